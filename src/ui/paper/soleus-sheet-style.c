/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sheet-style.h"

#include <gtk/gtk.h>
#include <pango/pangocairo.h>

/* Sizes are those on A4, in points. Sizes between half and twice of them keep everything legible and in proportion. */
#define A4_WIDTH (210.0 / 25.4 * 72.0)
#define LEAST_SCALE 0.7
#define MOST_SCALE 1.3

/* GNOME's faces first; every system has the last. */
#define FAMILIES "Adwaita Sans, Cantarell, Noto Sans, DejaVu Sans, Sans"

/* Capitals of 23 points are more than 5 mm high: what a person with good enough sight to read a newspaper reads from a metre and a half. Nothing is fainter than what a copier keeps. */
static const struct {
  double      size;
  PangoWeight weight;
  double      brightness;
} fonts[] = {
  [SOLEUS_SHEET_FONT_TITLE] = { 25.0, PANGO_WEIGHT_BOLD, 0.0 },
  [SOLEUS_SHEET_FONT_HEADING] = { 15.0, PANGO_WEIGHT_BOLD, 0.0 },
  [SOLEUS_SHEET_FONT_DOSE] = { 23.0, PANGO_WEIGHT_BOLD, 0.0 },
  [SOLEUS_SHEET_FONT_STRONG] = { 11.5, PANGO_WEIGHT_BOLD, 0.0 },
  [SOLEUS_SHEET_FONT_BODY] = { 11.0, PANGO_WEIGHT_NORMAL, 0.0 },
  [SOLEUS_SHEET_FONT_SIGN] = { 10.0, PANGO_WEIGHT_NORMAL, 0.0 },
  [SOLEUS_SHEET_FONT_LABEL] = { 9.5, PANGO_WEIGHT_NORMAL, 0.25 },
  [SOLEUS_SHEET_FONT_SMALL] = { 8.5, PANGO_WEIGHT_NORMAL, 0.25 },
};

/**
 * soleus_sheet_style_new:
 * @page_width: of the paper, in points
 * @page_height: of the paper, in points
 * @margin: the least that is left free on each side, in points
 * @first_weekday: with which day a week begins
 * @units: what loads and distances are told in
 * @right_to_left: whether the page is read so
 *
 * Needs neither a display nor the toolkit.
 *
 * Returns: (transfer full): what a sheet is laid out with
 */
SoleusSheetStyle *
soleus_sheet_style_new (double       page_width,
                        double       page_height,
                        double       margin,
                        GDateWeekday first_weekday,
                        SoleusUnits  units,
                        gboolean     right_to_left)
{
  SoleusSheetStyle     *self = g_new0 (SoleusSheetStyle, 1);
  cairo_font_options_t *options = cairo_font_options_create ();
  /* One of its own: what the default one holds of each font is never given back. */
  g_autoptr (PangoFontMap) own_map = pango_cairo_font_map_new ();

  self->page_width = page_width;
  self->page_height = page_height;
  self->scale = CLAMP (MIN (page_width, page_height) / A4_WIDTH, LEAST_SCALE, MOST_SCALE);
  self->margin = MAX (margin, 40.0 * self->scale);
  self->width = page_width - 2.0 * self->margin;
  self->first_weekday = first_weekday;
  self->units = units;
  self->right_to_left = right_to_left;

  self->context = pango_font_map_create_context (own_map);
  pango_cairo_context_set_resolution (self->context, 72.0);
  /* Paper has no pixels to fit letters to: lines break in the same places on every device. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_base_dir (self->context, right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_language (self->context, pango_language_get_default ());
  return self;
}

/**
 * soleus_sheet_style_free:
 * @self: (transfer full): a style
 */
void
soleus_sheet_style_free (SoleusSheetStyle *self)
{
  g_object_unref (self->context);
  g_free (self);
}

/* Left and right of the page: Pango exchanges them itself for a text that runs against the page, such as a name in another script. */
static PangoAlignment
place_against (const SoleusSheetStyle *self,
               PangoLayout            *layout,
               PangoAlignment          alignment)
{
  PangoDirection page = self->right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
  gboolean       against = pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0)) != page;

  if (alignment == PANGO_ALIGN_CENTER || self->right_to_left == against)
    return alignment;
  return alignment == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/**
 * soleus_sheet_style_lay_out:
 * @self: a style
 * @font: how the text looks
 * @text: the text, never markup
 * @width: how wide it may be, in points; it is broken into lines, within a word if need be
 * @alignment: %PANGO_ALIGN_LEFT for where reading begins, %PANGO_ALIGN_RIGHT for where it ends
 *
 * Returns: (transfer full): the text, laid out
 */
PangoLayout *
soleus_sheet_style_lay_out (const SoleusSheetStyle *self,
                            SoleusSheetFont         font,
                            const char             *text,
                            double                  width,
                            PangoAlignment          alignment)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoFontDescription) description = pango_font_description_from_string (FAMILIES);

  pango_font_description_set_absolute_size (description, fonts[font].size * self->scale * PANGO_SCALE);
  pango_font_description_set_weight (description, fonts[font].weight);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.08f);
  pango_layout_set_alignment (layout, place_against (self, layout, alignment));
  return layout;
}

/**
 * soleus_sheet_font_get_brightness:
 * @font: how a text looks
 *
 * Returns: from 0 for black to 1 for white
 */
double
soleus_sheet_font_get_brightness (SoleusSheetFont font)
{
  return fonts[font].brightness;
}
