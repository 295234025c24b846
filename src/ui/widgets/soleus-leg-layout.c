/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-leg-layout.h"

#include <math.h>

/* Between two labels, in pixels. */
#define GAP 4.0

/* The labels take no more of the width than this, as long as their words can be parted. */
#define TEXT_SHARE 0.42

/* Below this height nobody tells a tendon from a bone. */
#define LEAST_SCALE 130.0

static void
clear_label (gpointer data)
{
  g_clear_object (&((SoleusLegLabel *) data)->text);
}

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  double first = ((const SoleusLegLabel *) a)->part->label_y;
  double second = ((const SoleusLegLabel *) b)->part->label_y;

  return (first > second) - (first < second);
}

/* The direction of the paragraph is that of the page, so that each label stands at the drawing's side of its column. */
static GArray *
make_labels (GtkWidget                *widget,
             const SoleusLearnDrawing *drawing)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (SoleusLegLabel));

  g_array_set_clear_func (labels, clear_label);
  for (guint i = 0; i < drawing->parts->len; i++) {
    const SoleusLearnPart *part = g_ptr_array_index (drawing->parts, i);
    SoleusLegLabel         label = { .part = part };

    if (part->label == NULL)
      continue;
    label.text = gtk_widget_create_pango_layout (widget, part->label);
    pango_layout_set_auto_dir (label.text, FALSE);
    pango_layout_set_wrap (label.text, PANGO_WRAP_WORD);
    g_array_append_val (labels, label);
  }
  g_array_sort (labels, compare_labels);
  return labels;
}

/* The widest label when none may be wider than @width pixels; -1 for any width, 0 for each word on a line of its own. */
static double
measure_labels (GArray *labels,
                double  width)
{
  int widest = 0;

  for (guint i = 0; i < labels->len; i++) {
    SoleusLegLabel *label = &g_array_index (labels, SoleusLegLabel, i);
    int             label_width, label_height;

    pango_layout_set_width (label->text, width < 0 ? -1 : (int) ceil (width * PANGO_SCALE));
    pango_layout_get_pixel_size (label->text, &label_width, &label_height);
    label->height = label_height;
    widest = MAX (widest, label_width);
  }
  return widest;
}

/* How far the drawing reaches to its labels, in drawing heights. */
static double
get_reach (GArray *labels,
           double  aspect)
{
  double reach = aspect;

  for (guint i = 0; i < labels->len; i++)
    reach = MIN (reach, g_array_index (labels, SoleusLegLabel, i).part->label_x);
  return reach;
}

static double
get_labels_height (GArray *labels)
{
  double height = 0.0;

  for (guint i = 0; i < labels->len; i++)
    height += g_array_index (labels, SoleusLegLabel, i).height + GAP;
  return height;
}

/* Each where the drawing wants it, moved down past the one above it, and all of them up again when the room ends. */
static void
place_labels (SoleusLegLayout *self)
{
  double least = 0.0;
  double most = self->height;

  for (guint i = 0; i < self->labels->len; i++) {
    SoleusLegLabel *label = &g_array_index (self->labels, SoleusLegLabel, i);

    label->y = MAX (least, self->y + label->part->label_y * self->scale - label->height / 2.0);
    least = label->y + label->height + GAP;
  }
  for (guint i = self->labels->len; i > 0; i--) {
    SoleusLegLabel *label = &g_array_index (self->labels, SoleusLegLabel, i - 1);

    label->y = MIN (label->y, most - label->height);
    most = label->y - GAP;
  }
}

/**
 * soleus_leg_layout_new:
 * @widget: what it is drawn on, for its letters
 * @drawing: what is drawn
 * @width: the room there is, in pixels
 * @limit_height: the drawing isn't higher than this, in pixels
 *
 * Puts a drawing and its labels side by side into the middle of the room: the drawing as large as may be, the labels where it wants them, never one over the other.
 *
 * Returns: (transfer full): where everything stands
 */
SoleusLegLayout *
soleus_leg_layout_new (GtkWidget                *widget,
                       const SoleusLearnDrawing *drawing,
                       double                    width,
                       double                    limit_height)
{
  SoleusLegLayout *self = g_new0 (SoleusLegLayout, 1);
  double           reach, least, all;

  self->labels = make_labels (widget, drawing);
  reach = get_reach (self->labels, drawing->aspect);
  least = measure_labels (self->labels, 0.0);
  all = measure_labels (self->labels, -1.0);
  self->text_width = MIN (all, MAX (least, width * TEXT_SHARE));
  self->text_width = measure_labels (self->labels, self->text_width);
  self->scale = CLAMP ((width - self->text_width) / reach, LEAST_SCALE, limit_height);
  self->height = ceil (MAX (self->scale, get_labels_height (self->labels)));
  self->x = floor (MAX (0.0, (width - self->text_width - reach * self->scale) / 2.0));
  self->y = floor ((self->height - self->scale) / 2.0);
  self->text_x = self->x + reach * self->scale;
  /* So that every line knows its column, which counts where text runs from the right. */
  measure_labels (self->labels, self->text_width);
  place_labels (self);
  return self;
}

/**
 * soleus_leg_layout_free:
 * @self: (transfer full): a layout
 */
void
soleus_leg_layout_free (SoleusLegLayout *self)
{
  g_array_unref (self->labels);
  g_free (self);
}

/**
 * soleus_leg_layout_measure_width:
 * @widget: what it is drawn on, for its letters
 * @drawing: what is drawn
 * @limit_height: the drawing isn't higher than this, in pixels
 * @minimum: (out): the least width in which everything can be seen
 * @natural: (out): the width that it would like
 *
 * Measures how wide a drawing with its labels is.
 */
void
soleus_leg_layout_measure_width (GtkWidget                *widget,
                                 const SoleusLearnDrawing *drawing,
                                 double                    limit_height,
                                 int                      *minimum,
                                 int                      *natural)
{
  g_autoptr (GArray) labels = make_labels (widget, drawing);
  double reach = get_reach (labels, drawing->aspect);

  *minimum = (int) ceil (LEAST_SCALE * reach + measure_labels (labels, 0.0));
  *natural = (int) ceil (MAX (*minimum, limit_height * reach + measure_labels (labels, -1.0)));
}
