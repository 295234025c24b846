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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exercise/cues", test_cues);
  g_test_add_func ("/exercise/boxed", test_boxed);
  return g_test_run ();
}
