/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-body-position.h"

G_BEGIN_DECLS

/* The words of the field. A file, the command line and the database spell each value as its nick ("change-over"), see soleus_kind_to_nick (). */

/**
 * SoleusPhaseKind:
 * @SOLEUS_PHASE_KIND_LIFT: the heels go up (concentric)
 * @SOLEUS_PHASE_KIND_HOLD: the heels stay high
 * @SOLEUS_PHASE_KIND_LOWER: the heels go down under control (eccentric)
 * @SOLEUS_PHASE_KIND_PAUSE: a rest at the bottom, within a repetition
 * @SOLEUS_PHASE_KIND_PULSE: small quick heel lifts at a cadence
 * @SOLEUS_PHASE_KIND_STRETCH: a static stretch
 * @SOLEUS_PHASE_KIND_BALANCE: standing still on a small base
 * @SOLEUS_PHASE_KIND_MOVE: walking, running, cycling
 *
 * What the body does during one part of a repetition.
 */
typedef enum {
  SOLEUS_PHASE_KIND_LIFT,
  SOLEUS_PHASE_KIND_HOLD,
  SOLEUS_PHASE_KIND_LOWER,
  SOLEUS_PHASE_KIND_PAUSE,
  SOLEUS_PHASE_KIND_PULSE,
  SOLEUS_PHASE_KIND_STRETCH,
  SOLEUS_PHASE_KIND_BALANCE,
  SOLEUS_PHASE_KIND_MOVE,
} SoleusPhaseKind;

/**
 * SoleusSides:
 * @SOLEUS_SIDES_BOTH: both legs together
 * @SOLEUS_SIDES_EACH: a set on the left, a change-over, the same set on the right
 * @SOLEUS_SIDES_EACH_RIGHT_FIRST: the same, beginning with the right
 * @SOLEUS_SIDES_ALTERNATING: left and right take turns, repetition by repetition
 * @SOLEUS_SIDES_LEFT: the left leg only
 * @SOLEUS_SIDES_RIGHT: the right leg only
 *
 * Which legs an exercise is prescribed for.
 */
typedef enum {
  SOLEUS_SIDES_BOTH,
  SOLEUS_SIDES_EACH,
  SOLEUS_SIDES_EACH_RIGHT_FIRST,
  SOLEUS_SIDES_ALTERNATING,
  SOLEUS_SIDES_LEFT,
  SOLEUS_SIDES_RIGHT,
} SoleusSides;

/**
 * SoleusSide:
 *
 * The leg that works at one moment, or that one performed set was for.
 */
typedef enum {
  SOLEUS_SIDE_BOTH,
  SOLEUS_SIDE_LEFT,
  SOLEUS_SIDE_RIGHT,
} SoleusSide;

/**
 * SoleusGoalKind:
 * @SOLEUS_GOAL_KIND_REPETITIONS: a set is a number of repetitions
 * @SOLEUS_GOAL_KIND_DURATION: a set is a time
 * @SOLEUS_GOAL_KIND_DISTANCE: a set is a distance; the person says when it is done
 * @SOLEUS_GOAL_KIND_OPEN: a set lasts as long as the person likes
 *
 * What completes a set.
 */
typedef enum {
  SOLEUS_GOAL_KIND_REPETITIONS,
  SOLEUS_GOAL_KIND_DURATION,
  SOLEUS_GOAL_KIND_DISTANCE,
  SOLEUS_GOAL_KIND_OPEN,
} SoleusGoalKind;

/**
 * SoleusLevel:
 * @SOLEUS_LEVEL_EVERYDAY: safe for most people without asking anyone
 * @SOLEUS_LEVEL_TRAINED: for people who train; what nobody but the person has checked has at least this level
 * @SOLEUS_LEVEL_CLINICIAN: only after a professional has agreed
 *
 * Whom an exercise is for, ordered from the mildest.
 */
typedef enum {
  SOLEUS_LEVEL_EVERYDAY,
  SOLEUS_LEVEL_TRAINED,
  SOLEUS_LEVEL_CLINICIAN,
} SoleusLevel;

/**
 * SoleusCategory:
 *
 * The group of the library that an exercise is shown in.
 */
typedef enum {
  SOLEUS_CATEGORY_EVERYDAY,
  SOLEUS_CATEGORY_STRENGTH,
  SOLEUS_CATEGORY_STRETCH,
  SOLEUS_CATEGORY_BALANCE,
  SOLEUS_CATEGORY_AFTER_INJURY,
} SoleusCategory;

/**
 * SoleusAudience:
 * @SOLEUS_AUDIENCE_OFFICE: people who sit for most of the day
 * @SOLEUS_AUDIENCE_STANDING_WORK: people who stand at work
 * @SOLEUS_AUDIENCE_CIRCULATION: people whose legs get heavy
 * @SOLEUS_AUDIENCE_OVER_40: people of more than 40 years
 * @SOLEUS_AUDIENCE_OLDER: older people, who want to stay steady and independent
 * @SOLEUS_AUDIENCE_RUNNER: people who run, most of all far
 * @SOLEUS_AUDIENCE_SPRINTER: people who run short and fast
 * @SOLEUS_AUDIENCE_STRENGTH: people who train for strength
 * @SOLEUS_AUDIENCE_AFTER_INJURY: people on the way back from an injury
 *
 * Whom an exercise or a routine has in mind. Unlike #SoleusLevel it keeps nobody from anything.
 */
typedef enum {
  SOLEUS_AUDIENCE_OFFICE,
  SOLEUS_AUDIENCE_STANDING_WORK,
  SOLEUS_AUDIENCE_CIRCULATION,
  SOLEUS_AUDIENCE_OVER_40,
  SOLEUS_AUDIENCE_OLDER,
  SOLEUS_AUDIENCE_RUNNER,
  SOLEUS_AUDIENCE_SPRINTER,
  SOLEUS_AUDIENCE_STRENGTH,
  SOLEUS_AUDIENCE_AFTER_INJURY,
} SoleusAudience;

/**
 * SoleusSegmentKind:
 * @SOLEUS_SEGMENT_KIND_LEAD_IN: getting ready, before the first set
 * @SOLEUS_SEGMENT_KIND_PHASE: one phase of one repetition
 * @SOLEUS_SEGMENT_KIND_FINISHER: a hold or stretch that ends a set
 * @SOLEUS_SEGMENT_KIND_CHANGE_OVER: changing from one side to the other
 * @SOLEUS_SEGMENT_KIND_REST: a rest between sets or exercises
 * @SOLEUS_SEGMENT_KIND_WAIT: a set without a length, until the person says that it is done; or, outside of a set, the end of a rest until the person goes on
 *
 * What one segment of a timeline is.
 */
typedef enum {
  SOLEUS_SEGMENT_KIND_LEAD_IN,
  SOLEUS_SEGMENT_KIND_PHASE,
  SOLEUS_SEGMENT_KIND_FINISHER,
  SOLEUS_SEGMENT_KIND_CHANGE_OVER,
  SOLEUS_SEGMENT_KIND_REST,
  SOLEUS_SEGMENT_KIND_WAIT,
} SoleusSegmentKind;

/**
 * SoleusCueKind:
 * @SOLEUS_CUE_KIND_TICK: one, two and three seconds before a set begins
 * @SOLEUS_CUE_KIND_GO: a set begins
 * @SOLEUS_CUE_KIND_LIFT: a lift begins; so do the kinds named after the other phases
 * @SOLEUS_CUE_KIND_PULSE: one pulse
 * @SOLEUS_CUE_KIND_HALFWAY: half of a timed set is over
 * @SOLEUS_CUE_KIND_COUNTDOWN: one, two and three seconds before a long hold or stretch ends
 * @SOLEUS_CUE_KIND_CHANGE_SIDE: a change-over begins
 * @SOLEUS_CUE_KIND_REST: a rest begins
 * @SOLEUS_CUE_KIND_FINISH: the session is complete
 *
 * What is told to the person, by sound or otherwise.
 */
typedef enum {
  SOLEUS_CUE_KIND_TICK,
  SOLEUS_CUE_KIND_GO,
  SOLEUS_CUE_KIND_LIFT,
  SOLEUS_CUE_KIND_HOLD,
  SOLEUS_CUE_KIND_LOWER,
  SOLEUS_CUE_KIND_PAUSE,
  SOLEUS_CUE_KIND_PULSE,
  SOLEUS_CUE_KIND_STRETCH,
  SOLEUS_CUE_KIND_BALANCE,
  SOLEUS_CUE_KIND_MOVE,
  SOLEUS_CUE_KIND_HALFWAY,
  SOLEUS_CUE_KIND_COUNTDOWN,
  SOLEUS_CUE_KIND_CHANGE_SIDE,
  SOLEUS_CUE_KIND_REST,
  SOLEUS_CUE_KIND_FINISH,
} SoleusCueKind;

/**
 * SoleusSessionState:
 * @SOLEUS_SESSION_STATE_IDLE: not begun
 * @SOLEUS_SESSION_STATE_RUNNING: the position moves with the time
 * @SOLEUS_SESSION_STATE_PAUSED: the person paused; nothing moves and no time is credited
 * @SOLEUS_SESSION_STATE_WAITING: at a segment without a length; time is credited, the position stands
 * @SOLEUS_SESSION_STATE_FINISHED: come to its end
 * @SOLEUS_SESSION_STATE_STOPPED: broken off
 *
 * Where a session is in its life. The last two are final.
 */
typedef enum {
  SOLEUS_SESSION_STATE_IDLE,
  SOLEUS_SESSION_STATE_RUNNING,
  SOLEUS_SESSION_STATE_PAUSED,
  SOLEUS_SESSION_STATE_WAITING,
  SOLEUS_SESSION_STATE_FINISHED,
  SOLEUS_SESSION_STATE_STOPPED,
} SoleusSessionState;

const char *soleus_kind_to_nick (GType type,
                                 int   value);
gboolean    soleus_kind_from_nick (GType       type,
                                   const char *nick,
                                   int        *value);

G_END_DECLS
