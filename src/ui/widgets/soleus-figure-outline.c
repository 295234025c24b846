/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure-outline.h"

#include <float.h>
#include <math.h>

/* No outline of the figure has more corners. */
#define MAX_POINTS 24

/* Where a smooth curve through three places runs at the middle one, as a vector of length 1. The nearer neighbour says more, so that uneven distances make no bump. */
static graphene_point_t
direction (const graphene_point_t *before,
           const graphene_point_t *at,
           const graphene_point_t *after)
{
  float come = fmaxf (hypotf (at->x - before->x, at->y - before->y), FLT_EPSILON);
  float go = fmaxf (hypotf (after->x - at->x, after->y - at->y), FLT_EPSILON);
  float dx = (at->x - before->x) / come * go + (after->x - at->x) / go * come;
  float dy = (at->y - before->y) / come * go + (after->y - at->y) / go * come;
  float length = fmaxf (hypotf (dx, dy), FLT_EPSILON);

  return GRAPHENE_POINT_INIT (dx / length, dy / length);
}

/**
 * soleus_figure_scale_point:
 * @scale: how the pose is laid into the widget
 * @point: a place in the pose, in centimetres
 *
 * Returns: the place in the widget, in pixels
 */
graphene_point_t
soleus_figure_scale_point (const SoleusFigureScale *scale,
                           SoleusPosePoint          point)
{
  return GRAPHENE_POINT_INIT ((float) (scale->x + point.x * scale->unit),
                              (float) (scale->floor - point.y * scale->unit));
}

/**
 * soleus_figure_frame_between:
 * @from: the joint at which the limb begins
 * @to: the joint to which it reaches
 *
 * Returns: the frame of a limb: up is along it, forwards is towards its front
 */
SoleusFigureFrame
soleus_figure_frame_between (SoleusPosePoint from,
                             SoleusPosePoint to)
{
  return (SoleusFigureFrame) { from, atan2 (to.x - from.x, to.y - from.y) };
}

/**
 * soleus_figure_frame_map:
 * @frame: where a part of the body is
 * @point: a place in it
 *
 * Returns: the same place in the pose
 */
SoleusPosePoint
soleus_figure_frame_map (SoleusFigureFrame frame,
                         SoleusPosePoint   point)
{
  double c = cos (frame.angle);
  double s = sin (frame.angle);

  return (SoleusPosePoint) { frame.origin.x + point.x * c + point.y * s,
                             frame.origin.y - point.x * s + point.y * c };
}

/**
 * soleus_figure_append_outline:
 * @builder: what to add to
 * @scale: how the pose is laid into the widget
 * @points: (array length=n_points): places in the pose
 * @n_points: how many, at least three and at most 24
 *
 * Adds the closed smooth curve through @points. A place that comes twice is a corner.
 */
void
soleus_figure_append_outline (GskPathBuilder          *builder,
                              const SoleusFigureScale *scale,
                              const SoleusPosePoint   *points,
                              int                      n_points)
{
  graphene_point_t p[MAX_POINTS];

  g_return_if_fail (n_points >= 3 && n_points <= MAX_POINTS);

  for (int i = 0; i < n_points; i++)
    p[i] = soleus_figure_scale_point (scale, points[i]);

  gsk_path_builder_move_to (builder, p[0].x, p[0].y);
  for (int i = 0; i < n_points; i++) {
    const graphene_point_t *from = &p[i];
    const graphene_point_t *to = &p[(i + 1) % n_points];
    float                   third = hypotf (to->x - from->x, to->y - from->y) / 3.0f;
    graphene_point_t        leave = direction (&p[(i + n_points - 1) % n_points], from, to);
    graphene_point_t        arrive = direction (from, to, &p[(i + 2) % n_points]);

    if (third > 0.0f)
      gsk_path_builder_cubic_to (builder,
                                 from->x + leave.x * third, from->y + leave.y * third,
                                 to->x - arrive.x * third, to->y - arrive.y * third,
                                 to->x, to->y);
  }
  gsk_path_builder_close (builder);
}

/**
 * soleus_figure_append_shape:
 * @builder: what to add to
 * @scale: how the pose is laid into the widget
 * @frame: where the part of the body is
 * @points: (array length=n_points): places in the part
 * @n_points: how many, at least three and at most 24
 *
 * Adds the outline of a part of the body, see soleus_figure_append_outline().
 */
void
soleus_figure_append_shape (GskPathBuilder          *builder,
                            const SoleusFigureScale *scale,
                            SoleusFigureFrame        frame,
                            const SoleusPosePoint   *points,
                            int                      n_points)
{
  SoleusPosePoint mapped[MAX_POINTS];

  g_return_if_fail (n_points >= 3 && n_points <= MAX_POINTS);

  for (int i = 0; i < n_points; i++)
    mapped[i] = soleus_figure_frame_map (frame, points[i]);
  soleus_figure_append_outline (builder, scale, mapped, n_points);
}

/**
 * soleus_figure_append_limb:
 * @builder: what to add to
 * @scale: how the pose is laid into the widget
 * @from: the middle of one end
 * @from_radius: its radius, in centimetres
 * @to: the middle of the other end, further away than the difference of the radii
 * @to_radius: its radius, in centimetres
 *
 * Adds a limb: two round ends and the straight lines that touch both.
 */
void
soleus_figure_append_limb (GskPathBuilder          *builder,
                           const SoleusFigureScale *scale,
                           SoleusPosePoint          from,
                           double                   from_radius,
                           SoleusPosePoint          to,
                           double                   to_radius)
{
  SoleusFigureFrame frame = soleus_figure_frame_between (from, to);
  double            length = hypot (to.x - from.x, to.y - from.y);
  double            rise = (from_radius - to_radius) / length;
  double            side = sqrt (fmax (0.0, 1.0 - rise * rise));
  graphene_point_t  corners[4] = {
    soleus_figure_scale_point (scale, soleus_figure_frame_map (frame, (SoleusPosePoint) { -side * from_radius, rise * from_radius })),
    soleus_figure_scale_point (scale, soleus_figure_frame_map (frame, (SoleusPosePoint) { -side * to_radius, length + rise * to_radius })),
    soleus_figure_scale_point (scale, soleus_figure_frame_map (frame, (SoleusPosePoint) { side * to_radius, length + rise * to_radius })),
    soleus_figure_scale_point (scale, soleus_figure_frame_map (frame, (SoleusPosePoint) { side * from_radius, rise * from_radius })),
  };
  float near_radius = (float) (from_radius * scale->unit);
  float far_radius = (float) (to_radius * scale->unit);

  gsk_path_builder_move_to (builder, corners[0].x, corners[0].y);
  gsk_path_builder_line_to (builder, corners[1].x, corners[1].y);
  gsk_path_builder_svg_arc_to (builder, far_radius, far_radius, 0.0f, rise < 0.0, TRUE, corners[2].x, corners[2].y);
  gsk_path_builder_line_to (builder, corners[3].x, corners[3].y);
  gsk_path_builder_svg_arc_to (builder, near_radius, near_radius, 0.0f, rise >= 0.0, TRUE, corners[0].x, corners[0].y);
  gsk_path_builder_close (builder);
}
