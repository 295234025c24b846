/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-pose.h"

G_BEGIN_DECLS

/**
 * SoleusFigureScale:
 * @x: where the pose's origin stands, in pixels
 * @floor: where the floor stands, in pixels
 * @unit: pixels per centimetre
 *
 * How a pose is laid into a picture of pixels.
 */
typedef struct {
  double x;
  double floor;
  double unit;
} SoleusFigureScale;

/**
 * SoleusFigureView:
 * @middle: what stands in the middle of the picture
 * @size: how much is seen, in both directions
 * @below: how much of that is below the floor
 * @has_gauge: whether a gauge shows how high the heels are
 * @gauge_x: where it stands
 * @gauge_base: how high the ground below the heels is
 * @gauge_depth: how far below that they can sink
 *
 * The part of the scene that is shown, in centimetres of the pose: a square that stands on a strip of floor.
 */
typedef struct {
  double   middle;
  double   size;
  double   below;
  gboolean has_gauge;
  double   gauge_x;
  double   gauge_base;
  double   gauge_depth;
} SoleusFigureView;

const SoleusFigureView *soleus_figure_view_get (SoleusBodyPosition position);
SoleusFigureScale       soleus_figure_view_get_scale (SoleusBodyPosition position,
                                                      int                width,
                                                      int                height);
double                  soleus_figure_view_get_sign_scale (SoleusBodyPosition position);

G_END_DECLS
