/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "editor-fixture.h"
#include "soleus-customise-page.h"
#include "soleus-exercise-editor-page.h"
#include "soleus-exercise-picker.h"
#include "soleus-learn-list.h"
#include "soleus-places.h"
#include "soleus-routine-actions.h"
#include "soleus-routine-page.h"
#include "soleus-toast.h"
#include "wait.h"

/* What stands behind the actions while a test runs. */
typedef struct {
  LibraryFixture       *library;
  SoleusShelf          *shelf;
  SoleusPlayer         *player;
  SoleusRoutineActions *actions;
  GtkWidget            *toasts;
} Stage;

static void
set_stage (Stage          *stage,
           LibraryFixture *fixture)
{
  g_autofree char   *undo = g_build_filename (fixture->history_folder, "undo", NULL);
  AdwNavigationPage *root;

  soleus_library_load (fixture->library);
  stage->library = fixture;
  stage->shelf = soleus_shelf_new (fixture->library, fixture->folder, undo);
  stage->player = soleus_player_new (fixture->history, soleus_clock_get_system ());
  /* Something must be there that takes the focus back from a dialog. */
  root = adw_navigation_page_new_with_tag (gtk_button_new_with_label ("Start"), "Soleus", "root");
  library_fixture_present (fixture, root, 600, 800);
  stage->toasts = adw_toast_overlay_new ();
  g_object_ref (fixture->navigation);
  adw_window_set_content (fixture->seen.window, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (stage->toasts), GTK_WIDGET (fixture->navigation));
  g_object_unref (fixture->navigation);
  adw_window_set_content (fixture->seen.window, stage->toasts);
  stage->actions = soleus_routine_actions_new (fixture->library, stage->shelf, stage->player, fixture->region, fixture->navigation);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->seen.window), "routine", G_ACTION_GROUP (stage->actions));
}

static void
clear_stage (Stage *stage)
{
  AdwNavigationView *navigation = stage->library->navigation;

  g_object_add_weak_pointer (G_OBJECT (navigation), (gpointer *) &navigation);
  gtk_widget_insert_action_group (GTK_WIDGET (stage->library->seen.window), "routine", NULL);
  gtk_window_destroy (GTK_WINDOW (stage->library->seen.window));
  stage->library->seen.window = NULL;
  wait_until (navigation == NULL);
  g_assert_finalize_object (stage->actions);
  g_object_add_weak_pointer (G_OBJECT (stage->shelf), (gpointer *) &stage->shelf);
  g_object_unref (stage->shelf);
  wait_until (stage->shelf == NULL);
  g_assert_finalize_object (stage->player);
}

static void
activate (Stage      *stage,
          const char *action,
          const char *target)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (stage->library->navigation), action, target != NULL ? "s" : NULL, target));
  window_fixture_settle (&stage->library->seen);
}

static AdwNavigationPage *
wait_for_page (Stage *stage,
               GType  type)
{
  wait_until (G_TYPE_CHECK_INSTANCE_TYPE (adw_navigation_view_get_visible_page (stage->library->navigation), type));
  window_fixture_settle (&stage->library->seen);
  return adw_navigation_view_get_visible_page (stage->library->navigation);
}

static void
wait_for_toast (Stage      *stage,
                const char *text)
{
  wait_until (window_fixture_find (stage->toasts, GTK_TYPE_LABEL, text) != NULL);
}

/* A new routine asks for its first exercise, is there at once, and its name is selected, to be typed over. */
static void
test_new (LibraryFixture *fixture,
          gconstpointer   data)
{
  Stage              stage;
  GtkWidget         *picker;
  GtkWidget         *entry;
  AdwNavigationPage *page;
  int                start;
  int                end;

  set_stage (&stage, fixture);
  activate (&stage, "routine.new", NULL);
  picker = GTK_WIDGET (adw_window_get_visible_dialog (fixture->seen.window));
  g_assert_true (SOLEUS_IS_EXERCISE_PICKER (picker));
  entry = window_fixture_find (picker, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "wall stretch");
  g_signal_emit_by_name (entry, "search-changed");
  g_signal_emit_by_name (entry, "activate");

  page = wait_for_page (&stage, SOLEUS_TYPE_CUSTOMISE_PAGE);
  entry = window_fixture_find (GTK_WIDGET (page), ADW_TYPE_ENTRY_ROW, "Name");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "My Soleus Wall Stretch");
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (entry), &start, &end));
  g_assert_cmpint (end - start, ==, 22);
  g_assert_cmpuint (editor_fixture_count_files (fixture), ==, 1);
  g_assert_cmpstr (fixture->last_action, ==, "open-routine");
  g_assert_cmpstr (fixture->last_target, ==, soleus_draft_get_id (soleus_editor_page_get_draft (SOLEUS_EDITOR_PAGE (page))));
  window_fixture_save (&fixture->seen, "customise-new", 600, 800);
  clear_stage (&stage);
}

/* What is deleted goes with its pages, and comes back from the toast and from the list. */
static void
test_delete (LibraryFixture *fixture,
             gconstpointer   data)
{
  Stage      stage;
  GtkWidget *dialog;

  library_fixture_write_own (fixture, "desk", "Desk");
  set_stage (&stage, fixture);
  activate (&stage, "routine.show-deleted", NULL);
  window_fixture_save (&fixture->seen, "deleted-nothing", 600, 800);
  adw_dialog_force_close (adw_window_get_visible_dialog (fixture->seen.window));

  activate (&stage, "routine.customise", "desk");
  wait_for_page (&stage, SOLEUS_TYPE_CUSTOMISE_PAGE);
  activate (&stage, "routine.delete", "desk");
  wait_for_toast (&stage, "“Desk” deleted");
  g_assert_null (soleus_library_lookup (fixture->library, "desk"));
  g_assert_cmpstr (adw_navigation_page_get_tag (adw_navigation_view_get_visible_page (fixture->navigation)), ==, "root");
  activate (&stage, "routine.restore", "desk");
  editor_fixture_wait_for_entry (fixture, "desk");

  activate (&stage, "routine.delete", "desk");
  wait_until (soleus_library_lookup (fixture->library, "desk") == NULL);
  activate (&stage, "routine.show-deleted", NULL);
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (fixture->seen.window));
  g_assert_nonnull (window_fixture_find (dialog, ADW_TYPE_ACTION_ROW, "Desk"));
  window_fixture_assert_named (dialog);
  window_fixture_save (&fixture->seen, "deleted", 600, 800);
  g_signal_emit_by_name (window_fixture_find (dialog, GTK_TYPE_BUTTON, "Restore"), "clicked");
  editor_fixture_wait_for_entry (fixture, "desk");
  clear_stage (&stage);
}

/* Undo doesn't wait behind what only tells something: the person wants it now. */
static void
test_undo_comes_first (LibraryFixture *fixture,
                       gconstpointer   data)
{
  Stage     stage;
  AdwToast *told = soleus_toast_new ("Something else");

  library_fixture_write_own (fixture, "desk", "Desk");
  set_stage (&stage, fixture);
  adw_toast_set_timeout (told, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (stage.toasts), told);
  wait_for_toast (&stage, "Something else");
  activate (&stage, "routine.delete", "desk");
  wait_until (soleus_library_lookup (fixture->library, "desk") == NULL);
  wait_for_toast (&stage, "“Desk” deleted");
  adw_toast_overlay_dismiss_all (ADW_TOAST_OVERLAY (stage.toasts));
  clear_stage (&stage);
}

/* What is built in can't be deleted. */
static void
test_built_in (LibraryFixture *fixture,
               gconstpointer   data)
{
  Stage stage;

  set_stage (&stage, fixture);
  activate (&stage, "routine.delete", "desk-evening");
  g_assert_nonnull (soleus_library_lookup (fixture->library, "desk-evening"));
  activate (&stage, "routine.customise", "there-is-none");
  clear_stage (&stage);
}

static void
test_duplicate (LibraryFixture *fixture,
                gconstpointer   data)
{
  Stage              stage;
  AdwNavigationPage *page;

  library_fixture_write_own (fixture, "desk", "Desk");
  set_stage (&stage, fixture);
  activate (&stage, "routine.duplicate", "desk");
  page = wait_for_page (&stage, SOLEUS_TYPE_CUSTOMISE_PAGE);
  g_assert_cmpstr (soleus_draft_get_id (soleus_editor_page_get_draft (SOLEUS_EDITOR_PAGE (page))), !=, "desk");
  g_assert_cmpuint (editor_fixture_count_files (fixture), ==, 2);
  clear_stage (&stage);
}

/* Whoever customises what is built in comes back to the copy, ready to be started. */
static void
test_follow (LibraryFixture *fixture,
             gconstpointer   data)
{
  Stage stage;
  g_autoptr (GListModel) cards = soleus_learn_list_new (SOLEUS_RESOURCE_PATH "/learn");
  GtkWidget         *below;
  AdwNavigationPage *page;
  const char        *id;

  set_stage (&stage, fixture);
  below = soleus_routine_page_new (soleus_library_lookup (fixture->library, "seated-soleus-raise"), fixture->favourites, cards, fixture->region);
  soleus_places_push (fixture->navigation, ADW_NAVIGATION_PAGE (below), "routine seated-soleus-raise");
  activate (&stage, "routine.customise", "seated-soleus-raise");
  page = wait_for_page (&stage, SOLEUS_TYPE_CUSTOMISE_PAGE);
  id = soleus_draft_get_id (soleus_editor_page_get_draft (SOLEUS_EDITOR_PAGE (page)));
  editor_fixture_type (GTK_WIDGET (page), "Repetitions", "18");
  editor_fixture_wait_for_entry (fixture, id);
  g_assert_cmpstr (soleus_routine_page_get_id (SOLEUS_ROUTINE_PAGE (below)), ==, id);
  adw_navigation_view_pop (fixture->navigation);
  window_fixture_settle (&fixture->seen);
  g_assert_true (library_fixture_shows (below, "3 sets of 18 · lift 2 s, hold 2 s, lower 3 s · rest 1 min"));
  window_fixture_save (&fixture->seen, "routine-own", 600, 800);
  g_assert_true (soleus_places_go_back_to (fixture->navigation, "routine seated-soleus-raise") == FALSE);
  clear_stage (&stage);
}

/* Even who goes back before the copy is on the disk. */
static void
test_follow_fast (LibraryFixture *fixture,
                  gconstpointer   data)
{
  Stage stage;
  g_autoptr (GListModel) cards = soleus_learn_list_new (SOLEUS_RESOURCE_PATH "/learn");
  g_autofree char   *id = NULL;
  GtkWidget         *below;
  AdwNavigationPage *page;

  set_stage (&stage, fixture);
  below = soleus_routine_page_new (soleus_library_lookup (fixture->library, "seated-soleus-raise"), fixture->favourites, cards, fixture->region);
  soleus_places_push (fixture->navigation, ADW_NAVIGATION_PAGE (below), "routine seated-soleus-raise");
  activate (&stage, "routine.customise", "seated-soleus-raise");
  page = wait_for_page (&stage, SOLEUS_TYPE_CUSTOMISE_PAGE);
  id = g_strdup (soleus_draft_get_id (soleus_editor_page_get_draft (SOLEUS_EDITOR_PAGE (page))));
  editor_fixture_type (GTK_WIDGET (page), "Repetitions", "18");
  adw_navigation_view_pop (fixture->navigation);
  g_assert_null (soleus_library_lookup (fixture->library, id));
  g_assert_cmpstr (soleus_routine_page_get_id (SOLEUS_ROUTINE_PAGE (below)), ==, "seated-soleus-raise");
  editor_fixture_wait_for_entry (fixture, id);
  g_assert_cmpstr (soleus_routine_page_get_id (SOLEUS_ROUTINE_PAGE (below)), ==, id);
  clear_stage (&stage);
}

static void
test_exercise (LibraryFixture *fixture,
               gconstpointer   data)
{
  Stage stage;
  /* Held: a page that comes after it could lie in its place. */
  g_autoptr (AdwNavigationPage) page = NULL;

  library_fixture_write_exercise (fixture, "my-hold", "My Hold", "strength", "standing", "chair", 40);
  set_stage (&stage, fixture);
  activate (&stage, "routine.customise", "my-hold");
  page = g_object_ref (wait_for_page (&stage, SOLEUS_TYPE_EXERCISE_EDITOR_PAGE));
  activate (&stage, "routine.new-exercise", "seated-soleus-raise");
  wait_until (adw_navigation_view_get_visible_page (fixture->navigation) != page);
  wait_for_page (&stage, SOLEUS_TYPE_EXERCISE_EDITOR_PAGE);
  g_assert_cmpuint (editor_fixture_count_files (fixture), ==, 2);
  g_clear_object (&page);
  clear_stage (&stage);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  library_fixture_add ("/routine-actions/new", test_new);
  library_fixture_add ("/routine-actions/delete", test_delete);
  library_fixture_add ("/routine-actions/undo-comes-first", test_undo_comes_first);
  library_fixture_add ("/routine-actions/built-in", test_built_in);
  library_fixture_add ("/routine-actions/duplicate", test_duplicate);
  library_fixture_add ("/routine-actions/follow", test_follow);
  library_fixture_add ("/routine-actions/follow-fast", test_follow_fast);
  library_fixture_add ("/routine-actions/exercise", test_exercise);
  return g_test_run ();
}
