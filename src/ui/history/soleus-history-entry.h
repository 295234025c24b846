/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-session-record.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_HISTORY_ENTRY (soleus_history_entry_get_type ())

G_DECLARE_FINAL_TYPE (SoleusHistoryEntry, soleus_history_entry, SOLEUS, HISTORY_ENTRY, GObject)

SoleusHistoryEntry *soleus_history_entry_new (SoleusSessionRecord *session) G_GNUC_WARN_UNUSED_RESULT;

const char *soleus_history_entry_get_id (SoleusHistoryEntry *self);
int         soleus_history_entry_get_day (SoleusHistoryEntry *self);
void        soleus_history_entry_set_session (SoleusHistoryEntry  *self,
                                              SoleusSessionRecord *session);

G_END_DECLS
