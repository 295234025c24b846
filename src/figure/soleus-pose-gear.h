/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-pose-table.h"

G_BEGIN_DECLS

void soleus_pose_press (SoleusPose             *self,
                        const SoleusPoseMoment *moment);
void soleus_pose_kneel (SoleusPose             *self,
                        const SoleusPoseMoment *moment);
void soleus_pose_step_other_foot (const SoleusPoseMoment *moment,
                                  SoleusPoseKey          *key);
void soleus_pose_tilt_board (SoleusPose             *self,
                             const SoleusPoseMoment *moment);

G_END_DECLS
