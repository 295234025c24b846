/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-renewal.h"

#include "soleus-aside.h"
#include "soleus-backup.h"
#include "soleus-place.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define NOTICE "renewed"

static gboolean
can_be_read (SoleusDatabase *database)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, NULL, "PRAGMA quick_check (1)", "");
  gboolean has_row;

  return statement != NULL && soleus_database_step (database, statement, &has_row, NULL) && g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
}

/* What was deleted can be read as long as it is open. Once it can't, as when its disk was taken away, waiting would only keep the next session from being saved. */
static gboolean
save (SoleusDatabase *database,
      const char     *place,
      gboolean       *saved,
      GError        **error)
{
  g_autoptr (GError) local_error = NULL;

  *saved = soleus_backup_write (database, place, &local_error);
  if (*saved || !can_be_read (database))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* A log is laid over whatever file it lies beside, also over one that it doesn't belong to. */
static void
take_log_away (const char *path,
               const char *place,
               gboolean    is_saved)
{
  static const char *const suffixes[] = { "-wal", "-shm" };

  for (size_t i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *from = g_strconcat (path, suffixes[i], NULL);
    g_autofree char *to = g_strconcat (place, suffixes[i], NULL);

    if (is_saved)
      g_unlink (from);
    else
      g_rename (from, to);
  }
}

static char *
tell (SoleusFileFate fate,
      const char    *place,
      gboolean       is_saved)
{
  g_autofree char *name = g_filename_display_basename (place);

  switch (fate) {
  case SOLEUS_FILE_FATE_SAME:
    break;
  case SOLEUS_FILE_FATE_GONE:
    return g_strdup (is_saved ? _ ("The history was moved or deleted while Soleus was running. It was written again, and nothing is missing.")
                              : _ ("The history was moved or deleted while Soleus was running. A new one was begun; a session under way is in it."));
  case SOLEUS_FILE_FATE_REPLACED:
    if (is_saved)
      /* Translators: %s is the name of a file. */
      return g_strdup_printf (_ ("The history was replaced by another file while Soleus was running. Soleus goes on with that one; what was there before is kept as “%s”."), name);
    return g_strdup (_ ("The history was replaced by another file while Soleus was running. Soleus goes on with that one; a session under way is in it."));
  case SOLEUS_FILE_FATE_OVERWRITTEN:
    return g_strdup (_ ("Another program wrote over the history while Soleus was running. Soleus goes on with what is there now; a session under way is in it."));
  }

  g_return_val_if_reached (NULL);
}

/**
 * soleus_renewal_leave:
 * @database: (transfer full): an open file that something happened to; stays open after an error
 * @mark: what it was known by
 * @fate: what happened to it
 * @error: return location for a #SoleusHistoryError
 *
 * Leaves a file that isn't the history any more, so that what lies at its path can be opened. What was deleted is written there again: whoever cleans up or syncs a
 * folder under a running program seldom means to, and who does can delete it once more, while nobody can do their sessions again. What somebody put in its place is
 * taken for what they want; what was there before is kept next to it.
 *
 * Returns: (transfer full) (nullable): what happened, for the person; %NULL while what it held can't be saved, and is all there is
 */
char *
soleus_renewal_leave (SoleusDatabase       *database,
                      const SoleusFileMark *mark,
                      SoleusFileFate        fate,
                      GError              **error)
{
  g_autofree char *path = g_strdup (soleus_database_get_path (database));
  g_autofree char *place = soleus_aside_find_place (path, "replaced");
  gboolean         owns_log = soleus_file_mark_is_log_of (mark, database);
  gboolean         saved = FALSE;

  if (fate != SOLEUS_FILE_FATE_OVERWRITTEN && (!soleus_place_make_folder (path, error) || !save (database, place, &saved, error)))
    return NULL;

  soleus_database_leave_log (database);
  soleus_database_close (database);
  if (owns_log || fate == SOLEUS_FILE_FATE_GONE)
    take_log_away (path, place, saved && owns_log);
  if (fate == SOLEUS_FILE_FATE_GONE && saved)
    g_rename (place, path);

  return tell (fate, place, saved);
}

/**
 * soleus_renewal_leave_word:
 * @database: the history
 * @text: what soleus_renewal_leave () has returned, and nobody could be told
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: whether soleus_renewal_take_word () will find it
 */
gboolean
soleus_renewal_leave_word (SoleusDatabase *database,
                           const char     *text,
                           GError        **error)
{
  return soleus_database_run (database, error, "INSERT OR REPLACE INTO notices (at_us, kind, text) VALUES (?, '" NOTICE "', ?)", "ls", g_get_real_time (), text);
}

/**
 * soleus_renewal_take_word:
 * @database: the history
 *
 * Returns: (transfer full) (nullable): what was left to be told, and isn't any more
 */
char *
soleus_renewal_take_word (SoleusDatabase *database)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, NULL, "SELECT text FROM notices WHERE kind = '" NOTICE "' ORDER BY at_us DESC LIMIT 1", "");
  gboolean has_row = FALSE;
  char    *text = NULL;

  if (statement != NULL && soleus_database_step (database, statement, &has_row, NULL) && has_row)
    text = g_utf8_make_valid ((const char *) sqlite3_column_text (statement, 0), -1);
  if (text != NULL)
    soleus_database_run (database, NULL, "DELETE FROM notices WHERE kind = '" NOTICE "'", "");

  return text;
}
