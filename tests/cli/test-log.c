/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-log.h"
#include "test-run.h"

#include <string.h>

/* 2026-11-20 at half past seven, UTC. */
#define MOMENT_US (G_GINT64_CONSTANT (1795159800) * G_USEC_PER_SEC)

static void
test_layers (void)
{
  static const struct {
    const char *text;
    const char *domains;
    const char *unknown;
  } cases[] = {
    { "", "", "" },
    { "library", "soleus-library", "" },
    { "library,audio", "soleus-library soleus-audio", "" },
    { " audio, ,library ", "soleus-audio soleus-library", "" },
    { "Library", "", "Library" },
    { "libraries,soleus-audio,ui", "soleus-ui", "libraries soleus-audio" },
    { "all", "soleus-engine soleus-library soleus-words soleus-figure soleus-editing soleus-audio soleus-record soleus-history soleus-player soleus-desktop soleus-cli soleus-ui", "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) unknown = NULL;
    g_auto (GStrv) domains = soleus_log_parse_layers (cases[i].text, &unknown);
    g_autofree char *found = g_strjoinv (" ", domains);
    g_autofree char *rest = g_strjoinv (" ", unknown);

    g_assert_cmpstr (found, ==, cases[i].domains);
    g_assert_cmpstr (rest, ==, cases[i].unknown);
  }
}

static void
test_errors (void)
{
  g_autoptr (SoleusLog) log = soleus_log_new ("/home/somebody");
  g_autofree char *none = soleus_log_dup_errors (log);
  g_autofree char *errors = NULL;

  g_assert_null (none);
  soleus_log_note (log, G_LOG_LEVEL_WARNING, "soleus-library", "Changes in /home/somebody/.local will\nnot be noticed", MOMENT_US);
  soleus_log_note (log, G_LOG_LEVEL_CRITICAL, NULL, NULL, MOMENT_US + G_USEC_PER_SEC);
  soleus_log_note (log, G_LOG_LEVEL_WARNING, "Gtk", "again", MOMENT_US);
  soleus_log_note (log, G_LOG_LEVEL_WARNING, "Gtk", "again", MOMENT_US + 2 * G_USEC_PER_SEC);
  errors = soleus_log_dup_errors (log);
  g_assert_cmpstr (errors, ==,
                   "2026-11-20T07:30:00Z soleus-library warning: Changes in ~/.local will not be noticed\n"
                   "2026-11-20T07:30:01Z - critical: \n"
                   "2026-11-20T07:30:02Z Gtk warning: again (2 times)\n");
}

/* However much goes wrong, a report stays one that can be read. */
static void
test_bounds (void)
{
  g_autoptr (SoleusLog) log = soleus_log_new (NULL);
  g_autoptr (GString) endless = g_string_new (NULL);
  g_autofree char *errors = NULL;
  g_auto (GStrv) lines = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append (endless, "ü\xff");
  for (int i = 0; i < 1000; i++) {
    g_autofree char *message = g_strdup_printf ("%d %s", i, endless->str);

    soleus_log_note (log, G_LOG_LEVEL_WARNING, "soleus-ui", message, MOMENT_US);
  }
  errors = soleus_log_dup_errors (log);
  g_assert_true (g_utf8_validate (errors, -1, NULL));
  lines = g_strsplit (errors, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 20 + 1);
  g_assert_nonnull (strstr (lines[0], "warning: 980 "));
  g_assert_nonnull (strstr (lines[19], "warning: 999 "));
  for (int i = 0; i < 20; i++)
    g_assert_cmpuint (strlen (lines[i]), <, 400);
}

static gpointer
complain (gpointer log)
{
  for (int i = 0; i < 2000; i++)
    soleus_log_note (log, G_LOG_LEVEL_WARNING, "soleus-audio", i % 3 > 0 ? "one" : "other", MOMENT_US);
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (SoleusLog) log = soleus_log_new (NULL);
  GThread *threads[4];

  for (size_t i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, complain, log);
  for (int i = 0; i < 100; i++)
    g_free (soleus_log_dup_errors (log));
  for (size_t i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static TestRun *
list_with (const char *layers)
{
  TestRun *run;

  if (layers != NULL)
    g_setenv ("SOLEUS_DEBUG", layers, TRUE);
  run = test_run ("list", NULL);
  g_unsetenv ("SOLEUS_DEBUG");
  g_assert_cmpint (run->status, ==, 0);
  return run;
}

/* Debug messages never get between what a command answers. */
static void
test_shown (void)
{
  g_autoptr (TestRun) plain = list_with (NULL);
  g_autoptr (TestRun) library = list_with ("library");
  g_autoptr (TestRun) audio = list_with ("audio");
  g_autoptr (TestRun) all = list_with ("all");

  g_assert_cmpstr (plain->err, ==, "");
  g_assert_nonnull (strstr (library->err, "soleus-library-DEBUG"));
  g_assert_nonnull (strstr (library->err, "(soleus:"));
  g_assert_nonnull (strstr (library->err, "0 own, 0 broken"));
  g_assert_cmpstr (library->out, ==, plain->out);
  g_assert_cmpstr (audio->err, ==, "");
  g_assert_nonnull (strstr (all->err, "soleus-library-DEBUG"));
}

static void
test_unknown_is_told (void)
{
  g_autoptr (TestRun) run = list_with ("libary,history");

  g_assert_nonnull (strstr (run->err, "“libary”"));
  g_assert_nonnull (strstr (run->err, "engine, library, words, figure, editing, audio, record, history, player, desktop, cli, ui; or all"));
}

/* What a file of the person's own is called, and what is in it, is no part of a log: it is told to the person, outside the log. */
static void
test_nothing_personal (void)
{
  g_autofree char *path = test_run_get_data ("routines/my-secret.json");
  g_autoptr (TestRun) run = NULL;
  g_auto (GStrv) lines = NULL;
  int n_debug = 0;

  g_assert_true (g_file_set_contents (path, "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"quiet\", \"name\": \"My pain\", \"blocks\": []}", -1, NULL));
  run = list_with ("all");
  lines = g_strsplit (run->err, "\n", -1);
  for (int i = 0; lines[i] != NULL; i++) {
    if (strstr (lines[i], "-DEBUG") == NULL)
      continue;
    n_debug++;
    g_assert_null (strstr (lines[i], "my-secret"));
    g_assert_null (strstr (lines[i], "My pain"));
  }
  g_assert_cmpint (n_debug, >=, 2);
  g_assert_nonnull (strstr (run->err, "my-secret.json: /blocks"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/log/layers", test_layers);
  g_test_add_func ("/log/errors", test_errors);
  g_test_add_func ("/log/bounds", test_bounds);
  g_test_add_func ("/log/threads", test_threads);
  test_run_add ("/log/shown", test_shown);
  test_run_add ("/log/unknown-is-told", test_unknown_is_told);
  test_run_add ("/log/nothing-personal", test_nothing_personal);

  return g_test_run ();
}
