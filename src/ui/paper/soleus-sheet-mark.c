/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sheet-mark.h"

#include <pango/pangocairo.h>

#include "soleus-sheet-figure.h"

/* A line is as thick as its mark is high. */
static void
draw_rectangle (const SoleusSheetMark *self,
                cairo_t               *cairo)
{
  cairo_rectangle (cairo, self->x, self->y, self->width, self->height);
  if (self->kind == SOLEUS_SHEET_MARK_LINE) {
    cairo_fill (cairo);
    return;
  }
  cairo_set_line_width (cairo, 1.0);
  cairo_stroke (cairo);
}

/**
 * soleus_sheet_mark_free:
 * @self: (transfer full): a mark
 */
void
soleus_sheet_mark_free (SoleusSheetMark *self)
{
  g_clear_object (&self->layout);
  g_clear_pointer (&self->moment.exercise, soleus_exercise_unref);
  g_free (self);
}

/**
 * soleus_sheet_mark_draw:
 * @self: a mark
 * @cairo: what to draw to, in points, with its origin at the corner of the piece
 *
 * Draws it, with outlines and letters only.
 */
void
soleus_sheet_mark_draw (const SoleusSheetMark *self,
                        cairo_t               *cairo)
{
  cairo_set_source_rgb (cairo, self->brightness, self->brightness, self->brightness);
  switch (self->kind) {
  case SOLEUS_SHEET_MARK_TEXT:
    cairo_move_to (cairo, self->x, self->y);
    pango_cairo_show_layout (cairo, self->layout);
    break;
  case SOLEUS_SHEET_MARK_FIGURE:
    cairo_save (cairo);
    cairo_translate (cairo, self->x, self->y);
    soleus_sheet_figure_draw (cairo, &self->moment, self->width);
    cairo_restore (cairo);
    break;
  case SOLEUS_SHEET_MARK_LINE:
  case SOLEUS_SHEET_MARK_BOX:
    draw_rectangle (self, cairo);
    break;
  }
}
