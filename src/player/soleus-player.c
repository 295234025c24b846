/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-player-private.h"

#include "soleus-audio-types.h"
#include "soleus-deadline.h"
#include "soleus-kind-types.h"

typedef enum {
  PROP_CUE_PROFILE = 1,
  PROP_VOLUME,
  PROP_REST_STEP_S,
  PROP_STATE,
  PROP_SOUND_STATE,
  PROP_SOUND_MUTED,
} SoleusPlayerProps;

static GParamSpec *properties[PROP_SOUND_MUTED + 1];

enum {
  BEGAN,
  MOVED,
  SEGMENT_CHANGED,
  ENDED,
  STALLED,
  RECORDING_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SoleusPlayer, soleus_player, G_TYPE_OBJECT)

static void
set_volume (SoleusPlayer *self,
            double        volume)
{
  if (G_APPROX_VALUE (self->volume, volume, 1e-6))
    return;

  self->volume = volume;
  if (self->sound != NULL)
    soleus_session_sound_set_volume (self->sound, volume);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VOLUME]);
}

/* A session whose routine says itself how it sounds doesn't change. */
static void
change_sound (SoleusPlayer *self)
{
  SoleusRoutine   *routine = soleus_timeline_get_routine (soleus_session_get_timeline (self->session));
  SoleusCueProfile cue_profile = soleus_routine_choose_cue_profile (routine, self->cue_profile);
  int64_t          now_us = soleus_player_get_now (self);

  if (soleus_session_sound_get_cue_profile (self->sound) == cue_profile)
    return;

  soleus_player_advance (self, now_us);
  if (self->session == NULL)
    return;
  soleus_session_sound_set_cue_profile (self->sound, cue_profile);
  if (self->session != NULL && soleus_session_get_state (self->session) == SOLEUS_SESSION_STATE_RUNNING)
    soleus_session_sound_anchor (self->sound, now_us);
}

static void
set_cue_profile (SoleusPlayer    *self,
                 SoleusCueProfile cue_profile)
{
  if (self->cue_profile == cue_profile)
    return;

  self->cue_profile = cue_profile;
  if (self->session != NULL)
    change_sound (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CUE_PROFILE]);
}

static void
set_rest_step (SoleusPlayer *self,
               int           rest_step_s)
{
  if (self->rest_step_s == rest_step_s)
    return;

  self->rest_step_s = rest_step_s;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REST_STEP_S]);
}

static void
soleus_player_dispose (GObject *object)
{
  SoleusPlayer *self = SOLEUS_PLAYER (object);

  if (self->session != NULL) {
    soleus_session_stop (self->session, soleus_player_get_now (self));
    soleus_player_finish_session (self);
  }
  if (self->deadline != NULL)
    g_source_destroy (self->deadline);
  g_clear_pointer (&self->deadline, g_source_unref);
  g_clear_object (&self->history);
  G_OBJECT_CLASS (soleus_player_parent_class)->dispose (object);
}

static void
soleus_player_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  SoleusPlayer *self = SOLEUS_PLAYER (object);

  switch ((SoleusPlayerProps) property_id) {
  case PROP_CUE_PROFILE:
    g_value_set_enum (value, self->cue_profile);
    return;
  case PROP_VOLUME:
    g_value_set_double (value, self->volume);
    return;
  case PROP_REST_STEP_S:
    g_value_set_int (value, self->rest_step_s);
    return;
  case PROP_STATE:
    g_value_set_enum (value, soleus_player_get_state (self));
    return;
  case PROP_SOUND_STATE:
    g_value_set_enum (value, soleus_player_get_sound_state (self));
    return;
  case PROP_SOUND_MUTED:
    g_value_set_boolean (value, soleus_player_get_sound_muted (self));
    return;
  }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
soleus_player_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  SoleusPlayer *self = SOLEUS_PLAYER (object);

  switch ((SoleusPlayerProps) property_id) {
  case PROP_CUE_PROFILE:
    set_cue_profile (self, g_value_get_enum (value));
    return;
  case PROP_VOLUME:
    set_volume (self, g_value_get_double (value));
    return;
  case PROP_REST_STEP_S:
    set_rest_step (self, g_value_get_int (value));
    return;
  case PROP_STATE:
  case PROP_SOUND_STATE:
  case PROP_SOUND_MUTED:
    break;
  }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * SoleusPlayer:cue-profile:
   *
   * Which sounds a session makes whose routine doesn't say so itself. The one under way changes at once.
   */
  properties[PROP_CUE_PROFILE] = g_param_spec_enum ("cue-profile", NULL, NULL, SOLEUS_TYPE_CUE_PROFILE, SOLEUS_CUE_PROFILE_CALM, writable);
  /**
   * SoleusPlayer:volume:
   *
   * How loud the cues are, from 0 to 1.
   */
  properties[PROP_VOLUME] = g_param_spec_double ("volume", NULL, NULL, 0, 1, 0.7, writable);
  /**
   * SoleusPlayer:rest-step-s:
   *
   * By how many seconds a rest is made longer at a time. Ten is a default of ours.
   */
  properties[PROP_REST_STEP_S] = g_param_spec_int ("rest-step-s", NULL, NULL, 5, 60, 10, writable);
  /**
   * SoleusPlayer:state:
   *
   * The state of the session, idle without one. It is notified, too, when a start or resume begins to wait for the sound.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, SOLEUS_TYPE_SESSION_STATE, SOLEUS_SESSION_STATE_IDLE, readable);
  /**
   * SoleusPlayer:sound-state:
   *
   * What the sound does; off without a session or with silent cues.
   */
  properties[PROP_SOUND_STATE] = g_param_spec_enum ("sound-state", NULL, NULL, SOLEUS_TYPE_SOUND_STATE, SOLEUS_SOUND_STATE_OFF, readable);
  /**
   * SoleusPlayer:sound-muted:
   *
   * Whether somebody else has muted the sound of the session.
   */
  properties[PROP_SOUND_MUTED] = g_param_spec_boolean ("sound-muted", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
install_signals (void)
{
  /**
   * SoleusPlayer::began:
   *
   * A session has begun to run.
   */
  signals[BEGAN] = g_signal_new ("began", SOLEUS_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * SoleusPlayer::moved:
   *
   * The position jumped, or a pause ended: whoever shows it looks anew.
   */
  signals[MOVED] = g_signal_new ("moved", SOLEUS_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * SoleusPlayer::segment-changed:
   *
   * The session has come to another segment of its timeline, by itself or by a command. Nobody needs to look at the position to follow sets and rests.
   */
  signals[SEGMENT_CHANGED] = g_signal_new ("segment-changed", SOLEUS_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * SoleusPlayer::ended:
   * @self: the player, which has no session any more
   * @session: the session that is over
   * @record_id: its id in the history
   *
   * A session is over, for whatever reason.
   */
  signals[ENDED] = g_signal_new ("ended", SOLEUS_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, SOLEUS_TYPE_SESSION,
                                 G_TYPE_STRING);
  /**
   * SoleusPlayer::stalled:
   *
   * The computer slept or the program stood still; the session is paused at the last moment at which it could be heard. The state is notified after that.
   */
  signals[STALLED] = g_signal_new ("stalled", SOLEUS_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * SoleusPlayer::recording-failed:
   * @self: the player
   * @error: why, in words for a person
   *
   * Something of the session could not be written to the history.
   */
  signals[RECORDING_FAILED] = g_signal_new ("recording-failed", SOLEUS_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                            G_TYPE_ERROR);
}

static void
soleus_player_class_init (SoleusPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = soleus_player_dispose;
  object_class->get_property = soleus_player_get_property;
  object_class->set_property = soleus_player_set_property;
  install_properties (object_class);
  install_signals ();
}

static void
soleus_player_init (SoleusPlayer *self)
{
  self->volume = 0.7;
  self->rest_step_s = 10;
  self->told_segment = -1;
  self->deadline = soleus_deadline_new (soleus_player_on_deadline, self);
}

/**
 * soleus_player_new:
 * @history: where sessions are recorded
 * @clock: (transfer none): what time it is; it outlives the player
 *
 * Runs sessions, with or without a window: it alone asks what time it is and owns a timer, and it keeps the sound and the record in step. Every function
 * belongs to the thread that made it.
 *
 * Returns: (transfer full): the player
 */
SoleusPlayer *
soleus_player_new (SoleusHistory     *history,
                   const SoleusClock *clock)
{
  SoleusPlayer *self = g_object_new (SOLEUS_TYPE_PLAYER, NULL);

  self->history = g_object_ref (history);
  self->clock = clock;
  return self;
}
