/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-exercise.h"

G_BEGIN_DECLS

/* The body of the figure, in centimetres: a person of about 1.70 m. Limbs keep these lengths in every pose. */
#define SOLEUS_POSE_THIGH 42.0
#define SOLEUS_POSE_SHIN 42.0
/* The ankle seen from the ball of the foot, flat on the floor. */
#define SOLEUS_POSE_ANKLE_BACK 12.5
#define SOLEUS_POSE_ANKLE_UP 8.0
#define SOLEUS_POSE_HEEL_TO_BALL 18.0

/* So many corners an outline of furniture has at most, and so many pieces a pose. */
#define SOLEUS_POSE_MOST_CORNERS 16
#define SOLEUS_POSE_MOST_FURNITURE 16

/**
 * SoleusPosePoint:
 * @x: centimetres, towards where the person looks
 * @y: centimetres above the floor
 *
 * A place in the side view.
 */
typedef struct {
  double x;
  double y;
} SoleusPosePoint;

/**
 * SoleusPoseKeyKind:
 * @SOLEUS_POSE_KEY_REST: between two sets, and before the first
 * @SOLEUS_POSE_KEY_LOW: where a repetition begins and ends
 * @SOLEUS_POSE_KEY_BALANCED: in balance
 * @SOLEUS_POSE_KEY_STRETCHED: in a stretch
 * @SOLEUS_POSE_KEY_HIGH: where a lift ends
 *
 * The poses that all others lie between.
 */
typedef enum {
  SOLEUS_POSE_KEY_REST,
  SOLEUS_POSE_KEY_LOW,
  SOLEUS_POSE_KEY_BALANCED,
  SOLEUS_POSE_KEY_STRETCHED,
  SOLEUS_POSE_KEY_HIGH,
} SoleusPoseKeyKind;

#define SOLEUS_POSE_N_KEYS (SOLEUS_POSE_KEY_HIGH + 1)

/**
 * SoleusPoseFoot:
 * @place: where the ball is; for a working foot that turns about its heel, where the heel is
 * @heel: how far the heel is turned up about the ball, in degrees; below 0 it hangs below the edge
 * @toe: how far the toes point up, in degrees
 *
 * Where a foot is to be.
 */
typedef struct {
  SoleusPosePoint place;
  double          heel;
  double          toe;
} SoleusPoseFoot;

/**
 * SoleusPoseKey:
 * @hips: where the hips are
 * @lean: how far the trunk leans forwards, in degrees
 * @thighs: the same for the thighs of a person on the knees
 * @working: the foot of a leg that works
 * @other: the foot of a leg that doesn't
 * @hands: how far the hands have come forwards from where they usually are
 * @swing: how far an arm that touches nothing swings forwards, in degrees
 * @bend: how far its elbow is bent, in degrees
 * @effort: how hard the working calf contracts, from 0 to 1
 *
 * One key pose: knees, elbows and all else follow. Nothing but numbers, so that two of them can be mixed.
 */
typedef struct {
  SoleusPosePoint hips;
  double          lean;
  double          thighs;
  SoleusPoseFoot  working;
  SoleusPoseFoot  other;
  double          hands;
  double          swing;
  double          bend;
  double          effort;
} SoleusPoseKey;

/**
 * SoleusPoseMotion:
 * @SOLEUS_POSE_MOTION_FEET: the feet stand where the key poses say, and the knees bend
 * @SOLEUS_POSE_MOTION_PLATE: the feet push a plate, and the knees stay as they are
 * @SOLEUS_POSE_MOTION_KNEES: the shins lie on the floor, and the body tips about the knees
 * @SOLEUS_POSE_MOTION_GAIT: it walks or runs
 *
 * How the body moves.
 */
typedef enum {
  SOLEUS_POSE_MOTION_FEET,
  SOLEUS_POSE_MOTION_PLATE,
  SOLEUS_POSE_MOTION_KNEES,
  SOLEUS_POSE_MOTION_GAIT,
} SoleusPoseMotion;

/**
 * SoleusPoseHands:
 * @SOLEUS_POSE_HANDS_REACH: they hold or touch something
 * @SOLEUS_POSE_HANDS_REST: they lie on the thighs
 * @SOLEUS_POSE_HANDS_HANG: they touch nothing
 *
 * What the hands do.
 */
typedef enum {
  SOLEUS_POSE_HANDS_REACH,
  SOLEUS_POSE_HANDS_REST,
  SOLEUS_POSE_HANDS_HANG,
} SoleusPoseHands;

/**
 * SoleusPoseHand:
 * @place: where the fingertips are
 * @angle: where the hand points, in degrees forwards from straight up
 *
 * Where a hand is to be.
 */
typedef struct {
  SoleusPosePoint place;
  double          angle;
} SoleusPoseHand;

/**
 * SoleusPoseGear:
 * @SOLEUS_POSE_GEAR_NONE: nothing moves with the feet
 * @SOLEUS_POSE_GEAR_PLATE: a plate against the soles
 * @SOLEUS_POSE_GEAR_BOARD: a board that wobbles
 * @SOLEUS_POSE_GEAR_HALF_BALL: the soft side of a half ball
 * @SOLEUS_POSE_GEAR_STRAP: a towel or a band from the foot to the hands
 *
 * What moves with the feet.
 */
typedef enum {
  SOLEUS_POSE_GEAR_NONE,
  SOLEUS_POSE_GEAR_PLATE,
  SOLEUS_POSE_GEAR_BOARD,
  SOLEUS_POSE_GEAR_HALF_BALL,
  SOLEUS_POSE_GEAR_STRAP,
} SoleusPoseGear;

/**
 * SoleusPoseWords:
 * @SOLEUS_POSE_WORDS_HEELS: of heels that go up and down
 * @SOLEUS_POSE_WORDS_EDGE: of heels that sink below an edge
 * @SOLEUS_POSE_WORDS_FEET: of feet that point away and come back
 * @SOLEUS_POSE_WORDS_BODY: of the whole body
 *
 * What the words for a phase speak of.
 */
typedef enum {
  SOLEUS_POSE_WORDS_HEELS,
  SOLEUS_POSE_WORDS_EDGE,
  SOLEUS_POSE_WORDS_FEET,
  SOLEUS_POSE_WORDS_BODY,
} SoleusPoseWords;

/**
 * SoleusPoseFurniture:
 * @points: two ends of a bar, the middle of a disc, or the corners of an outline
 * @n_points: how many
 * @radius: of a bar or a disc, 0 for an outline
 *
 * One piece of what doesn't move.
 */
typedef struct {
  SoleusPosePoint points[SOLEUS_POSE_MOST_CORNERS];
  int             n_points;
  double          radius;
} SoleusPoseFurniture;

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
} SoleusPoseGait;

/**
 * SoleusPoseData:
 * @name: (nullable): what people call it, translated
 * @one_leg: whether it is done on one leg, so that a picture of it without an exercise shows it so
 * @one_works: whether only the right leg works where an exercise is done with both
 * @one_behind: whether the working leg is the one behind and the other stands in front; with both, the right is behind
 * @by_heel: whether the working foot turns about its heel
 * @motion: how the body moves
 * @keys: the key poses
 * @left_foot: how much further forwards the left foot stands than the right
 * @left_hip: the same for the hip joint
 * @hands: what the hands do
 * @right_hand: where the hand next to the beholder is
 * @left_hand: where the hand behind the trunk is
 * @left_swing: how much further forwards the left arm hangs than the right, in degrees
 * @gear: what moves with the feet
 * @reach: how far hip and ankle are apart at a plate
 * @handover: the part of a lift or a lowering in which the other foot comes to the working one or leaves it; 0 when it doesn't
 * @tilt: how far what one stands on tilts with the sway of the body, in degrees
 * @step: how far one comes with each step heel to toe, 0 when one stays
 * @gait: how one goes, for %SOLEUS_POSE_MOTION_GAIT
 * @furniture: what the person sits on, stands on or holds
 * @n_furniture: how many pieces
 * @middle: what stands in the middle of the picture
 * @size: how much is seen, in both directions
 * @below: how much of that is below the floor
 * @has_gauge: whether a gauge shows how high the heels are
 * @gauge_x: where it stands
 * @gauge_base: how high the ground below the heels is
 * @gauge_depth: how far below that they can sink
 * @stretch_sign: where the sign of a stretch is, seen from the knee
 * @stretch_floor: how high it is above the floor instead, 0 when it goes with the knee
 * @way_sign: where an arrow shows the movement, without a gauge
 * @way_lift: where it points in a lift
 * @words: what the words for a phase speak of
 * @still: how the body is placed, with `%s` for what it does; translated
 * @moving: (nullable): what somebody does who is on the way, translated
 * @ranges_deg: for each key pose the least and the most that knee, hip and ankle of the working leg are bent; both 0 where nothing is said
 *
 * A body as a file describes it. Immutable; lengths are centimetres.
 */
typedef struct {
  char               *name;
  gboolean            one_leg;
  gboolean            one_works;
  gboolean            one_behind;
  gboolean            by_heel;
  SoleusPoseMotion    motion;
  SoleusPoseKey       keys[SOLEUS_POSE_N_KEYS];
  double              left_foot;
  double              left_hip;
  SoleusPoseHands     hands;
  SoleusPoseHand      right_hand;
  SoleusPoseHand      left_hand;
  double              left_swing;
  SoleusPoseGear      gear;
  double              reach;
  double              handover;
  double              tilt;
  double              step;
  SoleusPoseGait      gait;
  SoleusPoseFurniture furniture[SOLEUS_POSE_MOST_FURNITURE];
  int                 n_furniture;
  double              middle;
  double              size;
  double              below;
  gboolean            has_gauge;
  double              gauge_x;
  double              gauge_base;
  double              gauge_depth;
  SoleusPosePoint     stretch_sign;
  double              stretch_floor;
  SoleusPosePoint     way_sign;
  SoleusPosePoint     way_lift;
  SoleusPoseWords     words;
  char               *still;
  char               *moving;
  double              ranges_deg[SOLEUS_POSE_N_KEYS][3][2];
} SoleusPoseData;

void            soleus_pose_data_free (SoleusPoseData *self);
SoleusPoseData *soleus_pose_data_load (SoleusBodyPosition position) G_GNUC_WARN_UNUSED_RESULT;
SoleusPoseData *soleus_pose_data_load_for (const SoleusExercise *exercise) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusPoseData, soleus_pose_data_free)

G_END_DECLS
