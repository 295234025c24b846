/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sound-anchor.h"

#include "soleus-synth.h"

/* An anchor that comes nearer than this can't be met any more, so that a later point of the same line is. */
#define NEAREST_US (20 * G_TIME_SPAN_MILLISECOND)
#define AHEAD_US (100 * G_TIME_SPAN_MILLISECOND)

#define NS_PER_US ((int64_t) 1000)
#define NS_PER_S (G_USEC_PER_SEC * NS_PER_US)

/**
 * soleus_sound_anchor_reach:
 * @self: an anchor
 * @now_us: the present monotonic time
 *
 * The anchor, or the point of its line that can still be met: a sound server needs 100 ms, with less the beginning of a cue is lost.
 *
 * Returns: an anchor ahead; its mixer is the same and still of @self
 */
SoleusSoundAnchor
soleus_sound_anchor_reach (const SoleusSoundAnchor *self,
                           int64_t                  now_us)
{
  SoleusSoundAnchor anchor = *self;

  if (anchor.at_us < now_us + NEAREST_US) {
    anchor.position_us += now_us + AHEAD_US - anchor.at_us;
    anchor.at_us = now_us + AHEAD_US;
  }
  return anchor;
}

/**
 * soleus_sound_anchor_sounds_like:
 * @self: an anchor
 * @other: another one
 *
 * Returns: whether the same sound begins at both, whenever that is
 */
gboolean
soleus_sound_anchor_sounds_like (const SoleusSoundAnchor *self,
                                 const SoleusSoundAnchor *other)
{
  return self->mixer == other->mixer && self->segment == other->segment && self->position_us == other->position_us;
}

/**
 * soleus_sound_anchor_sounds:
 * @self: an anchor; without a mixer nothing sounds
 * @now_us: the present monotonic time
 * @length_us: up to a second
 *
 * Returns: whether a tone sounds just now, or within @length_us
 */
gboolean
soleus_sound_anchor_sounds (const SoleusSoundAnchor *self,
                            int64_t                  now_us,
                            int64_t                  length_us)
{
  g_autofree float *samples = NULL;
  size_t            n_samples = (size_t) soleus_sample_from_us (length_us);
  int64_t           position_us = self->position_us + now_us - self->at_us;

  if (!self->mixer)
    return FALSE;
  samples = g_new (float, n_samples);
  soleus_mixer_render (self->mixer, self->segment, soleus_sample_from_us (position_us), samples, n_samples);
  for (size_t i = 0; i < n_samples; i++) {
    if (samples[i] > 0 || samples[i] < 0)
      return TRUE;
  }
  return FALSE;
}

/**
 * soleus_sound_anchor_get_origin_ns:
 * @self: an anchor
 *
 * When the sample that is nearest to the position must be heard. A stream begins with a whole sample, the position needn't: the rest is made up for here.
 *
 * Returns: the monotonic time, in nanoseconds
 */
int64_t
soleus_sound_anchor_get_origin_ns (const SoleusSoundAnchor *self)
{
  int64_t sample = soleus_sample_from_us (self->position_us);
  /* Whole seconds apart, so that nothing overflows; half a sample's nanosecond rounds up. */
  int64_t seconds = sample / SOLEUS_SAMPLE_RATE;
  int64_t rest_ns = (sample % SOLEUS_SAMPLE_RATE * NS_PER_S + SOLEUS_SAMPLE_RATE / 2) / SOLEUS_SAMPLE_RATE;

  return (self->at_us - self->position_us) * NS_PER_US + seconds * NS_PER_S + rest_ns;
}

/**
 * soleus_sound_anchor_get_rest_us:
 * @self: an anchor with a mixer
 * @now_us: the present monotonic time
 *
 * Returns: how long until everything has been heard, in microseconds; negative when it has
 */
int64_t
soleus_sound_anchor_get_rest_us (const SoleusSoundAnchor *self,
                                 int64_t                  now_us)
{
  int64_t position_us = self->position_us + now_us - self->at_us;

  return soleus_timeline_get_duration_us (soleus_mixer_get_timeline (self->mixer)) + SOLEUS_SOUND_TAIL_US - position_us;
}
