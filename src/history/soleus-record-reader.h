/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-database.h"
#include "soleus-history-facts.h"
#include "soleus-session-record.h"

G_BEGIN_DECLS

/* Takes no reference: whoever keeps the session takes one. */
typedef void (*SoleusSessionFunc) (SoleusSessionRecord *session,
                                   gpointer             user_data);

/* Private to the history, used on its thread only. */
GPtrArray           *soleus_record_reader_list_sessions (SoleusDatabase *database,
                                                         int             from_day,
                                                         int             to_day,
                                                         int             limit,
                                                         int             offset,
                                                         gboolean        with_sets,
                                                         GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean             soleus_record_reader_walk_sessions (SoleusDatabase   *database,
                                                         SoleusSessionFunc func,
                                                         gpointer          user_data,
                                                         GError          **error);
SoleusSessionRecord *soleus_record_reader_load_session (SoleusDatabase *database,
                                                        const char     *session_id,
                                                        GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray           *soleus_record_reader_list_cut_off (SoleusDatabase *database,
                                                        GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray           *soleus_record_reader_find_most (SoleusDatabase *database,
                                                     const char     *exercise,
                                                     SoleusSide      side,
                                                     SoleusGoalKind  goal_kind,
                                                     int             from_day,
                                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GArray              *soleus_record_reader_day_totals (SoleusDatabase *database,
                                                      int             from_day,
                                                      int             to_day,
                                                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;
char                *soleus_record_reader_dup_snapshot (SoleusDatabase *database,
                                                        const char     *hash,
                                                        GError        **error) G_GNUC_WARN_UNUSED_RESULT;
SoleusHistoryFacts  *soleus_record_reader_describe (SoleusDatabase *database,
                                                    GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
