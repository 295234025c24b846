/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-notices.h"

#include "session-fixture.h"
#include "soleus-session-page.h"
#include "soleus-toast.h"
#include "test-exercises.h"
#include "wait.h"

#define LONG_TEXT "The disk is full, so this could not be saved. Make room on it: what was done is kept meanwhile, and written as soon as there is some."

/* A window with pages and toasts, and a session that can be begun. */
typedef struct {
  SessionFixture     session;
  AdwNavigationView *navigation;
  AdwToastOverlay   *toasts;
  SoleusNotices     *notices;
} Fixture;

/* A page whose one button stands in a bar at the bottom, as Done does below a summary. */
static AdwNavigationPage *
make_page_with_bar (void)
{
  GtkWidget *bars = adw_toolbar_view_new ();
  GtkWidget *button = gtk_button_new_with_label ("Done");

  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (bars), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (bars), button);
  return adw_navigation_page_new (bars, "Summary");
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  AdwNavigationPage *holder;

  session_fixture_set_up (&fixture->session, data);
  fixture->navigation = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  fixture->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (fixture->toasts, GTK_WIDGET (fixture->navigation));
  adw_navigation_view_push (fixture->navigation, make_page_with_bar ());
  fixture->notices = soleus_notices_new (fixture->navigation, fixture->toasts);
  holder = adw_navigation_page_new (GTK_WIDGET (fixture->toasts), "Holder");
  window_fixture_present_page (&fixture->session.page, holder, 360, 640);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  window_fixture_close (&fixture->session.page);
  g_assert_finalize_object (fixture->notices);
  soleus_player_stop (fixture->session.player);
  session_fixture_tear_down (&fixture->session, data);
}

/* What lies over the pages. */
static GtkWidget *
find_toast (Fixture *fixture)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->toasts)); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    if (child != GTK_WIDGET (fixture->navigation) && gtk_widget_get_mapped (child))
      return child;
  }
  return NULL;
}

static void
begin_session (Fixture *fixture)
{
  SessionFixture *session = &fixture->session;

  session_fixture_start_take (session, test_routine_take (test_sprint_new (2, 180)));
  adw_navigation_view_push (fixture->navigation, soleus_session_page_new (session->player, session->actions, session->region));
  window_fixture_settle (&fixture->session.page);
}

static void
assert_clear (Fixture *fixture,
              double   text_scale)
{
  GtkSettings    *settings = gtk_settings_get_default ();
  int             dpi;
  graphene_rect_t toast;
  graphene_rect_t button;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", (int) (dpi * text_scale), NULL);
  window_fixture_settle (&fixture->session.page);
  soleus_notices_tell (fixture->notices, "A session is under way already");
  wait_until (find_toast (fixture) != NULL);
  window_fixture_settle (&fixture->session.page);
  g_assert_true (gtk_widget_compute_bounds (find_toast (fixture), GTK_WIDGET (fixture->toasts), &toast));
  g_assert_true (gtk_widget_compute_bounds (window_fixture_find (GTK_WIDGET (fixture->navigation), GTK_TYPE_BUTTON, "Done"), GTK_WIDGET (fixture->toasts), &button));
  g_assert_false (graphene_rect_intersection (&toast, &button, NULL));
  adw_toast_overlay_dismiss_all (fixture->toasts);
  wait_until (find_toast (fixture) == NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

/* In letters of any size, what is told lies above the bar at the bottom. */
static void
test_above_the_bar (Fixture      *fixture,
                    gconstpointer data)
{
  assert_clear (fixture, 1);
  assert_clear (fixture, 2);
}

/* What could be undone before a session doesn't lie over it. */
static void
test_gone_with_a_session (Fixture      *fixture,
                          gconstpointer data)
{
  adw_toast_overlay_add_toast (fixture->toasts, soleus_toast_new_with_undo ("Session deleted", "win.undo-edit", "a"));
  wait_until (find_toast (fixture) != NULL);
  begin_session (fixture);
  wait_until (find_toast (fixture) == NULL);
}

/* What is told meanwhile stands in the session's banner, whole, and none of it over the page. */
static void
test_told_in_a_session (Fixture      *fixture,
                        gconstpointer data)
{
  GtkWidget *banner;

  begin_session (fixture);
  banner = window_fixture_find (GTK_WIDGET (fixture->navigation), ADW_TYPE_BANNER, NULL);
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (banner)));
  soleus_notices_tell (fixture->notices, LONG_TEXT);
  window_fixture_settle (&fixture->session.page);
  g_assert_null (find_toast (fixture));
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_cmpstr (adw_banner_get_title (ADW_BANNER (banner)), ==, LONG_TEXT);
  soleus_session_page_tell (SOLEUS_SESSION_PAGE (adw_navigation_view_get_visible_page (fixture->navigation)), NULL);
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (banner)));
}

/* In a toast as well, and what isn't true any more goes from either. */
static void
test_whole_until_taken_back (Fixture      *fixture,
                             gconstpointer data)
{
  GtkWidget *label;
  GtkWidget *banner;

  soleus_notices_tell (fixture->notices, LONG_TEXT);
  wait_until (find_toast (fixture) != NULL);
  window_fixture_settle (&fixture->session.page);
  label = window_fixture_find (find_toast (fixture), GTK_TYPE_LABEL, LONG_TEXT);
  g_assert_nonnull (label);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  soleus_notices_take_back (fixture->notices, "Another thing");
  g_assert_nonnull (find_toast (fixture));
  soleus_notices_take_back (fixture->notices, LONG_TEXT);
  wait_until (find_toast (fixture) == NULL);

  begin_session (fixture);
  banner = window_fixture_find (GTK_WIDGET (fixture->navigation), ADW_TYPE_BANNER, NULL);
  soleus_notices_tell (fixture->notices, LONG_TEXT LONG_TEXT);
  window_fixture_settle (&fixture->session.page);
  label = window_fixture_find (banner, GTK_TYPE_LABEL, LONG_TEXT LONG_TEXT);
  g_assert_nonnull (label);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  soleus_notices_take_back (fixture->notices, LONG_TEXT LONG_TEXT);
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (banner)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  window_fixture_load_style ();

  g_test_add ("/notices/above-the-bar", Fixture, NULL, set_up, test_above_the_bar, tear_down);
  g_test_add ("/notices/gone-with-a-session", Fixture, NULL, set_up, test_gone_with_a_session, tear_down);
  g_test_add ("/notices/told-in-a-session", Fixture, NULL, set_up, test_told_in_a_session, tear_down);
  g_test_add ("/notices/whole-until-taken-back", Fixture, NULL, set_up, test_whole_until_taken_back, tear_down);
  return g_test_run ();
}
