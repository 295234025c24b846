/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-figures.h"
#include "test-place.h"

#define SETS 201

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

int
main (void)
{
  measure_set ();
  return bench_end ();
}
