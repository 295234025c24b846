/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-figures.h"
#include "soleus-library.h"

#include <stdlib.h>

#define ROUNDS 5

typedef struct {
  GMainLoop *loop;
  int64_t    turned_us;
  int64_t    blocked_us;
} Listing;

static double
since_ms (int64_t began_us)
{
  return (double) (g_get_monotonic_time () - began_us) / 1e3;
}

static double
read_files_ms (const char *folder)
{
  int64_t began_us = g_get_monotonic_time ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *content = NULL;

    g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  }
  return since_ms (began_us);
}

/* The main loop turns all the time; the longest that it didn't is how long a window would have stood still. */
static gboolean
on_turned (gpointer data)
{
  Listing *listing = data;
  int64_t  now_us = g_get_monotonic_time ();

  listing->blocked_us = MAX (listing->blocked_us, now_us - listing->turned_us);
  listing->turned_us = now_us;
  return G_SOURCE_CONTINUE;
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_assert_true (soleus_library_load_finish (SOLEUS_LIBRARY (source), result, NULL));
  g_main_loop_quit (((Listing *) data)->loop);
}

static double
list_ms (const char *folder,
         double     *blocked_ms,
         guint      *n_listed)
{
  g_autoptr (SoleusLibrary) library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", folder);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  int64_t began_us = g_get_monotonic_time ();
  Listing listing = { .loop = loop, .turned_us = began_us };
  guint   source = g_timeout_add (1, on_turned, &listing);
  double  took_ms;

  soleus_library_load_async (library, NULL, on_loaded, &listing);
  g_main_loop_run (loop);
  took_ms = since_ms (began_us);
  on_turned (&listing);
  g_source_remove (source);
  *blocked_ms = (double) listing.blocked_us / 1e3;
  *n_listed = g_list_model_get_n_items (G_LIST_MODEL (library));
  return took_ms;
}

int
main (int    argc,
      char **argv)
{
  double read_ms[ROUNDS];
  double listed_ms[ROUNDS];
  double blocked_ms[ROUNDS];
  guint  n_listed = 0;

  g_return_val_if_fail (argc == 2, EXIT_FAILURE);
  /* The files have just been written: nobody waits for a disk. */
  for (int i = 0; i < ROUNDS; i++) {
    read_ms[i] = read_files_ms (argv[1]);
    listed_ms[i] = list_ms (argv[1], &blocked_ms[i], &n_listed);
  }
  bench_print ("listed", n_listed);
  bench_print ("read_ms", bench_median (read_ms, ROUNDS));
  bench_print ("listed_ms", bench_median (listed_ms, ROUNDS));
  bench_print ("blocked_ms", bench_median (blocked_ms, ROUNDS));
  return bench_end ();
}
