/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history-error.h"
#include "soleus-history-facts.h"
#include "soleus-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_HISTORY (soleus_history_get_type ())

G_DECLARE_FINAL_TYPE (SoleusHistory, soleus_history, SOLEUS, HISTORY, GObject)

SoleusHistory *soleus_history_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;
SoleusHistory *soleus_history_new_to_answer (const char *path) G_GNUC_WARN_UNUSED_RESULT;
void           soleus_history_close (SoleusHistory *self);
gboolean       soleus_history_find (const char *path,
                                    gboolean   *is_there,
                                    GError    **error);
void           soleus_history_recall_set_aside (SoleusHistory *self);
void           soleus_history_forget_set_aside (SoleusHistory *self);

/* Writing: nobody needs to wait, what is asked for is done in order. */
void     soleus_history_try_keeping (SoleusHistory      *self,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
gboolean soleus_history_try_keeping_finish (SoleusHistory *self,
                                            GAsyncResult  *result,
                                            GError       **error);
void     soleus_history_begin_session (SoleusHistory       *self,
                                       SoleusSessionRecord *session,
                                       const char          *snapshot_json,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
gboolean soleus_history_begin_session_finish (SoleusHistory *self,
                                              GAsyncResult  *result,
                                              GError       **error);
void     soleus_history_write_set (SoleusHistory         *self,
                                   const char            *session_id,
                                   const SoleusSetRecord *set,
                                   GCancellable          *cancellable,
                                   GAsyncReadyCallback    callback,
                                   gpointer               user_data);
gboolean soleus_history_write_set_finish (SoleusHistory *self,
                                          GAsyncResult  *result,
                                          GError       **error);
void     soleus_history_end_session (SoleusHistory      *self,
                                     const char         *session_id,
                                     SoleusRecordState   state,
                                     SoleusStamp         ended,
                                     int64_t             active_us,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
gboolean soleus_history_end_session_finish (SoleusHistory *self,
                                            GAsyncResult  *result,
                                            GError       **error);
void     soleus_history_set_feedback (SoleusHistory      *self,
                                      const char         *session_id,
                                      int                 effort,
                                      int                 pain,
                                      const char         *note,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
gboolean soleus_history_set_feedback_finish (SoleusHistory *self,
                                             GAsyncResult  *result,
                                             GError       **error);
void     soleus_history_delete_session (SoleusHistory      *self,
                                        const char         *session_id,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
gboolean soleus_history_delete_session_finish (SoleusHistory *self,
                                               GAsyncResult  *result,
                                               GError       **error);
void     soleus_history_restore_session (SoleusHistory      *self,
                                         const char         *session_id,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
gboolean soleus_history_restore_session_finish (SoleusHistory *self,
                                                GAsyncResult  *result,
                                                GError       **error);

/* All of it at once. */
void     soleus_history_export (SoleusHistory      *self,
                                GFile              *to,
                                gboolean            as_json,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
gboolean soleus_history_export_finish (SoleusHistory *self,
                                       GAsyncResult  *result,
                                       GError       **error);
void     soleus_history_back_up (SoleusHistory      *self,
                                 GFile              *to,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
gboolean soleus_history_back_up_finish (SoleusHistory *self,
                                        GAsyncResult  *result,
                                        GError       **error);
void     soleus_history_restore (SoleusHistory      *self,
                                 GFile              *from,
                                 const char         *safety_path,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
gboolean soleus_history_restore_finish (SoleusHistory *self,
                                        GAsyncResult  *result,
                                        GError       **error);
void     soleus_history_delete_all (SoleusHistory      *self,
                                    int64_t             now_us,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
gboolean soleus_history_delete_all_finish (SoleusHistory *self,
                                           GAsyncResult  *result,
                                           GError       **error);
void     soleus_history_bring_back_all (SoleusHistory      *self,
                                        int64_t             deleted_us,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
gboolean soleus_history_bring_back_all_finish (SoleusHistory *self,
                                               GAsyncResult  *result,
                                               GError       **error);

/* Reading. */
void                 soleus_history_list_sessions (SoleusHistory      *self,
                                                   int                 from_day,
                                                   int                 to_day,
                                                   int                 limit,
                                                   int                 offset,
                                                   GCancellable       *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer            user_data);
GPtrArray           *soleus_history_list_sessions_finish (SoleusHistory *self,
                                                          GAsyncResult  *result,
                                                          GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void                 soleus_history_load_sessions (SoleusHistory      *self,
                                                   int                 from_day,
                                                   int                 to_day,
                                                   int                 limit,
                                                   int                 offset,
                                                   GCancellable       *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer            user_data);
GPtrArray           *soleus_history_load_sessions_finish (SoleusHistory *self,
                                                          GAsyncResult  *result,
                                                          GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void                 soleus_history_load_session (SoleusHistory      *self,
                                                  const char         *session_id,
                                                  GCancellable       *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer            user_data);
SoleusSessionRecord *soleus_history_load_session_finish (SoleusHistory *self,
                                                         GAsyncResult  *result,
                                                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void                 soleus_history_day_totals (SoleusHistory      *self,
                                                int                 from_day,
                                                int                 to_day,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
GArray              *soleus_history_day_totals_finish (SoleusHistory *self,
                                                       GAsyncResult  *result,
                                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void                 soleus_history_dup_snapshot (SoleusHistory      *self,
                                                  const char         *hash,
                                                  GCancellable       *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer            user_data);
char                *soleus_history_dup_snapshot_finish (SoleusHistory *self,
                                                         GAsyncResult  *result,
                                                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void                 soleus_history_describe (SoleusHistory      *self,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
SoleusHistoryFacts  *soleus_history_describe_finish (SoleusHistory *self,
                                                     GAsyncResult  *result,
                                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
