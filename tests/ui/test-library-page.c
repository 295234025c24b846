/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "library-fixture.h"
#include "soleus-library-page.h"
#include "soleus-library-sections.h"
#include "soleus-pick.h"
#include "soleus-routine-card.h"
#include "wait.h"

#define BROKEN "{\"format\": \"soleus-exercise\", \"version\": 1, \"id\": \"half\", \"name\": \"Half\""

/* The page below a header bar, as in the window. */
static GtkWidget *
present (LibraryFixture *fixture,
         int             width,
         int             height)
{
  GtkWidget *page = soleus_library_page_new (fixture->library, fixture->history, fixture->favourites, fixture->region);
  GtkWidget *toolbar = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), page);
  library_fixture_present (fixture, adw_navigation_page_new (toolbar, "Library"), width, height);
  gtk_widget_insert_action_group (page, "library", soleus_library_page_get_actions (SOLEUS_LIBRARY_PAGE (page)));
  return page;
}

/* Reads the folder again, as its watch would. */
static void
read_again (LibraryFixture *fixture)
{
  soleus_library_load (fixture->library);
  window_fixture_settle (&fixture->seen);
}

/* The list makes cards for what can be seen, so only the first are told. */
static void
assert_first_cards (GtkWidget  *page,
                    const char *ids)
{
  g_autoptr (GPtrArray) cards = library_fixture_list (page, SOLEUS_TYPE_ROUTINE_CARD);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < cards->len; i++) {
    SoleusEntry *entry = soleus_routine_card_get_entry (g_ptr_array_index (cards, i));

    g_string_append_printf (found, i == 0 ? "%s" : " %s", soleus_entry_get_id (entry));
  }
  g_assert_true (g_str_has_prefix (found->str, ids));
}

static SoleusRoutineCard *
find_card (GtkWidget  *page,
           const char *id)
{
  g_autoptr (GPtrArray) cards = library_fixture_list (page, SOLEUS_TYPE_ROUTINE_CARD);

  for (guint i = 0; i < cards->len; i++) {
    SoleusRoutineCard *card = g_ptr_array_index (cards, i);

    if (g_str_equal (soleus_entry_get_id (soleus_routine_card_get_entry (card)), id))
      return card;
  }
  g_error ("There is no card of %s", id);
}

static void
test_first_start (LibraryFixture *fixture,
                  gconstpointer   data)
{
  GtkWidget *page;
  GtkWidget *start;

  soleus_library_load (fixture->library);
  page = present (fixture, 600, 900);
  assert_first_cards (page, "desk-evening standing-work-break calf-raise-circulation circulation-pumps");
  g_assert_true (library_fixture_shows (page, "Recommended to start with"));
  g_assert_true (library_fixture_shows (page, "3 × 15 · 7 min 15 s"));
  g_assert_true (library_fixture_shows (page, "No equipment but a chair"));
  g_assert_true (library_fixture_shows (page, "Everyday"));
  g_assert_false (library_fixture_shows (page, "Yours"));

  /* One press from a session. */
  start = window_fixture_find (page, GTK_TYPE_BUTTON, "_Start");
  g_signal_emit_by_name (start, "clicked");
  g_assert_cmpstr (fixture->last_action, ==, "start");
  g_assert_cmpstr (fixture->last_target, ==, "seated-soleus-raise");
}

/* The row that the list puts around a card. */
static GtkWidget *
get_row (SoleusRoutineCard *card)
{
  return gtk_widget_get_parent (GTK_WIDGET (card));
}

static void
test_actions (LibraryFixture *fixture,
              gconstpointer   data)
{
  SoleusRoutineCard *card;
  GtkWidget         *page;
  GtkWidget         *start;

  soleus_library_load (fixture->library);
  page = present (fixture, 600, 900);
  card = find_card (page, "calf-raise-circulation");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_row (card)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Calf Raise for Circulation");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_row (card)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "3 × 15 · 5 min");
  g_assert_true (gtk_widget_activate (get_row (card)));
  g_assert_cmpstr (fixture->last_action, ==, "open-routine");
  g_assert_cmpstr (fixture->last_target, ==, "calf-raise-circulation");

  start = window_fixture_find (GTK_WIDGET (card), GTK_TYPE_BUTTON, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (start), GTK_ACCESSIBLE_PROPERTY_LABEL, "Start Calf Raise for Circulation");
  g_signal_emit_by_name (start, "clicked");
  g_assert_cmpstr (fixture->last_action, ==, "start");
  g_assert_cmpstr (fixture->last_target, ==, "calf-raise-circulation");
}

static int
count_stops (LibraryFixture  *fixture,
             GtkWidget       *page,
             GtkDirectionType direction)
{
  int n_stops = 0;

  while (gtk_widget_child_focus (page, direction)) {
    g_assert_cmpint (++n_stops, <, 1000);
    window_fixture_settle (&fixture->seen);
  }
  return n_stops;
}

/* Tab comes to one row of the list with its button, and goes on out of it, and back again; the arrow keys go from row to row. */
static void
test_keyboard (LibraryFixture *fixture,
               gconstpointer   data)
{
  GtkWidget *page;
  GtkRoot   *root;
  guint      n_rows;
  guint      n_focused = 1;

  soleus_library_load (fixture->library);
  page = present (fixture, 360, 294);
  root = gtk_widget_get_root (page);
  gtk_root_set_focus (root, NULL);
  window_fixture_settle (&fixture->seen);
  n_rows = 1 + g_list_model_get_n_items (G_LIST_MODEL (fixture->library));
  g_assert_cmpint (count_stops (fixture, page, GTK_DIR_TAB_FORWARD), ==, 2);
  g_assert_cmpint (count_stops (fixture, page, GTK_DIR_TAB_BACKWARD), >=, 1);
  while (gtk_widget_child_focus (page, GTK_DIR_DOWN) && n_focused < 3 * n_rows) {
    n_focused++;
    window_fixture_settle (&fixture->seen);
  }
  g_assert_cmpuint (n_focused, >=, n_rows);
}

/* With the window's bars above and below, a phone on its side leaves 200 pixels: Start is among them. */
static void
test_low (LibraryFixture *fixture,
          gconstpointer   data)
{
  GtkWidget      *page;
  GtkWidget      *start;
  graphene_rect_t bounds;

  soleus_library_load (fixture->library);
  page = present (fixture, 360, 294);
  start = window_fixture_find (page, GTK_TYPE_BUTTON, "_Start");
  g_assert_true (gtk_widget_compute_bounds (start, page, &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, 200);
}

static void
test_live (LibraryFixture *fixture,
           gconstpointer   data)
{
  GtkWidget         *page;
  SoleusRoutineCard *card;
  GtkWidget         *focus;

  soleus_library_load (fixture->library);
  page = present (fixture, 600, 1200);
  card = find_card (page, "circulation-pumps");
  g_assert_true (gtk_widget_grab_focus (get_row (card)));
  focus = gtk_root_get_focus (gtk_widget_get_root (page));
  g_assert_true (focus == get_row (card));

  library_fixture_write_own (fixture, "desk", "Desk & <Door>");
  read_again (fixture);
  g_assert_true (library_fixture_shows (page, "Yours"));
  g_assert_true (library_fixture_shows (page, "Desk & <Door>"));
  g_assert_true (library_fixture_shows (page, "2 exercises, 8 sets · 13 min 15 s"));
  assert_first_cards (page, "desk desk-evening standing-work-break");

  /* What stayed is the same widget, and the focus is still on it. */
  g_assert_true (find_card (page, "circulation-pumps") == card);
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (page)) == focus);
}

static void
test_broken (LibraryFixture *fixture,
             gconstpointer   data)
{
  GtkWidget *page;
  GtkWidget *button;

  library_fixture_write (fixture, "half.json", BROKEN);
  soleus_library_load (fixture->library);
  page = present (fixture, 600, 1200);
  g_assert_true (library_fixture_shows (page, "1 File Couldn’t Be Read"));
  g_assert_true (library_fixture_shows (page, "half.json"));
  button = window_fixture_find (page, GTK_TYPE_BUTTON, NULL);
  g_assert_nonnull (button);

  library_fixture_write (fixture, "worse.json", "[]");
  read_again (fixture);
  g_assert_true (library_fixture_shows (page, "2 Files Couldn’t Be Read"));
  g_assert_true (library_fixture_shows (page, "worse.json"));
}

/* Where a heading stands among those on the screen; -1 if it doesn't. */
static int
find_heading (GtkWidget  *page,
              const char *text)
{
  g_autoptr (GPtrArray) labels = library_fixture_list (page, GTK_TYPE_LABEL);
  graphene_rect_t bounds;

  for (guint i = 0; i < labels->len; i++) {
    GtkWidget *label = g_ptr_array_index (labels, i);

    if (!g_str_equal (gtk_label_get_label (GTK_LABEL (label)), text) || gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (label)) != GTK_ACCESSIBLE_ROLE_HEADING)
      continue;
    g_assert_true (gtk_widget_compute_bounds (label, page, &bounds));
    return (int) bounds.origin.y;
  }
  return -1;
}

static void
test_favourites (LibraryFixture *fixture,
                 gconstpointer   data)
{
  const char *const ids[] = { "soleus-wall-stretch", "gone", NULL };
  GtkWidget        *page;
  GActionGroup     *actions;

  library_fixture_write_own (fixture, "desk", "Desk Routine");
  soleus_library_load (fixture->library);
  soleus_favourites_set_ids (fixture->favourites, ids);
  page = present (fixture, 600, 1200);
  actions = soleus_library_page_get_actions (SOLEUS_LIBRARY_PAGE (page));
  assert_first_cards (page, "desk soleus-wall-stretch ");
  g_assert_cmpint (find_heading (page, "Yours"), >, 0);
  g_assert_cmpint (find_heading (page, "Favorites"), >, find_heading (page, "Yours"));
  g_assert_cmpint (find_heading (page, "Everyday"), >, find_heading (page, "Favorites"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_row (find_card (page, "soleus-wall-stretch"))), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "2 × 30 s, each side · 2 min 15 s, favorite");

  /* The rows that are there follow. */
  g_action_group_activate_action (actions, "favourite", g_variant_new_string ("desk"));
  g_action_group_activate_action (actions, "favourite", g_variant_new_string ("soleus-wall-stretch"));
  window_fixture_settle (&fixture->seen);
  assert_first_cards (page, "desk desk ");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_row (find_card (page, "desk"))), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "2 exercises, 8 sets · 13 min 15 s, favorite");

  /* One that is gone is kept, and is there again with its file. */
  g_assert_true (soleus_favourites_contains (fixture->favourites, "gone"));
  library_fixture_write_own (fixture, "gone", "Back Again");
  read_again (fixture);
  assert_first_cards (page, "gone desk gone desk ");
  g_action_group_activate_action (actions, "favourite", g_variant_new_string ("gone"));
  g_action_group_activate_action (actions, "favourite", g_variant_new_string ("desk"));
  window_fixture_settle (&fixture->seen);
  g_assert_cmpint (find_heading (page, "Favorites"), ==, -1);
}

/* A star that was given in an earlier version, when the routine had another id, is there and can be taken away. */
static void
test_former_favourites (LibraryFixture *fixture,
                        gconstpointer   data)
{
  const char *const ids[] = { "evening", "desk-evening", "soleus-wall-stretch", NULL };
  g_autoptr (GHashTable) aliases = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (aliases, (char *) "evening", (char *) "desk-evening");
  soleus_favourites_set_aliases (fixture->favourites, aliases);
  soleus_favourites_set_ids (fixture->favourites, ids);
  g_assert_true (soleus_favourites_contains (fixture->favourites, "desk-evening"));
  g_assert_true (soleus_favourites_contains (fixture->favourites, "evening"));
  soleus_favourites_toggle (fixture->favourites, "desk-evening");
  g_assert_false (soleus_favourites_contains (fixture->favourites, "evening"));
  g_assert_cmpstr (soleus_favourites_get_ids (fixture->favourites)[0], ==, "soleus-wall-stretch");
  g_assert_null (soleus_favourites_get_ids (fixture->favourites)[1]);
}

static void
on_history_changed (SoleusHistory *history,
                    int           *n_changes)
{
  *n_changes += 1;
}

/* A session of one set, or of none. */
static void
write_session (LibraryFixture *fixture,
               const char     *id,
               const char     *routine_id,
               int             n_sets)
{
  static int  n_sessions = 0;
  SoleusStamp now = { INT64_C (1700000000) * G_USEC_PER_SEC + n_sessions++ * G_TIME_SPAN_HOUR, 0 };
  g_autoptr (SoleusSessionRecord) session = soleus_session_record_new (id, routine_id, routine_id, now, 1);
  SoleusSetRecord set = { .exercise = (char *) routine_id, .exercise_name = (char *) routine_id, .set = 1, .planned = 15, .done = 15, .started = now, .ended = now };
  int             n_changes = 0;
  gulong          handler = g_signal_connect (fixture->history, "changed", G_CALLBACK (on_history_changed), &n_changes);

  soleus_history_begin_session (fixture->history, session, "{}", NULL, NULL);
  if (n_sets > 0)
    soleus_history_write_set (fixture->history, id, &set, NULL, NULL);
  soleus_history_end_session (fixture->history, id, SOLEUS_RECORD_STATE_FINISHED, now, G_USEC_PER_SEC, NULL, NULL);
  wait_until (n_changes >= 2 + n_sets);
  g_signal_handler_disconnect (fixture->history, handler);
}

static void
wait_for_heading (LibraryFixture *fixture,
                  GtkWidget      *page,
                  const char     *text)
{
  wait_until (find_heading (page, text) >= 0);
  window_fixture_settle (&fixture->seen);
}

static gboolean
has_history (LibraryFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->history_folder, "history.db", NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Newest first, each once, five at most; what wasn't done or is gone isn't among them. */
static void
test_recent (LibraryFixture *fixture,
             gconstpointer   data)
{
  GtkWidget *page;

  soleus_library_load (fixture->library);
  write_session (fixture, "1", "bent-knee-calf-raise", 1);
  write_session (fixture, "2", "circulation-pumps", 1);
  write_session (fixture, "3", "long-gone", 1);
  write_session (fixture, "4", "bent-knee-calf-raise", 1);
  write_session (fixture, "5", "soleus-wall-stretch", 0);
  page = present (fixture, 600, 1200);
  wait_for_heading (fixture, page, "Recently Done");
  assert_first_cards (page, "bent-knee-calf-raise circulation-pumps ");
  g_assert_true (library_fixture_shows (page, "Recently Done"));
  g_assert_cmpint (find_heading (page, "Everyday"), >, find_heading (page, "Recently Done"));
}

/* Nothing of the history is touched before the page was drawn. */
static void
test_recent_waits (LibraryFixture *fixture,
                   gconstpointer   data)
{
  GtkWidget *page;

  soleus_library_load (fixture->library);
  page = g_object_ref_sink (soleus_library_page_new (fixture->library, fixture->history, fixture->favourites, fixture->region));
  wait_for_idle ();
  g_assert_false (has_history (fixture));
  g_assert_finalize_object (page);
  present (fixture, 600, 600);
  wait_until (has_history (fixture));
}

/* Who has scrolled isn't pushed about: it comes when the page was out of sight. */
static void
test_recent_holds (LibraryFixture *fixture,
                   gconstpointer   data)
{
  GtkWidget     *page;
  GtkAdjustment *adjustment;
  double         value;

  soleus_library_load (fixture->library);
  page = present (fixture, 360, 294);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (window_fixture_find (page, GTK_TYPE_LIST_VIEW, NULL)));
  gtk_adjustment_set_value (adjustment, 150);
  window_fixture_settle (&fixture->seen);
  value = gtk_adjustment_get_value (adjustment);
  write_session (fixture, "1", "soleus-wall-stretch", 1);
  gtk_widget_set_child_visible (page, FALSE);
  gtk_widget_set_child_visible (page, TRUE);
  window_fixture_settle (&fixture->seen);
  /* The answer to a later question comes after that to the page's. */
  write_session (fixture, "2", "soleus-wall-stretch", 0);
  window_fixture_settle (&fixture->seen);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment), value, 0.5);
  g_assert_cmpint (find_heading (page, "Recently Done"), ==, -1);

  gtk_widget_set_child_visible (page, FALSE);
  gtk_adjustment_set_value (adjustment, 0);
  gtk_widget_set_child_visible (page, TRUE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->seen.window), 600, 1000);
  wait_for_heading (fixture, page, "Recently Done");
}

static void
test_many (LibraryFixture *fixture,
           gconstpointer   data)
{
  g_autoptr (GPtrArray) cards = NULL;
  GtkWidget *page;

  for (int i = 0; i < 500; i++) {
    g_autofree char *id = g_strdup_printf ("own-%03d", i);

    library_fixture_write_own (fixture, id, id);
  }
  soleus_library_load (fixture->library);
  page = present (fixture, 360, 640);
  cards = library_fixture_list (page, SOLEUS_TYPE_ROUTINE_CARD);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->library)), >, 500);
  g_assert_cmpuint (cards->len, >, 0);
  g_assert_cmpuint (cards->len, <, 30);
}

static GtkWidget *
present_loaded (LibraryFixture *fixture,
                int             width,
                int             height)
{
  soleus_library_load (fixture->library);
  return present (fixture, width, height);
}

static GtkWidget *
present_full (LibraryFixture *fixture,
              int             width,
              int             height)
{
  library_fixture_write (fixture, "half.json", BROKEN);
  library_fixture_write_own (fixture, "desk", "Desk Routine");
  return present_loaded (fixture, width, height);
}

static void
on_items_changed (GListModel *list,
                  guint       position,
                  guint       removed,
                  guint       added,
                  GObject   **first)
{
  if (*first == NULL)
    *first = g_list_model_get_item (list, 0);
}

/* A view keeps to the row that came first: Tab leads to what to begin with, and not to what came before it. */
static void
test_recommended_comes_first (LibraryFixture *fixture,
                              gconstpointer   data)
{
  g_autoptr (GListStore) none = g_list_store_new (SOLEUS_TYPE_PICK);
  g_autoptr (GListModel) sections = soleus_library_sections_new (fixture->library, G_LIST_MODEL (none), G_LIST_MODEL (none));
  g_autoptr (GObject) first = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (sections), ==, 0);
  g_signal_connect (sections, "items-changed", G_CALLBACK (on_items_changed), &first);
  soleus_library_load (fixture->library);
  g_assert_true (SOLEUS_IS_PICK (first));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  library_fixture_add ("/library-page/first-start", test_first_start);
  library_fixture_add ("/library-page/recommended-comes-first", test_recommended_comes_first);
  library_fixture_add ("/library-page/actions", test_actions);
  library_fixture_add ("/library-page/keyboard", test_keyboard);
  library_fixture_add ("/library-page/low", test_low);
  library_fixture_add ("/library-page/live", test_live);
  library_fixture_add ("/library-page/broken", test_broken);
  library_fixture_add ("/library-page/favourites", test_favourites);
  library_fixture_add ("/library-page/former-favourites", test_former_favourites);
  library_fixture_add ("/library-page/recent", test_recent);
  library_fixture_add ("/library-page/recent-waits", test_recent_waits);
  library_fixture_add ("/library-page/recent-holds", test_recent_holds);
  library_fixture_add ("/library-page/many", test_many);
  library_fixture_add_looks ("/library-page/look", "library", present_loaded);
  library_fixture_add_looks ("/library-page/full-look", "library-full", present_full);

  return g_test_run ();
}
