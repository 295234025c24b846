/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session.h"

#include "test-listener.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How well a session is heard through a sound server of its own, as JSON. Not a test: it judges nothing. */

#define S G_TIME_SPAN_SECOND
#define ATTEMPTS 3
#define WAKEUPS_S 20

typedef enum {
  MOVE_RESUME,
  MOVE_SKIP,
  MOVE_BACK,
  N_MOVES,
} Move;

typedef struct {
  TestListener *listener;
  guint         first_cue[N_MOVES]; /* of those that are heard */
} Session;

static int
compare_doubles (const void *a,
                 const void *b)
{
  double double_a = *(const double *) a;
  double double_b = *(const double *) b;

  return (double_a > double_b) - (double_a < double_b);
}

static double
quantile (GArray *sorted,
          double  part)
{
  return g_array_index (sorted, double, (guint) ceil (part * (sorted->len - 1)));
}

/* Each move goes to a position with a cue, so that what is heard first tells how long it took. */
static void
move (Session *self,
      Move     move,
      int64_t  position_us)
{
  test_listener_anchor (self->listener, position_us);
  self->first_cue[move] = self->listener->expected_us->len;
}

static void
play (Session *self)
{
  TestListener *listener = self->listener;

  soleus_stream_prepare (listener->stream);
  test_listener_run_until_state (listener, SOLEUS_SOUND_STATE_READY);
  test_listener_anchor (listener, 0);
  test_listener_run_to (listener, 11.4 * S);
  test_listener_pause (listener);
  test_listener_run_for (listener, 1000);
  move (self, MOVE_RESUME, 12 * S);
  test_listener_run_to (listener, 17.4 * S);
  move (self, MOVE_SKIP, 50 * S);
  test_listener_run_to (listener, 57.4 * S);
  move (self, MOVE_BACK, 0);
  test_listener_run_to (listener, 7.4 * S);
  test_listener_pause (listener);
  test_listener_run_for (listener, 1000);
}

static int64_t
count_wakeups (void)
{
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  int64_t     wakeups = 0;
  const char *task;

  while ((task = g_dir_read_name (tasks))) {
    g_autofree char *path = g_build_filename ("/proc/self/task", task, "status", NULL);
    g_autofree char *status = NULL;
    const char      *line;

    if (g_file_get_contents (path, &status, NULL, NULL) && (line = strstr (status, "\nvoluntary_ctxt_switches:")))
      wakeups += g_ascii_strtoll (strchr (line, ':') + 1, NULL, 10);
  }
  return wakeups;
}

/* The program's own, while cues are played and nobody records. */
static double
measure_wakeups_per_s (TestListener *listener)
{
  int64_t before;

  soleus_stream_prepare (listener->stream);
  test_listener_run_until_state (listener, SOLEUS_SOUND_STATE_READY);
  test_listener_anchor (listener, 0);
  test_listener_run_for (listener, 4000);
  before = count_wakeups ();
  g_usleep (WAKEUPS_S * S);
  return (double) (count_wakeups () - before) / WAKEUPS_S;
}

/* When the first cue of a move was heard: as far ahead as it was asked for, and by as much later as it came. What is known of when the recording began is an
 * upper bound, so that this is one too. */
static double
heard_ms (Session *self,
          GArray  *errors_ms,
          Move     move)
{
  return (double) SOLEUS_ANCHOR_LEAD_US / G_TIME_SPAN_MILLISECOND + self->listener->late_ms + g_array_index (errors_ms, double, self->first_cue[move]);
}

static void
print_figures (Session *self,
               GArray  *errors_ms,
               int      underruns)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < errors_ms->len; i++) {
    double error_ms = fabs (g_array_index (errors_ms, double, i));

    g_array_append_val (sorted, error_ms);
  }
  g_array_sort (sorted, compare_doubles);
  printf ("{\"cues\": %u, \"cue_error_p50_ms\": %.3f, \"cue_error_p99_ms\": %.3f, \"cue_error_max_ms\": %.3f, "
          "\"resume_heard_ms\": %.1f, \"skip_heard_ms\": %.1f, \"back_heard_ms\": %.1f, \"wakeups_per_s\": %.1f, \"underruns\": %d}\n",
          errors_ms->len, quantile (sorted, 0.5), quantile (sorted, 0.99), quantile (sorted, 1),
          heard_ms (self, errors_ms, MOVE_RESUME), heard_ms (self, errors_ms, MOVE_SKIP), heard_ms (self, errors_ms, MOVE_BACK),
          measure_wakeups_per_s (self->listener), underruns);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (TestSoundServer) server = NULL;
  int underruns = 1;

  if (!test_sound_server_is_there ()) {
    fprintf (stderr, "sound-figures: needs pulseaudio, parec and pactl\n");
    return 1;
  }
  server = test_sound_server_new ();
  for (int attempt = 0; attempt < ATTEMPTS && underruns > 0; attempt++) {
    Session session = { .listener = test_listener_new (server, SOLEUS_CUE_PROFILE_CALM, NULL) };
    g_autoptr (GArray) errors_ms = NULL;
    g_autoptr (TestTiming) timing = NULL;

    test_sound_server_start (server);
    test_sound_server_listen (server);
    play (&session);
    underruns = test_sound_server_count_underruns (server);
    timing = test_timing_new ();
    test_timing_end (timing);
    errors_ms = test_listener_compare (session.listener, timing);
    g_assert_cmpuint (errors_ms->len, ==, session.listener->expected_us->len);
    if (underruns == 0 || attempt == ATTEMPTS - 1)
      print_figures (&session, errors_ms, underruns);
    test_listener_free (session.listener);
  }
  return 0;
}
