/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-exercise.h"

#include "test-exercises.h"

static void
test_cues (void)
{
  g_autoptr (SoleusExercise) exercise = test_deep_squat_new ();

  g_assert_cmpstr (soleus_exercise_get_cue (exercise, SOLEUS_PHASE_KIND_LIFT), ==, "Move");
  g_assert_cmpstr (soleus_exercise_get_cue (exercise, SOLEUS_PHASE_KIND_STRETCH), ==, "Stay long");
  g_assert_null (soleus_exercise_get_cue (exercise, SOLEUS_PHASE_KIND_PULSE));
}

static void
test_boxed (void)
{
  g_autoptr (SoleusExercise) exercise = test_seated_raise_new (3, 15);
  SoleusExercise *same = g_boxed_copy (SOLEUS_TYPE_EXERCISE, exercise);

  g_assert_true (same == exercise);
  g_boxed_free (SOLEUS_TYPE_EXERCISE, same);
  g_assert_cmpstr (exercise->id, ==, "seated-soleus-raise");
}

static char *
list_limits (const SoleusExercise *exercise)
{
  const SoleusPhase *phase = g_ptr_array_index (exercise->phases, 0);
  GString           *list = g_string_new (NULL);
  const struct {
    const char *name;
    SoleusRange range;
  } ranges[] = {
    { "goal ", exercise->goal },
    { "sets ", exercise->sets },
    { "rest ", exercise->rest_s },
    { "duration ", phase->duration_s },
    { "cadence ", phase->cadence_per_min },
    { "finisher ", exercise->finisher->duration_s },
    { "load ", exercise->load_kg },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++) {
    if (ranges[i].range.has_limit)
      g_string_append (list, ranges[i].name);
  }
  return g_string_free_and_steal (list);
}

/* A load, the amount of a run, and all but the rest of what is a professional's; whatever a source says. */
static void
test_limits (void)
{
  static const struct {
    SoleusLevel        level;
    SoleusCategory     category;
    SoleusBodyPosition position;
    const char        *limits;
  } rows[] = {
    { SOLEUS_LEVEL_EVERYDAY, SOLEUS_CATEGORY_EVERYDAY, SOLEUS_BODY_POSITION_SEATED, "load " },
    { SOLEUS_LEVEL_TRAINED, SOLEUS_CATEGORY_STRENGTH, SOLEUS_BODY_POSITION_WALKING_UPHILL, "load " },
    { SOLEUS_LEVEL_CLINICIAN, SOLEUS_CATEGORY_BALANCE, SOLEUS_BODY_POSITION_SEATED, "goal sets duration cadence finisher load " },
    { SOLEUS_LEVEL_EVERYDAY, SOLEUS_CATEGORY_AFTER_INJURY, SOLEUS_BODY_POSITION_SEATED, "load " },
    { SOLEUS_LEVEL_TRAINED, SOLEUS_CATEGORY_STRENGTH, SOLEUS_BODY_POSITION_RUNNING, "goal sets load " },
    { SOLEUS_LEVEL_TRAINED, SOLEUS_CATEGORY_STRENGTH, SOLEUS_BODY_POSITION_RUNNING_UPHILL, "goal sets load " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoleusExercise) exercise = soleus_exercise_new ();
    g_autofree char *limits = NULL;

    exercise->level = rows[i].level;
    exercise->category = rows[i].category;
    exercise->position = rows[i].position;
    exercise->goal.has_source = exercise->sets.has_source = TRUE;
    exercise->finisher = soleus_phase_new (SOLEUS_PHASE_KIND_HOLD, soleus_range_fixed (10), (SoleusRange) { 0 }, NULL);
    g_ptr_array_add (exercise->phases, soleus_phase_new (SOLEUS_PHASE_KIND_LIFT, soleus_range_fixed (2), (SoleusRange) { 0 }, NULL));
    soleus_exercise_set_limits (exercise);
    limits = list_limits (exercise);
    g_assert_cmpstr (limits, ==, rows[i].limits);
  }
}

/* What asks a professional first may still leave open how often it is done; neither a load nor a run can. */
static void
test_open (void)
{
  static const struct {
    SoleusBodyPosition position;
    const char        *limits;
  } rows[] = {
    { SOLEUS_BODY_POSITION_SEATED, "sets duration cadence finisher load " },
    { SOLEUS_BODY_POSITION_RUNNING, "goal sets duration cadence finisher load " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoleusExercise) exercise = soleus_exercise_new ();
    g_autofree char *limits = NULL;

    exercise->level = SOLEUS_LEVEL_CLINICIAN;
    exercise->position = rows[i].position;
    exercise->goal.is_open = exercise->load_kg.is_open = TRUE;
    exercise->finisher = soleus_phase_new (SOLEUS_PHASE_KIND_HOLD, soleus_range_fixed (10), (SoleusRange) { 0 }, NULL);
    g_ptr_array_add (exercise->phases, soleus_phase_new (SOLEUS_PHASE_KIND_LIFT, soleus_range_fixed (2), (SoleusRange) { 0 }, NULL));
    soleus_exercise_set_limits (exercise);
    limits = list_limits (exercise);
    g_assert_cmpstr (limits, ==, rows[i].limits);
  }
}

/* What an exercise says of itself stays. */
static void
test_own_limit (void)
{
  g_autoptr (SoleusExercise) exercise = test_seated_raise_new (3, 15);

  exercise->goal.has_limit = TRUE;
  soleus_exercise_set_limits (exercise);
  g_assert_true (exercise->goal.has_limit);
  g_assert_false (exercise->sets.has_limit);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exercise/cues", test_cues);
  g_test_add_func ("/exercise/boxed", test_boxed);
  g_test_add_func ("/exercise/limits", test_limits);
  g_test_add_func ("/exercise/open", test_open);
  g_test_add_func ("/exercise/own-limit", test_own_limit);
  return g_test_run ();
}
