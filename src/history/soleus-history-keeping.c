/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-backup.h"
#include "soleus-history-private.h"
#include "soleus-record-writer.h"

#include <glib/gstdio.h>

static gboolean
run_back_up (SoleusDatabase *database,
             SoleusRequest  *request,
             GError        **error)
{
  if (!soleus_backup_write (database, request->id, error))
    return FALSE;

  request->free_result = g_free;
  request->result = g_strdup (request->id);
  return TRUE;
}

static gboolean
run_restore (SoleusDatabase *database,
             SoleusRequest  *request,
             GError        **error)
{
  return soleus_backup_write (database, request->text, error) && soleus_backup_read (database, request->id, error);
}

static gboolean
run_delete_all (SoleusDatabase *database,
                SoleusRequest  *request,
                GError        **error)
{
  return soleus_record_writer_delete_all (database, request->moment_us, error);
}

static gboolean
run_bring_back_all (SoleusDatabase *database,
                    SoleusRequest  *request,
                    GError        **error)
{
  return soleus_record_writer_bring_back_all (database, request->moment_us, error);
}

static void
sweep (SoleusHistory      *self,
       SoleusRequestFunc   run,
       int64_t             moment_us,
       GCancellable       *cancellable,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  SoleusRequest *request = soleus_request_new (self, run, TRUE, cancellable, callback, user_data);

  request->moment_us = moment_us;
  soleus_history_push (self, request);
}

static void
remove_database (const char *path)
{
  static const char *const suffixes[] = { "-wal", "-shm", "-journal", "" };

  for (size_t i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

    g_unlink (file);
  }
}

/* What is on its way between the history and a place that the person chose: the file goes with it. */
typedef struct {
  GFile *file; /* the other end */
  char  *path; /* beside the history */
  char  *safety_path;
} Way;

static void
free_way (Way *way)
{
  remove_database (way->path);
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
         GCancellable       *cancellable,
         GAsyncReadyCallback callback,
         gpointer            user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Way   *way = g_new0 (Way, 1);

  way->file = g_object_ref (file);
  way->path = soleus_history_build_beside (self, suffix);
  way->safety_path = g_strdup (safety_path);
  remove_database (way->path);
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
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_backed_up (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) task = data;
  Way             *way = g_task_get_task_data (task);
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (way->path);
  GError *error = NULL;

  path = g_task_propagate_pointer (G_TASK (result), &error);
  if (path == NULL)
    g_task_return_error (task, error);
  else
    g_file_copy_async (file, way->file, G_FILE_COPY_OVERWRITE, G_PRIORITY_DEFAULT, g_task_get_cancellable (task), NULL, NULL, on_copied_out, g_object_ref (task));
}

static void
on_restored (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_copied_in (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) task = data;
  SoleusHistory *self = SOLEUS_HISTORY (g_task_get_source_object (task));
  Way           *way = g_task_get_task_data (task);
  SoleusRequest *request;
  GError        *error = NULL;

  if (!g_file_copy_finish (G_FILE (source), result, &error)) {
    g_task_return_error (task, error);
    return;
  }
  g_chmod (way->path, 0600);
  request = soleus_request_new (self, run_restore, TRUE, g_task_get_cancellable (task), on_restored, g_object_ref (task));
  request->id = g_strdup (way->path);
  request->text = g_strdup (way->safety_path);
  soleus_history_push (self, request);
}

static gboolean
finish (SoleusHistory *self,
        GAsyncResult  *result,
        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * soleus_history_back_up:
 * @self: a history
 * @to: where the backup goes; a file that is there is replaced once the new one is whole
 * @cancellable: (nullable): what may cancel it
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Saves the whole history as one file that soleus_history_restore () takes.
 */
void
soleus_history_back_up (SoleusHistory      *self,
                        GFile              *to,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  GTask         *task = new_way (self, to, "-backup", NULL, cancellable, callback, user_data);
  Way           *way = g_task_get_task_data (task);
  SoleusRequest *request = soleus_request_new (self, run_back_up, FALSE, cancellable, on_backed_up, task);

  request->id = g_strdup (way->path);
  soleus_history_push (self, request);
}

/**
 * soleus_history_back_up_finish:
 * @self: a history
 * @result: what the callback got
 * @error: return location for a #SoleusHistoryError or a #GIOErrorEnum
 *
 * Returns: whether the backup was saved
 */
gboolean
soleus_history_back_up_finish (SoleusHistory *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return finish (self, result, error);
}

/**
 * soleus_history_restore:
 * @self: a history
 * @from: a backup
 * @safety_path: (type filename): where the present history is saved before
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Puts a backup in the place of the whole history, whole or not at all. Not while a session is under way. Restoring the file at @safety_path undoes it.
 */
void
soleus_history_restore (SoleusHistory      *self,
                        GFile              *from,
                        const char         *safety_path,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  GTask *task = new_way (self, from, "-restore", safety_path, cancellable, callback, user_data);
  Way   *way = g_task_get_task_data (task);
  g_autoptr (GFile) file = g_file_new_for_path (way->path);

  g_file_copy_async (from, file, G_FILE_COPY_OVERWRITE, G_PRIORITY_DEFAULT, cancellable, NULL, NULL, on_copied_in, task);
}

/**
 * soleus_history_restore_finish:
 * @self: a history
 * @result: what the callback got
 * @error: return location for a #SoleusHistoryError or a #GIOErrorEnum
 *
 * Returns: whether the backup is the history now
 */
gboolean
soleus_history_restore_finish (SoleusHistory *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return finish (self, result, error);
}

/**
 * soleus_history_delete_all:
 * @self: a history
 * @now_us: the present time, in microseconds since 1970
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Takes every session but one that is under way out of the history. Until the file is next opened, soleus_history_bring_back_all () brings them back.
 */
void
soleus_history_delete_all (SoleusHistory      *self,
                           int64_t             now_us,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  sweep (self, run_delete_all, now_us, cancellable, callback, user_data);
}

/**
 * soleus_history_delete_all_finish:
 * @self: a history
 * @result: what the callback got
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_history_delete_all_finish (SoleusHistory *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return finish (self, result, error);
}

/**
 * soleus_history_bring_back_all:
 * @self: a history
 * @deleted_us: what soleus_history_delete_all () was given
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Brings back what soleus_history_delete_all () took out at that moment.
 */
void
soleus_history_bring_back_all (SoleusHistory      *self,
                               int64_t             deleted_us,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  sweep (self, run_bring_back_all, deleted_us, cancellable, callback, user_data);
}

/**
 * soleus_history_bring_back_all_finish:
 * @self: a history
 * @result: what the callback got
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_history_bring_back_all_finish (SoleusHistory *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  return finish (self, result, error);
}
