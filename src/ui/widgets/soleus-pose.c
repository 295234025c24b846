/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-pose.h"

#include <math.h>

#define DEGREES (G_PI / 180.0)

/* The foot seen from the ball, flat on the floor. */
#define ANKLE_BACK 12.5
#define ANKLE_UP 8.0

/* How far a heel rises: about what a healthy ankle has left above a flat foot. */
#define HEEL_ANGLE (40.0 * DEGREES)

/* A pulse is small and quick, so it doesn't come up all the way. */
#define PULSE_HEIGHT 0.7

/* A calf at rest still holds the foot a little. */
#define REST_EFFORT 0.12

/* Of a stretch or a balance of 20 to 30 s, the part in which one gets there: one to two seconds. */
#define SETTLE_PART 0.06

#define SEAT_HIP_HEIGHT 50.0

/* What the phase says, whatever the position: all from 0 to 1. */
typedef struct {
  double height;
  double effort;
  double stretch;
  double settled;
} Moment;

/* From 0 to 1 with speed and acceleration 0 at both ends: phases follow each other without a jerk. */
static double
ease (double t)
{
  t = CLAMP (t, 0.0, 1.0);
  return t * t * t * (t * (t * 6.0 - 15.0) + 10.0);
}

static double
mix (double from,
     double to,
     double by)
{
  return from + (to - from) * by;
}

static SoleusPosePoint
point (double x,
       double y)
{
  return (SoleusPosePoint) { x, y };
}

/* The place @length away from @from, @angle away from straight up, forwards. */
static SoleusPosePoint
above (SoleusPosePoint from,
       double          length,
       double          angle)
{
  return point (from.x + length * sin (angle), from.y + length * cos (angle));
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
  double distance = hypot (dx, dy);
  double along = (from_a * from_a - from_b * from_b + distance * distance) / (2.0 * distance);
  double aside = bend * sqrt (fmax (0.0, from_a * from_a - along * along));

  return point (a.x + (along * dx - aside * dy) / distance,
                a.y + (along * dy + aside * dx) / distance);
}

static SoleusPosePoint
knee_between (SoleusPosePoint hip,
              SoleusPosePoint ankle)
{
  return joint (hip, ankle, SOLEUS_POSE_THIGH, SOLEUS_POSE_SHIN, 1.0);
}

/* A foot that stands on its ball, with the heel turned up by @angle. */
static void
place_foot (SoleusPoseLeg  *leg,
            SoleusPosePoint ball,
            double          angle)
{
  double c = cos (angle);
  double s = sin (angle);

  leg->ball = ball;
  leg->heel = point (ball.x - SOLEUS_POSE_HEEL_TO_BALL * c, ball.y + SOLEUS_POSE_HEEL_TO_BALL * s);
  leg->ankle = point (ball.x - ANKLE_BACK * c + ANKLE_UP * s, ball.y + ANKLE_BACK * s + ANKLE_UP * c);
  leg->toe = point (ball.x + SOLEUS_POSE_BALL_TO_TOE, ball.y);
}

/* The angle whose heel stands at @height, so that the height and not the angle moves evenly. */
static double
heel_angle (double height)
{
  return asin (CLAMP (height, 0.0, 1.0) * sin (HEEL_ANGLE));
}

static Moment
moment_at (SoleusPhaseKind phase,
           double          progress)
{
  Moment m = { .effort = REST_EFFORT };

  switch (phase) {
  case SOLEUS_PHASE_KIND_LIFT:
    m.height = ease (progress);
    m.effort = mix (REST_EFFORT, 1.0, m.height);
    break;
  case SOLEUS_PHASE_KIND_HOLD:
    m.height = m.effort = 1.0;
    break;
  case SOLEUS_PHASE_KIND_LOWER:
    m.height = 1.0 - ease (progress);
    m.effort = mix (REST_EFFORT, 1.0, m.height);
    break;
  case SOLEUS_PHASE_KIND_PULSE:
    m.height = PULSE_HEIGHT * (ease (2.0 * progress) - ease (2.0 * progress - 1.0));
    m.effort = mix (REST_EFFORT, 1.0, m.height);
    break;
  case SOLEUS_PHASE_KIND_STRETCH:
    m.stretch = ease (progress / SETTLE_PART);
    m.effort = mix (REST_EFFORT, 0.6, m.stretch);
    break;
  case SOLEUS_PHASE_KIND_BALANCE:
    m.settled = ease (progress / SETTLE_PART);
    m.effort = mix (REST_EFFORT, 0.6, m.settled);
    break;
  case SOLEUS_PHASE_KIND_PAUSE:
  case SOLEUS_PHASE_KIND_MOVE:
    break;
  }
  return m;
}

static void
place_trunk (SoleusPose *self,
             double      lean)
{
  self->shoulder = above (self->hip, SOLEUS_POSE_TRUNK, lean);
  /* The head stays more upright than the trunk: one looks ahead. */
  self->head = above (above (self->shoulder, 4.0, lean), 15.5, lean * 0.4 + 6.0 * DEGREES);
}

static SoleusPoseArm
arm_to (SoleusPosePoint shoulder,
        SoleusPosePoint fingertip,
        double          hand_angle)
{
  SoleusPoseArm arm = { .shoulder = shoulder, .fingertip = fingertip };

  arm.wrist = above (fingertip, -SOLEUS_POSE_HAND, hand_angle);
  arm.elbow = joint (shoulder, arm.wrist, SOLEUS_POSE_UPPER_ARM, SOLEUS_POSE_FOREARM, -1.0);
  return arm;
}

/* A hand that lies on the thigh, and so goes up with it. */
static SoleusPoseArm
arm_on_thigh (SoleusPosePoint      shoulder,
              const SoleusPoseLeg *leg)
{
  double          angle = atan2 (leg->knee.x - leg->hip.x, leg->knee.y - leg->hip.y);
  SoleusPosePoint wrist = above (above (leg->hip, 24.0, angle), 10.5, angle - 90.0 * DEGREES);

  return arm_to (shoulder, above (wrist, SOLEUS_POSE_HAND, angle + 14.0 * DEGREES), angle + 14.0 * DEGREES);
}

static void
sit (SoleusPose *self,
     Moment      m)
{
  /* In a stretch one slides forwards on the seat, and the shins follow over the flat feet. */
  double slide = 8.0 * m.stretch;

  self->hip = point (slide, SEAT_HIP_HEIGHT);
  self->right.hip = self->hip;
  self->left.hip = point (self->hip.x + 4.0, self->hip.y);
  place_foot (&self->right, point (52.0, 0.0), heel_angle (self->right.works ? m.height : 0.0));
  place_foot (&self->left, point (64.0, 0.0), heel_angle (self->left.works ? m.height : 0.0));
  self->right.knee = knee_between (self->right.hip, self->right.ankle);
  self->left.knee = knee_between (self->left.hip, self->left.ankle);
  place_trunk (self, -2.0 * DEGREES);
  self->right_arm = arm_on_thigh (self->shoulder, &self->right);
  self->left_arm = arm_on_thigh (point (self->shoulder.x + 3.0, self->shoulder.y), &self->left);
}

/* Where the hips are over a foot that stands at 0. The angles of knee and hip stay, so that the whole body goes up with the ankle. */
static SoleusPosePoint
hip_over_feet (Moment m)
{
  SoleusPoseLeg leg = { .works = TRUE };

  place_foot (&leg, point (0.0, 0.0), heel_angle (m.height));
  leg.knee = above (leg.ankle, SOLEUS_POSE_SHIN, mix (18.0, 32.0, m.stretch) * DEGREES);
  return above (leg.knee, SOLEUS_POSE_THIGH, mix (-13.0, -30.0, m.stretch) * DEGREES);
}

/* The leg that rests while the other stands: it leaves the floor with the body, in front of it, where the working calf stays in sight. */
static void
hang (SoleusPoseLeg  *leg,
      SoleusPosePoint ball,
      double          raise)
{
  double pitch = -14.0 * DEGREES * raise;
  double ahead = 12.0 * raise;
  double up = 15.0 * raise;

  place_foot (leg, ball, 0.0);
  leg->ankle = point (leg->ankle.x + ahead, leg->ankle.y + up);
  leg->heel = point (leg->ankle.x + (ANKLE_BACK - SOLEUS_POSE_HEEL_TO_BALL) * cos (pitch) + ANKLE_UP * sin (pitch),
                     leg->ankle.y + (ANKLE_BACK - SOLEUS_POSE_HEEL_TO_BALL) * sin (pitch) - ANKLE_UP * cos (pitch));
  leg->ball = point (leg->heel.x + SOLEUS_POSE_HEEL_TO_BALL * cos (pitch), leg->heel.y + SOLEUS_POSE_HEEL_TO_BALL * sin (pitch));
  leg->toe = point (leg->ball.x + SOLEUS_POSE_BALL_TO_TOE * cos (pitch), leg->ball.y + SOLEUS_POSE_BALL_TO_TOE * sin (pitch));
}

static void
stand_on (SoleusPoseLeg  *leg,
          SoleusPosePoint hip,
          double          x,
          Moment          m)
{
  leg->hip = hip;
  if (leg->works)
    place_foot (leg, point (x, 0.0), heel_angle (m.height));
  else
    hang (leg, point (x, 0.0), fmax (m.height, m.settled));
  leg->knee = knee_between (hip, leg->ankle);
}

static void
stand (SoleusPose *self,
       Moment      m)
{
  self->hip = hip_over_feet (m);
  stand_on (&self->right, self->hip, 0.0, m);
  stand_on (&self->left, self->hip, -7.0, m);
  place_trunk (self, mix (4.0, 12.0, m.stretch) * DEGREES);
  self->right_arm = arm_to (self->shoulder, point (47.0, 131.0), 62.0 * DEGREES);
  self->left_arm = arm_to (point (self->shoulder.x + 3.0, self->shoulder.y), point (47.0, 136.0), 62.0 * DEGREES);
}

/* One foot back with its heel flat, both knees bent. What works is the leg at the back. */
static void
lunge (SoleusPose *self,
       Moment      m)
{
  SoleusPoseLeg  *back = self->right.works ? &self->right : &self->left;
  SoleusPoseLeg  *front = self->right.works ? &self->left : &self->right;
  SoleusPosePoint flat;

  place_foot (back, point (-50.0, 0.0), 0.0);
  flat = back->ankle;
  back->knee = above (flat, SOLEUS_POSE_SHIN, mix (24.0, 37.0, m.stretch) * DEGREES);
  back->hip = above (back->knee, SOLEUS_POSE_THIGH, mix (5.0, 4.0, m.stretch) * DEGREES);
  self->hip = front->hip = back->hip;
  /* A heel that rises here bends the knee; the hips stay where the front leg holds them. */
  place_foot (back, back->ball, heel_angle (m.height));
  back->knee = knee_between (back->hip, back->ankle);
  place_foot (front, point (-8.0, 0.0), 0.0);
  front->knee = knee_between (front->hip, front->ankle);
  place_trunk (self, mix (10.0, 14.0, m.stretch) * DEGREES);
  self->right_arm = arm_to (self->shoulder, point (17.0, 136.0), 9.0 * DEGREES);
  self->left_arm = arm_to (point (self->shoulder.x + 3.0, self->shoulder.y), point (17.0, 141.0), 9.0 * DEGREES);
}

/**
 * soleus_pose_at:
 * @position: how the body is placed
 * @phase: what it does
 * @progress: how much of the phase is over, from 0 to 1; one pulse is one phase
 * @side: the leg that works
 *
 * Where the body is at a moment. Pure, and continuous in @progress and over the borders of the phases: a lift ends where a hold stands and a lowering begins,
 * a lowering ends where a pause, a pulse and a lift begin. The ball and the toes of a working foot never leave their place on the floor.
 *
 * A stretch leans the shin forwards over the flat heel within the first 6 % of the phase (1 to 2 s of the usual 20 to 30 s) and then stays. Standing on one leg, the
 * other leaves the floor as the heel rises. In a lunge the working leg is the one at the back; with both, the right.
 *
 * Returns: the pose
 */
SoleusPose
soleus_pose_at (SoleusBodyPosition position,
                SoleusPhaseKind    phase,
                double             progress,
                SoleusSide         side)
{
  Moment     m = moment_at (phase, progress);
  SoleusPose self = {
    .right = { .works = side != SOLEUS_SIDE_LEFT },
    .left = { .works = side == SOLEUS_SIDE_LEFT || (side == SOLEUS_SIDE_BOTH && position != SOLEUS_BODY_POSITION_LUNGE) },
    .heel_height = m.height,
    .effort = m.effort,
    .stretch = m.stretch,
  };

  switch (position) {
  case SOLEUS_BODY_POSITION_SEATED:
    sit (&self, m);
    break;
  case SOLEUS_BODY_POSITION_STANDING:
    stand (&self, m);
    break;
  case SOLEUS_BODY_POSITION_LUNGE:
    lunge (&self, m);
    break;
  }
  return self;
}

/**
 * soleus_pose_end_progress:
 * @phase: what the body does
 *
 * Gets the moment of a phase that says most in a picture that doesn't move: its end, or the top of a pulse.
 *
 * Returns: a progress for soleus_pose_at()
 */
double
soleus_pose_end_progress (SoleusPhaseKind phase)
{
  return phase == SOLEUS_PHASE_KIND_PULSE ? 0.5 : 1.0;
}

static double
leg_distance (const SoleusPoseLeg *a,
              const SoleusPoseLeg *b)
{
  double hip = hypot (a->hip.x - b->hip.x, a->hip.y - b->hip.y);
  double knee = hypot (a->knee.x - b->knee.x, a->knee.y - b->knee.y);
  double heel = hypot (a->heel.x - b->heel.x, a->heel.y - b->heel.y);

  return fmax (hip, fmax (knee, heel));
}

/**
 * soleus_pose_distance:
 * @a: a pose
 * @b: another of the same position
 *
 * Measures how far the body has moved between two poses. The hips, knees and heels move most in every exercise, so they stand for all.
 *
 * Returns: centimetres
 */
double
soleus_pose_distance (const SoleusPose *a,
                      const SoleusPose *b)
{
  return fmax (leg_distance (&a->right, &b->right), leg_distance (&a->left, &b->left));
}
