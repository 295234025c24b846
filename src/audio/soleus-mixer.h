/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-cue-profile.h"
#include "soleus-timeline.h"

G_BEGIN_DECLS

/**
 * SOLEUS_MIXER_ALL_SEGMENTS:
 *
 * In place of a first segment: everything sounds, waits hold nothing back.
 */
#define SOLEUS_MIXER_ALL_SEGMENTS (-1)

/**
 * SOLEUS_SOUND_TAIL_US:
 *
 * How long the last cue may sound beyond the end of a timeline: 2 s.
 */
#define SOLEUS_SOUND_TAIL_US (2 * G_USEC_PER_SEC)

/**
 * SoleusMixer:
 *
 * The sound of a whole timeline, immutable: any stretch of it can be rendered by itself.
 */
typedef struct _SoleusMixer SoleusMixer;

SoleusMixer    *soleus_mixer_new (SoleusTimeline  *timeline,
                                  SoleusCueProfile profile) G_GNUC_WARN_UNUSED_RESULT;
SoleusMixer    *soleus_mixer_ref (SoleusMixer *self);
void            soleus_mixer_unref (SoleusMixer *self);
SoleusTimeline *soleus_mixer_get_timeline (const SoleusMixer *self);
int64_t         soleus_mixer_get_end (const SoleusMixer *self);
void            soleus_mixer_render (const SoleusMixer *self,
                                     int                first_segment,
                                     int64_t            first_sample,
                                     float             *out,
                                     size_t             n_samples);

int64_t soleus_sample_from_us (int64_t position_us);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusMixer, soleus_mixer_unref)

G_END_DECLS
