/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-import-file.h"

#include "soleus-fault.h"
#include "soleus-file-bytes.h"
#include "soleus-limits.h"

/* What has a path is read as the library reads: without waiting for what never comes, and plain files only. */
static GBytes *
read_path (const char *path,
           GError    **error)
{
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  GBytes *text = soleus_read_file_bytes (path, faults);

  if (text == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, ((const SoleusFault *) g_ptr_array_index (faults, 0))->message);
  return text;
}

/* Returns: FALSE at the end, after an error, or when it is too large. */
static gboolean
read_some (GInputStream *stream,
           GByteArray   *bytes,
           GCancellable *cancellable,
           GError      **error)
{
  guint8 buffer[16384];
  gssize n = g_input_stream_read (stream, buffer, sizeof buffer, cancellable, error);

  if (n > 0)
    g_byte_array_append (bytes, buffer, (guint) n);
  return n > 0 && bytes->len <= SOLEUS_LIMIT_FILE_BYTES;
}

/* The place tells a size only if it likes to, so the bytes are counted as they come. */
static GBytes *
read_stream (GFile        *file,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) read_error = NULL;

  if (stream == NULL)
    return NULL;
  while (read_some ((GInputStream *) stream, bytes, cancellable, &read_error))
    ;
  if (read_error != NULL) {
    g_propagate_error (error, g_steal_pointer (&read_error));
    return NULL;
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
on_read (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  const char *path = g_file_peek_path (source);
  g_autoptr (GError) error = NULL;
  GBytes *text = path != NULL ? read_path (path, &error) : read_stream (source, cancellable, &error);

  if (text != NULL)
    g_task_return_pointer (task, text, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * soleus_import_read_async:
 * @file: a file, here or elsewhere
 * @cancellable: (nullable): to give up
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Reads a file on another thread, and of a large one little more than the 1 MiB that soleus_import_new () takes.
 */
void
soleus_import_read_async (GFile              *file,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, user_data);

  g_task_set_source_tag (task, soleus_import_read_async);
  g_task_run_in_thread (task, on_read);
}

/**
 * soleus_import_read_finish:
 * @file: the file
 * @result: what the callback was given
 * @error: why it can't be read, in a sentence for people
 *
 * Returns: (transfer full) (nullable): what the file holds, for soleus_import_new ()
 */
GBytes *
soleus_import_read_finish (GFile        *file,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
