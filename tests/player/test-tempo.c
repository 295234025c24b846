/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-tempo-sound.h"

#include "test-exercises.h"

#define S G_TIME_SPAN_SECOND

static SoleusTempo *
new_tempo (SoleusExercise *exercise)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (exercise);

  return soleus_tempo_new (routine, 0);
}

static SoleusTempo *
new_raise (double hold_s,
           int    repetitions)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_LIFT, 2 }, { SOLEUS_PHASE_KIND_HOLD, hold_s }, { SOLEUS_PHASE_KIND_LOWER, 3 } };

  return new_tempo (test_exercise_new ("raise", SOLEUS_GOAL_KIND_REPETITIONS, repetitions, 3, 60, SOLEUS_SIDES_BOTH, phases, 3));
}

/* One set of 15 repetitions of 7 s, and again, without lead-in or rest. */
static void
test_over_and_over (void)
{
  g_autoptr (SoleusTempo) tempo = new_raise (2, 15);
  SoleusTimelineState state;

  g_assert_cmpint (soleus_tempo_get_turn_us (tempo) % (105 * S), ==, 0);
  g_assert_cmpint (soleus_tempo_get_turn_us (tempo), >, 0);
  state = soleus_tempo_state_at (tempo, 0);
  g_assert_cmpint (state.segment->phase, ==, SOLEUS_PHASE_KIND_LIFT);
  state = soleus_tempo_state_at (tempo, 105 * S + 2.5 * S);
  g_assert_cmpint (state.segment->phase, ==, SOLEUS_PHASE_KIND_HOLD);
  g_assert_cmpint (state.segment->repetition, ==, 1);
  g_assert_cmpint (state.elapsed_us, ==, 0.5 * S);
  state = soleus_tempo_state_at (tempo, 1000 * (int64_t) 105 * S + 6 * S);
  g_assert_cmpint (state.segment->phase, ==, SOLEUS_PHASE_KIND_LOWER);
  g_assert_cmpint (state.elapsed_us, ==, 2 * S);
}

/* What is heard at a turn is what is heard at the beginning. */
static void
assert_same_cues (SoleusTempo *tempo)
{
  SoleusTimeline *timeline = soleus_tempo_get_timeline (tempo);
  int64_t         turn_us = soleus_tempo_get_turn_us (tempo);
  int64_t         one_us = soleus_timeline_get_duration_us (timeline) - turn_us;
  int             n_first, n_last;
  /* The very end has a chord of its own. */
  const SoleusCue *first = soleus_timeline_cues_between (timeline, 0, one_us - 1, &n_first);
  const SoleusCue *last = soleus_timeline_cues_between (timeline, turn_us, turn_us + one_us - 1, &n_last);

  g_assert_cmpint (n_first, >, 0);
  g_assert_cmpint (n_first, ==, n_last);
  for (int i = 0; i < n_first; i++) {
    g_assert_cmpint (first[i].kind, ==, last[i].kind);
    g_assert_cmpint (first[i].at_us, ==, last[i].at_us - turn_us);
  }
}

static void
test_turn (void)
{
  g_autoptr (SoleusTempo) raise = new_raise (2.25, 15);
  g_autoptr (SoleusTempo) pumps = new_tempo (test_pumps_new (45, 61));
  g_autoptr (SoleusTempo) stretch = new_tempo (test_wall_stretch_new (2));
  g_autoptr (SoleusTempo) day = new_tempo (test_pumps_new (21600, 7));

  assert_same_cues (raise);
  assert_same_cues (pumps);
  assert_same_cues (stretch);
  assert_same_cues (day);
}

static void
test_next_repetition (void)
{
  g_autoptr (SoleusTempo) raise = new_raise (2, 15);
  g_autoptr (SoleusTempo) stretch = new_tempo (test_wall_stretch_new (2));

  g_assert_cmpint (soleus_tempo_get_next_repetition_us (raise, 0), ==, 7 * S);
  g_assert_cmpint (soleus_tempo_get_next_repetition_us (raise, 6.9 * S), ==, 7 * S);
  g_assert_cmpint (soleus_tempo_get_next_repetition_us (raise, 7 * S), ==, 14 * S);
  g_assert_cmpint (soleus_tempo_get_next_repetition_us (stretch, S), ==, 30 * S);
}

/* A distance and an open set have no length of their own, and nothing at all has none either. */
static void
test_without_length (void)
{
  const TestPhase walk[] = { { SOLEUS_PHASE_KIND_MOVE, 0 } };
  const TestPhase raise[] = { { SOLEUS_PHASE_KIND_LIFT, 1 }, { SOLEUS_PHASE_KIND_LOWER, 2 } };
  g_autoptr (SoleusTempo) distance = new_tempo (test_exercise_new ("walk", SOLEUS_GOAL_KIND_DISTANCE, 500, 1, 60, SOLEUS_SIDES_BOTH, walk, 1));
  g_autoptr (SoleusTempo) open = new_tempo (test_exercise_new ("open", SOLEUS_GOAL_KIND_OPEN, 0, 1, 60, SOLEUS_SIDES_BOTH, raise, 2));
  g_autoptr (SoleusTempo) nothing = new_tempo (test_exercise_new ("no", SOLEUS_GOAL_KIND_REPETITIONS, 5, 1, 60, SOLEUS_SIDES_BOTH, walk, 1));

  g_assert_cmpint (soleus_tempo_state_at (distance, 3 * S).segment->phase, ==, SOLEUS_PHASE_KIND_MOVE);
  g_assert_cmpint (soleus_tempo_state_at (distance, 3 * S).segment->end_us, ==, 10 * S);
  g_assert_cmpint (soleus_tempo_state_at (open, 5 * S).segment->repetition, ==, 2);
  g_assert_null (nothing);
}

/* Whoever turns a number up sees the same part of the same phase, and no jump. */
static void
test_same_place (void)
{
  g_autoptr (SoleusTempo) before = new_raise (2, 15);
  g_autoptr (SoleusTempo) longer = new_raise (4, 20);
  g_autoptr (SoleusTempo) stretch = new_tempo (test_wall_stretch_new (2));

  /* In the middle of the second hold of the third set. */
  g_assert_cmpint (soleus_tempo_find_place_us (longer, before, soleus_tempo_state_at (before, 210 * S + 10 * S)), ==, 9 * S + 4 * S);
  g_assert_cmpint (soleus_tempo_find_place_us (stretch, before, soleus_tempo_state_at (before, 10 * S)), ==, 0);
}

static void
test_equal (void)
{
  g_autoptr (SoleusTempo) one = new_raise (2, 15);
  g_autoptr (SoleusTempo) same = new_raise (2, 15);
  g_autoptr (SoleusTempo) longer = new_raise (2.5, 15);
  g_autoptr (SoleusTempo) fewer = new_raise (2, 14);

  g_assert_true (soleus_tempo_equal (one, same));
  g_assert_false (soleus_tempo_equal (one, longer));
  g_assert_false (soleus_tempo_equal (one, fewer));
}

/* As long as nobody listens, another tempo is taken up at once, and nothing waits for anything. */
static void
test_silent (void)
{
  SoleusTempoSound *sound = soleus_tempo_sound_new ();
  g_autoptr (SoleusTempo) slow = new_raise (4, 15);
  g_autoptr (SoleusTempo) quick = new_raise (2, 15);
  SoleusTimelineState state;

  g_assert_null (soleus_tempo_sound_look (sound, 5 * S, &state));
  soleus_tempo_sound_set_tempo (sound, quick, 10 * S);
  g_assert_true (soleus_tempo_sound_look (sound, 13 * S, &state) == quick);
  g_assert_cmpint (state.segment->phase, ==, SOLEUS_PHASE_KIND_HOLD);
  g_assert_cmpint (state.elapsed_us, ==, S);
  soleus_tempo_sound_set_tempo (sound, slow, 13 * S);
  g_assert_true (soleus_tempo_sound_look (sound, 14 * S, &state) == slow);
  g_assert_cmpint (state.segment->phase, ==, SOLEUS_PHASE_KIND_HOLD);
  g_assert_cmpint (state.elapsed_us, ==, 3 * S);
  g_assert_cmpint (soleus_tempo_sound_get_state (sound), ==, SOLEUS_SOUND_STATE_OFF);
  soleus_tempo_sound_set_tempo (sound, NULL, 15 * S);
  g_assert_null (soleus_tempo_sound_look (sound, 15 * S, &state));
  g_assert_false (g_main_context_iteration (NULL, FALSE));
  g_assert_finalize_object (sound);
}

/* Silent cues open no device, and all the same the change comes with the next repetition: what is seen is what would be heard. */
static void
test_silent_profile (void)
{
  SoleusTempoSound *sound = soleus_tempo_sound_new ();
  g_autoptr (SoleusTempo) quick = new_raise (2, 15);
  g_autoptr (SoleusTempo) slow = new_raise (4, 15);
  int64_t             now_us = g_get_monotonic_time ();
  SoleusTimelineState state;

  soleus_tempo_sound_set_tempo (sound, quick, now_us - 6.5 * S);
  soleus_tempo_sound_listen (sound, SOLEUS_CUE_PROFILE_SILENT, 1, now_us);
  g_assert_true (soleus_tempo_sound_is_listening (sound));
  soleus_tempo_sound_set_tempo (sound, slow, now_us);
  g_assert_true (soleus_tempo_sound_look (sound, now_us, &state) == quick);
  while (soleus_tempo_sound_look (sound, g_get_monotonic_time (), &state) == quick) {
    g_assert_cmpint (g_get_monotonic_time (), <, now_us + 60 * S);
    g_main_context_iteration (NULL, FALSE);
  }
  g_assert_true (soleus_tempo_sound_look (sound, now_us + 0.5 * S, &state) == slow);
  g_assert_cmpint (state.segment->phase, ==, SOLEUS_PHASE_KIND_LIFT);
  g_assert_cmpint (state.elapsed_us, ==, 0);

  /* What was still waited for begins when nobody listens any more. */
  soleus_tempo_sound_set_tempo (sound, quick, g_get_monotonic_time ());
  soleus_tempo_sound_stop (sound);
  g_assert_false (soleus_tempo_sound_is_listening (sound));
  g_assert_true (soleus_tempo_sound_look (sound, g_get_monotonic_time (), &state) == quick);
  g_assert_finalize_object (sound);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tempo/over-and-over", test_over_and_over);
  g_test_add_func ("/tempo/turn", test_turn);
  g_test_add_func ("/tempo/next-repetition", test_next_repetition);
  g_test_add_func ("/tempo/without-length", test_without_length);
  g_test_add_func ("/tempo/same-place", test_same_place);
  g_test_add_func ("/tempo/equal", test_equal);
  g_test_add_func ("/tempo/silent", test_silent);
  g_test_add_func ("/tempo/silent-profile", test_silent_profile);

  return g_test_run ();
}
