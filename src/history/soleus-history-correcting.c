/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-edits.h"
#include "soleus-history-private.h"

#include <string.h>

typedef struct {
  char       *id;
  SoleusStamp started;
  int64_t     active_us;
  GPtrArray  *sets; /* (element-type SoleusSetRecord) */
} Correction;

typedef struct {
  SoleusSessionRecord *session;
  int64_t              active_us;
  char                *snapshot; /* (nullable) */
  GPtrArray           *sets;     /* (element-type SoleusSetRecord) */
} Addition;

static gpointer
correct_session (SoleusDatabase *database,
                 gconstpointer   data,
                 GError        **error)
{
  const Correction *correction = data;

  return GINT_TO_POINTER (soleus_edits_correct (database, correction->id, correction->started, correction->active_us, correction->sets, error));
}

static void
clear_correction (gpointer data)
{
  Correction *correction = data;

  g_free (correction->id);
  g_ptr_array_unref (correction->sets);
}

static gpointer
add_session (SoleusDatabase *database,
             gconstpointer   data,
             GError        **error)
{
  const Addition *addition = data;

  return GINT_TO_POINTER (soleus_edits_add (database, addition->session, addition->active_us, addition->snapshot, addition->sets, error));
}

static void
clear_addition (gpointer data)
{
  Addition *addition = data;

  g_object_unref (addition->session);
  g_free (addition->snapshot);
  g_ptr_array_unref (addition->sets);
}

static gpointer
delete_session (SoleusDatabase *database,
                gconstpointer   session_id,
                GError        **error)
{
  return GINT_TO_POINTER (soleus_edits_delete (database, session_id, error));
}

static gpointer
undo_edit (SoleusDatabase *database,
           gconstpointer   session_id,
           GError        **error)
{
  return GINT_TO_POINTER (soleus_edits_undo (database, session_id, error));
}

static gpointer
list_edits (SoleusDatabase *database,
            gconstpointer   data,
            GError        **error)
{
  return soleus_edits_list (database, error);
}

static const SoleusRequestType correcting = { SOLEUS_REQUEST_KIND_WRITES, correct_session, clear_correction, NULL };
static const SoleusRequestType adding = { SOLEUS_REQUEST_KIND_WRITES, add_session, clear_addition, NULL };
static const SoleusRequestType deleting = { SOLEUS_REQUEST_KIND_FOLLOWS, delete_session, NULL, NULL };
static const SoleusRequestType undoing = { SOLEUS_REQUEST_KIND_FOLLOWS, undo_edit, NULL, NULL };
static const SoleusRequestType listing = { SOLEUS_REQUEST_KIND_READS, list_edits, NULL, (GDestroyNotify) g_ptr_array_unref };

/* A copy that the history's thread has for itself. */
static GPtrArray *
copy_sets (GPtrArray *sets)
{
  GPtrArray *copies = g_ptr_array_new_full (sets->len, (GDestroyNotify) soleus_set_record_free);

  for (guint i = 0; i < sets->len; i++)
    g_ptr_array_add (copies, soleus_set_record_copy (g_ptr_array_index (sets, i)));

  return copies;
}

/**
 * soleus_history_correct_session:
 * @self: a history
 * @session_id: the session
 * @started: when it began
 * @active_us: the time really spent in it
 * @sets: (element-type SoleusSetRecord): of the sets that are put right the index, what was done and the load; what else they say is left aside
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Puts right when a session was and what was done in it. What was counted of a set is kept next to it. For seven days soleus_history_undo_edit () takes it back.
 */
void
soleus_history_correct_session (SoleusHistory      *self,
                                const char         *session_id,
                                SoleusStamp         started,
                                int64_t             active_us,
                                GPtrArray          *sets,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  soleus_history_ask (self, &correcting, &(Correction) { g_strdup (session_id), started, active_us, copy_sets (sets) }, sizeof (Correction), NULL, callback, user_data);
}

/**
 * soleus_history_add_session:
 * @self: a history
 * @session: a session that isn't there yet
 * @active_us: the time really spent in it
 * @snapshot_json: (nullable): what was prescribed
 * @sets: (element-type SoleusSetRecord): what was done
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Writes a session that was done away from the computer, as finished. For seven days soleus_history_undo_edit () takes it back.
 */
void
soleus_history_add_session (SoleusHistory       *self,
                            SoleusSessionRecord *session,
                            int64_t              active_us,
                            const char          *snapshot_json,
                            GPtrArray           *sets,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  soleus_history_ask (self, &adding, &(Addition) { g_object_ref (session), active_us, g_strdup (snapshot_json), copy_sets (sets) }, sizeof (Addition), NULL, callback, user_data);
}

/**
 * soleus_history_delete_session:
 * @self: a history
 * @session_id: the session
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Takes a session out of the history. For seven days soleus_history_undo_edit () brings it back whole. Of a session that waits to be written this fails, too, but is done right after that.
 */
void
soleus_history_delete_session (SoleusHistory      *self,
                               const char         *session_id,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  soleus_history_ask (self, &deleting, session_id, strlen (session_id) + 1, NULL, callback, user_data);
}

/**
 * soleus_history_undo_edit:
 * @self: a history
 * @session_id: a session
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Undoes the last change of a session: that it was corrected, added or deleted. Of several it is called again for the one before.
 */
void
soleus_history_undo_edit (SoleusHistory      *self,
                          const char         *session_id,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  soleus_history_ask (self, &undoing, session_id, strlen (session_id) + 1, NULL, callback, user_data);
}

/**
 * soleus_history_list_edits:
 * @self: a history
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Reads what can be undone, last first: a #GPtrArray of #SoleusEdit.
 */
void
soleus_history_list_edits (SoleusHistory      *self,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  soleus_history_ask (self, &listing, NULL, 0, cancellable, callback, user_data);
}
