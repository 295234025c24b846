/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "shelf-fixture.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A program that does nothing but save is killed at some moment, many times. Before each save it announces the number that it writes, and afterwards that it is on the disk. */

#define ROUNDS 30

static const char *program;

static void
live (const char *folder,
      const char *undo_folder,
      int         first)
{
  ShelfFixture fixture = { .folder = (char *) folder, .undo_folder = (char *) undo_folder };
  g_autoptr (SoleusDraft) draft = NULL;

  fixture.library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", folder);
  soleus_library_load (fixture.library);
  fixture.shelf = soleus_shelf_new (fixture.library, folder, undo_folder);
  draft = shelf_fixture_open_own (&fixture);
  for (int i = first;; i++) {
    printf ("begin %d\n", i);
    fflush (stdout);
    soleus_draft_set_number (draft, "/count", i, "Count");
    soleus_draft_settle (draft);
    g_assert_cmpint (shelf_fixture_save (&fixture, draft, FALSE), ==, -1);
    printf ("saved %d\n", i);
    fflush (stdout);
  }
}

static FILE *
begin (ShelfFixture *fixture,
       int           first,
       GPid         *pid)
{
  g_autofree char *number = g_strdup_printf ("%d", first);
  const char      *argv[] = { program, "--live", fixture->folder, fixture->undo_folder, number, NULL };
  g_autoptr (GError) error = NULL;
  int fd;

  g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, pid, NULL, &fd, NULL, &error);
  g_assert_no_error (error);
  return fdopen (fd, "r");
}

/* Reads until so many lines have come, or all of them. */
static void
listen_to (FILE *output,
           int   lines,
           int  *announced,
           int  *saved)
{
  char line[64];

  while (lines-- > 0 && fgets (line, sizeof line, output) != NULL) {
    if (g_str_has_suffix (line, "\n") && g_str_has_prefix (line, "begin "))
      *announced = atoi (line + strlen ("begin "));
    else if (g_str_has_suffix (line, "\n") && g_str_has_prefix (line, "saved "))
      *saved = atoi (line + strlen ("saved "));
  }
}

static void
kill_once (ShelfFixture *fixture,
           int          *announced,
           int          *saved)
{
  GPid  pid;
  FILE *output = begin (fixture, *announced + 1, &pid);
  int   status;

  listen_to (output, g_test_rand_int_range (1, 30), announced, saved);
  /* Somewhere within what comes next, which takes as long as it takes here. */
  g_usleep ((gulong) g_test_rand_int_range (0, 3000));
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status));
  listen_to (output, G_MAXINT, announced, saved);
  fclose (output);
  g_spawn_close_pid (pid);
}

static int
get_count (SoleusDraft *draft)
{
  JsonNode *node = soleus_draft_look_up (draft, "/count");

  return node != NULL ? (int) json_node_get_int (node) : 0;
}

/* Undo goes back through numbers that were written before, as far as is kept; each of this round is there. */
static void
assert_steps (SoleusDraft *draft,
              int          first)
{
  int count = get_count (draft);

  while (soleus_draft_get_can_undo (draft)) {
    g_assert_cmpstr (soleus_draft_get_undo_label (draft), ==, "Count");
    soleus_draft_undo (draft);
    g_assert_cmpint (get_count (draft), <, count);
    if (count > first)
      g_assert_cmpint (get_count (draft), ==, count - 1);
    count = get_count (draft);
  }
  g_assert_cmpint (count, <, first);
}

static void
test_kill (ShelfFixture *fixture,
           gconstpointer data)
{
  int in_between = 0;
  int announced = 0;
  int saved = 0;

  for (int i = 0; i < ROUNDS; i++) {
    g_autoptr (SoleusDraft) draft = NULL;
    int first = announced + 1;

    kill_once (fixture, &announced, &saved);
    shelf_fixture_restart (fixture);
    g_assert_cmpuint (g_list_model_get_n_items (soleus_library_get_broken_files (fixture->library)), ==, 0);
    draft = shelf_fixture_open_own (fixture);
    g_assert_cmpint (get_count (draft), >=, saved);
    g_assert_cmpint (get_count (draft), <=, announced);
    in_between += announced > saved ? 1 : 0;
    /* What wasn't told to be on the disk may be there all the same. */
    saved = get_count (draft);
    assert_steps (draft, first);
  }
  g_test_message ("%d of %d were killed while they saved", in_between, ROUNDS);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 5 && strcmp (argv[1], "--live") == 0) {
    live (argv[2], argv[3], atoi (argv[4]));
    return 0;
  }
  program = argv[0];
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/shelf/kill", ShelfFixture, NULL, shelf_fixture_set_up, test_kill, shelf_fixture_tear_down);

  return g_test_run ();
}
