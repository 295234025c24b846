/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person puts right, adds and deletes afterwards: each can be undone for seven days, also after a restart, and the totals always are what a recount gives. */

#include "soleus-edit.h"
#include "test-place.h"
#include "wait.h"

#include <math.h>

#define SNAPSHOT "{\"id\": \"desk-raise\"}"

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GAsyncResult **slot = user_data;

  *slot = g_object_ref (result);
}

static GPtrArray *
make_sets (double first,
           double second)
{
  GPtrArray *sets = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_set_record_free);

  g_ptr_array_add (sets, test_set_new (0, first, 100 * G_USEC_PER_SEC));
  g_ptr_array_add (sets, test_set_new (1, second, 100 * G_USEC_PER_SEC));
  return sets;
}

static gboolean
correct (TestPlace  *place,
         const char *id,
         SoleusStamp started,
         int64_t     active_us,
         GPtrArray  *sets,
         GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_correct_session (place->history, id, started, active_us, sets, on_answered, &result);
  wait_until (result != NULL);
  return soleus_history_finish (place->history, result, error);
}

static gboolean
add (TestPlace  *place,
     const char *id,
     SoleusStamp started,
     int64_t     active_us,
     const char *snapshot,
     GPtrArray  *sets,
     GError    **error)
{
  g_autoptr (SoleusSessionRecord) session = soleus_session_record_new (id, "desk-raise", "Desk Raise", started, 3);
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_add_session (place->history, session, active_us, snapshot, sets, on_answered, &result);
  wait_until (result != NULL);
  return soleus_history_finish (place->history, result, error);
}

static GPtrArray *
list (TestPlace *place)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *edits;

  soleus_history_list_edits (place->history, NULL, on_answered, &result);
  wait_until (result != NULL);
  edits = soleus_history_finish_reading (place->history, result, &error);
  g_assert_no_error (error);
  return edits;
}

static void
assert_undo (TestPlace  *place,
             const char *id)
{
  g_autoptr (GError) error = NULL;

  test_place_undo (place, id, &error);
  g_assert_no_error (error);
}

static void
reopen (TestPlace *place)
{
  test_place_close (place);
  test_place_open (place);
}

/* Of 12 and 15, with a pause of 40 s. */
static void
do_session (TestPlace  *place,
            const char *id)
{
  g_autoptr (GPtrArray) sets = make_sets (12, 15);
  SoleusStamp ended = test_morning ();
  g_autoptr (GError) error = NULL;

  test_place_begin (place, id, test_morning (), SNAPSHOT, &error);
  for (guint i = 0; i < sets->len; i++)
    test_place_write (place, id, g_ptr_array_index (sets, i), &error);
  ended.utc_us += 300 * G_USEC_PER_SEC;
  test_place_end (place, id, SOLEUS_RECORD_STATE_FINISHED, ended, 260 * G_USEC_PER_SEC, &error);
  g_assert_no_error (error);
}

static const SoleusSetRecord *
get_set (SoleusSessionRecord *session,
         guint                index)
{
  return g_ptr_array_index (soleus_session_record_get_sets (session), index);
}

static SoleusSessionRecord *
load (TestPlace  *place,
      const char *id)
{
  g_autoptr (GError) error = NULL;
  SoleusSessionRecord *session = test_place_load (place, id, &error);

  g_assert_no_error (error);
  return session;
}

/* What was counted is kept, and only what was counted. */
static void
test_correct_sets (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GPtrArray) nine = make_sets (9, 15);
  g_autoptr (GPtrArray) ten = make_sets (10, 15);
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (GError) error = NULL;

  do_session (place, "a");
  ((SoleusSetRecord *) g_ptr_array_index (nine, 0))->load_kg = 4;
  g_assert_true (correct (place, "a", test_morning (), 260 * G_USEC_PER_SEC, nine, &error));
  g_assert_true (correct (place, "a", test_morning (), 260 * G_USEC_PER_SEC, ten, &error));
  session = load (place, "a");
  g_assert_cmpfloat_with_epsilon (get_set (session, 0)->done, 10, 1e-9);
  g_assert_true (get_set (session, 0)->is_corrected);
  g_assert_cmpfloat_with_epsilon (get_set (session, 0)->counted, 12, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_set (session, 0)->load_kg, 2.5, 1e-9);
  g_assert_false (get_set (session, 1)->is_corrected);
  g_assert_cmpint (test_place_ask (place, "SELECT repetitions FROM days"), ==, 25);

  assert_undo (place, "a");
  g_clear_object (&session);
  session = load (place, "a");
  g_assert_cmpfloat_with_epsilon (get_set (session, 0)->done, 9, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_set (session, 0)->counted, 12, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_set (session, 0)->load_kg, 4, 1e-9);
  assert_undo (place, "a");
  g_clear_object (&session);
  session = load (place, "a");
  g_assert_cmpfloat_with_epsilon (get_set (session, 0)->done, 12, 1e-9);
  g_assert_false (get_set (session, 0)->is_corrected);

  g_assert_false (test_place_undo (place, "a", &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NOT_FOUND);
}

/* Another day, another zone, and longer: the pause stays what it was, and so does what was said meanwhile. */
static void
test_correct_times (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;
  SoleusStamp started = test_stamp ("2026-02-27T21:00:00-05:00");
  g_autoptr (GError) error = NULL;

  do_session (place, "a");
  g_assert_true (correct (place, "a", started, 280 * G_USEC_PER_SEC, none, &error));
  g_assert_true (test_place_feedback (place, "a", 4, -1, "In the evening", &error));
  session = load (place, "a");
  g_assert_cmpint (soleus_session_record_get_day (session), ==, soleus_stamp_get_day (started));
  g_assert_cmpint (soleus_session_record_get_started (session).utc_us, ==, started.utc_us);
  g_assert_cmpint (soleus_session_record_get_started (session).offset_s, ==, -5 * 3600);
  g_assert_cmpint (soleus_session_record_get_ended (session).utc_us, ==, started.utc_us + 320 * G_USEC_PER_SEC);
  g_assert_cmpint (soleus_session_record_get_ended (session).offset_s, ==, -5 * 3600);
  g_assert_cmpint (soleus_session_record_get_active_us (session), ==, 280 * G_USEC_PER_SEC);
  g_assert_cmpint (get_set (session, 0)->started.utc_us, ==, started.utc_us);
  g_assert_cmpint (get_set (session, 0)->started.offset_s, ==, -5 * 3600);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM days"), ==, 1);
  g_assert_cmpint (test_place_ask (place, "SELECT day FROM exercise_days"), ==, soleus_stamp_get_day (started));

  assert_undo (place, "a");
  g_clear_object (&session);
  session = load (place, "a");
  g_assert_cmpint (soleus_session_record_get_started (session).utc_us, ==, test_morning ().utc_us);
  g_assert_cmpint (soleus_session_record_get_ended (session).utc_us, ==, test_morning ().utc_us + 300 * G_USEC_PER_SEC);
  g_assert_cmpint (get_set (session, 0)->started.utc_us, ==, test_morning ().utc_us);
  g_assert_cmpint (soleus_session_record_get_effort (session), ==, 4);
  g_assert_cmpint (test_place_ask (place, "SELECT day FROM days"), ==, soleus_stamp_get_day (test_morning ()));
}

/* Each change of it can be told from the one before by another computer. */
static void
test_moves_on (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GPtrArray) sets = make_sets (9, 9);
  g_autoptr (GError) error = NULL;
  int64_t changed_us;

  do_session (place, "a");
  changed_us = test_place_ask (place, "SELECT changed_us FROM sessions");
  correct (place, "a", test_morning (), 260 * G_USEC_PER_SEC, sets, &error);
  g_assert_cmpint (test_place_ask (place, "SELECT changed_us FROM sessions"), >, changed_us);
  changed_us = test_place_ask (place, "SELECT changed_us FROM sessions");
  assert_undo (place, "a");
  g_assert_cmpint (test_place_ask (place, "SELECT changed_us FROM sessions"), >, changed_us);
}

/* Nothing of it was counted, so nothing is said of that when it is put right. Taken back, it is as if it had never been, but other computers are told. */
static void
test_add (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GPtrArray) sets = make_sets (12, 0);
  g_autoptr (GPtrArray) nine = make_sets (9, 3);
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (add (place, "a", test_morning (), 200 * G_USEC_PER_SEC, SNAPSHOT, sets, &error));
  reopen (place);
  session = load (place, "a");
  g_assert_cmpint (soleus_session_record_get_origin (session), ==, SOLEUS_RECORD_ORIGIN_ADDED);
  g_assert_cmpint (soleus_session_record_get_state (session), ==, SOLEUS_RECORD_STATE_FINISHED);
  g_assert_cmpint (soleus_session_record_get_ended (session).utc_us, ==, test_morning ().utc_us + 200 * G_USEC_PER_SEC);
  g_assert_cmpint (soleus_session_record_get_sets_done (session), ==, 1);
  g_assert_nonnull (soleus_session_record_get_snapshot_hash (session));
  g_assert_cmpint (test_place_ask (place, "SELECT repetitions FROM days"), ==, 12);

  g_assert_true (correct (place, "a", test_morning (), 200 * G_USEC_PER_SEC, nine, &error));
  g_clear_object (&session);
  session = load (place, "a");
  g_assert_cmpfloat_with_epsilon (get_set (session, 0)->done, 9, 1e-9);
  g_assert_false (get_set (session, 0)->is_corrected);

  assert_undo (place, "a");
  assert_undo (place, "a");
  g_assert_cmpint (test_place_ask (place, "SELECT (SELECT count (*) FROM sessions) + (SELECT count (*) FROM sets) + (SELECT count (*) FROM snapshots)"
                                          " + (SELECT count (*) FROM days) + (SELECT count (*) FROM exercise_days) + (SELECT count (*) FROM edits)"),
                   ==, 0);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM removed WHERE id = 'a'"), ==, 1);
}

static void
test_list (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GPtrArray) sets = make_sets (9, 9);
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (SoleusEdit) copy = NULL;
  const SoleusEdit *edit;
  g_autoptr (GError) error = NULL;

  do_session (place, "a");
  edits = list (place);
  g_assert_cmpuint (edits->len, ==, 0);
  g_clear_pointer (&edits, g_ptr_array_unref);

  correct (place, "a", test_morning (), 260 * G_USEC_PER_SEC, sets, &error);
  add (place, "b", test_morning (), 60 * G_USEC_PER_SEC, NULL, sets, &error);
  test_place_delete (place, "a", &error);
  test_place_delete (place, "a", &error);
  g_assert_no_error (error);
  reopen (place);
  edits = list (place);
  g_assert_cmpuint (edits->len, ==, 3);
  edit = g_ptr_array_index (edits, 0);
  g_assert_cmpint (edit->kind, ==, SOLEUS_EDIT_KIND_DELETED);
  g_assert_cmpstr (edit->session_id, ==, "a");
  g_assert_true (edit->is_last);
  copy = soleus_edit_copy (edit);
  g_assert_cmpstr (copy->routine_name, ==, "Desk Raise");
  edit = g_ptr_array_index (edits, 1);
  g_assert_cmpint (edit->kind, ==, SOLEUS_EDIT_KIND_ADDED);
  g_assert_true (edit->is_last);
  edit = g_ptr_array_index (edits, 2);
  g_assert_cmpint (edit->kind, ==, SOLEUS_EDIT_KIND_CORRECTED);
  g_assert_cmpint (edit->started.utc_us, ==, test_morning ().utc_us);
  g_assert_false (edit->is_last);

  /* What came later is undone first. */
  assert_undo (place, "a");
  later = list (place);
  g_assert_cmpuint (later->len, ==, 2);
  edit = g_ptr_array_index (later, 1);
  g_assert_true (edit->is_last);
}

/* What was changed before that is beyond recall, and so is what a clock far off has dated. Neither is what a damaged or a newer file says any reason to give up the rest. */
static void
test_past (void)
{
  static const char *const changes[] = {
    "UPDATE edits SET at_us = at_us - 7 * 86400 * 1000000",
    "UPDATE edits SET at_us = at_us + 8 * 86400 * 1000000",
    "UPDATE edits SET before = '{'",
    "UPDATE edits SET before = '5'",
    "UPDATE edits SET what = 'turned round'",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autoptr (TestPlace) place = test_place_new ();
    g_autoptr (GPtrArray) sets = make_sets (9, 9);
    g_autoptr (GPtrArray) edits = NULL;
    g_autoptr (GError) error = NULL;

    do_session (place, "a");
    correct (place, "a", test_morning (), 260 * G_USEC_PER_SEC, sets, &error);
    test_place_close (place);
    test_place_execute (place, changes[i]);
    test_place_open (place);
    edits = list (place);
    g_assert_cmpuint (edits->len, ==, 0);
    g_assert_false (test_place_undo (place, "a", &error));
    g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NOT_FOUND);
    g_assert_null (place->aside);
    g_assert_cmpint (test_place_ask (place, "SELECT repetitions FROM days"), ==, 18);
  }
}

/* A correction that is no number changes nothing; neither does undoing what doesn't say what was before. */
static void
test_nonsense (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GPtrArray) sets = make_sets (9, NAN);
  g_autoptr (GPtrArray) good = make_sets (9, 9);
  g_autoptr (GError) error = NULL;

  do_session (place, "a");
  g_assert_false (correct (place, "a", test_morning (), 260 * G_USEC_PER_SEC, sets, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (test_place_ask (place, "SELECT (SELECT repetitions FROM days) + (SELECT count (*) FROM edits)"), ==, 27);

  g_assert_true (correct (place, "a", test_morning (), 260 * G_USEC_PER_SEC, good, &error));
  test_place_execute (place, "UPDATE edits SET before = '{\"id\": \"a\"}'");
  g_assert_false (test_place_undo (place, "a", &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID);
  g_assert_cmpint (test_place_ask (place, "SELECT (SELECT repetitions FROM days) + (SELECT count (*) FROM edits)"), ==, 19);
}

#define N_SESSIONS 5
#define N_STEPS 150

/* What a session should be, apart from the database. */
typedef struct {
  gboolean    is_there;
  SoleusStamp started;
  int64_t     active_us;
  double      done[2];
  double      load_kg[2];
} State;

/* The states of one session, the present one last: undoing goes back by one. */
static State
get_state (GArray *states)
{
  return g_array_index (states, State, states->len - 1);
}

static State
random_state (void)
{
  State state = {
    .is_there = TRUE,
    .started = { test_morning ().utc_us + (int64_t) g_test_rand_int_range (-3 * 86400, 3 * 86400) * G_USEC_PER_SEC, g_test_rand_int_range (-12, 13) * 3600 },
    .active_us = (int64_t) g_test_rand_int_range (0, 1000) * G_USEC_PER_SEC,
  };

  for (int i = 0; i < 2; i++) {
    state.done[i] = g_test_rand_int_range (0, 20);
    state.load_kg[i] = g_test_rand_int_range (0, 4) * 0.5;
  }
  return state;
}

static GPtrArray *
state_to_sets (const State *state)
{
  GPtrArray *sets = make_sets (state->done[0], state->done[1]);

  for (int i = 0; i < 2; i++)
    ((SoleusSetRecord *) g_ptr_array_index (sets, (guint) i))->load_kg = state->load_kg[i];
  return sets;
}

static void
take_step (TestPlace  *place,
           const char *id,
           GArray     *states)
{
  State now = get_state (states);
  State next = random_state ();
  g_autoptr (GPtrArray) sets = state_to_sets (&next);
  g_autoptr (GError) error = NULL;

  switch (g_test_rand_int_range (0, 3)) {
  case 0:
    if (states->len == 1)
      return;
    assert_undo (place, id);
    g_array_set_size (states, states->len - 1);
    return;
  case 1:
    if (!now.is_there)
      return;
    test_place_delete (place, id, &error);
    next = now;
    next.is_there = FALSE;
    break;
  case 2:
    if (now.is_there)
      correct (place, id, next.started, next.active_us, sets, &error);
    else if (states->len == 1)
      add (place, id, next.started, next.active_us, SNAPSHOT, sets, &error);
    else
      return;
    break;
  }
  g_assert_no_error (error);
  g_array_append_val (states, next);
}

static void
assert_state (TestPlace  *place,
              const char *id,
              GArray     *states)
{
  State state = get_state (states);
  g_autoptr (GError) error = NULL;
  g_autoptr (SoleusSessionRecord) session = test_place_load (place, id, &error);

  g_assert_cmpint (session != NULL, ==, state.is_there);
  if (session == NULL)
    return;
  g_assert_cmpint (soleus_session_record_get_started (session).utc_us, ==, state.started.utc_us);
  g_assert_cmpint (soleus_session_record_get_started (session).offset_s, ==, state.started.offset_s);
  g_assert_cmpint (soleus_session_record_get_day (session), ==, soleus_stamp_get_day (state.started));
  g_assert_cmpint (soleus_session_record_get_active_us (session), ==, state.active_us);
  for (guint i = 0; i < 2; i++) {
    g_assert_cmpfloat_with_epsilon (get_set (session, i)->done, state.done[i], 1e-9);
    g_assert_cmpfloat_with_epsilon (get_set (session, i)->load_kg, state.load_kg[i], 1e-9);
  }
}

#define RECOUNT_DAYS                                                                                             \
  "SELECT day, count (*), sum (n), sum (r), sum (active_us) FROM (SELECT day, sessions.active_us,"               \
  " sum (done > 0) AS n, sum (CAST (done AS INTEGER)) AS r FROM sessions JOIN sets ON session = sessions.number" \
  " WHERE deleted_us IS NULL GROUP BY sessions.number) WHERE n > 0 GROUP BY day"

#define RECOUNT_EXERCISE_DAYS                                                                                       \
  "SELECT day, exercise, side, count (*), sum (CAST (done AS INTEGER)), sum (sets.active_us), sum (load_kg * done)" \
  " FROM sessions JOIN sets ON session = sessions.number WHERE deleted_us IS NULL AND done > 0 GROUP BY day, exercise, side"

static void
assert_totals (TestPlace *place)
{
  g_assert_cmpint (test_place_ask (place, "SELECT (SELECT count (*) FROM (SELECT * FROM days EXCEPT " RECOUNT_DAYS ")) + (SELECT count (*) FROM (" RECOUNT_DAYS " EXCEPT SELECT * FROM days))"), ==, 0);
  g_assert_cmpint (test_place_ask (place, "SELECT (SELECT count (*) FROM (SELECT * FROM exercise_days EXCEPT " RECOUNT_EXERCISE_DAYS "))"
                                          " + (SELECT count (*) FROM (" RECOUNT_EXERCISE_DAYS " EXCEPT SELECT * FROM exercise_days))"),
                   ==, 0);
}

/* All but when it was changed, and but for what tells others that something is gone. */
static char *
dump (TestPlace *place)
{
  static const char *const tables[] = { "sessions", "sets", "snapshots", "days", "exercise_days", "edits" };
  GString                 *text = g_string_new (NULL);
  sqlite3                 *connection;

  g_assert_cmpint (sqlite3_open (place->path, &connection), ==, SQLITE_OK);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", tables[i]);
    sqlite3_stmt    *statement;

    g_assert_cmpint (sqlite3_prepare_v2 (connection, sql, -1, &statement, NULL), ==, SQLITE_OK);
    while (sqlite3_step (statement) == SQLITE_ROW) {
      g_string_append (text, tables[i]);
      for (int column = 0; column < sqlite3_column_count (statement); column++)
        if (!g_str_equal (sqlite3_column_name (statement, column), "changed_us"))
          g_string_append_printf (text, "|%s", (const char *) sqlite3_column_text (statement, column));
      g_string_append_c (text, '\n');
    }
    sqlite3_finalize (statement);
  }
  sqlite3_close (connection);
  return g_string_free_and_steal (text);
}

static GArray *
new_states (const State *first)
{
  GArray *states = g_array_new (FALSE, FALSE, sizeof (State));

  g_array_append_val (states, *first);
  return states;
}

/* Whatever is changed and undone, closed and opened again in between. The first three were guided, the others are added. */
static void
test_random (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  State             guided = { TRUE, test_morning (), 260 * G_USEC_PER_SEC, { 12, 15 }, { 2.5, 2.5 } };
  State             nothing = { 0 };
  const char *const ids[] = { "a", "b", "c", "d", "e" };
  GArray           *states[N_SESSIONS];
  g_autofree char  *before = NULL;
  g_autofree char  *after = NULL;

  for (int i = 0; i < N_SESSIONS; i++) {
    states[i] = new_states (i < 3 ? &guided : &nothing);
    if (i < 3)
      do_session (place, ids[i]);
  }
  before = dump (place);

  for (int step = 0; step < N_STEPS; step++) {
    int i = g_test_rand_int_range (0, N_SESSIONS);

    take_step (place, ids[i], states[i]);
    if (step % 10 == 9)
      reopen (place);
    assert_state (place, ids[i], states[i]);
    assert_totals (place);
  }
  for (int i = 0; i < N_SESSIONS; i++)
    assert_state (place, ids[i], states[i]);

  for (int i = 0; i < N_SESSIONS; i++) {
    for (; states[i]->len > 1; g_array_set_size (states[i], states[i]->len - 1))
      assert_undo (place, ids[i]);
    g_array_unref (states[i]);
  }
  after = dump (place);
  g_assert_cmpstr (after, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edits/correct-sets", test_correct_sets);
  g_test_add_func ("/edits/correct-times", test_correct_times);
  g_test_add_func ("/edits/moves-on", test_moves_on);
  g_test_add_func ("/edits/add", test_add);
  g_test_add_func ("/edits/list", test_list);
  g_test_add_func ("/edits/past", test_past);
  g_test_add_func ("/edits/nonsense", test_nonsense);
  g_test_add_func ("/edits/random", test_random);

  return g_test_run ();
}
