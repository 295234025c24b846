/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-file-mark.h"

#include <glib/gstdio.h>
#include <string.h>

/* Through SQLite's own descriptor: closing another one of the same file would drop SQLite's locks on it. What there is less of than asked for reads as zeros. */
static void
read_start (SoleusDatabase *database,
            int             which,
            guint8         *bytes,
            int             size)
{
  sqlite3_file *file = NULL;

  memset (bytes, 0, (size_t) size);
  sqlite3_file_control (soleus_database_get_connection (database), "main", which, &file);
  if (file != NULL && file->pMethods != NULL && file->pMethods->xRead (file, bytes, size, 0) != SQLITE_OK)
    memset (bytes, 0, (size_t) size);
}

static gboolean
has_moved (SoleusDatabase *database)
{
  int has_moved = 0;

  return sqlite3_file_control (soleus_database_get_connection (database), "main", SQLITE_FCNTL_HAS_MOVED, &has_moved) == SQLITE_OK && has_moved;
}

/* With a log, a commit leaves the file itself as it is. */
static gboolean
has_log (const SoleusFileMark *self)
{
  return self->log_inode != 0;
}

/**
 * soleus_file_mark_take:
 * @self: (out caller-allocates): what the file is known by from now on
 * @database: an open file that nothing is being done with
 *
 * To be called each time that something was done with it.
 */
void
soleus_file_mark_take (SoleusFileMark *self,
                       SoleusDatabase *database)
{
  g_autofree char *log = g_strconcat (soleus_database_get_path (database), "-wal", NULL);
  GStatBuf         info;
  gboolean         is_there = g_stat (log, &info) == 0;

  read_start (database, SQLITE_FCNTL_FILE_POINTER, self->header, sizeof self->header);
  read_start (database, SQLITE_FCNTL_JOURNAL_POINTER, self->log_header, sizeof self->log_header);
  self->log_device = is_there ? info.st_dev : 0;
  self->log_inode = is_there ? info.st_ino : 0;
}

/**
 * soleus_file_mark_is_log_of:
 * @self: what the file was known by
 * @database: the file
 *
 * Returns: whether the log that lies there now is still the one of the open file. Another one belongs to what was put in its place.
 */
gboolean
soleus_file_mark_is_log_of (const SoleusFileMark *self,
                            SoleusDatabase       *database)
{
  SoleusFileMark now;

  soleus_file_mark_take (&now, database);
  return now.log_device == self->log_device && now.log_inode == self->log_inode && memcmp (now.log_header, self->log_header, sizeof now.log_header) == 0;
}

/**
 * soleus_file_mark_find_fate:
 * @self: what the file was known by when something was last done with it
 * @database: the file
 * @writes_alone: whether no other program of ours writes into the file itself, rather than into its log
 *
 * Costs one look at the folder and a hundred bytes.
 *
 * Returns: what became of the file meanwhile
 */
SoleusFileFate
soleus_file_mark_find_fate (const SoleusFileMark *self,
                            SoleusDatabase       *database,
                            gboolean              writes_alone)
{
  SoleusFileMark now;
  GStatBuf       info;

  if (has_moved (database))
    return g_lstat (soleus_database_get_path (database), &info) == 0 ? SOLEUS_FILE_FATE_REPLACED : SOLEUS_FILE_FATE_GONE;
  if (!writes_alone || !has_log (self))
    return SOLEUS_FILE_FATE_SAME;

  soleus_file_mark_take (&now, database);
  return memcmp (now.header, self->header, sizeof now.header) == 0 ? SOLEUS_FILE_FATE_SAME : SOLEUS_FILE_FATE_OVERWRITTEN;
}
