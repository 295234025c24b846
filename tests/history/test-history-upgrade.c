/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files of every version that there ever was, brought up to date. */

#include "test-place.h"

#include <glib/gstdio.h>

static char *
dup_schema (TestPlace *place)
{
  g_autoptr (GString) schema = g_string_new (NULL);
  sqlite3      *connection;
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_open (place->path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (connection, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name", -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (schema, "%s;\n", sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (connection);

  return g_string_free_and_steal (g_steal_pointer (&schema));
}

static void
test_from_nothing (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;

  test_place_execute (place, "PRAGMA user_version = 0; VACUUM;");
  sessions = test_place_load_all (place, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, ==, 0);
  g_assert_cmpint (test_place_ask (place, "SELECT user_version FROM pragma_user_version"), ==, 2);
}

/* A released step never changes: a new file has exactly the schema of an upgraded one. */
static void
test_upgraded_equals_new (void)
{
  static const char *const versions[] = { "version-1.sql", "version-2.sql" };
  g_autoptr (TestPlace) new = test_place_new ();
  g_autoptr (GArray) new_totals = test_place_totals (new, NULL);
  g_autofree char *new_schema = dup_schema (new);

  for (gsize i = 0; i < G_N_ELEMENTS (versions); i++) {
    g_autoptr (TestPlace) old = test_place_new ();
    g_autoptr (GArray) old_totals = NULL;
    g_autofree char *old_schema = NULL;

    test_place_fill (old, versions[i]);
    old_totals = test_place_totals (old, NULL);
    old_schema = dup_schema (old);
    g_assert_cmpstr (old_schema, ==, new_schema);
  }
}

static void
assert_finished (SoleusSessionRecord *session)
{
  SoleusSetRecord *set = g_ptr_array_index (soleus_session_record_get_sets (session), 1);

  g_assert_cmpstr (soleus_session_record_get_routine_name (session), ==, "Seated Soleus Raise");
  g_assert_cmpint (soleus_session_record_get_state (session), ==, SOLEUS_RECORD_STATE_FINISHED);
  g_assert_cmpint (soleus_session_record_get_day (session), ==, soleus_stamp_get_day (soleus_session_record_get_started (session)));
  g_assert_cmpint (soleus_session_record_get_effort (session), ==, 4);
  g_assert_cmpstr (soleus_session_record_get_note (session), ==, "First one");
  g_assert_cmpint (soleus_session_record_get_repetitions (session), ==, 27);
  g_assert_cmpfloat_with_epsilon (set->done, 12, 1e-9);
  g_assert_cmpfloat_with_epsilon (set->load_kg, 2.5, 1e-9);
}

static void
assert_cut_off (SoleusSessionRecord *session)
{
  SoleusSetRecord *set = g_ptr_array_index (soleus_session_record_get_sets (session), 1);

  g_assert_cmpint (soleus_session_record_get_state (session), ==, SOLEUS_RECORD_STATE_INTERRUPTED);
  g_assert_cmpint (soleus_session_record_get_ended (session).utc_us, ==, set->ended.utc_us);
  g_assert_cmpint (soleus_session_record_get_ended (session).offset_s, ==, -18000);
  g_assert_cmpint (soleus_session_record_get_effort (session), ==, SOLEUS_FEEDBACK_UNKNOWN);
  g_assert_cmpint (set->side, ==, SOLEUS_SIDE_RIGHT);
  g_assert_cmpint (set->goal_kind, ==, SOLEUS_GOAL_KIND_DURATION);
}

static void
test_version_1 (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GArray) totals = NULL;
  g_autofree char *snapshot = NULL;
  g_autoptr (GError) error = NULL;

  test_place_fill (place, "version-1.sql");
  sessions = test_place_load_all (place, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, ==, 2);
  assert_cut_off (g_ptr_array_index (sessions, 0));
  assert_finished (g_ptr_array_index (sessions, 1));

  snapshot = test_place_snapshot (place, soleus_session_record_get_snapshot_hash (g_ptr_array_index (sessions, 1)), &error);
  g_assert_cmpstr (snapshot, ==, "hi");

  totals = test_place_totals (place, &error);
  g_assert_cmpuint (totals->len, ==, 2);
  g_assert_cmpint (g_array_index (totals, SoleusDayTotal, 0).repetitions, ==, 27);
  test_place_close (place);
  test_place_assert_sound (place);

  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sets"), ==, 4);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions WHERE origin = 'guided' AND dose = 'planned' AND changed_us >= ended_us"), ==, 2);
  g_assert_cmpint (test_place_ask (place, "SELECT sets * 1000000 + repetitions * 10000 + CAST (kg_repetitions * 10 AS INTEGER) FROM exercise_days WHERE exercise = 'seated-soleus-raise'"), ==, 2270675);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM exercise_days"), ==, 3);
  g_assert_cmpint (test_place_ask (place, "SELECT removed_us FROM removed WHERE id = '33333333-3333-4333-8333-333333333333'"), ==, 1772440050000000);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sqlite_schema WHERE sql LIKE '%sessions_1%' OR sql LIKE '%sets_1%'"), ==, 0);
}

/* An old file that isn't what its version says can't be brought up to date: it goes aside as it is, which is told, and the sessions that it has come back. */
static void
test_version_1_damaged (void)
{
  static const char *const changes[] = { "DROP TABLE sets", "DROP TABLE snapshots; DROP TABLE sessions", "ALTER TABLE sets RENAME COLUMN done TO made", "CREATE TABLE removed (id TEXT)" };
  const guint              n_sessions[] = { 2, 0, 2, 2 };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autoptr (TestPlace) place = test_place_new ();
    g_autoptr (GPtrArray) sessions = NULL;
    g_autoptr (GError) error = NULL;

    test_place_fill (place, "version-1.sql");
    test_place_execute (place, changes[i]);
    sessions = test_place_load_all (place, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (sessions->len, ==, n_sessions[i]);
    g_assert_nonnull (place->aside);
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/upgrade/from-nothing", test_from_nothing);
  g_test_add_func ("/upgrade/upgraded-equals-new", test_upgraded_equals_new);
  g_test_add_func ("/upgrade/version-1", test_version_1);
  g_test_add_func ("/upgrade/version-1-damaged", test_version_1_damaged);

  return g_test_run ();
}
