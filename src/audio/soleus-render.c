/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-render.h"

#include "soleus-mixer.h"
#include "soleus-sound-source.h"
#include "soleus-synth.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <gst/gst.h>

G_DEFINE_QUARK (soleus_render_error, soleus_render_error)

static GstElement *
add_element (GstElement *pipeline,
             const char *factory,
             GError    **error)
{
  GstElement *element = gst_element_factory_make (factory, NULL);

  if (!element) {
    /* TRANSLATORS: "%s" is the name of a part of GStreamer, such as wavenc. */
    g_set_error (error, SOLEUS_RENDER_ERROR, SOLEUS_RENDER_ERROR_MISSING,
                 _ ("GStreamer’s “%s” isn’t installed; it comes with the base and good plugins"), factory);
    return NULL;
  }
  gst_bin_add (GST_BIN (pipeline), element);
  return element;
}

/* Whole numbers of 16 bits, since that is what everything reads; without dither, so that silence stays silence and a cue begins at the very sample. */
static gboolean
build (GstElement  *pipeline,
       SoleusMixer *mixer,
       const char  *path,
       GError     **error)
{
  SoleusSoundSource *source = soleus_sound_source_new (NULL, NULL);
  g_autoptr (GstCaps) caps = gst_caps_from_string ("audio/x-raw,format=S16LE,rate=48000,channels=1");
  GstClockTime length = gst_util_uint64_scale_round ((guint64) soleus_mixer_get_end (mixer), GST_SECOND, SOLEUS_SAMPLE_RATE);
  GstElement  *convert;
  GstElement  *encode;
  GstElement  *sink;

  soleus_sound_source_set_track (source, mixer, SOLEUS_MIXER_ALL_SEGMENTS, 0);
  gst_bin_add (GST_BIN (pipeline), GST_ELEMENT (source));
  convert = add_element (pipeline, "audioconvert", error);
  encode = convert ? add_element (pipeline, "wavenc", error) : NULL;
  sink = encode ? add_element (pipeline, "filesink", error) : NULL;
  if (!sink)
    return FALSE;

  gst_util_set_object_arg (G_OBJECT (convert), "dithering", "none");
  g_object_set (sink, "location", path, "sync", FALSE, NULL);
  if (!gst_element_link_many (GST_ELEMENT (source), convert, NULL) || !gst_element_link_filtered (convert, encode, caps) || !gst_element_link (encode, sink)) {
    g_set_error_literal (error, SOLEUS_RENDER_ERROR, SOLEUS_RENDER_ERROR_FAILED, _ ("GStreamer can’t put a WAV file together"));
    return FALSE;
  }
  /* From position 0 to the end of the tail: the seek also makes the source take the track. */
  return gst_element_send_event (GST_ELEMENT (source), gst_event_new_seek (1.0, GST_FORMAT_TIME, GST_SEEK_FLAG_NONE, GST_SEEK_TYPE_SET, (gint64) SOLEUS_SOUND_ORIGIN,
                                                                           GST_SEEK_TYPE_SET, (gint64) (SOLEUS_SOUND_ORIGIN + length)));
}

static void
set_write_error (GError    **error,
                 const char *path,
                 const char *why)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, SOLEUS_RENDER_ERROR, SOLEUS_RENDER_ERROR_WRITE, _ ("“%s” can’t be written: %s"), name, why);
}

static gboolean
run (GstElement *pipeline,
     const char *path,
     GError    **error)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);
  g_autoptr (GstMessage) message = NULL;
  g_autoptr (GError) cause = NULL;

  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message = gst_bus_timed_pop_filtered (bus, GST_CLOCK_TIME_NONE, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  gst_element_set_state (pipeline, GST_STATE_NULL);
  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS)
    return TRUE;

  gst_message_parse_error (message, &cause, NULL);
  if (cause->domain == GST_RESOURCE_ERROR)
    set_write_error (error, path, cause->message);
  else
    g_set_error_literal (error, SOLEUS_RENDER_ERROR, SOLEUS_RENDER_ERROR_FAILED, cause->message);
  return FALSE;
}

static gboolean
render (SoleusMixer *mixer,
        const char  *path,
        GError     **error)
{
  g_autoptr (GstElement) pipeline = gst_object_ref_sink (gst_pipeline_new ("render"));

  return build (pipeline, mixer, path, error) && run (pipeline, path, error);
}

/* Finds out before anything is rendered, and says why in the system's words rather than GStreamer's. */
static gboolean
begin_file (const char *part,
            const char *path,
            GError    **error)
{
  int descriptor = g_file_test (path, G_FILE_TEST_IS_DIR) ? -1 : g_open (part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);

  if (descriptor >= 0)
    return g_close (descriptor, error);
  set_write_error (error, path, g_strerror (g_file_test (path, G_FILE_TEST_IS_DIR) ? EISDIR : errno));
  return FALSE;
}

/**
 * soleus_render_to_file:
 * @timeline: the session
 * @profile: how it sounds
 * @path: (type filename): the file; one that is there is replaced when the new one is complete
 * @error: where to say what is wrong, a #SoleusRenderError
 *
 * Writes the sound of a whole session, faster than it takes, as a WAV file of 48 kHz and 16 bits with one channel, through the source that a session is heard
 * from. Waits take no time; a tail of 2 s lets the last cue end.
 *
 * Blocks; needs no main loop.
 *
 * Returns: whether the file is there
 */
gboolean
soleus_render_to_file (SoleusTimeline  *timeline,
                       SoleusCueProfile profile,
                       const char      *path,
                       GError         **error)
{
  g_autoptr (SoleusMixer) mixer = NULL;
  g_autofree char *part = NULL;
  gboolean         replaceable = !g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_REGULAR) || g_file_test (path, G_FILE_TEST_IS_DIR);

  g_return_val_if_fail (timeline && path, FALSE);

  if (!gst_init_check (NULL, NULL, error))
    return FALSE;
  mixer = soleus_mixer_new (timeline, profile);
  /* A pipe or a device is written to, never replaced. */
  if (!replaceable)
    return render (mixer, path, error);

  part = g_strconcat (path, ".part", NULL);
  if (!begin_file (part, path, error))
    return FALSE;
  if (!render (mixer, part, error)) {
    g_unlink (part);
    return FALSE;
  }
  if (g_rename (part, path) != 0) {
    set_write_error (error, path, g_strerror (errno));
    g_unlink (part);
    return FALSE;
  }
  return TRUE;
}
