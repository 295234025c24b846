/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-routine.h"

#include "test-exercises.h"

static void
test_for_exercise (void)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_wall_stretch_new (2));

  g_assert_cmpstr (routine->id, ==, "soleus-wall-stretch");
  g_assert_cmpint (soleus_routine_get_duration_us (routine), ==, 135 * G_TIME_SPAN_SECOND);
  g_assert_cmpint (soleus_routine_get_sets (routine), ==, 4);
  g_assert_cmpint (routine->lead_in_us, ==, 5 * G_TIME_SPAN_SECOND);
}

static void
test_blocks (void)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_seated_raise_new (3, 15));
  g_autoptr (SoleusExercise) pumps = test_pumps_new (45, 60);

  g_ptr_array_add (routine->blocks, soleus_block_new (pumps, soleus_dose_new_default (pumps)));
  g_assert_cmpint (soleus_routine_get_duration_us (routine), ==, (435 + 60 + 45) * G_TIME_SPAN_SECOND);
  g_assert_cmpint (soleus_routine_get_sets (routine), ==, 4);
}

/* Of all that is left; one that says nothing leaves the whole unknown. */
static void
test_loads (void)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_seated_raise_new (3, 15));
  g_autoptr (SoleusExercise) pumps = test_pumps_new (45, 60);
  g_autoptr (SoleusExercise) silent = test_pumps_new (45, 60);

  g_assert_cmpuint (soleus_routine_get_loads (routine, 0), ==, 0);
  ((SoleusExercise *) soleus_routine_get_block (routine, 0)->exercise)->loads = 1u << SOLEUS_BODY_REGION_KNEE;
  pumps->loads = 1u << SOLEUS_BODY_REGION_CALF;
  g_ptr_array_add (routine->blocks, soleus_block_new (pumps, soleus_dose_new_default (pumps)));
  g_assert_cmpuint (soleus_routine_get_loads (routine, 0), ==, 1u << SOLEUS_BODY_REGION_KNEE | 1u << SOLEUS_BODY_REGION_CALF);
  g_assert_cmpuint (soleus_routine_get_loads (routine, 1), ==, 1u << SOLEUS_BODY_REGION_CALF);
  g_assert_cmpuint (soleus_routine_get_loads (routine, 2), ==, 0);
  g_ptr_array_add (routine->blocks, soleus_block_new (silent, soleus_dose_new_default (silent)));
  g_assert_cmpuint (soleus_routine_get_loads (routine, 0), ==, 0);
}

static void
test_with_lead_in (void)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_seated_raise_new (3, 15));
  g_autoptr (SoleusRoutine) same = soleus_routine_with_lead_in (routine, routine->lead_in_us);
  g_autoptr (SoleusRoutine) other = NULL;

  g_assert_true (same == routine);
  routine->has_cue_profile = TRUE;
  routine->cue_profile = SOLEUS_CUE_PROFILE_SILENT;
  other = soleus_routine_with_lead_in (routine, 0);
  g_assert_cmpint (soleus_routine_choose_cue_profile (other, SOLEUS_CUE_PROFILE_CALM), ==, SOLEUS_CUE_PROFILE_SILENT);
  g_assert_cmpint (other->lead_in_us, ==, 0);
  g_assert_cmpint (routine->lead_in_us, ==, 5 * G_TIME_SPAN_SECOND);
  g_assert_cmpint (soleus_routine_get_duration_us (other), ==, soleus_routine_get_duration_us (routine));
  g_assert_cmpstr (other->name, ==, routine->name);
}

static void
test_cue_profile (void)
{
  g_autoptr (SoleusRoutine) routine = soleus_routine_new ();

  g_assert_cmpint (soleus_routine_choose_cue_profile (routine, SOLEUS_CUE_PROFILE_SILENT), ==, SOLEUS_CUE_PROFILE_SILENT);
  routine->has_cue_profile = TRUE;
  routine->cue_profile = SOLEUS_CUE_PROFILE_CALM;
  g_assert_cmpint (soleus_routine_choose_cue_profile (routine, SOLEUS_CUE_PROFILE_SILENT), ==, SOLEUS_CUE_PROFILE_CALM);
}

static void
test_with_waiting_rests (void)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_seated_raise_new (3, 15));
  g_autoptr (SoleusRoutine) waiting = soleus_routine_with_waiting_rests (routine);
  g_autoptr (SoleusRoutine) same = soleus_routine_with_waiting_rests (waiting);
  g_autoptr (SoleusRoutine) both = soleus_routine_with_lead_in (waiting, 0);

  g_assert_false (routine->rests_wait);
  g_assert_true (waiting->rests_wait);
  g_assert_true (same == waiting);
  g_assert_true (both->rests_wait);
  g_assert_cmpint (waiting->rest_between_us, ==, routine->rest_between_us);
  g_assert_cmpint (soleus_routine_get_duration_us (waiting), ==, soleus_routine_get_duration_us (routine));
  g_assert_cmpstr (waiting->id, ==, routine->id);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/routine/for-exercise", test_for_exercise);
  g_test_add_func ("/routine/blocks", test_blocks);
  g_test_add_func ("/routine/loads", test_loads);
  g_test_add_func ("/routine/with-lead-in", test_with_lead_in);
  g_test_add_func ("/routine/cue-profile", test_cue_profile);
  g_test_add_func ("/routine/with-waiting-rests", test_with_waiting_rests);
  return g_test_run ();
}
