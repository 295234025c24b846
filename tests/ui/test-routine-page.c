/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "library-fixture.h"
#include "soleus-figure-loop.h"
#include "soleus-figure.h"

#include "../figure/poses.h"
#include "soleus-learn-list.h"
#include "soleus-moving-figure.h"
#include "soleus-pose-gait.h"
#include "soleus-routine-menu.h"
#include "soleus-routine-page.h"
#include "wait.h"

static GtkWidget *
present (LibraryFixture *fixture,
         const char     *id,
         int             width,
         int             height)
{
  g_autoptr (GListModel) cards = soleus_learn_list_new (SOLEUS_RESOURCE_PATH "/learn");
  GtkWidget *page;

  soleus_library_load (fixture->library);
  page = soleus_routine_page_new (soleus_library_lookup (fixture->library, id), fixture->favourites, cards, fixture->region);
  library_fixture_present (fixture, ADW_NAVIGATION_PAGE (page), width, height);
  return page;
}

static void
test_exercise (LibraryFixture *fixture,
               gconstpointer   data)
{
  GtkWidget *page = present (fixture, "seated-soleus-raise", 600, 1000);

  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "Seated Soleus Raise");
  g_assert_true (library_fixture_shows (page, "Seated Soleus Raise"));
  g_assert_true (library_fixture_shows (page, "3 × 15 · 7 min 15 s"));
  g_assert_true (library_fixture_shows (page, "3 sets of 15 · lift 2 s, hold 2 s, lower 3 s · rest 1 min"));
  g_assert_true (library_fixture_shows (page, "7 min 15 s"));
  g_assert_true (library_fixture_shows (page, "Once a day"));
  g_assert_true (library_fixture_shows (page, "No equipment but a chair"));
  g_assert_true (library_fixture_shows (page, "Everyday, gentle enough for most people"));
  g_assert_true (library_fixture_shows (page, "Put both feet flat on the floor and keep your toes planted"));
  g_assert_true (library_fixture_shows (page, "Stop if a pain is new, sharp or growing. A little tiredness in the calf is fine."));
}

static void
write_other_leg (LibraryFixture *fixture,
                 SoleusSide      side,
                 int             repetitions)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  SoleusStamp      started = soleus_stamp_from_date_time (now);
  g_autofree char *id = g_strdup_printf ("drops-%d", side);
  g_autoptr (SoleusSessionRecord) session = soleus_session_record_new (id, "heel-drops", "Heel Drops", started, 1);
  g_autoptr (SoleusSetRecord) set = g_new0 (SoleusSetRecord, 1);

  set->exercise = g_strdup ("heel-drop-bent");
  set->exercise_name = g_strdup ("Bent-Knee Heel Drop");
  set->side = side;
  set->set = 1;
  set->goal_kind = SOLEUS_GOAL_KIND_REPETITIONS;
  set->planned = 15;
  set->done = repetitions;
  set->active_us = 60 * G_USEC_PER_SEC;
  set->load_kg = 5;
  set->started = set->ended = started;
  soleus_history_begin_session (fixture->history, session, "{}", NULL, NULL);
  soleus_history_write_set (fixture->history, id, set, NULL, NULL);
}

/* Where the right leg works alone, the most that the left one did is told, and nothing where both do it or the history knows nothing. */
static void
test_other_leg (LibraryFixture *fixture,
                gconstpointer   data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "right.json", NULL);
  g_autoptr (GError) error = NULL;
  GtkWidget *page;

  g_assert_true (g_file_set_contents (path,
                                      "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"right\", \"name\": \"Right\", \"blocks\": ["
                                      "{\"exercise\": \"heel-drop-bent\", \"sides\": \"right\"}, {\"exercise\": \"heel-drop-straight\", \"sides\": \"right\"},"
                                      "{\"exercise\": \"heel-drop-bent\", \"sides\": \"right\"}]}",
                                      -1, &error));
  g_assert_no_error (error);
  write_other_leg (fixture, SOLEUS_SIDE_LEFT, 14);
  write_other_leg (fixture, SOLEUS_SIDE_RIGHT, 9);
  page = present (fixture, "right", 360, 1200);
  g_assert_false (library_fixture_shows (page, "The Most with the Left Leg: Bent-Knee Heel Drop"));
  soleus_routine_page_set_history (SOLEUS_ROUTINE_PAGE (page), fixture->history);
  wait_until (library_fixture_shows (page, "The Most with the Left Leg: Bent-Knee Heel Drop"));
  g_assert_true (library_fixture_shows (page, "14 repetitions · 5 kg · Today"));
  g_assert_true (library_fixture_shows (page, "3 sets of 10, with the right leg · lift 2 s, lower 3 s · rest 1 min"));
  window_fixture_save (&fixture->seen, "routine-other-leg", 360, 1200);

  soleus_routine_page_set_entry (SOLEUS_ROUTINE_PAGE (page), soleus_library_lookup (fixture->library, "heel-drop-straight"));
  wait_for_idle ();
  g_assert_false (library_fixture_shows (page, "14 repetitions · 5 kg · Today"));
}

static void
test_routine (LibraryFixture *fixture,
              gconstpointer   data)
{
  GtkWidget *page;

  library_fixture_write_own (fixture, "desk", "Desk & <Door>");
  page = present (fixture, "desk", 600, 1600);
  g_assert_true (library_fixture_shows (page, "Desk & <Door>"));
  g_assert_true (library_fixture_shows (page, "4 sets of 15 · lift 2 s, hold 2 s, lower 3 s · rest 1 min"));
  g_assert_true (library_fixture_shows (page, "2 sets of 30 s, on each side · rest 5 s"));
  g_assert_true (library_fixture_shows (page, "Face a wall and put both hands on it"));
  g_assert_true (library_fixture_shows (page, "Don’t stretch a calf that is bruised. Have it looked at first."));
}

static void
test_actions (LibraryFixture *fixture,
              gconstpointer   data)
{
  GtkWidget *page = present (fixture, "circulation-pumps", 600, 1000);
  GtkWidget *start = window_fixture_find (page, GTK_TYPE_BUTTON, "_Start");
  GtkWidget *row = window_fixture_find (page, ADW_TYPE_BUTTON_ROW, NULL);

  g_signal_emit_by_name (start, "clicked");
  g_assert_cmpstr (fixture->last_action, ==, "start");
  g_assert_cmpstr (fixture->last_target, ==, "circulation-pumps");

  g_assert_true (gtk_widget_activate (row));
  g_assert_cmpstr (fixture->last_action, ==, "when-to-stop");
  g_assert_null (fixture->last_target);
}

/* Start is seen before anything is scrolled. */
static void
test_start_is_near (LibraryFixture *fixture,
                    gconstpointer   data)
{
  GtkWidget      *page = present (fixture, "bent-knee-calf-raise", 360, 640);
  GtkWidget      *start = window_fixture_find (page, GTK_TYPE_BUTTON, "_Start");
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (start, GTK_WIDGET (fixture->seen.window), &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (GTK_WIDGET (fixture->seen.window)));
}

static void
test_sources (LibraryFixture *fixture,
              gconstpointer   data)
{
  GtkWidget *page = present (fixture, "circulation-pumps", 600, 1600);
  GtkWidget *numbers = window_fixture_find (page, ADW_TYPE_EXPANDER_ROW, "About These Numbers");

  g_assert_false (library_fixture_shows (page, "Time of a set"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (numbers), TRUE);
  window_fixture_settle (&fixture->seen);
  g_assert_true (library_fixture_shows (page, "Time of a set"));
  g_assert_true (library_fixture_shows (page, "Pumps a minute"));
  g_assert_true (library_fixture_shows (page, "Taken from one of the texts that Soleus began with: “A guide to everyday soleus exercises”."));
  window_fixture_save (&fixture->seen, "routine-sources", 600, 1600);
}

/* The figure asks for frames only when somebody can see it and wants to. */
static gboolean
is_still (SoleusFigure *figure)
{
  gboolean still;

  g_object_get (figure, "still", &still, NULL);
  return still;
}

static void
count (int *number)
{
  (*number)++;
}

static void
test_motion (LibraryFixture *fixture,
             gconstpointer   data)
{
  GtkWidget          *page = present (fixture, "seated-soleus-raise", 600, 1000);
  SoleusMovingFigure *moving = SOLEUS_MOVING_FIGURE (window_fixture_find (page, SOLEUS_TYPE_MOVING_FIGURE, NULL));
  SoleusFigure       *figure = SOLEUS_FIGURE (adw_bin_get_child (ADW_BIN (moving)));
  g_autoptr (GdkPaintable) seen = gtk_widget_paintable_new (GTK_WIDGET (figure));
  int paints = 0;

  g_signal_connect_swapped (seen, "invalidate-contents", G_CALLBACK (count), &paints);
  g_assert_false (soleus_moving_figure_is_moving (moving));
  g_assert_true (is_still (figure));

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  g_assert_true (soleus_moving_figure_is_moving (moving));
  g_assert_false (is_still (figure));
  /* Each phase alone, once painted, would take minutes to come to this. */
  wait_until (paints > 40);

  gtk_widget_set_visible (GTK_WIDGET (moving), FALSE);
  g_assert_false (soleus_moving_figure_is_moving (moving));
  gtk_widget_set_visible (GTK_WIDGET (moving), TRUE);
  window_fixture_settle (&fixture->seen);
  g_assert_true (soleus_moving_figure_is_moving (moving));

  g_object_set (moving, "still", TRUE, NULL);
  g_assert_false (soleus_moving_figure_is_moving (moving));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static void
assert_moment (const SoleusFigureLoop *loop,
               double                  at_s,
               SoleusPhaseKind         phase,
               double                  progress,
               SoleusSide              side)
{
  SoleusFigureMoment moment = soleus_figure_loop_at (loop, soleus_seconds_to_us (at_s));

  g_assert_cmpint (moment.phase, ==, phase);
  g_assert_cmpfloat_with_epsilon (moment.progress, progress, 1e-9);
  g_assert_cmpint (moment.side, ==, side);
}

static SoleusFigureLoop *
new_loop (LibraryFixture *fixture,
          const char     *id)
{
  return soleus_figure_loop_new (soleus_entry_get_routine (soleus_library_lookup (fixture->library, id)));
}

static void
test_loop (LibraryFixture *fixture,
           gconstpointer   data)
{
  g_autoptr (SoleusFigureLoop) raise = NULL;
  g_autoptr (SoleusFigureLoop) pumps = NULL;
  g_autoptr (SoleusFigureLoop) stretch = NULL;
  g_autoptr (SoleusFigureLoop) walk = NULL;
  g_autoptr (SoleusFigureLoop) tandem = NULL;
  int64_t stride_us;

  soleus_library_load (fixture->library);
  raise = new_loop (fixture, "seated-soleus-raise");
  g_assert_cmpint (soleus_figure_loop_get_duration_us (raise), ==, 7 * G_TIME_SPAN_SECOND);
  assert_moment (raise, 0, SOLEUS_PHASE_KIND_LIFT, 0.0, SOLEUS_SIDE_BOTH);
  assert_moment (raise, 1, SOLEUS_PHASE_KIND_LIFT, 0.5, SOLEUS_SIDE_BOTH);
  assert_moment (raise, 2, SOLEUS_PHASE_KIND_HOLD, 0.0, SOLEUS_SIDE_BOTH);
  assert_moment (raise, 5.5, SOLEUS_PHASE_KIND_LOWER, 0.5, SOLEUS_SIDE_BOTH);
  assert_moment (raise, 7, SOLEUS_PHASE_KIND_LIFT, 0.0, SOLEUS_SIDE_BOTH);
  g_assert_cmpfloat_with_epsilon (soleus_figure_loop_get_still (raise).progress, 1.0, 1e-9);

  pumps = new_loop (fixture, "circulation-pumps");
  assert_moment (pumps, 0.25, SOLEUS_PHASE_KIND_PULSE, 0.25, SOLEUS_SIDE_BOTH);
  assert_moment (pumps, 1.25, SOLEUS_PHASE_KIND_PULSE, 0.25, SOLEUS_SIDE_BOTH);

  stretch = new_loop (fixture, "soleus-wall-stretch");
  assert_moment (stretch, 5, SOLEUS_PHASE_KIND_STRETCH, 0.5, SOLEUS_SIDE_LEFT);
  assert_moment (stretch, 15, SOLEUS_PHASE_KIND_STRETCH, 0.5, SOLEUS_SIDE_RIGHT);

  /* A walk goes on stride by stride, and heel to toe each repetition is one of two steps. */
  walk = new_loop (fixture, "walk");
  stride_us = soleus_pose_gait_get_stride_us (pose_of (SOLEUS_BODY_POSITION_WALKING));
  g_assert_cmpint (soleus_figure_loop_get_duration_us (walk) % stride_us, ==, 0);
  g_assert_cmpfloat_with_epsilon (soleus_figure_loop_at (walk, 3 * stride_us + stride_us / 4).progress, 0.25, 0.04);
  tandem = new_loop (fixture, "tandem-walk");
  g_assert_cmpint (soleus_figure_loop_get_duration_us (tandem), ==, 4 * G_TIME_SPAN_SECOND);
  assert_moment (tandem, 1, SOLEUS_PHASE_KIND_MOVE, 0.25, SOLEUS_SIDE_BOTH);
  assert_moment (tandem, 3, SOLEUS_PHASE_KIND_MOVE, 0.75, SOLEUS_SIDE_BOTH);
}

static void
test_weight (LibraryFixture *fixture,
             gconstpointer   data)
{
  GtkWidget *page = present (fixture, "leg-press-calf", 600, 1600);

  g_assert_true (library_fixture_shows (page, "20 kg, up to 150 kg: a machine"));
}

/* A routine says how often by itself. */
static void
test_routine_frequency (LibraryFixture *fixture,
                        gconstpointer   data)
{
  GtkWidget *page = present (fixture, "hill-day", 600, 1600);

  g_assert_true (library_fixture_shows (page, "How Often"));
}

/* Whom it has in mind is told, where it has somebody. */
static void
test_audiences (LibraryFixture *fixture,
                gconstpointer   data)
{
  g_assert_true (library_fixture_shows (present (fixture, "circulation-daily", 600, 1600), "For people who sit all day, people with heavy legs, people over 40"));
}

/* The cards that name an exercise are a press away. */
static void
test_learn (LibraryFixture *fixture,
            gconstpointer   data)
{
  GtkWidget *page = present (fixture, "soleus-pushup", 600, 1600);
  GtkWidget *row = window_fixture_find (page, ADW_TYPE_ACTION_ROW, "The Soleus Push-Up: What Is Known");

  g_assert_true (gtk_widget_activate (row));
  g_assert_cmpstr (fixture->last_action, ==, "show-card");
  g_assert_cmpstr (fixture->last_target, ==, "what-is-known");
}

/* What is shown is told once when it changes, and never when it is the same. */
static void
test_changes (LibraryFixture *fixture,
              gconstpointer   data)
{
  GtkWidget   *page = present (fixture, "seated-soleus-raise", 600, 1600);
  GtkWidget   *start = window_fixture_find (page, GTK_TYPE_BUTTON, "_Start");
  SoleusEntry *stretch = soleus_library_lookup (fixture->library, "soleus-wall-stretch");
  SoleusEntry *shown;
  int          n_changes = 0;

  g_signal_connect_swapped (page, "notify::entry", G_CALLBACK (count), &n_changes);
  g_object_get (page, "entry", &shown, NULL);
  soleus_routine_page_set_entry (SOLEUS_ROUTINE_PAGE (page), shown);
  g_assert_cmpint (n_changes, ==, 0);
  g_object_unref (shown);

  soleus_routine_page_set_entry (SOLEUS_ROUTINE_PAGE (page), stretch);
  g_assert_cmpint (n_changes, ==, 1);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, soleus_entry_get_name (stretch));
  g_assert_true (library_fixture_shows (page, soleus_entry_get_summary (stretch)));
  g_assert_true (library_fixture_shows (page, "2 × 30 s, each side · 2 min 15 s"));
  g_assert_false (library_fixture_shows (page, "3 × 15 · 7 min 15 s"));
  g_signal_emit_by_name (start, "clicked");
  g_assert_cmpstr (fixture->last_target, ==, "soleus-wall-stretch");
}

/* A file can't have anything opened but pages of the web. */
static void
collect_actions (GMenuModel *menu,
                 GString    *actions)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++) {
    g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
    g_autofree char *action = NULL;

    if (section != NULL)
      collect_actions (section, actions);
    else if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action))
      g_string_append_printf (actions, "%s ", action);
  }
}

static void
assert_menu (LibraryFixture *fixture,
             const char     *id,
             const char     *expected)
{
  g_autoptr (GMenuModel) menu = soleus_routine_menu_new (soleus_library_lookup (fixture->library, id));
  g_autoptr (GString) actions = g_string_new (NULL);

  collect_actions (menu, actions);
  g_assert_cmpstr (actions->str, ==, expected);
}

/* All that can be done with a routine is in its menu, and only what is the person's own can be deleted. */
static void
test_menu (LibraryFixture *fixture,
           gconstpointer   data)
{
  library_fixture_write_own (fixture, "desk", "Desk");
  soleus_library_load (fixture->library);
  assert_menu (fixture, "seated-soleus-raise", "routine.duplicate routine.new-exercise share.export paper.print paper.save-pdf ");
  assert_menu (fixture, "hill-day", "routine.duplicate share.export paper.print paper.save-pdf ");
  assert_menu (fixture, "desk", "routine.duplicate share.export paper.print paper.save-pdf routine.delete ");
}

static GtkWidget *
present_raise (LibraryFixture *fixture,
               int             width,
               int             height)
{
  return present (fixture, "seated-soleus-raise", width, height);
}

/* The numbers unfolded, of a routine of several exercises. */
static GtkWidget *
present_numbers (LibraryFixture *fixture,
                 int             width,
                 int             height)
{
  GtkWidget     *page = present (fixture, "hill-day", width, height);
  GtkWidget     *numbers = window_fixture_find (page, ADW_TYPE_EXPANDER_ROW, NULL);
  GtkWidget     *scroller = window_fixture_find (page, GTK_TYPE_SCROLLED_WINDOW, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (numbers), TRUE);
  window_fixture_settle (&fixture->seen);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) - 1.6 * height);
  window_fixture_settle (&fixture->seen);
  return page;
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  library_fixture_add ("/routine-page/exercise", test_exercise);
  library_fixture_add ("/routine-page/other-leg", test_other_leg);
  library_fixture_add ("/routine-page/routine", test_routine);
  library_fixture_add ("/routine-page/actions", test_actions);
  library_fixture_add ("/routine-page/start-is-near", test_start_is_near);
  library_fixture_add ("/routine-page/sources", test_sources);
  library_fixture_add ("/routine-page/weight", test_weight);
  library_fixture_add ("/routine-page/frequency", test_routine_frequency);
  library_fixture_add ("/routine-page/audiences", test_audiences);
  library_fixture_add ("/routine-page/learn", test_learn);
  library_fixture_add ("/routine-page/changes", test_changes);
  library_fixture_add ("/routine-page/menu", test_menu);
  library_fixture_add ("/routine-page/motion", test_motion);
  library_fixture_add ("/routine-page/loop", test_loop);
  library_fixture_add_looks ("/routine-page/look", "routine", present_raise);
  library_fixture_add_looks ("/routine-page/look-numbers", "routine-numbers", present_numbers);

  return g_test_run ();
}
