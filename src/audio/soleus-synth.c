/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-synth.h"

#include <math.h>

/* Sounds are built of notes, each a soft tone with two weak overtones under a bell-shaped envelope. All pitches are of one pentatonic scale (A major: A, B, C
 * sharp, E, F sharp), so that whatever meets sounds well, and lie where small loudspeakers and older ears are still good: 330 to 1,100 Hz. */

#define N_KINDS (SOLEUS_CUE_KIND_FINISH + 1)
#define N_PROFILES SOLEUS_CUE_PROFILE_SILENT
#define MAX_NOTES 4

/* The value of a clip's first sample. A ramp from zero has no exact beginning once it is quantised; this one has, and a step of -50 dBFS can't be heard, being
 * smaller than the steps within any of the tones. */
#define FIRST_SAMPLE 0.003

#define ATTACK_S 0.008

#define E4 329.628
#define FS4 369.994
#define A4 440.0
#define B4 493.883
#define CS5 554.365
#define E5 659.255
#define FS5 739.989
#define A5 880.0
#define CS6 1108.731

typedef struct {
  double at_s;
  double from_hz;
  double to_hz;
  double length_s;
  double level;
} Note;

typedef struct {
  Note notes[MAX_NOTES];
} Sound;

/* What tells the cues of the calm profile apart: the direction of the pitch for the heel (up, level, down), the number of notes, and the length. */
static const Sound calm[N_KINDS] = {
  [SOLEUS_CUE_KIND_TICK] = { { { 0, A4, A4, 0.11, 0.20 } } },
  [SOLEUS_CUE_KIND_GO] = { { { 0, E5, E5, 0.22, 0.18 }, { 0.09, A5, A5, 0.36, 0.20 } } },
  [SOLEUS_CUE_KIND_LIFT] = { { { 0, A4, E5, 0.2, 0.27 } } },
  [SOLEUS_CUE_KIND_HOLD] = { { { 0, E5, E5, 0.2, 0.24 } } },
  [SOLEUS_CUE_KIND_LOWER] = { { { 0, E5, A4, 0.2, 0.27 } } },
  [SOLEUS_CUE_KIND_PAUSE] = { { { 0, E4, E4, 0.2, 0.27 } } },
  [SOLEUS_CUE_KIND_PULSE] = { { { 0, CS5, CS5, 0.12, 0.23 } } },
  [SOLEUS_CUE_KIND_STRETCH] = { { { 0, A4, A4, 0.3, 0.22 }, { 0.14, CS5, CS5, 0.5, 0.19 } } },
  [SOLEUS_CUE_KIND_BALANCE] = { { { 0, CS5, CS5, 0.3, 0.22 }, { 0.14, CS5, CS5, 0.4, 0.19 } } },
  [SOLEUS_CUE_KIND_MOVE] = { { { 0, A4, A4, 0.2, 0.20 }, { 0.11, CS5, CS5, 0.2, 0.20 }, { 0.22, E5, E5, 0.3, 0.20 } } },
  [SOLEUS_CUE_KIND_HALFWAY] = { { { 0, FS5, FS5, 0.22, 0.16 }, { 0.13, FS5, FS5, 0.3, 0.16 } } },
  [SOLEUS_CUE_KIND_COUNTDOWN] = { { { 0, FS5, FS5, 0.12, 0.16 } } },
  [SOLEUS_CUE_KIND_CHANGE_SIDE] = { { { 0, E5, E5, 0.22, 0.20 }, { 0.13, B4, B4, 0.22, 0.20 }, { 0.26, E5, E5, 0.36, 0.20 } } },
  [SOLEUS_CUE_KIND_REST] = { { { 0, CS5, CS5, 0.4, 0.20 }, { 0.16, FS4, FS4, 0.7, 0.23 } } },
  [SOLEUS_CUE_KIND_FINISH] = { { { 0, A4, A4, 1.9, 0.19 }, { 0.07, CS5, CS5, 1.8, 0.16 }, { 0.14, E5, E5, 1.7, 0.14 }, { 0.21, A5, A5, 1.6, 0.09 } } },
};

/* The guided profile says the same more broadly; what isn't here sounds as in the calm one. */
static const Sound guided[N_KINDS] = {
  [SOLEUS_CUE_KIND_LIFT] = { { { 0, A4, E5, 0.45, 0.19 }, { 0, A4 * 2, E5 * 2, 0.4, 0.07 } } },
  [SOLEUS_CUE_KIND_HOLD] = { { { 0, E5, E5, 0.45, 0.16 }, { 0.1, CS6, CS6, 0.4, 0.08 } } },
  [SOLEUS_CUE_KIND_LOWER] = { { { 0, E5, A4, 0.45, 0.19 }, { 0, E5 / 2, A4 / 2, 0.45, 0.08 } } },
  [SOLEUS_CUE_KIND_PULSE] = { { { 0, CS5, CS5, 0.16, 0.20 }, { 0, CS6, CS6, 0.1, 0.05 } } },
};

static double
ramp (double at)
{
  return 0.5 - 0.5 * cos (G_PI * CLAMP (at, 0, 1));
}

/* Starts at its crest (hence the cosines), since that is what makes the first sample definite. */
static double
tone_at (const Note *note,
         double      t_s)
{
  double cycles = note->from_hz * t_s + (note->to_hz - note->from_hz) * t_s * t_s / (2 * note->length_s);
  double first = cos (2 * G_PI * cycles);
  double second = 2 * first * first - 1;
  double third = (4 * first * first - 3) * first;

  return 0.84 * first + 0.13 * second + 0.03 * third;
}

static double
note_at (const Note *note,
         double      t_s,
         double      floor)
{
  double rise = floor + (1 - floor) * ramp (t_s / ATTACK_S);
  double decay = exp (-3 * t_s / note->length_s);
  double fall = ramp ((note->length_s - t_s) / (0.4 * note->length_s));

  return note->level * rise * decay * fall * tone_at (note, t_s);
}

static double
sound_at (const Sound *sound,
          double       t_s)
{
  double value = 0;

  for (int i = 0; i < MAX_NOTES && sound->notes[i].level > 0; i++) {
    const Note *note = &sound->notes[i];
    double      into_s = t_s - note->at_s;

    if (into_s >= 0 && into_s < note->length_s)
      value += note_at (note, into_s, i == 0 ? FIRST_SAMPLE / note->level : 0);
  }
  return value;
}

static double
sound_length (const Sound *sound)
{
  double length_s = 0;

  for (int i = 0; i < MAX_NOTES; i++)
    length_s = MAX (length_s, sound->notes[i].at_s + sound->notes[i].length_s);
  return length_s;
}

static SoleusClip *
render_clip (const Sound *sound)
{
  int    n_samples = (int) ceil (sound_length (sound) * SOLEUS_SAMPLE_RATE);
  float *samples = g_new (float, n_samples);

  for (int i = 0; i < n_samples; i++)
    samples[i] = (float) sound_at (sound, (double) i / SOLEUS_SAMPLE_RATE);
  return g_memdup2 (&(SoleusClip) { samples, n_samples }, sizeof (SoleusClip));
}

/**
 * soleus_synth_get_clip:
 * @kind: a cue
 * @profile: how it is to sound
 *
 * The sound of a cue: always the same samples for the same arguments. It is computed when it is asked for first, and kept. Any thread may ask.
 *
 * The closing chord, which sounds alone, peaks at -8 dBFS and everything else at -11 dBFS or less, so that cues of one moment stay below -6 dBFS together.
 *
 * Returns: (nullable) (transfer none): the clip; %NULL in the silent profile
 */
const SoleusClip *
soleus_synth_get_clip (SoleusCueKind    kind,
                       SoleusCueProfile profile)
{
  static SoleusClip *clips[N_PROFILES][N_KINDS];
  SoleusClip       **slot;
  const Sound       *sound;

  g_return_val_if_fail (kind >= 0 && kind < N_KINDS, NULL);

  if (profile == SOLEUS_CUE_PROFILE_SILENT)
    return NULL;
  if (profile == SOLEUS_CUE_PROFILE_GUIDED && !(guided[kind].notes[0].level > 0))
    profile = SOLEUS_CUE_PROFILE_CALM;
  sound = profile == SOLEUS_CUE_PROFILE_GUIDED ? &guided[kind] : &calm[kind];
  slot = &clips[profile][kind];
  if (g_once_init_enter_pointer (slot))
    g_once_init_leave_pointer (slot, render_clip (sound));
  return *slot;
}
