/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "window-fixture.h"
#include "soleus-preferences-dialog.h"
#include "soleus-cue-profile.h"
#include "soleus-region-choices.h"

typedef struct {
  WindowFixture  window;
  GSettings     *settings;
  SoleusRegion  *region;
  SoleusHistory *history;
  GtkWidget     *dialog;
} Fixture;

/* As the application composes it. */
static Fixture
set_up (void)
{
  static const char *const keys[] = { "cue-profile", "keep-awake", "lead-in-s", "rest-step-s", "rests-wait", "units", "volume", "week-start" };
  Fixture                  fixture = { 0 };

  fixture.settings = g_settings_new (SOLEUS_APPLICATION_ID);
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture.settings, keys[i]);
  fixture.region = soleus_region_new ();
  g_settings_bind (fixture.settings, "units", fixture.region, "units-choice", G_SETTINGS_BIND_GET);
  g_settings_bind (fixture.settings, "week-start", fixture.region, "week-start", G_SETTINGS_BIND_GET);
  fixture.history = soleus_history_new ("/nonexistent/soleus/history.db");
  return fixture;
}

static void
present (Fixture *fixture)
{
  window_fixture_present_dialog (&fixture->window, soleus_preferences_dialog_new (fixture->settings, fixture->region, fixture->history, "/nonexistent/soleus"), 360, 640);
  fixture->dialog = GTK_WIDGET (fixture->window.dialog);
}

static void
tear_down (Fixture *fixture)
{
  window_fixture_close (&fixture->window);
  g_object_unref (fixture->settings);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->region);
}

static GtkWidget *
find_row (Fixture    *fixture,
          const char *title)
{
  GtkWidget *row = window_fixture_find (fixture->dialog, ADW_TYPE_PREFERENCES_ROW, title);

  g_assert_nonnull (row);
  return row;
}

static void
test_numbers (void)
{
  static const struct {
    const char *key;
    const char *title;
    int         value;
    int         other;
  } rows[] = {
    { "lead-in-s", "Time to Get Ready", 5, 12 },
    { "rest-step-s", "More Rest", 10, 30 },
  };
  Fixture fixture = set_up ();

  present (&fixture);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    AdwSpinRow *row = ADW_SPIN_ROW (find_row (&fixture, rows[i].title));

    g_assert_cmpfloat_with_epsilon (adw_spin_row_get_value (row), rows[i].value, 1e-9);
    g_settings_set_int (fixture.settings, rows[i].key, rows[i].other);
    g_assert_cmpfloat_with_epsilon (adw_spin_row_get_value (row), rows[i].other, 1e-9);
    adw_spin_row_set_value (row, rows[i].value + 1);
    g_assert_cmpint (g_settings_get_int (fixture.settings, rows[i].key), ==, rows[i].value + 1);
  }
  tear_down (&fixture);
}

static void
test_switches (void)
{
  static const struct {
    const char *key;
    const char *title;
    gboolean    value;
  } rows[] = {
    { "keep-awake", "Keep the Screen Awake", TRUE },
    { "rests-wait", "Start the Next Set Myself", FALSE },
  };
  Fixture fixture = set_up ();

  present (&fixture);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    AdwSwitchRow *row = ADW_SWITCH_ROW (find_row (&fixture, rows[i].title));

    g_assert_true (adw_switch_row_get_active (row) == rows[i].value);
    adw_switch_row_set_active (row, !rows[i].value);
    g_assert_true (g_settings_get_boolean (fixture.settings, rows[i].key) == !rows[i].value);
    g_settings_reset (fixture.settings, rows[i].key);
    g_assert_true (adw_switch_row_get_active (row) == rows[i].value);
  }
  tear_down (&fixture);
}

static void
test_volume (void)
{
  Fixture    fixture = set_up ();
  GtkWidget *scale;

  present (&fixture);
  scale = window_fixture_find (fixture.dialog, GTK_TYPE_SCALE, NULL);
  g_assert_cmpfloat_with_epsilon (gtk_range_get_value (GTK_RANGE (scale)), 0.7, 1e-9);
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "70 %"));
  gtk_range_set_value (GTK_RANGE (scale), 0.25);
  g_assert_cmpfloat_with_epsilon (g_settings_get_double (fixture.settings, "volume"), 0.25, 1e-9);
  tear_down (&fixture);
}

static void
on_test_sound (GObject *dialog,
               int      profile,
               GString *heard)
{
  g_string_append_printf (heard, "%d ", profile);
}

static void
click (GtkWidget  *root,
       const char *tooltip)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  window_fixture_collect (root, GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (g_ptr_array_index (buttons, i)), tooltip) == 0) {
      g_signal_emit_by_name (g_ptr_array_index (buttons, i), "clicked");
      return;
    }
  g_assert_not_reached ();
}

/* Each profile says what it does, can be heard before it is chosen, and is chosen by its row. */
static void
test_profiles (void)
{
  static const struct {
    const char *title;
    const char *listen;
  } profiles[] = {
    { "Calm", "Listen to “Calm”" },
    { "Guided", "Listen to “Guided”" },
    { "Silent", NULL },
  };
  Fixture fixture = set_up ();
  g_autoptr (GString) heard = g_string_new (NULL);
  g_autoptr (GHashTable) descriptions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *test_row;

  present (&fixture);
  test_row = find_row (&fixture, "Play a Test Sound");
  g_signal_connect (fixture.dialog, "test-sound", G_CALLBACK (on_test_sound), heard);
  for (int i = 0; i < 3; i++) {
    GtkWidget      *row = find_row (&fixture, profiles[i].title);
    GtkCheckButton *mark = GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
    int             before = g_settings_get_enum (fixture.settings, "cue-profile");

    g_string_truncate (heard, 0);
    if (profiles[i].listen != NULL) {
      click (fixture.dialog, profiles[i].listen);
      g_assert_cmpint (heard->str[0] - '0', ==, i);
    }
    g_assert_cmpint (g_settings_get_enum (fixture.settings, "cue-profile"), ==, before);

    adw_action_row_activate (ADW_ACTION_ROW (row));
    g_assert_cmpint (g_settings_get_enum (fixture.settings, "cue-profile"), ==, i);
    g_assert_true (gtk_check_button_get_active (mark));
    g_assert_true (gtk_widget_get_sensitive (test_row) == (i != SOLEUS_CUE_PROFILE_SILENT));
    g_hash_table_add (descriptions, g_strdup (adw_action_row_get_subtitle (ADW_ACTION_ROW (row))));
  }
  g_assert_cmpuint (g_hash_table_size (descriptions), ==, 3);

  g_settings_set_string (fixture.settings, "cue-profile", "guided");
  g_string_truncate (heard, 0);
  g_signal_emit_by_name (test_row, "activated");
  g_assert_cmpstr (heard->str, ==, "1 ");
  tear_down (&fixture);
}

/* Each choice is the value of its place, and the row says at once what comes of it. */
static void
test_region (void)
{
  static const struct {
    const char *title;
    const char *key;
    int         n_choices;
    int         choice;
    const char *subtitle;
  } choices[] = {
    { "Units", "units", 3, SOLEUS_UNITS_CHOICE_US, "Loads and distances look like 10 lb and 1 mi" },
    { "Units", "units", 3, SOLEUS_UNITS_CHOICE_METRIC, "Loads and distances look like 10 kg and 1.5 km" },
    { "First Day of the Week", "week-start", 4, SOLEUS_WEEK_START_SATURDAY, "Weeks on printed sheets begin with Saturday" },
    { "First Day of the Week", "week-start", 4, SOLEUS_WEEK_START_SUNDAY, "Weeks on printed sheets begin with Sunday" },
    { "First Day of the Week", "week-start", 4, SOLEUS_WEEK_START_MONDAY, "Weeks on printed sheets begin with Monday" },
    { "First Day of the Week", "week-start", 4, SOLEUS_WEEK_START_REGION, "Weeks on printed sheets begin with Monday" },
  };
  Fixture fixture = set_up ();

  present (&fixture);
  for (size_t i = 0; i < G_N_ELEMENTS (choices); i++) {
    AdwComboRow *row = ADW_COMBO_ROW (find_row (&fixture, choices[i].title));

    g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, (unsigned) choices[i].n_choices);
    adw_combo_row_set_selected (row, (unsigned) choices[i].choice);
    g_assert_cmpint (g_settings_get_enum (fixture.settings, choices[i].key), ==, choices[i].choice);
    g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, choices[i].subtitle);
  }
  g_settings_set_string (fixture.settings, "units", "us");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (find_row (&fixture, "Units"))), ==, SOLEUS_UNITS_CHOICE_US);
  tear_down (&fixture);
}

/* It shows what the system says, also while it is open. */
static void
test_motion (void)
{
  Fixture       fixture = set_up ();
  AdwActionRow *row;

  present (&fixture);
  row = ADW_ACTION_ROW (find_row (&fixture, "Reduced Motion"));
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (row), "On in the system’s settings"));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (row), "Off in the system’s settings"));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  tear_down (&fixture);
}

/* Each row says what it does, so that the search finds it by that too, and each page has a name and a picture. */
static void
test_rows_say_what_they_do (void)
{
  Fixture fixture = set_up ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();
  int n_pages = 0;

  present (&fixture);
  g_assert_true (adw_preferences_dialog_get_search_enabled (ADW_PREFERENCES_DIALOG (fixture.dialog)));
  window_fixture_collect (fixture.dialog, ADW_TYPE_PREFERENCES_PAGE, pages);
  for (guint i = 0; i < pages->len; i++) {
    /* What was found is shown on a page without a name. */
    if (g_strcmp0 (adw_preferences_page_get_name (g_ptr_array_index (pages, i)), NULL) == 0)
      continue;
    n_pages++;
    g_assert_nonnull (adw_preferences_page_get_icon_name (g_ptr_array_index (pages, i)));
    window_fixture_collect (g_ptr_array_index (pages, i), ADW_TYPE_ACTION_ROW, rows);
  }
  g_assert_cmpint (n_pages, ==, 4);
  g_assert_cmpuint (rows->len, >=, 18);
  for (guint i = 0; i < rows->len; i++) {
    AdwActionRow *row = g_ptr_array_index (rows, i);

    /* The rows of a list that unfolds are choices. */
    if (gtk_widget_get_ancestor (GTK_WIDGET (row), GTK_TYPE_POPOVER) != NULL)
      continue;
    g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), !=, "");
    if (g_strcmp0 (adw_action_row_get_subtitle (row), "") == 0)
      g_error ("“%s” doesn’t say what it does", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  }
  tear_down (&fixture);
}

static void
begin_search (Fixture *fixture)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  window_fixture_collect (fixture->dialog, GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_icon_name (g_ptr_array_index (buttons, i)), "edit-find-symbolic") == 0) {
      g_signal_emit_by_name (g_ptr_array_index (buttons, i), "clicked");
      window_fixture_settle (&fixture->window);
      return;
    }
  g_assert_not_reached ();
}

/* A row is found by its title and by what it says that it does. */
static void
test_search (void)
{
  static const struct {
    const char *words;
    const char *title;
  } searches[] = {
    { "heel", "Guided" },
    { "spreadsheets", "Export for Spreadsheets…" },
    { "health", "Check Again What Fits You" },
    { "printed", "First Day of the Week" },
    { "adds to a rest", "More Rest" },
  };
  Fixture fixture = set_up ();

  present (&fixture);
  begin_search (&fixture);
  for (size_t i = 0; i < G_N_ELEMENTS (searches); i++) {
    GtkWidget *entry = GTK_WIDGET (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture.window.window)), GTK_TYPE_SEARCH_ENTRY));
    g_autoptr (GPtrArray) rows = g_ptr_array_new ();
    int n_found = 0;

    gtk_editable_set_text (GTK_EDITABLE (entry), searches[i].words);
    g_signal_emit_by_name (entry, "search-changed");
    window_fixture_settle (&fixture.window);
    window_fixture_collect (fixture.dialog, ADW_TYPE_PREFERENCES_ROW, rows);
    window_fixture_save (&fixture.window, "preferences-search", 360, 640);
    /* What is seen now is what was found. */
    for (guint j = 0; j < rows->len; j++)
      if (gtk_widget_get_mapped (g_ptr_array_index (rows, j))) {
        g_assert_cmpstr (adw_preferences_row_get_title (g_ptr_array_index (rows, j)), ==, searches[i].title);
        n_found++;
      }
    g_assert_cmpint (n_found, ==, 1);
  }
  tear_down (&fixture);
}

/* With nothing done yet there is nothing to take along or to delete, and looking made no file. */
static void
test_no_data (void)
{
  static const char *const idle[] = { "Export for Spreadsheets…", "Export for Other Programs…", "Save a Backup…", "Erase Everything…" };
  Fixture                  fixture = set_up ();

  present (&fixture);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (&fixture, "History"))), ==, "No sessions yet");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (&fixture, "Folder"))), ==, "/nonexistent/soleus");
  for (size_t i = 0; i < G_N_ELEMENTS (idle); i++)
    g_assert_false (gtk_widget_get_sensitive (find_row (&fixture, idle[i])));
  g_assert_true (gtk_widget_get_sensitive (find_row (&fixture, "Restore a Backup…")));
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/preferences-dialog/numbers", test_numbers);
  g_test_add_func ("/preferences-dialog/switches", test_switches);
  g_test_add_func ("/preferences-dialog/volume", test_volume);
  g_test_add_func ("/preferences-dialog/profiles", test_profiles);
  g_test_add_func ("/preferences-dialog/region", test_region);
  g_test_add_func ("/preferences-dialog/motion", test_motion);
  g_test_add_func ("/preferences-dialog/rows-say-what-they-do", test_rows_say_what_they_do);
  g_test_add_func ("/preferences-dialog/search", test_search);
  g_test_add_func ("/preferences-dialog/no-data", test_no_data);

  return g_test_run ();
}
