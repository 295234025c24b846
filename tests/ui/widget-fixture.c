/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-fixture.h"
#include "wait.h"

static void
settle (WidgetFixture *fixture)
{
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  wait_for_idle ();
}

static void
on_contents_invalidated (WidgetFixture *fixture)
{
  fixture->paints++;
}

static GdkTexture *
render (WidgetFixture *fixture)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  int width = gtk_widget_get_width (fixture->widget);
  int height = gtk_widget_get_height (fixture->widget);

  gdk_paintable_snapshot (fixture->paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);
  return gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (fixture->widget)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, width, height));
}

/* Presents a widget of exactly this size, and returns when it is painted. */
void
widget_fixture_present (WidgetFixture *fixture,
                        GtkWidget     *widget,
                        int            width,
                        int            height)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *room = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  /* What lies over a child gets the child's size, whatever it would like to have. */
  gtk_widget_set_size_request (room, width, height);
  gtk_widget_set_halign (overlay, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (overlay, GTK_ALIGN_CENTER);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), room);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), widget);
  fixture->widget = widget;
  fixture->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), overlay);
  gtk_window_present (fixture->window);
  fixture->paintable = gtk_widget_paintable_new (widget);
  g_signal_connect_swapped (fixture->paintable, "invalidate-contents", G_CALLBACK (on_contents_invalidated), fixture);
  settle (fixture);
  g_assert_cmpint (gtk_widget_get_width (widget), ==, width);
  fixture->paints = 0;
}

/* Lets everything that is queued be painted, and tells whether something was. */
int
widget_fixture_take_paints (WidgetFixture *fixture)
{
  int paints;

  settle (fixture);
  paints = fixture->paints;
  fixture->paints = 0;
  return paints;
}

/* Saves what is seen as a PNG, for people to look at, in the folder that SOLEUS_SCREENSHOTS names. */
void
widget_fixture_save (WidgetFixture *fixture,
                     const char    *name)
{
  const char *folder = g_getenv ("SOLEUS_SCREENSHOTS");
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;

  texture = render (fixture);
  path = g_build_filename (folder, name, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/* Reads what is painted, four bytes a pixel: blue, green, red, alpha (premultiplied, little endian). */
void
widget_fixture_read_pixels (WidgetFixture *fixture,
                            guchar        *pixels,
                            int            width,
                            int            height)
{
  g_autoptr (GdkTexture) texture = render (fixture);

  g_assert_cmpint (gdk_texture_get_width (texture), ==, width);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, height);
  gdk_texture_download (texture, pixels, 4 * (gsize) width);
}

/* Closes the window and asserts that nothing holds the widget any longer. */
void
widget_fixture_close (WidgetFixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->widget), (gpointer *) &fixture->widget);
  g_clear_object (&fixture->paintable);
  gtk_window_destroy (fixture->window);
  wait_for_idle ();
  g_assert_null (fixture->widget);
}

/* Counts notifications: to be connected, swapped, with the count. */
void
on_widget_property_notified (int *count)
{
  *count += 1;
}
