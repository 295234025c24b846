/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "soleus-application.h"
#include "soleus-closing-dialogs.h"
#include "soleus-log.h"
#include "wait.h"

/* Dialogs are closed while the window crosses, in one direction or the other, the width at which they become bottom sheets: 450 px, see AdwDialog:presentation-mode. It
 * must be crossed in the midst of an animation, so these run. */

/* As many crossings as there are 200 dialogs closed in, and a few in the real program, where they cost more. */
#define DIALOGS 8
#define CROSSINGS 25
#define PROGRAM_DIALOGS 4
#define PROGRAM_CROSSINGS 4
#define FADE_TICKS 4

#define WIDE 500
#define NARROW 380
#define HEIGHT 380

typedef struct {
  GtkApplication       *application;
  AdwApplicationWindow *window;
  GListModel           *dialogs; /* (owned): those that are open */
  guint                 wanted;  /* how many are to be open */
  guint                 left;    /* how many are closed but not freed yet */
} Walk;

typedef void (*OpenFunc) (Walk *walk);

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  guint *ticks = data;

  return --*ticks > 0;
}

/* Lets so many frames go by. */
static void
wait_for_frames (Walk *walk,
                 guint frames)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (walk->window), on_tick, &frames, NULL);
  wait_until (frames == 0);
}

static gboolean
has_all (Walk *walk)
{
  guint n = g_list_model_get_n_items (walk->dialogs);

  for (guint i = 0; i < n; i++) {
    g_autoptr (AdwDialog) dialog = g_list_model_get_item (walk->dialogs, i);

    if (!gtk_widget_get_mapped (adw_dialog_get_child (dialog)))
      return FALSE;
  }
  return n == walk->wanted;
}

static gboolean
has_none_left (Walk *walk)
{
  return walk->left == 0;
}

static void
on_freed (gpointer data,
          GObject *dialog)
{
  guint *left = data;

  --*left;
}

static void
close_all (Walk *walk)
{
  while (g_list_model_get_n_items (walk->dialogs) > 0) {
    g_autoptr (AdwDialog) dialog = g_list_model_get_item (walk->dialogs, g_list_model_get_n_items (walk->dialogs) - 1);

    walk->left++;
    g_object_weak_ref (G_OBJECT (dialog), on_freed, &walk->left);
    g_assert_true (adw_dialog_close (dialog));
  }
}

/* Whether each that changes its form has the one that belongs to the size of the window: that isn't given up for the sake of closing. An alert always floats. */
static gboolean
has_form (Walk *walk)
{
  const char *form = gtk_widget_get_width (GTK_WIDGET (walk->window)) > 450 ? "floating" : "bottom-sheet";
  gboolean    has = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (walk->dialogs); i++) {
    g_autoptr (AdwDialog) dialog = g_list_model_get_item (walk->dialogs, i);

    if (adw_dialog_get_presentation_mode (dialog) == ADW_DIALOG_AUTO)
      has = has && gtk_widget_has_css_class (GTK_WIDGET (dialog), form);
  }
  return has;
}

static gboolean
is_narrow (Walk *walk)
{
  return gtk_widget_get_width (GTK_WIDGET (walk->window)) <= 450;
}

/* The dialogs stand one above the other, since that is quicker than one after the other. They close, and are crossed, sooner or later in their animations. */
static void
cross_often (Walk    *walk,
             int      crossings,
             OpenFunc open)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  walk->dialogs = adw_application_window_get_dialogs (walk->window);
  gtk_window_set_default_size (GTK_WINDOW (walk->window), WIDE, HEIGHT);
  wait_for_frames (walk, 4);
  for (int i = 0; i < crossings; i++) {
    open (walk);
    wait_until (has_all (walk));
    wait_for_frames (walk, 2 + (guint) i % FADE_TICKS);
    wait_until (has_form (walk));
    close_all (walk);
    wait_for_frames (walk, 1 + (guint) i % FADE_TICKS);
    gtk_window_set_default_size (GTK_WINDOW (walk->window), i % 2 == 0 ? NARROW : WIDE, HEIGHT);
    wait_until (has_none_left (walk));
  }
  g_clear_object (&walk->dialogs);
}

/* --- Each kind that the toolkit has --- */

static AdwApplicationWindow *
present_window (void)
{
  AdwApplicationWindow *window = g_object_new (ADW_TYPE_APPLICATION_WINDOW, NULL);

  soleus_closing_dialogs_hold (window);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
open_kinds (Walk *walk)
{
  GType kinds[] = { ADW_TYPE_DIALOG, ADW_TYPE_ALERT_DIALOG, ADW_TYPE_PREFERENCES_DIALOG, ADW_TYPE_ABOUT_DIALOG };

  for (gsize i = 0; i < DIALOGS; i++) {
    AdwDialog *dialog = g_object_new (kinds[i % G_N_ELEMENTS (kinds)], NULL);

    if (adw_dialog_get_child (dialog) == NULL)
      adw_dialog_set_child (dialog, gtk_label_new ("A dialog"));
    adw_dialog_present (dialog, GTK_WIDGET (walk->window));
  }
}

static void
test_kinds (void)
{
  Walk walk = { .wanted = DIALOGS, .window = present_window () };

  cross_often (&walk, CROSSINGS, open_kinds);
  gtk_window_destroy (GTK_WINDOW (walk.window));
}

/* One that is presented again while it closes follows the window, as ever. */
static void
test_opened_again (void)
{
  g_autoptr (AdwDialog) dialog = g_object_ref_sink (adw_dialog_new ());
  Walk walk = { .wanted = 1, .window = present_window () };

  walk.dialogs = adw_application_window_get_dialogs (walk.window);
  gtk_window_set_default_size (GTK_WINDOW (walk.window), WIDE, HEIGHT);
  adw_dialog_set_child (dialog, gtk_label_new ("A dialog"));
  adw_dialog_present (dialog, GTK_WIDGET (walk.window));
  wait_until (has_all (&walk));
  wait_for_frames (&walk, 4);
  g_assert_true (adw_dialog_close (dialog));
  adw_dialog_present (dialog, GTK_WIDGET (walk.window));
  gtk_window_set_default_size (GTK_WINDOW (walk.window), NARROW, HEIGHT);
  wait_until (is_narrow (&walk));
  wait_until (has_form (&walk));
  g_clear_object (&walk.dialogs);
  gtk_window_destroy (GTK_WINDOW (walk.window));
}

/* --- The real program --- */

static void
open_ours (Walk *walk)
{
  const char *kinds[PROGRAM_DIALOGS] = { "preferences", "when-to-stop", "shortcuts", "about" };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_action_group_activate_action (G_ACTION_GROUP (walk->application), kinds[i], NULL);
}

static gboolean
go (gpointer data)
{
  Walk walk = { .wanted = PROGRAM_DIALOGS, .application = data };

  walk.window = ADW_APPLICATION_WINDOW (gtk_application_get_active_window (walk.application));
  cross_often (&walk, PROGRAM_CROSSINGS, open_ours);
  g_action_group_activate_action (G_ACTION_GROUP (walk.application), "quit", NULL);
  return G_SOURCE_REMOVE;
}

static void
on_activate (GApplication *application)
{
  g_idle_add (go, application);
}

static void
test_program (void)
{
  char *arguments[] = { (char *) "soleus", NULL };
  g_autoptr (SoleusLog) log = soleus_log_new (g_get_home_dir ());
  g_autoptr (SoleusApplication) application = soleus_application_new (log);

  g_signal_connect_after (application, "activate", G_CALLBACK (on_activate), NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 1, arguments), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/closing-dialogs/kinds", test_kinds);
  g_test_add_func ("/closing-dialogs/opened-again", test_opened_again);
  g_test_add_func ("/closing-dialogs/program", test_program);
  return g_test_run ();
}
