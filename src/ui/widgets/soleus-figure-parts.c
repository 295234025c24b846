/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure-parts.h"

#include <math.h>

/* Lengths and places here are centimetres of the pose, see soleus-pose.h. The gauge is as large in every view: its measures are those of the seated one. */
#define GAUGE_TOP 13.5
#define GAUGE_BOTTOM 1.8
#define GAUGE_WIDTH 3.6
#define ARROW_MIDDLE 21.0

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

static SoleusPosePoint
place (double x,
       double y)
{
  return (SoleusPosePoint) { x, y };
}

static SoleusPosePoint
between (SoleusPosePoint a,
         SoleusPosePoint b,
         double          by)
{
  return place (a.x + (b.x - a.x) * by, a.y + (b.y - a.y) * by);
}

static void
fill (const SoleusFigureCanvas *canvas,
      GskPathBuilder           *builder,
      const GdkRGBA            *color)
{
  g_autoptr (GskPath) path = gsk_path_builder_to_path (builder);

  gtk_snapshot_append_fill (canvas->snapshot, path, GSK_FILL_RULE_WINDING, color);
}

static void
stroke (const SoleusFigureCanvas *canvas,
        GskPathBuilder           *builder,
        double                    width,
        const GdkRGBA            *color)
{
  g_autoptr (GskPath) path = gsk_path_builder_to_path (builder);
  g_autoptr (GskStroke) line = gsk_stroke_new ((float) (width * canvas->scale.unit));

  gsk_stroke_set_line_cap (line, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (line, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (canvas->snapshot, path, line, color);
}

static void
fill_shape (const SoleusFigureCanvas *canvas,
            SoleusFigureFrame         frame,
            const SoleusPosePoint    *points,
            int                       n_points,
            const GdkRGBA            *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  soleus_figure_append_shape (builder, &canvas->scale, frame, points, n_points);
  fill (canvas, builder, color);
}

static void
fill_limb (const SoleusFigureCanvas *canvas,
           SoleusPosePoint           from,
           double                    from_radius,
           SoleusPosePoint           to,
           double                    to_radius,
           const GdkRGBA            *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  soleus_figure_append_limb (builder, &canvas->scale, from, from_radius, to, to_radius);
  fill (canvas, builder, color);
}

static void
draw_line (const SoleusFigureCanvas *canvas,
           SoleusPosePoint           from,
           SoleusPosePoint           to,
           double                    width,
           const GdkRGBA            *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  soleus_figure_append_line (builder, &canvas->scale, from, to);
  stroke (canvas, builder, width, color);
}

/* One path, so that the places where the faint lines meet aren't darker. */
static void
draw_chair (const SoleusFigureCanvas *canvas)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  const SoleusPosePoint frame[] = {
    { -18.0, 85.0 }, { -14.0, 39.2 }, { 19.0, 39.2 }, { 17.0, 1.7 }
  };

  soleus_figure_append_line (builder, &canvas->scale, frame[0], frame[1]);
  for (size_t i = 2; i < G_N_ELEMENTS (frame); i++) {
    graphene_point_t p = soleus_figure_scale_point (&canvas->scale, frame[i]);

    gsk_path_builder_line_to (builder, p.x, p.y);
  }
  soleus_figure_append_line (builder, &canvas->scale, frame[1], place (-16.5, 1.7));
  stroke (canvas, builder, 3.4, &canvas->palette->furniture);
}

static void
draw_scenery (const SoleusFigureCanvas *canvas)
{
  View   view = get_view (canvas->position);
  double reach = view.size / 2.0 - 5.0;

  draw_line (canvas, place (view.middle - reach, -0.9), place (view.middle + reach, -0.9), 1.8, &canvas->palette->floor);
  switch (canvas->position) {
  case SOLEUS_BODY_POSITION_SEATED:
    draw_chair (canvas);
    break;
  case SOLEUS_BODY_POSITION_STANDING:
    draw_line (canvas, place (49.4, 3.4), place (49.4, 172.0), 5.0, &canvas->palette->furniture);
    break;
  case SOLEUS_BODY_POSITION_LUNGE:
    draw_line (canvas, place (21.9, 3.4), place (21.9, 164.0), 5.0, &canvas->palette->furniture);
    break;
  }
}

static void
draw_shoe (const SoleusFigureCanvas *canvas,
           const SoleusPoseLeg      *leg,
           const GdkRGBA            *color)
{
  /* The rear turns about the ball; the toes keep their own direction, on the floor. */
  SoleusFigureFrame     rear = { leg->ball, atan2 (leg->ball.x - leg->heel.x, leg->ball.y - leg->heel.y) - G_PI_2 };
  SoleusFigureFrame     front = { leg->ball, atan2 (leg->toe.x - leg->ball.x, leg->toe.y - leg->ball.y) - G_PI_2 };
  const SoleusPosePoint back[] = {
    { 0.0, 1.0 }, { 0.0, 1.0 }, { -18.2, 1.0 }, { -18.2, 1.0 }, { -18.9, 5.0 }, { -18.0, 9.8 }, { -18.0, 9.8 }, { -8.4, 10.6 }, { -8.4, 10.6 }, { -4.0, 6.8 }
  };
  const SoleusPosePoint toes[] = { { 4.6, 4.6 }, { 8.6, 2.9 }, { 9.0, 1.0 }, { 9.0, 1.0 } };
  SoleusPosePoint       outline[G_N_ELEMENTS (back) + G_N_ELEMENTS (toes)];
  g_autoptr (GskPathBuilder) upper = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) sole = gsk_path_builder_new ();
  int              n = 0;
  graphene_point_t p;

  for (size_t i = 0; i < G_N_ELEMENTS (back); i++)
    outline[n++] = soleus_figure_frame_map (rear, back[i]);
  for (size_t i = 0; i < G_N_ELEMENTS (toes); i++)
    outline[n++] = soleus_figure_frame_map (front, toes[i]);
  soleus_figure_append_outline (upper, &canvas->scale, outline, n);
  fill (canvas, upper, color);

  soleus_figure_append_line (sole, &canvas->scale,
                             soleus_figure_frame_map (rear, place (-17.8, 1.0)),
                             soleus_figure_frame_map (rear, place (-1.5, 1.0)));
  p = soleus_figure_scale_point (&canvas->scale, soleus_figure_frame_map (front, place (8.4, 1.0)));
  gsk_path_builder_line_to (sole, p.x, p.y);
  stroke (canvas, sole, 2.0, &canvas->palette->sole);
}

/* The skin of the knee and the lower leg as one path; @swell is how far the muscle stands out. */
static void
draw_skin (const SoleusFigureCanvas *canvas,
           const SoleusPoseLeg      *leg,
           double                    swell,
           const GdkRGBA            *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  const SoleusPosePoint shin[] = {
    { -3.4, -2.0 }, { -3.4, -2.0 }, { -4.4 - 0.3 * swell, 12.0 }, { -6.9 - swell, 29.0 }, { -3.6, 46.2 }, { 3.2, 47.6 }, { 6.2, 41.0 }, { 4.2, 20.0 }, { 3.3, -2.0 }, { 3.3, -2.0 }
  };

  soleus_figure_append_limb (builder, &canvas->scale, between (leg->hip, leg->knee, 0.6), 7.0, leg->knee, 6.1);
  soleus_figure_append_shape (builder, &canvas->scale, soleus_figure_frame_between (leg->ankle, leg->knee), shin, G_N_ELEMENTS (shin));
  fill (canvas, builder, color);
}

static void
draw_muscle (const SoleusFigureCanvas *canvas,
             const SoleusPoseLeg      *leg,
             double                    swell)
{
  const SoleusPosePoint muscle[] = {
    { -4.4, 39.0 }, { -4.4, 39.0 }, { -7.5 - 1.1 * swell, 27.0 }, { -4.9 - 0.4 * swell, 13.0 }, { -2.9, 2.0 }, { -2.9, 2.0 }, { -0.9, 14.0 }, { 0.6 + 0.3 * swell, 26.0 }
  };
  GdkRGBA color;

  soleus_figure_mix_colors (&canvas->palette->muscle, &canvas->palette->accent, canvas->pose->effort, &color);
  /* In the shade of the right leg, so that the two muscles don't run together. */
  if (leg == &canvas->pose->left)
    soleus_figure_mix_colors (&color, &canvas->palette->shorts_far, 0.22, &color);
  fill_shape (canvas, soleus_figure_frame_between (leg->ankle, leg->knee), muscle, G_N_ELEMENTS (muscle), &color);
}

static void
draw_leg (const SoleusFigureCanvas *canvas,
          const SoleusPoseLeg      *leg,
          const GdkRGBA            *skin,
          const GdkRGBA            *shorts,
          const GdkRGBA            *shoe)
{
  const SoleusPosePoint cloth[] = {
    { -9.2, 2.0 }, { -8.6, -4.0 }, { -4.0, -8.8 }, { 3.0, -9.2 }, { 8.2, -4.6 }, { 9.2, 3.0 }, { 9.0, 14.0 }, { 8.4, 31.0 }, { 8.4, 31.0 }, { -7.6, 30.0 }, { -7.6, 30.0 }, { -8.8, 15.0 }
  };

  double swell = leg->works ? 1.5 * canvas->pose->effort - 0.9 * canvas->pose->stretch : 0.0;

  draw_skin (canvas, leg, swell, skin);
  if (leg->works)
    draw_muscle (canvas, leg, swell);
  draw_shoe (canvas, leg, shoe);
  fill_shape (canvas, soleus_figure_frame_between (leg->hip, leg->knee), cloth, G_N_ELEMENTS (cloth), shorts);
}

static void
draw_arm (const SoleusFigureCanvas *canvas,
          const SoleusPoseArm      *arm,
          const GdkRGBA            *skin,
          const GdkRGBA            *sleeve)
{
  const SoleusPosePoint cloth[] = {
    { -4.6, 0.0 }, { -3.6, -3.9 }, { 0.0, -5.4 }, { 3.6, -3.9 }, { 4.7, 0.0 }, { 4.8, 8.0 }, { 4.8, 14.5 }, { 4.8, 14.5 }, { -4.7, 13.6 }, { -4.7, 13.6 }, { -4.8, 8.0 }
  };
  SoleusPosePoint knuckles = between (arm->wrist, arm->fingertip, 0.45);
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  soleus_figure_append_limb (builder, &canvas->scale, between (arm->shoulder, arm->elbow, 0.4), 4.1, arm->elbow, 3.5);
  soleus_figure_append_limb (builder, &canvas->scale, arm->elbow, 3.5, arm->wrist, 2.4);
  soleus_figure_append_limb (builder, &canvas->scale, arm->wrist, 2.4, knuckles, 2.8);
  soleus_figure_append_limb (builder, &canvas->scale, knuckles, 2.8, between (arm->wrist, arm->fingertip, 0.88), 1.6);
  fill (canvas, builder, skin);
  fill_shape (canvas, soleus_figure_frame_between (arm->shoulder, arm->elbow), cloth, G_N_ELEMENTS (cloth), sleeve);
}

static void
draw_head (const SoleusFigureCanvas *canvas)
{
  SoleusFigureFrame     frame = { canvas->pose->head, 0.0 };
  const SoleusPosePoint face[] = {
    { 0.0, 12.4 }, { 6.6, 10.2 }, { 9.6, 5.0 }, { 9.9, 1.6 }, { 11.9, -1.7 }, { 10.5, -3.2 }, { 10.3, -6.0 }, { 8.6, -10.4 }, { 4.0, -11.4 }, { -2.4, -8.6 }, { -8.0, -6.0 }, { -10.4, 1.5 }, { -7.4, 9.4 }
  };
  const SoleusPosePoint hair[] = {
    { 9.2, 8.2 }, { 7.0, 12.0 }, { 0.8, 13.8 }, { -6.0, 12.0 }, { -10.2, 7.0 }, { -11.0, 0.4 }, { -9.0, -6.4 }, { -9.0, -6.4 }, { -6.4, -5.6 }, { -4.9, -1.2 }, { -3.2, 2.0 }, { 0.0, 1.4 }, { 0.0, 1.4 }, { 1.0, 5.0 }, { 4.6, 7.6 }
  };

  fill_shape (canvas, frame, face, G_N_ELEMENTS (face), &canvas->palette->skin);
  fill_shape (canvas, frame, hair, G_N_ELEMENTS (hair), &canvas->palette->hair);
  fill_limb (canvas, soleus_figure_frame_map (frame, place (-2.0, -1.0)), 1.7,
             soleus_figure_frame_map (frame, place (-2.4, -2.8)), 1.3, &canvas->palette->skin_far);
}

static void
draw_trunk (const SoleusFigureCanvas *canvas)
{
  SoleusFigureFrame     frame = soleus_figure_frame_between (canvas->pose->hip, canvas->pose->shoulder);
  const SoleusPosePoint shirt[] = {
    { -9.6, 0.5 }, { -9.6, 0.5 }, { -8.6, 18.0 }, { -8.9, 37.0 }, { -5.4, 49.2 }, { 0.0, 51.8 }, { 5.4, 48.6 }, { 9.1, 37.0 }, { 9.0, 20.0 }, { 9.4, 4.0 }, { 9.4, 4.0 }
  };
  SoleusPosePoint collar = soleus_figure_frame_map (frame, place (-0.6, 48.5));

  fill_limb (canvas, collar, 5.0, between (collar, canvas->pose->head, 0.72), 4.6, &canvas->palette->skin_far);
  fill_shape (canvas, frame, shirt, G_N_ELEMENTS (shirt), &canvas->palette->shirt);
  draw_head (canvas);
}

static double
get_gauge_x (SoleusBodyPosition position)
{
  switch (position) {
  case SOLEUS_BODY_POSITION_SEATED:
    return 26.5;
  case SOLEUS_BODY_POSITION_STANDING:
    return -36.0;
  case SOLEUS_BODY_POSITION_LUNGE:
    return -81.0;
  }
  g_return_val_if_reached (0.0);
}

/* How much larger than when seated signs have to be drawn, for the same size on the screen. */
static double
get_sign_scale (SoleusBodyPosition position)
{
  return get_view (position).size / get_view (SOLEUS_BODY_POSITION_SEATED).size;
}

/* An arrow head around @middle; @dx and @dy say where it points. */
static void
draw_arrow (const SoleusFigureCanvas *canvas,
            SoleusPosePoint           middle,
            double                    dx,
            double                    dy)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  double           size = get_sign_scale (canvas->position);
  double           length = 2.4 * size;
  double           spread = 4.8 * size;
  graphene_point_t end = soleus_figure_scale_point (&canvas->scale, place (middle.x - length * dx - spread * dy, middle.y - length * dy + spread * dx));

  soleus_figure_append_line (builder, &canvas->scale,
                             place (middle.x - length * dx + spread * dy, middle.y - length * dy - spread * dx),
                             place (middle.x + length * dx, middle.y + length * dy));
  gsk_path_builder_line_to (builder, end.x, end.y);
  stroke (canvas, builder, 2.9 * size, &canvas->palette->accent);
}

/* Where the shin leans: in front of the knee of a person who sits, else behind it, where nothing is in the way. */
static void
draw_lean (const SoleusFigureCanvas *canvas)
{
  const SoleusPoseLeg *leg = canvas->pose->right.works ? &canvas->pose->right : &canvas->pose->left;

  if (canvas->position == SOLEUS_BODY_POSITION_SEATED)
    draw_arrow (canvas, place (leg->knee.x + 15.0, leg->knee.y - 2.0), 1.0, 0.0);
  else
    draw_arrow (canvas, place (leg->knee.x - 27.0, leg->knee.y + 2.0), 1.0, 0.0);
}

static void
draw_direction (const SoleusFigureCanvas *canvas,
                double                    x)
{
  double size = get_sign_scale (canvas->position);

  switch (canvas->phase) {
  case SOLEUS_PHASE_KIND_LIFT:
    draw_arrow (canvas, place (x, ARROW_MIDDLE * size), 0.0, 1.0);
    break;
  case SOLEUS_PHASE_KIND_LOWER:
    draw_arrow (canvas, place (x, ARROW_MIDDLE * size), 0.0, -1.0);
    break;
  case SOLEUS_PHASE_KIND_PULSE:
    draw_arrow (canvas, place (x, (ARROW_MIDDLE + 7.0) * size), 0.0, 1.0);
    draw_arrow (canvas, place (x, (ARROW_MIDDLE - 1.0) * size), 0.0, -1.0);
    break;
  case SOLEUS_PHASE_KIND_STRETCH:
    draw_lean (canvas);
    break;
  case SOLEUS_PHASE_KIND_HOLD:
  case SOLEUS_PHASE_KIND_PAUSE:
  case SOLEUS_PHASE_KIND_BALANCE:
  case SOLEUS_PHASE_KIND_MOVE:
    break;
  }
}

static void
draw_gauge (const SoleusFigureCanvas *canvas)
{
  double x = get_gauge_x (canvas->position);
  double size = get_sign_scale (canvas->position);
  double bottom = GAUGE_BOTTOM * size;
  double top = GAUGE_TOP * size;
  double level = bottom + (top - bottom) * canvas->pose->heel_height;

  draw_line (canvas, place (x, bottom), place (x, top), GAUGE_WIDTH * size, &canvas->palette->track);
  /* A line without a length isn't drawn by every renderer. */
  draw_line (canvas, place (x, bottom), place (x, level + 0.01), GAUGE_WIDTH * size, &canvas->palette->accent);
  draw_direction (canvas, x);
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
 * soleus_figure_draw_part:
 * @canvas: what to draw to, and what
 * @part: the part of the figure
 *
 * Draws one part of the figure.
 */
void
soleus_figure_draw_part (const SoleusFigureCanvas *canvas,
                         SoleusFigurePart          part)
{
  const SoleusPose          *pose = canvas->pose;
  const SoleusFigurePalette *palette = canvas->palette;

  switch (part) {
  case SOLEUS_FIGURE_PART_SCENERY:
    draw_scenery (canvas);
    break;
  case SOLEUS_FIGURE_PART_LEFT_LEG:
    draw_leg (canvas, &pose->left, &palette->skin_far, &palette->shorts_far, &palette->shoe_far);
    break;
  case SOLEUS_FIGURE_PART_LEFT_ARM:
    draw_arm (canvas, &pose->left_arm, &palette->skin_far, &palette->shirt_far);
    break;
  case SOLEUS_FIGURE_PART_TRUNK:
    draw_trunk (canvas);
    break;
  case SOLEUS_FIGURE_PART_RIGHT_LEG:
    draw_leg (canvas, &pose->right, &palette->skin, &palette->shorts, &palette->shoe);
    break;
  case SOLEUS_FIGURE_PART_RIGHT_ARM:
    draw_arm (canvas, &pose->right_arm, &palette->skin, &palette->shirt_far);
    break;
  case SOLEUS_FIGURE_PART_GAUGE:
    draw_gauge (canvas);
    break;
  }
}
