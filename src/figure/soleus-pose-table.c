/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-pose-table.h"
#include "soleus-pose-limbs.h"

#define REST SOLEUS_POSE_KEY_REST
#define LOW SOLEUS_POSE_KEY_LOW
#define HIGH SOLEUS_POSE_KEY_HIGH
#define STRETCHED SOLEUS_POSE_KEY_STRETCHED
#define BALANCED SOLEUS_POSE_KEY_BALANCED

/* A key: where the hips are and the lean, then where the working and the other foot are, see SoleusPoseKey. The heel of a healthy ankle rises by about 40 degrees. */

static const SoleusPoseTable seated = {
  .keys = {
      [REST... BALANCED] = { 0.0, 50.0, -2.0, { 52.0, 0.0, 0.0, 0.0 }, { 52.0, 0.0, 0.0, 0.0 } },
      [HIGH] = { 0.0, 50.0, -2.0, { 52.0, 0.0, 40.0, 0.0 }, { 52.0, 0.0, 0.0, 0.0 } },
      /* One slides forwards on the seat, and the shins follow over the flat feet. */
      [STRETCHED] = { 8.0, 50.0, -2.0, { 52.0, 0.0, 0.0, 0.0 }, { 52.0, 0.0, 0.0, 0.0 } },
  },
  .left_foot = 12.0,
  .left_hip = 4.0,
  .hands = SOLEUS_POSE_HANDS_REST,
};

static const SoleusPoseTable ball_seated = {
  .keys = {
      [REST... BALANCED] = { 0.0, 55.0, 0.0, { 53.0, 0.0, 0.0, 0.0 }, { 53.0, 0.0, 0.0, 0.0 } },
      [HIGH] = { 0.0, 55.0, 0.0, { 53.0, 0.0, 40.0, 0.0 }, { 53.0, 0.0, 0.0, 0.0 } },
      [STRETCHED] = { 7.0, 54.0, 2.0, { 53.0, 0.0, 0.0, 0.0 }, { 53.0, 0.0, 0.0, 0.0 } },
  },
  .left_foot = 14.0,
  .left_hip = 4.0,
  .hands = SOLEUS_POSE_HANDS_REST,
};

/* The heel lies on the floor and the toes point up; a band or a towel goes from the ball of the foot to both hands. */
static const SoleusPoseTable long_sitting = {
  .keys = {
      [REST... BALANCED] = { 0.0, 10.0, 2.0, { 84.0, 1.0, -78.0, 76.0 }, { 46.0, 0.0, 0.0, 0.0 } },
      [HIGH] = { 0.0, 10.0, 2.0, { 81.5, 1.0, -40.0, 34.0 }, { 46.0, 0.0, 0.0, 0.0 } },
      [STRETCHED] = { 0.0, 10.0, -4.0, { 84.0, 1.0, -98.0, 108.0 }, { 46.0, 0.0, 0.0, 0.0 }, -5.0 },
  },
  .left_hip = 3.0,
  .by_heel = TRUE,
  .right_hand = { 40.0, 37.0, 78.0 },
  .left_hand = { 43.0, 39.0, 78.0 },
};

/* Standing on one leg, the other leaves the floor with the body, in front of it, where the working calf stays in sight. */
static const SoleusPoseTable standing = {
  .keys = {
      [REST... LOW] = { -9.0, 88.9, 4.0, { 0.0, 0.0, 0.0, 0.0 }, { 0.0, 0.0, 0.0, 0.0 } },
      [HIGH] = { -0.9, 95.0, 4.0, { 0.0, 0.0, 40.0, 0.0 }, { 9.7, 12.2, 14.0, -14.0 } },
      [STRETCHED] = { -11.2, 80.0, 12.0, { 0.0, 0.0, 0.0, 0.0 }, { 0.0, 0.0, 0.0, 0.0 } },
      [BALANCED] = { -9.0, 88.9, 4.0, { 0.0, 0.0, 0.0, 0.0 }, { 9.7, 12.2, 14.0, -14.0 } },
  },
  .left_foot = -7.0,
  .right_hand = { 47.0, 131.0, 62.0 },
  .left_hand = { 47.0, 136.0, 62.0 },
};

static const SoleusPoseTable standing_straight = {
  .keys = {
      [REST... LOW] = { -11.0, 91.6, 1.0, { 0.0, 0.0, 0.0, 0.0 }, { 0.0, 0.0, 0.0, 0.0 } },
      [HIGH] = { -3.0, 97.7, 1.0, { 0.0, 0.0, 40.0, 0.0 }, { 12.0, 14.0, 10.0, -10.0 } },
      [STRETCHED] = { -4.0, 90.6, 8.0, { 0.0, 0.0, 0.0, 0.0 }, { 0.0, 0.0, 0.0, 0.0 } },
      [BALANCED] = { -11.0, 91.6, 1.0, { 0.0, 0.0, 0.0, 0.0 }, { 12.0, 14.0, 10.0, -10.0 } },
  },
  .left_foot = -4.0,
  .right_hand = { 42.0, 104.0, 96.0 },
  .left_hand = { 44.0, 104.0, 96.0 },
};

/* The other foot is off the floor from the first repetition to the last. */
static const SoleusPoseTable single_leg = {
  .keys = {
      [REST] = { -9.0, 88.9, 3.0, { 0.0, 0.0, 0.0, 0.0 }, { 0.0, 0.0, 0.0, 0.0 } },
      [LOW... BALANCED] = { -9.0, 88.9, 3.0, { 0.0, 0.0, 0.0, 0.0 }, { 21.0, 15.0, 8.0, -10.0 } },
      [HIGH] = { -0.9, 95.0, 3.0, { 0.0, 0.0, 40.0, 0.0 }, { 27.0, 20.0, 8.0, -10.0 } },
      [STRETCHED] = { -11.2, 80.0, 10.0, { 0.0, 0.0, 0.0, 0.0 }, { 0.0, 0.0, 0.0, 0.0 } },
  },
  .left_foot = -4.0,
  .right_hand = { 47.0, 131.0, 62.0 },
  .left_hand = { 47.0, 136.0, 62.0 },
};

static const SoleusPoseTable tandem = {
  .keys = {
      [REST... BALANCED] = { -6.0, 88.5, 1.0, { -9.0, 0.0, 0.0, 0.0 }, { 18.0, 0.0, 0.0, 0.0 } },
      [HIGH] = { -3.0, 91.2, 1.0, { -9.0, 0.0, 40.0, 0.0 }, { 18.0, 0.0, 0.0, 0.0 } },
      [STRETCHED] = { -3.0, 82.0, 4.0, { -9.0, 0.0, 0.0, 0.0 }, { 18.0, 0.0, 0.0, 0.0 } },
  },
  .one_behind = TRUE,
  .hands = SOLEUS_POSE_HANDS_HANG,
};

/* The board is 10 cm high; both feet stay on it. */
static const SoleusPoseTable balance_board = {
  .keys = {
      [REST... BALANCED] = { -9.0, 97.6, 4.0, { 2.0, 10.0, 0.0, 0.0 }, { 2.0, 10.0, 0.0, 0.0 } },
      [HIGH] = { -3.0, 100.2, 4.0, { 2.0, 10.0, 40.0, 0.0 }, { 2.0, 10.0, 0.0, 0.0 } },
      [STRETCHED] = { -7.0, 92.0, 8.0, { 2.0, 10.0, 0.0, 0.0 }, { 2.0, 10.0, 0.0, 0.0 } },
  },
  .left_foot = -7.0,
  .right_hand = { 45.0, 113.0, 96.0 },
  .left_hand = { 47.0, 113.0, 96.0 },
};

static const SoleusPoseTable half_ball = {
  .keys = {
      [REST... BALANCED] = { -9.0, 108.6, 4.0, { 2.0, 21.0, 0.0, 0.0 }, { 2.0, 21.0, 0.0, 0.0 } },
      [HIGH] = { -3.0, 111.2, 4.0, { 2.0, 21.0, 40.0, 0.0 }, { 2.0, 21.0, 0.0, 0.0 } },
      [STRETCHED] = { -7.0, 103.0, 8.0, { 2.0, 21.0, 0.0, 0.0 }, { 2.0, 21.0, 0.0, 0.0 } },
  },
  .left_foot = -7.0,
  .right_hand = { 45.0, 121.0, 96.0 },
  .left_hand = { 47.0, 121.0, 96.0 },
};

/* On the balls of the feet all the time, which the stretch leaves only nearly. */
static const SoleusPoseTable squat = {
  .keys = {
      [REST... BALANCED] = { -24.2, 36.5, 24.0, { 0.0, 0.0, 12.0, 0.0 }, { 0.0, 0.0, 12.0, 0.0 } },
      [HIGH] = { -18.5, 45.0, 20.0, { 0.0, 0.0, 45.0, 0.0 }, { 0.0, 0.0, 12.0, 0.0 } },
      [STRETCHED] = { -23.9, 31.0, 28.0, { 0.0, 0.0, 3.0, 0.0 }, { 0.0, 0.0, 3.0, 0.0 } },
  },
  .left_foot = -5.0,
  .left_hip = 2.0,
  .right_hand = { 37.0, 84.0, 40.0 },
  .left_hand = { 37.0, 92.0, 40.0 },
};

/* The step is 18 cm high and its edge right behind the balls of the feet. */
static const SoleusPoseTable step = {
  .keys = {
      [REST] = { -9.6, 107.0, 4.0, { 0.0, 18.0, 0.0, 0.0 }, { 0.0, 18.0, 0.0, 0.0 } },
      [LOW] = { -11.7, 101.1, 6.0, { 0.0, 18.0, -20.0, 0.0 }, { 19.0, 28.0, 14.0, -14.0 } },
      [BALANCED] = { -9.6, 107.0, 4.0, { 0.0, 18.0, 0.0, 0.0 }, { 0.0, 18.0, 0.0, 0.0 } },
      [HIGH] = { -2.0, 113.6, 3.0, { 0.0, 18.0, 38.0, 0.0 }, { 0.0, 18.0, 38.0, 0.0 } },
      [STRETCHED] = { -9.4, 97.0, 7.0, { 0.0, 18.0, -24.0, 0.0 }, { 28.0, 18.0, 0.0, 0.0 } },
  },
  .left_foot = -3.0,
  .right_hand = { 36.0, 118.0, 78.0 },
  .left_hand = { 40.0, 119.5, 78.0 },
};

/* A heel that rises here bends the knee; the hips stay where the front leg holds them. */
static const SoleusPoseTable lunge = {
  .keys = {
      [REST... BALANCED] = { -41.8, 88.2, 10.0, { -50.0, 0.0, 0.0, 0.0 }, { -8.0, 0.0, 0.0, 0.0 } },
      [HIGH] = { -41.8, 88.2, 10.0, { -50.0, 0.0, 40.0, 0.0 }, { -8.0, 0.0, 0.0, 0.0 } },
      [STRETCHED] = { -34.3, 83.4, 14.0, { -50.0, 0.0, 0.0, 0.0 }, { -8.0, 0.0, 0.0, 0.0 } },
  },
  .one_behind = TRUE,
  .right_hand = { 17.0, 136.0, 9.0 },
  .left_hand = { 17.0, 141.0, 9.0 },
};

static void
place_foot (const SoleusPoseTable *self,
            const SoleusPoseKey   *key,
            SoleusPoseLeg         *leg,
            gboolean               as_working,
            double                 ahead)
{
  const SoleusPoseFoot *foot = as_working ? &key->working : &key->other;
  SoleusPosePoint       place = soleus_pose_point (foot->x + ahead, foot->y);
  double                pitch = -foot->heel * SOLEUS_POSE_DEGREES;
  double                toe_pitch = foot->toe * SOLEUS_POSE_DEGREES;

  if (as_working && self->by_heel)
    soleus_pose_place_heel (leg, place, pitch, toe_pitch);
  else
    soleus_pose_place_ball (leg, place, pitch, toe_pitch);
}

static SoleusPoseArm
place_arm (const SoleusPoseTable *self,
           SoleusPosePoint        shoulder,
           const SoleusPoseHand  *hand,
           double                 ahead,
           const SoleusPoseLeg   *leg,
           double                 lean)
{
  switch (self->hands) {
  case SOLEUS_POSE_HANDS_REACH:
    return soleus_pose_reach (shoulder, soleus_pose_point (hand->x + ahead, hand->y), hand->angle * SOLEUS_POSE_DEGREES);
  case SOLEUS_POSE_HANDS_REST:
    return soleus_pose_rest_hand (shoulder, leg);
  case SOLEUS_POSE_HANDS_HANG:
    return soleus_pose_hang_arm (shoulder, (4.0 - lean) * SOLEUS_POSE_DEGREES, 16.0 * SOLEUS_POSE_DEGREES);
  }
  g_return_val_if_reached ((SoleusPoseArm) { 0 });
}

/**
 * soleus_pose_table_get:
 * @position: how the body is placed
 *
 * Returns: (transfer none) (nullable): its table, NULL for a position whose poses are computed
 */
const SoleusPoseTable *
soleus_pose_table_get (SoleusBodyPosition position)
{
  switch (position) {
  case SOLEUS_BODY_POSITION_SEATED:
    return &seated;
  case SOLEUS_BODY_POSITION_BALL_SEATED:
    return &ball_seated;
  case SOLEUS_BODY_POSITION_LONG_SITTING:
    return &long_sitting;
  case SOLEUS_BODY_POSITION_STANDING:
    return &standing;
  case SOLEUS_BODY_POSITION_STANDING_STRAIGHT:
    return &standing_straight;
  case SOLEUS_BODY_POSITION_SINGLE_LEG:
    return &single_leg;
  case SOLEUS_BODY_POSITION_TANDEM:
    return &tandem;
  case SOLEUS_BODY_POSITION_BALANCE_BOARD:
    return &balance_board;
  case SOLEUS_BODY_POSITION_HALF_BALL:
    return &half_ball;
  case SOLEUS_BODY_POSITION_SQUAT:
    return &squat;
  case SOLEUS_BODY_POSITION_STEP:
    return &step;
  case SOLEUS_BODY_POSITION_LUNGE:
    return &lunge;
  case SOLEUS_BODY_POSITION_LEG_PRESS:
  case SOLEUS_BODY_POSITION_KNEELING:
  case SOLEUS_BODY_POSITION_WALKING:
  case SOLEUS_BODY_POSITION_WALKING_UPHILL:
  case SOLEUS_BODY_POSITION_TOE_WALKING:
  case SOLEUS_BODY_POSITION_RUNNING:
  case SOLEUS_BODY_POSITION_RUNNING_UPHILL:
    return NULL;
  }
  g_return_val_if_reached (NULL);
}

/**
 * soleus_pose_table_mix:
 * @self: a table
 * @moment: what the phase says
 *
 * Returns: the pose between its key poses
 */
SoleusPoseKey
soleus_pose_table_mix (const SoleusPoseTable  *self,
                       const SoleusPoseMoment *moment)
{
  SoleusPoseKey key = { 0 };
  double       *to = (double *) &key;

  for (int k = 0; k < SOLEUS_POSE_N_KEYS; k++) {
    const double *from = (const double *) &self->keys[k];

    for (size_t i = 0; i < sizeof key / sizeof (double); i++)
      to[i] += moment->weights[k] * from[i];
  }
  return key;
}

/**
 * soleus_pose_table_fill:
 * @self: a table
 * @key: where everything is to be
 * @pose: (inout): knows which legs work; gets the rest
 *
 * Puts the body there.
 */
void
soleus_pose_table_fill (const SoleusPoseTable *self,
                        const SoleusPoseKey   *key,
                        SoleusPose            *pose)
{
  gboolean right_behind = pose->right.works;

  pose->hip = soleus_pose_point (key->hip_x, key->hip_y);
  place_foot (self, key, &pose->right, self->one_behind ? right_behind : pose->right.works, 0.0);
  place_foot (self, key, &pose->left, self->one_behind ? !right_behind : pose->left.works, self->left_foot);
  soleus_pose_bend_leg (&pose->right, pose->hip);
  soleus_pose_bend_leg (&pose->left, soleus_pose_point (pose->hip.x + self->left_hip, pose->hip.y));
  soleus_pose_place_trunk (pose, key->lean * SOLEUS_POSE_DEGREES);
  pose->right_arm = place_arm (self, pose->shoulder, &self->right_hand, key->hands, &pose->right, key->lean);
  pose->left_arm = place_arm (self, soleus_pose_get_left_shoulder (pose), &self->left_hand, key->hands, &pose->left, key->lean);
}
