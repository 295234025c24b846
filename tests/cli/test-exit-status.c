/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-run.h"

#include <gio/gio.h>
#include <signal.h>
#include <string.h>

/* What the manual page promises: 0 when it was done, 1 when it went wrong, 2 when it was asked for wrongly; and what is said of it. */
typedef struct {
  const char *arguments[5];
  int         status;
  const char *said; /* on the standard error, "" for nothing */
} Case;

#define BAD_USE "--help"

static const Case cases[] = {
  /* Done. */
  { { "list" }, 0, "" },
  { { "list", "--json" }, 0, "" },
  { { "show", "circulation-pumps" }, 0, "" },
  { { "timeline", "circulation-pumps" }, 0, "" },
  { { "render", "circulation-pumps", "--output", "out.wav" }, 0, "" },
  { { "print", "circulation-pumps", "--output", "out.pdf" }, 0, "" },
  { { "print", "circulation-pumps", "--output", "out.pdf", "--force" }, 0, "" },
  { { "export", "circulation-pumps" }, 0, "" },
  { { "import", "--help" }, 0, "" },
  { { "history", "list" }, 0, "" },
  { { "history", "export", "--format=json" }, 0, "" },
  { { "status" }, 0, "" },
  { { "status", "--json" }, 0, "" },
  { { "--version" }, 0, "" },
  { { "--help" }, 0, "" },
  { { "start", "--help" }, 0, "" },
  { { "pause", "--help" }, 0, "" },
  { { "status", "--help" }, 0, "" },

  /* Asked for wrongly: too little, too much, an option that isn't there. */
  { { "frobnicate" }, 2, BAD_USE },
  { { "--frobnicate" }, 2, BAD_USE },
  { { "-x" }, 2, BAD_USE },
  { { "list", "more" }, 2, BAD_USE },
  { { "list", "--frobnicate" }, 2, BAD_USE },
  { { "show" }, 2, BAD_USE },
  { { "show", "a", "b" }, 2, BAD_USE },
  { { "show", "--frobnicate", "a" }, 2, BAD_USE },
  { { "validate" }, 2, BAD_USE },
  { { "validate", "--frobnicate", "a" }, 2, BAD_USE },
  { { "timeline" }, 2, BAD_USE },
  { { "timeline", "a", "b" }, 2, BAD_USE },
  { { "timeline", "--frobnicate", "a" }, 2, BAD_USE },
  { { "render" }, 2, BAD_USE },
  { { "render", "circulation-pumps" }, 2, BAD_USE },
  { { "render", "a", "b", "--output=o.wav" }, 2, BAD_USE },
  { { "render", "a", "--frobnicate" }, 2, BAD_USE },
  { { "print" }, 2, BAD_USE },
  { { "print", "circulation-pumps" }, 2, BAD_USE },
  { { "print", "a", "b", "--output=o.pdf" }, 2, BAD_USE },
  { { "print", "a", "--output=o.pdf", "--paper=a" }, 2, BAD_USE },
  { { "print", "a", "--output=o.pdf", "--first-weekday=mon" }, 2, BAD_USE },
  { { "print", "a", "--output=o.pdf", "--units=stone" }, 2, BAD_USE },
  { { "print", "a", "--frobnicate" }, 2, BAD_USE },
  { { "export" }, 2, BAD_USE },
  { { "export", "a", "b" }, 2, BAD_USE },
  { { "export", "--frobnicate", "a" }, 2, BAD_USE },
  { { "import" }, 2, BAD_USE },
  { { "import", "--frobnicate", "a" }, 2, BAD_USE },
  { { "import", "--replace", "--skip", "a" }, 2, BAD_USE },
  { { "history" }, 2, BAD_USE },
  { { "history", "frobnicate" }, 2, BAD_USE },
  { { "history", "list", "more" }, 2, BAD_USE },
  { { "history", "list", "--frobnicate" }, 2, BAD_USE },
  { { "history", "export" }, 2, BAD_USE },
  { { "history", "export", "more", "--format=csv" }, 2, BAD_USE },
  { { "history", "export", "--frobnicate" }, 2, BAD_USE },
  { { "start" }, 2, BAD_USE },
  { { "start", "a", "b" }, 2, BAD_USE },
  { { "start", "--frobnicate" }, 2, BAD_USE },
  { { "pause", "more" }, 2, BAD_USE },
  { { "pause", "--frobnicate" }, 2, BAD_USE },
  { { "resume", "more" }, 2, BAD_USE },
  { { "skip", "more" }, 2, BAD_USE },
  { { "back", "more" }, 2, BAD_USE },
  { { "stop", "more" }, 2, BAD_USE },
  { { "status", "more" }, 2, BAD_USE },
  { { "status", "--frobnicate" }, 2, BAD_USE },

  /* No such thing. */
  { { "show", "nothing" }, 1, "soleus list" },
  { { "timeline", "nothing" }, 1, "soleus list" },
  { { "render", "nothing", "--output=o.wav" }, 1, "soleus list" },
  { { "export", "nothing" }, 1, "soleus list" },
  { { "start", "nothing" }, 1, "soleus list" },

  /* A file that can't be read, or not be written. */
  { { "show", "nothing.json" }, 1, "nothing.json" },
  { { "timeline", "nothing.json" }, 1, "nothing.json" },
  { { "print", "nothing", "--output=o.pdf" }, 1, "soleus list" },
  { { "print", "nothing.json", "--output=o.pdf" }, 1, "nothing.json" },
  { { "print", "circulation-pumps", "--output=out.pdf" }, 1, "--force" },
  { { "print", "circulation-pumps", "--output=/nowhere/o.pdf" }, 1, "/nowhere/o.pdf" },
  { { "render", "nothing.json", "--output=o.wav" }, 1, "nothing.json" },
  { { "render", "circulation-pumps", "--output=/nowhere/o.wav" }, 1, "/nowhere/o.wav" },
  { { "export", "circulation-pumps", "--output=/nowhere/o.soleus" }, 1, "/nowhere/o.soleus" },
  { { "history", "export", "--format=csv", "--output=/nowhere/o.csv" }, 1, "/nowhere/o.csv" },
  /* Here the fault is the answer. */
  { { "validate", "nothing.json" }, 1, "" },
  { { "import", "nothing.json" }, 1, "" },

  /* No program that runs. */
  { { "pause" }, 1, "running" },
  { { "resume" }, 1, "running" },
  { { "skip" }, 1, "running" },
  { { "back" }, 1, "running" },
  { { "stop" }, 1, "running" },

  /* No display. */
  { { NULL }, 1, "display" },
  { { "start", "circulation-pumps" }, 1, "display" },
};

static void
assert_case (const Case *use)
{
  g_autoptr (TestRun) run = test_run (use->arguments[0], use->arguments[1], use->arguments[2], use->arguments[3], use->arguments[4], NULL);
  g_autofree char *line = g_strjoinv (" ", (GStrv) use->arguments);

  g_test_message ("soleus %s", line);
  g_assert_cmpint (run->status, ==, use->status);
  if (*use->said == '\0')
    g_assert_cmpstr (run->err, ==, "");
  else if (strstr (run->err, use->said) == NULL)
    g_error ("soleus %s says “%s”", line, run->err);
  if (*use->said != '\0')
    g_assert_cmpstr (run->out, ==, "");
  /* What is said is for people, and no line of a log. */
  g_assert_null (strstr (run->err, "**"));
  g_assert_null (strstr (run->err, "WARNING"));
}

static void
test_table (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_case (&cases[i]);
}

/* A refusal names the command, says how it is used and where to learn more; the same words for each. */
static void
test_refusals_are_alike (void)
{
  static const char *const lacking[] = { "show", "validate", "timeline", "render", "print", "export", "import", "history", "start" };

  for (size_t i = 0; i < G_N_ELEMENTS (lacking); i++) {
    g_autoptr (TestRun) run = test_run (lacking[i], NULL);
    g_autofree char *start = g_strdup_printf ("soleus %s: Something is missing. Use it as “soleus %s ", lacking[i], lacking[i]);

    g_assert_true (g_str_has_prefix (run->err, start));
  }
}

/* From a folder in which it was only built. */
static void
test_not_installed (void)
{
  const char      *folder = g_getenv ("GSETTINGS_SCHEMA_DIR");
  g_autofree char *kept = g_strdup (folder);
  g_autofree char *data_folders = g_strdup (g_getenv ("XDG_DATA_DIRS"));
  g_autoptr (TestRun) plain = NULL;
  g_autoptr (TestRun) start = NULL;
  g_autoptr (TestRun) list = NULL;

  g_unsetenv ("GSETTINGS_SCHEMA_DIR");
  g_setenv ("XDG_DATA_DIRS", test_run_get_home (), TRUE);
  plain = test_run (NULL, NULL);
  start = test_run ("start", "circulation-pumps", NULL);
  list = test_run ("list", NULL);
  g_setenv ("GSETTINGS_SCHEMA_DIR", kept, TRUE);
  if (data_folders != NULL)
    g_setenv ("XDG_DATA_DIRS", data_folders, TRUE);
  else
    g_unsetenv ("XDG_DATA_DIRS");

  g_assert_cmpint (plain->status, ==, 1);
  g_assert_nonnull (strstr (plain->err, "build-aux/dev run"));
  g_assert_cmpint (start->status, ==, 1);
  g_assert_cmpstr (start->err, ==, plain->err);
  g_assert_cmpint (list->status, ==, 0);
}

/* A signal ends the program as it ends any other, so that a shell says 128 and its number. */
static void
test_signal (void)
{
  g_autofree char *path = g_build_filename (test_run_get_home (), "long.json", NULL);
  g_autoptr (GString) text = g_string_new ("{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"long\", \"name\": \"Long\", \"blocks\": [");
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 20; i++)
    g_string_append_printf (text, "%s{\"exercise\": \"seated-soleus-raise\"}", i > 0 ? ", " : "");
  g_string_append (text, "]}");
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));

  /* Half a megabyte that nobody reads doesn't fit into a pipe, so it lasts until the signal. */
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, g_getenv ("SOLEUS_PROGRAM"), "timeline", "--json", path, NULL);
  g_assert_no_error (error);
  g_subprocess_send_signal (process, SIGINT);
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_true (g_subprocess_get_if_signaled (process));
  g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGINT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_run_add ("/exit-status/table", test_table);
  test_run_add ("/exit-status/refusals-are-alike", test_refusals_are_alike);
  test_run_add ("/exit-status/not-installed", test_not_installed);
  test_run_add ("/exit-status/signal", test_signal);

  return g_test_run ();
}
