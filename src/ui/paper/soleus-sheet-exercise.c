/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sheet-exercise.h"

#include "soleus-dose-text.h"
#include "soleus-duration-text.h"
#include "soleus-kind-words.h"
#include "soleus-figure-text.h"
#include "soleus-sheet-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Measures on A4, in points. */
#define FIGURE_SIZE 112.0
#define SMALL_FIGURE_SIZE 86.0
#define FIGURE_GAP 8.0
#define GAP 18.0
#define NUMBER_WIDTH 24.0
#define LONG_NUMBER_WIDTH 36.0
#define LABEL_WIDTH 86.0
/* Beside a single picture there is room for this many characters of setup. */
#define MOST_SETUP_BESIDE 400

/* So much of a page one piece may fill. */
#define MOST_CARD_PART 0.6

/* With less than this beside the figures, the dose stands below them. */
#define LEAST_TEXT_WIDTH 190.0

/* Where the next line of a piece goes. */
typedef struct {
  SoleusSheetPiece *piece;
  double            x;
  double            y;
  double            width;
} Column;

static void
add_line (Column         *column,
          SoleusSheetFont font,
          const char     *text)
{
  column->y += soleus_sheet_piece_add_text (column->piece, font, text, column->x, column->y, column->width, PANGO_ALIGN_LEFT);
}

/* What it is, and beside it what it says. */
static void
add_row (Column     *column,
         const char *label,
         const char *text)
{
  double scale = column->piece->style->scale;
  double label_width = fmin (LABEL_WIDTH * scale, column->width * 0.4);
  double left = soleus_sheet_piece_add_text (column->piece, SOLEUS_SHEET_FONT_STRONG, label, column->x, column->y, label_width, PANGO_ALIGN_LEFT);
  double inset = label_width + 6.0 * scale;
  double right = soleus_sheet_piece_add_text (column->piece, SOLEUS_SHEET_FONT_BODY, text, column->x + inset, column->y, column->width - inset, PANGO_ALIGN_LEFT);

  column->y += fmax (left, right) + 2.0 * scale;
}

static guint
count_phases (const SoleusBlock *block)
{
  return block->dose->phases->len + (block->dose->finisher_us > 0 ? 1 : 0);
}

static void
add_phase (Column            *column,
           const SoleusBlock *block,
           guint              phase)
{
  g_autofree char *label = soleus_sheet_text_describe_phase (block, phase);
  g_autofree char *cue = soleus_sheet_text_describe_cue (block, phase);

  add_row (column, label, cue);
}

static void
add_rest_and_weight (Column            *column,
                     const SoleusBlock *block)
{
  const SoleusDose *dose = block->dose;
  g_autofree char  *weight = soleus_block_load_to_text (block, column->piece->style->units);

  if (dose->sets > 1 && dose->rest_us > 0) {
    g_autofree char *rest = soleus_duration_to_exact_text (dose->rest_us);
    /* Translators: how long to rest, such as "1 min between two sets". */
    g_autofree char *text = g_strdup_printf (_ ("%s between two sets"), rest);

    add_row (column, C_ ("phase", "Rest"), text);
  }
  if (weight != NULL)
    add_row (column, _ ("Weight"), weight);
}

static void
add_amount (Column            *column,
            const SoleusBlock *block)
{
  g_autofree char *amount = soleus_dose_to_sets (block->dose, column->piece->style->units);

  add_line (column, SOLEUS_SHEET_FONT_DOSE, amount);
  if (block->dose->sides != SOLEUS_SIDES_BOTH)
    add_line (column, SOLEUS_SHEET_FONT_STRONG, soleus_sides_to_words (block->dose->sides).inside);
  column->y += 6.0 * column->piece->style->scale;
}

static void
add_dose (Column            *column,
          const SoleusBlock *block)
{
  add_amount (column, block);
  for (guint i = 0; i < count_phases (block); i++)
    add_phase (column, block, i);
  add_rest_and_weight (column, block);
}

/* Returns how wide all of them are together. */
static double
add_figures (Column            *column,
             const SoleusBlock *block)
{
  double            scale = column->piece->style->scale;
  SoleusSheetMoment moments[SOLEUS_SHEET_MOST_MOMENTS];
  int               n = soleus_sheet_moment_list (block, moments);
  double            size = fmin ((n > 2 ? SMALL_FIGURE_SIZE : FIGURE_SIZE) * scale, (column->width - (n - 1) * FIGURE_GAP * scale) / n);
  double            below = 0.0;
  g_autoptr (SoleusPoseData) pose = soleus_pose_data_load_for (block->exercise);

  for (int i = 0; i < n; i++) {
    double           x = column->x + i * (size + FIGURE_GAP * scale);
    g_autofree char *words = soleus_figure_describe_feet (pose, moments[i].told_as, moments[i].side);

    soleus_sheet_piece_add_figure (column->piece, &moments[i], x, column->y, size);
    below = fmax (below, soleus_sheet_piece_add_text (column->piece, SOLEUS_SHEET_FONT_LABEL, words, x, column->y + size + 3.0 * scale, size, PANGO_ALIGN_CENTER));
  }
  column->y += size + 3.0 * scale + below;
  return n * size + (n - 1) * FIGURE_GAP * scale;
}

static void
add_name (const SoleusSheetExercise *self,
          Column                    *column)
{
  double           inset = self->number == 0 ? 0.0 : (self->number < 100 ? NUMBER_WIDTH : LONG_NUMBER_WIDTH) * column->piece->style->scale;
  g_autofree char *number = g_strdup_printf ("%d", self->number);
  double           y = column->y;

  if (!self->is_named)
    return;
  if (self->number > 0)
    soleus_sheet_piece_add_text (column->piece, SOLEUS_SHEET_FONT_HEADING, number, column->x, y, inset, PANGO_ALIGN_LEFT);
  column->x += inset;
  column->width -= inset;
  add_line (column, SOLEUS_SHEET_FONT_HEADING, self->block->exercise->name);
  column->x -= inset;
  column->width += inset;
  column->y += 6.0 * column->piece->style->scale;
}

/* Whether the way into place stands beside the picture and not below it. */
static gboolean
has_setup_beside (const SoleusSheetExercise *self,
                  const SoleusSheetStyle    *style)
{
  SoleusSheetMoment moments[SOLEUS_SHEET_MOST_MOMENTS];
  char            **setup = self->block->exercise->setup;
  glong             length = 0;

  for (int i = 0; setup != NULL && setup[i] != NULL; i++)
    length += g_utf8_strlen (setup[i], -1);
  return self->first_number == 0 && length > 0 && length <= MOST_SETUP_BESIDE && soleus_sheet_moment_list (self->block, moments) == 1 && style->width - FIGURE_SIZE * style->scale > 1.5 * LEAST_TEXT_WIDTH * style->scale;
}

static void
add_step (Column     *column,
          int         number,
          const char *step)
{
  double inset = NUMBER_WIDTH * column->piece->style->scale;
  /* Translators: the number of a step, such as "2.". */
  g_autofree char *text = g_strdup_printf (C_ ("step", "%d."), number);

  soleus_sheet_piece_add_text (column->piece, SOLEUS_SHEET_FONT_STRONG, text, column->x, column->y, inset, PANGO_ALIGN_LEFT);
  column->y += soleus_sheet_piece_add_text (column->piece, SOLEUS_SHEET_FONT_BODY, step, column->x + inset, column->y, column->width - inset, PANGO_ALIGN_LEFT);
  column->y += 2.0 * column->piece->style->scale;
}

static void
add_setup (Column *column,
           char  **setup)
{
  column->y += 6.0 * column->piece->style->scale;
  add_line (column, SOLEUS_SHEET_FONT_STRONG, _ ("Get Into Place"));
  for (int i = 0; setup[i] != NULL; i++)
    add_step (column, i + 1, setup[i]);
}

static SoleusSheetPiece *
new_card (const SoleusSheetExercise *self,
          const SoleusSheetStyle    *style)
{
  SoleusSheetPiece *piece = soleus_sheet_piece_new (style, 14.0 * style->scale);
  Column            column = { piece, 0.0, 9.0 * style->scale, style->width };
  Column            text;
  double            aside = 0.0;

  soleus_sheet_piece_add_line (piece, 0.0, 0.0, style->width, 0.75, 0.0);
  add_name (self, &column);
  text = column;
  if (self->first_number == 0)
    aside = add_figures (&column, self->block) + GAP * style->scale;
  else
    aside = NUMBER_WIDTH * style->scale;
  if (style->width - aside < LEAST_TEXT_WIDTH * style->scale)
    text.y = column.y + 8.0 * style->scale;
  else
    text = (Column) { piece, aside, text.y, style->width - aside };
  if (self->is_same_dose)
    add_amount (&text, self->block);
  else
    add_dose (&text, self->block);
  if (has_setup_beside (self, style))
    add_setup (&text, self->block->exercise->setup);
  return piece;
}

static SoleusSheetPiece *
append_piece (const SoleusSheetStyle *style,
              GPtrArray              *pieces,
              double                  space_before,
              Column                 *column)
{
  SoleusSheetPiece *piece = soleus_sheet_piece_new (style, space_before * style->scale);

  *column = (Column) { piece, 0.0, 0.0, style->width };
  g_ptr_array_add (pieces, piece);
  return piece;
}

/* A card that would fill most of a page is told from edge to edge, in as many pieces as there are rows, so that it can go on on the next page. */
static void
append_long_card (const SoleusSheetExercise *self,
                  const SoleusSheetStyle    *style,
                  GPtrArray                 *pieces)
{
  SoleusSheetPiece *piece;
  Column            column;

  piece = append_piece (style, pieces, 14.0, &column);
  soleus_sheet_piece_add_line (piece, 0.0, 0.0, style->width, 0.75, 0.0);
  column.y = 9.0 * style->scale;
  add_name (self, &column);
  if (self->first_number == 0)
    add_figures (&column, self->block);
  add_amount (&column, self->block);
  piece->keep_with_next = TRUE;
  for (guint i = 0; i < count_phases (self->block); i++) {
    append_piece (style, pieces, 0.0, &column);
    add_phase (&column, self->block, i);
  }
  append_piece (style, pieces, 0.0, &column);
  add_rest_and_weight (&column, self->block);
}

static void
append_setup (const SoleusSheetStyle *style,
              GPtrArray              *pieces,
              char                  **setup)
{
  SoleusSheetPiece *title;

  if (setup == NULL || setup[0] == NULL)
    return;
  ((SoleusSheetPiece *) g_ptr_array_index (pieces, pieces->len - 1))->keep_with_next = TRUE;
  title = soleus_sheet_piece_new (style, 8.0 * style->scale);
  soleus_sheet_piece_add_text (title, SOLEUS_SHEET_FONT_STRONG, _ ("Get Into Place"), 0.0, 0.0, style->width, PANGO_ALIGN_LEFT);
  title->keep_with_next = TRUE;
  g_ptr_array_add (pieces, title);
  for (int i = 0; setup[i] != NULL; i++) {
    Column column;

    append_piece (style, pieces, 2.0, &column);
    add_step (&column, i + 1, setup[i]);
  }
}

static void
append_reference (const SoleusSheetExercise *self,
                  const SoleusSheetStyle    *style,
                  GPtrArray                 *pieces)
{
  SoleusSheetPiece *piece = soleus_sheet_piece_new (style, 2.0 * style->scale);
  double            inset = NUMBER_WIDTH * style->scale;
  /* Translators: an exercise comes again; %d is the number under which its picture is. */
  g_autofree char *text = g_strdup_printf (self->is_same_dose ? _ ("Picture, tempo and setup: see %d") : _ ("Picture and setup: see %d"), self->first_number);

  ((SoleusSheetPiece *) g_ptr_array_index (pieces, pieces->len - 1))->keep_with_next = TRUE;
  soleus_sheet_piece_add_text (piece, SOLEUS_SHEET_FONT_LABEL, text, inset, 0.0, style->width - inset, PANGO_ALIGN_LEFT);
  g_ptr_array_add (pieces, piece);
}

/**
 * soleus_sheet_exercise_append:
 * @self: an exercise of the sheet
 * @style: what the sheet is laid out with
 * @pieces: (element-type SoleusSheetPiece): what to add to
 *
 * Adds an exercise: its pictures, how much and how fast, and how to get into place. What came before already is told shorter.
 */
void
soleus_sheet_exercise_append (const SoleusSheetExercise *self,
                              const SoleusSheetStyle    *style,
                              GPtrArray                 *pieces)
{
  g_autoptr (SoleusSheetPiece) card = new_card (self, style);
  gboolean is_long = card->height > MOST_CARD_PART * style->page_height;

  if (is_long)
    append_long_card (self, style, pieces);
  else
    g_ptr_array_add (pieces, g_steal_pointer (&card));
  if (!is_long && has_setup_beside (self, style))
    return;
  if (self->first_number == 0)
    append_setup (style, pieces, self->block->exercise->setup);
  else
    append_reference (self, style, pieces);
}
