/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-exercises.h"

SoleusExercise *
test_exercise_new (const char      *id,
                   SoleusGoalKind   goal_kind,
                   double           goal,
                   int              sets,
                   double           rest_s,
                   SoleusSides      sides,
                   const TestPhase *phases,
                   guint            n_phases)
{
  SoleusExercise *self = soleus_exercise_new ();

  self->id = g_strdup (id);
  self->name = g_strdup (id);
  self->summary = g_strdup ("");
  self->sides = sides;
  self->goal_kind = goal_kind;
  self->goal = soleus_range_fixed (goal);
  self->sets = soleus_range_fixed (sets);
  self->rest_s = soleus_range_fixed (rest_s);
  for (guint i = 0; i < n_phases; i++)
    g_ptr_array_add (self->phases,
                     soleus_phase_new (phases[i].kind, soleus_range_fixed (phases[i].duration_s), soleus_range_fixed (0), "Move"));
  return self;
}

SoleusExercise *
test_seated_raise_new (int sets,
                       int repetitions)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_LIFT, 2 }, { SOLEUS_PHASE_KIND_HOLD, 2 }, { SOLEUS_PHASE_KIND_LOWER, 3 } };

  return test_exercise_new ("seated-soleus-raise", SOLEUS_GOAL_KIND_REPETITIONS, repetitions, sets, 60, SOLEUS_SIDES_BOTH, phases, 3);
}

SoleusExercise *
test_pumps_new (double duration_s,
                double cadence_per_min)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_PULSE, 0 } };
  SoleusExercise *self = test_exercise_new ("circulation-pumps", SOLEUS_GOAL_KIND_DURATION, duration_s, 1, 0, SOLEUS_SIDES_BOTH, phases, 1);
  SoleusPhase    *pulse = g_ptr_array_index (self->phases, 0);

  pulse->cadence_per_min = soleus_range_fixed (cadence_per_min);
  return self;
}

SoleusExercise *
test_bent_knee_new (void)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_LIFT, 2 }, { SOLEUS_PHASE_KIND_HOLD, 1 }, { SOLEUS_PHASE_KIND_LOWER, 3 } };

  return test_exercise_new ("bent-knee-calf-raise", SOLEUS_GOAL_KIND_REPETITIONS, 12, 3, 60, SOLEUS_SIDES_BOTH, phases, 3);
}

SoleusExercise *
test_wall_stretch_new (int sets)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_STRETCH, 0 } };

  return test_exercise_new ("soleus-wall-stretch", SOLEUS_GOAL_KIND_DURATION, 30, sets, 5, SOLEUS_SIDES_EACH, phases, 1);
}

SoleusExercise *
test_endurance_new (void)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_LIFT, 3 }, { SOLEUS_PHASE_KIND_LOWER, 3 } };

  return test_exercise_new ("endurance-raise", SOLEUS_GOAL_KIND_REPETITIONS, 20, 3, 60, SOLEUS_SIDES_BOTH, phases, 2);
}

SoleusExercise *
test_deep_squat_new (void)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_LIFT, 2 }, { SOLEUS_PHASE_KIND_HOLD, 2 }, { SOLEUS_PHASE_KIND_LOWER, 4 } };
  SoleusExercise *self = test_exercise_new ("deep-squat-calf-raise", SOLEUS_GOAL_KIND_REPETITIONS, 15, 1, 60, SOLEUS_SIDES_BOTH, phases, 3);

  self->finisher = soleus_phase_new (SOLEUS_PHASE_KIND_STRETCH, soleus_range_fixed (20), soleus_range_fixed (0), "Stay long");
  return self;
}

SoleusExercise *
test_sprint_new (int    sets,
                 double rest_s)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_MOVE, 0 } };

  return test_exercise_new ("uphill-sprint", SOLEUS_GOAL_KIND_DISTANCE, 200, sets, rest_s, SOLEUS_SIDES_BOTH, phases, 1);
}

SoleusRoutine *
test_routine_take (SoleusExercise *exercise)
{
  SoleusRoutine *routine = soleus_routine_new_for_exercise (exercise);

  soleus_exercise_unref (exercise);
  return routine;
}

/* A length in tenths of a second, sometimes none. */
static double
random_length_s (double max_s)
{
  return g_test_rand_int_range (0, 4) == 0 ? 0 : g_test_rand_int_range (1, (int) (max_s * 10)) / 10.0;
}

static SoleusExercise *
random_exercise (gboolean may_wait)
{
  SoleusSides     sides = g_test_rand_int_range (0, SOLEUS_SIDES_RIGHT + 1);
  SoleusGoalKind  goal_kind = g_test_rand_int_range (0, may_wait ? SOLEUS_GOAL_KIND_OPEN + 1 : SOLEUS_GOAL_KIND_DURATION + 1);
  double          goal = goal_kind == SOLEUS_GOAL_KIND_REPETITIONS ? g_test_rand_int_range (1, 30) : g_test_rand_int_range (1, 90);
  TestPhase       phases[4] = { { SOLEUS_PHASE_KIND_LIFT, 0 }, { SOLEUS_PHASE_KIND_HOLD, 0 }, { SOLEUS_PHASE_KIND_LOWER, 0 }, { SOLEUS_PHASE_KIND_PAUSE, 0 } };
  guint           n_phases = (guint) g_test_rand_int_range (1, 5);
  SoleusExercise *self;

  if (goal_kind == SOLEUS_GOAL_KIND_DURATION && g_test_rand_bit ())
    return test_pumps_new (goal, g_test_rand_int_range (5, 201));
  for (guint i = 0; i < n_phases; i++)
    phases[i].duration_s = random_length_s (12);
  phases[0].duration_s += 0.1;
  self = test_exercise_new ("random", goal_kind, goal, g_test_rand_int_range (1, 5), random_length_s (90), sides, phases, n_phases);
  self->change_over_s = g_test_rand_int_range (1, 31);
  if (g_test_rand_int_range (0, 3) == 0)
    self->finisher = soleus_phase_new (SOLEUS_PHASE_KIND_STRETCH, soleus_range_fixed (g_test_rand_int_range (1, 30)), soleus_range_fixed (0), NULL);
  return self;
}

SoleusRoutine *
test_routine_random (gboolean may_wait)
{
  SoleusRoutine *routine = test_routine_take (random_exercise (may_wait));
  int            n_more = g_test_rand_int_range (0, 3);

  for (int i = 0; i < n_more; i++) {
    g_autoptr (SoleusExercise) exercise = random_exercise (may_wait);

    g_ptr_array_add (routine->blocks, soleus_block_new (exercise, soleus_dose_new_default (exercise)));
  }
  routine->lead_in_us = g_test_rand_int_range (0, 8) * G_TIME_SPAN_SECOND;
  routine->rest_between_us = soleus_seconds_to_us (random_length_s (90));
  return routine;
}
