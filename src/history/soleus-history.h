/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-export.h"
#include "soleus-history-error.h"
#include "soleus-history-facts.h"
#include "soleus-import-preview.h"
#include "soleus-record.h"
#include "soleus-set-aside.h"

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
const char    *soleus_history_get_waiting (SoleusHistory *self);
void           soleus_history_recall_set_aside (SoleusHistory *self);
void           soleus_history_forget_set_aside (SoleusHistory *self);

/* The end of each of the following. */
gboolean soleus_history_finish (SoleusHistory *self,
                                GAsyncResult  *result,
                                GError       **error);
gpointer soleus_history_finish_reading (SoleusHistory *self,
                                        GAsyncResult  *result,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;

/* Writing: nobody needs to wait, what is asked for is done in order. */
void soleus_history_try_keeping (SoleusHistory      *self,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
void soleus_history_begin_session (SoleusHistory       *self,
                                   SoleusSessionRecord *session,
                                   const char          *snapshot_json,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
void soleus_history_write_set (SoleusHistory         *self,
                               const char            *session_id,
                               const SoleusSetRecord *set,
                               GAsyncReadyCallback    callback,
                               gpointer               user_data);
void soleus_history_write_pain (SoleusHistory      *self,
                                const char         *session_id,
                                const SoleusPain   *pain,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
void soleus_history_end_session (SoleusHistory      *self,
                                 const char         *session_id,
                                 SoleusRecordState   state,
                                 SoleusStamp         ended,
                                 int64_t             active_us,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
void soleus_history_settle_session (SoleusHistory      *self,
                                    const char         *session_id,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
void soleus_history_set_feedback (SoleusHistory      *self,
                                  const char         *session_id,
                                  int                 effort,
                                  int                 pain,
                                  const char         *note,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

/* What a person changes of it afterwards. */
void soleus_history_correct_session (SoleusHistory      *self,
                                     const char         *session_id,
                                     SoleusStamp         started,
                                     int64_t             active_us,
                                     GPtrArray          *sets,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
void soleus_history_add_session (SoleusHistory       *self,
                                 SoleusSessionRecord *session,
                                 int64_t              active_us,
                                 const char          *snapshot_json,
                                 GPtrArray           *sets,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);
void soleus_history_delete_session (SoleusHistory      *self,
                                    const char         *session_id,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
void soleus_history_undo_edit (SoleusHistory      *self,
                               const char         *session_id,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);
void soleus_history_list_edits (SoleusHistory      *self,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);

/* All of it at once. */
void    soleus_history_compose_export (SoleusHistory      *self,
                                       SoleusExportFormat  format,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
GBytes *soleus_history_compose_nothing (SoleusExportFormat format,
                                        GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void    soleus_history_export (SoleusHistory      *self,
                               GFile              *to,
                               SoleusExportFormat  format,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);
GBytes *soleus_history_read_import (GInputStream *from,
                                    GCancellable *cancellable,
                                    GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void    soleus_history_load_import (GFile              *from,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
GBytes *soleus_history_finish_loading_import (GAsyncResult *result,
                                              GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void    soleus_history_preview_import (SoleusHistory      *self,
                                       GBytes             *content,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
void    soleus_history_import (SoleusHistory      *self,
                               GBytes             *content,
                               const char         *safety_path,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);
void    soleus_history_back_up (SoleusHistory      *self,
                                GFile              *to,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
char   *soleus_history_find_safety_path (SoleusHistory *self) G_GNUC_WARN_UNUSED_RESULT;
void    soleus_history_restore (SoleusHistory      *self,
                                GFile              *from,
                                const char         *safety_path,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
void    soleus_history_erase (SoleusHistory      *self,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);

void     soleus_history_check (SoleusHistory      *self,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);
gboolean soleus_history_finish_check (SoleusHistory *self,
                                      GAsyncResult  *result,
                                      gboolean      *is_sound,
                                      GError       **error);

/* Reading: each says what it gives. */
void soleus_history_list_sessions (SoleusHistory      *self,
                                   int                 from_day,
                                   int                 to_day,
                                   int                 limit,
                                   int                 offset,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
void soleus_history_load_sessions (SoleusHistory      *self,
                                   int                 from_day,
                                   int                 to_day,
                                   int                 limit,
                                   int                 offset,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
void soleus_history_load_session (SoleusHistory      *self,
                                  const char         *session_id,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
void soleus_history_list_cut_off (SoleusHistory      *self,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
void soleus_history_find_most (SoleusHistory      *self,
                               const char         *exercise,
                               SoleusSide          side,
                               SoleusGoalKind      goal_kind,
                               int                 from_day,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);
void soleus_history_day_totals (SoleusHistory      *self,
                                int                 from_day,
                                int                 to_day,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
void soleus_history_dup_snapshot (SoleusHistory      *self,
                                  const char         *hash,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
void soleus_history_describe (SoleusHistory      *self,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);

G_END_DECLS
