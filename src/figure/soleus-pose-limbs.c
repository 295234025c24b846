/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-pose-limbs.h"

#include <math.h>

/**
 * soleus_pose_ease:
 * @t: how much of a movement is over
 *
 * Returns: how far it has come, from 0 to 1, with speed and acceleration 0 at both ends: phases follow each other without a jerk
 */
double
soleus_pose_ease (double t)
{
  t = CLAMP (t, 0.0, 1.0);
  return t * t * t * (t * (t * 6.0 - 15.0) + 10.0);
}

/**
 * soleus_pose_mix:
 * @from: one value
 * @to: another
 * @by: 0 for @from, 1 for @to
 *
 * Returns: the value between
 */
double
soleus_pose_mix (double from,
                 double to,
                 double by)
{
  return from + (to - from) * by;
}

/**
 * soleus_pose_point:
 * @x: centimetres, towards where the person looks
 * @y: centimetres above the floor
 *
 * Returns: the place
 */
SoleusPosePoint
soleus_pose_point (double x,
                   double y)
{
  return (SoleusPosePoint) { x, y };
}

/**
 * soleus_pose_above:
 * @from: a place
 * @length: in centimetres
 * @angle: radians from straight up, forwards
 *
 * Returns: the place @length away from @from
 */
SoleusPosePoint
soleus_pose_above (SoleusPosePoint from,
                   double          length,
                   double          angle)
{
  return soleus_pose_point (from.x + length * sin (angle), from.y + length * cos (angle));
}

/**
 * soleus_pose_turn:
 * @point: a place
 * @about: what it turns about
 * @angle: radians, its front going up
 *
 * Returns: where it is then
 */
SoleusPosePoint
soleus_pose_turn (SoleusPosePoint point,
                  SoleusPosePoint about,
                  double          angle)
{
  double dx = point.x - about.x;
  double dy = point.y - about.y;

  return soleus_pose_point (about.x + dx * cos (angle) - dy * sin (angle),
                            about.y + dx * sin (angle) + dy * cos (angle));
}

/* The joint between two limbs that reach from @a to @b. @bend is 1 for a joint to the left of the way from @a to @b, -1 for one to its right. */
static SoleusPosePoint
joint (SoleusPosePoint a,
       SoleusPosePoint b,
       double          from_a,
       double          from_b,
       double          bend)
{
  double dx = b.x - a.x;
  double dy = b.y - a.y;
  /* What is out of reach, or in one place, is drawn as well as can be. */
  double distance = fmax (hypot (dx, dy), 0.01);
  double along = (from_a * from_a - from_b * from_b + distance * distance) / (2.0 * distance);
  double aside = bend * sqrt (fmax (0.0, from_a * from_a - along * along));

  return soleus_pose_point (a.x + (along * dx - aside * dy) / distance,
                            a.y + (along * dy + aside * dx) / distance);
}

/**
 * soleus_pose_place_ball:
 * @leg: the leg
 * @ball: where the ball of its foot is
 * @pitch: radians by which the way from heel to ball goes up: below 0 the heel is the higher
 * @toe_pitch: the same for the toes; 0 on the floor
 *
 * Places a foot that turns about its ball.
 */
void
soleus_pose_place_ball (SoleusPoseLeg  *leg,
                        SoleusPosePoint ball,
                        double          pitch,
                        double          toe_pitch)
{
  leg->ball = ball;
  leg->heel = soleus_pose_turn (soleus_pose_point (ball.x - SOLEUS_POSE_HEEL_TO_BALL, ball.y), ball, pitch);
  leg->ankle = soleus_pose_turn (soleus_pose_point (ball.x - SOLEUS_POSE_ANKLE_BACK, ball.y + SOLEUS_POSE_ANKLE_UP), ball, pitch);
  leg->toe = soleus_pose_turn (soleus_pose_point (ball.x + SOLEUS_POSE_BALL_TO_TOE, ball.y), ball, toe_pitch);
}

/**
 * soleus_pose_place_heel:
 * @leg: the leg
 * @heel: where its heel is
 * @pitch: see soleus_pose_place_ball()
 * @toe_pitch: see soleus_pose_place_ball()
 *
 * Places a foot that turns about its heel.
 */
void
soleus_pose_place_heel (SoleusPoseLeg  *leg,
                        SoleusPosePoint heel,
                        double          pitch,
                        double          toe_pitch)
{
  soleus_pose_place_ball (leg, soleus_pose_point (heel.x + SOLEUS_POSE_HEEL_TO_BALL * cos (pitch), heel.y + SOLEUS_POSE_HEEL_TO_BALL * sin (pitch)), pitch, toe_pitch);
}

/**
 * soleus_pose_bend_leg:
 * @leg: a leg whose foot is placed
 * @hip: the hip joint
 *
 * Bends the knee so that thigh and shin reach from the hip to the ankle.
 */
void
soleus_pose_bend_leg (SoleusPoseLeg  *leg,
                      SoleusPosePoint hip)
{
  leg->hip = hip;
  leg->knee = joint (hip, leg->ankle, SOLEUS_POSE_THIGH, SOLEUS_POSE_SHIN, 1.0);
}

/**
 * soleus_pose_place_trunk:
 * @self: a pose whose hip is placed
 * @lean: radians forwards
 *
 * Places shoulders and head.
 */
void
soleus_pose_place_trunk (SoleusPose *self,
                         double      lean)
{
  self->shoulder = soleus_pose_above (self->hip, SOLEUS_POSE_TRUNK, lean);
  /* The head stays more upright than the trunk: one looks ahead. */
  self->head = soleus_pose_above (soleus_pose_above (self->shoulder, 4.0, lean), 15.5, lean * 0.4 + 6.0 * SOLEUS_POSE_DEGREES);
}

/**
 * soleus_pose_get_left_shoulder:
 * @self: a pose whose trunk is placed
 *
 * Returns: the shoulder behind the trunk, a little ahead so that its arm is seen
 */
SoleusPosePoint
soleus_pose_get_left_shoulder (const SoleusPose *self)
{
  return soleus_pose_point (self->shoulder.x + 3.0, self->shoulder.y);
}

/**
 * soleus_pose_reach:
 * @shoulder: the shoulder joint
 * @fingertip: what the hand touches
 * @hand_angle: where the hand points, in radians forwards from straight up
 *
 * Returns: an arm that reaches there
 */
SoleusPoseArm
soleus_pose_reach (SoleusPosePoint shoulder,
                   SoleusPosePoint fingertip,
                   double          hand_angle)
{
  SoleusPoseArm arm = { .shoulder = shoulder, .fingertip = fingertip };

  arm.wrist = soleus_pose_above (fingertip, -SOLEUS_POSE_HAND, hand_angle);
  arm.elbow = joint (shoulder, arm.wrist, SOLEUS_POSE_UPPER_ARM, SOLEUS_POSE_FOREARM, -1.0);
  return arm;
}

/**
 * soleus_pose_hang_arm:
 * @shoulder: the shoulder joint
 * @swing: radians by which the upper arm swings forwards
 * @bend: radians by which the elbow is bent
 *
 * Returns: an arm that touches nothing
 */
SoleusPoseArm
soleus_pose_hang_arm (SoleusPosePoint shoulder,
                      double          swing,
                      double          bend)
{
  SoleusPoseArm arm = { .shoulder = shoulder };

  arm.elbow = soleus_pose_above (shoulder, SOLEUS_POSE_UPPER_ARM, G_PI - swing);
  arm.wrist = soleus_pose_above (arm.elbow, SOLEUS_POSE_FOREARM, G_PI - swing - bend);
  arm.fingertip = soleus_pose_above (arm.wrist, SOLEUS_POSE_HAND, G_PI - swing - bend - 8.0 * SOLEUS_POSE_DEGREES);
  return arm;
}

/**
 * soleus_pose_rest_hand:
 * @shoulder: the shoulder joint
 * @leg: a bent leg
 *
 * Returns: an arm whose hand lies on the thigh, and so goes up with it
 */
SoleusPoseArm
soleus_pose_rest_hand (SoleusPosePoint      shoulder,
                       const SoleusPoseLeg *leg)
{
  double          angle = atan2 (leg->knee.x - leg->hip.x, leg->knee.y - leg->hip.y);
  double          hand_angle = angle + 14.0 * SOLEUS_POSE_DEGREES;
  SoleusPosePoint wrist = soleus_pose_above (soleus_pose_above (leg->hip, 24.0, angle), 10.5, angle - 90.0 * SOLEUS_POSE_DEGREES);

  return soleus_pose_reach (shoulder, soleus_pose_above (wrist, SOLEUS_POSE_HAND, hand_angle), hand_angle);
}
