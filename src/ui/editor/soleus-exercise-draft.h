/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-draft.h"
#include "soleus-kinds.h"

G_BEGIN_DECLS

/* What can be changed of an exercise besides single numbers and texts, so that one step leads from one sound state to another wherever that is possible. */

SoleusGoalKind  soleus_exercise_draft_get_goal (SoleusDraft *draft);
const char     *soleus_exercise_draft_get_goal_key (SoleusGoalKind goal);
void            soleus_exercise_draft_set_goal (SoleusDraft   *draft,
                                                SoleusGoalKind goal);
SoleusPhaseKind soleus_exercise_draft_get_phase (SoleusDraft *draft,
                                                 guint        index);
void            soleus_exercise_draft_set_phase (SoleusDraft    *draft,
                                                 guint           index,
                                                 SoleusPhaseKind kind);
void            soleus_exercise_draft_add_phase (SoleusDraft *draft);
gboolean        soleus_exercise_draft_may_last (SoleusDraft *draft);
gboolean        soleus_exercise_draft_lasts (SoleusDraft *draft,
                                             guint        index);
void            soleus_exercise_draft_set_lasts (SoleusDraft *draft,
                                                 guint        index,
                                                 gboolean     lasts);
void            soleus_exercise_draft_set_finisher (SoleusDraft *draft,
                                                    gboolean     has);
void            soleus_exercise_draft_set_load (SoleusDraft *draft,
                                                gboolean     has);

G_END_DECLS
