/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-figure-canvas.h"

G_BEGIN_DECLS

void soleus_figure_draw_left_leg (const SoleusFigureCanvas *canvas);
void soleus_figure_draw_right_leg (const SoleusFigureCanvas *canvas);
void soleus_figure_draw_left_arm (const SoleusFigureCanvas *canvas);
void soleus_figure_draw_right_arm (const SoleusFigureCanvas *canvas);
void soleus_figure_draw_trunk (const SoleusFigureCanvas *canvas);

G_END_DECLS
