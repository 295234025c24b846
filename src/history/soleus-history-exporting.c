/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-export.h"
#include "soleus-history.h"

#include <stdint.h>
#include <string.h>

/* An export on its way: what is read, and then what is written. */
typedef struct {
  GFile     *to;
  gboolean   as_json;
  GPtrArray *sessions; /* (nullable) (element-type SoleusSessionRecord): as soon as they are read */
} Way;

static void
free_way (Way *way)
{
  g_object_unref (way->to);
  g_clear_pointer (&way->sessions, g_ptr_array_unref);
  g_free (way);
}

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

/* On a thread: the sessions of years are some megabytes of text. The records never change. */
static void
compose (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  Way  *way = data;
  char *text = way->as_json ? soleus_export_to_json (way->sessions) : soleus_export_to_csv (way->sessions);

  g_task_return_pointer (task, g_bytes_new_take (text, strlen (text)), (GDestroyNotify) g_bytes_unref);
}

static void
on_composed (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  GTask *task = data;
  Way   *way = g_task_get_task_data (task);
  g_autoptr (GBytes) text = g_task_propagate_pointer (G_TASK (result), NULL);

  /* For the person's eyes only, as the history itself is. */
  g_file_replace_contents_bytes_async (way->to, text, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, on_written, task);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GTask) composing = NULL;
  Way    *way = g_task_get_task_data (task);
  GError *error = NULL;

  way->sessions = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, &error);
  if (way->sessions == NULL) {
    g_task_return_error (task, error);
    return;
  }
  composing = g_task_new (source, NULL, on_composed, g_object_ref (task));
  g_task_set_task_data (composing, way, NULL);
  g_task_run_in_thread (composing, compose);
}

/**
 * soleus_history_export:
 * @self: a history
 * @to: where the export goes; a file that is there is replaced once the new one is whole
 * @as_json: whether it is JSON, with every session, rather than CSV, with a row for each set
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Writes every session with its sets for other programs.
 */
void
soleus_history_export (SoleusHistory      *self,
                       GFile              *to,
                       gboolean            as_json,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Way   *way = g_new0 (Way, 1);

  way->to = g_object_ref (to);
  way->as_json = as_json;
  g_task_set_task_data (task, way, (GDestroyNotify) free_way);
  soleus_history_load_sessions (self, INT32_MIN, INT32_MAX, -1, 0, on_loaded, task);
}
