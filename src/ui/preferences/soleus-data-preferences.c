/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-data-preferences.h"

#include "soleus-data-questions.h"
#include "soleus-text.h"
#include "soleus-toast.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusDataPreferences:
 *
 * Where the data lies and how much there is, and what can be done with the whole history: export it, save it, restore it, empty it. What can't be undone at a glance is
 * asked about first. What a restored backup replaces is kept as a file, and comes back; what is erased doesn't.
 */
struct _SoleusDataPreferences {
  AdwPreferencesPage parent_instance;

  SoleusHistory *history;     /* (owned) */
  char          *folder;      /* (owned) */
  GCancellable  *cancellable; /* (owned): for the reading and for the dialogs, which don't outlive the page */
  int64_t        sessions;    /* how many there are */
  char          *safety_path; /* (owned) (nullable): what the last backup that was restored has replaced */

  AdwActionRow *amount_row;
  AdwActionRow *backup_row;
  AdwActionRow *csv_row;
  AdwActionRow *erase_row;
  AdwActionRow *folder_row;
  AdwActionRow *json_row;
};

G_DEFINE_FINAL_TYPE (SoleusDataPreferences, soleus_data_preferences, ADW_TYPE_PREFERENCES_PAGE)

/* What a file is called that nobody has named. */
static const struct {
  const char *suffix;
  const char *title;
  const char *saved;
  const char *failed;
} formats[] = {
  [SOLEUS_DATA_FORMAT_CSV] = { ".csv", N_ ("Export for Spreadsheets"), N_ ("Exported for a spreadsheet"), N_ ("Not Exported") },
  [SOLEUS_DATA_FORMAT_JSON] = { ".json", N_ ("Export for Other Programs"), N_ ("Exported. It can be imported again"), N_ ("Not Exported") },
  [SOLEUS_DATA_FORMAT_BACKUP] = { ".soleus-history", N_ ("Save a Backup"), N_ ("Backup saved"), N_ ("No Backup Saved") },
};

/* As long as other toasts that offer to undo something stay. */
#define UNDO_S 10

typedef void (*UndoFunc) (SoleusDataPreferences *self);

/* An answer that comes when the page is gone finds nobody. */
typedef struct {
  GWeakRef         page;
  SoleusDataFormat format;  /* of what is saved */
  GFile           *file;    /* (owned) (nullable): what is restored or imported */
  GBytes          *content; /* (owned) (nullable): what is in it, when it is imported */
  const char      *done;    /* (nullable): what is told of success … */
  UndoFunc         undo;    /* (nullable): … and how it is undone */
  const char      *failed;  /* the title of what is told of failure */
} Errand;

static void
free_errand (Errand *errand)
{
  g_weak_ref_clear (&errand->page);
  g_clear_object (&errand->file);
  g_clear_pointer (&errand->content, g_bytes_unref);
  g_free (errand);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, free_errand)

static Errand *
new_errand (SoleusDataPreferences *self,
            const char            *done,
            UndoFunc               undo,
            const char            *failed)
{
  Errand *errand = g_new0 (Errand, 1);

  g_weak_ref_init (&errand->page, self);
  errand->done = done;
  errand->undo = undo;
  errand->failed = failed;
  return errand;
}

static Errand *
new_saving (SoleusDataPreferences *self,
            SoleusDataFormat       format)
{
  Errand *errand = new_errand (self, _ (formats[format].saved), NULL, _ (formats[format].failed));

  errand->format = format;
  return errand;
}

static char *
build_dated_name (const char *suffix)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: the name of a file without what it ends with; %s is a date such as 2026-11-20. */
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *stem = g_strdup_printf (_ ("Soleus History %s"), date);

  return g_strconcat (stem, suffix, NULL);
}

static void
tell (SoleusDataPreferences *self,
      const char            *text,
      UndoFunc               undo)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);
  AdwToast  *toast;

  if (dialog == NULL)
    return;
  toast = soleus_toast_new (text);
  /* The answer to what was just done doesn't wait for an older one to go. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  if (undo != NULL) {
    adw_toast_set_button_label (toast, _ ("_Undo"));
    adw_toast_set_timeout (toast, UNDO_S);
    g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo), self, G_CONNECT_SWAPPED);
  }
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), toast);
}

static void
show_amount (SoleusDataPreferences *self,
             int64_t                sessions,
             int64_t                size_bytes)
{
  g_autofree char *size = g_format_size ((guint64) size_bytes);
  g_autofree char *count = g_strdup_printf (ngettext ("%d session", "%d sessions", (gulong) sessions), (int) sessions);
  /* Translators: how many sessions there are, and how large the file is, such as "128 sessions, 1.2 MB". */
  g_autofree char *text = g_strdup_printf (C_ ("sessions and size", "%s, %s"), count, size);

  self->sessions = sessions;
  adw_action_row_set_subtitle (self->amount_row, sessions > 0 ? text : _ ("No sessions yet"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->csv_row), sessions > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->json_row), sessions > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->backup_row), sessions > 0);
}

static void
on_described (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (SoleusDataPreferences) self = g_weak_ref_get (&errand->page);
  g_autoptr (GError) error = NULL;
  g_autofree SoleusHistoryFacts *facts = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (facts != NULL)
    show_amount (self, facts->sessions, facts->size_bytes);
  else
    adw_action_row_set_subtitle (self->amount_row, error->message);
}

/* Looking makes no file. */
static void
update_amount (SoleusDataPreferences *self)
{
  g_autofree char *path = g_build_filename (self->folder, "history.db", NULL);
  gboolean         is_there = g_file_test (path, G_FILE_TEST_EXISTS);

  /* Also of what was deleted there may be backups. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->erase_row), is_there);
  if (is_there)
    soleus_history_describe (self->history, self->cancellable, on_described, new_errand (self, NULL, NULL, NULL));
  else
    show_amount (self, 0, 0);
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (SoleusDataPreferences) self = g_weak_ref_get (&errand->page);
  g_autoptr (GError) error = NULL;
  gboolean done = soleus_history_finish (SOLEUS_HISTORY (source), result, &error);

  if (self == NULL)
    return;
  if (!done)
    soleus_data_question_tell (GTK_WIDGET (self), errand->failed, error->message);
  else if (errand->done != NULL)
    tell (self, errand->done, errand->undo);
}

static void
undo_restore (SoleusDataPreferences *self)
{
  g_autofree char *again = soleus_history_find_safety_path (self->history);
  g_autoptr (GFile) before = g_file_new_for_path (self->safety_path);

  soleus_history_restore (self->history, before, again, on_done, new_errand (self, NULL, NULL, _ ("Not Restored")));
}

/* A dialog that couldn't come up isn't one that was closed. */
static void
tell_unless_dismissed (SoleusDataPreferences *self,
                       const char            *title,
                       const GError          *error)
{
  if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    soleus_data_question_tell (GTK_WIDGET (self), title, error->message);
}

static void
on_place_chosen (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (SoleusDataPreferences) self = g_weak_ref_get (&errand->page);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (self == NULL)
    return;
  if (file != NULL)
    soleus_data_preferences_save (self, errand->format, file);
  else
    tell_unless_dismissed (self, errand->failed, error);
}

static void
ask_where (SoleusDataPreferences *self,
           SoleusDataFormat       format)
{
  g_autofree char *name = build_dated_name (formats[format].suffix);
  g_autoptr (GtkFileDialog) dialog = g_object_new (GTK_TYPE_FILE_DIALOG, "title", _ (formats[format].title), "initial-name", name, NULL);

  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->cancellable, on_place_chosen, new_saving (self, format));
}

static void
on_replace_answered (GObject      *source,
                     GAsyncResult *result,
                     gpointer      data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (SoleusDataPreferences) self = g_weak_ref_get (&errand->page);
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (self != NULL && g_str_equal (answer, "replace"))
    soleus_data_preferences_restore (self, errand->file);
}

static void
on_backup_chosen (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (SoleusDataPreferences) self = g_weak_ref_get (&errand->page);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (self == NULL)
    return;
  if (file == NULL) {
    tell_unless_dismissed (self, errand->failed, error);
    return;
  }
  g_set_object (&errand->file, file);
  adw_alert_dialog_choose (soleus_data_question_new_for_restoring (file, self->sessions), GTK_WIDGET (self), self->cancellable, on_replace_answered, g_steal_pointer (&errand));
}

static void
on_import_answered (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (SoleusDataPreferences) self = g_weak_ref_get (&errand->page);
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (self == NULL || !g_str_equal (answer, "import"))
    return;
  g_free (self->safety_path);
  self->safety_path = soleus_history_find_safety_path (self->history);
  soleus_history_import (self->history, errand->content, self->safety_path, on_done, new_errand (self, _ ("History imported"), undo_restore, _ ("Not Imported")));
}

static void
on_import_previewed (GObject      *source,
                     GAsyncResult *result,
                     gpointer      data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (SoleusDataPreferences) self = g_weak_ref_get (&errand->page);
  g_autoptr (GError) error = NULL;
  g_autofree SoleusImportPreview *preview = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, &error);
  GFile                          *file = errand->file;

  if (self == NULL)
    return;
  if (preview == NULL)
    soleus_data_question_tell (GTK_WIDGET (self), errand->failed, error->message);
  else
    adw_alert_dialog_choose (soleus_data_question_new_for_importing (file, preview), GTK_WIDGET (self), self->cancellable, on_import_answered, g_steal_pointer (&errand));
}

static void
on_import_loaded (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (SoleusDataPreferences) self = g_weak_ref_get (&errand->page);
  g_autoptr (GError) error = NULL;
  GBytes *content = soleus_history_finish_loading_import (result, &error);

  errand->content = content;
  if (self == NULL)
    return;
  if (content == NULL)
    soleus_data_question_tell (GTK_WIDGET (self), errand->failed, error->message);
  else
    soleus_history_preview_import (self->history, content, self->cancellable, on_import_previewed, g_steal_pointer (&errand));
}

static void
on_import_chosen (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (SoleusDataPreferences) self = g_weak_ref_get (&errand->page);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (self == NULL)
    return;
  if (file != NULL)
    soleus_data_preferences_import (self, file);
  else
    tell_unless_dismissed (self, errand->failed, error);
}

static void
on_erase_answered (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (SoleusDataPreferences) self = g_weak_ref_get (&errand->page);
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (self == NULL)
    return;
  if (g_str_equal (answer, "backup"))
    ask_where (self, SOLEUS_DATA_FORMAT_BACKUP);
  else if (g_str_equal (answer, "erase"))
    soleus_data_preferences_erase (self);
}

static void
on_save_activated (SoleusDataPreferences *self,
                   AdwActionRow          *row)
{
  ask_where (self, row == self->csv_row ? SOLEUS_DATA_FORMAT_CSV : row == self->json_row ? SOLEUS_DATA_FORMAT_JSON
                                                                                         : SOLEUS_DATA_FORMAT_BACKUP);
}

static void
on_restore_activated (SoleusDataPreferences *self)
{
  g_autoptr (GtkFileDialog) dialog = g_object_new (GTK_TYPE_FILE_DIALOG, "title", _ ("Restore a Backup"), NULL);

  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->cancellable, on_backup_chosen, new_errand (self, NULL, NULL, _ ("Not Restored")));
}

static void
on_import_activated (SoleusDataPreferences *self)
{
  g_autoptr (GtkFileDialog) dialog = g_object_new (GTK_TYPE_FILE_DIALOG, "title", _ ("Import a History"), NULL);

  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->cancellable, on_import_chosen, new_errand (self, NULL, NULL, _ ("Not Imported")));
}

static void
on_erase_activated (SoleusDataPreferences *self)
{
  adw_alert_dialog_choose (soleus_data_question_new_for_erasing (self->sessions), GTK_WIDGET (self), self->cancellable, on_erase_answered, new_errand (self, NULL, NULL, NULL));
}

static void
on_folder_clicked (SoleusDataPreferences *self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (folder);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->cancellable, NULL, NULL);
}

static void
soleus_data_preferences_dispose (GObject *object)
{
  SoleusDataPreferences *self = SOLEUS_DATA_PREFERENCES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_DATA_PREFERENCES);
  g_clear_object (&self->history);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->safety_path, g_free);

  G_OBJECT_CLASS (soleus_data_preferences_parent_class)->dispose (object);
}

static void
soleus_data_preferences_class_init (SoleusDataPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_data_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-data-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusDataPreferences, amount_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusDataPreferences, backup_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusDataPreferences, csv_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusDataPreferences, erase_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusDataPreferences, folder_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusDataPreferences, json_row);
  gtk_widget_class_bind_template_callback (widget_class, on_erase_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_folder_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_import_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_save_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_restore_activated);
}

static void
soleus_data_preferences_init (SoleusDataPreferences *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_data_preferences_new:
 * @history: what was done
 * @folder: (type filename): where the data lies
 *
 * Returns: (transfer floating): a page of the preferences
 */
AdwPreferencesPage *
soleus_data_preferences_new (SoleusHistory *history,
                             const char    *folder)
{
  SoleusDataPreferences *self = g_object_new (SOLEUS_TYPE_DATA_PREFERENCES, NULL);
  g_autofree char       *name = g_filename_display_name (folder);
  g_autofree char       *plain = soleus_text_tidy (name);

  self->history = g_object_ref (history);
  self->folder = g_strdup (folder);
  adw_action_row_set_subtitle (self->folder_row, plain);
  g_signal_connect_object (history, "changed", G_CALLBACK (update_amount), self, G_CONNECT_SWAPPED);
  update_amount (self);
  return ADW_PREFERENCES_PAGE (self);
}

/**
 * soleus_data_preferences_save:
 * @self: a page
 * @format: as what
 * @to: where to
 *
 * Saves the history, and tells how that went.
 */
void
soleus_data_preferences_save (SoleusDataPreferences *self,
                              SoleusDataFormat       format,
                              GFile                 *to)
{
  if (format == SOLEUS_DATA_FORMAT_BACKUP)
    soleus_history_back_up (self->history, to, on_done, new_saving (self, format));
  else
    soleus_history_export (self->history, to, format == SOLEUS_DATA_FORMAT_JSON ? SOLEUS_EXPORT_FORMAT_JSON : SOLEUS_EXPORT_FORMAT_LOCAL_CSV, on_done, new_saving (self, format));
}

/**
 * soleus_data_preferences_restore:
 * @self: a page
 * @from: a backup
 *
 * Puts a backup in the place of the history, keeps what was there, and offers to undo it.
 */
void
soleus_data_preferences_restore (SoleusDataPreferences *self,
                                 GFile                 *from)
{
  g_free (self->safety_path);
  self->safety_path = soleus_history_find_safety_path (self->history);
  soleus_history_restore (self->history, from, self->safety_path, on_done, new_errand (self, _ ("History restored"), undo_restore, _ ("Not Restored")));
}

/**
 * soleus_data_preferences_import:
 * @self: a page
 * @from: what was exported as JSON
 *
 * Shows what a file would bring, and merges it into the history if the person says so, keeps what was there, and offers to undo it.
 */
void
soleus_data_preferences_import (SoleusDataPreferences *self,
                                GFile                 *from)
{
  Errand *errand = new_errand (self, NULL, NULL, _ ("Not Imported"));

  g_set_object (&errand->file, from);
  soleus_history_load_import (from, self->cancellable, on_import_loaded, errand);
}

/**
 * soleus_data_preferences_erase:
 * @self: a page
 *
 * Erases the history for good, with every copy of it.
 */
void
soleus_data_preferences_erase (SoleusDataPreferences *self)
{
  g_clear_pointer (&self->safety_path, g_free);
  soleus_history_erase (self->history, on_done, new_errand (self, _ ("Everything erased"), NULL, _ ("Not Erased")));
}
