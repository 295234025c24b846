/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-picture.h"

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
 * SoleusFigurePart:
 *
 * What a figure is put together from, in the order in which the parts lie upon each other.
 */
typedef enum {
  SOLEUS_FIGURE_PART_SCENERY,
  SOLEUS_FIGURE_PART_GEAR,
  SOLEUS_FIGURE_PART_LEFT_LEG,
  SOLEUS_FIGURE_PART_LEFT_ARM,
  SOLEUS_FIGURE_PART_RIGHT_LEG,
  SOLEUS_FIGURE_PART_TRUNK,
  SOLEUS_FIGURE_PART_STRAP,
  SOLEUS_FIGURE_PART_RIGHT_ARM,
  SOLEUS_FIGURE_PART_GAUGE,
} SoleusFigurePart;

#define SOLEUS_FIGURE_N_PARTS (SOLEUS_FIGURE_PART_GAUGE + 1)

SoleusFigureScale soleus_figure_get_scale (const SoleusPoseData *data,
                                           int                   width,
                                           int                   height);
void              soleus_figure_draw_part (GArray               *picture,
                                           SoleusFigurePart      part,
                                           const SoleusPoseData *data,
                                           SoleusPhaseKind       phase,
                                           const SoleusPose     *pose);

G_END_DECLS
