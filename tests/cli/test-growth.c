/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-run.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/resource.h>

/* What grows as the data does takes ten times as long for ten times the data; what walks through all of it for each piece, a hundred times. */
#define TIMES 10
#define MOST 15

/* A computer with other things to do may disturb a run, so a bad one is done again. */
#define RUNS 4

/* What commands are to print, made of a size. */
typedef void (*PrepareFunc) (int size);

#define MOST_ARGUMENTS 4
#define MOST_COMMANDS 4

/**
 * Growth:
 * @prepare: makes what is printed
 * @size: of the smaller one: large enough for what grows by the square to stand out from what each start costs
 * @commands: what prints it
 */
typedef struct {
  PrepareFunc prepare;
  int         size;
  const char *commands[MOST_COMMANDS][MOST_ARGUMENTS];
} Growth;

static void
put_sessions (int size)
{
  g_autofree char *schema_file = g_test_build_filename (G_TEST_DIST, "data", "history", "version-1.sql", NULL);
  g_autofree char *path = test_run_get_data ("history.db");
  g_autofree char *schema = NULL;
  g_autofree char *rows = g_strdup_printf ("BEGIN; DELETE FROM sets; DELETE FROM sessions; DELETE FROM days;"
                                           "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
                                           " INSERT INTO sessions SELECT i, printf ('session-%%d', i), 'seated-soleus-raise', 'Seated Soleus Raise', 730000 + i, 946684800000000 + i * 86400000000, 3600,"
                                           " 946684800000000 + i * 86400000000 + 435000000, 3600, 'finished', 6, 435000000, 4, 0, 'Went well', NULL, NULL FROM n;"
                                           "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 5)"
                                           " INSERT INTO sets SELECT number, i, 0, 'seated-soleus-raise', 'Seated Soleus Raise', 'both', i + 1, 'repetitions', 15, 15, 105000000, 2.5,"
                                           " started_us, 3600, ended_us, 3600 FROM sessions, n;"
                                           "COMMIT;",
                                           size);
  sqlite3         *connection;

  g_assert_true (g_file_get_contents (schema_file, &schema, NULL, NULL));
  g_unlink (path);
  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, schema, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, rows, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
}

static void
put_routines (int size)
{
  for (int i = 0; i < size; i++) {
    g_autofree char *name = g_strdup_printf ("routines/desk-%d.json", i);
    g_autofree char *path = test_run_get_data (name);
    g_autofree char *content = g_strdup_printf ("{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"desk-%d\", \"name\": \"Desk Raise %d\","
                                                " \"blocks\": [{\"exercise\": \"seated-soleus-raise\", \"sets\": 3, \"repetitions\": 18, \"rest_s\": 45}]}",
                                                i, i);

    g_assert_true (g_file_set_contents_full (path, content, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  }
}

/* A second has a segment or more. */
static void
put_long_routine (int size)
{
  g_autofree char *path = g_build_filename (test_run_get_home (), "long.json", NULL);
  g_autofree char *content = g_strdup_printf ("{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"long\", \"name\": \"Long\","
                                              " \"blocks\": [{\"exercise\": \"soleus-pushup\", \"duration_s\": %d}]}",
                                              size);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static void
put_blocks (int size)
{
  g_autofree char *path = test_run_get_data ("routines/wide.json");
  g_autoptr (GString) content = g_string_new ("{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"wide\", \"name\": \"Wide\", \"rest_between_s\": 5, \"blocks\": [");

  for (int i = 0; i < size; i++)
    g_string_append_printf (content, "%s{\"exercise\": \"circulation-pumps\", \"duration_s\": 30}", i == 0 ? "" : ", ");
  g_string_append (content, "]}");
  g_assert_true (g_file_set_contents (path, content->str, -1, NULL));
}

static double
get_children_s (void)
{
  struct rusage usage;

  g_assert_no_errno (getrusage (RUSAGE_CHILDREN, &usage));
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC;
}

/* The processor's time, which others that run can't take. */
static double
measure (const char *const *arguments)
{
  double before_s = get_children_s ();
  g_autoptr (TestRun) run = test_run (arguments[0], arguments[1], arguments[2], arguments[3], NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err, ==, "");
  return get_children_s () - before_s;
}

/* The best of all runs until now. */
static void
measure_all (const Growth *growth,
             int           size,
             gboolean      first,
             double       *best_s)
{
  growth->prepare (size);
  for (int i = 0; i < MOST_COMMANDS && growth->commands[i][0] != NULL; i++) {
    double found_s = measure (growth->commands[i]);

    best_s[i] = first ? found_s : MIN (best_s[i], found_s);
  }
}

static gboolean
is_good (const double *few_s,
         const double *many_s)
{
  for (int i = 0; i < MOST_COMMANDS; i++)
    if (many_s[i] > MOST * few_s[i])
      return FALSE;
  return TRUE;
}

static void
test_growth (const Growth *growth)
{
  double few_s[MOST_COMMANDS] = { 0 };
  double many_s[MOST_COMMANDS] = { 0 };

  for (int i = 0; i < RUNS && (i == 0 || !is_good (few_s, many_s)); i++) {
    measure_all (growth, growth->size, i == 0, few_s);
    measure_all (growth, TIMES * growth->size, i == 0, many_s);
  }

  for (int i = 0; i < MOST_COMMANDS && growth->commands[i][0] != NULL; i++) {
    g_autofree char *command = g_strjoin (" ", growth->commands[i][0], growth->commands[i][1], growth->commands[i][2], growth->commands[i][3], NULL);

    g_test_message ("%s: %.3f s, and %.3f s for ten times as much", command, few_s[i], many_s[i]);
    g_assert_cmpfloat (few_s[i], >, 0);
    g_assert_cmpfloat (many_s[i], <=, MOST * few_s[i]);
  }
}

/* An export, and no history yet to take it in. */
static void
put_export (int size)
{
  g_autofree char *path = test_run_get_data ("history.db");
  g_autoptr (TestRun) run = NULL;

  put_sessions (size);
  run = test_run ("history", "export", "--format=json", "--output=all.json", "--force", NULL);
  g_assert_cmpint (run->status, ==, 0);
  g_unlink (path);
}

static void
test_history (void)
{
  static const Growth growth = {
    put_sessions,
    600,
    { { "history", "list" }, { "history", "list", "--json" }, { "history", "export", "--format=json" }, { "history", "export", "--format=csv" } },
  };

  test_growth (&growth);
}

static void
test_import (void)
{
  static const Growth growth = { put_export, 200, { { "history", "import", "--json", "all.json" }, { "history", "import", "--yes", "all.json" } } };

  test_growth (&growth);
}

static void
test_list (void)
{
  static const Growth growth = { put_routines, 300, { { "list" }, { "list", "--json" } } };

  test_growth (&growth);
}

static void
test_timeline (void)
{
  static const Growth growth = { put_long_routine, 1500, { { "timeline", "long.json" }, { "timeline", "long.json", "--json" } } };

  test_growth (&growth);
}

static void
test_render (void)
{
  static const Growth growth = { put_long_routine, 300, { { "render", "long.json", "--output=long.wav", "--force" } } };

  test_growth (&growth);
}

static void
test_blocks (void)
{
  static const Growth growth = { put_blocks, 50, { { "show", "wide" }, { "show", "wide", "--json" }, { "export", "wide" }, { "validate", "data/soleus/routines/wide.json" } } };

  test_growth (&growth);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_run_add ("/growth/history", test_history);
  test_run_add ("/growth/import", test_import);
  test_run_add ("/growth/list", test_list);
  test_run_add ("/growth/timeline", test_timeline);
  test_run_add ("/growth/render", test_render);
  test_run_add ("/growth/blocks", test_blocks);

  return g_test_run ();
}
