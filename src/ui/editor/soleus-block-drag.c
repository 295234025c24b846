/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-block-drag.h"

static GdkContentProvider *
on_drag_prepare (GtkDragSource  *source,
                 double          x,
                 double          y,
                 SoleusBlockRow *row)
{
  return gdk_content_provider_new_typed (SOLEUS_TYPE_BLOCK_ROW, row);
}

/* What hangs from the pointer is the closed row. */
static void
on_drag_begin (GtkDragSource  *source,
               GdkDrag        *drag,
               SoleusBlockRow *row)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *copy = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (copy), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (copy), adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)));
  gtk_widget_set_size_request (list, gtk_widget_get_width (GTK_WIDGET (row)), -1);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), copy);
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), list);
  gdk_drag_set_hotspot (drag, 24, 24);
}

/* Which place of the list is meant: above this row or below it. */
static guint
find_place (SoleusBlockRow *row,
            double          y)
{
  guint index = soleus_block_row_get_index (row);

  return y < gtk_widget_get_height (GTK_WIDGET (row)) / 2.0 ? index : index + 1;
}

static void
mark_place (SoleusBlockRow *row,
            const char     *css_class)
{
  gtk_widget_remove_css_class (GTK_WIDGET (row), "drop-above");
  gtk_widget_remove_css_class (GTK_WIDGET (row), "drop-below");
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), css_class);
}

static GdkDragAction
on_drop_motion (GtkDropTarget  *target,
                double          x,
                double          y,
                SoleusBlockRow *row)
{
  mark_place (row, find_place (row, y) == soleus_block_row_get_index (row) ? "drop-above" : "drop-below");
  return GDK_ACTION_MOVE;
}

static void
on_drop_leave (SoleusBlockRow *row)
{
  mark_place (row, NULL);
}

/* Only a row of the same routine: what another one does has no place here. */
static gboolean
on_drop (GtkDropTarget  *target,
         const GValue   *value,
         double          x,
         double          y,
         SoleusBlockRow *row)
{
  SoleusBlockRow *dragged = g_value_get_object (value);
  guint           place = find_place (row, y);
  guint           from;

  mark_place (row, NULL);
  if (soleus_block_row_get_draft (dragged) != soleus_block_row_get_draft (row))
    return FALSE;
  from = soleus_block_row_get_index (dragged);
  if (place > from)
    place--;
  if (place != from)
    soleus_block_row_move_to (dragged, place);
  return TRUE;
}

/**
 * soleus_block_drag_attach:
 * @row: the row of a block
 * @handle: where it is taken hold of
 *
 * Lets the row be dragged, and others be dropped on it. While something is dragged over it, a line shows the place where that would come to stand.
 */
void
soleus_block_drag_attach (SoleusBlockRow *row,
                          GtkWidget      *handle)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (SOLEUS_TYPE_BLOCK_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), row);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (on_drop_motion), row);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (on_drop_leave), row);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), row);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (target));
}
