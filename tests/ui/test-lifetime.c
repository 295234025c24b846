/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "window-fixture.h"

#include "soleus-application.h"
#include "soleus-log.h"

/* The real program is opened and shown around in, and closed: then no object of ours is left. The leak checker can't say that here, because the toolkit keeps
 * for good what it made. */

#define PATIENCE_US (60 * G_USEC_PER_SEC)

#define ROUTINE                                                                                                                                                                  \
  "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"mine\", \"name\": \"Mine\", \"blocks\": [{\"exercise\": \"seated-soleus-raise\", \"rest_s\": 30}, {\"exercise\": " \
  "\"soleus-wall-stretch\"}]}"

/* --- Who is alive --- */

static GMutex      lock;
static GHashTable *alive;      /* (element-type GObject utf8): of each of our objects its type's name */
static GHashTable *ever_alive; /* (element-type utf8): a set of the names */
static void (*construct) (GObject *object);
static void (*finalize) (GObject *object);

static void
on_constructed (GObject *object)
{
  const char *name = G_OBJECT_TYPE_NAME (object);

  construct (object);
  if (!g_str_has_prefix (name, "Soleus"))
    return;
  g_mutex_lock (&lock);
  g_hash_table_insert (alive, object, (gpointer) name);
  g_hash_table_add (ever_alive, (gpointer) name);
  g_mutex_unlock (&lock);
}

static void
on_finalize (GObject *object)
{
  g_mutex_lock (&lock);
  g_hash_table_remove (alive, object);
  g_mutex_unlock (&lock);
  finalize (object);
}

/* Every class that is made from now on inherits these, or chains up to them. (The application's doesn't, so that one is looked after by itself.) */
static void
watch_objects (void)
{
  GObjectClass *klass = g_type_class_ref (G_TYPE_OBJECT);

  alive = g_hash_table_new (NULL, NULL);
  ever_alive = g_hash_table_new (g_str_hash, g_str_equal);
  construct = klass->constructed;
  finalize = klass->finalize;
  klass->constructed = on_constructed;
  klass->finalize = on_finalize;
}

static guint
count_alive (void)
{
  guint n;

  g_mutex_lock (&lock);
  n = g_hash_table_size (alive);
  g_mutex_unlock (&lock);
  return n;
}

static void
tell_alive (void)
{
  GHashTableIter iter;
  gpointer       name;

  g_mutex_lock (&lock);
  g_hash_table_iter_init (&iter, alive);
  while (g_hash_table_iter_next (&iter, NULL, &name))
    g_test_message ("still alive: %s", (const char *) name);
  g_mutex_unlock (&lock);
}

/* --- Going around --- */

typedef struct {
  GApplication *application;
  GtkWindow    *window;
  const char   *wanted; /* the name of a type */
} Walk;

typedef gboolean (*Condition) (Walk *walk);

static gboolean
on_tick (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
wait_for (Walk       *walk,
          Condition   condition,
          const char *what)
{
  int64_t end_us = g_get_monotonic_time () + PATIENCE_US;
  guint   timer = g_timeout_add (20, on_tick, NULL);

  while (!condition (walk)) {
    if (g_get_monotonic_time () > end_us)
      g_error ("This never came: %s", what);
    g_main_context_iteration (NULL, TRUE);
  }
  g_source_remove (timer);
}

/* The first widget of a type whose name is known, that is seen. */
static GtkWidget *
find_seen (GtkWidget  *root,
           const char *type_name)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (g_str_equal (G_OBJECT_TYPE_NAME (root), type_name))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_seen (child, type_name);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static gboolean
is_shown (Walk *walk)
{
  return find_seen (GTK_WIDGET (walk->window), walk->wanted) != NULL;
}

static GtkWidget *
wait_for_widget (Walk       *walk,
                 const char *type_name)
{
  walk->wanted = type_name;
  wait_for (walk, is_shown, type_name);
  return find_seen (GTK_WIDGET (walk->window), type_name);
}

static gboolean
has_dialog (Walk *walk)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (walk->window)) != NULL;
}

static gboolean
has_no_dialog (Walk *walk)
{
  return !has_dialog (walk);
}

static void
activate (Walk       *walk,
          const char *action,
          GVariant   *parameter)
{
  g_action_group_activate_action (G_ACTION_GROUP (walk->application), action, parameter);
}

static void
close_dialog (Walk *walk)
{
  wait_for (walk, has_dialog, "a dialog");
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (walk->window)));
  wait_for (walk, has_no_dialog, "the end of a dialog");
}

static void
visit_dialogs (Walk *walk)
{
  const char *dialogs[] = { "preferences", "when-to-stop", "shortcuts", "about" };

  for (gsize i = 0; i < G_N_ELEMENTS (dialogs); i++) {
    activate (walk, dialogs[i], NULL);
    close_dialog (walk);
  }
}

static void
visit_routines (Walk *walk)
{
  const char *ids[] = { "mine", "circulation-pumps" };

  wait_for_widget (walk, "SoleusRoutineCard");
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (walk->window), "win.open-routine", "s", ids[i]));
    wait_for_widget (walk, "SoleusRoutinePage");
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (walk->window), "win.show-library", NULL));
    wait_for_widget (walk, "SoleusLibraryPage");
  }
}

static gboolean
has_summary (Walk *walk)
{
  GtkWidget *page = find_seen (GTK_WIDGET (walk->window), "SoleusSessionPage");

  if (page != NULL)
    gtk_widget_activate_action (page, "session.skip", NULL);
  return find_seen (GTK_WIDGET (walk->window), "SoleusSummaryPage") != NULL;
}

/* What is asked before a first session, and before the first of a file of one's own. */
static void
answer (Walk       *walk,
        const char *dialog,
        const char *label)
{
  GtkWidget *button = window_fixture_find (wait_for_widget (walk, dialog), GTK_TYPE_BUTTON, label);

  g_signal_emit_by_name (button, "clicked");
}

/* Something is done of it, so that there is something to keep; then on to the summary from set to set. */
static void
perform_session (Walk *walk)
{
  GtkWidget *page;

  activate (walk, "start", g_variant_new_string ("mine"));
  answer (walk, "SoleusSafetyCheckDialog", "N_one of These");
  answer (walk, "SoleusSafetyQuestionDialog", "_Start");
  page = wait_for_widget (walk, "SoleusSessionPage");
  g_assert_true (gtk_widget_activate_action (page, "session.skip", NULL));
  g_assert_true (gtk_widget_activate_action (page, "session.toggle-pause", NULL));
  visit_dialogs (walk);
  g_assert_true (gtk_widget_activate_action (page, "session.toggle-pause", NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (walk->window), "win.leave-session", NULL));
  close_dialog (walk);
  wait_for (walk, has_summary, "the summary");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (walk->window), "win.finish-summary", NULL));
}

static void
visit_history (Walk *walk)
{
  AdwViewStack *stack = ADW_VIEW_STACK (window_fixture_find (GTK_WIDGET (walk->window), ADW_TYPE_VIEW_STACK, NULL));
  GtkWidget    *list;

  adw_view_stack_set_visible_child_name (stack, "history");
  wait_for_widget (walk, "SoleusHistoryRow");
  list = window_fixture_find (wait_for_widget (walk, "SoleusHistoryPage"), GTK_TYPE_LIST_VIEW, NULL);
  g_signal_emit_by_name (list, "activate", 0);
  g_assert_true (gtk_widget_activate_action (wait_for_widget (walk, "SoleusRecordPage"), "navigation.pop", NULL));
  wait_for_widget (walk, "SoleusHistoryPage");
}

static gboolean
go_around (gpointer data)
{
  Walk walk = { .application = data };

  walk.window = gtk_application_get_active_window (GTK_APPLICATION (walk.application));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  visit_routines (&walk);
  visit_dialogs (&walk);
  perform_session (&walk);
  visit_history (&walk);
  activate (&walk, "quit", NULL);
  return G_SOURCE_REMOVE;
}

static void
on_activate (GApplication *application)
{
  g_idle_add (go_around, application);
}

static void
add_routine (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "soleus", "routines", NULL);
  g_autofree char *path = g_build_filename (folder, "mine.json", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, ROUTINE, -1, NULL));
}

/* What is still on its way when the program ends, such as a thread's last word, may come; what is left after that never goes. */
static void
wait_until_nobody_is_left (void)
{
  int64_t end_us = g_get_monotonic_time () + PATIENCE_US;

  while (count_alive () > 0 && g_get_monotonic_time () < end_us) {
    g_main_context_iteration (NULL, FALSE);
    g_usleep (1000);
  }
}

static void
test_nobody_is_left (void)
{
  const char *seen[] = { "SoleusWindow", "SoleusLibrary", "SoleusEntry", "SoleusHistory", "SoleusPlayer", "SoleusSession", "SoleusLibraryPage",
                         "SoleusRoutineCard", "SoleusRoutinePage", "SoleusFigure", "SoleusSessionPage", "SoleusPhaseRing", "SoleusSessionBar", "SoleusSummaryPage",
                         "SoleusHistoryPage", "SoleusHistoryRow", "SoleusSessionRecord", "SoleusRecordPage", "SoleusPreferencesDialog", "SoleusWhenToStopDialog",
                         "SoleusConsent", "SoleusSafetyGate", "SoleusSafetyCheckDialog", "SoleusSafetyQuestionDialog" };
  char       *arguments[] = { (char *) "soleus", NULL };
  g_autoptr (SoleusLog) log = soleus_log_new (g_get_home_dir ());
  SoleusApplication *application;

  add_routine ();
  application = soleus_application_new (log);
  g_signal_connect_after (application, "activate", G_CALLBACK (on_activate), NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 1, arguments), ==, 0);
  g_assert_finalize_object (application);
  for (gsize i = 0; i < G_N_ELEMENTS (seen); i++) {
    if (!g_hash_table_contains (ever_alive, seen[i]))
      g_error ("No %s was ever seen", seen[i]);
  }
  wait_until_nobody_is_left ();
  tell_alive ();
  g_assert_cmpuint (count_alive (), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  watch_objects ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lifetime/nobody-is-left", test_nobody_is_left);
  return g_test_run ();
}
