/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "soleus-sheet-moment.h"

G_BEGIN_DECLS

/**
 * SoleusSheetMarkKind:
 * @SOLEUS_SHEET_MARK_TEXT: a text
 * @SOLEUS_SHEET_MARK_FIGURE: a picture of an exercise
 * @SOLEUS_SHEET_MARK_LINE: a line to write on, or between two parts
 * @SOLEUS_SHEET_MARK_BOX: a box to tick
 *
 * What is printed.
 */
typedef enum {
  SOLEUS_SHEET_MARK_TEXT,
  SOLEUS_SHEET_MARK_FIGURE,
  SOLEUS_SHEET_MARK_LINE,
  SOLEUS_SHEET_MARK_BOX,
} SoleusSheetMarkKind;

/**
 * SoleusSheetMark:
 * @kind: what it is
 * @x: its left edge, in points of its piece
 * @y: its upper edge
 * @width: how wide it may be; for a text the width that it is broken at
 * @height: how high it is
 * @brightness: from 0 for black to 1 for white
 * @layout: (owned) (nullable): the text
 * @moment: what the figure shows; it holds its exercise
 *
 * One thing on the paper, in points.
 */
typedef struct {
  SoleusSheetMarkKind kind;
  double              x;
  double              y;
  double              width;
  double              height;
  double              brightness;
  PangoLayout        *layout;
  SoleusSheetMoment   moment;
} SoleusSheetMark;

void soleus_sheet_mark_free (SoleusSheetMark *self);
void soleus_sheet_mark_draw (const SoleusSheetMark *self,
                             cairo_t               *cairo);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusSheetMark, soleus_sheet_mark_free)

G_END_DECLS
