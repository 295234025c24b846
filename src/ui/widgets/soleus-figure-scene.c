/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure-scene.h"

#include <math.h>

#include "soleus-figure-props.h"
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

  soleus_figure_fill_line (canvas, corners, G_N_ELEMENTS (corners), 2.9 * size, &canvas->palette->accent);
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
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  soleus_figure_append_limb (builder, &canvas->scale, soleus_figure_frame_map (ground, place (-reach, -0.9)), 0.9, soleus_figure_frame_map (ground, place (reach, -0.9)), 0.9);
  soleus_figure_append_limb (builder, &canvas->scale, place (-reach, foot), 0.9, place (reach, foot), 0.9);
  soleus_figure_fill (canvas, builder, &canvas->palette->floor);
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
    soleus_figure_fill_limb (canvas, place (view->middle - reach, -0.9), 0.9, place (view->middle + reach, -0.9), 0.9, &canvas->palette->floor);
  soleus_figure_draw_furniture (canvas);
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
  soleus_figure_fill_limb (canvas, place (view->gauge_x, bottom), radius, place (view->gauge_x, top), radius, &canvas->palette->track);
  soleus_figure_fill_limb (canvas, place (view->gauge_x, bottom), radius, place (view->gauge_x, level), radius, &canvas->palette->accent);
  draw_direction (canvas, view->gauge_x, view->gauge_base);
}
