/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-drop-area.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusDropArea:
 *
 * Holds a [property@DropArea:content] on which files can be dropped. While some are held over it, a frame and words lie over the content.
 *
 * # CSS nodes
 * The frame is a `box` with the class `drop-hint`.
 */
struct _SoleusDropArea {
  AdwBin parent_instance;

  GtkOverlay    *overlay;
  GtkWidget     *hint;
  GtkDropTarget *target; /* (unowned): a controller of this */
};

typedef enum {
  PROP_CONTENT = 1,
} SoleusDropAreaProperty;

static GParamSpec *properties[PROP_CONTENT + 1];

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
soleus_drop_area_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((SoleusDropAreaProperty) property_id) {
  case PROP_CONTENT:
    g_value_set_object (value, gtk_overlay_get_child (SOLEUS_DROP_AREA (object)->overlay));
    break;
  }
}

static void
soleus_drop_area_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((SoleusDropAreaProperty) property_id) {
  case PROP_CONTENT:
    gtk_overlay_set_child (SOLEUS_DROP_AREA (object)->overlay, g_value_get_object (value));
    break;
  }
}

static void
soleus_drop_area_class_init (SoleusDropAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = soleus_drop_area_get_property;
  object_class->set_property = soleus_drop_area_set_property;

  /**
   * SoleusDropArea:content:
   *
   * What files are dropped on.
   */
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * SoleusDropArea::dropped:
   * @self: the area
   * @file: a file
   *
   * A file was dropped; of several, each.
   */
  signals[DROPPED] = g_signal_new ("dropped", SOLEUS_TYPE_DROP_AREA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
}

static GtkWidget *
new_hint (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("document-open-symbolic");
  GtkWidget *label = gtk_label_new (_ ("Drop it here to see what it would bring"));

  gtk_image_set_icon_size (GTK_IMAGE (icon), GTK_ICON_SIZE_LARGE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "title-2");
  gtk_widget_set_vexpand (icon, TRUE);
  gtk_widget_set_valign (icon, GTK_ALIGN_END);
  gtk_widget_set_vexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "drop-hint");
  gtk_widget_set_can_target (box, FALSE);
  gtk_widget_set_visible (box, FALSE);
  return box;
}

static void
soleus_drop_area_init (SoleusDropArea *self)
{
  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  self->hint = new_hint ();
  gtk_overlay_add_overlay (self->overlay, self->hint);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->overlay));

  self->target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_object (self->target, "enter", G_CALLBACK (on_drop_entered), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->target, "leave", G_CALLBACK (on_drop_left), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->target, "drop", G_CALLBACK (on_dropped), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->target));
}

/**
 * soleus_drop_area_get_target:
 * @self: the area
 *
 * Returns: (transfer none): what takes the files
 */
GtkDropTarget *
soleus_drop_area_get_target (SoleusDropArea *self)
{
  return self->target;
}
