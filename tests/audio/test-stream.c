/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-stream.h"

#include "soleus-session.h"

#include "test-exercises.h"
#include "test-onsets.h"
#include "test-sound-server.h"

#include <math.h>
#include <signal.h>

/* What is really heard, through a real sound server, in real time. */

#define S G_TIME_SPAN_SECOND
#define MS G_TIME_SPAN_MILLISECOND
#define RATE 48000
#define PATIENCE_MS 10000

typedef struct {
  SoleusStream   *stream;
  int             ready;
  int             lost;
  int             recovered;
  GArray         *expected_us; /* (element-type int64_t): when cues must be heard */
  SoleusTimeline *timeline;
  int64_t         position_us;
  int64_t         at_us;
  gboolean        plays;
  int64_t         heard_from_us; /* or 0: nothing is expected before, and what is heard earlier doesn't count */
} Listener;

/* One for all tests: its address is in the environment, which nobody may change once there are threads. */
static TestSoundServer *server;

static gboolean
on_timeout (void *data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_for (guint ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, on_timeout, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
run_until_state (Listener        *self,
                 SoleusSoundState state)
{
  gboolean over = FALSE;
  guint    id = g_timeout_add (PATIENCE_MS, on_timeout, &over);

  while (soleus_stream_get_state (self->stream) != state) {
    g_assert_false (over);
    g_main_context_iteration (NULL, TRUE);
  }
  g_source_remove (id);
}

static void
on_stream_signal (SoleusStream *stream,
                  int          *count)
{
  (*count)++;
}

/* Phases of 0.7, 0.4 and 0.9 s without a lead-in: a cue at 0, and none that could be taken for another. */
static SoleusTimeline *
new_timeline (void)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_LIFT, 0.7 }, { SOLEUS_PHASE_KIND_HOLD, 0.4 }, { SOLEUS_PHASE_KIND_LOWER, 0.9 } };
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_exercise_new ("quick", SOLEUS_GOAL_KIND_REPETITIONS, 20, 2, 10, SOLEUS_SIDES_BOTH, phases, 3));
  g_autoptr (SoleusRoutine) ready = soleus_routine_with_lead_in (routine, 0);

  return soleus_timeline_compile (ready);
}

static Listener *
listener_new (SoleusCueProfile profile,
              const char      *sink)
{
  Listener *self = g_new0 (Listener, 1);

  self->stream = g_object_new (SOLEUS_TYPE_STREAM, "profile", profile, "volume", 1.0, "sink-description", sink, NULL);
  self->expected_us = g_array_new (FALSE, FALSE, sizeof (int64_t));
  self->timeline = new_timeline ();
  g_signal_connect (self->stream, "ready", G_CALLBACK (on_stream_signal), &self->ready);
  g_signal_connect (self->stream, "lost", G_CALLBACK (on_stream_signal), &self->lost);
  g_signal_connect (self->stream, "recovered", G_CALLBACK (on_stream_signal), &self->recovered);
  return self;
}

static void
listener_free (Listener *self)
{
  soleus_stream_stop (self->stream);
  g_assert_cmpint (soleus_stream_get_state (self->stream), ==, SOLEUS_SOUND_STATE_OFF);
  g_assert_finalize_object (self->stream);
  g_array_unref (self->expected_us);
  soleus_timeline_unref (self->timeline);
  g_free (self);
  test_sound_server_kill (server, SIGKILL);
}

/* Notes what must have been heard since the last anchor, until `until_us`. Cues that begin in the last milliseconds are in doubt: callers choose their moments. */
static void
note_expected (Listener *self,
               int64_t   until_us)
{
  int              n_cues;
  const SoleusCue *cues = soleus_timeline_get_cues (self->timeline, &n_cues);

  for (int i = 0; i < n_cues && self->plays; i++) {
    int64_t heard_us = self->at_us + cues[i].at_us - self->position_us;

    if (cues[i].at_us >= self->position_us && heard_us >= self->heard_from_us && heard_us < until_us && (self->expected_us->len == 0 || g_array_index (self->expected_us, int64_t, self->expected_us->len - 1) != heard_us))
      g_array_append_val (self->expected_us, heard_us);
  }
  self->plays = FALSE;
}

static void
anchor (Listener *self,
        int64_t   position_us)
{
  int64_t now_us = g_get_monotonic_time ();

  note_expected (self, now_us);
  self->position_us = position_us;
  self->at_us = now_us + SOLEUS_ANCHOR_LEAD_US;
  self->plays = TRUE;
  soleus_stream_anchor (self->stream, self->timeline, soleus_timeline_state_at (self->timeline, position_us).index, position_us, self->at_us);
}

static int64_t
position_now (Listener *self)
{
  return self->position_us + g_get_monotonic_time () - self->at_us;
}

/* Runs until the position is 200 ms behind a cue, so that nothing that sounds is cut and no cue is in doubt. */
static void
run_to (Listener *self,
        int64_t   position_us)
{
  while (position_now (self) < position_us)
    run_for ((guint) MAX (1, (position_us - position_now (self)) / MS));
}

static int64_t
pause_now (Listener *self)
{
  int64_t position_us = position_now (self);

  note_expected (self, g_get_monotonic_time ());
  soleus_stream_pause (self->stream, position_us);
  return position_us;
}

static int
compare_errors (const void *a,
                const void *b)
{
  double error_a = *(const double *) a;
  double error_b = *(const double *) b;

  return (error_a > error_b) - (error_a < error_b);
}

/* Compares what was heard with what was expected: every cue, and nothing else. Returns by how much the worst is off, in milliseconds. Where the recording begins isn't known to the millisecond, so that one number is taken from it, the median;
 * all the rest must hold by itself. */
static double
compare_heard (Listener    *self,
               const float *samples,
               int64_t      n_samples,
               int64_t      first_us)
{
  g_autoptr (GArray) onsets = test_onsets_find (samples, n_samples, 0.001f);
  g_autofree double *errors_ms = g_new (double, onsets->len);
  g_autofree double *sorted_ms = NULL;
  double             worst_ms = 0;

  if (self->heard_from_us > 0 && onsets->len > self->expected_us->len)
    g_array_remove_range (onsets, 0, onsets->len - self->expected_us->len);
  for (guint i = 0; i < MIN (onsets->len, self->expected_us->len); i++)
    errors_ms[i] = ((double) g_array_index (onsets, int64_t, i) * G_USEC_PER_SEC / RATE + (double) (first_us - g_array_index (self->expected_us, int64_t, i))) / MS;
  sorted_ms = g_memdup2 (errors_ms, onsets->len * sizeof (double));
  qsort (sorted_ms, onsets->len, sizeof (double), compare_errors);
  for (guint i = 0; i < onsets->len; i++) {
    g_test_message ("onset %2u: %+.3f ms", i, errors_ms[i] - sorted_ms[onsets->len / 2]);
    worst_ms = MAX (worst_ms, fabs (errors_ms[i] - sorted_ms[onsets->len / 2]));
  }
  g_test_message ("%u onsets, at worst %.3f ms off; recording %.1f ms late", onsets->len, worst_ms, sorted_ms[onsets->len / 2]);
  g_assert_cmpuint (onsets->len, ==, self->expected_us->len);
  return worst_ms;
}

static double
hear_session (void)
{
  double            worst_ms;
  Listener         *self = listener_new (SOLEUS_CUE_PROFILE_CALM, NULL);
  g_autofree float *samples = NULL;
  int64_t           n_samples, first_us, position_us;
  int64_t           begun_us;

  test_sound_server_start (server);
  test_sound_server_listen (server);
  begun_us = g_get_monotonic_time ();
  soleus_stream_prepare (self->stream);
  g_assert_cmpint (g_get_monotonic_time () - begun_us, <, 20 * MS);
  run_until_state (self, SOLEUS_SOUND_STATE_READY);
  g_assert_cmpint (self->ready, ==, 1);
  g_test_message ("prepared in %d ms: %s", (int) ((g_get_monotonic_time () - begun_us) / MS), soleus_stream_get_description (self->stream));

  anchor (self, 0);
  run_until_state (self, SOLEUS_SOUND_STATE_PLAYING);
  run_to (self, 4.4 * S);
  position_us = pause_now (self);
  run_for (1000);
  g_assert_cmpint (soleus_stream_get_state (self->stream), ==, SOLEUS_SOUND_STATE_READY);
  anchor (self, position_us);
  run_to (self, 6.4 * S);
  /* A skip to the second set, with a cue right at its start. */
  anchor (self, 50 * S);
  run_to (self, 52.4 * S);
  /* The same numbers again: what drift is taken back with. */
  note_expected (self, g_get_monotonic_time ());
  self->position_us = position_now (self) + SOLEUS_ANCHOR_LEAD_US;
  self->at_us = g_get_monotonic_time () + SOLEUS_ANCHOR_LEAD_US;
  self->plays = TRUE;
  soleus_stream_anchor (self->stream, self->timeline, 60, self->position_us, self->at_us);
  run_to (self, 54.4 * S);
  position_us = pause_now (self);
  run_until_state (self, SOLEUS_SOUND_STATE_OFF);
  run_for (500);

  begun_us = g_get_monotonic_time ();
  soleus_stream_prepare (self->stream);
  run_until_state (self, SOLEUS_SOUND_STATE_READY);
  g_test_message ("prepared again in %.1f ms", (double) (g_get_monotonic_time () - begun_us) / MS);
  anchor (self, position_us);
  run_to (self, 58.4 * S);
  pause_now (self);
  run_for (1000);

  samples = test_sound_server_heard (server, &n_samples, &first_us);
  worst_ms = compare_heard (self, samples, n_samples, first_us);
  listener_free (self);
  return worst_ms;
}

/* A computer that has much else to do makes the server's own times wrong by a few milliseconds: where the recording shows that, there are two more attempts. */
static void
test_in_step (void)
{
  gboolean was_late = TRUE;
  double   worst_ms = G_MAXDOUBLE;

  for (int attempt = 0; attempt < 3 && worst_ms > 1 && was_late; attempt++) {
    worst_ms = hear_session ();
    was_late = test_sound_server_was_late (server);
    g_assert_cmpfloat (worst_ms, <, 40);
  }
  g_assert_cmpfloat (worst_ms, <=, 1);
}

/* The server dies while cues sound, and another one comes. What is heard from it must be in step with the anchor from before it died: that is compared with an
 * anchor from after. */
static void
test_server_dies (void)
{
  Listener         *self = listener_new (SOLEUS_CUE_PROFILE_CALM, NULL);
  g_autofree float *samples = NULL;
  int64_t           n_samples, first_us, died_us;

  test_sound_server_start (server);
  soleus_stream_prepare (self->stream);
  run_until_state (self, SOLEUS_SOUND_STATE_READY);
  anchor (self, 0);
  run_to (self, 1.4 * S);

  test_sound_server_kill (server, SIGKILL);
  died_us = g_get_monotonic_time ();
  run_until_state (self, SOLEUS_SOUND_STATE_UNAVAILABLE);
  g_assert_cmpint (g_get_monotonic_time () - died_us, <, S);
  g_assert_cmpint (self->lost, ==, 1);

  test_sound_server_start (server);
  run_until_state (self, SOLEUS_SOUND_STATE_PLAYING);
  g_test_message ("recovered %d ms after the server died", (int) ((g_get_monotonic_time () - died_us) / MS));
  g_assert_cmpint (g_get_monotonic_time () - died_us, <, 4 * S);
  g_assert_cmpint (self->recovered, ==, 1);
  g_assert_cmpint (self->lost, ==, 1);
  test_sound_server_listen (server);

  /* Nothing is expected before the ear has settled. */
  while (position_now (self) % (2 * S) < 1.4 * S || position_now (self) % (2 * S) > 1.5 * S)
    run_for (10);
  self->heard_from_us = g_get_monotonic_time ();
  run_for (4000);
  anchor (self, 50 * S);
  run_to (self, 52.4 * S);
  pause_now (self);
  run_for (1000);

  samples = test_sound_server_heard (server, &n_samples, &first_us);
  /* On a computer that has nothing else to do this is within half a millisecond; 40 is what a sink lets pass before it corrects itself. */
  g_assert_cmpfloat (compare_heard (self, samples, n_samples, first_us), <, 40);
  listener_free (self);
}

/* A server that answers nobody: nothing waits for it, and it is taken as gone; when it wakes up, so does the sound. */
static void
test_server_hangs (void)
{
  Listener *self = listener_new (SOLEUS_CUE_PROFILE_CALM, NULL);
  int64_t   begun_us;

  test_sound_server_start (server);
  test_sound_server_kill (server, SIGSTOP);
  begun_us = g_get_monotonic_time ();
  soleus_stream_prepare (self->stream);
  anchor (self, 0);
  soleus_stream_set_volume (self->stream, 0.5);
  g_assert_cmpint (g_get_monotonic_time () - begun_us, <, 20 * MS);
  run_until_state (self, SOLEUS_SOUND_STATE_STARTING);
  run_until_state (self, SOLEUS_SOUND_STATE_UNAVAILABLE);
  g_assert_cmpint (g_get_monotonic_time () - begun_us, <, 7 * S);

  test_sound_server_kill (server, SIGCONT);
  run_until_state (self, SOLEUS_SOUND_STATE_PLAYING);
  g_assert_cmpint (self->recovered, ==, 1);
  listener_free (self);
}

static void
on_state_changed (int *changes)
{
  (*changes)++;
}

static void
test_no_server (void)
{
  int       changes = 0;
  Listener *self = listener_new (SOLEUS_CUE_PROFILE_CALM, "pulsesink");
  int64_t   begun_us = g_get_monotonic_time ();

  soleus_stream_prepare (self->stream);
  run_until_state (self, SOLEUS_SOUND_STATE_UNAVAILABLE);
  g_test_message ("no server: known after %d ms", (int) ((g_get_monotonic_time () - begun_us) / MS));
  g_assert_cmpint (g_get_monotonic_time () - begun_us, <, 2 * S);
  g_assert_cmpint (self->lost, ==, 0);
  g_assert_cmpint (self->ready, ==, 0);

  /* The session begins all the same, without a flicker at each look for a server; and when one comes, it is heard. */
  g_signal_connect_swapped (self->stream, "notify::state", G_CALLBACK (on_state_changed), &changes);
  anchor (self, 0);
  run_for (700);
  g_assert_cmpint (soleus_stream_get_state (self->stream), ==, SOLEUS_SOUND_STATE_UNAVAILABLE);
  g_assert_cmpint (changes, ==, 0);
  test_sound_server_start (server);
  run_until_state (self, SOLEUS_SOUND_STATE_PLAYING);
  g_assert_cmpint (self->recovered, ==, 1);
  listener_free (self);
}

static void
run_until_muted (Listener *self,
                 gboolean  muted)
{
  gboolean over = FALSE;
  guint    id = g_timeout_add (PATIENCE_MS, on_timeout, &over);

  while (soleus_stream_get_muted (self->stream) != muted) {
    g_assert_false (over);
    g_main_context_iteration (NULL, TRUE);
  }
  g_source_remove (id);
}

/* Somebody mutes the program in the desktop's volume control. */
static void
test_muted (void)
{
  Listener *self = listener_new (SOLEUS_CUE_PROFILE_CALM, NULL);

  test_sound_server_start (server);
  soleus_stream_prepare (self->stream);
  run_until_state (self, SOLEUS_SOUND_STATE_READY);
  g_assert_false (soleus_stream_get_muted (self->stream));
  test_sound_server_mute (server, TRUE);
  run_until_muted (self, TRUE);
  test_sound_server_mute (server, FALSE);
  run_until_muted (self, FALSE);
  listener_free (self);
}

static void
skip (const void *path)
{
  g_test_skip ("needs pulseaudio, pacat, parec and pactl");
}

static void
add (const char *path,
     GTestFunc   test)
{
  if (test_sound_server_is_there ())
    g_test_add_func (path, test);
  else
    g_test_add_data_func (path, NULL, skip);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  server = test_sound_server_new ();

  add ("/stream/in-step", test_in_step);
  add ("/stream/server-dies", test_server_dies);
  add ("/stream/server-hangs", test_server_hangs);
  add ("/stream/no-server", test_no_server);
  add ("/stream/muted", test_muted);

  result = g_test_run ();
  test_sound_server_free (server);
  return result;
}
