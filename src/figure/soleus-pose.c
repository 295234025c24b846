/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-pose.h"

#include <math.h>

#include "soleus-pose-gait.h"
#include "soleus-pose-limbs.h"
#include "soleus-pose-moment.h"

/* How far a heel rises: about what a healthy ankle has left above a flat foot. */
#define HEEL_ANGLE (40.0 * SOLEUS_POSE_DEGREES)

/* How far the hips sway to each side of the middle in balance, and the trunk against them. */
#define SWAY 0.9
#define SWAY_LEAN 0.8

/* The pose between the key poses. */
static SoleusPoseKey
mix_keys (const SoleusPoseData   *data,
          const SoleusPoseMoment *moment)
{
  SoleusPoseKey key = { 0 };
  double       *to = (double *) &key;

  for (int k = 0; k < SOLEUS_POSE_N_KEYS; k++) {
    const double *from = (const double *) &data->keys[k];

    for (size_t i = 0; i < sizeof key / sizeof (double); i++)
      to[i] += moment->weights[k] * from[i];
  }
  return key;
}

static void
place_foot (const SoleusPoseFoot *foot,
            SoleusPoseLeg        *leg,
            gboolean              by_heel,
            double                ahead)
{
  SoleusPosePoint place = { foot->place.x + ahead, foot->place.y };
  double          pitch = -foot->heel * SOLEUS_POSE_DEGREES;
  double          toe_pitch = foot->toe * SOLEUS_POSE_DEGREES;

  if (by_heel)
    soleus_pose_place_heel (leg, place, pitch, toe_pitch);
  else
    soleus_pose_place_ball (leg, place, pitch, toe_pitch);
}

static void
stand_on_feet (SoleusPose           *self,
               const SoleusPoseData *data,
               const SoleusPoseKey  *key)
{
  gboolean right = self->right.works;
  gboolean left = data->one_behind ? !right : self->left.works;

  self->hip = key->hips;
  place_foot (right ? &key->working : &key->other, &self->right, right && data->by_heel, 0.0);
  place_foot (left ? &key->working : &key->other, &self->left, left && data->by_heel, data->left_foot);
  soleus_pose_bend_leg (&self->right, self->hip);
  soleus_pose_bend_leg (&self->left, soleus_pose_point (self->hip.x + data->left_hip, self->hip.y));
  if (!data->by_heel)
    self->heel_height = fmin (sin (key->working.heel * SOLEUS_POSE_DEGREES) / sin (HEEL_ANGLE), 1.0);
}

/* The plate gives way as the ankles stretch, and the knees stay as they are. */
static void
press_foot (SoleusPoseLeg        *leg,
            const SoleusPoseData *data,
            const SoleusPoseKey  *key)
{
  SoleusPoseFoot foot = key->working;
  double         up;

  foot.place.x = 0.0;
  place_foot (&foot, leg, FALSE, 0.0);
  up = leg->ankle.y - key->hips.y;
  foot.place.x = key->hips.x + sqrt (fmax (data->reach * data->reach - up * up, 0.0)) - leg->ankle.x;
  place_foot (&foot, leg, FALSE, 0.0);
}

static void
push_plate (SoleusPose           *self,
            const SoleusPoseData *data,
            const SoleusPoseKey  *key)
{
  SoleusPoseLeg *works = self->right.works ? &self->right : &self->left;
  SoleusPoseLeg *other = self->right.works ? &self->left : &self->right;

  self->hip = key->hips;
  press_foot (works, data, key);
  /* What doesn't work stays flat on the plate, whose distance the other leg has set. */
  if (other->works)
    press_foot (other, data, key);
  else
    place_foot (&key->other, other, FALSE, works->ball.x - key->other.place.x);
  soleus_pose_bend_leg (&self->right, self->hip);
  soleus_pose_bend_leg (&self->left, self->hip);
}

static void
kneel (SoleusPose           *self,
       const SoleusPoseData *data,
       const SoleusPoseKey  *key)
{
  SoleusPoseLeg *legs[] = { &self->right, &self->left };

  for (int i = 0; i < 2; i++) {
    place_foot (&key->working, legs[i], FALSE, i == 0 ? 0.0 : data->left_foot);
    legs[i]->knee = soleus_pose_point (legs[i]->ankle.x + SOLEUS_POSE_SHIN, legs[i]->ankle.y);
    legs[i]->hip = soleus_pose_above (legs[i]->knee, SOLEUS_POSE_THIGH, key->thighs * SOLEUS_POSE_DEGREES);
  }
  self->hip = self->right.hip;
}

static SoleusPoseArm
place_arm (const SoleusPoseData *data,
           const SoleusPoseKey  *key,
           SoleusPosePoint       shoulder,
           const SoleusPoseHand *hand,
           double                swing,
           const SoleusPoseLeg  *leg)
{
  switch (data->hands) {
  case SOLEUS_POSE_HANDS_REACH:
    return soleus_pose_reach (shoulder, soleus_pose_point (hand->place.x + key->hands, hand->place.y), hand->angle * SOLEUS_POSE_DEGREES);
  case SOLEUS_POSE_HANDS_REST:
    return soleus_pose_rest_hand (shoulder, leg);
  case SOLEUS_POSE_HANDS_HANG:
    return soleus_pose_hang_arm (shoulder, swing * SOLEUS_POSE_DEGREES, key->bend * SOLEUS_POSE_DEGREES);
  }
  g_return_val_if_reached ((SoleusPoseArm) { 0 });
}

/* Brings the other foot to the working one before a lift, which it does, and takes it away when the working leg has taken the weight. */
static void
hand_over (const SoleusPoseData   *data,
           const SoleusPoseMoment *moment,
           SoleusPoseFoot         *other)
{
  const SoleusPoseFoot *away = &data->keys[SOLEUS_POSE_KEY_LOW].other;
  const SoleusPoseFoot *there = &data->keys[SOLEUS_POSE_KEY_HIGH].other;
  double                arrived = soleus_pose_ease (moment->progress / data->handover);

  if (moment->phase == SOLEUS_PHASE_KIND_LOWER)
    arrived = 1.0 - arrived;
  else if (moment->phase != SOLEUS_PHASE_KIND_LIFT)
    return;
  other->place.x = soleus_pose_mix (away->place.x, there->place.x, arrived);
  other->place.y = soleus_pose_mix (away->place.y, there->place.y, arrived);
  other->heel = soleus_pose_mix (away->heel, there->heel * moment->weights[SOLEUS_POSE_KEY_HIGH], arrived);
  other->toe = soleus_pose_mix (away->toe, 0.0, arrived);
}

static void
tilt_leg (SoleusPoseLeg *leg,
          double         angle)
{
  const SoleusPosePoint about = { -6.0, 0.0 };
  SoleusPosePoint       hip = leg->hip;

  leg->heel = soleus_pose_turn (leg->heel, about, angle);
  leg->ball = soleus_pose_turn (leg->ball, about, angle);
  leg->toe = soleus_pose_turn (leg->toe, about, angle);
  leg->ankle = soleus_pose_turn (leg->ankle, about, angle);
  soleus_pose_bend_leg (leg, hip);
}

static void
fill_from_key (SoleusPose             *self,
               const SoleusPoseData   *data,
               const SoleusPoseMoment *moment,
               SoleusPoseKey           key)
{
  /* Nobody sways in a machine or on the knees. */
  double sway = data->motion == SOLEUS_POSE_MOTION_FEET ? moment->sway * moment->weights[SOLEUS_POSE_KEY_BALANCED] : 0.0;

  if (data->handover > 0.0)
    hand_over (data, moment, &key.other);
  key.hips.x += SWAY * sway;
  key.lean -= SWAY_LEAN * sway;
  key.swing += SWAY_LEAN * sway;
  if (data->motion == SOLEUS_POSE_MOTION_PLATE)
    push_plate (self, data, &key);
  else if (data->motion == SOLEUS_POSE_MOTION_KNEES)
    kneel (self, data, &key);
  else
    stand_on_feet (self, data, &key);
  soleus_pose_place_trunk (self, key.lean * SOLEUS_POSE_DEGREES);
  self->right_arm = place_arm (data, &key, self->shoulder, &data->right_hand, key.swing, &self->right);
  self->left_arm = place_arm (data, &key, soleus_pose_get_left_shoulder (self), &data->left_hand, key.swing + data->left_swing, &self->left);
  /* What one stands on tilts against the sway of the body. */
  if (fabs (data->tilt) > 0.0) {
    self->tilt = -data->tilt * SOLEUS_POSE_DEGREES * sway;
    tilt_leg (&self->right, self->tilt);
    tilt_leg (&self->left, self->tilt);
  }
}

/**
 * soleus_pose_at:
 * @data: how the body is placed
 * @phase: what it does
 * @progress: how much of the phase is over, from 0 to 1; one pulse is one phase, and so are the two steps of a stride, see soleus_pose_gait_get_progress()
 * @side: the leg that works
 *
 * Where the body is at a moment. Pure, and continuous in @progress and over the borders of the phases: a lift ends where a hold stands and a lowering begins,
 * a lowering ends where a lift begins. The ball and the toes of a working foot never leave their place on the floor.
 *
 * A stretch leans the shin forwards over the flat heel within the first 6 % of the phase (1 to 2 s of the usual 20 to 30 s) and then stays; a balance is reached as soon,
 * and sways a little. Standing on one leg, the other leaves the floor as the heel rises. In a lunge and in tandem the working leg is the one at the back; with both, the
 * right. On the knees a lowering comes first: it tips the whole body forwards.
 *
 * Returns: the pose
 */
SoleusPose
soleus_pose_at (const SoleusPoseData *data,
                SoleusPhaseKind       phase,
                double                progress,
                SoleusSide            side)
{
  SoleusPoseMoment m = soleus_pose_moment_at (phase, progress);
  SoleusPoseKey    key = mix_keys (data, &m);
  SoleusPose       self = {
          .right = { .works = side != SOLEUS_SIDE_LEFT },
          .left = { .works = side == SOLEUS_SIDE_LEFT || (side == SOLEUS_SIDE_BOTH && !data->one_works) },
          .effort = key.effort,
          .stretch = m.weights[SOLEUS_POSE_KEY_STRETCHED],
  };

  if (data->motion == SOLEUS_POSE_MOTION_GAIT)
    soleus_pose_gait_go (&self, data, &m);
  else
    fill_from_key (&self, data, &m, key);
  if (data->step > 0.0 && phase == SOLEUS_PHASE_KIND_MOVE)
    soleus_pose_gait_step_heel_to_toe (&self, data, m.progress);
  return self;
}

/**
 * soleus_pose_end_progress:
 * @phase: what the body does
 *
 * Gets the moment of a phase that says most in a picture that doesn't move: its end, the top of a pulse, or the widest part of a stride.
 *
 * Returns: a progress for soleus_pose_at()
 */
double
soleus_pose_end_progress (SoleusPhaseKind phase)
{
  switch (phase) {
  case SOLEUS_PHASE_KIND_PULSE:
    return 0.5;
  case SOLEUS_PHASE_KIND_MOVE:
    return 0.0;
  case SOLEUS_PHASE_KIND_LIFT:
  case SOLEUS_PHASE_KIND_HOLD:
  case SOLEUS_PHASE_KIND_LOWER:
  case SOLEUS_PHASE_KIND_PAUSE:
  case SOLEUS_PHASE_KIND_STRETCH:
  case SOLEUS_PHASE_KIND_BALANCE:
    return 1.0;
  }
  g_return_val_if_reached (1.0);
}

static double
leg_distance (const SoleusPoseLeg *a,
              const SoleusPoseLeg *b)
{
  double hip = hypot (a->hip.x - b->hip.x, a->hip.y - b->hip.y);
  double knee = hypot (a->knee.x - b->knee.x, a->knee.y - b->knee.y);
  double heel = hypot (a->heel.x - b->heel.x, a->heel.y - b->heel.y);
  double ball = hypot (a->ball.x - b->ball.x, a->ball.y - b->ball.y);

  return fmax (fmax (hip, knee), fmax (heel, ball));
}

/**
 * soleus_pose_distance:
 * @a: a pose
 * @b: another of the same position
 *
 * Measures how far the body has moved between two poses. The shoulders, hips, knees and feet move most in every exercise, so they stand for all.
 *
 * Returns: centimetres
 */
double
soleus_pose_distance (const SoleusPose *a,
                      const SoleusPose *b)
{
  double shoulder = hypot (a->shoulder.x - b->shoulder.x, a->shoulder.y - b->shoulder.y);

  return fmax (shoulder, fmax (leg_distance (&a->right, &b->right), leg_distance (&a->left, &b->left)));
}
