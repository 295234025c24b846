/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-sound.h"

#include "soleus-audio-types.h"
#include "soleus-stream.h"

/* How long a session waits for the sound to get ready before it begins without: a slow sound server must not keep a person from the exercise. */
#define PATIENCE_MS 2500

/* How long the sound of a cue lasts at most: after it, a session that waits for the person gives the device a rest. */
#define CUE_TAIL_MS 500

struct _SoleusSessionSound {
  GObject parent_instance;

  SoleusSession   *session; /* (owned) */
  SoleusCueProfile cue_profile;
  double           volume;
  SoleusStream    *stream; /* (owned) (nullable): none when the cues are silent */
  guint            patience_source;
  guint            tail_source;
};

typedef enum {
  PROP_STATE = 1,
  PROP_MUTED,
} SoleusSessionSoundProps;

static GParamSpec *properties[PROP_MUTED + 1];

enum {
  READY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SoleusSessionSound, soleus_session_sound, G_TYPE_OBJECT)

static void
stop_waiting (SoleusSessionSound *self)
{
  soleus_session_sound_cancel (self);
  g_signal_emit (self, signals[READY], 0);
}

static void
on_patience_over (gpointer data)
{
  SoleusSessionSound *self = SOLEUS_SESSION_SOUND (data);

  self->patience_source = 0;
  stop_waiting (self);
}

static void
on_stream_ready (SoleusSessionSound *self)
{
  if (self->patience_source != 0)
    stop_waiting (self);
}

static void
on_stream_state_changed (SoleusSessionSound *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  if (self->patience_source != 0 && soleus_stream_get_state (self->stream) == SOLEUS_SOUND_STATE_UNAVAILABLE)
    stop_waiting (self);
}

static void
on_stream_muted_changed (SoleusSessionSound *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MUTED]);
}

static void
on_tail_over (gpointer data)
{
  SoleusSessionSound *self = SOLEUS_SESSION_SOUND (data);

  self->tail_source = 0;
  soleus_session_sound_rest (self);
}

/* Silent cues need no device, and then none is opened. */
static void
make_stream (SoleusSessionSound *self)
{
  if (self->cue_profile == SOLEUS_CUE_PROFILE_SILENT)
    return;

  self->stream = soleus_stream_new (self->cue_profile, self->volume);
  g_signal_connect_object (self->stream, "ready", G_CALLBACK (on_stream_ready), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stream, "notify::state", G_CALLBACK (on_stream_state_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stream, "notify::muted", G_CALLBACK (on_stream_muted_changed), self, G_CONNECT_SWAPPED);
}

static void
drop_stream (SoleusSessionSound *self)
{
  if (self->stream == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->stream, self);
  soleus_stream_stop (self->stream);
  g_clear_object (&self->stream);
}

static void
soleus_session_sound_dispose (GObject *object)
{
  SoleusSessionSound *self = SOLEUS_SESSION_SOUND (object);

  g_clear_handle_id (&self->patience_source, g_source_remove);
  g_clear_handle_id (&self->tail_source, g_source_remove);
  g_clear_object (&self->stream);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (soleus_session_sound_parent_class)->dispose (object);
}

static void
soleus_session_sound_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  SoleusSessionSound *self = SOLEUS_SESSION_SOUND (object);

  switch ((SoleusSessionSoundProps) property_id) {
  case PROP_STATE:
    g_value_set_enum (value, soleus_session_sound_get_state (self));
    return;
  case PROP_MUTED:
    g_value_set_boolean (value, soleus_session_sound_get_muted (self));
    return;
  }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
soleus_session_sound_class_init (SoleusSessionSoundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = soleus_session_sound_dispose;
  object_class->get_property = soleus_session_sound_get_property;

  /**
   * SoleusSessionSound:state:
   *
   * What the sound does.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, SOLEUS_TYPE_SOUND_STATE, SOLEUS_SOUND_STATE_OFF,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * SoleusSessionSound:muted:
   *
   * Whether somebody else has muted it.
   */
  properties[PROP_MUTED] = g_param_spec_boolean ("muted", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * SoleusSessionSound::ready:
   *
   * What soleus_session_sound_prepare () waited for is over: the sound can follow, or there is none to wait for.
   */
  signals[READY] = g_signal_new ("ready", SOLEUS_TYPE_SESSION_SOUND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
soleus_session_sound_init (SoleusSessionSound *self)
{
}

/**
 * soleus_session_sound_new:
 * @session: what to sound
 * @cue_profile: which sounds to make
 * @volume: how loud, from 0 to 1
 *
 * Keeps the sound in step with a session. Silent cues need no device.
 *
 * Returns: (transfer full): the sound of @session
 */
SoleusSessionSound *
soleus_session_sound_new (SoleusSession   *session,
                          SoleusCueProfile cue_profile,
                          double           volume)
{
  SoleusSessionSound *self = g_object_new (SOLEUS_TYPE_SESSION_SOUND, NULL);

  self->session = g_object_ref (session);
  self->cue_profile = cue_profile;
  self->volume = volume;
  make_stream (self);
  return self;
}

/**
 * soleus_session_sound_prepare:
 * @self: a sound
 *
 * Gets ready to follow the session, and emits [signal@SessionSound::ready] then: at once when there is nothing to wait for, and never later than a person
 * is patient.
 */
void
soleus_session_sound_prepare (SoleusSessionSound *self)
{
  if (self->stream == NULL || soleus_stream_get_state (self->stream) == SOLEUS_SOUND_STATE_UNAVAILABLE) {
    stop_waiting (self);
    return;
  }
  g_clear_handle_id (&self->tail_source, g_source_remove);
  self->patience_source = g_timeout_add_once (PATIENCE_MS, on_patience_over, self);
  soleus_stream_prepare (self->stream);
}

/**
 * soleus_session_sound_cancel:
 * @self: a sound
 *
 * Nobody waits for the sound any more.
 */
void
soleus_session_sound_cancel (SoleusSessionSound *self)
{
  g_clear_handle_id (&self->patience_source, g_source_remove);
}

/**
 * soleus_session_sound_anchor:
 * @self: a sound
 * @now_us: the present time
 *
 * Makes the sound agree with the session, which moves: both have the same position at the same time, a little ahead of now.
 */
void
soleus_session_sound_anchor (SoleusSessionSound *self,
                             int64_t             now_us)
{
  int64_t position_us, at_us = soleus_session_get_anchor_us (self->session, &position_us);
  int64_t late_us = MAX (now_us + SOLEUS_ANCHOR_LEAD_US - at_us, 0);

  g_clear_handle_id (&self->tail_source, g_source_remove);
  if (self->stream != NULL)
    soleus_stream_anchor (self->stream, soleus_session_get_timeline (self->session), soleus_session_get_segment (self->session),
                          position_us + late_us, at_us + late_us);
}

/**
 * soleus_session_sound_rest:
 * @self: a sound
 *
 * Is silent at once: the session stands.
 */
void
soleus_session_sound_rest (SoleusSessionSound *self)
{
  int64_t position_us;

  g_clear_handle_id (&self->tail_source, g_source_remove);
  soleus_session_get_anchor_us (self->session, &position_us);
  if (self->stream != NULL)
    soleus_stream_pause (self->stream, position_us);
}

/**
 * soleus_session_sound_rest_after_cue:
 * @self: a sound
 *
 * Is silent as soon as the cue that sounds is over: the session has come to a wait.
 */
void
soleus_session_sound_rest_after_cue (SoleusSessionSound *self)
{
  g_clear_handle_id (&self->tail_source, g_source_remove);
  self->tail_source = g_timeout_add_once (CUE_TAIL_MS, on_tail_over, self);
}

/**
 * soleus_session_sound_end:
 * @self: a sound
 *
 * The session is over. A finished one has its closing chord, one that was broken off is silent at once.
 */
void
soleus_session_sound_end (SoleusSessionSound *self)
{
  soleus_session_sound_cancel (self);
  g_clear_handle_id (&self->tail_source, g_source_remove);
  if (self->stream == NULL)
    return;
  if (soleus_session_get_state (self->session) == SOLEUS_SESSION_STATE_FINISHED)
    soleus_stream_finish (self->stream);
  else
    soleus_stream_stop (self->stream);
}

/**
 * soleus_session_sound_get_state:
 * @self: a sound
 *
 * Returns: what it does; off when the cues are silent
 */
SoleusSoundState
soleus_session_sound_get_state (SoleusSessionSound *self)
{
  return self->stream != NULL ? soleus_stream_get_state (self->stream) : SOLEUS_SOUND_STATE_OFF;
}

gboolean
soleus_session_sound_get_muted (SoleusSessionSound *self)
{
  return self->stream != NULL && soleus_stream_get_muted (self->stream);
}

/**
 * soleus_session_sound_set_volume:
 * @self: a sound
 * @volume: how loud, from 0 to 1
 */
void
soleus_session_sound_set_volume (SoleusSessionSound *self,
                                 double              volume)
{
  self->volume = volume;
  if (self->stream != NULL)
    soleus_stream_set_volume (self->stream, volume);
}

SoleusCueProfile
soleus_session_sound_get_cue_profile (SoleusSessionSound *self)
{
  return self->cue_profile;
}

/**
 * soleus_session_sound_set_cue_profile:
 * @self: a sound
 * @cue_profile: which sounds to make
 *
 * Makes other sounds from now on, with another stream: a running session has to be anchored after that. Whoever waits for the sound goes on waiting for the new one.
 */
void
soleus_session_sound_set_cue_profile (SoleusSessionSound *self,
                                      SoleusCueProfile    cue_profile)
{
  if (self->cue_profile == cue_profile)
    return;

  self->cue_profile = cue_profile;
  g_clear_handle_id (&self->tail_source, g_source_remove);
  drop_stream (self);
  make_stream (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MUTED]);
  if (self->patience_source != 0 && self->stream == NULL)
    stop_waiting (self);
  else if (self->patience_source != 0)
    soleus_stream_prepare (self->stream);
}

/**
 * soleus_session_sound_get_description:
 * @self: a sound
 *
 * Returns: (transfer none) (nullable): what it goes through, for debug information
 */
const char *
soleus_session_sound_get_description (SoleusSessionSound *self)
{
  return self->stream != NULL ? soleus_stream_get_description (self->stream) : NULL;
}
