/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Homes on network folders and on file systems of users, which have no locks, or no memory that programs share. */

#include "faulty-vfs.h"
#include "test-place.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdarg.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static gboolean are_locks_refused;
static gboolean are_all_refused;

static gboolean
is_refused (int command)
{
  return (are_locks_refused && command == F_OFD_SETLK) || (are_all_refused && (command == F_OFD_SETLK || command == F_SETLK));
}

/* Stands in for the system's own, also for SQLite. */
int
fcntl (int fd,
       int command,
       ...)
{
  va_list arguments;
  void   *argument;

  va_start (arguments, command);
  argument = va_arg (arguments, void *);
  va_end (arguments);

  if (is_refused (command)) {
    errno = are_all_refused ? ENOLCK : EINVAL;
    return -1;
  }
#ifdef SYS_fcntl64
  return (int) syscall (SYS_fcntl64, fd, command, argument);
#else
  return (int) syscall (SYS_fcntl, fd, command, argument);
#endif
}

static void
assert_session (TestPlace        *place,
                const char       *id,
                guint             n_sets,
                SoleusRecordState state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoleusSessionRecord) session = test_place_load (place, id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (soleus_session_record_get_sets (session)->len, ==, n_sets);
  g_assert_cmpint (soleus_session_record_get_state (session), ==, state);
}

static gboolean
says_log (TestPlace *place)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (place->path, &content, NULL, NULL));
  return content[18] == 2;
}

static gboolean
has_beside (TestPlace  *place,
            const char *suffix)
{
  g_autofree char *path = g_strconcat (place->path, suffix, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Nothing needs to be told, for nothing is missing: the history does without its log, for as long as it lies there. */
static void
test_no_shared_memory (gconstpointer user_data)
{
  g_autoptr (TestPlace) place = test_place_new ();

  faulty_vfs_arm (FAULTY_CALL_SHARE, 1, GPOINTER_TO_INT (user_data), TRUE);
  test_place_must_begin (place, "a");
  test_place_must_write_set (place, "a", 0);
  test_place_close (place);
  g_assert_false (says_log (place));
  test_place_open (place);
  assert_session (place, "a", 1, SOLEUS_RECORD_STATE_INTERRUPTED);
  test_place_must_begin (place, "b");
  test_place_must_write_set (place, "b", 0);
  test_place_close (place);
  g_assert_cmpint (faulty_vfs_disarm (), >, 0);
  test_place_assert_sound (place);

  test_place_open (place);
  assert_session (place, "a", 1, SOLEUS_RECORD_STATE_INTERRUPTED);
  assert_session (place, "b", 1, SOLEUS_RECORD_STATE_INTERRUPTED);
  g_assert_true (says_log (place));
  g_assert_null (place->aside);
}

/* Copies what a kill leaves: the file as it is, and what lies next to it. */
static void
copy_as_killed (TestPlace  *from,
                TestPlace  *to,
                const char *suffix)
{
  g_autofree char *folder = g_path_get_dirname (to->path);
  g_autofree char *from_beside = g_strconcat (from->path, suffix, NULL);
  g_autofree char *to_beside = g_strconcat (to->path, suffix, NULL);
  g_autofree char *content = NULL;
  g_autofree char *beside = NULL;
  gsize            size, beside_size;

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_assert_true (g_file_get_contents (from->path, &content, &size, NULL));
  g_assert_true (g_file_get_contents (from_beside, &beside, &beside_size, NULL));
  g_assert_cmpuint (beside_size, >, 0);
  g_assert_true (g_file_set_contents (to->path, content, (gssize) size, NULL));
  g_assert_true (g_file_set_contents (to_beside, beside, (gssize) beside_size, NULL));
}

/* A home that moved to such a disk brings its log along. */
static void
test_log_from_elsewhere (void)
{
  g_autoptr (TestPlace) before = test_place_new ();
  g_autoptr (TestPlace) place = test_place_new ();

  test_place_must_begin (before, "a");
  test_place_must_write_set (before, "a", 0);
  test_place_must_write_set (before, "a", 1);
  copy_as_killed (before, place, "-wal");

  faulty_vfs_arm (FAULTY_CALL_SHARE, 1, SQLITE_IOERR_SHMMAP, TRUE);
  assert_session (place, "a", 2, SOLEUS_RECORD_STATE_INTERRUPTED);
  test_place_close (place);
  faulty_vfs_disarm ();
  g_assert_false (says_log (place));
  g_assert_false (has_beside (place, "-wal"));
  test_place_assert_sound (place);
  test_place_open (place);
  g_assert_null (place->aside);
}

/* The second one is the command line next to the window. */
static void
test_two_without_shared_memory (void)
{
  g_autoptr (TestPlace) first = test_place_new ();
  g_autoptr (TestPlace) second = test_place_new ();

  test_place_close (second);
  g_free (second->path);
  second->path = g_strdup (first->path);
  test_place_open (second);

  faulty_vfs_arm (FAULTY_CALL_SHARE, 1, SQLITE_IOERR_SHMMAP, TRUE);
  test_place_must_begin (first, "a");
  test_place_must_write_set (first, "a", 0);
  assert_session (second, "a", 1, SOLEUS_RECORD_STATE_RUNNING);
  test_place_must_begin (second, "b");
  test_place_must_write_set (first, "a", 1);
  assert_session (second, "a", 2, SOLEUS_RECORD_STATE_RUNNING);
  assert_session (first, "b", 0, SOLEUS_RECORD_STATE_RUNNING);
  test_place_close (second);
  test_place_close (first);
  faulty_vfs_disarm ();
  test_place_open (first);
  g_assert_null (first->news);
  g_assert_null (first->aside);
}

/* A journal that a kill left is the half of what is in the file. */
static void
test_journal_goes_along (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *journal = g_strconcat (place->path, "-journal", NULL);
  g_autofree char *moved = NULL;
  g_autofree char *content = g_strnfill (5000, 'x');
  g_autofree char *folder = g_path_get_dirname (place->path);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_assert_true (g_file_set_contents (place->path, content, -1, NULL));
  /* SQLite leaves one alone that begins so. */
  g_assert_true (g_file_set_contents (journal, "\0no journal, but not to be lost", 32, NULL));
  test_place_must_begin (place, "a");
  g_assert_nonnull (place->aside);
  moved = g_strconcat (place->aside, "-journal", NULL);
  g_assert_true (g_file_test (moved, G_FILE_TEST_EXISTS));
  test_place_close (place);
  test_place_assert_sound (place);
  test_place_open (place);
}

/* Who owns the history is told apart all the same, so that what was cut off is told. */
static void
test_no_locks_of_descriptors (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GAsyncResult) result = NULL;

  are_locks_refused = TRUE;
  test_place_must_begin (place, "a");
  test_place_must_write_set (place, "a", 0);
  test_place_close (place);
  test_place_open (place);
  assert_session (place, "a", 1, SOLEUS_RECORD_STATE_INTERRUPTED);
  test_place_close (place);
  are_locks_refused = FALSE;
  test_place_open (place);
}

static void
assert_no_locks (TestPlace    *place,
                 const GError *error)
{
  g_autofree char *folder = g_path_get_dirname (place->path);
  g_autofree char *quoted = g_strdup_printf ("“%s”", folder);

  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NO_LOCKS);
  g_assert_nonnull (strstr (error->message, quoted));
}

/* It is told, with the folder; what was there isn't touched, and what is done waits until it can be kept. */
static void
try_without_locks (TestPlace *place)
{
  g_autoptr (SoleusSetRecord) set = test_set_new (0, 15, G_USEC_PER_SEC);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (test_place_try_keeping (place, &error));
  assert_no_locks (place, error);
  g_clear_error (&error);
  sessions = test_place_load_all (place, &error);
  g_assert_null (sessions);
  assert_no_locks (place, error);
  g_clear_error (&error);
  g_assert_false (test_place_begin (place, "b", test_morning (), "{}", &error));
  assert_no_locks (place, error);
  g_clear_error (&error);
  g_assert_false (test_place_write (place, "b", set, &error));
  assert_no_locks (place, error);
  g_assert_nonnull (soleus_history_get_waiting (place->history));
}

static void
test_no_locks (void)
{
  g_autoptr (TestPlace) place = test_place_new ();

  test_place_must_begin (place, "a");
  test_place_close (place);
  are_all_refused = TRUE;
  test_place_open (place);
  try_without_locks (place);
  are_all_refused = FALSE;

  assert_session (place, "b", 1, SOLEUS_RECORD_STATE_RUNNING);
  assert_session (place, "a", 0, SOLEUS_RECORD_STATE_INTERRUPTED);
  g_assert_null (place->aside);
}

static void
test_no_locks_for_sqlite (void)
{
  g_autoptr (TestPlace) place = test_place_new ();

  test_place_must_begin (place, "a");
  test_place_close (place);
  faulty_vfs_arm (FAULTY_CALL_LOCK, 1, SQLITE_IOERR_LOCK, TRUE);
  test_place_open (place);
  try_without_locks (place);
  faulty_vfs_disarm ();

  assert_session (place, "b", 1, SOLEUS_RECORD_STATE_RUNNING);
  assert_session (place, "a", 0, SOLEUS_RECORD_STATE_INTERRUPTED);
  g_assert_null (place->aside);
}

/* As for somebody whose history another user has touched. */
static void
test_lock_cannot_be_opened (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *owner = g_strconcat (place->path, "-owner", NULL);
  g_autoptr (GError) error = NULL;

  test_place_must_begin (place, "a");
  test_place_close (place);
  g_assert_no_errno (g_unlink (owner));
  g_assert_no_errno (g_mkdir (owner, 0700));
  test_place_open (place);
  g_assert_false (test_place_begin (place, "b", test_morning (), "{}", &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, owner));

  g_assert_no_errno (g_rmdir (owner));
  assert_session (place, "b", 0, SOLEUS_RECORD_STATE_RUNNING);
  assert_session (place, "a", 0, SOLEUS_RECORD_STATE_INTERRUPTED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  faulty_vfs_install ();

  g_test_add_data_func ("/disks/no-shared-memory/map", GINT_TO_POINTER (SQLITE_IOERR_SHMMAP), test_no_shared_memory);
  g_test_add_data_func ("/disks/no-shared-memory/lock", GINT_TO_POINTER (SQLITE_IOERR_SHMLOCK), test_no_shared_memory);
  g_test_add_data_func ("/disks/no-shared-memory/any", GINT_TO_POINTER (SQLITE_IOERR), test_no_shared_memory);
  g_test_add_data_func ("/disks/no-shared-memory/read-only", GINT_TO_POINTER (SQLITE_READONLY_CANTINIT), test_no_shared_memory);
  g_test_add_func ("/disks/log-from-elsewhere", test_log_from_elsewhere);
  g_test_add_func ("/disks/two-without-shared-memory", test_two_without_shared_memory);
  g_test_add_func ("/disks/journal-goes-along", test_journal_goes_along);
  g_test_add_func ("/disks/no-locks-of-descriptors", test_no_locks_of_descriptors);
  g_test_add_func ("/disks/no-locks", test_no_locks);
  g_test_add_func ("/disks/no-locks-for-sqlite", test_no_locks_for_sqlite);
  g_test_add_func ("/disks/lock-cannot-be-opened", test_lock_cannot_be_opened);

  return g_test_run ();
}
