/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SoleusFigurePalette:
 *
 * The colours that the figure is drawn with.
 */
typedef struct {
  GdkRGBA skin;
  GdkRGBA skin_far;
  GdkRGBA hair;
  GdkRGBA shirt;
  GdkRGBA shirt_far;
  GdkRGBA shorts;
  GdkRGBA shorts_far;
  GdkRGBA shoe;
  GdkRGBA shoe_far;
  GdkRGBA sole;
  GdkRGBA furniture;
  GdkRGBA strap;
  GdkRGBA floor;
  GdkRGBA track;
  GdkRGBA muscle;
  GdkRGBA accent;
} SoleusFigurePalette;

void soleus_figure_palette_fill (SoleusFigurePalette *self,
                                 const GdkRGBA       *foreground,
                                 const GdkRGBA       *accent,
                                 gboolean             high_contrast);
void soleus_figure_palette_fill_for_paper (SoleusFigurePalette *self);
void soleus_figure_mix_colors (const GdkRGBA *from,
                               const GdkRGBA *to,
                               double         by,
                               GdkRGBA       *result);

G_END_DECLS
