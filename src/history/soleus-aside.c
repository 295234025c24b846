/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-aside.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

/* Behind the name of the file that was set aside. */
#define MARK "-untold"
/* What a whole history is called that made way for another one: a backup, which may be restored like any other. */
#define BEFORE "history-before-"
#define BEFORE_END ".soleus-history"

/* A name that nothing has yet, numbered where it has to be. */
static char *
find_free (const char *stem,
           const char *end)
{
  char *place = g_strconcat (stem, end, NULL);

  for (int i = 2; g_file_test (place, G_FILE_TEST_EXISTS); i++) {
    g_free (place);
    place = g_strdup_printf ("%s-%d%s", stem, i, end);
  }

  return place;
}

/**
 * soleus_aside_find_place:
 * @path: a file that doesn't stay where it is
 * @what: what became of it, such as “damaged”, for its name
 *
 * Returns: (transfer full): where it can be moved to, named after the day
 */
char *
soleus_aside_find_place (const char *path,
                         const char *what)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *stem = g_strdup_printf ("%s.%s-%s", path, what, date);

  return find_free (stem, "");
}

/**
 * soleus_aside_find_place_before:
 * @path: where the history lies
 *
 * Returns: (transfer full): where the present one can be kept before another one takes its place, named after the moment
 */
char *
soleus_aside_find_place_before (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = g_date_time_format (now, BEFORE "%Y-%m-%d-%H%M%S");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *stem = g_build_filename (folder, name, NULL);

  return find_free (stem, BEFORE_END);
}

/**
 * soleus_aside_is_from_before:
 * @name: (type filename): a file's name, without its folder
 *
 * Returns: whether soleus_aside_find_place_before () has named it
 */
gboolean
soleus_aside_is_from_before (const char *name)
{
  return g_str_has_prefix (name, BEFORE) && g_str_has_suffix (name, BEFORE_END);
}

/**
 * soleus_aside_mark:
 * @told: where a damaged file is about to go, and what comes in its place
 *
 * Notes that nobody knows of it yet.
 *
 * Returns: whether that is noted
 */
gboolean
soleus_aside_mark (const SoleusSetAside *told)
{
  g_autofree char *mark = g_strconcat (told->path, MARK, NULL);
  g_autofree char *figures = g_strdup_printf ("%" G_GINT64_FORMAT " %d %d\n", told->backup_us, told->restored, told->salvaged);
  g_autoptr (GError) error = NULL;

  if (g_file_set_contents_full (mark, figures, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    return TRUE;

  g_warning ("Can't set “%s” aside: %s", told->path, error->message);
  return FALSE;
}

/**
 * soleus_aside_unmark:
 * @place: where a damaged file went
 *
 * Notes that it needs no telling any more.
 */
void
soleus_aside_unmark (const char *place)
{
  g_autofree char *mark = g_strconcat (place, MARK, NULL);

  g_unlink (mark);
}

/* What was noted without figures, by an earlier version, brought back nothing. */
static SoleusSetAside *
read_mark (const char *place)
{
  g_autofree char *mark = g_strconcat (place, MARK, NULL);
  g_autofree char *text = NULL;
  SoleusSetAside  *told = g_new0 (SoleusSetAside, 1);
  char            *end;

  told->path = g_strdup (place);
  if (!g_file_get_contents (mark, &text, NULL, NULL))
    return told;
  told->backup_us = MAX (g_ascii_strtoll (text, &end, 10), 0);
  told->restored = (int) CLAMP (g_ascii_strtoll (end, &end, 10), 0, G_MAXINT);
  told->salvaged = (int) CLAMP (g_ascii_strtoll (end, NULL, 10), 0, G_MAXINT);

  return told;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  return strcmp (((const SoleusSetAside *) a)->path, ((const SoleusSetAside *) b)->path);
}

/**
 * soleus_aside_list:
 * @path: where the history lies
 *
 * Returns: (transfer full) (element-type SoleusSetAside): the damaged files of which nobody has said that they know, and that are still there, in their order
 */
GPtrArray *
soleus_aside_list (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *start = g_strconcat (name, ".damaged-", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray  *places = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_set_aside_free);
  const char *found;

  while (dir != NULL && (found = g_dir_read_name (dir)) != NULL) {
    g_autofree char *place = g_build_filename (folder, found, NULL);

    if (!g_str_has_prefix (found, start) || !g_str_has_suffix (found, MARK))
      continue;
    place[strlen (place) - strlen (MARK)] = '\0';
    if (g_file_test (place, G_FILE_TEST_EXISTS))
      g_ptr_array_add (places, read_mark (place));
  }
  g_ptr_array_sort_values (places, compare_places);

  return places;
}
