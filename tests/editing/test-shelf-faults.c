/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "shelf-fixture.h"
#include "test-disk.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

/* Every call to the system fails once, in turn, with what a disk can answer. They are counted on whatever thread they come. */
static int calls_left; /* until the one that fails; below 0 once it has */
static int failure;

static gboolean
fails (void)
{
  if (g_atomic_int_add (&calls_left, -1) != 0)
    return FALSE;
  errno = failure;
  return TRUE;
}

static int
fail_openat (int         folder,
             const char *path,
             int         flags,
             mode_t      mode)
{
  return fails () ? -1 : soleus_system.openat (folder, path, flags, mode);
}

static int
fail_fstat (int          fd,
            struct stat *info)
{
  return fails () ? -1 : soleus_system.fstat (fd, info);
}

static gssize
fail_read (int   fd,
           void *bytes,
           gsize length)
{
  return fails () ? -1 : soleus_system.read (fd, bytes, length);
}

/* Never more than a few bytes at once, as a disk that is nearly full may do. */
static gssize
fail_write (int         fd,
            const void *bytes,
            gsize       length)
{
  return fails () ? -1 : soleus_system.write (fd, bytes, MIN (length, 8000));
}

static int
fail_fchmod (int    fd,
             mode_t mode)
{
  return fails () ? -1 : soleus_system.fchmod (fd, mode);
}

static int
fail_fsync (int fd)
{
  return fails () ? -1 : soleus_system.fsync (fd);
}

static int
fail_renameat2 (int          old_folder,
                const char  *old_path,
                int          new_folder,
                const char  *new_path,
                unsigned int flags)
{
  return fails () ? -1 : soleus_system.renameat2 (old_folder, old_path, new_folder, new_path, flags);
}

static int
fail_linkat (int         old_folder,
             const char *old_path,
             int         new_folder,
             const char *new_path,
             int         flags)
{
  return fails () ? -1 : soleus_system.linkat (old_folder, old_path, new_folder, new_path, flags);
}

static int
fail_unlinkat (int         folder,
               const char *path,
               int         flags)
{
  return fails () ? -1 : soleus_system.unlinkat (folder, path, flags);
}

static int
fail_mkdir_with_parents (const char *path,
                         int         mode)
{
  return fails () ? -1 : soleus_system.mkdir_with_parents (path, mode);
}

static const SoleusSystem failing = {
  .openat = fail_openat,
  .fstat = fail_fstat,
  .read = fail_read,
  .write = fail_write,
  .fchmod = fail_fchmod,
  .fsync = fail_fsync,
  .renameat2 = fail_renameat2,
  .linkat = fail_linkat,
  .unlinkat = fail_unlinkat,
  .mkdir_with_parents = fail_mkdir_with_parents,
};

typedef struct {
  int              failure;
  SoleusShelfError code;
} Failure;

static const Failure failures[] = {
  { ENOSPC, SOLEUS_SHELF_ERROR_NO_SPACE },
  { EDQUOT, SOLEUS_SHELF_ERROR_NO_SPACE },
  { EROFS, SOLEUS_SHELF_ERROR_READ_ONLY },
  { EACCES, SOLEUS_SHELF_ERROR_NOT_ALLOWED },
  { EIO, SOLEUS_SHELF_ERROR_FAILED },
};

static void
begin_failing (ShelfFixture  *fixture,
               const Failure *how,
               int            n)
{
  failure = how->failure;
  g_atomic_int_set (&calls_left, n);
  soleus_shelf_set_system (fixture->shelf, &failing);
}

/* Whether there was a call to fail at all. */
static gboolean
end_failing (ShelfFixture *fixture)
{
  soleus_shelf_set_system (fixture->shelf, &soleus_system);
  return g_atomic_int_get (&calls_left) < 0;
}

static char *
dup_present (SoleusDraft *draft)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (soleus_entry_get_text (soleus_draft_get_entry (draft)), &size);

  return g_strndup (data, size);
}

/* The same whatever fails: the file is the old one or the new one, nothing lies beside it, and the draft has all that it had. */
static gboolean
save_failing (ShelfFixture  *fixture,
              SoleusDraft   *draft,
              const Failure *how,
              int            n)
{
  g_autofree char *before = dup_file (fixture->path);
  g_autofree char *present = NULL;
  g_autofree char *after = NULL;
  gboolean         failed;
  int              code;

  soleus_draft_set_number (draft, "/lead_in_s", (n + 1) % 50, "Lead-in");
  soleus_draft_settle (draft);
  present = dup_present (draft);
  begin_failing (fixture, how, n);
  code = shelf_fixture_save (fixture, draft, FALSE);
  failed = end_failing (fixture);

  after = dup_file (fixture->path);
  g_assert_true (strcmp (after, present) == 0 || (code != -1 && strcmp (after, before) == 0));
  if (code != -1)
    g_assert_cmpint (code, ==, how->code);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_true (soleus_draft_get_can_undo (draft));
  /* What failed once goes the next time. */
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  assert_file (fixture->path, present);
  return failed;
}

static void
test_save (ShelfFixture *fixture,
           gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (failures); i++) {
    int n = 0;

    while (save_failing (fixture, draft, &failures[i], n))
      n++;
    /* Two files, one of them of many steps, so in several pieces. */
    g_assert_cmpint (n, >, 20);
    g_test_message ("%s: %d calls", g_strerror (failures[i].failure), n);
  }
}

static gboolean
save_new_failing (ShelfFixture  *fixture,
                  const Failure *how,
                  int            n)
{
  g_autoptr (SoleusDraft) draft = soleus_shelf_begin_routine (fixture->shelf, "New", "circulation-pumps");
  gboolean failed;
  int      code;

  begin_failing (fixture, how, n);
  code = shelf_fixture_save (fixture, draft, FALSE);
  failed = end_failing (fixture);
  if (code != -1)
    g_assert_cmpint (code, ==, how->code);
  g_assert_cmpuint (count_files (fixture->folder), <=, 2);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
  g_assert_cmpint (shelf_fixture_delete (fixture, soleus_draft_get_id (draft)), ==, -1);
  return failed;
}

static void
test_save_new (ShelfFixture *fixture,
               gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (failures); i++) {
    int n = 0;

    while (save_new_failing (fixture, &failures[i], n))
      n++;
    g_assert_cmpint (n, >, 10);
  }
}

/* What could not be removed from among the deleted ones when it came back. */
static void
forget_deleted (ShelfFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->undo_folder, "deleted", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *file = g_build_filename (path, name, NULL);

    g_assert_cmpint (g_unlink (file), ==, 0);
  }
}

static void
assert_is_back (ShelfFixture *fixture)
{
  assert_file (fixture->path, OWN);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  shelf_fixture_look_up (fixture, "mine");
  forget_deleted (fixture);
}

/* At no moment there is neither the file nor a way to have it back. */
static gboolean
delete_failing (ShelfFixture  *fixture,
                const Failure *how,
                int            n)
{
  gboolean failed;
  int      code;

  begin_failing (fixture, how, n);
  code = shelf_fixture_delete (fixture, "mine");
  failed = end_failing (fixture);
  if (code != -1)
    g_assert_cmpint (code, ==, how->code);
  if (g_file_test (fixture->path, G_FILE_TEST_EXISTS)) {
    g_assert_cmpint (code, !=, -1);
    assert_is_back (fixture);
    return failed;
  }

  begin_failing (fixture, how, n);
  shelf_fixture_restore (fixture, "mine");
  end_failing (fixture);
  if (!g_file_test (fixture->path, G_FILE_TEST_EXISTS))
    g_assert_cmpint (shelf_fixture_restore (fixture, "mine"), ==, -1);
  assert_is_back (fixture);
  return failed;
}

static void
test_delete (ShelfFixture *fixture,
             gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (failures); i++) {
    int n = 0;

    while (delete_failing (fixture, &failures[i], n))
      n++;
    g_assert_cmpint (n, >, 10);
  }
}

/* How many deleted files there are that hold this. */
static guint
count_deleted_named (ShelfFixture *fixture,
                     const char   *name)
{
  g_autoptr (SoleusShelf) shelf = soleus_shelf_new (fixture->library, fixture->folder, fixture->undo_folder);
  GListModel *deleted = soleus_shelf_get_deleted (shelf);
  guint       n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (deleted); i++) {
    g_autoptr (SoleusDeletedFile) file = g_list_model_get_item (deleted, i);

    if (g_str_equal (soleus_deleted_file_get_name (file), name))
      n++;
  }
  return n;
}

/* What was deleted before under the same id is there afterwards, whatever fails. */
static gboolean
delete_again_failing (ShelfFixture  *fixture,
                      const Failure *how,
                      int            n)
{
  gboolean failed;

  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, -1);
  g_assert_cmpint (shelf_fixture_add (fixture, OTHER, NULL), ==, -1);
  begin_failing (fixture, how, n);
  shelf_fixture_delete (fixture, "mine");
  failed = end_failing (fixture);
  if (soleus_library_lookup (fixture->library, "mine") != NULL)
    g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, -1);
  g_assert_cmpuint (count_deleted_named (fixture, "My Raise"), ==, 1);
  g_assert_cmpuint (count_deleted_named (fixture, "Another Hand"), >=, 1);

  forget_deleted (fixture);
  g_assert_cmpint (shelf_fixture_add (fixture, OWN, NULL), ==, -1);
  return failed;
}

static void
test_delete_again (ShelfFixture *fixture,
                   gconstpointer data)
{
  int n = 0;

  while (delete_again_failing (fixture, &failures[0], n))
    n++;
  g_assert_cmpint (n, >, 10);
}

/* A disk that can't rename without replacing. */
static int
plain_renameat2 (int          old_folder,
                 const char  *old_path,
                 int          new_folder,
                 const char  *new_path,
                 unsigned int flags)
{
  if (flags != 0) {
    errno = EINVAL;
    return -1;
  }
  return soleus_system.renameat2 (old_folder, old_path, new_folder, new_path, flags);
}

/* One that knows no links to files either, and no modes but its own: FAT, and some network folders. */
static int
no_linkat (int         old_folder,
           const char *old_path,
           int         new_folder,
           const char *new_path,
           int         flags)
{
  errno = EPERM;
  return -1;
}

static int
no_fchmod (int    fd,
           mode_t mode)
{
  errno = EPERM;
  return -1;
}

static SoleusSystem plain;

static void
become_plain (ShelfFixture *fixture,
              gboolean      has_links)
{
  plain = soleus_system;
  plain.renameat2 = plain_renameat2;
  if (!has_links) {
    plain.linkat = no_linkat;
    plain.fchmod = no_fchmod;
  }
  soleus_shelf_set_system (fixture->shelf, &plain);
}

static void
test_plain_rename (ShelfFixture *fixture,
                   gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = soleus_shelf_begin_routine (fixture->shelf, "New", "circulation-pumps");
  g_autofree char *path = g_build_filename (fixture->folder, "new.json", NULL);

  become_plain (fixture, data == NULL);
  write_text (path, "somebody’s");
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  assert_file (path, "somebody’s");
  g_assert_cmpuint (count_files (fixture->folder), ==, 3);
  shelf_fixture_look_up (fixture, "new");
}

/* What is deleted again doesn't take the place of what was deleted before. */
static void
test_plain_rename_of_deleted (ShelfFixture *fixture,
                              gconstpointer data)
{
  become_plain (fixture, data == NULL);
  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, -1);
  g_assert_cmpint (shelf_fixture_add (fixture, OTHER, NULL), ==, -1);
  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, -1);
  g_assert_cmpint (shelf_fixture_restore (fixture, "mine~2"), ==, -1);
  assert_file (fixture->path, OWN);
  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, -1);
  g_assert_cmpint (shelf_fixture_restore (fixture, "mine~2"), ==, -1);
  g_assert_cmpstr (soleus_entry_get_name (shelf_fixture_look_up (fixture, "mine")), ==, "Another Hand");
}

static void
test_save_without_links (ShelfFixture *fixture,
                         gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);
  g_autofree char *present = NULL;

  become_plain (fixture, FALSE);
  soleus_draft_set_number (draft, "/lead_in_s", 7, "Lead-in");
  soleus_draft_settle (draft);
  present = dup_present (draft);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  assert_file (fixture->path, present);
}

static int
broken_renameat2 (int          old_folder,
                  const char  *old_path,
                  int          new_folder,
                  const char  *new_path,
                  unsigned int flags)
{
  errno = flags != 0 ? EINVAL : EIO;
  return -1;
}

/* The name that was kept free is free again. */
static void
test_rename_fails_without_links (ShelfFixture *fixture,
                                 gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = soleus_shelf_begin_routine (fixture->shelf, "New", "circulation-pumps");

  become_plain (fixture, FALSE);
  plain.renameat2 = broken_renameat2;
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, SOLEUS_SHELF_ERROR_FAILED);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  become_plain (fixture, FALSE);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

static int openings_here;

static int
noted_openat (int         folder,
              const char *path,
              int         flags,
              mode_t      mode)
{
  if (g_main_context_is_owner (g_main_context_default ()))
    openings_here++;
  return soleus_system.openat (folder, path, flags, mode);
}

/* Whoever has looked at what was deleted doesn't wait for the disk because of that whenever something is saved, deleted or restored. */
static void
test_not_here (ShelfFixture *fixture,
               gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);
  GListModel  *deleted = soleus_shelf_get_deleted (fixture->shelf);
  SoleusSystem noted = soleus_system;

  noted.openat = noted_openat;
  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, -1);
  g_assert_cmpint (shelf_fixture_add (fixture, OTHER, NULL), ==, -1);
  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, -1);
  g_main_context_acquire (NULL);
  soleus_shelf_set_system (fixture->shelf, &noted);
  g_assert_cmpint (shelf_fixture_restore (fixture, "mine~2"), ==, -1);
  g_assert_cmpuint (g_list_model_get_n_items (deleted), ==, 0);
  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  g_assert_cmpint (shelf_fixture_save (fixture, draft, TRUE), ==, -1);
  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, -1);
  g_assert_cmpuint (g_list_model_get_n_items (deleted), ==, 2);
  g_assert_cmpint (openings_here, ==, 0);
  g_main_context_release (NULL);
}

static int interruptions;

static gssize
interrupted_write (int         fd,
                   const void *bytes,
                   gsize       length)
{
  if (g_atomic_int_add (&interruptions, 1) % 2 == 0) {
    errno = EINTR;
    return -1;
  }
  return soleus_system.write (fd, bytes, MIN (length, 7));
}

static void
test_interrupted (ShelfFixture *fixture,
                  gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);
  g_autofree char *present = NULL;
  SoleusSystem     interrupted = soleus_system;

  interrupted.write = interrupted_write;
  soleus_shelf_set_system (fixture->shelf, &interrupted);
  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  present = dup_present (draft);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  assert_file (fixture->path, present);
  g_assert_cmpint (interruptions, >, 100);
}

static void
fill (const char *path)
{
  g_autofd int fd = open (path, O_WRONLY | O_CREAT, 0600);
  char         bytes[512] = { 0 };

  while (write (fd, bytes, sizeof bytes) > 0)
    ;
  g_assert_cmpint (errno, ==, ENOSPC);
}

static void
live_on_full_disk (ShelfFixture *fixture,
                   SoleusDraft  *draft)
{
  g_autofree char *filler = g_build_filename (fixture->folder, "filler", NULL);

  fill (filler);
  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, SOLEUS_SHELF_ERROR_NO_SPACE);
  assert_file (fixture->path, OWN);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
  g_assert_cmpint (g_unlink (filler), ==, 0);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
}

static void
live_on_read_only_disk (ShelfFixture *fixture,
                        SoleusDraft  *draft)
{
  g_autofree char *text = dup_file (fixture->path);

  g_assert_cmpint (mount ("none", fixture->folder, NULL, MS_REMOUNT | MS_RDONLY, NULL), ==, 0);
  soleus_draft_set_number (draft, "/lead_in_s", 7, "Lead-in");
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, SOLEUS_SHELF_ERROR_READ_ONLY);
  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, SOLEUS_SHELF_ERROR_READ_ONLY);
  assert_file (fixture->path, text);
  g_assert_cmpint (mount ("none", fixture->folder, NULL, MS_REMOUNT, NULL), ==, 0);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
}

/* A disk of its own is for one thread, so this is the first test, before the others begin any. */
static void
test_small_disk (ShelfFixture *fixture,
                 gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (!test_disk_mount (fixture->folder, "size=16k", &error)) {
    g_test_skip (error->message);
    return;
  }
  write_text (fixture->path, OWN);
  draft = shelf_fixture_open_own (fixture);
  live_on_full_disk (fixture, draft);
  live_on_read_only_disk (fixture, draft);
  g_assert_cmpint (umount (fixture->folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define add_test_with(path, function, data) g_test_add ("/shelf-faults/" path, ShelfFixture, data, shelf_fixture_set_up, function, shelf_fixture_tear_down)
#define add_test(path, function) add_test_with (path, function, NULL)
  add_test ("small-disk", test_small_disk);
  add_test ("save", test_save);
  add_test ("save-new", test_save_new);
  add_test ("delete", test_delete);
  add_test ("delete-again", test_delete_again);
  add_test ("plain-rename", test_plain_rename);
  add_test ("plain-rename-of-deleted", test_plain_rename_of_deleted);
  add_test_with ("no-links", test_plain_rename, "no links");
  add_test_with ("no-links-for-deleted", test_plain_rename_of_deleted, "no links");
  add_test ("save-without-links", test_save_without_links);
  add_test ("rename-fails-without-links", test_rename_fails_without_links);
  add_test ("not-here", test_not_here);
  add_test ("interrupted", test_interrupted);
#undef add_test
#undef add_test_with

  return g_test_run ();
}
