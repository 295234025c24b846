/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-database-error.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

/* Some network folders and file systems of users refuse them. A lock that another program holds is no such refusal. */
static gboolean
are_locks_refused (sqlite3 *connection)
{
  switch (sqlite3_extended_errcode (connection)) {
  case SQLITE_IOERR_LOCK:
  case SQLITE_IOERR_RDLOCK:
  case SQLITE_IOERR_UNLOCK:
  case SQLITE_IOERR_CHECKRESERVEDLOCK:
  case SQLITE_IOERR_SHMLOCK:
  case SQLITE_PROTOCOL:
    return TRUE;
  default:
    return FALSE;
  }
}

/**
 * soleus_database_error_get_code:
 * @connection: a connection whose last call failed
 *
 * Returns: what went wrong
 */
SoleusHistoryError
soleus_database_error_get_code (sqlite3 *connection)
{
  int system_error = sqlite3_system_errno (connection);

  if (are_locks_refused (connection))
    return SOLEUS_HISTORY_ERROR_NO_LOCKS;

  switch (sqlite3_errcode (connection) & 0xff) {
  case SQLITE_FULL:
    return SOLEUS_HISTORY_ERROR_FULL;
  case SQLITE_READONLY:
  case SQLITE_CANTOPEN:
  case SQLITE_PERM:
    return SOLEUS_HISTORY_ERROR_READ_ONLY;
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return SOLEUS_HISTORY_ERROR_DAMAGED;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return SOLEUS_HISTORY_ERROR_LOCKED;
  case SQLITE_CONSTRAINT:
  case SQLITE_MISMATCH:
  case SQLITE_TOOBIG:
    return SOLEUS_HISTORY_ERROR_INVALID;
  case SQLITE_IOERR:
    return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG ? SOLEUS_HISTORY_ERROR_FULL : SOLEUS_HISTORY_ERROR_FAILED;
  default:
    return SOLEUS_HISTORY_ERROR_FAILED;
  }
}

/**
 * soleus_database_error_set:
 * @error: return location for a #SoleusHistoryError
 * @code: what went wrong
 * @path: the file
 * @reason: (nullable): what SQLite says of it, for what has no words of its own
 *
 * Returns: always %FALSE, for the caller to hand on
 */
gboolean
soleus_database_error_set (GError           **error,
                           SoleusHistoryError code,
                           const char        *path,
                           const char        *reason)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *folder = g_path_get_dirname (name);

  switch (code) {
  case SOLEUS_HISTORY_ERROR_FULL:
    g_set_error (error, SOLEUS_HISTORY_ERROR, code, _ ("The disk is full, so this could not be saved. What was saved before is safe. Free some space and try again."));
    break;
  case SOLEUS_HISTORY_ERROR_READ_ONLY:
    g_set_error (error, SOLEUS_HISTORY_ERROR, code, _ ("The history in “%s” cannot be written. Check the permissions of the file and of its folder."), name);
    break;
  case SOLEUS_HISTORY_ERROR_DAMAGED:
    g_set_error (error, SOLEUS_HISTORY_ERROR, code, _ ("The history in “%s” is damaged. Close Soleus and open it again: it sets the file aside and begins a new one."), name);
    break;
  case SOLEUS_HISTORY_ERROR_LOCKED:
    g_set_error (error, SOLEUS_HISTORY_ERROR, code, _ ("Another program is using the history in “%s”. Close it and try again."), name);
    break;
  case SOLEUS_HISTORY_ERROR_INVALID:
    g_set_error (error, SOLEUS_HISTORY_ERROR, code, _ ("This does not fit into the history in “%s” and was not saved: %s. Please report it."), name, reason);
    break;
  case SOLEUS_HISTORY_ERROR_NEWER:
    g_set_error (error, SOLEUS_HISTORY_ERROR, code, _ ("The history in “%s” was written by a newer version of Soleus, and this one cannot read it. Update Soleus."), name);
    break;
  case SOLEUS_HISTORY_ERROR_NO_LOCKS:
    g_set_error (error, SOLEUS_HISTORY_ERROR, code, _ ("The disk that the folder “%s” is on refuses to lock files, and without locks the history there could be damaged. So it isn’t used, and what is in it stays as it is. Move the folder to another disk, or have locks allowed on this one, and try again."), folder);
    break;
  case SOLEUS_HISTORY_ERROR_NOT_FOUND:
  case SOLEUS_HISTORY_ERROR_CLOSED:
  case SOLEUS_HISTORY_ERROR_FAILED:
    g_set_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_FAILED, _ ("The history in “%s” could not be used: %s. Try again; if it stays so, restart Soleus."), name, reason);
    break;
  }

  return FALSE;
}
