/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "player-fixture.h"

#include "test-exercises.h"
#include "wait.h"

#include <glib/gstdio.h>

static int64_t
get_monotonic_us (gpointer data)
{
  return g_get_monotonic_time () + ((PlayerFixture *) data)->ahead_us;
}

static int64_t
get_boottime_us (gpointer data)
{
  return get_monotonic_us (data) + ((PlayerFixture *) data)->slept_us;
}

static GDateTime *
dup_local_time (gpointer data)
{
  PlayerFixture *fixture = data;
  int64_t        passed_us = get_boottime_us (fixture) - fixture->begun_us;

  return g_date_time_add (fixture->wall_start, passed_us + fixture->wall_us);
}

static void
count (int *calls)
{
  (*calls)++;
}

static void
on_ended (SoleusPlayer  *player,
          SoleusSession *session,
          const char    *record_id,
          PlayerFixture *fixture)
{
  fixture->n_ended++;
  g_set_object (&fixture->ended_session, session);
  g_set_str (&fixture->record_id, record_id);
}

/* Counts what the player tells of. */
void
player_fixture_listen (PlayerFixture *fixture)
{
  g_signal_connect_swapped (fixture->player, "began", G_CALLBACK (count), &fixture->n_began);
  g_signal_connect_swapped (fixture->player, "moved", G_CALLBACK (count), &fixture->n_moved);
  g_signal_connect_swapped (fixture->player, "segment-changed", G_CALLBACK (count), &fixture->n_segments);
  g_signal_connect_swapped (fixture->player, "stalled", G_CALLBACK (count), &fixture->n_stalled);
  g_signal_connect (fixture->player, "ended", G_CALLBACK (on_ended), fixture);
}

void
player_fixture_set_up (PlayerFixture *fixture,
                       gconstpointer  data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("soleus-player-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "history.db", NULL);
  fixture->clock = (SoleusClock) { get_monotonic_us, get_boottime_us, dup_local_time, fixture };
  fixture->wall_start = g_date_time_new_utc (2026, 11, 20, 12, 0, 0);
  fixture->begun_us = get_boottime_us (fixture);
  fixture->history = soleus_history_new (path);
  fixture->player = soleus_player_new (fixture->history, &fixture->clock);
  g_object_set (fixture->player, "cue-profile", SOLEUS_CUE_PROFILE_SILENT, NULL);
  player_fixture_listen (fixture);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *file = g_build_filename (path, name, NULL);

    g_unlink (file);
  }
  g_rmdir (path);
}

void
player_fixture_tear_down (PlayerFixture *fixture,
                          gconstpointer  data)
{
  g_assert_finalize_object (fixture->player);
  g_clear_object (&fixture->ended_session);
  soleus_history_close (fixture->history);
  wait_for_idle ();
  g_assert_finalize_object (fixture->history);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->record_id);
  g_date_time_unref (fixture->wall_start);
}

/* Sets the wall clock, before a session begins. */
void
player_fixture_set_wall (PlayerFixture *fixture,
                         GDateTime     *now)
{
  g_date_time_unref (fixture->wall_start);
  fixture->wall_start = g_date_time_ref (now);
  fixture->begun_us = get_boottime_us (fixture);
}

/* One lift and one lowering of a tenth of a second each. */
SoleusRoutine *
player_fixture_new_routine (int sets,
                            int repetitions)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_LIFT, 0.1 }, { SOLEUS_PHASE_KIND_LOWER, 0.1 } };
  SoleusRoutine  *routine = test_routine_take (test_exercise_new ("quick", SOLEUS_GOAL_KIND_REPETITIONS, repetitions, sets, 0.1, SOLEUS_SIDES_BOTH, phases, 2));

  routine->lead_in_us = 100000;
  return routine;
}

void
player_fixture_start (PlayerFixture *fixture,
                      int            sets,
                      int            repetitions)
{
  g_autoptr (SoleusRoutine) routine = player_fixture_new_routine (sets, repetitions);

  g_assert_true (soleus_player_start (fixture->player, routine, "{}", NULL));
  g_assert_cmpint (fixture->n_began, ==, 1);
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_RUNNING);
}

/* Lets time pass by less than what counts as standing still at a time, as in a running program. */
void
player_fixture_go_ahead (PlayerFixture *fixture,
                         int64_t        by_us)
{
  while (by_us > 0) {
    int64_t step_us = MIN (by_us, G_TIME_SPAN_SECOND);

    fixture->ahead_us += step_us;
    by_us -= step_us;
    soleus_player_get_position_us (fixture->player);
  }
}

void
player_fixture_wait_for_end (PlayerFixture *fixture)
{
  wait_until (fixture->n_ended != 0);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  SoleusSessionRecord **record = data;

  *record = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, NULL);
  g_assert_nonnull (*record);
}

SoleusSessionRecord *
player_fixture_load_record (PlayerFixture *fixture)
{
  SoleusSessionRecord *record = NULL;

  soleus_history_load_session (fixture->history, fixture->record_id, NULL, on_loaded, &record);
  wait_until (record != NULL);
  return record;
}

const SoleusSetRecord *
player_fixture_get_set (SoleusSessionRecord *record,
                        guint                index)
{
  GPtrArray *sets = soleus_session_record_get_sets (record);

  g_assert_cmpint (index, <, sets->len);
  return g_ptr_array_index (sets, index);
}
