/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-batch.h"
#include "soleus-broken-file.h"
#include "soleus-library-check.h"
#include "soleus-fault.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/capability.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

#define ROUTINE "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"%s\", \"name\": \"Mine\", \"blocks\": [{\"exercise\": \"circulation-pumps\"}]}"

/* A library whose folder holds good.json and whatever odd thing a test puts beside it. */
typedef struct {
  char          *folder;
  char          *odd;
  SoleusLibrary *library;
} Fixture;

static void
write_routine (const char *path,
               const char *id)
{
  g_autofree char *text = g_strdup_printf (ROUTINE, id);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *good = NULL;

  fixture->folder = g_dir_make_tmp ("odd-XXXXXX", NULL);
  fixture->odd = g_build_filename (fixture->folder, "odd.json", NULL);
  fixture->library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", fixture->folder);
  good = g_build_filename (fixture->folder, "good.json", NULL);
  write_routine (good, "good");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *good = g_build_filename (fixture->folder, "good.json", NULL);

  g_assert_finalize_object (fixture->library);
  g_remove (good);
  g_remove (fixture->odd);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->odd);
  g_free (fixture->folder);
}

/* The odd one is named with what is wrong and what to do, and the good one is there. */
static void
assert_named (Fixture    *fixture,
              const char *code)
{
  GListModel *files;
  g_autoptr (SoleusBrokenFile) file = NULL;
  const SoleusFault *fault;

  soleus_library_load (fixture->library);
  files = soleus_library_get_broken_files (fixture->library);
  g_assert_cmpuint (g_list_model_get_n_items (files), ==, 1);
  file = g_list_model_get_item (files, 0);
  g_assert_cmpstr (soleus_broken_file_get_path (file), ==, fixture->odd);
  fault = g_ptr_array_index (soleus_broken_file_get_faults (file), 0);
  g_test_message ("%s", fault->message);
  g_assert_cmpstr (fault->code, ==, code);
  g_assert_nonnull (soleus_library_lookup (fixture->library, "good"));
}

static void
test_folder (Fixture      *fixture,
             gconstpointer data)
{
  g_assert_cmpint (g_mkdir (fixture->odd, 0700), ==, 0);
  assert_named (fixture, "not-a-file");
}

static void
test_socket (Fixture      *fixture,
             gconstpointer data)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  g_autofd int       fd = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_assert_cmpuint (g_strlcpy (address.sun_path, fixture->odd, sizeof address.sun_path), <, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  assert_named (fixture, "unreadable");
}

static void
test_fifo (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_cmpint (mkfifo (fixture->odd, 0600), ==, 0);
  assert_named (fixture, "not-a-file");
}

static void
test_device (Fixture      *fixture,
             gconstpointer data)
{
  g_assert_cmpint (symlink ("/dev/zero", fixture->odd), ==, 0);
  assert_named (fixture, "not-a-file");
}

static void
test_loop (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_cmpint (symlink ("odd.json", fixture->odd), ==, 0);
  assert_named (fixture, "unreadable");
}

static void
test_nothing_in_it (Fixture      *fixture,
                    gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->odd, "", 0, NULL));
  assert_named (fixture, "syntax");
}

static void
test_sparse (Fixture      *fixture,
             gconstpointer data)
{
  g_autofd int fd = open (fixture->odd, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  g_assert_cmpint (ftruncate (fd, 100 * 1000 * 1000), ==, 0);
  assert_named (fixture, "too-large");
}

/* Of what is too large to be read as a whole, the beginning tells what it is. */
static void
test_large_picture (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *picture = g_malloc0 (2000 * 1000);

  memcpy (picture, "\x89PNG\r\n\x1a\n", 8);
  g_assert_true (g_file_set_contents (fixture->odd, picture, 2000 * 1000, NULL));
  assert_named (fixture, "foreign");
}

/* Without these, root too may only read what the file's mode says. */
static gboolean
set_override (gboolean may)
{
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct   capabilities[2];
  const guint                     mask = 1U << CAP_DAC_OVERRIDE | 1U << CAP_DAC_READ_SEARCH;

  if (syscall (SYS_capget, &header, capabilities) < 0)
    return FALSE;
  if (may)
    capabilities[0].effective |= capabilities[0].permitted & mask;
  else
    capabilities[0].effective &= ~mask;
  return syscall (SYS_capset, &header, capabilities) == 0;
}

static void
test_without_permission (Fixture      *fixture,
                         gconstpointer data)
{
  write_routine (fixture->odd, "locked");
  g_assert_cmpint (g_chmod (fixture->odd, 0), ==, 0);
  if (!set_override (FALSE)) {
    g_test_skip ("the rights of root can’t be laid down here");
    return;
  }
  assert_named (fixture, "unreadable");
  g_assert_true (set_override (TRUE));
}

/* Between the listing of the folder and the reading, or before: nothing is left of it. */
static void
test_vanishes (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (SoleusBatch) batch = soleus_batch_new ();
  g_autoptr (GHashTable) exercises = NULL;
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  soleus_library_load (fixture->library);
  exercises = g_hash_table_ref (soleus_library_get_entries (fixture->library));
  g_ptr_array_add (paths, g_strdup (fixture->odd));
  g_ptr_array_add (paths, g_build_filename (fixture->folder, "good.json", NULL));
  soleus_batch_read_files (batch, paths, exercises, taken);
  g_assert_cmpuint (batch->own->len, ==, 1);
  g_assert_cmpuint (batch->broken->len, ==, 0);
}

static gpointer
grow (gpointer data)
{
  const char      *path = data;
  g_autofd int     fd = open (path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  g_autofree char *piece = g_strnfill (997, ' ');

  for (int i = 0; i < 2000; i++)
    g_assert_cmpint (write (fd, piece, 997), ==, 997);
  return NULL;
}

/* Whenever it is caught, it is either what it held at that moment, which is no routine, or too large. */
static void
test_grows (Fixture      *fixture,
            gconstpointer data)
{
  GThread *thread = NULL;
  gboolean grown = FALSE;

  g_assert_true (g_file_set_contents (fixture->odd, " ", -1, NULL));
  thread = g_thread_new ("grow", grow, fixture->odd);
  while (!grown) {
    g_autoptr (GPtrArray) faults = soleus_validate_file (fixture->odd, fixture->library);

    g_assert_cmpuint (faults->len, ==, 1);
    grown = strcmp (((SoleusFault *) g_ptr_array_index (faults, 0))->code, "too-large") == 0;
    g_assert_true (grown || strcmp (((SoleusFault *) g_ptr_array_index (faults, 0))->code, "syntax") == 0);
  }
  g_thread_join (thread);
  assert_named (fixture, "too-large");
}

/* A file that says to have 0 bytes and gives more than a mebibyte is one that has grown after it was opened: this process's own environment is one. */
static void
test_grows_after_opening (void)
{
  g_autofree char *value = g_strnfill (100 * 1024, 'x');
  g_auto (GStrv) environment = NULL;

  if (g_test_subprocess ()) {
    g_autoptr (SoleusLibrary) library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", "/nowhere");
    g_autoptr (GPtrArray) faults = NULL;

    /* GLib keeps what it starts for a test from leaving cores. Of such a process the system shows an environment to root only. */
    g_assert_cmpint (prctl (PR_SET_DUMPABLE, 1), ==, 0);
    faults = soleus_validate_file ("/proc/self/environ", library);
    g_print ("%s\n", ((SoleusFault *) g_ptr_array_index (faults, 0))->code);
    return;
  }
  environment = g_get_environ ();
  for (int i = 0; i < 11; i++) {
    g_autofree char *name = g_strdup_printf ("LARGE_%d", i);

    environment = g_environ_setenv (environment, name, value, TRUE);
  }
  g_test_trap_subprocess_with_envp (NULL, (const char *const *) environment, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*too-large*");
}

/* All of them at once, while others come and go. */
static gpointer
stir (gpointer data)
{
  g_autofree char *come = g_build_filename (data, "come.json", NULL);

  for (int i = 0; i < 200; i++) {
    write_routine (come, "come");
    g_unlink (come);
  }
  return NULL;
}

static void
test_comes_and_goes (Fixture      *fixture,
                     gconstpointer data)
{
  GThread *thread = g_thread_new ("stir", stir, fixture->folder);

  for (int i = 0; i < 50; i++) {
    soleus_library_load (fixture->library);
    g_assert_nonnull (soleus_library_lookup (fixture->library, "good"));
    g_assert_cmpuint (g_list_model_get_n_items (soleus_library_get_broken_files (fixture->library)), <=, 1);
  }
  g_thread_join (thread);
  soleus_library_load (fixture->library);
  g_assert_cmpuint (g_list_model_get_n_items (soleus_library_get_broken_files (fixture->library)), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  static const struct {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "folder", test_folder },
    { "socket", test_socket },
    { "fifo", test_fifo },
    { "device", test_device },
    { "loop", test_loop },
    { "nothing-in-it", test_nothing_in_it },
    { "sparse", test_sparse },
    { "large-picture", test_large_picture },
    { "without-permission", test_without_permission },
    { "vanishes", test_vanishes },
    { "grows", test_grows },
    { "comes-and-goes", test_comes_and_goes },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *path = g_strconcat ("/odd-files/", tests[i].name, NULL);

    g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
  }
  g_test_add_func ("/odd-files/grows-after-opening", test_grows_after_opening);
  return g_test_run ();
}
