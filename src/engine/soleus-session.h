/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-performed-set.h"
#include "soleus-timeline.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_SESSION (soleus_session_get_type ())

/**
 * SOLEUS_ANCHOR_LEAD_US:
 *
 * How far ahead of a start, a resume, a skip or a step back the position begins to move: 100 ms, the time that the sound needs to be heard in step (with
 * less, the first 20 ms of a cue there are lost).
 */
#define SOLEUS_ANCHOR_LEAD_US (100 * G_TIME_SPAN_MILLISECOND)

/**
 * SOLEUS_BACK_GRACE_US:
 *
 * Within this time of a set's start, a step back goes to the set before: 3 s.
 */
#define SOLEUS_BACK_GRACE_US (3 * G_TIME_SPAN_SECOND)

G_DECLARE_FINAL_TYPE (SoleusSession, soleus_session, SOLEUS, SESSION, GObject)

SoleusSession *soleus_session_new (SoleusTimeline *timeline) G_GNUC_WARN_UNUSED_RESULT;
SoleusSession *soleus_session_new_continued (SoleusTimeline           *timeline,
                                             const SoleusPerformedSet *done,
                                             int                       n_done,
                                             int                       set,
                                             int64_t                   active_us,
                                             int64_t                   lead_in_us) G_GNUC_WARN_UNUSED_RESULT;

/* Commands: each takes the present time of a monotonic clock in microseconds, and says whether it applied. */
gboolean soleus_session_start (SoleusSession *self,
                               int64_t        now_us);
gboolean soleus_session_pause (SoleusSession *self,
                               int64_t        now_us);
gboolean soleus_session_resume (SoleusSession *self,
                                int64_t        now_us);
gboolean soleus_session_skip (SoleusSession *self,
                              int64_t        now_us);
gboolean soleus_session_back (SoleusSession *self,
                              int64_t        now_us);
gboolean soleus_session_extend_rest (SoleusSession *self,
                                     int64_t        now_us,
                                     int64_t        by_us);
gboolean soleus_session_done (SoleusSession *self,
                              int64_t        now_us);
gboolean soleus_session_stop (SoleusSession *self,
                              int64_t        now_us);
void     soleus_session_advance (SoleusSession *self,
                                 int64_t        now_us);

/* Questions. */
SoleusTimeline     *soleus_session_get_timeline (SoleusSession *self);
SoleusSessionState  soleus_session_get_state (SoleusSession *self);
int64_t             soleus_session_get_position_us (SoleusSession *self,
                                                    int64_t        now_us);
int64_t             soleus_session_get_active_us (SoleusSession *self,
                                                  int64_t        now_us);
SoleusTimelineState soleus_session_get_timeline_state (SoleusSession *self,
                                                       int64_t        now_us);
int64_t             soleus_session_next_deadline (SoleusSession *self);
int                 soleus_session_get_segment (SoleusSession *self);
SoleusPerformedSet *soleus_session_dup_open_set (SoleusSession *self,
                                                 int64_t        now_us);
int64_t             soleus_session_get_anchor_us (SoleusSession *self,
                                                  int64_t       *position_us);
const SoleusCue    *soleus_session_take_cues (SoleusSession *self,
                                              int           *n_cues);

G_END_DECLS
