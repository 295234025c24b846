/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "library-fixture.h"
#include "soleus-learn-card-page.h"
#include "soleus-learn-list.h"
#include "soleus-learn-page.h"
#include "soleus-learn-text.h"
#include "soleus-leg-drawing.h"
#include "soleus-library-page.h"
#include "soleus-provenance.h"

static GListModel *
read_cards (void)
{
  return soleus_learn_list_new (SOLEUS_RESOURCE_PATH "/learn");
}

/* As the window does it: a page comes over another one. */
static void
push (LibraryFixture *fixture,
      GtkWidget      *page,
      int             width,
      int             height)
{
  library_fixture_present (fixture, adw_navigation_page_new (gtk_button_new_with_label ("Library"), "Library"), width, height);
  adw_navigation_view_push (fixture->navigation, ADW_NAVIGATION_PAGE (page));
  window_fixture_settle (&fixture->seen);
}

static GtkWidget *
present_list (LibraryFixture *fixture,
              int             width,
              int             height)
{
  g_autoptr (GListModel) cards = read_cards ();
  GtkWidget *page = soleus_learn_page_new (cards);

  push (fixture, page, width, height);
  return page;
}

static GtkWidget *
new_card_page (LibraryFixture *fixture,
               const char     *id)
{
  g_autoptr (GListModel) cards = read_cards ();

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++) {
    g_autoptr (SoleusLearnCard) card = g_list_model_get_item (cards, i);

    if (g_str_equal (soleus_learn_card_get_id (card), id))
      return soleus_learn_card_page_new (card, fixture->library, fixture->region);
  }
  g_error ("There is no card “%s”", id);
}

static GtkWidget *
present_card (LibraryFixture *fixture,
              const char     *id,
              int             width,
              int             height)
{
  GtkWidget *page;

  soleus_library_load (fixture->library);
  page = new_card_page (fixture, id);
  push (fixture, page, width, height);
  return page;
}

static void
assert_opens (LibraryFixture *fixture,
              GtkWidget      *row,
              const char     *action,
              const char     *target)
{
  g_assert_true (gtk_widget_grab_focus (row));
  g_assert_true (gtk_widget_activate (row));
  g_assert_cmpstr (fixture->last_action, ==, action);
  g_assert_cmpstr (fixture->last_target, ==, target);
}

/* Each card can be chosen and is opened by one key. The first one is chosen when the page comes. */
static void
test_list (LibraryFixture *fixture,
           gconstpointer   data)
{
  g_autoptr (GListModel) cards = read_cards ();
  GtkWidget  *page = present_list (fixture, 600, 1000);
  GtkListBox *list = GTK_LIST_BOX (window_fixture_find (page, GTK_TYPE_LIST_BOX, NULL));

  g_assert_cmpuint (g_list_model_get_n_items (cards), >=, 18);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->seen.window)) == GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
  for (guint i = 0; i < g_list_model_get_n_items (cards); i++) {
    g_autoptr (SoleusLearnCard) card = g_list_model_get_item (cards, i);
    GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) i);

    g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, soleus_learn_card_get_title (card));
    assert_opens (fixture, GTK_WIDGET (row), "show-card", soleus_learn_card_get_id (card));
  }
  g_assert_null (gtk_list_box_get_row_at_index (list, (int) g_list_model_get_n_items (cards)));
}

/* The drawing leaves its room to the list when there is little. */
static void
test_drawing (LibraryFixture *fixture,
              gconstpointer   data)
{
  GtkWidget *page = present_list (fixture, 360, 294);
  GtkWidget *drawing = window_fixture_find (page, SOLEUS_TYPE_LEG_DRAWING, NULL);

  g_assert_nonnull (soleus_leg_drawing_get_drawing (SOLEUS_LEG_DRAWING (drawing)));
  g_assert_false (gtk_widget_get_mapped (drawing));
}

static void
assert_paragraphs (GtkWidget       *page,
                   SoleusLearnCard *card)
{
  const char *const *paragraphs = soleus_learn_card_get_paragraphs (card);

  g_assert_true (library_fixture_shows (page, soleus_learn_card_get_title (card)));
  g_assert_true (library_fixture_shows (page, soleus_learn_card_get_summary (card)));
  for (guint i = 0; paragraphs[i] != NULL; i++)
    g_assert_true (library_fixture_shows (page, paragraphs[i]));
}

static void
assert_exercises (LibraryFixture  *fixture,
                  GtkWidget       *page,
                  SoleusLearnCard *card)
{
  const char *const *ids = soleus_learn_card_get_exercises (card);

  for (guint i = 0; ids[i] != NULL; i++) {
    SoleusEntry *entry = soleus_library_lookup (fixture->library, ids[i]);

    g_assert_nonnull (entry);
    assert_opens (fixture, window_fixture_find (page, ADW_TYPE_ACTION_ROW, soleus_entry_get_name (entry)), "open-routine", ids[i]);
  }
}

static void
assert_sources (GtkWidget       *page,
                SoleusLearnCard *card)
{
  GPtrArray *sources = soleus_learn_card_get_sources (card);

  for (guint i = 0; i < sources->len; i++) {
    const SoleusProvenance *source = g_ptr_array_index (sources, i);
    gboolean                own = g_str_equal (source->source, "default");
    GtkWidget              *row = window_fixture_find (page, ADW_TYPE_ACTION_ROW, own ? "Some of it is Soleus’s own choice" : source->title);

    g_assert_nonnull (row);
    g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)) == (source->url != NULL));
    if (source->url != NULL)
      g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Open "));
  }
}

/* Each card says all that it has to say, its exercises are opened by one key, and each source is named. */
static void
test_cards (LibraryFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (GListModel) cards = read_cards ();

  present_card (fixture, "the-muscle", 600, 1000);
  for (guint i = 0; i < g_list_model_get_n_items (cards); i++) {
    g_autoptr (SoleusLearnCard) card = g_list_model_get_item (cards, i);
    GtkWidget *page = soleus_learn_card_page_new (card, fixture->library, fixture->region);

    g_test_message ("%s", soleus_learn_card_get_id (card));
    adw_navigation_view_push (fixture->navigation, ADW_NAVIGATION_PAGE (page));
    window_fixture_settle (&fixture->seen);
    g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, soleus_learn_card_get_title (card));
    g_assert_true (gtk_widget_get_visible (window_fixture_find (page, SOLEUS_TYPE_LEG_DRAWING, NULL)) == (soleus_learn_card_get_drawing (card) != NULL));
    assert_paragraphs (page, card);
    assert_exercises (fixture, page, card);
    assert_sources (page, card);
    adw_navigation_view_pop (fixture->navigation);
    window_fixture_settle (&fixture->seen);
  }
}

/* The text can be scrolled by the keyboard from its beginning on. */
static void
test_text_has_focus (LibraryFixture *fixture,
                     gconstpointer   data)
{
  GtkWidget     *page = present_card (fixture, "what-is-known", 360, 294);
  GtkWidget     *scroller = window_fixture_find (page, GTK_TYPE_SCROLLED_WINDOW, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gboolean       scrolled = FALSE;

  g_assert_true (SOLEUS_IS_LEARN_TEXT (gtk_root_get_focus (GTK_ROOT (fixture->seen.window))));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, 1.0);
  g_signal_emit_by_name (scroller, "scroll-child", GTK_SCROLL_PAGE_DOWN, FALSE, &scrolled);
  g_assert_true (scrolled);
}

/* Lines of about 60 to 75 letters, however wide the window is. */
static void
test_measure (LibraryFixture *fixture,
              gconstpointer   data)
{
  GtkWidget *page = present_card (fixture, "walking", 1200, 700);
  g_autoptr (GPtrArray) labels = library_fixture_list (page, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    g_assert_cmpint (gtk_widget_get_width (g_ptr_array_index (labels, i)), <=, 600);
}

/* In the library, too, each entry can be chosen and is opened by one key. */
static void
test_library (LibraryFixture *fixture,
              gconstpointer   data)
{
  GListModel *entries = G_LIST_MODEL (fixture->library);
  g_autoptr (GHashTable) opened = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget   *page;
  GtkListView *list;

  soleus_library_load (fixture->library);
  page = soleus_library_page_new (fixture->library, fixture->history, fixture->favourites, fixture->region);
  library_fixture_present (fixture, adw_navigation_page_new (page, "Library"), 600, 1000);
  list = GTK_LIST_VIEW (window_fixture_find (page, GTK_TYPE_LIST_VIEW, NULL));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))); i++) {
    gtk_list_view_scroll_to (list, i, GTK_LIST_SCROLL_FOCUS, NULL);
    gtk_widget_activate_action (GTK_WIDGET (list), "list.activate-item", "u", i);
    g_assert_cmpstr (fixture->last_action, ==, "open-routine");
    g_hash_table_add (opened, g_strdup (fixture->last_target));
  }
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (entries, i);

    g_assert_true (g_hash_table_contains (opened, soleus_entry_get_id (entry)));
  }
}

static GtkWidget *
present_muscle (LibraryFixture *fixture,
                int             width,
                int             height)
{
  return present_card (fixture, "the-muscle", width, height);
}

static GtkWidget *
present_known (LibraryFixture *fixture,
               int             width,
               int             height)
{
  GtkWidget     *page = present_card (fixture, "what-is-known", width, height);
  GtkWidget     *scroller = window_fixture_find (page, GTK_TYPE_SCROLLED_WINDOW, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  window_fixture_settle (&fixture->seen);
  return page;
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  library_fixture_add ("/learn-page/list", test_list);
  library_fixture_add ("/learn-page/drawing", test_drawing);
  library_fixture_add ("/learn-page/cards", test_cards);
  library_fixture_add ("/learn-page/text-has-focus", test_text_has_focus);
  library_fixture_add ("/learn-page/measure", test_measure);
  library_fixture_add ("/learn-page/library", test_library);
  library_fixture_add_looks ("/learn-page/look", "learn", present_list);
  library_fixture_add_looks ("/learn-page/look-card", "learn-card", present_muscle);
  library_fixture_add_looks ("/learn-page/look-sources", "learn-sources", present_known);

  return g_test_run ();
}
