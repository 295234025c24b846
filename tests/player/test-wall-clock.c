/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-player.h"

#include "player-fixture.h"
#include "settable-wall-clock.h"

/* Hours back and forth, in turn. */
static void
set_clock (int *n_segments)
{
  (*n_segments)++;
  settable_wall_clock_set_ahead (*n_segments % 2 == 0 ? 5 * 3600 : -9 * 3600);
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

  settable_wall_clock_set_ahead (3600);
  g_assert_cmpint (g_get_real_time () - begun_us, >=, G_TIME_SPAN_HOUR);
  g_clear_object (&fixture->player);
  fixture->player = soleus_player_new (fixture->history, soleus_clock_get_system ());
  g_object_set (fixture->player, "cue-profile", SOLEUS_CUE_PROFILE_SILENT, NULL);
  player_fixture_listen (fixture);
  g_signal_connect_swapped (fixture->player, "segment-changed", G_CALLBACK (set_clock), &n_segments);
  begun_us = g_get_monotonic_time ();
  g_assert_true (soleus_player_start (fixture->player, routine, "{}", NULL));
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
