/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody hears who listens to a tempo while changing it, through a real sound server, in real time. */

#include "soleus-tempo-sound.h"

#include "test-exercises.h"
#include "test-onsets.h"
#include "test-sound-server.h"
#include "test-timing.h"

#include <math.h>
#include <signal.h>

#define S G_TIME_SPAN_SECOND
#define MS G_TIME_SPAN_MILLISECOND
#define PATIENCE_US (60 * S)
#define THRESHOLD 0.001f
#define MAX_ERROR_MS 1.0

static TestSoundServer *server;

typedef struct {
  SoleusTempoSound  *sound;
  GArray            *expected_us; /* (element-type int64_t): when each phase began by what is seen */
  const SoleusTempo *seen;
  int                index;
  gboolean           notes; /* whether cues are expected */
} Listener;

/* Phases of 0.7, 0.4 and 0.9 s, or with another hold. */
static SoleusTempo *
new_tempo (double hold_s)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_LIFT, 0.7 }, { SOLEUS_PHASE_KIND_HOLD, hold_s }, { SOLEUS_PHASE_KIND_LOWER, 0.9 } };
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_exercise_new ("quick", SOLEUS_GOAL_KIND_REPETITIONS, 3, 2, 10, SOLEUS_SIDES_BOTH, phases, 3));

  return soleus_tempo_new (routine, 0);
}

/* Looks as a window does at each frame, and notes when what is seen began. */
static void
look (Listener *self)
{
  int64_t             now_us = g_get_monotonic_time ();
  SoleusTimelineState state;
  const SoleusTempo  *tempo = soleus_tempo_sound_look (self->sound, now_us, &state);
  int64_t             began_us = now_us - state.elapsed_us;

  if (tempo == self->seen && state.index == self->index)
    return;
  self->seen = tempo;
  self->index = state.index;
  if (self->notes)
    g_array_append_val (self->expected_us, began_us);
}

static gboolean
on_tick (void *data)
{
  look (data);
  return G_SOURCE_CONTINUE;
}

static void
run_for (Listener *self,
         int64_t   length_us)
{
  int64_t until_us = g_get_monotonic_time () + length_us;
  guint   id = g_timeout_add (5, on_tick, self);

  while (g_get_monotonic_time () < until_us)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
}

static void
run_until (Listener        *self,
           SoleusSoundState state)
{
  int64_t until_us = g_get_monotonic_time () + PATIENCE_US;
  guint   id = g_timeout_add (5, on_tick, self);

  while (soleus_tempo_sound_get_state (self->sound) != state) {
    g_assert_cmpint (g_get_monotonic_time (), <, until_us);
    g_main_context_iteration (NULL, TRUE);
  }
  g_source_remove (id);
}

/* To the middle of the next phase of this kind, where nothing begins. */
static void
run_to_middle_of (Listener       *self,
                  SoleusPhaseKind phase)
{
  SoleusTimelineState state;

  do {
    run_for (self, 10 * MS);
    soleus_tempo_sound_look (self->sound, g_get_monotonic_time (), &state);
  } while (state.segment->phase != phase || state.remaining_us > 0.2 * S || state.remaining_us < 0.1 * S);
}

static void
begin (Listener        *self,
       SoleusCueProfile profile)
{
  g_autoptr (SoleusTempo) tempo = new_tempo (0.4);

  *self = (Listener) { .sound = soleus_tempo_sound_new (), .expected_us = g_array_new (FALSE, FALSE, sizeof (int64_t)), .index = -1 };
  test_sound_server_start (server);
  test_sound_server_listen (server);
  soleus_tempo_sound_set_tempo (self->sound, tempo, g_get_monotonic_time ());
  soleus_tempo_sound_listen (self->sound, profile, 1, g_get_monotonic_time ());
  run_until (self, SOLEUS_SOUND_STATE_PLAYING);
  /* Where it joins, in the midst of a tone, isn't what is measured. */
  run_for (self, 300 * MS);
}

static void
end (Listener *self)
{
  soleus_tempo_sound_stop (self->sound);
  g_assert_cmpint (soleus_tempo_sound_get_state (self->sound), ==, SOLEUS_SOUND_STATE_OFF);
  g_assert_finalize_object (self->sound);
  g_array_unref (self->expected_us);
  test_sound_server_kill (server, SIGKILL);
}

static void
change_hold (Listener *self,
             double    hold_s)
{
  g_autoptr (SoleusTempo) tempo = new_tempo (hold_s);

  soleus_tempo_sound_set_tempo (self->sound, tempo, g_get_monotonic_time ());
}

static int
compare (const void *a,
         const void *b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

/* Every phase that was seen was heard, and nothing else. The recording says how long after its beginning something was heard, and not when that was: that one number
 * is the median. Returns how many milliseconds the worst cue is off then. */
static double
compare_with_seen (Listener   *self,
                   TestTiming *timing)
{
  int64_t           n_samples, first_us;
  g_autofree float *samples = test_sound_server_heard (server, &n_samples, &first_us);
  int64_t           from = (int64_t) ((double) (g_array_index (self->expected_us, int64_t, 0) - 200 * MS - first_us) * 48000 / S);
  g_autoptr (GArray) onsets = test_onsets_find (samples + from, n_samples - from, THRESHOLD);
  g_autoptr (GArray) errors_ms = g_array_new (FALSE, FALSE, sizeof (double));
  double median_ms, worst_ms = 0;

  for (guint i = 0; i < MIN (onsets->len, self->expected_us->len); i++) {
    int64_t heard_us = first_us + test_sound_server_get_time_us (server, from + g_array_index (onsets, int64_t, i));
    double  error_ms = (double) (heard_us - g_array_index (self->expected_us, int64_t, i)) / MS;

    g_array_append_val (errors_ms, error_ms);
    g_test_message ("cue %2u after %.3f s: %+.3f ms", i, (double) (g_array_index (self->expected_us, int64_t, i) - g_array_index (self->expected_us, int64_t, 0)) / S, error_ms);
  }
  test_timing_expect (timing, onsets->len == self->expected_us->len, "%u phases were heard, and %u seen", onsets->len, self->expected_us->len);
  if (errors_ms->len == 0)
    return G_MAXDOUBLE;
  g_array_sort (errors_ms, compare);
  median_ms = g_array_index (errors_ms, double, errors_ms->len / 2);
  for (guint i = 0; i < errors_ms->len; i++)
    worst_ms = MAX (worst_ms, fabs (g_array_index (errors_ms, double, i) - median_ms));
  return worst_ms;
}

/* How long the phases were that were seen, from one hold to the lowering after it. */
static gboolean
saw_length (Listener *self,
            int64_t   length_us)
{
  for (guint i = 1; i < self->expected_us->len; i++) {
    if (ABS (g_array_index (self->expected_us, int64_t, i) - g_array_index (self->expected_us, int64_t, i - 1) - length_us) <= 1)
      return TRUE;
  }
  return FALSE;
}

/* Why nothing that was heard would say anything, by the server's own word. */
static void
note_busy (TestTiming *timing)
{
  g_autofree char *busy = test_sound_server_dup_busy (server);

  if (busy != NULL)
    test_timing_note_busy (timing, busy);
}

/* What is heard stands at the tempo that is set, and where it is seen. Somebody whose computer doesn't keep up may also turn the hold too late. */
static void
hear_changes (TestTiming *timing,
              gpointer    data)
{
  Listener listener;
  double   worst_ms;
  guint    n_first;

  begin (&listener, SOLEUS_CUE_PROFILE_CALM);
  run_to_middle_of (&listener, SOLEUS_PHASE_KIND_LOWER);
  listener.notes = TRUE;
  run_for (&listener, 3 * S);
  /* Somebody turns the hold up, step by step, within one repetition; the last one counts. */
  run_to_middle_of (&listener, SOLEUS_PHASE_KIND_HOLD);
  change_hold (&listener, 0.5);
  run_for (&listener, 50 * MS);
  change_hold (&listener, 0.6);
  n_first = listener.expected_us->len;
  run_for (&listener, 6 * S);
  test_timing_expect (timing, saw_length (&listener, 0.4 * S), "no hold of 0.4 s was seen");
  test_timing_expect (timing, saw_length (&listener, 0.6 * S), "no hold of 0.6 s was seen");
  test_timing_expect (timing, !saw_length (&listener, 0.5 * S), "a hold of 0.5 s was seen");
  test_timing_expect (timing, listener.expected_us->len > n_first + 6, "only %u phases were seen", listener.expected_us->len - n_first);
  run_to_middle_of (&listener, SOLEUS_PHASE_KIND_LOWER);
  change_hold (&listener, 0.3);
  run_for (&listener, 4 * S);
  test_timing_expect (timing, saw_length (&listener, 0.3 * S), "no hold of 0.3 s was seen");
  run_to_middle_of (&listener, SOLEUS_PHASE_KIND_LOWER);
  soleus_tempo_sound_stop (listener.sound);
  listener.notes = FALSE;
  run_for (&listener, 500 * MS);
  test_timing_end (timing);
  note_busy (timing);
  worst_ms = compare_with_seen (&listener, timing);
  test_timing_expect (timing, worst_ms <= MAX_ERROR_MS, "at worst %.3f ms off", worst_ms);
  g_test_message ("at worst %.3f ms off", worst_ms);
  end (&listener);
}

static void
test_in_step (void)
{
  test_timing_judge (hear_changes, NULL);
}

/* The steepest step from one sample to the next: a click is steeper than any tone. */
static float
hear_steepest (gboolean    changes,
               TestTiming *timing)
{
  g_autofree float *samples = NULL;
  int64_t           n_samples, first_us;
  float             steepest = 0;
  Listener          listener;

  begin (&listener, SOLEUS_CUE_PROFILE_GUIDED);
  for (int i = 0; i < 4; i++) {
    run_to_middle_of (&listener, i % 2 == 0 ? SOLEUS_PHASE_KIND_HOLD : SOLEUS_PHASE_KIND_LIFT);
    if (changes)
      change_hold (&listener, 0.4 + 0.1 * i);
    run_for (&listener, S);
  }
  run_to_middle_of (&listener, SOLEUS_PHASE_KIND_HOLD);
  soleus_tempo_sound_stop (listener.sound);
  run_for (&listener, 300 * MS);
  samples = test_sound_server_heard (server, &n_samples, &first_us);
  for (int64_t i = 1; i < n_samples; i++)
    steepest = MAX (steepest, fabsf (samples[i] - samples[i - 1]));
  note_busy (timing);
  g_test_message ("steepest: %.5f", (double) steepest);
  end (&listener);
  return steepest;
}

static void
hear_clicks (TestTiming *timing,
             gpointer    data)
{
  float plain = hear_steepest (FALSE, timing);
  float changed = hear_steepest (TRUE, timing);

  test_timing_expect (timing, plain > 0.001f, "nothing was heard");
  test_timing_expect (timing, changed < 1.1f * plain, "with a click: %.5f against %.5f", (double) changed, (double) plain);
}

/* Nothing clicks where the tempo changes, nor where it is stopped, not even with a tone that goes on all the time. */
static void
test_no_clicks (void)
{
  test_timing_judge (hear_clicks, NULL);
}

/* Without a sound server it says so, and is seen all the same; when one comes, it is heard. */
static void
test_no_server (void)
{
  Listener listener = { .sound = soleus_tempo_sound_new (), .expected_us = g_array_new (FALSE, FALSE, sizeof (int64_t)), .index = -1 };
  g_autoptr (SoleusTempo) tempo = new_tempo (0.4);
  SoleusTimelineState state;

  soleus_tempo_sound_set_tempo (listener.sound, tempo, g_get_monotonic_time ());
  soleus_tempo_sound_listen (listener.sound, SOLEUS_CUE_PROFILE_CALM, 1, g_get_monotonic_time ());
  run_until (&listener, SOLEUS_SOUND_STATE_UNAVAILABLE);
  g_assert_true (soleus_tempo_sound_is_listening (listener.sound));
  g_assert_true (soleus_tempo_sound_look (listener.sound, g_get_monotonic_time (), &state) == tempo);
  test_sound_server_start (server);
  run_until (&listener, SOLEUS_SOUND_STATE_PLAYING);
  end (&listener);
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

  add ("/tempo-sound/in-step", test_in_step);
  add ("/tempo-sound/no-clicks", test_no_clicks);
  add ("/tempo-sound/no-server", test_no_server);

  result = g_test_run ();
  test_sound_server_free (server);
  return result;
}
