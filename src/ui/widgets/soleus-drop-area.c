/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-drop-area.h"

/**
 * SoleusDropArea:
 *
 * Holds something on which files can be dropped. While some are held over it, a frame and words lie over it.
 *
 * # CSS nodes
 * The frame is a `box` with the class `drop-hint`.
 */
struct _SoleusDropArea {
  AdwBin parent_instance;

  GtkOverlay    *overlay;
  GtkWidget     *hint;
  GtkDropTarget *target;
};

enum {
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SoleusDropArea, soleus_drop_area, ADW_TYPE_BIN)

static GdkDragAction
on_drop_entered (GtkDropTarget  *target,
                 double          x,
                 double          y,
                 SoleusDropArea *self)
{
  gtk_widget_set_visible (self->hint, TRUE);
  return GDK_ACTION_COPY;
}

static void
on_drop_left (SoleusDropArea *self)
{
  gtk_widget_set_visible (self->hint, FALSE);
}

static gboolean
on_dropped (GtkDropTarget  *target,
            const GValue   *value,
            double          x,
            double          y,
            SoleusDropArea *self)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  gtk_widget_set_visible (self->hint, FALSE);
  for (GSList *item = files; item != NULL; item = item->next)
    g_signal_emit (self, signals[DROPPED], 0, item->data);
  return files != NULL;
}

static void
soleus_drop_area_class_init (SoleusDropAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-drop-area.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusDropArea, overlay);
  gtk_widget_class_bind_template_child (widget_class, SoleusDropArea, hint);
  gtk_widget_class_bind_template_child (widget_class, SoleusDropArea, target);
  gtk_widget_class_bind_template_callback (widget_class, on_drop_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_drop_left);
  gtk_widget_class_bind_template_callback (widget_class, on_dropped);

  /**
   * SoleusDropArea::dropped:
   * @self: the area
   * @file: a file
   *
   * A file was dropped; of several, each.
   */
  signals[DROPPED] = g_signal_new ("dropped", SOLEUS_TYPE_DROP_AREA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
}

static void
soleus_drop_area_init (SoleusDropArea *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (self->target, (GType[]) { GDK_TYPE_FILE_LIST }, 1);
}

/**
 * soleus_drop_area_set_content:
 * @self: the area
 * @content: what files are dropped on
 */
void
soleus_drop_area_set_content (SoleusDropArea *self,
                              GtkWidget      *content)
{
  gtk_overlay_set_child (self->overlay, content);
}
