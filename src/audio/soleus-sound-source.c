/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sound-source.h"

#include "soleus-synth.h"

#include <gst/audio/audio.h>

/* 400 ms: few blocks wake the computer seldom. A seek throws away what waits, so that blocks this long delay nothing.
 *
 * The first block after a seek fills all that waits, 2 s. A sink notes what time it is, then fills its buffer, and only then lets the device go: what passes in
 * between is by how much the sound is late, and with one block, made before, that is next to nothing. */
#define BLOCK (SOLEUS_SAMPLE_RATE * 2 / 5)
#define FIRST_BLOCK (SOLEUS_SOUND_BUFFER_US * SOLEUS_SAMPLE_RATE / G_USEC_PER_SEC)
#define ORIGIN ((int64_t) (SOLEUS_SOUND_ORIGIN * SOLEUS_SAMPLE_RATE / GST_SECOND))
#define FADE_IN (SOLEUS_SAMPLE_RATE / 200)
/* A device is followed in steps of 0.5 ms: what is known of it isn't better than that, and a device that keeps time plays every sample where it belongs. */
#define STEP (SOLEUS_SAMPLE_RATE / 2000)

typedef struct {
  SoleusMixer *mixer; /* (nullable) */
  int          first_segment;
  int64_t      first_sample;
} Track;

struct _SoleusSoundSource {
  GstPushSrc parent;

  SoleusSoundFollowFunc follow; /* (nullable) */
  void                 *follow_data;

  Track    next; /* guarded by the object's lock: what sounds from the next seek on */
  Track    track;
  int64_t  sample;        /* of the block to come, counted from position 0 */
  int64_t  stream_offset; /* what makes it a sample of the stream */
  int64_t  shift;         /* how many samples later than counted things are put, to be heard in time */
  int64_t  first;         /* of all since the seek */
  gboolean fades;
};

G_DEFINE_FINAL_TYPE (SoleusSoundSource, soleus_sound_source, GST_TYPE_PUSH_SRC)

static GstStaticPadTemplate source_pad = GST_STATIC_PAD_TEMPLATE ("src",
                                                                  GST_PAD_SRC,
                                                                  GST_PAD_ALWAYS,
                                                                  GST_STATIC_CAPS ("audio/x-raw,format=" GST_AUDIO_NE (F32) ",rate=48000,channels=1,layout=interleaved"));

static void
render (SoleusSoundSource *self,
        int64_t            first,
        float             *out,
        size_t             n_samples)
{
  if (self->track.mixer)
    soleus_mixer_render (self->track.mixer, self->track.first_segment, first, out, n_samples);
  else
    memset (out, 0, n_samples * sizeof *out);
}

/* A start in the midst of a sound would click. A start in silence, with a cue that begins right there, is left as it is. */
static gboolean
starts_in_sound (SoleusSoundSource *self)
{
  float before[16];

  render (self, self->sample - (int64_t) G_N_ELEMENTS (before), before, G_N_ELEMENTS (before));
  for (size_t i = 0; i < G_N_ELEMENTS (before); i++) {
    if (before[i] > 0 || before[i] < 0)
      return TRUE;
  }
  return FALSE;
}

static void
fade_in (SoleusSoundSource *self,
         float             *samples,
         size_t             n_samples)
{
  for (size_t i = 0; i < n_samples; i++) {
    int64_t into = self->sample + (int64_t) i - self->first;

    if (into >= FADE_IN)
      break;
    samples[i] *= (float) into / FADE_IN;
  }
}

/* How long it is silent from @from on. */
static size_t
count_silence (const float *samples,
               size_t       from,
               size_t       n_samples)
{
  size_t i = from;

  while (i < n_samples && !(samples[i] > 0 || samples[i] < 0))
    i++;
  return i - from;
}

/* From the first silence that is long enough, plays @change samples later, or earlier: so no tone is bent or torn. Without one, the next block will have it. */
static void
shift_in_silence (SoleusSoundSource *self,
                  int64_t            change,
                  float             *samples,
                  size_t             n_samples)
{
  size_t needed = (size_t) ABS (change);

  for (size_t i = 0; i < n_samples; i++) {
    size_t silence = count_silence (samples, i, n_samples);

    if (silence > needed) {
      size_t from = change > 0 ? i + needed : i;

      self->shift += change;
      render (self, self->sample + (int64_t) from - self->shift, samples + from, n_samples - from);
      return;
    }
    i += silence;
  }
}

static int64_t
stream_sample (GstClockTime time)
{
  return (int64_t) gst_util_uint64_scale_round (time, SOLEUS_SAMPLE_RATE, GST_SECOND);
}

static GstClockTime
stream_time (SoleusSoundSource *self,
             int64_t            sample)
{
  return gst_util_uint64_scale_round ((guint64) (sample + self->stream_offset), GST_SECOND, SOLEUS_SAMPLE_RATE);
}

/* Renders the next block. Where the device will be when it is heard decides where its cues are put. */
static void
render_block (SoleusSoundSource *self,
              float             *samples,
              size_t             n_samples)
{
  GstClockTime heard = stream_time (self, self->sample + (int64_t) n_samples);
  int64_t      late_ns = self->follow ? self->follow (heard, self->follow_data) : 0;
  int64_t      change = late_ns * SOLEUS_SAMPLE_RATE / (int64_t) GST_SECOND - self->shift;

  render (self, self->sample - self->shift, samples, n_samples);
  if (ABS (change) > STEP)
    shift_in_silence (self, change, samples, n_samples);
  if (self->fades && self->sample < self->first + FADE_IN)
    fade_in (self, samples, n_samples);
  self->sample += (int64_t) n_samples;
}

static gboolean
soleus_sound_source_is_seekable (GstBaseSrc *source)
{
  return TRUE;
}

static gboolean
soleus_sound_source_do_seek (GstBaseSrc *source,
                             GstSegment *segment)
{
  SoleusSoundSource *self = SOLEUS_SOUND_SOURCE (source);

  GST_OBJECT_LOCK (self);
  g_clear_pointer (&self->track.mixer, soleus_mixer_unref);
  self->track = self->next;
  if (self->track.mixer)
    soleus_mixer_ref (self->track.mixer);
  GST_OBJECT_UNLOCK (self);

  self->stream_offset = ORIGIN - self->track.first_sample;
  self->sample = stream_sample (segment->position) - self->stream_offset;
  self->shift = 0;
  self->first = self->sample;
  self->fades = starts_in_sound (self);
  segment->time = segment->start;
  /* Without this a flushing seek starts running time at 0 again, and the base time that the anchor has set would be wrong. */
  segment->base = segment->start;
  return TRUE;
}

static GstFlowReturn
soleus_sound_source_create (GstPushSrc *source,
                            GstBuffer **buffer)
{
  SoleusSoundSource *self = SOLEUS_SOUND_SOURCE (source);
  GstClockTime       stop = GST_BASE_SRC (self)->segment.stop;
  int64_t            n_samples = self->sample == self->first ? FIRST_BLOCK : BLOCK;
  GstClockTime       begins = stream_time (self, self->sample);
  GstMapInfo         map;

  if (GST_CLOCK_TIME_IS_VALID (stop))
    n_samples = MIN (n_samples, stream_sample (stop) - self->stream_offset - self->sample);
  if (n_samples <= 0)
    return GST_FLOW_EOS;

  *buffer = gst_buffer_new_allocate (NULL, (gsize) n_samples * sizeof (float), NULL);
  gst_buffer_map (*buffer, &map, GST_MAP_WRITE);
  for (int64_t done = 0; done < n_samples; done += BLOCK)
    render_block (self, (float *) (void *) map.data + done, (size_t) MIN (BLOCK, n_samples - done));
  gst_buffer_unmap (*buffer, &map);

  GST_BUFFER_PTS (*buffer) = begins;
  GST_BUFFER_DURATION (*buffer) = stream_time (self, self->sample) - begins;
  return GST_FLOW_OK;
}

static void
soleus_sound_source_finalize (GObject *object)
{
  SoleusSoundSource *self = SOLEUS_SOUND_SOURCE (object);

  g_clear_pointer (&self->track.mixer, soleus_mixer_unref);
  g_clear_pointer (&self->next.mixer, soleus_mixer_unref);

  G_OBJECT_CLASS (soleus_sound_source_parent_class)->finalize (object);
}

static void
soleus_sound_source_class_init (SoleusSoundSourceClass *klass)
{
  GObjectClass    *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstBaseSrcClass *base_class = GST_BASE_SRC_CLASS (klass);
  GstPushSrcClass *push_class = GST_PUSH_SRC_CLASS (klass);

  object_class->finalize = soleus_sound_source_finalize;
  base_class->is_seekable = soleus_sound_source_is_seekable;
  base_class->do_seek = soleus_sound_source_do_seek;
  push_class->create = soleus_sound_source_create;

  gst_element_class_set_static_metadata (element_class, "Soleus Cues", "Source/Audio", "The cues of a session", "The Soleus developers");
  gst_element_class_add_static_pad_template (element_class, &source_pad);
}

static void
soleus_sound_source_init (SoleusSoundSource *self)
{
  gst_base_src_set_format (GST_BASE_SRC (self), GST_FORMAT_TIME);
}

/**
 * soleus_sound_source_new:
 * @follow: (nullable): what knows how the device drifts; asked by the thread that streams
 * @data: what it is given
 *
 * A source of a session's cues, in blocks of 400 ms. It is silent until it is given a track and sought.
 *
 * Returns: (transfer floating): the element
 */
SoleusSoundSource *
soleus_sound_source_new (SoleusSoundFollowFunc follow,
                         void                 *data)
{
  SoleusSoundSource *self = g_object_new (SOLEUS_TYPE_SOUND_SOURCE, NULL);

  self->follow = follow;
  self->follow_data = data;
  return self;
}

/**
 * soleus_sound_source_set_track:
 * @self: a source
 * @mixer: (nullable): what sounds; %NULL for silence
 * @first_segment: the segment in which the position is set
 * @first_sample: the sample of the mixer that sounds at a stream time of %SOLEUS_SOUND_ORIGIN
 *
 * Says what sounds from the next seek on. Until then nothing changes.
 */
void
soleus_sound_source_set_track (SoleusSoundSource *self,
                               SoleusMixer       *mixer,
                               int                first_segment,
                               int64_t            first_sample)
{
  g_autoptr (SoleusMixer) before = NULL;

  GST_OBJECT_LOCK (self);
  before = g_steal_pointer (&self->next.mixer);
  self->next.mixer = mixer ? soleus_mixer_ref (mixer) : NULL;
  self->next.first_segment = first_segment;
  self->next.first_sample = first_sample;
  GST_OBJECT_UNLOCK (self);
}
