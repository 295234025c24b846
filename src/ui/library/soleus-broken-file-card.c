/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-broken-file-card.h"

#include "soleus-fault-text.h"
#include "soleus-text.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusBrokenFileCard:
 *
 * A file of the person's own that couldn't be read: its name, the place and the explanation of its first faults, and a button that shows it in its folder.
 */
struct _SoleusBrokenFileCard {
  AdwBin parent_instance;

  SoleusBrokenFile *file;

  GtkLabel *name;
  GtkLabel *faults;
};

G_DEFINE_FINAL_TYPE (SoleusBrokenFileCard, soleus_broken_file_card, ADW_TYPE_BIN)

static void
on_folder_opened (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (SoleusBrokenFileCard) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *plain = NULL;

  if (gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result, &error) || self->file == NULL)
    return;
  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  /* There may be no file manager. Then the person still learns where the file is. */
  path = g_filename_display_name (soleus_broken_file_get_path (self->file));
  plain = soleus_text_tidy (path);
  gtk_label_set_label (self->name, plain);
}

static void
on_open_folder_clicked (SoleusBrokenFileCard *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (soleus_broken_file_get_path (self->file));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_launcher_open_containing_folder (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, on_folder_opened, g_object_ref (self));
}

static void
soleus_broken_file_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_BROKEN_FILE_CARD);
  g_clear_object (&SOLEUS_BROKEN_FILE_CARD (object)->file);

  G_OBJECT_CLASS (soleus_broken_file_card_parent_class)->dispose (object);
}

static void
soleus_broken_file_card_class_init (SoleusBrokenFileCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_broken_file_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-broken-file-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusBrokenFileCard, name);
  gtk_widget_class_bind_template_child (widget_class, SoleusBrokenFileCard, faults);
  gtk_widget_class_bind_template_callback (widget_class, on_open_folder_clicked);
}

static void
soleus_broken_file_card_init (SoleusBrokenFileCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_broken_file_card_new:
 *
 * Returns: (transfer floating): a card without a file yet
 */
GtkWidget *
soleus_broken_file_card_new (void)
{
  return g_object_new (SOLEUS_TYPE_BROKEN_FILE_CARD, NULL);
}

/**
 * soleus_broken_file_card_set_file:
 * @self: a card
 * @file: what it shows from now on
 *
 * Shows a file.
 */
void
soleus_broken_file_card_set_file (SoleusBrokenFileCard *self,
                                  SoleusBrokenFile     *file)
{
  g_autofree char *faults = soleus_broken_file_to_text (file);

  g_return_if_fail (SOLEUS_IS_BROKEN_FILE_CARD (self));

  g_set_object (&self->file, file);
  gtk_label_set_label (self->name, soleus_broken_file_get_display_name (file));
  gtk_label_set_label (self->faults, faults);
}
