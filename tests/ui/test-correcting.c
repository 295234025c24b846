/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person puts right, adds and undoes in the window, against a real history. */

#include "history-fixture.h"
#include "soleus-edits-dialog.h"
#include "soleus-library.h"
#include "soleus-record-dialog.h"
#include "soleus-record-page.h"
#include "wait.h"
#include "window-fixture.h"

static GtkWidget *
find_row (HistoryFixture *fixture,
          const char     *title)
{
  GtkWidget *row = window_fixture_find (GTK_WIDGET (fixture->window), ADW_TYPE_SPIN_ROW, title);

  g_assert_nonnull (row);
  return row;
}

static void
type (HistoryFixture *fixture,
      const char     *title,
      double          value)
{
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (fixture, title)), value);
}

static void
press (HistoryFixture *fixture,
       const char     *label)
{
  GtkWidget *button = window_fixture_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static AdwDialog *
get_dialog (HistoryFixture *fixture)
{
  return adw_window_get_visible_dialog (fixture->window);
}

/* A session of 15 and 15 on the day before, and the dialog that corrects it. */
static void
present (HistoryFixture *fixture,
         int             width,
         int             height)
{
  history_fixture_write (fixture, "a", "Raise & <Hold>", history_fixture_stamp (1, 8, 5), 2, SOLEUS_RECORD_STATE_STOPPED);
  history_fixture_present (fixture, GTK_WIDGET (soleus_record_page_new (fixture->history, "a", fixture->region)), width, height);
  history_fixture_wait_for_label (fixture, "Effort");
  press (fixture, "_Correct…");
  g_assert_nonnull (get_dialog (fixture));
}

static void
wait_until_closed (HistoryFixture *fixture)
{
  wait_until (get_dialog (fixture) == NULL);
}

static void
test_set (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;

  present (fixture, 360, 640);
  /* Of sets with different loads there is no one load. */
  g_assert_null (window_fixture_find (GTK_WIDGET (fixture->window), ADW_TYPE_SPIN_ROW, "Load"));
  /* Typed, and saved without leaving the row. */
  gtk_editable_set_text (GTK_EDITABLE (find_row (fixture, "Set 1")), "9");
  press (fixture, "_Save");
  wait_until_closed (fixture);
  g_assert_cmpstr (g_ptr_array_index (fixture->activated, 0), ==, "offer-undo Session corrected a");
  history_fixture_wait_for_label (fixture, "1 min 45 s · 15 counted, corrected to 9");
  history_fixture_wait_for_label (fixture, "9 of 15 repetitions");
  history_fixture_wait_for_label (fixture, "1 min 45 s · 2.5 kg");

  session = history_fixture_read (fixture, "a");
  g_assert_cmpint (soleus_session_record_get_started (session).utc_us, ==, history_fixture_stamp (1, 8, 5).utc_us);
  g_assert_cmpint (soleus_session_record_get_active_us (session), ==, 270 * G_USEC_PER_SEC);
  history_fixture_undo (fixture, "a");
  history_fixture_wait_for_label (fixture, "1 min 45 s");
}

static void
test_times (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;

  present (fixture, 360, 640);
  type (fixture, "Hour", 17);
  type (fixture, "Minute", 40);
  type (fixture, "Active Time", 6);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (window_fixture_find (GTK_WIDGET (fixture->window), ADW_TYPE_EXPANDER_ROW, "Start"))), ==, "Yesterday, 17:40");
  press (fixture, "_Save");
  wait_until_closed (fixture);
  history_fixture_wait_for_label (fixture, "Yesterday, 17:40–17:46 · stopped early");
  session = history_fixture_read (fixture, "a");
  g_assert_cmpint (soleus_session_record_get_active_us (session), ==, 360 * G_USEC_PER_SEC);
  g_assert_cmpint (soleus_session_record_get_repetitions (session), ==, 30);
}

static GPtrArray *
list_edits (HistoryFixture *fixture);

/* Who changes nothing, or cancels, has changed nothing. */
static void
test_nothing (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autoptr (GPtrArray) edits = NULL;

  present (fixture, 360, 640);
  press (fixture, "_Save");
  wait_until_closed (fixture);
  press (fixture, "_Correct…");
  type (fixture, "Set 1", 9);
  press (fixture, "_Cancel");
  wait_until_closed (fixture);
  edits = list_edits (fixture);
  g_assert_cmpuint (edits->len, ==, 0);
  g_assert_cmpuint (fixture->activated->len, ==, 0);
}

/* What is still to come wasn't done. */
static void
test_future (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) later = g_date_time_add_days (now, 2);
  GtkWidget *calendar, *save;

  present (fixture, 360, 640);
  calendar = window_fixture_find (GTK_WIDGET (fixture->window), GTK_TYPE_CALENDAR, NULL);
  save = window_fixture_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Save");
  gtk_calendar_select_day (GTK_CALENDAR (calendar), later);
  g_assert_false (gtk_widget_get_sensitive (save));
  history_fixture_wait_for_label (fixture, "This is still to come. Choose an earlier start.");
  gtk_calendar_select_day (GTK_CALENDAR (calendar), now);
  type (fixture, "Hour", 0);
  type (fixture, "Minute", 0);
  g_assert_true (gtk_widget_get_sensitive (save));
}

/* What can't be saved is said, and what was entered stays. */
static void
test_failure (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  present (fixture, 360, 640);
  type (fixture, "Set 1", 9);
  soleus_history_close (fixture->history);
  press (fixture, "_Save");
  history_fixture_wait_for_label (fixture, "The history is closed. Restart Soleus.");
  g_assert_nonnull (get_dialog (fixture));
  g_assert_true (adw_spin_row_get_value (ADW_SPIN_ROW (find_row (fixture, "Set 1"))) < 9.5);
  g_assert_true (gtk_widget_get_sensitive (window_fixture_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Save")));
  g_assert_cmpuint (fixture->activated->len, ==, 0);
}

/* Closed while it saves, with nothing run in between. */
static void
test_gone (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  present (fixture, 360, 640);
  type (fixture, "Set 1", 9);
  press (fixture, "_Save");
  adw_dialog_force_close (get_dialog (fixture));
  history_fixture_wait_for_label (fixture, "9 of 15 repetitions");
}

static SoleusLibrary *
load_library (void)
{
  SoleusLibrary *library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", "/nowhere");

  soleus_library_load (library);
  return library;
}

static void
present_adding (HistoryFixture *fixture,
                const char     *id,
                int             width,
                int             height)
{
  g_autoptr (SoleusLibrary) library = load_library ();

  history_fixture_present (fixture, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), width, height);
  adw_dialog_present (soleus_record_dialog_new_to_add (fixture->history, soleus_library_lookup (library, id), fixture->region), GTK_WIDGET (fixture->window));
}

static SoleusEdit *
dup_last_edit (HistoryFixture *fixture)
{
  g_autoptr (GPtrArray) edits = list_edits (fixture);

  g_assert_cmpuint (edits->len, >, 0);
  return soleus_edit_copy (g_ptr_array_index (edits, 0));
}

/* It begins with what is prescribed; what was done is less, and with a load. */
static void
test_add (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autoptr (SoleusEdit) edit = NULL;
  g_autoptr (SoleusSessionRecord) session = NULL;
  const SoleusSetRecord *set;

  present_adding (fixture, "seated-soleus-raise", 360, 640);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (fixture, "Set 3"))), ==, "15 repetitions planned");
  type (fixture, "Set 3", 10);
  type (fixture, "Load", 2);
  press (fixture, "_Save");
  wait_until_closed (fixture);

  edit = dup_last_edit (fixture);
  g_assert_cmpint (edit->kind, ==, SOLEUS_EDIT_KIND_ADDED);
  session = history_fixture_read (fixture, edit->session_id);
  g_assert_cmpstr (soleus_session_record_get_routine_id (session), ==, "seated-soleus-raise");
  g_assert_cmpint (soleus_session_record_get_origin (session), ==, SOLEUS_RECORD_ORIGIN_ADDED);
  g_assert_cmpint (soleus_session_record_get_planned_sets (session), ==, 3);
  g_assert_cmpint (soleus_session_record_get_sets_done (session), ==, 3);
  g_assert_cmpint (soleus_session_record_get_repetitions (session), ==, 40);
  g_assert_cmpint (soleus_session_record_get_active_us (session), ==, 435 * G_USEC_PER_SEC);
  g_assert_nonnull (soleus_session_record_get_snapshot_hash (session));
  set = g_ptr_array_index (soleus_session_record_get_sets (session), 2);
  g_assert_cmpint (set->active_us, ==, 70 * G_USEC_PER_SEC);
  g_assert_true (set->load_kg > 1.9 && set->load_kg < 2.1);
  g_assert_cmpint (set->started.utc_us, ==, soleus_session_record_get_started (session).utc_us);
}

static gboolean
shows_suffix (GtkWidget  *root,
              const char *suffix)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  window_fixture_collect (root, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (g_str_has_suffix (gtk_label_get_text (g_ptr_array_index (labels, i)), suffix))
      return TRUE;
  return FALSE;
}

/* Seconds on each side; and a page that says where it comes from. */
static void
test_add_sides (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autoptr (SoleusEdit) edit = NULL;
  g_autoptr (SoleusSessionRecord) session = NULL;

  present_adding (fixture, "soleus-wall-stretch", 360, 640);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (fixture, "Set 1, left leg"))), ==, "In seconds, 30 s planned");
  type (fixture, "Set 2, right leg", 0);
  press (fixture, "_Save");
  wait_until_closed (fixture);
  edit = dup_last_edit (fixture);
  session = history_fixture_read (fixture, edit->session_id);
  g_assert_cmpint (soleus_session_record_get_sets_done (session), ==, 3);
  history_fixture_close (fixture);
  history_fixture_present (fixture, GTK_WIDGET (soleus_record_page_new (fixture->history, edit->session_id, fixture->region)), 360, 640);
  history_fixture_wait_for_label (fixture, "0 s of 30 s");
  g_assert_true (shows_suffix (GTK_WIDGET (fixture->window), " · added by hand"));
}

/* A ride without the computer, which may be much longer than the one that is proposed. */
static void
test_add_ride (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autoptr (SoleusEdit) edit = NULL;
  g_autoptr (SoleusSessionRecord) session = NULL;
  const SoleusSetRecord *set;

  present_adding (fixture, "cycle", 360, 640);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (fixture, "Set 1"))), ==, "In seconds, 20 min planned");
  type (fixture, "Set 1", 9000);
  press (fixture, "_Save");
  wait_until_closed (fixture);
  edit = dup_last_edit (fixture);
  session = history_fixture_read (fixture, edit->session_id);
  g_assert_cmpstr (soleus_session_record_get_routine_id (session), ==, "cycle");
  set = g_ptr_array_index (soleus_session_record_get_sets (session), 0);
  g_assert_cmpfloat_with_epsilon (set->done, 9000.0, 1e-9);
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GPtrArray **edits = user_data;

  *edits = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, NULL);
}

static GPtrArray *
list_edits (HistoryFixture *fixture)
{
  GPtrArray *edits = NULL;

  soleus_history_list_edits (fixture->history, NULL, on_listed, &edits);
  wait_until (edits != NULL);
  return edits;
}

static void
present_edits (HistoryFixture *fixture,
               int             width,
               int             height)
{
  history_fixture_write (fixture, "b", "Wall Stretch", history_fixture_stamp (1, 9, 5), 2, SOLEUS_RECORD_STATE_FINISHED);
  present (fixture, width, height);
  type (fixture, "Set 1", 9);
  press (fixture, "_Save");
  wait_until_closed (fixture);
  history_fixture_delete (fixture, "a");
  history_fixture_delete (fixture, "b");
  adw_dialog_present (soleus_edits_dialog_new (fixture->history), GTK_WIDGET (fixture->window));
  history_fixture_wait_for_label (fixture, "Deleted: Wall Stretch");
}

static guint
count_undo_buttons (HistoryFixture *fixture)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  guint n_found = 0;

  window_fixture_collect (GTK_WIDGET (get_dialog (fixture)), GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    n_found += g_strcmp0 (gtk_actionable_get_action_name (g_ptr_array_index (buttons, i)), "win.undo-edit") == 0;
  return n_found;
}

/* What was changed later is undone first; the keyboard stays where it was, and at last there is nothing. */
static void
test_edits (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  present_edits (fixture, 360, 640);
  g_assert_nonnull (history_fixture_find_label (GTK_WIDGET (fixture->window), "Deleted: Raise & <Hold>"));
  g_assert_nonnull (history_fixture_find_label (GTK_WIDGET (fixture->window), "Yesterday, 08:05 · changed again later, undo that first"));
  g_assert_cmpuint (count_undo_buttons (fixture), ==, 2);
  press (fixture, "Undo");
  g_assert_cmpstr (g_ptr_array_index (fixture->activated, fixture->activated->len - 1), ==, "undo-edit b");
  gtk_widget_grab_focus (window_fixture_find (GTK_WIDGET (get_dialog (fixture)), GTK_TYPE_BUTTON, "Undo"));

  history_fixture_undo (fixture, "b");
  wait_until (history_fixture_find_label (GTK_WIDGET (fixture->window), "Deleted: Wall Stretch") == NULL);
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_TYPE_LIST_BOX));
  history_fixture_undo (fixture, "a");
  wait_until (count_undo_buttons (fixture) == 1 && history_fixture_find_label (GTK_WIDGET (fixture->window), "Corrected: Raise & <Hold>") != NULL);
  history_fixture_undo (fixture, "a");
  history_fixture_wait_for_label (fixture, "No Recent Changes");
}

static void
test_edits_failed (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  history_fixture_present (fixture, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), 360, 640);
  soleus_history_close (fixture->history);
  adw_dialog_present (soleus_edits_dialog_new (fixture->history), GTK_WIDGET (fixture->window));
  history_fixture_wait_for_label (fixture, "The history is closed. Restart Soleus.");
}

static void
present_open (HistoryFixture *fixture,
              int             width,
              int             height)
{
  present (fixture, width, height);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (window_fixture_find (GTK_WIDGET (fixture->window), ADW_TYPE_EXPANDER_ROW, "Start")), TRUE);
}

static void
test_looks (void)
{
  history_fixture_assert_looks ("correcting-start", present_open);
  history_fixture_assert_looks ("edits", present_edits);
}

int
main (int   argc,
      char *argv[])
{
  history_fixture_init (&argc, &argv);

  g_test_add_func ("/correcting/set", test_set);
  g_test_add_func ("/correcting/times", test_times);
  g_test_add_func ("/correcting/nothing", test_nothing);
  g_test_add_func ("/correcting/future", test_future);
  g_test_add_func ("/correcting/failure", test_failure);
  g_test_add_func ("/correcting/gone", test_gone);
  g_test_add_func ("/correcting/add", test_add);
  g_test_add_func ("/correcting/add-sides", test_add_sides);
  g_test_add_func ("/correcting/add-ride", test_add_ride);
  g_test_add_func ("/correcting/edits", test_edits);
  g_test_add_func ("/correcting/edits-failed", test_edits_failed);
  g_test_add_func ("/correcting/looks", test_looks);

  return g_test_run ();
}
