/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "library-fixture.h"
#include "soleus-exercise-draft.h"
#include "soleus-exercise-editor-page.h"
#include "soleus-figure.h"
#include "soleus-pose-dialog.h"
#include "../figure/poses.h"
#include "wait.h"

typedef struct {
  LibraryFixture *fixture;
  char           *undo_folder;
  SoleusShelf    *shelf;
  SoleusDraft    *draft;
  GtkWidget      *page;
} Editor;

static Editor editor;

static void
settle (void)
{
  window_fixture_settle (&editor.fixture->seen);
}

/* An exercise of one's own from nothing, in its editor. */
static GtkWidget *
present (LibraryFixture *fixture,
         int             width,
         int             height)
{
  editor.fixture = fixture;
  editor.undo_folder = g_dir_make_tmp ("soleus-undo-XXXXXX", NULL);
  soleus_library_load (fixture->library);
  editor.shelf = soleus_shelf_new (fixture->library, fixture->folder, editor.undo_folder);
  editor.draft = soleus_shelf_begin_exercise (editor.shelf, "Towel Pull", NULL);
  editor.page = soleus_exercise_editor_page_new (editor.draft, editor.shelf, fixture->region);
  soleus_tempo_preview_set_cue_profile (soleus_editor_page_get_preview (SOLEUS_EDITOR_PAGE (editor.page)), SOLEUS_CUE_PROFILE_SILENT);
  library_fixture_present (fixture, ADW_NAVIGATION_PAGE (editor.page), width, height);
  return editor.page;
}

/* Closes the window, and comes back when everything is on the disk: the shelf lives for as long as somebody writes, and the library as long as the shelf. */
static void
let_go (void)
{
  g_clear_object (&editor.draft);
  gtk_window_destroy (GTK_WINDOW (editor.fixture->seen.window));
  editor.fixture->seen.window = NULL;
  g_clear_object (&editor.shelf);
  wait_until (g_atomic_int_get (&G_OBJECT (editor.fixture->library)->ref_count) == 1);
  wait_for_idle ();
  window_fixture_remove_folder (editor.undo_folder);
  g_clear_pointer (&editor.undo_folder, g_free);
}

static GtkWidget *
find (GType       type,
      const char *title)
{
  GtkWidget *found = window_fixture_find (editor.page, type, title);

  g_assert_nonnull (found);
  return found;
}

static GtkWidget *
find_nth (GType       type,
          const char *title,
          guint       n)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  window_fixture_collect (editor.page, type, found);
  for (guint i = 0; i < found->len; i++) {
    if (g_str_equal (adw_preferences_row_get_title (g_ptr_array_index (found, i)), title) && n-- == 0)
      return g_ptr_array_index (found, i);
  }
  g_assert_not_reached ();
}

static SoleusRoutine *
get_routine (void)
{
  return soleus_entry_get_routine (soleus_draft_get_entry (editor.draft));
}

static const SoleusDose *
get_dose (void)
{
  return soleus_routine_get_block (get_routine (), 0)->dose;
}

static const char *
get_time (void)
{
  return adw_window_title_get_subtitle (ADW_WINDOW_TITLE (find (ADW_TYPE_WINDOW_TITLE, NULL)));
}

static gboolean
banner_says (const char *text)
{
  AdwBanner *banner = ADW_BANNER (find (ADW_TYPE_BANNER, NULL));

  return adw_banner_get_revealed (banner) && strstr (adw_banner_get_title (banner), text) != NULL;
}

/* What is typed counts at once: the time follows, and Undo takes it back. */
static void
test_numbers (LibraryFixture *fixture,
              gconstpointer   data)
{
  GtkWidget *sets;

  present (fixture, 600, 900);
  g_assert_cmpstr (get_time (), ==, "7 min 15 s");
  sets = find (ADW_TYPE_SPIN_ROW, "Sets");
  gtk_editable_set_text (GTK_EDITABLE (sets), "4");
  g_assert_cmpint (get_dose ()->sets, ==, 4);
  g_assert_cmpstr (get_time (), ==, "10 min");
  gtk_editable_set_text (GTK_EDITABLE (sets), "");
  gtk_editable_set_text (GTK_EDITABLE (sets), "99");
  g_assert_cmpint (get_dose ()->sets, ==, 4);
  gtk_editable_set_text (GTK_EDITABLE (find_nth (ADW_TYPE_SPIN_ROW, "Seconds", 1)), "2,5");
  g_assert_cmpint (g_array_index (get_dose ()->phases, SoleusPhaseDose, 1).duration_us, ==, 2500000);

  g_assert_true (gtk_widget_activate_action (editor.page, "editing.undo", NULL));
  g_assert_cmpint (g_array_index (get_dose ()->phases, SoleusPhaseDose, 1).duration_us, ==, 2000000);
  g_assert_true (gtk_widget_activate_action (editor.page, "editing.undo", NULL));
  g_assert_cmpint (get_dose ()->sets, ==, 3);
  g_assert_cmpfloat_with_epsilon (adw_spin_row_get_value (ADW_SPIN_ROW (sets)), 3, 1e-9);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (sets)), ==, "3");
  g_assert_true (gtk_widget_activate_action (editor.page, "editing.redo", NULL));
  g_assert_cmpint (get_dose ()->sets, ==, 4);
  let_go ();
}

/* The time to change sides is asked for where there is a side to change to, whichever comes first. */
static void
test_change_over (LibraryFixture *fixture,
                  gconstpointer   data)
{
  AdwComboRow *sides;
  GtkWidget   *change_over;
  int64_t      before_us;

  present (fixture, 600, 900);
  sides = ADW_COMBO_ROW (find (ADW_TYPE_COMBO_ROW, "Sides"));
  change_over = find (ADW_TYPE_SPIN_ROW, "Seconds to Change Sides");
  g_assert_false (gtk_widget_get_visible (change_over));
  adw_combo_row_set_selected (sides, SOLEUS_SIDES_EACH_RIGHT_FIRST);
  settle ();
  g_assert_true (gtk_widget_get_visible (change_over));
  g_assert_cmpint (get_dose ()->sides, ==, SOLEUS_SIDES_EACH_RIGHT_FIRST);
  before_us = soleus_dose_get_total_us (get_dose ());
  gtk_editable_set_text (GTK_EDITABLE (change_over), "25");
  g_assert_cmpint (soleus_dose_get_total_us (get_dose ()) - before_us, ==, get_dose ()->sets * 20 * G_TIME_SPAN_SECOND);
  let_go ();
}

/* What is set is on the disk a moment later, under the name that was given, and the library has it. */
static void
test_saved (LibraryFixture *fixture,
            gconstpointer   data)
{
  g_autofree char *id = NULL;

  present (fixture, 600, 900);
  id = g_strdup (soleus_draft_get_id (editor.draft));
  g_assert_null (soleus_library_lookup (fixture->library, id));
  gtk_editable_set_text (GTK_EDITABLE (find (ADW_TYPE_ENTRY_ROW, "Name")), "Towel Pull, Slowly");
  wait_until (soleus_library_lookup (fixture->library, id) != NULL);
  g_assert_cmpstr (soleus_entry_get_name (soleus_library_lookup (fixture->library, id)), ==, "Towel Pull, Slowly");

  /* Whoever leaves before the moment is over loses nothing. */
  gtk_editable_set_text (GTK_EDITABLE (find (ADW_TYPE_ENTRY_ROW, "In One Line")), "With a towel");
  let_go ();
  g_assert_cmpstr (soleus_entry_get_summary (soleus_library_lookup (fixture->library, id)), ==, "With a towel");
}

/* Without a name nothing is written, and the banner says so. */
static void
test_fault (LibraryFixture *fixture,
            gconstpointer   data)
{
  GtkWidget *name;

  present (fixture, 600, 900);
  name = find (ADW_TYPE_ENTRY_ROW, "Name");
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (find (ADW_TYPE_BANNER, NULL))));
  gtk_editable_set_text (GTK_EDITABLE (name), "");
  g_assert_true (banner_says ("It has no name yet"));
  gtk_editable_set_text (GTK_EDITABLE (name), "Pull");
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (find (ADW_TYPE_BANNER, NULL))));
  let_go ();
}

static void
test_phases (LibraryFixture *fixture,
             gconstpointer   data)
{
  GtkWidget *row;

  present (fixture, 600, 1200);
  g_assert_true (library_fixture_shows (editor.page, "Lift"));
  g_signal_emit_by_name (find (ADW_TYPE_BUTTON_ROW, "Add a _Phase"), "activated");
  g_assert_cmpuint (get_dose ()->phases->len, ==, 4);
  row = find (ADW_TYPE_EXPANDER_ROW, "Wait");

  /* By the keyboard, up to the top; the row and the focus go along. */
  for (int i = 0; i < 3; i++)
    g_assert_true (gtk_widget_activate_action (row, "item.move-up", NULL));
  g_assert_true (find (ADW_TYPE_EXPANDER_ROW, "Wait") == row);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (row)), row));
  g_assert_cmpint (g_array_index (get_dose ()->phases, SoleusPhaseDose, 0).kind, ==, SOLEUS_PHASE_KIND_PAUSE);
  g_assert_cmpint (g_array_index (get_dose ()->phases, SoleusPhaseDose, 1).kind, ==, SOLEUS_PHASE_KIND_LIFT);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (find (ADW_TYPE_EXPANDER_ROW, "Lift"))));
  g_assert_true (gtk_widget_activate_action (find (ADW_TYPE_EXPANDER_ROW, "Wait"), "item.remove", NULL));
  g_assert_cmpuint (get_dose ()->phases->len, ==, 3);
  g_assert_true (gtk_widget_activate_action (editor.page, "editing.undo", NULL));
  g_assert_cmpuint (get_dose ()->phases->len, ==, 4);
  let_go ();
}

/* Pulses stand alone: that is said where they are, and nothing is dead. */
static void
test_pulses (LibraryFixture *fixture,
             gconstpointer   data)
{
  present (fixture, 600, 1200);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_nth (ADW_TYPE_COMBO_ROW, "Kind", 0)), SOLEUS_PHASE_KIND_PULSE);
  g_assert_true (banner_says ("Pumps stand alone"));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (find (ADW_TYPE_EXPANDER_ROW, "Pump"))), ==, "Pumps stand alone: remove the other phases, or choose another kind");
  g_assert_true (gtk_widget_activate_action (find (ADW_TYPE_EXPANDER_ROW, "Hold"), "item.remove", NULL));
  g_assert_true (gtk_widget_activate_action (find (ADW_TYPE_EXPANDER_ROW, "Lower"), "item.remove", NULL));
  g_assert_true (soleus_draft_get_is_sound (editor.draft));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (find (ADW_TYPE_EXPANDER_ROW, "Pump"))), ==, "60 a minute");
  let_go ();
}

/* A stretch of 30 s needs no seconds of its own; counted, it gets some. Every state on the way is sound. */
static void
test_goal (LibraryFixture *fixture,
           gconstpointer   data)
{
  GtkWidget *goal, *kind;

  present (fixture, 600, 1200);
  goal = find (ADW_TYPE_COMBO_ROW, "What Completes a Set");
  kind = find_nth (ADW_TYPE_COMBO_ROW, "Kind", 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (kind), SOLEUS_PHASE_KIND_STRETCH);
  g_assert_true (gtk_widget_activate_action (find (ADW_TYPE_EXPANDER_ROW, "Lower"), "item.remove", NULL));
  g_assert_true (gtk_widget_activate_action (find (ADW_TYPE_EXPANDER_ROW, "Hold"), "item.remove", NULL));
  adw_combo_row_set_selected (ADW_COMBO_ROW (goal), SOLEUS_GOAL_KIND_DURATION);
  g_assert_true (soleus_draft_get_is_sound (editor.draft));
  adw_switch_row_set_active (ADW_SWITCH_ROW (find (ADW_TYPE_SWITCH_ROW, "As Long as the Set")), TRUE);
  g_assert_true (soleus_draft_get_is_sound (editor.draft));
  g_assert_null (soleus_draft_look_up (editor.draft, "/phases/0/duration_s"));
  g_assert_cmpint (get_dose ()->duration_us, ==, 30 * G_TIME_SPAN_SECOND);
  adw_combo_row_set_selected (ADW_COMBO_ROW (goal), SOLEUS_GOAL_KIND_REPETITIONS);
  g_assert_true (soleus_draft_get_is_sound (editor.draft));
  g_assert_nonnull (soleus_draft_look_up (editor.draft, "/phases/0/duration_s"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (goal), SOLEUS_GOAL_KIND_DISTANCE);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find (ADW_TYPE_SPIN_ROW, "Distance"))), ==, "m");
  g_object_set (fixture->region, "units-choice", SOLEUS_UNITS_CHOICE_US, NULL);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find (ADW_TYPE_SPIN_ROW, "Distance"))), ==, "yd");
  g_assert_cmpfloat_with_epsilon (adw_spin_row_get_value (ADW_SPIN_ROW (find (ADW_TYPE_SPIN_ROW, "Distance"))), 109, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_dose ()->distance_m, 100, 1e-9);
  adw_combo_row_set_selected (ADW_COMBO_ROW (goal), SOLEUS_GOAL_KIND_OPEN);
  g_assert_true (soleus_draft_get_is_sound (editor.draft));
  let_go ();
}

static void
test_extras (LibraryFixture *fixture,
             gconstpointer   data)
{
  const SoleusExercise *exercise;
  GtkWidget            *check;

  present (fixture, 600, 1200);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (find (ADW_TYPE_EXPANDER_ROW, "Finisher")), TRUE);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (find (ADW_TYPE_EXPANDER_ROW, "Added Weight")), TRUE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find (ADW_TYPE_EXPANDER_ROW, "What You Need")), TRUE);
  check = window_fixture_find (gtk_widget_get_parent (find (ADW_TYPE_ACTION_ROW, "A towel")), ADW_TYPE_ACTION_ROW, "A towel");
  g_assert_true (gtk_widget_activate (check));
  g_signal_emit_by_name (find (ADW_TYPE_BUTTON_ROW, "Add a _Step"), "activated");
  gtk_editable_set_text (GTK_EDITABLE (find (ADW_TYPE_ENTRY_ROW, "Step 1")), "Lay the towel round your foot");
  exercise = soleus_entry_get_exercise (soleus_draft_get_entry (editor.draft));
  g_assert_cmpint (exercise->finisher->kind, ==, SOLEUS_PHASE_KIND_STRETCH);
  g_assert_cmpfloat (exercise->load_kg.max, >, 0);
  g_assert_cmpstr (exercise->equipment[0], ==, "towel");
  g_assert_cmpstr (exercise->setup[0], ==, "Lay the towel round your foot");
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (find (ADW_TYPE_EXPANDER_ROW, "Finisher")), FALSE);
  g_assert_null (soleus_entry_get_exercise (soleus_draft_get_entry (editor.draft))->finisher);
  let_go ();
}

static AdwDialog *
open_poses (void)
{
  AdwDialog *dialog;

  adw_action_row_activate (ADW_ACTION_ROW (find (ADW_TYPE_ACTION_ROW, "Position")));
  dialog = adw_window_get_visible_dialog (editor.fixture->seen.window);
  g_assert_true (SOLEUS_IS_POSE_DIALOG (dialog));
  settle ();
  return dialog;
}

static void
test_position (LibraryFixture *fixture,
               gconstpointer   data)
{
  GtkFlowBox *poses;
  AdwDialog  *dialog;

  present (fixture, 600, 900);
  dialog = open_poses ();
  poses = GTK_FLOW_BOX (window_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_FLOW_BOX, NULL));
  g_assert_null (gtk_flow_box_get_child_at_index (poses, count_positions ()));
  g_assert_true (gtk_widget_activate (GTK_WIDGET (gtk_flow_box_get_child_at_index (poses, SOLEUS_BODY_POSITION_LONG_SITTING))));
  settle ();
  g_assert_cmpint (soleus_entry_get_exercise (soleus_draft_get_entry (editor.draft))->position, ==, SOLEUS_BODY_POSITION_LONG_SITTING);
  let_go ();
}

/* Ranges stay ranges, and a text in several languages keeps the others. */
static void
test_keeps (LibraryFixture *fixture,
            gconstpointer   data)
{
  g_autofree char *range = NULL;

  present (fixture, 600, 900);
  soleus_draft_set_node (editor.draft, "/sets", json_from_string ("{\"min\": 2, \"max\": 4, \"default\": 3}", NULL), "Sets");
  soleus_draft_set_node (editor.draft, "/name", json_from_string ("{\"de\": \"Tuch\", \"en\": \"Towel\"}", NULL), "Name");
  gtk_editable_set_text (GTK_EDITABLE (find (ADW_TYPE_SPIN_ROW, "Sets")), "6");
  range = json_to_string (soleus_draft_look_up (editor.draft, "/sets"), FALSE);
  g_assert_cmpstr (range, ==, "{\"min\":2,\"max\":6,\"default\":6}");
  gtk_editable_set_text (GTK_EDITABLE (find (ADW_TYPE_ENTRY_ROW, "Name")), "Strap");
  g_assert_cmpstr (json_node_get_string (soleus_draft_look_up (editor.draft, "/name/de")), ==, "Tuch");
  g_assert_cmpstr (json_node_get_string (soleus_draft_look_up (editor.draft, "/name/en")), ==, "Strap");
  let_go ();
}

static void
test_looks (LibraryFixture *fixture,
            gconstpointer   data)
{
  static const int sizes[][2] = { { 900, 1400 }, { 360, 640 }, { 360, 294 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    present (fixture, sizes[i][0], sizes[i][1]);
    window_fixture_assert_named (editor.page);
    if (sizes[i][1] > 1000)
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find (ADW_TYPE_EXPANDER_ROW, "Lift")), TRUE);
    window_fixture_save (&fixture->seen, "exercise-editor", sizes[i][0], sizes[i][1]);
    if (i == 0)
      g_signal_emit_by_name (find (ADW_TYPE_BUTTON_ROW, "Add a _Step"), "activated");
    open_poses ();
    window_fixture_save (&fixture->seen, "poses", sizes[i][0], sizes[i][1]);
    let_go ();
  }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  library_fixture_add ("/exercise-editor/numbers", test_numbers);
  library_fixture_add ("/exercise-editor/change-over", test_change_over);
  library_fixture_add ("/exercise-editor/saved", test_saved);
  library_fixture_add ("/exercise-editor/fault", test_fault);
  library_fixture_add ("/exercise-editor/phases", test_phases);
  library_fixture_add ("/exercise-editor/pulses", test_pulses);
  library_fixture_add ("/exercise-editor/goal", test_goal);
  library_fixture_add ("/exercise-editor/extras", test_extras);
  library_fixture_add ("/exercise-editor/position", test_position);
  library_fixture_add ("/exercise-editor/keeps", test_keeps);
  library_fixture_add ("/exercise-editor/looks", test_looks);

  return g_test_run ();
}
