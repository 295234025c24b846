/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "faulty-vfs.h"
#include "test-place.h"
#include "wait.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* What other hands do to the file while it is open: nothing of the present session is lost by it, nothing else that can still be read, and it is told. */

static void
perform (TestPlace  *place,
         const char *id)
{
  g_autoptr (GError) error = NULL;

  test_place_must_begin (place, id);
  test_place_must_write_set (place, id, 0);
  test_place_end (place, id, SOLEUS_RECORD_STATE_FINISHED, test_morning (), G_USEC_PER_SEC, &error);
  g_assert_no_error (error);
}

/* Until the look through the whole file and the backup, for which there is time after an answer, are over, and the thread has nothing to do. While a session is under way neither
 * comes. */
static void
come_to_rest (TestPlace *place)
{
  g_array_unref (test_place_totals (place, NULL));
  /* Whoever asks the history itself breaks the look off. */
  wait_until (test_place_ask (place, "SELECT (SELECT count (*) FROM sessions WHERE state = 'running') > 0 OR count (*) = 2 FROM facts WHERE name IN ('checked_us', 'backup_day')"));
  g_array_unref (test_place_totals (place, NULL));
}

/* A file with so many finished sessions, next to the place, without a log. */
static char *
make_other (TestPlace *place,
            int        n_sessions)
{
  TestPlace other = { .path = g_build_filename (place->folder, "other.db", NULL) };

  test_place_open (&other);
  for (int i = 0; i < n_sessions; i++) {
    g_autofree char *id = g_strdup_printf ("other-%d", i);

    perform (&other, id);
  }
  test_place_close (&other);
  return other.path;
}

static char *
add_suffix (const char *path,
            const char *suffix)
{
  return g_strconcat (path, suffix, NULL);
}

static void
move (const char *from,
      const char *to)
{
  g_assert_no_errno (g_rename (from, to));
}

/* As cp does it: the file stays the same one, only what is in it is another. */
static void
write_over (const char *from,
            const char *to)
{
  g_autofree char *content = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (from, &content, &size, NULL));
  g_assert_true (g_file_set_contents_full (to, content, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void
delete_all (TestPlace *place)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-owner" };
  g_autofree char         *folder = g_path_get_dirname (place->path);

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *path = add_suffix (place->path, suffixes[i]);

    g_assert_no_errno (g_unlink (path));
  }
  test_place_drop_backups (place);
  g_assert_no_errno (g_rmdir (folder));
}

static void
assert_told (TestPlace  *place,
             const char *words)
{
  g_assert_nonnull (place->news);
  g_test_message ("%s", place->news);
  g_assert_nonnull (strstr (place->news, words));
  g_clear_pointer (&place->news, g_free);
}

/* Whoever closes it hears nothing any more, and it is told once. */
static void
assert_told_at_next_start (TestPlace  *place,
                           const char *words)
{
  test_place_close (place);
  g_assert_null (place->news);
  test_place_open (place);
  g_array_unref (test_place_totals (place, NULL));
  assert_told (place, words);
  test_place_close (place);
  test_place_open (place);
  g_array_unref (test_place_totals (place, NULL));
  g_assert_null (place->news);
}

static void
assert_sets (TestPlace  *place,
             const char *id,
             guint       n_sets)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoleusSessionRecord) session = test_place_load (place, id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (soleus_session_record_get_sets (session)->len, ==, n_sets);
}

/* Each session is there, here as for the next program, and nothing is told a second time. */
static void
assert_whole (TestPlace *place,
              int        n_sessions)
{
  g_assert_null (place->news);
  g_assert_null (place->aside);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions"), ==, n_sessions);
  test_place_close (place);
  test_place_assert_sound (place);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions"), ==, n_sessions);
  g_assert_cmpint (test_place_ask (place, "SELECT sum (sets) = (SELECT count (*) FROM sets) FROM days"), ==, 1);
  test_place_open (place);
}

/* The one file beside the history whose name has this in it, or nothing. */
static char *
find_kept (TestPlace *place)
{
  g_autofree char *folder = g_path_get_dirname (place->path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (strstr (name, ".replaced-") != NULL && !g_str_has_suffix (name, "-wal") && !g_str_has_suffix (name, "-shm"))
      return g_build_filename (folder, name, NULL);
  return NULL;
}

static void
test_deleted_in_a_session (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *kept = NULL;
  g_autoptr (SoleusSessionRecord) session = NULL;

  perform (place, "old");
  test_place_must_begin (place, "a");
  test_place_must_write_set (place, "a", 0);
  come_to_rest (place);
  delete_all (place);

  test_place_must_write_set (place, "a", 1);
  assert_told (place, "was written again, and nothing is missing");
  assert_sets (place, "a", 2);
  assert_sets (place, "old", 1);
  session = test_place_load (place, "a", NULL);
  g_assert_cmpint (soleus_session_record_get_state (session), ==, SOLEUS_RECORD_STATE_RUNNING);
  kept = find_kept (place);
  g_assert_null (kept);
  assert_whole (place, 2);
}

/* The file alone: its log would be laid over the new one. */
static void
test_file_deleted (void)
{
  g_autoptr (TestPlace) place = test_place_new ();

  perform (place, "old");
  come_to_rest (place);
  g_assert_no_errno (g_unlink (place->path));
  assert_sets (place, "old", 1);
  assert_told (place, "was written again");
  perform (place, "next");
  assert_whole (place, 2);
}

/* Nobody asks for anything any more, and the file that is open holds all there is. */
static void
test_deleted_before_closing (void)
{
  g_autoptr (TestPlace) place = test_place_new ();

  perform (place, "old");
  come_to_rest (place);
  delete_all (place);
  assert_told_at_next_start (place, "was written again");
  assert_sets (place, "old", 1);
}

/* Nor does anybody listen who closes as soon as they have asked. */
static void
test_deleted_and_asked_while_closing (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSetRecord) set = test_set_new (1, 15, G_USEC_PER_SEC);

  perform (place, "old");
  test_place_must_begin (place, "a");
  test_place_must_write_set (place, "a", 0);
  come_to_rest (place);
  delete_all (place);
  soleus_history_write_set (place->history, "a", set, NULL, NULL);
  assert_told_at_next_start (place, "was written again");
  assert_sets (place, "a", 2);
}

/* It is all there again as soon as there is room, and nothing is said to be saved before. */
static void
test_deleted_and_disk_full (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSetRecord) set = test_set_new (1, 15, G_USEC_PER_SEC);
  g_autoptr (GError) error = NULL;

  perform (place, "old");
  test_place_must_begin (place, "a");
  test_place_must_write_set (place, "a", 0);
  come_to_rest (place);
  delete_all (place);
  faulty_vfs_arm (FAULTY_CALL_WRITE, 1, SQLITE_FULL, TRUE);
  g_assert_false (test_place_write (place, "a", set, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_FULL);
  assert_sets (place, "old", 1);
  g_assert_null (place->news);
  /* Nor is it given up because it can't be written anywhere now. */
  faulty_vfs_arm (FAULTY_CALL_WRITE, 1, SQLITE_IOERR_WRITE, FALSE);
  g_assert_false (test_place_try_keeping (place, NULL));
  g_assert_cmpint (faulty_vfs_disarm (), ==, 1);

  test_place_must_write_set (place, "a", 2);
  assert_told (place, "was written again");
  assert_sets (place, "a", 3);
  assert_whole (place, 2);
}

/* Nothing is to be waited for there. */
static void
test_deleted_and_unreadable (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *link_path = g_build_filename (place->folder, "link", NULL);
  g_autofree char *big = g_strnfill (5000000, 'x');
  g_autofree char *content = NULL;
  gsize            size;

  g_assert_true (test_place_begin (place, "big", test_morning (), big, NULL));
  g_assert_true (test_place_end (place, "big", SOLEUS_RECORD_STATE_FINISHED, test_morning (), 1, NULL));
  test_place_close (place);
  test_place_open (place);
  test_place_must_begin (place, "a");
  test_place_must_write_set (place, "a", 0);
  come_to_rest (place);
  g_assert_no_errno (link (place->path, link_path));
  g_assert_true (g_file_get_contents (link_path, &content, &size, NULL));
  memset (content + size / 2, 0xff, size / 2);
  g_assert_true (g_file_set_contents_full (link_path, content, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  come_to_rest (place);
  delete_all (place);

  test_place_must_write_set (place, "a", 1);
  assert_told (place, "A new one was begun");
  assert_sets (place, "a", 2);
  assert_whole (place, 1);
}

/* What was there before can be opened as a history of its own. */
static void
assert_kept (TestPlace  *place,
             const char *id,
             guint       n_sets)
{
  TestPlace kept = { .path = find_kept (place) };

  g_assert_nonnull (kept.path);
  test_place_open (&kept);
  assert_sets (&kept, id, n_sets);
  test_place_close (&kept);
  g_free (kept.path);
}

static void
replace_in_a_session (gboolean with_log)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *other = make_other (place, 20);
  g_autofree char *other_log = add_suffix (other, "-wal");
  g_autofree char *log = add_suffix (place->path, "-wal");
  sqlite3         *late = NULL;

  if (with_log) {
    g_assert_cmpint (sqlite3_open (other, &late), ==, SQLITE_OK);
    g_assert_cmpint (sqlite3_db_config (late, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL), ==, SQLITE_OK);
    g_assert_cmpint (sqlite3_exec (late, "UPDATE sessions SET note = 'late'", NULL, NULL, NULL), ==, SQLITE_OK);
    sqlite3_close (late);
  }
  perform (place, "old");
  test_place_must_begin (place, "a");
  test_place_must_write_set (place, "a", 0);
  come_to_rest (place);
  move (other, place->path);
  if (with_log)
    move (other_log, log);

  test_place_must_write_set (place, "a", 1);
  assert_told (place, ".replaced-");
  assert_sets (place, "a", 2);
  assert_sets (place, "other-19", 1);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions WHERE note = 'late'"), ==, with_log ? 20 : 0);
  assert_kept (place, "old", 1);
  assert_whole (place, 21);
}

static void
test_replaced (void)
{
  replace_in_a_session (FALSE);
}

static void
test_replaced_with_its_log (void)
{
  replace_in_a_session (TRUE);
}

/* Closing folds no log into a file that it doesn't belong to. */
static void
test_replaced_before_closing (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *other = make_other (place, 20);

  perform (place, "old");
  come_to_rest (place);
  move (other, place->path);
  assert_told_at_next_start (place, ".replaced-");
  assert_kept (place, "old", 1);
  assert_whole (place, 20);
}

static void
test_overwritten (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *other = make_other (place, 20);

  test_place_must_begin (place, "a");
  test_place_must_write_set (place, "a", 0);
  come_to_rest (place);
  write_over (other, place->path);

  test_place_must_write_set (place, "a", 1);
  assert_told (place, "wrote over");
  assert_sets (place, "a", 2);
  assert_sets (place, "other-19", 1);
  assert_whole (place, 21);
}

static void
test_overwritten_with_its_log (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *other = make_other (place, 20);
  g_autofree char *other_log = add_suffix (other, "-wal");
  g_autofree char *log = add_suffix (place->path, "-wal");
  sqlite3         *late;

  g_assert_cmpint (sqlite3_open (other, &late), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_db_config (late, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (late, "UPDATE sessions SET note = 'late'", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (late);

  test_place_must_begin (place, "a");
  test_place_must_write_set (place, "a", 0);
  come_to_rest (place);
  write_over (other, place->path);
  write_over (other_log, log);

  test_place_must_write_set (place, "a", 1);
  assert_told (place, "wrote over");
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions WHERE note = 'late'"), ==, 20);
  assert_sets (place, "a", 2);
  assert_whole (place, 21);
}

static void
test_overwritten_before_closing (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *other = make_other (place, 20);

  perform (place, "old");
  come_to_rest (place);
  write_over (other, place->path);
  assert_told_at_next_start (place, "wrote over");
  assert_whole (place, 20);
}

/* Damaged like any other file. */
static void
test_overwritten_with_rubbish (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *other = g_build_filename (place->folder, "letter.txt", NULL);

  test_place_must_begin (place, "a");
  test_place_must_write_set (place, "a", 0);
  g_assert_true (g_file_set_contents (other, "Dear diary", -1, NULL));
  come_to_rest (place);
  write_over (other, place->path);
  test_place_must_write_set (place, "a", 1);
  assert_told (place, "wrote over");
  g_assert_nonnull (place->aside);
  assert_sets (place, "a", 2);
}

/* What another program of ours does to the same file is no harm: neither are its writes taken for a stranger's, nor does it fold the log. */
static void
test_other_program (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  TestPlace        other = { .path = place->path };
  g_autofree char *big = g_strnfill (5000000, 'x');
  g_autoptr (GError) error = NULL;

  perform (place, "old");
  test_place_open (&other);
  test_place_begin (&other, "big", test_morning (), big, &error);
  g_assert_no_error (error);
  perform (place, "next");
  test_place_close (&other);
  perform (place, "last");
  g_assert_null (other.news);
  assert_whole (place, 4);
}

/* The log is folded again and again, by nobody but us. */
static void
test_many_checkpoints (void)
{
  g_autoptr (TestPlace) place = test_place_new ();

  for (int i = 0; i < 5; i++) {
    g_autofree char *id = g_strdup_printf ("big-%d", i);
    g_autofree char *big = g_strnfill (5000000, (char) ('a' + i));
    g_autoptr (GError) error = NULL;

    test_place_begin (place, id, test_morning (), big, &error);
    g_assert_no_error (error);
    test_place_must_write_set (place, id, 0);
    test_place_end (place, id, SOLEUS_RECORD_STATE_FINISHED, test_morning (), G_USEC_PER_SEC, &error);
    g_assert_no_error (error);
    g_assert_null (place->news);
  }
  assert_whole (place, 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  faulty_vfs_install ();

  g_test_add_func ("/renewed/deleted-in-a-session", test_deleted_in_a_session);
  g_test_add_func ("/renewed/file-deleted", test_file_deleted);
  g_test_add_func ("/renewed/deleted-before-closing", test_deleted_before_closing);
  g_test_add_func ("/renewed/deleted-and-asked-while-closing", test_deleted_and_asked_while_closing);
  g_test_add_func ("/renewed/deleted-and-disk-full", test_deleted_and_disk_full);
  g_test_add_func ("/renewed/deleted-and-unreadable", test_deleted_and_unreadable);
  g_test_add_func ("/renewed/replaced", test_replaced);
  g_test_add_func ("/renewed/replaced-with-its-log", test_replaced_with_its_log);
  g_test_add_func ("/renewed/replaced-before-closing", test_replaced_before_closing);
  g_test_add_func ("/renewed/overwritten", test_overwritten);
  g_test_add_func ("/renewed/overwritten-with-its-log", test_overwritten_with_its_log);
  g_test_add_func ("/renewed/overwritten-before-closing", test_overwritten_before_closing);
  g_test_add_func ("/renewed/overwritten-with-rubbish", test_overwritten_with_rubbish);
  g_test_add_func ("/renewed/other-program", test_other_program);
  g_test_add_func ("/renewed/many-checkpoints", test_many_checkpoints);

  return g_test_run ();
}
