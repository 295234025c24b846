/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-pose-gait.h"
#include "soleus-pose-limbs.h"

#include <math.h>

/* A foot is 26 cm long, and in tandem each step brings it right before the other. */
#define TANDEM_STEP 27.0
#define TANDEM_LIFT 7.0

/* Of one who walks, every part moves all the time: twice as many pictures would cost twice as much and look the same. */
#define PICTURE_US (G_TIME_SPAN_SECOND / 30)

/* Where the balls of the feet rest when one stands: the two don't hide each other. */
#define STANCE_RIGHT 9.0
#define STANCE_LEFT 6.0
#define HEEL_ANGLE (40.0 * SOLEUS_POSE_DEGREES)

/* One way of going. Lengths are centimetres, angles degrees, and times parts of a stride, which is two steps and begins when a foot meets the ground. */
typedef struct {
  double stride_s;    /* how long it lasts */
  double length;      /* how far one comes with it */
  double ground_part; /* how much of it a foot is on the ground */
  double ahead;       /* where the ball of a foot is in the middle of its stance */
  double strike;      /* how far the toes are up when the foot meets the ground */
  double stance;      /* the same while the body goes over it */
  double push;        /* the same when it leaves the ground */
  double swing;       /* how much further the heel goes up behind */
  double clear;       /* how high the foot swings */
  double hip;         /* how high the hips are on average */
  double bob;         /* how far they go up and down */
  double bob_from;    /* when they are lowest */
  double lean;
  double arm;        /* how far the arms swing */
  double arm_middle; /* around where */
  double elbow;      /* how far they are bent */
  double slope;
} Gait;

/* Steps of a calm walk, 110 a minute. */
static const Gait walking = {
  1.09, 108.0, 0.62, 9.0, 17.0, 0.0, -52.0, -14.0, 5.0, 89.0, 1.5, 0.02, 2.0, 21.0, 4.0, 20.0, 0.0
};
static const Gait walking_uphill = {
  1.2, 100.0, 0.62, 12.0, 10.0, 0.0, -54.0, -10.0, 9.0, 87.6, 1.6, 0.06, 8.0, 23.0, 6.0, 28.0, 8.0
};
/* The heels never come down. */
static const Gait toe_walking = {
  1.2, 62.0, 0.62, 2.0, -32.0, -38.0, -52.0, -6.0, 5.0, 95.5, 0.8, 0.02, 0.0, 10.0, 6.0, 24.0, 0.0
};
/* An easy run of 160 steps a minute, and a fast one uphill. */
static const Gait running = {
  0.75, 160.0, 0.36, 9.0, 5.0, 0.0, -58.0, -42.0, 30.0, 85.2, 2.4, 0.18, 7.0, 30.0, -8.0, 86.0, 0.0
};
static const Gait running_uphill = {
  0.68, 176.0, 0.36, 7.0, -4.0, -8.0, -60.0, -40.0, 40.0, 86.2, 2.8, 0.18, 12.0, 38.0, -6.0, 90.0, 8.0
};

static const Gait *
get_gait (SoleusBodyPosition position)
{
  switch (position) {
  case SOLEUS_BODY_POSITION_WALKING:
    return &walking;
  case SOLEUS_BODY_POSITION_WALKING_UPHILL:
    return &walking_uphill;
  case SOLEUS_BODY_POSITION_TOE_WALKING:
    return &toe_walking;
  case SOLEUS_BODY_POSITION_RUNNING:
    return &running;
  case SOLEUS_BODY_POSITION_RUNNING_UPHILL:
    return &running_uphill;
  case SOLEUS_BODY_POSITION_SEATED:
  case SOLEUS_BODY_POSITION_BALL_SEATED:
  case SOLEUS_BODY_POSITION_LONG_SITTING:
  case SOLEUS_BODY_POSITION_LEG_PRESS:
  case SOLEUS_BODY_POSITION_STANDING:
  case SOLEUS_BODY_POSITION_STANDING_STRAIGHT:
  case SOLEUS_BODY_POSITION_SINGLE_LEG:
  case SOLEUS_BODY_POSITION_TANDEM:
  case SOLEUS_BODY_POSITION_BALANCE_BOARD:
  case SOLEUS_BODY_POSITION_HALF_BALL:
  case SOLEUS_BODY_POSITION_SQUAT:
  case SOLEUS_BODY_POSITION_STEP:
  case SOLEUS_BODY_POSITION_LUNGE:
  case SOLEUS_BODY_POSITION_KNEELING:
    return NULL;
  }
  g_return_val_if_reached (NULL);
}

/* From @from to @to as @t goes from 0 to 1, with these speeds at the two ends. */
static double
pass (double from,
      double to,
      double from_speed,
      double to_speed,
      double t)
{
  double u = 1.0 - t;

  return u * u * (1.0 + 2.0 * t) * from + t * t * (3.0 - 2.0 * t) * to + t * u * u * from_speed - t * t * u * to_speed;
}

/* From 0 to 1 and back, with speed 0 at both ends. */
static double
bump (double t)
{
  return 16.0 * t * t * (1.0 - t) * (1.0 - t);
}

/* On the ground, the foot goes back with it: it rolls from the heel to the ball, and lies flat in between. */
static void
place_on_ground (SoleusPoseLeg *leg,
                 const Gait    *gait,
                 double         time)
{
  double at = time / gait->ground_part;
  double x = gait->ahead + gait->length * (gait->ground_part / 2.0 - time);
  double pitch = gait->stance + (gait->strike - gait->stance) * (1.0 - soleus_pose_ease (at / 0.2)) + (gait->push - gait->stance) * soleus_pose_ease ((at - 0.4) / 0.6);

  pitch *= SOLEUS_POSE_DEGREES;
  if (pitch > 0.0)
    soleus_pose_place_heel (leg, soleus_pose_point (x - SOLEUS_POSE_HEEL_TO_BALL, 0.0), pitch, pitch);
  else
    soleus_pose_place_ball (leg, soleus_pose_point (x, 0.0), pitch, 0.0);
}

/* In the air, the foot goes from where it has left the ground to where it meets it again, and has the speed of the ground at both ends. */
static void
place_in_air (SoleusPoseLeg *leg,
              const Gait    *gait,
              double         time)
{
  double        air_part = 1.0 - gait->ground_part;
  double        t = (time - gait->ground_part) / air_part;
  double        speed = -gait->length * air_part;
  SoleusPoseLeg left = { 0 };
  SoleusPoseLeg meets = { 0 };
  double        pitch = soleus_pose_mix (gait->push, gait->strike, soleus_pose_ease (t)) + gait->swing * bump (CLAMP (t / 0.7, 0.0, 1.0));
  double        toes = soleus_pose_mix (0.0, fmax (gait->strike, 0.0), soleus_pose_ease (t)) + (pitch + 20.0) * 0.8 * bump (t);
  double        rise = gait->clear * bump (pow (t, 0.8));

  place_on_ground (&left, gait, gait->ground_part);
  place_on_ground (&meets, gait, 0.0);
  soleus_pose_place_ball (leg,
                          soleus_pose_point (pass (left.ball.x, meets.ball.x, speed, speed, t),
                                             soleus_pose_mix (left.ball.y, meets.ball.y, soleus_pose_ease (t)) + rise),
                          pitch * SOLEUS_POSE_DEGREES, toes * SOLEUS_POSE_DEGREES);
}

static void
place_leg (SoleusPoseLeg  *leg,
           const Gait     *gait,
           SoleusPosePoint hip,
           double          time)
{
  SoleusPosePoint about = { 0.0, 0.0 };
  double          slope = gait->slope * SOLEUS_POSE_DEGREES;

  time -= floor (time);
  if (time < gait->ground_part)
    place_on_ground (leg, gait, time);
  else
    place_in_air (leg, gait, time);
  leg->heel = soleus_pose_turn (leg->heel, about, slope);
  leg->ball = soleus_pose_turn (leg->ball, about, slope);
  leg->toe = soleus_pose_turn (leg->toe, about, slope);
  leg->ankle = soleus_pose_turn (leg->ankle, about, slope);
  soleus_pose_bend_leg (leg, hip);
}

static SoleusPoseArm
swing_arm (const Gait     *gait,
           SoleusPosePoint shoulder,
           double          time)
{
  /* An arm goes forwards with the other leg. */
  double forwards = -cos (2.0 * G_PI * time);
  double swing = gait->arm_middle + gait->arm * forwards;
  double bend = gait->elbow + 0.3 * gait->arm * forwards;

  return soleus_pose_hang_arm (shoulder, swing * SOLEUS_POSE_DEGREES, bend * SOLEUS_POSE_DEGREES);
}

static void
stride (SoleusPose *self,
        const Gait *gait,
        double      time)
{
  double push = fmax (bump (CLAMP (time / gait->ground_part, 0.0, 1.0)), bump (CLAMP ((time > 0.5 ? time - 0.5 : time + 0.5) / gait->ground_part, 0.0, 1.0)));

  self->hip = soleus_pose_point (0.0, gait->hip - gait->bob * cos (4.0 * G_PI * (time - gait->bob_from)));
  place_leg (&self->right, gait, self->hip, time);
  place_leg (&self->left, gait, self->hip, time + 0.5);
  soleus_pose_place_trunk (self, gait->lean * SOLEUS_POSE_DEGREES);
  self->right_arm = swing_arm (gait, self->shoulder, time);
  self->left_arm = swing_arm (gait, soleus_pose_get_left_shoulder (self), time + 0.5);
  self->effort = soleus_pose_mix (0.4, 0.8, push);
  self->passed = gait->length * time;
}

/* Before and after, one stands on the ground that one goes on. */
static void
stand (SoleusPose *self,
       const Gait *gait,
       double      height)
{
  SoleusPoseLeg *legs[] = { &self->right, &self->left };
  double         slope = gait->slope * SOLEUS_POSE_DEGREES;

  self->hip = soleus_pose_point (2.0 * height, 90.5 + 6.0 * height);
  for (int i = 0; i < 2; i++) {
    double          ahead = i == 0 ? STANCE_RIGHT : STANCE_LEFT;
    SoleusPosePoint ball = { ahead * cos (slope), ahead * sin (slope) };

    /* Both heels rise together, whichever works: the legs are too straight for one alone. */
    soleus_pose_place_ball (legs[i], ball, slope - HEEL_ANGLE * height, slope);
    soleus_pose_bend_leg (legs[i], self->hip);
  }
  soleus_pose_place_trunk (self, 2.0 * SOLEUS_POSE_DEGREES);
  self->right_arm = soleus_pose_hang_arm (self->shoulder, 2.0 * SOLEUS_POSE_DEGREES, 18.0 * SOLEUS_POSE_DEGREES);
  self->left_arm = soleus_pose_hang_arm (soleus_pose_get_left_shoulder (self), 6.0 * SOLEUS_POSE_DEGREES, 18.0 * SOLEUS_POSE_DEGREES);
}

/**
 * soleus_pose_gait_has:
 * @position: how the body is placed
 *
 * Returns: whether it is a way of going
 */
gboolean
soleus_pose_gait_has (SoleusBodyPosition position)
{
  return get_gait (position) != NULL;
}

/**
 * soleus_pose_gait_get_slope:
 * @position: how the body is placed
 *
 * Returns: how steep the ground is, in radians
 */
double
soleus_pose_gait_get_slope (SoleusBodyPosition position)
{
  const Gait *gait = get_gait (position);

  return gait != NULL ? gait->slope * SOLEUS_POSE_DEGREES : 0.0;
}

/**
 * soleus_pose_gait_get_length:
 * @position: how the body is placed
 *
 * Returns: how far one comes with two steps, in centimetres; 0 when one doesn't walk
 */
double
soleus_pose_gait_get_length (SoleusBodyPosition position)
{
  const Gait *gait = get_gait (position);

  if (gait != NULL)
    return gait->length;
  return position == SOLEUS_BODY_POSITION_TANDEM ? 2.0 * TANDEM_STEP : 0.0;
}

/**
 * soleus_pose_gait_get_stride_us:
 * @position: how the body is placed
 *
 * Returns: how long two steps last, in microseconds; 0 when one doesn't walk
 */
int64_t
soleus_pose_gait_get_stride_us (SoleusBodyPosition position)
{
  const Gait *gait = get_gait (position);

  return gait != NULL ? (int64_t) (gait->stride_s * G_TIME_SPAN_SECOND) : 0;
}

/**
 * soleus_pose_gait_get_progress:
 * @position: how the body is placed
 * @elapsed_us: the time since the phase began, in microseconds; for a distance the time really spent in it
 * @length_us: how long the phase lasts, 0 when nobody knows
 * @step: which repetition it is, counted from 1
 *
 * Says where in its stride a body is that moves. A walk goes on at its own tempo as long as the phase lasts, in 30 pictures a second; where each repetition is a step, two of them are a stride.
 *
 * Returns: a progress for soleus_pose_at(), from 0 to 1
 */
double
soleus_pose_gait_get_progress (SoleusBodyPosition position,
                               int64_t            elapsed_us,
                               int64_t            length_us,
                               int                step)
{
  int64_t stride_us = soleus_pose_gait_get_stride_us (position);

  if (stride_us > 0)
    return (double) ((elapsed_us - elapsed_us % PICTURE_US) % stride_us) / (double) stride_us;
  if (length_us <= 0)
    return 0.0;
  return ((step + 1) % 2 + (double) elapsed_us / (double) length_us) / 2.0;
}

/**
 * soleus_pose_gait_go:
 * @self: (inout): a pose that knows which legs work
 * @position: one that is a way of going
 * @moment: what the phase says
 *
 * Walks or runs; in any other phase than a move the body stands there.
 */
void
soleus_pose_gait_go (SoleusPose             *self,
                     SoleusBodyPosition      position,
                     const SoleusPoseMoment *moment)
{
  const Gait *gait = get_gait (position);

  g_return_if_fail (gait != NULL);

  if (moment->phase == SOLEUS_PHASE_KIND_MOVE)
    stride (self, gait, moment->progress);
  else
    stand (self, gait, moment->weights[SOLEUS_POSE_KEY_HIGH]);
}

/* A foot of one who walks heel to toe, from where it stands behind to where it stands in front. */
static void
swing_to_front (SoleusPoseLeg *leg,
                double         back,
                double         t)
{
  double ahead = soleus_pose_ease ((t - 0.15) / 0.7);
  double heel = -26.0 * bump (CLAMP (t / 0.6, 0.0, 1.0)) + 5.0 * bump (CLAMP ((t - 0.4) / 0.5, 0.0, 1.0));

  soleus_pose_place_ball (leg, soleus_pose_point (back + 2.0 * TANDEM_STEP * ahead, TANDEM_LIFT * bump (t)), heel * SOLEUS_POSE_DEGREES, 0.0);
}

/**
 * soleus_pose_gait_step_heel_to_toe:
 * @self: (inout): a pose in tandem stance
 * @progress: how much of two steps is over
 *
 * Takes two steps along a line: the foot behind is put right in front of the other, twice. It begins and ends with the right foot behind.
 */
void
soleus_pose_gait_step_heel_to_toe (SoleusPose *self,
                                   double      progress)
{
  gboolean       second = progress >= 0.5;
  double         t = 2.0 * progress - (second ? 1.0 : 0.0);
  double         body = soleus_pose_ease (t);
  SoleusPoseLeg *goes = second ? &self->left : &self->right;
  SoleusPoseLeg *stands = second ? &self->right : &self->left;
  double         swing = (second ? -1.0 : 1.0) * soleus_pose_mix (-1.0, 1.0, body) * 9.0;

  /* The body goes forwards, so the ground goes back below it. */
  soleus_pose_place_ball (stands, soleus_pose_point (18.0 - TANDEM_STEP * body, 0.0), 0.0, 0.0);
  swing_to_front (goes, -9.0 - TANDEM_STEP * body, t);
  self->hip.y += 0.8 * bump (t);
  soleus_pose_bend_leg (&self->right, self->hip);
  soleus_pose_bend_leg (&self->left, self->hip);
  soleus_pose_place_trunk (self, 1.0 * SOLEUS_POSE_DEGREES);
  self->right_arm = soleus_pose_hang_arm (self->shoulder, (3.0 - swing) * SOLEUS_POSE_DEGREES, 16.0 * SOLEUS_POSE_DEGREES);
  self->left_arm = soleus_pose_hang_arm (soleus_pose_get_left_shoulder (self), (3.0 + swing) * SOLEUS_POSE_DEGREES, 16.0 * SOLEUS_POSE_DEGREES);
  self->passed = TANDEM_STEP * (body + (second ? 1.0 : 0.0));
}
