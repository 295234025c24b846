/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-pose-data.h"

G_BEGIN_DECLS

/* More lengths of the body, in centimetres. */
#define SOLEUS_POSE_TRUNK 48.0
#define SOLEUS_POSE_UPPER_ARM 28.0
#define SOLEUS_POSE_FOREARM 25.0
#define SOLEUS_POSE_HAND 13.0
#define SOLEUS_POSE_BALL_TO_TOE 8.0

/**
 * SoleusPoseLeg:
 * @hip: the hip joint
 * @knee: the knee joint
 * @ankle: the ankle joint
 * @heel: the sole below the heel
 * @ball: the sole below the ball of the foot, where it turns
 * @toe: the tip of the toes
 * @works: whether this leg does the exercise
 *
 * One leg.
 */
typedef struct {
  SoleusPosePoint hip;
  SoleusPosePoint knee;
  SoleusPosePoint ankle;
  SoleusPosePoint heel;
  SoleusPosePoint ball;
  SoleusPosePoint toe;
  gboolean        works;
} SoleusPoseLeg;

/**
 * SoleusPoseArm:
 *
 * One arm, from the shoulder to the tips of the fingers.
 */
typedef struct {
  SoleusPosePoint shoulder;
  SoleusPosePoint elbow;
  SoleusPosePoint wrist;
  SoleusPosePoint fingertip;
} SoleusPoseArm;

/**
 * SoleusPose:
 * @right: the leg next to the beholder: the person looks to the right
 * @left: the leg behind it
 * @right_arm: the arm next to the beholder
 * @left_arm: the arm behind the trunk
 * @hip: the middle of the hips
 * @shoulder: the shoulders
 * @head: the middle of the head
 * @heel_height: how far the working heels are up, from 0 (flat) to 1; below 0 under the edge of a step
 * @effort: how hard the working calf contracts, from 0 to 1
 * @stretch: how far the working calf is stretched, from 0 to 1
 * @tilt: how far the board below the feet is tilted, in radians, its front up
 * @passed: how far the ground has gone back since the stride began, in centimetres
 *
 * Where everything of the figure is at one moment.
 */
typedef struct {
  SoleusPoseLeg   right;
  SoleusPoseLeg   left;
  SoleusPoseArm   right_arm;
  SoleusPoseArm   left_arm;
  SoleusPosePoint hip;
  SoleusPosePoint shoulder;
  SoleusPosePoint head;
  double          heel_height;
  double          effort;
  double          stretch;
  double          tilt;
  double          passed;
} SoleusPose;

SoleusPose soleus_pose_at (const SoleusPoseData *data,
                           SoleusPhaseKind       phase,
                           double                progress,
                           SoleusSide            side);
double     soleus_pose_end_progress (SoleusPhaseKind phase);
double     soleus_pose_distance (const SoleusPose *a,
                                 const SoleusPose *b);

G_END_DECLS
