/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "soleus-pose.h"

G_BEGIN_DECLS

/**
 * SoleusFigureScale:
 * @x: where the pose's origin stands, in pixels
 * @floor: where the floor stands, in pixels
 * @unit: pixels per centimetre
 *
 * How a pose is laid into a widget.
 */
typedef struct {
  double x;
  double floor;
  double unit;
} SoleusFigureScale;

/**
 * SoleusFigureFrame:
 * @origin: the joint that an outline is drawn around
 * @angle: where its "up" points, as radians forwards from straight up
 *
 * Where a part of the body is, so that its outline can be given once.
 */
typedef struct {
  SoleusPosePoint origin;
  double          angle;
} SoleusFigureFrame;

graphene_point_t  soleus_figure_scale_point (const SoleusFigureScale *scale,
                                             SoleusPosePoint          point);
SoleusFigureFrame soleus_figure_frame_between (SoleusPosePoint from,
                                               SoleusPosePoint to);
SoleusPosePoint   soleus_figure_frame_map (SoleusFigureFrame frame,
                                           SoleusPosePoint   point);
void              soleus_figure_append_outline (GskPathBuilder          *builder,
                                                const SoleusFigureScale *scale,
                                                const SoleusPosePoint   *points,
                                                int                      n_points);
void              soleus_figure_append_shape (GskPathBuilder          *builder,
                                              const SoleusFigureScale *scale,
                                              SoleusFigureFrame        frame,
                                              const SoleusPosePoint   *points,
                                              int                      n_points);
void              soleus_figure_append_limb (GskPathBuilder          *builder,
                                             const SoleusFigureScale *scale,
                                             SoleusPosePoint          from,
                                             double                   from_radius,
                                             SoleusPosePoint          to,
                                             double                   to_radius);

G_END_DECLS
