/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "editor-fixture.h"
#include "soleus-item-list.h"
#include "soleus-customise-page.h"
#include "soleus-exercise-picker.h"
#include "soleus-entry-json.h"
#include "wait.h"

/* A look of the page is a copy of a built-in routine of two exercises, with the first one open. */
static GtkWidget *
present_two (LibraryFixture *fixture,
             int             width,
             int             height)
{
  GtkWidget      *page = editor_fixture_present (fixture, "desk-evening", width, height);
  SoleusItemList *list = SOLEUS_ITEM_LIST (window_fixture_find (page, SOLEUS_TYPE_ITEM_LIST, NULL));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (soleus_item_list_get_row (list, 0)), TRUE);
  window_fixture_settle (&fixture->seen);
  return page;
}

/* What is typed counts while it is typed: the total time follows, and a moment later it is on the disk. */
static void
test_type (LibraryFixture *fixture,
           gconstpointer   data)
{
  GtkWidget *page;

  library_fixture_write_own (fixture, "desk", "Desk");
  page = editor_fixture_present (fixture, "desk", 600, 900);
  g_assert_cmpstr (editor_fixture_get_time (page), ==, "13 min 15 s");
  editor_fixture_open_block (fixture, page, 0);

  editor_fixture_type (page, "Repetitions", "18");
  g_assert_cmpstr (editor_fixture_get_time (page), ==, "14 min 39 s");
  editor_fixture_wait_for_text (fixture, "desk.json", "\"repetitions\":18");
  editor_fixture_type (page, "Hold", "2.5");
  editor_fixture_type (page, "Rest Between Sets", "45");
  editor_fixture_wait_for_text (fixture, "desk.json", "\"rest_s\":45");
  editor_fixture_wait_for_text (fixture, "desk.json", "\"duration_s\":2.5");
  g_assert_true (library_fixture_shows (page, "4 × 18 · 2.5 s hold · 45 s rest"));
  editor_fixture_close (fixture);
}

/* A built-in routine becomes a copy at the first change, not before. */
static void
test_copy (LibraryFixture *fixture,
           gconstpointer   data)
{
  GtkWidget   *page = editor_fixture_present (fixture, "desk-evening", 600, 900);
  SoleusEntry *copy;

  g_assert_cmpuint (editor_fixture_count_files (fixture), ==, 0);
  editor_fixture_open_block (fixture, page, 0);
  editor_fixture_type (page, "Sets", "4");
  copy = editor_fixture_wait_for_entry (fixture, soleus_draft_get_id (soleus_editor_page_get_draft (SOLEUS_EDITOR_PAGE (page))));
  g_assert_cmpstr (soleus_entry_get_routine (copy)->based_on, ==, "desk-evening");
  g_assert_cmpint (soleus_routine_get_block (soleus_entry_get_routine (copy), 0)->dose->sets, ==, 4);
  editor_fixture_close (fixture);
}

/* What a source says of the days may be a range; what a person chooses is a number. */
static void
test_days (LibraryFixture *fixture,
           gconstpointer   data)
{
  GtkWidget  *page = editor_fixture_present (fixture, "seated-raise-start", 600, 900);
  SoleusRange days;

  g_assert_true (library_fixture_shows (page, "Once a day, on 3 to 4 days a week"));
  editor_fixture_type (page, "Days a Week", "2");
  days = soleus_entry_get_routine (editor_fixture_wait_for_entry (fixture, soleus_draft_get_id (soleus_editor_page_get_draft (SOLEUS_EDITOR_PAGE (page)))))->frequency.days_per_week;
  g_assert_cmpint ((int) days.min, ==, 2);
  g_assert_cmpint ((int) days.max, ==, 2);
  editor_fixture_close (fixture);
}

static GtkWidget *
find_question (LibraryFixture *fixture)
{
  window_fixture_settle (&fixture->seen);
  return GTK_WIDGET (adw_window_get_visible_dialog (fixture->seen.window));
}

static void
answer (LibraryFixture *fixture,
        GtkWidget      *question,
        const char     *label)
{
  GtkWidget *button = window_fixture_find (question, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  wait_until (adw_window_get_visible_dialog (fixture->seen.window) == NULL);
}

static void
commit (GtkWidget  *page,
        const char *title,
        const char *text)
{
  editor_fixture_type (page, title, text);
  adw_spin_row_update (ADW_SPIN_ROW (window_fixture_find (page, ADW_TYPE_SPIN_ROW, title)));
}

static double
get_number (GtkWidget  *page,
            const char *title)
{
  return adw_spin_row_get_value (ADW_SPIN_ROW (window_fixture_find (page, ADW_TYPE_SPIN_ROW, title)));
}

static const char *
get_subtitle (GtkWidget  *page,
              const char *title)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (window_fixture_find (page, ADW_TYPE_SPIN_ROW, title)));
}

/* Less or more than the source says, or than is proposed, works without a question, and the row tells it. */
static void
test_outside (LibraryFixture *fixture,
              gconstpointer   data)
{
  GtkWidget *page;

  library_fixture_write_own (fixture, "desk", "Desk");
  page = editor_fixture_present (fixture, "desk", 360, 900);
  editor_fixture_open_block (fixture, page, 0);
  g_assert_cmpstr (get_subtitle (page, "Repetitions"), ==, "15 to 20, from the source");
  g_assert_cmpstr (get_subtitle (page, "Rest Between Sets"), ==, "30 to 120 s, as proposed");

  commit (page, "Repetitions", "8");
  g_assert_null (find_question (fixture));
  g_assert_cmpstr (get_subtitle (page, "Repetitions"), ==, "Outside what the source says: 15 to 20");
  editor_fixture_wait_for_text (fixture, "desk.json", "\"repetitions\":8");
  commit (page, "Sets", "2");
  g_assert_null (find_question (fixture));
  g_assert_cmpstr (get_subtitle (page, "Sets"), ==, "Outside what the source says: 3 to 4");
  commit (page, "Rest Between Sets", "20");
  g_assert_null (find_question (fixture));
  g_assert_cmpstr (get_subtitle (page, "Rest Between Sets"), ==, "Outside what is proposed: 30 to 120 s");
  editor_fixture_wait_for_text (fixture, "desk.json", "\"rest_s\":20");
  window_fixture_save (&fixture->seen, "customise-outside", 360, 900);

  commit (page, "Repetitions", "18");
  g_assert_cmpstr (get_subtitle (page, "Repetitions"), ==, "15 to 20, from the source");
  editor_fixture_close (fixture);
}

/* Which leg begins, or does it alone, is one row, with what the exercise proposes below. */
static void
test_sides (LibraryFixture *fixture,
            gconstpointer   data)
{
  GtkWidget *page, *sides;

  library_fixture_write_own (fixture, "desk", "Desk");
  page = editor_fixture_present (fixture, "desk", 360, 900);
  editor_fixture_open_block (fixture, page, 1);
  sides = window_fixture_find (page, ADW_TYPE_COMBO_ROW, "Sides");
  g_assert_nonnull (sides);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (sides)), ==, "Left, Then Right, as proposed");
  adw_combo_row_set_selected (ADW_COMBO_ROW (sides), SOLEUS_SIDES_EACH_RIGHT_FIRST);
  editor_fixture_wait_for_text (fixture, "desk.json", "\"sides\":\"each-right-first\"");
  window_fixture_save (&fixture->seen, "customise-sides", 360, 900);
  adw_combo_row_set_selected (ADW_COMBO_ROW (sides), SOLEUS_SIDES_LEFT);
  editor_fixture_wait_for_text (fixture, "desk.json", "\"sides\":\"left\"");
  editor_fixture_close (fixture);
}

/* A comma or point before three digits may part thousands: what is meant is asked, and nothing is changed by itself. */
static void
test_two_readings (LibraryFixture *fixture,
                   gconstpointer   data)
{
  GtkWidget *page;
  GtkWidget *question;

  library_fixture_write_own (fixture, "desk", "Desk");
  /* As narrow as a telephone, where the toolkit's warning about what doesn't fit would end the test. */
  page = editor_fixture_present (fixture, "desk", 360, 720);
  editor_fixture_open_block (fixture, page, 0);

  commit (page, "Rest Between Sets", "40");
  editor_fixture_wait_for_text (fixture, "desk.json", "\"rest_s\":40");
  commit (page, "Rest Between Sets", "45,000");
  question = find_question (fixture);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (question)), ==, "Which Number?");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (question)), "“45,000”"));
  window_fixture_save (&fixture->seen, "customise-two-readings", 360, 720);
  answer (fixture, question, "45");
  g_assert_cmpfloat_with_epsilon (get_number (page, "Rest Between Sets"), 45, 1e-9);
  editor_fixture_wait_for_text (fixture, "desk.json", "\"rest_s\":45");

  commit (page, "Rest Between Sets", "50.000");
  answer (fixture, find_question (fixture), "_Neither");
  commit (page, "Rest Between Sets", "4e1");
  g_assert_null (find_question (fixture));
  commit (page, "Repetitions", "۱۸");
  editor_fixture_wait_for_text (fixture, "desk.json", "\"repetitions\":18");
  editor_fixture_close (fixture);
}

/* A button that is held goes on past what is proposed. */
static void
test_held (LibraryFixture *fixture,
           gconstpointer   data)
{
  GtkWidget *page;
  GtkWidget *row;

  library_fixture_write_own (fixture, "desk", "Desk");
  page = editor_fixture_present (fixture, "desk", 600, 900);
  editor_fixture_open_block (fixture, page, 0);
  row = window_fixture_find (page, ADW_TYPE_SPIN_ROW, "Rest Between Sets");
  for (int value = 110; value <= 150; value += 5)
    adw_spin_row_set_value (ADW_SPIN_ROW (row), value);
  g_assert_null (find_question (fixture));
  g_assert_cmpfloat_with_epsilon (get_number (page, "Rest Between Sets"), 150, 1e-9);
  editor_fixture_wait_for_text (fixture, "desk.json", "\"rest_s\":150");
  editor_fixture_close (fixture);
}

/* A limit can't be passed: the row says so and offers a way. What is far beyond doesn't work, by typing or by the button. */
static void
test_limit (LibraryFixture *fixture,
            gconstpointer   data)
{
  GtkWidget *page;

  library_fixture_write_own (fixture, "desk", "Desk");
  page = editor_fixture_present (fixture, "desk", 600, 900);
  editor_fixture_open_block (fixture, page, 0);
  g_assert_cmpstr (get_subtitle (page, "Added Weight"), ==, "0 to 5 kg, limited for safety");
  g_assert_nonnull (window_fixture_find (page, ADW_TYPE_ACTION_ROW, "Make an Exercise of Your Own…"));
  g_assert_false (library_fixture_shows (page, "Make an Exercise of Your Own…"));

  commit (page, "Added Weight", "200");
  g_assert_null (find_question (fixture));
  g_assert_cmpfloat_with_epsilon (get_number (page, "Added Weight"), 5, 1e-9);
  g_assert_true (library_fixture_shows (page, "Make an Exercise of Your Own…"));
  g_assert_true (library_fixture_shows (page, "For safety, a routine keeps to at most 5 kg here. In an exercise of your own you decide."));
  window_fixture_save (&fixture->seen, "customise-limit", 600, 900);
  editor_fixture_wait_for_text (fixture, "desk.json", "\"load_kg\":5");

  commit (page, "Added Weight", "2");
  g_assert_false (library_fixture_shows (page, "Make an Exercise of Your Own…"));
  adw_spin_row_set_value (ADW_SPIN_ROW (window_fixture_find (page, ADW_TYPE_SPIN_ROW, "Added Weight")), 5.5);
  g_assert_cmpfloat_with_epsilon (get_number (page, "Added Weight"), 5, 1e-9);
  g_assert_true (library_fixture_shows (page, "Make an Exercise of Your Own…"));
  editor_fixture_close (fixture);
}

static SoleusItemList *
find_list (GtkWidget *page)
{
  return SOLEUS_ITEM_LIST (window_fixture_find (page, SOLEUS_TYPE_ITEM_LIST, NULL));
}

/* A block that is moved keeps its row, open as it is, and the focus. */
static void
test_move (LibraryFixture *fixture,
           gconstpointer   data)
{
  GtkWidget *page;
  GtkWidget *row;

  library_fixture_write_own (fixture, "desk", "Desk");
  page = editor_fixture_present (fixture, "desk", 600, 900);
  editor_fixture_open_block (fixture, page, 0);
  row = soleus_item_list_get_row (find_list (page), 0);

  gtk_widget_activate_action (row, "item.move-up", NULL);
  g_assert_true (soleus_item_list_get_row (find_list (page), 0) == row);
  g_assert_true (gtk_widget_activate_action (row, "item.move-down", NULL));
  g_assert_true (soleus_item_list_get_row (find_list (page), 1) == row);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (page)), row));
  editor_fixture_wait_for_text (fixture, "desk.json", "\"blocks\":[{\"exercise\":\"soleus-wall-stretch\"}");

  gtk_widget_activate_action (page, "editing.undo", NULL);
  g_assert_true (soleus_item_list_get_row (find_list (page), 0) == row);
  editor_fixture_close (fixture);
}

/* The keyboard goes on where the removed block stood, and Undo brings it back. */
static void
test_remove (LibraryFixture *fixture,
             gconstpointer   data)
{
  GtkWidget *page;
  GtkWidget *undo;

  library_fixture_write_own (fixture, "desk", "Desk");
  page = editor_fixture_present (fixture, "desk", 600, 900);
  editor_fixture_open_block (fixture, page, 0);
  gtk_widget_activate_action (soleus_item_list_get_row (find_list (page), 0), "item.remove", NULL);
  window_fixture_settle (&fixture->seen);
  g_assert_cmpuint (soleus_item_list_get_n_rows (find_list (page)), ==, 1);
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (page)) != NULL);
  g_assert_true (library_fixture_shows (page, "“Seated Soleus Raise” removed"));
  window_fixture_save (&fixture->seen, "customise-removed", 600, 900);

  undo = window_fixture_find (page, GTK_TYPE_BUTTON, "_Undo");
  g_signal_emit_by_name (undo, "clicked");
  g_assert_cmpuint (soleus_item_list_get_n_rows (find_list (page)), ==, 2);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (soleus_item_list_get_row (find_list (page), 0))), ==, "Seated Soleus Raise");

  gtk_widget_activate_action (soleus_item_list_get_row (find_list (page), 1), "item.duplicate", NULL);
  g_assert_cmpuint (soleus_item_list_get_n_rows (find_list (page)), ==, 3);
  editor_fixture_close (fixture);
}

/* With no exercise left the panel says what is missing, and the file stays as it was. */
static void
test_nothing_left (LibraryFixture *fixture,
                   gconstpointer   data)
{
  GtkWidget *page;

  library_fixture_write_own (fixture, "desk", "Desk");
  page = editor_fixture_present (fixture, "desk", 600, 900);
  gtk_widget_activate_action (soleus_item_list_get_row (find_list (page), 1), "item.remove", NULL);
  gtk_widget_activate_action (soleus_item_list_get_row (find_list (page), 0), "item.remove", NULL);
  window_fixture_settle (&fixture->seen);
  g_assert_cmpuint (soleus_item_list_get_n_rows (find_list (page)), ==, 0);
  g_assert_true (library_fixture_shows (page, "There is no exercise in it yet. Add one, and it is saved."));
  window_fixture_save (&fixture->seen, "customise-nothing", 600, 900);
  editor_fixture_close (fixture);
}

/* Typing and Enter take the first that is found. */
static void
test_add (LibraryFixture *fixture,
          gconstpointer   data)
{
  GtkWidget *page;
  GtkWidget *picker;
  GtkWidget *entry;

  library_fixture_write_own (fixture, "desk", "Desk");
  library_fixture_write_exercise (fixture, "my-hold", "My Hold", "strength", "standing", "chair", 40);
  page = editor_fixture_present (fixture, "desk", 600, 900);
  gtk_widget_activate_action (page, "customise.add-exercise", NULL);
  picker = find_question (fixture);
  g_assert_true (SOLEUS_IS_EXERCISE_PICKER (picker));
  window_fixture_save (&fixture->seen, "exercise-picker", 600, 900);
  entry = window_fixture_find (picker, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "circ pump");
  g_signal_emit_by_name (entry, "search-changed");
  window_fixture_save (&fixture->seen, "exercise-picker-found", 600, 900);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (soleus_item_list_get_n_rows (find_list (page)), ==, 3);
  editor_fixture_wait_for_text (fixture, "desk.json", "{\"exercise\":\"circulation-pumps\"}");
  editor_fixture_close (fixture);
}

/* The sound, the group and how often belong to the whole. */
static void
test_whole (LibraryFixture *fixture,
            gconstpointer   data)
{
  GtkWidget *page;

  library_fixture_write_own (fixture, "desk", "Desk");
  page = editor_fixture_present (fixture, "desk", 600, 1000);
  window_fixture_save (&fixture->seen, "customise-whole", 600, 1000);
  adw_combo_row_set_selected (ADW_COMBO_ROW (window_fixture_find (page, ADW_TYPE_COMBO_ROW, "Sound")), 3);
  editor_fixture_wait_for_text (fixture, "desk.json", "\"cue_profile\":\"silent\"");
  adw_combo_row_set_selected (ADW_COMBO_ROW (window_fixture_find (page, ADW_TYPE_COMBO_ROW, "Group")), SOLEUS_CATEGORY_STRETCH);
  editor_fixture_wait_for_text (fixture, "desk.json", "\"category\":\"stretch\"");
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (window_fixture_find (page, ADW_TYPE_EXPANDER_ROW, "How Often")), TRUE);
  editor_fixture_type (page, "Times a Day", "3");
  editor_fixture_wait_for_text (fixture, "desk.json", "\"times_per_day\":3");
  adw_combo_row_set_selected (ADW_COMBO_ROW (window_fixture_find (page, ADW_TYPE_COMBO_ROW, "Rhythm")), 1);
  editor_fixture_type (page, "Minutes Until the Next One", "45");
  editor_fixture_wait_for_text (fixture, "desk.json", "\"frequency\":{\"every_min\":45,\"days_per_week\":7}");
  window_fixture_save (&fixture->seen, "customise-interval", 600, 1000);
  adw_combo_row_set_selected (ADW_COMBO_ROW (window_fixture_find (page, ADW_TYPE_COMBO_ROW, "Rhythm")), 0);
  editor_fixture_wait_for_text (fixture, "desk.json", "\"times_per_day\":1");
  editor_fixture_type (page, "Rest Between Exercises", "90");
  editor_fixture_wait_for_text (fixture, "desk.json", "\"rest_between_s\":90");
  g_assert_cmpstr (editor_fixture_get_time (page), ==, "13 min 45 s");
  gtk_widget_activate_action (page, "editing.undo", NULL);
  g_assert_cmpstr (editor_fixture_get_time (page), ==, "13 min 15 s");
  editor_fixture_close (fixture);
}

/* A name that is missing isn't saved, and nothing else is lost by it. */
static void
test_name (LibraryFixture *fixture,
           gconstpointer   data)
{
  GtkWidget *page;
  GtkWidget *name;

  library_fixture_write_own (fixture, "desk", "Desk");
  page = editor_fixture_present (fixture, "desk", 600, 900);
  name = window_fixture_find (page, ADW_TYPE_ENTRY_ROW, "Name");
  gtk_editable_set_text (GTK_EDITABLE (name), "");
  window_fixture_settle (&fixture->seen);
  g_assert_true (library_fixture_shows (page, "It has no name yet. Give it one, and it is saved."));
  gtk_editable_set_text (GTK_EDITABLE (name), "Evening");
  editor_fixture_wait_for_text (fixture, "desk.json", "\"name\":\"Evening\"");

  gtk_widget_activate_action (page, "editing.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Desk");
  gtk_widget_activate_action (page, "editing.redo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Evening");
  gtk_widget_activate_action (page, "editing.undo", NULL);
  editor_fixture_wait_for_text (fixture, "desk.json", "\"name\":\"Desk\"");
  editor_fixture_close (fixture);
}

static gboolean
has_tooltip (GtkWidget  *page,
             const char *tooltip)
{
  g_autoptr (GPtrArray) buttons = library_fixture_list (page, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++) {
    if (g_strcmp0 (gtk_widget_get_tooltip_text (g_ptr_array_index (buttons, i)), tooltip) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_contents (const char *path,
              const char *text)
{
  g_autofree char *contents = NULL;

  return g_file_get_contents (path, &contents, NULL, NULL) && g_str_equal (contents, text);
}

/* What can be undone is still there after the panel, the shelf and the library have been made anew, and leads back to the very bytes. */
static void
test_undo_later (LibraryFixture *fixture,
                 gconstpointer   data)
{
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  GtkWidget       *page;

  library_fixture_write_own (fixture, "desk", "Desk");
  path = g_build_filename (fixture->folder, "desk.json", NULL);
  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
  page = editor_fixture_present (fixture, "desk", 600, 900);
  editor_fixture_open_block (fixture, page, 0);
  editor_fixture_type (page, "Repetitions", "18");
  editor_fixture_wait_for_text (fixture, "desk.json", "\"repetitions\":18");
  editor_fixture_close (fixture);

  page = editor_fixture_present (fixture, "desk", 600, 900);
  g_assert_true (has_tooltip (page, "Undo: Repetitions"));
  gtk_widget_activate_action (page, "editing.undo", NULL);
  wait_until (has_contents (path, before));
  editor_fixture_close (fixture);
}

/* Leaving the panel at once loses nothing, and nothing of it stays. */
static void
test_leave (LibraryFixture *fixture,
            gconstpointer   data)
{
  GtkWidget *page;

  library_fixture_write_own (fixture, "desk", "Desk");
  page = editor_fixture_present (fixture, "desk", 600, 900);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  editor_fixture_open_block (fixture, page, 0);
  editor_fixture_type (page, "Repetitions", "19");
  editor_fixture_close (fixture);
  g_assert_null (page);
  editor_fixture_wait_for_text (fixture, "desk.json", "\"repetitions\":19");
}

/* A copy that was made when the original still said two sets. */
static void
write_old_copy (LibraryFixture *fixture)
{
  g_autoptr (JsonNode) origin = NULL;
  g_autofree char *numbers = NULL;
  g_autofree char *text = NULL;
  JsonObject      *block;

  soleus_library_load (fixture->library);
  origin = soleus_entry_list_numbers (soleus_library_lookup (fixture->library, "seated-soleus-raise"));
  block = json_array_get_object_element (json_object_get_array_member (json_node_get_object (origin), "blocks"), 0);
  json_object_set_int_member (block, "sets", 2);
  json_object_set_int_member (block, "repetitions", 16);
  numbers = json_to_string (origin, FALSE);
  text = g_strdup_printf ("{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"old\", \"name\": \"Old\", \"based_on\": \"seated-soleus-raise\","
                          " \"origin\": %s, \"blocks\": [{\"exercise\": \"seated-soleus-raise\", \"sets\": 3, \"repetitions\": 16, \"rest_s\": 45}]}",
                          numbers);
  library_fixture_write (fixture, "old.json", text);
}

/* What the original has otherwise now is offered, number by number. */
static void
test_newer (LibraryFixture *fixture,
            gconstpointer   data)
{
  GtkWidget *page;
  GtkWidget *question;

  write_old_copy (fixture);
  page = editor_fixture_present (fixture, "old", 600, 900);
  g_assert_true (library_fixture_shows (page, "The original has newer numbers"));
  gtk_widget_activate_action (page, "customise.look-at-newer", NULL);
  question = find_question (fixture);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (question)), ==, "Newer Numbers");
  g_assert_nonnull (window_fixture_find (question, ADW_TYPE_ACTION_ROW, "Seated Soleus Raise: Repetitions"));
  g_assert_nonnull (window_fixture_find (question, GTK_TYPE_LABEL, "Was 16, now 15"));
  window_fixture_save (&fixture->seen, "customise-newer", 600, 900);
  answer (fixture, question, "_Take Them");
  editor_fixture_wait_for_text (fixture, "old.json", "\"repetitions\":15,\"rest_s\":45");
  g_assert_false (library_fixture_shows (page, "The original has newer numbers"));

  gtk_widget_activate_action (page, "customise.reset", NULL);
  editor_fixture_wait_for_text (fixture, "old.json", "\"name\":\"Old\"");
  g_assert_true (library_fixture_shows (page, "3 × 15 · 2 s hold · 1 min rest"));

  editor_fixture_close (fixture);
}

/* Loads are shown in pounds to who wants that, and kept in kilograms. */
static void
test_units (LibraryFixture *fixture,
            gconstpointer   data)
{
  GtkWidget *page;

  library_fixture_write_own (fixture, "desk", "Desk");
  page = editor_fixture_present (fixture, "desk", 600, 900);
  editor_fixture_open_block (fixture, page, 0);
  g_assert_true (library_fixture_shows (page, "0 to 5 kg, limited for safety"));
  g_object_set (fixture->region, "units-choice", SOLEUS_UNITS_CHOICE_US, NULL);
  window_fixture_settle (&fixture->seen);
  g_assert_true (library_fixture_shows (page, "0 to 11 lb, limited for safety"));
  editor_fixture_type (page, "Added Weight", "10");
  editor_fixture_wait_for_text (fixture, "desk.json", "\"load_kg\":4.5");
  editor_fixture_close (fixture);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  library_fixture_add ("/customise-page/type", test_type);
  library_fixture_add ("/customise-page/copy", test_copy);
  library_fixture_add ("/customise-page/days", test_days);
  library_fixture_add ("/customise-page/outside", test_outside);
  library_fixture_add ("/customise-page/sides", test_sides);
  library_fixture_add ("/customise-page/two-readings", test_two_readings);
  library_fixture_add ("/customise-page/held", test_held);
  library_fixture_add ("/customise-page/limit", test_limit);
  library_fixture_add ("/customise-page/move", test_move);
  library_fixture_add ("/customise-page/remove", test_remove);
  library_fixture_add ("/customise-page/nothing-left", test_nothing_left);
  library_fixture_add ("/customise-page/add", test_add);
  library_fixture_add ("/customise-page/whole", test_whole);
  library_fixture_add ("/customise-page/name", test_name);
  library_fixture_add ("/customise-page/undo-later", test_undo_later);
  library_fixture_add ("/customise-page/leave", test_leave);
  library_fixture_add ("/customise-page/newer", test_newer);
  library_fixture_add ("/customise-page/units", test_units);
  library_fixture_add_looks ("/customise-page/look", "customise", present_two);
  return g_test_run ();
}
