/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"
#include "soleus-history-page.h"
#include "soleus-keeping-question.h"
#include "soleus-library.h"
#include "soleus-summary-page.h"
#include "window-fixture.h"
#include "wait.h"

#include <glib/gstdio.h>
#include <string.h>

/* What can't be kept is said, before and afterwards, with the reason; nothing else is said of it. */

/* Where a history has its version. */
#define VERSION_BYTE 63

static void
open_again (HistoryFixture *fixture)
{
  soleus_history_close (fixture->history);
  wait_for_idle ();
  g_clear_object (&fixture->history);
  fixture->history = soleus_history_new (fixture->path);
}

/* As a later version of Soleus would leave it. */
static void
make_newer (HistoryFixture *fixture)
{
  g_autofree char *content = NULL;
  gsize            size;

  open_again (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &content, &size, NULL));
  content[VERSION_BYTE] = 99;
  g_assert_true (g_file_set_contents (fixture->path, content, (gssize) size, NULL));
}

static void
put_folder_in_the_way (HistoryFixture *fixture)
{
  g_assert_no_errno (g_mkdir_with_parents (fixture->path, 0700));
}

static gboolean
shows (GtkWidget  *widget,
       const char *words)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, words))
      return TRUE;
  return FALSE;
}

static void
wait_for_words (HistoryFixture *fixture,
                const char     *words)
{
  wait_until (shows (GTK_WIDGET (fixture->window), words));
}

static void
assert_silent (HistoryFixture *fixture,
               const char     *words)
{
  g_assert_false (shows (GTK_WIDGET (fixture->window), words));
}

static void
test_summary_of_a_newer_history (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  history_fixture_write (fixture, "a", "Wall Stretch", history_fixture_stamp (1, 8, 5), 2, SOLEUS_RECORD_STATE_FINISHED);
  make_newer (fixture);
  history_fixture_present (fixture, GTK_WIDGET (soleus_summary_page_new (fixture->history, "unkept", fixture->region)), 360, 640);
  history_fixture_wait_for_label (fixture, "Not Saved");
  wait_for_words (fixture, "Update Soleus");
  assert_silent (fixture, "deleted");
  history_fixture_save (fixture, "summary-newer", 360, 640);
}

/* What was done is shown whole, though none of it is in the file. */
static void
test_summary_of_a_session_that_a_newer_history_refused (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autoptr (SoleusSessionRecord) session = soleus_session_record_new ("b", "desk-raise", "Desk Raise", history_fixture_stamp (0, 8, 5), 3);
  SoleusSetRecord set = { .exercise = (char *) "desk-raise", .set = 1, .goal_kind = SOLEUS_GOAL_KIND_REPETITIONS, .planned = 15, .done = 12, .active_us = 61 * G_USEC_PER_SEC };

  history_fixture_write (fixture, "a", "Wall Stretch", history_fixture_stamp (1, 8, 5), 2, SOLEUS_RECORD_STATE_FINISHED);
  make_newer (fixture);
  soleus_history_begin_session (fixture->history, session, "{}", NULL, NULL);
  soleus_history_write_set (fixture->history, "b", &set, NULL, NULL);
  soleus_history_end_session (fixture->history, "b", SOLEUS_RECORD_STATE_STOPPED, history_fixture_stamp (0, 8, 6), 61 * G_USEC_PER_SEC, NULL, NULL);
  history_fixture_present (fixture, GTK_WIDGET (soleus_summary_page_new (fixture->history, "b", fixture->region)), 360, 640);
  history_fixture_wait_for_label (fixture, "Desk Raise\nNot saved");
  history_fixture_wait_for_label (fixture, "1 of 3");
  history_fixture_wait_for_label (fixture, "1 min 1 s");
  wait_for_words (fixture, "Update Soleus");
  assert_silent (fixture, "yet");
  history_fixture_save (fixture, "summary-refused", 360, 640);
}

/* Once it is out of the way, nothing is lost. */
static void
test_summary_without_a_history (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autoptr (SoleusSessionRecord) session = soleus_session_record_new ("a", "desk-raise", "Desk Raise", history_fixture_stamp (0, 8, 5), 3);

  put_folder_in_the_way (fixture);
  soleus_history_begin_session (fixture->history, session, "{}", NULL, NULL);
  history_fixture_present (fixture, GTK_WIDGET (soleus_summary_page_new (fixture->history, "a", fixture->region)), 360, 640);
  history_fixture_wait_for_label (fixture, "Desk Raise\nNot saved yet");
  wait_for_words (fixture, "isn’t a file");
  assert_silent (fixture, "deleted");

  /* Nobody needs to ask for it. */
  g_assert_no_errno (g_rmdir (fixture->path));
  history_fixture_wait_for_label (fixture, "Desk Raise\nNo set was done this time");
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (history_fixture_find_type (GTK_WIDGET (fixture->window), ADW_TYPE_BANNER))));
}

static void
test_summary_of_a_part (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  history_fixture_write (fixture, "a", "Desk Raise", history_fixture_stamp (0, 8, 5), 2, SOLEUS_RECORD_STATE_STOPPED);
  make_newer (fixture);
  history_fixture_present (fixture, GTK_WIDGET (soleus_summary_page_new (fixture->history, "a", fixture->region)), 360, 640);
  history_fixture_wait_for_label (fixture, "Desk Raise\nNot saved");
  wait_for_words (fixture, "Update Soleus");
  assert_silent (fixture, "is saved\n");
}

static void
test_summary_of_a_deleted_session (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  history_fixture_write (fixture, "a", "Desk Raise", history_fixture_stamp (0, 8, 5), 2, SOLEUS_RECORD_STATE_FINISHED);
  history_fixture_present (fixture, GTK_WIDGET (soleus_summary_page_new (fixture->history, "a", fixture->region)), 360, 640);
  history_fixture_wait_for_label (fixture, "Effort");
  history_fixture_delete (fixture, "a");
  history_fixture_wait_for_label (fixture, "This session was deleted.");
}

static void
test_newer_history (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  history_fixture_write (fixture, "a", "Desk Raise", history_fixture_stamp (0, 8, 5), 2, SOLEUS_RECORD_STATE_FINISHED);
  make_newer (fixture);
  history_fixture_present (fixture, soleus_history_page_new (fixture->history), 360, 640);
  history_fixture_wait_for_label (fixture, "Desk Raise");
  wait_for_words (fixture, "Update Soleus");
}

static void
test_newer_history_of_nothing (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  history_fixture_write (fixture, "a", "Desk Raise", history_fixture_stamp (0, 8, 5), 2, SOLEUS_RECORD_STATE_FINISHED);
  history_fixture_delete (fixture, "a");
  make_newer (fixture);
  history_fixture_present (fixture, soleus_history_page_new (fixture->history), 360, 640);
  history_fixture_wait_for_label (fixture, "Sessions Can’t Be Saved");
  wait_for_words (fixture, "Update Soleus");
  assert_silent (fixture, "No Sessions Yet");
  history_fixture_save (fixture, "history-newer", 360, 640);
}

static AdwBanner *
find_banner (HistoryFixture *fixture)
{
  return ADW_BANNER (history_fixture_find_type (GTK_WIDGET (fixture->window), ADW_TYPE_BANNER));
}

/* What is over isn't told any longer. */
static void
test_failure_that_is_over (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  GtkListView *list;

  history_fixture_write (fixture, "a", "Desk Raise", history_fixture_stamp (0, 8, 5), 2, SOLEUS_RECORD_STATE_FINISHED);
  history_fixture_present (fixture, soleus_history_page_new (fixture->history), 360, 640);
  history_fixture_wait_for_label (fixture, "Desk Raise");
  list = GTK_LIST_VIEW (history_fixture_find_type (GTK_WIDGET (fixture->window), GTK_TYPE_LIST_VIEW));
  g_signal_emit_by_name (gtk_no_selection_get_model (GTK_NO_SELECTION (gtk_list_view_get_model (list))), "failed", "The disk is busy.");
  g_assert_true (adw_banner_get_revealed (find_banner (fixture)));
  g_signal_emit_by_name (fixture->history, "changed");
  wait_until (!adw_banner_get_revealed (find_banner (fixture)));
}

/* At each start, until the person has said that they know. */
static void
test_set_aside_until_known (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autofree char *folder = g_path_get_dirname (fixture->path);

  g_assert_no_errno (g_mkdir (folder, 0700));
  g_assert_true (g_file_set_contents (fixture->path, "This is no database, and never was one.", -1, NULL));
  for (int i = 0; i < 2; i++) {
    history_fixture_present (fixture, soleus_history_page_new (fixture->history), 360, 640);
    history_fixture_wait_for_label (fixture, "No Sessions Yet");
    g_assert_true (adw_banner_get_revealed (find_banner (fixture)));
    g_assert_nonnull (strstr (adw_banner_get_title (find_banner (fixture)), "history.db.damaged-"));
    if (i == 1)
      g_signal_emit_by_name (find_banner (fixture), "button-clicked");
    history_fixture_close (fixture);
    open_again (fixture);
  }

  history_fixture_present (fixture, soleus_history_page_new (fixture->history), 360, 640);
  history_fixture_wait_for_label (fixture, "No Sessions Yet");
  g_assert_false (adw_banner_get_revealed (find_banner (fixture)));
}

/* Who wants to begin a session. */
typedef struct {
  HistoryFixture *history;
  SoleusLibrary  *library;
  GObject        *object;
  SoleusEntry    *begun; /* (nullable) */
} Start;

static void
on_begun (gpointer     object,
          SoleusEntry *entry)
{
  Start *start = g_object_get_data (object, "start");

  start->begun = entry;
}

static void
start_session (Start *start)
{
  SoleusEntry *entry;

  start->library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", "/nowhere");
  soleus_library_load (start->library);
  entry = soleus_library_lookup (start->library, "seated-soleus-raise");
  start->object = g_object_new (G_TYPE_OBJECT, NULL);
  g_object_set_data (start->object, "start", start);
  history_fixture_present (start->history, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), 360, 640);
  soleus_keeping_question_pass (start->history->history, entry, GTK_WIDGET (start->history->window), on_begun, start->object);
}

static void
finish_start (Start *start)
{
  history_fixture_close (start->history);
  g_assert_finalize_object (start->object);
  g_object_unref (start->library);
}

static void
answer (Start      *start,
        const char *response)
{
  AdwDialog *dialog;

  wait_until ((dialog = adw_window_get_visible_dialog (start->history->window)) != NULL);
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, "This Session Can’t Be Saved");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "isn’t a file"));
  g_assert_null (start->begun);
  g_signal_emit_by_name (dialog, "response", response);
  adw_dialog_force_close (dialog);
}

static void
test_start_anyway (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  Start start = { .history = fixture };

  put_folder_in_the_way (fixture);
  start_session (&start);
  answer (&start, "start");
  g_assert_nonnull (start.begun);
  finish_start (&start);
}

static void
test_start_not (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  Start start = { .history = fixture };

  put_folder_in_the_way (fixture);
  start_session (&start);
  answer (&start, "cancel");
  g_assert_null (start.begun);
  finish_start (&start);
}

static void
test_start_at_once (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  Start start = { .history = fixture };

  start_session (&start);
  wait_until (start.begun != NULL);
  g_assert_null (adw_window_get_visible_dialog (fixture->window));
  finish_start (&start);
}

int
main (int   argc,
      char *argv[])
{
  history_fixture_init (&argc, &argv);

  g_test_add_func ("/keeping/summary-of-a-newer-history", test_summary_of_a_newer_history);
  g_test_add_func ("/keeping/summary-of-a-session-that-a-newer-history-refused", test_summary_of_a_session_that_a_newer_history_refused);
  g_test_add_func ("/keeping/summary-without-a-history", test_summary_without_a_history);
  g_test_add_func ("/keeping/summary-of-a-part", test_summary_of_a_part);
  g_test_add_func ("/keeping/summary-of-a-deleted-session", test_summary_of_a_deleted_session);
  g_test_add_func ("/keeping/newer-history", test_newer_history);
  g_test_add_func ("/keeping/failure-that-is-over", test_failure_that_is_over);
  g_test_add_func ("/keeping/newer-history-of-nothing", test_newer_history_of_nothing);
  g_test_add_func ("/keeping/set-aside-until-known", test_set_aside_until_known);
  g_test_add_func ("/keeping/start-anyway", test_start_anyway);
  g_test_add_func ("/keeping/start-not", test_start_not);
  g_test_add_func ("/keeping/start-at-once", test_start_at_once);

  return g_test_run ();
}
