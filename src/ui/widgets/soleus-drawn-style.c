/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-drawn-style.h"

#include <adwaita.h>

/**
 * soleus_drawn_style_get:
 * @widget: a widget that draws for itself
 * @style: (out caller-allocates): its colours
 *
 * Asks for the colours as they are now: those of the scheme, of the accent and of high contrast.
 */
void
soleus_drawn_style_get (GtkWidget        *widget,
                        SoleusDrawnStyle *style)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);

  style->high_contrast = adw_style_manager_get_high_contrast (manager);
  gtk_widget_get_color (widget, &style->foreground);
  style->track = style->foreground;
  style->track.alpha *= style->high_contrast ? 0.4f : 0.12f;
  style->accent = *accent;
  if (style->high_contrast)
    adw_rgba_to_standalone (accent, adw_style_manager_get_dark (manager), &style->accent);
}

/**
 * soleus_drawn_style_follow:
 * @widget: a widget that draws for itself
 *
 * Lets it be drawn again when what soleus_drawn_style_get () tells becomes another: a new accent colour or scheme doesn't reach such a widget by any other way.
 */
void
soleus_drawn_style_follow (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  g_signal_connect_object (manager, "notify::accent-color-rgba", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
}
