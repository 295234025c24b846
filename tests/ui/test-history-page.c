/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "window-fixture.h"
#include "history-fixture.h"
#include "soleus-day-header.h"
#include "soleus-history-entry.h"
#include "soleus-history-page.h"
#include "soleus-history-row.h"
#include "wait.h"

#include <glib/gstdio.h>

static const struct {
  int width;
  int height;
} sizes[] = {
  { 360, 294 },
  { 360, 640 },
  { 1024, 768 },
};

/* What the list shows from top to bottom: the labels of days and rows, one a line. */
static void
collect_labels (GtkWidget *widget,
                GString   *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    collect_labels (child, text);
}

static void
collect_list (GtkWidget *widget,
              GString   *text)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (SOLEUS_IS_DAY_HEADER (widget) || SOLEUS_IS_HISTORY_ROW (widget)) {
    collect_labels (widget, text);
    return;
  }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    collect_list (child, text);
}

static GListModel *
get_model (HistoryFixture *fixture)
{
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (history_fixture_find_type (GTK_WIDGET (fixture->window), GTK_TYPE_LIST_VIEW))));
}

static void
test_untouched (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  GtkWidget       *page = g_object_ref_sink (soleus_history_page_new (fixture->history));

  wait_for_idle ();
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_finalize_object (page);
}

static void
test_empty (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (HistoryFixture) fixture = history_fixture_new ();
    GtkWidget *button;

    history_fixture_present (fixture, soleus_history_page_new (fixture->history), sizes[i].width, sizes[i].height);
    history_fixture_wait_for_label (fixture, "No Sessions Yet");
    window_fixture_assert_named (GTK_WIDGET (fixture->window));
    history_fixture_save (fixture, "history-empty", sizes[i].width, sizes[i].height);

    button = window_fixture_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Choose a Routine");
    g_signal_emit_by_name (button, "clicked");
    g_assert_cmpstr (g_ptr_array_index (fixture->activated, 0), ==, "show-library ");
  }
}

static void
test_days (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *item;

  history_fixture_write (fixture, "a", "Wall Stretch", history_fixture_stamp (1, 8, 5), 2, SOLEUS_RECORD_STATE_STOPPED);
  history_fixture_write (fixture, "b", "Seated Soleus Raise", history_fixture_stamp (0, 0, 0), 3, SOLEUS_RECORD_STATE_FINISHED);
  history_fixture_write (fixture, "c", "Circulation Pumps", history_fixture_stamp (1, 21, 30), 3, SOLEUS_RECORD_STATE_FINISHED);
  history_fixture_say (fixture, "b", 4, 0, "");
  history_fixture_present (fixture, soleus_history_page_new (fixture->history), 360, 640);
  history_fixture_wait_for_label (fixture, "Wall Stretch");

  collect_list (GTK_WIDGET (fixture->window), text);
  g_assert_cmpstr (text->str, ==,
                   "Today\n3 sets · 7 min\n"
                   "00:00\nSeated Soleus Raise\n3 of 3 sets · 45 repetitions · 7 min 15 s\neffort 4 · no pain\n"
                   "Yesterday\n5 sets · 11 min\n"
                   "21:30\nCirculation Pumps\n3 of 3 sets · 45 repetitions · 7 min 15 s\n"
                   "08:05\nWall Stretch\n2 of 3 sets · 30 repetitions · 4 min 30 s\nstopped early\n");
  item = gtk_widget_get_parent (history_fixture_find_type (GTK_WIDGET (fixture->window), SOLEUS_TYPE_HISTORY_ROW));
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, "00:00, Seated Soleus Raise, 3 of 3 sets · 45 repetitions · 7 min 15 s, effort 4 · no pain");
}

/* A session that was left before its first set is listed, and the total above contradicts no row below. */
static void
test_left_at_once (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  history_fixture_write (fixture, "a", "Wall Stretch", history_fixture_stamp (1, 8, 5), 0, SOLEUS_RECORD_STATE_STOPPED);
  history_fixture_write (fixture, "b", "Seated Soleus Raise", history_fixture_stamp (1, 9, 0), 2, SOLEUS_RECORD_STATE_STOPPED);
  history_fixture_write (fixture, "c", "Wall Stretch", history_fixture_stamp (2, 8, 5), 0, SOLEUS_RECORD_STATE_STOPPED);
  history_fixture_present (fixture, soleus_history_page_new (fixture->history), 360, 640);
  history_fixture_wait_for_label (fixture, "Seated Soleus Raise");

  collect_list (GTK_WIDGET (fixture->window), text);
  g_assert_nonnull (strstr (text->str, "Yesterday\n2 sets · 4 min\n09:00\nSeated Soleus Raise\n2 of 3 sets"));
  g_assert_nonnull (strstr (text->str, "08:05\nWall Stretch\n0 of 3 sets"));
  g_assert_null (strstr (text->str, "0 sets ·"));
}

static void
test_opens (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  history_fixture_write (fixture, "a", "Wall Stretch", history_fixture_stamp (1, 8, 5), 2, SOLEUS_RECORD_STATE_FINISHED);
  history_fixture_present (fixture, soleus_history_page_new (fixture->history), 360, 640);
  history_fixture_wait_for_label (fixture, "Wall Stretch");

  g_signal_emit_by_name (history_fixture_find_type (GTK_WIDGET (fixture->window), GTK_TYPE_LIST_VIEW), "activate", 0);
  g_assert_cmpstr (g_ptr_array_index (fixture->activated, 0), ==, "show-record a");
}

static void
test_undo (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  history_fixture_write (fixture, "a", "Wall Stretch", history_fixture_stamp (1, 8, 5), 2, SOLEUS_RECORD_STATE_FINISHED);
  history_fixture_present (fixture, soleus_history_page_new (fixture->history), 360, 640);
  history_fixture_wait_for_label (fixture, "Wall Stretch");
  history_fixture_delete (fixture, "a");
  history_fixture_wait_for_label (fixture, "No Sessions Yet");
  history_fixture_undo (fixture, "a");
  history_fixture_wait_for_label (fixture, "Wall Stretch");
  history_fixture_wait_for_label (fixture, "2 sets · 4 min");
}

/* A session that was put right comes to its new day, and nothing of it stays on the old one. */
static void
test_moves (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autoptr (GPtrArray) sets = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  history_fixture_write (fixture, "a", "Wall Stretch", history_fixture_stamp (1, 8, 5), 2, SOLEUS_RECORD_STATE_FINISHED);
  history_fixture_present (fixture, soleus_history_page_new (fixture->history), 360, 640);
  history_fixture_wait_for_label (fixture, "Yesterday");
  soleus_history_correct_session (fixture->history, "a", history_fixture_stamp (0, 0, 0), 270 * G_USEC_PER_SEC, sets, NULL, NULL);
  history_fixture_wait_for_label (fixture, "Today");
  collect_list (GTK_WIDGET (fixture->window), text);
  g_assert_cmpstr (text->str, ==, "Today\n2 sets · 4 min\n00:00\nWall Stretch\n2 of 3 sets · 30 repetitions · 4 min 30 s\n");
}

/* What changes in the history must not move what the person looks at. */
static void
test_keeps_place (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autoptr (SoleusHistoryEntry) entry = NULL;
  g_autoptr (SoleusHistoryEntry) later = NULL;
  g_autoptr (SoleusSessionRecord) session = NULL;
  GtkWidget *focus;

  history_fixture_write_fortnight (fixture);
  history_fixture_present (fixture, soleus_history_page_new (fixture->history), 360, 640);
  history_fixture_wait_for_label (fixture, "Today");
  entry = g_list_model_get_item (get_model (fixture), 2);
  g_object_get (entry, "session", &session, NULL);
  gtk_list_view_scroll_to (GTK_LIST_VIEW (history_fixture_find_type (GTK_WIDGET (fixture->window), GTK_TYPE_LIST_VIEW)), 2, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (history_fixture_find_type (GTK_WIDGET (fixture->window), GTK_TYPE_LIST_VIEW));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);

  history_fixture_say (fixture, soleus_history_entry_get_id (entry), 9, 1, "");
  history_fixture_wait_for_label (fixture, soleus_session_record_get_state (session) == SOLEUS_RECORD_STATE_STOPPED ? "stopped early · effort 9 · pain 1" : "effort 9 · pain 1");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);

  history_fixture_write (fixture, "new", "Wall Stretch", history_fixture_stamp (0, 23, 59), 1, SOLEUS_RECORD_STATE_FINISHED);
  while (later != entry) {
    g_main_context_iteration (NULL, TRUE);
    g_clear_object (&later);
    later = g_list_model_get_item (get_model (fixture), 3);
  }
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
}

static gboolean
on_moved (GtkWidget     *widget,
          GdkFrameClock *frame_clock,
          gpointer       user_data)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
shows_sessions (HistoryFixture *fixture)
{
  return history_fixture_find_type (GTK_WIDGET (fixture->window), GTK_TYPE_LIST_VIEW) != NULL;
}

/* The header of the newest day is seen, though something moves, so that the answer of the history comes between two frames, and the focus goes to the first row
 * before there is a place for it. */
static void
test_opens_at_the_top (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  history_fixture_write_fortnight (fixture);
  for (int round = 0; round < 5; round++) {
    GtkWidget      *bin = adw_bin_new ();
    GtkWidget      *list_view;
    graphene_rect_t header;

    history_fixture_present (fixture, bin, 360, 640);
    gtk_widget_add_tick_callback (GTK_WIDGET (fixture->window), on_moved, NULL, NULL);
    adw_bin_set_child (ADW_BIN (bin), soleus_history_page_new (fixture->history));
    wait_until (shows_sessions (fixture));
    gtk_widget_child_focus (bin, GTK_DIR_TAB_FORWARD);
    history_fixture_wait_for_label (fixture, "Today");
    gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
    list_view = history_fixture_find_type (GTK_WIDGET (fixture->window), GTK_TYPE_LIST_VIEW);
    g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list_view))), <, 1);
    g_assert_true (gtk_widget_compute_bounds (history_fixture_find_label (GTK_WIDGET (fixture->window), "Today"), list_view, &header));
    g_assert_cmpfloat (header.origin.y, >=, 0);
    history_fixture_close (fixture);
  }
}

/* It holds a page of sessions, and more only when one scrolls there. */
static void
test_pages (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  for (int i = 0; i < 120; i++) {
    g_autofree char *id = g_strdup_printf ("session-%d", i);

    history_fixture_write (fixture, id, "Wall Stretch", history_fixture_stamp (i / 3, 8, i % 3), 0, SOLEUS_RECORD_STATE_STOPPED);
  }
  history_fixture_present (fixture, soleus_history_page_new (fixture->history), 360, 640);
  history_fixture_wait_for_label (fixture, "Today");
  g_assert_cmpuint (g_list_model_get_n_items (get_model (fixture)), ==, 50);

  for (unsigned n_items = 50; n_items < 120; n_items = g_list_model_get_n_items (get_model (fixture))) {
    gtk_list_view_scroll_to (GTK_LIST_VIEW (history_fixture_find_type (GTK_WIDGET (fixture->window), GTK_TYPE_LIST_VIEW)), n_items - 1, GTK_LIST_SCROLL_NONE, NULL);
    wait_until (g_list_model_get_n_items (get_model (fixture)) != n_items);
  }

  for (unsigned i = 0; i < 120; i++) {
    unsigned start;
    unsigned end;

    gtk_section_model_get_section (GTK_SECTION_MODEL (get_model (fixture)), i, &start, &end);
    g_assert_cmpuint (start, ==, i / 3 * 3);
    g_assert_cmpuint (end, ==, start + 3);
  }
}

static void
test_damaged (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  AdwBanner       *banner;

  g_assert_no_errno (g_mkdir (folder, 0700));
  g_assert_true (g_file_set_contents (fixture->path, "This is no database, and never was one.", -1, NULL));
  history_fixture_present (fixture, soleus_history_page_new (fixture->history), 360, 640);
  history_fixture_wait_for_label (fixture, "No Sessions Yet");
  banner = ADW_BANNER (history_fixture_find_type (GTK_WIDGET (fixture->window), ADW_TYPE_BANNER));
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_true (g_str_has_prefix (adw_banner_get_title (banner), "The history was damaged. It was kept as “history.db.damaged-"));
  history_fixture_save (fixture, "history-damaged", 360, 640);
}

static void
test_unreadable (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autofree char *folder = g_path_get_dirname (fixture->path);

  /* A file where the folder belongs. */
  g_assert_true (g_file_set_contents (folder, "", -1, NULL));
  history_fixture_present (fixture, soleus_history_page_new (fixture->history), 360, 640);
  history_fixture_wait_for_label (fixture, "The History Can’t Be Read");
  history_fixture_save (fixture, "history-unreadable", 360, 640);

  g_assert_no_errno (g_unlink (folder));
  g_signal_emit_by_name (window_fixture_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Try Again"), "clicked");
  history_fixture_wait_for_label (fixture, "No Sessions Yet");
}

/* Closed while it reads, with nothing run in between. */
static void
test_gone (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  GtkWidget *page;

  history_fixture_write (fixture, "a", "Wall Stretch", history_fixture_stamp (1, 8, 5), 2, SOLEUS_RECORD_STATE_FINISHED);
  page = g_object_ref_sink (soleus_history_page_new (fixture->history));
  history_fixture_present (fixture, page, 360, 640);
  g_signal_emit_by_name (fixture->history, "changed");
  adw_window_set_content (fixture->window, NULL);
  g_assert_finalize_object (page);
  history_fixture_write (fixture, "b", "Wall Stretch", history_fixture_stamp (0, 8, 5), 2, SOLEUS_RECORD_STATE_FINISHED);
}

static void
present_fortnight (HistoryFixture *fixture,
                   int             width,
                   int             height)
{
  history_fixture_write_fortnight (fixture);
  history_fixture_present (fixture, soleus_history_page_new (fixture->history), width, height);
  history_fixture_wait_for_label (fixture, "Today");
}

static void
test_looks (void)
{
  history_fixture_assert_looks ("history", present_fortnight);
}

static void
assert_summary (GtkWidget  *row,
                const char *expected)
{
  g_autofree char *summary = NULL;

  g_object_get (row, "summary", &summary, NULL);
  g_assert_cmpstr (summary, ==, expected);
}

static void
count (int *number)
{
  (*number)++;
}

/* A row tells once of what changed, and never of what is the same. */
static void
test_row_changes (void)
{
  g_autoptr (SoleusSessionRecord) session = soleus_session_record_new ("a", "desk", "Desk Raise", (SoleusStamp) { 0 }, 3);
  g_autoptr (SoleusSessionRecord) other = soleus_session_record_new ("a", "desk", "Desk Raise Again", (SoleusStamp) { 0 }, 3);
  g_autoptr (SoleusHistoryEntry) entry = soleus_history_entry_new (session);
  GtkWidget *row = g_object_ref_sink (g_object_new (SOLEUS_TYPE_HISTORY_ROW, NULL));
  int        n_entries = 0;
  int        n_summaries = 0;

  g_signal_connect_swapped (row, "notify::entry", G_CALLBACK (count), &n_entries);
  g_signal_connect_swapped (row, "notify::summary", G_CALLBACK (count), &n_summaries);
  g_object_set (row, "entry", entry, NULL);
  assert_summary (row, "00:00, Desk Raise, 0 of 3 sets · 0 s, under way");
  g_object_set (row, "entry", entry, NULL);
  soleus_history_entry_set_session (entry, session);
  g_assert_cmpint (n_entries, ==, 1);
  g_assert_cmpint (n_summaries, ==, 1);

  soleus_history_entry_set_session (entry, other);
  assert_summary (row, "00:00, Desk Raise Again, 0 of 3 sets · 0 s, under way");
  g_assert_cmpint (n_entries, ==, 1);
  g_assert_cmpint (n_summaries, ==, 2);

  /* A row that isn't in use holds on to nothing. */
  g_object_set (row, "entry", NULL, NULL);
  g_assert_finalize_object (g_steal_pointer (&entry));
  g_assert_finalize_object (row);
}

int
main (int   argc,
      char *argv[])
{
  history_fixture_init (&argc, &argv);

  g_test_add_func ("/history-page/untouched", test_untouched);
  g_test_add_func ("/history-page/empty", test_empty);
  g_test_add_func ("/history-page/days", test_days);
  g_test_add_func ("/history-page/left-at-once", test_left_at_once);
  g_test_add_func ("/history-page/opens", test_opens);
  g_test_add_func ("/history-page/undo", test_undo);
  g_test_add_func ("/history-page/moves", test_moves);
  g_test_add_func ("/history-page/keeps-place", test_keeps_place);
  g_test_add_func ("/history-page/opens-at-the-top", test_opens_at_the_top);
  g_test_add_func ("/history-page/pages", test_pages);
  g_test_add_func ("/history-page/damaged", test_damaged);
  g_test_add_func ("/history-page/unreadable", test_unreadable);
  g_test_add_func ("/history-page/gone", test_gone);
  g_test_add_func ("/history-page/looks", test_looks);
  g_test_add_func ("/history-page/row-changes", test_row_changes);

  return g_test_run ();
}
