/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-session.h"
#include "soleus-units.h"

G_BEGIN_DECLS

/* What the session page says at a moment, as pure functions of the timeline: no widget, no clock. */

const char *soleus_session_text_get_word (const SoleusSegment *segment);
const char *soleus_session_text_get_cue (SoleusTimeline      *timeline,
                                         const SoleusSegment *segment);
char       *soleus_session_text_dup_count (SoleusTimeline      *timeline,
                                           const SoleusSegment *segment,
                                           SoleusUnits          units) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_session_text_dup_set (const SoleusSegment *segment) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_session_text_dup_next (SoleusTimeline *timeline,
                                          int             segment) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_session_text_dup_lead_in (SoleusTimeline      *timeline,
                                             const SoleusSegment *segment) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_session_text_dup_turn (SoleusSessionState   state,
                                          const SoleusSegment *segment) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_session_text_dup_sound (const char *notice) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_session_text_dup_milestone (SoleusTimeline  *timeline,
                                               const SoleusCue *cue) G_GNUC_WARN_UNUSED_RESULT;
const char *soleus_session_text_get_spoken_phase (SoleusTimeline  *timeline,
                                                  const SoleusCue *cue);

G_END_DECLS
