/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-source-row.h"
#include "soleus-plain-row.h"
#include "soleus-provenance-text.h"

#include <glib/gi18n-lib.h>

/* What a row that opens an address has to know when it is pressed. */
static const char url_key[] = "soleus-url";

static void
on_launched (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (AdwActionRow) row = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  g_debug ("Opening an address failed: %s", error->message);
  /* Translators: %s is an address of the web. */
  text = g_strdup_printf (_ ("The browser couldn’t be opened. The address is %s"), gtk_uri_launcher_get_uri (GTK_URI_LAUNCHER (source)));
  adw_action_row_set_subtitle (row, text);
  adw_action_row_set_subtitle_selectable (row, TRUE);
}

static void
on_activated (AdwActionRow *row)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (row));
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (g_object_get_data (G_OBJECT (row), url_key));

  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, on_launched, g_object_ref (row));
}

static void
make_openable (GtkWidget  *row,
               const char *url)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("adw-external-link-symbolic");

  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Opens in the browser"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, url);
  g_object_set_data_full (G_OBJECT (row), url_key, g_strdup (url), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (on_activated), NULL);
}

/**
 * soleus_source_row_new:
 * @title: what the row is called
 * @text: (nullable): a sentence below it
 * @provenance: a source
 *
 * Makes a row for a source. When the source has an address of the web, the row names its host and opens it when it is pressed, and only then: nothing is fetched before, and
 * nothing by the program itself. The texts may be those of a file from anywhere, so they are never markup.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
soleus_source_row_new (const char             *title,
                       const char             *text,
                       const SoleusProvenance *provenance)
{
  GtkWidget       *row;
  g_autofree char *host = soleus_provenance_to_host (provenance);
  g_autofree char *open = NULL;
  g_autofree char *subtitle = NULL;

  if (host != NULL)
    /* Translators: what a press on a source does; %s is the name of a site, such as "doi.org". */
    open = g_strdup_printf (_ ("Open %s"), host);
  subtitle = text != NULL && open != NULL ? g_strconcat (text, "\n", open, NULL) : g_strdup (text != NULL ? text : open);
  row = soleus_plain_row_new (title, subtitle);
  if (host != NULL)
    make_openable (row, provenance->url);
  return row;
}
