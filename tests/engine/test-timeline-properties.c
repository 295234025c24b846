/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-timeline-compiler.h"

#include "test-exercises.h"

#define ROUNDS 400

/* What holds for the timeline of any routine at all. */

static void
check_segments (SoleusTimeline *timeline,
                SoleusRoutine  *routine)
{
  int                  n_segments;
  const SoleusSegment *segments = soleus_timeline_get_segments (timeline, &n_segments);
  int64_t              bound = 2 + routine->blocks->len;

  g_assert_cmpint (segments[0].start_us, ==, 0);
  for (int i = 0; i < n_segments; i++) {
    if (i > 0)
      g_assert_cmpint (segments[i].start_us, ==, segments[i - 1].end_us);
    if (segments[i].kind == SOLEUS_SEGMENT_KIND_WAIT)
      g_assert_cmpint (segments[i].end_us, ==, segments[i].start_us);
    else
      g_assert_cmpint (segments[i].end_us, >, segments[i].start_us);
  }
  for (guint i = 0; i < routine->blocks->len; i++)
    bound += soleus_dose_count_segments (soleus_routine_get_block (routine, i)->dose);
  g_assert_cmpint (n_segments, <=, bound);
  g_assert_cmpint (soleus_timeline_get_duration_us (timeline), ==, routine->lead_in_us + soleus_routine_get_duration_us (routine));
}

static void
check_sets (SoleusTimeline *timeline,
            SoleusRoutine  *routine)
{
  const SoleusSegment     *segments = soleus_timeline_get_segments (timeline, NULL);
  int                      n_sets;
  const SoleusTimelineSet *sets = soleus_timeline_get_sets (timeline, &n_sets);

  g_assert_cmpint (n_sets, ==, soleus_routine_get_sets (routine));
  for (int i = 0; i < n_sets; i++) {
    const SoleusDose *dose = soleus_routine_get_block (routine, (guint) sets[i].block)->dose;
    int               complete = 0;

    g_assert_cmpint (sets[i].end_us - sets[i].start_us, ==, soleus_dose_get_set_us (dose));
    for (int j = sets[i].first_segment; j <= sets[i].last_segment; j++) {
      g_assert_cmpint (segments[j].set_index, ==, i);
      complete += segments[j].complete;
    }
    g_assert_cmpint (complete, ==, soleus_dose_get_repetitions (dose));
  }
}

static void
check_states (SoleusTimeline *timeline)
{
  int                  n_segments;
  const SoleusSegment *segments = soleus_timeline_get_segments (timeline, &n_segments);

  for (int round = 0; round < 50; round++) {
    int64_t             position_us = g_test_rand_int_range (0, (int) (soleus_timeline_get_duration_us (timeline) / 1000) + 1) * (int64_t) 1000;
    SoleusTimelineState state = soleus_timeline_state_at (timeline, position_us);
    int                 expected = 0;

    while (expected + 1 < n_segments && segments[expected + 1].start_us <= position_us)
      expected++;
    g_assert_cmpint (state.index, ==, expected);
    g_assert_true (state.segment == &segments[expected]);
    g_assert_cmpint (state.elapsed_us + state.remaining_us, ==, segments[expected].end_us - segments[expected].start_us);
  }
}

static void
check_cues (SoleusTimeline *timeline)
{
  int                  n_cues, n_segments, counted = 0;
  const SoleusSegment *segments = soleus_timeline_get_segments (timeline, &n_segments);
  const SoleusCue     *cues = soleus_timeline_get_cues (timeline, &n_cues);
  int64_t              end_us = soleus_timeline_get_duration_us (timeline);
  int64_t              from_us = 0;

  for (int i = 0; i < n_cues; i++) {
    if (i > 0) {
      g_assert_cmpint (cues[i].at_us, >=, cues[i - 1].at_us);
      g_assert_cmpint (cues[i].segment, >=, cues[i - 1].segment);
    }
    if (cues[i].segment == n_segments) {
      g_assert_cmpint (i, ==, n_cues - 1);
      continue;
    }
    g_assert_cmpint (cues[i].at_us, >=, segments[cues[i].segment].start_us);
    g_assert_cmpint (cues[i].at_us, <=, segments[cues[i].segment].end_us);
  }

  /* However the time is cut into intervals, each cue falls into exactly one of them. */
  while (from_us <= end_us) {
    int64_t to_us = from_us + g_test_rand_int_range (1, 20 * (int) G_TIME_SPAN_SECOND);
    int     n;

    soleus_timeline_cues_between (timeline, from_us, to_us, &n);
    counted += n;
    from_us = to_us;
  }
  g_assert_cmpint (counted, ==, n_cues);
}

static void
test_random_routines (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (SoleusRoutine) routine = test_routine_random (TRUE);
    g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);

    check_segments (timeline, routine);
    check_sets (timeline, routine);
    check_states (timeline);
    check_cues (timeline);
  }
}

static void
test_random_cadences (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    int cadence_per_min = g_test_rand_int_range (5, 201);
    g_autoptr (SoleusRoutine) routine = test_routine_take (test_pumps_new (60, cadence_per_min));
    g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);
    int                  n_segments;
    const SoleusSegment *segments = soleus_timeline_get_segments (timeline, &n_segments);

    g_assert_cmpint (n_segments - 1, ==, cadence_per_min);
    for (int i = 1; i < n_segments; i++)
      g_assert_cmpfloat_with_epsilon ((double) (segments[i].start_us - segments[1].start_us), (i - 1) * 60e6 / cadence_per_min, 0.5000001);
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-properties/random-routines", test_random_routines);
  g_test_add_func ("/timeline-properties/random-cadences", test_random_cadences);
  return g_test_run ();
}
