/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "soleus-sheet-request.h"

G_BEGIN_DECLS

/**
 * SoleusSheetFont:
 * @SOLEUS_SHEET_FONT_TITLE: the name of the sheet
 * @SOLEUS_SHEET_FONT_HEADING: of a part of the sheet
 * @SOLEUS_SHEET_FONT_DOSE: how much; it can be read from a metre
 * @SOLEUS_SHEET_FONT_STRONG: what matters in a row
 * @SOLEUS_SHEET_FONT_BODY: everything else that is read
 * @SOLEUS_SHEET_FONT_SIGN: one of many signs
 * @SOLEUS_SHEET_FONT_LABEL: what a value or a picture is
 * @SOLEUS_SHEET_FONT_SMALL: the foot of a page, and where numbers come from
 *
 * How a text on the sheet looks.
 */
typedef enum {
  SOLEUS_SHEET_FONT_TITLE,
  SOLEUS_SHEET_FONT_HEADING,
  SOLEUS_SHEET_FONT_DOSE,
  SOLEUS_SHEET_FONT_STRONG,
  SOLEUS_SHEET_FONT_BODY,
  SOLEUS_SHEET_FONT_SIGN,
  SOLEUS_SHEET_FONT_LABEL,
  SOLEUS_SHEET_FONT_SMALL,
} SoleusSheetFont;

/**
 * SoleusSheetStyle:
 * @page_width: of the paper, in points
 * @page_height: of the paper, in points
 * @margin: on each side of it, in points
 * @width: what is left for the text between the margins
 * @scale: how much larger than on A4 everything is
 * @first_weekday: with which day a week begins
 * @units: what loads and distances are told in
 * @right_to_left: whether the page is read so
 * @context: (owned): what texts are laid out with, one unit to a point
 *
 * What all parts of one sheet share.
 */
typedef struct {
  double        page_width;
  double        page_height;
  double        margin;
  double        width;
  double        scale;
  GDateWeekday  first_weekday;
  SoleusUnits   units;
  gboolean      right_to_left;
  PangoContext *context;
} SoleusSheetStyle;

SoleusSheetStyle *soleus_sheet_style_new (double       page_width,
                                          double       page_height,
                                          double       margin,
                                          GDateWeekday first_weekday,
                                          SoleusUnits  units,
                                          gboolean     right_to_left) G_GNUC_WARN_UNUSED_RESULT;
void              soleus_sheet_style_free (SoleusSheetStyle *self);
PangoLayout      *soleus_sheet_style_lay_out (const SoleusSheetStyle *self,
                                              SoleusSheetFont         font,
                                              const char             *text,
                                              double                  width,
                                              PangoAlignment          alignment) G_GNUC_WARN_UNUSED_RESULT;
double            soleus_sheet_font_get_brightness (SoleusSheetFont font);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusSheetStyle, soleus_sheet_style_free)

G_END_DECLS
