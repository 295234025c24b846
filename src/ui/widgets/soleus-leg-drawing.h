/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-learn-drawing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_LEG_DRAWING (soleus_leg_drawing_get_type ())

G_DECLARE_FINAL_TYPE (SoleusLegDrawing, soleus_leg_drawing, SOLEUS, LEG_DRAWING, GtkWidget)

void                soleus_leg_drawing_set_drawing (SoleusLegDrawing   *self,
                                                    SoleusLearnDrawing *drawing);
SoleusLearnDrawing *soleus_leg_drawing_get_drawing (SoleusLegDrawing *self);

G_END_DECLS
