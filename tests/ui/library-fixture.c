/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "library-fixture.h"
#include "wait.h"

static void
on_action (GSimpleAction *action,
           GVariant      *target,
           gpointer       data)
{
  LibraryFixture *fixture = data;

  g_free (fixture->last_action);
  g_free (fixture->last_target);
  fixture->last_action = g_strdup (g_action_get_name (G_ACTION (action)));
  fixture->last_target = target != NULL ? g_variant_dup_string (target, NULL) : NULL;
}

static const GActionEntry entries[] = {
  { .name = "notice", .activate = on_action, .parameter_type = "s" },
  { .name = "open-routine", .activate = on_action, .parameter_type = "s" },
  { .name = "show-card", .activate = on_action, .parameter_type = "s" },
  { .name = "start", .activate = on_action, .parameter_type = "s" },
  { .name = "when-to-stop", .activate = on_action },
  { .name = "favourite", .activate = on_action, .parameter_type = "s" },
};

/* Makes an empty folder and a library that isn't read yet. */
static void
set_up (LibraryFixture *fixture,
        gconstpointer   data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("soleus-library-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", fixture->folder);
  fixture->history_folder = g_dir_make_tmp ("soleus-history-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->history_folder, "history.db", NULL);
  fixture->history = soleus_history_new (path);
  fixture->favourites = soleus_favourites_new ();
  fixture->region = soleus_region_new ();
  g_object_set (fixture->region, "units-choice", SOLEUS_UNITS_CHOICE_METRIC, NULL);
  fixture->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (fixture->actions), entries, G_N_ELEMENTS (entries), fixture);
}

/* Closes the window and asserts that nothing of it stays. */
static void
tear_down (LibraryFixture *fixture,
           gconstpointer   data)
{
  if (fixture->seen.window != NULL) {
    AdwNavigationView *navigation = fixture->navigation;

    g_object_add_weak_pointer (G_OBJECT (navigation), (gpointer *) &navigation);
    gtk_window_destroy (GTK_WINDOW (fixture->seen.window));
    wait_for_idle ();
    g_assert_null (navigation);
  }
  g_assert_finalize_object (fixture->library);
  g_assert_finalize_object (fixture->favourites);
  g_assert_finalize_object (fixture->region);
  soleus_history_close (fixture->history);
  wait_for_idle ();
  g_assert_finalize_object (fixture->history);
  window_fixture_remove_folder (fixture->history_folder);
  g_free (fixture->history_folder);
  g_clear_object (&fixture->actions);
  window_fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->last_action);
  g_free (fixture->last_target);
}

/* Writes one of the person's own files. */
void
library_fixture_write (LibraryFixture *fixture,
                       const char     *name,
                       const char     *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* Writes a good routine of the person's own: two exercises. */
void
library_fixture_write_own (LibraryFixture *fixture,
                           const char     *id,
                           const char     *name)
{
  g_autofree char *file = g_strconcat (id, ".json", NULL);
  g_autofree char *text = g_strdup_printf ("{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"%s\", \"name\": \"%s\","
                                           " \"blocks\": [{\"exercise\": \"seated-soleus-raise\", \"sets\": 4}, {\"exercise\": \"soleus-wall-stretch\"}]}",
                                           id, name);

  library_fixture_write (fixture, file, text);
}

/* Writes a good exercise of the person's own: one set of so many seconds. */
void
library_fixture_write_exercise (LibraryFixture *fixture,
                                const char     *id,
                                const char     *name,
                                const char     *category,
                                const char     *position,
                                const char     *equipment,
                                int             duration_s)
{
  g_autofree char *file = g_strconcat (id, ".json", NULL);
  g_autofree char *text = g_strdup_printf ("{\"format\": \"soleus-exercise\", \"version\": 1, \"id\": \"%s\", \"name\": \"%s\", \"category\": \"%s\", \"level\": \"trained\","
                                           " \"position\": \"%s\", \"sides\": \"both\", \"equipment\": [\"%s\"], \"goal\": {\"duration_s\": %d}, \"sets\": 1,"
                                           " \"phases\": [{\"kind\": \"balance\", \"cue\": \"Stay tall\"}], \"setup\": [\"Find a quiet corner\"]}",
                                           id, name, category, position, equipment, duration_s);

  library_fixture_write (fixture, file, text);
}

/* Shows a page alone in a window, at that size, and returns when it is drawn. */
void
library_fixture_present (LibraryFixture    *fixture,
                         AdwNavigationPage *page,
                         int                width,
                         int                height)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  window_fixture_load_style ();

  fixture->navigation = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_add (fixture->navigation, page);
  fixture->seen.window = ADW_WINDOW (adw_window_new ());
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->seen.window), "win", G_ACTION_GROUP (fixture->actions));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->seen.window), "app", G_ACTION_GROUP (fixture->actions));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->seen.window), "library", G_ACTION_GROUP (fixture->actions));
  gtk_widget_set_size_request (GTK_WIDGET (fixture->seen.window), 360, 294);
  gtk_window_set_default_size (GTK_WINDOW (fixture->seen.window), width + 10, height + 10);
  adw_window_set_content (fixture->seen.window, GTK_WIDGET (fixture->navigation));
  gtk_window_present (GTK_WINDOW (fixture->seen.window));
  window_fixture_settle (&fixture->seen);
}

static void
collect (GtkWidget *root,
         GType      type,
         GPtrArray *found)
{
  /* A list keeps spare rows that nobody sees. */
  if (!gtk_widget_get_mapped (root))
    return;
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    g_ptr_array_add (found, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/* Everything of that type below root that is on the screen, in reading order. */
GPtrArray *
library_fixture_list (GtkWidget *root,
                      GType      type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (root, type, found);
  return found;
}

/* Whether a label on the screen says exactly that. */
gboolean
library_fixture_shows (GtkWidget  *root,
                       const char *text)
{
  g_autoptr (GPtrArray) labels = library_fixture_list (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++) {
    if (g_str_equal (gtk_label_get_label (g_ptr_array_index (labels, i)), text))
      return TRUE;
  }
  return FALSE;
}

/* What scrolls to the sides may begin and end outside. */
static gboolean
scrolls_sideways (GtkWidget *widget)
{
  GtkWidget    *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkPolicyType policy = GTK_POLICY_NEVER;

  if (scrolled != NULL)
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (scrolled), &policy, NULL);
  return policy != GTK_POLICY_NEVER;
}

/* Asserts that no label or button below root reaches over the sides of the window. */
static void
assert_inside (LibraryFixture *fixture,
               GtkWidget      *root)
{
  g_autoptr (GPtrArray) widgets = library_fixture_list (root, GTK_TYPE_LABEL);
  g_autoptr (GPtrArray) buttons = library_fixture_list (root, GTK_TYPE_BUTTON);
  GtkWidget *window = GTK_WIDGET (fixture->seen.window);

  g_ptr_array_extend (widgets, buttons, NULL, NULL);
  for (guint i = 0; i < widgets->len; i++) {
    graphene_rect_t bounds;

    if (scrolls_sideways (g_ptr_array_index (widgets, i)))
      continue;
    g_assert_true (gtk_widget_compute_bounds (g_ptr_array_index (widgets, i), window, &bounds));
    if (bounds.origin.x < 0 || bounds.origin.x + bounds.size.width > gtk_widget_get_width (window))
      g_error ("A %s reaches from %g to %g in a window of %d", G_OBJECT_TYPE_NAME (g_ptr_array_index (widgets, i)), bounds.origin.x, bounds.origin.x + bounds.size.width, gtk_widget_get_width (window));
  }
}

/* A way in which a person may see a page. */
typedef struct {
  int              width;
  int              height;
  const char      *suffix;
  double           text_scale;
  GtkTextDirection direction;
} Look;

static const Look looks[] = {
  { 360, 294, "", 1.0, GTK_TEXT_DIR_LTR },
  { 360, 640, "", 1.0, GTK_TEXT_DIR_LTR },
  { 1024, 768, "", 1.0, GTK_TEXT_DIR_LTR },
  { 360, 640, "-large", 1.5, GTK_TEXT_DIR_LTR },
  { 600, 640, "-rtl", 1.0, GTK_TEXT_DIR_RTL },
};

/* What widgets made from now on look like. */
static void
put_on (const Look *look)
{
  gtk_widget_set_default_direction (look->direction);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (look->text_scale * 96 * 1024), NULL);
}

/* Asserts what holds in every look: everything that can be pressed has a name, and nothing is cut off at the sides. Saves a picture for people where that is asked for. */
static void
assert_look (LibraryFixture *fixture,
             GtkWidget      *page,
             const char     *name,
             const Look     *look)
{
  g_autofree char *picture = g_strconcat (name, look->suffix, NULL);

  window_fixture_assert_named (page);
  window_fixture_save (&fixture->seen, picture, look->width, look->height);
  assert_inside (fixture, page);
}

/* A test that is given a page in one look after the other. */
typedef struct {
  const Look           *look;
  const char           *name;
  LibraryFixturePresent present;
} LookTest;

static void
test_look (LibraryFixture *fixture,
           gconstpointer   data)
{
  const LookTest *test = data;

  put_on (test->look);
  assert_look (fixture, test->present (fixture, test->look->width, test->look->height), test->name, test->look);
  put_on (&looks[0]);
}

/* Adds a test with a library of its own. */
void
library_fixture_add (const char *path,
                     void (*test) (LibraryFixture *, gconstpointer))
{
  g_test_add (path, LibraryFixture, NULL, set_up, test, tear_down);
}

/* Adds a test for each look of a page; @name is that of the pictures. */
void
library_fixture_add_looks (const char           *path,
                           const char           *name,
                           LibraryFixturePresent present)
{
  for (size_t i = 0; i < G_N_ELEMENTS (looks); i++) {
    g_autofree char *full_path = g_strdup_printf ("%s/%dx%d%s", path, looks[i].width, looks[i].height, looks[i].suffix);
    LookTest        *test = g_new (LookTest, 1);

    *test = (LookTest) { &looks[i], name, present };
    g_test_add (full_path, LibraryFixture, test, set_up, test_look, tear_down);
  }
}
