/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure-canvas.h"

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

  if (canvas->cairo == NULL) {
    gtk_snapshot_append_fill (canvas->snapshot, path, GSK_FILL_RULE_WINDING, color);
    return;
  }
  gsk_path_to_cairo (path, canvas->cairo);
  gdk_cairo_set_source_rgba (canvas->cairo, color);
  cairo_fill (canvas->cairo);
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
