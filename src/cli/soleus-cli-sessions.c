/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-sessions.h"

#include "soleus-text.h"

#include <glib/gi18n-lib.h>

static void
on_set_aside (SoleusHistory *history,
              const char    *path,
              gboolean      *was_damaged)
{
  g_autofree char *display_name = g_filename_display_name (path);
  g_autofree char *name = soleus_text_make_plain (display_name, G_MAXSIZE);

  *was_damaged = TRUE;
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

/* No history is there to be asked, but a damaged one may have been. */
static GPtrArray *
load_nothing (SoleusHistory *history)
{
  soleus_history_recall_set_aside (history);
  soleus_history_close (history);
  while (g_main_context_iteration (NULL, FALSE))
    continue;

  return g_ptr_array_new_with_free_func (g_object_unref);
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
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "soleus", "history.db", NULL);
  g_autoptr (SoleusHistory) history = soleus_history_new_to_answer (path);
  g_autoptr (GAsyncResult) result = NULL;
  gboolean is_there;

  *was_damaged = FALSE;
  if (!soleus_history_find (path, &is_there, error))
    return NULL;

  g_signal_connect (history, "set-aside", G_CALLBACK (on_set_aside), was_damaged);
  if (!is_there)
    return load_nothing (history);

  soleus_history_load_sessions (history, 0, G_MAXINT, limit, 0, on_sessions_loaded, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return soleus_history_finish_reading (history, result, error);
}
