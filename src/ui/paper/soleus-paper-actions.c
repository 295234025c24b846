/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-paper-actions.h"

#include "soleus-sheet-printing.h"
#include "soleus-sheet.h"
#include "soleus-toast.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusPaperActions:
 *
 * What puts a routine on paper, as the action group `paper`: `print` (s) and `save-pdf` (s), each with the id of an entry. Printer and paper are remembered as long as the
 * program runs.
 */
struct _SoleusPaperActions {
  GSimpleActionGroup parent_instance;

  SoleusLibrary    *library;  /* (owned) */
  SoleusRegion     *region;   /* (owned) */
  GtkWindow        *window;   /* (nullable): weak */
  GtkPrintSettings *settings; /* (owned) (nullable): of the last print */
  GtkPageSetup     *setup;    /* (owned) (nullable): of the last print */
};

G_DEFINE_FINAL_TYPE (SoleusPaperActions, soleus_paper_actions, G_TYPE_SIMPLE_ACTION_GROUP)

/* A file that is being written. */
typedef struct {
  SoleusPaperActions *self;  /* (owned) */
  SoleusEntry        *entry; /* (owned) */
} Saving;

static void
free_saving (Saving *saving)
{
  g_object_unref (saving->self);
  g_object_unref (saving->entry);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, free_saving)

static void
tell_error (SoleusPaperActions *self,
            const char         *format,
            const GError       *error)
{
  g_autoptr (GString) text = g_string_new (format);

  g_warning ("%s: %s", format, error->message);
  g_string_replace (text, "%s", error->message, 1);
  soleus_toast_tell (GTK_WIDGET (self->window), text->str);
}

static void
tell_print_error (SoleusPaperActions *self,
                  const GError       *error)
{
  /* Translators: %s is what went wrong. */
  tell_error (self, _ ("The sheet could not be printed: %s"), error);
}

static void
on_print_done (GtkPrintOperation      *operation,
               GtkPrintOperationResult result,
               SoleusPaperActions     *self)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR) {
    gtk_print_operation_get_error (operation, &error);
    tell_print_error (self, error);
  } else if (result == GTK_PRINT_OPERATION_RESULT_APPLY) {
    g_set_object (&self->settings, gtk_print_operation_get_print_settings (operation));
    g_set_object (&self->setup, gtk_print_operation_get_default_page_setup (operation));
  }
}

static SoleusEntry *
find_entry (SoleusPaperActions *self,
            GVariant           *parameter)
{
  return soleus_library_lookup (self->library, g_variant_get_string (parameter, NULL));
}

static void
on_print (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  SoleusPaperActions *self = SOLEUS_PAPER_ACTIONS (data);
  SoleusEntry        *entry = find_entry (self, parameter);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  if (entry == NULL)
    return;
  operation = soleus_sheet_printing_new (entry, self->region);
  if (self->settings != NULL)
    gtk_print_operation_set_print_settings (operation, self->settings);
  if (self->setup != NULL)
    gtk_print_operation_set_default_page_setup (operation, self->setup);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_print_done), self, G_CONNECT_DEFAULT);
  /* What goes wrong before there is a dialog is never told as done. */
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, self->window, &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    tell_print_error (self, error);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (SoleusPaperActions) self = data;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error)) {
    /* Translators: %s is what went wrong. */
    tell_error (self, _ ("The sheet could not be saved: %s"), error);
    return;
  }
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_ ("Saved as “%s”"), name);
  soleus_toast_tell (GTK_WIDGET (self->window), text);
}

static void
on_file_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    soleus_paper_actions_save (saving->self, saving->entry, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    tell_error (saving->self, _ ("The sheet could not be saved: %s"), error);
}

static GtkFileDialog *
new_file_dialog (SoleusEntry *entry)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *name = soleus_entry_dup_file_name (entry, ".pdf");

  gtk_file_filter_set_name (filter, _ ("PDF Documents"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  g_list_store_append (filters, filter);
  return g_object_new (GTK_TYPE_FILE_DIALOG, "title", _ ("Save as PDF"), "initial-name", name, "filters", filters, NULL);
}

static void
on_save_pdf (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  SoleusPaperActions *self = SOLEUS_PAPER_ACTIONS (data);
  SoleusEntry        *entry = find_entry (self, parameter);
  g_autoptr (GtkFileDialog) dialog = NULL;
  Saving *saving;

  if (entry == NULL)
    return;
  dialog = new_file_dialog (entry);
  saving = g_new0 (Saving, 1);
  saving->self = g_object_ref (self);
  saving->entry = g_object_ref (entry);
  gtk_file_dialog_save (dialog, self->window, NULL, on_file_chosen, saving);
}

static const GActionEntry entries[] = {
  { .name = "print", .activate = on_print, .parameter_type = "s" },
  { .name = "save-pdf", .activate = on_save_pdf, .parameter_type = "s" },
};

static void
soleus_paper_actions_dispose (GObject *object)
{
  SoleusPaperActions *self = SOLEUS_PAPER_ACTIONS (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->library);
  g_clear_object (&self->region);
  g_clear_object (&self->settings);
  g_clear_object (&self->setup);

  G_OBJECT_CLASS (soleus_paper_actions_parent_class)->dispose (object);
}

static void
soleus_paper_actions_class_init (SoleusPaperActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_paper_actions_dispose;
}

static void
soleus_paper_actions_init (SoleusPaperActions *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * soleus_paper_actions_new:
 * @library: where the entries are
 * @region: how the person's units and weeks are
 * @window: what dialogs stand before, and where is told how it went
 *
 * Returns: (transfer full): the actions, to be inserted as `paper`
 */
SoleusPaperActions *
soleus_paper_actions_new (SoleusLibrary *library,
                          SoleusRegion  *region,
                          GtkWindow     *window)
{
  SoleusPaperActions *self = g_object_new (SOLEUS_TYPE_PAPER_ACTIONS, NULL);

  self->library = g_object_ref (library);
  self->region = g_object_ref (region);
  g_set_weak_pointer (&self->window, window);
  return self;
}

/**
 * soleus_paper_actions_save:
 * @self: the actions
 * @entry: a routine or an exercise
 * @file: where to
 *
 * Writes the sheet of an entry as a PDF document, whole or not at all, and tells how it went.
 */
void
soleus_paper_actions_save (SoleusPaperActions *self,
                           SoleusEntry        *entry,
                           GFile              *file)
{
  SoleusSheetRequest request = { NULL, soleus_region_get_first_weekday (self->region), soleus_region_get_units (self->region) };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sheet = soleus_sheet_make_pdf (entry, &request, &error);

  if (sheet != NULL)
    g_file_replace_contents_bytes_async (file, sheet, NULL, FALSE, G_FILE_CREATE_NONE, NULL, on_saved, g_object_ref (self));
  else
    tell_error (self, _ ("The sheet could not be saved: %s"), error);
}
