/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-timeline-private.h"

/* How many seconds before the end of a rest or a long hold the countdown begins, and how long a hold must be to have one: defaults of ours. */
#define COUNTDOWN_S 3
#define LONG_HOLD_US (10 * G_TIME_SPAN_SECOND)

/* A timed set of at least this length says when half of it is over: a default of ours. */
#define HALFWAY_FROM_US (20 * G_TIME_SPAN_SECOND)

typedef struct {
  const SoleusRoutine *routine;
  GArray              *segments;
  GArray              *sets;
  int64_t              position_us;
  int                  block;
  int                  set;
  SoleusSide           side;
} Compiler;

static const SoleusDose *
get_dose (const Compiler *self)
{
  return soleus_routine_get_block (self->routine, (guint) self->block)->dose;
}

/* Appends a segment of `length_us` at the present place; what the caller left out of `segment` is filled in from there. */
static void
append (Compiler     *self,
        SoleusSegment segment,
        int64_t       length_us)
{
  segment.start_us = self->position_us;
  segment.end_us = self->position_us + length_us;
  segment.block = self->block;
  segment.set = self->set;
  segment.sets = get_dose (self)->sets;
  self->position_us = segment.end_us;
  g_array_append_val (self->segments, segment);
}

static void
append_pause (Compiler         *self,
              SoleusSegmentKind kind,
              SoleusSide        side,
              int64_t           length_us)
{
  if (length_us > 0)
    append (self, (SoleusSegment) { .kind = kind, .side = side, .set_index = -1, .phase_index = -1 }, length_us);
}

static void
append_rest (Compiler  *self,
             SoleusSide side,
             int64_t    length_us)
{
  append_pause (self, SOLEUS_SEGMENT_KIND_REST, side, length_us);
  if (length_us > 0 && self->routine->rests_wait)
    append (self, (SoleusSegment) { .kind = SOLEUS_SEGMENT_KIND_WAIT, .side = side, .set_index = -1, .phase_index = -1 }, 0);
}

/* One repetition, cut off at `end_us`. Returns whether it fitted. */
static gboolean
append_repetition (Compiler *self,
                   int       repetition,
                   int       repetitions,
                   int64_t   end_us)
{
  const SoleusDose *dose = get_dose (self);
  SoleusSide        side = self->side;
  gboolean          fits = TRUE;
  guint             first = self->segments->len;

  if (dose->sides == SOLEUS_SIDES_ALTERNATING)
    side = repetition % 2 == 1 ? SOLEUS_SIDE_LEFT : SOLEUS_SIDE_RIGHT;

  for (guint i = 0; i < dose->phases->len && fits; i++) {
    const SoleusPhaseDose *phase = &g_array_index (dose->phases, SoleusPhaseDose, i);
    int64_t                length_us = phase->duration_us;

    if (length_us == 0 && dose->phases->len == 1)
      length_us = end_us - self->position_us;
    fits = self->position_us + length_us <= end_us;
    length_us = MIN (length_us, end_us - self->position_us);
    if (length_us == 0)
      continue;
    append (self,
            (SoleusSegment) { .kind = SOLEUS_SEGMENT_KIND_PHASE,
                              .side = side,
                              .set_index = (int) self->sets->len,
                              .repetition = repetition,
                              .repetitions = repetitions,
                              .phase_index = (int) i,
                              .phase = phase->kind },
            length_us);
  }
  if (fits && self->segments->len > first)
    g_array_index (self->segments, SoleusSegment, self->segments->len - 1).complete = TRUE;
  return fits;
}

static void
append_repetitions (Compiler *self)
{
  const SoleusDose *dose = get_dose (self);
  int64_t           end_us = self->position_us + soleus_dose_get_set_us (dose) - dose->finisher_us;
  int               complete = soleus_dose_get_repetitions (dose);
  int64_t           repetition_us = soleus_dose_get_repetition_us (dose);
  int               repetitions = complete + (complete * repetition_us < end_us - self->position_us && repetition_us > 0 ? 1 : 0);

  for (int i = 1; i <= repetitions; i++)
    append_repetition (self, i, repetitions, end_us);
}

static void
append_pulses (Compiler *self)
{
  const SoleusDose *dose = get_dose (self);
  double            cadence_per_min = g_array_index (dose->phases, SoleusPhaseDose, 0).cadence_per_min;
  int64_t           start_us = self->position_us;
  int64_t           length_us = soleus_dose_get_set_us (dose) - dose->finisher_us;
  int               pulses = soleus_dose_get_repetitions (dose);

  for (int i = 0; i < pulses; i++) {
    int64_t    end_us = start_us + MIN (soleus_pulse_offset_us (i + 1, cadence_per_min), length_us);
    SoleusSide side = self->side;

    if (dose->sides == SOLEUS_SIDES_ALTERNATING)
      side = i % 2 == 0 ? SOLEUS_SIDE_LEFT : SOLEUS_SIDE_RIGHT;
    append (self,
            (SoleusSegment) { .kind = SOLEUS_SEGMENT_KIND_PHASE,
                              .side = side,
                              .set_index = (int) self->sets->len,
                              .repetition = i + 1,
                              .repetitions = pulses,
                              .phase = SOLEUS_PHASE_KIND_PULSE,
                              .complete = TRUE },
            end_us - self->position_us);
  }
}

static void
append_set (Compiler  *self,
            SoleusSide side)
{
  const SoleusDose      *dose = get_dose (self);
  SoleusTimelineSet      set = { self->block, side, self->set, (int) self->segments->len, 0, self->position_us, 0 };
  const SoleusPhaseDose *first = &g_array_index (dose->phases, SoleusPhaseDose, 0);

  self->side = side;
  if (soleus_dose_waits (dose))
    append (self,
            (SoleusSegment) { .kind = SOLEUS_SEGMENT_KIND_WAIT, .side = side, .set_index = (int) self->sets->len, .phase = first->kind },
            0);
  else if (first->kind == SOLEUS_PHASE_KIND_PULSE)
    append_pulses (self);
  else
    append_repetitions (self);
  if (dose->finisher_us > 0)
    append (self,
            (SoleusSegment) { .kind = SOLEUS_SEGMENT_KIND_FINISHER,
                              .side = side,
                              .set_index = (int) self->sets->len,
                              .phase_index = -1,
                              .phase = dose->finisher_kind },
            dose->finisher_us);

  set.last_segment = (int) self->segments->len - 1;
  set.end_us = self->position_us;
  g_array_append_val (self->sets, set);
}

static SoleusSide
get_first_side (const SoleusDose *dose)
{
  switch (dose->sides) {
  case SOLEUS_SIDES_BOTH:
  case SOLEUS_SIDES_ALTERNATING:
    return SOLEUS_SIDE_BOTH;
  case SOLEUS_SIDES_EACH:
  case SOLEUS_SIDES_LEFT:
    return SOLEUS_SIDE_LEFT;
  case SOLEUS_SIDES_RIGHT:
    return SOLEUS_SIDE_RIGHT;
  }
  g_return_val_if_reached (SOLEUS_SIDE_BOTH);
}

static void
append_block (Compiler *self)
{
  const SoleusDose *dose = get_dose (self);
  SoleusSide        side = get_first_side (dose);

  for (self->set = 1; self->set <= dose->sets; self->set++) {
    if (self->set > 1)
      append_rest (self, side, dose->rest_us);
    append_set (self, side);
    if (dose->sides == SOLEUS_SIDES_EACH) {
      append_pause (self, SOLEUS_SEGMENT_KIND_CHANGE_OVER, SOLEUS_SIDE_RIGHT, SOLEUS_CHANGE_OVER_US);
      append_set (self, SOLEUS_SIDE_RIGHT);
    }
  }
}

/**
 * soleus_timeline_compile:
 * @routine: a routine with at least one block, checked by whoever read it
 *
 * Lays out every segment of a session and places its cues. Positions count from the start of the lead-in.
 *
 * Returns: (transfer full): the timeline
 */
SoleusTimeline *
soleus_timeline_compile (SoleusRoutine *routine)
{
  Compiler self = { .routine = routine, .set = 1 };

  g_return_val_if_fail (routine->blocks->len > 0, NULL);

  self.segments = g_array_new (FALSE, TRUE, sizeof (SoleusSegment));
  self.sets = g_array_new (FALSE, TRUE, sizeof (SoleusTimelineSet));
  append_pause (&self, SOLEUS_SEGMENT_KIND_LEAD_IN, get_first_side (get_dose (&self)), routine->lead_in_us);
  for (guint i = 0; i < routine->blocks->len; i++) {
    self.block = (int) i;
    self.set = 1;
    if (i > 0)
      append_rest (&self, get_first_side (get_dose (&self)), routine->rest_between_us);
    append_block (&self);
  }
  g_debug ("Compiled '%s': %u segments, %u sets", routine->id, self.segments->len, self.sets->len);
  return soleus_timeline_new_take (routine, self.segments, self.sets);
}

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
 * soleus_timeline_place_cues:
 * @segments: (element-type SoleusSegment): the segments
 * @sets: (element-type SoleusTimelineSet): the sets
 * @routine: what they were compiled from
 *
 * Returns: (transfer full) (element-type SoleusCue): the cues in the order of their segments and positions; the last one, at the very end, belongs to the
 *   place after the last segment, so that a wait at the end comes before it
 */
GArray *
soleus_timeline_place_cues (const GArray        *segments,
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
