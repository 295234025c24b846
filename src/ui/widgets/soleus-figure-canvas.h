/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "soleus-figure-outline.h"
#include "soleus-figure-palette.h"
#include "soleus-pose.h"

G_BEGIN_DECLS

/**
 * SoleusFigureCanvas:
 * @snapshot: (nullable): what to draw to
 * @cairo: (nullable): what to draw to instead, which needs no display
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
  cairo_t                   *cairo;
  SoleusFigureScale          scale;
  const SoleusFigurePalette *palette;
  const SoleusPose          *pose;
  SoleusBodyPosition         position;
  SoleusPhaseKind            phase;
} SoleusFigureCanvas;

SoleusPosePoint soleus_figure_between (SoleusPosePoint a,
                                       SoleusPosePoint b,
                                       double          by);
void            soleus_figure_fill (const SoleusFigureCanvas *canvas,
                                    GskPathBuilder           *builder,
                                    const GdkRGBA            *color);
void            soleus_figure_fill_shape (const SoleusFigureCanvas *canvas,
                                          SoleusFigureFrame         frame,
                                          const SoleusPosePoint    *points,
                                          int                       n_points,
                                          const GdkRGBA            *color);
void            soleus_figure_fill_limb (const SoleusFigureCanvas *canvas,
                                         SoleusPosePoint           from,
                                         double                    from_radius,
                                         SoleusPosePoint           to,
                                         double                    to_radius,
                                         const GdkRGBA            *color);
void            soleus_figure_fill_line (const SoleusFigureCanvas *canvas,
                                         const SoleusPosePoint    *points,
                                         int                       n_points,
                                         double                    width,
                                         const GdkRGBA            *color);

G_END_DECLS
