/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "faulty-vfs.h"
#include "soleus-request.h"
#include "test-place.h"
#include "wait.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What happens to a history is told, and nothing else than what happened. */

/* One finished session, in a file that is closed. */
static void
put_session (TestPlace *place)
{
  g_autoptr (SoleusSetRecord) set = test_set_new (0, 15, G_USEC_PER_SEC);
  g_autoptr (GError) error = NULL;

  test_place_begin (place, "old", test_morning (), "{}", &error);
  g_assert_no_error (error);
  test_place_write (place, "old", set, &error);
  g_assert_no_error (error);
  test_place_end (place, "old", SOLEUS_RECORD_STATE_FINISHED, test_morning (), G_USEC_PER_SEC, &error);
  g_assert_no_error (error);
  test_place_close (place);
  test_place_drop_backups (place);
}

/* What can still be read is there again. */
static void
assert_set_aside (TestPlace *place,
                  guint      n_left)
{
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;

  sessions = test_place_load_all (place, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, ==, n_left);
  g_assert_cmpint (place->n_restored + place->n_salvaged, ==, (int) n_left);
  g_assert_nonnull (place->aside);
  g_assert_true (g_file_test (place->aside, G_FILE_TEST_EXISTS));
  test_place_begin (place, "new", test_morning (), "{}", &error);
  g_assert_no_error (error);
}

/* One flipped bit of the header, and SQLite finds nothing wrong. */
static void
test_negative_version (void)
{
  static const char *const versions[] = { "-1", "-99", "-2147483647", "-2147483648" };

  for (gsize i = 0; i < G_N_ELEMENTS (versions); i++) {
    g_autoptr (TestPlace) place = test_place_new ();
    g_autofree char *sql = g_strconcat ("PRAGMA user_version = ", versions[i], NULL);

    put_session (place);
    test_place_execute (place, sql);
    test_place_open (place);
    assert_set_aside (place, 1);
  }
}

/* A session that begins there is kept in the new file. */
static void
test_negative_version_in_a_session (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (GError) error = NULL;

  put_session (place);
  test_place_execute (place, "PRAGMA user_version = -7");
  test_place_open (place);
  test_place_begin (place, "new", test_morning (), "{}", &error);
  g_assert_no_error (error);
  g_assert_nonnull (place->aside);
  session = test_place_load (place, "new", &error);
  g_assert_no_error (error);
}

/* What another program owns isn't moved from under it, but it is told. */
static void
test_negative_version_of_another (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *owner_path = g_strconcat (place->path, "-owner", NULL);
  struct flock     lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;
  g_autofd int owner = -1;

  put_session (place);
  test_place_execute (place, "PRAGMA user_version = -7");
  owner = g_open (owner_path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  g_assert_no_errno (fcntl (owner, F_OFD_SETLK, &lock));

  test_place_open (place);
  g_assert_false (test_place_begin (place, "new", test_morning (), "{}", &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_DAMAGED);
  g_clear_error (&error);
  sessions = test_place_load_all (place, &error);
  g_assert_null (sessions);
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_DAMAGED);
  g_assert_null (place->aside);
}

/* What SQLite takes for sound, and no version of Soleus has written. */
static void
test_other_schema (void)
{
  static const char *const changes[] = {
    "PRAGMA user_version = 0",
    "DROP TABLE sets",
    "DROP TABLE facts",
    "DROP TABLE days",
    "ALTER TABLE sessions RENAME COLUMN routine TO exercise",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autoptr (TestPlace) place = test_place_new ();

    put_session (place);
    test_place_execute (place, changes[i]);
    test_place_open (place);
    if (strstr (changes[i], "days") != NULL) {
      g_autoptr (GArray) totals = test_place_totals (place, NULL);

      g_assert_cmpuint (totals->len, ==, 1);
    }
    assert_set_aside (place, 1);
  }
}

/* What this version doesn't know of a newer one is no damage. */
static void
test_newer_schema (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;

  put_session (place);
  test_place_execute (place, "ALTER TABLE sessions RENAME COLUMN routine TO exercise; PRAGMA user_version = 99");
  test_place_open (place);
  sessions = test_place_load_all (place, &error);
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NEWER);
  g_assert_nonnull (strstr (error->message, "Update Soleus"));
  g_assert_null (place->aside);
}

/* Nor is one whose number differs by a bit, when its tables are others as well. */
static void
test_next_schema (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GError) error = NULL;

  put_session (place);
  test_place_execute (place, "CREATE TABLE later (a); PRAGMA user_version = 3");
  test_place_open (place);
  g_assert_false (test_place_try_keeping (place, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NEWER);
  g_assert_null (place->aside);
}

static gpointer
fail_without_a_word (SoleusDatabase *database,
                     gconstpointer   data,
                     GError        **error)
{
  return NULL;
}

/* Whatever fails, whoever handles it finds an error. */
static void
test_failure_has_an_error (void)
{
  static const SoleusRequestType failing = { SOLEUS_REQUEST_KIND_READS, fail_without_a_word, NULL, NULL };
  g_autoptr (TestPlace) place = test_place_new ();
  SoleusRequest *request = soleus_request_new (&failing, NULL, 0, g_task_new (NULL, NULL, NULL, NULL));
  SoleusKeeper  *keeper = soleus_keeper_new (place->path);
  g_autoptr (GError) error = NULL;

  g_assert_false (soleus_request_run (request, keeper, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_FAILED);
  soleus_keeper_free (keeper);
  soleus_request_free (request);
}

/* No bit of a text is checked, and whoever prints it mustn't run past its end. */
static void
test_damaged_texts (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (GError) error = NULL;

  put_session (place);
  test_place_execute (place, "UPDATE sessions SET note = CAST (x'41ff' AS TEXT), routine_name = CAST (x'f0' AS TEXT), snapshot = NULL");
  test_place_open (place);
  session = test_place_load (place, "old", &error);
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (soleus_session_record_get_note (session), -1, NULL));
  g_assert_true (g_utf8_validate (soleus_session_record_get_routine_name (session), -1, NULL));
  g_assert_null (soleus_session_record_get_snapshot_hash (session));
}

static void
damage (TestPlace *place)
{
  g_autofree char *content = g_strnfill (5000, 'x');
  g_autofree char *folder = g_path_get_dirname (place->path);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_assert_true (g_file_set_contents (place->path, content, -1, NULL));
}

/* Opens the history anew and returns what it tells was set aside, as soon as it is asked for anything. */
static char *
start_again (TestPlace *place)
{
  g_autoptr (GArray) totals = NULL;

  if (place->history != NULL)
    test_place_close (place);
  g_clear_pointer (&place->aside, g_free);
  test_place_open (place);
  totals = test_place_totals (place, NULL);
  g_assert_nonnull (totals);
  return g_strdup (place->aside);
}

/* A program may end before anybody has read what it told. */
static void
test_told_until_known (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;
  g_autofree char *never = NULL;

  damage (place);
  first = start_again (place);
  g_assert_nonnull (first);
  again = start_again (place);
  g_assert_cmpstr (again, ==, first);

  soleus_history_forget_set_aside (place->history);
  never = start_again (place);
  g_assert_null (never);
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
}

static void
test_nothing_to_tell (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *first = NULL;
  g_autofree char *gone = NULL;

  damage (place);
  first = start_again (place);
  /* Who has moved it away knows of it. */
  g_assert_no_errno (g_unlink (first));
  gone = start_again (place);
  g_assert_null (gone);
}

/* It doesn't need the new history, which may not come about. */
static void
test_told_without_a_history (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *first = NULL;

  damage (place);
  first = start_again (place);
  test_place_close (place);
  g_clear_pointer (&place->aside, g_free);
  g_assert_no_errno (g_unlink (place->path));

  test_place_open (place);
  soleus_history_recall_set_aside (place->history);
  wait_until (place->aside != NULL);
  g_assert_cmpstr (place->aside, ==, first);
  g_assert_false (g_file_test (place->path, G_FILE_TEST_EXISTS));
}

/* A page that nothing reads but the look through the whole file, which is due after an unclean end. */
static void
damage_index (TestPlace *place)
{
  g_autofree char *log = g_strconcat (place->path, "-wal", NULL);
  g_autofree char *content = NULL;
  int64_t          page;
  size_t           size;

  put_session (place);
  page = test_place_ask (place, "SELECT rootpage FROM sqlite_schema WHERE name = 'sessions_by_snapshot'");
  g_assert_true (g_file_get_contents (place->path, &content, &size, NULL));
  memset (content + (page - 1) * 4096, 0xff, 4096);
  g_assert_true (g_file_set_contents (place->path, content, (gssize) size, NULL));
  g_assert_true (g_file_set_contents (log, "", 0, NULL));
}

/* Who asks and leaves mustn't move anything when nobody listens any more. */
static void
test_nothing_after_the_answer (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GArray) totals = NULL;

  damage_index (place);
  place->history = soleus_history_new_to_answer (place->path);
  totals = test_place_totals (place, NULL);
  g_assert_cmpuint (totals->len, ==, 1);
  test_place_close (place);
  g_assert_null (place->aside);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sets"), ==, 1);
}

/* Its log has all of it, and SQLite would throw that away with the next look. */
static void
test_emptied (void)
{
  static const char log[] = "not really a log, but not to be lost";
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *log_path = g_strconcat (place->path, "-wal", NULL);
  g_autofree char *log_aside = NULL;
  g_autofree char *kept = NULL;

  put_session (place);
  g_assert_true (g_file_set_contents (place->path, "", 0, NULL));
  g_assert_true (g_file_set_contents (log_path, log, -1, NULL));
  test_place_open (place);
  assert_set_aside (place, 0);
  log_aside = g_strconcat (place->aside, "-wal", NULL);
  g_assert_true (g_file_get_contents (log_aside, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, log);
}

static void
assert_unusable (TestPlace  *place,
                 const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) found = NULL;
  gboolean is_there;

  g_assert_false (test_place_begin (place, "new", test_morning (), "{}", &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, place->path));
  g_assert_nonnull (strstr (error->message, words));
  g_assert_false (soleus_history_find (place->path, &is_there, &found));
  g_assert_error (found, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_READ_ONLY);
  g_assert_cmpstr (found->message, ==, error->message);
  g_assert_null (place->aside);
}

/* Each is called what it is; none is taken for no history, and none is moved. */
static void
test_odd_places (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *folder = g_path_get_dirname (place->path);

  g_assert_no_errno (g_mkdir (folder, 0700));
  g_assert_no_errno (symlink (place->path, place->path));
  assert_unusable (place, "leads nowhere");
  g_assert_no_errno (g_unlink (place->path));
  g_assert_no_errno (symlink ("gone.db", place->path));
  assert_unusable (place, "leads nowhere");
  g_assert_no_errno (g_unlink (place->path));
  g_assert_no_errno (mkfifo (place->path, 0600));
  assert_unusable (place, "isn’t a file");
  g_assert_no_errno (g_unlink (place->path));
  g_assert_no_errno (g_mkdir (place->path, 0700));
  assert_unusable (place, "isn’t a file");
}

static void
test_finds_nothing (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *folder = g_path_get_dirname (place->path);
  g_autoptr (GError) error = NULL;
  gboolean is_there = TRUE;

  g_assert_true (soleus_history_find (place->path, &is_there, &error));
  g_assert_false (is_there);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));

  /* Where no folder can be made. */
  g_assert_false (soleus_history_find ("/proc/soleus/history.db", &is_there, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_READ_ONLY);
}

static void
assert_missing (TestPlace  *place,
                const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (test_place_load (place, "old", &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, words));
}

/* Only what was deleted is called so. */
static void
test_deleted (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GError) error = NULL;

  assert_missing (place, "not in the history");
  put_session (place);
  test_place_open (place);
  g_assert_true (test_place_delete (place, "old", &error));
  assert_missing (place, "deleted");
}

static void
assert_keeps (TestPlace *place,
              int        code)
{
  int n_changed = place->n_changed;
  int waited = soleus_history_get_waiting (place->history) != NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (test_place_try_keeping (place, &error), ==, code < 0);
  if (code >= 0)
    g_assert_error (error, SOLEUS_HISTORY_ERROR, code);
  g_assert_cmpint (place->n_changed, ==, n_changed + (waited && code < 0));
}

/* It can be asked before a session begins whether it will be kept, and afterwards whether it was. */
static void
test_try_keeping (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GError) error = NULL;

  assert_keeps (place, -1);
  faulty_vfs_arm (FAULTY_CALL_WRITE, 1, SQLITE_FULL, TRUE);
  g_assert_false (test_place_begin (place, "new", test_morning (), "{}", &error));
  assert_keeps (place, SOLEUS_HISTORY_ERROR_FULL);
  faulty_vfs_disarm ();
  assert_keeps (place, -1);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions"), ==, 1);

  test_place_close (place);
  faulty_vfs_set_read_only (TRUE);
  test_place_open (place);
  assert_keeps (place, SOLEUS_HISTORY_ERROR_READ_ONLY);
  test_place_close (place);
  faulty_vfs_set_read_only (FALSE);

  test_place_execute (place, "PRAGMA user_version = 99");
  test_place_open (place);
  assert_keeps (place, SOLEUS_HISTORY_ERROR_NEWER);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  faulty_vfs_install ();

  g_test_add_func ("/told/negative-version", test_negative_version);
  g_test_add_func ("/told/negative-version-in-a-session", test_negative_version_in_a_session);
  g_test_add_func ("/told/negative-version-of-another", test_negative_version_of_another);
  g_test_add_func ("/told/other-schema", test_other_schema);
  g_test_add_func ("/told/newer-schema", test_newer_schema);
  g_test_add_func ("/told/next-schema", test_next_schema);
  g_test_add_func ("/told/failure-has-an-error", test_failure_has_an_error);
  g_test_add_func ("/told/damaged-texts", test_damaged_texts);
  g_test_add_func ("/told/told-until-known", test_told_until_known);
  g_test_add_func ("/told/nothing-to-tell", test_nothing_to_tell);
  g_test_add_func ("/told/told-without-a-history", test_told_without_a_history);
  g_test_add_func ("/told/nothing-after-the-answer", test_nothing_after_the_answer);
  g_test_add_func ("/told/emptied", test_emptied);
  g_test_add_func ("/told/odd-places", test_odd_places);
  g_test_add_func ("/told/finds-nothing", test_finds_nothing);
  g_test_add_func ("/told/deleted", test_deleted);
  g_test_add_func ("/told/try-keeping", test_try_keeping);

  return g_test_run ();
}
