/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-place.h"

#include "soleus-export.h"
#include "wait.h"

#include <glib/gstdio.h>
#include <string.h>

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  wait_until (*result != NULL);
  return *result;
}

static char *
build (TestPlace  *place,
       const char *name)
{
  return g_build_filename (place->folder, name, NULL);
}

/* A session of one set, on a day of its own. */
static void
do_session (TestPlace  *place,
            const char *id,
            int         day)
{
  g_autofree char *text = g_strdup_printf ("2026-03-%02dT07:30:00+01:00", day);
  SoleusStamp      started = test_stamp (text);
  g_autoptr (SoleusSetRecord) set = test_set_new (0, 15, 105 * G_USEC_PER_SEC);
  g_autoptr (GError) error = NULL;

  test_place_begin (place, id, started, "{}", &error);
  test_place_write (place, id, set, &error);
  test_place_end (place, id, SOLEUS_RECORD_STATE_FINISHED, started, 105 * G_USEC_PER_SEC, &error);
  g_assert_no_error (error);
}

static void
assert_sessions (TestPlace  *place,
                 const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sessions = test_place_load_all (place, &error);
  g_autoptr (GArray) totals = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < sessions->len; i++)
    g_string_append (found, soleus_session_record_get_id (g_ptr_array_index (sessions, i)));
  g_assert_cmpstr (found->str, ==, expected);

  totals = test_place_totals (place, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (totals->len, ==, sessions->len);
  test_place_assert_sound (place);
}

static void
assert_refused (TestPlace         *place,
                const char        *name,
                SoleusHistoryError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (test_place_restore (place, name, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, (int) code);
  g_assert_null (place->aside);
}

static void
test_there_and_back (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *safety = build (place, "safety.db");
  g_autofree char *before = build (place, "before.db");
  g_autoptr (GError) error = NULL;
  int n_changed;

  do_session (place, "a", 1);
  do_session (place, "b", 2);
  g_assert_true (test_place_back_up (place, "backup.db", &error));
  g_assert_no_error (error);
  do_session (place, "c", 3);
  assert_sessions (place, "cba");

  n_changed = place->n_changed;
  g_assert_true (test_place_restore (place, "backup.db", &error));
  g_assert_no_error (error);
  g_assert_cmpint (place->n_changed, ==, n_changed + 1);
  assert_sessions (place, "ba");

  /* What was there before is kept, and comes back in the same way. */
  g_assert_no_errno (g_rename (safety, before));
  g_assert_true (test_place_restore (place, "before.db", &error));
  assert_sessions (place, "cba");

  /* It is written on as before. */
  do_session (place, "d", 4);
  test_place_close (place);
  test_place_open (place);
  assert_sessions (place, "dcba");
}

static void
test_leaves_nothing_behind (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *folder = g_path_get_dirname (place->path);
  g_autoptr (GDir) dir = NULL;
  g_autofree char *backup = build (place, "backup.db");
  g_autoptr (GError) error = NULL;
  const char *name;
  GStatBuf    info;

  do_session (place, "a", 1);
  g_assert_true (test_place_back_up (place, "backup.db", &error));
  g_assert_true (test_place_back_up (place, "backup.db", &error));
  g_assert_true (test_place_restore (place, "backup.db", &error));
  g_assert_no_error (error);
  g_assert_no_errno (g_stat (backup, &info));
  g_assert_cmphex (info.st_mode & 0777, ==, 0600);

  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_false (strstr (name, "-backup") != NULL || strstr (name, "-restore") != NULL);
}

static void
test_refuses_what_is_no_backup (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *empty = build (place, "empty.db");
  g_autofree char *text = build (place, "text.db");
  g_autofree char *other = build (place, "other.db");
  g_autofree char *path = g_steal_pointer (&place->path);
  g_autoptr (GError) error = NULL;

  place->path = g_strdup (other);
  test_place_execute (place, "CREATE TABLE songs (name TEXT); PRAGMA user_version = 1;");
  g_free (place->path);
  place->path = g_steal_pointer (&path);
  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  g_assert_true (g_file_set_contents (text, "SQLite is a fine thing, but this is a letter.", -1, NULL));
  do_session (place, "a", 1);

  assert_refused (place, "empty.db", SOLEUS_HISTORY_ERROR_INVALID);
  assert_refused (place, "text.db", SOLEUS_HISTORY_ERROR_INVALID);
  assert_refused (place, "other.db", SOLEUS_HISTORY_ERROR_INVALID);
  g_assert_false (test_place_restore (place, "missing.db", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_sessions (place, "a");
}

static void
change_backup (TestPlace  *place,
               const char *name,
               const char *sql)
{
  char *path = place->path;

  place->path = build (place, name);
  test_place_execute (place, sql);
  g_free (place->path);
  place->path = path;
}

/* A backup that somebody else has made may hold anything: what would act by itself doesn't come in. */
static void
test_refuses_what_would_act (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GError) error = NULL;

  do_session (place, "a", 1);
  g_assert_true (test_place_back_up (place, "trigger.db", &error));
  g_assert_true (test_place_back_up (place, "newer.db", &error));
  change_backup (place, "trigger.db", "CREATE TRIGGER t AFTER INSERT ON sessions BEGIN DELETE FROM sets; END;");
  change_backup (place, "newer.db", "PRAGMA user_version = 99;");

  assert_refused (place, "trigger.db", SOLEUS_HISTORY_ERROR_INVALID);
  assert_refused (place, "newer.db", SOLEUS_HISTORY_ERROR_NEWER);
  assert_sessions (place, "a");
}

/* A damaged backup is never taken for a damaged history. */
static void
test_refuses_a_damaged_one (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *backup = build (place, "backup.db");
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  for (int day = 1; day <= 20; day++) {
    g_autofree char *id = g_strdup_printf ("%c", 'a' + day - 1);

    do_session (place, id, day);
  }
  g_assert_true (test_place_back_up (place, "backup.db", &error));
  g_assert_true (g_file_get_contents (backup, &contents, &length, NULL));
  for (gsize at = 4096 + 64; at < length; at += 512)
    memset (contents + at, 0x5a, 128);
  g_assert_true (g_file_set_contents (backup, contents, (gssize) length, NULL));

  assert_refused (place, "backup.db", SOLEUS_HISTORY_ERROR_INVALID);
  assert_sessions (place, "tsrqponmlkjihgfedcba");
}

/* What points to nothing is no reason to refuse the rest. */
static void
test_loose (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GError) error = NULL;

  do_session (place, "a", 1);
  g_assert_true (test_place_back_up (place, "misnamed.db", &error));
  g_assert_true (test_place_back_up (place, "loose.db", &error));
  change_backup (place, "misnamed.db", "UPDATE snapshots SET hash = 'x'");
  change_backup (place, "loose.db", "DELETE FROM snapshots; INSERT INTO pains (id, session, at_us, place, side, action) VALUES ('p', 99, 0, 'calf', 'left', 'held')");

  g_assert_true (test_place_restore (place, "misnamed.db", &error));
  assert_sessions (place, "a");
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions JOIN snapshots ON hash = snapshot"), ==, 1);
  g_assert_true (test_place_restore (place, "loose.db", &error));
  assert_sessions (place, "a");
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions WHERE snapshot IS NULL"), ==, 1);
  g_assert_null (place->aside);
}

static void
test_during_a_session (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GError) error = NULL;

  do_session (place, "a", 1);
  test_place_begin (place, "b", test_stamp ("2026-03-02T07:30:00+01:00"), "{}", &error);
  g_assert_true (test_place_back_up (place, "backup.db", &error));
  assert_refused (place, "backup.db", SOLEUS_HISTORY_ERROR_INVALID);

  /* What was under way when the backup was made was cut off there. */
  test_place_end (place, "b", SOLEUS_RECORD_STATE_FINISHED, test_stamp ("2026-03-02T07:40:00+01:00"), 0, &error);
  g_assert_true (test_place_restore (place, "backup.db", &error));
  g_assert_no_error (error);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions WHERE state = 'interrupted'"), ==, 1);
}

static void
assert_not_in_folder (const char *folder,
                      const char *words)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *content = NULL;
    gsize            size;

    if (g_file_test (path, G_FILE_TEST_IS_DIR)) {
      assert_not_in_folder (path, words);
    } else {
      g_assert_true (g_file_get_contents (path, &content, &size, NULL));
      g_test_message ("%s: %" G_GSIZE_FORMAT " bytes", path, size);
      g_assert_null (memmem (content, size, words, strlen (words)));
    }
  }
}

/* No byte of it is left: not in the file, its log, a backup, a damaged file, or what was there before another backup was restored. What somebody put there stays. */
static void
test_erase (void)
{
  static const char words[] = "a-note-that-nobody-else-reads";
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *folder = g_path_get_dirname (place->path);
  g_autofree char *own = g_build_filename (folder, "my.txt", NULL);
  g_autofree char *safety = soleus_history_find_safety_path (place->history);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) from = g_file_new_for_path (place->path);
  g_autoptr (GFile) to = g_file_new_for_path (safety);

  for (int i = 0; i < 40; i++) {
    g_autofree char *id = g_strdup_printf ("%s-%d", words, i);

    do_session (place, id, 1 + i % 28);
    g_assert_true (test_place_feedback (place, id, 3, 0, words, &error));
  }
  wait_until (test_place_ask (place, "SELECT count (*) FROM facts WHERE name = 'backup_day'") == 1);
  test_place_close (place);
  g_assert_true (g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error));
  g_assert_true (g_file_set_contents (own, "mine", -1, NULL));
  test_place_execute (place, "PRAGMA user_version = -1");
  test_place_open (place);
  do_session (place, "later", 2);
  g_assert_nonnull (place->aside);

  g_assert_true (test_place_erase (place, &error));
  g_assert_no_error (error);
  assert_sessions (place, "");
  assert_not_in_folder (folder, words);
  test_place_close (place);
  assert_not_in_folder (folder, words);
  g_assert_false (g_file_test (place->aside, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (safety, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (own, G_FILE_TEST_EXISTS));

  /* And the next session is kept. */
  test_place_open (place);
  do_session (place, "new", 3);
  assert_sessions (place, "new");
}

/* However soon one comes after another, each is kept. */
static void
test_safety_paths (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GError) error = NULL;

  do_session (place, "a", 1);
  for (int i = 0; i < 3; i++) {
    g_autofree char *path = soleus_history_find_safety_path (place->history);

    g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    g_file_set_contents (path, "before", -1, &error);
    g_assert_no_error (error);
  }
}

static void
test_erase_not_in_a_session (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GError) error = NULL;

  do_session (place, "a", 1);
  test_place_begin (place, "b", test_stamp ("2026-03-02T07:30:00+01:00"), "{}", &error);
  g_assert_false (test_place_erase (place, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions"), ==, 2);
}

static void
test_export (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  const char *const names[] = { [SOLEUS_EXPORT_FORMAT_CSV] = "out.csv", [SOLEUS_EXPORT_FORMAT_LOCAL_CSV] = "local.csv", [SOLEUS_EXPORT_FORMAT_JSON] = "out.json" };

  do_session (place, "a", 1);
  do_session (place, "b", 2);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = build (place, names[i]);
    g_autofree char *found = NULL;
    g_autoptr (GFile) file = g_file_new_for_path (path);
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GBytes) expected = NULL;
    g_autoptr (GError) error = NULL;
    GStatBuf info;
    gsize    length;

    soleus_history_compose_export (place->history, (SoleusExportFormat) i, on_answered, &result);
    expected = soleus_history_finish_reading (place->history, wait_for (&result), &error);
    g_assert_no_error (error);
    g_clear_object (&result);
    soleus_history_export (place->history, file, (SoleusExportFormat) i, on_answered, &result);
    g_assert_true (soleus_history_finish (place->history, wait_for (&result), &error));
    g_assert_no_error (error);
    g_assert_true (g_file_get_contents (path, &found, &length, NULL));
    g_assert_cmpmem (found, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
    g_assert_no_errno (g_stat (path, &info));
    g_assert_cmphex (info.st_mode & 0777, ==, 0600);
  }
}

/* A place that can't be written says so, and nothing is lost by trying. */
static void
test_nowhere_to_go (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *path = build (place, "no-such-folder/out.csv");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  do_session (place, "a", 1);
  soleus_history_export (place->history, file, SOLEUS_EXPORT_FORMAT_CSV, on_answered, &result);
  g_assert_false (soleus_history_finish (place->history, wait_for (&result), &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (test_place_back_up (place, "no-such-folder/backup.db", &error));
  g_assert_nonnull (error);
  assert_sessions (place, "a");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/there-and-back", test_there_and_back);
  g_test_add_func ("/backup/leaves-nothing-behind", test_leaves_nothing_behind);
  g_test_add_func ("/backup/refuses-what-is-no-backup", test_refuses_what_is_no_backup);
  g_test_add_func ("/backup/refuses-what-would-act", test_refuses_what_would_act);
  g_test_add_func ("/backup/refuses-a-damaged-one", test_refuses_a_damaged_one);
  g_test_add_func ("/backup/loose", test_loose);
  g_test_add_func ("/backup/during-a-session", test_during_a_session);
  g_test_add_func ("/backup/erase", test_erase);
  g_test_add_func ("/backup/safety-paths", test_safety_paths);
  g_test_add_func ("/backup/erase-not-in-a-session", test_erase_not_in_a_session);
  g_test_add_func ("/backup/export", test_export);
  g_test_add_func ("/backup/nowhere-to-go", test_nowhere_to_go);
  return g_test_run ();
}
