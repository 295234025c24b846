/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-pose.h"

G_BEGIN_DECLS

/* What all poses are put together from. */

#define SOLEUS_POSE_DEGREES (G_PI / 180.0)

double          soleus_pose_ease (double t);
double          soleus_pose_mix (double from,
                                 double to,
                                 double by);
SoleusPosePoint soleus_pose_point (double x,
                                   double y);
SoleusPosePoint soleus_pose_above (SoleusPosePoint from,
                                   double          length,
                                   double          angle);
SoleusPosePoint soleus_pose_turn (SoleusPosePoint point,
                                  SoleusPosePoint about,
                                  double          angle);
void            soleus_pose_place_ball (SoleusPoseLeg  *leg,
                                        SoleusPosePoint ball,
                                        double          pitch,
                                        double          toe_pitch);
void            soleus_pose_place_heel (SoleusPoseLeg  *leg,
                                        SoleusPosePoint heel,
                                        double          pitch,
                                        double          toe_pitch);
void            soleus_pose_bend_leg (SoleusPoseLeg  *leg,
                                      SoleusPosePoint hip);
void            soleus_pose_place_trunk (SoleusPose *self,
                                         double      lean);
SoleusPosePoint soleus_pose_get_left_shoulder (const SoleusPose *self);
SoleusPoseArm   soleus_pose_reach (SoleusPosePoint shoulder,
                                   SoleusPosePoint fingertip,
                                   double          hand_angle);
SoleusPoseArm   soleus_pose_hang_arm (SoleusPosePoint shoulder,
                                      double          swing,
                                      double          bend);
SoleusPoseArm   soleus_pose_rest_hand (SoleusPosePoint      shoulder,
                                       const SoleusPoseLeg *leg);

G_END_DECLS
