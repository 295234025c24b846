/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cue-placer.h"

/* How many seconds before the end of a rest or a long hold the countdown begins, and how long a hold must be to have one: defaults of ours. */
#define COUNTDOWN_S 3
#define LONG_HOLD_US (10 * G_TIME_SPAN_SECOND)

/* A timed set of at least this length says when half of it is over: a default of ours. */
#define HALFWAY_FROM_US (20 * G_TIME_SPAN_SECOND)

static void
append_cue (GArray       *cues,
            int64_t       at_us,
            SoleusCueKind kind,
            int           segment)
{
  SoleusCue cue = { at_us, kind, segment };

  g_array_append_val (cues, cue);
}

/* Three, two and one second before the end of a segment, as far as they lie after its start. */
static void
append_countdown (GArray              *cues,
                  const SoleusSegment *segment,
                  int                  index,
                  SoleusCueKind        kind)
{
  for (int seconds = COUNTDOWN_S; seconds > 0; seconds--) {
    int64_t at_us = segment->end_us - seconds * G_TIME_SPAN_SECOND;

    if (at_us > segment->start_us || (at_us == segment->start_us && segment->kind == SOLEUS_SEGMENT_KIND_LEAD_IN))
      append_cue (cues, at_us, kind, index);
  }
}

static SoleusCueKind
get_phase_cue (SoleusPhaseKind phase)
{
  switch (phase) {
  case SOLEUS_PHASE_KIND_LIFT:
    return SOLEUS_CUE_KIND_LIFT;
  case SOLEUS_PHASE_KIND_HOLD:
    return SOLEUS_CUE_KIND_HOLD;
  case SOLEUS_PHASE_KIND_LOWER:
    return SOLEUS_CUE_KIND_LOWER;
  case SOLEUS_PHASE_KIND_PAUSE:
    return SOLEUS_CUE_KIND_PAUSE;
  case SOLEUS_PHASE_KIND_PULSE:
    return SOLEUS_CUE_KIND_PULSE;
  case SOLEUS_PHASE_KIND_STRETCH:
    return SOLEUS_CUE_KIND_STRETCH;
  case SOLEUS_PHASE_KIND_BALANCE:
    return SOLEUS_CUE_KIND_BALANCE;
  case SOLEUS_PHASE_KIND_MOVE:
    return SOLEUS_CUE_KIND_MOVE;
  }
  g_return_val_if_reached (SOLEUS_CUE_KIND_MOVE);
}

static gboolean
has_countdown (const SoleusSegment *segment)
{
  return segment->end_us - segment->start_us >= LONG_HOLD_US;
}

/* Half of a timed set, in the segment that it falls into, unless a countdown already says how that ends. A set of repetitions has a count to go by. */
static void
append_halfway (GArray                  *cues,
                const SoleusSegment     *segment,
                int                      index,
                const SoleusTimelineSet *set,
                const SoleusDose        *dose)
{
  int64_t at_us = set->start_us + dose->duration_us / 2;
  int64_t until_us = has_countdown (segment) ? segment->end_us - COUNTDOWN_S * G_TIME_SPAN_SECOND : segment->end_us;

  if (dose->goal_kind == SOLEUS_GOAL_KIND_DURATION && dose->duration_us >= HALFWAY_FROM_US && segment->start_us <= at_us && at_us < until_us)
    append_cue (cues, at_us, SOLEUS_CUE_KIND_HALFWAY, index);
}

static void
append_work_cues (GArray                  *cues,
                  const SoleusSegment     *segment,
                  int                      index,
                  const SoleusTimelineSet *set,
                  const SoleusDose        *dose)
{
  if (index == set->first_segment)
    append_cue (cues, segment->start_us, SOLEUS_CUE_KIND_GO, index);
  if (segment->kind == SOLEUS_SEGMENT_KIND_WAIT)
    return;

  append_cue (cues, segment->start_us, get_phase_cue (segment->phase), index);
  if (segment->kind == SOLEUS_SEGMENT_KIND_PHASE)
    append_halfway (cues, segment, index, set, dose);
  if (has_countdown (segment))
    append_countdown (cues, segment, index, SOLEUS_CUE_KIND_COUNTDOWN);
}

/**
 * soleus_place_cues:
 * @segments: (element-type SoleusSegment): the segments
 * @sets: (element-type SoleusTimelineSet): the sets
 * @routine: what they were compiled from
 *
 * Returns: (transfer full) (element-type SoleusCue): the cues in the order of their segments and positions; the last one, at the very end, belongs to the
 *   place after the last segment, so that a wait at the end comes before it
 */
GArray *
soleus_place_cues (const GArray        *segments,
                   const GArray        *sets,
                   const SoleusRoutine *routine)
{
  GArray *cues = g_array_new (FALSE, FALSE, sizeof (SoleusCue));
  int64_t end_us = 0;

  for (guint i = 0; i < segments->len; i++) {
    const SoleusSegment *segment = &g_array_index (segments, SoleusSegment, i);

    end_us = segment->end_us;
    if (segment->set_index >= 0) {
      append_work_cues (cues,
                        segment,
                        (int) i,
                        &g_array_index (sets, SoleusTimelineSet, segment->set_index),
                        soleus_routine_get_block (routine, (guint) segment->block)->dose);
      continue;
    }
    if (segment->kind == SOLEUS_SEGMENT_KIND_REST)
      append_cue (cues, segment->start_us, SOLEUS_CUE_KIND_REST, (int) i);
    else if (segment->kind == SOLEUS_SEGMENT_KIND_CHANGE_OVER)
      append_cue (cues, segment->start_us, SOLEUS_CUE_KIND_CHANGE_SIDE, (int) i);
    append_countdown (cues, segment, (int) i, SOLEUS_CUE_KIND_TICK);
  }
  append_cue (cues, end_us, SOLEUS_CUE_KIND_FINISH, (int) segments->len);
  return cues;
}
