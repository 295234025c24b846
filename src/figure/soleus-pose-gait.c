/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-pose-gait.h"
#include "soleus-pose-limbs.h"

#include <math.h>

/* How high a foot goes that is put in front of the other, and how far the arms swing with it, in degrees. */
#define TANDEM_LIFT 7.0
#define TANDEM_SWING 9.0

/* Of one who walks, every part moves all the time: twice as many pictures would cost twice as much and look the same. */
#define PICTURE_US (G_TIME_SPAN_SECOND / 30)

/* Where the balls of the feet rest when one stands: the two don't hide each other. */
#define STANCE_RIGHT 9.0
#define STANCE_LEFT 6.0
#define HEEL_ANGLE (40.0 * SOLEUS_POSE_DEGREES)

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
place_on_ground (SoleusPoseLeg        *leg,
                 const SoleusPoseGait *gait,
                 double                time)
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
place_in_air (SoleusPoseLeg        *leg,
              const SoleusPoseGait *gait,
              double                time)
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
place_leg (SoleusPoseLeg        *leg,
           const SoleusPoseGait *gait,
           SoleusPosePoint       hip,
           double                time)
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
swing_arm (const SoleusPoseGait *gait,
           SoleusPosePoint       shoulder,
           double                time)
{
  /* An arm goes forwards with the other leg. */
  double forwards = -cos (2.0 * G_PI * time);
  double swing = gait->arm_middle + gait->arm * forwards;
  double bend = gait->elbow + 0.3 * gait->arm * forwards;

  return soleus_pose_hang_arm (shoulder, swing * SOLEUS_POSE_DEGREES, bend * SOLEUS_POSE_DEGREES);
}

static void
stride (SoleusPose           *self,
        const SoleusPoseGait *gait,
        double                time)
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
stand (SoleusPose           *self,
       const SoleusPoseGait *gait,
       double                height)
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
 * soleus_pose_gait_get_slope:
 * @data: a pose
 *
 * Returns: how steep the ground is, in radians
 */
double
soleus_pose_gait_get_slope (const SoleusPoseData *data)
{
  return data->gait.slope * SOLEUS_POSE_DEGREES;
}

/**
 * soleus_pose_gait_get_length:
 * @data: a pose
 *
 * Returns: how far one comes with two steps, in centimetres; 0 when one doesn't walk
 */
double
soleus_pose_gait_get_length (const SoleusPoseData *data)
{
  return data->motion == SOLEUS_POSE_MOTION_GAIT ? data->gait.length : 2.0 * data->step;
}

/**
 * soleus_pose_gait_get_stride_us:
 * @data: a pose
 *
 * Returns: how long two steps last, in microseconds; 0 when one doesn't walk
 */
int64_t
soleus_pose_gait_get_stride_us (const SoleusPoseData *data)
{
  return (int64_t) (data->gait.stride_s * G_TIME_SPAN_SECOND);
}

/**
 * soleus_pose_gait_get_progress:
 * @data: a pose
 * @elapsed_us: the time since the phase began, in microseconds; for a distance the time really spent in it
 * @length_us: how long the phase lasts, 0 when nobody knows
 * @step: which repetition it is, counted from 1
 *
 * Says where in its stride a body is that moves. A walk goes on at its own tempo as long as the phase lasts, in 30 pictures a second; where each repetition is a step, two of them are a stride.
 *
 * Returns: a progress for soleus_pose_at(), from 0 to 1
 */
double
soleus_pose_gait_get_progress (const SoleusPoseData *data,
                               int64_t               elapsed_us,
                               int64_t               length_us,
                               int                   step)
{
  int64_t stride_us = soleus_pose_gait_get_stride_us (data);

  if (stride_us > 0)
    return (double) ((elapsed_us - elapsed_us % PICTURE_US) % stride_us) / (double) stride_us;
  if (length_us <= 0)
    return 0.0;
  return ((step + 1) % 2 + (double) elapsed_us / (double) length_us) / 2.0;
}

/**
 * soleus_pose_gait_go:
 * @self: (inout): a pose that knows which legs work
 * @data: a pose that is a way of going
 * @moment: what the phase says
 *
 * Walks or runs; in any other phase than a move the body stands there.
 */
void
soleus_pose_gait_go (SoleusPose             *self,
                     const SoleusPoseData   *data,
                     const SoleusPoseMoment *moment)
{
  if (moment->phase == SOLEUS_PHASE_KIND_MOVE)
    stride (self, &data->gait, moment->progress);
  else
    stand (self, &data->gait, moment->weights[SOLEUS_POSE_KEY_HIGH]);
}

/* A foot of one who walks heel to toe, from where it stands behind to where it stands in front. */
static void
swing_to_front (SoleusPoseLeg *leg,
                double         back,
                double         length,
                double         t)
{
  double ahead = soleus_pose_ease ((t - 0.15) / 0.7);
  double heel = -26.0 * bump (CLAMP (t / 0.6, 0.0, 1.0)) + 5.0 * bump (CLAMP ((t - 0.4) / 0.5, 0.0, 1.0));

  soleus_pose_place_ball (leg, soleus_pose_point (back + 2.0 * length * ahead, TANDEM_LIFT * bump (t)), heel * SOLEUS_POSE_DEGREES, 0.0);
}

/**
 * soleus_pose_gait_step_heel_to_toe:
 * @self: (inout): a pose in tandem stance
 * @data: how the body is placed
 * @progress: how much of two steps is over
 *
 * Takes two steps along a line: the foot behind is put right in front of the other, twice. It begins and ends with the right foot behind.
 */
void
soleus_pose_gait_step_heel_to_toe (SoleusPose           *self,
                                   const SoleusPoseData *data,
                                   double                progress)
{
  const SoleusPoseKey *stance = &data->keys[SOLEUS_POSE_KEY_REST];
  gboolean             second = progress >= 0.5;
  double               t = 2.0 * progress - (second ? 1.0 : 0.0);
  double               body = soleus_pose_ease (t);
  SoleusPoseLeg       *goes = second ? &self->left : &self->right;
  SoleusPoseLeg       *stands = second ? &self->right : &self->left;
  double               swing = (second ? -1.0 : 1.0) * soleus_pose_mix (-1.0, 1.0, body) * TANDEM_SWING;
  double               bend = stance->bend * SOLEUS_POSE_DEGREES;

  /* The body goes forwards, so the ground goes back below it. */
  soleus_pose_place_ball (stands, soleus_pose_point (stance->other.place.x - data->step * body, 0.0), 0.0, 0.0);
  swing_to_front (goes, stance->working.place.x - data->step * body, data->step, t);
  self->hip.y += 0.8 * bump (t);
  soleus_pose_bend_leg (&self->right, self->hip);
  soleus_pose_bend_leg (&self->left, self->hip);
  soleus_pose_place_trunk (self, stance->lean * SOLEUS_POSE_DEGREES);
  self->right_arm = soleus_pose_hang_arm (self->shoulder, (stance->swing - swing) * SOLEUS_POSE_DEGREES, bend);
  self->left_arm = soleus_pose_hang_arm (soleus_pose_get_left_shoulder (self), (stance->swing + swing) * SOLEUS_POSE_DEGREES, bend);
  self->passed = data->step * (body + (second ? 1.0 : 0.0));
}
