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

static void
test_limits (void)
{
  static const struct {
    SoleusLevel        level;
    SoleusCategory     category;
    SoleusBodyPosition position;
    gboolean           only_limits;
  } rows[] = {
    { SOLEUS_LEVEL_EVERYDAY, SOLEUS_CATEGORY_EVERYDAY, SOLEUS_BODY_POSITION_SEATED, FALSE },
    { SOLEUS_LEVEL_TRAINED, SOLEUS_CATEGORY_STRENGTH, SOLEUS_BODY_POSITION_WALKING_UPHILL, FALSE },
    { SOLEUS_LEVEL_CLINICIAN, SOLEUS_CATEGORY_BALANCE, SOLEUS_BODY_POSITION_SEATED, TRUE },
    { SOLEUS_LEVEL_EVERYDAY, SOLEUS_CATEGORY_AFTER_INJURY, SOLEUS_BODY_POSITION_SEATED, TRUE },
    { SOLEUS_LEVEL_TRAINED, SOLEUS_CATEGORY_STRENGTH, SOLEUS_BODY_POSITION_RUNNING, TRUE },
    { SOLEUS_LEVEL_TRAINED, SOLEUS_CATEGORY_STRENGTH, SOLEUS_BODY_POSITION_RUNNING_UPHILL, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoleusExercise) exercise = soleus_exercise_new ();

    exercise->level = rows[i].level;
    exercise->category = rows[i].category;
    exercise->position = rows[i].position;
    g_assert_true (soleus_exercise_has_only_limits (exercise) == rows[i].only_limits);
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exercise/cues", test_cues);
  g_test_add_func ("/exercise/boxed", test_boxed);
  g_test_add_func ("/exercise/limits", test_limits);
  return g_test_run ();
}
