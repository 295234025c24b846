/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-deadline.h"
#include "soleus-kind-types.h"
#include "soleus-player-private.h"

/* How late a deadline may be met before it means that the computer slept or the program stood still: 2 s, by the design. */
#define STALL_US (2 * G_TIME_SPAN_SECOND)

/* How far into a rest the sound is anchored anew, so that a card's drift can't add up: after the cue of the rest has sounded. */
#define REANCHOR_AFTER_US (2 * G_TIME_SPAN_SECOND)

int64_t
soleus_player_get_now (SoleusPlayer *self)
{
  return self->clock->get_monotonic_us (self->clock->data);
}

/* How much longer the computer has slept than when this was last asked. */
static int64_t
take_sleep (SoleusPlayer *self)
{
  int64_t sleep_us = self->clock->get_boottime_us (self->clock->data) - soleus_player_get_now (self);
  int64_t longer_us = sleep_us - self->sleep_us;

  self->sleep_us = sleep_us;
  soleus_recorder_note_sleep (self->recorder);
  return longer_us;
}

/* Tells of the state, always as the last thing: whoever hears of it may look at once, or end the session. */
void
soleus_player_notify_state (SoleusPlayer *self)
{
  self->told_state = soleus_player_get_state (self);
  g_debug ("The session is %s", soleus_kind_to_nick (SOLEUS_TYPE_SESSION_STATE, (int) self->told_state));
  g_object_notify (G_OBJECT (self), "state");
}

/* Sets the one timer to whatever comes next: the end of a segment, or the moment to anchor the sound anew. */
static void
set_timer (SoleusPlayer *self)
{
  int64_t at_us = self->session != NULL ? soleus_session_next_deadline (self->session) : -1;

  if (at_us >= 0 && self->reanchor_us > 0)
    at_us = MIN (at_us, self->reanchor_us);
  g_debug ("Next deadline: %" G_GINT64_FORMAT " us", at_us);
  soleus_deadline_set (self->deadline, at_us >= 0 ? MAX (at_us - soleus_player_get_now (self), 0) : -1);
}

/* In a rest, remembers when to anchor the sound anew; nothing sounds then. */
static void
plan_reanchor (SoleusPlayer *self,
               int64_t       now_us)
{
  SoleusTimelineState state = soleus_session_get_timeline_state (self->session, now_us);

  self->reanchor_us = 0;
  if (state.segment->kind == SOLEUS_SEGMENT_KIND_REST && state.elapsed_us < REANCHOR_AFTER_US && state.remaining_us > 4 * REANCHOR_AFTER_US)
    self->reanchor_us = now_us + REANCHOR_AFTER_US - state.elapsed_us;
}

/* Lets go of the session, whatever it came to. One that never began has no record. */
void
soleus_player_finish_session (SoleusPlayer *self)
{
  g_autoptr (SoleusSession) session = g_steal_pointer (&self->session);
  g_autoptr (SoleusRecorder) recorder = g_steal_pointer (&self->recorder);
  g_autoptr (SoleusSessionSound) sound = g_steal_pointer (&self->sound);

  self->pending = SOLEUS_PENDING_NOTHING;
  self->reanchor_us = 0;
  self->told_segment = -1;
  set_timer (self);
  g_signal_handlers_disconnect_by_data (sound, self);
  if (soleus_session_get_state (session) != SOLEUS_SESSION_STATE_IDLE)
    soleus_recorder_end (recorder, soleus_session_get_active_us (session, soleus_player_get_now (self)));
  soleus_session_sound_end (sound);
  soleus_player_notify_state (self);
  g_object_notify (G_OBJECT (self), "sound-state");
  g_signal_emit_by_name (self, "ended", session, soleus_recorder_get_id (recorder));
}

static gboolean
is_over (SoleusPlayer *self)
{
  SoleusSessionState state = soleus_session_get_state (self->session);

  return state == SOLEUS_SESSION_STATE_FINISHED || state == SOLEUS_SESSION_STATE_STOPPED;
}

/* Tells of a new state, then of a new segment: each as the last thing, since whoever hears of it may command the session. */
static void
tell_changes (SoleusPlayer *self)
{
  SoleusSessionState state = soleus_session_get_state (self->session);

  if (state != self->told_state) {
    if (state == SOLEUS_SESSION_STATE_WAITING)
      soleus_session_sound_rest_after_cue (self->sound);
    soleus_player_notify_state (self);
  }
  if (self->session == NULL || soleus_session_get_segment (self->session) == self->told_segment)
    return;
  self->told_segment = soleus_session_get_segment (self->session);
  g_signal_emit_by_name (self, "segment-changed");
}

/* After whatever may have changed the session: ends it when it is over, sets the timer, and tells of what is new. */
void
soleus_player_settle (SoleusPlayer *self,
                      int64_t       now_us)
{
  if (is_over (self)) {
    soleus_player_finish_session (self);
    return;
  }
  plan_reanchor (self, now_us);
  set_timer (self);
  tell_changes (self);
}

/* Pauses at the last moment at which the person could hear the session: the computer slept, or the program stood still past its own deadline. */
static gboolean
catch_stall (SoleusPlayer *self,
             int64_t       now_us)
{
  int64_t  deadline_us = soleus_session_next_deadline (self->session);
  gboolean slept = take_sleep (self) > STALL_US;
  gboolean late = deadline_us >= 0 && now_us - deadline_us > STALL_US;

  if (!slept && !late)
    return FALSE;
  g_debug ("Stood still: the deadline %" G_GINT64_FORMAT " us was seen at %" G_GINT64_FORMAT " us, and the computer %s", deadline_us, now_us, slept ? "slept" : "was awake");
  if (!soleus_session_pause (self->session, late ? deadline_us : now_us))
    return FALSE;
  soleus_session_sound_rest (self->sound);
  return TRUE;
}

/* Takes note of the time. Everyone who looks at the session comes through here, so that a stall is found by whoever looks first. */
void
soleus_player_advance (SoleusPlayer *self,
                       int64_t       now_us)
{
  int segment = soleus_session_get_segment (self->session);

  if (catch_stall (self, now_us)) {
    /* Why it stands is told before that it does: who tells a person of both does so at once. */
    g_signal_emit_by_name (self, "stalled");
    soleus_player_settle (self, now_us);
    return;
  }
  soleus_session_advance (self->session, now_us);
  if (is_over (self) || soleus_session_get_segment (self->session) != segment)
    soleus_player_settle (self, now_us);
}

void
soleus_player_on_deadline (gpointer data)
{
  g_autoptr (SoleusPlayer) self = g_object_ref (SOLEUS_PLAYER (data));
  int64_t now_us = soleus_player_get_now (self);

  if (self->reanchor_us > 0 && now_us >= self->reanchor_us) {
    self->reanchor_us = 0;
    soleus_session_sound_anchor (self->sound, now_us);
  }
  soleus_player_advance (self, now_us);
  if (self->session != NULL)
    set_timer (self);
}

/* After a command that moved the session: the sound follows, and so does whoever shows it. */
void
soleus_player_follow_move (SoleusPlayer *self,
                           int64_t       now_us)
{
  if (soleus_session_get_state (self->session) == SOLEUS_SESSION_STATE_PAUSED)
    soleus_session_sound_rest (self->sound);
  else if (!is_over (self))
    soleus_session_sound_anchor (self->sound, now_us);
  soleus_player_settle (self, now_us);
  if (self->session != NULL)
    g_signal_emit_by_name (self, "moved");
}

/* Does what waited for the sound, with it or without. */
void
soleus_player_go_on (SoleusPlayer *self)
{
  int64_t       now_us = soleus_player_get_now (self);
  SoleusPending pending = self->pending;

  self->pending = SOLEUS_PENDING_NOTHING;
  if (pending != SOLEUS_PENDING_NOTHING)
    take_sleep (self);
  switch (pending) {
  case SOLEUS_PENDING_NOTHING:
    return;
  case SOLEUS_PENDING_START:
    soleus_recorder_begin (self->recorder);
    soleus_session_start (self->session, now_us);
    break;
  case SOLEUS_PENDING_RESUME:
    soleus_session_resume (self->session, now_us);
    break;
  }
  soleus_player_follow_move (self, now_us);
  if (pending == SOLEUS_PENDING_START)
    g_signal_emit_by_name (self, "began");
}

/* Lets `pending` happen as soon as the sound can follow. */
void
soleus_player_wait_for_sound (SoleusPlayer *self,
                              SoleusPending pending)
{
  self->pending = pending;
  soleus_player_notify_state (self);
  soleus_session_sound_prepare (self->sound);
}
