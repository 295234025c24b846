/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-pose-moment.h"

G_BEGIN_DECLS

/**
 * SoleusPoseFoot:
 * @x: where the ball is; for the working foot of a position that turns about the heel, where the heel is
 * @y: how high
 * @heel: how far the heel is turned up about the ball, in degrees; below 0 it hangs below the edge
 * @toe: how far the toes point up, in degrees
 *
 * Where a foot is to be.
 */
typedef struct {
  double x;
  double y;
  double heel;
  double toe;
} SoleusPoseFoot;

/**
 * SoleusPoseKey:
 * @hip_x: where the hips are
 * @hip_y: how high
 * @lean: how far the trunk leans forwards, in degrees
 * @working: the foot of a leg that works
 * @other: the foot of a leg that doesn't
 * @hands: how far the hands have come forwards from where they usually are
 *
 * One key pose: knees, elbows and all else follow. Nothing but numbers, so that two of them can be mixed.
 */
typedef struct {
  double         hip_x;
  double         hip_y;
  double         lean;
  SoleusPoseFoot working;
  SoleusPoseFoot other;
  double         hands;
} SoleusPoseKey;

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
 * @x: where the fingertips are
 * @y: how high
 * @angle: where the hand points, in degrees forwards from straight up
 *
 * Where a hand is to be.
 */
typedef struct {
  double x;
  double y;
  double angle;
} SoleusPoseHand;

/**
 * SoleusPoseTable:
 * @keys: the key poses
 * @left_foot: how much further forwards the left foot stands than the right
 * @left_hip: the same for the hip joint
 * @by_heel: whether the working foot turns about its heel
 * @one_behind: whether the working leg is the one behind and the other stands in front; with both, the right is behind
 * @hands: what the hands do
 * @right_hand: where the hand next to the beholder is
 * @left_hand: where the hand behind the trunk is
 *
 * All about a position that has a table.
 */
typedef struct {
  SoleusPoseKey   keys[SOLEUS_POSE_N_KEYS];
  double          left_foot;
  double          left_hip;
  gboolean        by_heel;
  gboolean        one_behind;
  SoleusPoseHands hands;
  SoleusPoseHand  right_hand;
  SoleusPoseHand  left_hand;
} SoleusPoseTable;

const SoleusPoseTable *soleus_pose_table_get (SoleusBodyPosition position);
SoleusPoseKey          soleus_pose_table_mix (const SoleusPoseTable  *self,
                                              const SoleusPoseMoment *moment);
void                   soleus_pose_table_fill (const SoleusPoseTable *self,
                                               const SoleusPoseKey   *key,
                                               SoleusPose            *pose);

G_END_DECLS
