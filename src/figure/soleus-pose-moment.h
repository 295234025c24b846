/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-pose-data.h"

G_BEGIN_DECLS

/**
 * SoleusPoseMoment:
 * @phase: what the body does
 * @progress: how much of the phase is over, from 0 to 1
 * @weights: how much each key pose counts; together 1
 * @sway: of one who balances, from -1 to 1
 *
 * What the phase says, whatever the position.
 */
typedef struct {
  SoleusPhaseKind phase;
  double          progress;
  double          weights[SOLEUS_POSE_N_KEYS];
  double          sway;
} SoleusPoseMoment;

SoleusPoseMoment soleus_pose_moment_at (SoleusPhaseKind phase,
                                        double          progress);

G_END_DECLS
