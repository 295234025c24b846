/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-run.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char *home;

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
      remove_folder (path);
    else
      g_assert_no_errno (g_unlink (path));
  }

  g_assert_no_errno (g_rmdir (folder));
}

static void
run_in_home (gconstpointer user_data)
{
  GTestFunc test = (GTestFunc) user_data;

  home = g_dir_make_tmp ("soleus-cli-XXXXXX", NULL);
  test ();
  remove_folder (home);
  g_clear_pointer (&home, g_free);
}

/* Adds a test that runs in a new home with nothing in it. */
void
test_run_add (const char *path,
              GTestFunc   test)
{
  g_test_add_data_func (path, (gconstpointer) test, run_in_home);
}

const char *
test_run_get_home (void)
{
  return home;
}

/* Where the program looks for something of the person's own; the folder is made. */
char *
test_run_get_data (const char *name)
{
  char            *path = g_build_filename (home, "data", "soleus", name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));

  return path;
}

static GSubprocessLauncher *
make_launcher (GSubprocessFlags flags)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (flags);
  g_autofree char     *data = g_build_filename (home, "data", NULL);

  g_subprocess_launcher_set_cwd (launcher, home);
  g_subprocess_launcher_setenv (launcher, "HOME", home, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", data, TRUE);
  /* A session bus is looked for there too. */
  g_subprocess_launcher_setenv (launcher, "XDG_RUNTIME_DIR", home, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "DBUS_SESSION_BUS_ADDRESS");

  return launcher;
}

static TestRun *
run_with (GSubprocessLauncher *launcher,
          const char *const   *arguments)
{
  TestRun *self = g_new0 (TestRun, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawnv (launcher, arguments, &error);

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &self->out, &self->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  self->status = g_subprocess_get_exit_status (process);

  return self;
}

static char **
collect (const char *first,
         va_list     rest)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, g_getenv ("SOLEUS_PROGRAM"));
  for (const char *argument = first; argument != NULL; argument = va_arg (rest, const char *))
    g_strv_builder_add (builder, argument);
  return g_strv_builder_end (builder);
}

/* Runs the program with these arguments, without a display and without a session bus, and with nobody at its standard input. */
TestRun *
test_run (const char *first,
          ...)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GSubprocessLauncher) launcher = make_launcher (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  va_list rest;

  va_start (rest, first);
  arguments = collect (first, rest);
  va_end (rest);

  return run_with (launcher, (const char *const *) arguments);
}

/* The same with a terminal as its standard input, on which this was typed beforehand. */
TestRun *
test_run_at_terminal (const char *typed,
                      const char *first,
                      ...)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GSubprocessLauncher) launcher = make_launcher (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofd int terminal = posix_openpt (O_RDWR | O_NOCTTY);
  va_list      rest;
  int          end;

  g_assert_no_errno (terminal);
  g_assert_no_errno (grantpt (terminal));
  g_assert_no_errno (unlockpt (terminal));
  end = open (ptsname (terminal), O_RDWR | O_NOCTTY | O_CLOEXEC);
  g_assert_no_errno (end);
  g_assert_cmpint (write (terminal, typed, strlen (typed)), ==, (gssize) strlen (typed));
  g_subprocess_launcher_take_stdin_fd (launcher, end);

  va_start (rest, first);
  arguments = collect (first, rest);
  va_end (rest);

  return run_with (launcher, (const char *const *) arguments);
}

/* The same with its standard output into a file. */
TestRun *
test_run_into (const char *output,
               const char *argument)
{
  g_autoptr (GSubprocessLauncher) launcher = make_launcher (G_SUBPROCESS_FLAGS_STDERR_PIPE);

  g_subprocess_launcher_set_stdout_file_path (launcher, output);

  return run_with (launcher, (const char *const[]) { g_getenv ("SOLEUS_PROGRAM"), argument, NULL });
}

/* Runs a script of the shell, in which $S is the program. */
TestRun *
test_run_script (const char *script)
{
  g_autoptr (GSubprocessLauncher) launcher = make_launcher (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);

  g_subprocess_launcher_setenv (launcher, "S", g_getenv ("SOLEUS_PROGRAM"), TRUE);

  return run_with (launcher, (const char *const[]) { "sh", "-c", script, NULL });
}

void
test_run_free (TestRun *self)
{
  g_free (self->out);
  g_free (self->err);
  g_free (self);
}

/* What it said is for people, and a terminal obeys nothing of it. */
void
test_run_assert_plain (TestRun *self)
{
  g_autofree char *said = g_strconcat (self->out, self->err, NULL);

  g_test_message ("%s", said);
  for (const char *p = said; *p != '\0'; p = g_utf8_next_char (p))
    g_assert_true (*p == '\n' || g_unichar_isprint (g_utf8_get_char (p)));
}

JsonNode *
test_run_parse (TestRun *self)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (self->out, &error);

  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (root));

  return root;
}
