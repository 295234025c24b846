/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-dose.h"

#include "test-exercises.h"

#include <math.h>

static void
test_totals (void)
{
  const struct {
    SoleusExercise *exercise;
    int             total_s;
  } rows[] = {
    { test_seated_raise_new (3, 15), 435 },
    { test_pumps_new (45, 60), 45 },
    { test_bent_knee_new (), 336 },
    { test_wall_stretch_new (2), 135 },
    { test_seated_raise_new (4, 20), 740 },
    { test_endurance_new (), 480 },
    { test_deep_squat_new (), 140 },
    { test_wall_stretch_new (1), 65 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoleusExercise) exercise = rows[i].exercise;
    g_autoptr (SoleusDose) dose = soleus_dose_new_default (exercise);

    g_assert_cmpint (soleus_dose_get_total_us (dose), ==, rows[i].total_s * G_TIME_SPAN_SECOND);
  }
}

static void
test_pulses (void)
{
  g_autoptr (SoleusExercise) exercise = test_pumps_new (60, 43);
  g_autoptr (SoleusDose) dose = soleus_dose_new_default (exercise);

  g_assert_cmpint (soleus_dose_get_repetitions (dose), ==, 43);
  g_assert_cmpint (soleus_pulse_offset_us (43, 43), ==, 60 * G_TIME_SPAN_SECOND);
  for (int i = 0; i < 43; i++)
    g_assert_cmpfloat_with_epsilon ((double) soleus_pulse_offset_us (i, 43), i * 60e6 / 43, 0.5);
}

static void
test_repetitions (void)
{
  g_autoptr (SoleusExercise) raise = test_seated_raise_new (3, 15);
  g_autoptr (SoleusExercise) stretch = test_wall_stretch_new (2);
  g_autoptr (SoleusExercise) sprint = test_sprint_new (4, 180);
  g_autoptr (SoleusDose) raise_dose = soleus_dose_new_default (raise);
  g_autoptr (SoleusDose) stretch_dose = soleus_dose_new_default (stretch);
  g_autoptr (SoleusDose) sprint_dose = soleus_dose_new_default (sprint);

  g_assert_cmpint (soleus_dose_get_repetitions (raise_dose), ==, 15);
  g_assert_cmpint (soleus_dose_get_repetition_us (raise_dose), ==, 7 * G_TIME_SPAN_SECOND);
  g_assert_cmpint (soleus_dose_get_repetitions (stretch_dose), ==, 1);
  g_assert_cmpint (soleus_dose_get_repetitions (sprint_dose), ==, 0);
  g_assert_cmpint (soleus_dose_get_total_us (sprint_dose), ==, 3 * 180 * G_TIME_SPAN_SECOND);
  g_assert_true (soleus_dose_waits (sprint_dose));
  g_assert_false (soleus_dose_waits (raise_dose));

  /* A timed set counts whole repetitions only. */
  raise_dose->goal_kind = SOLEUS_GOAL_KIND_DURATION;
  raise_dose->duration_us = 20 * G_TIME_SPAN_SECOND;
  g_assert_cmpint (soleus_dose_get_repetitions (raise_dose), ==, 2);
}

static void
test_copy (void)
{
  g_autoptr (SoleusExercise) exercise = test_seated_raise_new (3, 15);
  g_autoptr (SoleusDose) dose = soleus_dose_new_default (exercise);
  g_autoptr (SoleusDose) copy = soleus_dose_copy (dose);

  g_array_index (copy->phases, SoleusPhaseDose, 0).duration_us = 1;
  g_assert_cmpint (soleus_dose_get_total_us (dose), ==, 435 * G_TIME_SPAN_SECOND);
  g_assert_cmpint (soleus_dose_get_total_us (copy), <, 435 * G_TIME_SPAN_SECOND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose/totals", test_totals);
  g_test_add_func ("/dose/pulses", test_pulses);
  g_test_add_func ("/dose/repetitions", test_repetitions);
  g_test_add_func ("/dose/copy", test_copy);
  return g_test_run ();
}
