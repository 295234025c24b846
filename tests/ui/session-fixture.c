/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "session-fixture.h"
#include "wait.h"

static int64_t
get_time_us (gpointer data)
{
  return ((SessionFixture *) data)->now_us;
}

static GDateTime *
dup_local_time (gpointer data)
{
  return g_date_time_new_utc (2026, 11, 20, 12, 0, 0);
}

void
session_fixture_set_up (SessionFixture *fixture,
                        gconstpointer   data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("soleus-session-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "history.db", NULL);
  fixture->now_us = G_TIME_SPAN_HOUR;
  fixture->clock = (SoleusClock) { get_time_us, get_time_us, dup_local_time, fixture };
  fixture->history = soleus_history_new (path);
  fixture->region = soleus_region_new ();
  g_object_set (fixture->region, "units-choice", SOLEUS_UNITS_CHOICE_METRIC, NULL);
  fixture->player = soleus_player_new (fixture->history, &fixture->clock);
  g_object_set (fixture->player, "cue-profile", SOLEUS_CUE_PROFILE_SILENT, NULL);
  fixture->actions = soleus_session_actions_new (fixture->player);
}

/* Closes the window, if there is one, and asserts that nothing stays. */
void
session_fixture_tear_down (SessionFixture *fixture,
                           gconstpointer   data)
{
  if (fixture->page.window != NULL)
    window_fixture_close (&fixture->page);
  g_assert_finalize_object (fixture->actions);
  g_assert_finalize_object (fixture->player);
  soleus_history_close (fixture->history);
  wait_for_idle ();
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->region);
  window_fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

/* Begins a session. It is heard, and moves, a little later: see session_fixture_go_ahead (). */
void
session_fixture_start_take (SessionFixture *fixture,
                            SoleusRoutine  *routine)
{
  g_assert_true (soleus_player_start (fixture->player, routine, "{}", NULL));
  soleus_routine_unref (routine);
}

/* Goes ahead by less than what counts as standing still at a time, as a running program does. */
void
session_fixture_go_ahead (SessionFixture *fixture,
                          double          seconds)
{
  int64_t until_us = fixture->now_us + soleus_seconds_to_us (seconds);

  while (fixture->now_us < until_us) {
    fixture->now_us = MIN (fixture->now_us + G_TIME_SPAN_SECOND, until_us);
    soleus_player_get_position_us (fixture->player);
  }
}
