/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure-canvas.h"

#include <math.h>

#include "soleus-figure-view.h"
#include "soleus-pose-gait.h"

/* Lengths and places here are centimetres of the pose, see soleus-pose.h. The gauge is as large in every view: its measures are those of the seated one. */
#define GAUGE_TOP 13.5
#define GAUGE_BOTTOM 1.8
#define GAUGE_WIDTH 3.6
#define ARROW_MIDDLE 21.0

static SoleusPosePoint
place (double x,
       double y)
{
  return (SoleusPosePoint) { x, y };
}

/* A straight piece of furniture, as thick as twice its radius. */
typedef struct {
  SoleusPosePoint from;
  SoleusPosePoint to;
  double          radius;
} Bar;

/* Marks on the ground that one walks on show that it passes: so many in a stride. */
#define MARKS_PER_STRIDE 2.0
#define MARK_LENGTH 7.0

static const Bar chair[] = {
  { { -18.0, 85.0 }, { -14.0, 39.2 }, 1.7 },
  { { -14.0, 39.2 }, { 19.0, 39.2 }, 1.7 },
  { { 19.0, 39.2 }, { 17.0, 1.7 }, 1.7 },
  { { -14.0, 39.2 }, { -16.5, 1.7 }, 1.7 },
};
static const Bar mat[] = { { { -17.0, 0.2 }, { 102.0, 0.2 }, 1.1 } };
static const Bar ball_wall[] = { { { -34.0, 3.4 }, { -34.0, 132.0 }, 2.5 } };
static const Bar leg_press[] = {
  { { -10.0, 32.0 }, { 18.0, 34.5 }, 2.6 },
  { { -13.0, 34.0 }, { -45.0, 83.0 }, 2.6 },
  { { 2.0, 30.0 }, { 2.0, 3.0 }, 1.7 },
  { { -22.0, 1.7 }, { 106.0, 1.7 }, 1.7 },
  { { 9.0, 33.0 }, { 9.0, 41.0 }, 1.3 },
};
static const Bar wall[] = { { { 49.4, 3.4 }, { 49.4, 172.0 }, 2.5 } };
static const Bar lunge_wall[] = { { { 21.9, 3.4 }, { 21.9, 164.0 }, 2.5 } };
static const Bar rail[] = { { { 40.0, 1.7 }, { 40.0, 101.0 }, 1.7 }, { { 31.0, 101.0 }, { 60.0, 101.0 }, 2.0 } };
static const Bar board_rail[] = { { { 48.0, 1.7 }, { 48.0, 110.0 }, 1.7 }, { { 34.0, 110.0 }, { 66.0, 110.0 }, 2.0 } };
static const Bar half_ball_rail[] = { { { 48.0, 1.7 }, { 48.0, 118.0 }, 1.7 }, { { 34.0, 118.0 }, { 66.0, 118.0 }, 2.0 } };
static const Bar door_frame[] = { { { 41.0, 2.5 }, { 41.0, 128.0 }, 2.5 } };
static const Bar stair_rail[] = { { { 52.0, 36.0 }, { 52.0, 121.0 }, 1.7 }, { { 8.0, 106.8 }, { 76.0, 130.0 }, 2.0 } };
static const Bar bench[] = {
  { { -9.0, 12.6 }, { 11.0, 12.6 }, 3.2 },
  { { 1.0, 9.4 }, { 1.0, 1.7 }, 1.7 },
  { { -52.8, 1.7 }, { -52.8, 34.0 }, 1.7 },
  { { -54.0, 1.7 }, { 14.0, 1.7 }, 1.7 },
  { { -52.8, 32.0 }, { -37.0, 32.0 }, 1.4 },
};

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

/* Two steps, seen from the side; their edges stand out a little. */
static void
draw_stairs (const SoleusFigureCanvas *canvas)
{
  const SoleusPosePoint corners[] = {
    { -5.5, 17.4 }, { 38.5, 17.4 }, { 38.5, 35.4 }, { 104.0, 35.4 }, { 104.0, 32.0 }, { 41.5, 32.0 }, { 41.5, 14.0 }, { -2.5, 14.0 }, { -2.5, 0.0 }, { -5.5, 0.0 }
  };

  soleus_picture_add_polygon (canvas->picture, corners, G_N_ELEMENTS (corners));
  soleus_picture_fill (canvas->picture, SOLEUS_FIGURE_COLOR_FURNITURE, 0.0);
  draw_bars (canvas, stair_rail, G_N_ELEMENTS (stair_rail));
}

/* What the person sits on, stands on or holds, as far as it doesn't move. */
static void
draw_furniture (const SoleusFigureCanvas *canvas)
{
  switch (canvas->position) {
  case SOLEUS_BODY_POSITION_SEATED:
    draw_bars (canvas, chair, G_N_ELEMENTS (chair));
    break;
  case SOLEUS_BODY_POSITION_BALL_SEATED:
    draw_bars (canvas, ball_wall, G_N_ELEMENTS (ball_wall));
    soleus_picture_add_circle (canvas->picture, place (-3.0, 24.5), 24.5);
    soleus_picture_fill (canvas->picture, SOLEUS_FIGURE_COLOR_FURNITURE, 0.0);
    break;
  case SOLEUS_BODY_POSITION_LONG_SITTING:
    draw_bars (canvas, mat, G_N_ELEMENTS (mat));
    break;
  case SOLEUS_BODY_POSITION_LEG_PRESS:
    draw_bars (canvas, leg_press, G_N_ELEMENTS (leg_press));
    break;
  case SOLEUS_BODY_POSITION_STANDING:
  case SOLEUS_BODY_POSITION_SINGLE_LEG:
    draw_bars (canvas, wall, G_N_ELEMENTS (wall));
    break;
  case SOLEUS_BODY_POSITION_STANDING_STRAIGHT:
    draw_bars (canvas, rail, G_N_ELEMENTS (rail));
    break;
  case SOLEUS_BODY_POSITION_BALANCE_BOARD:
    draw_bars (canvas, board_rail, G_N_ELEMENTS (board_rail));
    break;
  case SOLEUS_BODY_POSITION_HALF_BALL:
    draw_bars (canvas, half_ball_rail, G_N_ELEMENTS (half_ball_rail));
    break;
  case SOLEUS_BODY_POSITION_SQUAT:
    draw_bars (canvas, door_frame, G_N_ELEMENTS (door_frame));
    break;
  case SOLEUS_BODY_POSITION_STEP:
    draw_stairs (canvas);
    break;
  case SOLEUS_BODY_POSITION_LUNGE:
    draw_bars (canvas, lunge_wall, G_N_ELEMENTS (lunge_wall));
    break;
  case SOLEUS_BODY_POSITION_KNEELING:
    draw_bars (canvas, bench, G_N_ELEMENTS (bench));
    break;
  case SOLEUS_BODY_POSITION_TANDEM:
  case SOLEUS_BODY_POSITION_WALKING:
  case SOLEUS_BODY_POSITION_WALKING_UPHILL:
  case SOLEUS_BODY_POSITION_TOE_WALKING:
  case SOLEUS_BODY_POSITION_RUNNING:
  case SOLEUS_BODY_POSITION_RUNNING_UPHILL:
    break;
  }
}

/* The plate lies against the soles, and slides on the rail below. */
static void
draw_plate (const SoleusFigureCanvas *canvas)
{
  const SoleusPoseLeg    *leg = &canvas->pose->right;
  const SoleusFigureFrame frame = { leg->ball, G_PI_2 - SOLEUS_POSE_PLATE_ANGLE };
  const SoleusPosePoint   low = soleus_figure_frame_map (frame, place (2.0, -3.0));
  const SoleusPosePoint   high = soleus_figure_frame_map (frame, place (2.0, 24.0));
  const SoleusPosePoint   middle = soleus_figure_between (low, high, 0.35);
  const Bar               plate[] = { { low, high, 1.9 }, { middle, { leg->ball.x + 10.0, middle.y - 8.0 }, 1.5 }, { { leg->ball.x + 10.0, middle.y - 8.0 }, { leg->ball.x + 10.0, 3.0 }, 1.5 } };

  draw_bars (canvas, plate, G_N_ELEMENTS (plate));
}

static void
draw_board (const SoleusFigureCanvas *canvas)
{
  const SoleusFigureFrame frame = { { -6.0, 0.0 }, -canvas->pose->tilt };
  const Bar               board = { soleus_figure_frame_map (frame, place (-27.0, 8.3)), soleus_figure_frame_map (frame, place (27.0, 8.3)), 1.5 };
  const SoleusPosePoint   bowl[] = { { -11.0, 6.8 }, { -11.0, 6.8 }, { -8.0, 2.6 }, { 0.0, 0.2 }, { 8.0, 2.6 }, { 11.0, 6.8 }, { 11.0, 6.8 } };

  draw_bars (canvas, &board, 1);
  soleus_picture_fill_shape (canvas->picture, frame, bowl, G_N_ELEMENTS (bowl), SOLEUS_FIGURE_COLOR_FURNITURE);
}

/* It gives way below the feet. */
static void
draw_half_ball (const SoleusFigureCanvas *canvas)
{
  const SoleusFigureFrame top = { { -6.0, 0.0 }, -canvas->pose->tilt };
  const SoleusPosePoint   outline[] = {
    { -38.0, 0.6 }, { -38.0, 0.6 }, { -35.0, 10.5 }, soleus_figure_frame_map (top, place (-20.0, 19.4)), soleus_figure_frame_map (top, place (0.0, 20.4)), soleus_figure_frame_map (top, place (20.0, 19.4)), { 23.0, 10.5 }, { 26.0, 0.6 }, { 26.0, 0.6 }
  };

  soleus_picture_fill_shape (canvas->picture, (SoleusFigureFrame) { { 0.0, 0.0 }, 0.0 }, outline, G_N_ELEMENTS (outline), SOLEUS_FIGURE_COLOR_FURNITURE);
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
  const SoleusFigureFrame ground = { { 0.0, 0.0 }, -soleus_pose_gait_get_slope (canvas->position) };

  if (to - from > 0.1)
    soleus_picture_add_limb (canvas->picture, soleus_figure_frame_map (ground, place (from, -3.6)), 0.8, soleus_figure_frame_map (ground, place (to, -3.6)), 0.8);
}

static void
draw_marks (const SoleusFigureCanvas *canvas)
{
  const SoleusFigureView *view = soleus_figure_view_get (canvas->position);
  double                  gap = soleus_pose_gait_get_length (canvas->position) / MARKS_PER_STRIDE;
  double                  reach = view->size / 2.0 - 7.0;
  /* At its foot a slope has no room for them. */
  double from = soleus_pose_gait_get_slope (canvas->position) > 0.0 ? 30.0 - reach : -reach;

  for (double x = -fmod (canvas->pose->passed, gap) - 2.0 * gap; x < reach; x += gap)
    add_mark (canvas, x, from, reach);
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
  if (canvas->position == SOLEUS_BODY_POSITION_LEG_PRESS)
    draw_plate (canvas);
  else if (canvas->position == SOLEUS_BODY_POSITION_BALANCE_BOARD)
    draw_board (canvas);
  else if (canvas->position == SOLEUS_BODY_POSITION_HALF_BALL)
    draw_half_ball (canvas);
  else if (soleus_pose_gait_get_length (canvas->position) > 0.0)
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
  const SoleusFigureFrame foot = { leg->ball, atan2 (leg->ball.x - leg->heel.x, leg->ball.y - leg->heel.y) - G_PI_2 };
  const SoleusPosePoint   hand = soleus_figure_between (pose->right_arm.wrist, pose->right_arm.fingertip, 0.6);
  const SoleusPosePoint   top = soleus_figure_frame_map (foot, place (0.0, 5.2));
  const SoleusPosePoint   sole = soleus_figure_frame_map (foot, place (0.0, 1.2));

  if (canvas->position != SOLEUS_BODY_POSITION_LONG_SITTING)
    return;
  soleus_picture_add_limb (canvas->picture, hand, 1.0, top, 1.3);
  /* It lies flat round the foot. */
  soleus_picture_add_limb (canvas->picture, top, 1.9, sole, 2.0);
  soleus_picture_fill (canvas->picture, SOLEUS_FIGURE_COLOR_STRAP, 0.0);
}

/* An arrow head around @middle; @dx and @dy say where it points. */
static void
draw_arrow (const SoleusFigureCanvas *canvas,
            SoleusPosePoint           middle,
            double                    dx,
            double                    dy)
{
  double                size = soleus_figure_view_get_sign_scale (canvas->position);
  double                length = 2.4 * size;
  double                spread = 4.8 * size;
  const SoleusPosePoint corners[] = {
    { middle.x - length * dx + spread * dy, middle.y - length * dy - spread * dx },
    { middle.x + length * dx, middle.y + length * dy },
    { middle.x - length * dx - spread * dy, middle.y - length * dy + spread * dx },
  };

  soleus_picture_fill_line (canvas->picture, corners, G_N_ELEMENTS (corners), 2.9 * size, SOLEUS_FIGURE_COLOR_ACCENT);
}

/* Where the shin leans: in front of the knee of a person who sits, else behind it, where nothing is in the way. */
static void
draw_lean (const SoleusFigureCanvas *canvas)
{
  const SoleusPoseLeg *leg = canvas->pose->right.works ? &canvas->pose->right : &canvas->pose->left;
  gboolean             sits = canvas->position == SOLEUS_BODY_POSITION_SEATED || canvas->position == SOLEUS_BODY_POSITION_BALL_SEATED;

  if (sits)
    draw_arrow (canvas, place (leg->knee.x + 15.0, leg->knee.y - 2.0), 1.0, 0.0);
  else if (canvas->position == SOLEUS_BODY_POSITION_SQUAT)
    draw_arrow (canvas, place (leg->knee.x + 9.0, 9.0), 1.0, 0.0);
  else
    draw_arrow (canvas, place (leg->knee.x - 27.0, leg->knee.y + 2.0), 1.0, 0.0);
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
  double size = soleus_figure_view_get_sign_scale (canvas->position);

  if (canvas->phase == SOLEUS_PHASE_KIND_PULSE) {
    draw_arrow (canvas, place (x, base + (ARROW_MIDDLE + 7.0) * size), 0.0, 1.0);
    draw_arrow (canvas, place (x, base + (ARROW_MIDDLE - 1.0) * size), 0.0, -1.0);
  } else if (canvas->phase == SOLEUS_PHASE_KIND_STRETCH && canvas->position != SOLEUS_BODY_POSITION_STEP) {
    draw_lean (canvas);
  } else if (get_direction (canvas->phase) != 0) {
    draw_arrow (canvas, place (x, base + ARROW_MIDDLE * size), 0.0, get_direction (canvas->phase));
  }
}

/* Where there is no gauge, an arrow shows where the foot, the plate or the body goes. */
static void
draw_way (const SoleusFigureCanvas *canvas)
{
  int direction = get_direction (canvas->phase);

  if (direction == 0)
    return;
  if (canvas->position == SOLEUS_BODY_POSITION_LONG_SITTING)
    draw_arrow (canvas, place (88.0, 42.0), direction, 0.0);
  else if (canvas->position == SOLEUS_BODY_POSITION_LEG_PRESS)
    draw_arrow (canvas, place (88.0, 107.0), direction, 0.0);
  else if (canvas->position == SOLEUS_BODY_POSITION_KNEELING)
    draw_arrow (canvas, place (106.0, 124.0), -0.7 * direction, 0.7 * direction);
  else
    draw_arrow (canvas, place (-46.0, ARROW_MIDDLE), 0.0, direction);
}

static void
draw_slope (const SoleusFigureCanvas *canvas,
            double                    reach)
{
  double                  slope = soleus_pose_gait_get_slope (canvas->position);
  const SoleusFigureFrame ground = { { 0.0, 0.0 }, -slope };
  double                  foot = -0.9 - (reach + 2.0) * sin (slope);

  soleus_picture_add_limb (canvas->picture, soleus_figure_frame_map (ground, place (-reach, -0.9)), 0.9, soleus_figure_frame_map (ground, place (reach, -0.9)), 0.9);
  soleus_picture_add_limb (canvas->picture, place (-reach, foot), 0.9, place (reach, foot), 0.9);
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
  const SoleusFigureView *view = soleus_figure_view_get (canvas->position);
  double                  reach = view->size / 2.0 - 5.0;

  if (soleus_pose_gait_get_slope (canvas->position) > 0.0)
    draw_slope (canvas, reach);
  else
    soleus_picture_fill_limb (canvas->picture, place (view->middle - reach, -0.9), 0.9, place (view->middle + reach, -0.9), 0.9, SOLEUS_FIGURE_COLOR_FLOOR);
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
  const SoleusFigureView *view = soleus_figure_view_get (canvas->position);
  double                  size = soleus_figure_view_get_sign_scale (canvas->position);
  double                  bottom = view->gauge_base + (GAUGE_BOTTOM - view->gauge_depth) * size;
  double                  zero = view->gauge_base + GAUGE_BOTTOM * size;
  double                  top = view->gauge_base + GAUGE_TOP * size;
  /* A limb needs a length. */
  double level = fmax (bottom, zero + (top - zero) * canvas->pose->heel_height) + 0.01;
  double radius = GAUGE_WIDTH / 2.0 * size;

  if (canvas->phase == SOLEUS_PHASE_KIND_BALANCE || canvas->phase == SOLEUS_PHASE_KIND_MOVE)
    return;
  if (!view->has_gauge) {
    draw_way (canvas);
    return;
  }
  soleus_picture_fill_limb (canvas->picture, place (view->gauge_x, bottom), radius, place (view->gauge_x, top), radius, SOLEUS_FIGURE_COLOR_TRACK);
  soleus_picture_fill_limb (canvas->picture, place (view->gauge_x, bottom), radius, place (view->gauge_x, level), radius, SOLEUS_FIGURE_COLOR_ACCENT);
  draw_direction (canvas, view->gauge_x, view->gauge_base);
}
