/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-pose.h"

G_BEGIN_DECLS

/**
 * SoleusPoseKeyKind:
 * @SOLEUS_POSE_KEY_REST: between two sets, and before the first
 * @SOLEUS_POSE_KEY_LOW: where a repetition begins and ends
 * @SOLEUS_POSE_KEY_BALANCED: in balance
 * @SOLEUS_POSE_KEY_STRETCHED: in a stretch
 * @SOLEUS_POSE_KEY_HIGH: where a lift ends
 *
 * The poses that all others of a position lie between.
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
 * SoleusPoseMoment:
 * @phase: what the body does
 * @progress: how much of the phase is over, from 0 to 1
 * @weights: how much each key pose counts; together 1
 * @effort: how hard the working calf contracts, from 0 to 1
 * @sway: of one who balances, from -1 to 1
 *
 * What the phase says, whatever the position.
 */
typedef struct {
  SoleusPhaseKind phase;
  double          progress;
  double          weights[SOLEUS_POSE_N_KEYS];
  double          effort;
  double          sway;
} SoleusPoseMoment;

SoleusPoseMoment soleus_pose_moment_at (SoleusPhaseKind phase,
                                        double          progress);

G_END_DECLS
