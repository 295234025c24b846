/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#define RESOURCES "/io/github/soleusapp/Soleus/bench"

/* What the budgets call "reference": the widgets that Soleus shows when it starts, with nothing behind them. No library, no history, no sound, no drawing; where
 * the figure stands, there is an empty place. */

/* More cards than fit, as in the library. */
#define CARDS 60

static void
on_item_bound (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCES "/reference-card.ui");

  gtk_list_item_set_child (item, GTK_WIDGET (gtk_builder_get_object (builder, "card")));
}

/* The real list is filled when the library has been read: not before the window is shown. */
static void
on_idle (gpointer data)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (names));

  for (int i = 0; i < CARDS; i++)
    gtk_string_list_append (names, "");
  gtk_list_view_set_model (GTK_LIST_VIEW (data), GTK_SELECTION_MODEL (selection));
}

static void
on_activate (GtkApplication *application)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCES "/reference.ui");
  GtkWindow          *window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));
  GtkListView        *list = GTK_LIST_VIEW (gtk_builder_get_object (builder, "list"));
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "bind", G_CALLBACK (on_item_bound), NULL);
  gtk_list_view_set_factory (list, factory);
  g_object_unref (factory);
  gtk_window_set_default_size (window, 900, 680);
  gtk_application_add_window (application, window);
  gtk_window_present (window);
  g_idle_add_once (on_idle, list);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = g_object_new (ADW_TYPE_APPLICATION,
                                                         "application-id", SOLEUS_APPLICATION_ID ".Reference",
                                                         "flags", G_APPLICATION_NON_UNIQUE,
                                                         "resource-base-path", RESOURCES, NULL);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
