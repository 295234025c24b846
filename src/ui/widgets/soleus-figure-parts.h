/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "soleus-figure-outline.h"
#include "soleus-figure-palette.h"
#include "soleus-pose.h"

G_BEGIN_DECLS

/**
 * SoleusFigurePart:
 *
 * The parts that a figure is drawn in, in the order in which they lie upon each other.
 */
typedef enum {
  SOLEUS_FIGURE_PART_SCENERY,
  SOLEUS_FIGURE_PART_LEFT_LEG,
  SOLEUS_FIGURE_PART_LEFT_ARM,
  SOLEUS_FIGURE_PART_RIGHT_LEG,
  SOLEUS_FIGURE_PART_TRUNK,
  SOLEUS_FIGURE_PART_RIGHT_ARM,
  SOLEUS_FIGURE_PART_GAUGE,
} SoleusFigurePart;

#define SOLEUS_FIGURE_N_PARTS (SOLEUS_FIGURE_PART_GAUGE + 1)

/**
 * SoleusFigureCanvas:
 * @snapshot: what to draw to
 * @scale: how the pose is laid into the widget
 * @palette: the colours
 * @pose: where everything is
 * @position: how the body is placed
 * @phase: what it does, for the arrow
 *
 * What all parts of one picture share.
 */
typedef struct {
  GtkSnapshot               *snapshot;
  SoleusFigureScale          scale;
  const SoleusFigurePalette *palette;
  const SoleusPose          *pose;
  SoleusBodyPosition         position;
  SoleusPhaseKind            phase;
} SoleusFigureCanvas;

SoleusFigureScale soleus_figure_get_scale (SoleusBodyPosition position,
                                           int                width,
                                           int                height);
void              soleus_figure_draw_part (const SoleusFigureCanvas *canvas,
                                           SoleusFigurePart          part);

G_END_DECLS
