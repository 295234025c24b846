/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sound-worker.h"

#include "soleus-sound-pipeline.h"
#include "soleus-synth.h"

/* A thread that owns the pipeline, because a sound server that hangs must not make anyone else wait. Commands go to it, reports come back to the main context
 * that it was made in. Everything below `wish` is touched by the thread alone. */

#define SILENCE_MS 500
#define PAUSE_MS 2000
/* A device that was prepared and isn't anchored is given back after this time. */
#define IDLE_MS 10000
/* An anchor that comes nearer than this can't be met any more, so that a later point of the same line is. */
#define NEAREST_US (20 * G_TIME_SPAN_MILLISECOND)
#define QUIT_PATIENCE_US (300 * G_TIME_SPAN_MILLISECOND)
#define AHEAD_US (100 * G_TIME_SPAN_MILLISECOND)

static const guint       probe_ms[] = { 500, 1000, 2000, 4000 };
static const char *const sinks[] = { "pulsesink", "autoaudiosink" };

typedef enum {
  DUE_NOTHING,
  DUE_SILENCE_OVER,
  DUE_RELEASE,
  DUE_PROBE,
  DUE_STOP,
} Due;

typedef enum {
  WISH_OFF,
  WISH_READY,
  WISH_PAUSED,
  WISH_PLAYING,
} Wish;

struct _SoleusSoundWorker {
  GMainContext         *context;
  GMainContext         *home;
  SoleusSoundReportFunc on_report;
  void                 *data;
  GDestroyNotify        destroy;
  guint                 last_command; /* of the maker's thread */
  GThread              *thread;
  GMutex                lock;
  GCond                 ends;
  gboolean              ended; /* guarded by the lock */
  SoleusCueProfile      profile;
  char                 *sink; /* (nullable): the only one to use */

  Wish                 wish;
  gboolean             runs;
  SoleusSoundState     state;
  SoleusSoundNews      news;
  guint                command;
  gboolean             prepares;
  gboolean             lost;
  gboolean             held; /* corked by the server, for a call */
  guint                failures;
  guint                sure_sink; /* the one that has sounded, counted from 1; 0 before */
  double               volume;
  GSource             *timer;
  Due                  due;      /* what the timer is for */
  SoleusSoundPipeline *pipeline; /* (nullable) */
  SoleusSoundAnchor    anchor;
};

typedef struct _Command Command;
typedef void (*CommandFunc) (SoleusSoundWorker *self,
                             const Command     *command);

struct _Command {
  SoleusSoundWorker *worker;
  CommandFunc        run;
  guint              number;
  SoleusTimeline    *timeline; /* (nullable) */
  int                segment;
  int64_t            position_us;
  int64_t            at_us;
  double             volume;
};

typedef struct {
  SoleusSoundWorker *worker;
  SoleusSoundReport  report;
} Delivery;

static void
clear_worker (SoleusSoundWorker *self)
{
  g_clear_pointer (&self->data, self->destroy);
  g_main_context_unref (self->context);
  g_main_context_unref (self->home);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->ends);
  g_free (self->sink);
}

static void
unref_worker (SoleusSoundWorker *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_worker);
}

static void
free_delivery (Delivery *self)
{
  g_free (self->report.sink);
  unref_worker (self->worker);
  g_free (self);
}

static gboolean
on_delivery (void *data)
{
  Delivery *self = data;

  self->worker->on_report (&self->report, self->worker->data);
  return G_SOURCE_REMOVE;
}

/* What has changed goes home. The maker may be gone: whoever holds `data` knows. */
static void
report (SoleusSoundWorker *self)
{
  Delivery *delivery = g_new0 (Delivery, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  delivery->worker = g_atomic_rc_box_acquire (self);
  delivery->report.state = self->state;
  delivery->report.muted = self->held || (self->pipeline && self->state != SOLEUS_SOUND_STATE_OFF && soleus_sound_pipeline_is_muted (self->pipeline));
  delivery->report.news = self->news;
  delivery->report.command = self->command;
  if (self->pipeline && self->state != SOLEUS_SOUND_STATE_OFF)
    delivery->report.sink = soleus_sound_pipeline_describe (self->pipeline);
  self->news = 0;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_delivery, delivery, (GDestroyNotify) free_delivery);
  g_source_attach (source, self->home);
}

static void
set_due (SoleusSoundWorker *self,
         Due                due,
         guint              after_ms)
{
  self->due = due;
  g_source_set_ready_time (self->timer, due == DUE_NOTHING ? -1 : g_get_monotonic_time () + after_ms * G_TIME_SPAN_MILLISECOND);
}

static void
close_device (SoleusSoundWorker *self)
{
  set_due (self, DUE_NOTHING, 0);
  self->held = FALSE;
  g_clear_pointer (&self->pipeline, soleus_sound_pipeline_free);
}

/* There is no device, or it went away. While the session runs, it is looked for again and again. */
static void
fail (SoleusSoundWorker *self)
{
  if (self->state == SOLEUS_SOUND_STATE_READY || self->state == SOLEUS_SOUND_STATE_PLAYING)
    self->news |= SOLEUS_SOUND_NEWS_LOST;
  close_device (self);
  self->lost = TRUE;
  self->prepares = FALSE;
  self->state = SOLEUS_SOUND_STATE_UNAVAILABLE;
  if (self->wish == WISH_PLAYING) {
    set_due (self, DUE_PROBE, probe_ms[MIN (self->failures, G_N_ELEMENTS (probe_ms) - 1)]);
    self->failures++;
  }
}

/* The anchor, or the point of its line that can still be met. */
static SoleusSoundAnchor
reachable_anchor (SoleusSoundWorker *self)
{
  SoleusSoundAnchor anchor = self->anchor;
  int64_t           now_us = g_get_monotonic_time ();

  if (anchor.at_us < now_us + NEAREST_US) {
    anchor.position_us += now_us + AHEAD_US - anchor.at_us;
    anchor.at_us = now_us + AHEAD_US;
  }
  return anchor;
}

static void
play (SoleusSoundWorker *self)
{
  SoleusSoundAnchor anchor = reachable_anchor (self);

  set_due (self, DUE_NOTHING, 0);
  self->held = FALSE;
  self->state = SOLEUS_SOUND_STATE_PLAYING;
  if (!soleus_sound_pipeline_anchor (self->pipeline, &anchor))
    fail (self);
}

/* The device is open and has started once: it can be anchored. */
static void
become_ready (SoleusSoundWorker *self)
{
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

static gboolean
on_bus_message (GstBus     *bus,
                GstMessage *message,
                void       *data)
{
  SoleusSoundWorker *self = data;
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
    /* The server holds the sound for a call and lets it go after. The session goes on by the clock; the window shows that it is silent. */
    gst_message_parse_request_state (message, &state);
    if (self->state != SOLEUS_SOUND_STATE_PLAYING)
      break;
    self->held = state == GST_STATE_PAUSED;
    if (!self->held)
      play (self);
    else if (!soleus_sound_pipeline_pause (self->pipeline, &self->anchor))
      fail (self);
    break;
  case GST_MESSAGE_CLOCK_LOST:
    if (self->state == SOLEUS_SOUND_STATE_PLAYING)
      play (self);
    break;
  case GST_MESSAGE_APPLICATION:
    break;
  default:
    return G_SOURCE_CONTINUE;
  }
  report (self);
  return G_SOURCE_CONTINUE;
}

/* One sink after the other, until one opens. One that has sounded once is kept to: while a sound server starts again, nobody should take its card away. */
static gboolean
open_device (SoleusSoundWorker *self)
{
  const char *const *candidates = self->sink ? (const char *const *) &self->sink : sinks;
  guint              n_candidates = self->sink ? 1 : G_N_ELEMENTS (sinks);

  for (guint i = self->sure_sink ? self->sure_sink - 1 : 0; i < n_candidates; i++) {
    self->pipeline = soleus_sound_pipeline_new (candidates[i], self->volume, on_bus_message, self);
    if (self->pipeline && soleus_sound_pipeline_open (self->pipeline)) {
      self->sure_sink = i + 1;
      return TRUE;
    }
    g_clear_pointer (&self->pipeline, soleus_sound_pipeline_free);
    if (self->sure_sink)
      break;
  }
  return FALSE;
}

/* What takes long and is needed once: GStreamer itself, and the clips. */
static gboolean
warm_up (SoleusSoundWorker *self)
{
  if (!gst_init_check (NULL, NULL, NULL))
    return FALSE;
  for (int kind = SOLEUS_CUE_KIND_TICK; kind <= SOLEUS_CUE_KIND_FINISH; kind++)
    soleus_synth_get_clip (kind, self->profile);
  return TRUE;
}

/* A probe that finds nothing changes nothing that anyone could see. */
static void
start (SoleusSoundWorker *self)
{
  if (self->state == SOLEUS_SOUND_STATE_OFF || self->prepares) {
    self->state = SOLEUS_SOUND_STATE_STARTING;
    report (self);
  }
  if (self->pipeline && soleus_sound_pipeline_open (self->pipeline)) {
    become_ready (self);
    return;
  }
  close_device (self);
  if (!warm_up (self) || !open_device (self) || !soleus_sound_pipeline_play_silence (self->pipeline)) {
    fail (self);
    return;
  }
  self->state = SOLEUS_SOUND_STATE_STARTING;
  set_due (self, DUE_SILENCE_OVER, SILENCE_MS);
}

static void
stop (SoleusSoundWorker *self)
{
  close_device (self);
  g_clear_pointer (&self->anchor.mixer, soleus_mixer_unref);
  self->wish = WISH_OFF;
  self->state = SOLEUS_SOUND_STATE_OFF;
  self->lost = FALSE;
  self->failures = 0;
}

static gboolean
on_timer (void *data)
{
  SoleusSoundWorker *self = data;
  Due                due = self->due;

  set_due (self, DUE_NOTHING, 0);
  switch (due) {
  case DUE_NOTHING:
    break;
  case DUE_SILENCE_OVER:
    become_ready (self);
    break;
  case DUE_RELEASE:
    soleus_sound_pipeline_release (self->pipeline);
    self->state = SOLEUS_SOUND_STATE_OFF;
    break;
  case DUE_PROBE:
    start (self);
    break;
  case DUE_STOP:
    stop (self);
    break;
  }
  report (self);
  return G_SOURCE_CONTINUE;
}

static void
run_volume (SoleusSoundWorker *self,
            const Command     *command)
{
  self->volume = command->volume;
  if (self->pipeline)
    soleus_sound_pipeline_set_volume (self->pipeline, self->volume);
}

static void
run_prepare (SoleusSoundWorker *self,
             const Command     *command)
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

static void
run_anchor (SoleusSoundWorker *self,
            const Command     *command)
{
  if (!self->anchor.mixer || soleus_mixer_get_timeline (self->anchor.mixer) != command->timeline) {
    g_clear_pointer (&self->anchor.mixer, soleus_mixer_unref);
    self->anchor.mixer = soleus_mixer_new (command->timeline, self->profile);
  }
  self->anchor.segment = command->segment;
  self->anchor.position_us = command->position_us;
  self->anchor.at_us = command->at_us;
  self->wish = WISH_PLAYING;
  switch (self->state) {
  case SOLEUS_SOUND_STATE_OFF:
    start (self);
    break;
  case SOLEUS_SOUND_STATE_STARTING:
    break;
  case SOLEUS_SOUND_STATE_READY:
  case SOLEUS_SOUND_STATE_PLAYING:
    play (self);
    break;
  case SOLEUS_SOUND_STATE_UNAVAILABLE:
    if (self->due != DUE_PROBE)
      set_due (self, DUE_PROBE, probe_ms[0]);
    break;
  }
}

static void
run_pause (SoleusSoundWorker *self,
           const Command     *command)
{
  self->wish = WISH_PAUSED;
  self->anchor.position_us = command->position_us;
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

/* How long until everything has been heard. */
static int64_t
get_rest_us (SoleusSoundWorker *self)
{
  int64_t position_us = self->anchor.position_us + g_get_monotonic_time () - self->anchor.at_us;

  return soleus_timeline_get_duration_us (soleus_mixer_get_timeline (self->anchor.mixer)) + SOLEUS_SOUND_TAIL_US - position_us;
}

/* A session that ends before its time has no tail to hear: what came next would sound. */
static void
run_finish (SoleusSoundWorker *self,
            const Command     *command)
{
  gboolean plays = self->state == SOLEUS_SOUND_STATE_PLAYING && !self->held;
  int64_t  rest_us = plays ? get_rest_us (self) : 0;

  if (rest_us > 0 && rest_us < SOLEUS_SOUND_TAIL_US + 500 * G_TIME_SPAN_MILLISECOND) {
    self->wish = WISH_OFF;
    set_due (self, DUE_STOP, (guint) (rest_us / G_TIME_SPAN_MILLISECOND) + 1);
  } else {
    stop (self);
  }
}

static void
run_stop (SoleusSoundWorker *self,
          const Command     *command)
{
  stop (self);
}

static void
run_quit (SoleusSoundWorker *self,
          const Command     *command)
{
  stop (self);
  self->runs = FALSE;
}

static gboolean
on_command (void *data)
{
  const Command     *command = data;
  SoleusSoundWorker *self = command->worker;

  command->run (self, command);
  self->command = command->number;
  report (self);
  return G_SOURCE_REMOVE;
}

static void
free_command (Command *self)
{
  g_clear_pointer (&self->timeline, soleus_timeline_unref);
  unref_worker (self->worker);
  g_free (self);
}

static guint
send (SoleusSoundWorker *self,
      Command            command)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  command.worker = g_atomic_rc_box_acquire (self);
  command.number = ++self->last_command;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_command, g_memdup2 (&command, sizeof command), (GDestroyNotify) free_command);
  g_source_attach (source, self->context);
  return command.number;
}

static gboolean
dispatch_timer (GSource    *source,
                GSourceFunc callback,
                void       *data)
{
  return callback (data);
}

static void *
run_thread (void *data)
{
  static GSourceFuncs timer_funcs = { .dispatch = dispatch_timer };
  SoleusSoundWorker  *self = data;

  g_main_context_push_thread_default (self->context);
  self->timer = g_source_new (&timer_funcs, sizeof (GSource));
  g_source_set_callback (self->timer, on_timer, self, NULL);
  g_source_attach (self->timer, self->context);
  while (self->runs)
    g_main_context_iteration (self->context, TRUE);
  g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);
  g_main_context_pop_thread_default (self->context);
  g_mutex_lock (&self->lock);
  self->ended = TRUE;
  g_cond_signal (&self->ends);
  g_mutex_unlock (&self->lock);
  unref_worker (self);
  return NULL;
}

/**
 * soleus_sound_worker_new:
 * @profile: how sessions sound
 * @sink: (nullable): the only sink to use, as a description of GStreamer's; %NULL for the sound server, or whatever else plays
 * @on_report: what hears the reports, in the present default main context
 * @data: what it is given
 * @destroy: what frees @data
 *
 * Starts the thread. It waits for commands and doesn't wake without.
 *
 * The commands return at once, with a number that a later report repeats when they have been carried out.
 *
 * Returns: (transfer full): the worker, to be given back by soleus_sound_worker_quit ()
 */
SoleusSoundWorker *
soleus_sound_worker_new (SoleusCueProfile      profile,
                         const char           *sink,
                         SoleusSoundReportFunc on_report,
                         void                 *data,
                         GDestroyNotify        destroy)
{
  SoleusSoundWorker *self = g_atomic_rc_box_new0 (SoleusSoundWorker);

  self->context = g_main_context_new ();
  self->home = g_main_context_ref_thread_default ();
  self->on_report = on_report;
  self->data = data;
  self->destroy = destroy;
  self->profile = profile;
  self->sink = g_strdup (sink);
  self->volume = 1;
  self->runs = TRUE;
  g_mutex_init (&self->lock);
  g_cond_init (&self->ends);
  self->thread = g_thread_new ("soleus-sound", run_thread, g_atomic_rc_box_acquire (self));
  return self;
}

/**
 * soleus_sound_worker_quit:
 * @self: (transfer full): a worker
 *
 * Stops the sound and lets the thread end. That takes some milliseconds and is waited for, since a program that exits while its sound is being closed crashes;
 * but not longer than a moment, for a server that hangs.
 */
void
soleus_sound_worker_quit (SoleusSoundWorker *self)
{
  int64_t  until_us = g_get_monotonic_time () + QUIT_PATIENCE_US;
  gboolean ended;

  send (self, (Command) { .run = run_quit });
  g_mutex_lock (&self->lock);
  while (!self->ended && g_cond_wait_until (&self->ends, &self->lock, until_us))
    ;
  ended = self->ended;
  g_mutex_unlock (&self->lock);
  if (ended)
    g_thread_join (self->thread);
  else
    g_thread_unref (self->thread);
  unref_worker (self);
}

/**
 * soleus_sound_worker_set_volume:
 * @self: a worker
 * @volume: from 0 to 1, cubic
 *
 * Returns: the number of the command
 */
guint
soleus_sound_worker_set_volume (SoleusSoundWorker *self,
                                double             volume)
{
  return send (self, (Command) { .run = run_volume, .volume = volume });
}

/**
 * soleus_sound_worker_prepare:
 * @self: a worker
 *
 * Opens the device, so that an anchor is met at once.
 *
 * Returns: the number of the command
 */
guint
soleus_sound_worker_prepare (SoleusSoundWorker *self)
{
  return send (self, (Command) { .run = run_prepare });
}

/**
 * soleus_sound_worker_anchor:
 * @self: a worker
 * @timeline: what sounds
 * @segment: the segment in which the position was set
 * @position_us: the position that is heard …
 * @at_us: … at this monotonic time
 *
 * Returns: the number of the command
 */
guint
soleus_sound_worker_anchor (SoleusSoundWorker *self,
                            SoleusTimeline    *timeline,
                            int                segment,
                            int64_t            position_us,
                            int64_t            at_us)
{
  return send (self, (Command) { .run = run_anchor, .timeline = soleus_timeline_ref (timeline), .segment = segment, .position_us = position_us, .at_us = at_us });
}

/**
 * soleus_sound_worker_pause:
 * @self: a worker
 * @position_us: where it will go on
 *
 * Returns: the number of the command
 */
guint
soleus_sound_worker_pause (SoleusSoundWorker *self,
                           int64_t            position_us)
{
  return send (self, (Command) { .run = run_pause, .position_us = position_us });
}

/**
 * soleus_sound_worker_finish:
 * @self: a worker
 *
 * Lets the last cue be heard to its end, then stops.
 *
 * Returns: the number of the command
 */
guint
soleus_sound_worker_finish (SoleusSoundWorker *self)
{
  return send (self, (Command) { .run = run_finish });
}

/**
 * soleus_sound_worker_stop:
 * @self: a worker
 *
 * Closes everything at once.
 *
 * Returns: the number of the command
 */
guint
soleus_sound_worker_stop (SoleusSoundWorker *self)
{
  return send (self, (Command) { .run = run_stop });
}
