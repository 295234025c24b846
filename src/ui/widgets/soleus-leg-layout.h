/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-learn-drawing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SoleusLegLabel:
 * @part: what it belongs to
 * @text: its words, laid out
 * @y: where it begins, in pixels from the top
 * @height: how high it is
 *
 * One label of a drawing in its place.
 */
typedef struct {
  const SoleusLearnPart *part;
  PangoLayout           *text;
  double                 y;
  double                 height;
} SoleusLegLabel;

/**
 * SoleusLegLayout:
 * @labels: (element-type SoleusLegLabel): the labels from the top to the bottom
 * @scale: how high the drawing is, in pixels
 * @x: where the drawing begins
 * @y: likewise
 * @text_x: where the labels begin
 * @text_width: how wide the widest of them is
 * @height: how much room all of it needs
 *
 * A drawing and its labels in a given room, as read from the left: mirroring is up to who draws.
 */
typedef struct {
  GArray *labels;
  double  scale;
  double  x;
  double  y;
  double  text_x;
  double  text_width;
  double  height;
} SoleusLegLayout;

SoleusLegLayout *soleus_leg_layout_new (GtkWidget                *widget,
                                        const SoleusLearnDrawing *drawing,
                                        double                    width,
                                        double                    limit_height) G_GNUC_WARN_UNUSED_RESULT;
void             soleus_leg_layout_free (SoleusLegLayout *self);
void             soleus_leg_layout_measure_width (GtkWidget                *widget,
                                                  const SoleusLearnDrawing *drawing,
                                                  double                    limit_height,
                                                  int                      *minimum,
                                                  int                      *natural);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusLegLayout, soleus_leg_layout_free)

G_END_DECLS
