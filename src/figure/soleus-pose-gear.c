/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-pose-gear.h"
#include "soleus-pose-limbs.h"

#include <math.h>

/* The leg press: how far hip and ankle are apart, which the machine doesn't change, and how the feet stand on the plate. */
#define PRESS_REACH 79.0
#define PRESS_BALL_HEIGHT 62.0
#define PRESS_LEAN (-34.0 * SOLEUS_POSE_DEGREES)
#define PRESS_LOW (97.0 * SOLEUS_POSE_DEGREES)
#define PRESS_HIGH (57.0 * SOLEUS_POSE_DEGREES)

/* On the knees: how far the body tips forwards from upright. */
#define KNEEL_TIP (63.0 * SOLEUS_POSE_DEGREES)

/* Of a lift or a lowering on a step, the part in which the other foot comes to the edge or leaves it. */
#define STEP_PART 0.3

#define BOARD_TILT (4.0 * SOLEUS_POSE_DEGREES)

/* The plate gives way as the ankles stretch, and the knees stay as they are. */
static void
press_foot (SoleusPoseLeg  *leg,
            SoleusPosePoint hip,
            double          ball_height,
            double          pitch)
{
  SoleusPoseLeg foot = { 0 };
  double        x;

  soleus_pose_place_ball (&foot, soleus_pose_point (0.0, ball_height), pitch, 0.0);
  x = hip.x + sqrt (PRESS_REACH * PRESS_REACH - (foot.ankle.y - hip.y) * (foot.ankle.y - hip.y)) - foot.ankle.x;
  soleus_pose_place_ball (leg, soleus_pose_point (x, ball_height), pitch, SOLEUS_POSE_PLATE_ANGLE);
}

/**
 * soleus_pose_press:
 * @self: (inout): a pose that knows which legs work
 * @moment: what the phase says
 *
 * Leans the body back in a leg press. A foot that doesn't work goes along with the plate.
 */
void
soleus_pose_press (SoleusPose             *self,
                   const SoleusPoseMoment *moment)
{
  double         pitch = soleus_pose_mix (PRESS_LOW, PRESS_HIGH, moment->weights[SOLEUS_POSE_KEY_HIGH]);
  SoleusPoseLeg *works = self->right.works ? &self->right : &self->left;
  SoleusPoseLeg *other = self->right.works ? &self->left : &self->right;

  self->hip = soleus_pose_point (0.0, 44.0);
  press_foot (works, self->hip, PRESS_BALL_HEIGHT, pitch);
  /* What doesn't work stays flat on the plate, whose distance the other leg has set. */
  if (other->works)
    press_foot (other, self->hip, PRESS_BALL_HEIGHT, pitch);
  else
    soleus_pose_place_ball (other, soleus_pose_point (works->ball.x, PRESS_BALL_HEIGHT), SOLEUS_POSE_PLATE_ANGLE, SOLEUS_POSE_PLATE_ANGLE);
  soleus_pose_bend_leg (&self->right, self->hip);
  soleus_pose_bend_leg (&self->left, soleus_pose_point (self->hip.x, self->hip.y));
  soleus_pose_place_trunk (self, PRESS_LEAN);
  self->right_arm = soleus_pose_reach (self->shoulder, soleus_pose_point (9.0, 37.0), 130.0 * SOLEUS_POSE_DEGREES);
  self->left_arm = soleus_pose_reach (soleus_pose_get_left_shoulder (self), soleus_pose_point (12.0, 37.0), 130.0 * SOLEUS_POSE_DEGREES);
}

static void
kneel_leg (SoleusPoseLeg *leg,
           double         ahead,
           double         tip)
{
  soleus_pose_place_ball (leg, soleus_pose_point (ahead - 50.0, 9.5), -90.0 * SOLEUS_POSE_DEGREES, -90.0 * SOLEUS_POSE_DEGREES);
  leg->knee = soleus_pose_point (leg->ankle.x + SOLEUS_POSE_SHIN, leg->ankle.y);
  leg->hip = soleus_pose_above (leg->knee, SOLEUS_POSE_THIGH, tip);
}

/**
 * soleus_pose_kneel:
 * @self: (inout): a pose that knows which legs work
 * @moment: what the phase says
 *
 * Kneels with held ankles; a lowering tips the body forwards about the knees and a lift brings it back. The further down, the harder the calf works.
 */
void
soleus_pose_kneel (SoleusPose             *self,
                   const SoleusPoseMoment *moment)
{
  double low = moment->weights[SOLEUS_POSE_KEY_LOW];
  double tip = KNEEL_TIP * low;
  double up = (92.0 - 44.0 * low) * SOLEUS_POSE_DEGREES;

  kneel_leg (&self->right, 0.0, tip);
  kneel_leg (&self->left, 0.0, tip);
  self->hip = self->right.hip;
  soleus_pose_place_trunk (self, tip + 3.0 * SOLEUS_POSE_DEGREES);
  /* The hands are ready in front of the chest, and nearly at the floor at last. */
  self->right_arm = soleus_pose_hang_arm (self->shoulder, soleus_pose_mix (10.0, 2.0, low) * SOLEUS_POSE_DEGREES, up);
  self->left_arm = soleus_pose_hang_arm (soleus_pose_get_left_shoulder (self), soleus_pose_mix (18.0, 10.0, low) * SOLEUS_POSE_DEGREES, up);
  self->effort = soleus_pose_mix (0.3, 1.0, low);
}

/**
 * soleus_pose_step_other_foot:
 * @moment: what the phase says
 * @key: (inout): the mixed pose of a step
 *
 * Brings the other foot to the edge before a lift, which it does, and takes it away when the working leg has taken the weight.
 */
void
soleus_pose_step_other_foot (const SoleusPoseMoment *moment,
                             SoleusPoseKey          *key)
{
  const SoleusPoseTable *table = soleus_pose_table_get (SOLEUS_BODY_POSITION_STEP);
  const SoleusPoseFoot  *away = &table->keys[SOLEUS_POSE_KEY_LOW].other;
  const SoleusPoseFoot  *there = &table->keys[SOLEUS_POSE_KEY_HIGH].other;
  double                 at_edge;

  if (moment->phase == SOLEUS_PHASE_KIND_LIFT)
    at_edge = soleus_pose_ease (moment->progress / STEP_PART);
  else if (moment->phase == SOLEUS_PHASE_KIND_LOWER)
    at_edge = 1.0 - soleus_pose_ease (moment->progress / STEP_PART);
  else
    return;
  key->other.x = soleus_pose_mix (away->x, there->x, at_edge);
  key->other.y = soleus_pose_mix (away->y, there->y, at_edge);
  key->other.heel = soleus_pose_mix (away->heel, there->heel * moment->weights[SOLEUS_POSE_KEY_HIGH], at_edge);
  key->other.toe = soleus_pose_mix (away->toe, 0.0, at_edge);
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

/**
 * soleus_pose_tilt_board:
 * @self: (inout): a pose on a board or a half ball
 * @moment: what the phase says
 *
 * Tilts what one stands on a little, against the sway of the body.
 */
void
soleus_pose_tilt_board (SoleusPose             *self,
                        const SoleusPoseMoment *moment)
{
  self->tilt = -BOARD_TILT * moment->sway * moment->weights[SOLEUS_POSE_KEY_BALANCED];
  tilt_leg (&self->right, self->tilt);
  tilt_leg (&self->left, self->tilt);
}
