/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-database.h"
#include "soleus-session-record.h"

G_BEGIN_DECLS

/* Private to the history, used on its thread only. Each function is one transaction: it is on the disk when it returns TRUE, and undone otherwise. */
gboolean soleus_record_writer_begin_session (SoleusDatabase      *database,
                                             SoleusSessionRecord *session,
                                             const char          *snapshot,
                                             GError             **error);
gboolean soleus_record_writer_write_set (SoleusDatabase        *database,
                                         const char            *session_id,
                                         const SoleusSetRecord *set,
                                         GError               **error);
gboolean soleus_record_writer_write_pain (SoleusDatabase   *database,
                                          const char       *session_id,
                                          const SoleusPain *pain,
                                          GError          **error);
gboolean soleus_record_writer_end_session (SoleusDatabase   *database,
                                           const char       *session_id,
                                           SoleusRecordState state,
                                           SoleusStamp       ended,
                                           int64_t           active_us,
                                           GError          **error);
gboolean soleus_record_writer_settle (SoleusDatabase *database,
                                      const char     *session_id,
                                      GError        **error);
gboolean soleus_record_writer_set_feedback (SoleusDatabase *database,
                                            const char     *session_id,
                                            int             effort,
                                            int             pain,
                                            const char     *note,
                                            GError        **error);
gboolean soleus_record_writer_count_all (SoleusDatabase *database,
                                         GError        **error);
gboolean soleus_record_writer_tidy (SoleusDatabase *database,
                                    GError        **error);

G_END_DECLS
