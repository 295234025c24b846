/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-dose.h"

#include <math.h>

static const SoleusPhaseDose *
get_pulse (const SoleusDose *self)
{
  const SoleusPhaseDose *first = &g_array_index (self->phases, SoleusPhaseDose, 0);

  return first->kind == SOLEUS_PHASE_KIND_PULSE ? first : NULL;
}

static void
choose_goal (SoleusDose           *self,
             const SoleusExercise *exercise)
{
  self->goal_kind = exercise->goal_kind;
  switch (exercise->goal_kind) {
  case SOLEUS_GOAL_KIND_REPETITIONS:
    self->repetitions = (int) lround (exercise->goal.value);
    break;
  case SOLEUS_GOAL_KIND_DURATION:
    self->duration_us = soleus_seconds_to_us (exercise->goal.value);
    break;
  case SOLEUS_GOAL_KIND_DISTANCE:
    self->distance_m = exercise->goal.value;
    break;
  case SOLEUS_GOAL_KIND_OPEN:
    break;
  }
}

/**
 * soleus_seconds_to_us:
 * @seconds: a time in seconds, as files write it
 *
 * Returns: the same time in microseconds, rounded to the nearest
 */
int64_t
soleus_seconds_to_us (double seconds)
{
  return llround (seconds * G_TIME_SPAN_SECOND);
}

/**
 * soleus_pulse_offset_us:
 * @pulse: which pulse, counted from 0
 * @cadence_per_min: how many a minute, above 0
 *
 * Each pulse is placed by itself, so that no rounding adds up.
 *
 * Returns: where the pulse stands after the first one, in microseconds
 */
int64_t
soleus_pulse_offset_us (int    pulse,
                        double cadence_per_min)
{
  return llround (pulse * 60.0 * G_TIME_SPAN_SECOND / cadence_per_min);
}

/**
 * soleus_dose_new_default:
 * @exercise: an exercise
 *
 * Returns: (transfer full): the dose that each range of @exercise proposes
 */
SoleusDose *
soleus_dose_new_default (const SoleusExercise *exercise)
{
  SoleusDose *self = g_new0 (SoleusDose, 1);

  choose_goal (self, exercise);
  self->sets = (int) lround (exercise->sets.value);
  self->sides = exercise->sides;
  self->rest_us = soleus_seconds_to_us (exercise->rest_s.value);
  self->change_over_us = soleus_seconds_to_us (exercise->change_over_s);
  self->load_kg = exercise->load_kg.value;
  if (exercise->finisher != NULL) {
    self->finisher_kind = exercise->finisher->kind;
    self->finisher_us = soleus_seconds_to_us (exercise->finisher->duration_s.value);
  }

  self->phases = g_array_new (FALSE, FALSE, sizeof (SoleusPhaseDose));
  for (guint i = 0; i < exercise->phases->len; i++) {
    const SoleusPhase *phase = g_ptr_array_index (exercise->phases, i);
    SoleusPhaseDose    dose = { phase->kind, soleus_seconds_to_us (phase->duration_s.value), phase->cadence_per_min.value };

    g_array_append_val (self->phases, dose);
  }
  return self;
}

/**
 * soleus_dose_copy:
 * @self: a dose
 *
 * Returns: (transfer full): another with the same numbers
 */
SoleusDose *
soleus_dose_copy (const SoleusDose *self)
{
  SoleusDose *copy = g_memdup2 (self, sizeof *self);

  copy->phases = g_array_copy (self->phases);
  return copy;
}

/**
 * soleus_dose_free:
 * @self: (transfer full): a dose
 */
void
soleus_dose_free (SoleusDose *self)
{
  g_array_unref (self->phases);
  g_free (self);
}

/**
 * soleus_dose_get_repetition_us:
 * @self: a dose
 *
 * Returns: how long one repetition takes, in microseconds; 0 when its one phase lasts as long as the goal says
 */
int64_t
soleus_dose_get_repetition_us (const SoleusDose *self)
{
  const SoleusPhaseDose *pulse = get_pulse (self);
  int64_t                total = 0;

  if (pulse != NULL)
    return soleus_pulse_offset_us (1, pulse->cadence_per_min);
  for (guint i = 0; i < self->phases->len; i++)
    total += g_array_index (self->phases, SoleusPhaseDose, i).duration_us;
  return total;
}

/**
 * soleus_dose_get_repetitions:
 * @self: a dose
 *
 * Returns: how many repetitions one set on one side completes; 1 for a hold, 0 for a distance or an open set
 */
int
soleus_dose_get_repetitions (const SoleusDose *self)
{
  int64_t                repetition_us = soleus_dose_get_repetition_us (self);
  const SoleusPhaseDose *pulse = get_pulse (self);

  switch (self->goal_kind) {
  case SOLEUS_GOAL_KIND_REPETITIONS:
    return self->repetitions;
  case SOLEUS_GOAL_KIND_DURATION:
    /* A pulse counts when it sounds, so one that begins within the time belongs to it. */
    if (pulse != NULL)
      return (int) ceil ((double) self->duration_us * pulse->cadence_per_min / (60.0 * G_TIME_SPAN_SECOND) - 1e-9);
    return repetition_us > 0 ? (int) (self->duration_us / repetition_us) : 1;
  case SOLEUS_GOAL_KIND_DISTANCE:
  case SOLEUS_GOAL_KIND_OPEN:
    return 0;
  }
  g_return_val_if_reached (0);
}

/**
 * soleus_dose_get_set_us:
 * @self: a dose
 *
 * Returns: how long one set on one side takes, with its finisher, in microseconds; a distance or an open set has no length of its own
 */
int64_t
soleus_dose_get_set_us (const SoleusDose *self)
{
  const SoleusPhaseDose *pulse = get_pulse (self);

  switch (self->goal_kind) {
  case SOLEUS_GOAL_KIND_REPETITIONS:
    if (pulse != NULL)
      return soleus_pulse_offset_us (self->repetitions, pulse->cadence_per_min) + self->finisher_us;
    return self->repetitions * soleus_dose_get_repetition_us (self) + self->finisher_us;
  case SOLEUS_GOAL_KIND_DURATION:
    return self->duration_us + self->finisher_us;
  case SOLEUS_GOAL_KIND_DISTANCE:
  case SOLEUS_GOAL_KIND_OPEN:
    return self->finisher_us;
  }
  g_return_val_if_reached (0);
}

/**
 * soleus_dose_get_total_us:
 * @self: a dose
 *
 * Adds up all sets, both sides where each has its own, and the rests between, without running anything.
 *
 * Returns: how long all sets take, in microseconds
 */
int64_t
soleus_dose_get_total_us (const SoleusDose *self)
{
  int64_t set_us = soleus_dose_get_set_us (self);

  if (soleus_dose_is_each_side (self))
    set_us = 2 * set_us + self->change_over_us;
  return self->sets * set_us + (self->sets - 1) * self->rest_us;
}

/**
 * soleus_dose_count_segments:
 * @self: a dose
 *
 * Returns: no fewer than the segments that a timeline will need for it, so that a limit can be held before anything is allocated
 */
int64_t
soleus_dose_count_segments (const SoleusDose *self)
{
  int64_t repetitions = MAX (soleus_dose_get_repetitions (self) + 1, 1);
  int64_t a_side = repetitions * self->phases->len + 1;

  return (int64_t) self->sets * (soleus_dose_is_each_side (self) ? 2 * a_side + 2 : a_side + 1);
}

/**
 * soleus_dose_is_each_side:
 * @self: a dose
 *
 * Returns: whether a set is one on the left and one on the right, whichever comes first
 */
gboolean
soleus_dose_is_each_side (const SoleusDose *self)
{
  return self->sides == SOLEUS_SIDES_EACH || self->sides == SOLEUS_SIDES_EACH_RIGHT_FIRST;
}

/**
 * soleus_dose_waits:
 * @self: a dose
 *
 * Returns: whether its sets last until the person says that they are done
 */
gboolean
soleus_dose_waits (const SoleusDose *self)
{
  return self->goal_kind == SOLEUS_GOAL_KIND_DISTANCE || self->goal_kind == SOLEUS_GOAL_KIND_OPEN;
}

static double
to_seconds (int64_t time_us)
{
  return (double) time_us / G_TIME_SPAN_SECOND;
}

/**
 * soleus_dose_get_goal:
 * @self: a dose
 *
 * Returns: how much one set is, in the unit of its exercise's goal: repetitions, seconds or metres; 0 for an open one
 */
double
soleus_dose_get_goal (const SoleusDose *self)
{
  switch (self->goal_kind) {
  case SOLEUS_GOAL_KIND_REPETITIONS:
    return self->repetitions;
  case SOLEUS_GOAL_KIND_DURATION:
    return to_seconds (self->duration_us);
  case SOLEUS_GOAL_KIND_DISTANCE:
    return self->distance_m;
  case SOLEUS_GOAL_KIND_OPEN:
    return 0;
  }
  g_return_val_if_reached (0);
}

static gboolean
is_phase_within (const SoleusPhase     *phase,
                 const SoleusPhaseDose *dose)
{
  return to_seconds (dose->duration_us) <= phase->duration_s.max && dose->cadence_per_min <= phase->cadence_per_min.max;
}

/**
 * soleus_dose_is_within:
 * @self: a dose
 * @exercise: the exercise that it is one of
 *
 * Whether it asks for no more than @exercise says. Less is milder, and so is a longer rest.
 *
 * Returns: whether no number but the rest is above its range
 */
gboolean
soleus_dose_is_within (const SoleusDose     *self,
                       const SoleusExercise *exercise)
{
  gboolean is_within = soleus_dose_get_goal (self) <= exercise->goal.max && self->sets <= exercise->sets.max && self->load_kg <= exercise->load_kg.max;

  for (guint i = 0; i < self->phases->len; i++)
    is_within &= is_phase_within (g_ptr_array_index (exercise->phases, i), &g_array_index (self->phases, SoleusPhaseDose, i));
  if (exercise->finisher != NULL)
    is_within &= to_seconds (self->finisher_us) <= exercise->finisher->duration_s.max;
  return is_within;
}
