/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-synth.h"

#include <math.h>

#define RATE 48000
#define N_KINDS (SOLEUS_CUE_KIND_FINISH + 1)
#define WINDOW 2048

typedef void (*ClipFunc) (const SoleusClip *clip,
                          SoleusCueKind     kind);

static void
for_each_clip (ClipFunc check)
{
  for (int profile = SOLEUS_CUE_PROFILE_CALM; profile < SOLEUS_CUE_PROFILE_SILENT; profile++) {
    for (int kind = 0; kind < N_KINDS; kind++)
      check (soleus_synth_get_clip (kind, profile), kind);
  }
}

static void
check_shape (const SoleusClip *clip,
             SoleusCueKind     kind)
{
  double sum = 0;
  float  peak = 0;
  float  step = 0;

  for (int i = 0; i < clip->n_samples; i++) {
    sum += clip->samples[i];
    peak = MAX (peak, fabsf (clip->samples[i]));
    step = MAX (step, i > 0 ? fabsf (clip->samples[i] - clip->samples[i - 1]) : 0);
  }
  /* Begins at its first sample, a hundred steps of 16 bits high, and no higher than it moves anyway. */
  g_assert_cmpfloat (fabsf (clip->samples[0]), >=, 0.002);
  g_assert_cmpfloat (fabsf (clip->samples[0]), <=, step);
  g_assert_cmpfloat (fabsf (clip->samples[clip->n_samples - 1]), <, 1e-5);
  g_assert_cmpfloat (peak, >, 0.1);
  g_assert_cmpfloat (peak, <=, kind == SOLEUS_CUE_KIND_FINISH ? 0.42 : 0.28);
  g_assert_cmpfloat (step, <, 0.04);
  g_assert_cmpfloat (fabs (sum / clip->n_samples), <, 1e-5);
  g_assert_cmpint (clip->n_samples, <=, 2 * RATE);
}

static void
test_shape (void)
{
  for_each_clip (check_shape);
}

static double
power_at (const float *samples,
          int          bin)
{
  double real = 0;
  double imaginary = 0;

  for (int i = 0; i < WINDOW; i++) {
    double value = samples[i] * (0.5 - 0.5 * cos (2 * G_PI * i / WINDOW));

    real += value * cos (2 * G_PI * bin * i / WINDOW);
    imaginary += value * sin (2 * G_PI * bin * i / WINDOW);
  }
  return real * real + imaginary * imaginary;
}

/* The beginning is the sharpest part: even there, what lies above 6 kHz is 60 dB below the rest. */
static void
check_spectrum (const SoleusClip *clip,
                SoleusCueKind     kind)
{
  float  samples[WINDOW] = { 0 };
  double low = 0;
  double high = 0;

  memcpy (samples + WINDOW / 4, clip->samples, sizeof samples / 4 * 3);
  for (int bin = 0; bin < WINDOW / 2; bin += 2)
    *(bin * RATE / WINDOW > 6000 ? &high : &low) += power_at (samples, bin);
  g_assert_cmpfloat (high, <, low * 1e-6);
}

static void
test_spectrum (void)
{
  for_each_clip (check_spectrum);
}

static double
pitch_hz (const SoleusClip *clip,
          double            from,
          double            to)
{
  int first = (int) (from * clip->n_samples);
  int last = (int) (to * clip->n_samples);
  int crossings = 0;
  int begin = 0;
  int end = 0;

  for (int i = first + 1; i < last; i++) {
    if (clip->samples[i - 1] <= 0 && clip->samples[i] > 0) {
      begin = crossings++ == 0 ? i : begin;
      end = i;
    }
  }
  return (crossings - 1.0) * RATE / (end - begin);
}

static double
pitch_change (SoleusCueKind kind)
{
  const SoleusClip *clip = soleus_synth_get_clip (kind, SOLEUS_CUE_PROFILE_CALM);

  return pitch_hz (clip, 0.6, 0.9) / pitch_hz (clip, 0.05, 0.3);
}

/* Up, level, down; by at least a whole tone (1.12), which nobody misses. */
static void
test_heel (void)
{
  g_assert_cmpfloat (pitch_change (SOLEUS_CUE_KIND_LIFT), >, 1.12);
  g_assert_cmpfloat (fabs (pitch_change (SOLEUS_CUE_KIND_HOLD) - 1), <, 0.01);
  g_assert_cmpfloat (pitch_change (SOLEUS_CUE_KIND_LOWER), <, 1 / 1.12);
}

static void
test_distinct (void)
{
  for (int a = 0; a < N_KINDS; a++) {
    for (int b = 0; b < a; b++) {
      const SoleusClip *clip_a = soleus_synth_get_clip (a, SOLEUS_CUE_PROFILE_CALM);
      const SoleusClip *clip_b = soleus_synth_get_clip (b, SOLEUS_CUE_PROFILE_CALM);
      int               n_samples = MIN (clip_a->n_samples, clip_b->n_samples);
      double            apart = 0;

      for (int i = 0; i < n_samples; i++)
        apart += fabs ((double) clip_a->samples[i] - (double) clip_b->samples[i]) / n_samples;
      g_assert_true (apart > 0.01 || abs (clip_a->n_samples - clip_b->n_samples) > RATE / 10);
    }
  }
}

static void
test_once (void)
{
  g_assert_true (soleus_synth_get_clip (SOLEUS_CUE_KIND_GO, SOLEUS_CUE_PROFILE_CALM) == soleus_synth_get_clip (SOLEUS_CUE_KIND_GO, SOLEUS_CUE_PROFILE_CALM));
  g_assert_null (soleus_synth_get_clip (SOLEUS_CUE_KIND_GO, SOLEUS_CUE_PROFILE_SILENT));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/synth/shape", test_shape);
  g_test_add_func ("/synth/spectrum", test_spectrum);
  g_test_add_func ("/synth/heel", test_heel);
  g_test_add_func ("/synth/distinct", test_distinct);
  g_test_add_func ("/synth/once", test_once);

  return g_test_run ();
}
