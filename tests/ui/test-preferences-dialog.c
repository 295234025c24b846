/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "window-fixture.h"
#include "soleus-preferences-dialog.h"

static GSettings *
new_settings (void)
{
  GSettings *settings = g_settings_new (SOLEUS_APPLICATION_ID);

  g_settings_reset (settings, "cue-profile");
  g_settings_reset (settings, "keep-awake");
  g_settings_reset (settings, "lead-in-s");
  g_settings_reset (settings, "volume");

  return settings;
}

static void
test_show_settings (void)
{
  g_autoptr (GSettings) settings = new_settings ();
  WindowFixture fixture = { 0 };
  GtkWidget    *lead_in_row;
  GtkWidget    *awake_row;
  GtkWidget    *profile_row;
  GtkWidget    *scale;

  window_fixture_present_dialog (&fixture, soleus_preferences_dialog_new (settings), 360, 640);
  lead_in_row = window_fixture_find (GTK_WIDGET (fixture.dialog), ADW_TYPE_SPIN_ROW, NULL);
  awake_row = window_fixture_find (GTK_WIDGET (fixture.dialog), ADW_TYPE_SWITCH_ROW, NULL);
  profile_row = window_fixture_find (GTK_WIDGET (fixture.dialog), ADW_TYPE_COMBO_ROW, NULL);
  scale = window_fixture_find (GTK_WIDGET (fixture.dialog), GTK_TYPE_SCALE, NULL);

  g_assert_cmpfloat_with_epsilon (adw_spin_row_get_value (ADW_SPIN_ROW (lead_in_row)), 5, 1e-9);
  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (awake_row)));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (profile_row)), ==, 0);
  g_assert_cmpfloat_with_epsilon (gtk_range_get_value (GTK_RANGE (scale)), 0.7, 1e-9);
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "70 %"));

  g_settings_set_int (settings, "lead-in-s", 12);
  g_settings_set_string (settings, "cue-profile", "guided");
  g_assert_cmpfloat_with_epsilon (adw_spin_row_get_value (ADW_SPIN_ROW (lead_in_row)), 12, 1e-9);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (profile_row)), ==, 1);

  window_fixture_close (&fixture);
}

static void
test_change_settings (void)
{
  g_autoptr (GSettings) settings = new_settings ();
  WindowFixture    fixture = { 0 };
  GtkWidget       *dialog;
  g_autofree char *profile = NULL;

  window_fixture_present_dialog (&fixture, soleus_preferences_dialog_new (settings), 360, 640);
  dialog = GTK_WIDGET (fixture.dialog);
  adw_spin_row_set_value (ADW_SPIN_ROW (window_fixture_find (dialog, ADW_TYPE_SPIN_ROW, NULL)), 0);
  adw_switch_row_set_active (ADW_SWITCH_ROW (window_fixture_find (dialog, ADW_TYPE_SWITCH_ROW, NULL)), FALSE);
  adw_combo_row_set_selected (ADW_COMBO_ROW (window_fixture_find (dialog, ADW_TYPE_COMBO_ROW, NULL)), 2);
  gtk_range_set_value (GTK_RANGE (window_fixture_find (dialog, GTK_TYPE_SCALE, NULL)), 0.25);

  profile = g_settings_get_string (settings, "cue-profile");
  g_assert_cmpstr (profile, ==, "silent");
  g_assert_cmpint (g_settings_get_int (settings, "lead-in-s"), ==, 0);
  g_assert_false (g_settings_get_boolean (settings, "keep-awake"));
  g_assert_cmpfloat_with_epsilon (g_settings_get_double (settings, "volume"), 0.25, 1e-9);

  window_fixture_close (&fixture);
}

/* The rows offer exactly the profiles that the settings know, in their order, each with a description of its own. */
static void
test_profiles (void)
{
  g_autoptr (GSettings) settings = new_settings ();
  WindowFixture fixture = { 0 };
  GtkWidget    *row;
  GtkWidget    *volume_row;
  GtkWidget    *test_row;
  g_autoptr (GHashTable) descriptions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  window_fixture_present_dialog (&fixture, soleus_preferences_dialog_new (settings), 360, 640);
  row = window_fixture_find (GTK_WIDGET (fixture.dialog), ADW_TYPE_COMBO_ROW, NULL);
  test_row = window_fixture_find (GTK_WIDGET (fixture.dialog), ADW_TYPE_BUTTON_ROW, NULL);
  volume_row = window_fixture_find (GTK_WIDGET (fixture.dialog), ADW_TYPE_ACTION_ROW, "Volume");
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))), ==, 3);

  for (unsigned i = 0; i < 3; i++) {
    adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
    g_assert_cmpint (g_settings_get_enum (settings, "cue-profile"), ==, i);
    g_assert_true (gtk_widget_get_sensitive (volume_row) == (i != 2));
    g_assert_true (gtk_widget_get_sensitive (test_row) == (i != 2));
    g_hash_table_add (descriptions, g_strdup (adw_action_row_get_subtitle (ADW_ACTION_ROW (row))));
  }
  g_assert_cmpuint (g_hash_table_size (descriptions), ==, 3);
  g_assert_false (g_hash_table_contains (descriptions, ""));

  window_fixture_close (&fixture);
}

static void
on_test_sound (GObject *dialog,
               int     *n_tests)
{
  (*n_tests)++;
}

static void
test_test_sound (void)
{
  g_autoptr (GSettings) settings = new_settings ();
  WindowFixture fixture = { 0 };
  int           n_tests = 0;

  window_fixture_present_dialog (&fixture, soleus_preferences_dialog_new (settings), 360, 640);
  g_signal_connect (fixture.dialog, "test-sound", G_CALLBACK (on_test_sound), &n_tests);
  g_signal_emit_by_name (window_fixture_find (GTK_WIDGET (fixture.dialog), ADW_TYPE_BUTTON_ROW, NULL), "activated");
  g_assert_cmpint (n_tests, ==, 1);

  window_fixture_close (&fixture);
}

/* It shows what the system says, also while it is open. */
static void
test_motion (void)
{
  g_autoptr (GSettings) settings = new_settings ();
  WindowFixture fixture = { 0 };
  GtkWidget    *row;

  window_fixture_present_dialog (&fixture, soleus_preferences_dialog_new (settings), 360, 640);
  row = window_fixture_find (GTK_WIDGET (fixture.dialog), ADW_TYPE_ACTION_ROW, "Reduced Motion");
  g_assert_nonnull (window_fixture_find (row, GTK_TYPE_LABEL, "On in the system’s settings"));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  g_assert_nonnull (window_fixture_find (row, GTK_TYPE_LABEL, "Off in the system’s settings"));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  window_fixture_close (&fixture);
}

static void
test_settings_property (void)
{
  g_autoptr (GSettings) settings = new_settings ();
  g_autoptr (GSettings) got = NULL;
  AdwDialog *dialog = g_object_ref_sink (soleus_preferences_dialog_new (settings));

  g_object_get (dialog, "settings", &got, NULL);
  g_assert_true (got == settings);
  g_assert_finalize_object (dialog);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/preferences-dialog/show-settings", test_show_settings);
  g_test_add_func ("/preferences-dialog/change-settings", test_change_settings);
  g_test_add_func ("/preferences-dialog/profiles", test_profiles);
  g_test_add_func ("/preferences-dialog/test-sound", test_test_sound);
  g_test_add_func ("/preferences-dialog/motion", test_motion);
  g_test_add_func ("/preferences-dialog/settings-property", test_settings_property);

  return g_test_run ();
}
