/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-database.h"
#include "soleus-session-record.h"

G_BEGIN_DECLS

/* Private to the history, used on its thread only: what a person changes of it afterwards. Each change is one transaction, in which an edit is written that undoes it. */
gboolean   soleus_edits_correct (SoleusDatabase *database,
                                 const char     *session_id,
                                 SoleusStamp     started,
                                 int64_t         active_us,
                                 GPtrArray      *sets,
                                 GError        **error);
gboolean   soleus_edits_add (SoleusDatabase      *database,
                             SoleusSessionRecord *session,
                             int64_t              active_us,
                             const char          *snapshot,
                             GPtrArray           *sets,
                             GError             **error);
gboolean   soleus_edits_delete (SoleusDatabase *database,
                                const char     *session_id,
                                GError        **error);
gboolean   soleus_edits_undo (SoleusDatabase *database,
                              const char     *session_id,
                              GError        **error);
GPtrArray *soleus_edits_list (SoleusDatabase *database,
                              GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
