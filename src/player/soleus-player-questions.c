/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-player-private.h"

/**
 * soleus_player_get_session:
 * @self: a player
 *
 * Returns: (transfer none) (nullable): the session under way
 */
SoleusSession *
soleus_player_get_session (SoleusPlayer *self)
{
  return self->session;
}

/**
 * soleus_player_get_state:
 * @self: a player
 *
 * Returns: the state of the session, idle without one
 */
SoleusSessionState
soleus_player_get_state (SoleusPlayer *self)
{
  return self->session != NULL ? soleus_session_get_state (self->session) : SOLEUS_SESSION_STATE_IDLE;
}

/**
 * soleus_player_get_pending:
 * @self: a player
 *
 * Returns: whether a start or a resume waits for the sound
 */
gboolean
soleus_player_get_pending (SoleusPlayer *self)
{
  return self->pending != SOLEUS_PENDING_NOTHING;
}

/**
 * soleus_player_get_sound_state:
 * @self: a player
 *
 * Returns: what the sound does; off without a session or with silent cues
 */
SoleusSoundState
soleus_player_get_sound_state (SoleusPlayer *self)
{
  return self->sound != NULL ? soleus_session_sound_get_state (self->sound) : SOLEUS_SOUND_STATE_OFF;
}

/**
 * soleus_player_get_sound_muted:
 * @self: a player
 *
 * Returns: whether somebody else has muted the sound of the session
 */
gboolean
soleus_player_get_sound_muted (SoleusPlayer *self)
{
  return self->sound != NULL && soleus_session_sound_get_muted (self->sound);
}

/**
 * soleus_player_get_position_us:
 * @self: a player with a session
 *
 * Takes note of the time; the session may be over afterwards.
 *
 * Returns: the place in the timeline now, in microseconds; -1 without a session
 */
int64_t
soleus_player_get_position_us (SoleusPlayer *self)
{
  int64_t now_us = soleus_player_get_now (self);

  if (self->session != NULL)
    soleus_player_advance (self, now_us);
  return self->session != NULL ? soleus_session_get_position_us (self->session, now_us) : -1;
}

/**
 * soleus_player_get_timeline_state:
 * @self: a player with a session
 *
 * Returns: what happens at the moment that was last looked at by soleus_player_get_position_us ()
 */
SoleusTimelineState
soleus_player_get_timeline_state (SoleusPlayer *self)
{
  g_return_val_if_fail (self->session != NULL, (SoleusTimelineState) { 0 });

  return soleus_session_get_timeline_state (self->session, 0);
}

/**
 * soleus_player_get_sound_description:
 * @self: a player
 *
 * Returns: (transfer none) (nullable): what the sound goes through, for debug information
 */
const char *
soleus_player_get_sound_description (SoleusPlayer *self)
{
  return self->sound != NULL ? soleus_session_sound_get_description (self->sound) : NULL;
}

/**
 * soleus_player_get_rest_step_s:
 * @self: a player
 *
 * Returns: by how many seconds soleus_player_extend_rest () makes a rest longer
 */
int
soleus_player_get_rest_step_s (SoleusPlayer *self)
{
  return self->rest_step_s;
}

/**
 * soleus_player_is_rest_over:
 * @self: a player
 *
 * Returns: whether the session waits at the end of a rest until the person goes on
 */
gboolean
soleus_player_is_rest_over (SoleusPlayer *self)
{
  return soleus_player_get_state (self) == SOLEUS_SESSION_STATE_WAITING && soleus_player_get_timeline_state (self).segment->set_index < 0;
}
