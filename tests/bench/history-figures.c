/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-figures.h"
#include "soleus-session-record.h"
#include "test-place.h"
#include "wait.h"

#include <stdlib.h>

#define SETS 201
#define FIRST_PAGES 15

/* As many as the page of the history asks for at once. */
#define PAGE 50

static double
since_ms (int64_t began_us)
{
  return (double) (g_get_monotonic_time () - began_us) / 1e3;
}

static void
must (sqlite3    *connection,
      const char *sql)
{
  if (sqlite3_exec (connection, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (connection));
}

/* The least that a row on the disk can cost: a file of its own with a table of one column, logged and synchronised as the history is. */
static sqlite3 *
open_bare (TestPlace *place)
{
  g_autofree char *path = g_build_filename (place->folder, "bare.db", NULL);
  sqlite3         *connection;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  must (connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bare (number INTEGER PRIMARY KEY, words TEXT)");
  return connection;
}

static double
insert_bare_ms (sqlite3 *connection)
{
  int64_t began_us = g_get_monotonic_time ();

  must (connection, "BEGIN IMMEDIATE; INSERT INTO bare (words) VALUES ('a set of the seated soleus raise'); COMMIT");
  return since_ms (began_us);
}

/* Each beside the other, because a disk is now faster and now slower. */
static void
measure_set (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSetRecord) set = test_set_new (0, 15, 105000000);
  sqlite3 *bare = open_bare (place);
  double   sets_ms[SETS];
  double   bare_ms[SETS];

  g_assert_true (test_place_begin (place, "session", test_stamp ("2026-11-20T08:00:00+00"), "{}", NULL));
  for (int i = 0; i < SETS; i++) {
    int64_t began_us = g_get_monotonic_time ();

    /* A long session; the same set performed again takes the place of the one before. */
    set->index = i % 12;
    g_assert_true (test_place_write (place, "session", set, NULL));
    sets_ms[i] = since_ms (began_us);
    bare_ms[i] = insert_bare_ms (bare);
  }
  sqlite3_close (bare);
  bench_print ("set_ms", bench_median (sets_ms, SETS));
  bench_print ("bare_ms", bench_median (bare_ms, SETS));
}

/* Ten sessions a day of three sets each, for as many years as it takes. Written past the history, which would take an hour. */
static void
fill (TestPlace *place,
      int        n_sessions)
{
  sqlite3         *connection;
  g_autofree char *sessions = g_strdup_printf ("INSERT INTO sessions (id, routine, routine_name, day, started_us, started_offset_s, ended_us, ended_offset_s, state, planned_sets, active_us, effort, pain, changed_us) "
                                               "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %d) "
                                               "SELECT printf ('%%032x', i), 'seated-soleus-raise', 'Seated Soleus Raise', 700000 + i / 10, i * 8640000000, 3600, i * 8640000000 + 400000000, 3600,"
                                               " 'finished', 3, 400000000, i %% 11, i %% 4, i * 8640000000 FROM n",
                                               n_sessions - 1);

  g_assert_cmpint (sqlite3_open (place->path, &connection), ==, SQLITE_OK);
  must (connection, "PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; BEGIN");
  must (connection, sessions);
  must (connection, "INSERT INTO sets (session, place, block, exercise, exercise_name, side, number, goal, planned, done, active_us, load_kg, started_us, started_offset_s, ended_us, ended_offset_s)"
                    " SELECT number, place, 0, 'seated-soleus-raise', 'Seated Soleus Raise', 'both', place + 1, 'repetitions', 15, 15, 105000000, 0, started_us, 3600, ended_us, 3600"
                    " FROM sessions, (SELECT 0 AS place UNION SELECT 1 UNION SELECT 2)");
  must (connection, "INSERT INTO days SELECT day, count (*), 3 * count (*), 45 * count (*), sum (active_us) FROM sessions GROUP BY day");
  must (connection, "COMMIT; PRAGMA wal_checkpoint (TRUNCATE)");
  sqlite3_close (connection);
}

static void
on_totals_read (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  GArray **totals = data;

  *totals = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, NULL);
  g_assert_cmpuint ((*totals)->len, >, 0);
}

/* What the page of the history asks for before it shows anything: the newest sessions, and the totals of their days. */
static void
read_first_page (TestPlace *place)
{
  g_autoptr (GPtrArray) sessions = test_place_list (place, 1, G_MAXINT, PAGE, 0, NULL);
  g_autoptr (GArray) totals = NULL;

  g_assert_cmpuint (sessions->len, ==, PAGE);
  soleus_history_day_totals (place->history, soleus_session_record_get_day (g_ptr_array_index (sessions, PAGE - 1)), G_MAXINT, NULL, on_totals_read, &totals);
  wait_until (totals != NULL);
}

static void
measure_first_page (int n_sessions)
{
  g_autoptr (TestPlace) place = test_place_new ();
  double pages_ms[FIRST_PAGES];

  g_assert_true (test_place_begin (place, "first", test_stamp ("2026-11-20T08:00:00+00"), NULL, NULL));
  test_place_close (place);
  fill (place, n_sessions);
  for (int i = 0; i < FIRST_PAGES; i++) {
    int64_t began_us;

    test_place_open (place);
    began_us = g_get_monotonic_time ();
    read_first_page (place);
    pages_ms[i] = since_ms (began_us);
    test_place_close (place);
  }
  bench_print ("sessions", n_sessions);
  bench_print ("first_page_ms", bench_median (pages_ms, FIRST_PAGES));
  bench_print ("slowest_first_page_ms", pages_ms[FIRST_PAGES - 1]);
}

int
main (int    argc,
      char **argv)
{
  measure_set ();
  measure_first_page (argc > 1 ? atoi (argv[1]) : 1000000);
  return bench_end ();
}
