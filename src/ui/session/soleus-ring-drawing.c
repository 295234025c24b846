/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-ring-drawing.h"

#include <math.h>

/* The line's width as a part of the diameter, within bounds. */
#define LINE_PART 0.055
#define LINE_MINIMUM 4.0
#define LINE_MAXIMUM 24.0

/* The track is faint, so its pieces must meet without a seam: they do on the axes, when the middle is on a whole pixel. */
#define QUARTERS 4

/* The quarter that the filled part ends in is filled in smaller pieces, of which only the last one changes from frame to frame. */
#define PIECES 16

/* What is filled isn't faint, so that its pieces may lie over each other, by so many pixels. */
#define OVERLAP 2.0

struct _SoleusRingDrawing {
  int      size; /* that the pieces are made for, 0 for none; around 0, 0 */
  GskPath *track[QUARTERS];
  GskPath *quarters[QUARTERS];
  GskPath *pieces[PIECES];
};

static graphene_point_t
get_place (double radius,
           double fraction)
{
  double angle = fraction * 2.0 * G_PI;

  return GRAPHENE_POINT_INIT ((float) (radius * sin (angle)), (float) (-radius * cos (angle)));
}

static void
add_arc (GskPathBuilder  *builder,
         double           radius,
         gboolean         clockwise,
         graphene_point_t end)
{
  gsk_path_builder_svg_arc_to (builder, (float) radius, (float) radius, 0.0f, FALSE, clockwise, end.x, end.y);
}

static void
add_end (GskPathBuilder  *builder,
         double           half_width,
         gboolean         round,
         graphene_point_t end)
{
  if (round)
    add_arc (builder, half_width, TRUE, end);
  else
    gsk_path_builder_line_to (builder, end.x, end.y);
}

/* A part of the ring, less than a half, as an outline: to fill one takes a third of the time that it takes to stroke an arc. */
static GskPath *
create_piece (int      size,
              double   from,
              double   to,
              gboolean round_start,
              gboolean round_end)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  double           half_width = soleus_ring_get_line_width (size) / 2.0;
  double           outer = soleus_ring_get_radius (size) + half_width;
  double           inner = soleus_ring_get_radius (size) - half_width;
  graphene_point_t start = get_place (outer, from);

  gsk_path_builder_move_to (builder, start.x, start.y);
  add_arc (builder, outer, TRUE, get_place (outer, to));
  add_end (builder, half_width, round_end, get_place (inner, to));
  add_arc (builder, inner, FALSE, get_place (inner, from));
  add_end (builder, half_width, round_start, start);
  gsk_path_builder_close (builder);
  return gsk_path_builder_to_path (builder);
}

/* From @from to @to, reaching back over the piece before. */
static GskPath *
create_filled (int      size,
               double   from,
               double   to,
               gboolean round_end)
{
  gboolean first = from <= 0.0;
  double   overlap = first ? 0.0 : OVERLAP / (2.0 * G_PI * soleus_ring_get_radius (size));

  return create_piece (size, from - overlap, to, first, round_end);
}

static void
forget_pieces (SoleusRingDrawing *self)
{
  for (int i = 0; i < QUARTERS; i++) {
    g_clear_pointer (&self->track[i], gsk_path_unref);
    g_clear_pointer (&self->quarters[i], gsk_path_unref);
  }
  for (int i = 0; i < PIECES; i++)
    g_clear_pointer (&self->pieces[i], gsk_path_unref);
}

static void
ensure_pieces (SoleusRingDrawing *self,
               int                size)
{
  if (self->size == size)
    return;

  forget_pieces (self);
  self->size = size;
  for (int i = 0; i < QUARTERS; i++) {
    self->track[i] = create_piece (size, (double) i / QUARTERS, (i + 1.0) / QUARTERS, FALSE, FALSE);
    self->quarters[i] = create_filled (size, (double) i / QUARTERS, (i + 1.0) / QUARTERS, FALSE);
  }
  for (int i = 0; i < PIECES; i++)
    self->pieces[i] = create_filled (size, (double) i / PIECES, (i + 1.0) / PIECES, FALSE);
}

static void
append_piece (GtkSnapshot   *snapshot,
              GskPath       *piece,
              const GdkRGBA *color)
{
  gtk_snapshot_append_fill (snapshot, piece, GSK_FILL_RULE_WINDING, color);
}

static void
append_filled (SoleusRingDrawing *self,
               GtkSnapshot       *snapshot,
               double             fraction,
               const GdkRGBA     *accent)
{
  int n_quarters = (int) floor (fraction * QUARTERS);
  int n_pieces = (int) floor (fraction * PIECES);
  g_autoptr (GskPath) end = NULL;

  for (int i = 0; i < n_quarters; i++)
    append_piece (snapshot, self->quarters[i], accent);
  for (int i = n_quarters * PIECES / QUARTERS; i < n_pieces; i++)
    append_piece (snapshot, self->pieces[i], accent);
  if (n_pieces == PIECES || fraction <= 0.0)
    return;

  end = create_filled (self->size, (double) n_pieces / PIECES, fraction, TRUE);
  append_piece (snapshot, end, accent);
}

/**
 * soleus_ring_get_line_width:
 * @size: the ring's diameter, in pixels
 *
 * Returns: how thick its line is, in pixels
 */
double
soleus_ring_get_line_width (int size)
{
  return CLAMP (size * LINE_PART, LINE_MINIMUM, LINE_MAXIMUM);
}

/**
 * soleus_ring_get_radius:
 * @size: the ring's diameter, in pixels
 *
 * Returns: how far the middle of its line is from its centre, in pixels; the centre stands on a whole pixel, so an odd size loses one
 */
double
soleus_ring_get_radius (int size)
{
  return (size - size % 2 - soleus_ring_get_line_width (size)) / 2.0;
}

/**
 * soleus_ring_drawing_new:
 *
 * Returns: (transfer full): a drawing that has drawn nothing yet
 */
SoleusRingDrawing *
soleus_ring_drawing_new (void)
{
  return g_new0 (SoleusRingDrawing, 1);
}

/**
 * soleus_ring_drawing_free:
 * @self: (transfer full): a drawing
 *
 * Frees it with what it kept.
 */
void
soleus_ring_drawing_free (SoleusRingDrawing *self)
{
  forget_pieces (self);
  g_free (self);
}

/**
 * soleus_ring_drawing_append:
 * @self: a drawing
 * @snapshot: what to draw to
 * @size: the ring's diameter, in pixels
 * @fraction: how much of it is filled, from 0 to 1
 * @track: the colour of what isn't
 * @accent: the colour of what is
 *
 * Draws the ring around the origin.
 */
void
soleus_ring_drawing_append (SoleusRingDrawing *self,
                            GtkSnapshot       *snapshot,
                            int                size,
                            double             fraction,
                            const GdkRGBA     *track,
                            const GdkRGBA     *accent)
{
  ensure_pieces (self, size);
  /* Below a quarter that is full, nobody sees it. */
  for (int i = (int) floor (fraction * QUARTERS); i < QUARTERS; i++)
    append_piece (snapshot, self->track[i], track);
  append_filled (self, snapshot, fraction, accent);
}
