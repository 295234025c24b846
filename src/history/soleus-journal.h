/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-keeper.h"
#include "soleus-request.h"

G_BEGIN_DECLS

/* Private to the history, used on its thread only: what a session did and what isn't on the disk yet. A set can't be done again, so a full disk, a lock or
 * a damaged file must not make it vanish: it is tried again with each request that follows, and when the history is closed. */
typedef struct _SoleusJournal SoleusJournal;

SoleusJournal *soleus_journal_new (void) G_GNUC_WARN_UNUSED_RESULT;
void           soleus_journal_free (SoleusJournal *self);
void           soleus_journal_add (SoleusJournal *self,
                                   SoleusRequest *request);
void           soleus_journal_let_follow (SoleusJournal *self,
                                          SoleusRequest *request);
gboolean       soleus_journal_catch_up (SoleusJournal *self,
                                        SoleusKeeper  *keeper,
                                        GError       **error);
void           soleus_journal_rewind (SoleusJournal *self);
void           soleus_journal_set_obstacle (SoleusJournal *self,
                                            const GError  *error);
const char    *soleus_journal_get_obstacle (SoleusJournal *self);
gboolean       soleus_journal_run_from_memory (SoleusJournal *self,
                                               SoleusRequest *request);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusJournal, soleus_journal_free)

G_END_DECLS
