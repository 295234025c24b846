/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-pose.h"

G_BEGIN_DECLS

/**
 * SoleusFigureColor:
 * @SOLEUS_FIGURE_COLOR_MUSCLE: the calf that works, between how it looks at rest and the accent colour
 * @SOLEUS_FIGURE_COLOR_MUSCLE_FAR: the same in the shade of the other leg, so that the two muscles don't run together
 *
 * What the colour of a part stands for. Whoever paints has a color for each.
 */
typedef enum {
  SOLEUS_FIGURE_COLOR_SKIN,
  SOLEUS_FIGURE_COLOR_SKIN_FAR,
  SOLEUS_FIGURE_COLOR_HAIR,
  SOLEUS_FIGURE_COLOR_SHIRT,
  SOLEUS_FIGURE_COLOR_SHIRT_FAR,
  SOLEUS_FIGURE_COLOR_SHORTS,
  SOLEUS_FIGURE_COLOR_SHORTS_FAR,
  SOLEUS_FIGURE_COLOR_SHOE,
  SOLEUS_FIGURE_COLOR_SHOE_FAR,
  SOLEUS_FIGURE_COLOR_SOLE,
  SOLEUS_FIGURE_COLOR_FURNITURE,
  SOLEUS_FIGURE_COLOR_STRAP,
  SOLEUS_FIGURE_COLOR_FLOOR,
  SOLEUS_FIGURE_COLOR_TRACK,
  SOLEUS_FIGURE_COLOR_ACCENT,
  SOLEUS_FIGURE_COLOR_MUSCLE,
  SOLEUS_FIGURE_COLOR_MUSCLE_FAR,
} SoleusFigureColor;

#define SOLEUS_FIGURE_N_COLORS (SOLEUS_FIGURE_COLOR_MUSCLE_FAR + 1)

/**
 * SoleusPictureVerb:
 * @SOLEUS_PICTURE_MOVE: begin an outline at the first point
 * @SOLEUS_PICTURE_LINE: go on straight to the first point
 * @SOLEUS_PICTURE_CUBIC: go on to the third point in a Bézier curve, by way of the first two
 * @SOLEUS_PICTURE_CLOSE: go back to where the outline began
 * @SOLEUS_PICTURE_CIRCLE: a circle around the first point; the x of the second is its radius
 * @SOLEUS_PICTURE_FILL: fill all outlines since the last fill as one, by the nonzero winding rule
 *
 * What a step of a picture does.
 */
typedef enum {
  SOLEUS_PICTURE_MOVE,
  SOLEUS_PICTURE_LINE,
  SOLEUS_PICTURE_CUBIC,
  SOLEUS_PICTURE_CLOSE,
  SOLEUS_PICTURE_CIRCLE,
  SOLEUS_PICTURE_FILL,
} SoleusPictureVerb;

/**
 * SoleusPictureStep:
 * @verb: what it does
 * @color: what a fill is filled with
 * @strength: how near the color of a muscle is to the accent color, from 0 to 1
 * @points: where, in centimetres of the pose
 *
 * One step of a picture, which is an array of them: outlines in the order in which they lie upon each other. Nothing in it knows what it is painted on, or how large. It has no
 * padding, so two pictures can be compared byte by byte.
 */
typedef struct {
  SoleusPictureVerb verb;
  SoleusFigureColor color;
  double            strength;
  SoleusPosePoint   points[3];
} SoleusPictureStep;

/**
 * SoleusFigureFrame:
 * @origin: the joint that an outline is drawn around
 * @forwards: where its "forwards" points, a vector of length 1
 *
 * Where a part of the body is, so that its outline can be given once.
 */
typedef struct {
  SoleusPosePoint origin;
  SoleusPosePoint forwards;
} SoleusFigureFrame;

GArray           *soleus_picture_new (void) G_GNUC_WARN_UNUSED_RESULT;
SoleusFigureFrame soleus_figure_frame_at (SoleusPosePoint origin,
                                          double          angle);
SoleusFigureFrame soleus_figure_frame_between (SoleusPosePoint from,
                                               SoleusPosePoint to);
SoleusPosePoint   soleus_figure_frame_map (SoleusFigureFrame frame,
                                           SoleusPosePoint   point);
SoleusPosePoint   soleus_figure_between (SoleusPosePoint a,
                                         SoleusPosePoint b,
                                         double          by);

void soleus_picture_add_outline (GArray                *picture,
                                 const SoleusPosePoint *points,
                                 int                    n_points);
void soleus_picture_add_shape (GArray                *picture,
                               SoleusFigureFrame      frame,
                               const SoleusPosePoint *points,
                               int                    n_points);
void soleus_picture_add_polygon (GArray                *picture,
                                 const SoleusPosePoint *corners,
                                 int                    n_corners);
void soleus_picture_add_limb (GArray         *picture,
                              SoleusPosePoint from,
                              double          from_radius,
                              SoleusPosePoint to,
                              double          to_radius);
void soleus_picture_add_circle (GArray         *picture,
                                SoleusPosePoint middle,
                                double          radius);
void soleus_picture_fill (GArray           *picture,
                          SoleusFigureColor color,
                          double            strength);

void soleus_picture_fill_shape (GArray                *picture,
                                SoleusFigureFrame      frame,
                                const SoleusPosePoint *points,
                                int                    n_points,
                                SoleusFigureColor      color);
void soleus_picture_fill_limb (GArray           *picture,
                               SoleusPosePoint   from,
                               double            from_radius,
                               SoleusPosePoint   to,
                               double            to_radius,
                               SoleusFigureColor color);
void soleus_picture_fill_line (GArray                *picture,
                               const SoleusPosePoint *points,
                               int                    n_points,
                               double                 width,
                               SoleusFigureColor      color);

G_END_DECLS
