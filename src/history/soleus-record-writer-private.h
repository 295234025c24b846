/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-database.h"
#include "soleus-session-record.h"

G_BEGIN_DECLS

/* What every change of a session is made of. The time is the file's own, so that what is written with a change goes by one clock. */
#define SOLEUS_NOW "CAST (unixepoch ('subsec') * 1000000 AS INTEGER)"

/* Of two computers' versions of a session the one that changed later wins, so each change moves the moment on, whatever became of the clock meanwhile. */
#define SOLEUS_CHANGED "changed_us = max (changed_us + 1, " SOLEUS_NOW ")"

/* Which session an edit is of. What a damaged file holds instead is of none. */
#define SOLEUS_EDITED_ID "iif (json_valid (before), before ->> '$.id', NULL)"

/* An edit that is seven days old, and one that a clock far off has dated. */
#define SOLEUS_IS_PAST "abs (" SOLEUS_NOW " - at_us) > 7 * 86400 * 1000000"

/* A deleted session stays in the file, hidden, as long as there is the edit that brings it back; what was deleted without one, with all others, goes at the next opening. */
#define SOLEUS_IS_GONE "deleted_us IS NOT NULL AND NOT EXISTS (SELECT 1 FROM edits WHERE what = 'deleted' AND " SOLEUS_EDITED_ID " = sessions.id)"

#define SOLEUS_DROP_SNAPSHOTS                                                             \
  "DELETE FROM snapshots WHERE NOT EXISTS (SELECT 1 FROM sessions WHERE snapshot = hash)" \
  " AND NOT EXISTS (SELECT 1 FROM runs WHERE snapshot = hash);"

gboolean soleus_record_writer_begin_change (SoleusDatabase *database,
                                            const char     *session_id,
                                            int64_t        *number,
                                            int            *day,
                                            GError        **error);
gboolean soleus_record_writer_find_session (SoleusDatabase *database,
                                            const char     *session_id,
                                            int64_t        *number,
                                            int            *day,
                                            GError        **error);
gboolean soleus_record_writer_put_session (SoleusDatabase      *database,
                                           SoleusSessionRecord *session,
                                           const char          *snapshot,
                                           GError             **error);
gboolean soleus_record_writer_put_set (SoleusDatabase        *database,
                                       int64_t                number,
                                       const SoleusSetRecord *set,
                                       GError               **error);
gboolean soleus_record_writer_count_day (SoleusDatabase *database,
                                         int             day,
                                         GError        **error);
gboolean soleus_record_writer_finish (SoleusDatabase *database,
                                      gboolean        good,
                                      const char     *what,
                                      const char     *session_id,
                                      GError        **error);

G_END_DECLS
