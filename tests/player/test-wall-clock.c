/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-player.h"

#include "player-fixture.h"

#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

/* The wall clock of this whole process, for every library in it, as far as the test has set it ahead. */
static int set_ahead_s;

int
clock_gettime (clockid_t        clock,
               struct timespec *time)
{
  long result = syscall (SYS_clock_gettime, clock, time);

  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
    time->tv_sec += g_atomic_int_get (&set_ahead_s);
  return (int) result;
}

int
gettimeofday (struct timeval *restrict time,
              void *restrict zone)
{
  struct timespec now;

  clock_gettime (CLOCK_REALTIME, &now);
  time->tv_sec = now.tv_sec;
  time->tv_usec = now.tv_nsec / 1000;
  return 0;
}

time_t
time (time_t *result)
{
  struct timespec now;

  clock_gettime (CLOCK_REALTIME, &now);
  if (result != NULL)
    *result = now.tv_sec;
  return now.tv_sec;
}

/* Hours back and forth, in turn. */
static void
set_clock (int *n_segments)
{
  (*n_segments)++;
  g_atomic_int_set (&set_ahead_s, *n_segments % 2 == 0 ? 5 * 3600 : -9 * 3600);
}

/* A session runs on the computer's own clocks while the wall clock is set with each segment. If anything waited for it, this would take hours. */
static void
test_nothing_waits_for_it (PlayerFixture *fixture,
                           gconstpointer  data)
{
  g_autoptr (SoleusRoutine) routine = player_fixture_new_routine (2, 3);
  g_autoptr (SoleusSessionRecord) record = NULL;
  int64_t begun_us = g_get_real_time ();
  int     n_segments = 0;

  g_atomic_int_set (&set_ahead_s, 3600);
  g_assert_cmpint (g_get_real_time () - begun_us, >=, G_TIME_SPAN_HOUR);
  g_clear_object (&fixture->player);
  fixture->player = soleus_player_new (fixture->history, soleus_clock_get_system ());
  g_object_set (fixture->player, "cue-profile", SOLEUS_CUE_PROFILE_SILENT, NULL);
  player_fixture_listen (fixture);
  g_signal_connect_swapped (fixture->player, "segment-changed", G_CALLBACK (set_clock), &n_segments);
  begun_us = g_get_monotonic_time ();
  g_assert_true (soleus_player_start (fixture->player, routine, "{}"));
  player_fixture_wait_for_end (fixture);
  g_assert_cmpint (g_get_monotonic_time () - begun_us, <, G_TIME_SPAN_MINUTE);
  g_assert_cmpint (fixture->n_stalled, ==, 0);
  g_assert_cmpint (n_segments, ==, 14); /* the lead-in, twice three lifts and lowerings, a rest */

  record = player_fixture_load_record (fixture);
  g_assert_cmpint (soleus_session_record_get_active_us (record), ==, 1400000);
  g_assert_cmpint (player_fixture_get_set (record, 1)->ended.utc_us - player_fixture_get_set (record, 1)->started.utc_us, ==, 600000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/wall-clock/nothing-waits-for-it", PlayerFixture, NULL, player_fixture_set_up, test_nothing_waits_for_it, player_fixture_tear_down);
  return g_test_run ();
}
