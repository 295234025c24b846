/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-session-progress.h"
#include "soleus-session.h"

G_BEGIN_DECLS

/* Between the commands and questions of a session and what moves it along its timeline. */

struct _SoleusSession {
  GObject parent_instance;

  SoleusTimeline    *timeline; /* (owned) */
  SoleusSessionState state;

  /* The position moves from anchor_position_us on, beginning at anchor_us. While nothing moves it stands at anchor_position_us. */
  int64_t anchor_position_us;
  int64_t anchor_us;

  int     segment;     /* where the session is; the number of segments once all are behind it */
  int64_t advanced_us; /* the latest `now` that was seen */
  int64_t waiting_us;  /* the time spent at the wait of the present attempt at a set */
  int64_t active_us;
  int     next_cue;

  SoleusSessionProgress *progress; /* (owned) */
};

const SoleusSegment     *soleus_session_get_segments (SoleusSession *self,
                                                      int           *n_segments);
gboolean                 soleus_session_is_under_way (SoleusSession *self);
void                     soleus_session_set_state (SoleusSession     *self,
                                                   SoleusSessionState state);
const SoleusTimelineSet *soleus_session_get_set (SoleusSession *self,
                                                 int           *index);
int64_t                  soleus_session_compute_position (SoleusSession *self,
                                                          int64_t        now_us);
void                     soleus_session_credit (SoleusSession *self,
                                                int64_t        until_us);
void                     soleus_session_emit_set (SoleusSession *self,
                                                  int            index,
                                                  int64_t        now_us);
void                     soleus_session_find_next_cue (SoleusSession *self);
void                     soleus_session_walk (SoleusSession *self,
                                              int64_t        now_us);
void                     soleus_session_place (SoleusSession *self,
                                               int            segment,
                                               int64_t        now_us);
void                     soleus_session_move_to (SoleusSession *self,
                                                 int            segment,
                                                 int            performed,
                                                 int64_t        now_us);
int64_t                  soleus_session_catch_up (SoleusSession *self,
                                                  int64_t        now_us);
int                      soleus_session_find_set_before (SoleusSession *self);

G_END_DECLS
