/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "window-fixture.h"
#include "history-fixture.h"
#include "soleus-point-row.h"
#include "soleus-record-page.h"
#include "soleus-set-list.h"

static void
present (HistoryFixture *fixture,
         int             width,
         int             height)
{
  history_fixture_write (fixture, "a", "Raise & <Hold>", history_fixture_stamp (1, 8, 5), 2, SOLEUS_RECORD_STATE_STOPPED);
  history_fixture_say (fixture, "a", 5, 0, "Slowly.");
  history_fixture_present (fixture, GTK_WIDGET (soleus_record_page_new (fixture->history, "a", fixture->region)), width, height);
  history_fixture_wait_for_label (fixture, "Effort");
}

static void
test_shows (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  GtkWidget  *window;
  const char *texts[] = { "Raise & <Hold>", "Yesterday, 08:05–08:09 · stopped early", "2 of 3", "30", "4 min 30 s", "Set 1", "Set 2", "1 min 45 s", "1 min 45 s · 2.5 kg", "15 of 15 repetitions" };

  present (fixture, 360, 640);
  window = GTK_WIDGET (fixture->window);
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    if (history_fixture_find_label (window, texts[i]) == NULL)
      g_error ("The page doesn't show “%s”", texts[i]);
  g_assert_null (history_fixture_find_label (window, "Set 3"));
}

static gboolean
shows_prescription (HistoryFixture *fixture)
{
  GtkWidget *row = window_fixture_find (GTK_WIDGET (fixture->window), ADW_TYPE_ACTION_ROW, "As It Was Prescribed Then");

  /* Next to what was done. */
  g_assert_cmpstr (gtk_buildable_get_buildable_id (GTK_BUILDABLE (gtk_widget_get_prev_sibling (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP)))), ==, "set_list");
  return gtk_widget_get_mapped (row);
}

/* What was to be done stands there as it was, whatever the routine is now; where that isn't known, nothing is said of it. */
static void
test_prescribed (void)
{
  static const struct {
    const char *snapshot;
    const char *text;
  } cases[] = {
    { "{\"id\": \"seated-soleus-raise\", \"goal\": {\"repetitions\": {\"min\": 10, \"max\": 20, \"default\": 12}}, \"sets\": 4, \"rest_s\": 45,"
      " \"phases\": [{\"kind\": \"lift\", \"duration_s\": 2}], \"load\": {\"kg\": 2.5}}",
      "4 sets of 12 · lift 2 s · rest 45 s · with 2.5 kg" },
    { "{\"id\": \"mine\", \"blocks\": [{\"exercise\": \"seated-soleus-raise\", \"sets\": 1, \"repetitions\": 9},"
      " {\"exercise\": \"stretch\", \"sides\": \"each\", \"sets\": 2, \"duration_s\": 30, \"rest_s\": 5, \"phases\": {\"stretch\": {}}}]}",
      "Raise & <Hold>: 1 set of 9\nstretch: 2 sets of 30 s, on each side · rest 5 s" },
    { "{}", NULL },
    { NULL, NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (HistoryFixture) fixture = history_fixture_new ();
    g_autoptr (SoleusSessionRecord) session = NULL;

    fixture->snapshot = cases[i].snapshot;
    present (fixture, 360, 640);
    if (cases[i].text != NULL)
      history_fixture_wait_for_label (fixture, cases[i].text);
    /* Answered after whatever the page has asked for. */
    session = history_fixture_read (fixture, "a");
    g_assert_cmpint (shows_prescription (fixture), ==, cases[i].text != NULL);
  }
}

static void
test_edits (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;

  present (fixture, 360, 640);
  soleus_point_row_set_value (SOLEUS_POINT_ROW (window_fixture_find (GTK_WIDGET (fixture->window), SOLEUS_TYPE_POINT_ROW, "Effort")), 2);
  history_fixture_close (fixture);
  session = history_fixture_read (fixture, "a");
  g_assert_cmpint (soleus_session_record_get_effort (session), ==, 2);
  g_assert_cmpint (soleus_session_record_get_pain (session), ==, 0);
  g_assert_cmpstr (soleus_session_record_get_note (session), ==, "Slowly.");
}

static void
test_deleted (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  present (fixture, 360, 640);
  g_signal_emit_by_name (window_fixture_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Delete Session"), "clicked");
  g_assert_cmpstr (g_ptr_array_index (fixture->activated, 0), ==, "delete-record a");

  history_fixture_delete (fixture, "a");
  history_fixture_wait_for_label (fixture, "Not in the History");
  history_fixture_undo (fixture, "a");
  history_fixture_wait_for_label (fixture, "Effort");
}

static void
test_when_to_stop (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  present (fixture, 360, 640);
  window_fixture_collect (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, buttons);
  for (unsigned i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (g_ptr_array_index (buttons, i)), "When to Stop") == 0)
      g_signal_emit_by_name (g_ptr_array_index (buttons, i), "clicked");
  g_assert_cmpuint (fixture->activated->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (fixture->activated, 0), ==, "when-to-stop ");
}

/* Closed while it reads, with nothing run in between. */
static void
test_gone (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  AdwNavigationPage *page;

  history_fixture_write (fixture, "a", "Wall Stretch", history_fixture_stamp (1, 8, 5), 2, SOLEUS_RECORD_STATE_FINISHED);
  page = g_object_ref_sink (soleus_record_page_new (fixture->history, "a", fixture->region));
  g_assert_finalize_object (page);
  history_fixture_write (fixture, "b", "Wall Stretch", history_fixture_stamp (0, 8, 5), 2, SOLEUS_RECORD_STATE_FINISHED);
}

static void
test_looks (void)
{
  history_fixture_assert_looks ("record", present);
}

int
main (int   argc,
      char *argv[])
{
  history_fixture_init (&argc, &argv);

  g_test_add_func ("/record-page/shows", test_shows);
  g_test_add_func ("/record-page/prescribed", test_prescribed);
  g_test_add_func ("/record-page/edits", test_edits);
  g_test_add_func ("/record-page/deleted", test_deleted);
  g_test_add_func ("/record-page/when-to-stop", test_when_to_stop);
  g_test_add_func ("/record-page/gone", test_gone);
  g_test_add_func ("/record-page/looks", test_looks);

  return g_test_run ();
}
