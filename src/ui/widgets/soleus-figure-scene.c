/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure-scene.h"

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

/* As one, so that the places where the faint lines meet aren't darker. */
static void
draw_chair (const SoleusFigureCanvas *canvas)
{
  const SoleusPosePoint seat = { -14.0, 39.2 };
  const SoleusPosePoint edge = { 19.0, 39.2 };
  const SoleusPosePoint limbs[][2] = { { { -18.0, 85.0 }, seat }, { seat, edge }, { edge, { 17.0, 1.7 } }, { seat, { -16.5, 1.7 } } };
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (limbs); i++)
    soleus_figure_append_limb (builder, &canvas->scale, limbs[i][0], 1.7, limbs[i][1], 1.7);
  soleus_figure_fill (canvas, builder, &canvas->palette->furniture);
}

static void
draw_wall (const SoleusFigureCanvas *canvas,
           double                    x,
           double                    height)
{
  soleus_figure_fill_limb (canvas, place (x, 3.4), 2.5, place (x, height), 2.5, &canvas->palette->furniture);
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

/* An arrow head around @middle; @dx and @dy say where it points. */
static void
draw_arrow (const SoleusFigureCanvas *canvas,
            SoleusPosePoint           middle,
            double                    dx,
            double                    dy)
{
  double                size = soleus_figure_get_sign_scale (canvas->position);
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

  if (canvas->position == SOLEUS_BODY_POSITION_SEATED)
    draw_arrow (canvas, place (leg->knee.x + 15.0, leg->knee.y - 2.0), 1.0, 0.0);
  else
    draw_arrow (canvas, place (leg->knee.x - 27.0, leg->knee.y + 2.0), 1.0, 0.0);
}

static void
draw_direction (const SoleusFigureCanvas *canvas,
                double                    x)
{
  double size = soleus_figure_get_sign_scale (canvas->position);

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

/**
 * soleus_figure_draw_scenery:
 * @canvas: what to draw to
 *
 * Draws the floor, and the chair or the wall.
 */
void
soleus_figure_draw_scenery (const SoleusFigureCanvas *canvas)
{
  double middle = soleus_figure_get_floor_middle (canvas->position);
  double reach = soleus_figure_get_floor_length (canvas->position) / 2.0;

  soleus_figure_fill_limb (canvas, place (middle - reach, -0.9), 0.9, place (middle + reach, -0.9), 0.9, &canvas->palette->floor);
  switch (canvas->position) {
  case SOLEUS_BODY_POSITION_SEATED:
    draw_chair (canvas);
    break;
  case SOLEUS_BODY_POSITION_STANDING:
    draw_wall (canvas, 49.4, 172.0);
    break;
  case SOLEUS_BODY_POSITION_LUNGE:
    draw_wall (canvas, 21.9, 164.0);
    break;
  }
}

/**
 * soleus_figure_draw_gauge:
 * @canvas: what to draw to
 *
 * Draws how high the heels are, and the arrow that says where the movement goes.
 */
void
soleus_figure_draw_gauge (const SoleusFigureCanvas *canvas)
{
  double x = get_gauge_x (canvas->position);
  double size = soleus_figure_get_sign_scale (canvas->position);
  double bottom = GAUGE_BOTTOM * size;
  double top = GAUGE_TOP * size;
  /* A limb needs a length. */
  double level = bottom + (top - bottom) * canvas->pose->heel_height + 0.01;
  double radius = GAUGE_WIDTH / 2.0 * size;

  soleus_figure_fill_limb (canvas, place (x, bottom), radius, place (x, top), radius, &canvas->palette->track);
  soleus_figure_fill_limb (canvas, place (x, bottom), radius, place (x, level), radius, &canvas->palette->accent);
  draw_direction (canvas, x);
}
