/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-timeline-compiler.h"
#include "soleus-render.h"

#include "soleus-mixer.h"

#include "test-exercises.h"
#include "test-onsets.h"

#include <glib/gstdio.h>

#define RATE 48000
#define HEADER 44

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture    *fixture,
        const void *data)
{
  fixture->folder = g_dir_make_tmp ("soleus-render-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "out.wav", NULL);
}

static void
tear_down (Fixture    *fixture,
           const void *data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static SoleusTimeline *
compile_take (SoleusExercise *exercise)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (exercise);

  return soleus_timeline_compile (routine);
}

static int
read_number (const char *bytes,
             int         n_bytes)
{
  int value = 0;

  for (int i = n_bytes - 1; i >= 0; i--)
    value = value << 8 | (guint8) bytes[i];
  return value;
}

static gboolean
on_rendered (const void *bytes,
             gsize       n_bytes,
             gpointer    data,
             GError    **error)
{
  GByteArray *all = data;

  /* As a pipe would: whoever reads it has this header before all else. */
  g_byte_array_append (all, bytes, (guint) n_bytes);
  return TRUE;
}

static void
render_to_file (SoleusTimeline  *timeline,
                SoleusCueProfile profile,
                const char      *path)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (soleus_render (timeline, profile, on_rendered, all, &error));
  g_assert_no_error (error);
  g_assert_cmpint (read_number ((const char *) all->data + 4, 4), ==, (int) all->len - 8);
  g_assert_cmpint (read_number ((const char *) all->data + 40, 4), ==, (int) all->len - HEADER);
  g_assert_true (g_file_set_contents (path, (const char *) all->data, all->len, NULL));
}

/* Reads a WAV file of one channel of 16 bits as anybody would, by its header. */
static float *
read_wav (const char *path,
          int64_t    *n_samples)
{
  g_autofree char *bytes = NULL;
  gsize            length;
  float           *samples;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, HEADER);
  g_assert_cmpmem (bytes, 4, "RIFF", 4);
  g_assert_cmpmem (bytes + 8, 8, "WAVEfmt ", 8);
  g_assert_cmpint (read_number (bytes + 20, 2), ==, 1);
  g_assert_cmpint (read_number (bytes + 22, 2), ==, 1);
  g_assert_cmpint (read_number (bytes + 24, 4), ==, RATE);
  g_assert_cmpint (read_number (bytes + 34, 2), ==, 16);
  g_assert_cmpmem (bytes + 36, 4, "data", 4);
  *n_samples = read_number (bytes + 40, 4) / 2;
  g_assert_cmpint (*n_samples * 2 + HEADER, <=, (int64_t) length);
  samples = g_new (float, *n_samples);
  for (int64_t i = 0; i < *n_samples; i++)
    samples[i] = (int16_t) read_number (bytes + HEADER + i * 2, 2) / 32768.0f;
  return samples;
}

/* Every cue of the timeline begins in the file at its very sample, and nothing else does. */
static void
check_file (SoleusTimeline  *timeline,
            SoleusCueProfile profile,
            const char      *path)
{
  int               n_cues;
  const SoleusCue  *cues = soleus_timeline_get_cues (timeline, &n_cues);
  int64_t           n_samples;
  g_autofree float *samples = NULL;
  g_autoptr (GArray) onsets = NULL;
  guint   found = 0;
  int64_t last = -1;

  render_to_file (timeline, profile, path);
  samples = read_wav (path, &n_samples);
  g_assert_cmpint (n_samples, ==, ((soleus_timeline_get_duration_us (timeline) + SOLEUS_SOUND_TAIL_US) * 48 + 500) / 1000);

  onsets = test_onsets_find (samples, n_samples, 0.001f);
  for (int i = 0; i < n_cues; i++) {
    int64_t sample = (cues[i].at_us * 48 + 500) / 1000;

    if (sample != last)
      g_assert_cmpint (g_array_index (onsets, int64_t, found++), ==, sample);
    last = sample;
  }
  g_assert_cmpuint (found, ==, onsets->len);
}

static void
test_core_exercises (Fixture    *fixture,
                     const void *data)
{
  SoleusExercise *exercises[] = { test_seated_raise_new (3, 15), test_pumps_new (45, 60), test_bent_knee_new (), test_wall_stretch_new (2) };

  for (size_t i = 0; i < G_N_ELEMENTS (exercises); i++) {
    g_autoptr (SoleusTimeline) timeline = compile_take (exercises[i]);

    check_file (timeline, SOLEUS_CUE_PROFILE_CALM, fixture->path);
    check_file (timeline, SOLEUS_CUE_PROFILE_GUIDED, fixture->path);
  }
}

/* Waits take no time, and hold nothing back: what is said before and after each is heard at one moment. */
static void
test_waits (Fixture    *fixture,
            const void *data)
{
  g_autoptr (SoleusTimeline) timeline = compile_take (test_sprint_new (3, 30));

  check_file (timeline, SOLEUS_CUE_PROFILE_CALM, fixture->path);
}

/* The file says what the mixer says, to half a step of 16 bits. */
static void
test_same_sound (Fixture    *fixture,
                 const void *data)
{
  g_autoptr (SoleusTimeline) timeline = compile_take (test_seated_raise_new (1, 3));
  g_autoptr (SoleusMixer) mixer = soleus_mixer_new (timeline, SOLEUS_CUE_PROFILE_GUIDED);
  g_autofree float *heard = NULL;
  g_autofree float *mixed = NULL;
  int64_t           n_samples;

  render_to_file (timeline, SOLEUS_CUE_PROFILE_GUIDED, fixture->path);
  heard = read_wav (fixture->path, &n_samples);
  mixed = g_new (float, n_samples);
  soleus_mixer_render (mixer, SOLEUS_MIXER_ALL_SEGMENTS, 0, mixed, (size_t) n_samples);
  for (int64_t i = 0; i < n_samples; i++)
    g_assert_cmpfloat_with_epsilon (heard[i], mixed[i], 1.01f / 32768);
}

static gboolean
on_full (const void *bytes,
         gsize       n_bytes,
         gpointer    data,
         GError    **error)
{
  int *left = data;

  if (--*left > 0)
    return TRUE;
  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC, "full");
  return FALSE;
}

/* Whoever takes no more is asked no more. */
static void
test_full (Fixture    *fixture,
           const void *data)
{
  g_autoptr (SoleusTimeline) timeline = compile_take (test_pumps_new (5, 60));

  for (int pieces = 1; pieces < 4; pieces++) {
    g_autoptr (GError) error = NULL;
    int left = pieces;

    g_assert_false (soleus_render (timeline, SOLEUS_CUE_PROFILE_CALM, on_full, &left, &error));
    g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
    g_assert_cmpint (left, ==, 0);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/render/core-exercises", Fixture, NULL, set_up, test_core_exercises, tear_down);
  g_test_add ("/render/waits", Fixture, NULL, set_up, test_waits, tear_down);
  g_test_add ("/render/same-sound", Fixture, NULL, set_up, test_same_sound, tear_down);
  g_test_add ("/render/full", Fixture, NULL, set_up, test_full, tear_down);

  return g_test_run ();
}
