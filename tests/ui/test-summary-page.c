/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "window-fixture.h"
#include "history-fixture.h"
#include "soleus-point-row.h"
#include "soleus-point-scale.h"
#include "soleus-summary-page.h"
#include "wait.h"

static SoleusPointRow *
find_point_row (HistoryFixture *fixture,
                const char     *title)
{
  return SOLEUS_POINT_ROW (window_fixture_find (GTK_WIDGET (fixture->window), SOLEUS_TYPE_POINT_ROW, title));
}

static GtkFlowBox *
find_points (HistoryFixture *fixture,
             const char     *title)
{
  return GTK_FLOW_BOX (window_fixture_find (GTK_WIDGET (find_point_row (fixture, title)), GTK_TYPE_FLOW_BOX, NULL));
}

static GtkTextBuffer *
find_note (HistoryFixture *fixture)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (history_fixture_find_type (GTK_WIDGET (fixture->window), GTK_TYPE_TEXT_VIEW)));
}

static void
present (HistoryFixture   *fixture,
         int               n_sets,
         SoleusRecordState state,
         int               width,
         int               height)
{
  history_fixture_write (fixture, "a", "Seated Soleus Raise", history_fixture_stamp (0, 8, 5), n_sets, state);
  history_fixture_present (fixture, GTK_WIDGET (soleus_summary_page_new (fixture->history, "a", fixture->region)), width, height);
  history_fixture_wait_for_label (fixture, "Effort");
}

static void
assert_said (HistoryFixture *fixture,
             int             effort,
             int             pain,
             const char     *note)
{
  g_autoptr (SoleusSessionRecord) session = history_fixture_read (fixture, "a");

  g_assert_cmpint (soleus_session_record_get_effort (session), ==, effort);
  g_assert_cmpint (soleus_session_record_get_pain (session), ==, pain);
  g_assert_cmpstr (soleus_session_record_get_note (session), ==, note);
}

static void
on_changed (SoleusHistory *history,
            gpointer       user_data)
{
  int *n_changed = user_data;

  *n_changed += 1;
}

static void
wait_for_change (HistoryFixture *fixture)
{
  int      n_changed = 0;
  unsigned handler = (unsigned) g_signal_connect (fixture->history, "changed", G_CALLBACK (on_changed), &n_changed);

  wait_until (n_changed != 0);
  g_signal_handler_disconnect (fixture->history, handler);
}

static void
test_finished (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  present (fixture, 3, SOLEUS_RECORD_STATE_FINISHED, 360, 640);
  g_assert_nonnull (history_fixture_find_label (GTK_WIDGET (fixture->window), "Done"));
  g_assert_nonnull (history_fixture_find_label (GTK_WIDGET (fixture->window), "3 of 3"));
  g_assert_nonnull (history_fixture_find_label (GTK_WIDGET (fixture->window), "45"));
  g_assert_nonnull (history_fixture_find_label (GTK_WIDGET (fixture->window), "7 min 15 s"));
}

static void
test_stopped (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  present (fixture, 2, SOLEUS_RECORD_STATE_STOPPED, 360, 640);
  g_assert_nonnull (history_fixture_find_label (GTK_WIDGET (fixture->window), "Stopped Early"));
  g_assert_nonnull (history_fixture_find_label (GTK_WIDGET (fixture->window), "Seated Soleus Raise\nWhat you did is saved"));
  g_assert_nonnull (history_fixture_find_label (GTK_WIDGET (fixture->window), "2 of 3"));
}

static void
assert_headline (HistoryFixture *fixture,
                 const char     *headline,
                 const char     *subline)
{
  g_assert_nonnull (history_fixture_find_label (GTK_WIDGET (fixture->window), headline));
  g_assert_nonnull (history_fixture_find_label (GTK_WIDGET (fixture->window), subline));
}

static void
on_pain_written (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_assert_true (soleus_history_finish (SOLEUS_HISTORY (source), result, NULL));
  *(gboolean *) data = TRUE;
}

/* What was told in the session stands there, and isn't asked again; it can't be gone on with. */
static void
test_hurt (void)
{
  SoleusPain pain = { (char *) "p", 1, 5, SOLEUS_PAIN_PLACE_CALF, SOLEUS_SIDE_LEFT, 3, SOLEUS_PAIN_ACTION_ENDED };
  gboolean   written = FALSE;
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  history_fixture_write (fixture, "a", "Seated Soleus Raise", history_fixture_stamp (0, 8, 5), 2, SOLEUS_RECORD_STATE_STOPPED);
  soleus_history_write_pain (fixture->history, "a", &pain, on_pain_written, &written);
  wait_until (written);
  history_fixture_present (fixture, GTK_WIDGET (soleus_summary_page_new (fixture->history, "a", fixture->region)), 360, 640);
  history_fixture_wait_for_label (fixture, "Effort");
  g_assert_nonnull (history_fixture_find_label (GTK_WIDGET (fixture->window), "Left calf, 3 of 10, stopped"));
  g_assert_cmpint (soleus_point_row_get_value (find_point_row (fixture, "Pain")), ==, 3);
  g_assert_false (gtk_widget_get_mapped (window_fixture_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Go On")));
  history_fixture_save (fixture, "summary-hurt", 360, 640);
}

/* Whoever skips to the end isn't congratulated on what wasn't done. */
static void
test_skipped (void)
{
  for (int n_sets = 0; n_sets <= 3; n_sets++) {
    g_autoptr (HistoryFixture) fixture = history_fixture_new ();

    present (fixture, n_sets, SOLEUS_RECORD_STATE_FINISHED, 360, 640);
    if (n_sets == 0)
      assert_headline (fixture, "Skipped", "Seated Soleus Raise\nNo set was done this time");
    else if (n_sets < 3)
      assert_headline (fixture, "Partly Done", "Seated Soleus Raise\nWhat you did is saved");
    else
      assert_headline (fixture, "Done", "Seated Soleus Raise\nWell done: it is in your history");
  }
}

/* All three sets were begun, and the last was skipped after its fourth repetition. */
static void
test_skipped_within_a_set (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  history_fixture_write (fixture, "a", "Seated Soleus Raise", history_fixture_stamp (0, 8, 5), 3, SOLEUS_RECORD_STATE_FINISHED);
  history_fixture_write_set (fixture, "a", "Seated Soleus Raise", history_fixture_stamp (0, 8, 5), 2, 4);
  history_fixture_present (fixture, GTK_WIDGET (soleus_summary_page_new (fixture->history, "a", fixture->region)), 360, 640);
  history_fixture_wait_for_label (fixture, "Effort");
  g_assert_nonnull (history_fixture_find_label (GTK_WIDGET (fixture->window), "34"));
  assert_headline (fixture, "Partly Done", "Seated Soleus Raise\nWhat you did is saved");
}

static void
test_actions (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  present (fixture, 3, SOLEUS_RECORD_STATE_FINISHED, 360, 294);
  g_signal_emit_by_name (window_fixture_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Done"), "clicked");
  g_signal_emit_by_name (window_fixture_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Delete Session"), "clicked");
  g_assert_cmpstr (g_ptr_array_index (fixture->activated, 0), ==, "finish-summary ");
  g_assert_cmpstr (g_ptr_array_index (fixture->activated, 1), ==, "delete-record a");
}

static void
test_says_nothing (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  present (fixture, 3, SOLEUS_RECORD_STATE_FINISHED, 360, 640);
  history_fixture_close (fixture);
  assert_said (fixture, SOLEUS_FEEDBACK_UNKNOWN, SOLEUS_FEEDBACK_UNKNOWN, "");
}

static void
test_saves (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  GtkFlowBox *points;

  present (fixture, 3, SOLEUS_RECORD_STATE_FINISHED, 360, 640);
  points = find_points (fixture, "Effort");
  gtk_flow_box_select_child (points, gtk_flow_box_get_child_at_index (points, 7));
  g_assert_cmpint (soleus_point_row_get_value (find_point_row (fixture, "Effort")), ==, 7);
  wait_for_change (fixture);
  assert_said (fixture, 7, SOLEUS_FEEDBACK_UNKNOWN, "");

  gtk_text_buffer_set_text (find_note (fixture), "Before lunch.", -1);
  wait_for_change (fixture);
  assert_said (fixture, 7, SOLEUS_FEEDBACK_UNKNOWN, "Before lunch.");

  g_signal_emit_by_name (window_fixture_find (GTK_WIDGET (find_point_row (fixture, "Effort")), GTK_TYPE_BUTTON, NULL), "clicked");
  wait_for_change (fixture);
  assert_said (fixture, SOLEUS_FEEDBACK_UNKNOWN, SOLEUS_FEEDBACK_UNKNOWN, "Before lunch.");
}

/* What was said a moment before the page goes is not lost. */
static void
test_saves_on_leaving (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  present (fixture, 3, SOLEUS_RECORD_STATE_FINISHED, 360, 640);
  soleus_point_row_set_value (find_point_row (fixture, "Effort"), 0);
  soleus_point_row_set_value (find_point_row (fixture, "Pain"), 10);
  gtk_text_buffer_set_text (find_note (fixture), "The last word", -1);
  history_fixture_close (fixture);
  assert_said (fixture, 0, 10, "The last word");
}

/* Reading the session anew must not undo what is being typed. */
static void
test_keeps_unsaved (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  present (fixture, 3, SOLEUS_RECORD_STATE_FINISHED, 360, 640);
  gtk_text_buffer_set_text (find_note (fixture), "Half a", -1);
  history_fixture_write (fixture, "b", "Wall Stretch", history_fixture_stamp (0, 9, 5), 1, SOLEUS_RECORD_STATE_FINISHED);
  wait_for_change (fixture);
  gtk_text_buffer_insert_at_cursor (find_note (fixture), " word", -1);
  history_fixture_close (fixture);
  assert_said (fixture, SOLEUS_FEEDBACK_UNKNOWN, SOLEUS_FEEDBACK_UNKNOWN, "Half a word");
}

/* Who said something is told when it can't be kept. */
static void
test_save_fails (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  AdwBanner *banner;

  present (fixture, 3, SOLEUS_RECORD_STATE_FINISHED, 360, 640);
  banner = ADW_BANNER (history_fixture_find_type (GTK_WIDGET (fixture->window), ADW_TYPE_BANNER));
  soleus_history_close (fixture->history);
  soleus_point_row_set_value (find_point_row (fixture, "Effort"), 3);
  wait_until (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==, "The history is closed. Restart Soleus.");
  g_assert_cmpint (soleus_point_row_get_value (find_point_row (fixture, "Effort")), ==, 3);
}

static void
test_advice (void)
{
  static const char advice[] = "Pain that grows is a reason to stop";
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  present (fixture, 3, SOLEUS_RECORD_STATE_FINISHED, 1024, 768);
  g_assert_null (history_fixture_find_label (GTK_WIDGET (fixture->window), advice));
  soleus_point_row_set_value (find_point_row (fixture, "Pain"), 0);
  g_assert_null (history_fixture_find_label (GTK_WIDGET (fixture->window), advice));
  soleus_point_row_set_value (find_point_row (fixture, "Pain"), 1);
  history_fixture_wait_for_label (fixture, advice);

  gtk_widget_activate (window_fixture_find (GTK_WIDGET (fixture->window), ADW_TYPE_ACTION_ROW, advice));
  g_assert_cmpstr (g_ptr_array_index (fixture->activated, 0), ==, "when-to-stop ");
}

static void
on_value_notified (GObject    *object,
                   GParamSpec *pspec,
                   gpointer    user_data)
{
  int *n_notified = user_data;

  *n_notified += 1;
}

/* One notification for a change, none for the same again. */
static void
test_point_scale (void)
{
  SoleusPointScale *scale = g_object_ref_sink (g_object_new (SOLEUS_TYPE_POINT_SCALE, NULL));
  int               n_notified = 0;

  g_signal_connect (scale, "notify::value", G_CALLBACK (on_value_notified), &n_notified);
  g_assert_cmpint (soleus_point_scale_get_value (scale), ==, SOLEUS_FEEDBACK_UNKNOWN);
  soleus_point_scale_set_value (scale, SOLEUS_FEEDBACK_UNKNOWN);
  g_assert_cmpint (n_notified, ==, 0);
  soleus_point_scale_set_value (scale, 10);
  g_assert_cmpint (n_notified, ==, 1);
  soleus_point_scale_set_value (scale, 10);
  g_assert_cmpint (n_notified, ==, 1);
  soleus_point_scale_set_value (scale, SOLEUS_FEEDBACK_UNKNOWN);
  g_assert_cmpint (n_notified, ==, 2);
  g_assert_cmpint (soleus_point_scale_get_value (scale), ==, SOLEUS_FEEDBACK_UNKNOWN);
  g_assert_finalize_object (scale);
}

static void
press (SoleusPointScale *scale,
       unsigned          keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (scale));
  g_autoptr (GtkEventController) keys = g_list_model_get_item (controllers, 0);
  gboolean handled = FALSE;

  g_signal_emit_by_name (keys, "key-pressed", keyval, 0, 0, &handled);
  g_assert_true (handled);
}

static gboolean
move_cursor (GtkFlowBox     *points,
             GtkMovementStep step,
             int             count)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (points, "move-cursor", step, count, FALSE, FALSE, &handled);

  return handled;
}

/* All points are at hand in one stop of the Tab key. */
static void
test_keyboard (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  SoleusPointRow *effort_row;
  GtkWidget      *scale;
  GtkFlowBox     *points;

  present (fixture, 3, SOLEUS_RECORD_STATE_FINISHED, 360, 640);
  effort_row = find_point_row (fixture, "Effort");
  scale = history_fixture_find_type (GTK_WIDGET (effort_row), SOLEUS_TYPE_POINT_SCALE);
  points = find_points (fixture, "Effort");

  g_assert_true (gtk_widget_child_focus (scale, GTK_DIR_TAB_FORWARD));
  g_assert_cmpint (soleus_point_row_get_value (effort_row), ==, SOLEUS_FEEDBACK_UNKNOWN);
  press (SOLEUS_POINT_SCALE (scale), GDK_KEY_7);
  g_assert_cmpint (soleus_point_row_get_value (effort_row), ==, 7);
  press (SOLEUS_POINT_SCALE (scale), GDK_KEY_KP_2);
  g_assert_cmpint (soleus_point_row_get_value (effort_row), ==, 2);
  press (SOLEUS_POINT_SCALE (scale), GDK_KEY_BackSpace);
  g_assert_cmpint (soleus_point_row_get_value (effort_row), ==, SOLEUS_FEEDBACK_UNKNOWN);

  move_cursor (points, GTK_MOVEMENT_BUFFER_ENDS, 1);
  g_assert_cmpint (soleus_point_row_get_value (effort_row), ==, 10);
  move_cursor (points, GTK_MOVEMENT_VISUAL_POSITIONS, -1);
  g_assert_cmpint (soleus_point_row_get_value (effort_row), ==, 9);

  /* The digit moves the focus along, so that the arrow keys go on from there. */
  press (SOLEUS_POINT_SCALE (scale), GDK_KEY_3);
  move_cursor (points, GTK_MOVEMENT_VISUAL_POSITIONS, 1);
  g_assert_cmpint (soleus_point_row_get_value (effort_row), ==, 4);

  g_assert_false (gtk_widget_child_focus (scale, GTK_DIR_TAB_FORWARD));
}

static void
test_finalized (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  AdwNavigationPage *page;

  history_fixture_write (fixture, "a", "Wall Stretch", history_fixture_stamp (1, 8, 5), 2, SOLEUS_RECORD_STATE_FINISHED);
  page = g_object_ref_sink (soleus_summary_page_new (fixture->history, "a", fixture->region));
  g_assert_finalize_object (page);

  page = g_object_ref_sink (soleus_summary_page_new (fixture->history, "a", fixture->region));
  history_fixture_present (fixture, GTK_WIDGET (page), 360, 640);
  history_fixture_wait_for_label (fixture, "Effort");
  soleus_point_row_set_value (find_point_row (fixture, "Pain"), 2);
  history_fixture_close (fixture);
  g_assert_finalize_object (page);
}

static void
present_points (HistoryFixture *fixture,
                int             width,
                int             height)
{
  present (fixture, 2, SOLEUS_RECORD_STATE_STOPPED, width, height);
  soleus_point_row_set_value (find_point_row (fixture, "Effort"), 4);
  soleus_point_row_set_value (find_point_row (fixture, "Pain"), 3);
}

static void
test_looks (void)
{
  history_fixture_assert_looks ("summary", present_points);
}

int
main (int   argc,
      char *argv[])
{
  history_fixture_init (&argc, &argv);

  g_test_add_func ("/summary-page/finished", test_finished);
  g_test_add_func ("/summary-page/stopped", test_stopped);
  g_test_add_func ("/summary-page/hurt", test_hurt);
  g_test_add_func ("/summary-page/skipped", test_skipped);
  g_test_add_func ("/summary-page/skipped-within-a-set", test_skipped_within_a_set);
  g_test_add_func ("/summary-page/actions", test_actions);
  g_test_add_func ("/summary-page/says-nothing", test_says_nothing);
  g_test_add_func ("/summary-page/saves", test_saves);
  g_test_add_func ("/summary-page/saves-on-leaving", test_saves_on_leaving);
  g_test_add_func ("/summary-page/keeps-unsaved", test_keeps_unsaved);
  g_test_add_func ("/summary-page/save-fails", test_save_fails);
  g_test_add_func ("/summary-page/advice", test_advice);
  g_test_add_func ("/summary-page/point-scale", test_point_scale);
  g_test_add_func ("/summary-page/keyboard", test_keyboard);
  g_test_add_func ("/summary-page/finalized", test_finalized);
  g_test_add_func ("/summary-page/looks", test_looks);

  return g_test_run ();
}
