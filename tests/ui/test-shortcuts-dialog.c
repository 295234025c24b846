/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "window-fixture.h"
#include "soleus-shortcuts-dialog.h"
#include "soleus-shortcuts.h"

static void
assert_title (GPtrArray  *rows,
              unsigned    index,
              const char *title)
{
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (g_ptr_array_index (rows, index))), ==, title);
}

static void
test_table (void)
{
  unsigned              n_shortcuts;
  const SoleusShortcut *shortcuts = soleus_shortcuts_get (&n_shortcuts);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (unsigned i = 0; i < n_shortcuts; i++) {
    g_autofree char *name = NULL;
    g_autoptr (GVariant) target = NULL;

    g_assert_true (g_action_parse_detailed_name (shortcuts[i].action, &name, &target, NULL));
    g_assert_nonnull (shortcuts[i].accelerators[0]);
    /* A number would be that of a setting, which can be another. */
    g_assert_null (strpbrk (shortcuts[i].title, "0123456789"));
    for (int k = 0; shortcuts[i].accelerators[k]; k++) {
      g_assert_cmpint (k, <, 3);
      g_assert_true (gtk_accelerator_parse (shortcuts[i].accelerators[k], NULL, NULL));
      g_assert_true (g_hash_table_add (keys, (char *) shortcuts[i].accelerators[k]));
    }
  }
}

static gboolean
is_of_page (const SoleusShortcut *shortcut)
{
  return g_str_has_prefix (shortcut->action, "session.") || g_str_has_prefix (shortcut->action, "editing.") || g_str_has_prefix (shortcut->action, "item.") || g_str_equal (shortcut->action, "routine.customise") || g_str_has_prefix (shortcut->action, "paper.");
}

/* What works everywhere is bound to the application; what works on one page isn't. */
static void
test_accels (void)
{
  g_autoptr (GtkApplication) application = gtk_application_new (SOLEUS_APPLICATION_ID, G_APPLICATION_NON_UNIQUE);
  unsigned              n_shortcuts;
  const SoleusShortcut *shortcuts = soleus_shortcuts_get (&n_shortcuts);

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  soleus_shortcuts_set_accels (application);
  for (unsigned i = 0; i < n_shortcuts; i++) {
    g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, shortcuts[i].action);

    g_assert_cmpuint (g_strv_length (accels), ==, is_of_page (&shortcuts[i]) ? 0 : g_strv_length ((char **) shortcuts[i].accelerators));
  }
}

static void
on_session_action (GSimpleAction *action,
                   GVariant      *parameter,
                   GString       *activated)
{
  g_string_append_printf (activated, "%s ", g_action_get_name (G_ACTION (action)));
}

static void
on_routine_action (GSimpleAction *action,
                   GVariant      *parameter,
                   GString       *activated)
{
  g_string_append_printf (activated, "%s %s ", g_action_get_name (G_ACTION (action)), g_variant_get_string (parameter, NULL));
}

/* Each key of a session activates its action. */
static void
test_session (void)
{
  g_autoptr (GtkEventController) controller = soleus_shortcuts_new_for_session ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GString) activated = g_string_new (NULL);
  GtkWidget *page = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  for (unsigned i = 0; i < 6; i++) {
    static const char *const names[] = { "toggle-pause", "back", "skip", "extend-rest", "hurts", "stop" };
    g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], NULL);

    g_signal_connect (action, "activate", G_CALLBACK (on_session_action), activated);
    g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  }
  gtk_widget_insert_action_group (page, "session", G_ACTION_GROUP (group));

  for (unsigned i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (controller)); i++) {
    g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), i);

    g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, page, NULL));
  }
  g_assert_cmpstr (activated->str, ==, "toggle-pause back skip extend-rest extend-rest extend-rest hurts stop ");

  g_assert_finalize_object (page);
}

static void
add_routine_action (GtkWidget  *page,
                    const char *prefix,
                    const char *name,
                    GString    *activated)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (on_routine_action), activated);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (page, prefix, G_ACTION_GROUP (group));
}

/* Each key of a routine's page does it to that routine. */
static void
test_routine (void)
{
  GtkEventController *controller = soleus_shortcuts_new_for_routine ("my-raise");
  g_autoptr (GString) activated = g_string_new (NULL);
  GtkWidget *page = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  add_routine_action (page, "paper", "print", activated);
  add_routine_action (page, "routine", "customise", activated);
  gtk_widget_add_controller (page, controller);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (controller)), ==, 2);
  for (unsigned i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (controller)); i++) {
    g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), i);

    g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, page, gtk_shortcut_get_arguments (shortcut)));
  }
  g_assert_cmpstr (activated->str, ==, "customise my-raise print my-raise ");
  g_assert_finalize_object (page);
}

static void
test_dialog (void)
{
  WindowFixture fixture = { 0 };
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  unsigned              n_shortcuts;
  const SoleusShortcut *shortcuts = soleus_shortcuts_get (&n_shortcuts);

  window_fixture_present_dialog (&fixture, soleus_shortcuts_dialog_new (), 1024, 768);
  window_fixture_collect (GTK_WIDGET (fixture.dialog), ADW_TYPE_ACTION_ROW, rows);
  g_assert_cmpuint (rows->len, ==, n_shortcuts);
  for (unsigned i = 0; i < n_shortcuts; i++) {
    assert_title (rows, i, shortcuts[i].title);
    g_assert_nonnull (window_fixture_find (GTK_WIDGET (fixture.dialog), ADW_TYPE_PREFERENCES_GROUP, shortcuts[i].group));
  }
  g_assert_null (gtk_test_accessible_check_property (g_ptr_array_index (rows, 0), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "F1"));

  window_fixture_close (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/shortcuts-dialog/table", test_table);
  g_test_add_func ("/shortcuts-dialog/accels", test_accels);
  g_test_add_func ("/shortcuts-dialog/session", test_session);
  g_test_add_func ("/shortcuts-dialog/routine", test_routine);
  g_test_add_func ("/shortcuts-dialog/dialog", test_dialog);

  return g_test_run ();
}
