/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SoleusDrawnStyle:
 * @foreground: the colour of text
 * @track: what is to be filled, faint behind what is filled
 * @accent: the accent colour, as it is used for text and symbols
 * @high_contrast: whether the person asked for strong edges
 *
 * The colours of a widget that draws for itself.
 */
typedef struct {
  GdkRGBA  foreground;
  GdkRGBA  track;
  GdkRGBA  accent;
  gboolean high_contrast;
} SoleusDrawnStyle;

void soleus_drawn_style_get (GtkWidget        *widget,
                             SoleusDrawnStyle *style);
void soleus_drawn_style_follow (GtkWidget *widget);

G_END_DECLS
