/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-listener.h"

#include "soleus-timeline-compiler.h"
#include "soleus-session.h"

#include "test-exercises.h"
#include "test-onsets.h"

#include <math.h>
#include <signal.h>

#define N_AT_ANCHORS 2
#define MAX_AT_ANCHOR_MS 5.0
#define MS G_TIME_SPAN_MILLISECOND
#define PATIENCE_MS 60000
#define THRESHOLD 0.001f

static gboolean
on_timeout (void *data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
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

TestListener *
test_listener_new (TestSoundServer *server,
                   SoleusCueProfile profile,
                   const char      *sink)
{
  TestListener *self = g_new0 (TestListener, 1);

  self->server = server;
  self->stream = g_object_new (SOLEUS_TYPE_STREAM, "profile", profile, "volume", 1.0, "sink-description", sink, NULL);
  self->expected_us = g_array_new (FALSE, FALSE, sizeof (int64_t));
  self->timeline = new_timeline ();
  g_signal_connect (self->stream, "ready", G_CALLBACK (on_stream_signal), &self->ready);
  g_signal_connect (self->stream, "lost", G_CALLBACK (on_stream_signal), &self->lost);
  g_signal_connect (self->stream, "recovered", G_CALLBACK (on_stream_signal), &self->recovered);
  return self;
}

/* Ends the server too. */
void
test_listener_free (TestListener *self)
{
  soleus_stream_stop (self->stream);
  g_assert_cmpint (soleus_stream_get_state (self->stream), ==, SOLEUS_SOUND_STATE_OFF);
  g_assert_finalize_object (self->stream);
  g_array_unref (self->expected_us);
  soleus_timeline_unref (self->timeline);
  test_sound_server_kill (self->server, SIGKILL);
  g_free (self);
}

void
test_listener_run_for (TestListener *self,
                       guint         ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, on_timeout, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

void
test_listener_run_until_state (TestListener    *self,
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

int64_t
test_listener_get_position_us (TestListener *self)
{
  return self->position_us + g_get_monotonic_time () - self->at_us;
}

void
test_listener_run_to (TestListener *self,
                      int64_t       position_us)
{
  while (test_listener_get_position_us (self) < position_us)
    test_listener_run_for (self, (guint) MAX (1, (position_us - test_listener_get_position_us (self)) / MS));
}

/* Notes what must have been heard since the last anchor. Cues that begin in the last milliseconds are in doubt: callers choose their moments. */
static void
note_expected (TestListener *self)
{
  int64_t          until_us = g_get_monotonic_time ();
  int              n_cues;
  const SoleusCue *cues = soleus_timeline_get_cues (self->timeline, &n_cues);
  int64_t          last_us = G_MININT64;

  for (int i = 0; i < n_cues && self->plays; i++) {
    int64_t heard_us = self->at_us + cues[i].at_us - self->position_us;

    if (cues[i].at_us < self->position_us || heard_us < self->heard_from_us || heard_us >= until_us || heard_us == last_us)
      continue;
    g_array_append_val (self->expected_us, heard_us);
    last_us = heard_us;
  }
  self->plays = FALSE;
}

static void
set_anchor (TestListener *self,
            int64_t       position_us,
            int64_t       at_us)
{
  note_expected (self);
  self->position_us = position_us;
  self->at_us = at_us;
  self->plays = TRUE;
  soleus_stream_anchor (self->stream, self->timeline, soleus_timeline_state_at (self->timeline, position_us).index, position_us, at_us);
}

void
test_listener_anchor (TestListener *self,
                      int64_t       position_us)
{
  set_anchor (self, position_us, g_get_monotonic_time () + SOLEUS_ANCHOR_LEAD_US);
}

/* The same line once more: what a player does in a rest. */
void
test_listener_anchor_again (TestListener *self)
{
  int64_t at_us = g_get_monotonic_time () + SOLEUS_ANCHOR_LEAD_US;

  set_anchor (self, self->position_us + at_us - self->at_us, at_us);
}

/* Makes the present rest 10 s longer. */
void
test_listener_extend_rest (TestListener *self)
{
  int             segment = soleus_timeline_state_at (self->timeline, test_listener_get_position_us (self)).index;
  SoleusTimeline *longer = soleus_timeline_extend (self->timeline, segment, 10 * G_USEC_PER_SEC);

  note_expected (self);
  soleus_timeline_unref (self->timeline);
  self->timeline = longer;
  test_listener_anchor_again (self);
}

/* Returns where it stands. */
int64_t
test_listener_pause (TestListener *self)
{
  int64_t position_us = test_listener_get_position_us (self);

  note_expected (self);
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

/* The recording says how long after its beginning a cue was heard, not when that was, so that one number is taken from it for the whole session: the median of
 * what all cues say. All the rest must hold by itself, from the first anchor to the last cue. */
static double
take_beginning (GArray *errors_ms)
{
  g_autofree double *sorted_ms = g_memdup2 (errors_ms->data, errors_ms->len * sizeof (double));
  double             beginning_ms;

  if (errors_ms->len == 0)
    return 0;
  qsort (sorted_ms, errors_ms->len, sizeof (double), compare_errors);
  beginning_ms = sorted_ms[errors_ms->len / 2];
  for (guint i = 0; i < errors_ms->len; i++)
    g_array_index (errors_ms, double, i) -= beginning_ms;
  return beginning_ms;
}

static void
tell (TestListener *self,
      GArray       *errors_ms)
{
  for (guint i = 0; i < errors_ms->len; i++)
    g_test_message ("cue %2u after %7.3f s: %+.3f ms", i, (double) (g_array_index (self->expected_us, int64_t, i) - g_array_index (self->expected_us, int64_t, 0)) / G_USEC_PER_SEC,
                    g_array_index (errors_ms, double, i));
}

/* Ends hearing, and expects that every cue was heard, and nothing else. Returns how many milliseconds late each was, on the one clock of the whole session. */
GArray *
test_listener_compare (TestListener *self,
                       TestTiming   *timing)
{
  g_autofree char  *busy = test_sound_server_dup_busy (self->server);
  int64_t           n_samples, first_us;
  g_autofree float *samples = test_sound_server_heard (self->server, &n_samples, &first_us);
  g_autoptr (GArray) onsets = test_onsets_find (samples, n_samples, THRESHOLD);
  GArray *errors_ms = g_array_new (FALSE, FALSE, sizeof (double));

  if (self->heard_from_us > 0 && onsets->len > self->expected_us->len)
    g_array_remove_range (onsets, 0, onsets->len - self->expected_us->len);
  for (guint i = 0; i < MIN (onsets->len, self->expected_us->len); i++) {
    int64_t onset = g_array_index (onsets, int64_t, i);
    int64_t heard_us = self->by_arrival ? test_sound_server_get_arrival_us (self->server, onset) : first_us + test_sound_server_get_time_us (self->server, onset);
    double  error_ms = (double) (heard_us - g_array_index (self->expected_us, int64_t, i)) / MS;

    g_array_append_val (errors_ms, error_ms);
  }
  self->late_ms = take_beginning (errors_ms);
  if (g_test_initialized ())
    tell (self, errors_ms);
  if (busy != NULL)
    test_timing_note_busy (timing, busy);
  test_timing_expect (timing, onsets->len == self->expected_us->len, "%u cues were heard instead of %u", onsets->len, self->expected_us->len);
  return errors_ms;
}

static int
compare_sizes (const void *a,
               const void *b)
{
  double size_a = fabs (*(const double *) a);
  double size_b = fabs (*(const double *) b);

  return (size_a < size_b) - (size_a > size_b);
}

/* The worst of all cues but those at the very place that was skipped to, of which a session here has up to two: they are heard before anyone can see whether the anchor
 * was met, and on a busy computer are some milliseconds off. */
double
test_listener_worst_ms (GArray *errors_ms)
{
  g_autoptr (GArray) sorted_ms = g_array_copy (errors_ms);

  if (sorted_ms->len <= N_AT_ANCHORS)
    return G_MAXDOUBLE;
  g_array_sort (sorted_ms, compare_sizes);
  if (fabs (g_array_index (sorted_ms, double, 0)) > MAX_AT_ANCHOR_MS)
    return fabs (g_array_index (sorted_ms, double, 0));
  return fabs (g_array_index (sorted_ms, double, N_AT_ANCHORS));
}

/* How many of the cues were expected in the first while. */
guint
test_listener_count_cues_within (TestListener *self,
                                 int64_t       elapsed_us)
{
  guint n = 0;

  while (n < self->expected_us->len && g_array_index (self->expected_us, int64_t, n) < g_array_index (self->expected_us, int64_t, 0) + elapsed_us)
    n++;
  return n;
}
