/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-shrink-layout.h"

/**
 * SoleusShrinkLayout:
 *
 * A layout for one child of which nothing may be cut off, such as buttons that somebody needs at once.
 *
 * The child fills the widget. It asks for no room of its own, so that neither large letters nor long words can make a window larger than its screen: where the
 * room is less than the child's minimum, the child is laid out at its minimum and the whole of it is drawn smaller.
 */
struct _SoleusShrinkLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (SoleusShrinkLayout, soleus_shrink_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_minimum (GtkWidget     *child,
             GtkOrientation orientation,
             int            for_size)
{
  int minimum;

  gtk_widget_measure (child, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
soleus_shrink_layout_measure (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  GtkWidget     *child = gtk_widget_get_first_child (widget);
  GtkOrientation across = orientation == GTK_ORIENTATION_HORIZONTAL ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  *minimum = *natural = 0;
  if (child == NULL || !gtk_widget_should_layout (child))
    return;

  if (for_size >= 0)
    for_size = MAX (for_size, get_minimum (child, across, -1));
  gtk_widget_measure (child, orientation, for_size, NULL, natural, NULL, NULL);
}

static void
soleus_shrink_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int        least_width;
  int        least_height;
  double     scale;

  if (child == NULL || !gtk_widget_should_layout (child))
    return;

  least_width = get_minimum (child, GTK_ORIENTATION_HORIZONTAL, -1);
  least_height = get_minimum (child, GTK_ORIENTATION_VERTICAL, MAX (width, least_width));
  if (least_width <= width && least_height <= height) {
    gtk_widget_allocate (child, width, height, -1, NULL);
    return;
  }

  /* What is drawn smaller has more room beside it, which can only make it less high. */
  scale = MIN ((double) MAX (width, 1) / MAX (width, least_width), (double) MAX (height, 1) / least_height);
  width = MAX (least_width, (int) (width / scale));
  height = MAX (get_minimum (child, GTK_ORIENTATION_VERTICAL, width), (int) (height / scale));
  gtk_widget_allocate (child, width, height, -1, gsk_transform_scale (NULL, (float) scale, (float) scale));
}

static void
soleus_shrink_layout_class_init (SoleusShrinkLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = soleus_shrink_layout_measure;
  layout_class->allocate = soleus_shrink_layout_allocate;
}

static void
soleus_shrink_layout_init (SoleusShrinkLayout *self)
{
}

/**
 * soleus_shrink_layout_new:
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
soleus_shrink_layout_new (void)
{
  return g_object_new (SOLEUS_TYPE_SHRINK_LAYOUT, NULL);
}
