/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-run.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

/* The history of version 1, which has a finished session, one that was cut off and one that was deleted. */
static char *
put_history (void)
{
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "data", "history", "version-1.sql", NULL);
  char            *path = test_run_get_data ("history.db");
  g_autofree char *sql = NULL;
  sqlite3         *connection;

  g_assert_true (g_file_get_contents (fixture, &sql, NULL, NULL));
  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);

  return path;
}

static void
assert_sessions (JsonNode *root)
{
  static const char *const session_keys[] = { "id", "routine", "started", "ended", "state", "active_s", "sets" };
  static const char *const set_keys[] = { "exercise", "side", "set", "planned", "done", "active_s", "load_kg" };
  JsonArray               *sessions = json_object_get_array_member (json_node_get_object (root), "sessions");
  JsonObject              *session, *set;

  g_assert_cmpuint (json_array_get_length (sessions), ==, 2);
  session = json_array_get_object_element (sessions, 1);
  for (size_t i = 0; i < G_N_ELEMENTS (session_keys); i++)
    g_assert_true (json_object_has_member (session, session_keys[i]));
  g_assert_cmpstr (json_object_get_string_member (session, "started"), ==, "2026-03-01T07:30:00+01:00");
  g_assert_cmpstr (json_object_get_string_member (session, "state"), ==, "finished");

  set = json_array_get_object_element (json_object_get_array_member (session, "sets"), 0);
  for (size_t i = 0; i < G_N_ELEMENTS (set_keys); i++)
    g_assert_true (json_object_has_member (set, set_keys[i]));
  g_assert_cmpint (json_object_get_int_member (set, "done"), ==, 15);

  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (sessions, 0), "state"), ==, "interrupted");
}

static void
test_list_json (void)
{
  g_autofree char *path = put_history ();
  g_autoptr (TestRun) run = test_run ("history", "list", "--json", NULL);
  g_autoptr (JsonNode) root = test_run_parse (run);

  g_assert_cmpint (run->status, ==, 0);
  assert_sessions (root);
}

static void
test_list (void)
{
  g_autofree char *path = put_history ();
  g_autoptr (TestRun) run = test_run ("history", "list", NULL);
  g_autoptr (TestRun) newest = test_run ("history", "list", "--limit=1", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out, "2026-03-01 07:30  Seated Soleus Raise  finished     2 of 3  7 min 15 s  First one\n"));
  g_assert_nonnull (strstr (run->out, "interrupted"));
  g_assert_null (strstr (run->out, "Circulation Pumps"));
  g_assert_nonnull (strstr (newest->out, "Soleus Wall Stretch"));
  g_assert_null (strstr (newest->out, "Seated Soleus Raise"));
}

/* A name and a note are whatever somebody wrote; for other programs they stay so. */
static void
test_list_plain (void)
{
  g_autofree char *path = put_history ();
  g_autoptr (TestRun) run = NULL;
  g_autoptr (TestRun) json = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *session;
  sqlite3    *connection;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, "UPDATE sessions SET routine_name = '\033[2J\302\233', note = 'two\nlines\342\200\256'", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
  run = test_run ("history", "list", NULL);
  test_run_assert_plain (run);
  g_assert_nonnull (strstr (run->out, "two\357\277\275lines"));
  json = test_run ("history", "list", "--json", NULL);
  root = test_run_parse (json);
  session = json_array_get_object_element (json_object_get_array_member (json_node_get_object (root), "sessions"), 0);
  g_assert_cmpstr (json_object_get_string_member (session, "note"), ==, "two\nlines\342\200\256");
}

/* Looking makes nothing. */
static void
test_no_history (void)
{
  g_autofree char *path = test_run_get_data ("history.db");
  g_autoptr (TestRun) list = test_run ("history", "list", NULL);
  g_autoptr (TestRun) json = test_run ("history", "list", "--json", NULL);
  g_autoptr (TestRun) csv = test_run ("history", "export", "--format=csv", NULL);
  g_autoptr (TestRun) all = test_run ("history", "export", "--format=json", NULL);

  g_assert_cmpint (list->status, ==, 0);
  g_assert_cmpstr (list->out, !=, "");
  g_assert_cmpstr (json->out, ==, "{\"sessions\": []}\n");
  g_assert_true (g_str_has_prefix (csv->out, "id,routine,"));
  g_assert_nonnull (strstr (all->out, "\"sessions\": []"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_export_json (void)
{
  g_autofree char *path = put_history ();
  g_autoptr (TestRun) run = test_run ("history", "export", "--format", "json", NULL);
  g_autoptr (JsonNode) root = test_run_parse (run);

  g_assert_cmpint (run->status, ==, 0);
  assert_sessions (root);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (root), "format"), ==, "soleus-history");
}

static void
assert_imported (TestRun *run,
                 int64_t  n_new,
                 int64_t  n_same,
                 gboolean imported)
{
  g_autoptr (JsonNode) root = test_run_parse (run);
  JsonObject *object = json_node_get_object (root);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpint (json_object_get_int_member (object, "new"), ==, n_new);
  g_assert_cmpint (json_object_get_int_member (object, "same"), ==, n_same);
  g_assert_true (json_object_get_boolean_member (object, "imported") == imported);
}

/* What was exported comes back, once, and only when it is wanted. */
static void
test_import (void)
{
  g_autofree char *path = put_history ();
  g_autoptr (TestRun) exported = test_run ("history", "export", "--format=json", "--output=all.json", NULL);
  g_autoptr (TestRun) shown = NULL;
  g_autoptr (TestRun) unasked = NULL;
  g_autoptr (TestRun) refused = NULL;
  g_autoptr (TestRun) first = NULL;
  g_autoptr (TestRun) again = NULL;
  g_autoptr (TestRun) list = NULL;

  g_assert_cmpint (exported->status, ==, 0);
  g_assert_no_errno (g_unlink (path));
  shown = test_run ("history", "import", "--json", "all.json", NULL);
  assert_imported (shown, 2, 0, FALSE);
  unasked = test_run ("history", "import", "all.json", NULL);
  g_assert_cmpint (unasked->status, ==, 1);
  g_assert_nonnull (strstr (unasked->out, "2 new sessions\n"));
  g_assert_nonnull (strstr (unasked->err, "--yes"));
  refused = test_run_at_terminal ("n\n", "history", "import", "all.json", NULL);
  g_assert_nonnull (strstr (refused->out, "Nothing was changed."));
  first = test_run_at_terminal ("y\n", "history", "import", "all.json", NULL);
  g_assert_cmpint (first->status, ==, 0);
  g_assert_nonnull (strstr (first->out, "Imported."));
  again = test_run ("history", "import", "--yes", "--json", "all.json", NULL);
  assert_imported (again, 0, 2, FALSE);
  list = test_run ("history", "list", NULL);
  g_assert_nonnull (strstr (list->out, "2026-03-01 07:30  Seated Soleus Raise  finished     2 of 3  7 min 15 s  First one\n"));
}

static void
test_import_refuses (void)
{
  g_autofree char *path = put_history ();
  g_autoptr (TestRun) backup = test_run ("history", "import", "--yes", path, NULL);
  g_autoptr (TestRun) exported = test_run ("history", "export", "--format=csv", "--output=sets.csv", NULL);
  g_autoptr (TestRun) csv = test_run ("history", "import", "--yes", "sets.csv", NULL);
  g_autoptr (TestRun) missing = test_run ("history", "import", "--yes", "nowhere.json", NULL);

  g_assert_cmpint (exported->status, ==, 0);
  g_assert_cmpint (backup->status, ==, 1);
  g_assert_nonnull (strstr (backup->err, "backup"));
  g_assert_cmpint (csv->status, ==, 1);
  g_assert_nonnull (strstr (csv->err, "CSV"));
  g_assert_cmpint (missing->status, ==, 1);
  g_assert_nonnull (strstr (missing->err, "nowhere.json"));
}

static void
test_export_csv_to_a_file (void)
{
  g_autofree char *path = put_history ();
  g_autofree char *output = g_build_filename (test_run_get_home (), "out.csv", NULL);
  g_autoptr (TestRun) run = test_run ("history", "export", "--format=csv", "--output", "out.csv", NULL);
  g_autofree char *csv = NULL;
  g_auto (GStrv) rows = NULL;
  GStatBuf info;

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_true (g_file_get_contents (output, &csv, NULL, NULL));
  rows = g_strsplit (csv, "\r\n", -1);
  /* The header, four sets, and nothing after the last line end. */
  g_assert_cmpuint (g_strv_length (rows), ==, 6);
  g_assert_no_errno (g_stat (output, &info));
  g_assert_cmphex (info.st_mode & 0777, ==, 0600);
}

static void
test_export_cannot_write (void)
{
  g_autofree char *path = put_history ();
  g_autoptr (TestRun) run = test_run ("history", "export", "--format=csv", "--output=/nowhere/at/all.csv", NULL);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->err, "/nowhere/at/all.csv"));
}

static void
test_damaged_is_told (void)
{
  g_autofree char *path = test_run_get_data ("history.db");
  g_autofree char *content = g_strnfill (5000, 'x');
  g_autofree char *aside = g_strconcat (path, ".damaged-", NULL);
  g_autoptr (TestRun) run = NULL;

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  run = test_run ("history", "list", NULL);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->err, aside));
}

static void
test_unusable_is_told (void)
{
  g_autofree char *path = test_run_get_data ("history.db");
  g_autoptr (TestRun) run = NULL;

  g_assert_no_errno (g_mkdir (path, 0700));
  run = test_run ("history", "list", NULL);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_nonnull (strstr (run->err, path));
}

static char *
find_aside (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "history.db.damaged-"))
      return g_build_filename (folder, name, NULL);
  return NULL;
}

static void
execute (const char *path,
         const char *sql)
{
  sqlite3 *connection;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
}

/* What the program that was open could tell nobody any more is told by whoever comes first, once. */
static void
test_what_was_left_is_told (void)
{
  g_autofree char *path = put_history ();
  g_autoptr (TestRun) upgrade = test_run ("history", "list", "--json", NULL);

  execute (path, "INSERT INTO notices VALUES (1, 'renewed', 'It was written again.')");
  for (int i = 0; i < 2; i++) {
    g_autoptr (TestRun) run = test_run ("history", "list", "--json", NULL);

    g_assert_cmpint (run->status, ==, 0);
    g_assert_cmpstr (run->out, ==, upgrade->out);
    g_assert_cmpstr (run->err, ==, i == 0 ? "soleus: It was written again.\n" : "");
  }
}

/* A version that no history has ever had. */
static void
test_impossible_version_is_told (void)
{
  static const char *const ways[] = { NULL, "--json" };

  for (size_t i = 0; i < G_N_ELEMENTS (ways); i++) {
    g_autofree char *path = put_history ();
    g_autofree char *aside = NULL;
    g_autoptr (TestRun) run = NULL;

    execute (path, "PRAGMA user_version = -2147483647");
    run = test_run ("history", "list", ways[i], NULL);
    aside = find_aside (path);
    g_assert_cmpint (run->status, ==, 0);
    g_assert_nonnull (aside);
    g_assert_nonnull (strstr (run->err, "history.db.damaged-"));
    g_assert_no_errno (g_unlink (path));
    g_assert_no_errno (g_unlink (aside));
  }
}

/* What nobody saw of the first time, because it went by in a script, is told again; and that nothing was done would be wrong. */
static void
test_damaged_is_told_again (void)
{
  g_autofree char *path = test_run_get_data ("history.db");
  g_autofree char *content = g_strnfill (5000, 'x');
  g_autoptr (TestRun) first = NULL;
  g_autoptr (TestRun) again = NULL;
  g_autoptr (TestRun) without = NULL;

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  first = test_run ("history", "list", NULL);
  again = test_run ("history", "list", NULL);
  g_assert_cmpint (again->status, ==, 0);
  g_assert_cmpstr (first->err, !=, "");
  g_assert_cmpstr (again->err, ==, first->err);
  g_assert_cmpstr (again->out, ==, "");

  g_assert_no_errno (g_unlink (path));
  without = test_run ("history", "list", NULL);
  g_assert_cmpstr (without->err, ==, first->err);
}

static int64_t
find_page (const char *path,
           const char *index)
{
  g_autofree char *sql = g_strdup_printf ("SELECT rootpage FROM sqlite_schema WHERE name = '%s'", index);
  sqlite3         *connection;
  sqlite3_stmt    *statement;
  int64_t          page;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (connection, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  page = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (connection);
  return page;
}

/* Damage that only a look through the whole file finds, which is due after an unclean end: what was answered isn't taken away behind it. */
static void
test_nothing_moves_after_the_answer (void)
{
  g_autofree char *path = put_history ();
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *content = NULL;
  g_autoptr (TestRun) update = NULL;
  int64_t page;
  gsize   size;

  /* Nothing to tidy up or to bring up to date, which would read it. */
  execute (path, "PRAGMA foreign_keys = ON; DELETE FROM sessions WHERE state != 'finished'");
  update = test_run ("history", "list", NULL);
  g_assert_cmpint (update->status, ==, 0);
  page = find_page (path, "sessions_by_snapshot");
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  memset (content + (page - 1) * 4096, 0xff, 4096);
  g_assert_true (g_file_set_contents (path, content, (gssize) size, NULL));

  for (int i = 0; i < 3; i++) {
    g_autoptr (TestRun) run = NULL;
    g_autofree char *aside = NULL;

    g_assert_true (g_file_set_contents (log, "", 0, NULL));
    run = test_run ("history", "list", NULL);
    aside = find_aside (path);
    g_assert_cmpint (run->status, ==, 0);
    g_assert_nonnull (strstr (run->out, "Seated Soleus Raise"));
    g_assert_null (aside);
  }
}

static void
assert_cannot_tell (const char *option,
                    const char *words)
{
  g_autoptr (TestRun) run = test_run ("history", "list", option, NULL);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_nonnull (strstr (run->err, words));
}

/* That nothing was done can only be said where something could be found. */
static void
test_odd_places_are_told (void)
{
  g_autofree char *path = test_run_get_data ("history.db");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *data = g_path_get_dirname (folder);

  g_assert_no_errno (symlink (path, path));
  assert_cannot_tell (NULL, "leads nowhere");
  g_assert_no_errno (g_unlink (path));
  g_assert_no_errno (symlink ("/nowhere/at/all.db", path));
  assert_cannot_tell ("--json", "leads nowhere");
  g_assert_no_errno (g_unlink (path));
  g_assert_no_errno (g_rmdir (folder));
  g_assert_no_errno (g_rmdir (data));
  g_assert_no_errno (symlink ("/dev/null", data));
  assert_cannot_tell (NULL, folder);
  g_assert_no_errno (g_unlink (data));
  g_assert_no_errno (symlink ("/proc", data));
  assert_cannot_tell ("--json", folder);
}

static void
assert_run (int         status,
            const char *words,
            const char *command,
            const char *argument,
            const char *option)
{
  g_autoptr (TestRun) run = test_run ("history", command, argument, option, NULL);

  g_test_message ("%s %s: %s%s", command, argument, run->out, run->err);
  g_assert_cmpint (run->status, ==, status);
  g_assert_nonnull (strstr (status == 0 ? run->out : run->err, words));
}

/* Saved, changed, put back; and what was there in between is kept. */
static void
test_backup_and_restore (void)
{
  g_autofree char *path = put_history ();
  g_autofree char *backup = test_run_get_data ("my.soleus-history");
  g_autoptr (TestRun) before = test_run ("history", "list", NULL);
  g_autoptr (TestRun) after = NULL;

  assert_run (0, "", "backup", backup, NULL);
  assert_run (1, "--force", "backup", backup, NULL);
  assert_run (0, "", "backup", "--force", backup);
  execute (path, "PRAGMA foreign_keys = ON; DELETE FROM sessions");
  assert_run (1, "nobody to ask", "restore", backup, NULL);
  assert_run (0, "history-before-", "restore", "--yes", backup);
  after = test_run ("history", "list", NULL);
  g_assert_cmpstr (after->out, ==, before->out);
  g_assert_true (g_file_set_contents (backup, "no backup", -1, NULL));
  assert_run (1, "isn’t a backup", "restore", "--yes", backup);
  assert_run (0, "no backup yet", "restore", NULL, NULL);
  assert_run (2, "history backup", "backup", NULL, NULL);
  g_assert_no_errno (g_unlink (backup));
}

static void
test_check (void)
{
  g_autofree char *path = put_history ();
  g_autofree char *content = NULL;
  g_autoptr (TestRun) update = test_run ("history", "list", NULL);
  g_autofree char *aside = NULL;
  int64_t          page;
  gsize            size;

  assert_run (0, "is sound", "check", NULL, NULL);
  page = find_page (path, "sessions_by_snapshot");
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  memset (content + (page - 1) * 4096, 0xff, 4096);
  g_assert_true (g_file_set_contents (path, content, (gssize) size, NULL));
  assert_run (1, "is damaged", "check", NULL, NULL);
  aside = find_aside (path);
  g_assert_null (aside);

  /* What can't even be opened is replaced, and that is said. */
  execute (path, "PRAGMA user_version = -1");
  assert_run (1, "was damaged", "check", NULL, NULL);
  aside = find_aside (path);
  g_assert_nonnull (aside);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_run_add ("/cli/history/list-json", test_list_json);
  test_run_add ("/cli/history/list", test_list);
  test_run_add ("/cli/history/list-plain", test_list_plain);
  test_run_add ("/cli/history/no-history", test_no_history);
  test_run_add ("/cli/history/export-json", test_export_json);
  test_run_add ("/cli/history/import", test_import);
  test_run_add ("/cli/history/import-refuses", test_import_refuses);
  test_run_add ("/cli/history/export-csv-to-a-file", test_export_csv_to_a_file);
  test_run_add ("/cli/history/export-cannot-write", test_export_cannot_write);
  test_run_add ("/cli/history/backup-and-restore", test_backup_and_restore);
  test_run_add ("/cli/history/check", test_check);
  test_run_add ("/cli/history/damaged-is-told", test_damaged_is_told);
  test_run_add ("/cli/history/unusable-is-told", test_unusable_is_told);
  test_run_add ("/cli/history/what-was-left-is-told", test_what_was_left_is_told);
  test_run_add ("/cli/history/impossible-version-is-told", test_impossible_version_is_told);
  test_run_add ("/cli/history/damaged-is-told-again", test_damaged_is_told_again);
  test_run_add ("/cli/history/nothing-moves-after-the-answer", test_nothing_moves_after_the_answer);
  test_run_add ("/cli/history/odd-places-are-told", test_odd_places_are_told);

  return g_test_run ();
}
