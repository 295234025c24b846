/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <dlfcn.h>
#include <gtk/gtk.h>
#include <unistd.h>

/* Loaded before a program of the benchmark, it says on a pipe when each frame was painted, and whether cards were in it, by an emission hook: the program itself has no such
 * thing in it, and the bare window, the reference and Soleus are all watched in the same way. Programs that open no window find only one function more. */

static int      frames_fd = -1;
static gboolean rendered;
static gboolean has_cards; /* Once there are some, nobody asks again: looking for them takes time, too. */

static gboolean
on_render (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               data)
{
  rendered = TRUE;
  return TRUE;
}

/* Cards without a word in them aren't there yet. */
static gboolean
shows_words (GtkWidget *widget,
             gboolean   in_list)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (in_list && GTK_IS_LABEL (widget) && gtk_label_get_label (GTK_LABEL (widget))[0] != '\0')
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows_words (child, in_list || GTK_IS_LIST_VIEW (widget)))
      return TRUE;
  return FALSE;
}

static gboolean
find_cards (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (shows_words (window, FALSE))
      return TRUE;
  }
  return FALSE;
}

/* A frame clock also ticks when there is nothing to paint. */
static gboolean
on_after_paint (GSignalInvocationHint *hint,
                guint                  n_values,
                const GValue          *values,
                gpointer               data)
{
  int64_t now_us = g_get_monotonic_time ();

  if (rendered && !has_cards)
    has_cards = find_cards ();
  if (rendered)
    dprintf (frames_fd, "%" G_GINT64_FORMAT " %d\n", now_us, has_cards);
  rendered = FALSE;
  return TRUE;
}

static void
watch (GType               type,
       const char         *signal,
       GSignalEmissionHook hook)
{
  g_type_class_unref (g_type_class_ref (type));
  g_signal_add_emission_hook (g_signal_lookup (signal, type), 0, hook, NULL, NULL);
}

/* In place of the library's own. */
int
g_application_run (GApplication *application,
                   int           argc,
                   char        **argv)
{
  int (*run) (GApplication *, int, char **) = (int (*) (GApplication *, int, char **)) dlsym (RTLD_NEXT, "g_application_run");
  const char *fd = g_getenv ("BENCH_FRAMES_FD");

  if (fd != NULL) {
    frames_fd = (int) g_ascii_strtoll (fd, NULL, 10);
    g_unsetenv ("LD_PRELOAD");
    watch (GDK_TYPE_SURFACE, "render", on_render);
    watch (GDK_TYPE_FRAME_CLOCK, "after-paint", on_after_paint);
  }
  return run (application, argc, argv);
}
