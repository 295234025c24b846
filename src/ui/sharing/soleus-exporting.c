/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-exporting.h"

#include "soleus-share.h"
#include "soleus-toast.h"

#include <glib/gi18n-lib.h>

/* What a dialog asks the place for. */
static const char entry_key[] = "soleus-entry";

/**
 * SoleusExporting:
 *
 * Hands exercises and routines on: asks where to, writes the file with all that it needs, and tells where it is, or why it couldn't be written.
 */
struct _SoleusExporting {
  GObject parent_instance;

  GtkWidget *widget; /* (weak) (nullable): what dialogs are shown over, and where is told what was done */
};

G_DEFINE_FINAL_TYPE (SoleusExporting, soleus_exporting, G_TYPE_OBJECT)

static void
on_place_chosen (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (SoleusExporting) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    soleus_exporting_save (self, g_object_get_data (source, entry_key), file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    soleus_toast_tell (self->widget, error->message);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (SoleusExporting) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_parse_name (G_FILE (source));
  g_autofree char *text = NULL;
  g_autofree char *uri = g_file_get_uri (G_FILE (source));
  AdwToast        *toast;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error)) {
    /* Translators: the name of a file, and why it could not be written. */
    text = g_strdup_printf (_ ("“%s” could not be written: %s"), name, error->message);
    soleus_toast_tell (self->widget, text);
    return;
  }
  g_free (name);
  name = g_file_get_basename (G_FILE (source));
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_ ("Saved as “%s”"), name);
  toast = soleus_toast_new (text);
  adw_toast_set_button_label (toast, _ ("Open _Folder"));
  adw_toast_set_action_name (toast, "share.open-folder");
  adw_toast_set_action_target (toast, "s", uri);
  soleus_toast_show (self->widget, toast);
}

static void
on_folder_opened (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (SoleusExporting) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result, &error) || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;
  /* There may be no file manager. Then the person still learns where the file is. */
  name = g_file_get_parse_name (gtk_file_launcher_get_file (GTK_FILE_LAUNCHER (source)));
  soleus_toast_tell (self->widget, name);
}

static void
soleus_exporting_dispose (GObject *object)
{
  g_clear_weak_pointer (&SOLEUS_EXPORTING (object)->widget);
  G_OBJECT_CLASS (soleus_exporting_parent_class)->dispose (object);
}

static void
soleus_exporting_class_init (SoleusExportingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_exporting_dispose;
}

static void
soleus_exporting_init (SoleusExporting *self)
{
}

/**
 * soleus_exporting_new:
 * @widget: what dialogs are shown over, and where is told what was done
 *
 * Returns: (transfer full): what hands files on
 */
SoleusExporting *
soleus_exporting_new (GtkWidget *widget)
{
  SoleusExporting *self = g_object_new (SOLEUS_TYPE_EXPORTING, NULL);

  g_set_weak_pointer (&self->widget, widget);
  return self;
}

/**
 * soleus_exporting_choose_place:
 * @self: what hands files on
 * @entry: an exercise or a routine
 *
 * Asks where to write it, and does.
 */
void
soleus_exporting_choose_place (SoleusExporting *self,
                               SoleusEntry     *entry)
{
  g_autofree char *name = soleus_entry_dup_file_name (entry, ".soleus");
  g_autoptr (GtkFileDialog) dialog = g_object_new (GTK_TYPE_FILE_DIALOG, "title", _ ("Share"), "initial-name", name, NULL);

  g_object_set_data_full (G_OBJECT (dialog), entry_key, g_object_ref (entry), g_object_unref);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (self->widget)), NULL, on_place_chosen, g_object_ref (self));
}

/**
 * soleus_exporting_save:
 * @self: what hands files on
 * @entry: an exercise or a routine
 * @file: where to write it; what is there goes
 *
 * Writes it with all that it needs, and tells where it is, or why it couldn't be written.
 */
void
soleus_exporting_save (SoleusExporting *self,
                       SoleusEntry     *entry,
                       GFile           *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = soleus_share_export (entry, &error);

  if (text == NULL)
    soleus_toast_tell (self->widget, error->message);
  else
    g_file_replace_contents_bytes_async (file, text, NULL, FALSE, G_FILE_CREATE_NONE, NULL, on_saved, g_object_ref (self));
}

/**
 * soleus_exporting_show_in_folder:
 * @self: what hands files on
 * @file: a file that was written
 *
 * Shows it in the file manager.
 */
void
soleus_exporting_show_in_folder (SoleusExporting *self,
                                 GFile           *file)
{
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (gtk_widget_get_root (self->widget)), NULL, on_folder_opened, g_object_ref (self));
}
