/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sheet-advice.h"

#include "soleus-sheet-text.h"
#include "soleus-when-to-stop.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BULLET_INSET 12.0
#define COLUMN_GAP 14.0

static void
append_heading (const SoleusSheetStyle *style,
                GPtrArray              *pieces,
                const char             *text)
{
  SoleusSheetPiece *piece = soleus_sheet_piece_new (style, 10.0 * style->scale);
  double            y = 5.0 * style->scale;

  soleus_sheet_piece_add_line (piece, 0.0, 0.0, style->width, 0.75, 0.0);
  soleus_sheet_piece_add_text (piece, SOLEUS_SHEET_FONT_HEADING, text, 0.0, y, style->width, PANGO_ALIGN_LEFT);
  piece->keep_with_next = TRUE;
  g_ptr_array_add (pieces, piece);
}

static void
append_paragraph (const SoleusSheetStyle *style,
                  GPtrArray              *pieces,
                  SoleusSheetFont         font,
                  const char             *bullet,
                  const char             *text)
{
  SoleusSheetPiece *piece = soleus_sheet_piece_new (style, 2.5 * style->scale);
  double            inset = bullet != NULL ? BULLET_INSET * style->scale : 0.0;

  if (bullet != NULL)
    soleus_sheet_piece_add_text (piece, font, bullet, 0.0, 0.0, inset, PANGO_ALIGN_LEFT);
  soleus_sheet_piece_add_text (piece, font, text, inset, 0.0, style->width - inset, PANGO_ALIGN_LEFT);
  g_ptr_array_add (pieces, piece);
}

/**
 * soleus_sheet_advice_append_warnings:
 * @entry: a routine or an exercise
 * @style: what the sheet is laid out with
 * @pieces: (element-type SoleusSheetPiece): what to add to
 *
 * Adds what speaks against the exercises, in the words that the window has.
 */
void
soleus_sheet_advice_append_warnings (SoleusEntry            *entry,
                                     const SoleusSheetStyle *style,
                                     GPtrArray              *pieces)
{
  g_auto (GStrv) warnings = soleus_sheet_text_list_warnings (soleus_entry_get_routine (entry));

  if (warnings[0] == NULL)
    return;
  append_heading (style, pieces, _ ("What to Watch"));
  for (int i = 0; warnings[i] != NULL; i++)
    append_paragraph (style, pieces, SOLEUS_SHEET_FONT_BODY, "•", warnings[i]);
}

/* Returns how high it is. */
static double
add_sign (SoleusSheetPiece *piece,
          const char       *sign,
          double            x,
          double            y,
          double            width)
{
  double inset = BULLET_INSET * piece->style->scale;

  soleus_sheet_piece_add_text (piece, SOLEUS_SHEET_FONT_SIGN, "•", x, y, inset, PANGO_ALIGN_LEFT);
  return soleus_sheet_piece_add_text (piece, SOLEUS_SHEET_FONT_SIGN, sign, x + inset, y, width - inset, PANGO_ALIGN_LEFT);
}

/* What to do, and below it when: the signs in two columns, read line by line. */
static void
append_section (const SoleusSheetStyle  *style,
                GPtrArray               *pieces,
                const SoleusStopSection *section)
{
  SoleusSheetPiece *piece = soleus_sheet_piece_new (style, 3.0 * style->scale);
  double            gap = COLUMN_GAP * style->scale;
  double            width = (style->width - gap) / 2.0;
  double            left = 0.0;
  double            y;

  y = soleus_sheet_piece_add_text (piece, SOLEUS_SHEET_FONT_STRONG, _ (section->title), 0.0, 0.0, style->width, PANGO_ALIGN_LEFT);
  y += soleus_sheet_piece_add_text (piece, SOLEUS_SHEET_FONT_LABEL, _ (section->text), 0.0, y, style->width, PANGO_ALIGN_LEFT) + style->scale;
  for (int i = 0; section->signs[i] != NULL; i++) {
    gboolean is_left = i % 2 == 0;
    double   height = add_sign (piece, _ (section->signs[i]), is_left ? 0.0 : width + gap, y, width);

    left = is_left ? height : left;
    if (!is_left || section->signs[i + 1] == NULL)
      y += fmax (left, height);
  }
  g_ptr_array_add (pieces, piece);
}

/**
 * soleus_sheet_advice_append_when_to_stop:
 * @style: what the sheet is laid out with
 * @pieces: (element-type SoleusSheetPiece): what to add to
 *
 * Adds the signs that end a session and what to do about them: all that the dialog When to Stop says, the most urgent first.
 */
void
soleus_sheet_advice_append_when_to_stop (const SoleusSheetStyle *style,
                                         GPtrArray              *pieces)
{
  const SoleusStopSection *lead = soleus_when_to_stop_get_lead ();
  unsigned                 n_sections;
  const SoleusStopSection *sections = soleus_when_to_stop_get_sections (&n_sections);
  g_autofree char         *review = soleus_when_to_stop_dup_review ();
  /* Translators: what to do and the sentence after it, such as "Stop and Sit Down. Then see which of these fits." */
  g_autofree char *first = g_strdup_printf (C_ ("what to do", "%s. %s"), _ (lead->title), _ (lead->text));

  append_heading (style, pieces, _ ("When to Stop"));
  append_paragraph (style, pieces, SOLEUS_SHEET_FONT_STRONG, NULL, first);
  for (unsigned i = 0; i < n_sections; i++)
    append_section (style, pieces, &sections[i]);
  append_paragraph (style, pieces, SOLEUS_SHEET_FONT_BODY, NULL, soleus_when_to_stop_get_doubt ());
  append_paragraph (style, pieces, SOLEUS_SHEET_FONT_SMALL, NULL, review);
}

/**
 * soleus_sheet_advice_append_sources:
 * @entry: a routine or an exercise
 * @style: what the sheet is laid out with
 * @pieces: (element-type SoleusSheetPiece): what to add to
 *
 * Adds where the numbers come from, each source once.
 */
void
soleus_sheet_advice_append_sources (SoleusEntry            *entry,
                                    const SoleusSheetStyle *style,
                                    GPtrArray              *pieces)
{
  g_auto (GStrv) sources = soleus_sheet_text_list_sources (entry);

  if (sources[0] == NULL)
    return;
  append_heading (style, pieces, _ ("About These Numbers"));
  for (int i = 0; sources[i] != NULL; i++)
    append_paragraph (style, pieces, SOLEUS_SHEET_FONT_SMALL, NULL, sources[i]);
}
