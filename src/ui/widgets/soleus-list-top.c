/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-list-top.h"

static void
on_laid_out (GtkScrollable *list,
             GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, on_laid_out, list);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (list), 0);
}

static gboolean
on_frame_begun (GtkWidget     *list,
                GdkFrameClock *clock,
                gpointer       data)
{
  g_signal_handlers_disconnect_by_func (clock, on_laid_out, list);
  g_signal_connect_object (clock, "layout", G_CALLBACK (on_laid_out), list, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (list);
  return G_SOURCE_REMOVE;
}

/**
 * soleus_list_top_show:
 * @list: a list that is scrolled
 *
 * Shows a list from its top in the next frame. A list keeps its first row where it was, and so lets what comes before it, or the heading of its group, vanish above.
 * That can be put right only after the list is laid out again, within the same frame: what is due by priority alone may come before that frame.
 */
void
soleus_list_top_show (GtkListView *list)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (list), on_frame_begun, NULL, NULL);
}
