/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-sessions.h"

#include "soleus-text.h"

#include <glib/gi18n-lib.h>

static void
on_set_aside (SoleusHistory        *history,
              const SoleusSetAside *told,
              gboolean             *was_damaged)
{
  g_autofree char *display_name = g_filename_display_name (told->path);
  g_autofree char *name = soleus_text_make_plain (display_name, G_MAXSIZE);
  g_autofree char *text = soleus_set_aside_to_text (told, name);

  *was_damaged = TRUE;
  g_printerr ("soleus: %s.\n", text);
}

static void
on_renewed (SoleusHistory *history,
            const char    *text)
{
  g_autofree char *plain = soleus_text_make_plain (text, G_MAXSIZE);

  g_printerr ("soleus: %s\n", plain);
}

char *
soleus_cli_get_history_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "soleus", "history.db", NULL);
}

/**
 * soleus_cli_open_history:
 * @was_damaged: (out): is set when damage is found and said on the standard error; it lives as long as the history
 *
 * Returns: (transfer full): the history of whoever runs this, for one question
 */
SoleusHistory *
soleus_cli_open_history (gboolean *was_damaged)
{
  g_autofree char *path = soleus_cli_get_history_path ();
  SoleusHistory   *history = soleus_history_new_to_answer (path);

  g_signal_connect (history, "renewed", G_CALLBACK (on_renewed), NULL);
  g_signal_connect (history, "set-aside", G_CALLBACK (on_set_aside), was_damaged);
  return history;
}

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GAsyncResult **slot = user_data;

  *slot = g_object_ref (result);
}

static gpointer
wait_for_answer (SoleusHistory *history,
                 GAsyncResult **result,
                 GError       **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  answer = g_steal_pointer (result);
  return soleus_history_finish_reading (history, answer, error);
}

/* No history is there to be asked, but a damaged one may have been. */
static void
recall_set_aside (SoleusHistory *history)
{
  soleus_history_recall_set_aside (history);
  soleus_history_close (history);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* Where there is no history, none is made: that is told by `is_there`. */
static SoleusHistory *
open_history (gboolean *is_there,
              gboolean *was_damaged,
              GError  **error)
{
  g_autofree char *path = soleus_cli_get_history_path ();
  g_autoptr (SoleusHistory) history = NULL;

  *was_damaged = FALSE;
  if (!soleus_history_find (path, is_there, error))
    return NULL;

  history = soleus_cli_open_history (was_damaged);
  if (!*is_there)
    recall_set_aside (history);
  return g_steal_pointer (&history);
}

/**
 * soleus_cli_load_sessions:
 * @limit: how many at most, -1 for all
 * @was_damaged: (out): whether there were others, in a file that was damaged; that was said on the standard error
 * @error: return location for a #SoleusHistoryError
 *
 * Reads the history of whoever runs this. Where there is none, none is made.
 *
 * Returns: (transfer full) (nullable) (element-type SoleusSessionRecord): the sessions with their sets, newest first
 */
GPtrArray *
soleus_cli_load_sessions (int       limit,
                          gboolean *was_damaged,
                          GError  **error)
{
  gboolean is_there;
  g_autoptr (SoleusHistory) history = open_history (&is_there, was_damaged, error);
  GAsyncResult *result = NULL;

  if (history == NULL)
    return NULL;
  if (!is_there)
    return g_ptr_array_new_with_free_func (g_object_unref);

  soleus_history_load_sessions (history, 0, G_MAXINT, limit, 0, on_answered, &result);
  return wait_for_answer (history, &result, error);
}

/**
 * soleus_cli_export_history:
 * @format: as what
 * @error: return location for a #SoleusHistoryError
 *
 * Exports the history of whoever runs this. Where there is none, none is made. That it was damaged is said on the standard error.
 *
 * Returns: (transfer full) (nullable): what the file is to hold
 */
GBytes *
soleus_cli_export_history (SoleusExportFormat format,
                           GError           **error)
{
  gboolean is_there, was_damaged;
  g_autoptr (SoleusHistory) history = open_history (&is_there, &was_damaged, error);
  GAsyncResult *result = NULL;

  if (history == NULL)
    return NULL;
  if (!is_there)
    return soleus_history_compose_nothing (format, error);

  soleus_history_compose_export (history, format, on_answered, &result);
  return wait_for_answer (history, &result, error);
}

/* Unlike those above it may make a file, since it is about what is to be in it. */
static SoleusHistory *
open_history_to_write (void)
{
  static gboolean was_damaged;

  return soleus_cli_open_history (&was_damaged);
}

/**
 * soleus_cli_preview_import:
 * @content: what a file holds
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: (transfer full) (nullable): what importing it would do to the history of whoever runs this
 */
SoleusImportPreview *
soleus_cli_preview_import (GBytes  *content,
                           GError **error)
{
  g_autoptr (SoleusHistory) history = open_history_to_write ();
  GAsyncResult *result = NULL;

  soleus_history_preview_import (history, content, NULL, on_answered, &result);
  return wait_for_answer (history, &result, error);
}

/**
 * soleus_cli_import_history:
 * @content: what a file holds
 * @error: return location for a #SoleusHistoryError
 *
 * Imports it into the history of whoever runs this.
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_cli_import_history (GBytes  *content,
                           GError **error)
{
  g_autoptr (SoleusHistory) history = open_history_to_write ();
  GAsyncResult *result = NULL;

  soleus_history_import (history, content, NULL, on_answered, &result);
  return wait_for_answer (history, &result, error) != NULL;
}
