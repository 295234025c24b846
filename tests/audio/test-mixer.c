/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-timeline-compiler.h"
#include "soleus-mixer.h"

#include "test-exercises.h"
#include "test-onsets.h"

#include <math.h>

#define S G_TIME_SPAN_SECOND
#define RATE 48000
#define THRESHOLD 0.001f

static const SoleusCueProfile profiles[] = { SOLEUS_CUE_PROFILE_CALM, SOLEUS_CUE_PROFILE_GUIDED };

static SoleusTimeline *
compile_take (SoleusExercise *exercise)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (exercise);

  return soleus_timeline_compile (routine);
}

static float *
render_all (const SoleusMixer *mixer)
{
  size_t n_samples = (size_t) soleus_mixer_get_end (mixer);
  float *samples = g_new (float, n_samples);

  soleus_mixer_render (mixer, SOLEUS_MIXER_ALL_SEGMENTS, 0, samples, n_samples);
  return samples;
}

/* Where cues must begin, by the timeline: cues of one moment are one onset. */
static GArray *
expected_onsets (SoleusTimeline *timeline)
{
  GArray          *onsets = g_array_new (FALSE, FALSE, sizeof (int64_t));
  int              n_cues;
  const SoleusCue *cues = soleus_timeline_get_cues (timeline, &n_cues);

  for (int i = 0; i < n_cues; i++) {
    int64_t sample = (cues[i].at_us * 48 + 500) / 1000;

    if (i == 0 || g_array_index (onsets, int64_t, onsets->len - 1) != sample)
      g_array_append_val (onsets, sample);
  }
  return onsets;
}

static gboolean
onsets_equal (GArray *onsets,
              GArray *expected)
{
  return onsets->len == expected->len && memcmp (onsets->data, expected->data, onsets->len * sizeof (int64_t)) == 0;
}

static void
assert_onsets (GArray *onsets,
               GArray *expected)
{
  for (guint i = 0; i < MIN (onsets->len, expected->len); i++)
    g_assert_cmpint (g_array_index (onsets, int64_t, i), ==, g_array_index (expected, int64_t, i));
  g_assert_cmpuint (onsets->len, ==, expected->len);
}

/* Moves what sounds around one onset by one sample. */
static void
shift (float  *samples,
       int64_t onset,
       int     by)
{
  int64_t from = onset - 240;

  memmove (samples + from + MAX (by, 0), samples + from + MAX (-by, 0), 1000 * sizeof *samples);
}

static void
check_exercise (SoleusExercise *exercise)
{
  g_autoptr (SoleusTimeline) timeline = compile_take (exercise);
  g_autoptr (GArray) expected = expected_onsets (timeline);

  for (size_t i = 0; i < G_N_ELEMENTS (profiles); i++) {
    g_autoptr (SoleusMixer) mixer = soleus_mixer_new (timeline, profiles[i]);
    g_autofree float *samples = render_all (mixer);
    g_autoptr (GArray) onsets = test_onsets_find (samples, soleus_mixer_get_end (mixer), THRESHOLD);

    assert_onsets (onsets, expected);
  }
}

static void
test_core_exercises (void)
{
  check_exercise (test_seated_raise_new (3, 15));
  check_exercise (test_pumps_new (45, 60));
  check_exercise (test_bent_knee_new ());
  check_exercise (test_wall_stretch_new (2));
}

/* The test of the test: one cue that is off by one sample, either way, must be found. */
static void
test_shifted (void)
{
  g_autoptr (SoleusTimeline) timeline = compile_take (test_seated_raise_new (3, 15));
  g_autoptr (GArray) expected = expected_onsets (timeline);

  for (int round = 0; round < 20; round++) {
    g_autoptr (SoleusMixer) mixer = soleus_mixer_new (timeline, profiles[round % 2]);
    g_autofree float *samples = render_all (mixer);
    g_autoptr (GArray) onsets = NULL;
    int64_t onset = g_array_index (expected, int64_t, g_test_rand_int_range (0, (int) expected->len));

    shift (samples, onset, round < 10 ? 1 : -1);
    onsets = test_onsets_find (samples, soleus_mixer_get_end (mixer), THRESHOLD);
    g_assert_false (onsets_equal (onsets, expected));
    g_assert_cmpuint (onsets->len, ==, expected->len);
  }
}

/* 43 pulses a minute stand at no whole microsecond: each must be at the sample nearest to its true place, in every set. */
static void
test_pulses (void)
{
  g_autoptr (SoleusTimeline) timeline = compile_take (test_pumps_new (60, 43));
  g_autoptr (SoleusMixer) mixer = soleus_mixer_new (timeline, SOLEUS_CUE_PROFILE_CALM);
  g_autofree float *samples = render_all (mixer);
  int64_t           start = 5 * RATE;
  g_autoptr (GArray) onsets = test_onsets_find (samples + start, 60 * RATE - 1, THRESHOLD);
  int pulses = 0;

  for (guint i = 0; i < onsets->len; i++) {
    int64_t onset = g_array_index (onsets, int64_t, i);

    if (onset == 30 * RATE)
      continue; /* halfway */
    g_assert_cmpint (onset, ==, (2 * (int64_t) pulses * 60 * RATE + 43) / (2 * 43));
    pulses++;
  }
  g_assert_cmpint (pulses, ==, 43);
}

/* A minute of any routine, cut in any way, is bit by bit the same. */
static void
test_cuts (void)
{
  for (int round = 0; round < 40; round++) {
    g_autoptr (SoleusRoutine) routine = test_routine_random (TRUE);
    g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);
    g_autoptr (SoleusMixer) mixer = soleus_mixer_new (timeline, profiles[round % 2]);
    int64_t           n_samples = MIN (soleus_mixer_get_end (mixer), 60 * RATE);
    int64_t           first = g_test_rand_int_range (0, (int) (soleus_mixer_get_end (mixer) - n_samples + 1));
    int               segment = g_test_rand_int_range (-1, 5);
    g_autofree float *whole = g_new (float, n_samples);
    g_autofree float *block = g_new (float, n_samples);

    if (segment >= 0) {
      int n_segments;

      soleus_timeline_get_segments (timeline, &n_segments);
      segment = MIN (segment, n_segments);
    }
    soleus_mixer_render (mixer, segment, first, whole, (size_t) n_samples);
    for (int64_t at = 0; at < n_samples;) {
      int64_t length = g_test_rand_int_range (1, g_test_rand_bit () ? 50 : 40000);

      length = MIN (length, n_samples - at);
      soleus_mixer_render (mixer, segment, first + at, block, (size_t) length);
      g_assert_cmpmem (block, length * sizeof (float), whole + at, length * sizeof (float));
      at += length;
    }
  }
}

/* However cues meet: never louder than -6 dBFS, no step that clicks, and no offset. */
static void
check_softness (SoleusMixer *mixer)
{
  g_autofree float *samples = render_all (mixer);
  int64_t           n_samples = soleus_mixer_get_end (mixer);
  double            sum = 0;
  float             peak = 0;
  float             step = 0;

  for (int64_t i = 0; i < n_samples; i++) {
    peak = MAX (peak, fabsf (samples[i]));
    step = MAX (step, fabsf (samples[i] - (i > 0 ? samples[i - 1] : 0)));
    sum += samples[i];
  }
  g_test_message ("peak %.3f, largest step %.4f, mean %.2g", peak, step, sum / (double) n_samples);
  g_assert_cmpfloat (peak, <=, 0.501);
  g_assert_cmpfloat (step, <=, 0.05);
  g_assert_cmpfloat (fabs (sum / (double) n_samples), <, 1e-5);
  g_assert_cmpfloat (fabsf (samples[n_samples - 1]), <, 1e-6);
}

static void
test_softness (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (profiles); i++) {
    SoleusExercise *exercises[] = { test_seated_raise_new (1, 5), test_pumps_new (30, 200), test_bent_knee_new (), test_wall_stretch_new (2), test_deep_squat_new () };

    for (size_t j = 0; j < G_N_ELEMENTS (exercises); j++) {
      g_autoptr (SoleusTimeline) timeline = compile_take (exercises[j]);
      g_autoptr (SoleusMixer) mixer = soleus_mixer_new (timeline, profiles[i]);

      check_softness (mixer);
    }
  }
  for (int round = 0; round < 8; round++) {
    g_autoptr (SoleusRoutine) routine = test_routine_random (FALSE);
    g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);
    g_autoptr (SoleusMixer) mixer = soleus_mixer_new (timeline, profiles[round % 2]);

    check_softness (mixer);
  }
}

static gboolean
is_silent (const float *samples,
           size_t       n_samples)
{
  for (size_t i = 0; i < n_samples; i++) {
    if (samples[i] > 0 || samples[i] < 0)
      return FALSE;
  }
  return TRUE;
}

/* Lead-in, wait, rest, wait, rest, wait: what comes after a wait isn't heard before the person says that it is done, however far the sound runs on. */
static void
test_horizon (void)
{
  g_autoptr (SoleusTimeline) timeline = compile_take (test_sprint_new (3, 30));
  g_autoptr (SoleusMixer) mixer = soleus_mixer_new (timeline, SOLEUS_CUE_PROFILE_GUIDED);
  size_t            n_samples = 40 * RATE;
  g_autofree float *samples = g_new (float, n_samples);
  g_autoptr (GArray) onsets = NULL;

  soleus_mixer_render (mixer, 0, 0, samples, n_samples);
  onsets = test_onsets_find (samples, (int64_t) n_samples, THRESHOLD);
  g_assert_cmpuint (onsets->len, ==, 4);
  g_assert_cmpint (g_array_index (onsets, int64_t, 3), ==, 5 * RATE);

  /* Done: the rest is announced where the position stood, and the start isn't heard again. */
  soleus_mixer_render (mixer, 2, 5 * RATE, samples, n_samples);
  g_clear_pointer (&onsets, g_array_unref);
  onsets = test_onsets_find (samples, (int64_t) n_samples, THRESHOLD);
  g_assert_cmpuint (onsets->len, ==, 5);
  g_assert_cmpint (g_array_index (onsets, int64_t, 0), ==, 0);
  g_assert_cmpint (g_array_index (onsets, int64_t, 4), ==, 30 * RATE);

  /* The last wait is done: the chord, which belongs to no segment. */
  soleus_mixer_render (mixer, 6, 65 * RATE, samples, n_samples);
  g_assert_false (is_silent (samples, RATE));
}

static void
test_silence (void)
{
  g_autoptr (SoleusTimeline) timeline = compile_take (test_pumps_new (45, 60));
  g_autoptr (SoleusMixer) silent = soleus_mixer_new (timeline, SOLEUS_CUE_PROFILE_SILENT);
  g_autoptr (SoleusMixer) calm = soleus_mixer_new (timeline, SOLEUS_CUE_PROFILE_CALM);
  g_autofree float *samples = render_all (silent);

  g_assert_true (is_silent (samples, (size_t) soleus_mixer_get_end (silent)));
  /* Before position 0, and after the end, there is nothing. */
  soleus_mixer_render (calm, 0, -3 * RATE, samples, 3 * RATE);
  g_assert_true (is_silent (samples, 3 * RATE));
  soleus_mixer_render (calm, 0, soleus_mixer_get_end (calm), samples, RATE);
  g_assert_true (is_silent (samples, RATE));
}

/* A tone under the whole of a lift belongs to the guided profile only; and it rises with the heel, stays, and falls. */
static double
pitch_hz (const float *samples,
          int64_t      from,
          int64_t      n_samples)
{
  int crossings = 0;

  for (int64_t i = from + 1; i < from + n_samples; i++)
    crossings += samples[i - 1] <= 0 && samples[i] > 0;
  return (double) crossings * RATE / (double) n_samples;
}

static void
test_glide (void)
{
  g_autoptr (SoleusTimeline) timeline = compile_take (test_seated_raise_new (1, 1));
  g_autoptr (SoleusMixer) calm = soleus_mixer_new (timeline, SOLEUS_CUE_PROFILE_CALM);
  g_autoptr (SoleusMixer) guided = soleus_mixer_new (timeline, SOLEUS_CUE_PROFILE_GUIDED);
  g_autofree float *quiet = render_all (calm);
  g_autofree float *toned = render_all (guided);
  const int64_t     tenth = RATE / 10;

  g_assert_true (is_silent (quiet + 6 * RATE, RATE - 1));
  g_assert_cmpfloat (pitch_hz (toned, 56 * tenth, tenth), >, 310);
  g_assert_cmpfloat (pitch_hz (toned, 68 * tenth, tenth), >, pitch_hz (toned, 56 * tenth, tenth) + 50);
  g_assert_cmpfloat (fabs (pitch_hz (toned, 78 * tenth, tenth) - pitch_hz (toned, 87 * tenth, tenth)), <, 11);
  g_assert_cmpfloat (pitch_hz (toned, 98 * tenth, tenth), >, pitch_hz (toned, 117 * tenth, tenth) + 50);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mixer/core-exercises", test_core_exercises);
  g_test_add_func ("/mixer/shifted", test_shifted);
  g_test_add_func ("/mixer/pulses", test_pulses);
  g_test_add_func ("/mixer/cuts", test_cuts);
  g_test_add_func ("/mixer/softness", test_softness);
  g_test_add_func ("/mixer/horizon", test_horizon);
  g_test_add_func ("/mixer/silence", test_silence);
  g_test_add_func ("/mixer/glide", test_glide);

  return g_test_run ();
}
