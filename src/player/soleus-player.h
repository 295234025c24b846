/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-clock.h"
#include "soleus-cue-profile.h"
#include "soleus-history.h"
#include "soleus-session.h"
#include "soleus-sound-state.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_PLAYER (soleus_player_get_type ())

G_DECLARE_FINAL_TYPE (SoleusPlayer, soleus_player, SOLEUS, PLAYER, GObject)

SoleusPlayer *soleus_player_new (SoleusHistory     *history,
                                 const SoleusClock *clock) G_GNUC_WARN_UNUSED_RESULT;
gboolean      soleus_player_start (SoleusPlayer  *self,
                                   SoleusRoutine *routine,
                                   const char    *snapshot,
                                   const char    *resume);
gboolean      soleus_player_continue (SoleusPlayer        *self,
                                      SoleusRoutine       *routine,
                                      SoleusSessionRecord *record);
gboolean      soleus_player_pause (SoleusPlayer *self);
gboolean      soleus_player_resume (SoleusPlayer *self);
gboolean      soleus_player_toggle_pause (SoleusPlayer *self);
gboolean      soleus_player_skip (SoleusPlayer *self);
gboolean      soleus_player_back (SoleusPlayer *self);
gboolean      soleus_player_extend_rest (SoleusPlayer *self);
gboolean      soleus_player_done (SoleusPlayer *self);
gboolean      soleus_player_stop (SoleusPlayer *self);
gboolean      soleus_player_end_with_pain (SoleusPlayer   *self,
                                           SoleusPainPlace place,
                                           SoleusSide      side,
                                           int             level);
gboolean      soleus_player_go_on_with_pain (SoleusPlayer   *self,
                                             SoleusPainPlace place,
                                             SoleusSide      side,
                                             int             level);
unsigned      soleus_player_get_loads (SoleusPlayer *self);

SoleusSession      *soleus_player_get_session (SoleusPlayer *self);
SoleusSessionState  soleus_player_get_state (SoleusPlayer *self);
gboolean            soleus_player_get_pending (SoleusPlayer *self);
SoleusSoundState    soleus_player_get_sound_state (SoleusPlayer *self);
gboolean            soleus_player_get_sound_muted (SoleusPlayer *self);
int64_t             soleus_player_get_position_us (SoleusPlayer *self);
SoleusTimelineState soleus_player_get_timeline_state (SoleusPlayer *self);
const char         *soleus_player_get_sound_description (SoleusPlayer *self);
gboolean            soleus_player_is_rest_over (SoleusPlayer *self);

G_END_DECLS
