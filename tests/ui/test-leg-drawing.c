/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-fixture.h"
#include "soleus-learn-card.h"
#include "soleus-learn-list.h"
#include "soleus-leg-drawing.h"
#include "soleus-leg-layout.h"

static SoleusLearnDrawing *
read_drawing (void)
{
  g_autoptr (GListModel) cards = soleus_learn_list_new (SOLEUS_RESOURCE_PATH "/learn");
  g_autoptr (SoleusLearnCard) card = g_list_model_get_item (cards, 0);

  g_assert_nonnull (soleus_learn_card_get_drawing (card));
  return soleus_learn_drawing_ref (soleus_learn_card_get_drawing (card));
}

static GtkWidget *
new_widget (SoleusLearnDrawing *drawing,
            int                 limit_height)
{
  GtkWidget *widget = g_object_new (SOLEUS_TYPE_LEG_DRAWING, "limit-height", limit_height, NULL);

  soleus_leg_drawing_set_drawing (SOLEUS_LEG_DRAWING (widget), drawing);
  return widget;
}

/* Every outline is one that can be drawn, and inside the drawing's own box. */
static void
test_outlines (void)
{
  g_autoptr (SoleusLearnDrawing) drawing = read_drawing ();

  for (guint i = 0; i < drawing->parts->len; i++) {
    const SoleusLearnPart *part = g_ptr_array_index (drawing->parts, i);
    g_autoptr (GskPath) path = gsk_path_parse (part->path);
    graphene_rect_t bounds;

    g_assert_nonnull (path);
    g_assert_true (gsk_path_get_bounds (path, &bounds));
    g_assert_cmpfloat (bounds.origin.x, >=, 0.0);
    g_assert_cmpfloat (bounds.origin.y, >=, 0.0);
    g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, 1.0);
    if (part->label == NULL)
      continue;
    g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <, part->label_x);
    /* The line ends in what it means. */
    g_assert_true (gsk_path_in_fill (path, &GRAPHENE_POINT_INIT ((float) part->point_x, (float) part->point_y), GSK_FILL_RULE_WINDING));
  }
}

/* Labels are in the order of their places, never one over the other, and with the drawing inside the room. */
static void
assert_layout (GtkWidget          *widget,
               SoleusLearnDrawing *drawing,
               int                 width)
{
  g_autoptr (SoleusLegLayout) layout = soleus_leg_layout_new (widget, drawing, width, 600);
  double below = 0.0;

  g_assert_cmpuint (layout->labels->len, ==, 5);
  g_assert_cmpfloat (layout->scale, >, 100.0);
  g_assert_cmpfloat (layout->x, >=, 0.0);
  g_assert_cmpfloat (layout->text_x + layout->text_width, <=, width + 1.0);
  for (guint i = 0; i < layout->labels->len; i++) {
    const SoleusLegLabel *label = &g_array_index (layout->labels, SoleusLegLabel, i);
    int                   text_width;

    pango_layout_get_pixel_size (label->text, &text_width, NULL);
    g_assert_cmpint (text_width, <=, (int) layout->text_width + 1);
    g_assert_cmpfloat (label->y, >=, below);
    below = label->y + label->height;
  }
  g_assert_cmpfloat (below, <=, layout->height);
}

static void
set_text_scale (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (scale * 96 * 1024), NULL);
}

static void
test_labels (gconstpointer data)
{
  double text_scale = *(const double *) data;
  g_autoptr (SoleusLearnDrawing) drawing = read_drawing ();
  WidgetFixture fixture = { 0 };
  int           minimum;

  set_text_scale (text_scale);
  widget_fixture_present (&fixture, new_widget (drawing, 600), 640, 640);
  gtk_widget_measure (fixture.widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_test_message ("At %g times the letters it needs %d pixels", text_scale, minimum);
  /* A page of 320 pixels has this much room between its margins. */
  g_assert_cmpint (minimum, <=, 296);
  for (int width = minimum; width <= 1200; width += 23)
    assert_layout (fixture.widget, drawing, width);
  widget_fixture_close (&fixture);
  set_text_scale (1.0);
}

static void
test_properties (void)
{
  g_autoptr (SoleusLearnDrawing) drawing = read_drawing ();
  SoleusLegDrawing *widget = g_object_ref_sink (g_object_new (SOLEUS_TYPE_LEG_DRAWING, NULL));
  int               limits = 0;
  int               limit;

  g_signal_connect_swapped (widget, "notify::limit-height", G_CALLBACK (on_widget_property_notified), &limits);
  g_assert_null (soleus_leg_drawing_get_drawing (widget));
  soleus_leg_drawing_set_drawing (widget, drawing);
  soleus_leg_drawing_set_drawing (widget, drawing);
  g_assert_true (soleus_leg_drawing_get_drawing (widget) == drawing);
  g_object_set (widget, "limit-height", 321, NULL);
  g_object_set (widget, "limit-height", 321, NULL);
  g_object_get (widget, "limit-height", &limit, NULL);
  g_assert_cmpint (limit, ==, 321);
  g_assert_cmpint (limits, ==, 1);
  g_assert_finalize_object (widget);
}

/* Whoever doesn't see it hears what it shows, every part by its name. */
static void
test_accessible (void)
{
  g_autoptr (SoleusLearnDrawing) drawing = read_drawing ();
  GtkWidget *widget = g_object_ref_sink (new_widget (drawing, 400));

  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)), ==, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, drawing->description);
  for (guint i = 0; i < drawing->parts->len; i++) {
    const SoleusLearnPart *part = g_ptr_array_index (drawing->parts, i);

    if (part->label != NULL) {
      g_autofree char *name = g_utf8_strdown (part->label, -1);
      g_autofree char *description = g_utf8_strdown (drawing->description, -1);

      g_assert_nonnull (strstr (description, name));
    }
  }
  g_assert_finalize_object (widget);
}

#define WIDTH 600
#define HEIGHT 420

/* A red square at the left, and its label at the right. */
static SoleusLearnDrawing *
make_square (void)
{
  SoleusLearnDrawing *drawing = soleus_learn_drawing_new ();
  SoleusLearnPart    *part = g_new0 (SoleusLearnPart, 1);

  drawing->id = g_strdup ("square");
  drawing->description = g_strdup ("A square");
  drawing->aspect = 1.0;
  *part = (SoleusLearnPart) { SOLEUS_LEARN_PART_KIND_SOLEUS, g_strdup ("M0,0.3 L0.4,0.3 L0.4,0.7 L0,0.7 Z"), g_strdup ("Square"), 0.9, 0.5, 0.2, 0.5 };
  g_ptr_array_add (drawing->parts, part);
  return drawing;
}

/* How far right, on average, its red is. */
static double
find_red (GtkTextDirection direction)
{
  g_autoptr (SoleusLearnDrawing) drawing = make_square ();
  g_autofree guchar *pixels = g_malloc (4 * WIDTH * HEIGHT);
  WidgetFixture      fixture = { 0 };
  GtkWidget         *widget = new_widget (drawing, 400);
  double             sum = 0.0;
  int                n = 0;

  gtk_widget_set_direction (widget, direction);
  widget_fixture_present (&fixture, widget, WIDTH, HEIGHT);
  widget_fixture_read_pixels (&fixture, pixels, WIDTH, HEIGHT);
  for (int i = 0; i < WIDTH * HEIGHT; i++) {
    const guchar *pixel = pixels + 4 * i;

    if (MAX (pixel[0], pixel[2]) > 150 && MIN (pixel[0], pixel[2]) < 90 && pixel[1] < 80) {
      sum += i % WIDTH;
      n++;
    }
  }
  widget_fixture_close (&fixture);
  g_assert_cmpint (n, >, 1000);
  return sum / n;
}

static void
test_right_to_left (void)
{
  double ltr = find_red (GTK_TEXT_DIR_LTR);
  double rtl = find_red (GTK_TEXT_DIR_RTL);

  g_assert_cmpfloat_with_epsilon (ltr + rtl, WIDTH, 3.0);
  g_assert_cmpfloat (ltr + 100.0, <, rtl);
}

static void
test_look (gconstpointer data)
{
  int width = *(const int *) data;
  g_autoptr (SoleusLearnDrawing) drawing = read_drawing ();
  GtkWidget       *widget = new_widget (drawing, 1000);
  WidgetFixture    fixture = { 0 };
  int              height;
  g_autofree char *name = NULL;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, >, width / 2);
  name = g_strdup_printf ("leg-drawing-%d%s.png", width, adw_style_manager_get_dark (adw_style_manager_get_default ()) ? "-dark" : "");
  widget_fixture_present (&fixture, widget, width, height);
  widget_fixture_save (&fixture, name);
  widget_fixture_close (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  static const double text_scales[] = { 1.0, 1.5, 2.0 };
  static const int    widths[] = { 320, 600, 1200 };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/leg-drawing/outlines", test_outlines);
  g_test_add_data_func ("/leg-drawing/labels", &text_scales[0], test_labels);
  g_test_add_data_func ("/leg-drawing/labels-large", &text_scales[1], test_labels);
  g_test_add_data_func ("/leg-drawing/labels-very-large", &text_scales[2], test_labels);
  g_test_add_func ("/leg-drawing/properties", test_properties);
  g_test_add_func ("/leg-drawing/accessible", test_accessible);
  g_test_add_func ("/leg-drawing/right-to-left", test_right_to_left);
  g_test_add_data_func ("/leg-drawing/look-320", &widths[0], test_look);
  g_test_add_data_func ("/leg-drawing/look-600", &widths[1], test_look);
  g_test_add_data_func ("/leg-drawing/look-1200", &widths[2], test_look);

  return g_test_run ();
}
