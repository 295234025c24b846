/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-pose-moment.h"
#include "soleus-pose.h"

G_BEGIN_DECLS

double  soleus_pose_gait_get_slope (const SoleusPoseData *data);
double  soleus_pose_gait_get_length (const SoleusPoseData *data);
int64_t soleus_pose_gait_get_stride_us (const SoleusPoseData *data);
double  soleus_pose_gait_get_progress (const SoleusPoseData *data,
                                       int64_t               elapsed_us,
                                       int64_t               length_us,
                                       int                   step);
void    soleus_pose_gait_go (SoleusPose             *self,
                             const SoleusPoseData   *data,
                             const SoleusPoseMoment *moment);
void    soleus_pose_gait_step_heel_to_toe (SoleusPose           *self,
                                           const SoleusPoseData *data,
                                           double                progress);

G_END_DECLS
