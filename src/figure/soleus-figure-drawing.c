/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure-drawing.h"

#include "soleus-figure-canvas.h"

#include <math.h>

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
    soleus_figure_draw_left_leg (&canvas);
    break;
  case SOLEUS_FIGURE_PART_LEFT_ARM:
    soleus_figure_draw_left_arm (&canvas);
    break;
  case SOLEUS_FIGURE_PART_RIGHT_LEG:
    soleus_figure_draw_right_leg (&canvas);
    break;
  case SOLEUS_FIGURE_PART_TRUNK:
    soleus_figure_draw_trunk (&canvas);
    break;
  case SOLEUS_FIGURE_PART_STRAP:
    soleus_figure_draw_strap (&canvas);
    break;
  case SOLEUS_FIGURE_PART_RIGHT_ARM:
    soleus_figure_draw_right_arm (&canvas);
    break;
  case SOLEUS_FIGURE_PART_GAUGE:
    soleus_figure_draw_gauge (&canvas);
    break;
  }
}
