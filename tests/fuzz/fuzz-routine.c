/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz-routine.h"

/* A number from 0 to `below` - 1. */
int
fuzz_bytes_take (FuzzBytes *self,
                 int        below)
{
  return self->at < self->end ? *self->at++ % below : 0;
}

size_t
fuzz_bytes_left (const FuzzBytes *self)
{
  return (size_t) (self->end - self->at);
}

/* In hundredths of a second, so that lengths that no clock of seconds has come too. */
static double
take_length_s (FuzzBytes *self,
               double     least_s,
               int        most_s)
{
  int high = fuzz_bytes_take (self, most_s);

  return least_s + high + fuzz_bytes_take (self, 100) / 100.0;
}

static double
take_goal (FuzzBytes     *self,
           SoleusGoalKind kind)
{
  switch (kind) {
  case SOLEUS_GOAL_KIND_REPETITIONS:
    return 1 + fuzz_bytes_take (self, 8);
  case SOLEUS_GOAL_KIND_DURATION:
    return take_length_s (self, 1, 30);
  case SOLEUS_GOAL_KIND_DISTANCE:
    return 1 + fuzz_bytes_take (self, 255);
  case SOLEUS_GOAL_KIND_OPEN:
    return 0;
  }
  g_assert_not_reached ();
}

/* As the reader lets them through: pulses are alone; a phase without a length is alone in a set without repetitions; a repetition lasts a tenth of a second. */
static void
take_phases (FuzzBytes      *self,
             SoleusExercise *exercise)
{
  int n = 1 + fuzz_bytes_take (self, 4);

  if (fuzz_bytes_take (self, 4) == 0) {
    SoleusRange cadence_per_min = soleus_range_fixed (5 + fuzz_bytes_take (self, 196) + (fuzz_bytes_take (self, 2) ? 0.25 : 0));

    g_ptr_array_add (exercise->phases, soleus_phase_new (SOLEUS_PHASE_KIND_PULSE, soleus_range_fixed (0), cadence_per_min, NULL));
    return;
  }
  for (int i = 0; i < n; i++) {
    static const SoleusPhaseKind kinds[] = { SOLEUS_PHASE_KIND_LIFT, SOLEUS_PHASE_KIND_HOLD, SOLEUS_PHASE_KIND_LOWER, SOLEUS_PHASE_KIND_PAUSE,
                                             SOLEUS_PHASE_KIND_STRETCH, SOLEUS_PHASE_KIND_BALANCE, SOLEUS_PHASE_KIND_MOVE };
    SoleusPhaseKind              kind = kinds[fuzz_bytes_take (self, G_N_ELEMENTS (kinds))];
    gboolean                     by_goal = n == 1 && exercise->goal_kind != SOLEUS_GOAL_KIND_REPETITIONS && fuzz_bytes_take (self, 2) == 0;
    double                       length_s = by_goal ? 0 : take_length_s (self, i == 0 ? 0.1 : 0, 15);

    g_ptr_array_add (exercise->phases, soleus_phase_new (kind, soleus_range_fixed (length_s), soleus_range_fixed (0), NULL));
  }
}

static SoleusExercise *
take_exercise (FuzzBytes *self)
{
  SoleusExercise *exercise = soleus_exercise_new ();

  exercise->id = g_strdup ("any");
  exercise->name = g_strdup ("Any");
  exercise->summary = g_strdup ("");
  exercise->sides = (SoleusSides) fuzz_bytes_take (self, SOLEUS_SIDES_RIGHT + 1);
  exercise->goal_kind = (SoleusGoalKind) fuzz_bytes_take (self, SOLEUS_GOAL_KIND_OPEN + 1);
  exercise->goal = soleus_range_fixed (take_goal (self, exercise->goal_kind));
  exercise->sets = soleus_range_fixed (1 + fuzz_bytes_take (self, 3));
  exercise->change_over_s = take_length_s (self, 1, 30);
  exercise->rest_s = soleus_range_fixed (take_length_s (self, 0, 90));
  take_phases (self, exercise);
  if (fuzz_bytes_take (self, 4) == 0)
    exercise->finisher = soleus_phase_new (SOLEUS_PHASE_KIND_STRETCH, soleus_range_fixed (take_length_s (self, 0.1, 30)), soleus_range_fixed (0), NULL);
  return exercise;
}

/* A routine such as a file may hold, small enough for many of them. */
SoleusRoutine *
fuzz_bytes_take_routine (FuzzBytes *self)
{
  SoleusRoutine *routine = soleus_routine_new ();
  int            n_blocks = 1 + fuzz_bytes_take (self, 3);

  routine->id = g_strdup ("any");
  routine->name = g_strdup ("Any");
  routine->summary = g_strdup ("");
  routine->lead_in_us = soleus_seconds_to_us (take_length_s (self, 0, 8));
  routine->rest_between_us = soleus_seconds_to_us (take_length_s (self, 0, 90));
  for (int i = 0; i < n_blocks; i++) {
    g_autoptr (SoleusExercise) exercise = take_exercise (self);

    g_ptr_array_add (routine->blocks, soleus_block_new (exercise, soleus_dose_new_default (exercise)));
  }
  return routine;
}
