/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-timing.h"

#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

/* What g_test_run () returns when nothing was judged. */
#define SKIPPED 77

/* Whoever judges time is judged: by attempts that are in time or not, on a computer that is busy or said to be. */

typedef struct {
  gboolean busy;
  gboolean in_time;
} Attempts;

static void
attempt (TestTiming *timing,
         gpointer    data)
{
  const Attempts *attempts = data;

  if (attempts->busy)
    test_timing_note_busy (timing, "so it is said");
  test_timing_expect (timing, attempts->in_time, "something was late");
  g_print ("%s, ", test_timing_kept_up (timing) ? "kept up" : "busy");
}

/* What a judge makes of these attempts, where a variable says that somebody relies on the run, or none. */
static void
judge (Attempts    attempts,
       const char *relied_on)
{
  g_auto (GStrv) environment = g_get_environ ();

  if (g_test_subprocess ()) {
    test_timing_judge (attempt, &attempts);
    return;
  }
  environment = g_environ_unsetenv (g_environ_unsetenv (environment, "SOLEUS_LONG"), "CI");
  if (relied_on != NULL)
    environment = g_environ_setenv (environment, relied_on, "true", TRUE);
  g_test_trap_subprocess_with_envp (NULL, (const char *const *) environment, 0, G_TEST_SUBPROCESS_DEFAULT);
}

static void
test_in_time (void)
{
  judge ((Attempts) { .busy = TRUE, .in_time = TRUE }, NULL);
  if (!g_test_subprocess ()) {
    g_test_trap_assert_stdout ("busy, passed");
  }
}

/* A computer that really is busy, while others build on it, says so. */
static void
test_late (void)
{
  judge ((Attempts) { .busy = FALSE, .in_time = FALSE }, NULL);
  if (g_test_subprocess ())
    return;
  g_test_trap_assert_stdout_unmatched ("*kept up, *kept up, *skipped");
  g_test_trap_assert_stdout_unmatched ("*kept up, *kept up, *kept up, *");
  g_test_trap_assert_stdout_unmatched ("*passed");
}

static void
test_late_and_busy (void)
{
  judge ((Attempts) { .busy = TRUE, .in_time = FALSE }, NULL);
  if (!g_test_subprocess ()) {
    g_test_trap_assert_stdout ("busy, busy, busy, skipped");
  }
}

static void
test_late_and_busy_in_a_long_run (void)
{
  judge ((Attempts) { .busy = TRUE, .in_time = FALSE }, "SOLEUS_LONG");
  if (!g_test_subprocess ()) {
    g_test_trap_assert_failed ();
    g_test_trap_assert_stdout ("busy, busy, busy, busy, busy, busy, ");
  }
}

/* Nothing else ran that could be kept from it. */
static void
test_late_by_itself_in_ci (void)
{
  judge ((Attempts) { .busy = TRUE, .in_time = FALSE }, "CI");
  if (!g_test_subprocess ()) {
    g_test_trap_assert_stdout ("busy, busy, busy, skipped");
  }
}

/* Another program: one of a process group of its own. */
static pid_t
spin (void)
{
  pid_t pid = fork ();

  if (pid == 0) {
    prctl (PR_SET_PDEATHSIG, SIGKILL);
    setpgid (0, 0);
    for (volatile int i = 0;; i = !i)
      ;
  }
  return pid;
}

/* Nobody has to say that the computer is busy, and in CI it isn't to be. */
static void
test_busy (void)
{
  g_autoptr (GArray) pids = g_array_new (FALSE, FALSE, sizeof (pid_t));
  g_autoptr (TestTiming) timing = NULL;

  for (guint i = 0; i < g_get_num_processors (); i++) {
    pid_t pid = spin ();

    g_array_append_val (pids, pid);
  }
  timing = test_timing_new ();
  g_usleep (2500 * G_TIME_SPAN_MILLISECOND);
  test_timing_end (timing);
  for (guint i = 0; i < pids->len; i++)
    kill (g_array_index (pids, pid_t, i), SIGKILL);
  g_test_message ("%s", test_timing_describe (timing));
  g_assert_false (test_timing_kept_up (timing));
  g_setenv ("CI", "true", TRUE);
  g_assert_true (test_timing_must_judge (timing));
  g_unsetenv ("CI");
  g_unsetenv ("SOLEUS_LONG");
  g_assert_false (test_timing_must_judge (timing));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/judging/in-time", test_in_time);
  g_test_add_func ("/judging/late", test_late);
  g_test_add_func ("/judging/late-and-busy", test_late_and_busy);
  g_test_add_func ("/judging/late-and-busy-in-a-long-run", test_late_and_busy_in_a_long_run);
  g_test_add_func ("/judging/late-by-itself-in-ci", test_late_by_itself_in_ci);
  g_test_add_func ("/judging/busy", test_busy);

  result = g_test_run ();
  /* A failure ends the process before. */
  if (g_test_subprocess ())
    g_print (result == SKIPPED ? "skipped" : "passed");
  return result;
}
