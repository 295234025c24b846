/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-routine.h"
#include "soleus-segment.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_TIMELINE (soleus_timeline_get_type ())

/**
 * SoleusTimelineState:
 * @segment: what happens
 * @index: its place in the timeline
 * @elapsed_us: since the segment began
 * @remaining_us: until it ends
 *
 * The answer to "what happens at this position".
 */
typedef struct {
  const SoleusSegment *segment;
  int                  index;
  int64_t              elapsed_us;
  int64_t              remaining_us;
} SoleusTimelineState;

/**
 * SoleusTimeline:
 *
 * A routine compiled: every segment and every cue of a session, immutable. Positions are microseconds from the start of the lead-in.
 */
typedef struct _SoleusTimeline SoleusTimeline;

GType                    soleus_timeline_get_type (void) G_GNUC_CONST;
SoleusTimeline          *soleus_timeline_new_take (SoleusRoutine *routine,
                                                   GArray        *segments,
                                                   GArray        *sets) G_GNUC_WARN_UNUSED_RESULT;
SoleusTimeline          *soleus_timeline_extend (SoleusTimeline *self,
                                                 int             segment,
                                                 int64_t         by_us) G_GNUC_WARN_UNUSED_RESULT;
SoleusTimeline          *soleus_timeline_continue (SoleusTimeline *self,
                                                   int             set,
                                                   double          done,
                                                   int64_t         lead_in_us,
                                                   int            *segment) G_GNUC_WARN_UNUSED_RESULT;
SoleusTimeline          *soleus_timeline_ref (SoleusTimeline *self);
void                     soleus_timeline_unref (SoleusTimeline *self);
SoleusRoutine           *soleus_timeline_get_routine (const SoleusTimeline *self);
int64_t                  soleus_timeline_get_duration_us (const SoleusTimeline *self);
const SoleusSegment     *soleus_timeline_get_segments (const SoleusTimeline *self,
                                                       int                  *n_segments);
const SoleusTimelineSet *soleus_timeline_get_sets (const SoleusTimeline *self,
                                                   int                  *n_sets);
const SoleusCue         *soleus_timeline_get_cues (const SoleusTimeline *self,
                                                   int                  *n_cues);
SoleusTimelineState      soleus_timeline_state_at (const SoleusTimeline *self,
                                                   int64_t               position_us);
const SoleusCue         *soleus_timeline_cues_between (const SoleusTimeline *self,
                                                       int64_t               from_us,
                                                       int64_t               to_us,
                                                       int                  *n_cues);
int                      soleus_timeline_get_horizon (const SoleusTimeline *self,
                                                      int                   segment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusTimeline, soleus_timeline_unref)

G_END_DECLS
