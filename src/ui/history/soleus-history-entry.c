/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-history-entry.h"

/**
 * SoleusHistoryEntry:
 *
 * The place of one session in a list. It stays the same while what is known of the session changes, so that a list keeps its place and its focus.
 */
struct _SoleusHistoryEntry {
  GObject parent_instance;

  SoleusSessionRecord *session;
};

G_DEFINE_FINAL_TYPE (SoleusHistoryEntry, soleus_history_entry, G_TYPE_OBJECT)

typedef enum {
  PROP_SESSION = 1,
} SoleusHistoryEntryProperty;

static GParamSpec *properties[PROP_SESSION + 1];

static void
soleus_history_entry_dispose (GObject *object)
{
  g_clear_object (&SOLEUS_HISTORY_ENTRY (object)->session);

  G_OBJECT_CLASS (soleus_history_entry_parent_class)->dispose (object);
}

static void
soleus_history_entry_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  SoleusHistoryEntry *self = SOLEUS_HISTORY_ENTRY (object);

  switch ((SoleusHistoryEntryProperty) property_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  }
}

static void
soleus_history_entry_class_init (SoleusHistoryEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = soleus_history_entry_dispose;
  object_class->get_property = soleus_history_entry_get_property;

  /**
   * SoleusHistoryEntry:session:
   *
   * The session, as it was last read.
   */
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, SOLEUS_TYPE_SESSION_RECORD, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
soleus_history_entry_init (SoleusHistoryEntry *self)
{
}

/**
 * soleus_history_entry_new:
 * @session: a session
 *
 * Returns: (transfer full): a place for it
 */
SoleusHistoryEntry *
soleus_history_entry_new (SoleusSessionRecord *session)
{
  SoleusHistoryEntry *self = g_object_new (SOLEUS_TYPE_HISTORY_ENTRY, NULL);

  self->session = g_object_ref (session);

  return self;
}

/**
 * soleus_history_entry_get_id:
 * @self: an entry
 *
 * Returns: the session's id, which never changes
 */
const char *
soleus_history_entry_get_id (SoleusHistoryEntry *self)
{
  return soleus_session_record_get_id (self->session);
}

/**
 * soleus_history_entry_get_day:
 * @self: an entry
 *
 * Returns: the session's day, which never changes
 */
int
soleus_history_entry_get_day (SoleusHistoryEntry *self)
{
  return soleus_session_record_get_day (self->session);
}

/**
 * soleus_history_entry_set_session:
 * @self: an entry
 * @session: the same session, read anew
 *
 * Takes what is now known of the session.
 */
void
soleus_history_entry_set_session (SoleusHistoryEntry  *self,
                                  SoleusSessionRecord *session)
{
  if (g_set_object (&self->session, session))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
