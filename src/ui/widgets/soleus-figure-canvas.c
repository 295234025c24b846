/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure-canvas.h"

#include <math.h>

/* All lengths here are centimetres of the pose, see soleus-pose.h. */

/* The part of the scene that is shown: a square that stands on a strip of floor. */
typedef struct {
  double middle;
  double size;
  double below;
} View;

static View
get_view (SoleusBodyPosition position)
{
  switch (position) {
  case SOLEUS_BODY_POSITION_SEATED:
    return (View) { 27.0, 144.0, 6.0 };
  case SOLEUS_BODY_POSITION_STANDING:
    return (View) { 4.0, 190.0, 7.0 };
  case SOLEUS_BODY_POSITION_LUNGE:
    return (View) { -30.0, 182.0, 7.0 };
  }
  g_return_val_if_reached ((View) { 0 });
}

/**
 * soleus_figure_get_scale:
 * @position: how the body is placed
 * @width: of the widget, in pixels
 * @height: of the widget, in pixels
 *
 * Lays the figure into the largest square in the middle of a widget.
 *
 * Returns: where the pose's origin and its centimetres are
 */
SoleusFigureScale
soleus_figure_get_scale (SoleusBodyPosition position,
                         int                width,
                         int                height)
{
  View   view = get_view (position);
  double unit = MIN (width, height) / view.size;

  /* The floor stands on a whole pixel, so that its line is crisp. */
  return (SoleusFigureScale) {
    .x = width / 2.0 - view.middle * unit,
    .floor = floor (height / 2.0 + (view.size / 2.0 - view.below) * unit),
    .unit = unit,
  };
}

/**
 * soleus_figure_get_sign_scale:
 * @position: how the body is placed
 *
 * Returns: how much larger than when seated signs have to be drawn, for the same size on the screen
 */
double
soleus_figure_get_sign_scale (SoleusBodyPosition position)
{
  return get_view (position).size / get_view (SOLEUS_BODY_POSITION_SEATED).size;
}

/**
 * soleus_figure_get_floor_middle:
 * @position: how the body is placed
 *
 * Returns: the middle of the floor that is seen
 */
double
soleus_figure_get_floor_middle (SoleusBodyPosition position)
{
  return get_view (position).middle;
}

/**
 * soleus_figure_get_floor_length:
 * @position: how the body is placed
 *
 * Returns: how long the floor that is seen is
 */
double
soleus_figure_get_floor_length (SoleusBodyPosition position)
{
  return get_view (position).size - 10.0;
}

/**
 * soleus_figure_between:
 * @a: a place
 * @b: another
 * @by: 0 for @a, 1 for @b
 *
 * Returns: a place on the way from @a to @b
 */
SoleusPosePoint
soleus_figure_between (SoleusPosePoint a,
                       SoleusPosePoint b,
                       double          by)
{
  return (SoleusPosePoint) { a.x + (b.x - a.x) * by, a.y + (b.y - a.y) * by };
}

/**
 * soleus_figure_fill:
 * @canvas: what to draw to
 * @builder: outlines; where they lie over each other the colour is the same as elsewhere
 * @color: the colour
 *
 * Fills outlines as one.
 */
void
soleus_figure_fill (const SoleusFigureCanvas *canvas,
                    GskPathBuilder           *builder,
                    const GdkRGBA            *color)
{
  g_autoptr (GskPath) path = gsk_path_builder_to_path (builder);

  gtk_snapshot_append_fill (canvas->snapshot, path, GSK_FILL_RULE_WINDING, color);
}

/**
 * soleus_figure_fill_shape:
 * @canvas: what to draw to
 * @frame: where the part of the body is
 * @points: (array length=n_points): places in the part
 * @n_points: how many, at least three and at most 24
 * @color: the colour
 *
 * Fills a smooth outline, see soleus_figure_append_outline().
 */
void
soleus_figure_fill_shape (const SoleusFigureCanvas *canvas,
                          SoleusFigureFrame         frame,
                          const SoleusPosePoint    *points,
                          int                       n_points,
                          const GdkRGBA            *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  soleus_figure_append_shape (builder, &canvas->scale, frame, points, n_points);
  soleus_figure_fill (canvas, builder, color);
}

/**
 * soleus_figure_fill_limb:
 * @canvas: what to draw to
 * @from: the middle of one end
 * @from_radius: its radius
 * @to: the middle of the other end
 * @to_radius: its radius
 * @color: the colour
 *
 * Fills a limb, see soleus_figure_append_limb().
 */
void
soleus_figure_fill_limb (const SoleusFigureCanvas *canvas,
                         SoleusPosePoint           from,
                         double                    from_radius,
                         SoleusPosePoint           to,
                         double                    to_radius,
                         const GdkRGBA            *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  soleus_figure_append_limb (builder, &canvas->scale, from, from_radius, to, to_radius);
  soleus_figure_fill (canvas, builder, color);
}

/**
 * soleus_figure_fill_line:
 * @canvas: what to draw to
 * @points: (array length=n_points): the corners
 * @n_points: how many, at least two
 * @width: how thick it is
 * @color: the colour
 *
 * Draws a line with round ends and corners, as limbs: a stroke looks the same and takes three times as long to paint.
 */
void
soleus_figure_fill_line (const SoleusFigureCanvas *canvas,
                         const SoleusPosePoint    *points,
                         int                       n_points,
                         double                    width,
                         const GdkRGBA            *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  for (int i = 1; i < n_points; i++)
    soleus_figure_append_limb (builder, &canvas->scale, points[i - 1], width / 2.0, points[i], width / 2.0);
  soleus_figure_fill (canvas, builder, color);
}
