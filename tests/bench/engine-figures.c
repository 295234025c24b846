/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-figures.h"
#include "soleus-timeline-compiler.h"
#include "test-exercises.h"

/* Each figure is the median of so many rounds: what another program took away in one of them doesn't count. */
#define ROUNDS 31
#define QUESTIONS 100000

/* 10 sets of 200 repetitions with five phases, as much as a file may ask for in one exercise, and the rests between. */
static SoleusRoutine *
create_long_routine (void)
{
  const TestPhase phases[] = {
    { SOLEUS_PHASE_KIND_LIFT, 2 }, { SOLEUS_PHASE_KIND_HOLD, 2 }, { SOLEUS_PHASE_KIND_LOWER, 3 }, { SOLEUS_PHASE_KIND_PAUSE, 1 }, { SOLEUS_PHASE_KIND_STRETCH, 1 }
  };

  return test_routine_take (test_exercise_new ("long", SOLEUS_GOAL_KIND_REPETITIONS, 200, 10, 60, SOLEUS_SIDES_BOTH, phases, G_N_ELEMENTS (phases)));
}

static double
measure_compile_ms (SoleusRoutine *routine)
{
  double rounds[ROUNDS];

  for (int i = 0; i < ROUNDS; i++) {
    int64_t began_us = g_get_monotonic_time ();
    g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);

    rounds[i] = (double) (g_get_monotonic_time () - began_us) / 1e3;
    g_assert_nonnull (timeline);
  }
  return bench_median (rounds, ROUNDS);
}

/* At places all over the timeline, so that neither the processor's caches nor its guesses know the answer. */
static double
measure_state_at_ns (const SoleusTimeline *timeline)
{
  g_autofree int64_t *places_us = g_new (int64_t, QUESTIONS);
  int64_t             sum_us = 0;
  double              rounds[ROUNDS];

  for (int i = 0; i < QUESTIONS; i++)
    places_us[i] = (int64_t) (g_random_double () * (double) soleus_timeline_get_duration_us (timeline));
  for (int round = 0; round < ROUNDS; round++) {
    int64_t began_us = g_get_monotonic_time ();

    for (int i = 0; i < QUESTIONS; i++)
      sum_us += soleus_timeline_state_at (timeline, places_us[i]).remaining_us;
    rounds[round] = (double) (g_get_monotonic_time () - began_us) * 1e3 / QUESTIONS;
  }
  g_assert_cmpint (sum_us, >, 0);
  return bench_median (rounds, ROUNDS);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (SoleusRoutine) routine = create_long_routine ();
  g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);
  int n_segments;

  soleus_timeline_get_segments (timeline, &n_segments);
  bench_print ("segments", n_segments);
  bench_print ("state_at_ns", measure_state_at_ns (timeline));
  bench_print ("compile_ms", measure_compile_ms (routine));
  return bench_end ();
}
