/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-history-private.h"
#include "soleus-record-writer.h"

/* Whether the file can be written is asked before this, and what still waits is written. */
static gboolean
run_try_keeping (SoleusDatabase *database,
                 SoleusRequest  *request,
                 GError        **error)
{
  return TRUE;
}

static gboolean
run_begin_session (SoleusDatabase *database,
                   SoleusRequest  *request,
                   GError        **error)
{
  return soleus_record_writer_begin_session (database, request->session, request->text, error);
}

static gboolean
run_write_set (SoleusDatabase *database,
               SoleusRequest  *request,
               GError        **error)
{
  return soleus_record_writer_write_set (database, request->id, request->set, error);
}

static gboolean
run_end_session (SoleusDatabase *database,
                 SoleusRequest  *request,
                 GError        **error)
{
  return soleus_record_writer_end_session (database, request->id, request->state, request->ended, request->active_us, error);
}

static gboolean
run_set_feedback (SoleusDatabase *database,
                  SoleusRequest  *request,
                  GError        **error)
{
  return soleus_record_writer_set_feedback (database, request->id, request->effort, request->pain, request->text, error);
}

static gboolean
run_mark_deleted (SoleusDatabase *database,
                  SoleusRequest  *request,
                  GError        **error)
{
  return soleus_record_writer_mark_deleted (database, request->id, request->deleted, error);
}

static void
mark_deleted (SoleusHistory      *self,
              const char         *session_id,
              gboolean            deleted,
              GCancellable       *cancellable,
              GAsyncReadyCallback callback,
              gpointer            user_data)
{
  SoleusRequest *request = soleus_request_new (self, run_mark_deleted, TRUE, cancellable, callback, user_data);

  request->id = g_strdup (session_id);
  request->deleted = deleted;
  soleus_history_push (self, request);
}

static gboolean
finish_write (SoleusHistory *self,
              GAsyncResult  *result,
              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * soleus_history_try_keeping:
 * @self: a history
 * @cancellable: (nullable): what may cancel it
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Finds out whether what is done can be kept: the file can be opened and written, and nothing that was done waits for that. What waits is tried once more.
 */
void
soleus_history_try_keeping (SoleusHistory      *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  SoleusRequest *request = soleus_request_new (self, run_try_keeping, TRUE, cancellable, callback, user_data);

  request->only_tries = TRUE;
  g_task_set_check_cancellable (request->task, TRUE);
  soleus_history_push (self, request);
}

/**
 * soleus_history_try_keeping_finish:
 * @self: a history
 * @result: what the callback got
 * @error: return location for a #SoleusHistoryError, which says why not and what can be done
 *
 * Returns: whether it can
 */
gboolean
soleus_history_try_keeping_finish (SoleusHistory *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  return finish_write (self, result, error);
}

/**
 * soleus_history_begin_session:
 * @self: a history
 * @session: the session
 * @snapshot_json: (nullable): what was prescribed
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Writes that a session begins, with what was prescribed, which is kept once for the same content. A session that is still running when the file is next
 * opened was cut off: it becomes interrupted, with its sets.
 */
void
soleus_history_begin_session (SoleusHistory       *self,
                              SoleusSessionRecord *session,
                              const char          *snapshot_json,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  SoleusRequest *request = soleus_request_new (self, run_begin_session, TRUE, cancellable, callback, user_data);

  request->lasts = TRUE;
  request->session = g_object_ref (session);
  request->text = g_strdup (snapshot_json);
  soleus_history_push (self, request);
}

/**
 * soleus_history_begin_session_finish:
 * @self: a history
 * @result: what the callback got
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_history_begin_session_finish (SoleusHistory *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return finish_write (self, result, error);
}

/**
 * soleus_history_write_set:
 * @self: a history
 * @session_id: the session
 * @set: the set
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Writes a set as it ends. The same set (by its index) performed again takes the place of what was written before.
 */
void
soleus_history_write_set (SoleusHistory         *self,
                          const char            *session_id,
                          const SoleusSetRecord *set,
                          GCancellable          *cancellable,
                          GAsyncReadyCallback    callback,
                          gpointer               user_data)
{
  SoleusRequest *request = soleus_request_new (self, run_write_set, TRUE, cancellable, callback, user_data);

  request->id = g_strdup (session_id);
  request->lasts = TRUE;
  request->set = soleus_set_record_copy (set);
  soleus_history_push (self, request);
}

/**
 * soleus_history_write_set_finish:
 * @self: a history
 * @result: what the callback got
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_history_write_set_finish (SoleusHistory *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return finish_write (self, result, error);
}

/**
 * soleus_history_end_session:
 * @self: a history
 * @session_id: the session
 * @state: how it came out
 * @ended: when it ended
 * @active_us: the time really spent in it, pauses left out
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Writes how a session came out.
 */
void
soleus_history_end_session (SoleusHistory      *self,
                            const char         *session_id,
                            SoleusRecordState   state,
                            SoleusStamp         ended,
                            int64_t             active_us,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  SoleusRequest *request = soleus_request_new (self, run_end_session, TRUE, cancellable, callback, user_data);

  request->id = g_strdup (session_id);
  request->lasts = TRUE;
  request->ends = TRUE;
  request->state = state;
  request->ended = ended;
  request->active_us = active_us;
  soleus_history_push (self, request);
}

/**
 * soleus_history_end_session_finish:
 * @self: a history
 * @result: what the callback got
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_history_end_session_finish (SoleusHistory *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  return finish_write (self, result, error);
}

/**
 * soleus_history_set_feedback:
 * @self: a history
 * @session_id: the session
 * @effort: from 0 to %SOLEUS_FEEDBACK_MAX, or %SOLEUS_FEEDBACK_UNKNOWN
 * @pain: from 0 to %SOLEUS_FEEDBACK_MAX, or %SOLEUS_FEEDBACK_UNKNOWN
 * @note: (nullable): what the person wrote
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Writes what the person says of a session, in place of what was said before.
 */
void
soleus_history_set_feedback (SoleusHistory      *self,
                             const char         *session_id,
                             int                 effort,
                             int                 pain,
                             const char         *note,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  SoleusRequest *request;

  g_return_if_fail (effort >= SOLEUS_FEEDBACK_UNKNOWN && effort <= SOLEUS_FEEDBACK_MAX);
  g_return_if_fail (pain >= SOLEUS_FEEDBACK_UNKNOWN && pain <= SOLEUS_FEEDBACK_MAX);

  request = soleus_request_new (self, run_set_feedback, TRUE, cancellable, callback, user_data);
  request->id = g_strdup (session_id);
  request->effort = effort;
  request->pain = pain;
  request->text = g_strdup (note);
  soleus_history_push (self, request);
}

/**
 * soleus_history_set_feedback_finish:
 * @self: a history
 * @result: what the callback got
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_history_set_feedback_finish (SoleusHistory *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return finish_write (self, result, error);
}

/**
 * soleus_history_delete_session:
 * @self: a history
 * @session_id: the session
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Takes a session out of the history. Until the file is next opened, soleus_history_restore_session () brings it back whole.
 */
void
soleus_history_delete_session (SoleusHistory      *self,
                               const char         *session_id,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  mark_deleted (self, session_id, TRUE, cancellable, callback, user_data);
}

/**
 * soleus_history_delete_session_finish:
 * @self: a history
 * @result: what the callback got
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_history_delete_session_finish (SoleusHistory *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return finish_write (self, result, error);
}

/**
 * soleus_history_restore_session:
 * @self: a history
 * @session_id: the session
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Brings back what soleus_history_delete_session () took out.
 */
void
soleus_history_restore_session (SoleusHistory      *self,
                                const char         *session_id,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  mark_deleted (self, session_id, FALSE, cancellable, callback, user_data);
}

/**
 * soleus_history_restore_session_finish:
 * @self: a history
 * @result: what the callback got
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_history_restore_session_finish (SoleusHistory *self,
                                       GAsyncResult  *result,
                                       GError       **error)
{
  return finish_write (self, result, error);
}
