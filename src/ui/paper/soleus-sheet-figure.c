/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sheet-figure.h"

#include "soleus-figure-drawing.h"

/* The figure is laid out in whole pixels, so it is drawn large and made smaller. */
#define PIXELS 1000

/* Greys that stay apart when an office printer draws them: pale skin, so that the calf that works is the one dark thing on it. Nothing is translucent, since a printer would get
 * pixels for that instead of outlines. */
static const double greys[SOLEUS_FIGURE_N_COLORS] = {
  [SOLEUS_FIGURE_COLOR_SKIN] = 0.86,
  [SOLEUS_FIGURE_COLOR_SKIN_FAR] = 0.74,
  [SOLEUS_FIGURE_COLOR_HAIR] = 0.20,
  [SOLEUS_FIGURE_COLOR_SHIRT] = 0.60,
  [SOLEUS_FIGURE_COLOR_SHIRT_FAR] = 0.48,
  [SOLEUS_FIGURE_COLOR_SHORTS] = 0.36,
  [SOLEUS_FIGURE_COLOR_SHORTS_FAR] = 0.28,
  [SOLEUS_FIGURE_COLOR_SHOE] = 0.16,
  [SOLEUS_FIGURE_COLOR_SHOE_FAR] = 0.40,
  [SOLEUS_FIGURE_COLOR_SOLE] = 0.70,
  [SOLEUS_FIGURE_COLOR_FURNITURE] = 0.78,
  [SOLEUS_FIGURE_COLOR_STRAP] = 0.50,
  [SOLEUS_FIGURE_COLOR_FLOOR] = 0.55,
  [SOLEUS_FIGURE_COLOR_TRACK] = 0.84,
  [SOLEUS_FIGURE_COLOR_ACCENT] = 0.0,
  [SOLEUS_FIGURE_COLOR_MUSCLE] = 0.50,
  [SOLEUS_FIGURE_COLOR_MUSCLE_FAR] = 0.50,
};

static double
get_grey (const SoleusPictureStep *fill)
{
  double muscle = greys[fill->color] * (1.0 - fill->strength);

  if (fill->color == SOLEUS_FIGURE_COLOR_MUSCLE_FAR)
    return muscle + (greys[SOLEUS_FIGURE_COLOR_SHORTS_FAR] - muscle) * 0.22;
  return muscle;
}

static void
paint (cairo_t                 *cairo,
       const SoleusPictureStep *step,
       SoleusFigureScale        scale)
{
  SoleusPosePoint p[3];

  for (int k = 0; k < 3; k++)
    p[k] = (SoleusPosePoint) { scale.x + step->points[k].x * scale.unit, scale.floor - step->points[k].y * scale.unit };
  switch (step->verb) {
  case SOLEUS_PICTURE_MOVE:
    cairo_move_to (cairo, p[0].x, p[0].y);
    break;
  case SOLEUS_PICTURE_LINE:
    cairo_line_to (cairo, p[0].x, p[0].y);
    break;
  case SOLEUS_PICTURE_CUBIC:
    cairo_curve_to (cairo, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
    break;
  case SOLEUS_PICTURE_CLOSE:
    cairo_close_path (cairo);
    break;
  case SOLEUS_PICTURE_CIRCLE:
    cairo_new_sub_path (cairo);
    cairo_arc (cairo, p[0].x, p[0].y, step->points[1].x * scale.unit, 0.0, 2.0 * G_PI);
    cairo_close_path (cairo);
    break;
  case SOLEUS_PICTURE_FILL:
    cairo_set_source_rgb (cairo, get_grey (step), get_grey (step), get_grey (step));
    cairo_fill (cairo);
    break;
  }
}

/**
 * soleus_sheet_figure_draw:
 * @cairo: what to draw to, with its origin at the corner of the picture
 * @moment: what the figure shows
 * @size: how wide and high the picture is
 *
 * Draws the figure as outlines, in greys. It is the picture that the window shows; there, nodes of the toolkit are made of it, which need a display.
 */
void
soleus_sheet_figure_draw (cairo_t                 *cairo,
                          const SoleusSheetMoment *moment,
                          double                   size)
{
  g_autoptr (SoleusPoseData) data = soleus_pose_data_load_for (moment->exercise);
  g_autoptr (GArray) picture = soleus_picture_new ();
  SoleusPose        pose = soleus_pose_at (data, moment->phase, moment->progress, moment->side);
  SoleusFigureScale scale = soleus_figure_get_scale (data, PIXELS, PIXELS);

  for (int part = 0; part < SOLEUS_FIGURE_N_PARTS; part++)
    soleus_figure_draw_part (picture, (SoleusFigurePart) part, data, moment->arrow, &pose);
  cairo_save (cairo);
  cairo_scale (cairo, size / PIXELS, size / PIXELS);
  for (guint i = 0; i < picture->len; i++)
    paint (cairo, &g_array_index (picture, SoleusPictureStep, i), scale);
  cairo_restore (cairo);
}
