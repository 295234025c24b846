/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-drop-area.h"
#include "soleus-exporting.h"
#include "soleus-import-dialog.h"
#include "soleus-share-actions.h"
#include "soleus-share.h"
#include "window-fixture.h"
#include "wait.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEAD "\"format\": \"soleus-routine\", \"version\": 1"
#define MINE "{" HEAD ", \"id\": \"desk\", \"name\": \"Desk <b>Raise</b>\", \"blocks\": [{\"exercise\": \"seated-soleus-raise\", \"sets\": 3}]}"
#define THEIRS                                                                                                                                                                   \
  "{" HEAD ", \"id\": \"desk\", \"name\": \"Desk Raise\", \"summary\": \"Between two meetings\", \"blocks\": [{\"exercise\": \"seated-soleus-raise\", \"sets\": 4, \"phases\": " \
  "{\"hold\": {\"duration_s\": 2.5}}}, {\"exercise\": \"soleus-wall-stretch\"}]}"
#define FAULTY "{" HEAD ", \"id\": \"BAD\", \"name\": \"Bad & Ugly\", \"blocks\": [{\"exercise\": \"nothing\", \"sets\": 99}]}"

/* In the place of GTK's: a dialog that waits for the test to answer it. */
static GTask *file_dialog;

void
gtk_file_dialog_open_multiple (GtkFileDialog      *dialog,
                               GtkWindow          *parent,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  file_dialog = g_task_new (dialog, cancellable, callback, user_data);
}

GListModel *
gtk_file_dialog_open_multiple_finish (GtkFileDialog *dialog,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A window with toasts, the actions, and a library with one routine of the person's own, "desk". What comes in lies in a folder of its own. */
typedef struct {
  WindowFixture       window;
  char               *folder;
  char               *undo_folder;
  char               *outside;
  SoleusLibrary      *library;
  SoleusShelf        *shelf;
  SoleusRegion       *region;
  SoleusShareActions *actions;
  AdwToastOverlay    *toasts;
} Fixture;

static void
write_into (const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
on_notice (GSimpleAction *action,
           GVariant      *text,
           gpointer       data)
{
  adw_toast_overlay_add_toast (((Fixture *) data)->toasts, adw_toast_new (g_variant_get_string (text, NULL)));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("own-XXXXXX", NULL);
  fixture->undo_folder = g_dir_make_tmp ("undo-XXXXXX", NULL);
  fixture->outside = g_dir_make_tmp ("outside-XXXXXX", NULL);
  write_into (fixture->folder, "desk.json", MINE);
  fixture->library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", fixture->folder);
  soleus_library_load (fixture->library);
  fixture->shelf = soleus_shelf_new (fixture->library, fixture->folder, fixture->undo_folder);
  fixture->region = soleus_region_new ();
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *inner = g_build_filename (path, name, NULL);

    if (g_file_test (inner, G_FILE_TEST_IS_DIR))
      remove_tree (inner);
    else
      g_assert_no_errno (g_unlink (inner));
  }
  g_assert_no_errno (g_rmdir (path));
}

/* A thread that has just said its last word may hold on a moment longer. */
static void
let_go (gpointer object)
{
  g_object_add_weak_pointer (object, &object);
  g_object_unref (object);
  wait_until (object == NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->actions != NULL)
    let_go (fixture->actions);
  let_go (fixture->shelf);
  let_go (fixture->library);
  let_go (fixture->region);
  remove_tree (fixture->folder);
  remove_tree (fixture->undo_folder);
  remove_tree (fixture->outside);
  g_free (fixture->folder);
  g_free (fixture->undo_folder);
  g_free (fixture->outside);
}

static void
open_window (Fixture *fixture,
             int      width,
             int      height)
{
  static const GActionEntry entry = { .name = "notice", .activate = on_notice, .parameter_type = "s" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget         *toasts = adw_toast_overlay_new ();
  AdwNavigationPage *page;

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  page = adw_navigation_page_new (toasts, "Empty");
  window_fixture_load_style ();
  window_fixture_present_page (&fixture->window, page, width, height);
  fixture->toasts = ADW_TOAST_OVERLAY (toasts);
  fixture->actions = soleus_share_actions_new (fixture->library, fixture->shelf, fixture->region, fixture->toasts);
  g_action_map_add_action_entries (G_ACTION_MAP (group), &entry, 1, fixture);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window.window), "win", G_ACTION_GROUP (group));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window.window), "share", G_ACTION_GROUP (fixture->actions));
}

/* What is on its way to the disk still holds the actions. */
static gboolean
is_busy (Fixture *fixture)
{
  gboolean busy;

  g_object_get (fixture->shelf, "is-busy", &busy, NULL);
  return busy;
}

/* Whatever is under way. */
static void
close_at_once (Fixture *fixture)
{
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window.window), "share", NULL);
  window_fixture_close (&fixture->window);
}

static void
close_window (Fixture *fixture)
{
  wait_until (!is_busy (fixture) && G_OBJECT (fixture->actions)->ref_count <= 2);
  close_at_once (fixture);
}

static GFile *
get_outside (Fixture    *fixture,
             const char *name)
{
  return g_file_new_build_filename (fixture->outside, name, NULL);
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return soleus_share_actions_get_dialog (fixture->actions);
}

static gboolean
shows (GtkWidget  *root,
       const char *text)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  window_fixture_collect (root, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++) {
    if (gtk_widget_get_mapped (g_ptr_array_index (labels, i)) && strstr (gtk_label_get_label (g_ptr_array_index (labels, i)), text) != NULL)
      return TRUE;
  }
  return FALSE;
}

static void
wait_for_text (Fixture    *fixture,
               GtkWidget  *root,
               const char *text)
{
  wait_until (shows (root, text));
  window_fixture_settle (&fixture->window);
}

/* Opens files and waits until the first is shown. */
static void
open_files (Fixture           *fixture,
            const char *const *names)
{
  for (int i = 0; names[i] != NULL; i++) {
    g_autoptr (GFile) file = get_outside (fixture, names[i]);

    soleus_share_actions_open (fixture->actions, &file, 1);
  }
  wait_until (get_dialog (fixture) != NULL && gtk_widget_get_mapped (adw_dialog_get_child (get_dialog (fixture))));
  window_fixture_settle (&fixture->window);
}

static void
open_file (Fixture    *fixture,
           const char *name,
           const char *text)
{
  write_into (fixture->outside, name, text);
  open_files (fixture, (const char *const[]) { name, NULL });
}

/* Only what is seen: %NULL when there is no such button. */
static GtkWidget *
find_button (Fixture    *fixture,
             const char *label)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  window_fixture_collect (GTK_WIDGET (fixture->window.window), GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++) {
    GtkWidget *button = g_ptr_array_index (buttons, i);

    if (gtk_widget_get_mapped (button) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;
  }
  return NULL;
}

/* Twice, as an impatient person does. */
static void
press (Fixture    *fixture,
       const char *label)
{
  g_autoptr (GtkWidget) button = g_object_ref (find_button (fixture, label));

  g_signal_emit_by_name (button, "clicked");
  g_signal_emit_by_name (button, "clicked");
}

static void
wait_for_end (Fixture *fixture)
{
  wait_until (get_dialog (fixture) == NULL);
  window_fixture_settle (&fixture->window);
}

static char *
read_own (Fixture    *fixture,
          const char *id)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char            *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static void
assert_own (Fixture    *fixture,
            const char *id,
            const char *expected)
{
  g_autofree char *text = read_own (fixture, id);

  g_assert_cmpstr (text, ==, expected);
}

static void
undo (Fixture    *fixture,
      const char *number)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "undo", g_variant_new_string (number));
}

static void
test_add (Fixture      *fixture,
          gconstpointer data)
{
  open_window (fixture, 800, 700);
  open_file (fixture, "new.soleus", "{" HEAD ", \"id\": \"new\", \"name\": \"Walk & Pump\", \"blocks\": [{\"exercise\": \"walk\"}, {\"exercise\": \"circulation-pumps\"}]}");
  g_assert_true (shows (GTK_WIDGET (get_dialog (fixture)), "Walk & Pump"));
  g_assert_true (shows (GTK_WIDGET (get_dialog (fixture)), "It comes from elsewhere"));
  g_assert_nonnull (find_button (fixture, "_Skip"));
  g_assert_null (find_button (fixture, "_Replace"));
  g_assert_null (find_button (fixture, "_Keep Both"));
  g_assert_true (adw_dialog_get_default_widget (get_dialog (fixture)) == find_button (fixture, "_Add"));

  press (fixture, "_Add");
  wait_for_end (fixture);
  g_assert_nonnull (soleus_library_lookup (fixture->library, "new"));
  wait_for_text (fixture, GTK_WIDGET (fixture->toasts), "“Walk & Pump” was added");
  g_assert_nonnull (find_button (fixture, "_Open"));
  press (fixture, "_Undo");
  wait_until (soleus_library_lookup (fixture->library, "new") == NULL);
  assert_own (fixture, "new", NULL);
  close_window (fixture);
}

static void
test_replace (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *text = NULL;

  open_window (fixture, 800, 700);
  open_file (fixture, "theirs.soleus", THEIRS);
  g_assert_true (shows (GTK_WIDGET (get_dialog (fixture)), "You have “Desk <b>Raise</b>” with the same id."));
  g_assert_null (find_button (fixture, "_Add"));
  g_assert_true (adw_dialog_get_default_widget (get_dialog (fixture)) == find_button (fixture, "_Keep Both"));
  press (fixture, "_Replace");
  wait_for_end (fixture);
  assert_own (fixture, "desk", THEIRS);
  g_assert_cmpstr (soleus_entry_get_name (soleus_library_lookup (fixture->library, "desk")), ==, "Desk Raise");

  /* What was there comes back byte for byte. */
  undo (fixture, "0");
  wait_until (g_str_equal (soleus_entry_get_name (soleus_library_lookup (fixture->library, "desk")), "Desk <b>Raise</b>"));
  assert_own (fixture, "desk", MINE);
  close_window (fixture);
}

static void
test_keep_both (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *text = NULL;

  open_window (fixture, 800, 700);
  open_file (fixture, "theirs.soleus", THEIRS);
  press (fixture, "_Keep Both");
  wait_for_end (fixture);
  assert_own (fixture, "desk", MINE);
  text = read_own (fixture, "desk-2");
  g_assert_nonnull (strstr (text, "\"name\": \"Desk Raise (2)\""));
  close_window (fixture);
}

/* Escape: nothing comes in, and nothing is told. */
static void
test_close (Fixture      *fixture,
            gconstpointer data)
{
  open_window (fixture, 800, 700);
  open_file (fixture, "theirs.soleus", THEIRS);
  adw_dialog_close (get_dialog (fixture));
  wait_for_end (fixture);
  assert_own (fixture, "desk", MINE);
  g_assert_null (find_button (fixture, "_Undo"));
  close_window (fixture);
}

static void
test_faulty (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *dialog;

  open_window (fixture, 800, 700);
  open_file (fixture, "bad.soleus", FAULTY);
  dialog = GTK_WIDGET (get_dialog (fixture));
  g_assert_true (shows (dialog, "Bad & Ugly"));
  g_assert_true (shows (dialog, "What Is Wrong"));
  g_assert_true (shows (dialog, "Exercise 1: Sets (/blocks/0/sets)"));
  g_assert_null (find_button (fixture, "_Add"));
  press (fixture, "_Close");
  wait_for_end (fixture);

  open_files (fixture, (const char *const[]) { "missing.soleus", NULL });
  g_assert_true (shows (GTK_WIDGET (get_dialog (fixture)), "missing.soleus"));
  g_assert_true (shows (GTK_WIDGET (get_dialog (fixture)), "This file can’t be read"));
  press (fixture, "_Close");
  wait_for_end (fixture);
  close_window (fixture);
}

/* One after another; what is said for all holds for those that follow, but a file with a fault is shown all the same. */
static void
test_several (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *check;

  write_into (fixture->outside, "a.soleus", THEIRS);
  write_into (fixture->outside, "b.soleus", "{" HEAD ", \"id\": \"b\", \"name\": \"B\", \"blocks\": [{\"exercise\": \"walk\"}]}");
  write_into (fixture->outside, "c.soleus", FAULTY);
  write_into (fixture->outside, "d.soleus", "{" HEAD ", \"id\": \"d\", \"name\": \"D\", \"blocks\": [{\"exercise\": \"walk-jog\"}]}");
  open_window (fixture, 800, 700);
  open_files (fixture, (const char *const[]) { "a.soleus", "b.soleus", "c.soleus", "d.soleus", NULL });
  wait_for_text (fixture, GTK_WIDGET (get_dialog (fixture)), "1 of 4");
  check = window_fixture_find (GTK_WIDGET (get_dialog (fixture)), GTK_TYPE_CHECK_BUTTON, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  press (fixture, "_Replace");
  /* What names an exercise that isn't there waits for the others, in case one of them brings it. */
  wait_for_text (fixture, GTK_WIDGET (get_dialog (fixture)), "4 of 4");
  assert_own (fixture, "desk", THEIRS);
  g_assert_nonnull (soleus_library_lookup (fixture->library, "b"));
  g_assert_nonnull (soleus_library_lookup (fixture->library, "d"));
  press (fixture, "_Close");
  wait_for_end (fixture);
  wait_for_text (fixture, GTK_WIDGET (fixture->toasts), "3 files came in");

  undo (fixture, "0");
  wait_until (soleus_library_lookup (fixture->library, "b") == NULL && soleus_library_lookup (fixture->library, "d") == NULL && !g_str_equal (soleus_entry_get_name (soleus_library_lookup (fixture->library, "desk")), "Desk Raise"));
  assert_own (fixture, "desk", MINE);
  close_window (fixture);
}

/* What is dropped while another is shown comes after it. */
static void
test_joins (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GFile) file = get_outside (fixture, "b.soleus");

  write_into (fixture->outside, "b.soleus", "{" HEAD ", \"id\": \"b\", \"name\": \"Second\", \"blocks\": [{\"exercise\": \"walk\"}]}");
  open_window (fixture, 800, 700);
  open_file (fixture, "theirs.soleus", THEIRS);
  g_assert_false (shows (GTK_WIDGET (get_dialog (fixture)), "1 of"));
  soleus_share_actions_open (fixture->actions, &file, 1);
  wait_for_text (fixture, GTK_WIDGET (get_dialog (fixture)), "1 of 2");
  press (fixture, "_Skip");
  wait_for_text (fixture, GTK_WIDGET (get_dialog (fixture)), "2 of 2");
  g_assert_true (shows (GTK_WIDGET (get_dialog (fixture)), "Second"));
  press (fixture, "_Skip");
  wait_for_end (fixture);
  assert_own (fixture, "desk", MINE);
  close_window (fixture);
}

/* Who closes the dialog doesn't want what is there by then, but what is dropped while the last choice is still carried out is another matter. */
static void
test_joins_closing (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GFile) unwanted = get_outside (fixture, "unwanted.soleus");
  g_autoptr (GFile) late = get_outside (fixture, "late.soleus");

  write_into (fixture->outside, "unwanted.soleus", "{" HEAD ", \"id\": \"unwanted\", \"name\": \"Unwanted\", \"blocks\": [{\"exercise\": \"walk\"}]}");
  write_into (fixture->outside, "late.soleus", "{" HEAD ", \"id\": \"late\", \"name\": \"Late\", \"blocks\": [{\"exercise\": \"walk\"}]}");
  open_window (fixture, 800, 700);
  open_file (fixture, "theirs.soleus", THEIRS);
  soleus_share_actions_open (fixture->actions, &unwanted, 1);
  press (fixture, "_Replace");
  adw_dialog_close (get_dialog (fixture));
  soleus_share_actions_open (fixture->actions, &late, 1);
  wait_until (get_dialog (fixture) != NULL && shows (GTK_WIDGET (get_dialog (fixture)), "Late"));
  window_fixture_settle (&fixture->window);
  press (fixture, "_Add");
  wait_for_end (fixture);
  assert_own (fixture, "desk", THEIRS);
  g_assert_nonnull (soleus_library_lookup (fixture->library, "late"));
  g_assert_null (soleus_library_lookup (fixture->library, "unwanted"));

  /* While one is read, it is that one that nobody wants. */
  write_into (fixture->outside, "late.soleus", MINE);
  open_file (fixture, "theirs.soleus", THEIRS);
  soleus_share_actions_open (fixture->actions, &unwanted, 1);
  press (fixture, "_Skip");
  adw_dialog_close (get_dialog (fixture));
  soleus_share_actions_open (fixture->actions, &late, 1);
  wait_until (get_dialog (fixture) != NULL && shows (GTK_WIDGET (get_dialog (fixture)), "Desk <b>Raise</b>"));
  window_fixture_settle (&fixture->window);
  press (fixture, "_Skip");
  wait_for_end (fixture);
  g_assert_null (soleus_library_lookup (fixture->library, "unwanted"));
  close_window (fixture);
}

static gboolean
is_alone (Fixture *fixture)
{
  return !is_busy (fixture) && G_OBJECT (fixture->actions)->ref_count == 1;
}

/* Nothing comes up, and nothing stays, when files are chosen, read or written as the window goes. */
static void
test_window_gone (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = get_outside (fixture, "theirs.soleus");

  write_into (fixture->outside, "theirs.soleus", THEIRS);
  g_list_store_append (files, file);

  open_window (fixture, 800, 700);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "import", NULL);
  close_at_once (fixture);
  g_task_return_pointer (file_dialog, g_object_ref (files), g_object_unref);
  g_clear_object (&file_dialog);
  wait_until (is_alone (fixture));
  g_assert_null (get_dialog (fixture));
  let_go (fixture->actions);

  open_window (fixture, 800, 700);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "import", NULL);
  close_at_once (fixture);
  g_task_return_new_error (file_dialog, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_FAILED, "No portal");
  g_clear_object (&file_dialog);
  wait_until (is_alone (fixture));
  let_go (fixture->actions);

  open_window (fixture, 800, 700);
  soleus_share_actions_open (fixture->actions, &file, 1);
  close_at_once (fixture);
  for (int i = 0; i < 20; i++)
    wait_for_idle ();
  g_assert_null (get_dialog (fixture));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
  let_go (fixture->actions);

  open_window (fixture, 800, 700);
  open_file (fixture, "theirs.soleus", THEIRS);
  press (fixture, "_Replace");
  close_at_once (fixture);
  wait_until (is_alone (fixture));
  assert_own (fixture, "desk", THEIRS);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
}

/* Nothing covers a session. */
static void
test_held (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GFile) file = get_outside (fixture, "theirs.soleus");

  write_into (fixture->outside, "theirs.soleus", THEIRS);
  open_window (fixture, 800, 700);
  soleus_share_actions_set_is_held (fixture->actions, TRUE);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->actions), "import"));
  soleus_share_actions_open (fixture->actions, &file, 1);
  wait_for_text (fixture, GTK_WIDGET (fixture->toasts), "after the session");
  g_assert_null (get_dialog (fixture));
  soleus_share_actions_set_is_held (fixture->actions, FALSE);
  open_files (fixture, (const char *const[]) { NULL });
  press (fixture, "_Skip");
  wait_for_end (fixture);
  close_window (fixture);
}

/* What is opened before the library is read waits for it: else all would be new. */
static void
test_before_library (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GFile) file = get_outside (fixture, "theirs.soleus");

  write_into (fixture->outside, "theirs.soleus", THEIRS);
  let_go (fixture->shelf);
  let_go (fixture->library);
  fixture->library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", fixture->folder);
  fixture->shelf = soleus_shelf_new (fixture->library, fixture->folder, fixture->undo_folder);
  open_window (fixture, 800, 700);
  soleus_share_actions_open (fixture->actions, &file, 1);
  window_fixture_settle (&fixture->window);
  g_assert_null (get_dialog (fixture));
  soleus_library_load (fixture->library);
  open_files (fixture, (const char *const[]) { NULL });
  g_assert_nonnull (find_button (fixture, "_Replace"));
  press (fixture, "_Skip");
  wait_for_end (fixture);
  close_window (fixture);
}

static void
test_save (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GFile) file = get_outside (fixture, "out.soleus");
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nowhere/out.soleus");
  SoleusEntry *entry = soleus_library_lookup (fixture->library, "desk");
  g_autoptr (GBytes) expected = soleus_share_export (entry, NULL);
  SoleusExporting *exporting;
  g_autofree char *text = NULL;
  gsize            length;

  open_window (fixture, 800, 700);
  exporting = soleus_exporting_new (GTK_WIDGET (fixture->toasts));
  soleus_exporting_save (exporting, entry, file);
  wait_for_text (fixture, GTK_WIDGET (fixture->toasts), "Saved as “out.soleus”");
  g_assert_nonnull (find_button (fixture, "Open _Folder"));
  g_assert_true (g_file_load_contents (file, NULL, &text, &length, NULL, NULL));
  g_assert_cmpmem (text, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));

  adw_toast_overlay_dismiss_all (fixture->toasts);
  soleus_exporting_save (exporting, entry, nowhere);
  wait_for_text (fixture, GTK_WIDGET (fixture->toasts), "could not be written");
  let_go (exporting);
  close_window (fixture);
}

static void
on_dropped (SoleusDropArea *area,
            GFile          *file,
            GPtrArray      *files)
{
  g_ptr_array_add (files, g_object_ref (file));
}

static GtkDropTarget *
get_drop_target (GtkWidget *area)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (area);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_DROP_TARGET (controller))
      return GTK_DROP_TARGET (controller);
  }
  g_assert_not_reached ();
}

/* While files are held over it, that can be seen; each that is dropped is told. */
static void
test_drop (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget     *area = g_object_new (SOLEUS_TYPE_DROP_AREA, NULL);
  GtkDropTarget *target = get_drop_target (area);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFile) a = get_outside (fixture, "a");
  g_autoptr (GFile) b = get_outside (fixture, "b");
  g_auto (GValue) value = G_VALUE_INIT;
  GdkDragAction action = 0;
  gboolean      taken = FALSE;

  soleus_drop_area_set_content (SOLEUS_DROP_AREA (area), gtk_label_new ("Content"));
  window_fixture_load_style ();
  window_fixture_present_page (&fixture->window, adw_navigation_page_new (area, "Area"), 360, 294);
  g_signal_connect (area, "dropped", G_CALLBACK (on_dropped), files);
  g_assert_false (shows (area, "Drop it here"));
  g_signal_emit_by_name (target, "enter", 1.0, 1.0, &action);
  g_assert_cmpint (action, ==, GDK_ACTION_COPY);
  window_fixture_settle (&fixture->window);
  g_assert_true (shows (area, "Drop it here"));
  window_fixture_save (&fixture->window, "import-drop.png", 360, 294);
  g_signal_emit_by_name (target, "leave");
  window_fixture_settle (&fixture->window);
  g_assert_false (shows (area, "Drop it here"));

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array ((GFile *[]) { a, b }, 2));
  g_signal_emit_by_name (target, "enter", 1.0, 1.0, &action);
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &taken);
  g_assert_true (taken);
  g_assert_cmpuint (files->len, ==, 2);
  g_assert_true (g_file_equal (files->pdata[1], b));
  window_fixture_settle (&fixture->window);
  g_assert_false (shows (area, "Drop it here"));
  window_fixture_close (&fixture->window);
}

typedef struct {
  const char *name;
  const char *text;
  int         width;
  int         height;
} Look;

static const Look looks[] = {
  { "import-replace-wide.png", THEIRS, 1024, 768 },
  { "import-replace-narrow.png", THEIRS, 360, 640 },
  { "import-replace-short.png", THEIRS, 360, 294 },
  { "import-faulty-wide.png", FAULTY, 1024, 768 },
  { "import-faulty-short.png", FAULTY, 360, 294 },
};

static void
test_looks (Fixture      *fixture,
            gconstpointer data)
{
  const Look *look = data;

  open_window (fixture, look->width, look->height);
  open_file (fixture, "theirs.soleus", look->text);
  fixture->window.dialog = get_dialog (fixture);
  window_fixture_assert_inside (&fixture->window);
  window_fixture_assert_named (GTK_WIDGET (get_dialog (fixture)));
  window_fixture_save (&fixture->window, look->name, look->width, look->height);
  fixture->window.dialog = NULL;
  adw_dialog_close (get_dialog (fixture));
  wait_for_end (fixture);
  close_window (fixture);
}

/* The toast has room for its two buttons on a phone, too. */
static void
test_toast_narrow (Fixture      *fixture,
                   gconstpointer data)
{
  open_window (fixture, 360, 294);
  open_file (fixture, "long.soleus", "{" HEAD ", \"id\": \"long\", \"name\": \"A Routine With a Name That Is Far Too Long for a Toast on a Phone\", \"blocks\": [{\"exercise\": \"walk\"}]}");
  press (fixture, "_Add");
  wait_for_end (fixture);
  wait_for_text (fixture, GTK_WIDGET (fixture->toasts), "was added");
  window_fixture_save (&fixture->window, "import-toast.png", 360, 294);
  g_assert_nonnull (find_button (fixture, "_Open"));
  g_assert_nonnull (find_button (fixture, "_Undo"));
  window_fixture_assert_fits (&fixture->window);
  close_window (fixture);
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/import/add", test_add);
  add ("/import/replace", test_replace);
  add ("/import/keep-both", test_keep_both);
  add ("/import/close", test_close);
  add ("/import/faulty", test_faulty);
  add ("/import/several", test_several);
  add ("/import/joins", test_joins);
  add ("/import/joins-closing", test_joins_closing);
  add ("/import/window-gone", test_window_gone);
  add ("/import/held", test_held);
  add ("/import/before-library", test_before_library);
  add ("/import/save", test_save);
  add ("/import/drop", test_drop);
  add ("/import/toast-narrow", test_toast_narrow);
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++) {
    g_autofree char *path = g_strconcat ("/import/looks/", looks[i].name, NULL);

    g_test_add (path, Fixture, &looks[i], set_up, test_looks, tear_down);
  }

  return g_test_run ();
}
