/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sheet-table.h"

#include "soleus-dose-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define DAYS 7

/* Measures on A4, in points. A pen finds a box of 5 mm; what is done every half hour has smaller ones. */
#define WEEK_WIDTH 62.0
#define BOX 15.0
#define BOX_GAP 6.0
#define SMALL_BOX 9.0
#define SMALL_BOX_GAP 4.0
#define MANY_TIMES 4
#define PADDING 6.0
#define LEAST_NOTE_LINES 2
#define MOST_NOTE_LINES 6
#define NOTE_HEIGHT 17.0

/* How the boxes of one day are laid out. */
typedef struct {
  int    n;
  int    n_columns;
  int    n_rows;
  double size;
  double gap;
} Boxes;

static double
get_day_width (const SoleusSheetStyle *style)
{
  return (style->width - WEEK_WIDTH * style->scale) / DAYS;
}

static Boxes
plan_boxes (const SoleusSheetStyle *style,
            int                     times_per_day)
{
  int    n = MAX (times_per_day, 1);
  double size = (n > MANY_TIMES ? SMALL_BOX : BOX) * style->scale;
  double gap = (n > MANY_TIMES ? SMALL_BOX_GAP : BOX_GAP) * style->scale;
  int    fits = MAX ((int) ((get_day_width (style) - 2.0 * style->scale + gap) / (size + gap)), 1);
  int    n_rows = (n + fits - 1) / fits;

  /* Rows as even as can be: four boxes look better as two and two than as three and one. */
  return (Boxes) { n, (n + n_rows - 1) / n_rows, n_rows, size, gap };
}

static void
add_boxes (SoleusSheetPiece *piece,
           const Boxes      *boxes,
           double            x,
           double            y)
{
  double width = boxes->n_columns * (boxes->size + boxes->gap) - boxes->gap;
  double left = x + (get_day_width (piece->style) - width) / 2.0;

  for (int i = 0; i < boxes->n; i++)
    soleus_sheet_piece_add_box (piece, left + (i % boxes->n_columns) * (boxes->size + boxes->gap), y + (i / boxes->n_columns) * (boxes->size + boxes->gap), boxes->size, boxes->size, 0.15);
}

/* 1 January 2024 was a Monday. */
static char *
name_day (GDateWeekday weekday)
{
  g_autoptr (GDateTime) day = g_date_time_new_local (2024, 1, weekday, 12, 0, 0.0);

  return g_date_time_format (day, "%a");
}

static void
append_heading (SoleusEntry            *entry,
                const SoleusSheetStyle *style,
                GPtrArray              *pieces)
{
  const SoleusRoutine *routine = soleus_entry_get_routine (entry);
  g_autofree char     *frequency = soleus_frequency_to_text (&routine->frequency);
  SoleusSheetPiece    *piece = soleus_sheet_piece_new (style, 14.0 * style->scale);
  double               y = 8.0 * style->scale;

  soleus_sheet_piece_add_line (piece, 0.0, 0.0, style->width, 0.75, 0.0);
  soleus_sheet_piece_add_text (piece, SOLEUS_SHEET_FONT_HEADING, _ ("Tick What You Did"), 0.0, y, style->width * 0.55, PANGO_ALIGN_LEFT);
  if (frequency != NULL)
    soleus_sheet_piece_add_text (piece, SOLEUS_SHEET_FONT_STRONG, frequency, style->width * 0.55, y + 3.0 * style->scale, style->width * 0.45, PANGO_ALIGN_RIGHT);
  piece->keep_with_next = TRUE;
  g_ptr_array_add (pieces, piece);
}

static void
append_days (const SoleusSheetStyle *style,
             GPtrArray              *pieces)
{
  SoleusSheetPiece *piece = soleus_sheet_piece_new (style, 6.0 * style->scale);

  for (int i = 0; i < DAYS; i++) {
    g_autofree char *name = name_day ((GDateWeekday) ((style->first_weekday - 1 + i) % DAYS + 1));

    soleus_sheet_piece_add_text (piece, SOLEUS_SHEET_FONT_STRONG, name, WEEK_WIDTH * style->scale + i * get_day_width (style), 0.0, get_day_width (style), PANGO_ALIGN_CENTER);
  }
  piece->keep_with_next = TRUE;
  g_ptr_array_add (pieces, piece);
}

static void
append_week (const SoleusSheetStyle *style,
             GPtrArray              *pieces,
             int                     week,
             const Boxes            *boxes)
{
  SoleusSheetPiece *piece = soleus_sheet_piece_new (style, 4.0 * style->scale);
  double            top = PADDING * style->scale;
  double            height = boxes->n_rows * (boxes->size + boxes->gap) - boxes->gap;
  /* Translators: one of the weeks of a table to tick. */
  g_autofree char *name = g_strdup_printf (_ ("Week %d"), week);

  soleus_sheet_piece_add_line (piece, 0.0, 0.0, style->width, 0.4, 0.6);
  soleus_sheet_piece_add_text (piece, SOLEUS_SHEET_FONT_STRONG, name, 0.0, top, WEEK_WIDTH * style->scale, PANGO_ALIGN_LEFT);
  for (int i = 0; i < DAYS; i++)
    add_boxes (piece, boxes, WEEK_WIDTH * style->scale + i * get_day_width (style), top);
  piece->height = fmax (piece->height, top + height + 2.0 * style->scale);
  g_ptr_array_add (pieces, piece);
}

/**
 * soleus_sheet_table_append:
 * @entry: a routine or an exercise
 * @style: what the sheet is laid out with
 * @pieces: (element-type SoleusSheetPiece): what to add to
 *
 * Adds a table to tick: a row for each week, a column for each day, and in it a box for each time of the day. What comes at an interval has one for the whole day: how many
 * breaks a day has is nobody’s to say.
 */
void
soleus_sheet_table_append (SoleusEntry            *entry,
                           const SoleusSheetStyle *style,
                           GPtrArray              *pieces)
{
  Boxes boxes = plan_boxes (style, soleus_entry_get_routine (entry)->frequency.times_per_day);

  append_heading (entry, style, pieces);
  append_days (style, pieces);
  for (int week = 1; week <= SOLEUS_SHEET_WEEKS; week++)
    append_week (style, pieces, week, &boxes);
}

/**
 * soleus_sheet_table_append_notes:
 * @style: what the sheet is laid out with
 * @room: how much of the page is left, in points
 * @pieces: (element-type SoleusSheetPiece): what to add to
 *
 * Adds lines to write notes on: as many as there is room for, within reason.
 *
 * Returns: whether there was room
 */
gboolean
soleus_sheet_table_append_notes (const SoleusSheetStyle *style,
                                 double                  room,
                                 GPtrArray              *pieces)
{
  g_autoptr (SoleusSheetPiece) piece = soleus_sheet_piece_new (style, 5.0 * style->scale);
  /* Translators: on a sheet of paper, above lines to write on. */
  double y = soleus_sheet_piece_add_text (piece, SOLEUS_SHEET_FONT_STRONG, C_ ("to fill in", "Notes"), 0.0, 0.0, style->width, PANGO_ALIGN_LEFT);
  int    n_lines = (int) ((room - piece->space_before - y - style->scale) / (NOTE_HEIGHT * style->scale));

  if (n_lines < LEAST_NOTE_LINES)
    return FALSE;
  for (int i = 0; i < MIN (n_lines, MOST_NOTE_LINES); i++) {
    y += NOTE_HEIGHT * style->scale;
    soleus_sheet_piece_add_line (piece, 0.0, y, style->width, 0.5, 0.35);
  }
  g_ptr_array_add (pieces, g_steal_pointer (&piece));
  return TRUE;
}
