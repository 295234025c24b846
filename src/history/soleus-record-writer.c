/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-record-writer.h"

#include "soleus-record-writer-private.h"

#include "soleus-history-error.h"
#include "soleus-kind-types.h"
#include "soleus-record-types.h"

#include <glib/gi18n-lib.h>

gboolean
soleus_record_writer_find_session (SoleusDatabase *database,
                                   const char     *session_id,
                                   int64_t        *number,
                                   int            *day,
                                   GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error, "SELECT number, day FROM sessions WHERE id = ?", "s", session_id);
  gboolean has_row;

  if (statement == NULL || !soleus_database_step (database, statement, &has_row, error))
    return FALSE;

  if (!has_row) {
    g_set_error_literal (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NOT_FOUND, _ ("This session is not in the history any more."));
    return FALSE;
  }

  *number = sqlite3_column_int64 (statement, 0);
  *day = sqlite3_column_int (statement, 1);

  return TRUE;
}

/* A day is counted again rather than moved by differences: it holds a handful of sessions, and so it can't go wrong. A set counts when some of it was done,
 * a session when one of its sets does: looking at a routine and leaving again is no training. */
#define COUNT_DAYS(which)                                                                                                                        \
  "INSERT INTO days (day, sessions, sets, repetitions, active_us) "                                                                              \
  "SELECT day, count (*), sum (sets), sum (repetitions), sum (active_us) FROM ("                                                                 \
  "  SELECT day, active_us,"                                                                                                                     \
  "         (SELECT count (*) FROM sets WHERE session = sessions.number AND done > 0) AS sets,"                                                  \
  "         (SELECT ifnull (sum (CAST (done AS INTEGER)), 0) FROM sets WHERE session = sessions.number AND goal = 'repetitions') AS repetitions" \
  "    FROM sessions WHERE deleted_us IS NULL" which ") WHERE sets > 0 GROUP BY day"

/* The same for each exercise and side, so that a chart over years reads a row a day and not each set. */
#define COUNT_EXERCISE_DAYS(which)                                                                                            \
  "INSERT INTO exercise_days (day, exercise, side, sets, repetitions, active_us, kg_repetitions) "                            \
  "SELECT day, exercise, side, count (*), sum (iif (goal = 'repetitions', CAST (done AS INTEGER), 0)), sum (sets.active_us)," \
  "       sum (iif (goal = 'repetitions', load_kg * CAST (done AS INTEGER), 0.0))"                                            \
  "  FROM sessions JOIN sets ON session = sessions.number WHERE deleted_us IS NULL AND done > 0" which " GROUP BY day, exercise, side"

/* Counts the totals of a day again, as part of a change. */
gboolean
soleus_record_writer_count_day (SoleusDatabase *database,
                                int             day,
                                GError        **error)
{
  return soleus_database_run (database, error, "DELETE FROM days WHERE day = ?", "i", day) && soleus_database_run (database, error, COUNT_DAYS (" AND day = ?"), "i", day) && soleus_database_run (database, error, "DELETE FROM exercise_days WHERE day = ?", "i", day) && soleus_database_run (database, error, COUNT_EXERCISE_DAYS (" AND day = ?"), "i", day);
}

/* What is logged of a session are the ids that the program made, never what the person did. */
gboolean
soleus_record_writer_finish (SoleusDatabase *database,
                             gboolean        good,
                             const char     *what,
                             const char     *session_id,
                             GError        **error)
{
  gboolean kept = good ? soleus_database_commit (database, error) : soleus_database_roll_back (database);

  g_debug ("%s: %s %s", session_id, what, kept ? "is on the disk" : "could not be written");
  return kept;
}

/* Begins to write, if the session is there. */
gboolean
soleus_record_writer_begin_change (SoleusDatabase *database,
                                   const char     *session_id,
                                   int64_t        *number,
                                   int            *day,
                                   GError        **error)
{
  if (!soleus_database_begin (database, error))
    return FALSE;

  return soleus_record_writer_find_session (database, session_id, number, day, error) || soleus_database_roll_back (database);
}

/* Writes the row of a session that begins, and what was prescribed unless the same content is there already, as part of a change. */
gboolean
soleus_record_writer_put_session (SoleusDatabase      *database,
                                  SoleusSessionRecord *session,
                                  const char          *snapshot,
                                  GError             **error)
{
  g_autofree char *hash = snapshot != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, snapshot, -1) : NULL;
  SoleusStamp      started = soleus_session_record_get_started (session);
  gboolean         good;

  good = hash == NULL || soleus_database_run (database, error, "INSERT INTO snapshots (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING", "ss", hash, snapshot);
  return good && soleus_database_run (database, error, "INSERT INTO sessions (id, routine, routine_name, day, started_us, started_offset_s, ended_us, ended_offset_s, state, planned_sets, snapshot, resume, changed_us) "
                                                       "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?5, ?6, 'running', ?7, ?8, ?9, ?5) ON CONFLICT (id) DO UPDATE SET " SOLEUS_CHANGED ", state = 'running', resume = excluded.resume",
                                      "sssiliiss", soleus_session_record_get_id (session), soleus_session_record_get_routine_id (session), soleus_session_record_get_routine_name (session), soleus_session_record_get_day (session), started.utc_us, started.offset_s, soleus_session_record_get_planned_sets (session), hash, soleus_session_record_get_resume (session));
}

/**
 * soleus_record_writer_begin_session:
 * @database: an open database
 * @session: the session that begins
 * @snapshot: (nullable): what was prescribed
 * @error: return location for a #SoleusHistoryError
 *
 * Writes the session as running, and what was prescribed unless the same content is there already. A session that is there already runs again, and keeps what it has.
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_record_writer_begin_session (SoleusDatabase      *database,
                                    SoleusSessionRecord *session,
                                    const char          *snapshot,
                                    GError             **error)
{
  if (!soleus_database_begin (database, error))
    return FALSE;

  return soleus_record_writer_finish (database, soleus_record_writer_put_session (database, session, snapshot, error), "the begin", soleus_session_record_get_id (session), error);
}

gboolean
soleus_record_writer_put_set (SoleusDatabase        *database,
                              int64_t                number,
                              const SoleusSetRecord *set,
                              GError               **error)
{
  return soleus_database_run (database, error,
                              "INSERT OR REPLACE INTO sets (session, place, block, exercise, exercise_name, side, number, goal, planned, done, active_us, load_kg,"
                              " started_us, started_offset_s, ended_us, ended_offset_s, is_open) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                              "liisssisddldlilii",
                              number, set->index, set->block, set->exercise, set->exercise_name != NULL ? set->exercise_name : set->exercise,
                              soleus_kind_to_nick (SOLEUS_TYPE_SIDE, (int) set->side), set->set,
                              soleus_kind_to_nick (SOLEUS_TYPE_GOAL_KIND, (int) set->goal_kind),
                              set->planned, set->done, set->active_us, set->load_kg,
                              set->started.utc_us, set->started.offset_s, set->ended.utc_us, set->ended.offset_s, set->is_open);
}

/**
 * soleus_record_writer_write_set:
 * @database: an open database
 * @session_id: the session that it belongs to
 * @set: the set
 * @error: return location for a #SoleusHistoryError
 *
 * Writes a set that has ended. The same set performed again takes the place of what was written before. Until the session ends by itself, its time is
 * that of its sets.
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_record_writer_write_set (SoleusDatabase        *database,
                                const char            *session_id,
                                const SoleusSetRecord *set,
                                GError               **error)
{
  int64_t  number;
  int      day;
  gboolean good;

  if (!soleus_record_writer_begin_change (database, session_id, &number, &day, error))
    return FALSE;

  good = soleus_record_writer_put_set (database, number, set, error);
  good = good && soleus_database_run (database, error, "UPDATE sessions SET " SOLEUS_CHANGED ", active_us = iif (state = 'running', (SELECT sum (active_us) FROM sets WHERE session = ?1), active_us) WHERE number = ?1", "l", number);
  good = good && soleus_record_writer_count_day (database, day, error);

  return soleus_record_writer_finish (database, good, "a set", session_id, error);
}

/**
 * soleus_record_writer_write_pain:
 * @database: an open database
 * @session_id: the session in which it was told
 * @pain: what was told
 * @error: return location for a #SoleusHistoryError
 *
 * Writes that it hurt. The most that was told is the pain of the session, until the person says something else of that. A session that ended with it can't be gone on with: not
 * by a mistake, nor after the program was killed right then.
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_record_writer_write_pain (SoleusDatabase   *database,
                                 const char       *session_id,
                                 const SoleusPain *pain,
                                 GError          **error)
{
  int64_t  number;
  int      day;
  gboolean good;

  if (!soleus_record_writer_begin_change (database, session_id, &number, &day, error))
    return FALSE;

  good = soleus_database_run (database, error, "INSERT OR REPLACE INTO pains (id, session, set_place, at_us, place, side, level, action) VALUES (?, ?, nullif (?, -1), ?, ?, ?, nullif (?, -1), ?)",
                              "slilssis", pain->id, number, pain->set_index, pain->at_us, soleus_kind_to_nick (SOLEUS_TYPE_PAIN_PLACE, (int) pain->place),
                              soleus_kind_to_nick (SOLEUS_TYPE_SIDE, (int) pain->side), pain->level, soleus_kind_to_nick (SOLEUS_TYPE_PAIN_ACTION, (int) pain->action));
  good = good && soleus_database_run (database, error, "UPDATE sessions SET " SOLEUS_CHANGED ", pain = nullif (max (ifnull (pain, -1), ?), -1), resume = iif (?, NULL, resume) WHERE number = ?", "iil", pain->level, pain->action == SOLEUS_PAIN_ACTION_ENDED, number);

  return soleus_record_writer_finish (database, good, "a pain", session_id, error);
}

/**
 * soleus_record_writer_end_session:
 * @database: an open database
 * @session_id: the session
 * @state: how it came out
 * @ended: when it ended
 * @active_us: the time really spent in it
 * @error: return location for a #SoleusHistoryError
 *
 * Writes that a session has ended. One that has come to its end has nothing left to go on with.
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_record_writer_end_session (SoleusDatabase   *database,
                                  const char       *session_id,
                                  SoleusRecordState state,
                                  SoleusStamp       ended,
                                  int64_t           active_us,
                                  GError          **error)
{
  int64_t  number;
  int      day;
  gboolean good;

  if (!soleus_record_writer_begin_change (database, session_id, &number, &day, error))
    return FALSE;

  good = soleus_database_run (database, error, "UPDATE sessions SET " SOLEUS_CHANGED ", state = ?1, ended_us = ?2, ended_offset_s = ?3, active_us = ?4, resume = iif (?1 = 'finished', NULL, resume) WHERE number = ?5",
                              "slill", soleus_kind_to_nick (SOLEUS_TYPE_RECORD_STATE, (int) state), ended.utc_us, ended.offset_s, active_us, number);
  good = good && soleus_record_writer_count_day (database, day, error);

  return soleus_record_writer_finish (database, good, "the end", session_id, error);
}

/**
 * soleus_record_writer_settle:
 * @database: an open database
 * @session_id: the session
 * @error: return location for a #SoleusHistoryError
 *
 * Writes that the session stays as it is, and nobody needs to ask about it. One that is under way again isn't settled by that.
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_record_writer_settle (SoleusDatabase *database,
                             const char     *session_id,
                             GError        **error)
{
  return soleus_database_run (database, error, "UPDATE sessions SET " SOLEUS_CHANGED ", resume = NULL WHERE id = ? AND resume IS NOT NULL AND state != 'running'", "s", session_id);
}

/**
 * soleus_record_writer_set_feedback:
 * @database: an open database
 * @session_id: the session
 * @effort: from 0 to 10, or -1
 * @pain: from 0 to 10, or -1
 * @note: (nullable): what the person wrote
 * @error: return location for a #SoleusHistoryError
 *
 * Writes what the person says of a session, in place of what was said before.
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_record_writer_set_feedback (SoleusDatabase *database,
                                   const char     *session_id,
                                   int             effort,
                                   int             pain,
                                   const char     *note,
                                   GError        **error)
{
  int64_t  number;
  int      day;
  gboolean good;

  if (!soleus_record_writer_begin_change (database, session_id, &number, &day, error))
    return FALSE;

  good = soleus_database_run (database, error, "UPDATE sessions SET " SOLEUS_CHANGED ", effort = nullif (?, -1), pain = nullif (?, -1), note = ? WHERE number = ?",
                              "iisl", effort, pain, note != NULL ? note : "", number);

  return soleus_record_writer_finish (database, good, "the feedback", session_id, error);
}

/**
 * soleus_record_writer_count_all:
 * @database: an open database, within a transaction
 * @error: return location for a #SoleusHistoryError
 *
 * Counts the totals of every day again.
 *
 * Returns: whether they are counted
 */
gboolean
soleus_record_writer_count_all (SoleusDatabase *database,
                                GError        **error)
{
  return soleus_database_execute (database, "DELETE FROM days; " COUNT_DAYS ("") "; DELETE FROM exercise_days; " COUNT_EXERCISE_DAYS (""), error);
}

/* Reads first, so that an opening that finds nothing to do writes nothing and waits for nobody. */
static gboolean
needs_tidying (SoleusDatabase *database,
               gboolean       *needed,
               GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error,
                                                              "SELECT 1 WHERE EXISTS (SELECT 1 FROM sessions WHERE state = 'running')"
                                                              " OR EXISTS (SELECT 1 FROM sessions WHERE resume IS NOT NULL)"
                                                              " OR EXISTS (SELECT 1 FROM sessions WHERE " SOLEUS_IS_GONE ")"
                                                              " OR EXISTS (SELECT 1 FROM edits WHERE " SOLEUS_IS_PAST ")",
                                                              "");

  return statement != NULL && soleus_database_step (database, statement, needed, error);
}

/* A session that is still running was cut off, and ended with the last of its sets. One in which every set has ended came to its end. */
static gboolean
end_what_was_cut_off (SoleusDatabase *database,
                      GError        **error)
{
  return soleus_database_execute (database,
                                  "UPDATE sessions SET " SOLEUS_CHANGED ", state = 'interrupted',"
                                  " (ended_us, ended_offset_s) = (SELECT ended_us, ended_offset_s FROM ("
                                  "   SELECT ended_us, ended_offset_s FROM sets WHERE session = sessions.number"
                                  "   UNION ALL SELECT sessions.started_us, sessions.started_offset_s) ORDER BY ended_us DESC LIMIT 1)"
                                  " WHERE state = 'running';"
                                  "UPDATE sessions SET state = 'finished', resume = NULL WHERE resume IS NOT NULL AND state = 'interrupted'"
                                  " AND (SELECT count (*) FROM sets WHERE session = sessions.number AND NOT is_open) >= planned_sets;",
                                  error);
}

/* The one that was cut off or stopped last, with something done; older ones stay as they are. */
static gboolean
choose_what_to_ask (SoleusDatabase *database,
                    GError        **error)
{
  return soleus_database_execute (database,
                                  "DELETE FROM facts WHERE name = 'cut_off';"
                                  "INSERT INTO facts (name, value) SELECT 'cut_off', number FROM sessions WHERE resume IS NOT NULL AND deleted_us IS NULL"
                                  " AND EXISTS (SELECT 1 FROM sets WHERE session = sessions.number AND done > 0) ORDER BY ended_us DESC, number DESC LIMIT 1;"
                                  "UPDATE sessions SET resume = NULL WHERE resume IS NOT NULL AND number != ifnull ((SELECT value FROM facts WHERE name = 'cut_off'), -1);",
                                  error);
}

/* What can't be undone any more, and what was deleted and can't be brought back, but for a note that it was there. */
static gboolean
drop_what_is_gone (SoleusDatabase *database,
                   GError        **error)
{
  return soleus_database_execute (database,
                                  "DELETE FROM edits WHERE " SOLEUS_IS_PAST ";"
                                  "INSERT INTO removed (id, removed_us) SELECT id, max (deleted_us, changed_us) FROM sessions WHERE " SOLEUS_IS_GONE
                                  " ON CONFLICT (id) DO UPDATE SET removed_us = max (removed_us, excluded.removed_us);"
                                  "DELETE FROM sessions WHERE " SOLEUS_IS_GONE ";" SOLEUS_DROP_SNAPSHOTS,
                                  error);
}

/**
 * soleus_record_writer_tidy:
 * @database: a database that was just opened, and that no other program owns
 * @error: return location for a #SoleusHistoryError
 *
 * A session that is still running was cut off: it becomes interrupted and keeps its sets; one in which every set has ended is finished. The one that was cut off or stopped
 * last, with something done and something left, is what the person is asked about; older ones stay as they are. What was changed more than seven days ago can't be undone any
 * more. What was deleted and can't be brought back goes for good, but for a note that it was there, and so do the snapshots that only it used. The totals of the days don't
 * change by any of it.
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_record_writer_tidy (SoleusDatabase *database,
                           GError        **error)
{
  gboolean needed;

  if (!needs_tidying (database, &needed, error))
    return FALSE;
  if (!needed)
    return TRUE;

  if (!soleus_database_begin (database, error))
    return FALSE;

  return soleus_record_writer_finish (database, end_what_was_cut_off (database, error) && choose_what_to_ask (database, error) && drop_what_is_gone (database, error),
                                      "what was cut off or deleted", "tidying", error);
}
