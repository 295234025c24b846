/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-sheet-mark.h"
#include "soleus-sheet-style.h"

G_BEGIN_DECLS

/**
 * SoleusSheetPiece:
 * @style: what the sheet is laid out with; it outlives the piece
 * @marks: (owned) (element-type SoleusSheetMark): what is printed
 * @height: how high it is, in points
 * @space_before: how much is left free above it, unless it is the first of a page
 * @group: pieces next to each other with the same number stay on one page if one page can hold them
 * @keep_with_next: whether it never stands last on a page
 *
 * What is never divided between two pages.
 */
typedef struct {
  const SoleusSheetStyle *style;
  GPtrArray              *marks;
  double                  height;
  double                  space_before;
  int                     group;
  gboolean                keep_with_next;
} SoleusSheetPiece;

SoleusSheetPiece *soleus_sheet_piece_new (const SoleusSheetStyle *style,
                                          double                  space_before) G_GNUC_WARN_UNUSED_RESULT;
void              soleus_sheet_piece_free (SoleusSheetPiece *self);
double            soleus_sheet_piece_add_text (SoleusSheetPiece *self,
                                               SoleusSheetFont   font,
                                               const char       *text,
                                               double            x,
                                               double            y,
                                               double            width,
                                               PangoAlignment    alignment);
void              soleus_sheet_piece_add_figure (SoleusSheetPiece        *self,
                                                 const SoleusSheetMoment *moment,
                                                 double                   x,
                                                 double                   y,
                                                 double                   size);
void              soleus_sheet_piece_add_line (SoleusSheetPiece *self,
                                               double            x,
                                               double            y,
                                               double            width,
                                               double            thickness,
                                               double            brightness);
void              soleus_sheet_piece_add_box (SoleusSheetPiece *self,
                                              double            x,
                                              double            y,
                                              double            width,
                                              double            height,
                                              double            brightness);
void              soleus_sheet_piece_draw (const SoleusSheetPiece *self,
                                           cairo_t                *cairo);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusSheetPiece, soleus_sheet_piece_free)

G_END_DECLS
