/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure-painter.h"

#include <string.h>

/* Without a node there is nothing to see of it. */
typedef struct {
  GArray        *picture; /* (element-type SoleusPictureStep) */
  GskRenderNode *node;    /* (nullable) */
} PaintedPart;

struct _SoleusFigurePainter {
  PaintedPart         parts[SOLEUS_FIGURE_N_PARTS];
  GArray             *picture; /* (element-type SoleusPictureStep): of the part that is looked at */
  SoleusFigureScale   scale;
  SoleusFigurePalette palette;
};

static void
paint (GtkSnapshot               *snapshot,
       const GArray              *picture,
       const SoleusFigureScale   *scale,
       const SoleusFigurePalette *palette)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  for (guint i = 0; i < picture->len; i++) {
    const SoleusPictureStep *step = &g_array_index (picture, SoleusPictureStep, i);
    graphene_point_t         p[3];

    for (int k = 0; k < 3; k++)
      p[k] = GRAPHENE_POINT_INIT ((float) (scale->x + step->points[k].x * scale->unit), (float) (scale->floor - step->points[k].y * scale->unit));
    switch (step->verb) {
    case SOLEUS_PICTURE_MOVE:
      gsk_path_builder_move_to (builder, p[0].x, p[0].y);
      break;
    case SOLEUS_PICTURE_LINE:
      gsk_path_builder_line_to (builder, p[0].x, p[0].y);
      break;
    case SOLEUS_PICTURE_CUBIC:
      gsk_path_builder_cubic_to (builder, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
      break;
    case SOLEUS_PICTURE_CLOSE:
      gsk_path_builder_close (builder);
      break;
    case SOLEUS_PICTURE_CIRCLE:
      gsk_path_builder_add_circle (builder, &p[0], (float) (step->points[1].x * scale->unit));
      break;
    case SOLEUS_PICTURE_FILL: {
      g_autoptr (GskPath) path = gsk_path_builder_free_to_path (builder);
      GdkRGBA color;

      soleus_figure_palette_get (palette, step->color, step->strength, &color);
      gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &color);
      builder = gsk_path_builder_new ();
      break;
    }
    }
  }
}

static gboolean
is_same (const GArray *a,
         const GArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (SoleusPictureStep)) == 0);
}

/**
 * soleus_figure_painter_new:
 *
 * Returns: (transfer full): a painter that has painted nothing yet
 */
SoleusFigurePainter *
soleus_figure_painter_new (void)
{
  SoleusFigurePainter *self = g_new0 (SoleusFigurePainter, 1);

  self->picture = soleus_picture_new ();
  for (int part = 0; part < SOLEUS_FIGURE_N_PARTS; part++)
    self->parts[part].picture = soleus_picture_new ();
  return self;
}

/**
 * soleus_figure_painter_free:
 * @self: (transfer full): a painter
 *
 * Frees it with what it kept.
 */
void
soleus_figure_painter_free (SoleusFigurePainter *self)
{
  for (int part = 0; part < SOLEUS_FIGURE_N_PARTS; part++) {
    g_array_unref (self->parts[part].picture);
    g_clear_pointer (&self->parts[part].node, gsk_render_node_unref);
  }
  g_array_unref (self->picture);
  g_free (self);
}

/**
 * soleus_figure_painter_append:
 * @self: a painter
 * @snapshot: what to paint to
 * @width: of the widget, in pixels
 * @height: of the widget, in pixels
 * @data: how the body is placed
 * @phase: what it does, for the arrow
 * @pose: where everything is
 * @palette: the colors
 *
 * Paints the figure with what it sits on or holds into the largest square in the middle of the widget.
 */
void
soleus_figure_painter_append (SoleusFigurePainter       *self,
                              GtkSnapshot               *snapshot,
                              int                        width,
                              int                        height,
                              const SoleusPoseData      *data,
                              SoleusPhaseKind            phase,
                              const SoleusPose          *pose,
                              const SoleusFigurePalette *palette)
{
  SoleusFigureScale scale = soleus_figure_get_scale (data, width, height);
  gboolean          same = memcmp (&self->scale, &scale, sizeof scale) == 0 && memcmp (&self->palette, palette, sizeof *palette) == 0;

  self->scale = scale;
  self->palette = *palette;
  for (int i = 0; i < SOLEUS_FIGURE_N_PARTS; i++) {
    PaintedPart *part = &self->parts[i];
    GArray      *picture = self->picture;

    g_array_set_size (picture, 0);
    soleus_figure_draw_part (picture, (SoleusFigurePart) i, data, phase, pose);
    if (!same || !is_same (part->picture, picture)) {
      g_autoptr (GtkSnapshot) own = gtk_snapshot_new ();

      paint (own, picture, &scale, palette);
      g_clear_pointer (&part->node, gsk_render_node_unref);
      part->node = gtk_snapshot_free_to_node (g_steal_pointer (&own));
      self->picture = part->picture;
      part->picture = picture;
    }
    if (part->node != NULL)
      gtk_snapshot_append_node (snapshot, part->node);
  }
}
