/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-stream.h"

#include "soleus-audio-types.h"
#include "soleus-kind-types.h"
#include "soleus-sound-watch.h"
#include "soleus-sound-worker.h"

/**
 * SoleusStream:
 *
 * The sound of one session: one stream from its start to its end, silent between cues, because a sink that has gone to sleep swallows the beginning of a short
 * sound.
 *
 * Nothing here ever waits: all that touches the sound server happens on a thread of the stream's own, and what comes of it is told in the main context that
 * was the thread's default when the stream was made. Without a device, or with a server that died or hangs, the state is
 * %SOLEUS_SOUND_STATE_UNAVAILABLE and the session goes on by the clock; while it should be playing, the stream looks for a device after 0.5, 1 and 2 s and
 * then every 4 s, and comes back in step.
 */
struct _SoleusStream {
  GObject parent_instance;

  SoleusCueProfile   profile;
  char              *sink; /* (nullable) */
  double             volume;
  SoleusSoundState   state;
  gboolean           muted;
  char              *description;
  SoleusSoundWorker *worker; /* (nullable): made when first needed */
  SoleusSoundWatch  *watch;
};

G_DEFINE_FINAL_TYPE (SoleusStream, soleus_stream, G_TYPE_OBJECT)

typedef enum {
  PROP_PROFILE = 1,
  PROP_SINK_DESCRIPTION,
  PROP_VOLUME,
  PROP_STATE,
  PROP_MUTED,
  PROP_DESCRIPTION,
} SoleusStreamProps;

static GParamSpec *props[PROP_DESCRIPTION + 1];

enum {
  SIGNAL_READY,
  SIGNAL_LOST,
  SIGNAL_RECOVERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_state (SoleusStream    *self,
           SoleusSoundState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

static void
set_muted (SoleusStream *self,
           gboolean      muted)
{
  if (self->muted == muted)
    return;
  self->muted = muted;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MUTED]);
}

static void
set_description (SoleusStream *self,
                 const char   *description)
{
  if (g_set_str (&self->description, description))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESCRIPTION]);
}

static void
on_watch_hangs (void *data)
{
  SoleusStream *self = data;
  gboolean      was_open = self->state == SOLEUS_SOUND_STATE_READY || self->state == SOLEUS_SOUND_STATE_PLAYING;

  set_state (self, SOLEUS_SOUND_STATE_UNAVAILABLE);
  if (was_open)
    g_signal_emit (self, signals[SIGNAL_LOST], 0);
}

static void
emit_news (SoleusStream   *self,
           SoleusSoundNews news)
{
  if (news & SOLEUS_SOUND_NEWS_LOST)
    g_signal_emit (self, signals[SIGNAL_LOST], 0);
  if (news & SOLEUS_SOUND_NEWS_READY)
    g_signal_emit (self, signals[SIGNAL_READY], 0);
  if (news & SOLEUS_SOUND_NEWS_RECOVERED)
    g_signal_emit (self, signals[SIGNAL_RECOVERED], 0);
}

static void
on_worker_report (const SoleusSoundReport *report,
                  void                    *data)
{
  g_autoptr (SoleusStream) self = g_weak_ref_get (data);
  SoleusSoundNews news;

  if (!self || !soleus_sound_watch_take (self->watch, report, &news))
    return;
  if (report->sink)
    set_description (self, report->sink);
  set_muted (self, report->muted);
  set_state (self, report->state);
  emit_news (self, news);
}

static void
free_weak_ref (void *data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static SoleusSoundWorker *
ensure_worker (SoleusStream *self)
{
  GWeakRef *weak;

  if (!self->worker) {
    weak = g_new (GWeakRef, 1);
    g_weak_ref_init (weak, self);
    self->worker = soleus_sound_worker_new (self->profile, self->sink, on_worker_report, weak, free_weak_ref);
    soleus_sound_worker_set_volume (self->worker, self->volume);
  }
  return self->worker;
}

static void
soleus_stream_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  SoleusStream *self = SOLEUS_STREAM (object);

  switch ((SoleusStreamProps) property_id) {
  case PROP_PROFILE:
    g_value_set_enum (value, self->profile);
    break;
  case PROP_SINK_DESCRIPTION:
    g_value_set_string (value, self->sink);
    break;
  case PROP_VOLUME:
    g_value_set_double (value, self->volume);
    break;
  case PROP_STATE:
    g_value_set_enum (value, self->state);
    break;
  case PROP_MUTED:
    g_value_set_boolean (value, self->muted);
    break;
  case PROP_DESCRIPTION:
    g_value_set_string (value, self->description);
    break;
  }
}

static void
soleus_stream_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  SoleusStream *self = SOLEUS_STREAM (object);

  switch ((SoleusStreamProps) property_id) {
  case PROP_PROFILE:
    self->profile = g_value_get_enum (value);
    break;
  case PROP_SINK_DESCRIPTION:
    self->sink = g_value_dup_string (value);
    break;
  case PROP_VOLUME:
    soleus_stream_set_volume (self, g_value_get_double (value));
    break;
  case PROP_STATE:
  case PROP_MUTED:
  case PROP_DESCRIPTION:
    g_assert_not_reached ();
  }
}

static void
soleus_stream_dispose (GObject *object)
{
  SoleusStream *self = SOLEUS_STREAM (object);

  g_clear_pointer (&self->worker, soleus_sound_worker_quit);

  G_OBJECT_CLASS (soleus_stream_parent_class)->dispose (object);
}

static void
soleus_stream_finalize (GObject *object)
{
  SoleusStream *self = SOLEUS_STREAM (object);

  soleus_sound_watch_free (self->watch);
  g_free (self->sink);
  g_free (self->description);

  G_OBJECT_CLASS (soleus_stream_parent_class)->finalize (object);
}

static void
install_signals (void)
{
  /**
   * SoleusStream::ready:
   *
   * What soleus_stream_prepare () was asked for is there.
   */
  signals[SIGNAL_READY] = g_signal_new ("ready", SOLEUS_TYPE_STREAM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SoleusStream::lost:
   *
   * The device or the sound server went away. The session goes on by the clock.
   */
  signals[SIGNAL_LOST] = g_signal_new ("lost", SOLEUS_TYPE_STREAM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SoleusStream::recovered:
   *
   * There is a device again, and what is heard is in step.
   */
  signals[SIGNAL_RECOVERED] = g_signal_new ("recovered", SOLEUS_TYPE_STREAM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
soleus_stream_class_init (SoleusStreamClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = soleus_stream_get_property;
  object_class->set_property = soleus_stream_set_property;
  object_class->dispose = soleus_stream_dispose;
  object_class->finalize = soleus_stream_finalize;

  /**
   * SoleusStream:profile:
   *
   * How the session sounds.
   */
  props[PROP_PROFILE] = g_param_spec_enum ("profile", NULL, NULL, SOLEUS_TYPE_CUE_PROFILE, SOLEUS_CUE_PROFILE_CALM, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusStream:sink-description:
   *
   * The only sink to use, as a description of GStreamer's, for tests; %NULL for the sound server, or whatever else plays.
   */
  props[PROP_SINK_DESCRIPTION] = g_param_spec_string ("sink-description", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusStream:volume:
   *
   * How loud, from 0 to 1, cubic: half of it sounds half as loud. Heard at once.
   */
  props[PROP_VOLUME] = g_param_spec_double ("volume", NULL, NULL, 0, 1, 1, G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusStream:state:
   *
   * Where the sound is.
   */
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, SOLEUS_TYPE_SOUND_STATE, SOLEUS_SOUND_STATE_OFF, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusStream:muted:
   *
   * Whether someone else has silenced the stream, as far as the sink tells: the desktop's volume control, or the server for a call.
   */
  props[PROP_MUTED] = g_param_spec_boolean ("muted", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusStream:description:
   *
   * What plays, or played last, for debug information; empty before anything did. Not translated.
   */
  props[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  install_signals ();
}

static void
soleus_stream_init (SoleusStream *self)
{
  self->description = g_strdup ("");
  self->watch = soleus_sound_watch_new (on_watch_hangs, self);
}

/**
 * soleus_stream_new:
 * @profile: how the session sounds
 * @volume: from 0 to 1, cubic
 *
 * A stream that holds nothing yet: GStreamer isn't even loaded before soleus_stream_prepare ().
 *
 * Returns: (transfer full): the stream
 */
SoleusStream *
soleus_stream_new (SoleusCueProfile profile,
                   double           volume)
{
  return g_object_new (SOLEUS_TYPE_STREAM, "profile", profile, "volume", volume, NULL);
}

/**
 * soleus_stream_prepare:
 * @self: a stream
 *
 * Opens the device, so that an anchor is met at once. The state becomes %SOLEUS_SOUND_STATE_STARTING, and then either %SOLEUS_SOUND_STATE_READY, told by
 * #SoleusStream::ready, or %SOLEUS_SOUND_STATE_UNAVAILABLE. The first time takes about 0.7 s, since half a second of silence is played.
 *
 * A device that isn't anchored within 10 s is given back.
 */
void
soleus_stream_prepare (SoleusStream *self)
{
  g_return_if_fail (SOLEUS_IS_STREAM (self));

  soleus_sound_watch_await (self->watch, soleus_sound_worker_prepare (ensure_worker (self)));
}

/**
 * soleus_stream_anchor:
 * @self: a stream
 * @timeline: what sounds; may be another than before
 * @segment: the segment in which the position was set: what comes before it, or after the next wait, isn't heard
 * @position_us: the position that is heard …
 * @at_us: … at this time of g_get_monotonic_time (), normally %SOLEUS_ANCHOR_LEAD_US ahead
 *
 * Ties sound and position together from now on: the stream follows the sound card's clock, as far as that is known. To say the same again, in the silence of a
 * rest, puts right what was not.
 *
 * What the stream hasn't prepared, it prepares now, and joins in step when it can.
 */
void
soleus_stream_anchor (SoleusStream   *self,
                      SoleusTimeline *timeline,
                      int             segment,
                      int64_t         position_us,
                      int64_t         at_us)
{
  g_return_if_fail (SOLEUS_IS_STREAM (self));
  g_return_if_fail (timeline && segment >= 0 && position_us >= 0);

  soleus_sound_watch_await (self->watch, soleus_sound_worker_anchor (ensure_worker (self), timeline, segment, position_us, at_us));
}

/**
 * soleus_stream_pause:
 * @self: a stream
 * @position_us: where it will go on
 *
 * Stops the sound at once. After 2 s the device is given back and the state is %SOLEUS_SOUND_STATE_OFF; then the next anchor wants a soleus_stream_prepare ()
 * before it.
 */
void
soleus_stream_pause (SoleusStream *self,
                     int64_t       position_us)
{
  g_return_if_fail (SOLEUS_IS_STREAM (self));
  g_return_if_fail (position_us >= 0);

  if (self->worker)
    soleus_sound_watch_await (self->watch, soleus_sound_worker_pause (self->worker, position_us));
}

/**
 * soleus_stream_finish:
 * @self: a stream
 *
 * Lets the last cue be heard to its end, at most 2 s, and stops then.
 */
void
soleus_stream_finish (SoleusStream *self)
{
  g_return_if_fail (SOLEUS_IS_STREAM (self));

  if (self->worker)
    soleus_sound_worker_finish (self->worker);
}

/**
 * soleus_stream_stop:
 * @self: a stream
 *
 * Stops now and gives everything back. The state is %SOLEUS_SOUND_STATE_OFF at once, whatever the sound server does.
 */
void
soleus_stream_stop (SoleusStream *self)
{
  g_return_if_fail (SOLEUS_IS_STREAM (self));

  if (!self->worker)
    return;
  soleus_sound_watch_forget (self->watch, soleus_sound_worker_stop (self->worker));
  set_muted (self, FALSE);
  set_state (self, SOLEUS_SOUND_STATE_OFF);
}

SoleusSoundState
soleus_stream_get_state (SoleusStream *self)
{
  g_return_val_if_fail (SOLEUS_IS_STREAM (self), SOLEUS_SOUND_STATE_OFF);

  return self->state;
}

/**
 * soleus_stream_set_volume:
 * @self: a stream
 * @volume: how loud, from 0 to 1, cubic
 *
 * Makes it louder or quieter, at once.
 */
void
soleus_stream_set_volume (SoleusStream *self,
                          double        volume)
{
  g_return_if_fail (SOLEUS_IS_STREAM (self));

  volume = CLAMP (volume, 0, 1);
  if (G_APPROX_VALUE (self->volume, volume, 1e-6))
    return;
  self->volume = volume;
  if (self->worker)
    soleus_sound_worker_set_volume (self->worker, volume);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VOLUME]);
}

/**
 * soleus_stream_get_muted:
 * @self: a stream
 *
 * Returns: whether someone else has silenced the stream, as far as the sink tells
 */
gboolean
soleus_stream_get_muted (SoleusStream *self)
{
  g_return_val_if_fail (SOLEUS_IS_STREAM (self), FALSE);

  return self->muted;
}

/**
 * soleus_stream_get_description:
 * @self: a stream
 *
 * Returns: (transfer none): what plays, or played last, for debug information
 */
const char *
soleus_stream_get_description (SoleusStream *self)
{
  g_return_val_if_fail (SOLEUS_IS_STREAM (self), NULL);

  return self->description;
}
