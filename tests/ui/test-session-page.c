/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-page.h"

#include "session-fixture.h"
#include "soleus-figure.h"
#include "soleus-phase-ring.h"
#include "test-exercises.h"
#include "wait.h"

static SoleusRoutine *
name_take (SoleusExercise    *exercise,
           const char        *name,
           SoleusBodyPosition position)
{
  g_set_str (&exercise->name, name);
  exercise->position = position;
  return test_routine_take (exercise);
}

static void
begin (SessionFixture *fixture,
       SoleusRoutine  *routine,
       int             width,
       int             height)
{
  session_fixture_start_take (fixture, routine);
  fixture->now_us += SOLEUS_ANCHOR_LEAD_US;
  window_fixture_present_page (&fixture->page, soleus_session_page_new (fixture->player, fixture->actions, fixture->region), width, height);
}

static void
go_ahead (SessionFixture *fixture,
          double          seconds)
{
  session_fixture_go_ahead (fixture, seconds);
  g_signal_emit_by_name (fixture->player, "moved");
  window_fixture_settle (&fixture->page);
}

static void
assert_label (SessionFixture *fixture,
              const char     *text)
{
  if (window_fixture_find (GTK_WIDGET (fixture->page.page), GTK_TYPE_LABEL, text) == NULL)
    g_error ("The page doesn't say “%s”", text);
}

static void
test_says_what_to_do (SessionFixture *fixture,
                      gconstpointer   data)
{
  begin (fixture, name_take (test_seated_raise_new (3, 15), "Seated Soleus Raise", SOLEUS_BODY_POSITION_SEATED), 1024, 768);
  assert_label (fixture, "Get Ready");
  assert_label (fixture, "Set 1 of 3");
  assert_label (fixture, "7:20 left");
  go_ahead (fixture, 5 + 7 * 7 + 1.2);
  assert_label (fixture, "Lift");
  assert_label (fixture, "8 of 15");
  assert_label (fixture, "Both legs");
  assert_label (fixture, "Next: rest, 1:00");
  go_ahead (fixture, 1);
  assert_label (fixture, "Hold");
  go_ahead (fixture, 2);
  assert_label (fixture, "Lower");
  go_ahead (fixture, 52);
  assert_label (fixture, "Rest");
  assert_label (fixture, "Set 2 of 3");
}

/* What is set takes effect while the session runs: the units of a distance, and how much longer a rest gets. */
static void
test_settings (SessionFixture *fixture,
               gconstpointer   data)
{
  begin (fixture, name_take (test_sprint_new (2, 180), "Uphill Sprint", SOLEUS_BODY_POSITION_RUNNING_UPHILL), 1024, 768);
  go_ahead (fixture, 5.5);
  assert_label (fixture, "200 m");
  g_object_set (fixture->region, "units-choice", SOLEUS_UNITS_CHOICE_US, NULL);
  assert_label (fixture, "219 yd");

  assert_label (fixture, "+10 s");
  g_object_set (fixture->player, "rest-step-s", 30, NULL);
  assert_label (fixture, "+30 s");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "done", NULL);
  fixture->now_us += SOLEUS_ANCHOR_LEAD_US;
  assert_label (fixture, "Next: set 2 of 2");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "extend-rest", NULL);
  go_ahead (fixture, 200);
  assert_label (fixture, "Rest");
  go_ahead (fixture, 11);
  assert_label (fixture, "Set 2 of 2");
}

/* A rest that is over asks, and the same button, key or skip that goes on from a pause goes on from there. */
static void
test_waiting_rest (SessionFixture *fixture,
                   gconstpointer   data)
{
  g_autoptr (SoleusRoutine) routine = name_take (test_seated_raise_new (2, 2), "Seated Soleus Raise", SOLEUS_BODY_POSITION_SEATED);

  begin (fixture, soleus_routine_with_waiting_rests (routine), 360, 640);
  go_ahead (fixture, 5 + 14 + 60 + 7);
  assert_label (fixture, "Ready?");
  assert_label (fixture, "Start when you are ready");
  assert_label (fixture, "Next: set 2 of 2");
  assert_label (fixture, "0:07");
  g_assert_true (gtk_widget_get_visible (window_fixture_find (GTK_WIDGET (fixture->page.page), GTK_TYPE_BUTTON, "_Start")));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->actions), "extend-rest"));
  window_fixture_save (&fixture->page, "session-ready", 360, 640);

  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "toggle-pause", NULL);
  go_ahead (fixture, 1);
  assert_label (fixture, "Lift");
  assert_label (fixture, "1 of 2");
}

static void
test_keys_are_actions (SessionFixture *fixture,
                       gconstpointer   data)
{
  GtkWidget *page;

  begin (fixture, name_take (test_seated_raise_new (3, 15), "Seated Soleus Raise", SOLEUS_BODY_POSITION_SEATED), 360, 640);
  page = GTK_WIDGET (fixture->page.page);
  g_assert_true (gtk_widget_activate_action (page, "session.skip", NULL));
  window_fixture_settle (&fixture->page);
  assert_label (fixture, "Lift");
  g_assert_true (gtk_widget_activate_action (page, "session.toggle-pause", NULL));
  window_fixture_settle (&fixture->page);
  assert_label (fixture, "Paused");
  g_assert_true (gtk_widget_activate_action (page, "session.toggle-pause", NULL));
  g_assert_true (gtk_widget_activate_action (page, "session.skip", NULL));
  window_fixture_settle (&fixture->page);
  assert_label (fixture, "Rest");
  g_assert_true (gtk_widget_activate_action (page, "session.extend-rest", NULL));
  window_fixture_settle (&fixture->page);
  assert_label (fixture, "1:10");
  g_assert_true (gtk_widget_activate_action (page, "session.back", NULL));
  window_fixture_settle (&fixture->page);
  assert_label (fixture, "Set 1 of 3");
}

static void
test_done (SessionFixture *fixture,
           gconstpointer   data)
{
  GtkWidget *done;

  begin (fixture, name_take (test_sprint_new (2, 180), "Uphill Sprint", SOLEUS_BODY_POSITION_STANDING), 360, 640);
  done = window_fixture_find (GTK_WIDGET (fixture->page.page), GTK_TYPE_BUTTON, "_Done");
  g_assert_false (gtk_widget_get_visible (done));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page.page), "session.skip", NULL));
  window_fixture_settle (&fixture->page);
  g_assert_true (gtk_widget_get_visible (done));
  g_signal_emit_by_name (done, "clicked");
  window_fixture_settle (&fixture->page);
  g_assert_false (gtk_widget_get_visible (done));
  assert_label (fixture, "Rest");
}

static int n_looks;

static int64_t
count_look (gpointer data)
{
  n_looks++;
  return ((SessionFixture *) data)->now_us;
}

static void
set_true (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* Without motion, the page looks when a number changes: also while the session waits, and only the time since then does. */
static void
test_rests_without_motion (SessionFixture *fixture,
                           gconstpointer   data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  gboolean     over = FALSE;

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  begin (fixture, name_take (test_sprint_new (2, 180), "Uphill Sprint", SOLEUS_BODY_POSITION_STANDING), 360, 640);
  go_ahead (fixture, 5.2);
  assert_label (fixture, "0:01");
  n_looks = 0;
  fixture->clock.get_monotonic_us = count_look;
  g_timeout_add_once (400, set_true, &over);
  wait_until (over);
  g_assert_cmpint (n_looks, <, 10);
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
}

/* Whoever looks first after the computer slept may be the page itself: then it follows a session that is paused by then no longer. */
static void
test_rests_after_standing_still (SessionFixture *fixture,
                                 gconstpointer   data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  gboolean     over = FALSE;

  begin (fixture, name_take (test_seated_raise_new (3, 15), "Seated Soleus Raise", SOLEUS_BODY_POSITION_SEATED), 360, 640);
  go_ahead (fixture, 5.2);
  for (int animated = 1; animated >= 0; animated--) {
    fixture->now_us += 30 * G_TIME_SPAN_SECOND;
    g_object_set (settings, "gtk-enable-animations", animated, NULL);
    assert_label (fixture, "Paused");
    n_looks = 0;
    over = FALSE;
    fixture->clock.get_monotonic_us = count_look;
    g_timeout_add_once (400, set_true, &over);
    wait_until (over);
    g_assert_cmpint (n_looks, <, 10);
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page.page), "session.toggle-pause", NULL));
    go_ahead (fixture, 1);
  }
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
}

static graphene_rect_t
get_place (SessionFixture *fixture,
           GType           type)
{
  GtkWidget      *page = GTK_WIDGET (fixture->page.page);
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (window_fixture_find (page, type, NULL), page, &place));
  return place;
}

/* Words and digits change, what is around them stays where it is. */
static void
test_nothing_jumps (SessionFixture *fixture,
                    gconstpointer   data)
{
  const int      *size = data;
  graphene_rect_t figure;
  graphene_rect_t ring;

  begin (fixture, name_take (test_seated_raise_new (3, 15), "Seated Soleus Raise", SOLEUS_BODY_POSITION_SEATED), size[0], size[1]);
  window_fixture_settle (&fixture->page);
  figure = get_place (fixture, SOLEUS_TYPE_FIGURE);
  ring = get_place (fixture, SOLEUS_TYPE_PHASE_RING);
  for (int second = 0; second < 5 + 105 + 60 + 10; second += 5) {
    graphene_rect_t figure_now;
    graphene_rect_t ring_now;

    go_ahead (fixture, 5);
    figure_now = get_place (fixture, SOLEUS_TYPE_FIGURE);
    ring_now = get_place (fixture, SOLEUS_TYPE_PHASE_RING);
    g_assert_true (graphene_rect_equal (&figure, &figure_now));
    g_assert_true (graphene_rect_equal (&ring, &ring_now));
  }
}

static void
test_everything_is_named (SessionFixture *fixture,
                          gconstpointer   data)
{
  begin (fixture, name_take (test_seated_raise_new (3, 15), "Seated Soleus Raise", SOLEUS_BODY_POSITION_SEATED), 360, 294);
  window_fixture_assert_named (GTK_WIDGET (fixture->page.page));
  window_fixture_assert_fits (&fixture->page);
}

/* The computer stood still for half a minute: the page says so until the person goes on. */
static void
test_says_that_it_stood_still (SessionFixture *fixture,
                               gconstpointer   data)
{
  AdwBanner *banner;

  begin (fixture, name_take (test_seated_raise_new (3, 15), "Seated Soleus Raise", SOLEUS_BODY_POSITION_SEATED), 360, 294);
  banner = ADW_BANNER (window_fixture_find (GTK_WIDGET (fixture->page.page), ADW_TYPE_BANNER, NULL));
  g_assert_false (adw_banner_get_revealed (banner));
  fixture->now_us += 30 * G_TIME_SPAN_SECOND;
  soleus_player_get_position_us (fixture->player);
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==, "Paused: the computer stood still");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page.page), "session.toggle-pause", NULL));
  g_assert_false (adw_banner_get_revealed (banner));
}

/* The least window, the longest of the short words and a banner: nothing may be cut off, which the toolkit would tell with a warning. */
static void
test_low_with_banner (SessionFixture *fixture,
                      gconstpointer   data)
{
  begin (fixture, name_take (test_seated_raise_new (3, 15), "Seated Soleus Raise", SOLEUS_BODY_POSITION_SEATED), 360, 294);
  adw_banner_set_revealed (ADW_BANNER (window_fixture_find (GTK_WIDGET (fixture->page.page), ADW_TYPE_BANNER, NULL)), TRUE);
  go_ahead (fixture, 7);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page.page), "session.toggle-pause", NULL));
  window_fixture_settle (&fixture->page);
  assert_label (fixture, "Paused");
  window_fixture_assert_fits (&fixture->page);
  window_fixture_save (&fixture->page, "session-banner", 360, 294);
}

static void
test_looks (SessionFixture *fixture,
            gconstpointer   data)
{
  const int *size = data;

  begin (fixture, name_take (test_seated_raise_new (3, 15), "Seated Soleus Raise", SOLEUS_BODY_POSITION_SEATED), size[0], size[1]);
  go_ahead (fixture, 5 + 105 + 60 + 7 * 7 + 1.2);
  window_fixture_assert_fits (&fixture->page);
  window_fixture_save (&fixture->page, "session-lift", fixture->page.width, fixture->page.height);
  go_ahead (fixture, 2);
  window_fixture_save (&fixture->page, "session-hold", fixture->page.width, fixture->page.height);
  go_ahead (fixture, 60);
  window_fixture_save (&fixture->page, "session-rest", fixture->page.width, fixture->page.height);
}

int
main (int    argc,
      char **argv)
{
  static const int sizes[][2] = { { 360, 640 }, { 1024, 768 }, { 360, 294 }, { 640, 360 } };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  window_fixture_load_style ();
  g_test_add ("/session-page/rests-after-standing-still", SessionFixture, NULL, session_fixture_set_up, test_rests_after_standing_still, session_fixture_tear_down);
  g_test_add ("/session-page/says-what-to-do", SessionFixture, NULL, session_fixture_set_up, test_says_what_to_do, session_fixture_tear_down);
  g_test_add ("/session-page/settings", SessionFixture, NULL, session_fixture_set_up, test_settings, session_fixture_tear_down);
  g_test_add ("/session-page/waiting-rest", SessionFixture, NULL, session_fixture_set_up, test_waiting_rest, session_fixture_tear_down);
  g_test_add ("/session-page/keys-are-actions", SessionFixture, NULL, session_fixture_set_up, test_keys_are_actions, session_fixture_tear_down);
  g_test_add ("/session-page/done", SessionFixture, NULL, session_fixture_set_up, test_done, session_fixture_tear_down);
  g_test_add ("/session-page/rests-without-motion", SessionFixture, NULL, session_fixture_set_up, test_rests_without_motion, session_fixture_tear_down);
  g_test_add ("/session-page/everything-is-named", SessionFixture, NULL, session_fixture_set_up, test_everything_is_named, session_fixture_tear_down);
  g_test_add ("/session-page/says-that-it-stood-still", SessionFixture, NULL, session_fixture_set_up, test_says_that_it_stood_still, session_fixture_tear_down);
  g_test_add ("/session-page/low-with-banner", SessionFixture, NULL, session_fixture_set_up, test_low_with_banner, session_fixture_tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autofree char *path = g_strdup_printf ("/session-page/looks/%dx%d", sizes[i][0], sizes[i][1]);

    g_autofree char *still_path = g_strdup_printf ("/session-page/nothing-jumps/%dx%d", sizes[i][0], sizes[i][1]);

    g_test_add (path, SessionFixture, sizes[i], session_fixture_set_up, test_looks, session_fixture_tear_down);
    g_test_add (still_path, SessionFixture, sizes[i], session_fixture_set_up, test_nothing_jumps, session_fixture_tear_down);
  }
  return g_test_run ();
}
