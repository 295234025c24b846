/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-figure-canvas.h"

G_BEGIN_DECLS

void soleus_figure_draw_scenery (const SoleusFigureCanvas *canvas);
void soleus_figure_draw_gauge (const SoleusFigureCanvas *canvas);

G_END_DECLS
