/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-shrink-layout.h"

#include "widget-fixture.h"

static GtkWidget *
new_bin (GtkWidget *child)
{
  return g_object_new (ADW_TYPE_BIN, "layout-manager", soleus_shrink_layout_new (), "child", child, NULL);
}

static GtkWidget *
new_box (int width,
         int height)
{
  return g_object_new (GTK_TYPE_BOX, "width-request", width, "height-request", height, NULL);
}

static void
test_asks_for_no_room (void)
{
  GtkWidget *bin = g_object_ref_sink (new_bin (new_box (400, 300)));
  int        minimum;
  int        natural;

  gtk_widget_measure (bin, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 0);
  g_assert_cmpint (natural, ==, 400);
  /* Also for less than the child can be asked for. */
  gtk_widget_measure (bin, GTK_ORIENTATION_VERTICAL, 100, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 0);
  g_assert_cmpint (natural, ==, 300);
  g_assert_finalize_object (bin);
}

/* Presents a child in so much room, and tells where it is and by how much it is smaller than it was laid out. */
static double
present (GtkWidget       *child,
         int              width,
         int              height,
         graphene_rect_t *place)
{
  WidgetFixture fixture = { 0 };
  double        scale;

  widget_fixture_present (&fixture, new_bin (child), width, height);
  g_assert_true (gtk_widget_compute_bounds (child, fixture.widget, place));
  scale = place->size.width / gtk_widget_get_width (child);
  widget_fixture_close (&fixture);
  return scale;
}

static void
assert_fills (const graphene_rect_t *place,
              int                    width,
              int                    height)
{
  g_assert_cmpfloat_with_epsilon (place->origin.x, 0, 0.01);
  g_assert_cmpfloat_with_epsilon (place->origin.y, 0, 0.01);
  g_assert_cmpfloat_with_epsilon (place->size.width, width, 1.0);
  g_assert_cmpfloat_with_epsilon (place->size.height, height, 1.0);
}

static void
test_fills (void)
{
  graphene_rect_t place;

  g_assert_cmpfloat_with_epsilon (present (new_box (200, 100), 200, 100, &place), 1.0, 0.001);
  assert_fills (&place, 200, 100);
  g_assert_cmpfloat_with_epsilon (present (new_box (20, 10), 200, 100, &place), 1.0, 0.001);
  assert_fills (&place, 200, 100);
}

static void
test_shrinks (void)
{
  graphene_rect_t place;

  g_assert_cmpfloat_with_epsilon (present (new_box (400, 50), 200, 100, &place), 0.5, 0.01);
  assert_fills (&place, 200, 100);
  g_assert_cmpfloat_with_epsilon (present (new_box (50, 400), 200, 100, &place), 0.25, 0.01);
  assert_fills (&place, 200, 100);
  g_assert_cmpfloat_with_epsilon (present (new_box (400, 400), 200, 100, &place), 0.25, 0.01);
  assert_fills (&place, 200, 100);
}

/* What wraps has less height when it is laid out wider, and isn't laid out for less than it needs. */
static void
test_wraps (void)
{
  GtkWidget      *label = gtk_label_new ("One word after the other, and then a great many more of them, in as many lines as there is room for");
  graphene_rect_t place;
  double          scale;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  scale = present (label, 100, 60, &place);
  g_assert_cmpfloat (scale, <, 1.0);
  g_assert_cmpfloat (scale, >, 0.2);
  assert_fills (&place, 100, 60);
}

static void
test_hidden (void)
{
  GtkWidget *child = new_box (400, 300);
  GtkWidget *bin = g_object_ref_sink (new_bin (child));
  int        natural;

  gtk_widget_set_visible (child, FALSE);
  gtk_widget_measure (bin, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 0);
  adw_bin_set_child (ADW_BIN (bin), NULL);
  gtk_widget_measure (bin, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 0);
  g_assert_finalize_object (bin);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/shrink-layout/asks-for-no-room", test_asks_for_no_room);
  g_test_add_func ("/shrink-layout/fills", test_fills);
  g_test_add_func ("/shrink-layout/shrinks", test_shrinks);
  g_test_add_func ("/shrink-layout/wraps", test_wraps);
  g_test_add_func ("/shrink-layout/hidden", test_hidden);

  return g_test_run ();
}
