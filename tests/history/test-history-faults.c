/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "faulty-vfs.h"
#include "soleus-journal.h"
#include "test-place.h"
#include "wait.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static void
assert_works (TestPlace *place)
{
  g_autoptr (SoleusSetRecord) set = test_set_new (0, 15, G_USEC_PER_SEC);
  g_autoptr (GError) error = NULL;

  test_place_begin (place, "works", test_morning (), "{}", &error);
  g_assert_no_error (error);
  test_place_write (place, "works", set, &error);
  g_assert_no_error (error);
}

/* A session in four writes; returns how many of them were acknowledged. */
static int
run_session (TestPlace *place,
             GError   **error)
{
  g_autoptr (SoleusSetRecord) first = test_set_new (0, 15, G_USEC_PER_SEC);
  g_autoptr (SoleusSetRecord) second = test_set_new (1, 12, G_USEC_PER_SEC);

  if (!test_place_begin (place, "a", test_morning (), "{}", error))
    return 0;
  if (!test_place_write (place, "a", first, error))
    return 1;
  if (!test_place_write (place, "a", second, error))
    return 2;
  if (!test_place_end (place, "a", SOLEUS_RECORD_STATE_FINISHED, test_morning (), 2 * G_USEC_PER_SEC, error))
    return 3;

  return 4;
}

/* What was acknowledged is there; what failed is there whole or not at all; and the next session works. */
static void
assert_survived (TestPlace *place,
                 int        n_acknowledged)
{
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (GError) error = NULL;
  int n_sets;

  test_place_close (place);
  if (g_file_test (place->path, G_FILE_TEST_EXISTS))
    test_place_assert_sound (place);

  test_place_open (place);
  session = test_place_load (place, "a", &error);
  g_assert_cmpint (session != NULL, >=, n_acknowledged > 0);
  n_sets = session != NULL ? (int) soleus_session_record_get_sets (session)->len : 0;
  g_assert_cmpint (n_sets, >=, CLAMP (n_acknowledged - 1, 0, 2));
  if (n_acknowledged == 4)
    g_assert_cmpint (soleus_session_record_get_state (session), ==, SOLEUS_RECORD_STATE_FINISHED);

  assert_works (place);
  g_assert_cmpint (test_place_ask (place, "SELECT sum (sets)"
                                          " = (SELECT count (*) FROM sets) FROM days"),
                   ==, 1);
  g_assert_null (place->aside);
}

/* Fails at the first such call, at the second, and so on, until a whole session goes by without a failure. Of the locks in shared memory, which are many, at fewer and fewer. */
static void
sweep (FaultyCall call,
       int        result,
       int        code,
       gboolean   persistent)
{
  for (int nth = 1;; nth += call == FAULTY_CALL_SHARE ? 1 + nth / 4 : 1) {
    g_autoptr (TestPlace) place = test_place_new ();
    g_autoptr (GError) error = NULL;
    int n_acknowledged, n_fired;

    faulty_vfs_arm (call, nth, result, persistent);
    n_acknowledged = run_session (place, &error);
    test_place_close (place);
    n_fired = faulty_vfs_disarm ();

    if (error != NULL)
      g_assert_error (error, SOLEUS_HISTORY_ERROR, code);
    else
      g_assert_cmpint (n_acknowledged, ==, 4);

    test_place_open (place);
    assert_survived (place, n_acknowledged);

    if (n_fired == 0) {
      g_assert_cmpint (nth, >, 1);
      return;
    }
  }
}

static void
test_disk_full (void)
{
  sweep (FAULTY_CALL_WRITE, SQLITE_FULL, SOLEUS_HISTORY_ERROR_FULL, TRUE);
  sweep (FAULTY_CALL_WRITE, SQLITE_FULL, SOLEUS_HISTORY_ERROR_FULL, FALSE);
}

static void
test_write_fails (void)
{
  sweep (FAULTY_CALL_WRITE, SQLITE_IOERR_WRITE, SOLEUS_HISTORY_ERROR_FAILED, TRUE);
  sweep (FAULTY_CALL_WRITE, SQLITE_IOERR_WRITE, SOLEUS_HISTORY_ERROR_FAILED, FALSE);
}

static void
test_sync_fails (void)
{
  sweep (FAULTY_CALL_SYNC, SQLITE_IOERR_FSYNC, SOLEUS_HISTORY_ERROR_FAILED, TRUE);
  sweep (FAULTY_CALL_SYNC, SQLITE_IOERR_FSYNC, SOLEUS_HISTORY_ERROR_FAILED, FALSE);
}

static void
test_open_fails (void)
{
  sweep (FAULTY_CALL_OPEN, SQLITE_CANTOPEN, SOLEUS_HISTORY_ERROR_READ_ONLY, TRUE);
  sweep (FAULTY_CALL_OPEN, SQLITE_CANTOPEN, SOLEUS_HISTORY_ERROR_READ_ONLY, FALSE);
}

/* Whatever the disk answers that has no locks to give, or none at times. */
static void
test_lock_fails (void)
{
  sweep (FAULTY_CALL_LOCK, SQLITE_IOERR_LOCK, SOLEUS_HISTORY_ERROR_NO_LOCKS, TRUE);
  sweep (FAULTY_CALL_LOCK, SQLITE_IOERR_LOCK, SOLEUS_HISTORY_ERROR_NO_LOCKS, FALSE);
}

/* From the first time on it is another kind of disk, see test-history-disks.c. */
static void
test_sharing_fails (void)
{
  sweep (FAULTY_CALL_SHARE, SQLITE_IOERR_SHMMAP, SOLEUS_HISTORY_ERROR_FAILED, FALSE);
}

static void
assert_write_fails (TestPlace *place,
                    int        index,
                    int        code)
{
  g_autoptr (SoleusSetRecord) set = test_set_new (index, 15, G_USEC_PER_SEC);
  g_autoptr (GError) error = NULL;

  g_assert_false (test_place_write (place, "a", set, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, code);
}

static void
assert_whole_session (TestPlace *place,
                      guint      n_sets)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoleusSessionRecord) session = test_place_load (place, "a", &error);
  g_autoptr (GArray) totals = test_place_totals (place, NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (soleus_session_record_get_sets (session)->len, ==, n_sets);
  g_assert_cmpint (g_array_index (totals, SoleusDayTotal, 0).sets, ==, (int) n_sets);
}

/* A set can't be done again: what didn't fit is written as soon as there is room, from the row of the session on. */
static void
test_disk_full_and_room_again (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GArray) totals = test_place_totals (place, NULL);
  g_autoptr (GError) error = NULL;

  faulty_vfs_arm (FAULTY_CALL_WRITE, 1, SQLITE_FULL, TRUE);
  g_assert_false (test_place_begin (place, "a", test_morning (), "{}", &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_FULL);
  g_clear_error (&error);
  assert_write_fails (place, 0, SOLEUS_HISTORY_ERROR_FULL);
  assert_write_fails (place, 1, SOLEUS_HISTORY_ERROR_FULL);
  g_assert_false (test_place_feedback (place, "a", 4, 0, NULL, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_FULL);

  faulty_vfs_disarm ();
  test_place_must_write_set (place, "a", 2);
  assert_whole_session (place, 3);
}

/* Reading is enough to catch up, and so is closing. */
static void
test_disk_full_and_room_later (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (test_place_begin (place, "a", test_morning (), "{}", &error));
  faulty_vfs_arm (FAULTY_CALL_WRITE, 1, SQLITE_FULL, TRUE);
  assert_write_fails (place, 0, SOLEUS_HISTORY_ERROR_FULL);
  faulty_vfs_disarm ();
  assert_whole_session (place, 1);

  faulty_vfs_arm (FAULTY_CALL_WRITE, 1, SQLITE_FULL, TRUE);
  assert_write_fails (place, 1, SOLEUS_HISTORY_ERROR_FULL);
  faulty_vfs_disarm ();
  test_place_close (place);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sets"), ==, 2);
}

/* What was done is there to be shown, though not on the disk, and gets there without anybody asking. */
static void
test_disk_full_and_shown (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (test_place_begin (place, "a", test_morning (), "{}", &error));
  test_place_must_write_set (place, "a", 0);
  g_assert_null (soleus_history_get_waiting (place->history));
  faulty_vfs_arm (FAULTY_CALL_WRITE, 1, SQLITE_FULL, TRUE);
  assert_write_fails (place, 1, SOLEUS_HISTORY_ERROR_FULL);
  g_assert_nonnull (strstr (soleus_history_get_waiting (place->history), "disk is full"));
  g_assert_false (test_place_end (place, "a", SOLEUS_RECORD_STATE_STOPPED, test_morning (), 2 * G_USEC_PER_SEC, NULL));
  session = test_place_load (place, "a", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (soleus_session_record_get_sets (session)->len, ==, 2);
  g_assert_cmpint (soleus_session_record_get_state (session), ==, SOLEUS_RECORD_STATE_STOPPED);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sets"), ==, 1);

  faulty_vfs_disarm ();
  place->n_changed = 0;
  wait_until (soleus_history_get_waiting (place->history) == NULL);
  g_assert_cmpint (place->n_changed, ==, 1);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sets"), ==, 2);
  assert_whole_session (place, 2);
}

static void
assert_delete_fails (TestPlace *place)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (test_place_delete (place, "a", &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_FULL);
}

/* What was discarded doesn't come back with the room that the rest of it waits for, and can be brought back as otherwise. */
static void
test_disk_full_and_deleted (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (test_place_begin (place, "a", test_morning (), "{}", &error));
  faulty_vfs_arm (FAULTY_CALL_WRITE, 1, SQLITE_FULL, TRUE);
  assert_write_fails (place, 0, SOLEUS_HISTORY_ERROR_FULL);
  g_assert_false (test_place_end (place, "a", SOLEUS_RECORD_STATE_STOPPED, test_morning (), 2 * G_USEC_PER_SEC, NULL));
  assert_delete_fails (place);
  assert_delete_fails (place);

  faulty_vfs_disarm ();
  sessions = test_place_load_all (place, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, ==, 0);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM edits"), ==, 1);
  g_assert_true (test_place_undo (place, "a", &error));
  assert_whole_session (place, 1);
}

/* Who takes the deletion back before there is room again has the session. */
static void
test_disk_full_and_deleted_and_undone (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GError) error = NULL;

  faulty_vfs_arm (FAULTY_CALL_WRITE, 1, SQLITE_FULL, TRUE);
  g_assert_false (test_place_begin (place, "a", test_morning (), "{}", NULL));
  assert_write_fails (place, 0, SOLEUS_HISTORY_ERROR_FULL);
  assert_delete_fails (place);
  g_assert_false (test_place_undo (place, "a", &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_FULL);

  faulty_vfs_disarm ();
  assert_whole_session (place, 1);
}

/* The new file has all of the session that is under way. */
static void
test_damage_in_a_session (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (test_place_begin (place, "a", test_morning (), "{}", &error));
  test_place_must_write_set (place, "a", 0);
  faulty_vfs_arm (FAULTY_CALL_WRITE, 1, SQLITE_CORRUPT, FALSE);
  test_place_must_write_set (place, "a", 1);
  g_assert_cmpint (faulty_vfs_disarm (), ==, 1);
  g_assert_nonnull (place->aside);

  test_place_must_write_set (place, "a", 2);
  assert_whole_session (place, 3);
}

/* The damage that keeps coming back ends in an error, not in a hundred files. */
static void
test_damage_again_and_again (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (test_place_begin (place, "a", test_morning (), "{}", &error));
  faulty_vfs_arm (FAULTY_CALL_WRITE, 1, SQLITE_CORRUPT, TRUE);
  assert_write_fails (place, 0, SOLEUS_HISTORY_ERROR_DAMAGED);
  faulty_vfs_disarm ();
  test_place_must_write_set (place, "a", 1);
  assert_whole_session (place, 2);
}

static void
test_folder_is_a_file (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *folder = g_path_get_dirname (place->path);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  g_assert_false (test_place_begin (place, "a", test_morning (), NULL, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, folder));

  g_assert_no_errno (g_unlink (folder));
  assert_works (place);
}

static void
test_path_is_a_folder (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir_with_parents (place->path, 0700));
  g_assert_false (test_place_begin (place, "a", test_morning (), NULL, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_READ_ONLY);
}

static void
test_read_only_file_can_be_read (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (GError) error = NULL;

  assert_works (place);
  test_place_close (place);
  faulty_vfs_set_read_only (TRUE);
  test_place_open (place);
  session = test_place_load (place, "works", &error);
  g_assert_no_error (error);
  g_assert_false (test_place_begin (place, "a", test_morning (), NULL, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_READ_ONLY);
  test_place_close (place);
  faulty_vfs_set_read_only (FALSE);
}

static void
test_newer_can_be_read_and_not_written (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (GError) error = NULL;

  assert_works (place);
  test_place_close (place);
  test_place_execute (place, "PRAGMA user_version = 99");
  test_place_open (place);

  session = test_place_load (place, "works", &error);
  g_assert_no_error (error);
  g_assert_cmpint (soleus_session_record_get_state (session), ==, SOLEUS_RECORD_STATE_RUNNING);
  g_assert_false (test_place_begin (place, "a", test_morning (), NULL, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NEWER);
  g_assert_null (place->aside);
}

static void
test_locked_by_another (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GError) error = NULL;
  sqlite3 *other;

  assert_works (place);
  g_assert_cmpint (sqlite3_open (place->path, &other), ==, SQLITE_OK);
  sqlite3_busy_timeout (other, 10000);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (test_place_begin (place, "a", test_morning (), NULL, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_LOCKED);
  g_clear_error (&error);

  sqlite3_close (other);
  test_place_begin (place, "a", test_morning (), NULL, &error);
  g_assert_no_error (error);
}

static void
assert_set_aside (TestPlace  *place,
                  const char *content,
                  size_t      size)
{
  g_autofree char *kept = NULL;
  g_autofree char *start = g_strconcat (place->path, ".damaged-", NULL);
  size_t           kept_size;

  assert_works (place);
  g_assert_nonnull (place->aside);
  g_assert_true (g_str_has_prefix (place->aside, start));
  g_assert_true (g_file_get_contents (place->aside, &kept, &kept_size, NULL));
  g_assert_cmpmem (kept, kept_size, content, size);
}

static void
replace_file (TestPlace  *place,
              const char *content,
              size_t      size)
{
  g_autofree char *folder = g_path_get_dirname (place->path);

  test_place_close (place);
  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_assert_true (g_file_set_contents (place->path, content, (gssize) size, NULL));
  test_place_open (place);
}

static void
test_not_a_database_is_set_aside (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GString) content = g_string_new (NULL);
  g_autofree char *first = NULL;

  for (int i = 0; i < 100; i++)
    g_string_append (content, "Dear diary, today I raised my heels.\n");

  replace_file (place, content->str, content->len);
  assert_set_aside (place, content->str, content->len);

  /* A second one on the same day takes nothing from the first. */
  first = g_steal_pointer (&place->aside);
  replace_file (place, content->str, content->len);
  assert_set_aside (place, content->str, content->len);
  g_assert_cmpstr (place->aside, !=, first);
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
}

static void
fill (TestPlace *place)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *snapshot = g_strnfill (50000, 'x');

  assert_works (place);
  g_assert_true (test_place_begin (place, "big", test_morning (), snapshot, &error));
  g_assert_true (test_place_end (place, "big", SOLEUS_RECORD_STATE_FINISHED, test_morning (), 1, &error));
  g_assert_true (test_place_end (place, "works", SOLEUS_RECORD_STATE_FINISHED, test_morning (), 1, &error));
}

static void
test_truncated_is_set_aside (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *content = NULL;
  size_t           size;

  fill (place);
  test_place_close (place);
  test_place_drop_backups (place);
  g_assert_true (g_file_get_contents (place->path, &content, &size, NULL));
  test_place_open (place);
  replace_file (place, content, size / 2);
  assert_set_aside (place, content, size / 2);
}

/* The first page is whole, so only what reads the damaged pages finds out. */
static void
test_damage_inside_is_set_aside (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  size_t           size;

  fill (place);
  test_place_close (place);
  test_place_drop_backups (place);
  g_assert_true (g_file_get_contents (place->path, &content, &size, NULL));
  memset (content + 4096, 0xff, size - 4096);
  test_place_open (place);
  replace_file (place, content, size);

  sessions = test_place_load_all (place, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, ==, 0);
  assert_set_aside (place, content, size);
}

/* Nothing that is asked for reads the pages that are damaged here: the check after an unclean end does. */
static void
test_check_after_an_unclean_end (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GArray) totals = NULL;
  g_autofree char *content = NULL;
  g_autofree char *log = g_strconcat (place->path, "-wal", NULL);
  size_t           size;
  int64_t          page;

  fill (place);
  test_place_close (place);
  page = test_place_ask (place, "SELECT rootpage FROM sqlite_schema WHERE name = 'sessions_by_snapshot'");
  g_assert_true (g_file_get_contents (place->path, &content, &size, NULL));
  memset (content + (page - 1) * 4096, 0xff, 4096);
  test_place_open (place);
  replace_file (place, content, size);
  g_assert_true (g_file_set_contents (log, "", 0, NULL));

  totals = test_place_totals (place, NULL);
  g_assert_cmpuint (totals->len, ==, 1);
  wait_until (place->aside != NULL);
  assert_set_aside (place, content, size);
}

/* A damaged file with two sessions: until the new one is whole, the damaged one stays where it is; then nothing is missing. */
static void
sweep_rescue (FaultyCall call,
              int        result,
              gboolean   persistent)
{
  for (int nth = 1;; nth += 1 + nth / 4) {
    g_autoptr (TestPlace) place = test_place_new ();
    g_autoptr (GPtrArray) meanwhile = NULL;
    g_autoptr (GPtrArray) sessions = NULL;
    g_autoptr (GError) error = NULL;
    int n_fired;

    fill (place);
    test_place_close (place);
    test_place_execute (place, "PRAGMA user_version = -1");
    test_place_open (place);

    faulty_vfs_arm (call, nth, result, persistent);
    meanwhile = test_place_load_all (place, &error);
    n_fired = faulty_vfs_disarm ();
    g_assert_true (meanwhile == NULL ? error != NULL : meanwhile->len == 2);
    test_place_close (place);

    test_place_open (place);
    sessions = test_place_load_all (place, NULL);
    g_assert_nonnull (sessions);
    g_assert_cmpuint (sessions->len, ==, 2);
    g_assert_nonnull (place->aside);
    test_place_close (place);
    test_place_assert_sound (place);
    test_place_open (place);

    if (n_fired == 0) {
      g_assert_cmpint (nth, >, 1);
      return;
    }
  }
}

static void
test_rescue_fails (void)
{
  sweep_rescue (FAULTY_CALL_WRITE, SQLITE_FULL, TRUE);
  sweep_rescue (FAULTY_CALL_WRITE, SQLITE_IOERR_WRITE, FALSE);
  sweep_rescue (FAULTY_CALL_SYNC, SQLITE_IOERR_FSYNC, FALSE);
  sweep_rescue (FAULTY_CALL_OPEN, SQLITE_CANTOPEN, TRUE);
  sweep_rescue (FAULTY_CALL_OPEN, SQLITE_CANTOPEN, FALSE);
}

static gboolean closing_fails;

/* Stands in for GLib's own. */
gboolean
g_close (int      fd,
         GError **error)
{
  close (fd);
  if (closing_fails)
    g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_IO, "It can’t be closed");
  return !closing_fails;
}

/* The file was made all the same. */
static void
test_close_fails (void)
{
  g_autoptr (TestPlace) place = test_place_new ();

  closing_fails = TRUE;
  assert_works (place);
  closing_fails = FALSE;
}

static const GError *obstacle;

static gpointer
tell_obstacle (SoleusDatabase *database,
               gconstpointer   data,
               GError        **error)
{
  if (obstacle != NULL)
    g_propagate_error (error, g_error_copy (obstacle));
  return obstacle == NULL ? GINT_TO_POINTER (TRUE) : NULL;
}

/* Nobody can do a set again because of an error that the history has no word for. */
static void
test_unknown_error_is_passing (void)
{
  static const SoleusRequestType telling = { SOLEUS_REQUEST_KIND_TELLS_OF_SESSION, tell_obstacle, NULL, NULL };
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusJournal) journal = soleus_journal_new ();
  SoleusKeeper  *keeper = soleus_keeper_new (place->path);
  SoleusRequest *request = soleus_request_new (&telling, "", 1, g_task_new (NULL, NULL, NULL, NULL));
  g_autoptr (GError) unknown = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_IO, "Unknown");
  g_autoptr (GError) lasting = g_error_new_literal (SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID, "Lasting");

  soleus_journal_add (journal, request);
  for (int i = 0; i < 2; i++) {
    g_autoptr (GError) error = NULL;

    obstacle = unknown;
    g_assert_false (soleus_journal_catch_up (journal, keeper, &error));
    g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_IO);
  }
  /* Still due, until something stands against it for good. */
  obstacle = lasting;
  g_assert_false (soleus_journal_catch_up (journal, keeper, NULL));
  g_assert_true (soleus_journal_catch_up (journal, keeper, NULL));
  soleus_request_free (request);
  soleus_keeper_free (keeper);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  faulty_vfs_install ();

  g_test_add_func ("/faults/disk-full", test_disk_full);
  g_test_add_func ("/faults/write-fails", test_write_fails);
  g_test_add_func ("/faults/sync-fails", test_sync_fails);
  g_test_add_func ("/faults/open-fails", test_open_fails);
  g_test_add_func ("/faults/lock-fails", test_lock_fails);
  g_test_add_func ("/faults/sharing-fails", test_sharing_fails);
  g_test_add_func ("/faults/close-fails", test_close_fails);
  g_test_add_func ("/faults/unknown-error-is-passing", test_unknown_error_is_passing);
  g_test_add_func ("/faults/disk-full-and-room-again", test_disk_full_and_room_again);
  g_test_add_func ("/faults/disk-full-and-room-later", test_disk_full_and_room_later);
  g_test_add_func ("/faults/disk-full-and-shown", test_disk_full_and_shown);
  g_test_add_func ("/faults/disk-full-and-deleted", test_disk_full_and_deleted);
  g_test_add_func ("/faults/disk-full-and-deleted-and-undone", test_disk_full_and_deleted_and_undone);
  g_test_add_func ("/faults/damage-in-a-session", test_damage_in_a_session);
  g_test_add_func ("/faults/damage-again-and-again", test_damage_again_and_again);
  g_test_add_func ("/faults/folder-is-a-file", test_folder_is_a_file);
  g_test_add_func ("/faults/path-is-a-folder", test_path_is_a_folder);
  g_test_add_func ("/faults/read-only-file-can-be-read", test_read_only_file_can_be_read);
  g_test_add_func ("/faults/newer-can-be-read-and-not-written", test_newer_can_be_read_and_not_written);
  g_test_add_func ("/faults/locked-by-another", test_locked_by_another);
  g_test_add_func ("/faults/not-a-database-is-set-aside", test_not_a_database_is_set_aside);
  g_test_add_func ("/faults/truncated-is-set-aside", test_truncated_is_set_aside);
  g_test_add_func ("/faults/damage-inside-is-set-aside", test_damage_inside_is_set_aside);
  g_test_add_func ("/faults/rescue-fails", test_rescue_fails);
  g_test_add_func ("/faults/check-after-an-unclean-end", test_check_after_an_unclean_end);

  return g_test_run ();
}
