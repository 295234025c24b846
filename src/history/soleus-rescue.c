/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-rescue.h"

#include "soleus-backup.h"
#include "soleus-backups.h"
#include "soleus-database-error.h"
#include "soleus-history-error.h"
#include "soleus-place.h"
#include "soleus-salvage.h"
#include "soleus-schema.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

/* Behind the name of the history: what is being built, and what is whole and only has to take its place. A program that ends in between finds it at the next start. */
#define UNDER_WAY "-salvaging"
#define WHOLE "-salvaged"
#define COPY "-restoring"

static void
remove_beside (const char *path,
               const char *suffix)
{
  g_autofree char *file = g_strconcat (path, suffix, NULL);

  soleus_place_remove (file);
}

static SoleusDatabase *
open_empty (const char *path,
            GError    **error)
{
  g_autofree char *file = g_strconcat (path, UNDER_WAY, NULL);
  g_autoptr (SoleusDatabase) database = NULL;
  gboolean made;

  remove_beside (path, UNDER_WAY);
  if (!soleus_place_make_file (file, &made, error))
    return NULL;
  database = soleus_database_open (file, SOLEUS_SCHEMA_VERSION, error);

  return database != NULL && soleus_schema_upgrade (database, error) ? g_steal_pointer (&database) : NULL;
}

static gboolean
count_sessions (SoleusDatabase *database,
                int            *n_sessions,
                GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error, "SELECT count (*) FROM sessions WHERE deleted_us IS NULL", "");
  gboolean has_row;

  if (statement == NULL || !soleus_database_step (database, statement, &has_row, error))
    return FALSE;
  *n_sessions = sqlite3_column_int (statement, 0);
  return TRUE;
}

/* A copy is opened, because an older one is brought up to date for that. One that can't be used is left where it is. */
static gboolean
restore (SoleusDatabase         *database,
         const char             *path,
         const SoleusBackupFile *backup,
         GError                **error)
{
  g_autofree char *copy = g_strconcat (path, COPY, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (backup->path);
  g_autoptr (GFile) to = g_file_new_for_path (copy);
  gboolean good;

  remove_beside (path, COPY);
  good = g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error) && soleus_backup_read (database, copy, error);
  remove_beside (path, COPY);

  return good;
}

/* The newest that is sound. */
static gboolean
restore_newest (SoleusDatabase *database,
                const char     *path,
                SoleusSetAside *told,
                GError        **error)
{
  g_autoptr (GPtrArray) backups = soleus_backups_list (path);

  for (guint i = 0; i < backups->len; i++) {
    const SoleusBackupFile *backup = g_ptr_array_index (backups, i);
    g_autoptr (GError) local_error = NULL;

    if (restore (database, path, backup, &local_error)) {
      told->backup_us = backup->at_us;
      return count_sessions (database, &told->restored, error);
    }
    g_message ("Can't restore “%s”: %s", backup->path, local_error->message);
    if (!g_error_matches (local_error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID) && !g_error_matches (local_error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NEWER) && local_error->domain != G_IO_ERROR) {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  }

  return TRUE;
}

/* Nothing but what is in the file itself stands against reading it: what may pass is tried again later. */
static gboolean
salvage (SoleusDatabase *database,
         const char     *path,
         GError        **error)
{
  g_autofree char *scratch = g_strconcat (path, "-found", NULL);
  g_autoptr (GError) local_error = NULL;

  if (soleus_salvage_into (database, path, scratch, &local_error))
    return TRUE;

  g_message ("Can't bring back what is in “%s”: %s", path, local_error->message);
  if (g_error_matches (local_error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_DAMAGED) || g_error_matches (local_error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * soleus_rescue_prepare:
 * @path: a damaged history, which isn't open
 * @told: what is to be told of it; the figures are filled in
 * @error: return location for a #SoleusHistoryError
 *
 * Builds a history that can take its place, see soleus_rescue_take_over (). The damaged one stays as it is.
 *
 * Returns: whether it is whole
 */
gboolean
soleus_rescue_prepare (const char     *path,
                       SoleusSetAside *told,
                       GError        **error)
{
  g_autofree char *from = g_strconcat (path, UNDER_WAY, NULL);
  g_autofree char *log = g_strconcat (from, "-wal", NULL);
  g_autofree char *to = g_strconcat (path, WHOLE, NULL);
  SoleusDatabase  *database = open_empty (path, error);
  int              n_sessions = 0;
  gboolean         good = database != NULL && restore_newest (database, path, told, error) && salvage (database, path, error) && count_sessions (database, &n_sessions, error);

  g_clear_pointer (&database, soleus_database_close);
  /* What closing couldn't fold into the file is still in its log, which doesn't go along. */
  if (good && g_file_test (log, G_FILE_TEST_EXISTS))
    good = soleus_database_error_set (error, SOLEUS_HISTORY_ERROR_FULL, from, NULL);
  if (!good) {
    remove_beside (path, UNDER_WAY);
    return FALSE;
  }
  told->salvaged = n_sessions - told->restored;
  soleus_rescue_drop (path);
  if (g_rename (from, to) == 0) {
    remove_beside (path, UNDER_WAY);
    return TRUE;
  }

  g_set_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_READ_ONLY, "%s: %s", to, g_strerror (errno));
  return FALSE;
}

/**
 * soleus_rescue_take_over:
 * @path: where the history belongs, and nothing lies any more
 *
 * Puts in its place what soleus_rescue_prepare () has built, if it did.
 *
 * Returns: whether there is a history now
 */
gboolean
soleus_rescue_take_over (const char *path)
{
  g_autofree char *from = g_strconcat (path, WHOLE, NULL);

  return g_rename (from, path) == 0;
}

/**
 * soleus_rescue_drop:
 * @path: where the history lies
 *
 * Forgets what soleus_rescue_prepare () has built.
 */
void
soleus_rescue_drop (const char *path)
{
  remove_beside (path, WHOLE);
}
