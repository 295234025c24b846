/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure.h"

#include "../figure/poses.h"

#include <string.h>

#include "soleus-figure-text.h"
#include "widget-fixture.h"

#define SIZE 200
#define N_POSITIONS count_positions ()

static SoleusFigure *
create_figure (void)
{
  return SOLEUS_FIGURE (g_object_ref_sink (soleus_figure_new ()));
}

static void
test_finalize (void)
{
  SoleusFigure *figure = create_figure ();

  g_assert_finalize_object (figure);
}

/* What is the same again is neither told nor painted. */
static void
test_same_again (void)
{
  WidgetFixture fixture = { 0 };
  SoleusFigure *figure = SOLEUS_FIGURE (soleus_figure_new ());
  int           count = 0;

  widget_fixture_present (&fixture, GTK_WIDGET (figure), SIZE, SIZE);
  for (int i = 0; i < 2; i++) {
    soleus_figure_set_position (figure, SOLEUS_BODY_POSITION_LUNGE);
    g_assert_cmpint (widget_fixture_take_paints (&fixture) > 0, ==, i == 0);
  }
  for (int i = 0; i < 2; i++) {
    soleus_figure_set_moment (figure, SOLEUS_PHASE_KIND_HOLD, 0.5, SOLEUS_SIDE_BOTH);
    g_assert_cmpint (widget_fixture_take_paints (&fixture) > 0, ==, i == 0);
  }
  for (int i = 0; i < 2; i++) {
    soleus_figure_set_moment (figure, SOLEUS_PHASE_KIND_HOLD, 0.5, SOLEUS_SIDE_LEFT);
    g_assert_cmpint (widget_fixture_take_paints (&fixture) > 0, ==, i == 0);
  }
  gtk_test_accessible_assert_property (figure, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Stepped back at a wall, left heel up");
  g_signal_connect_swapped (figure, "notify::still", G_CALLBACK (on_widget_property_notified), &count);
  for (int i = 0; i < 2; i++)
    soleus_figure_set_still (figure, TRUE);
  g_assert_cmpint (count, ==, 1);
  widget_fixture_close (&fixture);
}

static void
test_accessible (void)
{
  SoleusFigure *figure = create_figure ();

  gtk_test_accessible_assert_role (figure, GTK_ACCESSIBLE_ROLE_IMG);
  soleus_figure_set_moment (figure, SOLEUS_PHASE_KIND_HOLD, 0.0, SOLEUS_SIDE_BOTH);
  gtk_test_accessible_assert_property (figure, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Seated, heels up");
  soleus_figure_set_position (figure, SOLEUS_BODY_POSITION_LUNGE);
  soleus_figure_set_moment (figure, SOLEUS_PHASE_KIND_LOWER, 0.5, SOLEUS_SIDE_LEFT);
  gtk_test_accessible_assert_property (figure, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Stepped back at a wall, left heel going down");
  g_assert_finalize_object (figure);
}

static void
test_texts (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int n = 0;

  for (int position = 0; position < N_POSITIONS; position++)
    for (int phase = 0; phase < SOLEUS_PHASE_KIND_MOVE; phase++)
      for (int side = 0; side < 3; side++) {
        /* On the knees the whole body moves, whichever leg works. */
        gboolean same = position == SOLEUS_BODY_POSITION_KNEELING && phase <= SOLEUS_PHASE_KIND_PAUSE && side > 0;

        g_hash_table_add (seen, soleus_figure_describe (pose_of (position), phase, side));
        n += !same;
      }
  /* Whoever only hears it can tell every pose from every other. */
  g_assert_cmpint (g_hash_table_size (seen), ==, n);
}

static void
assert_described (SoleusBodyPosition position,
                  SoleusPhaseKind    phase,
                  SoleusSide         side,
                  const char        *expected)
{
  g_autofree char *text = soleus_figure_describe (pose_of (position), phase, side);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_words (void)
{
  assert_described (SOLEUS_BODY_POSITION_STEP, SOLEUS_PHASE_KIND_LOWER, SOLEUS_SIDE_LEFT, "On the edge of a step, left heel sinking below the edge");
  assert_described (SOLEUS_BODY_POSITION_LEG_PRESS, SOLEUS_PHASE_KIND_LIFT, SOLEUS_SIDE_BOTH, "In a leg press, feet pointing away");
  assert_described (SOLEUS_BODY_POSITION_KNEELING, SOLEUS_PHASE_KIND_LOWER, SOLEUS_SIDE_BOTH, "Kneeling with held ankles, the body going down slowly");
  assert_described (SOLEUS_BODY_POSITION_WALKING_UPHILL, SOLEUS_PHASE_KIND_MOVE, SOLEUS_SIDE_BOTH, "Walking uphill");
  assert_described (SOLEUS_BODY_POSITION_WALKING, SOLEUS_PHASE_KIND_PAUSE, SOLEUS_SIDE_BOTH, "Standing, ready to walk, heels down");
  assert_described (SOLEUS_BODY_POSITION_STANDING, SOLEUS_PHASE_KIND_MOVE, SOLEUS_SIDE_BOTH, "Standing, moving");
}

static void
test_paints_what_moves (void)
{
  WidgetFixture fixture = { 0 };
  SoleusFigure *figure = SOLEUS_FIGURE (soleus_figure_new ());

  widget_fixture_present (&fixture, GTK_WIDGET (figure), SIZE, SIZE);
  g_assert_cmpint (widget_fixture_take_paints (&fixture), ==, 0);
  soleus_figure_set_moment (figure, SOLEUS_PHASE_KIND_LIFT, 0.3, SOLEUS_SIDE_BOTH);
  g_assert_cmpint (widget_fixture_take_paints (&fixture), >, 0);
  /* A ten-thousandth of a lift is nothing that one could see. */
  soleus_figure_set_moment (figure, SOLEUS_PHASE_KIND_LIFT, 0.3001, SOLEUS_SIDE_BOTH);
  g_assert_cmpint (widget_fixture_take_paints (&fixture), ==, 0);
  soleus_figure_set_moment (figure, SOLEUS_PHASE_KIND_LIFT, 0.6, SOLEUS_SIDE_BOTH);
  g_assert_cmpint (widget_fixture_take_paints (&fixture), >, 0);
  soleus_figure_set_moment (figure, SOLEUS_PHASE_KIND_HOLD, 0.0, SOLEUS_SIDE_BOTH);
  g_assert_cmpint (widget_fixture_take_paints (&fixture), >, 0);
  soleus_figure_set_moment (figure, SOLEUS_PHASE_KIND_HOLD, 0.9, SOLEUS_SIDE_BOTH);
  g_assert_cmpint (widget_fixture_take_paints (&fixture), ==, 0);
  widget_fixture_close (&fixture);
}

/* Steps too small to be painted one by one still add up. */
static void
test_small_steps_add_up (void)
{
  WidgetFixture fixture = { 0 };
  SoleusFigure *figure = SOLEUS_FIGURE (soleus_figure_new ());
  int           paints = 0;

  widget_fixture_present (&fixture, GTK_WIDGET (figure), SIZE, SIZE);
  soleus_figure_set_moment (figure, SOLEUS_PHASE_KIND_LIFT, 0.3, SOLEUS_SIDE_BOTH);
  widget_fixture_take_paints (&fixture);
  for (int i = 1; i <= 1000; i++)
    soleus_figure_set_moment (figure, SOLEUS_PHASE_KIND_LIFT, 0.3 + i * 0.0004, SOLEUS_SIDE_BOTH);
  paints = widget_fixture_take_paints (&fixture);
  g_assert_cmpint (paints, >, 0);
  widget_fixture_close (&fixture);
}

static void
test_still (void)
{
  WidgetFixture fixture = { 0 };
  SoleusFigure *figure = SOLEUS_FIGURE (soleus_figure_new ());

  soleus_figure_set_still (figure, TRUE);
  widget_fixture_present (&fixture, GTK_WIDGET (figure), SIZE, SIZE);
  soleus_figure_set_moment (figure, SOLEUS_PHASE_KIND_LIFT, 0.0, SOLEUS_SIDE_BOTH);
  g_assert_cmpint (widget_fixture_take_paints (&fixture), >, 0);
  for (int i = 0; i <= 10; i++)
    soleus_figure_set_moment (figure, SOLEUS_PHASE_KIND_LIFT, i / 10.0, SOLEUS_SIDE_BOTH);
  g_assert_cmpint (widget_fixture_take_paints (&fixture), ==, 0);
  widget_fixture_close (&fixture);
}

static void
read_moment (WidgetFixture  *fixture,
             SoleusPhaseKind phase,
             double          progress,
             SoleusSide      side,
             guchar         *pixels)
{
  soleus_figure_set_moment (SOLEUS_FIGURE (fixture->widget), phase, progress, side);
  widget_fixture_take_paints (fixture);
  widget_fixture_read_pixels (fixture, pixels, SIZE, SIZE);
}

/* Nothing moves further than a phase goes. */
static void
test_clamps (void)
{
  WidgetFixture      fixture = { 0 };
  g_autofree guchar *expected = g_malloc (SIZE * SIZE * 4);
  g_autofree guchar *actual = g_malloc (SIZE * SIZE * 4);

  widget_fixture_present (&fixture, soleus_figure_new (), SIZE, SIZE);
  for (int end = 0; end < 2; end++) {
    read_moment (&fixture, SOLEUS_PHASE_KIND_LIFT, end, SOLEUS_SIDE_BOTH, expected);
    read_moment (&fixture, SOLEUS_PHASE_KIND_HOLD, 0.5, SOLEUS_SIDE_BOTH, actual);
    read_moment (&fixture, SOLEUS_PHASE_KIND_LIFT, end == 0 ? -3.0 : 3.0, SOLEUS_SIDE_BOTH, actual);
    g_assert_cmpmem (actual, SIZE * SIZE * 4, expected, SIZE * SIZE * 4);
  }
  widget_fixture_close (&fixture);
}

/* A lift and a lowering through the same place look different, and so does each side. */
static void
test_tells_apart (void)
{
  const gsize        length = 4 * SIZE * SIZE;
  g_autofree guchar *lift = g_malloc (length);
  g_autofree guchar *lower = g_malloc (length);
  g_autofree guchar *left = g_malloc (length);

  for (int position = 0; position < N_POSITIONS; position++) {
    WidgetFixture fixture = { 0 };

    widget_fixture_present (&fixture, soleus_figure_new (), SIZE, SIZE);
    soleus_figure_set_position (SOLEUS_FIGURE (fixture.widget), position);
    read_moment (&fixture, SOLEUS_PHASE_KIND_LIFT, 0.5, SOLEUS_SIDE_RIGHT, lift);
    read_moment (&fixture, SOLEUS_PHASE_KIND_LOWER, 0.5, SOLEUS_SIDE_RIGHT, lower);
    read_moment (&fixture, SOLEUS_PHASE_KIND_LIFT, 0.5, SOLEUS_SIDE_LEFT, left);
    g_assert_true (memcmp (lift, lower, length) != 0);
    g_assert_true (memcmp (lift, left, length) != 0);
    widget_fixture_close (&fixture);
  }
}

/* The figure never touches the edge: nothing of it is cut off, in any pose and at any size. */
static void
assert_border_is_empty (const guchar *pixels,
                        int           size)
{
  for (int i = 0; i < size; i++) {
    g_assert_cmpint (pixels[4 * i + 3], ==, 0);
    g_assert_cmpint (pixels[4 * (i + (size - 1) * size) + 3], ==, 0);
    g_assert_cmpint (pixels[4 * i * size + 3], ==, 0);
    g_assert_cmpint (pixels[4 * (i * size + size - 1) + 3], ==, 0);
  }
}

static void
test_fits (void)
{
  const int sizes[] = { 72, 120, 360, 600 };
  const struct {
    SoleusPhaseKind phase;
    double          progress;
  } moments[] = {
    { SOLEUS_PHASE_KIND_HOLD, 1.0 },
    { SOLEUS_PHASE_KIND_HOLD, 0.0 },
    { SOLEUS_PHASE_KIND_LOWER, 1.0 },
    { SOLEUS_PHASE_KIND_PULSE, 0.5 },
    { SOLEUS_PHASE_KIND_STRETCH, 1.0 },
    { SOLEUS_PHASE_KIND_MOVE, 0.0 },
    { SOLEUS_PHASE_KIND_MOVE, 0.4 },
  };

  for (size_t s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (int position = 0; position < N_POSITIONS; position++) {
      WidgetFixture      fixture = { 0 };
      g_autofree guchar *pixels = g_malloc (4 * (gsize) sizes[s] * sizes[s]);

      widget_fixture_present (&fixture, soleus_figure_new (), sizes[s], sizes[s]);
      soleus_figure_set_position (SOLEUS_FIGURE (fixture.widget), position);
      for (size_t i = 0; i < G_N_ELEMENTS (moments); i++) {
        g_test_message ("position %d, moment %zu, at %d pixels", position, i, sizes[s]);
        soleus_figure_set_moment (SOLEUS_FIGURE (fixture.widget), moments[i].phase, moments[i].progress, (SoleusSide) (i % 3));
        widget_fixture_take_paints (&fixture);
        widget_fixture_read_pixels (&fixture, pixels, sizes[s], sizes[s]);
        assert_border_is_empty (pixels, sizes[s]);
      }
      widget_fixture_close (&fixture);
    }
}

static void
test_saves (void)
{
  const SoleusPhaseKind phases[] = { SOLEUS_PHASE_KIND_LIFT, SOLEUS_PHASE_KIND_HOLD, SOLEUS_PHASE_KIND_LOWER, SOLEUS_PHASE_KIND_STRETCH };
  WidgetFixture         fixture = { 0 };

  widget_fixture_present (&fixture, soleus_figure_new (), 2 * SIZE, 2 * SIZE);
  for (int position = 0; position < N_POSITIONS; position++)
    for (size_t i = 0; i < G_N_ELEMENTS (phases); i++) {
      g_autofree char *name = g_strdup_printf ("figure-%02d-%zu.png", position, i);

      soleus_figure_set_position (SOLEUS_FIGURE (fixture.widget), position);
      soleus_figure_set_moment (SOLEUS_FIGURE (fixture.widget), phases[i], 0.6, SOLEUS_SIDE_RIGHT);
      g_assert_cmpint (widget_fixture_take_paints (&fixture), >, 0);
      widget_fixture_save (&fixture, name);
    }
  widget_fixture_close (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/figure/finalize", test_finalize);
  g_test_add_func ("/figure/same-again", test_same_again);
  g_test_add_func ("/figure/clamps", test_clamps);
  g_test_add_func ("/figure/accessible", test_accessible);
  g_test_add_func ("/figure/texts", test_texts);
  g_test_add_func ("/figure/words", test_words);
  g_test_add_func ("/figure/paints-what-moves", test_paints_what_moves);
  g_test_add_func ("/figure/small-steps-add-up", test_small_steps_add_up);
  g_test_add_func ("/figure/still", test_still);
  g_test_add_func ("/figure/tells-apart", test_tells_apart);
  g_test_add_func ("/figure/fits", test_fits);
  g_test_add_func ("/figure/saves", test_saves);

  return g_test_run ();
}
