/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "library-fixture.h"
#include "soleus-filter-dialog.h"
#include "soleus-library-page.h"
#include "soleus-routine-card.h"
#include "wait.h"

#include <time.h>

/* The page below a header bar, as in the window, and its actions around it. */
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

static GtkWidget *
present_catalogue (LibraryFixture *fixture,
                   int             width,
                   int             height)
{
  library_fixture_write_exercise (fixture, "board", "Wombat Board", "balance", "standing", "balance-board", 240);
  library_fixture_write_exercise (fixture, "hill", "Wombat Hill Walk", "strength", "standing", "hill", 1500);
  library_fixture_write_exercise (fixture, "towel", "Towel of a Wombat", "stretch", "seated", "towel", 60);
  library_fixture_write_own (fixture, "desk", "Desk Routine");
  soleus_library_load (fixture->library);
  return present (fixture, width, height);
}

static char *
list_cards (GtkWidget *page)
{
  g_autoptr (GPtrArray) cards = library_fixture_list (page, SOLEUS_TYPE_ROUTINE_CARD);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < cards->len; i++) {
    SoleusEntry *entry = soleus_routine_card_get_entry (g_ptr_array_index (cards, i));

    g_string_append_printf (found, i == 0 ? "%s" : " %s", soleus_entry_get_id (entry));
  }
  return g_string_free (found, FALSE);
}

static void
assert_cards (GtkWidget  *page,
              const char *ids)
{
  g_autofree char *found = list_cards (page);

  g_assert_cmpstr (found, ==, ids);
}

/* What is built in follows, as far as it is on the screen. */
static void
assert_first_cards (GtkWidget  *page,
                    const char *ids)
{
  g_autofree char *found = list_cards (page);

  g_assert_true (g_str_has_prefix (found, ids));
}

static GtkSearchEntry *
open_search (LibraryFixture *fixture,
             GtkWidget      *page)
{
  g_action_group_change_action_state (soleus_library_page_get_actions (SOLEUS_LIBRARY_PAGE (page)), "search", g_variant_new_boolean (TRUE));
  window_fixture_settle (&fixture->seen);
  return GTK_SEARCH_ENTRY (window_fixture_find (page, GTK_TYPE_SEARCH_ENTRY, NULL));
}

static gboolean
is_open (GtkWidget *page)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (soleus_library_page_get_actions (SOLEUS_LIBRARY_PAGE (page)), "search");

  return g_variant_get_boolean (state);
}

static void
on_search_changed (GtkSearchEntry *entry,
                   gboolean       *changed)
{
  /* Setting a text empties the entry first. */
  if (gtk_editable_get_text (GTK_EDITABLE (entry))[0] != '\0')
    *changed = TRUE;
}

/* Types as a person does; the entry waits a moment before it tells. */
static void
type (LibraryFixture *fixture,
      GtkSearchEntry *entry,
      const char     *text)
{
  gboolean changed = FALSE;
  gulong   handler = g_signal_connect (entry, "search-changed", G_CALLBACK (on_search_changed), &changed);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  wait_until (changed);
  g_signal_handler_disconnect (entry, handler);
  window_fixture_settle (&fixture->seen);
}

static void
test_text (LibraryFixture *fixture,
           gconstpointer   data)
{
  GtkWidget      *page = present_catalogue (fixture, 600, 1600);
  GtkSearchEntry *entry;

  /* Nothing of it is there before it is asked for. */
  g_assert_null (window_fixture_find (page, GTK_TYPE_SEARCH_ENTRY, NULL));
  entry = open_search (fixture, page);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (page)), GTK_WIDGET (entry)));
  g_assert_true (library_fixture_shows (page, "Yours"));

  type (fixture, entry, "wombat");
  assert_cards (page, "board hill towel");
  g_assert_true (library_fixture_shows (page, "3 Results"));
  g_assert_false (library_fixture_shows (page, "Yours"));
  type (fixture, entry, "wombat seated tow");
  assert_cards (page, "towel");
  g_assert_true (library_fixture_shows (page, "1 Result"));

  /* Enter opens the best, and doesn't wait. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "hill wombat");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (fixture->last_action, ==, "open-routine");
  g_assert_cmpstr (fixture->last_target, ==, "hill");

  /* Escape leaves it, and all of the library is there again. */
  g_signal_emit_by_name (entry, "stop-search");
  window_fixture_settle (&fixture->seen);
  g_assert_false (is_open (page));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_true (library_fixture_shows (page, "Yours"));
  assert_first_cards (page, "desk towel board hill ");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (page)), window_fixture_find (page, GTK_TYPE_LIST_VIEW, NULL)));
}

static void
test_nothing (LibraryFixture *fixture,
              gconstpointer   data)
{
  GtkWidget      *page = present_catalogue (fixture, 360, 294);
  GtkSearchEntry *entry = open_search (fixture, page);

  type (fixture, entry, "xyzzy");
  g_assert_true (library_fixture_shows (page, "No Results"));
  g_assert_true (library_fixture_shows (page, "Try other words, or fewer."));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (page)), GTK_WIDGET (entry)));
  type (fixture, entry, "wombat board");
  g_assert_false (library_fixture_shows (page, "No Results"));
  assert_cards (page, "board");
}

static AdwBanner *
find_help (GtkWidget *page)
{
  return ADW_BANNER (window_fixture_find (page, ADW_TYPE_BANNER, NULL));
}

/* Who looks for help is offered it before any exercise, and by Enter, too. */
static void
test_complaint (LibraryFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (GPtrArray) cards = NULL;
  GtkWidget      *page = present_catalogue (fixture, 360, 640);
  GtkSearchEntry *entry = open_search (fixture, page);
  GtkWidget      *button;

  type (fixture, entry, "back");
  g_assert_false (adw_banner_get_revealed (find_help (page)));

  type (fixture, entry, "back pain");
  g_assert_true (adw_banner_get_revealed (find_help (page)));
  assert_cards (page, "");
  g_assert_true (library_fixture_shows (page, "Exercises aren’t listed by what hurts. When to Stop tells which signs need help, and how soon."));
  g_assert_false (library_fixture_shows (page, "Try other words, or fewer."));
  button = window_fixture_find (GTK_WIDGET (find_help (page)), GTK_TYPE_BUTTON, NULL);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (fixture->last_action, ==, "when-to-stop");

  /* The banner is above what is found, and Enter opens no exercise. */
  g_clear_pointer (&fixture->last_action, g_free);
  gtk_editable_set_text (GTK_EDITABLE (entry), "injury");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (fixture->last_action, ==, "when-to-stop");
  window_fixture_settle (&fixture->seen);
  cards = library_fixture_list (page, SOLEUS_TYPE_ROUTINE_CARD);
  g_assert_cmpuint (cards->len, >, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), "hill wombat");
  g_signal_emit_by_name (entry, "activate");
  g_assert_false (adw_banner_get_revealed (find_help (page)));
  g_assert_cmpstr (fixture->last_action, ==, "open-routine");

  type (fixture, entry, "swollen calf");
  g_assert_true (adw_banner_get_revealed (find_help (page)));
  g_signal_emit_by_name (entry, "stop-search");
  window_fixture_settle (&fixture->seen);
  g_assert_false (adw_banner_get_revealed (find_help (page)));
}

static SoleusFilterDialog *
open_filters (LibraryFixture *fixture,
              GtkWidget      *page)
{
  GtkWidget *found = NULL;
  g_autoptr (GPtrArray) buttons = library_fixture_list (page, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++) {
    if (g_strcmp0 (gtk_button_get_icon_name (g_ptr_array_index (buttons, i)), "soleus-filter-symbolic") == 0)
      found = g_ptr_array_index (buttons, i);
  }
  g_assert_nonnull (found);
  g_signal_emit_by_name (found, "clicked");
  window_fixture_settle (&fixture->seen);
  return SOLEUS_FILTER_DIALOG (adw_window_get_visible_dialog (fixture->seen.window));
}

static GtkToggleButton *
find_choice (SoleusFilterDialog *dialog,
             const char         *text)
{
  GtkWidget *label = window_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, text);

  g_assert_nonnull (label);
  return GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON));
}

static void
press (LibraryFixture     *fixture,
       SoleusFilterDialog *dialog,
       const char         *text)
{
  g_signal_emit_by_name (find_choice (dialog, text), "clicked");
  window_fixture_settle (&fixture->seen);
}

static void
press_chip (LibraryFixture *fixture,
            GtkWidget      *page,
            const char     *text)
{
  GtkWidget *label = window_fixture_find (page, GTK_TYPE_LABEL, text);

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  window_fixture_settle (&fixture->seen);
}

static void
test_filters (LibraryFixture *fixture,
              gconstpointer   data)
{
  GtkWidget          *page = present_catalogue (fixture, 600, 1600);
  SoleusFilterDialog *dialog;
  GtkToggleButton    *button;

  open_search (fixture, page);
  dialog = open_filters (fixture, page);
  window_fixture_assert_named (GTK_WIDGET (dialog));
  button = find_choice (dialog, "Seated");
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  press (fixture, dialog, "Seated");
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  g_assert_true (g_str_has_suffix (adw_window_title_get_subtitle (ADW_WINDOW_TITLE (window_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_WINDOW_TITLE, NULL))), " Results"));
  /* One time only. */
  press (fixture, dialog, "Over 20 min");
  press (fixture, dialog, "Up to 5 min");
  g_assert_false (gtk_toggle_button_get_active (find_choice (dialog, "Over 20 min")));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_settle (&fixture->seen);

  /* Without words what was found stays in its groups. */
  g_assert_true (library_fixture_shows (page, "Yours"));
  g_assert_true (library_fixture_shows (page, "Everyday"));
  g_assert_false (library_fixture_shows (page, "Recommended to start with"));
  assert_first_cards (page, "towel circulation-pumps ");
  press_chip (fixture, page, "Seated");
  assert_first_cards (page, "towel board ");
  press_chip (fixture, page, "Up to 5 min");
  g_assert_true (library_fixture_shows (page, "Recommended to start with"));
  g_assert_true (is_open (page));
}

/* Whom something has in mind is a group of its own, in which several can be chosen. */
static void
test_for_whom (LibraryFixture *fixture,
               gconstpointer   data)
{
  GtkWidget          *page = present_catalogue (fixture, 360, 640);
  SoleusFilterDialog *dialog;

  open_search (fixture, page);
  dialog = open_filters (fixture, page);
  g_assert_nonnull (window_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "For Whom"));
  press (fixture, dialog, "Sprinters");
  press (fixture, dialog, "Heavy Legs");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_settle (&fixture->seen);
  g_assert_true (library_fixture_shows (page, "Circulation Pumps"));
  g_assert_true (library_fixture_shows (page, "Standing Calf Raise"));
  g_assert_false (library_fixture_shows (page, "Heel-to-Toe Stand"));
}

static void
test_filtered_out (LibraryFixture *fixture,
                   gconstpointer   data)
{
  GtkWidget          *page = present_catalogue (fixture, 360, 640);
  GtkSearchEntry     *entry = open_search (fixture, page);
  SoleusFilterDialog *dialog;
  GtkWidget          *clear;

  type (fixture, entry, "wombat");
  dialog = open_filters (fixture, page);
  press (fixture, dialog, "After an Injury");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_settle (&fixture->seen);
  g_assert_true (library_fixture_shows (page, "Nothing fits all that you chose."));
  clear = window_fixture_find (page, GTK_TYPE_BUTTON, "_Clear Filters");
  g_assert_true (gtk_widget_get_mapped (clear));
  g_signal_emit_by_name (clear, "clicked");
  window_fixture_settle (&fixture->seen);
  assert_cards (page, "board hill towel");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (page)), GTK_WIDGET (entry)));

  /* Who leaves the search leaves its filters. */
  dialog = open_filters (fixture, page);
  press (fixture, dialog, "Balance");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  g_action_group_activate_action (soleus_library_page_get_actions (SOLEUS_LIBRARY_PAGE (page)), "search", NULL);
  window_fixture_settle (&fixture->seen);
  g_assert_true (library_fixture_shows (page, "Recommended to start with"));
}

/* The library changes while it is searched. */
static void
test_live (LibraryFixture *fixture,
           gconstpointer   data)
{
  GtkWidget *page = present_catalogue (fixture, 600, 1600);

  type (fixture, open_search (fixture, page), "wombat towel");
  assert_cards (page, "towel");
  library_fixture_write_exercise (fixture, "more", "Wombat Towel Curl", "strength", "seated", "towel", 30);
  soleus_library_load (fixture->library);
  window_fixture_settle (&fixture->seen);
  assert_cards (page, "more towel");
  g_assert_true (library_fixture_shows (page, "2 Results"));
}

/* What others do on this computer meanwhile doesn't count. */
static double
to_ms (clock_t time)
{
  return (double) time * 1000 / CLOCKS_PER_SEC;
}

static double
measure (LibraryFixture *fixture,
         GtkSearchEntry *entry,
         const char     *text)
{
  clock_t start = clock ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  window_fixture_settle (&fixture->seen);
  return to_ms (clock () - start);
}

static double
measure_keys (LibraryFixture *fixture,
              GtkWidget      *page)
{
  static const char *const keys[] = { "w", "wo", "wombat", "wombat 1", "wombat 12", "wombat 1", "stretch", "" };
  GtkSearchEntry          *entry = open_search (fixture, page);
  double                   most_ms = 0;

  measure (fixture, entry, "x");
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++) {
    double key_ms = measure (fixture, entry, keys[i]);

    g_test_message ("“%s”: %.1f ms until drawn", keys[i], key_ms);
    most_ms = MAX (most_ms, key_ms);
  }
  return most_ms;
}

static void
write_many (LibraryFixture *fixture,
            int             n_files)
{
  for (int i = 0; i < n_files; i++) {
    g_autofree char *id = g_strdup_printf ("wombat-%05d", i);

    library_fixture_write_own (fixture, id, id);
  }
}

/* Ten thousand files: a key costs no more than reading the files may, and there is no widget for each of them. */
static void
test_many (LibraryFixture *fixture,
           gconstpointer   data)
{
  g_autoptr (GPtrArray) cards = NULL;
  GtkWidget   *page;
  clock_t      start;
  double       reading_ms;
  double       key_ms;
  GtkListView *list;
  guint        n_shown;

  write_many (fixture, 10000);
  start = clock ();
  soleus_library_load (fixture->library);
  reading_ms = to_ms (clock () - start);
  page = present (fixture, 360, 640);
  key_ms = measure_keys (fixture, page);
  g_test_message ("10,000 files: read in %.0f ms; a key at most %.1f ms until drawn", reading_ms, key_ms);
  g_assert_cmpfloat (key_ms, <, 3 * reading_ms);

  measure (fixture, open_search (fixture, page), "wombat");
  cards = library_fixture_list (page, SOLEUS_TYPE_ROUTINE_CARD);
  g_assert_true (library_fixture_shows (page, "10000 Results"));
  g_assert_cmpuint (cards->len, <, 30);

  /* Who scrolls finds more of them. */
  list = GTK_LIST_VIEW (window_fixture_find (page, GTK_TYPE_LIST_VIEW, NULL));
  n_shown = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
  gtk_list_view_scroll_to (list, n_shown - 1, GTK_LIST_SCROLL_NONE, NULL);
  window_fixture_settle (&fixture->seen);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))), >, n_shown);
}

/* Whether a label of the list isn't scrolled out of the window. */
static gboolean
is_in_view (LibraryFixture *fixture,
            GtkWidget      *page,
            const char     *text)
{
  GtkWidget      *list = window_fixture_find (page, GTK_TYPE_LIST_VIEW, NULL);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (window_fixture_find (list, GTK_TYPE_LABEL, text), list, &bounds));
  return bounds.origin.y >= 0;
}

static GtkWidget *
present_found (LibraryFixture *fixture,
               int             width,
               int             height)
{
  GtkWidget *page = present_catalogue (fixture, width, height);

  type (fixture, open_search (fixture, page), "wombat");
  g_assert_true (is_in_view (fixture, page, "3 Results"));
  return page;
}

static GtkWidget *
present_filters (LibraryFixture *fixture,
                 int             width,
                 int             height)
{
  GtkWidget          *page = present_found (fixture, width, height);
  SoleusFilterDialog *dialog = open_filters (fixture, page);

  press (fixture, dialog, "Seated");
  press (fixture, dialog, "A towel");
  press (fixture, dialog, "A chair");
  return GTK_WIDGET (dialog);
}

static GtkWidget *
present_filtered (LibraryFixture *fixture,
                  int             width,
                  int             height)
{
  GtkWidget *dialog = present_filters (fixture, width, height);

  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_settle (&fixture->seen);
  return GTK_WIDGET (fixture->navigation);
}

static GtkWidget *
present_nothing (LibraryFixture *fixture,
                 int             width,
                 int             height)
{
  GtkWidget *page = present_filtered (fixture, width, height);

  type (fixture, GTK_SEARCH_ENTRY (window_fixture_find (page, GTK_TYPE_SEARCH_ENTRY, NULL)), "xyzzy");
  return page;
}

static GtkWidget *
present_complaint (LibraryFixture *fixture,
                   int             width,
                   int             height)
{
  GtkWidget *page = present_catalogue (fixture, width, height);

  type (fixture, open_search (fixture, page), "calf pain");
  return page;
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  library_fixture_add ("/library-search/text", test_text);
  library_fixture_add ("/library-search/nothing", test_nothing);
  library_fixture_add ("/library-search/complaint", test_complaint);
  library_fixture_add ("/library-search/filters", test_filters);
  library_fixture_add ("/library-search/for-whom", test_for_whom);
  library_fixture_add ("/library-search/filtered-out", test_filtered_out);
  library_fixture_add ("/library-search/live", test_live);
  library_fixture_add ("/library-search/many", test_many);
  library_fixture_add_looks ("/library-search/found", "search", present_found);
  library_fixture_add_looks ("/library-search/filters-look", "search-filters", present_filters);
  library_fixture_add_looks ("/library-search/filtered", "search-filtered", present_filtered);
  library_fixture_add_looks ("/library-search/nothing-look", "search-nothing", present_nothing);
  library_fixture_add_looks ("/library-search/complaint-look", "search-complaint", present_complaint);
  return g_test_run ();
}
