/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-export.h"
#include "soleus-history-private.h"
#include "soleus-place.h"
#include "soleus-record-reader.h"
#include "soleus-transcript-writer.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <stdio.h>

/* One writing of rows. */
typedef struct {
  FILE       *file;
  GString    *out;          /* what isn't in the file yet */
  const char *decimal_mark; /* (nullable): of the person's own language, NULL for other programs */
} Rows;

static void
hand_over (Rows *self)
{
  fwrite (self->out->str, 1, self->out->len, self->file);
  g_string_truncate (self->out, 0);
}

static void
write_session (SoleusSessionRecord *session,
               gpointer             user_data)
{
  Rows *self = user_data;

  if (self->decimal_mark != NULL)
    soleus_export_append_local_csv (self->out, session, self->decimal_mark);
  else
    soleus_export_append_csv (self->out, session);
  hand_over (self);
}

static gboolean
write_csv (SoleusDatabase    *database,
           SoleusExportFormat format,
           FILE              *file,
           GError           **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  Rows rows = { file, out, format == SOLEUS_EXPORT_FORMAT_CSV ? NULL : nl_langinfo (RADIXCHAR) };

  if (rows.decimal_mark != NULL)
    soleus_export_append_local_csv_headings (out, rows.decimal_mark);
  else
    soleus_export_append_csv_headings (out);
  hand_over (&rows);
  return database == NULL || soleus_record_reader_walk_sessions (database, write_session, &rows, error);
}

static GBytes *
set_file_error (GError **error)
{
  g_set_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_FAILED, _ ("There was no room to put the export together: %s. The history is as it was. Free some space and try again."), g_strerror (errno));
  return NULL;
}

/* Goes by way of a file without a name, so that years of sessions don't fill the memory. */
static GBytes *
write_all (SoleusDatabase    *database,
           SoleusExportFormat format,
           GError           **error)
{
  g_autoptr (FILE) file = soleus_place_open_nameless ();
  GBytes *content;

  if (file == NULL)
    return set_file_error (error);
  if (!(format == SOLEUS_EXPORT_FORMAT_JSON ? soleus_transcript_write (database, file, error) : write_csv (database, format, file, error)))
    return NULL;
  content = soleus_place_map_nameless (file);
  return content != NULL ? content : set_file_error (error);
}

static gpointer
compose (SoleusDatabase *database,
         gconstpointer   format,
         GError        **error)
{
  return write_all (database, *(const SoleusExportFormat *) format, error);
}

static const SoleusRequestType composing = { SOLEUS_REQUEST_KIND_READS, compose, NULL, (GDestroyNotify) g_bytes_unref };

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_task_return_pointer (task, GINT_TO_POINTER (TRUE), NULL);
  else
    g_task_return_error (task, error);
}

static void
on_composed (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GBytes) content = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, &error);

  if (content == NULL) {
    g_task_return_error (task, error);
    return;
  }
  /* For the person's eyes only, as the history itself is. */
  g_file_replace_contents_bytes_async (g_task_get_task_data (task), content, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                                       on_written, g_object_ref (task));
}

/**
 * soleus_history_compose_export:
 * @self: a history
 * @format: as what
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Puts an export together: a #GBytes, which is what the file is to hold.
 */
void
soleus_history_compose_export (SoleusHistory      *self,
                               SoleusExportFormat  format,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  soleus_history_ask (self, &composing, &format, sizeof format, NULL, callback, user_data);
}

/**
 * soleus_history_compose_nothing:
 * @format: as what
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: (transfer full) (nullable): the export of a history that isn't there yet
 */
GBytes *
soleus_history_compose_nothing (SoleusExportFormat format,
                                GError           **error)
{
  return write_all (NULL, format, error);
}

/**
 * soleus_history_export:
 * @self: a history
 * @to: where the export goes; a file that is there is replaced once the new one is whole
 * @format: as what
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Writes the history as a file for other programs, or, as JSON, for another computer.
 */
void
soleus_history_export (SoleusHistory      *self,
                       GFile              *to,
                       SoleusExportFormat  format,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_task_data (task, g_object_ref (to), g_object_unref);
  soleus_history_compose_export (self, format, on_composed, task);
}
