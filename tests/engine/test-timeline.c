/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-timeline-compiler.h"

#include "test-exercises.h"

#define S G_TIME_SPAN_SECOND

static SoleusTimeline *
compile_take (SoleusExercise *exercise)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (exercise);

  return soleus_timeline_compile (routine);
}

static void
assert_cue (const SoleusCue *cue,
            int64_t          at_us,
            SoleusCueKind    kind)
{
  g_assert_cmpint (cue->at_us, ==, at_us);
  g_assert_cmpint (cue->kind, ==, kind);
}

static void
test_seated_raise (void)
{
  g_autoptr (SoleusTimeline) timeline = compile_take (test_seated_raise_new (3, 15));
  int                      n_segments, n_sets;
  const SoleusSegment     *segments = soleus_timeline_get_segments (timeline, &n_segments);
  const SoleusTimelineSet *sets = soleus_timeline_get_sets (timeline, &n_sets);

  g_assert_cmpint (soleus_timeline_get_duration_us (timeline), ==, 440 * S);
  g_assert_cmpint (n_segments, ==, 1 + 3 * 15 * 3 + 2);
  g_assert_cmpint (n_sets, ==, 3);
  g_assert_cmpint (sets[1].start_us, ==, (5 + 105 + 60) * S);
  g_assert_cmpint (sets[1].end_us, ==, (5 + 105 + 60 + 105) * S);
  g_assert_cmpint (segments[0].kind, ==, SOLEUS_SEGMENT_KIND_LEAD_IN);
  g_assert_cmpint (segments[3].phase, ==, SOLEUS_PHASE_KIND_LOWER);
  g_assert_true (segments[3].complete);
  g_assert_false (segments[2].complete);
  g_assert_cmpint (segments[46].kind, ==, SOLEUS_SEGMENT_KIND_REST);
  g_assert_cmpint (segments[46].set, ==, 2);
}

static void
test_state_at (void)
{
  g_autoptr (SoleusTimeline) timeline = compile_take (test_seated_raise_new (3, 15));
  SoleusTimelineState state = soleus_timeline_state_at (timeline, 5 * S);

  g_assert_cmpint (state.index, ==, 1);
  g_assert_cmpint (state.segment->phase, ==, SOLEUS_PHASE_KIND_LIFT);
  g_assert_cmpint (state.elapsed_us, ==, 0);
  g_assert_cmpint (state.remaining_us, ==, 2 * S);

  /* The last instant of a segment still belongs to it. */
  state = soleus_timeline_state_at (timeline, 5 * S - 1);
  g_assert_cmpint (state.index, ==, 0);
  g_assert_cmpint (state.remaining_us, ==, 1);

  /* Repetition 8 of set 2, in its hold. */
  state = soleus_timeline_state_at (timeline, (5 + 105 + 60 + 7 * 7 + 3) * S);
  g_assert_cmpint (state.segment->set, ==, 2);
  g_assert_cmpint (state.segment->repetition, ==, 8);
  g_assert_cmpint (state.segment->phase, ==, SOLEUS_PHASE_KIND_HOLD);

  g_assert_cmpint (soleus_timeline_state_at (timeline, -7).index, ==, 0);
  g_assert_cmpint (soleus_timeline_state_at (timeline, -7).elapsed_us, ==, 0);
  g_assert_cmpint (soleus_timeline_state_at (timeline, 9999 * S).remaining_us, ==, 0);
}

static void
test_cues (void)
{
  g_autoptr (SoleusTimeline) timeline = compile_take (test_seated_raise_new (1, 1));
  int              n_cues;
  const SoleusCue *cues = soleus_timeline_get_cues (timeline, &n_cues);

  g_assert_cmpint (n_cues, ==, 8);
  assert_cue (&cues[0], 2 * S, SOLEUS_CUE_KIND_TICK);
  assert_cue (&cues[2], 4 * S, SOLEUS_CUE_KIND_TICK);
  assert_cue (&cues[3], 5 * S, SOLEUS_CUE_KIND_GO);
  assert_cue (&cues[4], 5 * S, SOLEUS_CUE_KIND_LIFT);
  assert_cue (&cues[5], 7 * S, SOLEUS_CUE_KIND_HOLD);
  assert_cue (&cues[6], 9 * S, SOLEUS_CUE_KIND_LOWER);
  assert_cue (&cues[7], 12 * S, SOLEUS_CUE_KIND_FINISH);
}

static void
test_cues_between (void)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_seated_raise_new (1, 2));
  g_autoptr (SoleusTimeline) timeline = NULL;
  const SoleusCue *cues;
  int              n_cues;

  routine->lead_in_us = 0;
  timeline = soleus_timeline_compile (routine);
  cues = soleus_timeline_cues_between (timeline, 0, 2 * S, &n_cues);
  g_assert_cmpint (n_cues, ==, 2);
  assert_cue (&cues[0], 0, SOLEUS_CUE_KIND_GO);
  cues = soleus_timeline_cues_between (timeline, 2 * S, 2 * S + 1, &n_cues);
  g_assert_cmpint (n_cues, ==, 1);
  assert_cue (&cues[0], 2 * S, SOLEUS_CUE_KIND_HOLD);
  soleus_timeline_cues_between (timeline, 2 * S, 2 * S, &n_cues);
  g_assert_cmpint (n_cues, ==, 0);
  soleus_timeline_cues_between (timeline, 2 * S, 1 * S, &n_cues);
  g_assert_cmpint (n_cues, ==, 0);
}

static void
test_pulses (void)
{
  g_autoptr (SoleusTimeline) timeline = compile_take (test_pumps_new (60, 43));
  int              n_cues, pulses = 0;
  const SoleusCue *cues = soleus_timeline_get_cues (timeline, &n_cues);

  for (int i = 0; i < n_cues; i++) {
    if (cues[i].kind != SOLEUS_CUE_KIND_PULSE)
      continue;
    g_assert_cmpint (cues[i].at_us, ==, 5 * S + soleus_pulse_offset_us (pulses, 43));
    pulses++;
  }
  g_assert_cmpint (pulses, ==, 43);
  g_assert_cmpint (soleus_timeline_get_duration_us (timeline), ==, 65 * S);
}

static int
count_cues (SoleusTimeline *timeline,
            SoleusCueKind   kind)
{
  int              n_cues, count = 0;
  const SoleusCue *cues = soleus_timeline_get_cues (timeline, &n_cues);

  for (int i = 0; i < n_cues; i++)
    count += cues[i].kind == kind;
  return count;
}

static void
test_stretch (void)
{
  g_autoptr (SoleusTimeline) timeline = compile_take (test_wall_stretch_new (2));
  int                      n_sets;
  const SoleusTimelineSet *sets = soleus_timeline_get_sets (timeline, &n_sets);

  g_assert_cmpint (soleus_timeline_get_duration_us (timeline), ==, 140 * S);
  g_assert_cmpint (n_sets, ==, 4);
  g_assert_cmpint (sets[0].side, ==, SOLEUS_SIDE_LEFT);
  g_assert_cmpint (sets[1].side, ==, SOLEUS_SIDE_RIGHT);
  g_assert_cmpint (sets[1].set, ==, 1);
  g_assert_cmpint (sets[2].set, ==, 2);
  g_assert_cmpint (count_cues (timeline, SOLEUS_CUE_KIND_CHANGE_SIDE), ==, 2);
  g_assert_cmpint (count_cues (timeline, SOLEUS_CUE_KIND_HALFWAY), ==, 4);
  g_assert_cmpint (count_cues (timeline, SOLEUS_CUE_KIND_COUNTDOWN), ==, 12);
  g_assert_cmpint (count_cues (timeline, SOLEUS_CUE_KIND_REST), ==, 1);
  g_assert_cmpint (count_cues (timeline, SOLEUS_CUE_KIND_FINISH), ==, 1);
}

/* The time to change belongs to the exercise, and whichever side begins, rests lead to it again. */
static void
test_right_first (void)
{
  SoleusExercise *exercise = test_wall_stretch_new (2);
  g_autoptr (SoleusTimeline) timeline = NULL;
  int                      n_sets, n_segments;
  const SoleusTimelineSet *sets;
  const SoleusSegment     *segments;

  exercise->sides = SOLEUS_SIDES_EACH_RIGHT_FIRST;
  exercise->change_over_s = 25;
  timeline = compile_take (exercise);
  sets = soleus_timeline_get_sets (timeline, &n_sets);
  segments = soleus_timeline_get_segments (timeline, &n_segments);

  g_assert_cmpint (soleus_timeline_get_duration_us (timeline), ==, (5 + 4 * 30 + 2 * 25 + 5) * S);
  g_assert_cmpint (n_sets, ==, 4);
  g_assert_cmpint (segments[0].side, ==, SOLEUS_SIDE_RIGHT);
  for (int i = 0; i < n_sets; i++)
    g_assert_cmpint (sets[i].side, ==, i % 2 == 0 ? SOLEUS_SIDE_RIGHT : SOLEUS_SIDE_LEFT);
  g_assert_cmpint (segments[2].kind, ==, SOLEUS_SEGMENT_KIND_CHANGE_OVER);
  g_assert_cmpint (segments[2].side, ==, SOLEUS_SIDE_LEFT);
  g_assert_cmpint (segments[2].end_us - segments[2].start_us, ==, 25 * S);
  g_assert_cmpint (segments[4].kind, ==, SOLEUS_SEGMENT_KIND_REST);
  g_assert_cmpint (segments[4].side, ==, SOLEUS_SIDE_RIGHT);
}

static void
test_finisher (void)
{
  g_autoptr (SoleusTimeline) timeline = compile_take (test_deep_squat_new ());
  int                  n_segments;
  const SoleusSegment *segments = soleus_timeline_get_segments (timeline, &n_segments);
  const SoleusSegment *last = &segments[n_segments - 1];

  g_assert_cmpint (last->kind, ==, SOLEUS_SEGMENT_KIND_FINISHER);
  g_assert_cmpint (last->end_us - last->start_us, ==, 20 * S);
  g_assert_cmpint (last->set_index, ==, 0);
  g_assert_cmpint (soleus_timeline_get_duration_us (timeline), ==, 145 * S);
}

static void
test_timed_repetitions (void)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_LIFT, 2 }, { SOLEUS_PHASE_KIND_LOWER, 3 } };
  g_autoptr (SoleusTimeline) timeline = compile_take (test_exercise_new ("timed", SOLEUS_GOAL_KIND_DURATION, 18, 1, 0, SOLEUS_SIDES_ALTERNATING, phases, 2));
  int                  n_segments;
  const SoleusSegment *segments = soleus_timeline_get_segments (timeline, &n_segments);

  /* Three whole repetitions, and a fourth that the time cuts off. */
  g_assert_cmpint (soleus_timeline_get_duration_us (timeline), ==, 23 * S);
  g_assert_cmpint (n_segments, ==, 1 + 3 * 2 + 2);
  g_assert_true (segments[6].complete);
  g_assert_false (segments[8].complete);
  g_assert_cmpint (segments[8].end_us - segments[8].start_us, ==, 1 * S);
  g_assert_cmpint (segments[8].repetitions, ==, 4);
  g_assert_cmpint (segments[1].side, ==, SOLEUS_SIDE_LEFT);
  g_assert_cmpint (segments[3].side, ==, SOLEUS_SIDE_RIGHT);
}

static void
test_waits (void)
{
  g_autoptr (SoleusTimeline) timeline = compile_take (test_sprint_new (3, 180));
  int                  n_segments;
  const SoleusSegment *segments = soleus_timeline_get_segments (timeline, &n_segments);

  g_assert_cmpint (n_segments, ==, 6);
  g_assert_cmpint (segments[1].kind, ==, SOLEUS_SEGMENT_KIND_WAIT);
  g_assert_cmpint (segments[1].start_us, ==, segments[1].end_us);
  g_assert_cmpint (soleus_timeline_get_horizon (timeline, 0), ==, 1);
  g_assert_cmpint (soleus_timeline_get_horizon (timeline, 1), ==, 1);
  g_assert_cmpint (soleus_timeline_get_horizon (timeline, 2), ==, 3);
  g_assert_cmpint (soleus_timeline_get_horizon (timeline, 6), ==, 6);

  /* A wait has no length: the position belongs to what follows. */
  g_assert_cmpint (soleus_timeline_state_at (timeline, 5 * S).index, ==, 2);
  g_assert_cmpint (soleus_timeline_state_at (timeline, 365 * S).index, ==, 5);
}

static void
test_extend (void)
{
  g_autoptr (SoleusTimeline) timeline = compile_take (test_seated_raise_new (2, 2));
  g_autoptr (SoleusTimeline) longer = soleus_timeline_extend (timeline, 7, 10 * S);
  int                  n_cues, n_longer;
  const SoleusSegment *rest = &soleus_timeline_get_segments (longer, NULL)[7];

  g_assert_cmpint (rest->kind, ==, SOLEUS_SEGMENT_KIND_REST);
  g_assert_cmpint (rest->end_us - rest->start_us, ==, 70 * S);
  g_assert_cmpint (soleus_timeline_get_duration_us (longer), ==, soleus_timeline_get_duration_us (timeline) + 10 * S);
  g_assert_cmpint (soleus_timeline_get_sets (longer, NULL)[0].end_us, ==, 19 * S);
  g_assert_cmpint (soleus_timeline_get_sets (longer, NULL)[1].start_us, ==, 89 * S);
  soleus_timeline_get_cues (timeline, &n_cues);
  soleus_timeline_get_cues (longer, &n_longer);
  g_assert_cmpint (n_cues, ==, n_longer);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/seated-raise", test_seated_raise);
  g_test_add_func ("/timeline/state-at", test_state_at);
  g_test_add_func ("/timeline/cues", test_cues);
  g_test_add_func ("/timeline/cues-between", test_cues_between);
  g_test_add_func ("/timeline/pulses", test_pulses);
  g_test_add_func ("/timeline/stretch", test_stretch);
  g_test_add_func ("/timeline/right-first", test_right_first);
  g_test_add_func ("/timeline/finisher", test_finisher);
  g_test_add_func ("/timeline/timed-repetitions", test_timed_repetitions);
  g_test_add_func ("/timeline/waits", test_waits);
  g_test_add_func ("/timeline/extend", test_extend);
  return g_test_run ();
}
