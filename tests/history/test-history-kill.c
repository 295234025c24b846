/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every set that was reported as saved, and what was told of pain before it, survives a kill at any moment. The program runs itself as the one that is killed. */

#include "faulty-vfs.h"
#include "test-place.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *program;

/* Where the disk has no memory that programs share, there is no log. */
static const char *manner = "--victim";

static void
on_set_written (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  soleus_history_finish (SOLEUS_HISTORY (source), result, &error);
  g_assert_no_error (error);
  printf ("%d\n", GPOINTER_TO_INT (user_data));
  fflush (stdout);
}

/* The victim: begins a session and writes sets for ever, telling of each as it is acknowledged. */
G_NORETURN static void
write_until_killed (const char *path)
{
  g_autoptr (SoleusHistory) history = soleus_history_new (path);
  g_autoptr (SoleusSessionRecord) session = soleus_session_record_new ("a", "r", "R", test_stamp ("2026-03-01T07:30:00+01:00"), 3);

  soleus_history_begin_session (history, session, "{}", NULL, NULL);
  for (int i = 0;; i++) {
    g_autoptr (SoleusSetRecord) set = test_set_new (i, 15, G_USEC_PER_SEC);
    g_autofree char *id = g_strdup_printf ("p%d", i);
    SoleusPain       pain = { id, i, i, SOLEUS_PAIN_PLACE_SHIN, SOLEUS_SIDE_LEFT, 1, SOLEUS_PAIN_ACTION_WENT_ON };

    soleus_history_write_pain (history, "a", &pain, NULL, NULL);
    soleus_history_write_set (history, "a", set, on_set_written, GINT_TO_POINTER (i));
    g_main_context_iteration (NULL, i > 3);
  }
}

/* Kills the victim after it has told of so many sets; returns the last one that it told of, even while it was being killed. */
static int
kill_after (TestPlace *place,
            int        n_sets)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) victim = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, manner, place->path, NULL);
  g_autoptr (GDataInputStream) lines = NULL;
  int last = -1;

  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (victim));

  for (int n = 0;; n++) {
    g_autofree char *line = g_data_input_stream_read_line (lines, NULL, NULL, &error);

    g_assert_no_error (error);
    if (line == NULL)
      break;
    last = atoi (line);
    if (n + 1 == n_sets)
      g_subprocess_send_signal (victim, SIGKILL);
  }

  g_assert_true (g_subprocess_wait (victim, NULL, &error));
  g_assert_true (g_subprocess_get_if_signaled (victim));

  return last;
}

static void
assert_sets_survived (TestPlace *place,
                      int        last)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoleusSessionRecord) session = test_place_load (place, "a", &error);
  GPtrArray *sets;

  g_assert_no_error (error);
  g_assert_cmpint (soleus_session_record_get_state (session), ==, SOLEUS_RECORD_STATE_INTERRUPTED);
  sets = soleus_session_record_get_sets (session);
  g_assert_cmpint ((int) sets->len, >, last);
  for (int i = 0; i <= last; i++)
    g_assert_cmpint (((SoleusSetRecord *) g_ptr_array_index (sets, i))->index, ==, i);
  g_assert_cmpint ((int) soleus_session_record_get_pains (session)->len, >, last);

  g_assert_null (place->aside);
  test_place_close (place);
  test_place_assert_sound (place);
}

static void
test_kill (gconstpointer user_data)
{
  g_autoptr (TestPlace) place = test_place_new ();
  int last = kill_after (place, GPOINTER_TO_INT (user_data));

  g_assert_cmpint (last, >=, GPOINTER_TO_INT (user_data) - 1);
  assert_sets_survived (place, last);
}

static void
lose_log (void)
{
  faulty_vfs_install ();
  faulty_vfs_arm (FAULTY_CALL_SHARE, 1, SQLITE_IOERR_SHMMAP, TRUE);
}

static void
test_kill_without_log (gconstpointer user_data)
{
  manner = "--victim-without-log";
  lose_log ();
  test_kill (user_data);
  faulty_vfs_disarm ();
  manner = "--victim";
}

int
main (int    argc,
      char **argv)
{
  if (argc == 3 && strcmp (argv[1], "--victim-without-log") == 0)
    lose_log ();
  if (argc == 3 && g_str_has_prefix (argv[1], "--victim"))
    write_until_killed (argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/kill/after-one", GINT_TO_POINTER (1), test_kill);
  g_test_add_data_func ("/kill/in-the-third", GINT_TO_POINTER (2), test_kill);
  g_test_add_data_func ("/kill/after-many", GINT_TO_POINTER (100), test_kill);
  g_test_add_data_func ("/kill/without-log", GINT_TO_POINTER (100), test_kill_without_log);

  return g_test_run ();
}
