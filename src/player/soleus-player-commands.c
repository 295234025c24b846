/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-timeline-compiler.h"
#include "soleus-player-private.h"

static void
on_sound_state_changed (SoleusPlayer *self)
{
  g_object_notify (G_OBJECT (self), "sound-state");
}

static void
on_sound_muted_changed (SoleusPlayer *self)
{
  g_object_notify (G_OBJECT (self), "sound-muted");
}

static void
on_recorder_failed (SoleusRecorder *recorder,
                    const GError   *error,
                    SoleusPlayer   *self)
{
  g_signal_emit_by_name (self, "recording-failed", error);
}

/* Every command finds the session as it stands now: a stall that nobody has seen yet is found first, and its gap is never credited. */
static gboolean
catch_up (SoleusPlayer *self,
          int64_t      *now_us)
{
  *now_us = soleus_player_get_now (self);
  if (self->session != NULL)
    soleus_player_advance (self, *now_us);
  return self->session != NULL;
}

/**
 * soleus_player_start:
 * @self: a player
 * @routine: what to do
 * @snapshot: the same as JSON, for the record
 *
 * Begins a session as soon as the sound is ready, or without it when there is none.
 *
 * Returns: whether it applied: not while another session is under way
 */
gboolean
soleus_player_start (SoleusPlayer  *self,
                     SoleusRoutine *routine,
                     const char    *snapshot)
{
  g_autoptr (SoleusTimeline) timeline = NULL;

  if (self->session != NULL)
    return FALSE;

  timeline = soleus_timeline_compile (routine);
  self->session = soleus_session_new (timeline);
  self->recorder = soleus_recorder_new (self->history, self->clock, self->session, snapshot);
  self->sound = soleus_session_sound_new (self->session, soleus_routine_choose_cue_profile (routine, self->cue_profile), self->volume);
  g_signal_connect_swapped (self->sound, "ready", G_CALLBACK (soleus_player_go_on), self);
  g_signal_connect_swapped (self->sound, "notify::state", G_CALLBACK (on_sound_state_changed), self);
  g_signal_connect_swapped (self->sound, "notify::muted", G_CALLBACK (on_sound_muted_changed), self);
  g_signal_connect_object (self->recorder, "failed", G_CALLBACK (on_recorder_failed), self, G_CONNECT_DEFAULT);
  soleus_player_wait_for_sound (self, SOLEUS_PENDING_START);
  return TRUE;
}

/**
 * soleus_player_pause:
 * @self: a player
 *
 * Returns: whether it applied
 */
gboolean
soleus_player_pause (SoleusPlayer *self)
{
  int64_t now_us;

  if (!catch_up (self, &now_us))
    return FALSE;
  if (self->pending == SOLEUS_PENDING_RESUME) {
    self->pending = SOLEUS_PENDING_NOTHING;
    soleus_session_sound_cancel (self->sound);
    soleus_session_sound_rest (self->sound);
    soleus_player_notify_state (self);
    return TRUE;
  }
  if (!soleus_session_pause (self->session, now_us)) {
    soleus_player_settle (self, now_us);
    return FALSE;
  }
  soleus_session_sound_rest (self->sound);
  soleus_player_settle (self, now_us);
  return TRUE;
}

/**
 * soleus_player_resume:
 * @self: a player
 *
 * Goes on as soon as the sound can follow.
 *
 * Returns: whether it applied
 */
gboolean
soleus_player_resume (SoleusPlayer *self)
{
  if (self->session == NULL || self->pending != SOLEUS_PENDING_NOTHING || soleus_session_get_state (self->session) != SOLEUS_SESSION_STATE_PAUSED)
    return FALSE;

  soleus_player_wait_for_sound (self, SOLEUS_PENDING_RESUME);
  return TRUE;
}

/**
 * soleus_player_toggle_pause:
 * @self: a player
 *
 * Pauses or goes on: also from a rest that is over.
 *
 * Returns: whether it applied
 */
gboolean
soleus_player_toggle_pause (SoleusPlayer *self)
{
  return soleus_player_resume (self) || (soleus_player_is_rest_over (self) && soleus_player_done (self)) || soleus_player_pause (self);
}

/**
 * soleus_player_skip:
 * @self: a player
 *
 * Goes to the end of the present set or rest.
 *
 * Returns: whether it applied
 */
gboolean
soleus_player_skip (SoleusPlayer *self)
{
  int64_t now_us;

  if (!catch_up (self, &now_us) || !soleus_session_skip (self->session, now_us))
    return FALSE;
  soleus_player_follow_move (self, now_us);
  return TRUE;
}

/**
 * soleus_player_back:
 * @self: a player
 *
 * Goes to the start of the present set, or of the one before.
 *
 * Returns: whether it applied
 */
gboolean
soleus_player_back (SoleusPlayer *self)
{
  int64_t now_us;

  if (!catch_up (self, &now_us) || !soleus_session_back (self->session, now_us))
    return FALSE;
  soleus_player_follow_move (self, now_us);
  return TRUE;
}

/**
 * soleus_player_extend_rest:
 * @self: a player
 *
 * Makes the present rest longer by #SoleusPlayer:rest-step-s.
 *
 * Returns: whether it applied
 */
gboolean
soleus_player_extend_rest (SoleusPlayer *self)
{
  int64_t now_us;

  if (!catch_up (self, &now_us) || !soleus_session_extend_rest (self->session, now_us, self->rest_step_s * G_TIME_SPAN_SECOND))
    return FALSE;
  soleus_player_follow_move (self, now_us);
  return TRUE;
}

/**
 * soleus_player_done:
 * @self: a player
 *
 * The person says that the set for which the session waits is done.
 *
 * Returns: whether it applied
 */
gboolean
soleus_player_done (SoleusPlayer *self)
{
  int64_t now_us;

  if (!catch_up (self, &now_us) || !soleus_session_done (self->session, now_us))
    return FALSE;
  soleus_player_follow_move (self, now_us);
  return TRUE;
}

/**
 * soleus_player_stop:
 * @self: a player
 *
 * Breaks the session off; what was done is kept. One that hasn't begun leaves nothing behind.
 *
 * Returns: whether it applied
 */
gboolean
soleus_player_stop (SoleusPlayer *self)
{
  int64_t now_us;

  if (!catch_up (self, &now_us))
    return FALSE;
  soleus_session_stop (self->session, now_us);
  soleus_player_finish_session (self);
  return TRUE;
}
