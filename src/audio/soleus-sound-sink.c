/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sound-sink.h"

#include <gst/audio/audio.h>

/* What a sink must be spared when its sound server dies. Both were seen with the pulsesink of GStreamer 1.26, and its source says the same before and after. */

static GstBusSyncReply
on_bus_posted (GstBus     *bus,
               GstMessage *message,
               void       *data)
{
  GstObject *source = GST_MESSAGE_SRC (message);

  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR && GST_IS_AUDIO_BASE_SINK (source) && GST_AUDIO_BASE_SINK (source)->ringbuffer)
    gst_audio_ring_buffer_may_start (GST_AUDIO_BASE_SINK (source)->ringbuffer, FALSE);
  return GST_BUS_PASS;
}

/**
 * soleus_sound_sink_guard:
 * @bus: a pipeline's
 *
 * Keeps a sink that has told of an error from starting to play.
 *
 * A sink waits for the time at which it plays, then asks where its device is, then starts that, with its own lock held. When the server has died in the meantime,
 * the question fails, which is told without the lock; but the start fails too, and to tell of that takes the lock again: the sink's thread stands for ever, and so
 * does whoever closes the sink. A bus hears at once, in the thread of whoever tells, so that there is no start after the first error.
 */
void
soleus_sound_sink_guard (GstBus *bus)
{
  gst_bus_set_sync_handler (bus, on_bus_posted, NULL, NULL);
}

/**
 * soleus_sound_sink_ask_name:
 * @sink: what plays
 *
 * Asks for the kind of sink and, where it says so, the device. To be asked only once of the same sink: when it is asked again and its server has died, it frees
 * the name and the formats that it had been told before, and later frees them again.
 *
 * Returns: (transfer full): the text, not translated
 */
char *
soleus_sound_sink_ask_name (GstElement *sink)
{
  const char      *kind = gst_element_get_metadata (sink, GST_ELEMENT_METADATA_LONGNAME);
  g_autofree char *device = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (sink), "device-name"))
    g_object_get (sink, "device-name", &device, NULL);
  return device ? g_strdup_printf ("%s: %s", kind, device) : g_strdup (kind);
}
