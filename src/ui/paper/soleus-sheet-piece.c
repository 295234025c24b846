/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sheet-piece.h"

#include <math.h>

/* Places are given from where reading begins: on a page that is read from right to left, x counts from the right. */
static SoleusSheetMark *
add_mark (SoleusSheetPiece   *self,
          SoleusSheetMarkKind kind,
          double              x,
          double              y,
          double              width,
          double              height)
{
  SoleusSheetMark *mark = g_new0 (SoleusSheetMark, 1);

  mark->kind = kind;
  mark->x = self->style->right_to_left ? self->style->width - x - width : x;
  mark->y = y;
  mark->width = width;
  mark->height = height;
  self->height = fmax (self->height, y + height);
  g_ptr_array_add (self->marks, mark);
  return mark;
}

/**
 * soleus_sheet_piece_new:
 * @style: what the sheet is laid out with; it outlives the piece
 * @space_before: how much is left free above it
 *
 * Returns: (transfer full): a piece with nothing on it
 */
SoleusSheetPiece *
soleus_sheet_piece_new (const SoleusSheetStyle *style,
                        double                  space_before)
{
  SoleusSheetPiece *self = g_new0 (SoleusSheetPiece, 1);

  self->style = style;
  self->space_before = space_before;
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_sheet_mark_free);
  return self;
}

/**
 * soleus_sheet_piece_free:
 * @self: (transfer full): a piece
 */
void
soleus_sheet_piece_free (SoleusSheetPiece *self)
{
  g_ptr_array_unref (self->marks);
  g_free (self);
}

/**
 * soleus_sheet_piece_add_text:
 * @self: a piece
 * @font: how the text looks
 * @text: the text, never markup
 * @x: where it begins, from the edge where reading begins
 * @y: its upper edge
 * @width: how wide it may be
 * @alignment: %PANGO_ALIGN_LEFT for where reading begins, %PANGO_ALIGN_RIGHT for where it ends
 *
 * Adds a text, in as many lines as it needs.
 *
 * Returns: how high it is
 */
double
soleus_sheet_piece_add_text (SoleusSheetPiece *self,
                             SoleusSheetFont   font,
                             const char       *text,
                             double            x,
                             double            y,
                             double            width,
                             PangoAlignment    alignment)
{
  g_autoptr (PangoLayout) layout = soleus_sheet_style_lay_out (self->style, font, text, width, alignment);
  SoleusSheetMark *mark;
  PangoRectangle   logical;
  double           height;

  pango_layout_get_extents (layout, NULL, &logical);
  height = (double) logical.height / PANGO_SCALE;
  mark = add_mark (self, SOLEUS_SHEET_MARK_TEXT, x, y, width, height);
  mark->brightness = soleus_sheet_font_get_brightness (font);
  mark->layout = g_steal_pointer (&layout);
  return height;
}

/**
 * soleus_sheet_piece_add_figure:
 * @self: a piece
 * @moment: what it shows
 * @x: where it begins, from the edge where reading begins
 * @y: its upper edge
 * @size: how wide and high it is
 *
 * Adds a picture of an exercise.
 */
void
soleus_sheet_piece_add_figure (SoleusSheetPiece        *self,
                               const SoleusSheetMoment *moment,
                               double                   x,
                               double                   y,
                               double                   size)
{
  SoleusSheetMark *mark = add_mark (self, SOLEUS_SHEET_MARK_FIGURE, x, y, size, size);

  mark->moment = *moment;
  soleus_exercise_ref (mark->moment.exercise);
}

/**
 * soleus_sheet_piece_add_line:
 * @self: a piece
 * @x: where it begins, from the edge where reading begins
 * @y: its upper edge
 * @width: how long it is
 * @thickness: how thick
 * @brightness: from 0 for black to 1 for white
 *
 * Adds a level line.
 */
void
soleus_sheet_piece_add_line (SoleusSheetPiece *self,
                             double            x,
                             double            y,
                             double            width,
                             double            thickness,
                             double            brightness)
{
  add_mark (self, SOLEUS_SHEET_MARK_LINE, x, y, width, thickness)->brightness = brightness;
}

/**
 * soleus_sheet_piece_add_box:
 * @self: a piece
 * @x: where it begins, from the edge where reading begins
 * @y: its upper edge
 * @width: how wide it is
 * @height: how high it is
 * @brightness: of its outline, from 0 for black to 1 for white
 *
 * Adds an empty box.
 */
void
soleus_sheet_piece_add_box (SoleusSheetPiece *self,
                            double            x,
                            double            y,
                            double            width,
                            double            height,
                            double            brightness)
{
  add_mark (self, SOLEUS_SHEET_MARK_BOX, x, y, width, height)->brightness = brightness;
}

/**
 * soleus_sheet_piece_draw:
 * @self: a piece
 * @cairo: what to draw to, in points, with its origin at the corner of the piece
 */
void
soleus_sheet_piece_draw (const SoleusSheetPiece *self,
                         cairo_t                *cairo)
{
  for (guint i = 0; i < self->marks->len; i++)
    soleus_sheet_mark_draw (g_ptr_array_index (self->marks, i), cairo);
}
