/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-cue-profile.h"
#include "soleus-kinds.h"

G_BEGIN_DECLS

/**
 * SOLEUS_SAMPLE_RATE:
 *
 * Samples a second of all sound in the program: what sound servers run at by default, so that nobody resamples.
 */
#define SOLEUS_SAMPLE_RATE 48000

/**
 * SoleusClip:
 * @samples: (array length=n_samples): mono, 1.0 is full scale
 * @n_samples: how many
 *
 * The sound of one cue. The first sample is where the cue begins and is never zero.
 */
typedef struct {
  const float *samples;
  int          n_samples;
} SoleusClip;

const SoleusClip *soleus_synth_get_clip (SoleusCueKind    kind,
                                         SoleusCueProfile profile);

G_END_DECLS
