/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A session is killed at any moment: no set that had ended is lost, at most fifteen seconds of the one under way are, and it goes on from there to its end. The program runs itself as the
 * one that is killed, faster than real time. With --long it does so a thousand times. */

#include "soleus-player.h"

#include "test-exercises.h"
#include "wait.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define KILLS 100
#define LONG_KILLS 1000

#define SETS 3
#define REPETITIONS 20

/* How far the clock goes ahead at a time: less than a phase, so that each is met by itself. */
#define STEP_US (G_TIME_SPAN_SECOND / 2)

/* What a kill may take of a set, by the design. */
#define MOST_LOST_US (15 * G_TIME_SPAN_SECOND)

static const char *program;
static gboolean    is_long;

/* A player with a clock that goes when it is told to. */
typedef struct {
  SoleusHistory *history;
  SoleusPlayer  *player;
  SoleusClock    clock;
  int64_t        now_us;
  int            n_ended_sets;
  gboolean       over;
} Runner;

static int64_t
get_now_us (gpointer data)
{
  return ((Runner *) data)->now_us;
}

/* The place on the wall clock is all that a record needs of it. */
static GDateTime *
dup_local_time (gpointer data)
{
  g_autoptr (GDateTime) begin = g_date_time_new_utc (2026, 3, 1, 7, 30, 0);

  return g_date_time_add (begin, ((Runner *) data)->now_us);
}

static void
on_ended (Runner *runner)
{
  runner->over = TRUE;
}

static void
runner_set_up (Runner     *runner,
               const char *path,
               int64_t     now_us)
{
  *runner = (Runner) { .now_us = now_us };
  runner->clock = (SoleusClock) { get_now_us, get_now_us, dup_local_time, runner };
  runner->history = soleus_history_new (path);
  runner->player = soleus_player_new (runner->history, &runner->clock);
  g_object_set (runner->player, "cue-profile", SOLEUS_CUE_PROFILE_SILENT, NULL);
  g_signal_connect_swapped (runner->player, "ended", G_CALLBACK (on_ended), runner);
}

static void
runner_tear_down (Runner *runner)
{
  g_assert_finalize_object (runner->player);
  soleus_history_close (runner->history);
  wait_for_idle ();
  g_assert_finalize_object (runner->history);
}

/* Three sets of forty seconds, with rests of five. */
static SoleusRoutine *
make_routine (void)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_LIFT, 1 }, { SOLEUS_PHASE_KIND_LOWER, 1 } };
  SoleusRoutine  *routine = test_routine_take (test_exercise_new ("raise", SOLEUS_GOAL_KIND_REPETITIONS, REPETITIONS, SETS, 5, SOLEUS_SIDES_BOTH, phases, 2));

  routine->lead_in_us = G_TIME_SPAN_SECOND;
  return routine;
}

static void
on_kept (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;

  soleus_history_finish (SOLEUS_HISTORY (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

/* Lets the clock go on; what the player wrote meanwhile is on the disk afterwards. */
static void
go_on (Runner *runner)
{
  gboolean kept = FALSE;

  runner->now_us += STEP_US;
  soleus_player_get_position_us (runner->player);
  wait_for_idle ();
  soleus_history_try_keeping (runner->history, NULL, on_kept, &kept);
  wait_until (kept);
}

static void
on_set_performed (SoleusSession *session,
                  gpointer       performed,
                  Runner        *runner)
{
  runner->n_ended_sets++;
}

/* The victim: tells at each step how many sets have ended, and for how long the present one has been under way. */
static int
run_until_killed (const char *path)
{
  g_autoptr (SoleusRoutine) routine = make_routine ();
  Runner runner;

  runner_set_up (&runner, path, 0);
  g_assert_true (soleus_player_start (runner.player, routine, "{}", "{}"));
  g_signal_connect (soleus_player_get_session (runner.player), "set-performed", G_CALLBACK (on_set_performed), &runner);
  while (!runner.over) {
    g_autoptr (SoleusPerformedSet) open = NULL;

    go_on (&runner);
    if (runner.over)
      break;
    open = soleus_session_dup_open_set (soleus_player_get_session (runner.player), runner.now_us);
    printf ("%d %" G_GINT64_FORMAT "\n", runner.n_ended_sets, open != NULL ? open->active_us : 0);
    fflush (stdout);
  }
  runner_tear_down (&runner);
  return 0;
}

/* What the victim had told when it was killed. */
typedef struct {
  int     n_ended_sets;
  int64_t open_us;
} Told;

static Told
kill_after (const char *path,
            int         n_lines)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) victim = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--victim", path, NULL);
  g_autoptr (GDataInputStream) lines = NULL;
  Told told = { 0, 0 };

  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (victim));
  for (int n = 1;; n++) {
    g_autofree char *line = g_data_input_stream_read_line (lines, NULL, NULL, &error);
    char            *rest;

    g_assert_no_error (error);
    if (line == NULL)
      break;
    told.n_ended_sets = (int) g_ascii_strtoll (line, &rest, 10);
    told.open_us = g_ascii_strtoll (rest, NULL, 10);
    if (n == n_lines)
      g_subprocess_send_signal (victim, SIGKILL);
  }
  g_assert_true (g_subprocess_wait (victim, NULL, &error));
  return told;
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(GPtrArray **) data = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_sessions (Runner *runner)
{
  GPtrArray *sessions = NULL;

  soleus_history_load_sessions (runner->history, 0, G_MAXINT, -1, 0, on_listed, &sessions);
  wait_until (sessions != NULL);
  return sessions;
}

static const SoleusSetRecord *
get_set (SoleusSessionRecord *session,
         guint                index)
{
  return g_ptr_array_index (soleus_session_record_get_sets (session), index);
}

static void
assert_survived (SoleusSessionRecord *session,
                 Told                 told)
{
  GPtrArray *sets = soleus_session_record_get_sets (session);
  int        n_ended_sets = 0;

  for (guint i = 0; i < sets->len; i++)
    n_ended_sets += !get_set (session, i)->is_open;
  g_assert_cmpint (n_ended_sets, >=, told.n_ended_sets);
  for (int i = 0; i < told.n_ended_sets; i++)
    g_assert_cmpint ((int) get_set (session, (guint) i)->done, ==, REPETITIONS);
  if (n_ended_sets > told.n_ended_sets || told.open_us <= MOST_LOST_US)
    return;
  g_assert_cmpuint (sets->len, ==, (guint) told.n_ended_sets + 1);
  g_assert_cmpint (get_set (session, sets->len - 1)->active_us, >=, told.open_us - MOST_LOST_US);
}

/* Goes on with what is asked about, a day later, until it is over. */
static void
finish_session (const char *path)
{
  g_autoptr (SoleusRoutine) routine = make_routine ();
  g_autoptr (GPtrArray) asked = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  SoleusSessionRecord *session;
  Runner               runner;

  runner_set_up (&runner, path, G_TIME_SPAN_DAY);
  soleus_history_list_cut_off (runner.history, on_listed, &asked);
  wait_until (asked != NULL);
  if (asked->len == 1) {
    g_assert_true (soleus_player_continue (runner.player, routine, g_ptr_array_index (asked, 0)));
    while (!runner.over)
      go_on (&runner);
  }
  sessions = list_sessions (&runner);
  session = g_ptr_array_index (sessions, 0);
  g_assert_cmpuint (sessions->len, ==, 1);
  if (asked->len == 1 || soleus_session_record_get_sets_done (session) > 0) {
    g_assert_cmpint (soleus_session_record_get_state (session), ==, SOLEUS_RECORD_STATE_FINISHED);
    g_assert_true (soleus_session_record_is_complete (session));
    g_assert_cmpint (soleus_session_record_get_repetitions (session), ==, SETS * REPETITIONS);
  }
  runner_tear_down (&runner);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      remove_folder (path);
    else
      g_unlink (path);
  }
  g_rmdir (folder);
}

static void
kill_and_go_on (int n_lines)
{
  g_autofree char *folder = g_dir_make_tmp ("soleus-kill-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "history.db", NULL);
  g_autoptr (GPtrArray) sessions = NULL;
  Told   told = kill_after (path, n_lines);
  Runner runner;

  runner_set_up (&runner, path, 0);
  sessions = list_sessions (&runner);
  g_assert_cmpuint (sessions->len, ==, 1);
  assert_survived (g_ptr_array_index (sessions, 0), told);
  runner_tear_down (&runner);
  finish_session (path);
  remove_folder (folder);
}

static void
test_any_moment (void)
{
  const int n_lines = (int) ((SETS * REPETITIONS * 2 + (SETS - 1) * 5) * G_TIME_SPAN_SECOND / STEP_US);

  for (int i = 0; i < (is_long ? LONG_KILLS : KILLS); i++)
    kill_and_go_on (g_test_rand_int_range (1, n_lines + 1));
}

int
main (int    argc,
      char **argv)
{
  if (argc == 3 && strcmp (argv[1], "--victim") == 0)
    return run_until_killed (argv[2]);

  program = argv[0];
  is_long = argc > 1 && strcmp (argv[1], "--long") == 0;
  if (is_long)
    argc = 1;
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-kill/any-moment", test_any_moment);
  return g_test_run ();
}
