/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-data-preferences.h"

#include "history-fixture.h"
#include "soleus-data-questions.h"
#include "window-fixture.h"
#include "wait.h"

#include <glib/gstdio.h>
#include <string.h>

/* In the place of GTK's: dialogs that end as soon as they are asked for, without a file. */
static GtkDialogError how_dialogs_end;

static void
end_dialog (GtkFileDialog      *dialog,
            GCancellable       *cancellable,
            GAsyncReadyCallback callback,
            gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (dialog, cancellable, callback, user_data);

  g_task_return_new_error (task, GTK_DIALOG_ERROR, (int) how_dialogs_end, "%s", how_dialogs_end == GTK_DIALOG_ERROR_FAILED ? "No portal" : "Closed");
}

void
gtk_file_dialog_save (GtkFileDialog      *dialog,
                      GtkWindow          *parent,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  end_dialog (dialog, cancellable, callback, user_data);
}

GFile *
gtk_file_dialog_save_finish (GtkFileDialog *dialog,
                             GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
gtk_file_dialog_open (GtkFileDialog      *dialog,
                      GtkWindow          *parent,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  end_dialog (dialog, cancellable, callback, user_data);
}

GFile *
gtk_file_dialog_open_finish (GtkFileDialog *dialog,
                             GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct {
  HistoryFixture        *data;
  WindowFixture          window;
  SoleusDataPreferences *page;
  char                  *folder;
} Fixture;

/* The page in its dialog, over a history of three sessions. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  AdwDialog *dialog = adw_preferences_dialog_new ();

  fixture->data = history_fixture_new ();
  fixture->folder = g_path_get_dirname (fixture->data->path);
  history_fixture_write (fixture->data, "a", "Calf", history_fixture_stamp (2, 10, 0), 3, SOLEUS_RECORD_STATE_FINISHED);
  history_fixture_write (fixture->data, "b", "Calf", history_fixture_stamp (1, 10, 0), 3, SOLEUS_RECORD_STATE_FINISHED);
  history_fixture_write (fixture->data, "c", "Calf", history_fixture_stamp (0, 10, 0), 2, SOLEUS_RECORD_STATE_STOPPED);
  fixture->page = SOLEUS_DATA_PREFERENCES (soleus_data_preferences_new (fixture->data->history, fixture->folder));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), ADW_PREFERENCES_PAGE (fixture->page));
  window_fixture_present_dialog (&fixture->window, dialog, 360, 640);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  adw_preferences_dialog_remove (ADW_PREFERENCES_DIALOG (fixture->window.dialog), ADW_PREFERENCES_PAGE (fixture->page));
  window_fixture_close (&fixture->window);
  g_assert_null (fixture->page);
  history_fixture_free (fixture->data);
  g_free (fixture->folder);
}

static GtkWidget *
find (Fixture    *fixture,
      GType       type,
      const char *title)
{
  return window_fixture_find (GTK_WIDGET (fixture->window.window), type, title);
}

/* Whatever the page asked for takes a moment; that it never comes is a fault of the time limit. */
static void
wait_for_amount (Fixture    *fixture,
                 const char *beginning)
{
  AdwActionRow *row = ADW_ACTION_ROW (find (fixture, ADW_TYPE_ACTION_ROW, "History"));
  const char   *text;

  wait_until ((text = adw_action_row_get_subtitle (row)) != NULL && g_str_has_prefix (text, beginning));
}

static void
wait_for_label (Fixture    *fixture,
                const char *text)
{
  wait_until (find (fixture, GTK_TYPE_LABEL, text) != NULL);
}

static GFile *
build (Fixture    *fixture,
       const char *name)
{
  return g_file_new_build_filename (fixture->data->folder, name, NULL);
}

static void
test_amount (Fixture      *fixture,
             gconstpointer data)
{
  wait_for_amount (fixture, "3 sessions, ");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find (fixture, ADW_TYPE_ACTION_ROW, "Folder"))), ==, fixture->folder);
  history_fixture_write (fixture->data, "d", "Calf", history_fixture_stamp (0, 11, 0), 2, SOLEUS_RECORD_STATE_STOPPED);
  wait_for_amount (fixture, "4 sessions, ");
}

/* A reason may hold the name of a folder that would be markup. */
static void
test_amount_unknown (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->data->folder, "R&D <b>", NULL);
  g_autofree char *path = g_build_filename (folder, "history.db", NULL);
  g_autoptr (SoleusHistory) history = soleus_history_new (path);
  GtkWidget *page = GTK_WIDGET (fixture->page);
  GtkWidget *other;

  g_assert_no_errno (g_mkdir_with_parents (path, 0700));
  other = GTK_WIDGET (soleus_data_preferences_new (history, folder));
  adw_preferences_dialog_remove (ADW_PREFERENCES_DIALOG (fixture->window.dialog), ADW_PREFERENCES_PAGE (page));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (fixture->window.dialog), ADW_PREFERENCES_PAGE (other));
  fixture->page = SOLEUS_DATA_PREFERENCES (other);
  wait_for_amount (fixture, "The history belongs at “");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find (fixture, ADW_TYPE_ACTION_ROW, "History"))), "R&D <b>"));
  soleus_history_close (history);
}

static gboolean
begins_with (GFile      *file,
             const char *beginning)
{
  g_autofree char *contents = NULL;

  return g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL) && g_str_has_prefix (contents, beginning);
}

static void
test_save (Fixture      *fixture,
           gconstpointer data)
{
  static const struct {
    SoleusDataFormat format;
    const char      *name;
    const char      *beginning;
    const char      *told;
  } files[] = {
    { SOLEUS_DATA_FORMAT_CSV, "out.csv", "\357\273\277Started,Ended,", "Exported for a spreadsheet" },
    { SOLEUS_DATA_FORMAT_JSON, "out.json", "{\"format\":", "Exported. It can be imported again" },
    { SOLEUS_DATA_FORMAT_BACKUP, "out.soleus-history", "SQLite format 3", "Backup saved" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autoptr (GFile) file = build (fixture, files[i].name);

    soleus_data_preferences_save (fixture->page, files[i].format, file);
    wait_until (begins_with (file, files[i].beginning));
    wait_for_label (fixture, files[i].told);
  }
}

/* What went wrong stays until it is read. */
static void
test_failure (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GFile) nowhere = build (fixture, "no-such-folder/out.csv");
  g_autoptr (GFile) letter = build (fixture, "letter.txt");

  soleus_data_preferences_save (fixture->page, SOLEUS_DATA_FORMAT_CSV, nowhere);
  wait_for_label (fixture, "Not Exported");
  g_assert_true (g_file_replace_contents (letter, "Dear", 4, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  soleus_data_preferences_restore (fixture->page, letter);
  wait_for_label (fixture, "Not Restored");
  wait_for_label (fixture, "This file isn’t a backup of a history. Choose one that Soleus saved.");
  wait_for_amount (fixture, "3 sessions, ");
}

/* No dialog that chooses a file could be had: that isn't what Cancel says. */
static void
test_no_dialog (Fixture      *fixture,
                gconstpointer data)
{
  static const struct {
    const char *row;
    const char *told;
  } rows[] = {
    { "Export for Spreadsheets…", "Not Exported" },
    { "Save a Backup…", "No Backup Saved" },
    { "Restore a Backup…", "Not Restored" },
    { "Import History…", "Not Imported" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    AdwDialog *told;

    how_dialogs_end = GTK_DIALOG_ERROR_DISMISSED;
    g_signal_emit_by_name (find (fixture, ADW_TYPE_ACTION_ROW, rows[i].row), "activated");
    window_fixture_settle (&fixture->window);
    g_assert_null (find (fixture, GTK_TYPE_LABEL, rows[i].told));

    how_dialogs_end = GTK_DIALOG_ERROR_FAILED;
    g_signal_emit_by_name (find (fixture, ADW_TYPE_ACTION_ROW, rows[i].row), "activated");
    wait_for_label (fixture, rows[i].told);
    wait_for_label (fixture, "No portal");
    told = ADW_DIALOG (gtk_widget_get_ancestor (find (fixture, GTK_TYPE_LABEL, rows[i].told), ADW_TYPE_DIALOG));
    adw_dialog_force_close (told);
    window_fixture_settle (&fixture->window);
  }
}

static void
undo (Fixture *fixture)
{
  GtkWidget *button;

  wait_for_label (fixture, "_Undo");
  button = find (fixture, GTK_TYPE_BUTTON, "_Undo");
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
test_restore_and_undo (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GFile) backup = build (fixture, "out.soleus-history");

  soleus_data_preferences_save (fixture->page, SOLEUS_DATA_FORMAT_BACKUP, backup);
  wait_for_label (fixture, "Backup saved");
  history_fixture_write (fixture->data, "d", "Calf", history_fixture_stamp (0, 11, 0), 2, SOLEUS_RECORD_STATE_STOPPED);
  wait_for_amount (fixture, "4 sessions, ");
  soleus_data_preferences_restore (fixture->page, backup);
  wait_for_amount (fixture, "3 sessions, ");
  undo (fixture);
  wait_for_amount (fixture, "4 sessions, ");
}

/* Makes of one session another one. */
static void
rename_session (GFile      *file,
                const char *from,
                const char *to)
{
  g_autofree char *content = NULL;
  g_autoptr (GString) changed = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &content, NULL, NULL, NULL));
  changed = g_string_new (content);
  g_assert_cmpuint (g_string_replace (changed, from, to, 1), ==, 1);
  g_assert_true (g_file_replace_contents (file, changed->str, changed->len, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
}

/* What another computer has comes in when it is wanted, and goes again by Undo. */
static void
test_import_and_undo (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (GFile) file = build (fixture, "all.json");
  g_autoptr (GFile) letter = build (fixture, "letter.txt");

  soleus_data_preferences_save (fixture->page, SOLEUS_DATA_FORMAT_JSON, file);
  wait_for_label (fixture, "Exported. It can be imported again");
  soleus_data_preferences_import (fixture->page, file);
  wait_for_label (fixture, "Nothing to Import");
  adw_dialog_force_close (ADW_DIALOG (gtk_widget_get_ancestor (find (fixture, GTK_TYPE_LABEL, "Nothing to Import"), ADW_TYPE_DIALOG)));
  rename_session (file, "\"id\": \"b\"", "\"id\": \"x\"");
  soleus_data_preferences_import (fixture->page, file);
  wait_for_label (fixture, "Import This History?");
  window_fixture_settle (&fixture->window);
  window_fixture_save (&fixture->window, "preferences-import", 360, 640);
  g_signal_emit_by_name (find (fixture, GTK_TYPE_BUTTON, "_Import"), "clicked");
  wait_for_amount (fixture, "4 sessions, ");
  wait_for_label (fixture, "History imported");
  undo (fixture);
  wait_for_amount (fixture, "3 sessions, ");
  g_assert_true (g_file_replace_contents (letter, "Dear", 4, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  soleus_data_preferences_import (fixture->page, letter);
  wait_for_label (fixture, "Not Imported");
}

/* What can't be seen at a glance is asked about first, with the number of sessions, and nothing happens by Enter alone. */
static void
test_questions (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GFile) backup = g_file_new_for_path ("/somewhere/my backup.soleus-history");
  AdwAlertDialog *erasing = g_object_ref_sink (soleus_data_question_new_for_erasing (128));
  AdwAlertDialog *restoring = g_object_ref_sink (soleus_data_question_new_for_restoring (backup, 128));
  AdwAlertDialog *first = g_object_ref_sink (soleus_data_question_new_for_restoring (backup, 0));

  g_assert_cmpstr (adw_alert_dialog_get_heading (erasing), ==, "Erase Everything?");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (erasing), "can’t be undone. 128 sessions"));
  g_assert_true (adw_alert_dialog_has_response (erasing, "backup"));
  g_assert_cmpint (adw_alert_dialog_get_response_appearance (erasing, "erase"), ==, ADW_RESPONSE_DESTRUCTIVE);
  g_assert_cmpstr (adw_alert_dialog_get_default_response (erasing), ==, "cancel");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (restoring), "128 sessions"));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (restoring), "“my backup.soleus-history”"));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (first), "no session yet"));
  g_assert_cmpstr (adw_alert_dialog_get_default_response (restoring), ==, "cancel");
  g_assert_finalize_object (erasing);
  g_assert_finalize_object (restoring);
  g_assert_finalize_object (first);
}

static void
test_erase_is_asked (Fixture      *fixture,
                     gconstpointer data)
{
  wait_for_amount (fixture, "3 sessions, ");
  g_signal_emit_by_name (find (fixture, ADW_TYPE_ACTION_ROW, "Erase Everything…"), "activated");
  wait_for_label (fixture, "Erase Everything?");
  window_fixture_settle (&fixture->window);
  window_fixture_save (&fixture->window, "preferences-erase", 360, 640);
  g_signal_emit_by_name (find (fixture, GTK_TYPE_BUTTON, "_Erase"), "clicked");
  wait_for_amount (fixture, "No sessions yet");
  wait_for_label (fixture, "Everything erased");
  window_fixture_settle (&fixture->window);
  window_fixture_save (&fixture->window, "preferences-erased", 360, 640);
}

int
main (int   argc,
      char *argv[])
{
  history_fixture_init (&argc, &argv);

  g_test_add ("/data-preferences/amount", Fixture, NULL, set_up, test_amount, tear_down);
  g_test_add ("/data-preferences/amount-unknown", Fixture, NULL, set_up, test_amount_unknown, tear_down);
  g_test_add ("/data-preferences/save", Fixture, NULL, set_up, test_save, tear_down);
  g_test_add ("/data-preferences/failure", Fixture, NULL, set_up, test_failure, tear_down);
  g_test_add ("/data-preferences/no-dialog", Fixture, NULL, set_up, test_no_dialog, tear_down);
  g_test_add ("/data-preferences/restore-and-undo", Fixture, NULL, set_up, test_restore_and_undo, tear_down);
  g_test_add ("/data-preferences/import-and-undo", Fixture, NULL, set_up, test_import_and_undo, tear_down);
  g_test_add ("/data-preferences/questions", Fixture, NULL, set_up, test_questions, tear_down);
  g_test_add ("/data-preferences/erase-is-asked", Fixture, NULL, set_up, test_erase_is_asked, tear_down);

  return g_test_run ();
}
