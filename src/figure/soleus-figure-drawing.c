/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure-drawing.h"

#include "soleus-figure-canvas.h"
#include "soleus-pose-limbs.h"

#include <math.h>

/* Lengths and places here are centimetres of the pose, see soleus-pose.h. */

static void
draw_shoe (const SoleusFigureCanvas *canvas,
           const SoleusPoseLeg      *leg,
           SoleusFigureColor         color)
{
  /* The rear turns about the ball; the toes keep their own direction, on the floor. */
  SoleusFigureFrame     rear = soleus_figure_frame_at (leg->ball, atan2 (leg->ball.x - leg->heel.x, leg->ball.y - leg->heel.y) - G_PI_2);
  SoleusFigureFrame     front = soleus_figure_frame_at (leg->ball, atan2 (leg->toe.x - leg->ball.x, leg->toe.y - leg->ball.y) - G_PI_2);
  const SoleusPosePoint back[] = {
    { 0.0, 1.0 }, { 0.0, 1.0 }, { -18.2, 1.0 }, { -18.2, 1.0 }, { -18.9, 5.0 }, { -18.0, 9.8 }, { -18.0, 9.8 }, { -8.4, 10.6 }, { -8.4, 10.6 }, { -4.0, 6.8 }
  };
  const SoleusPosePoint toes[] = { { 4.6, 4.6 }, { 8.6, 2.9 }, { 9.0, 1.0 }, { 9.0, 1.0 } };
  SoleusPosePoint       outline[G_N_ELEMENTS (back) + G_N_ELEMENTS (toes)];
  const SoleusPosePoint sole[] = {
    soleus_figure_frame_map (rear, soleus_pose_point (-17.8, 1.0)), soleus_figure_frame_map (rear, soleus_pose_point (-1.5, 1.0)), soleus_figure_frame_map (front, soleus_pose_point (8.4, 1.0))
  };
  int n = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (back); i++)
    outline[n++] = soleus_figure_frame_map (rear, back[i]);
  for (size_t i = 0; i < G_N_ELEMENTS (toes); i++)
    outline[n++] = soleus_figure_frame_map (front, toes[i]);
  soleus_picture_add_outline (canvas->picture, outline, n);
  soleus_picture_fill (canvas->picture, color, 0.0);

  soleus_picture_fill_line (canvas->picture, sole, G_N_ELEMENTS (sole), 2.0, SOLEUS_FIGURE_COLOR_SOLE);
}

/* The skin of the knee and the lower leg as one path; @swell is how far the muscle stands out. */
static void
draw_skin (const SoleusFigureCanvas *canvas,
           const SoleusPoseLeg      *leg,
           double                    swell,
           SoleusFigureColor         color)
{
  const SoleusPosePoint shin[] = {
    { -3.4, -2.0 }, { -3.4, -2.0 }, { -4.4 - 0.3 * swell, 12.0 }, { -6.9 - swell, 29.0 }, { -3.6, 46.2 }, { 3.2, 47.6 }, { 6.2, 41.0 }, { 4.2, 20.0 }, { 3.3, -2.0 }, { 3.3, -2.0 }
  };

  soleus_picture_add_limb (canvas->picture, soleus_figure_between (leg->hip, leg->knee, 0.6), 7.0, leg->knee, 6.1);
  soleus_picture_add_shape (canvas->picture, soleus_figure_frame_between (leg->ankle, leg->knee), shin, G_N_ELEMENTS (shin));
  soleus_picture_fill (canvas->picture, color, 0.0);
}

static void
draw_muscle (const SoleusFigureCanvas *canvas,
             const SoleusPoseLeg      *leg,
             double                    swell)
{
  const SoleusPosePoint muscle[] = {
    { -4.4, 39.0 }, { -4.4, 39.0 }, { -7.5 - 1.1 * swell, 27.0 }, { -4.9 - 0.4 * swell, 13.0 }, { -2.9, 2.0 }, { -2.9, 2.0 }, { -0.9, 14.0 }, { 0.6 + 0.3 * swell, 26.0 }
  };
  /* In the shade of the right leg, so that the two muscles don't run together. */
  SoleusFigureColor color = leg == &canvas->pose->left ? SOLEUS_FIGURE_COLOR_MUSCLE_FAR : SOLEUS_FIGURE_COLOR_MUSCLE;

  soleus_picture_add_shape (canvas->picture, soleus_figure_frame_between (leg->ankle, leg->knee), muscle, G_N_ELEMENTS (muscle));
  soleus_picture_fill (canvas->picture, color, canvas->pose->effort);
}

static void
draw_leg (const SoleusFigureCanvas *canvas,
          const SoleusPoseLeg      *leg,
          SoleusFigureColor         skin,
          SoleusFigureColor         shorts,
          SoleusFigureColor         shoe)
{
  const SoleusPosePoint cloth[] = {
    { -9.2, 2.0 }, { -8.6, -4.0 }, { -4.0, -8.8 }, { 3.0, -9.2 }, { 8.2, -4.6 }, { 9.2, 3.0 }, { 9.0, 14.0 }, { 8.4, 31.0 }, { 8.4, 31.0 }, { -7.6, 30.0 }, { -7.6, 30.0 }, { -8.8, 15.0 }
  };

  double swell = leg->works ? 1.5 * canvas->pose->effort - 0.9 * canvas->pose->stretch : 0.0;

  draw_skin (canvas, leg, swell, skin);
  if (leg->works)
    draw_muscle (canvas, leg, swell);
  draw_shoe (canvas, leg, shoe);
  soleus_picture_fill_shape (canvas->picture, soleus_figure_frame_between (leg->hip, leg->knee), cloth, G_N_ELEMENTS (cloth), shorts);
}

static void
draw_arm (const SoleusFigureCanvas *canvas,
          const SoleusPoseArm      *arm,
          SoleusFigureColor         skin,
          SoleusFigureColor         sleeve)
{
  const SoleusPosePoint cloth[] = {
    { -4.6, 0.0 }, { -3.6, -3.9 }, { 0.0, -5.4 }, { 3.6, -3.9 }, { 4.7, 0.0 }, { 4.8, 8.0 }, { 4.8, 14.5 }, { 4.8, 14.5 }, { -4.7, 13.6 }, { -4.7, 13.6 }, { -4.8, 8.0 }
  };
  SoleusPosePoint knuckles = soleus_figure_between (arm->wrist, arm->fingertip, 0.45);

  soleus_picture_add_limb (canvas->picture, soleus_figure_between (arm->shoulder, arm->elbow, 0.4), 4.1, arm->elbow, 3.5);
  soleus_picture_add_limb (canvas->picture, arm->elbow, 3.5, arm->wrist, 2.4);
  soleus_picture_add_limb (canvas->picture, arm->wrist, 2.4, knuckles, 2.8);
  soleus_picture_add_limb (canvas->picture, knuckles, 2.8, soleus_figure_between (arm->wrist, arm->fingertip, 0.88), 1.6);
  soleus_picture_fill (canvas->picture, skin, 0.0);
  soleus_picture_fill_shape (canvas->picture, soleus_figure_frame_between (arm->shoulder, arm->elbow), cloth, G_N_ELEMENTS (cloth), sleeve);
}

static void
draw_head (const SoleusFigureCanvas *canvas)
{
  SoleusFigureFrame     frame = soleus_figure_frame_at (canvas->pose->head, 0.0);
  const SoleusPosePoint face[] = {
    { 0.0, 12.4 }, { 6.6, 10.2 }, { 9.6, 5.0 }, { 9.9, 1.6 }, { 11.9, -1.7 }, { 10.5, -3.2 }, { 10.3, -6.0 }, { 8.6, -10.4 }, { 4.0, -11.4 }, { -2.4, -8.6 }, { -8.0, -6.0 }, { -10.4, 1.5 }, { -7.4, 9.4 }
  };
  const SoleusPosePoint hair[] = {
    { 9.2, 8.2 }, { 7.0, 12.0 }, { 0.8, 13.8 }, { -6.0, 12.0 }, { -10.2, 7.0 }, { -11.0, 0.4 }, { -9.0, -6.4 }, { -9.0, -6.4 }, { -6.4, -5.6 }, { -4.9, -1.2 }, { -3.2, 2.0 }, { 0.0, 1.4 }, { 0.0, 1.4 }, { 1.0, 5.0 }, { 4.6, 7.6 }
  };

  soleus_picture_fill_shape (canvas->picture, frame, face, G_N_ELEMENTS (face), SOLEUS_FIGURE_COLOR_SKIN);
  soleus_picture_fill_shape (canvas->picture, frame, hair, G_N_ELEMENTS (hair), SOLEUS_FIGURE_COLOR_HAIR);
  soleus_picture_fill_limb (canvas->picture, soleus_figure_frame_map (frame, soleus_pose_point (-2.0, -1.0)), 1.7,
                            soleus_figure_frame_map (frame, soleus_pose_point (-2.4, -2.8)), 1.3, SOLEUS_FIGURE_COLOR_SKIN_FAR);
}

/* The trunk with neck and head. */
static void
draw_trunk (const SoleusFigureCanvas *canvas)
{
  SoleusFigureFrame     frame = soleus_figure_frame_between (canvas->pose->hip, canvas->pose->shoulder);
  const SoleusPosePoint shirt[] = {
    { -9.6, 0.5 }, { -9.6, 0.5 }, { -8.6, 18.0 }, { -8.9, 37.0 }, { -5.4, 49.2 }, { 0.0, 51.8 }, { 5.4, 48.6 }, { 9.1, 37.0 }, { 9.0, 20.0 }, { 9.4, 4.0 }, { 9.4, 4.0 }
  };
  SoleusPosePoint collar = soleus_figure_frame_map (frame, soleus_pose_point (-0.6, 48.5));

  soleus_picture_fill_limb (canvas->picture, collar, 5.0, soleus_figure_between (collar, canvas->pose->head, 0.72), 4.6, SOLEUS_FIGURE_COLOR_SKIN_FAR);
  soleus_picture_fill_shape (canvas->picture, frame, shirt, G_N_ELEMENTS (shirt), SOLEUS_FIGURE_COLOR_SHIRT);
  draw_head (canvas);
}

/**
 * soleus_figure_get_scale:
 * @data: how the body is placed
 * @width: of the picture, in pixels
 * @height: of the picture, in pixels
 *
 * Lays the figure into the largest square in the middle of a picture.
 *
 * Returns: where the pose's origin and its centimetres are
 */
SoleusFigureScale
soleus_figure_get_scale (const SoleusPoseData *data,
                         int                   width,
                         int                   height)
{
  double unit = MIN (width, height) / data->size;

  /* The floor stands on a whole pixel, so that its line is crisp. */
  return (SoleusFigureScale) {
    .x = width / 2.0 - data->middle * unit,
    .floor = floor (height / 2.0 + (data->size / 2.0 - data->below) * unit),
    .unit = unit,
  };
}

/**
 * soleus_figure_draw_part:
 * @picture: (element-type SoleusPictureStep): what to add to
 * @part: which part of the figure
 * @data: how the body is placed
 * @phase: what it does, for the arrow
 * @pose: where everything is
 *
 * Draws one part. All of them in their order are the figure with what it sits on or holds.
 */
void
soleus_figure_draw_part (GArray               *picture,
                         SoleusFigurePart      part,
                         const SoleusPoseData *data,
                         SoleusPhaseKind       phase,
                         const SoleusPose     *pose)
{
  const SoleusFigureCanvas canvas = { picture, pose, data, phase };

  switch (part) {
  case SOLEUS_FIGURE_PART_SCENERY:
    soleus_figure_draw_scenery (&canvas);
    break;
  case SOLEUS_FIGURE_PART_GEAR:
    soleus_figure_draw_gear (&canvas);
    break;
  case SOLEUS_FIGURE_PART_LEFT_LEG:
    draw_leg (&canvas, &pose->left, SOLEUS_FIGURE_COLOR_SKIN_FAR, SOLEUS_FIGURE_COLOR_SHORTS_FAR, SOLEUS_FIGURE_COLOR_SHOE_FAR);
    break;
  case SOLEUS_FIGURE_PART_LEFT_ARM:
    draw_arm (&canvas, &pose->left_arm, SOLEUS_FIGURE_COLOR_SKIN_FAR, SOLEUS_FIGURE_COLOR_SHIRT_FAR);
    break;
  case SOLEUS_FIGURE_PART_RIGHT_LEG:
    draw_leg (&canvas, &pose->right, SOLEUS_FIGURE_COLOR_SKIN, SOLEUS_FIGURE_COLOR_SHORTS, SOLEUS_FIGURE_COLOR_SHOE);
    break;
  case SOLEUS_FIGURE_PART_TRUNK:
    draw_trunk (&canvas);
    break;
  case SOLEUS_FIGURE_PART_STRAP:
    soleus_figure_draw_strap (&canvas);
    break;
  case SOLEUS_FIGURE_PART_RIGHT_ARM:
    draw_arm (&canvas, &pose->right_arm, SOLEUS_FIGURE_COLOR_SKIN, SOLEUS_FIGURE_COLOR_SHIRT_FAR);
    break;
  case SOLEUS_FIGURE_PART_GAUGE:
    soleus_figure_draw_gauge (&canvas);
    break;
  }
}
