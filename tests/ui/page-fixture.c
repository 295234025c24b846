/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-fixture.h"

#include <glib/gstdio.h>

/* Without a compositor libadwaita draws a frame of this width inside the window. */
#define FRAME 5

/* Like gtk_test_init (), with the style of the program. */
void
page_fixture_init (int    *argc,
                   char ***argv)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_test_init (argc, argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_css_provider_load_from_resource (style, SOLEUS_RESOURCE_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* Returns when what has changed is drawn. */
void
page_fixture_settle (PageFixture *fixture)
{
  gtk_widget_queue_draw (GTK_WIDGET (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Presents a page of that size, and returns when it is drawn. */
void
page_fixture_present (PageFixture       *fixture,
                      AdwNavigationPage *page,
                      int                width,
                      int                height)
{
  GtkWidget *view = adw_navigation_view_new ();

  fixture->width = width;
  fixture->height = height;
  fixture->window = ADW_WINDOW (adw_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width + 2 * FRAME, height + 2 * FRAME);
  g_set_weak_pointer (&fixture->page, page);
  adw_navigation_view_add (ADW_NAVIGATION_VIEW (view), page);
  adw_window_set_content (fixture->window, view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  page_fixture_settle (fixture);
}

/* Closes the window and asserts that nothing holds the page any longer. */
void
page_fixture_close (PageFixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->page);
}

/* Saves what is seen as a PNG, for people to look at, in the folder that SOLEUS_SCREENSHOTS names. */
void
page_fixture_save (PageFixture *fixture,
                   const char  *name)
{
  const char *folder = g_getenv ("SOLEUS_SCREENSHOTS");
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (gtk_window_get_child (GTK_WINDOW (fixture->window)));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;
  gboolean         dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GdkRGBA          background = dark ? (GdkRGBA) { 0.133f, 0.133f, 0.149f, 1 } : (GdkRGBA) { 0.98f, 0.98f, 0.984f, 1 };

  if (folder == NULL)
    return;

  file = g_strdup_printf ("%s-%dx%d%s.png", name, fixture->width, fixture->height, dark ? "-dark" : "");
  path = g_build_filename (folder, file, NULL);
  gtk_snapshot_append_color (snapshot, &background, &GRAPHENE_RECT_INIT (0, 0, fixture->width, fixture->height));
  gdk_paintable_snapshot (paintable, snapshot, fixture->width, fixture->height);
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (fixture->window)), node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

static gboolean
says (GtkWidget  *widget,
      GType       type,
      const char *text)
{
  g_autofree char *found = NULL;
  const char      *property = GTK_IS_LABEL (widget) || GTK_IS_BUTTON (widget) ? "label" : "title";

  if (!g_type_is_a (G_OBJECT_TYPE (widget), type))
    return FALSE;
  if (text == NULL)
    return TRUE;
  g_object_get (widget, property, &found, NULL);
  return g_strcmp0 (found, text) == 0;
}

/* The first widget of that type below `root` and, if `text` isn't NULL, with that label or title; else NULL. */
GtkWidget *
page_fixture_find (GtkWidget  *root,
                   GType       type,
                   const char *text)
{
  if (says (root, type, text))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = page_fixture_find (child, type, text);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static gboolean
is_interactive (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_SWITCH (widget) || GTK_IS_RANGE (widget) || GTK_IS_TEXT (widget) || GTK_IS_LIST_BOX_ROW (widget) || (GTK_IS_LIST_BOX (widget) && gtk_widget_get_focusable (widget));
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) || gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) || gtk_widget_get_tooltip_text (widget) != NULL;
}

/* Asserts that everything below `root` that can be operated, and is seen, has a name for assistive technology. */
void
page_fixture_assert_named (GtkWidget *root)
{
  if (!gtk_widget_get_mapped (root))
    return;
  if (is_interactive (root) && !has_name (root))
    g_error ("A %s in a %s has no accessible name", G_OBJECT_TYPE_NAME (root), G_OBJECT_TYPE_NAME (gtk_widget_get_parent (root)));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    page_fixture_assert_named (child);
}

/* Asserts that the page asks for no more room than it was given: nothing is cut off. */
void
page_fixture_assert_fits (PageFixture *fixture)
{
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->page)), <=, fixture->width);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->page)), <=, fixture->height);
}

/* Removes a folder of a test and the files in it. */
void
page_fixture_remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *file = g_build_filename (path, name, NULL);

    g_unlink (file);
  }
  g_rmdir (path);
}
