/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-history-private.h"
#include "soleus-record-reader.h"

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

static gboolean
run_describe (SoleusDatabase *database,
              SoleusRequest  *request,
              GError        **error)
{
  request->free_result = g_free;
  request->result = soleus_record_reader_describe (database, error);

  return request->result != NULL;
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
  soleus_history_push (self, request);
}

static gpointer
finish_read (SoleusHistory *self,
             GAsyncResult  *result,
             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
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
  soleus_history_push (self, request);
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
  soleus_history_push (self, request);
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
  soleus_history_push (self, request);
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

/**
 * soleus_history_describe:
 * @self: a history
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Reads what a report says of the history. Whoever must not make a file by looking asks first whether there is one.
 */
void
soleus_history_describe (SoleusHistory      *self,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  soleus_history_push (self, soleus_request_new (self, run_describe, FALSE, cancellable, callback, user_data));
}

/**
 * soleus_history_describe_finish:
 * @self: a history
 * @result: what the callback got
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: (transfer full) (nullable): how large the history is, to be freed with g_free ()
 */
SoleusHistoryFacts *
soleus_history_describe_finish (SoleusHistory *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return finish_read (self, result, error);
}
