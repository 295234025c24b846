/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "soleus-figure-drawing.h"
#include "soleus-figure-palette.h"

G_BEGIN_DECLS

/**
 * SoleusFigurePainter:
 *
 * Paints figures with GTK, and keeps what was painted last: a part that hasn't changed is handed to GTK as the very same node, so that it isn't painted again.
 */
typedef struct _SoleusFigurePainter SoleusFigurePainter;

SoleusFigurePainter *soleus_figure_painter_new (void) G_GNUC_WARN_UNUSED_RESULT;
void                 soleus_figure_painter_free (SoleusFigurePainter *self);
void                 soleus_figure_painter_append (SoleusFigurePainter       *self,
                                                   GtkSnapshot               *snapshot,
                                                   int                        width,
                                                   int                        height,
                                                   const SoleusPoseData      *data,
                                                   SoleusPhaseKind            phase,
                                                   const SoleusPose          *pose,
                                                   const SoleusFigurePalette *palette);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusFigurePainter, soleus_figure_painter_free)

G_END_DECLS
