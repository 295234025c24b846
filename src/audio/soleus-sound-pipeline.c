/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sound-pipeline.h"

#include "soleus-sound-follower.h"
#include "soleus-sound-source.h"
#include "soleus-synth.h"

#include <gst/audio/audio.h>

/* One pipeline, told what to do by one thread that may wait: the calls block for as long as the sound server takes. */

#define LATENCY_US ((int64_t) 500 * G_TIME_SPAN_MILLISECOND)
#define SETTLE_TIMEOUT (5 * GST_SECOND)
/* How long it takes to cut a tone off, and in what steps its volume goes down before: 9 ms in all. */
#define FADE_US ((int64_t) 20 * G_TIME_SPAN_MILLISECOND)
#define FADE_STEPS 5
#define FADE_STEP_US 1500
/* How far ahead the first sound of a silence is set: enough for any sink to start. */
#define SILENCE_LEAD (100 * GST_MSECOND)

struct _SoleusSoundPipeline {
  GstElement          *pipeline;
  SoleusSoundSource   *source; /* (unowned): of the pipeline */
  GstElement          *sink;   /* (nullable): the one that really plays */
  char                *name;   /* (nullable): of the sink and its device; what it was when it was first opened */
  GstClock            *clock;
  SoleusSoundFollower *follower;
  guint                watch;
  double               volume;
  gboolean             fell_back; /* to a sink that plays nothing */
  int64_t              astray_ns; /* how wrong the sink's clock was when it was stopped */
  gboolean             sought;    /* paused, with `resume` under the needle */
  SoleusSoundAnchor    resume;
  SoleusSoundAnchor    heard; /* what plays, while it does; the mixer is owned */
};

static void
post (SoleusSoundPipeline *self,
      const char          *message)
{
  gst_element_post_message (self->pipeline, gst_message_new_application (GST_OBJECT (self->pipeline), gst_structure_new_empty (message)));
}

static void
on_sink_volume_changed (GstElement          *sink,
                        GParamSpec          *pspec,
                        SoleusSoundPipeline *self)
{
  post (self, SOLEUS_SOUND_MESSAGE_VOLUME);
}

static gboolean
is_made_by (GstElement *element,
            const char *factory)
{
  GstElementFactory *maker = gst_element_get_factory (element);

  return maker && strcmp (GST_OBJECT_NAME (maker), factory) == 0;
}

/* An automatic sink hides the one that plays, and what it falls back to without a device is one that plays nothing. */
static void
on_element_added (GstBin              *pipeline,
                  GstBin              *bin,
                  GstElement          *element,
                  SoleusSoundPipeline *self)
{
  GObjectClass *class = G_OBJECT_GET_CLASS (element);

  if (is_made_by (element, "fakesink") && is_made_by (GST_ELEMENT (bin), "autoaudiosink"))
    self->fell_back = TRUE;
  if (g_object_class_find_property (class, "buffer-time"))
    g_object_set (element, "buffer-time", SOLEUS_SOUND_BUFFER_US, "latency-time", LATENCY_US, NULL);
  if (g_object_class_find_property (class, "client-name"))
    g_object_set (element, "client-name", "Soleus", NULL);
  if (GST_IS_BIN (element) || !GST_OBJECT_FLAG_IS_SET (element, GST_ELEMENT_FLAG_SINK))
    return;

  g_set_object (&self->sink, element);
  soleus_sound_follower_set_sink (self->follower, element);
  if (!GST_IS_STREAM_VOLUME (element))
    return;
  gst_stream_volume_set_volume (GST_STREAM_VOLUME (element), GST_STREAM_VOLUME_FORMAT_CUBIC, self->volume);
  g_signal_connect (element, "notify::volume", G_CALLBACK (on_sink_volume_changed), self);
  g_signal_connect (element, "notify::mute", G_CALLBACK (on_sink_volume_changed), self);
}

static int64_t
on_source_follows (GstClockTime running_time,
                   void        *data)
{
  SoleusSoundPipeline *self = data;
  gboolean             parted;
  int64_t              late_ns = soleus_sound_follower_look (self->follower, (int64_t) (running_time + gst_element_get_base_time (self->pipeline)), &parted);

  if (parted)
    post (self, SOLEUS_SOUND_MESSAGE_PARTED);
  return late_ns;
}

static gboolean
settle (SoleusSoundPipeline *self)
{
  return gst_element_get_state (self->pipeline, NULL, NULL, SETTLE_TIMEOUT) == GST_STATE_CHANGE_SUCCESS;
}

/* The sink will put its device at the clock by what that says of itself, so what is wrong with that is taken off here. */
static void
set_base_time (SoleusSoundPipeline     *self,
               const SoleusSoundAnchor *anchor)
{
  int64_t origin_ns = soleus_sound_anchor_get_origin_ns (anchor) - self->astray_ns;

  soleus_sound_follower_start (self->follower, anchor->at_us, self->astray_ns);
  gst_element_set_base_time (self->pipeline, (GstClockTime) (origin_ns - (int64_t) SOLEUS_SOUND_ORIGIN));
}

/* The sink is about to stop its device. */
static void
rest (SoleusSoundPipeline *self)
{
  self->astray_ns = soleus_sound_follower_get_astray_ns (self->follower);
  soleus_sound_follower_rest (self->follower);
}

/* Puts the position at the stream's origin. Every anchor has the same stream time, so that a base time is never before the clock's own beginning, whatever
 * the position. */
static gboolean
seek (SoleusSoundPipeline     *self,
      const SoleusSoundAnchor *anchor)
{
  soleus_sound_source_set_track (self->source, anchor->mixer, anchor->segment, soleus_sample_from_us (anchor->position_us));
  return gst_element_seek_simple (self->pipeline, GST_FORMAT_TIME, GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE, SOLEUS_SOUND_ORIGIN);
}

static void
set_heard (SoleusSoundPipeline     *self,
           const SoleusSoundAnchor *anchor)
{
  SoleusMixer *before = self->heard.mixer;

  self->heard = anchor ? *anchor : (SoleusSoundAnchor) { 0 };
  if (self->heard.mixer)
    soleus_mixer_ref (self->heard.mixer);
  g_clear_pointer (&before, soleus_mixer_unref);
}

/**
 * soleus_sound_pipeline_sounds:
 * @self: a pipeline
 * @length_us: up to a second
 *
 * Returns: whether a tone sounds just now, or within @length_us
 */
gboolean
soleus_sound_pipeline_sounds (SoleusSoundPipeline *self,
                              int64_t              length_us)
{
  return soleus_sound_anchor_sounds (&self->heard, g_get_monotonic_time (), length_us);
}

/* To cut a tone off clicks. Two seconds of it are at the server already, which nothing can be faded in any more, and only the server's volume acts at once: so
 * that goes down in a few steps, if something sounds just now. Returns the volume to be given to end_fade () after the cut, which the desktop may have chosen;
 * negative when nothing was faded. */
static double
fade_out (SoleusSoundPipeline *self)
{
  GstStreamVolume *stream;
  double           volume;

  if (!soleus_sound_pipeline_sounds (self, FADE_US) || !GST_IS_STREAM_VOLUME (self->sink))
    return -1;
  stream = GST_STREAM_VOLUME (self->sink);
  volume = gst_stream_volume_get_volume (stream, GST_STREAM_VOLUME_FORMAT_LINEAR);
  for (int step = FADE_STEPS; step >= 0; step--) {
    gst_stream_volume_set_volume (stream, GST_STREAM_VOLUME_FORMAT_LINEAR, volume * step / (FADE_STEPS + 1));
    g_usleep (FADE_STEP_US);
  }
  return volume;
}

/* Sets the volume back once nothing sounds, or else the server would remember that there is none. */
static void
end_fade (SoleusSoundPipeline *self,
          double               volume)
{
  if (volume >= 0)
    gst_stream_volume_set_volume (GST_STREAM_VOLUME (self->sink), GST_STREAM_VOLUME_FORMAT_LINEAR, volume);
}

static gboolean
cork_at (SoleusSoundPipeline     *self,
         const SoleusSoundAnchor *resume)
{
  rest (self);
  if (gst_element_set_state (self->pipeline, GST_STATE_PAUSED) == GST_STATE_CHANGE_FAILURE || !settle (self))
    return FALSE;
  return seek (self, resume) && settle (self);
}

static gboolean
is_playing (SoleusSoundPipeline *self)
{
  return GST_STATE_TARGET (self->pipeline) == GST_STATE_PLAYING;
}

/**
 * soleus_sound_pipeline_new:
 * @sink: what plays, as a description of GStreamer's
 * @volume: from 0 to 1, cubic
 * @on_message: what hears the bus, in the thread's default main context
 * @data: what it is given
 *
 * Puts a pipeline together without opening anything.
 *
 * Returns: (transfer full) (nullable): the pipeline; %NULL when there is no such sink
 */
SoleusSoundPipeline *
soleus_sound_pipeline_new (const char *sink,
                           double      volume,
                           GstBusFunc  on_message,
                           void       *data)
{
  g_autoptr (SoleusSoundPipeline) self = g_new0 (SoleusSoundPipeline, 1);
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *description = g_strconcat ("audioconvert ! audioresample ! ", sink, NULL);
  GstElement      *bin;

  self->volume = volume;
  self->pipeline = gst_object_ref_sink (gst_pipeline_new ("soleus"));
  g_signal_connect (self->pipeline, "deep-element-added", G_CALLBACK (on_element_added), self);
  self->clock = gst_system_clock_obtain ();
  self->follower = soleus_sound_follower_new (self->clock);
  bus = gst_element_get_bus (self->pipeline);
  self->watch = gst_bus_add_watch (bus, on_message, data);

  bin = gst_parse_bin_from_description_full (description, TRUE, NULL, GST_PARSE_FLAG_FATAL_ERRORS, &error);
  if (!bin) {
    g_debug ("No sink '%s': %s", sink, error->message);
    return NULL;
  }
  self->source = soleus_sound_source_new (on_source_follows, self);
  gst_bin_add_many (GST_BIN (self->pipeline), GST_ELEMENT (self->source), bin, NULL);
  if (!gst_element_link (GST_ELEMENT (self->source), bin))
    return NULL;
  /* The same clock as g_get_monotonic_time (), and a base time that is ours alone. */
  gst_pipeline_use_clock (GST_PIPELINE (self->pipeline), self->clock);
  gst_element_set_start_time (self->pipeline, GST_CLOCK_TIME_NONE);
  return g_steal_pointer (&self);
}

/**
 * soleus_sound_pipeline_free:
 * @self: (transfer full): a pipeline
 *
 * Closes it at once and gives everything back.
 */
void
soleus_sound_pipeline_free (SoleusSoundPipeline *self)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (self->pipeline);

  if (self->watch)
    gst_bus_remove_watch (bus);
  if (self->sink)
    g_signal_handlers_disconnect_by_data (self->sink, self);
  /* First all stop, then all close. A pipeline that broke off while it opened would close its sink at once, of which others still ask what it takes. */
  if (GST_STATE (self->pipeline) >= GST_STATE_READY)
    gst_element_set_state (self->pipeline, GST_STATE_READY);
  gst_element_set_state (self->pipeline, GST_STATE_NULL);
  g_signal_handlers_disconnect_by_data (self->pipeline, self);
  g_clear_pointer (&self->resume.mixer, soleus_mixer_unref);
  g_clear_pointer (&self->heard.mixer, soleus_mixer_unref);
  g_clear_object (&self->sink);
  gst_object_unref (self->pipeline);
  soleus_sound_follower_free (self->follower);
  gst_object_unref (self->clock);
  g_free (self->name);
  g_free (self);
}

/* Asks only once: a sink that has told the name of its device, and is asked again when its server has died, frees what it told before, and later frees it again. */
static void
take_name (SoleusSoundPipeline *self)
{
  g_autofree char *device = NULL;
  const char      *kind;

  if (self->name || !self->sink)
    return;
  kind = gst_element_get_metadata (self->sink, GST_ELEMENT_METADATA_LONGNAME);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (self->sink), "device-name"))
    g_object_get (self->sink, "device-name", &device, NULL);
  self->name = device ? g_strdup_printf ("%s: %s", kind, device) : g_strdup (kind);
}

/**
 * soleus_sound_pipeline_open:
 * @self: a pipeline that is new or was released
 *
 * Opens the device, paused.
 *
 * Returns: whether there is a device that sounds
 */
gboolean
soleus_sound_pipeline_open (SoleusSoundPipeline *self)
{
  self->sought = FALSE;
  if (gst_element_set_state (self->pipeline, GST_STATE_PAUSED) == GST_STATE_CHANGE_FAILURE)
    return FALSE;
  if (!settle (self) || self->fell_back)
    return FALSE;
  take_name (self);
  return TRUE;
}

/**
 * soleus_sound_pipeline_find:
 * @sink: (nullable): the only sink to try, as a description of GStreamer's; %NULL for the sound server, then whatever else plays
 * @found: (inout): which one has opened before, counted from 1; 0 before any did
 * @volume: from 0 to 1, cubic
 * @on_message: what hears the bus, in the thread's default main context
 * @data: what it is given
 *
 * Tries one sink after the other until one opens. One that has opened once is kept to: while a sound server starts again, nobody should take its card away.
 *
 * Returns: (transfer full) (nullable): a pipeline that is open, or %NULL when there is no device
 */
SoleusSoundPipeline *
soleus_sound_pipeline_find (const char *sink,
                            guint      *found,
                            double      volume,
                            GstBusFunc  on_message,
                            void       *data)
{
  static const char *const sinks[] = { "pulsesink", "autoaudiosink" };
  const char *const       *candidates = sink ? &sink : sinks;
  guint                    first = *found ? *found - 1 : 0;
  guint                    end = *found ? *found : sink ? 1
                                                        : G_N_ELEMENTS (sinks);

  for (guint i = first; i < end; i++) {
    g_autoptr (SoleusSoundPipeline) self = soleus_sound_pipeline_new (candidates[i], volume, on_message, data);

    if (self && soleus_sound_pipeline_open (self)) {
      *found = i + 1;
      return g_steal_pointer (&self);
    }
  }
  return NULL;
}

/**
 * soleus_sound_pipeline_play_silence:
 * @self: a pipeline that was opened
 *
 * Lets it play nothing. A sink corrects itself once by about 40 ms some seconds after it has first started, unless half a second later it starts again: so a
 * pipeline that is new plays silence before it is anchored.
 *
 * Returns: whether it plays
 */
gboolean
soleus_sound_pipeline_play_silence (SoleusSoundPipeline *self)
{
  gst_element_set_base_time (self->pipeline, gst_clock_get_time (self->clock) + SILENCE_LEAD);
  return gst_element_set_state (self->pipeline, GST_STATE_PLAYING) != GST_STATE_CHANGE_FAILURE;
}

/**
 * soleus_sound_pipeline_anchor:
 * @self: a pipeline that is open
 * @anchor: what is heard when
 *
 * Lets the anchor's position be heard at its time, and what follows after it.
 *
 * Returns: whether that could be done
 */
gboolean
soleus_sound_pipeline_anchor (SoleusSoundPipeline     *self,
                              const SoleusSoundAnchor *anchor)
{
  double volume = is_playing (self) ? fade_out (self) : -1;

  set_heard (self, anchor);
  if (is_playing (self)) {
    gboolean sought;

    rest (self);
    set_base_time (self, anchor);
    sought = seek (self, anchor);
    end_fade (self, volume);
    return sought;
  }
  /* First the seek, then the base time, then the start: to uncork alone is 20 to 35 ms off. */
  if (!(self->sought && soleus_sound_anchor_sounds_like (&self->resume, anchor)) && !(seek (self, anchor) && settle (self)))
    return FALSE;
  self->sought = FALSE;
  set_base_time (self, anchor);
  return gst_element_set_state (self->pipeline, GST_STATE_PLAYING) != GST_STATE_CHANGE_FAILURE;
}

/**
 * soleus_sound_pipeline_measure:
 * @self: a pipeline that was anchored some hundredths of a second ago
 * @ahead_ns: (out): by how many nanoseconds what is heard is ahead of what was asked for
 *
 * Looks whether the anchor was met.
 *
 * Returns: whether that is known
 */
gboolean
soleus_sound_pipeline_measure (SoleusSoundPipeline *self,
                               int64_t             *ahead_ns)
{
  return soleus_sound_follower_measure (self->follower, ahead_ns);
}

/**
 * soleus_sound_pipeline_pause:
 * @self: a pipeline that is open
 * @resume: where it will probably go on; its time doesn't matter
 *
 * Stops the sound at once and makes ready to go on at @resume without a wait.
 *
 * Returns: whether that could be done
 */
gboolean
soleus_sound_pipeline_pause (SoleusSoundPipeline     *self,
                             const SoleusSoundAnchor *resume)
{
  double   volume = fade_out (self);
  gboolean paused = cork_at (self, resume);

  end_fade (self, volume);
  set_heard (self, NULL);
  if (!paused)
    return FALSE;

  g_clear_pointer (&self->resume.mixer, soleus_mixer_unref);
  self->resume = *resume;
  if (self->resume.mixer)
    soleus_mixer_ref (self->resume.mixer);
  self->sought = TRUE;
  return TRUE;
}

/**
 * soleus_sound_pipeline_cut:
 * @self: a pipeline that is open
 *
 * Ends what sounds without a click, before it is closed or given back. The volume is set back once nothing is heard, or else the server would remember none.
 */
void
soleus_sound_pipeline_cut (SoleusSoundPipeline *self)
{
  double volume = is_playing (self) ? fade_out (self) : -1;

  if (volume < 0)
    return;
  rest (self);
  gst_element_set_state (self->pipeline, GST_STATE_PAUSED);
  end_fade (self, volume);
}

/**
 * soleus_sound_pipeline_release:
 * @self: a pipeline that is open
 *
 * Gives the device back, so that nobody wakes, until it is opened again.
 */
void
soleus_sound_pipeline_release (SoleusSoundPipeline *self)
{
  self->sought = FALSE;
  self->astray_ns = 0;
  set_heard (self, NULL);
  gst_element_set_state (self->pipeline, GST_STATE_READY);
}

/**
 * soleus_sound_pipeline_set_volume:
 * @self: a pipeline
 * @volume: from 0 to 1, cubic
 *
 * Sets the volume where the sound leaves the program, since two seconds of it are already on their way.
 */
void
soleus_sound_pipeline_set_volume (SoleusSoundPipeline *self,
                                  double               volume)
{
  self->volume = volume;
  if (GST_IS_STREAM_VOLUME (self->sink))
    gst_stream_volume_set_volume (GST_STREAM_VOLUME (self->sink), GST_STREAM_VOLUME_FORMAT_CUBIC, volume);
}

/**
 * soleus_sound_pipeline_is_muted:
 * @self: a pipeline
 *
 * Whether someone else has silenced the program: by mute, or by a volume of nothing that isn't ours.
 *
 * Returns: whether nothing can be heard
 */
gboolean
soleus_sound_pipeline_is_muted (SoleusSoundPipeline *self)
{
  GstStreamVolume *sink;

  if (!GST_IS_STREAM_VOLUME (self->sink))
    return FALSE;
  sink = GST_STREAM_VOLUME (self->sink);
  return gst_stream_volume_get_mute (sink) || (self->volume > 0.01 && gst_stream_volume_get_volume (sink, GST_STREAM_VOLUME_FORMAT_CUBIC) < 0.01);
}

/**
 * soleus_sound_pipeline_describe:
 * @self: a pipeline
 *
 * Names what plays, for a report: the kind of sink and, where it says so, the device that it was first opened on. The desktop may have moved it since.
 *
 * Returns: (transfer full): the text, not translated; empty before it was opened
 */
char *
soleus_sound_pipeline_describe (SoleusSoundPipeline *self)
{
  return g_strdup (self->name ? self->name : "");
}
