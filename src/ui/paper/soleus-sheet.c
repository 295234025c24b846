/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sheet.h"

#include "soleus-dose-text.h"
#include "soleus-sheet-advice.h"
#include "soleus-sheet-exercise.h"
#include "soleus-sheet-head.h"
#include "soleus-sheet-table.h"

#include <glib/gi18n-lib.h>

/* Free above the foot of each page, in points on A4. */
#define FOOT_GAP 12.0

/* Heights that are sums of the same numbers may differ by rounding. */
#define ROUNDING 0.01

/* Where one piece is. */
typedef struct {
  const SoleusSheetPiece *piece;
  int                     page;
  double                  y;
} Placed;

struct _SoleusSheet {
  SoleusSheetStyle *style;  /* (owned) */
  char             *title;  /* (owned) */
  GPtrArray        *pieces; /* (owned) (element-type SoleusSheetPiece) */
  GArray           *placed; /* (owned) (element-type Placed) */
  int               n_pages;
};

/* Where the next piece goes while pages are filled. */
typedef struct {
  int      page;
  double   y;
  double   top;
  double   bottom;
  gboolean is_fresh;
} Place;

typedef void (*AppendFunc) (SoleusEntry            *entry,
                            const SoleusSheetStyle *style,
                            GPtrArray              *pieces);

static void
close_group (SoleusSheet *self,
             guint        first)
{
  for (guint i = first; i < self->pieces->len; i++)
    ((SoleusSheetPiece *) g_ptr_array_index (self->pieces, i))->group = (int) first;
}

static int
find_first (const SoleusRoutine *routine,
            guint                index)
{
  const char *id = soleus_routine_get_block (routine, index)->exercise->id;

  for (guint i = 0; i < index; i++) {
    if (g_str_equal (soleus_routine_get_block (routine, i)->exercise->id, id))
      return (int) i + 1;
  }
  return 0;
}

/* Whether @block has the dose of the one with the number @first, in all that is told of it. */
static gboolean
is_same_dose (const SoleusRoutine *routine,
              int                  first,
              const SoleusBlock   *block)
{
  g_autofree char *before = first > 0 ? soleus_block_to_text (soleus_routine_get_block (routine, (guint) first - 1), SOLEUS_UNITS_METRIC) : NULL;
  g_autofree char *now = soleus_block_to_text (block, SOLEUS_UNITS_METRIC);

  return g_strcmp0 (before, now) == 0;
}

static void
append_exercises (SoleusSheet *self,
                  SoleusEntry *entry)
{
  const SoleusRoutine *routine = soleus_entry_get_routine (entry);

  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusBlock  *block = soleus_routine_get_block (routine, i);
    gboolean            is_only = routine->blocks->len == 1;
    SoleusSheetExercise exercise = {
      .block = block,
      .number = is_only ? 0 : (int) i + 1,
      .first_number = find_first (routine, i),
      .is_same_dose = is_same_dose (routine, find_first (routine, i), block),
      .is_named = !is_only || !g_str_equal (block->exercise->name, self->title),
    };
    guint first = self->pieces->len;

    soleus_sheet_exercise_append (&exercise, self->style, self->pieces);
    close_group (self, first);
  }
}

static void
append_part (SoleusSheet *self,
             SoleusEntry *entry,
             AppendFunc   append)
{
  guint first = self->pieces->len;

  append (entry, self->style, self->pieces);
  close_group (self, first);
}

static void
append_when_to_stop (SoleusEntry            *entry,
                     const SoleusSheetStyle *style,
                     GPtrArray              *pieces)
{
  soleus_sheet_advice_append_when_to_stop (style, pieces);
}

/* The words are those of About. */
static SoleusSheetPiece *
new_foot (SoleusSheet *self,
          int          page)
{
  const SoleusSheetStyle *style = self->style;
  SoleusSheetPiece       *piece = soleus_sheet_piece_new (style, 0.0);
  double                  number_width = 80.0 * style->scale;
  double                  y = 5.0 * style->scale;
  /* Translators: the number of a page and how many there are. */
  g_autofree char *number = g_strdup_printf (_ ("Page %d of %d"), page + 1, self->n_pages);

  soleus_sheet_piece_add_line (piece, 0.0, 0.0, style->width, 0.4, 0.6);
  soleus_sheet_piece_add_text (piece, SOLEUS_SHEET_FONT_SMALL,
                               _ ("Soleus gives no medical advice and makes no diagnosis. With an injury or an illness, ask a health professional before you start. Stop when something hurts."),
                               0.0, y, style->width - number_width - 12.0 * style->scale, PANGO_ALIGN_LEFT);
  soleus_sheet_piece_add_text (piece, SOLEUS_SHEET_FONT_SMALL, number, style->width - number_width, y, number_width, PANGO_ALIGN_RIGHT);
  return piece;
}

/* Sheets come apart: the second says as well what it is about. */
static SoleusSheetPiece *
new_running_head (SoleusSheet *self)
{
  SoleusSheetPiece *piece = soleus_sheet_piece_new (self->style, 0.0);

  soleus_sheet_piece_add_text (piece, SOLEUS_SHEET_FONT_LABEL, self->title, 0.0, 0.0, self->style->width, PANGO_ALIGN_LEFT);
  return piece;
}

static void
turn_page (Place *place)
{
  place->page++;
  place->y = place->top;
  place->is_fresh = TRUE;
}

/* How high the pieces from @first to before @end are, the space above the first left out. */
static double
measure (const SoleusSheet *self,
         guint              first,
         guint              end)
{
  double height = 0.0;

  for (guint i = first; i < end; i++) {
    const SoleusSheetPiece *piece = g_ptr_array_index (self->pieces, i);

    height += piece->height + (i > first ? piece->space_before : 0.0);
  }
  return height;
}

static guint
find_end_of_group (const SoleusSheet *self,
                   guint              first)
{
  int   group = ((const SoleusSheetPiece *) g_ptr_array_index (self->pieces, first))->group;
  guint end = first;

  while (end < self->pieces->len && ((const SoleusSheetPiece *) g_ptr_array_index (self->pieces, end))->group == group)
    end++;
  return end;
}

static guint
find_end_of_chain (const SoleusSheet *self,
                   guint              first)
{
  guint end = first;

  while (end + 1 < self->pieces->len && ((const SoleusSheetPiece *) g_ptr_array_index (self->pieces, end))->keep_with_next)
    end++;
  return end + 1;
}

/* Turns the page before @first when the pieces up to @end would fit there but not here. */
static void
make_room (const SoleusSheet *self,
           Place             *place,
           guint              first,
           guint              end)
{
  const SoleusSheetPiece *piece = g_ptr_array_index (self->pieces, first);
  double                  height = measure (self, first, end);

  if (!place->is_fresh && place->y + piece->space_before + height > place->bottom + ROUNDING && height <= place->bottom - place->top + ROUNDING)
    turn_page (place);
}

static void
put (SoleusSheet            *self,
     Place                  *place,
     const SoleusSheetPiece *piece)
{
  Placed placed;

  place->y += place->is_fresh ? 0.0 : piece->space_before;
  if (!place->is_fresh && place->y + piece->height > place->bottom + ROUNDING)
    turn_page (place);
  placed = (Placed) { piece, place->page, place->y };
  g_array_append_val (self->placed, placed);
  place->y += piece->height;
  place->is_fresh = FALSE;
}

/* Places the pieces from @first on. */
static void
place_from (SoleusSheet *self,
            Place       *place,
            guint        first)
{
  for (guint i = first; i < self->pieces->len; i++) {
    const SoleusSheetPiece *piece = g_ptr_array_index (self->pieces, i);

    if (i == first || piece->group != ((const SoleusSheetPiece *) g_ptr_array_index (self->pieces, i - 1))->group)
      make_room (self, place, i, find_end_of_group (self, i));
    make_room (self, place, i, find_end_of_chain (self, i));
    put (self, place, piece);
  }
  self->n_pages = place->page + 1;
}

static void
put_on_page (SoleusSheet      *self,
             SoleusSheetPiece *piece,
             int               page,
             double            y)
{
  Placed placed = { piece, page, y };

  g_ptr_array_add (self->pieces, piece);
  g_array_append_val (self->placed, placed);
}

/* How many pages there are isn't known before all else is placed, but how high the foot is. Only the first page has no running head. */
static Place
begin_pages (SoleusSheet *self)
{
  const SoleusSheetStyle *style = self->style;
  g_autoptr (SoleusSheetPiece) foot = new_foot (self, 998);
  g_autoptr (SoleusSheetPiece) head = new_running_head (self);

  return (Place) {
    .y = style->margin,
    .top = style->margin + head->height + 8.0 * style->scale,
    .bottom = style->page_height - style->margin - foot->height - FOOT_GAP * style->scale,
    .is_fresh = TRUE,
  };
}

static void
end_pages (SoleusSheet *self)
{
  for (int page = 0; page < self->n_pages; page++) {
    SoleusSheetPiece *foot = new_foot (self, page);

    put_on_page (self, foot, page, self->style->page_height - self->style->margin - foot->height);
    if (page > 0)
      put_on_page (self, new_running_head (self), page, self->style->margin);
  }
}

/* At the end of the sheet; at worst on a page of their own. */
static void
append_notes (SoleusSheet *self,
              Place       *place)
{
  guint first = self->pieces->len;

  if (!soleus_sheet_table_append_notes (self->style, place->bottom - place->y, self->pieces))
    soleus_sheet_table_append_notes (self->style, place->bottom - place->top, self->pieces);
  place_from (self, place, first);
}

/* Notes belong below the table, where they leave room for all else if that is possible at all. Where there is none for them, they come last. */
static void
append_rest (SoleusSheet *self,
             SoleusEntry *entry,
             Place       *place)
{
  guint    first = self->pieces->len;
  double   room = place->bottom - place->y;
  double   rest;
  gboolean has_notes;
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_sheet_piece_free);

  append_part (self, entry, append_when_to_stop);
  append_part (self, entry, soleus_sheet_advice_append_sources);
  rest = measure (self, first, self->pieces->len) + ((const SoleusSheetPiece *) g_ptr_array_index (self->pieces, first))->space_before;
  has_notes = soleus_sheet_table_append_notes (self->style, room - rest, notes) || soleus_sheet_table_append_notes (self->style, room, notes);
  if (has_notes)
    g_ptr_array_insert (self->pieces, (int) first, g_ptr_array_steal_index (notes, 0));
  place_from (self, place, first);
  if (!has_notes)
    append_notes (self, place);
}

/**
 * soleus_sheet_new:
 * @entry: a routine or an exercise
 * @style: (transfer full): what to lay it out with
 *
 * Lays out a sheet: what to do first, then what to watch, a table to tick with room for notes, when to stop, and where the numbers come from. An exercise, the table and each other part
 * stay on one page as long as a page can hold them.
 *
 * Returns: (transfer full): the sheet
 */
SoleusSheet *
soleus_sheet_new (SoleusEntry      *entry,
                  SoleusSheetStyle *style)
{
  SoleusSheet *self = g_new0 (SoleusSheet, 1);
  Place        place;

  self->style = style;
  self->title = g_strdup (soleus_entry_get_name (entry));
  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_sheet_piece_free);
  self->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  self->n_pages = 999;
  place = begin_pages (self);
  append_part (self, entry, soleus_sheet_head_append);
  append_exercises (self, entry);
  append_part (self, entry, soleus_sheet_advice_append_warnings);
  append_part (self, entry, soleus_sheet_table_append);
  place_from (self, &place, 0);
  append_rest (self, entry, &place);
  end_pages (self);
  return self;
}

/**
 * soleus_sheet_free:
 * @self: (transfer full): a sheet
 */
void
soleus_sheet_free (SoleusSheet *self)
{
  g_array_unref (self->placed);
  g_ptr_array_unref (self->pieces);
  g_free (self->title);
  soleus_sheet_style_free (self->style);
  g_free (self);
}

/**
 * soleus_sheet_get_style:
 * @self: a sheet
 *
 * Returns: (transfer none): what it is laid out with
 */
const SoleusSheetStyle *
soleus_sheet_get_style (const SoleusSheet *self)
{
  return self->style;
}

/**
 * soleus_sheet_get_title:
 * @self: a sheet
 *
 * Returns: (transfer none): what it is called
 */
const char *
soleus_sheet_get_title (const SoleusSheet *self)
{
  return self->title;
}

/**
 * soleus_sheet_get_n_pages:
 * @self: a sheet
 *
 * Returns: how many pages it has, at least one
 */
int
soleus_sheet_get_n_pages (const SoleusSheet *self)
{
  return self->n_pages;
}

/**
 * soleus_sheet_foreach_piece:
 * @self: a sheet
 * @func: what to call
 * @data: what to hand over
 *
 * Shows each piece with its place, so that the layout can be looked at without drawing it.
 */
void
soleus_sheet_foreach_piece (const SoleusSheet    *self,
                            SoleusSheetPlacedFunc func,
                            gpointer              data)
{
  for (guint i = 0; i < self->placed->len; i++) {
    const Placed *placed = &g_array_index (self->placed, Placed, i);

    func (placed->page, placed->piece, placed->y, data);
  }
}

/**
 * soleus_sheet_draw_page:
 * @self: a sheet
 * @page: which page, from 0
 * @cairo: what to draw to, in points, with its origin at the corner of the paper
 */
void
soleus_sheet_draw_page (const SoleusSheet *self,
                        int                page,
                        cairo_t           *cairo)
{
  for (guint i = 0; i < self->placed->len; i++) {
    const Placed *placed = &g_array_index (self->placed, Placed, i);

    if (placed->page != page)
      continue;
    cairo_save (cairo);
    cairo_translate (cairo, self->style->margin, placed->y);
    soleus_sheet_piece_draw (placed->piece, cairo);
    cairo_restore (cairo);
  }
}
