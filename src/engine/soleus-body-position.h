/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SoleusBodyPosition:
 * @SOLEUS_BODY_POSITION_SEATED: on a chair, feet flat
 * @SOLEUS_BODY_POSITION_BALL_SEATED: on an exercise ball, feet flat
 * @SOLEUS_BODY_POSITION_LONG_SITTING: on the floor, one leg in front with its knee a little bent, a towel or a band round the ball of that foot
 * @SOLEUS_BODY_POSITION_LEG_PRESS: leaning back in a leg press, the balls of the feet on its plate
 * @SOLEUS_BODY_POSITION_STANDING: on both feet with soft knees, a hand on a wall or a support
 * @SOLEUS_BODY_POSITION_STANDING_STRAIGHT: on both feet with straight knees, a hand on a support
 * @SOLEUS_BODY_POSITION_SINGLE_LEG: on one leg with a soft knee, next to a support
 * @SOLEUS_BODY_POSITION_TANDEM: one foot right in front of the other, heel to toe
 * @SOLEUS_BODY_POSITION_BALANCE_BOARD: on a board that wobbles, a hand on a rail
 * @SOLEUS_BODY_POSITION_HALF_BALL: on the soft side of a half ball, a hand on a rail
 * @SOLEUS_BODY_POSITION_SQUAT: in a deep squat, holding a door frame
 * @SOLEUS_BODY_POSITION_STEP: with the balls of the feet on the edge of a step, a hand on a rail
 * @SOLEUS_BODY_POSITION_LUNGE: one foot back, both knees bent, hands on a wall
 * @SOLEUS_BODY_POSITION_KNEELING: on the knees, ankles held and the balls of the feet against a plate
 * @SOLEUS_BODY_POSITION_WALKING: walking on level ground
 * @SOLEUS_BODY_POSITION_WALKING_UPHILL: walking up a slope
 * @SOLEUS_BODY_POSITION_TOE_WALKING: walking on the balls of the feet
 * @SOLEUS_BODY_POSITION_RUNNING: running on level ground
 * @SOLEUS_BODY_POSITION_RUNNING_UPHILL: running up a slope
 *
 * How the body is placed, and so which figure is drawn.
 */
typedef enum {
  SOLEUS_BODY_POSITION_SEATED,
  SOLEUS_BODY_POSITION_BALL_SEATED,
  SOLEUS_BODY_POSITION_LONG_SITTING,
  SOLEUS_BODY_POSITION_LEG_PRESS,
  SOLEUS_BODY_POSITION_STANDING,
  SOLEUS_BODY_POSITION_STANDING_STRAIGHT,
  SOLEUS_BODY_POSITION_SINGLE_LEG,
  SOLEUS_BODY_POSITION_TANDEM,
  SOLEUS_BODY_POSITION_BALANCE_BOARD,
  SOLEUS_BODY_POSITION_HALF_BALL,
  SOLEUS_BODY_POSITION_SQUAT,
  SOLEUS_BODY_POSITION_STEP,
  SOLEUS_BODY_POSITION_LUNGE,
  SOLEUS_BODY_POSITION_KNEELING,
  SOLEUS_BODY_POSITION_WALKING,
  SOLEUS_BODY_POSITION_WALKING_UPHILL,
  SOLEUS_BODY_POSITION_TOE_WALKING,
  SOLEUS_BODY_POSITION_RUNNING,
  SOLEUS_BODY_POSITION_RUNNING_UPHILL,
} SoleusBodyPosition;

/**
 * SoleusPosture:
 * @SOLEUS_POSTURE_SEATED: on something to sit on
 * @SOLEUS_POSTURE_STANDING: on the feet, in one place
 * @SOLEUS_POSTURE_FLOOR: on the floor, seated or on the knees
 * @SOLEUS_POSTURE_WALKING: on the way, walking or running
 *
 * What a position is roughly, for people who look for an exercise.
 */
typedef enum {
  SOLEUS_POSTURE_SEATED,
  SOLEUS_POSTURE_STANDING,
  SOLEUS_POSTURE_FLOOR,
  SOLEUS_POSTURE_WALKING,
} SoleusPosture;

SoleusPosture soleus_body_position_get_posture (SoleusBodyPosition position);

G_END_DECLS
