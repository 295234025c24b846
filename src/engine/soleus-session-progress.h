/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-performed-set.h"
#include "soleus-timeline.h"

G_BEGIN_DECLS

/**
 * SoleusSessionProgress:
 *
 * A session's book of what was done of each set, over all attempts at it. Sets are named by their place in the timeline's sets.
 */
typedef struct _SoleusSessionProgress SoleusSessionProgress;

SoleusSessionProgress *soleus_session_progress_new (int n_sets) G_GNUC_WARN_UNUSED_RESULT;
void                   soleus_session_progress_free (SoleusSessionProgress *self);
void                   soleus_session_progress_begin (SoleusSessionProgress *self,
                                                      int                    set,
                                                      int64_t                now_us);
void                   soleus_session_progress_carry (SoleusSessionProgress    *self,
                                                      const SoleusPerformedSet *done);
void                   soleus_session_progress_spend (SoleusSessionProgress *self,
                                                      int                    set,
                                                      int64_t                spent_us);
void                   soleus_session_progress_reach (SoleusSessionProgress *self,
                                                      int                    set,
                                                      int64_t                within_us);
void                   soleus_session_progress_complete (SoleusSessionProgress *self,
                                                         int                    set,
                                                         int                    repetition);
void                   soleus_session_progress_say_done (SoleusSessionProgress *self,
                                                         int                    set);
gboolean               soleus_session_progress_has_any (const SoleusSessionProgress *self,
                                                        int                          set);
SoleusPerformedSet     soleus_session_progress_tell (const SoleusSessionProgress *self,
                                                     const SoleusTimeline        *timeline,
                                                     int                          set,
                                                     int64_t                      ended_us);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusSessionProgress, soleus_session_progress_free)

G_END_DECLS
