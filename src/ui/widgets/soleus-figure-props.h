/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-figure-canvas.h"

G_BEGIN_DECLS

void soleus_figure_draw_furniture (const SoleusFigureCanvas *canvas);
void soleus_figure_draw_gear (const SoleusFigureCanvas *canvas);
void soleus_figure_draw_strap (const SoleusFigureCanvas *canvas);

G_END_DECLS
