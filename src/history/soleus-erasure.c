/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-erasure.h"

#include "soleus-aside.h"
#include "soleus-backup.h"
#include "soleus-backups.h"
#include "soleus-history-error.h"
#include "soleus-schema-tables.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* The history itself, its log and its lock are in use. What was kept of a damaged one, or is only on its way, has its name in front. */
static gboolean
holds_history (const char *name,
               const char *history)
{
  static const char *const in_use[] = { "", "-wal", "-shm", "-journal", "-owner" };

  if (soleus_aside_is_from_before (name))
    return TRUE;
  if (!g_str_has_prefix (name, history))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (in_use); i++)
    if (g_str_equal (name + strlen (history), in_use[i]))
      return FALSE;
  return name[strlen (history)] == '-' || name[strlen (history)] == '.';
}

static gboolean
remove_file (const char *path,
             GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;
  g_set_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_READ_ONLY, _ ("“%s” cannot be erased: %s. Nothing of the history itself was erased yet. Check the permissions of the folder and try again."), name, g_strerror (errno));
  return FALSE;
}

static gboolean
remove_copies (const char *path,
               GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *history = g_path_get_basename (path);
  g_autofree char *backups_folder = soleus_backups_get_folder (path);
  g_autoptr (GPtrArray) backups = soleus_backups_list (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  for (guint i = 0; i < backups->len; i++)
    if (!remove_file (((const SoleusBackupFile *) g_ptr_array_index (backups, i))->path, error))
      return FALSE;
  /* Whatever else somebody put there keeps the folder. */
  g_rmdir (backups_folder);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *file = g_build_filename (folder, name, NULL);

    if (holds_history (name, history) && !remove_file (file, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
empty_tables (SoleusDatabase *database,
              GError        **error)
{
  gsize                    n_tables;
  const SoleusSchemaTable *tables = soleus_schema_list_tables (&n_tables);

  if (!soleus_database_begin (database, error))
    return FALSE;
  /* Nothing goes before what points to it. */
  while (n_tables-- > 0) {
    g_autofree char *sql = g_strdup_printf ("DELETE FROM %s", tables[n_tables].name);

    if (!soleus_database_run (database, error, sql, ""))
      return soleus_database_roll_back (database);
  }
  return soleus_database_commit (database, error);
}

/* Old pages are in the free ones of the file and in its log. */
static gboolean
forget_pages (SoleusDatabase *database,
              GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean has_row;

  if (!soleus_database_execute (database, "VACUUM", error))
    return FALSE;
  statement = soleus_database_query (database, error, "PRAGMA wal_checkpoint (TRUNCATE)", "");
  if (statement == NULL || !soleus_database_step (database, statement, &has_row, error))
    return FALSE;
  if (has_row && sqlite3_column_int (statement, 0) == 0)
    return TRUE;

  g_set_error_literal (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_LOCKED, _ ("The history is empty, but another program still reads it, so that parts of it may be left in its log. Close that program and erase again."));
  return FALSE;
}

/**
 * soleus_erasure_run:
 * @database: the history
 * @path: where it lies
 * @error: return location for a #SoleusHistoryError
 *
 * Erases all that was done, with every copy of it that Soleus has made. Copies go first: what fails can be done again.
 *
 * Returns: whether nothing is left
 */
gboolean
soleus_erasure_run (SoleusDatabase *database,
                    const char     *path,
                    GError        **error)
{
  if (soleus_backup_is_session_running (database)) {
    g_set_error_literal (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID, _ ("A session is under way. Finish it first, then erase everything."));
    return FALSE;
  }

  return remove_copies (path, error) && empty_tables (database, error) && forget_pages (database, error);
}
