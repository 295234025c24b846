/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-record-writer.h"

/* Of every day at once, by the same rules as when one session changes. */
static const char count_days[] = "DELETE FROM days;"
                                 "INSERT INTO days (day, sessions, sets, repetitions, active_us) "
                                 "SELECT day, count (*), sum (sets), sum (repetitions), sum (active_us) FROM ("
                                 "  SELECT day, active_us,"
                                 "         (SELECT count (*) FROM sets WHERE session = sessions.number AND done > 0) AS sets,"
                                 "         (SELECT ifnull (sum (CAST (done AS INTEGER)), 0) FROM sets WHERE session = sessions.number AND goal = 'repetitions') AS repetitions"
                                 "    FROM sessions WHERE deleted_us IS NULL"
                                 ") WHERE sets > 0 GROUP BY day;";

static gboolean
sweep (SoleusDatabase *database,
       const char     *sql,
       int64_t         moment_us,
       GError        **error)
{
  if (!soleus_database_begin (database, error))
    return FALSE;
  if (!soleus_database_run (database, error, sql, "l", moment_us) || !soleus_database_execute (database, count_days, error))
    return soleus_database_roll_back (database);
  return soleus_database_commit (database, error);
}

/**
 * soleus_record_writer_delete_all:
 * @database: an open database
 * @now_us: the present time, in microseconds since 1970
 * @error: return location for a #SoleusHistoryError
 *
 * Hides every session but one that is under way. They are really deleted by soleus_record_writer_tidy () at the next opening.
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_record_writer_delete_all (SoleusDatabase *database,
                                 int64_t         now_us,
                                 GError        **error)
{
  return sweep (database, "UPDATE sessions SET deleted_us = ? WHERE deleted_us IS NULL AND state != 'running'", now_us, error);
}

/**
 * soleus_record_writer_bring_back_all:
 * @database: an open database
 * @deleted_us: what soleus_record_writer_delete_all () was given
 * @error: return location for a #SoleusHistoryError
 *
 * Brings back what was deleted at that moment, and only that.
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_record_writer_bring_back_all (SoleusDatabase *database,
                                     int64_t         deleted_us,
                                     GError        **error)
{
  return sweep (database, "UPDATE sessions SET deleted_us = NULL WHERE deleted_us = ?", deleted_us, error);
}
