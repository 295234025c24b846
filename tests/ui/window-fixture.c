/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "window-fixture.h"
#include "wait.h"

#include <glib/gstdio.h>

/* Without a compositor libadwaita draws a frame of this width inside the window. */
#define FRAME 5

/* As the application does it: what a person sees includes the program's own style. */
void
window_fixture_load_style (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, SOLEUS_RESOURCE_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* Returns when all that has changed is laid out and drawn. */
void
window_fixture_settle (WindowFixture *fixture)
{
  gtk_widget_queue_draw (GTK_WIDGET (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  wait_for_idle ();
}

static void
present (WindowFixture *fixture,
         GtkWidget     *content,
         int            width,
         int            height)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  fixture->width = width;
  fixture->height = height;
  fixture->window = ADW_WINDOW (adw_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width + 2 * FRAME, height + 2 * FRAME);
  adw_window_set_content (fixture->window, content);
  gtk_window_present (GTK_WINDOW (fixture->window));
  window_fixture_settle (fixture);
}

/* Presents a dialog in a window of that size, and returns when it is drawn. */
void
window_fixture_present_dialog (WindowFixture *fixture,
                               AdwDialog     *dialog,
                               int            width,
                               int            height)
{
  present (fixture, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), width, height);

  g_set_weak_pointer (&fixture->dialog, dialog);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  wait_until (gtk_widget_get_mapped (adw_dialog_get_child (dialog)));
  window_fixture_settle (fixture);
}

/* Presents a page of that size, and returns when it is drawn. */
void
window_fixture_present_page (WindowFixture     *fixture,
                             AdwNavigationPage *page,
                             int                width,
                             int                height)
{
  GtkWidget *view = adw_navigation_view_new ();

  g_set_weak_pointer (&fixture->page, page);
  adw_navigation_view_add (ADW_NAVIGATION_VIEW (view), page);
  present (fixture, view, width, height);
}

/* Gives what is shown another room, and returns when it is drawn there, as large as it makes itself. */
void
window_fixture_resize (WindowFixture *fixture,
                       int            width,
                       int            height)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (fixture->window));
  int64_t     end_us = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  fixture->width = width;
  fixture->height = height;
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width + 2 * FRAME, height + 2 * FRAME);
  do
    window_fixture_settle (fixture);
  while ((gdk_surface_get_width (surface) != width + 2 * FRAME || gdk_surface_get_height (surface) != height + 2 * FRAME) && g_get_monotonic_time () < end_us);
}

/* Closes what is shown and asserts that nothing holds it any longer. */
void
window_fixture_close (WindowFixture *fixture)
{
  if (fixture->dialog) {
    adw_dialog_force_close (fixture->dialog);
    window_fixture_settle (fixture);
    g_assert_null (fixture->dialog);
  }
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_for_idle ();
  fixture->window = NULL;
  g_assert_null (fixture->page);
}

/* Saves what is seen as a PNG, for people to look at, in the folder that SOLEUS_SCREENSHOTS names. */
void
window_fixture_save (WindowFixture *fixture,
                     const char    *name,
                     int            width,
                     int            height)
{
  const char *folder = g_getenv ("SOLEUS_SCREENSHOTS");
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (fixture->window));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;

  if (!folder)
    return;

  window_fixture_settle (fixture);
  window_fixture_settle (fixture);

  file = g_strdup_printf ("%s-%dx%d%s.png", name, width, height, adw_style_manager_get_dark (adw_style_manager_get_default ()) ? "-dark" : "");
  path = g_build_filename (folder, file, NULL);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (fixture->window)), node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

static gboolean
matches (GtkWidget  *widget,
         GType       type,
         const char *title)
{
  g_autofree char *found = NULL;

  if (!g_type_is_a (G_OBJECT_TYPE (widget), type))
    return FALSE;
  if (!title)
    return TRUE;

  g_object_get (widget, GTK_IS_LABEL (widget) || GTK_IS_BUTTON (widget) ? "label" : "title", &found, NULL);

  return g_strcmp0 (found, title) == 0;
}

/* The first widget of that type below root, and, if title isn't NULL, with that title or label; else NULL. */
GtkWidget *
window_fixture_find (GtkWidget  *root,
                     GType       type,
                     const char *title)
{
  if (matches (root, type, title))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = window_fixture_find (child, type, title);

    if (found)
      return found;
  }

  return NULL;
}

/* Everything below root of that type, in the order in which it is read. */
void
window_fixture_collect (GtkWidget *root,
                        GType      type,
                        GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    g_ptr_array_add (found, root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    window_fixture_collect (child, type, found);
}

/* The text inside a spin button is the toolkit's: what has a name there is the spin button. */
static gboolean
is_interactive (GtkWidget *widget)
{
  if (GTK_IS_SPIN_BUTTON (widget))
    return TRUE;
  if (!gtk_widget_get_focusable (widget) || GTK_IS_SPIN_BUTTON (gtk_widget_get_parent (widget)))
    return FALSE;

  return GTK_IS_BUTTON (widget) || GTK_IS_SWITCH (widget) || GTK_IS_RANGE (widget) || GTK_IS_TEXT (widget) || GTK_IS_LIST_BOX_ROW (widget);
}

/* The button inside a menu button is the toolkit's, and named after it. */
static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)))
    return has_name (gtk_widget_get_parent (widget));
  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) || gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) || gtk_widget_get_tooltip_text (widget) != NULL;
}

/* What is below such a widget isn't told to assistive technology, either. A text speaks for the field that it is in. */
static GtkWidget *
find_hiding (GtkWidget *widget)
{
  for (widget = GTK_IS_TEXT (widget) ? gtk_widget_get_parent (widget) : widget; widget != NULL; widget = gtk_widget_get_parent (widget)) {
    GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

    if (role == GTK_ACCESSIBLE_ROLE_NONE || role == GTK_ACCESSIBLE_ROLE_PRESENTATION)
      return widget;
  }
  return NULL;
}

/* Asserts that everything that can be operated below root, and is seen, is there for assistive technology and has a name. */
void
window_fixture_assert_named (GtkWidget *root)
{
  if (!gtk_widget_get_mapped (root))
    return;

  if (is_interactive (root) && !has_name (root))
    g_error ("A %s in a %s has no accessible name", G_OBJECT_TYPE_NAME (root), G_OBJECT_TYPE_NAME (gtk_widget_get_parent (root)));
  if (is_interactive (root) && find_hiding (root) != NULL)
    g_error ("A %s is hidden from assistive technology by a %s", G_OBJECT_TYPE_NAME (root), G_OBJECT_TYPE_NAME (find_hiding (root)));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    window_fixture_assert_named (child);
}

/* Asserts that the dialog is as wide as the window at most: nothing is cut off at the side. */
void
window_fixture_assert_inside (WindowFixture *fixture)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (adw_dialog_get_child (fixture->dialog), GTK_WIDGET (fixture->window), &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (GTK_WIDGET (fixture->window)));
}

/* Asserts that the page asks for no more room than it was given: nothing is cut off. */
void
window_fixture_assert_fits (WindowFixture *fixture)
{
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->page)), <=, fixture->width);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->page)), <=, fixture->height);
}

/* Removes a folder of a test and all that is in it. */
void
window_fixture_remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *file = g_build_filename (path, name, NULL);

    if (g_file_test (file, G_FILE_TEST_IS_DIR))
      window_fixture_remove_folder (file);
    else
      g_assert_cmpint (g_unlink (file), ==, 0);
  }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}
