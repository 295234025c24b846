/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A widget in a window of its own, and how often it was painted since one last asked. */
typedef struct {
  GtkWindow    *window;
  GtkWidget    *widget;
  GdkPaintable *paintable;
  int           paints;
} WidgetFixture;

void widget_fixture_present (WidgetFixture *fixture,
                             GtkWidget     *widget,
                             int            width,
                             int            height);
int  widget_fixture_take_paints (WidgetFixture *fixture);
void widget_fixture_save (WidgetFixture *fixture,
                          const char    *name);
void widget_fixture_read_pixels (WidgetFixture *fixture,
                                 guchar        *pixels,
                                 int            width,
                                 int            height);
void widget_fixture_close (WidgetFixture *fixture);

void on_widget_property_notified (int *count);

G_END_DECLS
