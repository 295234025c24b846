/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-pose-moment.h"

G_BEGIN_DECLS

gboolean soleus_pose_gait_has (SoleusBodyPosition position);
double   soleus_pose_gait_get_slope (SoleusBodyPosition position);
double   soleus_pose_gait_get_length (SoleusBodyPosition position);
int64_t  soleus_pose_gait_get_stride_us (SoleusBodyPosition position);
double   soleus_pose_gait_get_progress (SoleusBodyPosition position,
                                        int64_t            elapsed_us,
                                        int64_t            length_us,
                                        int                step);
void     soleus_pose_gait_go (SoleusPose             *self,
                              SoleusBodyPosition      position,
                              const SoleusPoseMoment *moment);
void     soleus_pose_gait_step_heel_to_toe (SoleusPose *self,
                                            double      progress);

G_END_DECLS
