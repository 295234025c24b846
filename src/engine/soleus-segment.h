/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-kinds.h"

#include <glib.h>

G_BEGIN_DECLS

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

G_END_DECLS
