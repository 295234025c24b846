/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-record-reader.h"

#include "soleus-day-total.h"
#include "soleus-history-error.h"
#include "soleus-kind-types.h"
#include "soleus-record-types.h"
#include "soleus-session-record-private.h"

#include <glib/gi18n-lib.h>

#define SET_COLUMNS                                                                      \
  "sets.place, block, exercise, exercise_name, side, sets.number, goal, planned, done, " \
  "sets.active_us, load_kg, sets.started_us, sets.started_offset_s, sets.ended_us, "     \
  "sets.ended_offset_s, is_open, counted"

#define SESSION_COLUMNS                                                                                                    \
  "id, routine, routine_name, started_us, started_offset_s, ended_us, ended_offset_s, day, state, "                        \
  "planned_sets, active_us, ifnull (effort, -1), ifnull (pain, -1), note, snapshot, resume, "                              \
  "(SELECT count (*) FROM sets WHERE session = sessions.number AND done > 0), "                                            \
  "(SELECT ifnull (sum (CAST (done AS INTEGER)), 0) FROM sets WHERE session = sessions.number AND goal = 'repetitions'), " \
  "origin"

/* Never NULL, and always UTF-8: what a damaged file holds instead must do no harm further on. */
static char *
dup_text (sqlite3_stmt *row,
          int           column)
{
  const char *text = (const char *) sqlite3_column_text (row, column);

  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

/* A word that this version doesn't know, as a newer one may have written, reads as the first of its kind. */
static int
read_word (sqlite3_stmt *row,
           int           column,
           GType         type)
{
  int value = 0;

  soleus_kind_from_nick (type, (const char *) sqlite3_column_text (row, column), &value);

  return value;
}

static SoleusStamp
read_stamp (sqlite3_stmt *row,
            int           column)
{
  return (SoleusStamp) { sqlite3_column_int64 (row, column), sqlite3_column_int (row, column + 1) };
}

static SoleusSessionRecord *
read_session (sqlite3_stmt *row)
{
  SoleusSessionRecord *session = g_object_new (SOLEUS_TYPE_SESSION_RECORD, NULL);

  session->id = dup_text (row, 0);
  session->routine_id = dup_text (row, 1);
  session->routine_name = dup_text (row, 2);
  session->started = read_stamp (row, 3);
  session->ended = read_stamp (row, 5);
  session->day = sqlite3_column_int (row, 7);
  session->state = (SoleusRecordState) read_word (row, 8, SOLEUS_TYPE_RECORD_STATE);
  session->planned_sets = sqlite3_column_int (row, 9);
  session->active_us = sqlite3_column_int64 (row, 10);
  session->effort = sqlite3_column_int (row, 11);
  session->pain = sqlite3_column_int (row, 12);
  session->note = dup_text (row, 13);
  session->snapshot_hash = sqlite3_column_type (row, 14) != SQLITE_NULL ? dup_text (row, 14) : NULL;
  session->resume = sqlite3_column_type (row, 15) != SQLITE_NULL ? dup_text (row, 15) : NULL;
  session->sets_done = sqlite3_column_int (row, 16);
  session->repetitions = sqlite3_column_int64 (row, 17);
  session->origin = (SoleusRecordOrigin) read_word (row, 18, SOLEUS_TYPE_RECORD_ORIGIN);

  return session;
}

static SoleusSetRecord *
read_set (sqlite3_stmt *row)
{
  SoleusSetRecord *set = g_new0 (SoleusSetRecord, 1);

  set->index = sqlite3_column_int (row, 0);
  set->block = sqlite3_column_int (row, 1);
  set->exercise = dup_text (row, 2);
  set->exercise_name = dup_text (row, 3);
  set->side = (SoleusSide) read_word (row, 4, SOLEUS_TYPE_SIDE);
  set->set = sqlite3_column_int (row, 5);
  set->goal_kind = (SoleusGoalKind) read_word (row, 6, SOLEUS_TYPE_GOAL_KIND);
  set->planned = sqlite3_column_double (row, 7);
  set->done = sqlite3_column_double (row, 8);
  set->active_us = sqlite3_column_int64 (row, 9);
  set->load_kg = sqlite3_column_double (row, 10);
  set->started = read_stamp (row, 11);
  set->ended = read_stamp (row, 13);
  set->is_open = sqlite3_column_int (row, 15) != 0;
  set->is_corrected = sqlite3_column_type (row, 16) != SQLITE_NULL;
  set->counted = sqlite3_column_double (row, 16);

  return set;
}

static gboolean
load_sets (SoleusDatabase      *database,
           SoleusSessionRecord *session,
           GError             **error)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error,
                                                              "SELECT " SET_COLUMNS " FROM sets WHERE session = (SELECT number FROM sessions WHERE id = ?) ORDER BY place",
                                                              "s", session->id);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;

  session->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_set_record_free);
  while (soleus_database_step (database, statement, &has_row, error)) {
    if (!has_row)
      return TRUE;
    g_ptr_array_add (session->sets, read_set (statement));
  }

  return FALSE;
}

static SoleusPain *
read_pain (sqlite3_stmt *row)
{
  SoleusPain *pain = g_new0 (SoleusPain, 1);

  pain->id = dup_text (row, 0);
  pain->set_index = sqlite3_column_int (row, 1);
  pain->at_us = sqlite3_column_int64 (row, 2);
  pain->place = (SoleusPainPlace) read_word (row, 3, SOLEUS_TYPE_PAIN_PLACE);
  pain->side = (SoleusSide) read_word (row, 4, SOLEUS_TYPE_SIDE);
  pain->level = sqlite3_column_int (row, 5);
  pain->action = (SoleusPainAction) read_word (row, 6, SOLEUS_TYPE_PAIN_ACTION);

  return pain;
}

static gboolean
load_pains (SoleusDatabase      *database,
            SoleusSessionRecord *session,
            GError             **error)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error,
                                                              "SELECT id, ifnull (set_place, -1), at_us, place, side, ifnull (level, -1), action"
                                                              " FROM pains WHERE session = (SELECT number FROM sessions WHERE id = ?) ORDER BY at_us, id",
                                                              "s", session->id);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;

  session->pains = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_pain_free);
  while (soleus_database_step (database, statement, &has_row, error)) {
    if (!has_row)
      return TRUE;
    g_ptr_array_add (session->pains, read_pain (statement));
  }

  return FALSE;
}

static gboolean
walk (SoleusDatabase   *database,
      sqlite3_stmt     *rows,
      gboolean          with_sets,
      SoleusSessionFunc func,
      gpointer          user_data,
      GError          **error)
{
  gboolean has_row = FALSE;

  while (soleus_database_step (database, rows, &has_row, error)) {
    g_autoptr (SoleusSessionRecord) session = NULL;

    if (!has_row)
      return TRUE;

    session = read_session (rows);
    if (with_sets && !load_sets (database, session, error))
      return FALSE;
    func (session, user_data);
  }

  return FALSE;
}

static void
keep_session (SoleusSessionRecord *session,
              gpointer             sessions)
{
  g_ptr_array_add (sessions, g_object_ref (session));
}

/**
 * soleus_record_reader_list_sessions:
 * @database: an open database
 * @from_day: the first day
 * @to_day: the last day, itself part of it
 * @limit: how many at most, -1 for all
 * @offset: how many to leave out first
 * @with_sets: whether to load the sets too
 * @error: return location for a #SoleusHistoryError
 *
 * Walks the index by day backwards, so the first page of a million takes as long as that of a dozen.
 *
 * Returns: (transfer full) (nullable) (element-type SoleusSessionRecord): the sessions, newest first
 */
GPtrArray *
soleus_record_reader_list_sessions (SoleusDatabase *database,
                                    int             from_day,
                                    int             to_day,
                                    int             limit,
                                    int             offset,
                                    gboolean        with_sets,
                                    GError        **error)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (sqlite3_stmt) rows = soleus_database_query (database, error,
                                                         "SELECT " SESSION_COLUMNS " FROM sessions WHERE deleted_us IS NULL AND day BETWEEN ? AND ?"
                                                         " ORDER BY day DESC, started_us DESC, number DESC LIMIT ? OFFSET ?",
                                                         "iiii", from_day, to_day, limit, offset);

  return rows != NULL && walk (database, rows, with_sets, keep_session, sessions, error) ? g_steal_pointer (&sessions) : NULL;
}

/**
 * soleus_record_reader_walk_sessions:
 * @database: an open database
 * @func: called with each session
 * @user_data: for @func
 * @error: return location for a #SoleusHistoryError
 *
 * Hands on every session with its sets, the newest first, as they stand at one moment. No more than one is in memory, unless @func keeps it.
 *
 * Returns: whether all of them could be read
 */
gboolean
soleus_record_reader_walk_sessions (SoleusDatabase   *database,
                                    SoleusSessionFunc func,
                                    gpointer          user_data,
                                    GError          **error)
{
  g_autoptr (sqlite3_stmt) rows = soleus_database_query (database, error,
                                                         "SELECT " SESSION_COLUMNS " FROM sessions WHERE deleted_us IS NULL ORDER BY day DESC, started_us DESC, number DESC",
                                                         "");

  return rows != NULL && walk (database, rows, TRUE, func, user_data, error);
}

/* Why a session can't be read: it is still in the file when it was deleted just now. */
static gboolean
set_missing_error (SoleusDatabase *database,
                   const char     *session_id,
                   GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error, "SELECT 1 FROM sessions WHERE id = ?", "s", session_id);
  gboolean has_row = FALSE;

  if (statement == NULL || !soleus_database_step (database, statement, &has_row, error))
    return FALSE;

  g_set_error_literal (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NOT_FOUND, has_row ? _ ("This session was deleted.") : _ ("This session is not in the history any more."));

  return FALSE;
}

/**
 * soleus_record_reader_load_session:
 * @database: an open database
 * @session_id: the session
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: (transfer full) (nullable): the session with its sets, and with what was told of pain
 */
SoleusSessionRecord *
soleus_record_reader_load_session (SoleusDatabase *database,
                                   const char     *session_id,
                                   GError        **error)
{
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error,
                                                              "SELECT " SESSION_COLUMNS " FROM sessions WHERE deleted_us IS NULL AND id = ?", "s", session_id);
  gboolean has_row = FALSE;

  if (statement == NULL || !soleus_database_step (database, statement, &has_row, error))
    return NULL;

  if (!has_row) {
    set_missing_error (database, session_id, error);
    return NULL;
  }

  session = read_session (statement);
  if (!load_sets (database, session, error) || !load_pains (database, session, error))
    return NULL;

  return g_steal_pointer (&session);
}

/**
 * soleus_record_reader_list_cut_off:
 * @database: an open database
 * @error: return location for a #SoleusHistoryError
 *
 * What soleus_record_writer_tidy () found to be asked about, until it is gone on with, settled or deleted.
 *
 * Returns: (transfer full) (nullable) (element-type SoleusSessionRecord): the session that was cut off last, with its sets; none when there is nothing to ask
 */
GPtrArray *
soleus_record_reader_list_cut_off (SoleusDatabase *database,
                                   GError        **error)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error,
                                                              "SELECT " SESSION_COLUMNS " FROM sessions WHERE resume IS NOT NULL AND state != 'running' AND deleted_us IS NULL"
                                                              " AND number = (SELECT value FROM facts WHERE name = 'cut_off')",
                                                              "");
  gboolean has_row = FALSE;

  if (statement == NULL || !soleus_database_step (database, statement, &has_row, error))
    return NULL;
  if (has_row) {
    SoleusSessionRecord *session = read_session (statement);

    g_ptr_array_add (sessions, session);
    if (!load_sets (database, session, error))
      return NULL;
  }
  return g_steal_pointer (&sessions);
}

/**
 * soleus_record_reader_find_most:
 * @database: an open database
 * @exercise: the id of an exercise
 * @side: the leg
 * @goal_kind: what completed the sets
 * @from_day: the first day on which it is looked for
 * @error: return location for a #SoleusHistoryError
 *
 * Of several sets with as much, the one with the most weight, and of those the latest. The days bound how many sets are looked at, however long the history is.
 *
 * Returns: (transfer full) (nullable) (element-type SoleusSetRecord): the set of which most was done; none when nothing was
 */
GPtrArray *
soleus_record_reader_find_most (SoleusDatabase *database,
                                const char     *exercise,
                                SoleusSide      side,
                                SoleusGoalKind  goal_kind,
                                int             from_day,
                                GError        **error)
{
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_set_record_free);
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error,
                                                              "SELECT " SET_COLUMNS " FROM sessions JOIN sets ON sets.session = sessions.number"
                                                              " WHERE deleted_us IS NULL AND day >= ? AND exercise = ? AND side = ? AND goal = ? AND done > 0 AND is_open = 0"
                                                              " ORDER BY done DESC, load_kg DESC, day DESC, sets.started_us DESC LIMIT 1",
                                                              "isss", from_day, exercise, soleus_kind_to_nick (SOLEUS_TYPE_SIDE, (int) side),
                                                              soleus_kind_to_nick (SOLEUS_TYPE_GOAL_KIND, (int) goal_kind));
  gboolean has_row = FALSE;

  if (statement == NULL || !soleus_database_step (database, statement, &has_row, error))
    return NULL;
  if (has_row)
    g_ptr_array_add (sets, read_set (statement));
  return g_steal_pointer (&sets);
}

/**
 * soleus_record_reader_day_totals:
 * @database: an open database
 * @from_day: the first day
 * @to_day: the last day, itself part of it
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: (transfer full) (nullable) (element-type SoleusDayTotal): the days on which something was done, oldest first
 */
GArray *
soleus_record_reader_day_totals (SoleusDatabase *database,
                                 int             from_day,
                                 int             to_day,
                                 GError        **error)
{
  g_autoptr (GArray) totals = g_array_new (FALSE, FALSE, sizeof (SoleusDayTotal));
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error,
                                                              "SELECT day, sessions, sets, repetitions, active_us FROM days WHERE day BETWEEN ? AND ? ORDER BY day",
                                                              "ii", from_day, to_day);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return NULL;

  while (soleus_database_step (database, statement, &has_row, error)) {
    SoleusDayTotal total;

    if (!has_row)
      return g_steal_pointer (&totals);

    total.day = sqlite3_column_int (statement, 0);
    total.sessions = sqlite3_column_int (statement, 1);
    total.sets = sqlite3_column_int (statement, 2);
    total.repetitions = sqlite3_column_int64 (statement, 3);
    total.active_us = sqlite3_column_int64 (statement, 4);
    g_array_append_val (totals, total);
  }

  return NULL;
}

/**
 * soleus_record_reader_dup_snapshot:
 * @database: an open database
 * @hash: the SHA-256 of the content
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: (transfer full) (nullable): what was prescribed
 */
char *
soleus_record_reader_dup_snapshot (SoleusDatabase *database,
                                   const char     *hash,
                                   GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error, "SELECT content FROM snapshots WHERE hash = ?", "s", hash);
  gboolean has_row = FALSE;

  if (statement == NULL || !soleus_database_step (database, statement, &has_row, error))
    return NULL;

  if (!has_row) {
    g_set_error_literal (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NOT_FOUND, _ ("What was prescribed for this session is not in the history any more."));
    return NULL;
  }

  return dup_text (statement, 0);
}

/**
 * soleus_record_reader_describe:
 * @database: an open database
 * @error: return location for a #SoleusHistoryError
 *
 * Counts by walking an index, which holds up what is asked next by 30 ms in a history of a million sessions.
 *
 * Returns: (transfer full) (nullable): what a report says of the file
 */
SoleusHistoryFacts *
soleus_record_reader_describe (SoleusDatabase *database,
                               GError        **error)
{
  g_autofree SoleusHistoryFacts *facts = g_new0 (SoleusHistoryFacts, 1);
  g_autoptr (sqlite3_stmt) statement = NULL;

  if (!soleus_database_get_version (database, &facts->version, error))
    return NULL;

  statement = soleus_database_query (database, error,
                                     "SELECT page_count * page_size, (SELECT count (*) FROM sessions WHERE deleted_us IS NULL)"
                                     " FROM pragma_page_count, pragma_page_size",
                                     "");
  if (statement == NULL || !soleus_database_step (database, statement, NULL, error))
    return NULL;

  facts->size_bytes = sqlite3_column_int64 (statement, 0);
  facts->sessions = sqlite3_column_int64 (statement, 1);
  return g_steal_pointer (&facts);
}
