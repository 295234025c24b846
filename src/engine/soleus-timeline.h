/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-routine.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_TIMELINE (soleus_timeline_get_type ())

/**
 * SoleusSegment:
 * @kind: what this segment is
 * @start_us: where it begins
 * @end_us: where it ends, itself not part of it; equal to @start_us for a wait
 * @block: the routine's block that it belongs to; that of the set to come for a lead-in, a rest or a change-over
 * @set_index: the place of its set in the timeline's sets, -1 outside a set
 * @side: the leg that works, or will
 * @set: counted from 1; the one to come for a lead-in, a rest or a change-over
 * @sets: how many sets the block has
 * @repetition: counted from 1 within its set, 0 outside
 * @repetitions: how many this set has, 0 outside
 * @phase_index: the place in the dose's phases, -1 outside
 * @phase: what the body does; meaningful for phases, finishers and waits
 * @complete: whether the end of this segment completes its repetition
 *
 * One stretch of a timeline in which nothing changes but the time.
 */
typedef struct {
  SoleusSegmentKind kind;
  int64_t           start_us;
  int64_t           end_us;
  int               block;
  int               set_index;
  SoleusSide        side;
  int               set;
  int               sets;
  int               repetition;
  int               repetitions;
  int               phase_index;
  SoleusPhaseKind   phase;
  gboolean          complete;
} SoleusSegment;

/**
 * SoleusTimelineSet:
 * @block: the routine's block
 * @side: the leg
 * @set: counted from 1 within the block
 * @first_segment: the place of its first segment
 * @last_segment: the place of its last segment
 * @start_us: where it begins
 * @end_us: where it ends
 *
 * One set on one side: what is performed, recorded, skipped and repeated as a whole.
 */
typedef struct {
  int        block;
  SoleusSide side;
  int        set;
  int        first_segment;
  int        last_segment;
  int64_t    start_us;
  int64_t    end_us;
} SoleusTimelineSet;

/**
 * SoleusCue:
 * @at_us: the position at which it begins
 * @kind: what is told
 * @segment: the segment that it belongs to: it isn't heard before the session has come there
 *
 * Something to tell the person at a position.
 */
typedef struct {
  int64_t       at_us;
  SoleusCueKind kind;
  int           segment;
} SoleusCue;

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
SoleusTimeline          *soleus_timeline_compile (SoleusRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;
SoleusTimeline          *soleus_timeline_extend (SoleusTimeline *self,
                                                 int             segment,
                                                 int64_t         by_us) G_GNUC_WARN_UNUSED_RESULT;
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
