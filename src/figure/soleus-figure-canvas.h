/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-picture.h"

G_BEGIN_DECLS

/**
 * SoleusFigureCanvas:
 * @picture: (element-type SoleusPictureStep): what to draw to
 * @pose: where everything is
 * @data: how the body is placed
 * @phase: what it does, for the arrow
 *
 * What all parts of one picture share.
 */
typedef struct {
  GArray               *picture;
  const SoleusPose     *pose;
  const SoleusPoseData *data;
  SoleusPhaseKind       phase;
} SoleusFigureCanvas;

void soleus_figure_draw_scenery (const SoleusFigureCanvas *canvas);
void soleus_figure_draw_gear (const SoleusFigureCanvas *canvas);
void soleus_figure_draw_strap (const SoleusFigureCanvas *canvas);
void soleus_figure_draw_gauge (const SoleusFigureCanvas *canvas);

G_END_DECLS
