/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "../player/player-fixture.h"
#include "soleus-when-to-stop-dialog.h"
#include "soleus-when-to-stop.h"
#include "window-fixture.h"
#include "wait.h"

/* Headings in the order of urgency, the thing to do now first. */
static void
test_headings (void)
{
  static const char *const titles[] = {
    "Stop and Sit Down",
    "Call Your Local Emergency Number",
    "Take Sugar, and Don’t Go On Alone",
    "Get Medical Help Today",
    "Go to an Emergency Department Today",
    "See a Health Professional",
    "See a Doctor in the Next Days",
    "Stop for Today",
    "Ask Before You Start",
  };
  WindowFixture fixture = { 0 };
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  unsigned n_headings = 0;

  window_fixture_present_dialog (&fixture, soleus_when_to_stop_dialog_new (), 360, 640);
  window_fixture_collect (GTK_WIDGET (fixture.dialog), GTK_TYPE_LABEL, labels);
  for (unsigned i = 0; i < labels->len; i++) {
    GtkWidget *label = g_ptr_array_index (labels, i);

    if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (label)) != GTK_ACCESSIBLE_ROLE_HEADING)
      continue;
    g_assert_cmpuint (n_headings, <, G_N_ELEMENTS (titles));
    g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, titles[n_headings++]);
    g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2));
  }
  g_assert_cmpuint (n_headings, ==, G_N_ELEMENTS (titles));

  window_fixture_close (&fixture);
}

static gboolean
is_label (GtkWidget  *label,
          const char *text)
{
  return g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), text) == 0;
}

static void
assert_told (GPtrArray  *labels,
             const char *text)
{
  if (!g_ptr_array_find_with_equal_func (labels, text, (GEqualFunc) is_label, NULL))
    g_error ("“%s” isn’t told", text);
}

/* All of it is shown, with what helps to go there and who hasn't looked at it; and nobody's emergency number is. */
static void
test_complete (void)
{
  WindowFixture fixture = { 0 };
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  unsigned                 n_sections;
  const SoleusStopSection *sections = soleus_when_to_stop_get_sections (&n_sections);
  g_autofree char         *review = soleus_when_to_stop_dup_review ();

  window_fixture_present_dialog (&fixture, soleus_when_to_stop_dialog_new (), 360, 640);
  window_fixture_collect (GTK_WIDGET (fixture.dialog), GTK_TYPE_LABEL, labels);
  for (unsigned i = 0; i < n_sections; i++) {
    assert_told (labels, sections[i].text);
    for (int sign = 0; sections[i].signs[sign] != NULL; sign++)
      assert_told (labels, sections[i].signs[sign]);
  }
  assert_told (labels, soleus_when_to_stop_get_doubt ());
  assert_told (labels, review);
  g_assert_nonnull (strstr (sections[2].text, "massage"));
  g_assert_nonnull (strstr (sections[2].text, "A quick ultrasound can tell"));
  g_assert_nonnull (strstr (sections[1].text, "low blood sugar"));
  g_assert_nonnull (strstr (review, "No clinician has reviewed"));
  for (guint i = 0; i < labels->len; i++)
    g_assert_false (g_regex_match_simple ("[0-9]{3}", gtk_label_get_label (g_ptr_array_index (labels, i)), 0, 0));

  window_fixture_close (&fixture);
}

static void
on_check (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       count)
{
  (*(int *) count)++;
}

/* Its last row leads to the check. */
static void
test_check (void)
{
  static const GActionEntry entries[] = { { .name = "safety-check", .activate = on_check } };
  WindowFixture             fixture = { 0 };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  int count = 0;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, 1, &count);
  window_fixture_present_dialog (&fixture, soleus_when_to_stop_dialog_new (), 360, 640);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture.window), "app", G_ACTION_GROUP (actions));
  g_signal_emit_by_name (window_fixture_find (GTK_WIDGET (fixture.dialog), ADW_TYPE_BUTTON_ROW, NULL), "activated");
  g_assert_cmpint (count, ==, 1);

  window_fixture_close (&fixture);
}

/* Even in the smallest window and with large letters it opens at the top, where it says what to do now. */
static void
test_opens_at_top (void)
{
  WindowFixture  fixture = { 0 };
  GtkWidget     *scroller;
  GtkAdjustment *adjustment;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  window_fixture_present_dialog (&fixture, soleus_when_to_stop_dialog_new (), 360, 294);
  scroller = window_fixture_find (GTK_WIDGET (fixture.dialog), GTK_TYPE_SCROLLED_WINDOW, NULL);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, gtk_adjustment_get_page_size (adjustment));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <=, 0);
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (gtk_root_get_focus (GTK_ROOT (fixture.window))), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);

  window_fixture_close (&fixture);
}

/* The down key alone reaches every sign, once and in order, and takes the view along. */
static void
test_keys (void)
{
  WindowFixture fixture = { 0 };
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GtkWidget *scroller;

  window_fixture_present_dialog (&fixture, soleus_when_to_stop_dialog_new (), 360, 640);
  window_fixture_collect (GTK_WIDGET (fixture.dialog), GTK_TYPE_LIST_BOX_ROW, rows);
  scroller = window_fixture_find (GTK_WIDGET (fixture.dialog), GTK_TYPE_SCROLLED_WINDOW, NULL);
  g_assert_cmpuint (rows->len, >, 20);
  gtk_widget_grab_focus (g_ptr_array_index (rows, 0));

  for (unsigned i = 0; i < rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (rows, i);

    g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture.window)) == row);
    g_signal_emit_by_name (gtk_widget_get_parent (row), "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
  }
  window_fixture_settle (&fixture);
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller))), >, 300);

  window_fixture_close (&fixture);
}

static void
assert_holds (PlayerFixture *fixture,
              WindowFixture *window,
              gboolean       offers)
{
  GtkWidget *go_on = window_fixture_find (GTK_WIDGET (window->dialog), GTK_TYPE_BUTTON, "_Go On");

  window_fixture_settle (window);
  g_assert_true (gtk_widget_get_mapped (go_on) == offers);
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, offers ? SOLEUS_SESSION_STATE_PAUSED : SOLEUS_SESSION_STATE_IDLE);
  g_assert_false (soleus_player_get_pending (fixture->player));
}

/* Over a session it holds that, one that is on its way to go on as well, and one that begins under it. Without one it has nothing to offer. */
static void
test_hold (PlayerFixture *fixture,
           gconstpointer  data)
{
  WindowFixture window = { 0 };
  AdwDialog    *dialog = soleus_when_to_stop_dialog_new ();

  soleus_when_to_stop_dialog_hold (SOLEUS_WHEN_TO_STOP_DIALOG (dialog), fixture->player);
  window_fixture_present_dialog (&window, dialog, 360, 640);
  assert_holds (fixture, &window, FALSE);
  {
    g_autoptr (SoleusRoutine) routine = player_fixture_new_routine (3, 100);

    g_assert_true (soleus_player_start (fixture->player, routine, "{}", NULL));
  }
  assert_holds (fixture, &window, TRUE);
  soleus_player_skip (fixture->player);
  assert_holds (fixture, &window, TRUE);
  window_fixture_assert_named (GTK_WIDGET (window.dialog));
  window_fixture_save (&window, "when-to-stop-held", 360, 640);
  soleus_player_stop (fixture->player);
  assert_holds (fixture, &window, FALSE);
  window_fixture_close (&window);
}

/* The session that goes on by whatever way has answered; closed, the dialog holds nothing any more. */
static void
test_closes (PlayerFixture *fixture,
             gconstpointer  data)
{
  WindowFixture window = { 0 };
  AdwDialog    *dialog = soleus_when_to_stop_dialog_new ();

  player_fixture_start (fixture, 3, 100);
  soleus_when_to_stop_dialog_hold (SOLEUS_WHEN_TO_STOP_DIALOG (dialog), fixture->player);
  window_fixture_present_dialog (&window, dialog, 360, 294);
  assert_holds (fixture, &window, TRUE);
  window_fixture_save (&window, "when-to-stop-held", 360, 294);
  g_assert_true (soleus_player_resume (fixture->player));
  wait_until (window.dialog == NULL);
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_RUNNING);
  window_fixture_close (&window);
  soleus_player_stop (fixture->player);
}

/* What was told comes right after the one thing to do, which keeps the focus; all else keeps its order. */
static void
test_puts_first (void)
{
  WindowFixture fixture = { 0 };
  AdwDialog    *dialog = soleus_when_to_stop_dialog_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();

  soleus_when_to_stop_dialog_put_first (SOLEUS_WHEN_TO_STOP_DIALOG (dialog), SOLEUS_STOP_ADVICE_TENDON);
  window_fixture_present_dialog (&fixture, dialog, 360, 640);
  window_fixture_collect (GTK_WIDGET (fixture.dialog), GTK_TYPE_LABEL, labels);
  for (unsigned i = 0; i < labels->len; i++) {
    if (gtk_accessible_get_accessible_role (g_ptr_array_index (labels, i)) == GTK_ACCESSIBLE_ROLE_HEADING)
      g_ptr_array_add (headings, g_ptr_array_index (labels, i));
  }
  g_assert_cmpuint (headings->len, ==, 9);
  g_assert_cmpstr (gtk_label_get_label (g_ptr_array_index (headings, 0)), ==, "Stop and Sit Down");
  g_assert_cmpstr (gtk_label_get_label (g_ptr_array_index (headings, 1)), ==, "Go to an Emergency Department Today");
  g_assert_cmpstr (gtk_label_get_label (g_ptr_array_index (headings, 2)), ==, "Call Your Local Emergency Number");
  g_assert_cmpstr (gtk_label_get_label (g_ptr_array_index (headings, 5)), ==, "See a Health Professional");
  window_fixture_save (&fixture, "when-to-stop-told", 360, 640);
  window_fixture_close (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/when-to-stop-dialog/headings", test_headings);
  g_test_add_func ("/when-to-stop-dialog/complete", test_complete);
  g_test_add_func ("/when-to-stop-dialog/check", test_check);
  g_test_add_func ("/when-to-stop-dialog/opens-at-top", test_opens_at_top);
  g_test_add_func ("/when-to-stop-dialog/puts-first", test_puts_first);
  g_test_add_func ("/when-to-stop-dialog/keys", test_keys);
  g_test_add ("/when-to-stop-dialog/hold", PlayerFixture, NULL, player_fixture_set_up, test_hold, player_fixture_tear_down);
  g_test_add ("/when-to-stop-dialog/closes", PlayerFixture, NULL, player_fixture_set_up, test_closes, player_fixture_tear_down);

  return g_test_run ();
}
