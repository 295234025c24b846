/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure-canvas.h"

#include <math.h>

#include "soleus-pose-gait.h"
#include "soleus-pose-limbs.h"

/* Lengths and places here are centimetres of the pose, see soleus-pose.h. The gauge is as large in every view: its measures are those of the seated one. */
#define GAUGE_TOP 13.5
#define GAUGE_BOTTOM 1.8
#define GAUGE_WIDTH 3.6
#define ARROW_MIDDLE 21.0
#define SEATED_SIZE 144.0

/* A straight piece of furniture, as thick as twice its radius. */
typedef struct {
  SoleusPosePoint from;
  SoleusPosePoint to;
  double          radius;
} Bar;

/* Marks on the ground that one walks on show that it passes: so many in a stride. */
#define MARKS_PER_STRIDE 2.0
#define MARK_LENGTH 7.0

/* As one, so that the places where the faint lines meet aren't darker. */
static void
draw_bars (const SoleusFigureCanvas *canvas,
           const Bar                *bars,
           size_t                    n_bars)
{
  for (size_t i = 0; i < n_bars; i++)
    soleus_picture_add_limb (canvas->picture, bars[i].from, bars[i].radius, bars[i].to, bars[i].radius);
  soleus_picture_fill (canvas->picture, SOLEUS_FIGURE_COLOR_FURNITURE, 0.0);
}

/* What the person sits on, stands on or holds, as far as it doesn't move. Bars that follow each other are one, so that the places where the faint lines meet aren't darker. */
static void
draw_furniture (const SoleusFigureCanvas *canvas)
{
  const SoleusPoseData *data = canvas->data;

  for (int i = 0; i < data->n_furniture; i++) {
    const SoleusPoseFurniture *piece = &data->furniture[i];

    if (piece->n_points == 1)
      soleus_picture_add_circle (canvas->picture, piece->points[0], piece->radius);
    else if (piece->n_points == 2)
      soleus_picture_add_limb (canvas->picture, piece->points[0], piece->radius, piece->points[1], piece->radius);
    else
      soleus_picture_add_polygon (canvas->picture, piece->points, piece->n_points);
    if (piece->n_points != 2 || i + 1 == data->n_furniture || piece[1].n_points != 2)
      soleus_picture_fill (canvas->picture, SOLEUS_FIGURE_COLOR_FURNITURE, 0.0);
  }
}

/* The plate lies against the soles, and slides on the rail below. */
static void
draw_plate (const SoleusFigureCanvas *canvas)
{
  const SoleusPoseLeg    *leg = &canvas->pose->right;
  const SoleusFigureFrame frame = soleus_figure_frame_between (leg->ball, leg->toe);
  const SoleusPosePoint   low = soleus_figure_frame_map (frame, soleus_pose_point (2.0, -3.0));
  const SoleusPosePoint   high = soleus_figure_frame_map (frame, soleus_pose_point (2.0, 24.0));
  const SoleusPosePoint   middle = soleus_figure_between (low, high, 0.35);
  const Bar               plate[] = { { low, high, 1.9 }, { middle, { leg->ball.x + 10.0, middle.y - 8.0 }, 1.5 }, { { leg->ball.x + 10.0, middle.y - 8.0 }, { leg->ball.x + 10.0, 3.0 }, 1.5 } };

  draw_bars (canvas, plate, G_N_ELEMENTS (plate));
}

static void
draw_board (const SoleusFigureCanvas *canvas)
{
  const SoleusFigureFrame frame = soleus_figure_frame_at (soleus_pose_point (-6.0, 0.0), -canvas->pose->tilt);
  const Bar               board = { soleus_figure_frame_map (frame, soleus_pose_point (-27.0, 8.3)), soleus_figure_frame_map (frame, soleus_pose_point (27.0, 8.3)), 1.5 };
  const SoleusPosePoint   bowl[] = { { -11.0, 6.8 }, { -11.0, 6.8 }, { -8.0, 2.6 }, { 0.0, 0.2 }, { 8.0, 2.6 }, { 11.0, 6.8 }, { 11.0, 6.8 } };

  draw_bars (canvas, &board, 1);
  soleus_picture_fill_shape (canvas->picture, frame, bowl, G_N_ELEMENTS (bowl), SOLEUS_FIGURE_COLOR_FURNITURE);
}

/* It gives way below the feet. */
static void
draw_half_ball (const SoleusFigureCanvas *canvas)
{
  const SoleusFigureFrame top = soleus_figure_frame_at (soleus_pose_point (-6.0, 0.0), -canvas->pose->tilt);
  const SoleusPosePoint   outline[] = {
    { -38.0, 0.6 }, { -38.0, 0.6 }, { -35.0, 10.5 }, soleus_figure_frame_map (top, soleus_pose_point (-20.0, 19.4)), soleus_figure_frame_map (top, soleus_pose_point (0.0, 20.4)), soleus_figure_frame_map (top, soleus_pose_point (20.0, 19.4)), { 23.0, 10.5 }, { 26.0, 0.6 }, { 26.0, 0.6 }
  };

  soleus_picture_add_outline (canvas->picture, outline, G_N_ELEMENTS (outline));
  soleus_picture_fill (canvas->picture, SOLEUS_FIGURE_COLOR_FURNITURE, 0.0);
}

/* A mark comes and goes at the ends of the floor. */
static void
add_mark (const SoleusFigureCanvas *canvas,
          double                    x,
          double                    least,
          double                    most)
{
  double                  from = fmax (x, least);
  double                  to = fmin (x + MARK_LENGTH, most);
  const SoleusFigureFrame ground = soleus_figure_frame_at (soleus_pose_point (0.0, 0.0), -soleus_pose_gait_get_slope (canvas->data));

  if (to - from > 0.1)
    soleus_picture_add_limb (canvas->picture, soleus_figure_frame_map (ground, soleus_pose_point (from, -3.6)), 0.8, soleus_figure_frame_map (ground, soleus_pose_point (to, -3.6)), 0.8);
}

static void
draw_marks (const SoleusFigureCanvas *canvas)
{
  const SoleusPoseData *view = canvas->data;
  gboolean              slope = soleus_pose_gait_get_slope (view) > 0.0;
  double                gap = soleus_pose_gait_get_length (view) / MARKS_PER_STRIDE;
  double                reach = view->size / 2.0 - 7.0;
  /* At its foot a slope has no room for them. */
  double from = slope ? 30.0 - reach : view->middle - reach;
  double to = slope ? reach : view->middle + reach;

  for (double x = -fmod (canvas->pose->passed, gap) - gap * ceil ((MARK_LENGTH - from) / gap); x < to; x += gap)
    add_mark (canvas, x, from, to);
  soleus_picture_fill (canvas->picture, SOLEUS_FIGURE_COLOR_FLOOR, 0.0);
}

/**
 * soleus_figure_draw_gear:
 * @canvas: what to draw to
 *
 * Draws what moves with the feet, behind them.
 */
void
soleus_figure_draw_gear (const SoleusFigureCanvas *canvas)
{
  switch (canvas->data->gear) {
  case SOLEUS_POSE_GEAR_PLATE:
    draw_plate (canvas);
    break;
  case SOLEUS_POSE_GEAR_BOARD:
    draw_board (canvas);
    break;
  case SOLEUS_POSE_GEAR_HALF_BALL:
    draw_half_ball (canvas);
    break;
  case SOLEUS_POSE_GEAR_STRAP:
  case SOLEUS_POSE_GEAR_NONE:
    break;
  }
  if (soleus_pose_gait_get_length (canvas->data) > 0.0)
    draw_marks (canvas);
}

/**
 * soleus_figure_draw_strap:
 * @canvas: what to draw to
 *
 * Draws the towel or the band from the ball of the working foot to the hands.
 */
void
soleus_figure_draw_strap (const SoleusFigureCanvas *canvas)
{
  const SoleusPose       *pose = canvas->pose;
  const SoleusPoseLeg    *leg = pose->right.works ? &pose->right : &pose->left;
  const SoleusFigureFrame foot = soleus_figure_frame_at (leg->ball, atan2 (leg->ball.x - leg->heel.x, leg->ball.y - leg->heel.y) - G_PI_2);
  const SoleusPosePoint   hand = soleus_figure_between (pose->right_arm.wrist, pose->right_arm.fingertip, 0.6);
  const SoleusPosePoint   top = soleus_figure_frame_map (foot, soleus_pose_point (0.0, 5.2));
  const SoleusPosePoint   sole = soleus_figure_frame_map (foot, soleus_pose_point (0.0, 1.2));

  if (canvas->data->gear != SOLEUS_POSE_GEAR_STRAP)
    return;
  soleus_picture_add_limb (canvas->picture, hand, 1.0, top, 1.3);
  /* It lies flat round the foot. */
  soleus_picture_add_limb (canvas->picture, top, 1.9, sole, 2.0);
  soleus_picture_fill (canvas->picture, SOLEUS_FIGURE_COLOR_STRAP, 0.0);
}

static double
get_sign_scale (const SoleusFigureCanvas *canvas)
{
  return canvas->data->size / SEATED_SIZE;
}

/* An arrow head around @middle; @dx and @dy say where it points. */
static void
draw_arrow (const SoleusFigureCanvas *canvas,
            SoleusPosePoint           middle,
            double                    dx,
            double                    dy)
{
  double                size = get_sign_scale (canvas);
  double                length = 2.4 * size;
  double                spread = 4.8 * size;
  const SoleusPosePoint corners[] = {
    { middle.x - length * dx + spread * dy, middle.y - length * dy - spread * dx },
    { middle.x + length * dx, middle.y + length * dy },
    { middle.x - length * dx - spread * dy, middle.y - length * dy + spread * dx },
  };

  soleus_picture_fill_line (canvas->picture, corners, G_N_ELEMENTS (corners), 2.9 * size, SOLEUS_FIGURE_COLOR_ACCENT);
}

/* Where the shin leans. */
static void
draw_lean (const SoleusFigureCanvas *canvas)
{
  const SoleusPoseLeg  *leg = canvas->pose->right.works ? &canvas->pose->right : &canvas->pose->left;
  const SoleusPoseData *data = canvas->data;

  draw_arrow (canvas, soleus_pose_point (leg->knee.x + data->stretch_sign.x, data->stretch_floor > 0.0 ? data->stretch_floor : leg->knee.y + data->stretch_sign.y), 1.0, 0.0);
}

/* From 1 for up to -1 for down, 0 for neither. */
static int
get_direction (SoleusPhaseKind phase)
{
  switch (phase) {
  case SOLEUS_PHASE_KIND_LIFT:
    return 1;
  case SOLEUS_PHASE_KIND_LOWER:
  case SOLEUS_PHASE_KIND_STRETCH:
    return -1;
  case SOLEUS_PHASE_KIND_PULSE:
  case SOLEUS_PHASE_KIND_HOLD:
  case SOLEUS_PHASE_KIND_PAUSE:
  case SOLEUS_PHASE_KIND_BALANCE:
  case SOLEUS_PHASE_KIND_MOVE:
    return 0;
  }
  g_return_val_if_reached (0);
}

static void
draw_direction (const SoleusFigureCanvas *canvas,
                double                    x,
                double                    base)
{
  double size = get_sign_scale (canvas);

  if (canvas->phase == SOLEUS_PHASE_KIND_PULSE) {
    draw_arrow (canvas, soleus_pose_point (x, base + (ARROW_MIDDLE + 7.0) * size), 0.0, 1.0);
    draw_arrow (canvas, soleus_pose_point (x, base + (ARROW_MIDDLE - 1.0) * size), 0.0, -1.0);
  } else if (canvas->phase == SOLEUS_PHASE_KIND_STRETCH && canvas->data->words != SOLEUS_POSE_WORDS_EDGE) {
    draw_lean (canvas);
  } else if (get_direction (canvas->phase) != 0) {
    draw_arrow (canvas, soleus_pose_point (x, base + ARROW_MIDDLE * size), 0.0, get_direction (canvas->phase));
  }
}

/* Where there is no gauge, an arrow shows where the foot, the plate or the body goes. */
static void
draw_way (const SoleusFigureCanvas *canvas)
{
  int direction = get_direction (canvas->phase);

  if (direction != 0)
    draw_arrow (canvas, canvas->data->way_sign, canvas->data->way_lift.x * direction, canvas->data->way_lift.y * direction);
}

static void
draw_slope (const SoleusFigureCanvas *canvas,
            double                    reach)
{
  double                  slope = soleus_pose_gait_get_slope (canvas->data);
  const SoleusFigureFrame ground = soleus_figure_frame_at (soleus_pose_point (0.0, 0.0), -slope);
  double                  foot = -0.9 - (reach + 2.0) * sin (slope);

  soleus_picture_add_limb (canvas->picture, soleus_figure_frame_map (ground, soleus_pose_point (-reach, -0.9)), 0.9, soleus_figure_frame_map (ground, soleus_pose_point (reach, -0.9)), 0.9);
  soleus_picture_add_limb (canvas->picture, soleus_pose_point (-reach, foot), 0.9, soleus_pose_point (reach, foot), 0.9);
  soleus_picture_fill (canvas->picture, SOLEUS_FIGURE_COLOR_FLOOR, 0.0);
}

/**
 * soleus_figure_draw_scenery:
 * @canvas: what to draw to
 *
 * Draws the floor, and what stands on it.
 */
void
soleus_figure_draw_scenery (const SoleusFigureCanvas *canvas)
{
  const SoleusPoseData *view = canvas->data;
  double                reach = view->size / 2.0 - 5.0;

  if (soleus_pose_gait_get_slope (canvas->data) > 0.0)
    draw_slope (canvas, reach);
  else
    soleus_picture_fill_limb (canvas->picture, soleus_pose_point (view->middle - reach, -0.9), 0.9, soleus_pose_point (view->middle + reach, -0.9), 0.9, SOLEUS_FIGURE_COLOR_FLOOR);
  draw_furniture (canvas);
}

/**
 * soleus_figure_draw_gauge:
 * @canvas: what to draw to
 *
 * Draws how high the heels are, and the arrow that says where the movement goes. Nobody's heels rise in balance or on the way.
 */
void
soleus_figure_draw_gauge (const SoleusFigureCanvas *canvas)
{
  const SoleusPoseData *view = canvas->data;
  double                size = get_sign_scale (canvas);
  double                bottom = view->gauge_base + (GAUGE_BOTTOM - view->gauge_depth) * size;
  double                zero = view->gauge_base + GAUGE_BOTTOM * size;
  double                top = view->gauge_base + GAUGE_TOP * size;
  /* A limb needs a length. */
  double level = fmax (bottom, zero + (top - zero) * canvas->pose->heel_height) + 0.01;
  double radius = GAUGE_WIDTH / 2.0 * size;

  if (canvas->phase == SOLEUS_PHASE_KIND_BALANCE || canvas->phase == SOLEUS_PHASE_KIND_MOVE)
    return;
  if (!view->has_gauge) {
    draw_way (canvas);
    return;
  }
  soleus_picture_fill_limb (canvas->picture, soleus_pose_point (view->gauge_x, bottom), radius, soleus_pose_point (view->gauge_x, top), radius, SOLEUS_FIGURE_COLOR_TRACK);
  soleus_picture_fill_limb (canvas->picture, soleus_pose_point (view->gauge_x, bottom), radius, soleus_pose_point (view->gauge_x, level), radius, SOLEUS_FIGURE_COLOR_ACCENT);
  draw_direction (canvas, view->gauge_x, view->gauge_base);
}
