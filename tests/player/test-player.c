/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-player.h"

#include "test-exercises.h"

#include <glib/gstdio.h>

/* A player with a history of its own and a clock that can be set ahead. The cues are silent: sound has tests of its own. */
typedef struct {
  char          *folder;
  SoleusHistory *history;
  SoleusPlayer  *player;
  SoleusClock    clock;
  int64_t        ahead_us;
  int64_t        slept_us;
  int            n_began;
  int            n_moved;
  int            n_stalled;
  int            n_ended;
  char          *record_id;
  SoleusSession *ended_session;
} Fixture;

static int64_t
get_monotonic_us (gpointer data)
{
  return g_get_monotonic_time () + ((Fixture *) data)->ahead_us;
}

static int64_t
get_boottime_us (gpointer data)
{
  return get_monotonic_us (data) + ((Fixture *) data)->slept_us;
}

static GDateTime *
dup_local_time (gpointer data)
{
  return g_date_time_new_now_local ();
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
          Fixture       *fixture)
{
  fixture->n_ended++;
  g_set_object (&fixture->ended_session, session);
  g_set_str (&fixture->record_id, record_id);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("soleus-player-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "history.db", NULL);
  fixture->clock = (SoleusClock) { get_monotonic_us, get_boottime_us, dup_local_time, fixture };
  fixture->history = soleus_history_new (path);
  fixture->player = soleus_player_new (fixture->history, &fixture->clock);
  g_object_set (fixture->player, "cue-profile", SOLEUS_CUE_PROFILE_SILENT, NULL);
  g_signal_connect_swapped (fixture->player, "began", G_CALLBACK (count), &fixture->n_began);
  g_signal_connect_swapped (fixture->player, "moved", G_CALLBACK (count), &fixture->n_moved);
  g_signal_connect_swapped (fixture->player, "stalled", G_CALLBACK (count), &fixture->n_stalled);
  g_signal_connect (fixture->player, "ended", G_CALLBACK (on_ended), fixture);
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

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->player);
  g_clear_object (&fixture->ended_session);
  soleus_history_close (fixture->history);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->history);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->record_id);
}

/* One lift and one lowering of a tenth of a second each. */
static SoleusRoutine *
new_routine (int sets,
             int repetitions)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_LIFT, 0.1 }, { SOLEUS_PHASE_KIND_LOWER, 0.1 } };
  SoleusRoutine  *routine = test_routine_take (test_exercise_new ("quick", SOLEUS_GOAL_KIND_REPETITIONS, repetitions, sets, 0.1, SOLEUS_SIDES_BOTH, phases, 2));

  routine->lead_in_us = 100000;
  return routine;
}

static void
start (Fixture *fixture,
       int      sets,
       int      repetitions)
{
  g_autoptr (SoleusRoutine) routine = new_routine (sets, repetitions);

  g_assert_true (soleus_player_start (fixture->player, routine, "{}"));
  g_assert_cmpint (fixture->n_began, ==, 1);
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_RUNNING);
}

static void
wait_for_end (Fixture *fixture)
{
  while (fixture->n_ended == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  SoleusSessionRecord **record = data;

  *record = soleus_history_load_session_finish (SOLEUS_HISTORY (source), result, NULL);
  g_assert_nonnull (*record);
}

static SoleusSessionRecord *
load_record (Fixture *fixture)
{
  SoleusSessionRecord *record = NULL;

  soleus_history_load_session (fixture->history, fixture->record_id, NULL, on_loaded, &record);
  while (record == NULL)
    g_main_context_iteration (NULL, TRUE);
  return record;
}

static const SoleusSetRecord *
get_set (SoleusSessionRecord *record,
         guint                index)
{
  GPtrArray *sets = soleus_session_record_get_sets (record);

  g_assert_cmpint (index, <, sets->len);
  return g_ptr_array_index (sets, index);
}

/* By its own timer alone: nobody looks. */
static void
test_whole (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (SoleusSessionRecord) record = NULL;

  start (fixture, 2, 3);
  wait_for_end (fixture);
  g_assert_cmpint (soleus_session_get_state (fixture->ended_session), ==, SOLEUS_SESSION_STATE_FINISHED);
  g_assert_null (soleus_player_get_session (fixture->player));

  record = load_record (fixture);
  g_assert_cmpint (soleus_session_record_get_state (record), ==, SOLEUS_RECORD_STATE_FINISHED);
  g_assert_cmpint (soleus_session_record_get_planned_sets (record), ==, 2);
  g_assert_cmpint (soleus_session_record_get_active_us (record), ==, 100000 + 600000 + 100000 + 600000);
  g_assert_cmpint (soleus_session_record_get_sets (record)->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (get_set (record, 1)->done, 3, 1e-9);
  g_assert_cmpint (get_set (record, 0)->active_us, ==, 600000);
  g_assert_cmpint (get_set (record, 0)->ended.utc_us - get_set (record, 0)->started.utc_us, >=, 600000 - 2000);
}

static void
test_only_one (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (SoleusRoutine) routine = new_routine (1, 1);

  start (fixture, 1, 1);
  g_assert_false (soleus_player_start (fixture->player, routine, "{}"));
  wait_for_end (fixture);
}

static void
test_commands (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (SoleusSessionRecord) record = NULL;
  int64_t position_us;

  g_assert_false (soleus_player_pause (fixture->player));
  g_assert_false (soleus_player_stop (fixture->player));
  start (fixture, 3, 100);
  g_assert_true (soleus_player_skip (fixture->player)); /* the lead-in */
  g_assert_true (soleus_player_toggle_pause (fixture->player));
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_PAUSED);
  position_us = soleus_player_get_position_us (fixture->player);
  fixture->ahead_us += 60 * G_TIME_SPAN_SECOND;
  g_assert_cmpint (soleus_player_get_position_us (fixture->player), ==, position_us);
  g_assert_true (soleus_player_toggle_pause (fixture->player));
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_RUNNING);

  fixture->ahead_us += SOLEUS_ANCHOR_LEAD_US + 50000;
  g_assert_true (soleus_player_skip (fixture->player));
  g_assert_cmpint (soleus_player_get_timeline_state (fixture->player).segment->kind, ==, SOLEUS_SEGMENT_KIND_REST);
  g_assert_true (soleus_player_extend_rest (fixture->player));
  g_assert_cmpint (soleus_player_get_timeline_state (fixture->player).remaining_us, >, 10 * G_TIME_SPAN_SECOND);
  g_assert_true (soleus_player_back (fixture->player));
  g_assert_cmpint (soleus_player_get_timeline_state (fixture->player).segment->set, ==, 1);
  g_assert_cmpint (fixture->n_moved, ==, 6); /* start, skip, resume, skip, extension, back */
  g_assert_true (soleus_player_stop (fixture->player));
  g_assert_cmpint (fixture->n_ended, ==, 1);

  record = load_record (fixture);
  g_assert_cmpint (soleus_session_record_get_state (record), ==, SOLEUS_RECORD_STATE_STOPPED);
  g_assert_cmpint (get_set (record, 0)->active_us, >=, 50000);
}

/* The monotonic clock stands while the computer sleeps; only the other one tells. */
static void
test_sleep (Fixture      *fixture,
            gconstpointer data)
{
  int64_t position_us;

  start (fixture, 3, 100);
  position_us = soleus_player_get_position_us (fixture->player);
  fixture->slept_us += 3600 * G_TIME_SPAN_SECOND;
  g_assert_cmpint (soleus_player_get_position_us (fixture->player), <, position_us + G_TIME_SPAN_SECOND);
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_PAUSED);
  g_assert_cmpint (fixture->n_stalled, ==, 1);

  /* A person decides; after that the old sleep is no news. */
  g_assert_true (soleus_player_resume (fixture->player));
  soleus_player_get_position_us (fixture->player);
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_RUNNING);
  g_assert_cmpint (fixture->n_stalled, ==, 1);
  soleus_player_stop (fixture->player);
}

static void
test_short_sleep (Fixture      *fixture,
                  gconstpointer data)
{
  start (fixture, 3, 100);
  fixture->slept_us += G_TIME_SPAN_SECOND;
  soleus_player_get_position_us (fixture->player);
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_RUNNING);
  soleus_player_stop (fixture->player);
}

/* A program that stood still past its own deadline: what could not be heard isn't credited. */
static void
test_stall (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (SoleusSessionRecord) record = NULL;

  start (fixture, 3, 100);
  fixture->ahead_us += 30 * G_TIME_SPAN_SECOND;
  g_assert_cmpint (soleus_player_get_position_us (fixture->player), ==, 100000); /* the end of the lead-in, its first deadline */
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_PAUSED);
  g_assert_cmpint (fixture->n_stalled, ==, 1);
  soleus_player_stop (fixture->player);
  record = load_record (fixture);
  g_assert_cmpint (soleus_session_record_get_active_us (record), <=, 100000);
}

/* A window that looks late, while the timer was on time, changes nothing. */
static void
test_late_window (Fixture      *fixture,
                  gconstpointer data)
{
  start (fixture, 1, 5);
  fixture->ahead_us += G_TIME_SPAN_SECOND;
  soleus_player_get_position_us (fixture->player);
  g_assert_cmpint (fixture->n_stalled, ==, 0);
  wait_for_end (fixture);
}

static void
test_wait (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_sprint_new (1, 0));
  g_autoptr (SoleusSessionRecord) record = NULL;

  routine->lead_in_us = 0;
  g_assert_true (soleus_player_start (fixture->player, routine, "{}"));
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_WAITING);
  fixture->ahead_us += SOLEUS_ANCHOR_LEAD_US + 40 * G_TIME_SPAN_SECOND;
  g_assert_true (soleus_player_done (fixture->player));
  g_assert_cmpint (fixture->n_ended, ==, 1);
  record = load_record (fixture);
  g_assert_cmpfloat_with_epsilon (get_set (record, 0)->done, 200, 1e-9);
  g_assert_cmpint (get_set (record, 0)->active_us, >=, 40 * G_TIME_SPAN_SECOND);
}

static void
on_state_looked_at (SoleusPlayer *player)
{
  soleus_player_get_position_us (player);
}

/* A window looks as soon as it hears of anything; that must not surprise whoever told it. */
static void
test_look_on_notify (Fixture      *fixture,
                     gconstpointer data)
{
  g_signal_connect (fixture->player, "notify::state", G_CALLBACK (on_state_looked_at), NULL);
  g_signal_connect (fixture->player, "moved", G_CALLBACK (on_state_looked_at), NULL);
  g_signal_connect (fixture->player, "began", G_CALLBACK (on_state_looked_at), NULL);
  start (fixture, 2, 2);
  g_assert_true (soleus_player_pause (fixture->player));
  g_assert_true (soleus_player_resume (fixture->player));
  g_assert_true (soleus_player_skip (fixture->player));
  wait_for_end (fixture);
  g_assert_cmpint (fixture->n_ended, ==, 1);
}

static void
test_volume (Fixture      *fixture,
             gconstpointer data)
{
  int notified = 0;

  g_signal_connect_swapped (fixture->player, "notify::volume", G_CALLBACK (count), &notified);
  g_object_set (fixture->player, "volume", 0.25, NULL);
  g_object_set (fixture->player, "volume", 0.25, NULL);
  g_assert_cmpint (notified, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/player/whole", Fixture, NULL, set_up, test_whole, tear_down);
  g_test_add ("/player/only-one", Fixture, NULL, set_up, test_only_one, tear_down);
  g_test_add ("/player/commands", Fixture, NULL, set_up, test_commands, tear_down);
  g_test_add ("/player/sleep", Fixture, NULL, set_up, test_sleep, tear_down);
  g_test_add ("/player/short-sleep", Fixture, NULL, set_up, test_short_sleep, tear_down);
  g_test_add ("/player/stall", Fixture, NULL, set_up, test_stall, tear_down);
  g_test_add ("/player/late-window", Fixture, NULL, set_up, test_late_window, tear_down);
  g_test_add ("/player/wait", Fixture, NULL, set_up, test_wait, tear_down);
  g_test_add ("/player/look-on-notify", Fixture, NULL, set_up, test_look_on_notify, tear_down);
  g_test_add ("/player/volume", Fixture, NULL, set_up, test_volume, tear_down);
  return g_test_run ();
}
