/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-customise-page.h"

#include "library-fixture.h"
#include "wait.h"

typedef struct {
  LibraryFixture   *fixture;
  char             *undo_folder;
  SoleusShelf      *shelf;
  SoleusDraft      *draft;
  SoleusEditorPage *page;
  GtkWidget        *banner;
  GtkWidget        *undo;
  GtkWidget        *redo;
} Editor;

static Editor editor;

static GtkWidget *
find_button (const char *action_name)
{
  g_autoptr (GPtrArray) buttons = library_fixture_list (GTK_WIDGET (editor.page), GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++) {
    if (g_strcmp0 (gtk_actionable_get_action_name (g_ptr_array_index (buttons, i)), action_name) == 0)
      return g_ptr_array_index (buttons, i);
  }
  g_assert_not_reached ();
}

/* A routine of the person's own, which is on the disk, and its page. */
static void
begin (LibraryFixture *fixture)
{
  editor = (Editor) { .fixture = fixture, .undo_folder = g_dir_make_tmp ("soleus-undo-XXXXXX", NULL) };
  library_fixture_write_own (fixture, "desk", "Desk");
  soleus_library_load (fixture->library);
  editor.shelf = soleus_shelf_new (fixture->library, fixture->folder, editor.undo_folder);
  editor.draft = soleus_shelf_open (editor.shelf, soleus_library_lookup (fixture->library, "desk"));
  editor.page = SOLEUS_EDITOR_PAGE (soleus_customise_page_new (editor.draft, editor.shelf, fixture->library, fixture->region));
  library_fixture_present (fixture, ADW_NAVIGATION_PAGE (editor.page), 600, 500);
  editor.banner = window_fixture_find (GTK_WIDGET (editor.page), ADW_TYPE_BANNER, NULL);
  editor.undo = find_button ("editing.undo");
  editor.redo = find_button ("editing.redo");
}

/* Everything is let go once it is on the disk. */
static void
end (void)
{
  g_clear_object (&editor.draft);
  gtk_window_destroy (GTK_WINDOW (editor.fixture->seen.window));
  editor.fixture->seen.window = NULL;
  g_clear_object (&editor.shelf);
  wait_until (g_atomic_int_get (&G_OBJECT (editor.fixture->library)->ref_count) == 1);
  wait_for_idle ();
  window_fixture_remove_folder (editor.undo_folder);
  g_free (editor.undo_folder);
}

static void
wait_for_saver (void)
{
  wait_until (!soleus_editor_page_get_is_busy (editor.page));
}

static char *
read_file (void)
{
  g_autofree char *path = g_build_filename (editor.fixture->folder, "desk.json", NULL);
  char            *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* However it is laid out. */
static gboolean
file_says (const char *words)
{
  g_autofree char *text = read_file ();
  g_auto (GStrv) parts = g_strsplit_set (text, " \n", -1);
  g_autofree char *closed = g_strjoinv ("", parts);

  return strstr (closed, words) != NULL;
}

static void
test_steps (LibraryFixture *fixture,
            gconstpointer   data)
{
  begin (fixture);
  g_assert_false (gtk_widget_get_sensitive (editor.undo));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (editor.undo), ==, "Undo");
  soleus_draft_set_number (editor.draft, "/blocks/0/sets", 3, "Sets");
  g_assert_true (gtk_widget_get_sensitive (editor.undo));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (editor.undo), ==, "Undo: Sets");
  g_signal_emit_by_name (editor.undo, "clicked");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (editor.redo), ==, "Redo: Sets");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (editor.page), "editing.redo", NULL));
  wait_for_saver ();
  g_assert_true (file_says ("\"sets\":3"));
  end ();
}

/* What has a fault isn't written, and the banner says what is missing, without offering what can't help. */
static void
test_fault (LibraryFixture *fixture,
            gconstpointer   data)
{
  begin (fixture);
  soleus_draft_set_text (editor.draft, "/name", "", "Name");
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (editor.banner)));
  g_assert_cmpstr (adw_banner_get_title (ADW_BANNER (editor.banner)), ==, "It has no name yet. Give it one, and it is saved.");
  g_assert_null (adw_banner_get_button_label (ADW_BANNER (editor.banner)));
  wait_for_saver ();
  g_assert_true (file_says ("\"Desk\""));
  g_signal_emit_by_name (editor.undo, "clicked");
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (editor.banner)));
  end ();
}

static AdwDialog *
resolve (void)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (editor.page), "editing.resolve", NULL));
  return adw_window_get_visible_dialog (editor.fixture->seen.window);
}

static void
count (int *number)
{
  (*number)++;
}

/* What another program has written isn't overwritten without a question; whoever keeps theirs says so. */
static void
test_changed_elsewhere (LibraryFixture *fixture,
                        gconstpointer   data)
{
  int        n_replaced = 0;
  AdwDialog *dialog;

  begin (fixture);
  g_signal_connect_swapped (editor.page, "replaced", G_CALLBACK (count), &n_replaced);
  library_fixture_write_own (fixture, "desk", "Theirs");
  soleus_draft_set_number (editor.draft, "/blocks/0/sets", 3, "Sets");
  wait_for_saver ();
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (editor.banner)));
  g_assert_cmpstr (adw_banner_get_button_label (ADW_BANNER (editor.banner)), ==, "What Now?");
  g_assert_true (file_says ("Theirs"));

  dialog = resolve ();
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_true (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "copy"));
  g_signal_emit_by_name (dialog, "response", "theirs");
  g_assert_cmpint (n_replaced, ==, 1);
  adw_dialog_force_close (dialog);

  dialog = resolve ();
  g_signal_emit_by_name (dialog, "response", "mine");
  adw_dialog_force_close (dialog);
  wait_for_saver ();
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (editor.banner)));
  g_assert_true (file_says ("\"Desk\"") && file_says ("\"sets\":3"));
  end ();
}

/* Who goes on before the moment is over loses nothing. */
static void
test_left (LibraryFixture *fixture,
           gconstpointer   data)
{
  begin (fixture);
  soleus_draft_set_number (editor.draft, "/blocks/0/sets", 3, "Sets");
  end ();
  g_assert_true (file_says ("\"sets\":3"));
}

/* Who has taken the other program's changes has answered already, and isn't asked once more when the page goes for it. */
static void
test_given_up (LibraryFixture *fixture,
               gconstpointer   data)
{
  AdwDialog *dialog;

  begin (fixture);
  library_fixture_write_own (fixture, "desk", "Theirs");
  soleus_draft_set_number (editor.draft, "/blocks/0/sets", 3, "Sets");
  wait_for_saver ();
  dialog = resolve ();
  g_signal_emit_by_name (dialog, "response", "theirs");
  adw_dialog_force_close (dialog);

  g_signal_emit_by_name (editor.page, "hiding");
  wait_for_saver ();
  g_assert_null (adw_window_get_visible_dialog (editor.fixture->seen.window));
  g_assert_true (file_says ("Theirs"));
  end ();
}

/* Who leaves the banner behind is asked, and can't get rid of the question by the way. */
static void
test_left_unsaved (LibraryFixture *fixture,
                   gconstpointer   data)
{
  AdwDialog *dialog;

  begin (fixture);
  library_fixture_write_own (fixture, "desk", "Theirs");
  soleus_draft_set_number (editor.draft, "/blocks/0/sets", 3, "Sets");
  wait_for_saver ();
  g_assert_null (adw_window_get_visible_dialog (editor.fixture->seen.window));

  g_signal_emit_by_name (editor.page, "hiding");
  wait_for_saver ();
  dialog = adw_window_get_visible_dialog (editor.fixture->seen.window);
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_false (adw_dialog_get_can_close (dialog));
  g_assert_cmpstr (adw_alert_dialog_get_response_label (ADW_ALERT_DIALOG (dialog), "later"), ==, "_Discard Changes");
  g_assert_false (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "theirs"));
  g_assert_true (file_says ("Theirs"));

  g_signal_emit_by_name (dialog, "response", "mine");
  adw_dialog_force_close (dialog);
  wait_for_saver ();
  g_assert_true (file_says ("\"Desk\"") && file_says ("\"sets\":3"));
  end ();
}

static gboolean
on_close_request (int *number)
{
  count (number);
  return GDK_EVENT_STOP;
}

/* A window stays until what was changed is on the disk, and then closes by itself; what can't be saved is told once for each failure. */
static void
test_closing (LibraryFixture *fixture,
              gconstpointer   data)
{
  int n_closed = 0;

  begin (fixture);
  g_signal_connect_swapped (fixture->seen.window, "close-request", G_CALLBACK (on_close_request), &n_closed);
  g_assert_false (soleus_editor_page_hold_window (editor.page));
  soleus_draft_set_number (editor.draft, "/blocks/0/sets", 3, "Sets");
  g_assert_true (soleus_editor_page_hold_window (editor.page));
  g_assert_cmpint (n_closed, ==, 0);
  wait_for_saver ();
  g_assert_cmpint (n_closed, ==, 1);
  g_assert_true (file_says ("\"sets\":3"));
  g_assert_false (soleus_editor_page_hold_window (editor.page));

  for (int failures = 1; failures <= 2; failures++) {
    library_fixture_write_own (fixture, "desk", "Theirs");
    soleus_draft_set_number (editor.draft, "/blocks/0/rest_s", 40 + failures, "Rest");
    g_assert_true (soleus_editor_page_hold_window (editor.page));
    wait_for_saver ();
    g_assert_cmpint (n_closed, ==, 1 + failures);
    g_clear_pointer (&fixture->last_action, g_free);
    g_assert_true (soleus_editor_page_hold_window (editor.page));
    g_assert_cmpstr (fixture->last_action, ==, "notice");
    g_clear_pointer (&fixture->last_action, g_free);
    g_assert_false (soleus_editor_page_hold_window (editor.page));
    g_assert_null (fixture->last_action);
  }
  g_assert_true (file_says ("Theirs"));
  end ();
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  library_fixture_add ("/editing/steps", test_steps);
  library_fixture_add ("/editing/fault", test_fault);
  library_fixture_add ("/editing/changed-elsewhere", test_changed_elsewhere);
  library_fixture_add ("/editing/left", test_left);
  library_fixture_add ("/editing/given-up", test_given_up);
  library_fixture_add ("/editing/left-unsaved", test_left_unsaved);
  library_fixture_add ("/editing/closing", test_closing);

  return g_test_run ();
}
