/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written and read, with each step of it failing in its turn: whatever fails is told, and leaves the history as it was. */

#include "soleus-day-total.h"
#include "soleus-edits.h"
#include "soleus-history-error.h"
#include "soleus-record-reader.h"
#include "soleus-record-writer.h"
#include "soleus-schema.h"
#include "test-place.h"

#define SNAPSHOT "{\"id\": \"raise\"}"

typedef struct {
  TestPlace      *place;
  SoleusDatabase *database;
} Fixture;

/* How many questions of SQLite are answered well before one isn't; -1 for all of them. It asks before it compiles each part of a statement, and while it runs one. */
static int answers_left = -1;

static int
on_authorize (void       *user_data,
              int         action,
              const char *first,
              const char *second,
              const char *database,
              const char *trigger)
{
  if (answers_left < 0)
    return SQLITE_OK;
  return answers_left-- > 0 ? SQLITE_OK : SQLITE_DENY;
}

static int
on_progress (void *user_data)
{
  if (answers_left < 0)
    return 0;
  return answers_left-- > 0 ? 0 : 1;
}

/* SQLite asks once more after it has committed, when it is too late to say no. */
static int
on_commit (void *user_data)
{
  answers_left = -1;
  return 0;
}

typedef enum {
  COMPILING,
  RUNNING,
} Stage;

static Stage stage;

/* SQLite calls it for each connection that is opened. */
static int
on_connection (sqlite3 *connection)
{
  sqlite3_set_authorizer (connection, stage == COMPILING ? on_authorize : NULL, NULL);
  if (stage == RUNNING) {
    sqlite3_progress_handler (connection, 1, on_progress, NULL);
    sqlite3_commit_hook (connection, on_commit, NULL);
  }
  return SQLITE_OK;
}

/* A connection that has compiled nothing yet. */
static void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  answers_left = -1;
  g_clear_pointer (&fixture->database, soleus_database_close);
  fixture->database = soleus_database_open (fixture->place->path, SOLEUS_SCHEMA_VERSION, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  SoleusStamp started = { (int64_t) 1772000000 * G_USEC_PER_SEC, 3600 };
  g_autoptr (SoleusSetRecord) set = test_set_new (0, 15, 100 * G_USEC_PER_SEC);
  g_autoptr (GError) error = NULL;

  fixture->place = test_place_new ();
  test_place_begin (fixture->place, "first", started, SNAPSHOT, &error);
  test_place_write (fixture->place, "first", set, &error);
  test_place_begin (fixture->place, "gone", started, NULL, &error);
  test_place_write (fixture->place, "gone", set, &error);
  g_assert_no_error (error);
  stage = (Stage) GPOINTER_TO_INT (data);
  sqlite3_auto_extension ((void (*) (void)) on_connection);
  reopen (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  answers_left = -1;
  soleus_database_close (fixture->database);
  sqlite3_reset_auto_extension ();
  test_place_free (fixture->place);
}

static gboolean
begin_session (SoleusDatabase *database,
               GError        **error)
{
  g_autoptr (SoleusSessionRecord) session = soleus_session_record_new ("second", "raise", "Raise", (SoleusStamp) { (int64_t) 1772100000 * G_USEC_PER_SEC, 0 }, 3);

  return soleus_record_writer_begin_session (database, session, "{\"id\": \"other\"}", error);
}

static gboolean
write_set (SoleusDatabase *database,
           GError        **error)
{
  g_autoptr (SoleusSetRecord) set = test_set_new (1, 12, 90 * G_USEC_PER_SEC);

  return soleus_record_writer_write_set (database, "first", set, error);
}

static gboolean
write_pain (SoleusDatabase *database,
            GError        **error)
{
  SoleusPain pain = { (char *) "p", 0, 5, SOLEUS_PAIN_PLACE_CALF, SOLEUS_SIDE_LEFT, 3, SOLEUS_PAIN_ACTION_ENDED };

  return soleus_record_writer_write_pain (database, "first", &pain, error);
}

static gboolean
end_session (SoleusDatabase *database,
             GError        **error)
{
  return soleus_record_writer_end_session (database, "first", SOLEUS_RECORD_STATE_FINISHED, (SoleusStamp) { (int64_t) 1772000500 * G_USEC_PER_SEC, 3600 }, 7, error);
}

static gboolean
set_feedback (SoleusDatabase *database,
              GError        **error)
{
  return soleus_record_writer_set_feedback (database, "first", 4, -1, NULL, error);
}

static GPtrArray *
make_sets (void)
{
  GPtrArray *sets = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_set_record_free);

  g_ptr_array_add (sets, test_set_new (0, 9, 60 * G_USEC_PER_SEC));
  return sets;
}

static gboolean
correct (SoleusDatabase *database,
         GError        **error)
{
  g_autoptr (GPtrArray) sets = make_sets ();

  return soleus_edits_correct (database, "first", (SoleusStamp) { (int64_t) 1772300000 * G_USEC_PER_SEC, 7200 }, 90 * G_USEC_PER_SEC, sets, error);
}

static gboolean
add (SoleusDatabase *database,
     GError        **error)
{
  g_autoptr (SoleusSessionRecord) session = soleus_session_record_new ("added", "raise", "Raise", (SoleusStamp) { (int64_t) 1772100000 * G_USEC_PER_SEC, 0 }, 3);
  g_autoptr (GPtrArray) sets = make_sets ();

  return soleus_edits_add (database, session, 60 * G_USEC_PER_SEC, "{\"id\": \"third\"}", sets, error);
}

static gboolean
undo_correcting (SoleusDatabase *database,
                 GError        **error)
{
  return soleus_edits_undo (database, "first", error);
}

static gboolean
undo_adding (SoleusDatabase *database,
             GError        **error)
{
  return soleus_edits_undo (database, "added", error);
}

static gboolean
undo_deleting (SoleusDatabase *database,
               GError        **error)
{
  return soleus_edits_undo (database, "gone", error);
}

static gboolean
list_edits (SoleusDatabase *database,
            GError        **error)
{
  g_autoptr (GPtrArray) edits = soleus_edits_list (database, error);

  g_assert_true (edits == NULL || edits->len == 2);
  return edits != NULL;
}

static gboolean delete (SoleusDatabase *database,
                        GError        **error)
{
  return soleus_edits_delete (database, "gone", error);
}

static gboolean
tidy (SoleusDatabase *database,
      GError        **error)
{
  return soleus_record_writer_tidy (database, error);
}

static gboolean
list_sessions (SoleusDatabase *database,
               GError        **error)
{
  g_autoptr (GPtrArray) sessions = soleus_record_reader_list_sessions (database, 0, G_MAXINT, 10, 0, TRUE, error);

  g_assert_true (sessions == NULL || sessions->len == 2);
  return sessions != NULL;
}

static gboolean
load_session (SoleusDatabase *database,
              GError        **error)
{
  g_autoptr (SoleusSessionRecord) session = soleus_record_reader_load_session (database, "first", error);

  g_assert_true (session == NULL || soleus_session_record_get_sets (session)->len == 1);
  return session != NULL;
}

/* That it isn't there can be said only when that could be read. */
static gboolean
find_missing (SoleusDatabase *database,
              GError        **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (SoleusSessionRecord) session = soleus_record_reader_load_session (database, "nowhere", &local_error);

  g_assert_null (session);
  if (g_error_matches (local_error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
day_totals (SoleusDatabase *database,
            GError        **error)
{
  g_autoptr (GArray) totals = soleus_record_reader_day_totals (database, 0, G_MAXINT, error);

  g_assert_true (totals == NULL || (totals->len == 1 && g_array_index (totals, SoleusDayTotal, 0).repetitions == 30));
  return totals != NULL;
}

static gboolean
dup_snapshot (SoleusDatabase *database,
              GError        **error)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, SNAPSHOT, -1);
  g_autofree char *snapshot = soleus_record_reader_dup_snapshot (database, hash, error);

  g_assert_true (snapshot == NULL || g_str_equal (snapshot, SNAPSHOT));
  return snapshot != NULL;
}

static gboolean
describe (SoleusDatabase *database,
          GError        **error)
{
  g_autofree SoleusHistoryFacts *facts = soleus_record_reader_describe (database, error);

  g_assert_true (facts == NULL || (facts->sessions == 2 && facts->size_bytes > 0));
  return facts != NULL;
}

/* A number that any change to what is kept changes. */
static int64_t
fingerprint (Fixture *fixture)
{
  return test_place_ask (fixture->place,
                         "SELECT (SELECT count (*) * 1000000 + sum (active_us / 1000000 + length (state) * 7 + ifnull (effort, 50) * 1000 + (deleted_us IS NOT NULL) * 77) FROM sessions)"
                         " + (SELECT count (*) * 10000 + ifnull (sum (repetitions * 13 + sets * 17 + sessions), 0) FROM days) + (SELECT ifnull (sum (sets * 19 + repetitions * 23), 0) FROM exercise_days) + (SELECT ifnull (sum (1 + done * 31 + load_kg * 37 + started_us / 1000000), 0) FROM sets) + (SELECT count (*) * 777 FROM edits) + (SELECT count (*) * 555 FROM removed) + (SELECT count (*) * 333 FROM snapshots) + (SELECT count (*) * 111 FROM pains)");
}

/* Fails at the first step, at the second, and so on until it comes through. */
static void
fail_everywhere (Fixture *fixture,
                 gboolean (*operate) (SoleusDatabase *, GError **))
{
  int64_t before = fingerprint (fixture);
  int     n = 0;

  for (;; n++) {
    g_autoptr (GError) error = NULL;
    gboolean good;

    reopen (fixture);
    answers_left = n;
    good = operate (fixture->database, &error);
    answers_left = -1;
    if (good) {
      g_assert_no_error (error);
      break;
    }
    g_assert_nonnull (error);
    g_assert_cmpint (fingerprint (fixture), ==, before);
  }
  g_assert_cmpint (n, >, 0);
}

static void
test_reading (Fixture      *fixture,
              gconstpointer data)
{
  fail_everywhere (fixture, list_sessions);
  fail_everywhere (fixture, load_session);
  test_place_execute (fixture->place, "INSERT INTO pains (id, session, at_us, place, side, level, action) SELECT 'p', number, 5, 'calf', 'left', 3, 'ended' FROM sessions WHERE id = 'first'");
  fail_everywhere (fixture, load_session);
  fail_everywhere (fixture, find_missing);
  fail_everywhere (fixture, day_totals);
  fail_everywhere (fixture, dup_snapshot);
  fail_everywhere (fixture, describe);
}

static void
test_writing (Fixture      *fixture,
              gconstpointer data)
{
  int64_t before;

  fail_everywhere (fixture, begin_session);
  fail_everywhere (fixture, write_set);
  fail_everywhere (fixture, write_pain);
  fail_everywhere (fixture, end_session);
  fail_everywhere (fixture, set_feedback);
  fail_everywhere (fixture, delete);
  before = fingerprint (fixture);
  fail_everywhere (fixture, undo_deleting);
  fail_everywhere (fixture, correct);
  fail_everywhere (fixture, add);
  fail_everywhere (fixture, list_edits);
  fail_everywhere (fixture, undo_adding);
  fail_everywhere (fixture, undo_correcting);
  fail_everywhere (fixture, delete);
  g_assert_cmpint (fingerprint (fixture), ==, before + 555);
  test_place_execute (fixture->place, "UPDATE edits SET at_us = at_us - 8 * 86400 * 1000000");
  fail_everywhere (fixture, tidy);
  g_assert_cmpint (fingerprint (fixture), !=, before);
  g_assert_cmpint (test_place_ask (fixture->place, "SELECT sets FROM days"), ==, 2);
  g_assert_cmpint (test_place_ask (fixture->place, "SELECT count (*) FROM edits"), ==, 0);
  g_assert_cmpint (test_place_ask (fixture->place, "SELECT count (*) FROM sessions WHERE id = 'gone'"), ==, 0);
}

/* A session that isn't there, and a set without a name of its own. */
static void
test_left_out (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (SoleusSetRecord) set = test_set_new (2, 8, 60 * G_USEC_PER_SEC);
  g_autoptr (GError) none = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SoleusSessionRecord) session = NULL;

  g_assert_false (soleus_record_writer_write_set (fixture->database, "nowhere", set, &none));
  g_assert_error (none, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NOT_FOUND);
  g_clear_pointer (&set->exercise_name, g_free);
  g_assert_true (soleus_record_writer_write_set (fixture->database, "first", set, &error));
  session = soleus_record_reader_load_session (fixture->database, "first", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((SoleusSetRecord *) g_ptr_array_index (soleus_session_record_get_sets (session), 1))->exercise_name, ==, set->exercise);
}

/* A file that says of a text that there may be none isn't one of ours, but it can be read. */
static void
test_no_text (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->database, soleus_database_close);
  test_place_execute (fixture->place,
                      "PRAGMA writable_schema = ON;"
                      "UPDATE sqlite_schema SET sql = replace (sql, 'note TEXT NOT NULL', 'note TEXT') WHERE name = 'sessions'");
  test_place_execute (fixture->place, "UPDATE sessions SET note = NULL");
  reopen (fixture);
  session = soleus_record_reader_load_session (fixture->database, "first", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (soleus_session_record_get_note (session), ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/record-faults/reading/compiling", Fixture, GINT_TO_POINTER (COMPILING), set_up, test_reading, tear_down);
  g_test_add ("/record-faults/reading/running", Fixture, GINT_TO_POINTER (RUNNING), set_up, test_reading, tear_down);
  g_test_add ("/record-faults/writing/compiling", Fixture, GINT_TO_POINTER (COMPILING), set_up, test_writing, tear_down);
  g_test_add ("/record-faults/writing/running", Fixture, GINT_TO_POINTER (RUNNING), set_up, test_writing, tear_down);
  g_test_add ("/record-faults/left-out", Fixture, GINT_TO_POINTER (COMPILING), set_up, test_left_out, tear_down);
  g_test_add ("/record-faults/no-text", Fixture, GINT_TO_POINTER (COMPILING), set_up, test_no_text, tear_down);

  return g_test_run ();
}
