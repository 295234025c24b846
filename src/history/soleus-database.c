/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-database.h"

#include "soleus-database-error.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

/* How long to wait for another program before saying so. */
#define BUSY_TIMEOUT_MS 2000

/* What SQLite maps of the memory that it shares with other programs, and a lock there that stands in nobody's way. */
#define SHARED_BYTES 32768
#define SHARED_SLOT 7

/* How many steps of a check go by between two questions whether somebody waits. A step may be a page that is read from the disk. */
#define CHECK_STEPS 100

struct _SoleusDatabase {
  GThread    *thread;
  char       *path;
  sqlite3    *connection;
  GHashTable *statements; /* (element-type utf8 sqlite3_stmt): prepared once, by their text */
  gboolean    newer;
};

static void
free_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

/* Always FALSE, so that a caller can return it. */
static gboolean
set_error (SoleusDatabase *self,
           GError        **error)
{
  SoleusHistoryError code = soleus_database_error_get_code (self->connection);

  if (code == SOLEUS_HISTORY_ERROR_DAMAGED)
    soleus_database_leave_log (self);
  return soleus_database_error_set (error, code, self->path, sqlite3_errmsg (self->connection));
}

/* What is asked is always the same, so a file that doesn't know a table or a column of it isn't what its version says. */
static gboolean
set_schema_error (SoleusDatabase *self,
                  GError        **error)
{
  if (sqlite3_errcode (self->connection) != SQLITE_ERROR)
    return set_error (self, error);
  if (self->newer)
    return soleus_database_error_set (error, SOLEUS_HISTORY_ERROR_NEWER, self->path, NULL);

  return soleus_database_set_damaged (self, error);
}

static sqlite3_stmt *
prepare (SoleusDatabase *self,
         const char     *sql,
         GError        **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);

  if (statement != NULL)
    return statement;

  if (sqlite3_prepare_v3 (self->connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK) {
    set_schema_error (self, error);
    return NULL;
  }

  g_hash_table_insert (self->statements, g_strdup (sql), statement);

  return statement;
}

/* Strings are copied: a statement may be stepped after the caller's are gone. */
static gboolean
bind_values (sqlite3_stmt *statement,
             const char   *format,
             va_list       values)
{
  int result = SQLITE_OK;

  for (int i = 0; format[i] != '\0' && result == SQLITE_OK; i++) {
    switch (format[i]) {
    case 'i':
      result = sqlite3_bind_int (statement, i + 1, va_arg (values, int));
      break;
    case 'l':
      result = sqlite3_bind_int64 (statement, i + 1, va_arg (values, int64_t));
      break;
    case 'd':
      result = sqlite3_bind_double (statement, i + 1, va_arg (values, double));
      break;
    case 's':
      result = sqlite3_bind_text (statement, i + 1, va_arg (values, const char *), -1, SQLITE_TRANSIENT);
      break;
    default:
      g_assert_not_reached ();
    }
  }

  return result == SQLITE_OK;
}

static sqlite3_stmt *
query_valist (SoleusDatabase *self,
              GError        **error,
              const char     *sql,
              const char     *format,
              va_list         values)
{
  sqlite3_stmt *statement = prepare (self, sql, error);

  if (statement == NULL)
    return NULL;

  if (!bind_values (statement, format, values)) {
    set_error (self, error);
    return NULL;
  }

  return statement;
}

static sqlite3_file *
get_file (SoleusDatabase *self)
{
  sqlite3_file *file = NULL;

  sqlite3_file_control (self->connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  return file != NULL && file->pMethods != NULL ? file : NULL;
}

/* SQLite only reads a file whose header names a way of writing that it doesn't know. None of ours has said so: that is damage, which would keep everything from being saved. */
static gboolean
needs_later_sqlite (SoleusDatabase *self)
{
  guint8        header[19] = { 0 };
  sqlite3_file *file = get_file (self);

  return file != NULL && file->pMethods->xRead (file, header, sizeof header, 0) == SQLITE_OK && header[18] > 2;
}

/* Write-ahead logging needs memory that all programs with the file see, which some network folders and file systems of users don't have. SQLite would find out only when the file says that it
 * has a log, and could be opened by nobody from then on. A full disk is told as such later. */
static gboolean
can_share_memory (SoleusDatabase *self)
{
  sqlite3_file  *file = get_file (self);
  void volatile *memory = NULL;
  int            result;

  if (file == NULL || sqlite3_db_readonly (self->connection, NULL))
    return TRUE;
  if (file->pMethods->iVersion < 2)
    return FALSE;

  result = file->pMethods->xShmMap (file, 0, SHARED_BYTES, TRUE, &memory);
  if (result == SQLITE_OK)
    result = file->pMethods->xShmLock (file, SHARED_SLOT, 1, SQLITE_SHM_LOCK | SQLITE_SHM_SHARED);
  if (result == SQLITE_OK)
    file->pMethods->xShmLock (file, SHARED_SLOT, 1, SQLITE_SHM_UNLOCK | SQLITE_SHM_SHARED);
  file->pMethods->xShmUnmap (file, FALSE);

  return result == SQLITE_IOERR_SHMSIZE || ((result & 0xff) != SQLITE_IOERR && (result & 0xff) != SQLITE_READONLY);
}

static gboolean
configure (SoleusDatabase *self,
           int             known_version,
           GError        **error)
{
  gboolean has_log = can_share_memory (self);
  int      version;

  sqlite3_busy_timeout (self->connection, BUSY_TIMEOUT_MS);
  sqlite3_db_config (self->connection, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);

  /* A log from where there was such memory can be read by one program alone. */
  if (!has_log && !soleus_database_execute (self, "PRAGMA locking_mode = EXCLUSIVE", error))
    return FALSE;
  if (!soleus_database_get_version (self, &version, error))
    return FALSE;
  if (version < 0)
    return soleus_database_set_damaged (self, error);

  /* What a newer version wrote can be looked at, but whoever doesn't know all of its rules must not write. */
  self->newer = version > known_version;
  if (self->newer)
    return soleus_database_execute (self, "PRAGMA query_only = ON;", error);

  if (sqlite3_db_readonly (self->connection, NULL))
    return !needs_later_sqlite (self) || soleus_database_set_damaged (self, error);

  /* A header that no history has, such as another format of the schema, is found here. Without a log, what a change overwrites is in a journal until all of it is on the disk; the lock is
   * let go with the next look. */
  return soleus_database_alter (self, has_log ? "PRAGMA journal_mode = WAL" : "PRAGMA journal_mode = TRUNCATE; PRAGMA locking_mode = NORMAL; PRAGMA user_version", error)
         && soleus_database_execute (self, "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;", error);
}

/**
 * soleus_database_open:
 * @path: the file; its folder exists
 * @known_version: the latest version of the schema that the caller knows
 * @error: return location for a #SoleusHistoryError
 *
 * Opens the file on this thread, an empty one as a database without tables. With write-ahead logging, or with a journal where the file system doesn't allow that, and full
 * synchronisation, what was committed survives a kill and a power cut.
 *
 * Returns: (transfer full) (nullable): the connection
 */
SoleusDatabase *
soleus_database_open (const char *path,
                      int         known_version,
                      GError    **error)
{
  g_autoptr (SoleusDatabase) self = g_new0 (SoleusDatabase, 1);

  self->thread = g_thread_self ();
  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_statement);

  if (sqlite3_open_v2 (path, &self->connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK) {
    set_error (self, error);
    return NULL;
  }

  if (!configure (self, known_version, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * soleus_database_close:
 * @self: (transfer full): a connection
 *
 * Closes it. The last one to close a file also folds its write-ahead log into it.
 */
void
soleus_database_close (SoleusDatabase *self)
{
  g_assert (self->thread == g_thread_self ());

  g_hash_table_unref (self->statements);
  sqlite3_close (self->connection);
  g_free (self->path);
  g_free (self);
}

/**
 * soleus_database_leave_log:
 * @self: a connection
 *
 * Lets the closing leave the write-ahead log as it is, neither folded into the file nor deleted: nothing is changed about a damaged file, nor about what lies at its path by now, and what
 * isn't sound isn't mixed with what may be.
 */
void
soleus_database_leave_log (SoleusDatabase *self)
{
  sqlite3_db_config (self->connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
}

/**
 * soleus_database_stop_folding:
 * @self: a connection
 *
 * From now on this one folds no log into the file while another program has it open: who owns the file does.
 */
void
soleus_database_stop_folding (SoleusDatabase *self)
{
  sqlite3_wal_autocheckpoint (self->connection, 0);
}

const char *
soleus_database_get_path (SoleusDatabase *self)
{
  return self->path;
}

/* For what only SQLite's own calls can tell; on the connection's thread. */
sqlite3 *
soleus_database_get_connection (SoleusDatabase *self)
{
  g_assert (self->thread == g_thread_self ());

  return self->connection;
}

/**
 * soleus_database_forget_statements:
 * @self: a connection
 *
 * Forgets what was prepared, which may be about a file that is to be detached.
 */
void
soleus_database_forget_statements (SoleusDatabase *self)
{
  g_hash_table_remove_all (self->statements);
}

/**
 * soleus_database_get_version:
 * @self: a connection
 * @version: (out): the schema's version in the file, 0 for an empty one; a damaged file may hold any number there
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: whether it could be read
 */
gboolean
soleus_database_get_version (SoleusDatabase *self,
                             int            *version,
                             GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (self, error, "PRAGMA user_version", "");
  gboolean has_row;

  if (statement == NULL || !soleus_database_step (self, statement, &has_row, error))
    return FALSE;

  *version = sqlite3_column_int (statement, 0);
  return TRUE;
}

/**
 * soleus_database_set_damaged:
 * @self: a connection
 * @error: return location for a #SoleusHistoryError
 *
 * Says that the file can't be a history as Soleus writes one, though SQLite finds no fault with it.
 *
 * Returns: always %FALSE, for the caller to hand on
 */
gboolean
soleus_database_set_damaged (SoleusDatabase *self,
                             GError        **error)
{
  soleus_database_leave_log (self);
  return soleus_database_error_set (error, SOLEUS_HISTORY_ERROR_DAMAGED, self->path, NULL);
}

/**
 * soleus_database_check_writable:
 * @self: a connection
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: whether this file may be written
 */
gboolean
soleus_database_check_writable (SoleusDatabase *self,
                                GError        **error)
{
  g_autofree char *name = g_filename_display_name (self->path);

  if (self->newer)
    g_set_error_literal (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NEWER, _ ("The history was written by a newer version of Soleus. It can be read, but nothing is saved to it. Update Soleus."));
  else if (sqlite3_db_readonly (self->connection, NULL))
    g_set_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_READ_ONLY, _ ("The history in “%s” cannot be written. Check the permissions of the file and of its folder."), name);
  else
    return TRUE;

  return FALSE;
}

/**
 * soleus_database_break_off:
 * @self: a connection
 * @is_asked: (nullable): asked every now and then: anything but 0 lets whatever runs fail
 * @user_data: for @is_asked
 *
 * Lets what takes long give way, until this is called with %NULL.
 */
void
soleus_database_break_off (SoleusDatabase *self,
                           int (*is_asked) (void *),
                           gpointer user_data)
{
  sqlite3_progress_handler (self->connection, is_asked != NULL ? CHECK_STEPS : 0, is_asked, user_data);
}

/* Of what it looks for, a check of SQLite's has a row each, or one that says that there is none. */
static gboolean
finds_nothing (SoleusDatabase *self,
               const char     *check,
               GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (self, error, check, "");
  gboolean has_row;

  if (statement == NULL || !soleus_database_step (self, statement, &has_row, error))
    return FALSE;

  return !has_row || g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
}

/**
 * soleus_database_is_sound:
 * @self: a connection
 * @is_asked: asked every now and then: anything but 0 breaks the check off
 * @user_data: for @is_asked
 * @finished: (out): whether the whole file was looked at
 *
 * Reads the whole file, each row again by way of every index (less would miss an index that hides a session), and looks whether what is pointed to is there. A hundred
 * thousand sessions take a second of the processor, a million twelve.
 *
 * Returns: %FALSE when it is damaged; %TRUE also when it couldn't be read for another reason
 */
gboolean
soleus_database_is_sound (SoleusDatabase *self,
                          int (*is_asked) (void *),
                          gpointer  user_data,
                          gboolean *finished)
{
  g_autoptr (GError) error = NULL;
  gboolean is_sound;

  soleus_database_break_off (self, is_asked, user_data);
  is_sound = finds_nothing (self, "PRAGMA integrity_check (1)", &error) && finds_nothing (self, "PRAGMA foreign_key_check", &error);
  soleus_database_break_off (self, NULL, NULL);

  *finished = error == NULL || sqlite3_errcode (self->connection) != SQLITE_INTERRUPT;
  return is_sound || (error != NULL && !g_error_matches (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_DAMAGED));
}

/**
 * soleus_database_copy:
 * @self: a connection that hasn't begun to write
 * @source: another one
 * @error: return location for a #SoleusHistoryError
 *
 * Puts what is in @source in the place of all that is in @self, whole or not at all. Other programs that have the file open see the one or the other.
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_database_copy (SoleusDatabase *self,
                      SoleusDatabase *source,
                      GError        **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (self->connection, "main", source->connection, "main");
  int             result = backup != NULL ? sqlite3_backup_step (backup, -1) : SQLITE_ERROR;

  if (backup != NULL)
    sqlite3_backup_finish (backup);
  return result == SQLITE_DONE || set_error (self, error);
}

/**
 * soleus_database_begin:
 * @self: a connection
 * @error: return location for a #SoleusHistoryError
 *
 * Begins to write. What follows takes place whole or not at all.
 *
 * Returns: whether it began
 */
gboolean
soleus_database_begin (SoleusDatabase *self,
                       GError        **error)
{
  return soleus_database_run (self, error, "BEGIN IMMEDIATE", "");
}

/**
 * soleus_database_commit:
 * @self: a connection that has begun to write
 * @error: return location for a #SoleusHistoryError
 *
 * Ends the writing. When this returns %TRUE, it is on the disk.
 *
 * Returns: whether it was kept; otherwise it was undone
 */
gboolean
soleus_database_commit (SoleusDatabase *self,
                        GError        **error)
{
  return soleus_database_run (self, error, "COMMIT", "") || soleus_database_roll_back (self);
}

/**
 * soleus_database_roll_back:
 * @self: a connection that has begun to write
 *
 * Undoes what was written since. Some errors have undone it before, so another failure says nothing.
 *
 * Returns: always %FALSE, for the caller to hand on
 */
gboolean
soleus_database_roll_back (SoleusDatabase *self)
{
  if (!sqlite3_get_autocommit (self->connection))
    soleus_database_run (self, NULL, "ROLLBACK", "");

  return FALSE;
}

/**
 * soleus_database_execute:
 * @self: a connection
 * @sql: statements without values
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: whether all of them took place
 */
gboolean
soleus_database_execute (SoleusDatabase *self,
                         const char     *sql,
                         GError        **error)
{
  g_assert (self->thread == g_thread_self ());

  if (sqlite3_exec (self->connection, sql, NULL, NULL, NULL) != SQLITE_OK)
    return set_error (self, error);

  return TRUE;
}

/**
 * soleus_database_alter:
 * @self: a connection
 * @sql: statements that change what the file is made of
 * @error: return location for a #SoleusHistoryError
 *
 * A file on which they can't be carried out isn't what its version says, and is damaged.
 *
 * Returns: whether they took place
 */
gboolean
soleus_database_alter (SoleusDatabase *self,
                       const char     *sql,
                       GError        **error)
{
  g_assert (self->thread == g_thread_self ());

  return sqlite3_exec (self->connection, sql, NULL, NULL, NULL) == SQLITE_OK || set_schema_error (self, error);
}

/**
 * soleus_database_run:
 * @self: a connection
 * @error: return location for a #SoleusHistoryError
 * @sql: one statement
 * @format: a letter for each value
 * @...: the values
 *
 * Runs a statement whose rows nobody needs.
 *
 * Returns: whether it took place
 */
gboolean
soleus_database_run (SoleusDatabase *self,
                     GError        **error,
                     const char     *sql,
                     const char     *format,
                     ...)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  va_list values;

  g_assert (self->thread == g_thread_self ());

  va_start (values, format);
  statement = query_valist (self, error, sql, format, values);
  va_end (values);

  return statement != NULL && soleus_database_step (self, statement, NULL, error);
}

/**
 * soleus_database_query:
 * @self: a connection
 * @error: return location for a #SoleusHistoryError
 * @sql: one statement
 * @format: a letter for each value
 * @...: the values
 *
 * Returns: (nullable): the statement, to be stepped and then reset
 */
sqlite3_stmt *
soleus_database_query (SoleusDatabase *self,
                       GError        **error,
                       const char     *sql,
                       const char     *format,
                       ...)
{
  sqlite3_stmt *statement;
  va_list       values;

  g_assert (self->thread == g_thread_self ());

  va_start (values, format);
  statement = query_valist (self, error, sql, format, values);
  va_end (values);

  return statement;
}

/**
 * soleus_database_step:
 * @self: a connection
 * @statement: what soleus_database_query () gave
 * @has_row: (out) (optional): whether there is a row
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: %FALSE on an error
 */
gboolean
soleus_database_step (SoleusDatabase *self,
                      sqlite3_stmt   *statement,
                      gboolean       *has_row,
                      GError        **error)
{
  int result;

  g_assert (self->thread == g_thread_self ());

  result = sqlite3_step (statement);
  if (result != SQLITE_ROW && result != SQLITE_DONE)
    return set_error (self, error);

  if (has_row != NULL)
    *has_row = result == SQLITE_ROW;

  return TRUE;
}
