/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure-drawing.h"

#include <string.h>

#include "soleus-figure-body.h"
#include "soleus-figure-props.h"
#include "soleus-figure-scene.h"
#include "soleus-figure-view.h"

/* In the order in which they lie upon each other. */
typedef enum {
  PART_SCENERY,
  PART_GEAR,
  PART_LEFT_LEG,
  PART_LEFT_ARM,
  PART_RIGHT_LEG,
  PART_TRUNK,
  PART_STRAP,
  PART_RIGHT_ARM,
  PART_GAUGE,
} Part;

#define N_PARTS (PART_GAUGE + 1)

/* All that a part's look depends on, so that two of them can be compared byte by byte. */
typedef struct {
  SoleusFigureScale   scale;
  SoleusFigurePalette palette;
  SoleusPosePoint     points[6];
  double              values[3];
  int                 choices[2];
} PartKey;

/* Without a node there is nothing to see of it. */
typedef struct {
  gboolean       valid;
  PartKey        key;
  GskRenderNode *node; /* (nullable) */
} DrawnPart;

struct _SoleusFigureDrawing {
  DrawnPart parts[N_PARTS];
};

static void
fill_leg_key (PartKey             *key,
              const SoleusPose    *pose,
              const SoleusPoseLeg *leg)
{
  const SoleusPosePoint points[] = { leg->hip, leg->knee, leg->ankle, leg->heel, leg->ball, leg->toe };

  memcpy (key->points, points, sizeof points);
  key->choices[1] = leg->works;
  if (leg->works) {
    key->values[0] = pose->effort;
    key->values[1] = pose->stretch;
  }
}

static void
fill_arm_key (PartKey             *key,
              const SoleusPoseArm *arm)
{
  const SoleusPosePoint points[] = { arm->shoulder, arm->elbow, arm->wrist, arm->fingertip };

  memcpy (key->points, points, sizeof points);
}

static void
fill_gauge_key (PartKey                  *key,
                const SoleusFigureCanvas *canvas)
{
  key->choices[1] = (int) canvas->phase;
  key->values[0] = canvas->pose->heel_height;
  key->values[1] = canvas->pose->stretch;
  key->points[0] = canvas->pose->right.knee;
  key->points[1] = canvas->pose->left.knee;
}

static void
fill_strap_key (PartKey          *key,
                const SoleusPose *pose)
{
  const SoleusPoseLeg  *leg = pose->right.works ? &pose->right : &pose->left;
  const SoleusPosePoint points[] = { leg->heel, leg->ball, pose->right_arm.wrist, pose->right_arm.fingertip };

  memcpy (key->points, points, sizeof points);
}

static void
fill_key (PartKey                  *key,
          const SoleusFigureCanvas *canvas,
          Part                      part)
{
  const SoleusPose *pose = canvas->pose;

  memset (key, 0, sizeof *key);
  key->scale = canvas->scale;
  key->palette = *canvas->palette;
  key->choices[0] = (int) canvas->position;
  switch (part) {
  case PART_LEFT_LEG:
    fill_leg_key (key, pose, &pose->left);
    break;
  case PART_RIGHT_LEG:
    fill_leg_key (key, pose, &pose->right);
    break;
  case PART_LEFT_ARM:
    fill_arm_key (key, &pose->left_arm);
    break;
  case PART_RIGHT_ARM:
    fill_arm_key (key, &pose->right_arm);
    break;
  case PART_TRUNK:
    key->points[0] = pose->hip;
    key->points[1] = pose->shoulder;
    key->points[2] = pose->head;
    break;
  case PART_GAUGE:
    fill_gauge_key (key, canvas);
    break;
  case PART_GEAR:
    key->points[0] = pose->right.ball;
    key->values[0] = pose->tilt;
    key->values[1] = pose->passed;
    break;
  case PART_STRAP:
    fill_strap_key (key, pose);
    break;
  case PART_SCENERY:
    break;
  }
}

static void
draw_part (const SoleusFigureCanvas *canvas,
           Part                      part)
{
  switch (part) {
  case PART_SCENERY:
    soleus_figure_draw_scenery (canvas);
    break;
  case PART_GEAR:
    soleus_figure_draw_gear (canvas);
    break;
  case PART_LEFT_LEG:
    soleus_figure_draw_left_leg (canvas);
    break;
  case PART_LEFT_ARM:
    soleus_figure_draw_left_arm (canvas);
    break;
  case PART_RIGHT_LEG:
    soleus_figure_draw_right_leg (canvas);
    break;
  case PART_TRUNK:
    soleus_figure_draw_trunk (canvas);
    break;
  case PART_STRAP:
    soleus_figure_draw_strap (canvas);
    break;
  case PART_RIGHT_ARM:
    soleus_figure_draw_right_arm (canvas);
    break;
  case PART_GAUGE:
    soleus_figure_draw_gauge (canvas);
    break;
  }
}

static void
append_part (SoleusFigureDrawing      *self,
             const SoleusFigureCanvas *canvas,
             Part                      part)
{
  DrawnPart *drawn = &self->parts[part];
  PartKey    key;

  fill_key (&key, canvas, part);
  if (!drawn->valid || memcmp (&drawn->key, &key, sizeof key) != 0) {
    g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
    SoleusFigureCanvas own = *canvas;

    own.snapshot = snapshot;
    draw_part (&own, part);
    g_clear_pointer (&drawn->node, gsk_render_node_unref);
    drawn->node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
    drawn->key = key;
    drawn->valid = TRUE;
  }
  if (drawn->node != NULL)
    gtk_snapshot_append_node (canvas->snapshot, drawn->node);
}

/**
 * soleus_figure_drawing_new:
 *
 * Returns: (transfer full): a drawing that has drawn nothing yet
 */
SoleusFigureDrawing *
soleus_figure_drawing_new (void)
{
  return g_new0 (SoleusFigureDrawing, 1);
}

/**
 * soleus_figure_drawing_free:
 * @self: (transfer full): a drawing
 *
 * Frees it with what it kept.
 */
void
soleus_figure_drawing_free (SoleusFigureDrawing *self)
{
  for (int part = 0; part < N_PARTS; part++)
    g_clear_pointer (&self->parts[part].node, gsk_render_node_unref);
  g_free (self);
}

/**
 * soleus_figure_drawing_get_unit:
 * @position: how the body is placed
 * @width: of the widget, in pixels
 * @height: of the widget, in pixels
 *
 * Returns: how many pixels a centimetre of the pose has
 */
double
soleus_figure_drawing_get_unit (SoleusBodyPosition position,
                                int                width,
                                int                height)
{
  return soleus_figure_view_get_scale (position, width, height).unit;
}

/**
 * soleus_figure_drawing_append:
 * @self: a drawing
 * @snapshot: what to draw to
 * @width: of the widget, in pixels
 * @height: of the widget, in pixels
 * @position: how the body is placed
 * @phase: what it does, for the arrow
 * @pose: where everything is
 * @palette: the colours
 *
 * Draws the figure with what it sits on or holds into the largest square in the middle of the widget.
 */
void
soleus_figure_drawing_append (SoleusFigureDrawing       *self,
                              GtkSnapshot               *snapshot,
                              int                        width,
                              int                        height,
                              SoleusBodyPosition         position,
                              SoleusPhaseKind            phase,
                              const SoleusPose          *pose,
                              const SoleusFigurePalette *palette)
{
  const SoleusFigureCanvas canvas = {
    .snapshot = snapshot,
    .scale = soleus_figure_view_get_scale (position, width, height),
    .palette = palette,
    .pose = pose,
    .position = position,
    .phase = phase,
  };

  for (int part = 0; part < N_PARTS; part++)
    append_part (self, &canvas, (Part) part);
}

/**
 * soleus_figure_draw:
 * @cairo: what to draw to, with its origin at the corner of the picture
 * @width: of the picture
 * @height: of the picture
 * @position: how the body is placed
 * @phase: what it does, for the arrow
 * @pose: where everything is
 * @palette: the colours
 *
 * Draws the same picture as soleus_figure_drawing_append(), as plain outlines. Nodes would need the toolkit, and that a display; a sheet of paper is made without.
 */
void
soleus_figure_draw (cairo_t                   *cairo,
                    int                        width,
                    int                        height,
                    SoleusBodyPosition         position,
                    SoleusPhaseKind            phase,
                    const SoleusPose          *pose,
                    const SoleusFigurePalette *palette)
{
  const SoleusFigureCanvas canvas = {
    .cairo = cairo,
    .scale = soleus_figure_view_get_scale (position, width, height),
    .palette = palette,
    .pose = pose,
    .position = position,
    .phase = phase,
  };

  for (int part = 0; part < N_PARTS; part++)
    draw_part (&canvas, (Part) part);
}
