/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"

#include "window-fixture.h"
#include "wait.h"

#include <glib/gstdio.h>
#include <locale.h>

/* Without a compositor libadwaita draws a frame of this width inside the window. */
#define FRAME 5

static void
on_action_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  HistoryFixture *self = user_data;

  g_ptr_array_add (self->activated, g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), parameter != NULL ? g_variant_get_string (parameter, NULL) : ""));
}

static void
on_undo_offered (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  HistoryFixture *self = user_data;
  const char     *text, *id;

  g_variant_get (parameter, "(&s&s)", &text, &id);
  g_ptr_array_add (self->activated, g_strdup_printf ("offer-undo %s %s", text, id));
}

static const GActionEntry actions[] = {
  { .name = "show-record", .activate = on_action_activated, .parameter_type = "s" },
  { .name = "delete-record", .activate = on_action_activated, .parameter_type = "s" },
  { .name = "undo-edit", .activate = on_action_activated, .parameter_type = "s" },
  { .name = "offer-undo", .activate = on_undo_offered, .parameter_type = "(ss)" },
  { .name = "finish-summary", .activate = on_action_activated },
  { .name = "show-library", .activate = on_action_activated },
  { .name = "when-to-stop", .activate = on_action_activated },
};

static void
settle (HistoryFixture *self)
{
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  wait_for_idle ();
}

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GAsyncResult **slot = user_data;

  *slot = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **slot)
{
  wait_until (*slot != NULL);

  return *slot;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder))) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    if (g_file_test (child, G_FILE_TEST_IS_DIR))
      remove_folder (child);
    else
      g_assert_no_errno (g_unlink (child));
  }
  g_assert_no_errno (g_rmdir (path));
}

/* What the tests read is English in 24 hours, whatever the person set. */
void
history_fixture_init (int    *argc,
                      char ***argv)
{
  g_test_init (argc, argv, NULL);
  gtk_disable_setlocale ();
  g_assert_nonnull (setlocale (LC_ALL, "C.UTF-8"));
  adw_init ();
}

/* A history of which nothing is on the disk yet. */
HistoryFixture *
history_fixture_new (void)
{
  HistoryFixture *self = g_new0 (HistoryFixture, 1);

  self->folder = g_dir_make_tmp ("soleus-pages-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "data", "history.db", NULL);
  self->history = soleus_history_new (self->path);
  self->snapshot = "{\"id\": \"seated-soleus-raise\", \"goal\": {\"repetitions\": {\"min\": 15, \"max\": 20, \"default\": 15}}, \"sets\": 3, \"rest_s\": 60, \"phases\": ["
                   "{\"kind\": \"lift\", \"duration_s\": 2}, {\"kind\": \"hold\", \"duration_s\": 2}, {\"kind\": \"lower\", \"duration_s\": 3}]}";
  self->region = soleus_region_new ();
  g_object_set (self->region, "units-choice", SOLEUS_UNITS_CHOICE_METRIC, NULL);
  self->activated = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/* Asserts that nothing holds the history any longer. */
void
history_fixture_free (HistoryFixture *self)
{
  if (self->window != NULL)
    history_fixture_close (self);
  soleus_history_close (self->history);
  wait_for_idle ();
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->region);
  remove_folder (self->folder);
  g_ptr_array_unref (self->activated);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}

/* A moment in the person's own zone. */
SoleusStamp
history_fixture_stamp (int days_ago,
                       int hour,
                       int minute)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) day = g_date_time_add_days (now, -days_ago);
  g_autoptr (GDateTime) moment = g_date_time_new_local (g_date_time_get_year (day), g_date_time_get_month (day), g_date_time_get_day_of_month (day), hour, minute, 0);

  return soleus_stamp_from_date_time (moment);
}

/* The set at a place of the session, of which so many of 15 repetitions were done; written again, it is the one that holds. */
void
history_fixture_write_set (HistoryFixture *self,
                           const char     *id,
                           const char     *exercise_name,
                           SoleusStamp     started,
                           int             index,
                           int             repetitions)
{
  g_autoptr (SoleusSetRecord) set = g_new0 (SoleusSetRecord, 1);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  set->index = index;
  set->exercise = g_strdup ("seated-soleus-raise");
  set->exercise_name = g_strdup (exercise_name);
  set->side = SOLEUS_SIDE_BOTH;
  set->set = index + 1;
  set->goal_kind = SOLEUS_GOAL_KIND_REPETITIONS;
  set->planned = 15;
  set->done = repetitions;
  set->active_us = 105 * G_USEC_PER_SEC;
  set->load_kg = index == 1 ? 2.5 : 0;
  set->started = started;
  set->ended = started;
  soleus_history_write_set (self->history, id, set, on_answered, &result);
  g_assert_true (soleus_history_finish (self->history, wait_for (&result), &error));
  g_assert_no_error (error);
}

static void
begin (HistoryFixture *self,
       const char     *id,
       const char     *routine_name,
       SoleusStamp     started)
{
  g_autoptr (SoleusSessionRecord) session = soleus_session_record_new (id, "seated-soleus-raise", routine_name, started, 3);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  soleus_history_begin_session (self->history, session, self->snapshot, on_answered, &result);
  g_assert_true (soleus_history_finish (self->history, wait_for (&result), &error));
  g_assert_no_error (error);
}

/* A session of three planned sets of 15, of which so many were done, with a minute of rest between. */
void
history_fixture_write (HistoryFixture   *self,
                       const char       *id,
                       const char       *routine_name,
                       SoleusStamp       started,
                       int               n_sets,
                       SoleusRecordState state)
{
  SoleusStamp ended = started;
  int64_t     active_us = n_sets * 105 * G_USEC_PER_SEC + MAX (n_sets - 1, 0) * 60 * G_USEC_PER_SEC;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  begin (self, id, routine_name, started);
  for (int i = 0; i < n_sets; i++)
    history_fixture_write_set (self, id, routine_name, started, i, 15);

  ended.utc_us += active_us;
  soleus_history_end_session (self->history, id, state, ended, active_us, on_answered, &result);
  g_assert_true (soleus_history_finish (self->history, wait_for (&result), &error));
  g_assert_no_error (error);
}

void
history_fixture_say (HistoryFixture *self,
                     const char     *id,
                     int             effort,
                     int             pain,
                     const char     *note)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  soleus_history_set_feedback (self->history, id, effort, pain, note, on_answered, &result);
  g_assert_true (soleus_history_finish (self->history, wait_for (&result), &error));
  g_assert_no_error (error);
}

void
history_fixture_delete (HistoryFixture *self,
                        const char     *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  soleus_history_delete_session (self->history, id, on_answered, &result);
  g_assert_true (soleus_history_finish (self->history, wait_for (&result), &error));
  g_assert_no_error (error);
}

void
history_fixture_undo (HistoryFixture *self,
                      const char     *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  soleus_history_undo_edit (self->history, id, on_answered, &result);
  g_assert_true (soleus_history_finish (self->history, wait_for (&result), &error));
  g_assert_no_error (error);
}

/* Two weeks as a person might have had them. */
void
history_fixture_write_fortnight (HistoryFixture *self)
{
  for (int days_ago = 13; days_ago >= 0; days_ago--) {
    g_autofree char *morning = g_strdup_printf ("morning-%d", days_ago);
    g_autofree char *noon = g_strdup_printf ("noon-%d", days_ago);
    gboolean         stopped = days_ago % 5 == 1;

    if (days_ago % 4 == 3)
      continue;
    history_fixture_write (self, morning, "Circulation Pumps", history_fixture_stamp (days_ago, 8, 5), stopped ? 1 : 3, stopped ? SOLEUS_RECORD_STATE_STOPPED : SOLEUS_RECORD_STATE_FINISHED);
    if (stopped)
      history_fixture_say (self, morning, 6, 3, "The left calf felt tight.");
    if (days_ago % 2 == 0) {
      history_fixture_write (self, noon, "Seated Soleus Raise", history_fixture_stamp (days_ago, 12, 20), 3, SOLEUS_RECORD_STATE_FINISHED);
      history_fixture_say (self, noon, 4, 0, "");
    }
  }
}

/* What the database holds, read anew. */
SoleusSessionRecord *
history_fixture_read (HistoryFixture *self,
                      const char     *id)
{
  SoleusSessionRecord *session;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  soleus_history_load_session (self->history, id, NULL, on_answered, &result);
  session = soleus_history_finish_reading (self->history, wait_for (&result), &error);
  g_assert_no_error (error);

  return session;
}

/* Presents a page in a window of that size, and returns when it is drawn. */
void
history_fixture_present (HistoryFixture *self,
                         GtkWidget      *page,
                         int             width,
                         int             height)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);

  self->window = ADW_WINDOW (adw_window_new ());
  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "win", G_ACTION_GROUP (group));
  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "app", G_ACTION_GROUP (group));
  gtk_window_set_default_size (GTK_WINDOW (self->window), width + 2 * FRAME, height + 2 * FRAME);
  if (ADW_IS_NAVIGATION_PAGE (page)) {
    GtkWidget *view = adw_navigation_view_new ();

    adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), adw_navigation_page_new (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "Root"));
    adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (page));
    page = view;
  }
  adw_window_set_content (self->window, page);
  gtk_window_present (GTK_WINDOW (self->window));
  settle (self);
}

void
history_fixture_close (HistoryFixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  self->window = NULL;
  wait_for_idle ();
}

/* Saves what is seen as a PNG, as window_fixture_save () does. */
void
history_fixture_save (HistoryFixture *self,
                      const char     *name,
                      int             width,
                      int             height)
{
  WindowFixture fixture = { .window = self->window };

  settle (self);
  window_fixture_save (&fixture, name, width, height);
}

/* The first label below root that is seen and reads so, else NULL. */
GtkWidget *
history_fixture_find_label (GtkWidget  *root,
                            const char *text)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), text))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = history_fixture_find_label (child, text);

    if (found)
      return found;
  }

  return NULL;
}

/* The first widget of that type below root that is seen, else NULL. */
GtkWidget *
history_fixture_find_type (GtkWidget *root,
                           GType      type)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = history_fixture_find_type (child, type);

    if (found)
      return found;
  }

  return NULL;
}

/* Runs the main loop until the window shows a label that reads so; the test's time limit is the only one. */
void
history_fixture_wait_for_label (HistoryFixture *self,
                                const char     *text)
{
  wait_until (history_fixture_find_label (GTK_WIDGET (self->window), text));
  settle (self);
}

/* Letters twice as large as usual, or as usual. */
static void
set_large (gboolean large)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (large ? 192 : 96) * 1024, NULL);
}

/* What a person may look at a page with. */
static const struct {
  int              width;
  int              height;
  const char      *suffix;
  gboolean         large;
  GtkTextDirection direction;
} looks[] = {
  { 360, 294, "", FALSE, GTK_TEXT_DIR_LTR },
  { 360, 640, "", FALSE, GTK_TEXT_DIR_LTR },
  { 1024, 768, "", FALSE, GTK_TEXT_DIR_LTR },
  { 360, 640, "-large", TRUE, GTK_TEXT_DIR_LTR },
  { 360, 640, "-right-to-left", FALSE, GTK_TEXT_DIR_RTL },
};

/* Shows a page in each look: what can be pressed has a name, and the window doesn't have to grow for what it shows. Saves pictures for people where that is
 * asked for. */
void
history_fixture_assert_looks (const char           *name,
                              HistoryFixturePresent present)
{
  for (size_t i = 0; i < G_N_ELEMENTS (looks); i++) {
    g_autoptr (HistoryFixture) fixture = history_fixture_new ();
    g_autofree char *picture = g_strconcat (name, looks[i].suffix, NULL);

    set_large (looks[i].large);
    gtk_widget_set_default_direction (looks[i].direction);
    present (fixture, looks[i].width, looks[i].height);
    window_fixture_assert_named (GTK_WIDGET (fixture->window));
    history_fixture_save (fixture, picture, looks[i].width, looks[i].height);
    g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, looks[i].width + 2 * FRAME);
  }
  set_large (FALSE);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}
