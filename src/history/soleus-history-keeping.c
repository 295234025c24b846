/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-backup.h"
#include "soleus-erasure.h"
#include "soleus-history-private.h"
#include "soleus-place.h"

#include <glib/gstdio.h>
#include <string.h>

/* What a restoring is about: two copies, beside the history. */
typedef struct {
  char *path;
  char *safety_path;
} Replacement;

static gpointer
back_up (SoleusDatabase *database,
         gconstpointer   path,
         GError        **error)
{
  return GINT_TO_POINTER (soleus_backup_write (database, path, error));
}

static gpointer
restore (SoleusDatabase *database,
         gconstpointer   data,
         GError        **error)
{
  const Replacement *replacement = data;

  return GINT_TO_POINTER (soleus_backup_write (database, replacement->safety_path, error) && soleus_backup_read (database, replacement->path, error));
}

static void
clear_replacement (gpointer data)
{
  Replacement *replacement = data;

  g_free (replacement->path);
  g_free (replacement->safety_path);
}

static gpointer
erase (SoleusDatabase *database,
       gconstpointer   path,
       GError        **error)
{
  return GINT_TO_POINTER (soleus_erasure_run (database, path, error));
}

enum {
  FOUND_SOUND = 1,
  FOUND_DAMAGED,
};

static int
never (void *data)
{
  return 0;
}

static gpointer
check (SoleusDatabase *database,
       gconstpointer   data,
       GError        **error)
{
  gboolean finished;

  return GINT_TO_POINTER (soleus_database_is_sound (database, never, NULL, &finished) ? FOUND_SOUND : FOUND_DAMAGED);
}

static const SoleusRequestType backing_up = { SOLEUS_REQUEST_KIND_READS, back_up, NULL, NULL };
static const SoleusRequestType restoring = { SOLEUS_REQUEST_KIND_WRITES, restore, clear_replacement, NULL };
static const SoleusRequestType checking = { SOLEUS_REQUEST_KIND_READS, check, NULL, NULL };
static const SoleusRequestType erasing = { SOLEUS_REQUEST_KIND_WRITES, erase, NULL, NULL };

/* What is on its way between the history and a place that the person chose: the file goes with it. */
typedef struct {
  GFile *file; /* the other end */
  char  *path; /* beside the history */
  char  *safety_path;
} Way;

static void
free_way (Way *way)
{
  soleus_place_remove (way->path);
  g_object_unref (way->file);
  g_free (way->path);
  g_free (way->safety_path);
  g_free (way);
}

static GTask *
new_way (SoleusHistory      *self,
         GFile              *file,
         const char         *suffix,
         const char         *safety_path,
         GAsyncReadyCallback callback,
         gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Way   *way = g_new0 (Way, 1);

  way->file = g_object_ref (file);
  way->path = soleus_history_build_beside (self, suffix);
  way->safety_path = g_strdup (safety_path);
  soleus_place_remove (way->path);
  g_task_set_task_data (task, way, (GDestroyNotify) free_way);
  return task;
}

static void
on_copied_out (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_file_copy_finish (G_FILE (source), result, &error))
    g_task_return_pointer (task, GINT_TO_POINTER (TRUE), NULL);
  else
    g_task_return_error (task, error);
}

static void
on_backed_up (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) task = data;
  Way *way = g_task_get_task_data (task);
  g_autoptr (GFile) file = g_file_new_for_path (way->path);
  GError *error = NULL;

  if (!soleus_history_finish (SOLEUS_HISTORY (source), result, &error))
    g_task_return_error (task, error);
  else
    g_file_copy_async (file, way->file, G_FILE_COPY_OVERWRITE, G_PRIORITY_DEFAULT, NULL, NULL, NULL, on_copied_out, g_object_ref (task));
}

static void
on_restored (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (soleus_history_finish (SOLEUS_HISTORY (source), result, &error))
    g_task_return_pointer (task, GINT_TO_POINTER (TRUE), NULL);
  else
    g_task_return_error (task, error);
}

static void
on_copied_in (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) task = data;
  Way    *way = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_file_copy_finish (G_FILE (source), result, &error)) {
    g_task_return_error (task, error);
    return;
  }
  g_chmod (way->path, 0600);
  soleus_history_ask (g_task_get_source_object (task), &restoring, &(Replacement) { g_strdup (way->path), g_strdup (way->safety_path) }, sizeof (Replacement),
                      NULL, on_restored, g_object_ref (task));
}

/**
 * soleus_history_back_up:
 * @self: a history
 * @to: where the backup goes; a file that is there is replaced once the new one is whole
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Saves the whole history as one file that soleus_history_restore () takes.
 */
void
soleus_history_back_up (SoleusHistory      *self,
                        GFile              *to,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  GTask *task = new_way (self, to, "-backup", NULL, callback, user_data);
  Way   *way = g_task_get_task_data (task);

  soleus_history_ask (self, &backing_up, way->path, strlen (way->path) + 1, NULL, on_backed_up, task);
}

/**
 * soleus_history_restore:
 * @self: a history
 * @from: a backup
 * @safety_path: (type filename): where the present history is saved before
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Puts a backup in the place of the whole history, whole or not at all. Not while a session is under way. Restoring the file at @safety_path undoes it.
 */
void
soleus_history_restore (SoleusHistory      *self,
                        GFile              *from,
                        const char         *safety_path,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  GTask *task = new_way (self, from, "-restore", safety_path, callback, user_data);
  Way   *way = g_task_get_task_data (task);
  g_autoptr (GFile) file = g_file_new_for_path (way->path);

  g_file_copy_async (from, file, G_FILE_COPY_OVERWRITE, G_PRIORITY_DEFAULT, NULL, NULL, NULL, on_copied_in, task);
}

/**
 * soleus_history_erase:
 * @self: a history
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Erases all that was done, and every copy of it that lies next to the history: backups, what was there before a backup was restored, damaged files. Nothing brings it back.
 * Not while a session is under way.
 */
void
soleus_history_erase (SoleusHistory      *self,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  g_autofree char *path = soleus_history_build_beside (self, "");

  soleus_history_ask (self, &erasing, path, strlen (path) + 1, NULL, callback, user_data);
}

/**
 * soleus_history_check:
 * @self: a history
 * @callback: what to call when it is done
 * @user_data: for @callback
 *
 * Reads the whole file, and changes nothing of it whatever it finds. Ends with soleus_history_finish_check ().
 */
void
soleus_history_check (SoleusHistory      *self,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  soleus_history_ask (self, &checking, NULL, 0, NULL, callback, user_data);
}

/**
 * soleus_history_finish_check:
 * @self: a history
 * @result: what the callback got
 * @is_sound: (out): whether nothing was wrong with the file
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: whether the file could be read
 */
gboolean
soleus_history_finish_check (SoleusHistory *self,
                             GAsyncResult  *result,
                             gboolean      *is_sound,
                             GError       **error)
{
  int found = GPOINTER_TO_INT (soleus_history_finish_reading (self, result, error));

  *is_sound = found == FOUND_SOUND;
  return found != 0;
}
