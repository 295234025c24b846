/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-closing-dialogs.h"

/* Under it, the window keeps the list of its dialogs. */
static const char dialogs_key[] = "soleus-dialogs";

/* Under it, a closing dialog keeps the size that it had. */
static const char size_key[] = "soleus-closing-size";

static void
measure (GtkWidget     *dialog,
         GtkOrientation orientation,
         int            for_size,
         int           *minimum,
         int           *natural,
         int           *minimum_baseline,
         int           *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (dialog), orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

static void
allocate (GtkWidget *dialog,
          int        width,
          int        height,
          int        baseline)
{
  const GtkRequisition *size = g_object_get_data (G_OBJECT (dialog), size_key);

  gtk_widget_allocate (gtk_widget_get_first_child (dialog), size->width, size->height, baseline, NULL);
}

/* What is in the dialog is laid out for the last time: it goes on fading out where it is, whatever becomes of the window. */
static void
on_closed (AdwDialog *dialog)
{
  GtkWidget     *child = gtk_widget_get_first_child (GTK_WIDGET (dialog));
  GtkRequisition size = { .width = gtk_widget_get_width (child), .height = gtk_widget_get_height (child) };

  g_object_set_data_full (G_OBJECT (dialog), size_key, gtk_requisition_copy (&size), (GDestroyNotify) gtk_requisition_free);
  gtk_widget_set_layout_manager (GTK_WIDGET (dialog), gtk_custom_layout_new (NULL, measure, allocate));
}

/* One that is presented again while it closes has opened after all. */
static void
let_go (AdwDialog *dialog)
{
  if (g_object_get_data (G_OBJECT (dialog), size_key) == NULL)
    return;
  gtk_widget_set_layout_manager (GTK_WIDGET (dialog), gtk_bin_layout_new ());
  g_object_set_data (G_OBJECT (dialog), size_key, NULL);
}

static void
on_dialogs_changed (GListModel *dialogs,
                    guint       position,
                    guint       removed,
                    guint       added)
{
  for (guint i = position; i < position + added; i++) {
    g_autoptr (AdwDialog) dialog = g_list_model_get_item (dialogs, i);

    let_go (dialog);
    g_signal_handlers_disconnect_by_func (dialog, on_closed, NULL);
    g_signal_connect (dialog, "closed", G_CALLBACK (on_closed), NULL);
  }
}

/**
 * soleus_closing_dialogs_hold:
 * @window: a window, before there is a dialog in it
 *
 * Lets each dialog of the window, from the moment at which it closes, keep the size that it had, and with it its form.
 *
 * The toolkit would make a floating dialog a bottom sheet, or the reverse, as soon as the window comes to another size, even one that is fading out. To change the form it
 * hides what is in the dialog; what is hidden ends its animation at once; and with the animation's end the dialog is freed, in the midst of its own layout. The program ends
 * with it. This is so in libadwaita 1.7 to 1.10.
 */
void
soleus_closing_dialogs_hold (AdwApplicationWindow *window)
{
  GListModel *dialogs = adw_application_window_get_dialogs (window);

  g_object_set_data_full (G_OBJECT (window), dialogs_key, dialogs, g_object_unref);
  g_signal_connect (dialogs, "items-changed", G_CALLBACK (on_dialogs_changed), NULL);
}
