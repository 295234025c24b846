/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-picture.h"

#include <float.h>
#include <math.h>

/* No outline of the figure has more corners. */
#define MAX_POINTS 24

static void
add_step (GArray           *picture,
          SoleusPictureVerb verb,
          SoleusPosePoint   a,
          SoleusPosePoint   b,
          SoleusPosePoint   c)
{
  const SoleusPictureStep step = { verb, 0, 0.0, { a, b, c } };

  g_array_append_val (picture, step);
}

static void
add_point (GArray           *picture,
           SoleusPictureVerb verb,
           SoleusPosePoint   point)
{
  add_step (picture, verb, point, (SoleusPosePoint) { 0 }, (SoleusPosePoint) { 0 });
}

/* Where a smooth curve through three places runs at the middle one, as a vector of length 1. The nearer neighbour says more, so that uneven distances make no bump. */
static SoleusPosePoint
direction (SoleusPosePoint before,
           SoleusPosePoint at,
           SoleusPosePoint after)
{
  double come = fmax (hypot (at.x - before.x, at.y - before.y), FLT_EPSILON);
  double go = fmax (hypot (after.x - at.x, after.y - at.y), FLT_EPSILON);
  double dx = (at.x - before.x) / come * go + (after.x - at.x) / go * come;
  double dy = (at.y - before.y) / come * go + (after.y - at.y) / go * come;
  double length = fmax (hypot (dx, dy), FLT_EPSILON);

  return (SoleusPosePoint) { dx / length, dy / length };
}

/**
 * soleus_picture_new:
 *
 * Returns: (transfer full) (element-type SoleusPictureStep): a picture of nothing
 */
GArray *
soleus_picture_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (SoleusPictureStep));
}

/**
 * soleus_figure_frame_at:
 * @origin: the joint that an outline is drawn around
 * @angle: where its up points, as radians forwards from straight up
 *
 * Returns: the frame there
 */
SoleusFigureFrame
soleus_figure_frame_at (SoleusPosePoint origin,
                        double          angle)
{
  return (SoleusFigureFrame) { origin, { cos (angle), -sin (angle) } };
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
  return soleus_figure_frame_at (from, atan2 (to.x - from.x, to.y - from.y));
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
  return (SoleusPosePoint) { frame.origin.x + point.x * frame.forwards.x - point.y * frame.forwards.y,
                             frame.origin.y + point.x * frame.forwards.y + point.y * frame.forwards.x };
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
 * soleus_picture_add_outline:
 * @picture: (element-type SoleusPictureStep): what to add to
 * @points: (array length=n_points): places in the pose
 * @n_points: how many, at least three
 *
 * Adds the closed smooth curve through @points. A place that comes twice is a corner.
 */
void
soleus_picture_add_outline (GArray                *picture,
                            const SoleusPosePoint *points,
                            int                    n_points)
{
  SoleusPosePoint leave;

  g_return_if_fail (n_points >= 3);

  leave = direction (points[n_points - 1], points[0], points[1]);
  add_point (picture, SOLEUS_PICTURE_MOVE, points[0]);
  for (int i = 0; i < n_points; i++) {
    SoleusPosePoint from = points[i];
    SoleusPosePoint to = points[(i + 1) % n_points];
    double          third = hypot (to.x - from.x, to.y - from.y) / 3.0;
    SoleusPosePoint arrive = direction (from, to, points[(i + 2) % n_points]);

    if (third > 0.0)
      add_step (picture, SOLEUS_PICTURE_CUBIC,
                (SoleusPosePoint) { from.x + leave.x * third, from.y + leave.y * third },
                (SoleusPosePoint) { to.x - arrive.x * third, to.y - arrive.y * third }, to);
    leave = arrive;
  }
  add_point (picture, SOLEUS_PICTURE_CLOSE, points[0]);
}

/**
 * soleus_picture_add_shape:
 * @picture: (element-type SoleusPictureStep): what to add to
 * @frame: where the part of the body is
 * @points: (array length=n_points): places in the part
 * @n_points: how many, at least three and at most 24
 *
 * Adds the outline of a part of the body, see soleus_picture_add_outline().
 */
void
soleus_picture_add_shape (GArray                *picture,
                          SoleusFigureFrame      frame,
                          const SoleusPosePoint *points,
                          int                    n_points)
{
  SoleusPosePoint mapped[MAX_POINTS];

  g_return_if_fail (n_points <= MAX_POINTS);

  for (int i = 0; i < n_points; i++)
    mapped[i] = soleus_figure_frame_map (frame, points[i]);
  soleus_picture_add_outline (picture, mapped, n_points);
}

/**
 * soleus_picture_add_polygon:
 * @picture: (element-type SoleusPictureStep): what to add to
 * @corners: (array length=n_corners): places in the pose
 * @n_corners: how many
 *
 * Adds an outline of straight lines.
 */
void
soleus_picture_add_polygon (GArray                *picture,
                            const SoleusPosePoint *corners,
                            int                    n_corners)
{
  for (int i = 0; i < n_corners; i++)
    add_point (picture, i == 0 ? SOLEUS_PICTURE_MOVE : SOLEUS_PICTURE_LINE, corners[i]);
  add_point (picture, SOLEUS_PICTURE_CLOSE, corners[0]);
}

/* Goes on in an arc, from one angle to another around a place of the frame; angles are radians forwards from its up. */
static void
add_arc (GArray           *picture,
         SoleusFigureFrame frame,
         double            up,
         double            radius,
         double            from,
         double            to)
{
  int    n_pieces = (int) ceil ((to - from) / (G_PI_2 + 0.001));
  double piece = (to - from) / n_pieces;
  double reach = 4.0 / 3.0 * tan (piece / 4.0) * radius;

  for (int i = 0; i < n_pieces; i++) {
    double          a = from + i * piece;
    double          b = a + piece;
    SoleusPosePoint begin = { radius * sin (a), up + radius * cos (a) };
    SoleusPosePoint end = { radius * sin (b), up + radius * cos (b) };

    add_step (picture, SOLEUS_PICTURE_CUBIC,
              soleus_figure_frame_map (frame, (SoleusPosePoint) { begin.x + reach * cos (a), begin.y - reach * sin (a) }),
              soleus_figure_frame_map (frame, (SoleusPosePoint) { end.x - reach * cos (b), end.y + reach * sin (b) }),
              soleus_figure_frame_map (frame, end));
  }
}

/**
 * soleus_picture_add_limb:
 * @picture: (element-type SoleusPictureStep): what to add to
 * @from: the middle of one end
 * @from_radius: its radius, in centimetres
 * @to: the middle of the other end, further away than the difference of the radii
 * @to_radius: its radius, in centimetres
 *
 * Adds a limb: two round ends and the straight lines that touch both.
 */
void
soleus_picture_add_limb (GArray         *picture,
                         SoleusPosePoint from,
                         double          from_radius,
                         SoleusPosePoint to,
                         double          to_radius)
{
  SoleusFigureFrame frame = soleus_figure_frame_between (from, to);
  double            length = hypot (to.x - from.x, to.y - from.y);
  double            touch = length > fabs (from_radius - to_radius) ? acos ((from_radius - to_radius) / length) : G_PI_2;
  SoleusPosePoint   begin = { -from_radius * sin (touch), from_radius * cos (touch) };
  SoleusPosePoint   far = { -to_radius * sin (touch), length + to_radius * cos (touch) };
  SoleusPosePoint   back = { from_radius * sin (touch), from_radius * cos (touch) };

  add_point (picture, SOLEUS_PICTURE_MOVE, soleus_figure_frame_map (frame, begin));
  add_point (picture, SOLEUS_PICTURE_LINE, soleus_figure_frame_map (frame, far));
  add_arc (picture, frame, length, to_radius, -touch, touch);
  add_point (picture, SOLEUS_PICTURE_LINE, soleus_figure_frame_map (frame, back));
  add_arc (picture, frame, 0.0, from_radius, touch, 2.0 * G_PI - touch);
  add_point (picture, SOLEUS_PICTURE_CLOSE, soleus_figure_frame_map (frame, begin));
}

/**
 * soleus_picture_add_circle:
 * @picture: (element-type SoleusPictureStep): what to add to
 * @middle: its middle
 * @radius: in centimetres
 */
void
soleus_picture_add_circle (GArray         *picture,
                           SoleusPosePoint middle,
                           double          radius)
{
  add_step (picture, SOLEUS_PICTURE_CIRCLE, middle, (SoleusPosePoint) { radius, 0.0 }, (SoleusPosePoint) { 0 });
}

/**
 * soleus_picture_fill:
 * @picture: (element-type SoleusPictureStep): what to add to
 * @color: the color; where outlines lie over each other it is the same as elsewhere
 * @strength: how near the color of a muscle is to the accent color, else 0
 *
 * Fills all outlines since the last fill as one.
 */
void
soleus_picture_fill (GArray           *picture,
                     SoleusFigureColor color,
                     double            strength)
{
  const SoleusPictureStep step = { SOLEUS_PICTURE_FILL, color, strength, { { 0 } } };

  g_array_append_val (picture, step);
}

/**
 * soleus_picture_fill_shape:
 * @picture: (element-type SoleusPictureStep): what to add to
 * @frame: where the part of the body is
 * @points: (array length=n_points): places in the part
 * @n_points: how many, at least three and at most 24
 * @color: the color
 *
 * Adds and fills a smooth outline, see soleus_picture_add_outline().
 */
void
soleus_picture_fill_shape (GArray                *picture,
                           SoleusFigureFrame      frame,
                           const SoleusPosePoint *points,
                           int                    n_points,
                           SoleusFigureColor      color)
{
  soleus_picture_add_shape (picture, frame, points, n_points);
  soleus_picture_fill (picture, color, 0.0);
}

/**
 * soleus_picture_fill_limb:
 * @picture: (element-type SoleusPictureStep): what to add to
 * @from: the middle of one end
 * @from_radius: its radius
 * @to: the middle of the other end
 * @to_radius: its radius
 * @color: the color
 *
 * Adds and fills a limb, see soleus_picture_add_limb().
 */
void
soleus_picture_fill_limb (GArray           *picture,
                          SoleusPosePoint   from,
                          double            from_radius,
                          SoleusPosePoint   to,
                          double            to_radius,
                          SoleusFigureColor color)
{
  soleus_picture_add_limb (picture, from, from_radius, to, to_radius);
  soleus_picture_fill (picture, color, 0.0);
}

/**
 * soleus_picture_fill_line:
 * @picture: (element-type SoleusPictureStep): what to add to
 * @points: (array length=n_points): the corners
 * @n_points: how many, at least two
 * @width: how thick it is
 * @color: the color
 *
 * Draws a line with round ends and corners, as limbs: a stroke looks the same and takes three times as long to paint.
 */
void
soleus_picture_fill_line (GArray                *picture,
                          const SoleusPosePoint *points,
                          int                    n_points,
                          double                 width,
                          SoleusFigureColor      color)
{
  for (int i = 1; i < n_points; i++)
    soleus_picture_add_limb (picture, points[i - 1], width / 2.0, points[i], width / 2.0);
  soleus_picture_fill (picture, color, 0.0);
}
