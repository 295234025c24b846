/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-render.h"

#include "soleus-mixer.h"
#include "soleus-synth.h"

#include <math.h>

#define HEADER_BYTES 44
#define SAMPLE_BYTES 2
#define BLOCK_SAMPLES 16384

/* Where it goes. */
typedef struct {
  SoleusRenderFunc write;
  gpointer         data;
} Target;

static guint8 *
put (guint8  *at,
     guint32  value,
     unsigned n_bytes)
{
  for (unsigned i = 0; i < n_bytes; i++)
    *at++ = (guint8) (value >> (8 * i));
  return at;
}

/* How much follows is known before, so that nothing has to be filled in afterwards, which a pipe couldn't take. */
static gboolean
write_header (const Target *target,
              guint32       n_bytes,
              GError      **error)
{
  guint8  header[HEADER_BYTES] = "RIFF    WAVEfmt                     data";
  guint8 *at = put (header + 4, n_bytes + HEADER_BYTES - 8, 4) + 8;

  at = put (at, 16, 4);
  at = put (at, 1, 2); /* whole numbers */
  at = put (at, 1, 2); /* one channel */
  at = put (at, SOLEUS_SAMPLE_RATE, 4);
  at = put (at, SOLEUS_SAMPLE_RATE * SAMPLE_BYTES, 4);
  at = put (at, SAMPLE_BYTES, 2);
  at = put (at, SAMPLE_BYTES * 8, 2);
  put (at + 4, n_bytes, 4);
  return target->write (header, sizeof header, target->data, error);
}

/* Whole numbers of 16 bits, since that is what everything reads; without dither, so that silence stays silence and a cue begins at the very sample. */
static gboolean
write_block (SoleusMixer  *mixer,
             int64_t       first,
             gsize         n_samples,
             const Target *target,
             GError      **error)
{
  float   sound[BLOCK_SAMPLES];
  guint8  bytes[BLOCK_SAMPLES * SAMPLE_BYTES];
  guint8 *at = bytes;

  soleus_mixer_render (mixer, SOLEUS_MIXER_ALL_SEGMENTS, first, sound, n_samples);
  for (gsize i = 0; i < n_samples; i++)
    at = put (at, (guint32) (gint32) CLAMP (lrintf (sound[i] * 32768), G_MININT16, G_MAXINT16), SAMPLE_BYTES);
  return target->write (bytes, n_samples * SAMPLE_BYTES, target->data, error);
}

/**
 * soleus_render:
 * @timeline: the session
 * @profile: how it sounds
 * @write: (scope call): takes what is rendered, piece by piece
 * @data: for @write
 * @error: what @write says
 *
 * Writes the sound of a whole session, faster than it takes, as a WAV file of 48 kHz and 16 bits with one channel: what the mixer gives to a session's stream.
 * Waits take no time; a tail of 2 s lets the last cue end.
 *
 * Returns: whether @write took all of it
 */
gboolean
soleus_render (SoleusTimeline  *timeline,
               SoleusCueProfile profile,
               SoleusRenderFunc write,
               gpointer         data,
               GError         **error)
{
  g_autoptr (SoleusMixer) mixer = soleus_mixer_new (timeline, profile);
  int64_t      end = soleus_mixer_get_end (mixer);
  const Target target = { write, data };

  /* The longest session of 6 hours is half of what the header can say. */
  if (!write_header (&target, (guint32) (end * SAMPLE_BYTES), error))
    return FALSE;
  for (int64_t at = 0; at < end; at += BLOCK_SAMPLES)
    if (!write_block (mixer, at, (gsize) MIN (BLOCK_SAMPLES, end - at), &target, error))
      return FALSE;
  return TRUE;
}
