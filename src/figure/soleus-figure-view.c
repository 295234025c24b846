/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure-view.h"

#include <math.h>

static const SoleusFigureView views[] = {
  [SOLEUS_BODY_POSITION_SEATED] = { 27.0, 144.0, 6.0, TRUE, 26.5, 0.0, 0.0 },
  [SOLEUS_BODY_POSITION_BALL_SEATED] = { 20.0, 152.0, 6.0, TRUE, 28.5, 0.0, 0.0 },
  [SOLEUS_BODY_POSITION_LONG_SITTING] = { 42.5, 134.0, 26.0, FALSE, 0.0, 0.0, 0.0 },
  [SOLEUS_BODY_POSITION_LEG_PRESS] = { 30.0, 162.0, 16.0, FALSE, 0.0, 0.0, 0.0 },
  [SOLEUS_BODY_POSITION_STANDING] = { 4.0, 190.0, 7.0, TRUE, -36.0, 0.0, 0.0 },
  [SOLEUS_BODY_POSITION_STANDING_STRAIGHT] = { 2.0, 194.0, 7.0, TRUE, -36.0, 0.0, 0.0 },
  [SOLEUS_BODY_POSITION_SINGLE_LEG] = { 4.0, 190.0, 7.0, TRUE, -36.0, 0.0, 0.0 },
  [SOLEUS_BODY_POSITION_TANDEM] = { 0.0, 190.0, 7.0, TRUE, -48.0, 0.0, 0.0 },
  [SOLEUS_BODY_POSITION_BALANCE_BOARD] = { 4.0, 200.0, 7.0, TRUE, -48.0, 0.0, 0.0 },
  [SOLEUS_BODY_POSITION_HALF_BALL] = { 4.0, 210.0, 7.0, TRUE, -54.0, 0.0, 0.0 },
  [SOLEUS_BODY_POSITION_SQUAT] = { 4.0, 146.0, 7.0, TRUE, -42.0, 0.0, 0.0 },
  [SOLEUS_BODY_POSITION_STEP] = { 8.0, 212.0, 7.0, TRUE, -38.0, 18.0, 9.0 },
  [SOLEUS_BODY_POSITION_LUNGE] = { -30.0, 182.0, 7.0, TRUE, -81.0, 0.0, 0.0 },
  [SOLEUS_BODY_POSITION_KNEELING] = { 33.0, 190.0, 14.0, FALSE, 0.0, 0.0, 0.0 },
  [SOLEUS_BODY_POSITION_WALKING] = { 0.0, 194.0, 8.0, FALSE, 0.0, 0.0, 0.0 },
  [SOLEUS_BODY_POSITION_WALKING_UPHILL] = { 0.0, 204.0, 20.0, FALSE, 0.0, 0.0, 0.0 },
  [SOLEUS_BODY_POSITION_TOE_WALKING] = { 0.0, 194.0, 8.0, FALSE, 0.0, 0.0, 0.0 },
  [SOLEUS_BODY_POSITION_RUNNING] = { 0.0, 194.0, 8.0, FALSE, 0.0, 0.0, 0.0 },
  [SOLEUS_BODY_POSITION_RUNNING_UPHILL] = { 0.0, 204.0, 20.0, FALSE, 0.0, 0.0, 0.0 },
};

/**
 * soleus_figure_view_get:
 * @position: how the body is placed
 *
 * Returns: (transfer none): what is shown of it
 */
const SoleusFigureView *
soleus_figure_view_get (SoleusBodyPosition position)
{
  return &views[position];
}

/**
 * soleus_figure_view_get_scale:
 * @position: how the body is placed
 * @width: of the widget, in pixels
 * @height: of the widget, in pixels
 *
 * Lays the figure into the largest square in the middle of a widget.
 *
 * Returns: where the pose's origin and its centimetres are
 */
SoleusFigureScale
soleus_figure_view_get_scale (SoleusBodyPosition position,
                              int                width,
                              int                height)
{
  const SoleusFigureView *view = soleus_figure_view_get (position);
  double                  unit = MIN (width, height) / view->size;

  /* The floor stands on a whole pixel, so that its line is crisp. */
  return (SoleusFigureScale) {
    .x = width / 2.0 - view->middle * unit,
    .floor = floor (height / 2.0 + (view->size / 2.0 - view->below) * unit),
    .unit = unit,
  };
}

/**
 * soleus_figure_view_get_sign_scale:
 * @position: how the body is placed
 *
 * Returns: how much larger than when seated signs have to be drawn, for the same size on the screen
 */
double
soleus_figure_view_get_sign_scale (SoleusBodyPosition position)
{
  return soleus_figure_view_get (position)->size / soleus_figure_view_get (SOLEUS_BODY_POSITION_SEATED)->size;
}
