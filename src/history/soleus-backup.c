/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-backup.h"

#include "soleus-history-error.h"
#include "soleus-mending.h"
#include "soleus-record-writer.h"
#include "soleus-schema-tables.h"
#include "soleus-schema.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

static const char damaged_backup[] = N_ ("This backup is damaged. Choose another one; your history is as it was.");

gboolean
soleus_backup_is_session_running (SoleusDatabase *database)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, NULL, "SELECT 1 FROM sessions WHERE state = 'running'", "");
  gboolean has_row = FALSE;

  return statement != NULL && soleus_database_step (database, statement, &has_row, NULL) && has_row;
}

/* An empty file would pass for an empty history, and anything else that isn't one is told by its first bytes. */
static gboolean
begins_like_a_database (const char *path)
{
  static const char magic[16] = "SQLite format 3";
  char              found[sizeof magic] = { 0 };
  FILE             *file = g_fopen (path, "rbe");
  gsize             n_read = file != NULL ? fread (found, 1, sizeof found, file) : 0;

  if (file != NULL)
    fclose (file);
  return n_read == sizeof magic && memcmp (found, magic, sizeof magic) == 0;
}

static int
never (void *data)
{
  return 0;
}

static gboolean
put_right (SoleusDatabase *backup)
{
  gboolean finished;

  return soleus_mending_name_snapshots (backup, NULL) && soleus_mending_drop_loose (backup, NULL) && soleus_database_is_sound (backup, never, NULL, &finished)
         && soleus_record_writer_tidy (backup, NULL);
}

/* An older one is brought up to date, and what points to nothing is put right, so it is a copy that is opened here. Nothing but tables and indexes of ours may come into the history: no
 * trigger, no view. */
static SoleusDatabase *
open_backup (const char     *path,
             SoleusDatabase *like,
             GError        **error)
{
  g_autoptr (SoleusDatabase) backup = begins_like_a_database (path) ? soleus_database_open (path, SOLEUS_SCHEMA_VERSION, NULL) : NULL;
  g_autofree char *wanted = soleus_schema_describe (like);
  gboolean         is_known = backup != NULL && soleus_schema_upgrade (backup, NULL);
  g_autofree char *schema = is_known ? soleus_schema_describe (backup) : NULL;

  if (is_known && !soleus_database_check_writable (backup, NULL)) {
    g_set_error_literal (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NEWER, _ ("This backup was written by a newer version of Soleus. Update Soleus to restore it."));
    return NULL;
  }
  if (schema == NULL || g_strcmp0 (schema, wanted) != 0) {
    g_set_error_literal (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID, _ ("This file isn’t a backup of a history. Choose one that Soleus saved."));
    return NULL;
  }
  if (!put_right (backup)) {
    g_set_error_literal (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID, _ (damaged_backup));
    return NULL;
  }
  return g_steal_pointer (&backup);
}

/**
 * soleus_backup_write:
 * @database: the history
 * @path: the file to write; one that is there is replaced
 * @error: return location for a #SoleusHistoryError
 *
 * Writes the whole history as one file, as it stands now, also while a session is under way.
 *
 * Returns: whether it was written
 */
gboolean
soleus_backup_write (SoleusDatabase *database,
                     const char     *path,
                     GError        **error)
{
  g_unlink (path);
  if (!soleus_database_run (database, error, "VACUUM INTO ?", "s", path)) {
    g_unlink (path);
    return FALSE;
  }
  /* As private as the history itself. */
  g_chmod (path, 0600);
  return TRUE;
}

/* What is of this computer, and for some days only, changes without anything having been done. */
static gboolean
drop_passing (SoleusDatabase *database,
              GError        **error)
{
  gsize                    n_tables;
  const SoleusSchemaTable *tables = soleus_schema_list_tables (&n_tables);

  for (gsize i = 0; i < n_tables; i++) {
    g_autofree char *sql = g_strdup_printf ("DELETE FROM written.%s", tables[i].name);

    if (tables[i].role == SOLEUS_TABLE_ROLE_PASSING && !soleus_database_run (database, error, sql, ""))
      return FALSE;
  }
  return TRUE;
}

static gboolean
check_written (SoleusDatabase *database,
               const char     *path,
               GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error, "PRAGMA written.quick_check (1)", "");
  gboolean has_row;

  if (statement == NULL || !soleus_database_step (database, statement, &has_row, error))
    return FALSE;
  if (has_row && g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0)
    return TRUE;

  g_set_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_FAILED, "%s: %s", path, (const char *) sqlite3_column_text (statement, 0));
  return FALSE;
}

/**
 * soleus_backup_write_checked:
 * @database: the history
 * @path: the file to write; one that is there is replaced
 * @is_asked: asked every now and then: anything but 0 breaks it off
 * @user_data: for @is_asked
 * @error: return location for a #SoleusHistoryError
 *
 * Writes the whole history as one file, as soleus_backup_write () does, but for what is of no use in a backup, and reads it once. The same history gives the same file.
 *
 * Returns: whether it was written, and is sound
 */
gboolean
soleus_backup_write_checked (SoleusDatabase *database,
                             const char     *path,
                             int (*is_asked) (void *),
                             gpointer user_data,
                             GError **error)
{
  gboolean good;

  soleus_database_break_off (database, is_asked, user_data);
  good = soleus_backup_write (database, path, error) && soleus_database_run (database, error, "ATTACH ? AS written", "s", path);
  if (good) {
    good = drop_passing (database, error) && check_written (database, path, error);
    soleus_database_break_off (database, NULL, NULL);
    soleus_database_forget_statements (database);
    soleus_database_run (database, NULL, "DETACH written", "");
  }
  soleus_database_break_off (database, NULL, NULL);
  if (!good)
    g_unlink (path);

  return good;
}

/**
 * soleus_backup_read:
 * @database: the history
 * @path: a copy of a backup, which may be changed
 * @error: return location for a #SoleusHistoryError
 *
 * Puts a backup in the place of the whole history, if it is one, whole or not at all. What it holds is never taken for a damaged history of the person's own.
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_backup_read (SoleusDatabase *database,
                    const char     *path,
                    GError        **error)
{
  g_autoptr (SoleusDatabase) backup = NULL;
  g_autoptr (GError) local_error = NULL;

  if (soleus_backup_is_session_running (database)) {
    g_set_error_literal (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID, _ ("A session is under way. Finish it first, then restore the backup."));
    return FALSE;
  }

  backup = open_backup (path, database, error);
  if (backup == NULL)
    return FALSE;
  if (soleus_database_copy (database, backup, &local_error))
    return TRUE;

  if (g_error_matches (local_error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_DAMAGED))
    g_set_error_literal (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID, _ (damaged_backup));
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}
