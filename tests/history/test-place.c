/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-place.h"
#include "wait.h"

#include <glib/gstdio.h>
#include <string.h>

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GAsyncResult **slot = user_data;

  *slot = g_object_ref (result);
}

static void
on_changed (SoleusHistory *history,
            TestPlace     *self)
{
  self->n_changed++;
}

static void
on_set_aside (SoleusHistory        *history,
              const SoleusSetAside *told,
              TestPlace            *self)
{
  g_set_str (&self->aside, told->path);
  self->backup_us = told->backup_us;
  self->n_restored = told->restored;
  self->n_salvaged = told->salvaged;
}

static void
on_renewed (SoleusHistory *history,
            const char    *text,
            TestPlace     *self)
{
  g_set_str (&self->news, text);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  wait_until (*result != NULL);

  return *result;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
      remove_folder (path);
    else
      g_assert_no_errno (g_unlink (path));
  }

  g_assert_no_errno (g_rmdir (folder));
}

TestPlace *
test_place_new (void)
{
  TestPlace *self = g_new0 (TestPlace, 1);

  self->folder = g_dir_make_tmp ("soleus-history-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "soleus", "history.db", NULL);
  test_place_open (self);

  return self;
}

void
test_place_free (TestPlace *self)
{
  if (self->history != NULL)
    test_place_close (self);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->aside);
  g_free (self->news);
  g_free (self);
}

void
test_place_open (TestPlace *self)
{
  self->history = soleus_history_new (self->path);
  g_signal_connect (self->history, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect (self->history, "set-aside", G_CALLBACK (on_set_aside), self);
  g_signal_connect (self->history, "renewed", G_CALLBACK (on_renewed), self);
}

void
test_place_close (TestPlace *self)
{
  soleus_history_close (self->history);
  wait_for_idle ();
  g_assert_finalize_object (self->history);
  self->history = NULL;
}

/* Whether one was made while nobody asked for anything is chance. */
void
test_place_drop_backups (TestPlace *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);

  if (g_file_test (backups, G_FILE_TEST_IS_DIR))
    remove_folder (backups);
}

int64_t
test_place_ask (TestPlace  *self,
                const char *sql)
{
  sqlite3      *connection;
  sqlite3_stmt *statement;
  int64_t       value;

  g_assert_cmpint (sqlite3_open (self->path, &connection), ==, SQLITE_OK);
  sqlite3_busy_timeout (connection, 10000);
  g_assert_cmpint (sqlite3_prepare_v2 (connection, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (connection);

  return value;
}

void
test_place_execute (TestPlace  *self,
                    const char *sql)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  sqlite3         *connection;

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_assert_cmpint (sqlite3_open (self->path, &connection), ==, SQLITE_OK);
  sqlite3_busy_timeout (connection, 10000);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
}

/* A history as a version of the schema keeps it, from tests/data/history. */
void
test_place_fill (TestPlace  *self,
                 const char *fixture)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "history", fixture, NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &sql, NULL, &error);
  g_assert_no_error (error);
  test_place_execute (self, sql);
}

/* Every row of a table, each in a line. */
char *
test_place_dump (TestPlace  *self,
                 const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", table);
  GString         *dump = g_string_new (NULL);
  sqlite3         *connection;
  sqlite3_stmt    *statement;

  g_assert_cmpint (sqlite3_open (self->path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (connection, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count (statement); i++)
      g_string_append_printf (dump, "|%s", (const char *) sqlite3_column_text (statement, i));
    g_string_append_c (dump, '\n');
  }
  sqlite3_finalize (statement);
  sqlite3_close (connection);
  return g_string_free_and_steal (dump);
}

void
test_place_assert_sound (TestPlace *self)
{
  g_assert_cmpint (test_place_ask (self, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"), ==, 1);
  g_assert_cmpint (test_place_ask (self, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
}

gboolean
test_place_begin (TestPlace  *self,
                  const char *id,
                  SoleusStamp started,
                  const char *snapshot,
                  GError    **error)
{
  g_autoptr (SoleusSessionRecord) session = soleus_session_record_new (id, "desk-raise", "Desk Raise", started, 3);
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_begin_session (self->history, session, snapshot, on_answered, &result);

  return soleus_history_finish (self->history, wait_for (&result), error);
}

gboolean
test_place_write (TestPlace             *self,
                  const char            *id,
                  const SoleusSetRecord *set,
                  GError               **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_write_set (self->history, id, set, on_answered, &result);

  return soleus_history_finish (self->history, wait_for (&result), error);
}

gboolean
test_place_tell (TestPlace        *self,
                 const char       *id,
                 const SoleusPain *pain,
                 GError          **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_write_pain (self->history, id, pain, on_answered, &result);

  return soleus_history_finish (self->history, wait_for (&result), error);
}

gboolean
test_place_end (TestPlace        *self,
                const char       *id,
                SoleusRecordState state,
                SoleusStamp       ended,
                int64_t           active_us,
                GError          **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_end_session (self->history, id, state, ended, active_us, on_answered, &result);

  return soleus_history_finish (self->history, wait_for (&result), error);
}

gboolean
test_place_feedback (TestPlace  *self,
                     const char *id,
                     int         effort,
                     int         pain,
                     const char *note,
                     GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_set_feedback (self->history, id, effort, pain, note, on_answered, &result);

  return soleus_history_finish (self->history, wait_for (&result), error);
}

gboolean
test_place_delete (TestPlace  *self,
                   const char *id,
                   GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_delete_session (self->history, id, on_answered, &result);

  return soleus_history_finish (self->history, wait_for (&result), error);
}

gboolean
test_place_undo (TestPlace  *self,
                 const char *id,
                 GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_undo_edit (self->history, id, on_answered, &result);

  return soleus_history_finish (self->history, wait_for (&result), error);
}

gboolean
test_place_try_keeping (TestPlace *self,
                        GError   **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_try_keeping (self->history, NULL, on_answered, &result);

  return soleus_history_finish (self->history, wait_for (&result), error);
}

GPtrArray *
test_place_list (TestPlace *self,
                 int        from_day,
                 int        to_day,
                 int        limit,
                 int        offset,
                 GError   **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_list_sessions (self->history, from_day, to_day, limit, offset, NULL, on_answered, &result);

  return soleus_history_finish_reading (self->history, wait_for (&result), error);
}

GPtrArray *
test_place_load_all (TestPlace *self,
                     GError   **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_load_sessions (self->history, 0, INT_MAX, -1, 0, on_answered, &result);

  return soleus_history_finish_reading (self->history, wait_for (&result), error);
}

SoleusSessionRecord *
test_place_load (TestPlace  *self,
                 const char *id,
                 GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_load_session (self->history, id, NULL, on_answered, &result);

  return soleus_history_finish_reading (self->history, wait_for (&result), error);
}

GArray *
test_place_totals (TestPlace *self,
                   GError   **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_day_totals (self->history, 0, INT_MAX, NULL, on_answered, &result);

  return soleus_history_finish_reading (self->history, wait_for (&result), error);
}

char *
test_place_snapshot (TestPlace  *self,
                     const char *hash,
                     GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_dup_snapshot (self->history, hash, on_answered, &result);

  return soleus_history_finish_reading (self->history, wait_for (&result), error);
}

/* As JSON, which holds the same for two histories that hold the same. */
char *
test_place_export (TestPlace *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;

  soleus_history_compose_export (self->history, SOLEUS_EXPORT_FORMAT_JSON, on_answered, &result);
  content = soleus_history_finish_reading (self->history, wait_for (&result), &error);
  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
}

SoleusImportPreview *
test_place_preview (TestPlace *self,
                    GBytes    *content,
                    GError   **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_preview_import (self->history, content, NULL, on_answered, &result);

  return soleus_history_finish_reading (self->history, wait_for (&result), error);
}

gboolean
test_place_import (TestPlace  *self,
                   const char *text,
                   GError    **error)
{
  g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_import (self->history, content, NULL, on_answered, &result);

  return soleus_history_finish (self->history, wait_for (&result), error);
}

/* To a file in the place's folder. */
gboolean
test_place_back_up (TestPlace  *self,
                    const char *name,
                    GError    **error)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_back_up (self->history, file, on_answered, &result);

  return soleus_history_finish (self->history, wait_for (&result), error);
}

/* From a file in the place's folder; what was there before is kept as safety.db in there. */
gboolean
test_place_restore (TestPlace  *self,
                    const char *name,
                    GError    **error)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *safety = g_build_filename (self->folder, "safety.db", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_restore (self->history, file, safety, on_answered, &result);

  return soleus_history_finish (self->history, wait_for (&result), error);
}

gboolean
test_place_erase (TestPlace *self,
                  GError   **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  soleus_history_erase (self->history, on_answered, &result);

  return soleus_history_finish (self->history, wait_for (&result), error);
}

/* A session that begins in the morning, with nothing said of what is done. */
void
test_place_must_begin (TestPlace  *self,
                       const char *id)
{
  g_autoptr (GError) error = NULL;

  test_place_begin (self, id, test_morning (), "{}", &error);
  g_assert_no_error (error);
}

/* A set of 15 repetitions in a second. */
void
test_place_must_write_set (TestPlace  *self,
                           const char *id,
                           int         index)
{
  g_autoptr (SoleusSetRecord) set = test_set_new (index, 15, G_USEC_PER_SEC);
  g_autoptr (GError) error = NULL;

  test_place_write (self, id, set, &error);
  g_assert_no_error (error);
}

/* When sessions of tests begin that need no other time. */
SoleusStamp
test_morning (void)
{
  return test_stamp ("2026-03-01T07:30:00+01:00");
}

SoleusStamp
test_stamp (const char *text)
{
  g_autoptr (GDateTime) date_time = g_date_time_new_from_iso8601 (text, NULL);

  return soleus_stamp_from_date_time (date_time);
}

SoleusSetRecord *
test_set_new (int     index,
              double  done,
              int64_t active_us)
{
  SoleusSetRecord *set = g_new0 (SoleusSetRecord, 1);

  set->index = index;
  set->exercise = g_strdup ("seated-soleus-raise");
  set->exercise_name = g_strdup ("Seated Soleus Raise");
  set->side = SOLEUS_SIDE_BOTH;
  set->set = index + 1;
  set->goal_kind = SOLEUS_GOAL_KIND_REPETITIONS;
  set->planned = 15;
  set->done = done;
  set->active_us = active_us;
  set->load_kg = 2.5;
  set->started = test_stamp ("2026-03-01T07:30:00+01:00");
  set->ended = test_stamp ("2026-03-01T07:31:45+01:00");

  return set;
}
