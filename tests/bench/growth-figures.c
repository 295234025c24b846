/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-figures.h"
#include "soleus-session-record.h"
#include "test-place.h"
#include "wait.h"

#include <glib/gstdio.h>
#include <stdlib.h>

/* Makes a history of as many sessions as it is told, measures what the program asks of it, and leaves it at a path. What a command does with it is measured from outside. */

#define ROUNDS 15
#define SNAPSHOTS 20

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

/* What was prescribed is known by its hash. */
static void
put_snapshots (sqlite3 *connection)
{
  for (int i = 0; i < SNAPSHOTS; i++) {
    g_autofree char *filler = g_strnfill (1500, 'x');
    g_autofree char *content = g_strdup_printf ("{\"routine\": \"desk-%d\", \"summary\": \"%s\"}", i, filler);
    g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
    char            *sql = sqlite3_mprintf ("INSERT INTO snapshots (hash, content) VALUES (%Q, %Q)", hash, content);

    must (connection, sql);
    sqlite3_free (sql);
  }
}

/* Ten sessions a day of three sets each, for as many years as it takes, with ids as they are: in no order. Written past the history, which would take an hour. */
static void
fill (TestPlace *place,
      int        n_sessions)
{
  sqlite3         *connection;
  g_autofree char *sessions = g_strdup_printf ("WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %d), prescribed AS (SELECT row_number () OVER () AS place, hash FROM snapshots)"
                                               " INSERT INTO sessions (id, routine, routine_name, day, started_us, started_offset_s, ended_us, ended_offset_s, state, planned_sets, active_us, effort, pain, note, snapshot, changed_us)"
                                               " SELECT lower (hex (randomblob (16))), 'seated-soleus-raise', 'Seated Soleus Raise', 719163 + i / 10, i * 8640000000, 3600, i * 8640000000 + 400000000, 3600,"
                                               " 'finished', 3, 400000000, i %% 11, i %% 4, iif (i %% 5, '', 'Went well'), (SELECT hash FROM prescribed WHERE place = 1 + i %% %d), i * 8640000000 + 400000000 FROM n",
                                               n_sessions - 1, SNAPSHOTS);

  g_assert_cmpint (sqlite3_open (place->path, &connection), ==, SQLITE_OK);
  must (connection, "PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; BEGIN; DELETE FROM sessions; DELETE FROM days; DELETE FROM exercise_days");
  put_snapshots (connection);
  must (connection, sessions);
  must (connection, "INSERT INTO sets (session, place, block, exercise, exercise_name, side, number, goal, planned, done, active_us, load_kg, started_us, started_offset_s, ended_us, ended_offset_s)"
                    " SELECT number, place, 0, 'seated-soleus-raise', 'Seated Soleus Raise', 'both', place + 1, 'repetitions', 15, 15, 105000000, 2.5, started_us, 3600, ended_us, 3600"
                    " FROM sessions, (SELECT 0 AS place UNION SELECT 1 UNION SELECT 2)");
  must (connection, "INSERT INTO days SELECT day, count (*), 3 * count (*), 45 * count (*), sum (active_us) FROM sessions GROUP BY day");
  must (connection, "INSERT INTO exercise_days SELECT day, 'seated-soleus-raise', 'both', 3 * count (*), 45 * count (*), 315000000 * count (*), 112.5 * count (*) FROM sessions GROUP BY day");
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

/* What the page of the history asks for before it shows anything: the newest sessions, and the totals of their days. Returns how long that took. */
static double
read_page_ms (TestPlace *place,
              int        offset)
{
  int64_t began_us = g_get_monotonic_time ();
  g_autoptr (GPtrArray) sessions = test_place_list (place, 1, G_MAXINT, PAGE, offset, NULL);
  g_autoptr (GArray) totals = NULL;

  g_assert_cmpuint (sessions->len, ==, PAGE);
  soleus_history_day_totals (place->history, soleus_session_record_get_day (g_ptr_array_index (sessions, PAGE - 1)), soleus_session_record_get_day (g_ptr_array_index (sessions, 0)),
                             NULL, on_totals_read, &totals);
  wait_until (totals != NULL);
  return since_ms (began_us);
}

/* Nothing but what is asked for: the daily look through the file is another figure. */
static void
put_off_check (TestPlace *place)
{
  test_place_execute (place, "INSERT OR REPLACE INTO facts (name, value) VALUES ('checked_us', CAST (unixepoch ('subsec') * 1000000 AS INTEGER))");
}

static void
measure_pages (TestPlace  *place,
               int         offset,
               const char *name)
{
  g_autofree char *slowest = g_strconcat ("slowest_", name, NULL);
  double           pages_ms[ROUNDS];

  for (int i = 0; i < ROUNDS; i++) {
    int64_t began_us = g_get_monotonic_time ();

    test_place_open (place);
    read_page_ms (place, offset);
    pages_ms[i] = since_ms (began_us);
    test_place_close (place);
  }
  bench_print (name, bench_median (pages_ms, ROUNDS));
  bench_print (slowest, pages_ms[ROUNDS - 1]);
}

static double
find_ms (TestPlace  *place,
         const char *id,
         gboolean    is_there)
{
  int64_t began_us = g_get_monotonic_time ();
  g_autoptr (SoleusSessionRecord) session = test_place_load (place, id, NULL);

  g_assert_true ((session != NULL) == is_there);
  return since_ms (began_us);
}

static char *
dup_id (TestPlace *place,
        int        number)
{
  sqlite3         *connection;
  sqlite3_stmt    *statement;
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM sessions ORDER BY number LIMIT 1 OFFSET %d", number);
  char            *id;

  g_assert_cmpint (sqlite3_open (place->path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (connection, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  id = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (connection);
  return id;
}

/* One session, by what it is known by. */
static void
measure_finding (TestPlace *place,
                 int        n_sessions)
{
  double found_ms[ROUNDS], missed_ms[ROUNDS];

  for (int i = 0; i < ROUNDS; i++) {
    g_autofree char *id = dup_id (place, (int) ((int64_t) n_sessions * i / ROUNDS));

    test_place_open (place);
    found_ms[i] = find_ms (place, id, TRUE);
    missed_ms[i] = find_ms (place, "nobody-has-this-id", FALSE);
    test_place_close (place);
  }
  bench_print ("found_ms", bench_median (found_ms, ROUNDS));
  bench_print ("missed_ms", bench_median (missed_ms, ROUNDS));
}

/* The first page again, asked for while the whole file is looked through: at the begin, and later and later. */
static void
measure_giving_way (TestPlace *place)
{
  double pages_ms[ROUNDS];

  for (int i = 0; i < ROUNDS; i++) {
    test_place_execute (place, "DELETE FROM facts WHERE name = 'checked_us'");
    test_place_open (place);
    read_page_ms (place, 0);
    g_usleep ((gulong) i * 20000);
    pages_ms[i] = read_page_ms (place, 0);
    test_place_close (place);
  }
  bench_print ("checked_page_ms", bench_median (pages_ms, ROUNDS));
  bench_print ("slowest_checked_page_ms", pages_ms[ROUNDS - 1]);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (TestPlace) place = NULL;
  int n_sessions;

  if (argc != 3)
    g_error ("growth-figures NUMBER FILE");
  n_sessions = atoi (argv[1]);

  place = test_place_new ();
  g_assert_true (test_place_begin (place, "first", test_stamp ("2026-11-20T08:00:00+00"), NULL, NULL));
  test_place_close (place);
  fill (place, n_sessions);
  put_off_check (place);
  measure_pages (place, 0, "first_page_ms");
  measure_pages (place, n_sessions / 2, "middle_page_ms");
  measure_pages (place, n_sessions - PAGE, "last_page_ms");
  measure_finding (place, n_sessions);
  measure_giving_way (place);
  put_off_check (place);
  g_assert_no_errno (g_rename (place->path, argv[2]));
  return bench_end ();
}
