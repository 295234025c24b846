/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sheet-head.h"

#include "soleus-dose-text.h"
#include "soleus-duration-text.h"
#include "soleus-entry-text.h"
#include "soleus-kind-words.h"
#include "soleus-sheet-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_FACTS 5
#define FACT_GAP 14.0

typedef struct {
  const char *label;
  char       *text; /* (owned) */
} Fact;

/* A label, and a line to write on until @end. */
static void
add_field (SoleusSheetPiece *piece,
           const char       *label,
           double            x,
           double            end)
{
  g_autoptr (PangoLayout) layout = soleus_sheet_style_lay_out (piece->style, SOLEUS_SHEET_FONT_LABEL, label, end - x, PANGO_ALIGN_LEFT);
  PangoRectangle logical;
  double         inset;
  double         height;

  pango_layout_get_extents (layout, NULL, &logical);
  inset = fmin ((double) logical.width / PANGO_SCALE + 6.0, (end - x) / 2.0);
  height = soleus_sheet_piece_add_text (piece, SOLEUS_SHEET_FONT_LABEL, label, x, 0.0, inset, PANGO_ALIGN_LEFT);
  soleus_sheet_piece_add_line (piece, x + inset, height, end - x - inset, 0.5, 0.35);
}

static void
append_fields (const SoleusSheetStyle *style,
               GPtrArray              *pieces)
{
  SoleusSheetPiece *piece = soleus_sheet_piece_new (style, 0.0);
  double            middle = style->width * 0.62;

  /* Translators: on a sheet of paper, before a line to write a person's name on. */
  add_field (piece, C_ ("to fill in", "Name"), 0.0, middle);
  /* Translators: on a sheet of paper, before a line to write a date on. */
  add_field (piece, C_ ("to fill in", "Date"), middle + 14.0 * style->scale, style->width);
  piece->keep_with_next = TRUE;
  g_ptr_array_add (pieces, piece);
}

static void
append_text (const SoleusSheetStyle *style,
             GPtrArray              *pieces,
             SoleusSheetFont         font,
             const char             *text,
             double                  space_before)
{
  SoleusSheetPiece *piece = soleus_sheet_piece_new (style, space_before * style->scale);

  soleus_sheet_piece_add_text (piece, font, text, 0.0, 0.0, style->width, PANGO_ALIGN_LEFT);
  piece->keep_with_next = TRUE;
  g_ptr_array_add (pieces, piece);
}

static int
list_facts (SoleusEntry *entry,
            Fact         facts[MOST_FACTS])
{
  const SoleusRoutine *routine = soleus_entry_get_routine (entry);
  char                *frequency = soleus_frequency_to_text (&routine->frequency);
  int                  n = 0;

  facts[n++] = (Fact) { _ ("Total Time"), soleus_entry_time_to_text (entry) };
  if (frequency != NULL)
    facts[n++] = (Fact) { _ ("How Often"), frequency };
  facts[n++] = (Fact) { _ ("What You Need"), soleus_routine_equipment_to_text (routine) };
  if (routine->blocks->len > 1 && routine->rest_between_us > 0)
    /* Translators: how long to rest between two exercises. */
    facts[n++] = (Fact) { _ ("Rest Between"), soleus_duration_to_exact_text (routine->rest_between_us) };
  facts[n++] = (Fact) { _ ("Whom It’s For"), g_strdup (soleus_level_to_words (soleus_entry_get_level (entry)).more) };
  return n;
}

/* Side by side, as wide as each other; on a small sheet in two rows. */
static void
append_facts (SoleusEntry            *entry,
              const SoleusSheetStyle *style,
              GPtrArray              *pieces)
{
  SoleusSheetPiece *piece = soleus_sheet_piece_new (style, 12.0 * style->scale);
  Fact              facts[MOST_FACTS];
  int               n = list_facts (entry, facts);
  int               n_columns = style->width / n > 88.0 * style->scale ? n : 2;
  double            gap = FACT_GAP * style->scale;
  double            width = (style->width + gap) / n_columns - gap;
  double            top = 0.0;

  for (int i = 0; i < n; i++) {
    double x = (i % n_columns) * (width + gap);
    double y;

    if (i > 0 && i % n_columns == 0)
      top = piece->height + 6.0 * style->scale;
    y = top + soleus_sheet_piece_add_text (piece, SOLEUS_SHEET_FONT_LABEL, facts[i].label, x, top, width, PANGO_ALIGN_LEFT);
    soleus_sheet_piece_add_text (piece, SOLEUS_SHEET_FONT_STRONG, facts[i].text, x, y, width, PANGO_ALIGN_LEFT);
    g_free (facts[i].text);
  }
  g_ptr_array_add (pieces, piece);
}

/**
 * soleus_sheet_head_append:
 * @entry: a routine or an exercise
 * @style: what the sheet is laid out with
 * @pieces: (element-type SoleusSheetPiece): what to add to
 *
 * Adds what the sheet is about: lines for a person's name and the date, its name, how long it takes, how often, what is needed and whom it is for.
 */
void
soleus_sheet_head_append (SoleusEntry            *entry,
                          const SoleusSheetStyle *style,
                          GPtrArray              *pieces)
{
  const char *summary = soleus_entry_get_summary (entry);

  append_fields (style, pieces);
  append_text (style, pieces, SOLEUS_SHEET_FONT_TITLE, soleus_entry_get_name (entry), 14.0);
  if (summary != NULL && *summary != '\0')
    append_text (style, pieces, SOLEUS_SHEET_FONT_BODY, summary, 2.0);
  append_facts (entry, style, pieces);
}
