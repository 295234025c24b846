/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "soleus-figure-palette.h"
#include "soleus-pose.h"

G_BEGIN_DECLS

/**
 * SoleusFigureDrawing:
 *
 * Draws poses, and keeps what was drawn last: a part that hasn't moved is handed to GTK as the very same node, so that it isn't painted again.
 */
typedef struct _SoleusFigureDrawing SoleusFigureDrawing;

SoleusFigureDrawing *soleus_figure_drawing_new (void) G_GNUC_WARN_UNUSED_RESULT;
void                 soleus_figure_drawing_free (SoleusFigureDrawing *self);
double               soleus_figure_drawing_get_unit (SoleusBodyPosition position,
                                                     int                width,
                                                     int                height);
void                 soleus_figure_drawing_append (SoleusFigureDrawing       *self,
                                                   GtkSnapshot               *snapshot,
                                                   int                        width,
                                                   int                        height,
                                                   SoleusBodyPosition         position,
                                                   SoleusPhaseKind            phase,
                                                   const SoleusPose          *pose,
                                                   const SoleusFigurePalette *palette);

void soleus_figure_draw (cairo_t                   *cairo,
                         int                        width,
                         int                        height,
                         SoleusBodyPosition         position,
                         SoleusPhaseKind            phase,
                         const SoleusPose          *pose,
                         const SoleusFigurePalette *palette);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusFigureDrawing, soleus_figure_drawing_free)

G_END_DECLS
