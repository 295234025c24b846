/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-pose.h"

#include <math.h>

#include "soleus-pose-gait.h"
#include "soleus-pose-gear.h"
#include "soleus-pose-limbs.h"
#include "soleus-pose-table.h"

/* How far a heel rises: about what a healthy ankle has left above a flat foot. */
#define HEEL_ANGLE (40.0 * SOLEUS_POSE_DEGREES)

/* How far the hips sway to each side of the middle in balance, and the trunk against them. */
#define SWAY 0.9
#define SWAY_LEAN 0.8

/* With a table, the heels are where it says. */
static void
fill_from_table (SoleusPose             *self,
                 SoleusBodyPosition      position,
                 const SoleusPoseMoment *moment)
{
  const SoleusPoseTable *table = soleus_pose_table_get (position);
  SoleusPoseKey          key = soleus_pose_table_mix (table, moment);
  double                 sway = moment->sway * moment->weights[SOLEUS_POSE_KEY_BALANCED];

  if (position == SOLEUS_BODY_POSITION_STEP)
    soleus_pose_step_other_foot (moment, &key);
  key.hip_x += SWAY * sway;
  key.lean -= SWAY_LEAN * sway;
  soleus_pose_table_fill (table, &key, self);
  if (!table->by_heel)
    self->heel_height = fmin (sin (key.working.heel * SOLEUS_POSE_DEGREES) / sin (HEEL_ANGLE), 1.0);
}

/**
 * soleus_pose_at:
 * @position: how the body is placed
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
soleus_pose_at (SoleusBodyPosition position,
                SoleusPhaseKind    phase,
                double             progress,
                SoleusSide         side)
{
  SoleusPoseMoment m = soleus_pose_moment_at (phase, progress);
  SoleusPose       self = {
          .right = { .works = side != SOLEUS_SIDE_LEFT },
          .left = { .works = side == SOLEUS_SIDE_LEFT || (side == SOLEUS_SIDE_BOTH && position != SOLEUS_BODY_POSITION_LUNGE) },
          .effort = m.effort,
          .stretch = m.weights[SOLEUS_POSE_KEY_STRETCHED],
  };

  if (soleus_pose_gait_has (position))
    soleus_pose_gait_go (&self, position, &m);
  else if (position == SOLEUS_BODY_POSITION_LEG_PRESS)
    soleus_pose_press (&self, &m);
  else if (position == SOLEUS_BODY_POSITION_KNEELING)
    soleus_pose_kneel (&self, &m);
  else
    fill_from_table (&self, position, &m);

  if (position == SOLEUS_BODY_POSITION_BALANCE_BOARD || position == SOLEUS_BODY_POSITION_HALF_BALL)
    soleus_pose_tilt_board (&self, &m);
  if (position == SOLEUS_BODY_POSITION_TANDEM && phase == SOLEUS_PHASE_KIND_MOVE)
    soleus_pose_gait_step_heel_to_toe (&self, m.progress);
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
