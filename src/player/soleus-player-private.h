/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-player.h"
#include "soleus-recorder.h"
#include "soleus-session-sound.h"

G_BEGIN_DECLS

/* Between the player's object, its commands, what answers questions about it, and what runs a session behind them. */

/* What begins as soon as the sound is ready. */
typedef enum {
  SOLEUS_PENDING_NOTHING,
  SOLEUS_PENDING_START,
  SOLEUS_PENDING_RESUME,
} SoleusPending;

struct _SoleusPlayer {
  GObject parent_instance;

  SoleusHistory     *history; /* (owned) */
  const SoleusClock *clock;

  SoleusSession      *session;  /* (owned) (nullable) */
  SoleusRecorder     *recorder; /* (owned) (nullable): as long as there is a session */
  SoleusSessionSound *sound;    /* (owned) (nullable): likewise */

  SoleusPending      pending;
  SoleusSessionState told_state;
  int                told_segment; /* the segment that was last told of, -1 without a session */
  GSource           *deadline;     /* (owned) */
  int64_t            reanchor_us;  /* when to anchor the sound anew, 0 for not now */
  int64_t            sleep_us;     /* how long the computer had slept when it was last looked at */

  SoleusCueProfile cue_profile;
  double           volume;
  int              rest_step_s;
};

int64_t soleus_player_get_now (SoleusPlayer *self);
void    soleus_player_notify_state (SoleusPlayer *self);
void    soleus_player_finish_session (SoleusPlayer *self);
void    soleus_player_settle (SoleusPlayer *self,
                              int64_t       now_us);
void    soleus_player_advance (SoleusPlayer *self,
                               int64_t       now_us);
void    soleus_player_on_deadline (gpointer data);
void    soleus_player_follow_move (SoleusPlayer *self,
                                   int64_t       now_us);
void    soleus_player_go_on (SoleusPlayer *self);
void    soleus_player_wait_for_sound (SoleusPlayer *self,
                                      SoleusPending pending);

G_END_DECLS
