/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-sessions.h"

#include <glib/gi18n-lib.h>

static void
on_set_aside (SoleusHistory *history,
              const char    *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_printerr (_ ("soleus: The history was damaged. It is kept in “%s”, and a new one was begun.\n"), name);
}

static void
on_sessions_loaded (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  GAsyncResult **slot = user_data;

  *slot = g_object_ref (result);
}

/**
 * soleus_cli_load_sessions:
 * @limit: how many at most, -1 for all
 * @error: return location for a #SoleusHistoryError
 *
 * Reads the history of whoever runs this. Where there is none, none is made.
 *
 * Returns: (transfer full) (nullable) (element-type SoleusSessionRecord): the sessions with their sets, newest first
 */
GPtrArray *
soleus_cli_load_sessions (int      limit,
                          GError **error)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "soleus", "history.db", NULL);
  g_autoptr (SoleusHistory) history = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_ptr_array_new_with_free_func (g_object_unref);

  history = soleus_history_new (path);
  g_signal_connect (history, "set-aside", G_CALLBACK (on_set_aside), NULL);
  soleus_history_load_sessions (history, 0, G_MAXINT, limit, 0, NULL, on_sessions_loaded, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return soleus_history_load_sessions_finish (history, result, error);
}
