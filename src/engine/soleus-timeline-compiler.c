/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-timeline-compiler.h"

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
  case SOLEUS_SIDES_EACH_RIGHT_FIRST:
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
  SoleusSide        other = side == SOLEUS_SIDE_LEFT ? SOLEUS_SIDE_RIGHT : SOLEUS_SIDE_LEFT;

  for (self->set = 1; self->set <= dose->sets; self->set++) {
    if (self->set > 1)
      append_rest (self, side, dose->rest_us);
    append_set (self, side);
    if (soleus_dose_is_each_side (dose)) {
      append_pause (self, SOLEUS_SEGMENT_KIND_CHANGE_OVER, other, dose->change_over_us);
      append_set (self, other);
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
