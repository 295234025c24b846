/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library.h"
#include "soleus-safety-check-dialog.h"
#include "soleus-safety-gate.h"
#include "soleus-safety-question-dialog.h"
#include "soleus-safety-row.h"
#include "soleus-when-to-stop.h"
#include "window-fixture.h"
#include "wait.h"

/* What the gate did with the person's answers. */
typedef struct {
  WindowFixture     window;
  SoleusLibrary    *library;
  SoleusConsent    *consent;
  SoleusSafetyGate *gate;
  char             *started; /* the last that passed */
  int               n_started;
} Fixture;

static void
on_passed (SoleusSafetyGate *gate,
           SoleusEntry      *entry,
           Fixture          *fixture)
{
  g_set_str (&fixture->started, soleus_entry_get_id (entry));
  fixture->n_started++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", "/nowhere");
  soleus_library_load (fixture->library);
  fixture->consent = soleus_consent_new ();
  fixture->gate = soleus_safety_gate_new (fixture->consent, G_LIST_MODEL (fixture->library));
  g_signal_connect (fixture->gate, "passed", G_CALLBACK (on_passed), fixture);
}

/* In a window of that size; every dialog of the gate comes there. */
static void
open_window (Fixture *fixture,
             int      width,
             int      height)
{
  static const GActionEntry entries[] = { { .name = "when-to-stop" } };
  AdwNavigationPage        *page = adw_navigation_page_new (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "Empty");
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  window_fixture_present_page (&fixture->window, page, width, height);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, 1, NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window.window), "app", G_ACTION_GROUP (actions));
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_window_get_visible_dialog (fixture->window.window);
}

static void
settle (Fixture *fixture)
{
  wait_until (get_dialog (fixture) == NULL || gtk_widget_get_mapped (adw_dialog_get_child (get_dialog (fixture))));
  window_fixture_settle (&fixture->window);
}

static SoleusEntry *
look_up (Fixture    *fixture,
         const char *id)
{
  return soleus_library_lookup (fixture->library, id);
}

static void
start (Fixture    *fixture,
       const char *id)
{
  soleus_safety_gate_pass (fixture->gate, look_up (fixture, id), GTK_WIDGET (fixture->window.window));
  settle (fixture);
}

/* The one that is shown: a page that was gone on from may have another of that name. */
static GtkWidget *
find_button (Fixture    *fixture,
             const char *label)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  window_fixture_collect (GTK_WIDGET (get_dialog (fixture)), GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++) {
    GtkWidget *button = g_ptr_array_index (buttons, i);

    if (gtk_widget_get_mapped (button) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;
  }
  g_error ("There is no button “%s”", label);
}

/* Twice, as an impatient person does: on its way out it can still be pressed. */
static void
press (Fixture    *fixture,
       const char *label)
{
  GtkWidget *button = g_object_ref (find_button (fixture, label));

  g_signal_emit_by_name (button, "clicked");
  g_signal_emit_by_name (button, "clicked");
  g_object_unref (button);
  settle (fixture);
}

static GtkWidget *
get_statement (Fixture *fixture,
               guint    statement)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  window_fixture_collect (GTK_WIDGET (get_dialog (fixture)), SOLEUS_TYPE_SAFETY_ROW, rows);
  g_assert_cmpuint (rows->len, ==, SOLEUS_SAFETY_N_STATEMENTS);
  return g_ptr_array_index (rows, statement);
}

static void
tick (Fixture              *fixture,
      SoleusSafetyStatement statement)
{
  adw_action_row_activate (ADW_ACTION_ROW (get_statement (fixture, statement)));
  settle (fixture);
}

static GtkAdjustment *
get_scrolling (Fixture *fixture)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (get_statement (fixture, 0), GTK_TYPE_SCROLLED_WINDOW)));
}

static void
scroll_to_the_end (Fixture *fixture)
{
  GtkAdjustment *scrolling = get_scrolling (fixture);

  gtk_adjustment_set_value (scrolling, gtk_adjustment_get_upper (scrolling));
  settle (fixture);
}

/* As a person does whom nothing fits: all statements, and then the button. */
static void
answer_none (Fixture *fixture)
{
  scroll_to_the_end (fixture);
  g_assert_true (gtk_widget_is_sensitive (find_button (fixture, "N_one of These")));
  press (fixture, "N_one of These");
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  GtkWidget *label = window_fixture_find (GTK_WIDGET (get_dialog (fixture)), GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
close_all (Fixture *fixture)
{
  while (get_dialog (fixture) != NULL) {
    adw_dialog_force_close (get_dialog (fixture));
    settle (fixture);
  }
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  close_all (fixture);
  window_fixture_close (&fixture->window);
  g_assert_finalize_object (fixture->gate);
  g_assert_finalize_object (fixture->consent);
  g_assert_finalize_object (fixture->library);
  g_free (fixture->started);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window.window));
}

/* Neither Enter where the focus is nor a default button starts anything. */
static void
assert_no_default (Fixture *fixture)
{
  g_assert_null (adw_dialog_get_default_widget (get_dialog (fixture)));
  g_assert_null (gtk_window_get_default_widget (GTK_WINDOW (fixture->window.window)));
  g_assert_false (GTK_IS_BUTTON (get_focus (fixture)));
  gtk_widget_activate (get_focus (fixture));
  g_assert_nonnull (get_dialog (fixture));
  g_assert_cmpint (fixture->n_started, ==, 0);
}

/* The first statement is what one comes to first. */
static void
test_nothing_fits (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *review = soleus_when_to_stop_dup_review ();

  open_window (fixture, 360, 640);
  start (fixture, "seated-soleus-raise");
  g_assert_true (shows (fixture, review));
  g_assert_true (get_focus (fixture) == get_statement (fixture, 0));
  assert_no_default (fixture);
  gtk_widget_activate (get_focus (fixture));
  answer_none (fixture);
  g_assert_cmpstr (fixture->started, ==, "seated-soleus-raise");
  g_assert_null (get_dialog (fixture));
  start (fixture, "circulation-pumps");
  g_assert_cmpint (fixture->n_started, ==, 2);
}

static gboolean
can_press_none (Fixture *fixture)
{
  return gtk_widget_is_sensitive (find_button (fixture, "N_one of These"));
}

/* Nobody says that none of the statements fits before they came to the last one: by scrolling or by walking there. */
static void
test_all_seen (Fixture      *fixture,
               gconstpointer data)
{
  GtkAdjustment *scrolling;

  open_window (fixture, 360, 640);
  start (fixture, "walk");
  g_assert_false (can_press_none (fixture));
  scrolling = get_scrolling (fixture);
  gtk_adjustment_set_value (scrolling, (gtk_adjustment_get_upper (scrolling) - gtk_adjustment_get_page_size (scrolling)) / 2);
  settle (fixture);
  g_assert_false (can_press_none (fixture));
  tick (fixture, SOLEUS_SAFETY_STATEMENT_CHEST);
  g_assert_true (gtk_widget_is_sensitive (find_button (fixture, "_Continue")));
  tick (fixture, SOLEUS_SAFETY_STATEMENT_CHEST);
  g_assert_false (can_press_none (fixture));
  scroll_to_the_end (fixture);
  g_assert_true (can_press_none (fixture));
  gtk_adjustment_set_value (scrolling, 0);
  settle (fixture);
  g_assert_true (can_press_none (fixture));
  close_all (fixture);

  start (fixture, "walk");
  for (guint i = 0; i < SOLEUS_SAFETY_N_STATEMENTS; i++) {
    g_assert_false (can_press_none (fixture));
    gtk_widget_grab_focus (get_statement (fixture, i));
    settle (fixture);
  }
  g_assert_true (can_press_none (fixture));
}

static gboolean
offers_later (Fixture *fixture)
{
  return gtk_widget_get_mapped (window_fixture_find (GTK_WIDGET (get_dialog (fixture)), GTK_TYPE_BUTTON, "Not _Now"));
}

/* "Not Now" is for now, and for everyday, thrice; Escape starts nothing. */
static void
test_put_off (Fixture      *fixture,
              gconstpointer data)
{
  open_window (fixture, 360, 640);
  start (fixture, "walk");
  adw_dialog_close (get_dialog (fixture));
  settle (fixture);
  g_assert_cmpint (fixture->n_started, ==, 0);
  for (int i = 1; i <= SOLEUS_SAFETY_MOST_PUT_OFFS; i++) {
    start (fixture, "single-leg-stand");
    g_assert_false (offers_later (fixture));
    close_all (fixture);
    start (fixture, "walk");
    press (fixture, "Not _Now");
    g_assert_null (get_dialog (fixture));
    g_assert_cmpint (fixture->n_started, ==, i);
  }
  start (fixture, "walk");
  g_assert_cmpint (fixture->n_started, ==, SOLEUS_SAFETY_MOST_PUT_OFFS + 1);
  start (fixture, "deep-squat-calf-raise");
  g_assert_false (offers_later (fixture));
  answer_none (fixture);
  g_assert_cmpint (fixture->n_started, ==, SOLEUS_SAFETY_MOST_PUT_OFFS + 1);
  press (fixture, "_Start");
  g_assert_cmpstr (fixture->started, ==, "deep-squat-calf-raise");
}

/* What is to be read is what one comes to first, not the button that starts. */
static void
test_to_be_read (Fixture      *fixture,
                 gconstpointer data)
{
  open_window (fixture, 360, 640);
  soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_CLEAR);
  start (fixture, "deep-squat-calf-raise");
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), window_fixture_find (GTK_WIDGET (get_dialog (fixture)), ADW_TYPE_PREFERENCES_GROUP, "Look Out For")));
  assert_no_default (fixture);
  press (fixture, "_Start");
  g_assert_cmpint (fixture->n_started, ==, 1);
}

/* A sign that needs care starts nothing, now and the next time, until another check. */
static void
test_urgent (Fixture      *fixture,
             gconstpointer data)
{
  static const struct {
    SoleusSafetyStatement statement;
    const char           *title;
  } cases[] = {
    { SOLEUS_SAFETY_STATEMENT_CHEST, "Call Your Local Emergency Number" },
    { SOLEUS_SAFETY_STATEMENT_LIMB, "Call Your Local Emergency Number" },
    { SOLEUS_SAFETY_STATEMENT_ONE_LEG, "Get Medical Help Today" },
    { SOLEUS_SAFETY_STATEMENT_TENDON, "Go to an Emergency Department Today" },
  };

  open_window (fixture, 360, 640);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    start (fixture, "seated-soleus-raise");
    tick (fixture, cases[i].statement);
    tick (fixture, SOLEUS_SAFETY_STATEMENT_BALANCE);
    press (fixture, "_Continue");
    g_assert_true (shows (fixture, cases[i].title));
    g_assert_false (shows (fixture, "Ask, and Begin Gently"));
    press (fixture, "_Close");
    g_assert_null (get_dialog (fixture));
    g_assert_cmpint (soleus_consent_get_check (fixture->consent), ==, SOLEUS_SAFETY_CHECK_URGENT);
  }
  start (fixture, "seated-soleus-raise");
  g_assert_cmpint (fixture->n_started, ==, 0);
  g_assert_true (get_focus (fixture) == get_statement (fixture, 0));
  answer_none (fixture);
  g_assert_cmpint (fixture->n_started, ==, 1);
}

/* In the least window the answers stand side by side, and with letters of twice the size they still fit. */
static void
assert_answers_whole (Fixture *fixture)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
  window_fixture_resize (&fixture->window, 360, 294);
  settle (fixture);
  window_fixture_save (&fixture->window, "not-today-large", 360, 294);
  window_fixture_collect (GTK_WIDGET (get_dialog (fixture)), GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++) {
    GtkWidget *label = window_fixture_find (g_ptr_array_index (buttons, i), GTK_TYPE_LABEL, NULL);

    g_assert_false (gtk_widget_get_mapped (label) && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  window_fixture_resize (&fixture->window, 360, 640);
}

/* After a sign nothing starts on that day, whatever the check says; on the next one the check is asked, after what it calls urgent. */
static void
test_stopped_for_today (Fixture      *fixture,
                        gconstpointer data)
{
  open_window (fixture, 360, 640);
  soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_CLEAR);
  g_assert_false (soleus_safety_gate_hold (fixture->gate, GTK_WIDGET (fixture->window.window)));
  soleus_safety_gate_stop_for_today (fixture->gate, FALSE);
  g_assert_cmpint (soleus_consent_get_check (fixture->consent), ==, SOLEUS_SAFETY_CHECK_CLEAR);
  soleus_safety_gate_stop_for_today (fixture->gate, TRUE);
  for (int i = 0; i < 2; i++) {
    start (fixture, "seated-soleus-raise");
    g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (fixture)));
    g_assert_true (shows (fixture, "Not Today"));
    g_assert_null (soleus_safety_gate_get_asked (fixture->gate));
    window_fixture_save (&fixture->window, "not-today", 360, 640);
    assert_answers_whole (fixture);
    adw_dialog_force_close (get_dialog (fixture));
    settle (fixture);
    soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_CLEAR);
  }
  g_assert_true (soleus_safety_gate_hold (fixture->gate, GTK_WIDGET (fixture->window.window)));
  settle (fixture);
  g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (fixture)));
  adw_dialog_force_close (get_dialog (fixture));
  settle (fixture);
  g_assert_cmpint (fixture->n_started, ==, 0);
  g_object_set (fixture->consent, "stopped-day", 1, NULL);
  start (fixture, "seated-soleus-raise");
  g_assert_cmpint (fixture->n_started, ==, 1);
  soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_URGENT);
  g_assert_true (soleus_safety_gate_hold (fixture->gate, GTK_WIDGET (fixture->window.window)));
  settle (fixture);
  g_assert_true (SOLEUS_IS_SAFETY_CHECK_DIALOG (get_dialog (fixture)));
  adw_dialog_force_close (get_dialog (fixture));
  settle (fixture);
}

/* What asks for care leaves gentle seated ones to the person, and asks once before the others. */
static void
test_careful (Fixture      *fixture,
              gconstpointer data)
{
  open_window (fixture, 360, 640);
  start (fixture, "seated-soleus-raise");
  tick (fixture, SOLEUS_SAFETY_STATEMENT_ADVICE);
  press (fixture, "_Continue");
  g_assert_true (shows (fixture, "Ask, and Begin Gently"));
  g_assert_true (get_focus (fixture) == find_button (fixture, "_When to Stop"));
  g_assert_cmpint (fixture->n_started, ==, 0);
  press (fixture, "_Continue");
  g_assert_cmpint (fixture->n_started, ==, 1);
  start (fixture, "walk");
  press (fixture, "Not _Yet");
  press (fixture, "_Close");
  g_assert_cmpint (fixture->n_started, ==, 1);
  start (fixture, "walk");
  press (fixture, "A Professional Has _Agreed");
  start (fixture, "walk");
  g_assert_cmpint (fixture->n_started, ==, 3);
}

/* One may go back and untick. */
static void
test_thought_over (Fixture      *fixture,
                   gconstpointer data)
{
  open_window (fixture, 360, 640);
  start (fixture, "seated-soleus-raise");
  tick (fixture, SOLEUS_SAFETY_STATEMENT_CHEST);
  press (fixture, "_Continue");
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (window_fixture_find (GTK_WIDGET (get_dialog (fixture)), ADW_TYPE_NAVIGATION_VIEW, NULL)));
  settle (fixture);
  tick (fixture, SOLEUS_SAFETY_STATEMENT_CHEST);
  answer_none (fixture);
  g_assert_cmpint (fixture->n_started, ==, 1);
}

/* Who has no agreement is offered gentle ones; the focus is on the careful answer. */
static void
test_agreement (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *focus, *group;

  open_window (fixture, 360, 640);
  soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_CLEAR);
  start (fixture, "heel-drop-bent");
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window.window));
  g_assert_true (focus == window_fixture_find (GTK_WIDGET (get_dialog (fixture)), GTK_TYPE_BUTTON, "Not _Yet"));
  press (fixture, "Not _Yet");
  group = window_fixture_find (GTK_WIDGET (get_dialog (fixture)), ADW_TYPE_PREFERENCES_GROUP, "Meanwhile");
  g_assert_true (gtk_widget_get_mapped (group));
  g_signal_emit_by_name (window_fixture_find (group, ADW_TYPE_ACTION_ROW, NULL), "activated");
  settle (fixture);
  g_assert_null (get_dialog (fixture));
  g_assert_cmpint (fixture->n_started, ==, 0);
  start (fixture, "heel-drop-bent");
  press (fixture, "A Professional Has _Agreed");
  start (fixture, "heel-drop-bent");
  g_assert_cmpint (fixture->n_started, ==, 2);
}

/* Another start, and the check by itself, take the place of a question. */
static void
test_one_at_a_time (Fixture      *fixture,
                    gconstpointer data)
{
  open_window (fixture, 360, 640);
  start (fixture, "heel-drop-bent");
  start (fixture, "seated-soleus-raise");
  answer_none (fixture);
  g_assert_null (get_dialog (fixture));
  g_assert_cmpstr (fixture->started, ==, "seated-soleus-raise");
  start (fixture, "heel-drop-bent");
  soleus_safety_gate_check (fixture->gate, GTK_WIDGET (fixture->window.window));
  settle (fixture);
  answer_none (fixture);
  g_assert_null (get_dialog (fixture));
  g_assert_cmpint (fixture->n_started, ==, 1);
}

/* Each statement is one check box with a name, and says whether it is ticked. */
static void
test_accessible (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  open_window (fixture, 360, 640);
  start (fixture, "walk");
  tick (fixture, SOLEUS_SAFETY_STATEMENT_FEET);
  window_fixture_collect (GTK_WIDGET (get_dialog (fixture)), SOLEUS_TYPE_SAFETY_ROW, rows);
  for (guint i = 0; i < rows->len; i++) {
    GtkAccessible *row = GTK_ACCESSIBLE (g_ptr_array_index (rows, i));

    gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_CHECKBOX);
    g_assert_true (gtk_test_accessible_has_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL));
    gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_CHECKED, i == SOLEUS_SAFETY_STATEMENT_FEET ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE);
  }
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (get_dialog (fixture)), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
}

/* Words that don't fit are cut with an ellipsis, or lie outside the window. */
static void
assert_whole (Fixture *fixture)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  window_fixture_collect (GTK_WIDGET (get_dialog (fixture)), GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++) {
    GtkWidget      *label = g_ptr_array_index (labels, i);
    graphene_rect_t bounds;

    if (!gtk_widget_get_mapped (label))
      continue;
    if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
      g_error ("“%s” is cut", gtk_label_get_label (GTK_LABEL (label)));
    g_assert_true (gtk_widget_compute_bounds (label, GTK_WIDGET (fixture->window.window), &bounds));
    g_assert_cmpfloat (bounds.origin.x, >=, 0);
    g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (GTK_WIDGET (fixture->window.window)));
  }
  window_fixture_assert_named (GTK_WIDGET (get_dialog (fixture)));
}

static void
look (Fixture    *fixture,
      const char *name,
      int         scale)
{
  g_autofree char *full = g_strdup_printf ("safety-%s%s", name, scale > 1 ? "-large" : "");

  GtkAdjustment *adjustment;

  settle (fixture);
  assert_whole (fixture);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window_fixture_find (GTK_WIDGET (get_dialog (fixture)), GTK_TYPE_SCROLLED_WINDOW, NULL)));
  if (strstr (name, "ticked") == NULL && strstr (name, "end") == NULL)
    g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <=, 0);
  window_fixture_save (&fixture->window, full, fixture->window.width, fixture->window.height);
}

static void
look_at_all (Fixture *fixture,
             int      scale)
{
  start (fixture, "seated-soleus-raise");
  look (fixture, "check", scale);
  tick (fixture, SOLEUS_SAFETY_STATEMENT_INJURY);
  tick (fixture, SOLEUS_SAFETY_STATEMENT_BALANCE);
  look (fixture, "check-ticked", scale);
  press (fixture, "_Continue");
  look (fixture, "meaning", scale);
  close_all (fixture);
  start (fixture, "walk");
  look (fixture, "ask-first", scale);
  close_all (fixture);
  soleus_safety_gate_check (fixture->gate, GTK_WIDGET (fixture->window.window));
  settle (fixture);
  tick (fixture, SOLEUS_SAFETY_STATEMENT_CHEST);
  tick (fixture, SOLEUS_SAFETY_STATEMENT_ONE_LEG);
  press (fixture, "_Continue");
  look (fixture, "urgent", scale);
  close_all (fixture);
  start (fixture, "walk");
  look (fixture, "again", scale);
  scroll_to_the_end (fixture);
  look (fixture, "again-end", scale);
  answer_none (fixture);
  start (fixture, "deep-squat-calf-raise");
  look (fixture, "trained", scale);
  close_all (fixture);
  start (fixture, "heel-drop-bent");
  look (fixture, "agreement", scale);
  press (fixture, "Not _Yet");
  look (fixture, "not-yet", scale);
  close_all (fixture);
}

/* In each size, and on a phone with letters of twice the size, nothing is cut. */
static void
test_looks (Fixture      *fixture,
            gconstpointer data)
{
  static const int sizes[][3] = { { 360, 640, 1 }, { 360, 294, 1 }, { 1024, 768, 1 }, { 360, 640, 2 } };
  const int       *size = sizes[GPOINTER_TO_INT (data)];

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", size[2] * 96 * 1024, NULL);
  open_window (fixture, size[0], size[1]);
  look_at_all (fixture, size[2]);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  window_fixture_load_style ();
#define ADD(name, function) g_test_add ("/safety-dialogs/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("nothing-fits", test_nothing_fits);
  ADD ("all-seen", test_all_seen);
  ADD ("put-off", test_put_off);
  ADD ("to-be-read", test_to_be_read);
  ADD ("urgent", test_urgent);
  ADD ("stopped-for-today", test_stopped_for_today);
  ADD ("careful", test_careful);
  ADD ("thought-over", test_thought_over);
  ADD ("agreement", test_agreement);
  ADD ("one-at-a-time", test_one_at_a_time);
  ADD ("accessible", test_accessible);
  for (int i = 0; i < 4; i++) {
    g_autofree char *path = g_strdup_printf ("/safety-dialogs/looks/%d", i);

    g_test_add (path, Fixture, GINT_TO_POINTER (i), set_up, test_looks, tear_down);
  }
  return g_test_run ();
}
