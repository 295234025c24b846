/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "soleus-picture.h"

G_BEGIN_DECLS

/**
 * SoleusFigurePalette:
 * @colors: one for each #SoleusFigureColor; that of a muscle is how it looks at rest
 *
 * The colors that the figure is painted with.
 */
typedef struct {
  GdkRGBA colors[SOLEUS_FIGURE_N_COLORS];
} SoleusFigurePalette;

void    soleus_figure_palette_fill (SoleusFigurePalette *self,
                                    const GdkRGBA       *foreground,
                                    const GdkRGBA       *accent,
                                    gboolean             high_contrast);
void    soleus_figure_palette_get (const SoleusFigurePalette *self,
                                   SoleusFigureColor          color,
                                   double                     strength,
                                   GdkRGBA                   *result);
GdkRGBA soleus_figure_mix_colors (GdkRGBA from,
                                  GdkRGBA to,
                                  double  by);

G_END_DECLS
