/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-routine.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_MOVING_FIGURE (soleus_moving_figure_get_type ())

G_DECLARE_FINAL_TYPE (SoleusMovingFigure, soleus_moving_figure, SOLEUS, MOVING_FIGURE, AdwBin)

void     soleus_moving_figure_set_routine (SoleusMovingFigure *self,
                                           SoleusRoutine      *routine);
gboolean soleus_moving_figure_is_moving (SoleusMovingFigure *self);

G_END_DECLS
