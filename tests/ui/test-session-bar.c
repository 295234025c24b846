/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-timeline-compiler.h"
#include "soleus-session-bar.h"

#include "soleus-session-bar-pieces.h"
#include "test-exercises.h"
#include "widget-fixture.h"

#define WIDTH 400

static SoleusTimeline *
compile (SoleusExercise *exercise)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (exercise);

  return soleus_timeline_compile (routine);
}

static const SoleusSessionPiece *
get_piece (GArray *pieces,
           guint   index)
{
  return &g_array_index (pieces, SoleusSessionPiece, index);
}

static void
test_pieces (void)
{
  g_autoptr (SoleusTimeline) timeline = compile (test_seated_raise_new (3, 15));
  g_autoptr (GArray) pieces = soleus_session_pieces_new (timeline, WIDTH);
  const gboolean work[] = { FALSE, TRUE, FALSE, TRUE, FALSE, TRUE };

  /* Lead-in, and three sets with two rests between. */
  g_assert_cmpint (pieces->len, ==, G_N_ELEMENTS (work));
  for (guint i = 0; i < pieces->len; i++)
    g_assert_cmpint (get_piece (pieces, i)->work, ==, work[i]);
  g_assert_cmpint (get_piece (pieces, 0)->start_us, ==, 0);
  g_assert_cmpint (get_piece (pieces, 5)->end_us, ==, soleus_timeline_get_duration_us (timeline));
  g_assert_cmpfloat (get_piece (pieces, 1)->width, >, get_piece (pieces, 2)->width);
}

static void
assert_pieces_fit (const SoleusTimeline *timeline,
                   double                width)
{
  g_autoptr (GArray) pieces = soleus_session_pieces_new (timeline, width);
  double  x = -4.0;
  int64_t end_us = 0;

  g_assert_cmpint (pieces->len, >=, 1);
  for (guint i = 0; i < pieces->len; i++) {
    const SoleusSessionPiece *piece = get_piece (pieces, i);

    g_assert_cmpfloat (piece->x, >=, x + 4.0 - 1e-6);
    g_assert_cmpfloat (piece->width, >=, piece->work ? 8.0 : 5.0);
    g_assert_cmpint (piece->start_us, >=, end_us);
    x = piece->x + piece->width;
    end_us = piece->end_us;
  }
  g_assert_cmpfloat_with_epsilon (x, width, 1e-6);
}

static void
test_pieces_fit (void)
{
  for (int i = 0; i < 50; i++) {
    g_autoptr (SoleusRoutine) routine = test_routine_random (TRUE);
    g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);

    for (int width = 48; width < 1500; width += 97)
      assert_pieces_fit (timeline, width);
  }
}

static void
test_merges (void)
{
  g_autoptr (SoleusTimeline) timeline = compile (test_seated_raise_new (100, 5));
  g_autoptr (GArray) wide = soleus_session_pieces_new (timeline, 4000);
  g_autoptr (GArray) narrow = soleus_session_pieces_new (timeline, 320);

  g_assert_cmpint (wide->len, ==, 200);
  g_assert_cmpint (narrow->len, <, 40);
  assert_pieces_fit (timeline, 320);
}

static void
test_share (void)
{
  const SoleusSessionPiece piece = { .start_us = 100, .end_us = 200 };
  const SoleusSessionPiece wait = { .start_us = 100, .end_us = 100 };

  g_assert_cmpfloat_with_epsilon (soleus_session_piece_get_share (&piece, 50), 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (soleus_session_piece_get_share (&piece, 150), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (soleus_session_piece_get_share (&piece, 250), 1.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (soleus_session_piece_get_share (&wait, 100), 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (soleus_session_piece_get_share (&wait, 101), 1.0, 1e-9);
}

static void
test_notify (void)
{
  g_autoptr (SoleusTimeline) timeline = compile (test_seated_raise_new (3, 15));
  SoleusSessionBar *bar = SOLEUS_SESSION_BAR (g_object_ref_sink (soleus_session_bar_new ()));
  int               count = 0;

  g_signal_connect_swapped (bar, "notify", G_CALLBACK (on_widget_property_notified), &count);
  soleus_session_bar_set_timeline (bar, timeline);
  soleus_session_bar_set_timeline (bar, timeline);
  g_assert_cmpint (count, ==, 1);
  soleus_session_bar_set_position_us (bar, 5);
  soleus_session_bar_set_position_us (bar, 5);
  g_assert_cmpint (count, ==, 2);
  soleus_session_bar_set_value_text (bar, "Set 1 of 3");
  soleus_session_bar_set_value_text (bar, "Set 1 of 3");
  g_assert_cmpint (count, ==, 3);
  g_assert_true (soleus_session_bar_get_timeline (bar) == timeline);
  g_assert_cmpint (soleus_session_bar_get_position_us (bar), ==, 5);
  g_assert_cmpstr (soleus_session_bar_get_value_text (bar), ==, "Set 1 of 3");
  g_assert_finalize_object (bar);
}

/* The value that a screen reader hears moves with the sets, not with each frame. */
static void
test_accessible (void)
{
  g_autoptr (SoleusTimeline) timeline = compile (test_seated_raise_new (3, 15));
  WidgetFixture            fixture = { 0 };
  int                      n_sets;
  const SoleusTimelineSet *sets = soleus_timeline_get_sets (timeline, &n_sets);
  SoleusSessionBar        *bar = SOLEUS_SESSION_BAR (soleus_session_bar_new ());
  double                   duration_us = (double) soleus_timeline_get_duration_us (timeline);

  soleus_session_bar_set_timeline (bar, timeline);
  widget_fixture_present (&fixture, GTK_WIDGET (bar), WIDTH, 10);
  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
  soleus_session_bar_set_position_us (bar, sets[1].start_us);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, sets[1].start_us / duration_us);
  soleus_session_bar_set_position_us (bar, sets[1].end_us - 1);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, sets[1].start_us / duration_us);
  soleus_session_bar_set_value_text (bar, "Set 2 of 3, 4 minutes left");
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Set 2 of 3, 4 minutes left");
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (sets[1].end_us - 1) / duration_us);
  widget_fixture_close (&fixture);
}

static void
test_paints_what_moves (void)
{
  g_autoptr (SoleusTimeline) timeline = compile (test_seated_raise_new (3, 15));
  WidgetFixture     fixture = { 0 };
  SoleusSessionBar *bar = SOLEUS_SESSION_BAR (soleus_session_bar_new ());

  soleus_session_bar_set_timeline (bar, timeline);
  widget_fixture_present (&fixture, GTK_WIDGET (bar), WIDTH, 10);
  soleus_session_bar_set_position_us (bar, 60 * G_USEC_PER_SEC);
  g_assert_cmpint (widget_fixture_take_paints (&fixture), >, 0);
  soleus_session_bar_set_position_us (bar, 60 * G_USEC_PER_SEC + 16667);
  g_assert_cmpint (widget_fixture_take_paints (&fixture), ==, 0);
  widget_fixture_save (&fixture, "session-bar.png");
  widget_fixture_close (&fixture);
}

/* How opaque the bar is at both ends when half is over. */
static void
read_ends (GtkTextDirection direction,
           int             *left,
           int             *right)
{
  g_autoptr (SoleusTimeline) timeline = compile (test_seated_raise_new (3, 15));
  g_autofree guchar *pixels = g_malloc (4 * WIDTH * 10);
  WidgetFixture      fixture = { 0 };
  SoleusSessionBar  *bar = SOLEUS_SESSION_BAR (soleus_session_bar_new ());

  gtk_widget_set_direction (GTK_WIDGET (bar), direction);
  soleus_session_bar_set_timeline (bar, timeline);
  soleus_session_bar_set_position_us (bar, soleus_timeline_get_duration_us (timeline) / 2);
  widget_fixture_present (&fixture, GTK_WIDGET (bar), WIDTH, 10);
  widget_fixture_read_pixels (&fixture, pixels, WIDTH, 10);
  *left = pixels[4 * (5 * WIDTH + 40) + 3];
  *right = pixels[4 * (5 * WIDTH + WIDTH - 40) + 3];
  widget_fixture_close (&fixture);
}

static void
test_right_to_left (void)
{
  int left, right;

  read_ends (GTK_TEXT_DIR_LTR, &left, &right);
  g_assert_cmpint (left, ==, 255);
  g_assert_cmpint (right, <, 128);
  read_ends (GTK_TEXT_DIR_RTL, &left, &right);
  g_assert_cmpint (left, <, 128);
  g_assert_cmpint (right, ==, 255);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/session-bar/pieces", test_pieces);
  g_test_add_func ("/session-bar/pieces-fit", test_pieces_fit);
  g_test_add_func ("/session-bar/merges", test_merges);
  g_test_add_func ("/session-bar/share", test_share);
  g_test_add_func ("/session-bar/notify", test_notify);
  g_test_add_func ("/session-bar/accessible", test_accessible);
  g_test_add_func ("/session-bar/paints-what-moves", test_paints_what_moves);
  g_test_add_func ("/session-bar/right-to-left", test_right_to_left);

  return g_test_run ();
}
