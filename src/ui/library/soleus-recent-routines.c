/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-recent-routines.h"

/* As many as fit on a phone without hiding the rest of the library. */
#define MOST_ROUTINES 5

/* Two sessions a day for nearly a month. One page of the history costs the same however long it is. */
#define MOST_SESSIONS 50

/**
 * SoleusRecentRoutines:
 *
 * What was done last, newest first, each routine once. The history isn't touched before it is asked for, nor again before something was written to it.
 */
struct _SoleusRecentRoutines {
  GObject parent_instance;

  SoleusHistory *history;
  char         **ids;
  gboolean       stale;
  GCancellable  *cancellable; /* (nullable): while something is read */
};

enum {
  SIGNAL_REFRESHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SoleusRecentRoutines, soleus_recent_routines, G_TYPE_OBJECT)

/* A session in which nothing was done, or that still runs, isn't done. */
static gboolean
counts (SoleusSessionRecord *session)
{
  return soleus_session_record_get_sets_done (session) > 0 && soleus_session_record_get_state (session) != SOLEUS_RECORD_STATE_RUNNING;
}

static char **
list_routines (GPtrArray *sessions)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < sessions->len && g_hash_table_size (seen) < MOST_ROUTINES; i++) {
    SoleusSessionRecord *session = g_ptr_array_index (sessions, i);
    const char          *id = soleus_session_record_get_routine_id (session);

    if (counts (session) && g_hash_table_add (seen, (char *) id))
      g_strv_builder_add (builder, id);
  }
  return g_strv_builder_end (builder);
}

/* Whoever disposes of the object cancels the reading, so nothing here may be touched before that is ruled out. A history that can't be read is no reason to disturb who
 * looks for a routine: the page of the history tells it. */
static void
on_sessions_read (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  SoleusRecentRoutines *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sessions = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  if (sessions == NULL) {
    self->stale = TRUE;
    return;
  }
  g_strfreev (self->ids);
  self->ids = list_routines (sessions);
  g_signal_emit (self, signals[SIGNAL_REFRESHED], 0);
}

static void
on_history_changed (SoleusRecentRoutines *self)
{
  self->stale = TRUE;
}

static void
soleus_recent_routines_dispose (GObject *object)
{
  SoleusRecentRoutines *self = SOLEUS_RECENT_ROUTINES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->history);
  g_clear_pointer (&self->ids, g_strfreev);

  G_OBJECT_CLASS (soleus_recent_routines_parent_class)->dispose (object);
}

static void
soleus_recent_routines_class_init (SoleusRecentRoutinesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_recent_routines_dispose;

  /**
   * SoleusRecentRoutines::refreshed:
   *
   * The ids are up to date.
   */
  signals[SIGNAL_REFRESHED] = g_signal_new ("refreshed", SOLEUS_TYPE_RECENT_ROUTINES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
soleus_recent_routines_init (SoleusRecentRoutines *self)
{
  self->ids = g_new0 (char *, 1);
  self->stale = TRUE;
}

/**
 * soleus_recent_routines_new:
 * @history: the history
 *
 * Returns: (transfer full): nothing yet
 */
SoleusRecentRoutines *
soleus_recent_routines_new (SoleusHistory *history)
{
  SoleusRecentRoutines *self = g_object_new (SOLEUS_TYPE_RECENT_ROUTINES, NULL);

  self->history = g_object_ref (history);
  g_signal_connect_object (history, "changed", G_CALLBACK (on_history_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * soleus_recent_routines_refresh:
 * @self: recent routines
 *
 * Reads the history unless what is known of it is up to date. Ends in #SoleusRecentRoutines::refreshed if it can be read.
 */
void
soleus_recent_routines_refresh (SoleusRecentRoutines *self)
{
  g_return_if_fail (SOLEUS_IS_RECENT_ROUTINES (self));

  if (!self->stale || self->cancellable != NULL)
    return;
  self->stale = FALSE;
  self->cancellable = g_cancellable_new ();
  soleus_history_list_sessions (self->history, 1, G_MAXINT, MOST_SESSIONS, 0, self->cancellable, on_sessions_read, self);
}

/**
 * soleus_recent_routines_get_ids:
 * @self: recent routines
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of what was done, newest first; the library may not have all of them any more
 */
const char *const *
soleus_recent_routines_get_ids (SoleusRecentRoutines *self)
{
  g_return_val_if_fail (SOLEUS_IS_RECENT_ROUTINES (self), NULL);

  return (const char *const *) self->ids;
}
