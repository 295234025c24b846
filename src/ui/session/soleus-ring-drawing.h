/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SoleusRingDrawing:
 *
 * Draws a ring that is filled clockwise from the top, in pieces: from frame to frame only the piece that the filled part ends in is another, and so little is
 * painted again.
 */
typedef struct _SoleusRingDrawing SoleusRingDrawing;

double soleus_ring_get_line_width (int size);
double soleus_ring_get_radius (int size);

SoleusRingDrawing *soleus_ring_drawing_new (void) G_GNUC_WARN_UNUSED_RESULT;
void               soleus_ring_drawing_free (SoleusRingDrawing *self);
void               soleus_ring_drawing_append (SoleusRingDrawing *self,
                                               GtkSnapshot       *snapshot,
                                               int                size,
                                               double             fraction,
                                               const GdkRGBA     *track,
                                               const GdkRGBA     *accent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusRingDrawing, soleus_ring_drawing_free)

G_END_DECLS
