/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-keeper.h"
#include "soleus-record-writer.h"
#include "soleus-schema.h"
#include "test-place.h"

static int
hurry (void *user_data)
{
  int *n_asked = user_data;

  return ++*n_asked > 2;
}

static int
leave_time (void *user_data)
{
  return 0;
}

/* A check that takes long gives way, and can be done later. */
static void
test_check_gives_way (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  gboolean finished;
  int      n_asked = 0;

  test_place_execute (place, "VACUUM");
  database = soleus_database_open (place->path, SOLEUS_SCHEMA_VERSION, &error);
  g_assert_true (soleus_schema_upgrade (database, &error));
  g_assert_no_error (error);
  g_assert_true (soleus_database_execute (database,
                                          "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                                          " INSERT INTO facts SELECT 'fact-' || i, i FROM n",
                                          &error));

  g_assert_true (soleus_database_is_sound (database, hurry, &n_asked, &finished));
  g_assert_false (finished);
  g_assert_cmpint (n_asked, ==, 3);

  g_assert_true (soleus_database_is_sound (database, leave_time, NULL, &finished));
  g_assert_true (finished);
}

typedef struct {
  sqlite3 *connection;
  int      n_before;
  int      n_most;
} Pages;

static int
count_pages (void *user_data)
{
  Pages *self = user_data;
  int    n_now = 0;

  for (int counter = SQLITE_DBSTATUS_CACHE_HIT; counter <= SQLITE_DBSTATUS_CACHE_MISS; counter++) {
    int value, unused;

    g_assert_cmpint (sqlite3_db_status (self->connection, counter, &value, &unused, FALSE), ==, SQLITE_OK);
    n_now += value;
  }
  self->n_most = MAX (self->n_most, n_now - self->n_before);
  self->n_before = n_now;
  return 0;
}

/* Whoever waits, waits for some pages, however slow the disk is, and not for thousands. */
static void
test_check_looks_up_often (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  gboolean finished;
  Pages    pages = { 0 };

  test_place_execute (place, "VACUUM");
  database = soleus_database_open (place->path, SOLEUS_SCHEMA_VERSION, &error);
  g_assert_true (soleus_schema_upgrade (database, &error));
  g_assert_true (soleus_database_execute (database,
                                          "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8000)"
                                          " INSERT INTO notices SELECT i, 'long', hex (zeroblob (400)) FROM n",
                                          &error));
  g_assert_no_error (error);

  pages.connection = soleus_database_get_connection (database);
  count_pages (&pages);
  pages.n_most = 0;
  g_assert_true (soleus_database_is_sound (database, count_pages, &pages, &finished));
  g_assert_true (finished);
  g_assert_cmpint (pages.n_most, >, 0);
  g_assert_cmpint (pages.n_most, <, 500);
}

static gboolean
is_checked (SoleusDatabase *database)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, NULL, "SELECT 1 FROM facts WHERE name = 'checked_us'", "");
  gboolean has_row = FALSE;

  g_assert_true (soleus_database_step (database, statement, &has_row, NULL));
  return has_row;
}

/* The daily one is put off to the end of a session. */
static void
test_check_not_in_a_session (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  SoleusStamp now = test_stamp ("2026-03-01T07:30:00+01:00");
  g_autoptr (SoleusSessionRecord) session = soleus_session_record_new ("a", "desk-raise", "Desk Raise", now, 3);
  g_autoptr (SoleusKeeper) keeper = soleus_keeper_new (place->path);
  g_autoptr (GError) error = NULL;
  SoleusDatabase *database = soleus_keeper_get_database (keeper, &error);

  g_assert_no_error (error);
  g_assert_true (soleus_record_writer_begin_session (database, session, NULL, &error));
  g_assert_false (soleus_keeper_check (keeper, leave_time, NULL));
  g_assert_false (is_checked (database));

  g_assert_true (soleus_record_writer_end_session (database, "a", SOLEUS_RECORD_STATE_STOPPED, now, 0, &error));
  g_assert_false (soleus_keeper_check (keeper, leave_time, NULL));
  g_assert_true (is_checked (database));
}

static void
test_roll_back (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  test_place_execute (place, "VACUUM");
  database = soleus_database_open (place->path, SOLEUS_SCHEMA_VERSION, &error);
  g_assert_true (soleus_schema_upgrade (database, &error));
  g_assert_true (soleus_database_begin (database, &error));
  g_assert_true (soleus_database_run (database, &error, "INSERT INTO facts VALUES (?, ?)", "si", "fact", 1));
  g_assert_false (soleus_database_roll_back (database));
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM facts"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/database/check-gives-way", test_check_gives_way);
  g_test_add_func ("/database/check-looks-up-often", test_check_looks_up_often);
  g_test_add_func ("/database/check-not-in-a-session", test_check_not_in_a_session);
  g_test_add_func ("/database/roll-back", test_roll_back);

  return g_test_run ();
}
