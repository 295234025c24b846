/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-backup.h"
#include "soleus-history-private.h"
#include "soleus-merge.h"
#include "soleus-place.h"
#include "soleus-transcript-reader.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define BLOCK_BYTES 65536

/* What is imported. */
typedef struct {
  GBytes *content;
  char   *safety_path; /* (nullable) */
} Import;

static void
clear_import (gpointer data)
{
  Import *import = data;

  g_bytes_unref (import->content);
  g_free (import->safety_path);
}

typedef gpointer (*TakeFunc) (SoleusDatabase *database,
                              const Import   *import,
                              const char     *path,
                              GError        **error);

static gpointer
set_room_error (GError **error)
{
  g_set_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_FAILED, _ ("There was no room to look at the file: %s. Nothing was imported. Free some space and try again."), g_strerror (errno));
  return NULL;
}

/* What comes in is made a history of its own first, in a folder that nobody else knows. */
static gpointer
take_in (SoleusDatabase *database,
         const Import   *import,
         TakeFunc        take,
         GError        **error)
{
  g_autofree char *folder = soleus_place_make_spare_folder ();
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "incoming.db", NULL) : NULL;
  gpointer         result = NULL;

  if (folder == NULL)
    return set_room_error (error);
  if (soleus_transcript_read (import->content, path, error))
    result = take (database, import, path, error);
  soleus_place_remove (path);
  g_rmdir (folder);
  return result;
}

static gpointer
look (SoleusDatabase *database,
      const Import   *import,
      const char     *path,
      GError        **error)
{
  return soleus_merge_preview (database, path, error);
}

static gpointer
merge (SoleusDatabase *database,
       const Import   *import,
       const char     *path,
       GError        **error)
{
  return GINT_TO_POINTER ((import->safety_path == NULL || soleus_backup_write (database, import->safety_path, error)) && soleus_merge_run (database, path, error));
}

static gpointer
look_at (SoleusDatabase *database,
         gconstpointer   import,
         GError        **error)
{
  return take_in (database, import, look, error);
}

static gpointer
bring_in (SoleusDatabase *database,
          gconstpointer   import,
          GError        **error)
{
  return take_in (database, import, merge, error);
}

static const SoleusRequestType looking = { SOLEUS_REQUEST_KIND_READS, look_at, clear_import, g_free };
static const SoleusRequestType importing = { SOLEUS_REQUEST_KIND_WRITES, bring_in, clear_import, NULL };

/**
 * soleus_history_read_import:
 * @from: what somebody chose
 * @cancellable: (nullable): what may cancel it
 * @error: return location for an error
 *
 * Reads all of it, and waits for it. It goes by way of a file, so that it takes no memory: years of sessions are a large file.
 *
 * Returns: (transfer full) (nullable): what soleus_history_preview_import () and soleus_history_import () take
 */
GBytes *
soleus_history_read_import (GInputStream *from,
                            GCancellable *cancellable,
                            GError      **error)
{
  g_autoptr (FILE) file = soleus_place_open_nameless ();
  char    block[BLOCK_BYTES];
  gssize  n_read = 0;
  GBytes *content;

  while (file != NULL && !ferror (file) && (n_read = g_input_stream_read (from, block, sizeof block, cancellable, error)) > 0)
    fwrite (block, 1, (gsize) n_read, file);
  if (n_read < 0)
    return NULL;
  content = file != NULL ? soleus_place_map_nameless (file) : NULL;
  return content != NULL ? content : set_room_error (error);
}

static void
load (GTask        *task,
      gpointer      from,
      gpointer      data,
      GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (from, cancellable, &error);
  GBytes *content = stream != NULL ? soleus_history_read_import (G_INPUT_STREAM (stream), cancellable, &error) : NULL;

  if (content != NULL)
    g_task_return_pointer (task, content, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * soleus_history_load_import:
 * @from: a file that somebody chose
 * @cancellable: (nullable): what may cancel it
 * @callback: what to call when it is done
 * @user_data: for @callback
 *
 * Does soleus_history_read_import () on a thread. Ends with soleus_history_finish_loading_import ().
 */
void
soleus_history_load_import (GFile              *from,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (from, cancellable, callback, user_data);

  g_task_run_in_thread (task, load);
}

/**
 * soleus_history_finish_loading_import:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what soleus_history_preview_import () and soleus_history_import () take
 */
GBytes *
soleus_history_finish_loading_import (GAsyncResult *result,
                                      GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * soleus_history_preview_import:
 * @self: a history
 * @content: what a file holds
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Reads what soleus_history_import () would do: a #SoleusImportPreview. It changes nothing, and says what is wrong with a file that can't be imported.
 */
void
soleus_history_preview_import (SoleusHistory      *self,
                               GBytes             *content,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  soleus_history_ask (self, &looking, &(Import) { g_bytes_ref (content), NULL }, sizeof (Import), cancellable, callback, user_data);
}

/**
 * soleus_history_import:
 * @self: a history
 * @content: what a file holds
 * @safety_path: (type filename) (nullable): where the present history is saved before; soleus_history_restore () with it undoes the import
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Takes in what was exported as JSON, here or on another computer, all of it or nothing, also while a session is under way.
 */
void
soleus_history_import (SoleusHistory      *self,
                       GBytes             *content,
                       const char         *safety_path,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  soleus_history_ask (self, &importing, &(Import) { g_bytes_ref (content), g_strdup (safety_path) }, sizeof (Import), NULL, callback, user_data);
}
