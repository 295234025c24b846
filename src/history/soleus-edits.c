/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-edits.h"

#include "soleus-edit.h"
#include "soleus-history-error.h"
#include "soleus-kind-types.h"
#include "soleus-record-types.h"
#include "soleus-record-writer-private.h"

#include <glib/gi18n-lib.h>

/* What an edit keeps is as much as undoing it takes. A correction keeps what it can change; effort, pain and note have been changed by themselves since. A deleted session
 * stays in the file, hidden, and one that was added wasn't there before, so of these the id is enough. */
#define BEFORE_CORRECTING                                                                                                                            \
  "json_object ('id', id, 'day', day, 'started_us', started_us, 'started_offset_s', started_offset_s, 'ended_us', ended_us,"                         \
  " 'ended_offset_s', ended_offset_s, 'active_us', active_us, 'sets', json ((SELECT json_group_array (json_object ('place', place, 'done', done,"    \
  " 'counted', counted, 'load_kg', load_kg, 'started_us', started_us, 'started_offset_s', started_offset_s, 'ended_us', ended_us, 'ended_offset_s'," \
  " ended_offset_s)) FROM sets WHERE session = sessions.number)))"

#define BEFORE_OTHERS "json_object ('id', id)"

#define WRITE_EDIT(before) "INSERT INTO edits (at_us, what, before) SELECT " SOLEUS_NOW ", ?, " before " FROM sessions WHERE deleted_us IS NULL AND number = ?"

static gboolean
write_edit (SoleusDatabase *database,
            SoleusEditKind  kind,
            int64_t         number,
            GError        **error)
{
  const char *sql = kind == SOLEUS_EDIT_KIND_CORRECTED ? WRITE_EDIT (BEFORE_CORRECTING) : WRITE_EDIT (BEFORE_OTHERS);

  return soleus_database_run (database, error, sql, "sl", soleus_kind_to_nick (SOLEUS_TYPE_EDIT_KIND, (int) kind), number);
}

/* The sets move along with their session, and so does its end: pauses stay as long as they were. The moments on the right are those from before. */
static gboolean
move_session (SoleusDatabase *database,
              int64_t         number,
              SoleusStamp     started,
              int64_t         active_us,
              GError        **error)
{
  return soleus_database_run (database, error,
                              "UPDATE sets SET started_us = sets.started_us + ?2 - sessions.started_us, ended_us = sets.ended_us + ?2 - sessions.started_us,"
                              " started_offset_s = sets.started_offset_s + ?3 - sessions.started_offset_s, ended_offset_s = sets.ended_offset_s + ?3 - sessions.started_offset_s"
                              " FROM sessions WHERE session = sessions.number AND session = ?1",
                              "lli", number, started.utc_us, started.offset_s)
         && soleus_database_run (database, error,
                                 "UPDATE sessions SET " SOLEUS_CHANGED ", day = ?2, started_us = ?3, started_offset_s = ?4,"
                                 " ended_us = max (?3, ended_us + ?3 - started_us + ?5 - active_us), ended_offset_s = ended_offset_s + ?4 - started_offset_s, active_us = ?5 WHERE number = ?1",
                                 "lilil", number, soleus_stamp_get_day (started), started.utc_us, started.offset_s, active_us);
}

/* What the program counted is kept the first time that it is put right. Of what the person told afterwards nothing was counted. */
static gboolean
correct_set (SoleusDatabase        *database,
             int64_t                number,
             const SoleusSetRecord *set,
             GError               **error)
{
  return soleus_database_run (database, error,
                              "UPDATE sets SET done = ?3, load_kg = ?4,"
                              " counted = iif (counted IS NULL AND done != ?3 AND (SELECT origin FROM sessions WHERE sessions.number = ?1) != 'added', done, counted)"
                              " WHERE session = ?1 AND place = ?2",
                              "lidd", number, set->index, set->done, set->load_kg);
}

/**
 * soleus_edits_correct:
 * @database: an open database
 * @session_id: the session
 * @started: when it began
 * @active_us: the time really spent in it
 * @sets: (element-type SoleusSetRecord): of the sets that are put right the place, what was done and the load; what else they say is left aside
 * @error: return location for a #SoleusHistoryError
 *
 * Puts right when a session was and what was done in it.
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_edits_correct (SoleusDatabase *database,
                      const char     *session_id,
                      SoleusStamp     started,
                      int64_t         active_us,
                      GPtrArray      *sets,
                      GError        **error)
{
  int64_t  number;
  int      day;
  gboolean good;

  if (!soleus_record_writer_begin_change (database, session_id, &number, &day, error))
    return FALSE;

  good = write_edit (database, SOLEUS_EDIT_KIND_CORRECTED, number, error) && move_session (database, number, started, active_us, error);
  for (guint i = 0; i < sets->len && good; i++)
    good = correct_set (database, number, g_ptr_array_index (sets, i), error);
  good = good && soleus_record_writer_count_day (database, day, error) && soleus_record_writer_count_day (database, soleus_stamp_get_day (started), error);

  return soleus_record_writer_finish (database, good, "the correction", session_id, error);
}

static gboolean
put_added (SoleusDatabase      *database,
           SoleusSessionRecord *session,
           int64_t              active_us,
           const char          *snapshot,
           GPtrArray           *sets,
           GError             **error)
{
  int64_t  number;
  int      day;
  gboolean good;

  good = soleus_record_writer_put_session (database, session, snapshot, error) && soleus_record_writer_find_session (database, soleus_session_record_get_id (session), &number, &day, error);
  for (guint i = 0; i < sets->len && good; i++)
    good = soleus_record_writer_put_set (database, number, g_ptr_array_index (sets, i), error);

  return good && soleus_database_run (database, error, "UPDATE sessions SET " SOLEUS_CHANGED ", origin = 'added', state = 'finished', active_us = ?2, ended_us = started_us + ?2 WHERE number = ?1", "ll", number, active_us) && write_edit (database, SOLEUS_EDIT_KIND_ADDED, number, error) && soleus_record_writer_count_day (database, day, error);
}

/**
 * soleus_edits_add:
 * @database: an open database
 * @session: a session that isn't there yet
 * @active_us: the time really spent in it
 * @snapshot: (nullable): what was prescribed
 * @sets: (element-type SoleusSetRecord): what was done
 * @error: return location for a #SoleusHistoryError
 *
 * Writes a session that was done away from the computer, as finished.
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_edits_add (SoleusDatabase      *database,
                  SoleusSessionRecord *session,
                  int64_t              active_us,
                  const char          *snapshot,
                  GPtrArray           *sets,
                  GError             **error)
{
  if (!soleus_database_begin (database, error))
    return FALSE;

  return soleus_record_writer_finish (database, put_added (database, session, active_us, snapshot, sets, error), "what was added", soleus_session_record_get_id (session), error);
}

/**
 * soleus_edits_delete:
 * @database: an open database
 * @session_id: the session
 * @error: return location for a #SoleusHistoryError
 *
 * Hides a session. As long as it can be undone it stays in the file; then it is really deleted by soleus_record_writer_tidy ().
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_edits_delete (SoleusDatabase *database,
                     const char     *session_id,
                     GError        **error)
{
  int64_t  number;
  int      day;
  gboolean good;

  if (!soleus_record_writer_begin_change (database, session_id, &number, &day, error))
    return FALSE;

  good = write_edit (database, SOLEUS_EDIT_KIND_DELETED, number, error);
  good = good && soleus_database_run (database, error, "UPDATE sessions SET " SOLEUS_CHANGED ", deleted_us = " SOLEUS_NOW " WHERE deleted_us IS NULL AND number = ?", "l", number);
  good = good && soleus_record_writer_count_day (database, day, error);

  return soleus_record_writer_finish (database, good, "the deletion", session_id, error);
}

static gboolean
undo_correction (SoleusDatabase *database,
                 int64_t         number,
                 const char     *before,
                 GError        **error)
{
  return soleus_database_run (database, error,
                              "UPDATE sessions SET " SOLEUS_CHANGED ", day = ?2 ->> '$.day', started_us = ?2 ->> '$.started_us', started_offset_s = ?2 ->> '$.started_offset_s',"
                              " ended_us = ?2 ->> '$.ended_us', ended_offset_s = ?2 ->> '$.ended_offset_s', active_us = ?2 ->> '$.active_us' WHERE number = ?1",
                              "ls", number, before)
         && soleus_database_run (database, error,
                                 "UPDATE sets SET done = value ->> '$.done', counted = value ->> '$.counted', load_kg = value ->> '$.load_kg', started_us = value ->> '$.started_us',"
                                 " started_offset_s = value ->> '$.started_offset_s', ended_us = value ->> '$.ended_us', ended_offset_s = value ->> '$.ended_offset_s'"
                                 " FROM json_each (?2, '$.sets') WHERE session = ?1 AND place = value ->> '$.place'",
                                 "ls", number, before);
}

/* Another computer that has got it by now is told that it is gone. */
static gboolean
undo_adding (SoleusDatabase *database,
             int64_t         number,
             GError        **error)
{
  return soleus_database_run (database, error, "INSERT OR REPLACE INTO removed (id, removed_us) SELECT id, " SOLEUS_NOW " FROM sessions WHERE number = ?", "l", number) && soleus_database_run (database, error, "DELETE FROM sessions WHERE number = ?", "l", number) && soleus_database_run (database, error, SOLEUS_DROP_SNAPSHOTS, "");
}

static gboolean
undo_edit (SoleusDatabase *database,
           SoleusEditKind  kind,
           int64_t         number,
           const char     *before,
           GError        **error)
{
  switch (kind) {
  case SOLEUS_EDIT_KIND_CORRECTED:
    return undo_correction (database, number, before, error);
  case SOLEUS_EDIT_KIND_ADDED:
    return undo_adding (database, number, error);
  case SOLEUS_EDIT_KIND_DELETED:
    return soleus_database_run (database, error, "UPDATE sessions SET " SOLEUS_CHANGED ", deleted_us = NULL WHERE number = ?", "l", number);
  }

  g_return_val_if_reached (FALSE);
}

static gboolean
set_past_error (GError **error)
{
  g_set_error_literal (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NOT_FOUND, _ ("This change can’t be undone any more. Nothing was changed."));
  return FALSE;
}

static gboolean
undo_last (SoleusDatabase *database,
           const char     *session_id,
           int64_t         number,
           GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error,
                                                              "SELECT number, what, before FROM edits WHERE " SOLEUS_EDITED_ID " = ? ORDER BY number DESC LIMIT 1", "s", session_id);
  g_autofree char *before = NULL;
  gboolean         has_row;
  int64_t          edit;
  int              kind;

  if (statement == NULL || !soleus_database_step (database, statement, &has_row, error))
    return FALSE;
  if (!has_row || !soleus_kind_from_nick (SOLEUS_TYPE_EDIT_KIND, (const char *) sqlite3_column_text (statement, 1), &kind))
    return set_past_error (error);

  edit = sqlite3_column_int64 (statement, 0);
  before = g_strdup ((const char *) sqlite3_column_text (statement, 2));
  return soleus_database_run (database, error, "DELETE FROM edits WHERE number = ?", "l", edit) && undo_edit (database, (SoleusEditKind) kind, number, before, error);
}

/* The day on which the session is by now, too, if it still is on any. */
static gboolean
count_days (SoleusDatabase *database,
            int64_t         number,
            int             day_before,
            GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error, "SELECT day FROM sessions WHERE number = ?", "l", number);
  gboolean has_row;
  int      day;

  if (statement == NULL || !soleus_database_step (database, statement, &has_row, error))
    return FALSE;

  day = has_row ? sqlite3_column_int (statement, 0) : day_before;
  return soleus_record_writer_count_day (database, day_before, error) && (day == day_before || soleus_record_writer_count_day (database, day, error));
}

/**
 * soleus_edits_undo:
 * @database: an open database
 * @session_id: a session
 * @error: return location for a #SoleusHistoryError
 *
 * Undoes the last change of a session: it becomes what it was before, and the edit goes, so that the one before it is the last.
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_edits_undo (SoleusDatabase *database,
                   const char     *session_id,
                   GError        **error)
{
  int64_t  number;
  int      day;
  gboolean good;

  if (!soleus_record_writer_begin_change (database, session_id, &number, &day, error))
    return FALSE;

  good = undo_last (database, session_id, number, error) && count_days (database, number, day, error);

  return soleus_record_writer_finish (database, good, "the undoing", session_id, error);
}

static char *
dup_text (sqlite3_stmt *row,
          int           column)
{
  const char *text = (const char *) sqlite3_column_text (row, column);

  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

static SoleusEdit *
read_edit (sqlite3_stmt *row)
{
  SoleusEdit *edit = g_new0 (SoleusEdit, 1);
  int         kind = 0;

  soleus_kind_from_nick (SOLEUS_TYPE_EDIT_KIND, (const char *) sqlite3_column_text (row, 0), &kind);
  edit->kind = (SoleusEditKind) kind;
  edit->session_id = dup_text (row, 1);
  edit->routine_name = dup_text (row, 2);
  edit->started = (SoleusStamp) { sqlite3_column_int64 (row, 3), sqlite3_column_int (row, 4) };
  edit->at_us = sqlite3_column_int64 (row, 5);
  edit->is_last = sqlite3_column_int (row, 6) != 0;

  return edit;
}

/**
 * soleus_edits_list:
 * @database: an open database
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: (transfer full) (nullable) (element-type SoleusEdit): what can be undone, last first
 */
GPtrArray *
soleus_edits_list (SoleusDatabase *database,
                   GError        **error)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_edit_free);
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error,
                                                              "SELECT what, id, routine_name, started_us, started_offset_s, at_us, edits.number = max (edits.number) OVER (PARTITION BY id)"
                                                              " FROM edits JOIN sessions ON id = " SOLEUS_EDITED_ID
                                                              " WHERE NOT " SOLEUS_IS_PAST " AND what IN ('corrected', 'added', 'deleted') ORDER BY edits.number DESC",
                                                              "");
  gboolean has_row = FALSE;

  if (statement == NULL)
    return NULL;

  while (soleus_database_step (database, statement, &has_row, error)) {
    if (!has_row)
      return g_steal_pointer (&edits);
    g_ptr_array_add (edits, read_edit (statement));
  }

  return NULL;
}
