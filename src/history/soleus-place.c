/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-place.h"

#include "soleus-history-error.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

static gboolean
set_folder_error (const char *folder,
                  int         code,
                  GError    **error)
{
  g_autofree char *name = g_filename_display_name (folder);

  g_set_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_READ_ONLY, _ ("The folder “%s” for the history cannot be made: %s. Check its permissions."), name, g_strerror (code));

  return FALSE;
}

/**
 * soleus_place_look:
 * @path: where the history lies, or will
 * @error: return location for a #SoleusHistoryError
 *
 * Touches nothing.
 *
 * Returns: what is there; after %SOLEUS_PLACE_STATE_UNUSABLE, @error says why
 */
SoleusPlaceState
soleus_place_look (const char *path,
                   GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);
  GStatBuf         info;
  gboolean         is_there = g_stat (path, &info) == 0;
  int              saved_errno = errno;

  if (is_there && S_ISREG (info.st_mode))
    return info.st_size == 0 ? SOLEUS_PLACE_STATE_EMPTY : SOLEUS_PLACE_STATE_FILE;
  if (!is_there && saved_errno == ENOENT && g_lstat (path, &info) != 0)
    return SOLEUS_PLACE_STATE_NOTHING;

  if (is_there)
    g_set_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_READ_ONLY, _ ("The history belongs at “%s”, but what lies there isn’t a file. Move it away and try again."), name);
  else if (saved_errno == ENOENT || saved_errno == ELOOP)
    g_set_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_READ_ONLY,
                 _ ("The history belongs at “%s”, but a link lies there that leads nowhere. Bring back what it led to, or delete the link, and try again."), name);
  else
    g_set_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_READ_ONLY, _ ("The history at “%s” cannot be opened: %s. Check the permissions of its folder."), name, g_strerror (saved_errno));

  return SOLEUS_PLACE_STATE_UNUSABLE;
}

/**
 * soleus_place_check_folder:
 * @path: where the history will lie
 * @error: return location for a #SoleusHistoryError
 *
 * Tries whether its folder can be made, if it isn't there. Nothing stays of that.
 *
 * Returns: whether it is there, or could be made
 */
gboolean
soleus_place_check_folder (const char *path,
                           GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *nearest = g_strdup (folder);
  g_autofree char *trial = NULL;

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;

  while (!g_file_test (nearest, G_FILE_TEST_EXISTS) && g_strcmp0 (nearest, ".") != 0 && g_strcmp0 (nearest, "/") != 0) {
    g_autofree char *below = g_steal_pointer (&nearest);

    nearest = g_path_get_dirname (below);
  }

  trial = g_build_filename (nearest, ".soleus-XXXXXX", NULL);
  if (g_mkdtemp (trial) == NULL)
    return set_folder_error (folder, errno, error);
  g_rmdir (trial);

  return TRUE;
}

/**
 * soleus_place_make_folder:
 * @path: where the history will lie
 * @error: return location for a #SoleusHistoryError
 *
 * Makes its folder, for the person's eyes only.
 *
 * Returns: whether it is there
 */
gboolean
soleus_place_make_folder (const char *path,
                          GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_mkdir_with_parents (folder, 0700) == 0 || set_folder_error (folder, errno, error);
}

/**
 * soleus_place_make_file:
 * @path: where the history will lie
 * @made: (out): whether it wasn't there before
 * @error: return location for a #SoleusHistoryError
 *
 * Makes an empty file, whose permissions SQLite gives its log, too. Only one that isn't there yet is opened here: closing another would drop SQLite's locks on it.
 *
 * Returns: whether there is a file
 */
gboolean
soleus_place_make_file (const char *path,
                        gboolean   *made,
                        GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);
  int              file = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  int              saved_errno = errno;

  *made = file >= 0;
  /* Nothing was written to it that could be lost at closing. */
  if (*made)
    close (file);
  if (*made || saved_errno == EEXIST)
    return TRUE;

  g_set_error (error, SOLEUS_HISTORY_ERROR, saved_errno == ENOSPC || saved_errno == EDQUOT ? SOLEUS_HISTORY_ERROR_FULL : SOLEUS_HISTORY_ERROR_READ_ONLY,
               _ ("The history cannot be made at “%s”: %s. Make room or check the permissions, and try again."), name, g_strerror (saved_errno));

  return FALSE;
}

/**
 * soleus_place_remove:
 * @path: a database that isn't open and that nobody needs, or where one was to come
 *
 * Deletes it with all that SQLite leaves next to one.
 */
void
soleus_place_remove (const char *path)
{
  static const char *const suffixes[] = { "-wal", "-shm", "-journal", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

    g_unlink (file);
  }
}

/* Where the system keeps on the disk what passes: what it keeps for a moment only is often in memory, and small. */
static const char *
get_spare_folder (void)
{
  return g_getenv ("TMPDIR") == NULL && g_access ("/var/tmp", W_OK | X_OK) == 0 ? "/var/tmp" : g_get_tmp_dir ();
}

/**
 * soleus_place_make_spare_folder:
 *
 * Makes a folder that nobody else knows.
 *
 * Returns: (transfer full) (nullable) (type filename): where it is; after %NULL, errno says why
 */
char *
soleus_place_make_spare_folder (void)
{
  g_autofree char *path = g_build_filename (get_spare_folder (), "soleus-XXXXXX", NULL);

  return g_mkdtemp (path) != NULL ? g_steal_pointer (&path) : NULL;
}

/**
 * soleus_place_open_nameless:
 *
 * Opens a file that nobody else can open, and that is gone when it is closed.
 *
 * Returns: (transfer full) (nullable): the file, to be written and read; after %NULL, errno says why
 */
FILE *
soleus_place_open_nameless (void)
{
  g_autofree char *path = g_build_filename (get_spare_folder (), "soleus-XXXXXX", NULL);
  int              descriptor = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);
  FILE            *file = descriptor >= 0 ? fdopen (descriptor, "w+") : NULL;

  if (descriptor >= 0)
    g_unlink (path);
  if (descriptor >= 0 && file == NULL)
    close (descriptor);
  return file;
}

/**
 * soleus_place_map_nameless:
 * @file: what soleus_place_open_nameless () gave, written
 *
 * Nobody else can make it shorter, so it can be read as if it were in memory, without taking any.
 *
 * Returns: (transfer full) (nullable): all that was written; after %NULL, errno says what was in the way
 */
GBytes *
soleus_place_map_nameless (FILE *file)
{
  g_autoptr (GMappedFile) mapped = NULL;

  if (fflush (file) != 0 || ferror (file))
    return NULL;
  mapped = g_mapped_file_new_from_fd (fileno (file), FALSE, NULL);
  return mapped != NULL ? g_mapped_file_get_bytes (mapped) : NULL;
}
