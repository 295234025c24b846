/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-mixer.h"

#include "soleus-synth.h"
#include "soleus-tone.h"

#include <math.h>

#define MS(n) ((n) * SOLEUS_SAMPLE_RATE / 1000)

/* A sound that hasn't ended when the next one begins makes way for it, so that each cue begins out of silence and can be told from the last. */
#define GAP MS (5)
#define MAKE_WAY MS (15)
/* Cues nearer to each other than this sound together. */
#define TOGETHER MS (60)

/* The tone under the guided profile: a fifth from the heel's lowest to its highest, -30 dBFS. */
#define TONE_LEVEL 0.032f
#define TONE_LOW_HZ 293.665
#define TONE_HIGH_HZ 440.0
#define TONE_RISE MS (120)
#define TONE_FALL MS (60)

typedef struct {
  int64_t           start;
  int64_t           end;
  const SoleusClip *clip;
  int               segment;
} Voice;

typedef struct {
  int64_t    start;
  int64_t    end;
  SoleusTone tone;
  int        segment;
} Glide;

struct _SoleusMixer {
  SoleusTimeline *timeline;
  GArray         *voices; /* (element-type Voice): by their start */
  GArray         *glides; /* (element-type Glide): by their start, none overlaps another */
  int64_t         longest;
};

/* Pulse k of a set stands at round (k × 60 s / cadence). In whole microseconds that is rounded already, and rounding it once more to samples would put two of
 * 43 pulses a sample off: so a pulse is told by its number, and rounded once. */
static int64_t
pulse_sample (SoleusTimeline      *timeline,
              const SoleusSegment *segment)
{
  SoleusBlock *block = soleus_routine_get_block (soleus_timeline_get_routine (timeline), (guint) segment->block);
  double       cadence_per_min = g_array_index (block->dose->phases, SoleusPhaseDose, segment->phase_index).cadence_per_min;
  int64_t      set_us = soleus_timeline_get_sets (timeline, NULL)[segment->set_index].start_us;
  double       set_sample = (double) set_us * SOLEUS_SAMPLE_RATE / G_USEC_PER_SEC;

  return llround (set_sample + (segment->repetition - 1) * 60.0 * SOLEUS_SAMPLE_RATE / cadence_per_min);
}

/* Where a cue begins. The last cue of a timeline has no segment. */
static int64_t
cue_sample (SoleusTimeline  *timeline,
            const SoleusCue *cue)
{
  int                  n_segments;
  const SoleusSegment *segments = soleus_timeline_get_segments (timeline, &n_segments);

  if (cue->kind == SOLEUS_CUE_KIND_PULSE && cue->segment < n_segments && segments[cue->segment].phase_index == 0)
    return pulse_sample (timeline, &segments[cue->segment]);
  return soleus_sample_from_us (cue->at_us);
}

static int
compare_voices (const void *a,
                const void *b)
{
  const Voice *voice_a = a;
  const Voice *voice_b = b;

  return (voice_a->start > voice_b->start) - (voice_a->start < voice_b->start);
}

static void
add_voices (SoleusMixer     *self,
            SoleusCueProfile profile)
{
  int              n_cues;
  const SoleusCue *cues = soleus_timeline_get_cues (self->timeline, &n_cues);

  for (int i = 0; i < n_cues; i++) {
    const SoleusClip *clip = soleus_synth_get_clip (cues[i].kind, profile);
    int64_t           start = cue_sample (self->timeline, &cues[i]);

    self->longest = MAX (self->longest, clip->n_samples);
    g_array_append_val (self->voices, ((Voice) { start, start + clip->n_samples, clip, cues[i].segment }));
  }
  g_array_sort (self->voices, compare_voices);
}

static void
make_way (SoleusMixer *self)
{
  for (guint i = 0, next = 0; i < self->voices->len; i++) {
    Voice *voice = &g_array_index (self->voices, Voice, i);

    while (next < self->voices->len && g_array_index (self->voices, Voice, next).start < voice->start + TOGETHER)
      next++;
    if (next < self->voices->len)
      voice->end = MIN (voice->end, g_array_index (self->voices, Voice, next).start - GAP);
  }
}

static gboolean
segment_tone (const SoleusSegment *segment,
              SoleusTone          *tone)
{
  gboolean moves = segment->kind == SOLEUS_SEGMENT_KIND_PHASE || segment->kind == SOLEUS_SEGMENT_KIND_FINISHER;
  gboolean lift = segment->phase == SOLEUS_PHASE_KIND_LIFT;
  gboolean hold = segment->phase == SOLEUS_PHASE_KIND_HOLD;
  gboolean lower = segment->phase == SOLEUS_PHASE_KIND_LOWER;

  if (!moves || !(lift || hold || lower))
    return FALSE;
  tone->start = soleus_sample_from_us (segment->start_us);
  tone->n_samples = soleus_sample_from_us (segment->end_us) - tone->start;
  tone->from_hz = lift ? TONE_LOW_HZ : TONE_HIGH_HZ;
  tone->to_hz = lower ? TONE_LOW_HZ : TONE_HIGH_HZ;
  return TRUE;
}

static void
add_glide (SoleusMixer      *self,
           const SoleusTone *tone,
           int               segment,
           int64_t           start,
           int64_t           end)
{
  if (end - start >= TONE_RISE + TONE_FALL)
    g_array_append_val (self->glides, ((Glide) { start, end, *tone, segment }));
}

/* The tone makes way for the cues too: it is silent before each, and comes back under it. */
static void
add_glides (SoleusMixer *self)
{
  int                  n_segments;
  const SoleusSegment *segments = soleus_timeline_get_segments (self->timeline, &n_segments);

  for (int i = 0, voice = 0; i < n_segments; i++) {
    SoleusTone tone;
    int64_t    from;
    int64_t    to;

    if (!segment_tone (&segments[i], &tone))
      continue;
    from = tone.start;
    to = tone.start + tone.n_samples;
    for (; voice < (int) self->voices->len && g_array_index (self->voices, Voice, voice).start < to; voice++) {
      int64_t start = g_array_index (self->voices, Voice, voice).start;

      if (start > from) {
        add_glide (self, &tone, i, from, start - GAP);
        from = start;
      }
    }
    add_glide (self, &tone, i, from, to - GAP);
  }
}

static float
ramp (int64_t at,
      int64_t length)
{
  return at >= length ? 1 : 0.5f - 0.5f * cosf ((float) G_PI * (float) at / (float) length);
}

static void
mix_voice (const Voice *voice,
           int64_t      first,
           float       *out,
           int64_t      n)
{
  int64_t  from = MAX (voice->start, first);
  int64_t  to = MIN (voice->end, first + n);
  gboolean cut = voice->end < voice->start + voice->clip->n_samples;

  for (int64_t i = from; i < to; i++) {
    float gain = cut ? ramp (voice->end - i, MAKE_WAY) : 1;

    out[i - first] += gain * voice->clip->samples[i - voice->start];
  }
}

static void
mix_glide (const Glide *glide,
           int64_t      first,
           float       *out,
           int64_t      n)
{
  int64_t from = MAX (glide->start, first);
  int64_t to = MIN (glide->end, first + n);

  for (int64_t i = from; i < to; i++) {
    float gain = TONE_LEVEL * ramp (i - glide->start, TONE_RISE) * ramp (glide->end - i, TONE_FALL);

    out[i - first] += gain * soleus_tone_at (&glide->tone, i);
  }
}

/* The first element of an array sorted by start that doesn't start before @sample. Both element types begin with their start. */
static guint
find_start (GArray *array,
            int64_t sample)
{
  guint low = 0;
  guint high = array->len;
  guint size = g_array_get_element_size (array);

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (*(const int64_t *) (const void *) (array->data + (size_t) middle * size) < sample)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/**
 * soleus_sample_from_us:
 * @position_us: a position, not negative
 *
 * The sample nearest to a position; half a sample is rounded up. It is worked out from the position itself and never added up, so it doesn't drift.
 *
 * Returns: the sample, counted from position 0
 */
int64_t
soleus_sample_from_us (int64_t position_us)
{
  return (position_us * (SOLEUS_SAMPLE_RATE / 1000) + 500) / 1000;
}

/**
 * soleus_mixer_new:
 * @timeline: what is told
 * @profile: how it sounds
 *
 * Places the sounds of every cue of a timeline.
 *
 * Returns: (transfer full): the mixer
 */
SoleusMixer *
soleus_mixer_new (SoleusTimeline  *timeline,
                  SoleusCueProfile profile)
{
  SoleusMixer *self;

  g_return_val_if_fail (timeline, NULL);

  self = g_atomic_rc_box_new0 (SoleusMixer);
  self->timeline = soleus_timeline_ref (timeline);
  self->voices = g_array_new (FALSE, FALSE, sizeof (Voice));
  self->glides = g_array_new (FALSE, FALSE, sizeof (Glide));
  if (profile != SOLEUS_CUE_PROFILE_SILENT)
    add_voices (self, profile);
  make_way (self);
  if (profile == SOLEUS_CUE_PROFILE_GUIDED)
    add_glides (self);
  return self;
}

SoleusMixer *
soleus_mixer_ref (SoleusMixer *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_mixer (SoleusMixer *self)
{
  g_array_unref (self->voices);
  g_array_unref (self->glides);
  soleus_timeline_unref (self->timeline);
}

/**
 * soleus_mixer_unref:
 * @self: (transfer full): a mixer
 *
 * Gives back a reference. Any thread may do so.
 */
void
soleus_mixer_unref (SoleusMixer *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_mixer);
}

SoleusTimeline *
soleus_mixer_get_timeline (const SoleusMixer *self)
{
  return self->timeline;
}

/**
 * soleus_mixer_get_end:
 * @self: a mixer
 *
 * The sample at which everything has been heard: the end of the timeline and a tail of %SOLEUS_SOUND_TAIL_US.
 *
 * Returns: the first sample that needn't be rendered
 */
int64_t
soleus_mixer_get_end (const SoleusMixer *self)
{
  return soleus_sample_from_us (soleus_timeline_get_duration_us (self->timeline) + SOLEUS_SOUND_TAIL_US);
}

/**
 * soleus_mixer_render:
 * @self: a mixer
 * @first_segment: the segment in which the position was set last, or %SOLEUS_MIXER_ALL_SEGMENTS
 * @first_sample: which sample to begin with; sample 0 is position 0, before it is silence
 * @out: (array length=n_samples): where to write mono samples, 1.0 is full scale
 * @n_samples: how many
 *
 * Renders a stretch. Only the cues from @first_segment up to its horizon sound: at a wait the position stands, and what comes after the wait is heard when the
 * person has said that it is done.
 *
 * A sample's value depends on nothing but its number and @first_segment, bit by bit: it is the same in whatever stretch it is rendered.
 */
void
soleus_mixer_render (const SoleusMixer *self,
                     int                first_segment,
                     int64_t            first_sample,
                     float             *out,
                     size_t             n_samples)
{
  gboolean all = first_segment == SOLEUS_MIXER_ALL_SEGMENTS;
  int      horizon = all ? G_MAXINT : soleus_timeline_get_horizon (self->timeline, first_segment);
  int64_t  end = first_sample + (int64_t) n_samples;

  memset (out, 0, n_samples * sizeof *out);
  for (guint i = find_start (self->voices, first_sample - self->longest); i < self->voices->len; i++) {
    const Voice *voice = &g_array_index (self->voices, Voice, i);

    if (voice->start >= end)
      break;
    if (voice->segment >= first_segment && voice->segment <= horizon)
      mix_voice (voice, first_sample, out, (int64_t) n_samples);
  }
  /* None overlaps another, so at most one begins before the stretch and reaches into it. */
  for (guint i = MAX (find_start (self->glides, first_sample), 1) - 1; i < self->glides->len; i++) {
    const Glide *glide = &g_array_index (self->glides, Glide, i);

    if (glide->start >= end)
      break;
    if (glide->segment >= first_segment && glide->segment <= horizon)
      mix_glide (glide, first_sample, out, (int64_t) n_samples);
  }
}
