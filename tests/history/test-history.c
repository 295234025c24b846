/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-place.h"
#include "wait.h"

#include <glib/gstdio.h>
#include <math.h>

/* How many sets are prescribed in a session that test_place_begin () begins. */
#define N_PLANNED 3

static void
begin (TestPlace  *place,
       const char *id,
       SoleusStamp started)
{
  g_autoptr (GError) error = NULL;

  test_place_begin (place, id, started, "{}", &error);
  g_assert_no_error (error);
}

static void
write_set (TestPlace  *place,
           const char *id,
           int         index,
           double      done,
           int64_t     active_us)
{
  g_autoptr (SoleusSetRecord) set = test_set_new (index, done, active_us);
  g_autoptr (GError) error = NULL;

  test_place_write (place, id, set, &error);
  g_assert_no_error (error);
}

static void
assert_total (TestPlace *place,
              int        sessions,
              int        sets,
              int        repetitions,
              int64_t    active_us)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) totals = test_place_totals (place, &error);
  SoleusDayTotal *total;

  g_assert_no_error (error);
  g_assert_cmpuint (totals->len, ==, 1);
  total = &g_array_index (totals, SoleusDayTotal, 0);
  g_assert_cmpint (total->day, ==, soleus_stamp_get_day (test_morning ()));
  g_assert_cmpint (total->sessions, ==, sessions);
  g_assert_cmpint (total->sets, ==, sets);
  g_assert_cmpint (total->repetitions, ==, repetitions);
  g_assert_cmpint (total->active_us, ==, active_us);
}

static void
test_touches_nothing_before_it_is_asked (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *folder = g_path_get_dirname (place->path);

  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  test_place_close (place);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_is_for_its_owner_only (void)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-owner" };
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *folder = g_path_get_dirname (place->path);
  GStatBuf         info;

  begin (place, "a", test_morning ());
  g_assert_no_errno (g_stat (folder, &info));
  g_assert_cmphex (info.st_mode & 0777, ==, 0700);

  for (size_t i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *path = g_strconcat (place->path, suffixes[i], NULL);

    g_assert_no_errno (g_stat (path, &info));
    g_assert_cmphex (info.st_mode & 0777, ==, 0600);
  }
}

static void
test_is_durable (void)
{
  g_autoptr (TestPlace) place = test_place_new ();

  begin (place, "a", test_morning ());
  g_assert_cmpint (test_place_ask (place, "SELECT journal_mode = 'wal' FROM pragma_journal_mode"), ==, 1);
  g_assert_cmpint (test_place_ask (place, "SELECT user_version FROM pragma_user_version"), ==, 2);
}

static void
test_session_from_start_to_end (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSessionRecord) running = NULL;
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (GError) error = NULL;
  SoleusSetRecord *set;

  begin (place, "a", test_morning ());
  running = test_place_load (place, "a", &error);
  g_assert_no_error (error);
  g_assert_cmpint (soleus_session_record_get_state (running), ==, SOLEUS_RECORD_STATE_RUNNING);
  g_assert_cmpint (soleus_session_record_get_sets_done (running), ==, 0);

  write_set (place, "a", 0, 15, 105 * G_USEC_PER_SEC);
  write_set (place, "a", 1, 12, 84 * G_USEC_PER_SEC);
  g_assert_true (test_place_end (place, "a", SOLEUS_RECORD_STATE_STOPPED, test_stamp ("2026-03-01T07:36:00+01:00"), 300 * G_USEC_PER_SEC, &error));
  g_assert_true (test_place_feedback (place, "a", 4, 0, "Felt “good”", &error));

  session = test_place_load (place, "a", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (soleus_session_record_get_id (session), ==, "a");
  g_assert_cmpstr (soleus_session_record_get_routine_id (session), ==, "desk-raise");
  g_assert_cmpstr (soleus_session_record_get_routine_name (session), ==, "Desk Raise");
  g_assert_cmpint (soleus_session_record_get_started (session).utc_us, ==, test_morning ().utc_us);
  g_assert_cmpint (soleus_session_record_get_started (session).offset_s, ==, 3600);
  g_assert_cmpint (soleus_session_record_get_ended (session).utc_us, ==, test_morning ().utc_us + 6 * G_TIME_SPAN_MINUTE);
  g_assert_cmpint (soleus_session_record_get_state (session), ==, SOLEUS_RECORD_STATE_STOPPED);
  g_assert_cmpint (soleus_session_record_get_day (session), ==, soleus_stamp_get_day (test_morning ()));
  g_assert_cmpint (soleus_session_record_get_planned_sets (session), ==, 3);
  g_assert_cmpint (soleus_session_record_get_active_us (session), ==, 300 * G_USEC_PER_SEC);
  g_assert_cmpint (soleus_session_record_get_effort (session), ==, 4);
  g_assert_cmpint (soleus_session_record_get_pain (session), ==, 0);
  g_assert_cmpstr (soleus_session_record_get_note (session), ==, "Felt “good”");
  g_assert_cmpint (soleus_session_record_get_sets_done (session), ==, 2);
  g_assert_cmpint (soleus_session_record_get_repetitions (session), ==, 27);
  g_assert_cmpuint (soleus_session_record_get_sets (session)->len, ==, 2);

  set = g_ptr_array_index (soleus_session_record_get_sets (session), 1);
  g_assert_cmpint (set->index, ==, 1);
  g_assert_cmpstr (set->exercise, ==, "seated-soleus-raise");
  g_assert_cmpstr (set->exercise_name, ==, "Seated Soleus Raise");
  g_assert_cmpint (set->side, ==, SOLEUS_SIDE_BOTH);
  g_assert_cmpint (set->set, ==, 2);
  g_assert_cmpint (set->goal_kind, ==, SOLEUS_GOAL_KIND_REPETITIONS);
  g_assert_cmpfloat_with_epsilon (set->planned, 15, 1e-9);
  g_assert_cmpfloat_with_epsilon (set->done, 12, 1e-9);
  g_assert_cmpint (set->active_us, ==, 84 * G_USEC_PER_SEC);
  g_assert_cmpfloat_with_epsilon (set->load_kg, 2.5, 1e-9);
  g_assert_cmpint (set->started.utc_us, ==, test_morning ().utc_us);
  g_assert_cmpint (set->ended.offset_s, ==, 3600);

  assert_total (place, 1, 2, 27, 300 * G_USEC_PER_SEC);
}

static gboolean
is_complete (TestPlace  *place,
             const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoleusSessionRecord) session = test_place_load (place, id, &error);

  g_assert_no_error (error);
  return soleus_session_record_is_complete (session);
}

/* Skipping to the end isn't doing, neither of whole sets nor of parts of one. */
static void
test_complete_is_all_of_it (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GError) error = NULL;

  begin (place, "a", test_morning ());
  g_assert_false (is_complete (place, "a"));
  g_assert_true (test_place_end (place, "a", SOLEUS_RECORD_STATE_FINISHED, test_morning (), 0, &error));
  g_assert_false (is_complete (place, "a"));
  for (int i = 0; i < N_PLANNED; i++) {
    g_assert_false (is_complete (place, "a"));
    write_set (place, "a", i, 15, G_USEC_PER_SEC);
  }
  g_assert_true (is_complete (place, "a"));
  write_set (place, "a", 0, 14, G_USEC_PER_SEC);
  g_assert_false (is_complete (place, "a"));
  write_set (place, "a", 0, 15, G_USEC_PER_SEC);
  write_set (place, "a", N_PLANNED, 0, 0);
  g_assert_false (is_complete (place, "a"));
}

static void
test_set_again_replaces (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;

  begin (place, "a", test_morning ());
  write_set (place, "a", 0, 7, 40 * G_USEC_PER_SEC);
  assert_total (place, 1, 1, 7, 40 * G_USEC_PER_SEC);
  write_set (place, "a", 0, 15, 145 * G_USEC_PER_SEC);
  assert_total (place, 1, 1, 15, 145 * G_USEC_PER_SEC);

  session = test_place_load (place, "a", NULL);
  g_assert_cmpuint (soleus_session_record_get_sets (session)->len, ==, 1);
  g_assert_cmpint (soleus_session_record_get_active_us (session), ==, 145 * G_USEC_PER_SEC);
}

static void
test_skipped_set_is_kept_and_not_counted (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (GArray) totals = NULL;

  begin (place, "a", test_morning ());
  write_set (place, "a", 0, 0, G_USEC_PER_SEC);
  totals = test_place_totals (place, NULL);
  g_assert_cmpuint (totals->len, ==, 0);

  session = test_place_load (place, "a", NULL);
  g_assert_cmpint (soleus_session_record_get_sets_done (session), ==, 0);
  g_assert_cmpuint (soleus_session_record_get_sets (session)->len, ==, 1);
}

static void
test_cut_off_becomes_interrupted (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSessionRecord) with_set = NULL;
  g_autoptr (SoleusSessionRecord) without = NULL;

  begin (place, "a", test_morning ());
  write_set (place, "a", 0, 15, 105 * G_USEC_PER_SEC);
  begin (place, "b", test_stamp ("2026-03-01T19:00:00+01:00"));
  test_place_close (place);
  test_place_open (place);

  with_set = test_place_load (place, "a", NULL);
  g_assert_cmpint (soleus_session_record_get_state (with_set), ==, SOLEUS_RECORD_STATE_INTERRUPTED);
  g_assert_cmpuint (soleus_session_record_get_sets (with_set)->len, ==, 1);
  g_assert_cmpint (soleus_session_record_get_ended (with_set).utc_us, ==, test_stamp ("2026-03-01T07:31:45+01:00").utc_us);
  g_assert_cmpint (soleus_session_record_get_active_us (with_set), ==, 105 * G_USEC_PER_SEC);

  without = test_place_load (place, "b", NULL);
  g_assert_cmpint (soleus_session_record_get_state (without), ==, SOLEUS_RECORD_STATE_INTERRUPTED);
  g_assert_cmpint (soleus_session_record_get_ended (without).utc_us, ==, soleus_session_record_get_started (without).utc_us);
  assert_total (place, 1, 1, 15, 105 * G_USEC_PER_SEC);
}

static void
test_second_program_leaves_running_alone (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  TestPlace second = { .path = place->path };
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (GError) error = NULL;

  begin (place, "a", test_morning ());
  test_place_open (&second);
  session = test_place_load (&second, "a", &error);
  g_assert_no_error (error);
  g_assert_cmpint (soleus_session_record_get_state (session), ==, SOLEUS_RECORD_STATE_RUNNING);
  test_place_close (&second);

  write_set (place, "a", 0, 15, 105 * G_USEC_PER_SEC);
}

static void
test_delete_and_restore (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (GError) error = NULL;

  begin (place, "a", test_morning ());
  begin (place, "b", test_morning ());
  write_set (place, "a", 0, 15, 105 * G_USEC_PER_SEC);
  write_set (place, "b", 0, 10, 70 * G_USEC_PER_SEC);
  g_assert_true (test_place_delete (place, "a", &error));
  assert_total (place, 1, 1, 10, 70 * G_USEC_PER_SEC);

  listed = test_place_list (place, 0, INT_MAX, -1, 0, &error);
  g_assert_cmpuint (listed->len, ==, 1);
  g_assert_null (test_place_load (place, "a", &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (test_place_undo (place, "a", &error));
  assert_total (place, 2, 2, 25, 175 * G_USEC_PER_SEC);
  session = test_place_load (place, "a", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (soleus_session_record_get_sets (session)->len, ==, 1);
}

static void
test_deleted_goes_after_a_week (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (test_place_begin (place, "a", test_morning (), "{\"of\": \"a\"}", &error));
  g_assert_true (test_place_begin (place, "b", test_morning (), "{\"of\": \"b\"}", &error));
  write_set (place, "a", 0, 15, 105 * G_USEC_PER_SEC);
  g_assert_true (test_place_delete (place, "a", &error));
  test_place_close (place);
  test_place_open (place);
  g_assert_true (test_place_undo (place, "a", &error));
  g_assert_true (test_place_delete (place, "a", &error));
  test_place_close (place);
  test_place_execute (place, "UPDATE edits SET at_us = at_us - 7 * 86400 * 1000000");
  test_place_open (place);

  listed = test_place_list (place, 0, INT_MAX, -1, 0, &error);
  g_assert_cmpuint (listed->len, ==, 1);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM edits"), ==, 0);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM removed WHERE id = 'a'"), ==, 1);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions"), ==, 1);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sets"), ==, 0);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM snapshots"), ==, 1);
  g_assert_false (test_place_undo (place, "a", &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NOT_FOUND);
}

static void
test_snapshot_is_kept_once (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autofree char *snapshot = NULL;
  g_autoptr (GError) error = NULL;
  const char *content = "{\"format\": \"soleus-routine\"}";

  g_assert_true (test_place_begin (place, "a", test_morning (), content, &error));
  g_assert_true (test_place_begin (place, "b", test_morning (), content, &error));
  g_assert_true (test_place_begin (place, "c", test_morning (), NULL, &error));
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM snapshots"), ==, 1);

  session = test_place_load (place, "b", &error);
  snapshot = test_place_snapshot (place, soleus_session_record_get_snapshot_hash (session), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (snapshot, ==, content);

  g_assert_null (test_place_snapshot (place, "none", &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NOT_FOUND);
}

static void
test_list_is_newest_first_and_in_pages (void)
{
  static const char *const starts[] = {
    "2026-02-27T07:00:00+00:00",
    "2026-02-28T07:00:00+00:00",
    "2026-03-01T07:00:00+00:00",
    "2026-03-01T19:00:00+00:00",
    "2026-03-02T07:00:00+00:00",
  };
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GPtrArray) page = NULL;
  g_autoptr (GPtrArray) days = NULL;
  int day = soleus_stamp_get_day (test_stamp (starts[1]));

  for (size_t i = 0; i < G_N_ELEMENTS (starts); i++) {
    g_autofree char *id = g_strdup_printf ("%zu", i);

    begin (place, id, test_stamp (starts[i]));
  }

  page = test_place_list (place, 0, INT_MAX, 2, 1, NULL);
  g_assert_cmpuint (page->len, ==, 2);
  g_assert_cmpstr (soleus_session_record_get_id (g_ptr_array_index (page, 0)), ==, "3");
  g_assert_cmpstr (soleus_session_record_get_id (g_ptr_array_index (page, 1)), ==, "2");
  g_assert_null (soleus_session_record_get_sets (g_ptr_array_index (page, 0)));

  days = test_place_list (place, day, day + 1, -1, 0, NULL);
  g_assert_cmpuint (days->len, ==, 3);
  g_assert_cmpstr (soleus_session_record_get_id (g_ptr_array_index (days, 2)), ==, "1");
}

static void
test_list_uses_the_index (void)
{
  g_autoptr (TestPlace) place = test_place_new ();

  begin (place, "a", test_morning ());
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions INDEXED BY sessions_by_day WHERE deleted_us IS NULL AND day BETWEEN 1 AND 2"
                                          " ORDER BY day DESC, started_us DESC, number DESC"),
                   ==, 0);
}

static void
test_load_sessions_has_sets (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GPtrArray) sessions = NULL;

  begin (place, "a", test_morning ());
  write_set (place, "a", 0, 15, G_USEC_PER_SEC);
  begin (place, "b", test_morning ());
  sessions = test_place_load_all (place, NULL);
  g_assert_cmpuint (sessions->len, ==, 2);
  g_assert_cmpuint (soleus_session_record_get_sets (g_ptr_array_index (sessions, 0))->len, ==, 0);
  g_assert_cmpuint (soleus_session_record_get_sets (g_ptr_array_index (sessions, 1))->len, ==, 1);
}

static void
on_most_found (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  GPtrArray **sets = user_data;
  g_autoptr (GError) error = NULL;

  *sets = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (*sets);
}

static double
find_most (TestPlace  *place,
           const char *exercise,
           SoleusSide  side,
           int         from_day)
{
  g_autoptr (GPtrArray) sets = NULL;

  soleus_history_find_most (place->history, exercise, side, SOLEUS_GOAL_KIND_REPETITIONS, from_day, NULL, on_most_found, &sets);
  wait_until (sets != NULL);
  return sets->len > 0 ? ((const SoleusSetRecord *) g_ptr_array_index (sets, 0))->done : -1;
}

/* Of one leg and one exercise, within some days; what was deleted, skipped, or timed instead of counted is none of it. */
static void
test_find_most (void)
{
  static const struct {
    const char    *session;
    SoleusSide     side;
    SoleusGoalKind goal_kind;
    double         done;
  } rows[] = {
    { "a", SOLEUS_SIDE_LEFT, SOLEUS_GOAL_KIND_REPETITIONS, 9 },
    { "a", SOLEUS_SIDE_RIGHT, SOLEUS_GOAL_KIND_REPETITIONS, 14 },
    { "a", SOLEUS_SIDE_RIGHT, SOLEUS_GOAL_KIND_REPETITIONS, 12 },
    { "a", SOLEUS_SIDE_RIGHT, SOLEUS_GOAL_KIND_DURATION, 45 },
    { "a", SOLEUS_SIDE_BOTH, SOLEUS_GOAL_KIND_REPETITIONS, 20 },
    { "b", SOLEUS_SIDE_RIGHT, SOLEUS_GOAL_KIND_REPETITIONS, 18 },
  };
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GError) error = NULL;
  int day = soleus_stamp_get_day (test_morning ());

  begin (place, "a", test_morning ());
  begin (place, "b", test_morning ());
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (SoleusSetRecord) set = test_set_new ((int) i, rows[i].done, G_USEC_PER_SEC);

    set->side = rows[i].side;
    set->goal_kind = rows[i].goal_kind;
    g_set_str (&set->exercise, "heel-drop-bent");
    test_place_write (place, rows[i].session, set, &error);
    g_assert_no_error (error);
  }
  g_assert_cmpfloat_with_epsilon (find_most (place, "heel-drop-bent", SOLEUS_SIDE_RIGHT, day), 18, 1e-9);
  g_assert_true (test_place_delete (place, "b", &error));
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (find_most (place, "heel-drop-bent", SOLEUS_SIDE_RIGHT, day), 14, 1e-9);
  g_assert_cmpfloat_with_epsilon (find_most (place, "heel-drop-bent", SOLEUS_SIDE_LEFT, day), 9, 1e-9);
  g_assert_cmpfloat_with_epsilon (find_most (place, "heel-drop-bent", SOLEUS_SIDE_RIGHT, day + 1), -1, 1e-9);
  g_assert_cmpfloat_with_epsilon (find_most (place, "hop", SOLEUS_SIDE_RIGHT, day), -1, 1e-9);
}

static void
test_unknown_session (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSetRecord) set = test_set_new (0, 1, 1);
  g_autoptr (GError) error = NULL;

  g_assert_false (test_place_write (place, "none", set, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (test_place_end (place, "none", SOLEUS_RECORD_STATE_FINISHED, test_morning (), 1, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NOT_FOUND);
  g_assert_cmpint (place->n_changed, ==, 0);
}

static void
test_same_session_twice (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GError) error = NULL;

  begin (place, "a", test_morning ());
  write_set (place, "a", 0, 15, 1);
  g_assert_true (test_place_begin (place, "a", test_stamp ("2026-04-01T07:30:00+01:00"), NULL, &error));
  assert_total (place, 1, 1, 15, 1);
}

/* What makes no sense is refused, and holds up nothing that comes after it. */
static void
test_nonsense (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSetRecord) set = test_set_new (0, NAN, 1);
  g_autoptr (GError) error = NULL;

  begin (place, "a", test_morning ());
  g_assert_false (test_place_write (place, "a", set, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID);
  write_set (place, "a", 0, 15, 1);
}

static void
test_changed_after_each_write (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GPtrArray) listed = NULL;

  begin (place, "a", test_morning ());
  g_assert_cmpint (place->n_changed, ==, 1);
  write_set (place, "a", 0, 15, 1);
  g_assert_cmpint (place->n_changed, ==, 2);
  listed = test_place_list (place, 0, INT_MAX, -1, 0, NULL);
  g_assert_cmpint (place->n_changed, ==, 2);
}

/* Nobody waits for the answers here: closing alone puts them on the disk. */
static void
test_close_flushes (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSessionRecord) session = soleus_session_record_new ("a", "r", "R", test_morning (), 50);
  g_autoptr (GError) error = NULL;

  soleus_history_begin_session (place->history, session, NULL, NULL, NULL);
  for (int i = 0; i < 50; i++) {
    g_autoptr (SoleusSetRecord) set = test_set_new (i, 15, G_USEC_PER_SEC);

    soleus_history_write_set (place->history, "a", set, NULL, NULL);
  }

  soleus_history_close (place->history);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sets"), ==, 50);

  g_assert_null (test_place_list (place, 0, 1, 1, 0, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_CLOSED);
}

static void
on_cancelled (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean *answered = user_data;

  g_assert_null (soleus_history_finish_reading (SOLEUS_HISTORY (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *answered = TRUE;
}

static void
test_cancelled_read_is_told (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gboolean answered = FALSE;

  g_cancellable_cancel (cancellable);
  soleus_history_list_sessions (place->history, 0, G_MAXINT, -1, 0, cancellable, on_cancelled, &answered);
  wait_until (answered);
  g_assert_false (g_file_test (place->path, G_FILE_TEST_EXISTS));
}

/* A session that could be gone on with, of which the first set is done and the second is open. */
static void
begin_resumable (TestPlace  *place,
                 const char *id,
                 const char *started,
                 gboolean    in_second)
{
  g_autoptr (SoleusSessionRecord) session = soleus_session_record_new_resumable (id, "desk-raise", "Desk Raise", test_stamp (started), 3, "{}");
  g_autoptr (SoleusSetRecord) first = test_set_new (0, 15, 105 * G_TIME_SPAN_SECOND);
  g_autoptr (SoleusSetRecord) second = test_set_new (1, 4, 28 * G_TIME_SPAN_SECOND);
  g_autoptr (GError) error = NULL;

  soleus_history_begin_session (place->history, session, NULL, NULL, NULL);
  test_place_write (place, id, first, &error);
  g_assert_no_error (error);
  if (!in_second)
    return;
  second->is_open = TRUE;
  second->ended.utc_us += G_TIME_SPAN_MINUTE;
  test_place_write (place, id, second, &error);
  g_assert_no_error (error);
}

static void
on_cut_off_listed (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(GPtrArray **) data = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, &error);
  g_assert_no_error (error);
}

static char *
dup_asked (SoleusHistory *history)
{
  g_autoptr (GPtrArray) sessions = NULL;

  soleus_history_list_cut_off (history, on_cut_off_listed, &sessions);
  wait_until (sessions != NULL);
  g_assert_cmpuint (sessions->len, <=, 1);
  return sessions->len == 1 ? g_strdup (soleus_session_record_get_id (g_ptr_array_index (sessions, 0))) : NULL;
}

static void
assert_asked (TestPlace  *place,
              const char *id)
{
  g_autofree char *asked = NULL;

  test_place_close (place);
  test_place_open (place);
  asked = dup_asked (place->history);
  g_assert_cmpstr (asked, ==, id);
}

/* What was cut off is asked about until it is answered; of two the later one. */
static void
test_cut_off (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (GError) error = NULL;

  begin_resumable (place, "first", "2026-03-01T07:00:00+01:00", TRUE);
  begin_resumable (place, "second", "2026-03-01T07:30:00+01:00", FALSE);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions WHERE state = 'running'"), ==, 2);
  assert_asked (place, "first");
  session = test_place_load (place, "first", &error);
  g_assert_cmpint (soleus_session_record_get_state (session), ==, SOLEUS_RECORD_STATE_INTERRUPTED);
  g_assert_cmpint (soleus_session_record_find_next_set (session), ==, 1);
  assert_asked (place, "first");
  soleus_history_settle_session (place->history, "first", NULL, NULL);
  assert_asked (place, NULL);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions WHERE state = 'interrupted' AND resume IS NULL"), ==, 2);
}

/* Nobody is asked about a session in which nothing was done, one of which every set has ended, one that is deleted, or one that came to its end. */
static void
test_not_cut_off (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSessionRecord) empty = soleus_session_record_new_resumable ("empty", "desk-raise", "Desk Raise", test_stamp ("2026-03-02T07:00:00+01:00"), 3, "{}");
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (GError) error = NULL;

  soleus_history_begin_session (place->history, empty, NULL, NULL, NULL);
  begin_resumable (place, "deleted", "2026-03-01T07:00:00+01:00", TRUE);
  test_place_end (place, "deleted", SOLEUS_RECORD_STATE_STOPPED, test_stamp ("2026-03-01T07:10:00+01:00"), 0, &error);
  test_place_delete (place, "deleted", &error);
  begin_resumable (place, "finished", "2026-03-01T07:00:00+01:00", TRUE);
  test_place_end (place, "finished", SOLEUS_RECORD_STATE_FINISHED, test_stamp ("2026-03-01T07:10:00+01:00"), 0, &error);
  begin_resumable (place, "all-ended", "2026-03-01T07:00:00+01:00", FALSE);
  for (int i = 1; i < 3; i++) {
    g_autoptr (SoleusSetRecord) set = test_set_new (i, 15, 105 * G_TIME_SPAN_SECOND);

    test_place_write (place, "all-ended", set, &error);
  }
  g_assert_no_error (error);
  assert_asked (place, NULL);
  session = test_place_load (place, "all-ended", &error);
  g_assert_no_error (error);
  g_assert_cmpint (soleus_session_record_get_state (session), ==, SOLEUS_RECORD_STATE_FINISHED);
}

/* What is gone on with runs again, keeps its sets, and isn't settled by an answer that comes late. Another program that has the file open isn't asked about what was stopped in this one. */
static void
test_gone_on_with (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (SoleusHistory) other = NULL;
  g_autofree char *asked = NULL;
  g_autoptr (GError) error = NULL;

  begin_resumable (place, "first", "2026-03-01T07:00:00+01:00", TRUE);
  assert_asked (place, "first");
  session = test_place_load (place, "first", &error);
  soleus_history_begin_session (place->history, session, NULL, NULL, NULL);
  soleus_history_settle_session (place->history, "first", NULL, NULL);
  g_clear_object (&session);
  session = test_place_load (place, "first", &error);
  g_assert_no_error (error);
  g_assert_cmpint (soleus_session_record_get_state (session), ==, SOLEUS_RECORD_STATE_RUNNING);
  g_assert_cmpuint (soleus_session_record_get_sets (session)->len, ==, 2);
  g_assert_cmpstr (soleus_session_record_get_resume (session), ==, "{}");

  begin_resumable (place, "second", "2026-03-01T08:00:00+01:00", TRUE);
  test_place_end (place, "second", SOLEUS_RECORD_STATE_STOPPED, test_stamp ("2026-03-01T08:10:00+01:00"), 0, &error);
  other = soleus_history_new (place->path);
  asked = dup_asked (other);
  g_assert_null (asked);
  soleus_history_close (other);
  assert_asked (place, "second");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/touches-nothing-before-it-is-asked", test_touches_nothing_before_it_is_asked);
  g_test_add_func ("/history/is-for-its-owner-only", test_is_for_its_owner_only);
  g_test_add_func ("/history/is-durable", test_is_durable);
  g_test_add_func ("/history/session-from-start-to-end", test_session_from_start_to_end);
  g_test_add_func ("/history/complete-is-all-of-it", test_complete_is_all_of_it);
  g_test_add_func ("/history/set-again-replaces", test_set_again_replaces);
  g_test_add_func ("/history/skipped-set-is-kept-and-not-counted", test_skipped_set_is_kept_and_not_counted);
  g_test_add_func ("/history/cut-off-becomes-interrupted", test_cut_off_becomes_interrupted);
  g_test_add_func ("/history/second-program-leaves-running-alone", test_second_program_leaves_running_alone);
  g_test_add_func ("/history/delete-and-restore", test_delete_and_restore);
  g_test_add_func ("/history/deleted-goes-after-a-week", test_deleted_goes_after_a_week);
  g_test_add_func ("/history/snapshot-is-kept-once", test_snapshot_is_kept_once);
  g_test_add_func ("/history/list-is-newest-first-and-in-pages", test_list_is_newest_first_and_in_pages);
  g_test_add_func ("/history/list-uses-the-index", test_list_uses_the_index);
  g_test_add_func ("/history/load-sessions-has-sets", test_load_sessions_has_sets);
  g_test_add_func ("/history/find-most", test_find_most);
  g_test_add_func ("/history/unknown-session", test_unknown_session);
  g_test_add_func ("/history/same-session-twice", test_same_session_twice);
  g_test_add_func ("/history/nonsense", test_nonsense);
  g_test_add_func ("/history/changed-after-each-write", test_changed_after_each_write);
  g_test_add_func ("/history/close-flushes", test_close_flushes);
  g_test_add_func ("/history/cancelled-read-is-told", test_cancelled_read_is_told);
  g_test_add_func ("/history/cut-off", test_cut_off);
  g_test_add_func ("/history/not-cut-off", test_not_cut_off);
  g_test_add_func ("/history/gone-on-with", test_gone_on_with);

  return g_test_run ();
}
