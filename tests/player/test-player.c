/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-player.h"

#include "player-fixture.h"
#include "test-exercises.h"
#include "wait.h"

#include <sqlite3.h>

static void
count (int *calls)
{
  (*calls)++;
}

/* By its own timer alone: nobody looks. */
static void
test_whole (PlayerFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (SoleusSessionRecord) record = NULL;

  player_fixture_start (fixture, 2, 3);
  player_fixture_wait_for_end (fixture);
  g_assert_cmpint (soleus_session_get_state (fixture->ended_session), ==, SOLEUS_SESSION_STATE_FINISHED);
  g_assert_null (soleus_player_get_session (fixture->player));

  record = player_fixture_load_record (fixture);
  g_assert_cmpint (soleus_session_record_get_state (record), ==, SOLEUS_RECORD_STATE_FINISHED);
  g_assert_cmpint (soleus_session_record_get_planned_sets (record), ==, 2);
  g_assert_cmpint (soleus_session_record_get_active_us (record), ==, 100000 + 600000 + 100000 + 600000);
  g_assert_cmpint (soleus_session_record_get_sets (record)->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (player_fixture_get_set (record, 1)->done, 3, 1e-9);
  g_assert_cmpint (player_fixture_get_set (record, 0)->active_us, ==, 600000);
  g_assert_cmpint (player_fixture_get_set (record, 0)->ended.utc_us - player_fixture_get_set (record, 0)->started.utc_us, >=, 600000 - 2000);
}

static void
test_only_one (PlayerFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (SoleusRoutine) routine = player_fixture_new_routine (1, 1);

  player_fixture_start (fixture, 1, 1);
  g_assert_false (soleus_player_start (fixture->player, routine, "{}", NULL));
  player_fixture_wait_for_end (fixture);
}

static void
test_commands (PlayerFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (SoleusSessionRecord) record = NULL;
  int64_t position_us;

  g_assert_false (soleus_player_pause (fixture->player));
  g_assert_false (soleus_player_stop (fixture->player));
  player_fixture_start (fixture, 3, 100);
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

  record = player_fixture_load_record (fixture);
  g_assert_cmpint (soleus_session_record_get_state (record), ==, SOLEUS_RECORD_STATE_STOPPED);
  g_assert_cmpint (player_fixture_get_set (record, 0)->active_us, >=, 50000);
}

/* What the file says of the one set, read past the program. */
static int64_t
ask_of_set (PlayerFixture *fixture,
            const char    *column)
{
  g_autofree char *path = g_build_filename (fixture->folder, "history.db", NULL);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM sets", column);
  int64_t          value = -1;
  sqlite3         *connection;
  sqlite3_stmt    *statement = NULL;

  /* It is made on another thread. */
  sqlite3_open_v2 (path, &connection, SQLITE_OPEN_READONLY, NULL);
  sqlite3_busy_timeout (connection, 10000);
  if (sqlite3_prepare_v2 (connection, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step (statement) == SQLITE_ROW)
    value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (connection);
  return value;
}

/* A set of twenty seconds: what was done of it is in the file after twelve, again when it is paused, and as done when it ends. */
static void
test_journal (PlayerFixture *fixture,
              gconstpointer  data)
{
  player_fixture_start (fixture, 1, 100);
  player_fixture_go_ahead (fixture, 11 * G_TIME_SPAN_SECOND);
  g_assert_cmpint (ask_of_set (fixture, "count (*)"), <=, 0);
  player_fixture_go_ahead (fixture, 2 * G_TIME_SPAN_SECOND);
  wait_until (ask_of_set (fixture, "is_open") == 1);
  g_assert_cmpint (ask_of_set (fixture, "active_us"), >=, 11 * G_TIME_SPAN_SECOND);
  g_assert_cmpint (ask_of_set (fixture, "done"), >=, 50);
  g_assert_cmpint (ask_of_set (fixture, "done"), <, 70);

  player_fixture_go_ahead (fixture, 3 * G_TIME_SPAN_SECOND);
  g_assert_true (soleus_player_pause (fixture->player));
  wait_until (ask_of_set (fixture, "active_us") >= 15 * G_TIME_SPAN_SECOND);
  g_assert_cmpint (ask_of_set (fixture, "is_open"), ==, 1);

  g_assert_true (soleus_player_stop (fixture->player));
  wait_until (ask_of_set (fixture, "(SELECT state = 'stopped' FROM sessions)") == 1);
  g_assert_cmpint (ask_of_set (fixture, "is_open"), ==, 1);
  g_assert_cmpint (ask_of_set (fixture, "count (*)"), ==, 1);
}

/* Stopped in the second of three sets, and gone on with: in the end it is one session, in which all of each set is done, and each keeps its first start. */
static void
test_continue (PlayerFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (SoleusRoutine) routine = player_fixture_new_routine (3, 10);
  g_autoptr (SoleusSessionRecord) stopped = NULL;
  g_autoptr (SoleusSessionRecord) whole = NULL;
  g_autofree char *id = NULL;

  g_assert_true (soleus_player_start (fixture->player, routine, "{}", "{\"id\": \"quick\"}"));
  player_fixture_go_ahead (fixture, 3 * G_TIME_SPAN_SECOND);
  g_assert_true (soleus_player_stop (fixture->player));
  stopped = player_fixture_load_record (fixture);
  id = g_strdup (fixture->record_id);
  g_assert_cmpint (soleus_session_record_get_state (stopped), ==, SOLEUS_RECORD_STATE_STOPPED);
  g_assert_cmpstr (soleus_session_record_get_resume (stopped), ==, "{\"id\": \"quick\"}");
  g_assert_cmpint (soleus_session_record_find_next_set (stopped), ==, 1);
  g_assert_true (player_fixture_get_set (stopped, 1)->is_open);
  g_assert_cmpfloat (player_fixture_get_set (stopped, 1)->done, <, 10);

  player_fixture_go_ahead (fixture, 3600 * G_TIME_SPAN_SECOND);
  g_assert_true (soleus_player_continue (fixture->player, routine, stopped));
  g_assert_false (soleus_player_continue (fixture->player, routine, stopped));
  player_fixture_go_ahead (fixture, 4 * G_TIME_SPAN_SECOND);
  g_assert_cmpint (soleus_player_get_timeline_state (fixture->player).segment->kind, ==, SOLEUS_SEGMENT_KIND_LEAD_IN);
  player_fixture_go_ahead (fixture, 6 * G_TIME_SPAN_SECOND);
  wait_until (fixture->n_ended == 2);
  g_assert_cmpstr (fixture->record_id, ==, id);
  whole = player_fixture_load_record (fixture);
  g_assert_cmpint (soleus_session_record_get_state (whole), ==, SOLEUS_RECORD_STATE_FINISHED);
  g_assert_null (soleus_session_record_get_resume (whole));
  g_assert_cmpint (soleus_session_record_get_sets (whole)->len, ==, 3);
  for (guint i = 0; i < 3; i++) {
    g_assert_cmpfloat_with_epsilon (player_fixture_get_set (whole, i)->done, 10, 1e-9);
    g_assert_false (player_fixture_get_set (whole, i)->is_open);
  }
  g_assert_cmpint (player_fixture_get_set (whole, 1)->started.utc_us, ==, player_fixture_get_set (stopped, 1)->started.utc_us);
  g_assert_cmpint (player_fixture_get_set (whole, 2)->started.utc_us, >, player_fixture_get_set (stopped, 1)->ended.utc_us + 3600 * G_TIME_SPAN_SECOND);
  g_assert_cmpint (soleus_session_record_get_active_us (whole), >, soleus_session_record_get_active_us (stopped));
  g_assert_false (soleus_player_continue (fixture->player, routine, whole));
}

/* The monotonic clock stands while the computer sleeps; only the other one tells. */
static void
test_sleep (PlayerFixture *fixture,
            gconstpointer  data)
{
  int64_t position_us;

  player_fixture_start (fixture, 3, 100);
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
test_short_sleep (PlayerFixture *fixture,
                  gconstpointer  data)
{
  player_fixture_start (fixture, 3, 100);
  fixture->slept_us += G_TIME_SPAN_SECOND;
  soleus_player_get_position_us (fixture->player);
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_RUNNING);
  soleus_player_stop (fixture->player);
}

/* A program that stood still past its own deadline: what could not be heard isn't credited. */
static void
test_stall (PlayerFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (SoleusSessionRecord) record = NULL;

  player_fixture_start (fixture, 3, 100);
  fixture->ahead_us += 30 * G_TIME_SPAN_SECOND;
  g_assert_cmpint (soleus_player_get_position_us (fixture->player), ==, 100000); /* the end of the lead-in, its first deadline */
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_PAUSED);
  g_assert_cmpint (fixture->n_stalled, ==, 1);
  soleus_player_stop (fixture->player);
  record = player_fixture_load_record (fixture);
  g_assert_cmpint (soleus_session_record_get_active_us (record), <=, 100000);
}

/* A window that looks late, while the timer was on time, changes nothing. */
static void
test_late_window (PlayerFixture *fixture,
                  gconstpointer  data)
{
  player_fixture_start (fixture, 1, 5);
  fixture->ahead_us += G_TIME_SPAN_SECOND;
  soleus_player_get_position_us (fixture->player);
  g_assert_cmpint (fixture->n_stalled, ==, 0);
  player_fixture_wait_for_end (fixture);
}

static void
test_wait (PlayerFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_sprint_new (1, 0));
  g_autoptr (SoleusSessionRecord) record = NULL;

  routine->lead_in_us = 0;
  g_assert_true (soleus_player_start (fixture->player, routine, "{}", NULL));
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_WAITING);
  fixture->ahead_us += SOLEUS_ANCHOR_LEAD_US + 40 * G_TIME_SPAN_SECOND;
  g_assert_true (soleus_player_done (fixture->player));
  g_assert_cmpint (fixture->n_ended, ==, 1);
  record = player_fixture_load_record (fixture);
  g_assert_cmpfloat_with_epsilon (player_fixture_get_set (record, 0)->done, 200, 1e-9);
  g_assert_cmpint (player_fixture_get_set (record, 0)->active_us, >=, 40 * G_TIME_SPAN_SECOND);
}

static void
on_state_looked_at (SoleusPlayer *player)
{
  soleus_player_get_position_us (player);
}

/* A window looks as soon as it hears of anything; that must not surprise whoever told it. */
static void
test_look_on_notify (PlayerFixture *fixture,
                     gconstpointer  data)
{
  g_signal_connect (fixture->player, "notify::state", G_CALLBACK (on_state_looked_at), NULL);
  g_signal_connect (fixture->player, "moved", G_CALLBACK (on_state_looked_at), NULL);
  g_signal_connect (fixture->player, "began", G_CALLBACK (on_state_looked_at), NULL);
  player_fixture_start (fixture, 2, 2);
  g_assert_true (soleus_player_pause (fixture->player));
  g_assert_true (soleus_player_resume (fixture->player));
  g_assert_true (soleus_player_skip (fixture->player));
  player_fixture_wait_for_end (fixture);
  g_assert_cmpint (fixture->n_ended, ==, 1);
}

/* What is stored of a session is one piece of time, whatever the wall clock is set to meanwhile. */
static void
test_wall_clock_set (PlayerFixture *fixture,
                     gconstpointer  data)
{
  int64_t hours_us = GPOINTER_TO_INT (data) * G_TIME_SPAN_HOUR;
  g_autoptr (SoleusSessionRecord) record = NULL;
  int64_t started_us = g_date_time_to_unix_usec (fixture->wall_start);
  int64_t position_us;

  player_fixture_start (fixture, 2, 50);
  player_fixture_go_ahead (fixture, 5 * G_TIME_SPAN_SECOND);
  position_us = soleus_player_get_position_us (fixture->player);
  fixture->wall_us = hours_us;
  g_assert_cmpint (soleus_player_get_position_us (fixture->player) - position_us, <, G_TIME_SPAN_SECOND);
  player_fixture_go_ahead (fixture, 20 * G_TIME_SPAN_SECOND);
  player_fixture_wait_for_end (fixture);
  g_assert_cmpint (fixture->n_stalled, ==, 0);

  record = player_fixture_load_record (fixture);
  g_assert_cmpint (soleus_session_record_get_active_us (record), ==, 100000 + 10000000 + 100000 + 10000000);
  g_assert_cmpint (soleus_session_record_get_day (record), ==, soleus_day_from_date_time (fixture->wall_start));
  g_assert_cmpint (soleus_session_record_get_started (record).utc_us - started_us, <, G_TIME_SPAN_MINUTE);
  for (guint i = 0; i < 2; i++) {
    const SoleusSetRecord *set = player_fixture_get_set (record, i);

    g_assert_cmpint (set->active_us, ==, 10000000);
    g_assert_cmpint (set->ended.utc_us - set->started.utc_us, ==, 10000000);
    g_assert_cmpint (set->ended.utc_us - started_us, <, G_TIME_SPAN_MINUTE);
    g_assert_cmpint (set->started.utc_us - started_us, >=, 0);
  }
  g_assert_cmpint (soleus_session_record_get_ended (record).utc_us, >=, player_fixture_get_set (record, 1)->ended.utc_us);
}

/* A set in which the computer slept began before the sleep and ended after it; the sleep is not in its active time. */
static void
test_sleep_in_a_set (PlayerFixture *fixture,
                     gconstpointer  data)
{
  g_autoptr (SoleusSessionRecord) record = NULL;
  int64_t                started_us = g_date_time_to_unix_usec (fixture->wall_start);
  const SoleusSetRecord *set;

  player_fixture_start (fixture, 1, 50);
  player_fixture_go_ahead (fixture, 5 * G_TIME_SPAN_SECOND);
  fixture->slept_us += G_TIME_SPAN_HOUR;
  soleus_player_get_position_us (fixture->player);
  g_assert_cmpint (fixture->n_stalled, ==, 1);
  g_assert_true (soleus_player_resume (fixture->player));
  player_fixture_go_ahead (fixture, 10 * G_TIME_SPAN_SECOND);
  player_fixture_wait_for_end (fixture);
  record = player_fixture_load_record (fixture);
  set = player_fixture_get_set (record, 0);
  g_assert_cmpint (set->active_us, ==, 10000000);
  g_assert_cmpint (set->started.utc_us - started_us, <, G_TIME_SPAN_MINUTE);
  g_assert_cmpint (set->ended.utc_us - set->started.utc_us, >=, G_TIME_SPAN_HOUR);
  g_assert_cmpint (set->ended.utc_us - set->started.utc_us, <, G_TIME_SPAN_HOUR + G_TIME_SPAN_MINUTE);
}

static void
on_totals_read (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  GArray **totals = data;

  *totals = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, NULL);
  g_assert_nonnull (*totals);
}

/* The day on which a session was begun has all of it, whatever day its sets ended on. */
static void
test_midnight (PlayerFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (2 * 3600);
  g_autoptr (GDateTime) late = g_date_time_new (zone, 2026, 11, 20, 23, 59, 57);
  g_autoptr (SoleusSessionRecord) record = NULL;
  g_autoptr (GArray) totals = NULL;
  int day = soleus_day_from_date_time (late);

  player_fixture_set_wall (fixture, late);
  player_fixture_start (fixture, 2, 50);
  player_fixture_go_ahead (fixture, 25 * G_TIME_SPAN_SECOND);
  player_fixture_wait_for_end (fixture);

  record = player_fixture_load_record (fixture);
  g_assert_cmpint (soleus_session_record_get_day (record), ==, day);
  g_assert_cmpint (soleus_stamp_get_day (player_fixture_get_set (record, 0)->started), ==, day);
  g_assert_cmpint (soleus_stamp_get_day (player_fixture_get_set (record, 1)->started), ==, day + 1);
  g_assert_cmpint (soleus_stamp_get_day (soleus_session_record_get_ended (record)), ==, day + 1);
  soleus_history_day_totals (fixture->history, 1, G_MAXINT, NULL, on_totals_read, &totals);
  wait_until (totals != NULL);
  g_assert_cmpint (totals->len, ==, 1);
  g_assert_cmpint (g_array_index (totals, SoleusDayTotal, 0).day, ==, day);
  g_assert_cmpint (g_array_index (totals, SoleusDayTotal, 0).sets, ==, 2);
  g_assert_cmpint (g_array_index (totals, SoleusDayTotal, 0).repetitions, ==, 100);
}

/* Whichever command is the first to see a stall, the gap isn't credited. */
static void
test_command_after_stall (PlayerFixture *fixture,
                          gconstpointer  data)
{
  g_autoptr (SoleusSessionRecord) record = NULL;

  player_fixture_start (fixture, 2, 100);
  fixture->ahead_us += 30 * G_TIME_SPAN_SECOND;
  g_assert_true (soleus_player_skip (fixture->player));
  g_assert_cmpint (fixture->n_stalled, ==, 1);
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_PAUSED);
  soleus_player_stop (fixture->player);
  record = player_fixture_load_record (fixture);
  g_assert_cmpint (soleus_session_record_get_active_us (record), <=, 100000);
}

/* Each segment is told of once, by whatever it came. */
static void
test_segments (PlayerFixture *fixture,
               gconstpointer  data)
{
  player_fixture_start (fixture, 1, 2);
  g_assert_cmpint (fixture->n_segments, ==, 1);
  g_assert_true (soleus_player_skip (fixture->player));
  g_assert_cmpint (fixture->n_segments, ==, 2);
  player_fixture_wait_for_end (fixture);
  g_assert_cmpint (fixture->n_segments, ==, 5); /* the lead-in, and twice a lift and a lowering */
}

static void
test_volume (PlayerFixture *fixture,
             gconstpointer  data)
{
  int notified = 0;

  g_signal_connect_swapped (fixture->player, "notify::volume", G_CALLBACK (count), &notified);
  g_object_set (fixture->player, "volume", 0.25, NULL);
  g_object_set (fixture->player, "volume", 0.25, NULL);
  g_assert_cmpint (notified, ==, 1);
}

/* The knee is far from what is loaded: a mild pain there may be gone on with, and is written; a stronger one, or one in the calf, ends it. */
static void
test_pain (PlayerFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (SoleusRoutine) routine = player_fixture_new_routine (3, 100);
  g_autoptr (SoleusSessionRecord) record = NULL;
  const SoleusPain *pain;
  int               n_told = 0;

  g_signal_connect_swapped (fixture->player, "pain-told", G_CALLBACK (count), &n_told);
  g_assert_false (soleus_player_end_with_pain (fixture->player, SOLEUS_PAIN_PLACE_CALF, SOLEUS_SIDE_LEFT, 3));
  g_assert_cmpuint (soleus_player_get_loads (fixture->player), ==, 0);
  ((SoleusExercise *) soleus_routine_get_block (routine, 0)->exercise)->loads = 1u << SOLEUS_BODY_REGION_CALF;
  g_assert_true (soleus_player_start (fixture->player, routine, "{}", "{}"));
  g_assert_cmpuint (soleus_player_get_loads (fixture->player), ==, 1u << SOLEUS_BODY_REGION_CALF);
  player_fixture_go_ahead (fixture, 500000);
  /* Not before it stands. */
  g_assert_false (soleus_player_go_on_with_pain (fixture->player, SOLEUS_PAIN_PLACE_KNEE, SOLEUS_SIDE_LEFT, 2));
  g_assert_true (soleus_player_pause (fixture->player));
  g_assert_false (soleus_player_go_on_with_pain (fixture->player, SOLEUS_PAIN_PLACE_KNEE, SOLEUS_SIDE_LEFT, 3));
  g_assert_false (soleus_player_go_on_with_pain (fixture->player, SOLEUS_PAIN_PLACE_CALF, SOLEUS_SIDE_LEFT, 1));
  g_assert_cmpint (n_told, ==, 0);
  g_assert_true (soleus_player_go_on_with_pain (fixture->player, SOLEUS_PAIN_PLACE_KNEE, SOLEUS_SIDE_LEFT, 2));
  g_assert_cmpint (n_told, ==, 1);
  wait_until (soleus_player_get_state (fixture->player) == SOLEUS_SESSION_STATE_RUNNING);
  g_assert_true (soleus_player_end_with_pain (fixture->player, SOLEUS_PAIN_PLACE_CALF, SOLEUS_SIDE_RIGHT, 6));
  g_assert_cmpint (n_told, ==, 2);
  g_assert_null (soleus_player_get_session (fixture->player));
  record = player_fixture_load_record (fixture);
  g_assert_cmpint (soleus_session_record_get_state (record), ==, SOLEUS_RECORD_STATE_STOPPED);
  g_assert_cmpint (soleus_session_record_get_pain (record), ==, 6);
  g_assert_null (soleus_session_record_get_resume (record));
  g_assert_cmpuint (soleus_session_record_get_pains (record)->len, ==, 2);
  pain = g_ptr_array_index (soleus_session_record_get_pains (record), 1);
  g_assert_cmpint (pain->place, ==, SOLEUS_PAIN_PLACE_CALF);
  g_assert_cmpint (pain->side, ==, SOLEUS_SIDE_RIGHT);
  g_assert_cmpint (pain->set_index, ==, 0);
  g_assert_cmpint (pain->action, ==, SOLEUS_PAIN_ACTION_ENDED);
  g_assert_cmpint (pain->at_us, >=, soleus_session_record_get_started (record).utc_us);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/player/whole", PlayerFixture, NULL, player_fixture_set_up, test_whole, player_fixture_tear_down);
  g_test_add ("/player/only-one", PlayerFixture, NULL, player_fixture_set_up, test_only_one, player_fixture_tear_down);
  g_test_add ("/player/commands", PlayerFixture, NULL, player_fixture_set_up, test_commands, player_fixture_tear_down);
  g_test_add ("/player/journal", PlayerFixture, NULL, player_fixture_set_up, test_journal, player_fixture_tear_down);
  g_test_add ("/player/pain", PlayerFixture, NULL, player_fixture_set_up, test_pain, player_fixture_tear_down);
  g_test_add ("/player/continue", PlayerFixture, NULL, player_fixture_set_up, test_continue, player_fixture_tear_down);
  g_test_add ("/player/sleep", PlayerFixture, NULL, player_fixture_set_up, test_sleep, player_fixture_tear_down);
  g_test_add ("/player/short-sleep", PlayerFixture, NULL, player_fixture_set_up, test_short_sleep, player_fixture_tear_down);
  g_test_add ("/player/stall", PlayerFixture, NULL, player_fixture_set_up, test_stall, player_fixture_tear_down);
  g_test_add ("/player/late-window", PlayerFixture, NULL, player_fixture_set_up, test_late_window, player_fixture_tear_down);
  g_test_add ("/player/wait", PlayerFixture, NULL, player_fixture_set_up, test_wait, player_fixture_tear_down);
  g_test_add ("/player/look-on-notify", PlayerFixture, NULL, player_fixture_set_up, test_look_on_notify, player_fixture_tear_down);
  g_test_add ("/player/wall-clock-set/forwards", PlayerFixture, GINT_TO_POINTER (5), player_fixture_set_up, test_wall_clock_set, player_fixture_tear_down);
  g_test_add ("/player/wall-clock-set/backwards", PlayerFixture, GINT_TO_POINTER (-30), player_fixture_set_up, test_wall_clock_set, player_fixture_tear_down);
  g_test_add ("/player/sleep-in-a-set", PlayerFixture, NULL, player_fixture_set_up, test_sleep_in_a_set, player_fixture_tear_down);
  g_test_add ("/player/midnight", PlayerFixture, NULL, player_fixture_set_up, test_midnight, player_fixture_tear_down);
  g_test_add ("/player/command-after-stall", PlayerFixture, NULL, player_fixture_set_up, test_command_after_stall, player_fixture_tear_down);
  g_test_add ("/player/segments", PlayerFixture, NULL, player_fixture_set_up, test_segments, player_fixture_tear_down);
  g_test_add ("/player/volume", PlayerFixture, NULL, player_fixture_set_up, test_volume, player_fixture_tear_down);
  return g_test_run ();
}
