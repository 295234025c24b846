/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-cue-profile.h"
#include "soleus-kinds.h"
#include "soleus-source.h"

G_BEGIN_DECLS

/**
 * SoleusWords:
 * @title: what it is called where it stands alone: as the title of a row, as a choice, or as what to do now
 * @inside: the same in the middle of a sentence
 * @more: what it means, in a sentence that stands alone
 *
 * What one value of an enumeration is called, translated. A form that no sentence needs is %NULL, for all values of its enumeration alike.
 */
typedef struct {
  const char *title;
  const char *inside;
  const char *more;
} SoleusWords;

SoleusWords soleus_phase_kind_to_words (SoleusPhaseKind kind);
SoleusWords soleus_sides_to_words (SoleusSides sides);
SoleusWords soleus_side_to_words (SoleusSide side);
SoleusWords soleus_goal_kind_to_words (SoleusGoalKind goal);
SoleusWords soleus_level_to_words (SoleusLevel level);
SoleusWords soleus_audience_to_words (SoleusAudience audience);
SoleusWords soleus_category_to_words (SoleusCategory category);
SoleusWords soleus_posture_to_words (SoleusPosture posture);
SoleusWords soleus_cue_profile_to_words (SoleusCueProfile profile);
SoleusWords soleus_source_to_words (SoleusSource source);
const char *soleus_kind_to_title (GType type,
                                  int   value);

G_END_DECLS
