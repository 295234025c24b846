/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-resuming.h"

#include "soleus-resume-question.h"
#include "soleus-resume.h"
#include "soleus-toast.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusResuming:
 *
 * The ways back into a session that was cut off: the question when the window comes, and Go On where one was stopped by mistake. What was done is in the history already, so
 * without an answer nothing is lost.
 */
struct _SoleusResuming {
  GObject parent_instance;

  SoleusHistory *history; /* (owned) */
  SoleusLibrary *library; /* (owned) */
  SoleusPlayer  *player;  /* (owned) */
};

enum {
  TAKEN_UP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SoleusResuming, soleus_resuming, G_TYPE_OBJECT)

/* A session on its way back: from the history to the person, and to the player. */
typedef struct {
  SoleusResuming      *resuming; /* (owned) */
  SoleusSessionRecord *session;  /* (owned) (nullable): once it is read */
  GWeakRef             parent;
} Way;

static Way *
way_new (SoleusResuming *self,
         GtkWidget      *parent)
{
  Way *way = g_new0 (Way, 1);

  way->resuming = g_object_ref (self);
  g_weak_ref_init (&way->parent, parent);
  return way;
}

static void
way_free (Way *way)
{
  g_object_unref (way->resuming);
  g_clear_object (&way->session);
  g_weak_ref_clear (&way->parent);
  g_free (way);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Way, way_free)

static void
settle (SoleusResuming *self,
        const char     *session_id)
{
  soleus_history_settle_session (self->history, session_id, NULL, NULL);
}

/* What it has followed, as long as that is known and something of it is left. */
static SoleusEntry *
find_entry (SoleusResuming      *self,
            SoleusSessionRecord *session)
{
  const char *resume = soleus_session_record_get_resume (session);

  if (resume == NULL || soleus_session_record_find_next_set (session) >= soleus_session_record_get_planned_sets (session))
    return NULL;
  return soleus_resume_read (resume, soleus_session_record_get_routine_id (session), self->library);
}

static void
go_on (SoleusResuming      *self,
       SoleusSessionRecord *session)
{
  g_autoptr (SoleusEntry) entry = find_entry (self, session);

  if (entry != NULL && soleus_player_get_session (self->player) == NULL)
    g_signal_emit (self, signals[TAKEN_UP], 0, entry, session);
}

static void
on_response (Way        *way,
             const char *response)
{
  const char *id = soleus_session_record_get_id (way->session);
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&way->parent);

  switch (soleus_resume_question_read (response)) {
  case SOLEUS_RESUME_SAVE:
    settle (way->resuming, id);
    return;
  case SOLEUS_RESUME_DISCARD:
    settle (way->resuming, id);
    if (parent != NULL)
      gtk_widget_activate_action (parent, "win.discard-record", "s", id);
    return;
  case SOLEUS_RESUME_GO_ON:
    go_on (way->resuming, way->session);
    return;
  }
}

/* Who begins something else, as another program can, leaves the session as it is. */
static void
on_session_began (SoleusPlayer *player,
                  AdwDialog    *question)
{
  adw_dialog_force_close (question);
}

/* The question keeps the way until it is answered. */
static void
ask (Way       *way,
     GtkWidget *parent)
{
  g_autoptr (SoleusEntry) entry = find_entry (way->resuming, way->session);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  AdwDialog *question = soleus_resume_question_new (way->session, entry != NULL, soleus_stamp_from_date_time (now));

  g_signal_connect_object (way->resuming->player, "began", G_CALLBACK (on_session_began), question, G_CONNECT_DEFAULT);
  g_signal_connect_data (question, "response", G_CALLBACK (on_response), way, (GClosureNotify) (GCallback) way_free, G_CONNECT_SWAPPED);
  adw_dialog_present (question, parent);
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Way) way = data;
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&way->parent);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sessions = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, &error);

  if (sessions == NULL)
    g_debug ("Nothing to go on with: %s", error->message);
  /* In the middle of another session nobody is asked: the next start does. */
  if (sessions == NULL || sessions->len == 0 || parent == NULL || soleus_player_get_session (way->resuming->player) != NULL)
    return;
  way->session = g_object_ref (g_ptr_array_index (sessions, 0));
  ask (g_steal_pointer (&way), parent);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Way) way = data;
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&way->parent);
  g_autoptr (GError) error = NULL;
  g_autoptr (SoleusSessionRecord) session = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, &error);

  if (session != NULL)
    go_on (way->resuming, session);
  else if (parent != NULL)
    soleus_toast_tell (parent, error->message);
}

static void
soleus_resuming_finalize (GObject *object)
{
  SoleusResuming *self = SOLEUS_RESUMING (object);

  g_object_unref (self->history);
  g_object_unref (self->library);
  g_object_unref (self->player);
  G_OBJECT_CLASS (soleus_resuming_parent_class)->finalize (object);
}

static void
soleus_resuming_class_init (SoleusResumingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_resuming_finalize;

  /**
   * SoleusResuming::taken-up:
   * @self: the ways back
   * @entry: what the session has followed
   * @session: the session, loaded with its sets
   *
   * A session is to go on.
   */
  signals[TAKEN_UP] = g_signal_new ("taken-up", SOLEUS_TYPE_RESUMING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, SOLEUS_TYPE_ENTRY, SOLEUS_TYPE_SESSION_RECORD);
}

static void
soleus_resuming_init (SoleusResuming *self)
{
}

/**
 * soleus_resuming_new:
 * @history: where sessions are
 * @library: where what they have followed may still be
 * @player: what runs sessions
 *
 * Returns: (transfer full): the ways back into a session
 */
SoleusResuming *
soleus_resuming_new (SoleusHistory *history,
                     SoleusLibrary *library,
                     SoleusPlayer  *player)
{
  SoleusResuming *self = g_object_new (SOLEUS_TYPE_RESUMING, NULL);

  self->history = g_object_ref (history);
  self->library = g_object_ref (library);
  self->player = g_object_ref (player);
  return self;
}

/**
 * soleus_resuming_ask:
 * @self: the ways back
 * @parent: the window
 *
 * Asks what becomes of a session that was cut off before this program was started, if there is one. The library has been loaded.
 */
void
soleus_resuming_ask (SoleusResuming *self,
                     GtkWidget      *parent)
{
  soleus_history_list_cut_off (self->history, on_listed, way_new (self, parent));
}

/**
 * soleus_resuming_take_up:
 * @self: the ways back
 * @session_id: a session that was stopped
 * @parent: where the person is
 *
 * Goes on with the session, as its record says.
 */
void
soleus_resuming_take_up (SoleusResuming *self,
                         const char     *session_id,
                         GtkWidget      *parent)
{
  soleus_history_load_session (self->history, session_id, NULL, on_loaded, way_new (self, parent));
}
