/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-place.h"

#include "soleus-backups.h"
#include "soleus-salvage.h"
#include "soleus-schema.h"
#include "wait.h"

#include <sqlite3.h>

#include <glib/gstdio.h>
#include <string.h>

#define N_SESSIONS 200
#define PAGE_SIZE 4096

/* A history as it is after some months: sessions with sets, notes and a large snapshot, and rows in the other tables. */
#define FILL                                                                                                                                                                            \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)"                                                                                                      \
  "INSERT INTO sessions (id, routine, routine_name, day, started_us, started_offset_s, ended_us, ended_offset_s, state, planned_sets, active_us, note, snapshot, changed_us)"           \
  "  SELECT printf ('%08x-0000-4000-8000-%012x', i * 2654435761 % 4294967296, i), 'desk-raise', 'Desk Raise ' || i, 739000 + i / 2, 1760000000000000 + i * 40000000000, 3600,"          \
  "         1760000300000000 + i * 40000000000, 3600, 'finished', 4, 300000000, 'Note of session ' || i, (SELECT hash FROM snapshots), 1760000300000000 + i * 40000000000 FROM n;"      \
  "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 799)"                                                                                                      \
  "INSERT INTO sets (session, place, block, exercise, exercise_name, side, number, goal, planned, done, active_us, load_kg, started_us, started_offset_s, ended_us, ended_offset_s)"    \
  "  SELECT 1 + i / 4, i % 4, 0, 'seated-soleus-raise', 'Seated Soleus Raise', 'both', i % 4 + 1, 'repetitions', 15, 15, 75000000, 2.5,"                                                \
  "         1760000000000000 + (1 + i / 4) * 40000000000, 3600, 1760000075000000 + (1 + i / 4) * 40000000000, 3600 FROM n;"                                                             \
  "INSERT INTO removed VALUES ('gone', 1760000000000000); INSERT INTO goals VALUES (739000, 'minutes', 90), (739100, 'sessions', 5);"                                                   \
  "INSERT INTO notices VALUES (1760000000000000, 'kept', 'text'); INSERT INTO edits VALUES (7, CAST (unixepoch ('subsec') * 1000000 AS INTEGER), 'corrected', '{}');"                   \
  "INSERT INTO measures (id, measure, version, at_us, offset_s, day, side, value, unit, ended_by) VALUES ('m', 'heel-rises', 1, 1760000000000000, 0, 739000, 'left', 25, '', 'tired');" \
  "INSERT INTO runs (id, plan, plan_name, snapshot, started_day) VALUES ('r', 'first-weeks', 'First Weeks', (SELECT hash FROM snapshots), 739000);"                                     \
  "INSERT INTO run_events (run, at_us, kind) VALUES ('r', 1760000000000000, 'done');"                                                                                                   \
  "INSERT INTO proposals (id, exercise, key, old, new, reason, at_us) VALUES ('p', 'seated-soleus-raise', 'repetitions', 15, 16.5, 'well', 1760000000000000);"                          \
  "INSERT INTO pains (id, session, at_us, place, side, level, action) VALUES ('o', 3, 1760000000000000, 'calf', 'left', 2, 'held');"                                                    \
  "INSERT INTO mornings (session, asked_us, level) VALUES (4, 1760000000000000, 1);"                                                                                                    \
  "DELETE FROM days; DELETE FROM exercise_days; DELETE FROM facts;"                                                                                                                     \
  "INSERT INTO days SELECT day, count (*), 4 * count (*), 60 * count (*), sum (active_us) FROM sessions GROUP BY day;"

static void
fill (TestPlace *place)
{
  g_autofree char *content = g_strnfill (20000, 'x');
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
  g_autofree char *snapshot = g_strdup_printf ("INSERT INTO snapshots VALUES ('%s', '%s')", hash, content);
  g_autoptr (GError) error = NULL;

  g_assert_true (test_place_try_keeping (place, &error));
  g_assert_no_error (error);
  test_place_close (place);
  test_place_execute (place, snapshot);
  test_place_execute (place, FILL);
}

static guint
count (TestPlace *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sessions = test_place_load_all (place, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < sessions->len; i++)
    g_assert_true (g_utf8_validate (soleus_session_record_get_note (g_ptr_array_index (sessions, i)), -1, NULL));

  return sessions->len;
}

typedef void (*DamageFunc) (GRand *random,
                            char  *content,
                            gsize *size);

static void
flip_bit (GRand *random,
          char  *content,
          gsize *size)
{
  content[g_rand_int_range (random, 0, (gint32) *size)] ^= (char) (1 << g_rand_int_range (random, 0, 8));
}

static void
flip_bits (GRand *random,
           char  *content,
           gsize *size)
{
  for (int i = 0; i < 30; i++)
    flip_bit (random, content, size);
}

static void
flip_header (GRand *random,
             char  *content,
             gsize *size)
{
  content[g_rand_int_range (random, 0, 100)] ^= (char) (1 << g_rand_int_range (random, 0, 8));
}

static void
clear_page (GRand *random,
            char  *content,
            gsize *size)
{
  memset (content + g_rand_int_range (random, 0, (gint32) (*size / PAGE_SIZE)) * PAGE_SIZE, 0, PAGE_SIZE);
}

static void
clear_first_page (GRand *random,
                  char  *content,
                  gsize *size)
{
  memset (content, g_rand_int_range (random, 0, 256), PAGE_SIZE);
}

static void
scramble (GRand *random,
          char  *content,
          gsize *size)
{
  gsize start = (gsize) g_rand_int_range (random, 0, (gint32) *size);

  for (gsize i = start; i < MIN (start + 2000, *size); i++)
    content[i] = (char) g_rand_int (random);
}

static void
cut_off (GRand *random,
         char  *content,
         gsize *size)
{
  *size = (gsize) g_rand_int_range (random, 1, (gint32) *size);
}

static const struct {
  const char *name;
  DamageFunc  func;
} damages[] = {
  { "one bit", flip_bit },
  { "30 bits", flip_bits },
  { "a bit of the header", flip_header },
  { "a page of zeros", clear_page },
  { "the first page gone", clear_first_page },
  { "2,000 random bytes", scramble },
  { "cut off", cut_off },
};

/* While the file is being replaced there may be none for a moment, and none must be made by looking. */
static gboolean
is_checked (TestPlace *place)
{
  sqlite3      *connection;
  sqlite3_stmt *statement = NULL;
  gboolean      checked = FALSE;

  if (sqlite3_open_v2 (place->path, &connection, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK && sqlite3_prepare_v2 (connection, "SELECT 1 FROM facts WHERE name = 'checked_us'", -1, &statement, NULL) == SQLITE_OK)
    checked = sqlite3_step (statement) == SQLITE_ROW;
  sqlite3_finalize (statement);
  sqlite3_close (connection);
  return checked;
}

/* Waits until the check that a day has passed for has gone through the file, or has set it aside. */
static guint
open_and_count (TestPlace *place)
{
  guint n_found;

  test_place_open (place);
  count (place);
  wait_until (place->aside != NULL || is_checked (place));
  n_found = count (place);
  test_place_close (place);
  /* A bit of a text that changed is no damage that anything could tell. */
  if (place->aside != NULL)
    test_place_assert_sound (place);
  return n_found;
}

/* Damages one file in some way, and returns how many sessions are there afterwards. Less than all of them without a word is a failure. */
static guint
try_damage (TestPlace  *place,
            const char *content,
            gsize       size,
            GRand      *random,
            DamageFunc  func)
{
  g_autofree char *damaged = g_memdup2 (content, size);
  g_autofree char *log = g_strconcat (place->path, "-wal", NULL);
  g_autofree char *kept = NULL;
  gsize            kept_size;
  guint            n_found;

  func (random, damaged, &size);
  g_unlink (log);
  g_assert_true (g_file_set_contents (place->path, damaged, (gssize) size, NULL));
  n_found = open_and_count (place);
  if (n_found != N_SESSIONS)
    g_assert_nonnull (place->aside);
  if (place->aside == NULL)
    return n_found;

  g_assert_cmpint (place->n_salvaged, ==, n_found);
  g_assert_true (g_file_get_contents (place->aside, &kept, &kept_size, NULL));
  g_assert_cmpmem (kept, kept_size, damaged, size);
  return n_found;
}

static void
drop_backups (TestPlace *place)
{
  g_autoptr (GPtrArray) backups = soleus_backups_list (place->path);

  for (guint i = 0; i < backups->len; i++)
    g_unlink (((const SoleusBackupFile *) g_ptr_array_index (backups, i))->path);
}

/* The person has read it, and deletes the damaged file. What is made of the next one comes from it alone. */
static void
forget (TestPlace *place)
{
  g_autofree char *log = g_strconcat (place->aside, "-wal", NULL);

  drop_backups (place);
  if (place->aside == NULL)
    return;
  test_place_open (place);
  soleus_history_forget_set_aside (place->history);
  test_place_close (place);
  g_assert_no_errno (g_unlink (place->aside));
  g_unlink (log);
  g_clear_pointer (&place->aside, g_free);
}

/* SQLite takes a file whose header names a later way of writing for one that can only be read. Nothing could ever be saved to it. */
static void
test_made_read_only (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *content = NULL;
  gsize            size;

  fill (place);
  g_assert_true (g_file_get_contents (place->path, &content, &size, NULL));
  content[18] ^= 1 << 4;
  g_assert_true (g_file_set_contents (place->path, content, (gssize) size, NULL));
  g_assert_cmpuint (open_and_count (place), ==, N_SESSIONS);
  g_assert_nonnull (place->aside);
  g_assert_cmpint (test_place_ask (place, "SELECT sum (sessions) = 200 AND sum (sets) = 800 FROM days"), ==, 1);
  g_assert_cmpint (test_place_ask (place, "SELECT length (content) FROM snapshots"), ==, 20000);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions JOIN pains ON pains.session = sessions.number WHERE sessions.note = 'Note of session 3'"), ==, 1);
}

static void
test_random_damage (void)
{
  const char *asked = g_getenv ("SOLEUS_DAMAGES");
  int         n_trials = asked != NULL ? atoi (asked) : 12;
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);
  g_autofree char *content = NULL;
  gsize            size;

  fill (place);
  g_assert_true (g_file_get_contents (place->path, &content, &size, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++) {
    guint n_all = 0, n_aside = 0;
    guint n_sessions = 0;

    for (int j = 0; j < n_trials; j++) {
      guint n_found = try_damage (place, content, size, random, damages[i].func);

      n_sessions += n_found;
      n_all += n_found == N_SESSIONS;
      n_aside += place->aside != NULL;
      forget (place);
    }
    g_test_message ("%s: %d files, %u set aside, %u whole, %.1f of %d sessions", damages[i].name, n_trials, n_aside, n_all, (double) n_sessions / n_trials, N_SESSIONS);
  }
}

/* One that was damaged before it was brought up to date. */
static void
test_version_1 (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  SoleusDatabase *database;

  test_place_close (place);
  test_place_execute (place, "");
  database = soleus_database_open (place->path, SOLEUS_SCHEMA_VERSION, NULL);
  g_assert_true (soleus_schema_build (database, 1, NULL));
  soleus_database_close (database);
  test_place_execute (place, "INSERT INTO sessions (id, routine, routine_name, day, started_us, started_offset_s, ended_us, ended_offset_s, state, planned_sets, effort)"
                             " VALUES ('old', 'desk-raise', 'Desk Raise', 739000, 1760000000000000, 0, 1760000300000000, 0, 'finished', 1, 4);"
                             "INSERT INTO sets VALUES (1, 0, 0, 'seated-soleus-raise', 'Seated Soleus Raise', 'both', 1, 'repetitions', 15, 12, 75000000, 0, 1760000000000000, 0, 1760000075000000, 0);"
                             "PRAGMA user_version = -1");

  g_assert_cmpuint (open_and_count (place), ==, 1);
  g_assert_cmpint (place->n_salvaged, ==, 1);
  g_assert_cmpint (test_place_ask (place, "SELECT effort = 4 AND done = 12 AND changed_us = 1760000300000000 FROM sessions JOIN sets ON session = sessions.number"), ==, 1);
}

/* A higher number than that of any version that is known, over tables that are known: SQLite finds no fault with it, and Soleus would wait for a newer version of itself. */
static void
test_version_with_a_bit_flipped (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *content = NULL;
  gsize            size;

  fill (place);
  g_assert_true (g_file_get_contents (place->path, &content, &size, NULL));
  for (int bit = 0; bit < 32; bit += bit < 4 ? 1 : 9) {
    content[63 - bit / 8] ^= (char) (1 << bit % 8);
    g_assert_true (g_file_set_contents (place->path, content, (gssize) size, NULL));
    g_assert_cmpuint (open_and_count (place), ==, N_SESSIONS);
    g_assert_nonnull (place->aside);
    g_assert_cmpint (test_place_ask (place, "SELECT user_version FROM pragma_user_version"), ==, SOLEUS_SCHEMA_VERSION);
    content[63 - bit / 8] ^= (char) (1 << bit % 8);
    forget (place);
  }
}

/* SQLite finds no fault with it: only what points there tells. What is in the snapshot tells what it is called. */
static void
test_misnamed_snapshot (void)
{
  g_autoptr (TestPlace) place = test_place_new ();

  fill (place);
  test_place_execute (place, "UPDATE snapshots SET hash = 'x' || substr (hash, 2)");
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM pragma_foreign_key_check"), ==, N_SESSIONS + 1);

  g_assert_cmpuint (open_and_count (place), ==, N_SESSIONS);
  g_assert_nonnull (place->aside);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions JOIN snapshots ON hash = snapshot"), ==, N_SESSIONS);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM runs JOIN snapshots ON hash = snapshot"), ==, 1);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM snapshots"), ==, 1);
}

/* What is lost for good is told once, and no reason to set the file aside again every day. */
static void
test_lost_snapshot (void)
{
  g_autoptr (TestPlace) place = test_place_new ();

  fill (place);
  test_place_execute (place, "UPDATE snapshots SET hash = 'x', content = 'other'");
  g_assert_cmpuint (open_and_count (place), ==, N_SESSIONS);
  g_assert_nonnull (place->aside);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions WHERE snapshot IS NULL"), ==, N_SESSIONS);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM snapshots"), ==, 0);

  forget (place);
  test_place_execute (place, "DELETE FROM facts");
  g_assert_cmpuint (open_and_count (place), ==, N_SESSIONS);
  g_assert_null (place->aside);
}

/* Numbers that can't be, as a bit that flipped makes them, take nothing along: neither a list that a session isn't on, nor a sum that is too large. */
static void
test_numbers_that_cannot_be (void)
{
  static const char damage[] = "PRAGMA ignore_check_constraints = ON; PRAGMA user_version = -1;"
                               "UPDATE sessions SET day = -5 WHERE number = 1; UPDATE sessions SET day = 4611686018427387904, started_us = -4611686018427387904 WHERE number = 2;"
                               "UPDATE sessions SET day = 9223372036854775807, started_us = 9223372036854775807, ended_us = -9223372036854775807 - 1, changed_us = 9223372036854775807 WHERE number = 3;"
                               "UPDATE sessions SET deleted_us = 9223372036854775807 WHERE number = 4; UPDATE sessions SET started_offset_s = -9223372036854775807 - 1 WHERE number = 5;"
                               "UPDATE sessions SET effort = 200, pain = -9 WHERE number = 6; UPDATE mornings SET level = 77; UPDATE pains SET level = -1;"
                               "UPDATE sessions SET active_us = 9223372036854775807 WHERE number IN (8, 9);"
                               "UPDATE sets SET active_us = 9223372036854775807, done = 1e300, load_kg = 9e999 WHERE session IN (10, 11)";
  g_autoptr (TestPlace) place = test_place_new ();

  fill (place);
  test_place_execute (place, damage);
  g_assert_cmpuint (open_and_count (place), ==, N_SESSIONS);
  g_assert_nonnull (place->aside);
  g_assert_cmpint (place->n_salvaged, ==, N_SESSIONS);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sets"), ==, 4 * N_SESSIONS);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions JOIN sets ON session = sessions.number AND sets.place = 0"
                                          " WHERE note IN ('Note of session 2', 'Note of session 3') AND sessions.started_us = sets.started_us"),
                   ==, 2);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions WHERE note IN ('Note of session 1', 'Note of session 2', 'Note of session 3')"
                                          " AND day = (started_us / 1000000 + 3600) / 86400 + 719163"),
                   ==, 3);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM pains JOIN mornings WHERE pains.level IS NULL AND mornings.level IS NULL"), ==, 1);
}

static SoleusDatabase *
new_database (TestPlace  *place,
              const char *name,
              char      **path)
{
  SoleusDatabase *database;

  *path = g_build_filename (place->folder, name, NULL);
  g_assert_true (g_file_set_contents (*path, "", 0, NULL));
  database = soleus_database_open (*path, SOLEUS_SCHEMA_VERSION, NULL);
  g_assert_true (soleus_schema_upgrade (database, NULL));
  return database;
}

#define ADD_SESSION(id, number, note, changed_us)                                                                                                                \
  "INSERT INTO sessions (number, id, routine, routine_name, day, started_us, started_offset_s, ended_us, ended_offset_s, state, planned_sets, note, changed_us)" \
  " VALUES (" #number ", '" id "', 'r', 'R', 739000, 5, 0, 6, 0, 'finished', 1, '" note "', " #changed_us ");"
#define ADD_SET(session, place, done) \
  "INSERT INTO sets VALUES (" #session ", " #place ", 0, 'e', 'E', 'both', 1, 'repetitions', 15, " #done ", NULL, 5, 0, 5, 0, 6, 0, 0);"

static int64_t
ask (SoleusDatabase *database,
     const char     *sql)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, NULL, sql, "");
  gboolean has_row;

  g_assert_nonnull (statement);
  g_assert_true (soleus_database_step (database, statement, &has_row, NULL));
  return has_row ? sqlite3_column_int64 (statement, 0) : G_MININT64;
}

/* Into what a backup held, under numbers of its own. */
static void
test_into_a_backup (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *backup_path = NULL;
  g_autofree char *damaged_path = NULL;
  g_autofree char *scratch = g_build_filename (place->folder, "scratch", NULL);
  SoleusDatabase  *backup = new_database (place, "backup.db", &backup_path);
  SoleusDatabase  *damaged = new_database (place, "damaged.db", &damaged_path);
  g_autoptr (GError) error = NULL;

  g_assert_true (soleus_database_execute (backup,
                                          ADD_SESSION ("same", 1, "backup", 10) ADD_SET (1, 0, 1) ADD_SET (1, 1, 2) ADD_SESSION ("newer", 2, "backup", 10) ADD_SET (2, 0, 1) ADD_SET (2, 1, 2)
                                              ADD_SESSION ("removed", 3, "backup", 10) ADD_SESSION ("only", 4, "backup", 10),
                                          NULL));
  g_assert_true (soleus_database_execute (damaged,
                                          ADD_SESSION ("newer", 1, "damaged", 20) ADD_SET (1, 0, 7) ADD_SESSION ("same", 9, "damaged", 10) ADD_SET (9, 0, 7) ADD_SET (9, 2, 7)
                                              ADD_SESSION ("added", 4, "damaged", 20) ADD_SET (4, 0, 9) "INSERT INTO removed VALUES ('removed', 1760000000000000);",
                                          NULL));
  soleus_database_close (damaged);

  /* Twice is once. */
  for (int i = 0; i < 2; i++) {
    g_assert_true (soleus_salvage_into (backup, damaged_path, scratch, &error));
    g_assert_no_error (error);
    g_assert_cmpint (ask (backup, "SELECT count (*) FROM sessions"), ==, 4);
    g_assert_cmpint (ask (backup, "SELECT count (*) FROM sessions WHERE id = 'removed'"), ==, 0);
    g_assert_cmpint (ask (backup, "SELECT count (*) FROM sessions WHERE (id IN ('same', 'only') AND note = 'backup') OR (id IN ('newer', 'added') AND note = 'damaged')"), ==, 4);
    g_assert_cmpint (ask (backup, "SELECT sum (done * pow (10, place)) FROM sets JOIN sessions ON session = sessions.number WHERE id = 'same'"), ==, 721);
    g_assert_cmpint (ask (backup, "SELECT sum (done * pow (10, place)) FROM sets JOIN sessions ON session = sessions.number WHERE id = 'newer'"), ==, 27);
    g_assert_cmpint (ask (backup, "SELECT done FROM sets JOIN sessions ON session = sessions.number WHERE id = 'added'"), ==, 9);
    g_assert_cmpint (ask (backup, "SELECT sets FROM days"), ==, 6);
  }
  g_assert_false (g_file_test (scratch, G_FILE_TEST_EXISTS));
  soleus_database_close (backup);
}

/* SQLite takes the log up to the first broken frame, and says nothing of what comes after. */
static void
test_broken_log (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *log_path = g_strconcat (place->path, "-wal", NULL);
  g_autofree char *content = NULL;
  g_autofree char *log = NULL;
  gsize            size, log_size;
  sqlite3         *connection;

  fill (place);
  g_assert_cmpint (sqlite3_open (place->path, &connection), ==, SQLITE_OK);
  for (int i = 0; i < 20; i++) {
    g_autofree char *sql = g_strdup_printf ("UPDATE sessions SET note = 'Later %d' WHERE number = %d", i, 1 + 9 * i);

    g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  }
  g_assert_true (g_file_get_contents (place->path, &content, &size, NULL));
  g_assert_true (g_file_get_contents (log_path, &log, &log_size, NULL));
  sqlite3_close (connection);

  for (gsize place_in_log = 30; place_in_log < log_size; place_in_log += 3 * 4120 + 77) {
    gsize frame = (MAX (place_in_log, 32) - 32) / 4120;
    gsize n_frames = (log_size - 32) / 4120;

    log[place_in_log] ^= 4;
    g_assert_true (g_file_set_contents (place->path, content, (gssize) size, NULL));
    g_assert_true (g_file_set_contents (log_path, log, (gssize) log_size, NULL));
    g_assert_cmpuint (open_and_count (place), ==, N_SESSIONS);
    if (frame + 4 < n_frames) {
      g_assert_nonnull (place->aside);
      g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions WHERE note LIKE 'Later %'"), >=, 18);
    }
    log[place_in_log] ^= 4;
    forget (place);
  }

  /* What a power cut leaves is no damage: the last change isn't whole. */
  g_assert_true (g_file_set_contents (place->path, content, (gssize) size, NULL));
  g_assert_true (g_file_set_contents (log_path, log, (gssize) log_size - 5000, NULL));
  g_assert_cmpuint (open_and_count (place), ==, N_SESSIONS);
  g_assert_null (place->aside);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/salvage/version-1", test_version_1);
  g_test_add_func ("/salvage/version-with-a-bit-flipped", test_version_with_a_bit_flipped);
  g_test_add_func ("/salvage/misnamed-snapshot", test_misnamed_snapshot);
  g_test_add_func ("/salvage/lost-snapshot", test_lost_snapshot);
  g_test_add_func ("/salvage/numbers-that-cannot-be", test_numbers_that_cannot_be);
  g_test_add_func ("/salvage/into-a-backup", test_into_a_backup);
  g_test_add_func ("/salvage/broken-log", test_broken_log);
  g_test_add_func ("/salvage/made-read-only", test_made_read_only);
  g_test_add_func ("/salvage/random-damage", test_random_damage);

  return g_test_run ();
}
