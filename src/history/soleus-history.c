/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-history.h"

#include "soleus-record-reader.h"
#include "soleus-record-writer.h"
#include "soleus-worker.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusHistory:
 *
 * What was done, kept in one SQLite file. Every function returns at once: the file is opened at the first request, on a thread of its own that works
 * through the requests in their order. A write has succeeded only when it is on the disk.
 *
 * Asked from one thread, usually the main one; callbacks and signals come on it.
 */
struct _SoleusHistory {
  GObject parent_instance;

  char         *path;
  SoleusWorker *worker; /* (nullable): until the first request */
  gboolean      closed;
};

enum {
  SIGNAL_CHANGED,
  SIGNAL_SET_ASIDE,
  N_SIGNALS,
};

static unsigned int signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SoleusHistory, soleus_history, G_TYPE_OBJECT)

static void
on_request_done (gpointer       owner,
                 SoleusRequest *request)
{
  if (request->writes && request->error == NULL)
    g_signal_emit (owner, signals[SIGNAL_CHANGED], 0);

  soleus_request_answer (request);
}

static void
on_file_set_aside (gpointer    owner,
                   const char *path)
{
  g_signal_emit (owner, signals[SIGNAL_SET_ASIDE], 0, path);
}

static void
push (SoleusHistory *self,
      SoleusRequest *request)
{
  if (self->closed) {
    g_set_error_literal (&request->error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_CLOSED, _ ("The history is closed. Restart Soleus."));
    soleus_request_answer (request);
    return;
  }

  if (self->worker == NULL)
    self->worker = soleus_worker_new (G_OBJECT (self), self->path, on_request_done, on_file_set_aside);

  soleus_worker_push (self->worker, request);
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

static gboolean
run_list_sessions (SoleusDatabase *database,
                   SoleusRequest  *request,
                   GError        **error)
{
  request->free_result = (GDestroyNotify) g_ptr_array_unref;
  request->result = soleus_record_reader_list_sessions (database, request->from_day, request->to_day, request->limit, request->offset, request->with_sets, error);

  return request->result != NULL;
}

static gboolean
run_load_session (SoleusDatabase *database,
                  SoleusRequest  *request,
                  GError        **error)
{
  request->free_result = g_object_unref;
  request->result = soleus_record_reader_load_session (database, request->id, error);

  return request->result != NULL;
}

static gboolean
run_day_totals (SoleusDatabase *database,
                SoleusRequest  *request,
                GError        **error)
{
  request->free_result = (GDestroyNotify) g_array_unref;
  request->result = soleus_record_reader_day_totals (database, request->from_day, request->to_day, error);

  return request->result != NULL;
}

static gboolean
run_dup_snapshot (SoleusDatabase *database,
                  SoleusRequest  *request,
                  GError        **error)
{
  request->free_result = g_free;
  request->result = soleus_record_reader_dup_snapshot (database, request->id, error);

  return request->result != NULL;
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
  push (self, request);
}

static void
list_sessions (SoleusHistory      *self,
               int                 from_day,
               int                 to_day,
               int                 limit,
               int                 offset,
               gboolean            with_sets,
               GCancellable       *cancellable,
               GAsyncReadyCallback callback,
               gpointer            user_data)
{
  SoleusRequest *request = soleus_request_new (self, run_list_sessions, FALSE, cancellable, callback, user_data);

  request->from_day = from_day;
  request->to_day = to_day;
  request->limit = limit;
  request->offset = offset;
  request->with_sets = with_sets;
  push (self, request);
}

static gboolean
finish_write (SoleusHistory *self,
              GAsyncResult  *result,
              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gpointer
finish_read (SoleusHistory *self,
             GAsyncResult  *result,
             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
soleus_history_dispose (GObject *object)
{
  soleus_history_close (SOLEUS_HISTORY (object));

  G_OBJECT_CLASS (soleus_history_parent_class)->dispose (object);
}

static void
soleus_history_finalize (GObject *object)
{
  SoleusHistory *self = SOLEUS_HISTORY (object);

  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (soleus_history_parent_class)->finalize (object);
}

static void
soleus_history_class_init (SoleusHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = soleus_history_dispose;
  object_class->finalize = soleus_history_finalize;

  /**
   * SoleusHistory::changed:
   *
   * Something was written; it is on the disk. Comes before the callback of the write.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SOLEUS_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SoleusHistory::set-aside:
   * @path: (type filename): where the damaged file is now
   *
   * The file was damaged: it was moved, and a new one begun. The person should be told, with the path.
   */
  signals[SIGNAL_SET_ASIDE] = g_signal_new ("set-aside", SOLEUS_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
soleus_history_init (SoleusHistory *self)
{
}

/**
 * soleus_history_new:
 * @path: (type filename): where the file lies, or will: `$XDG_DATA_HOME/soleus/history.db`
 *
 * Touches nothing yet. The folder is made with the first request, for the person's eyes only.
 *
 * Returns: (transfer full): a history
 */
SoleusHistory *
soleus_history_new (const char *path)
{
  SoleusHistory *self = g_object_new (SOLEUS_TYPE_HISTORY, NULL);

  self->path = g_strdup (path);

  return self;
}

/**
 * soleus_history_close:
 * @self: a history
 *
 * Waits until everything that was asked for is done, and closes the file: a set that was handed over before is on the disk after. What is asked for later
 * fails with %SOLEUS_HISTORY_ERROR_CLOSED. For the end of the program; callbacks that are under way still come if the main loop runs on.
 */
void
soleus_history_close (SoleusHistory *self)
{
  self->closed = TRUE;
  g_clear_pointer (&self->worker, soleus_worker_stop);
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

  request->session = g_object_ref (session);
  request->text = g_strdup (snapshot_json);
  push (self, request);
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
  request->set = soleus_set_record_copy (set);
  push (self, request);
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
  request->state = state;
  request->ended = ended;
  request->active_us = active_us;
  push (self, request);
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
  push (self, request);
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

/**
 * soleus_history_list_sessions:
 * @self: a history
 * @from_day: the first day, as soleus_stamp_get_day () counts
 * @to_day: the last day, itself part of it
 * @limit: how many at most, -1 for all
 * @offset: how many to leave out first
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Reads a page of the sessions of some days, without their sets. The first page takes as long in a history of a million sessions as in one of a dozen. An
 * offset walks over what it leaves out, so whoever goes far back narrows @to_day instead.
 */
void
soleus_history_list_sessions (SoleusHistory      *self,
                              int                 from_day,
                              int                 to_day,
                              int                 limit,
                              int                 offset,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  list_sessions (self, from_day, to_day, limit, offset, FALSE, cancellable, callback, user_data);
}

/**
 * soleus_history_list_sessions_finish:
 * @self: a history
 * @result: what the callback got
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: (transfer full) (nullable) (element-type SoleusSessionRecord): the sessions, newest first
 */
GPtrArray *
soleus_history_list_sessions_finish (SoleusHistory *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return finish_read (self, result, error);
}

/**
 * soleus_history_load_sessions:
 * @self: a history
 * @from_day: the first day, as soleus_stamp_get_day () counts
 * @to_day: the last day, itself part of it
 * @limit: how many at most, -1 for all
 * @offset: how many to leave out first
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Reads a page as soleus_history_list_sessions () does, each session with its sets: for an export.
 */
void
soleus_history_load_sessions (SoleusHistory      *self,
                              int                 from_day,
                              int                 to_day,
                              int                 limit,
                              int                 offset,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  list_sessions (self, from_day, to_day, limit, offset, TRUE, cancellable, callback, user_data);
}

/**
 * soleus_history_load_sessions_finish:
 * @self: a history
 * @result: what the callback got
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: (transfer full) (nullable) (element-type SoleusSessionRecord): the sessions, newest first
 */
GPtrArray *
soleus_history_load_sessions_finish (SoleusHistory *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return finish_read (self, result, error);
}

/**
 * soleus_history_load_session:
 * @self: a history
 * @session_id: the session
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Reads one session with its sets.
 */
void
soleus_history_load_session (SoleusHistory      *self,
                             const char         *session_id,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  SoleusRequest *request = soleus_request_new (self, run_load_session, FALSE, cancellable, callback, user_data);

  request->id = g_strdup (session_id);
  push (self, request);
}

/**
 * soleus_history_load_session_finish:
 * @self: a history
 * @result: what the callback got
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: (transfer full) (nullable): the session
 */
SoleusSessionRecord *
soleus_history_load_session_finish (SoleusHistory *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return finish_read (self, result, error);
}

/**
 * soleus_history_day_totals:
 * @self: a history
 * @from_day: the first day, as soleus_stamp_get_day () counts
 * @to_day: the last day, itself part of it
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Reads what was done on each of some days.
 */
void
soleus_history_day_totals (SoleusHistory      *self,
                           int                 from_day,
                           int                 to_day,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  SoleusRequest *request = soleus_request_new (self, run_day_totals, FALSE, cancellable, callback, user_data);

  request->from_day = from_day;
  request->to_day = to_day;
  push (self, request);
}

/**
 * soleus_history_day_totals_finish:
 * @self: a history
 * @result: what the callback got
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: (transfer full) (nullable) (element-type SoleusDayTotal): the days on which something was done, oldest first
 */
GArray *
soleus_history_day_totals_finish (SoleusHistory *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return finish_read (self, result, error);
}

/**
 * soleus_history_dup_snapshot:
 * @self: a history
 * @hash: what soleus_session_record_get_snapshot_hash () gives
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Reads what was prescribed for a session.
 */
void
soleus_history_dup_snapshot (SoleusHistory      *self,
                             const char         *hash,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  SoleusRequest *request = soleus_request_new (self, run_dup_snapshot, FALSE, cancellable, callback, user_data);

  request->id = g_strdup (hash);
  push (self, request);
}

/**
 * soleus_history_dup_snapshot_finish:
 * @self: a history
 * @result: what the callback got
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: (transfer full) (nullable): the text that soleus_history_begin_session () was given
 */
char *
soleus_history_dup_snapshot_finish (SoleusHistory *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return finish_read (self, result, error);
}
