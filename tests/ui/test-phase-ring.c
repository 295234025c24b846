/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-phase-ring.h"

#include <math.h>

#include "widget-fixture.h"
#include "wait.h"

#define SIZE 200

static void
test_finalize (void)
{
  GtkWidget *ring = g_object_ref_sink (soleus_phase_ring_new ());
  GtkWidget *child = gtk_label_new ("Lift");

  soleus_phase_ring_set_child (SOLEUS_PHASE_RING (ring), child);
  g_assert_true (soleus_phase_ring_get_child (SOLEUS_PHASE_RING (ring)) == child);
  g_object_add_weak_pointer (G_OBJECT (child), (gpointer *) &child);
  g_assert_finalize_object (ring);
  g_assert_null (child);
}

static void
test_fraction (void)
{
  SoleusPhaseRing *ring = SOLEUS_PHASE_RING (g_object_ref_sink (soleus_phase_ring_new ()));
  int              count = 0;

  g_signal_connect_swapped (ring, "notify::fraction", G_CALLBACK (on_widget_property_notified), &count);
  soleus_phase_ring_set_fraction (ring, 0.5);
  soleus_phase_ring_set_fraction (ring, 0.5);
  g_assert_cmpint (count, ==, 1);
  soleus_phase_ring_set_fraction (ring, 2.0);
  g_assert_cmpfloat_with_epsilon (soleus_phase_ring_get_fraction (ring), 1.0, 1e-9);
  soleus_phase_ring_set_fraction (ring, -2.0);
  g_assert_cmpfloat_with_epsilon (soleus_phase_ring_get_fraction (ring), 0.0, 1e-9);
  g_assert_cmpint (count, ==, 3);
  g_assert_finalize_object (ring);
}

static void
test_child (void)
{
  SoleusPhaseRing *ring = SOLEUS_PHASE_RING (g_object_ref_sink (soleus_phase_ring_new ()));
  GtkWidget       *first = gtk_label_new ("1");
  GtkWidget       *second = gtk_label_new ("2");
  int              count = 0;

  g_signal_connect_swapped (ring, "notify::child", G_CALLBACK (on_widget_property_notified), &count);
  soleus_phase_ring_set_child (ring, first);
  soleus_phase_ring_set_child (ring, first);
  g_assert_cmpint (count, ==, 1);
  g_object_add_weak_pointer (G_OBJECT (first), (gpointer *) &first);
  soleus_phase_ring_set_child (ring, second);
  g_assert_null (first);
  g_assert_true (gtk_widget_get_parent (second) == GTK_WIDGET (ring));
  soleus_phase_ring_set_child (ring, NULL);
  g_assert_null (soleus_phase_ring_get_child (ring));
  g_assert_cmpint (count, ==, 3);
  g_assert_finalize_object (ring);
}

/* The child lies inside the ring, whatever it asks for, and no smaller than it must be; the ring asks for the same room whatever is in it. */
static void
test_makes_room (void)
{
  for (int size = 8; size < 600; size += 37) {
    WidgetFixture   fixture = { 0 };
    GtkWidget      *ring = soleus_phase_ring_new ();
    GtkWidget      *child = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
    graphene_rect_t bounds;
    int             minimum;
    double          diagonal;

    gtk_widget_set_size_request (child, size, size / 2);
    soleus_phase_ring_set_child (SOLEUS_PHASE_RING (ring), child);
    gtk_widget_measure (ring, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
    g_assert_cmpint (minimum, <=, 64);
    widget_fixture_present (&fixture, ring, SIZE, SIZE);
    g_assert_true (gtk_widget_compute_bounds (child, ring, &bounds));
    diagonal = hypot (bounds.size.width, bounds.size.height);
    g_assert_cmpfloat (diagonal, <, SIZE);
    g_assert_cmpfloat (diagonal, >=, MIN (hypot (size, size / 2.0), SIZE - 0.12 * SIZE));
    g_assert_cmpfloat_with_epsilon (bounds.origin.x + bounds.size.width / 2.0, SIZE / 2.0, 1.0);
    g_assert_cmpfloat_with_epsilon (bounds.origin.y + bounds.size.height / 2.0, SIZE / 2.0, 1.0);
    widget_fixture_close (&fixture);
  }
}

/* With large letters a ring can be larger, as far as there is room. */
static void
test_grows_with_letters (void)
{
  GtkWidget *ring = g_object_ref_sink (soleus_phase_ring_new ());
  int        natural;

  gtk_widget_measure (ring, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 340);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_widget_queue_resize (ring);
  gtk_widget_measure (ring, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 680);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  g_assert_finalize_object (ring);
}

static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  int *frames = data;

  *frames -= 1;
  return *frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
let_frames_pass (GtkWidget *widget,
                 int        frames)
{
  gtk_widget_add_tick_callback (widget, on_frame, &frames, NULL);
  wait_until (frames == 0);
}

static void
test_paints_what_moves (void)
{
  WidgetFixture    fixture = { 0 };
  SoleusPhaseRing *ring = SOLEUS_PHASE_RING (soleus_phase_ring_new ());

  widget_fixture_present (&fixture, GTK_WIDGET (ring), SIZE, SIZE);
  soleus_phase_ring_set_fraction (ring, 0.3);
  g_assert_cmpint (widget_fixture_take_paints (&fixture), >, 0);
  let_frames_pass (GTK_WIDGET (ring), 3);
  soleus_phase_ring_set_fraction (ring, 0.3001);
  g_assert_cmpint (widget_fixture_take_paints (&fixture), ==, 0);
  soleus_phase_ring_set_fraction (ring, 0.31);
  g_assert_cmpint (widget_fixture_take_paints (&fixture), >, 0);
  widget_fixture_close (&fixture);
}

/* The alpha in the middle of the line, @fraction of the way round. */
static int
get_alpha (const guchar *pixels,
           double        fraction)
{
  const double radius = SIZE / 2.0 - 0.055 * SIZE / 2.0;
  int          x = (int) (SIZE / 2.0 + radius * sin (fraction * 2.0 * G_PI));
  int          y = (int) (SIZE / 2.0 - radius * cos (fraction * 2.0 * G_PI));

  return pixels[4 * (y * SIZE + x) + 3];
}

static gboolean
is_filled (WidgetFixture *fixture,
           double         fraction)
{
  g_autofree guchar *pixels = g_malloc (4 * SIZE * SIZE);

  widget_fixture_take_paints (fixture);
  widget_fixture_read_pixels (fixture, pixels, SIZE, SIZE);
  return get_alpha (pixels, fraction) == 255;
}

static void
test_paints_every_other_frame (void)
{
  WidgetFixture    fixture = { 0 };
  SoleusPhaseRing *ring = SOLEUS_PHASE_RING (soleus_phase_ring_new ());

  widget_fixture_present (&fixture, GTK_WIDGET (ring), SIZE, SIZE);
  let_frames_pass (GTK_WIDGET (ring), 3);
  soleus_phase_ring_set_fraction (ring, 0.01);
  soleus_phase_ring_set_fraction (ring, 0.03);
  g_assert_false (is_filled (&fixture, 0.027));
  /* What jumps doesn't wait. */
  soleus_phase_ring_set_fraction (ring, 0.5);
  g_assert_true (is_filled (&fixture, 0.49));
  let_frames_pass (GTK_WIDGET (ring), 3);
  soleus_phase_ring_set_fraction (ring, 0.53);
  g_assert_true (is_filled (&fixture, 0.527));
  widget_fixture_close (&fixture);
}

static void
test_fills_clockwise (void)
{
  WidgetFixture      fixture = { 0 };
  g_autofree guchar *pixels = g_malloc (4 * SIZE * SIZE);

  widget_fixture_present (&fixture, soleus_phase_ring_new (), SIZE, SIZE);
  for (int i = 0; i <= 16; i++) {
    soleus_phase_ring_set_fraction (SOLEUS_PHASE_RING (fixture.widget), i / 16.0);
    widget_fixture_take_paints (&fixture);
    widget_fixture_read_pixels (&fixture, pixels, SIZE, SIZE);
    /* In the middles of the sixteenths: full where it has been, faint where it goes. No seam in either. */
    for (int k = 0; k < 16; k++) {
      if (k < i)
        g_assert_cmpint (get_alpha (pixels, (k + 0.5) / 16.0), ==, 255);
      else
        g_assert_cmpint (get_alpha (pixels, (k + 0.5) / 16.0), <, 60);
    }
  }
  for (int k = 0; k < 360; k++)
    g_assert_cmpint (get_alpha (pixels, k / 360.0), ==, 255);
  soleus_phase_ring_set_fraction (SOLEUS_PHASE_RING (fixture.widget), 0.62);
  widget_fixture_take_paints (&fixture);
  widget_fixture_save (&fixture, "phase-ring.png");
  widget_fixture_close (&fixture);
}

static void
test_track_is_even (void)
{
  WidgetFixture      fixture = { 0 };
  g_autofree guchar *pixels = g_malloc (4 * SIZE * SIZE);
  int                expected;

  widget_fixture_present (&fixture, soleus_phase_ring_new (), SIZE, SIZE);
  widget_fixture_read_pixels (&fixture, pixels, SIZE, SIZE);
  expected = get_alpha (pixels, 0.125);
  g_assert_cmpint (expected, >, 0);
  for (int k = 0; k < 720; k++)
    g_assert_cmpint (get_alpha (pixels, k / 720.0), ==, expected);
  widget_fixture_close (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/phase-ring/finalize", test_finalize);
  g_test_add_func ("/phase-ring/fraction", test_fraction);
  g_test_add_func ("/phase-ring/child", test_child);
  g_test_add_func ("/phase-ring/makes-room", test_makes_room);
  g_test_add_func ("/phase-ring/grows-with-letters", test_grows_with_letters);
  g_test_add_func ("/phase-ring/paints-what-moves", test_paints_what_moves);
  g_test_add_func ("/phase-ring/paints-every-other-frame", test_paints_every_other_frame);
  g_test_add_func ("/phase-ring/fills-clockwise", test_fills_clockwise);
  g_test_add_func ("/phase-ring/track-is-even", test_track_is_even);

  return g_test_run ();
}
