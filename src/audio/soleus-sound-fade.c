/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sound-fade.h"

#include <gst/audio/audio.h>

/* To cut a tone off clicks. Two seconds of it are at the server already, which nothing can be faded in any more, and only the server's volume acts at once: so that
 * goes down in a few steps, 9 ms in all. */

#define STEPS 5
#define STEP_US 1500

/**
 * soleus_sound_fade_out:
 * @sink: (nullable): what plays
 *
 * Lets it fall silent. Waits for as long as that takes.
 *
 * Returns: the volume to be given to soleus_sound_fade_end () after the cut, which the desktop may have chosen; negative when the sink has none
 */
double
soleus_sound_fade_out (GstElement *sink)
{
  GstStreamVolume *stream;
  double           volume;

  if (!GST_IS_STREAM_VOLUME (sink))
    return -1;
  stream = GST_STREAM_VOLUME (sink);
  volume = gst_stream_volume_get_volume (stream, GST_STREAM_VOLUME_FORMAT_LINEAR);
  for (int step = STEPS; step >= 0; step--) {
    gst_stream_volume_set_volume (stream, GST_STREAM_VOLUME_FORMAT_LINEAR, volume * step / (STEPS + 1));
    g_usleep (STEP_US);
  }
  return volume;
}

/**
 * soleus_sound_fade_end:
 * @sink: (nullable): the same
 * @volume: what soleus_sound_fade_out () has returned
 *
 * Sets the volume back once nothing sounds, or else the server would remember that there is none.
 */
void
soleus_sound_fade_end (GstElement *sink,
                       double      volume)
{
  if (volume >= 0)
    gst_stream_volume_set_volume (GST_STREAM_VOLUME (sink), GST_STREAM_VOLUME_FORMAT_LINEAR, volume);
}
