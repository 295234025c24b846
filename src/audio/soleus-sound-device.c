/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sound-device.h"

#include "soleus-session.h"
#include "soleus-deadline.h"
#include "soleus-sound-pipeline.h"
#include "soleus-synth.h"

/* What is wished for and what there is are two things: a device may be slow to open, go away and come back. Whatever happens, the state follows the wish as soon
 * as it can. */

#define SILENCE_MS 500
#define PAUSE_MS 2000
/* A device that was prepared and isn't anchored is given back after this time. */
#define IDLE_MS 10000
/* Soon after an anchor it is seen whether it was met, to within the millisecond that an ear can't hear; if it wasn't, it is made again, so many times at most. */
#define CHECK_MS 70
#define CHECKS 8
#define TOLERANCE_NS ((int64_t) 600 * 1000)
/* Another program that joins the server can change where the device is, or what the server guesses of that. An anchor that was met is made again for that no more often
 * than this; one that can't be met first after so long, then ever less often. */
#define AGAIN_MS 1500
#define AGAIN_MAX_MS 60000

static const guint probe_ms[] = { 500, 1000, 2000, 4000 };

typedef enum {
  DUE_NOTHING,
  DUE_SILENCE_OVER,
  DUE_RELEASE,
  DUE_PROBE,
  DUE_STOP,
  DUE_CHECK,
} Due;

typedef enum {
  WISH_OFF,
  WISH_READY,
  WISH_PAUSED,
  WISH_PLAYING,
} Wish;

struct _SoleusSoundDevice {
  SoleusSoundDeviceFunc on_change;
  void                 *data;
  SoleusCueProfile      profile;
  char                 *sink; /* (nullable): the only one to use */

  Wish                 wish;
  SoleusSoundState     state;
  SoleusSoundNews      news; /* since the last report */
  gboolean             prepares;
  gboolean             lost;
  gboolean             held; /* corked by the server, for a call */
  guint                failures;
  guint                found; /* what soleus_sound_pipeline_find () keeps to */
  double               volume;
  GSource             *timer;
  Due                  due;      /* what the timer is for */
  guint                checks;   /* how often the anchor may still be looked at */
  gboolean             parted;   /* the device doesn't seem to be where it was anchored */
  int64_t              put_us;   /* when it was anchored last */
  guint                again_ms; /* after how long an anchor that isn't met is tried again */
  SoleusSoundPipeline *pipeline; /* (nullable) */
  SoleusSoundAnchor    anchor;
};

static void
set_due (SoleusSoundDevice *self,
         Due                due,
         guint              after_ms)
{
  self->due = due;
  soleus_deadline_set (self->timer, due != DUE_NOTHING ? after_ms * G_TIME_SPAN_MILLISECOND : -1);
}

static void
close_device (SoleusSoundDevice *self)
{
  set_due (self, DUE_NOTHING, 0);
  self->held = FALSE;
  g_clear_pointer (&self->pipeline, soleus_sound_pipeline_free);
}

/* There is no device, or it went away. While the session runs, it is looked for again and again. */
static void
fail (SoleusSoundDevice *self)
{
  if (self->state == SOLEUS_SOUND_STATE_READY || self->state == SOLEUS_SOUND_STATE_PLAYING)
    self->news |= SOLEUS_SOUND_NEWS_LOST;
  g_debug ("No device, after %u attempts%s", self->failures, self->wish == WISH_PLAYING ? "; looked for again" : "");
  close_device (self);
  self->lost = TRUE;
  self->prepares = FALSE;
  self->state = SOLEUS_SOUND_STATE_UNAVAILABLE;
  if (self->wish == WISH_PLAYING) {
    set_due (self, DUE_PROBE, probe_ms[MIN (self->failures, G_N_ELEMENTS (probe_ms) - 1)]);
    self->failures++;
  }
}

static void
put_anchor (SoleusSoundDevice *self)
{
  SoleusSoundAnchor anchor = soleus_sound_anchor_reach (&self->anchor, g_get_monotonic_time ());

  if (!soleus_sound_pipeline_anchor (self->pipeline, &anchor)) {
    fail (self);
    return;
  }
  self->parted = FALSE;
  self->put_us = g_get_monotonic_time ();
  set_due (self, DUE_CHECK, CHECK_MS);
  g_debug ("Anchored: %" G_GINT64_FORMAT " us are heard at %" G_GINT64_FORMAT " us", anchor.position_us, anchor.at_us);
}

/* The anchor isn't met, and can't be for now: the server knows no better, or something else takes its time. It is tried again, first soon and then ever less often. */
static void
try_later (SoleusSoundDevice *self)
{
  g_debug ("The anchor isn't met; it is tried again in %u ms", self->again_ms);
  self->checks = CHECKS;
  self->parted = TRUE;
  set_due (self, DUE_CHECK, self->again_ms);
  self->again_ms = MIN (2 * self->again_ms, AGAIN_MAX_MS);
}

/* The sink goes by what the server guesses of its device, and only once that plays does the server know. No cue is cut off for a better place: that waits. */
static void
check_anchor (SoleusSoundDevice *self)
{
  int64_t  ahead_ns;
  gboolean known = soleus_sound_pipeline_measure (self->pipeline, &ahead_ns);

  if (!self->parted && known && ABS (ahead_ns) <= TOLERANCE_NS)
    self->again_ms = AGAIN_MS;
  else if (soleus_sound_pipeline_sounds (self->pipeline, SOLEUS_ANCHOR_LEAD_US + CHECK_MS * G_TIME_SPAN_MILLISECOND))
    set_due (self, DUE_CHECK, CHECK_MS);
  else if (self->checks-- == 0)
    try_later (self);
  else if (known || self->parted)
    put_anchor (self);
  else
    set_due (self, DUE_CHECK, CHECK_MS);
}

/* Where the device is now, only an anchor shows: that waits for silence, as above. */
static void
note_parted (SoleusSoundDevice *self)
{
  if (g_get_monotonic_time () < self->put_us + AGAIN_MS * G_TIME_SPAN_MILLISECOND)
    return;
  g_debug ("Device and clock have parted");
  self->parted = TRUE;
  self->checks = CHECKS;
  set_due (self, DUE_CHECK, 0);
}

static void
play (SoleusSoundDevice *self)
{
  set_due (self, DUE_NOTHING, 0);
  self->held = FALSE;
  self->state = SOLEUS_SOUND_STATE_PLAYING;
  self->checks = CHECKS;
  self->again_ms = AGAIN_MS;
  put_anchor (self);
}

/* The server holds the sound for a call and lets it go after. The session goes on by the clock; the window shows that it is silent. */
static void
hold (SoleusSoundDevice *self,
      gboolean           held)
{
  if (!held) {
    play (self);
    return;
  }
  self->held = TRUE;
  set_due (self, DUE_NOTHING, 0);
  if (!soleus_sound_pipeline_pause (self->pipeline, &self->anchor))
    fail (self);
}

/* The device is open and has started once: it can be anchored. */
static void
become_ready (SoleusSoundDevice *self)
{
  g_debug ("The device is ready%s", self->lost ? " again" : "");
  if (self->prepares)
    self->news |= SOLEUS_SOUND_NEWS_READY;
  if (self->lost)
    self->news |= SOLEUS_SOUND_NEWS_RECOVERED;
  self->prepares = FALSE;
  self->lost = FALSE;
  self->failures = 0;
  self->state = SOLEUS_SOUND_STATE_READY;
  if (self->wish == WISH_PLAYING)
    play (self);
  else
    set_due (self, DUE_RELEASE, self->wish == WISH_PAUSED ? PAUSE_MS : IDLE_MS);
}

static void
stop (SoleusSoundDevice *self)
{
  if (self->state == SOLEUS_SOUND_STATE_PLAYING)
    soleus_sound_pipeline_cut (self->pipeline);
  close_device (self);
  g_clear_pointer (&self->anchor.mixer, soleus_mixer_unref);
  self->wish = WISH_OFF;
  self->state = SOLEUS_SOUND_STATE_OFF;
  self->lost = FALSE;
  self->failures = 0;
}

/* Whether only the last cue is still heard: then nothing is begun once more. */
static gboolean
is_closing (SoleusSoundDevice *self)
{
  return self->state == SOLEUS_SOUND_STATE_PLAYING && self->wish == WISH_OFF;
}

static gboolean
on_bus_message (GstBus     *bus,
                GstMessage *message,
                void       *data)
{
  SoleusSoundDevice *self = data;
  g_autoptr (GError) error = NULL;
  GstState state;

  switch ((int) GST_MESSAGE_TYPE (message)) {
  case GST_MESSAGE_ERROR:
    gst_message_parse_error (message, &error, NULL);
    g_debug ("The sound broke off: %s", error->message);
    /* While nothing is played, nobody needs to know: the next prepare opens anew. */
    if (self->state == SOLEUS_SOUND_STATE_OFF)
      close_device (self);
    else
      fail (self);
    break;
  case GST_MESSAGE_REQUEST_STATE:
    gst_message_parse_request_state (message, &state);
    if (is_closing (self))
      stop (self);
    else if (self->state == SOLEUS_SOUND_STATE_PLAYING)
      hold (self, state == GST_STATE_PAUSED);
    break;
  case GST_MESSAGE_CLOCK_LOST:
    if (is_closing (self))
      stop (self);
    else if (self->state == SOLEUS_SOUND_STATE_PLAYING)
      play (self);
    break;
  case GST_MESSAGE_APPLICATION:
    if (gst_message_has_name (message, SOLEUS_SOUND_MESSAGE_PARTED)) {
      if (self->state == SOLEUS_SOUND_STATE_PLAYING && self->due == DUE_NOTHING && !self->held)
        note_parted (self);
      return G_SOURCE_CONTINUE;
    }
    break;
  default:
    return G_SOURCE_CONTINUE;
  }
  self->on_change (self->data);
  return G_SOURCE_CONTINUE;
}

/* What takes long and is needed once: GStreamer itself, and the clips. */
static gboolean
warm_up (SoleusSoundDevice *self)
{
  if (!gst_init_check (NULL, NULL, NULL))
    return FALSE;
  for (int kind = SOLEUS_CUE_KIND_TICK; kind <= SOLEUS_CUE_KIND_FINISH; kind++)
    soleus_synth_get_clip (kind, self->profile);
  return TRUE;
}

/* A probe that finds nothing changes nothing that anyone could see. */
static void
start (SoleusSoundDevice *self)
{
  if (self->state == SOLEUS_SOUND_STATE_OFF || self->prepares) {
    self->state = SOLEUS_SOUND_STATE_STARTING;
    self->on_change (self->data);
  }
  if (self->pipeline && soleus_sound_pipeline_open (self->pipeline)) {
    become_ready (self);
    return;
  }
  close_device (self);
  if (warm_up (self))
    self->pipeline = soleus_sound_pipeline_find (self->sink, &self->found, self->volume, on_bus_message, self);
  if (!self->pipeline || !soleus_sound_pipeline_play_silence (self->pipeline)) {
    fail (self);
    return;
  }
  self->state = SOLEUS_SOUND_STATE_STARTING;
  set_due (self, DUE_SILENCE_OVER, SILENCE_MS);
}

static void
on_timer (void *data)
{
  SoleusSoundDevice *self = data;
  Due                due = self->due;
  SoleusSoundState   before = self->state;

  set_due (self, DUE_NOTHING, 0);
  switch (due) {
  case DUE_NOTHING:
    break;
  case DUE_SILENCE_OVER:
    become_ready (self);
    break;
  case DUE_RELEASE:
    g_debug ("Nothing sounds: the device is released");
    soleus_sound_pipeline_release (self->pipeline);
    self->state = SOLEUS_SOUND_STATE_OFF;
    break;
  case DUE_PROBE:
    start (self);
    break;
  case DUE_STOP:
    stop (self);
    break;
  case DUE_CHECK:
    check_anchor (self);
    /* Nobody needs to know of it, unless the device was lost over it. */
    if (self->state == before)
      return;
    break;
  }
  self->on_change (self->data);
}

/**
 * soleus_sound_device_new:
 * @profile: how sessions sound
 * @sink: (nullable): the only sink to use, as a description of GStreamer's; %NULL for the sound server, or whatever else plays
 * @on_change: what is told when a report of its own accord is due: a command has none
 * @data: what it is given
 *
 * A device that isn't open yet. It belongs to the thread that makes it, in whose default main context it lives; every call may wait for the sound server.
 *
 * Returns: (transfer full): the device
 */
SoleusSoundDevice *
soleus_sound_device_new (SoleusCueProfile      profile,
                         const char           *sink,
                         SoleusSoundDeviceFunc on_change,
                         void                 *data)
{
  SoleusSoundDevice *self = g_new0 (SoleusSoundDevice, 1);

  self->profile = profile;
  self->sink = g_strdup (sink);
  self->on_change = on_change;
  self->data = data;
  self->volume = 1;
  self->timer = soleus_deadline_new (on_timer, self);
  return self;
}

/**
 * soleus_sound_device_free:
 * @self: (transfer full): a device
 *
 * Stops the sound and gives the device back.
 */
void
soleus_sound_device_free (SoleusSoundDevice *self)
{
  stop (self);
  soleus_deadline_free (self->timer);
  g_free (self->sink);
  g_free (self);
}

/**
 * soleus_sound_device_take_report:
 * @self: a device
 *
 * What there is to tell. The news are told once.
 *
 * Returns: the report; whoever takes it frees its sink, and knows the number of the command
 */
SoleusSoundReport
soleus_sound_device_take_report (SoleusSoundDevice *self)
{
  gboolean          is_open = self->pipeline && self->state != SOLEUS_SOUND_STATE_OFF;
  SoleusSoundReport report = { .state = self->state, .news = self->news };

  report.muted = self->held || (is_open && soleus_sound_pipeline_is_muted (self->pipeline));
  if (is_open)
    report.sink = soleus_sound_pipeline_describe (self->pipeline);
  self->news = 0;
  return report;
}

/**
 * soleus_sound_device_set_volume:
 * @self: a device
 * @volume: from 0 to 1, cubic
 *
 * Makes it louder or quieter, at once, or from when it opens.
 */
void
soleus_sound_device_set_volume (SoleusSoundDevice *self,
                                double             volume)
{
  self->volume = volume;
  if (self->pipeline)
    soleus_sound_pipeline_set_volume (self->pipeline, self->volume);
}

/**
 * soleus_sound_device_prepare:
 * @self: a device
 *
 * Opens it, so that an anchor is met at once.
 */
void
soleus_sound_device_prepare (SoleusSoundDevice *self)
{
  self->prepares = TRUE;
  if (self->wish == WISH_OFF)
    self->wish = WISH_READY;
  switch (self->state) {
  case SOLEUS_SOUND_STATE_OFF:
  case SOLEUS_SOUND_STATE_UNAVAILABLE:
    self->failures = 0;
    start (self);
    break;
  case SOLEUS_SOUND_STATE_STARTING:
    break;
  case SOLEUS_SOUND_STATE_READY:
    set_due (self, DUE_RELEASE, IDLE_MS);
    G_GNUC_FALLTHROUGH;
  case SOLEUS_SOUND_STATE_PLAYING:
    self->prepares = FALSE;
    self->news |= SOLEUS_SOUND_NEWS_READY;
    break;
  }
}

/**
 * soleus_sound_device_anchor:
 * @self: a device
 * @timeline: what sounds
 * @segment: the segment in which the position was set
 * @position_us: the position that is heard …
 * @at_us: … at this monotonic time
 *
 * Plays, now or, in step, as soon as there is something that can.
 */
void
soleus_sound_device_anchor (SoleusSoundDevice *self,
                            SoleusTimeline    *timeline,
                            int                segment,
                            int64_t            position_us,
                            int64_t            at_us)
{
  if (!self->anchor.mixer || soleus_mixer_get_timeline (self->anchor.mixer) != timeline) {
    g_clear_pointer (&self->anchor.mixer, soleus_mixer_unref);
    self->anchor.mixer = soleus_mixer_new (timeline, self->profile);
  }
  self->anchor.segment = segment;
  self->anchor.position_us = position_us;
  self->anchor.at_us = at_us;
  self->wish = WISH_PLAYING;
  switch (self->state) {
  case SOLEUS_SOUND_STATE_OFF:
    start (self);
    break;
  case SOLEUS_SOUND_STATE_STARTING:
    break;
  case SOLEUS_SOUND_STATE_PLAYING:
  case SOLEUS_SOUND_STATE_READY:
    play (self);
    break;
  case SOLEUS_SOUND_STATE_UNAVAILABLE:
    if (self->due != DUE_PROBE)
      set_due (self, DUE_PROBE, probe_ms[0]);
    break;
  }
}

/**
 * soleus_sound_device_pause:
 * @self: a device
 * @position_us: where it will go on
 *
 * Is silent at once, and gives the device back after 2 s.
 */
void
soleus_sound_device_pause (SoleusSoundDevice *self,
                           int64_t            position_us)
{
  self->wish = WISH_PAUSED;
  self->anchor.position_us = position_us;
  if (self->state == SOLEUS_SOUND_STATE_UNAVAILABLE)
    set_due (self, DUE_NOTHING, 0);
  if (self->state != SOLEUS_SOUND_STATE_PLAYING)
    return;

  if (!soleus_sound_pipeline_pause (self->pipeline, &self->anchor)) {
    fail (self);
    return;
  }
  self->held = FALSE;
  self->state = SOLEUS_SOUND_STATE_READY;
  set_due (self, DUE_RELEASE, PAUSE_MS);
}

/**
 * soleus_sound_device_finish:
 * @self: a device
 *
 * Lets the last cue be heard to its end, then stops. A session that ends before its time has no tail to hear, since what came next would sound: it stops now.
 */
void
soleus_sound_device_finish (SoleusSoundDevice *self)
{
  gboolean plays = self->state == SOLEUS_SOUND_STATE_PLAYING && !self->held;
  int64_t  rest_us = plays ? soleus_sound_anchor_get_rest_us (&self->anchor, g_get_monotonic_time ()) : 0;

  if (rest_us > 0 && rest_us < SOLEUS_SOUND_TAIL_US + 500 * G_TIME_SPAN_MILLISECOND) {
    self->wish = WISH_OFF;
    set_due (self, DUE_STOP, (guint) (rest_us / G_TIME_SPAN_MILLISECOND) + 1);
  } else {
    stop (self);
  }
}

/**
 * soleus_sound_device_stop:
 * @self: a device
 *
 * Stops now and gives the device back.
 */
void
soleus_sound_device_stop (SoleusSoundDevice *self)
{
  stop (self);
}
