/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-merge.h"

#include "soleus-record-writer.h"
#include "soleus-schema-tables.h"

#include <string.h>

/* Two histories become one: `main`, and `incoming`, which is another file of the same make and may be written to. Whichever is merged into which, and in whatever order several are,
 * the same comes of it: each rule takes the larger of two in an order that knows nothing of where they lie. */

#define NEVER "-9223372036854775808"

static const char winning[] = "verdict IN ('new', 'changed')";

/* What a session or its part comes to, in one text, so that two can be told apart and brought into an order: something is more than nothing. */
static void
append_row_content (GString    *sql,
                    GPtrArray  *columns,
                    const char *alias)
{
  g_string_append (sql, "concat_ws (char (31)");
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, ", ifnull (nullif (quote (%s.%s), 'NULL'), '')", alias, (const char *) g_ptr_array_index (columns, i));
  g_string_append_c (sql, ')');
}

/* The columns that go along with a row. */
static GPtrArray *
list_columns (SoleusDatabase          *database,
              const SoleusSchemaTable *table,
              gboolean                 with_link,
              GError                 **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error, "SELECT name FROM pragma_table_info (?, 'main')", "s", table->name);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return NULL;
  while (soleus_database_step (database, statement, &has_row, error)) {
    const char *name = has_row ? (const char *) sqlite3_column_text (statement, 0) : NULL;

    if (!has_row)
      return g_steal_pointer (&columns);
    if (soleus_schema_table_takes_along (table, name) || (with_link && strcmp (name, table->link) == 0))
      g_ptr_array_add (columns, g_strdup (name));
  }

  return NULL;
}

static void
append_names (GString    *sql,
              GPtrArray  *columns,
              const char *prefix)
{
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, "%s%s%s", i > 0 ? ", " : "", prefix, (const char *) g_ptr_array_index (columns, i));
}

static gboolean
is_part_of_session (const SoleusSchemaTable *table)
{
  return g_strcmp0 (table->parent, "sessions") == 0;
}

/* What is merged row by row: neither sessions with what belongs to them, nor the notes of what was deleted. */
static gboolean
is_united (const SoleusSchemaTable *table)
{
  return table->role == SOLEUS_TABLE_ROLE_THEIRS && strcmp (table->name, "sessions") != 0 && strcmp (table->name, "removed") != 0 && !is_part_of_session (table);
}

/* A session with all that belongs to it. */
static gboolean
append_session_content (GString        *sql,
                        SoleusDatabase *database,
                        const char     *schema,
                        const char     *alias,
                        GError        **error)
{
  gsize                    n_tables;
  const SoleusSchemaTable *tables = soleus_schema_list_tables (&n_tables);
  g_autoptr (GPtrArray) columns = list_columns (database, soleus_schema_find_table ("sessions"), FALSE, error);

  if (columns == NULL)
    return FALSE;
  append_row_content (sql, columns, alias);
  for (gsize i = 0; i < n_tables; i++) {
    g_autoptr (GPtrArray) parts = NULL;

    if (!is_part_of_session (&tables[i]))
      continue;
    parts = list_columns (database, &tables[i], FALSE, error);
    if (parts == NULL)
      return FALSE;
    g_string_append (sql, " || char (29) || ifnull ((SELECT group_concat (");
    append_row_content (sql, parts, "part");
    g_string_append_printf (sql, ", char (30) ORDER BY %s) FROM %s.%s AS part WHERE %s = %s.number), '')", tables[i].key, schema, tables[i].name, tables[i].link, alias);
  }

  return TRUE;
}

/* What becomes of each session that comes in. One that runs here is left alone: when it ends, it is the later one. */
static char *
build_judging (SoleusDatabase *database,
               GError        **error)
{
  g_autoptr (GString) sql = g_string_new ("CREATE TABLE incoming.verdicts AS SELECT theirs.number AS theirs, ours.number AS ours, CASE"
                                          " WHEN ours.state = 'running' OR (ours.deleted_us IS NULL AND theirs.changed_us < ours.changed_us) THEN 'same'"
                                          " WHEN theirs.changed_us <= max (ifnull (here.removed_us, " NEVER "), ifnull (there.removed_us, " NEVER "), ifnull (max (ours.deleted_us, ours.changed_us), " NEVER ")) THEN 'gone'"
                                          " WHEN ours.number IS NULL OR ours.deleted_us IS NOT NULL THEN 'new'"
                                          " WHEN theirs.changed_us > ours.changed_us THEN 'changed'"
                                          " WHEN theirs.changed_us = ours.changed_us AND ");

  if (!append_session_content (sql, database, "incoming", "theirs", error))
    return NULL;
  g_string_append (sql, " > ");
  if (!append_session_content (sql, database, "main", "ours", error))
    return NULL;
  g_string_append (sql, " THEN 'changed' ELSE 'same' END AS verdict FROM incoming.sessions AS theirs LEFT JOIN main.sessions AS ours ON ours.id = theirs.id"
                        " LEFT JOIN main.removed AS here ON here.id = theirs.id LEFT JOIN incoming.removed AS there ON there.id = theirs.id");
  return g_string_free_and_steal (g_steal_pointer (&sql));
}

static gboolean
judge (SoleusDatabase *database,
       GError        **error)
{
  g_autofree char *judging = NULL;

  if (!soleus_database_execute (database, "DROP TABLE IF EXISTS incoming.verdicts", error))
    return FALSE;
  judging = build_judging (database, error);
  return judging != NULL && soleus_database_execute (database, judging, error);
}

/* Which rows come in or take the place of another one: those that aren't here, and those that are more than what is. What was deleted by its id stays so. */
static void
append_uniting (GString                 *sql,
                const SoleusSchemaTable *table,
                GPtrArray               *columns)
{
  g_auto (GStrv) keys = g_strsplit (table->key, ", ", -1);

  g_string_append_printf (sql, " FROM incoming.%s AS theirs WHERE NOT EXISTS (SELECT 1 FROM main.%s AS ours WHERE ", table->name, table->name);
  for (gsize i = 0; keys[i] != NULL; i++)
    g_string_append_printf (sql, "ours.%s = theirs.%s AND ", keys[i], keys[i]);
  append_row_content (sql, columns, "ours");
  g_string_append (sql, " >= ");
  append_row_content (sql, columns, "theirs");
  g_string_append_c (sql, ')');
  if (strcmp (table->key, "id") == 0)
    g_string_append (sql, " AND id NOT IN (SELECT id FROM main.removed UNION ALL SELECT id FROM incoming.removed)");
  if (table->parent != NULL)
    g_string_append_printf (sql, " AND %s IN (SELECT %s FROM main.%s)", table->link, soleus_schema_find_table (table->parent)->key, table->parent);
}

static gboolean
unite (SoleusDatabase          *database,
       const SoleusSchemaTable *table,
       GError                 **error)
{
  g_autoptr (GPtrArray) columns = list_columns (database, table, TRUE, error);
  g_autoptr (GString) sql = g_string_new (NULL);

  if (columns == NULL)
    return FALSE;
  g_string_append_printf (sql, "INSERT INTO main.%s (", table->name);
  append_names (sql, columns, "");
  g_string_append (sql, ") SELECT ");
  append_names (sql, columns, "theirs.");
  append_uniting (sql, table, columns);
  g_string_append_printf (sql, " ON CONFLICT (%s) DO UPDATE SET ", table->key);
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, "%s%s = excluded.%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (columns, i), (const char *) g_ptr_array_index (columns, i));
  if (strcmp (table->key, "id") == 0)
    g_string_append_printf (sql, "; DELETE FROM main.%s WHERE id IN (SELECT id FROM main.removed)", table->name);
  return soleus_database_execute (database, sql->str, error);
}

static gboolean
unite_all (SoleusDatabase *database,
           GError        **error)
{
  gsize                    n_tables;
  const SoleusSchemaTable *tables = soleus_schema_list_tables (&n_tables);

  for (gsize i = 0; i < n_tables; i++)
    if (is_united (&tables[i]) && !unite (database, &tables[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
bring_in_parts (SoleusDatabase          *database,
                const SoleusSchemaTable *table,
                GError                 **error)
{
  g_autoptr (GPtrArray) columns = list_columns (database, table, FALSE, error);
  g_autoptr (GString) sql = g_string_new (NULL);

  if (columns == NULL)
    return FALSE;
  g_string_append_printf (sql, "INSERT OR IGNORE INTO main.%s (%s, ", table->name, table->link);
  append_names (sql, columns, "");
  g_string_append (sql, ") SELECT ours.number, ");
  append_names (sql, columns, "part.");
  g_string_append_printf (sql, " FROM incoming.verdicts JOIN incoming.%s AS part ON part.%s = theirs JOIN incoming.sessions AS whole ON whole.number = theirs"
                               " JOIN main.sessions AS ours ON ours.id = whole.id WHERE %s",
                          table->name, table->link, winning);
  return soleus_database_execute (database, sql->str, error);
}

/* A session goes with all that belongs to it, and keeps its number, which only this file knows. Those that have one are first, so that none of the others is given it. */
static gboolean
bring_in_sessions (SoleusDatabase *database,
                   GError        **error)
{
  gsize                    n_tables;
  const SoleusSchemaTable *tables = soleus_schema_list_tables (&n_tables);
  g_autoptr (GPtrArray) columns = list_columns (database, soleus_schema_find_table ("sessions"), FALSE, error);
  g_autoptr (GString) sql = g_string_new (NULL);

  if (columns == NULL)
    return FALSE;
  g_string_append_printf (sql, "DELETE FROM main.sessions WHERE number IN (SELECT ours FROM incoming.verdicts WHERE ours IS NOT NULL AND %s); INSERT INTO main.sessions (number, ", winning);
  append_names (sql, columns, "");
  g_string_append (sql, ") SELECT verdicts.ours, ");
  append_names (sql, columns, "whole.");
  g_string_append_printf (sql, " FROM incoming.verdicts JOIN incoming.sessions AS whole ON whole.number = theirs WHERE %s ORDER BY verdicts.ours IS NULL, whole.started_us, whole.id", winning);
  if (!soleus_database_execute (database, sql->str, error))
    return FALSE;
  for (gsize i = 0; i < n_tables; i++)
    if (is_part_of_session (&tables[i]) && !bring_in_parts (database, &tables[i], error))
      return FALSE;

  return TRUE;
}

/* What was deleted on one of the two after its last change is gone on both. What is here and waits to be deleted keeps waiting, so that it can still be brought back; where
 * something newer takes its place, that it was deleted is noted, as it would be at the next opening. */
#define REMOVE                                                                                                            \
  "INSERT INTO main.removed (id, removed_us) SELECT id, removed_us FROM incoming.removed WHERE TRUE"                      \
  " UNION ALL SELECT id, max (deleted_us, changed_us) FROM main.sessions WHERE deleted_us IS NOT NULL"                    \
  "   AND number IN (SELECT ours FROM incoming.verdicts WHERE verdict IN ('new', 'changed'))"                             \
  " ON CONFLICT (id) DO UPDATE SET removed_us = max (removed_us, excluded.removed_us);"                                   \
  "DELETE FROM main.sessions WHERE deleted_us IS NULL AND state != 'running'"                                             \
  " AND EXISTS (SELECT 1 FROM incoming.removed AS there WHERE there.id = sessions.id AND there.removed_us >= changed_us)" \
  " AND number NOT IN (SELECT ours FROM incoming.verdicts WHERE ours IS NOT NULL AND verdict IN ('new', 'changed'));"

#define DROP_SNAPSHOTS                                                                              \
  "DELETE FROM main.snapshots WHERE NOT EXISTS (SELECT 1 FROM main.sessions WHERE snapshot = hash)" \
  " AND NOT EXISTS (SELECT 1 FROM main.runs WHERE snapshot = hash)"

static gboolean
merge (SoleusDatabase *database,
       GError        **error)
{
  gboolean good;

  if (!soleus_database_begin (database, error))
    return FALSE;
  good = judge (database, error) && soleus_database_execute (database, REMOVE, error) && unite_all (database, error) && bring_in_sessions (database, error)
         && soleus_database_execute (database, DROP_SNAPSHOTS, error) && soleus_record_writer_count_all (database, error);
  return good ? soleus_database_commit (database, error) : soleus_database_roll_back (database);
}

static gboolean
count (SoleusDatabase *database,
       const char     *sql,
       int            *n_found,
       GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error, sql, "");

  if (statement == NULL || !soleus_database_step (database, statement, NULL, error))
    return FALSE;
  *n_found += sqlite3_column_int (statement, 0);
  return TRUE;
}

static gboolean
count_united (SoleusDatabase *database,
              int            *n_found,
              GError        **error)
{
  gsize                    n_tables;
  const SoleusSchemaTable *tables = soleus_schema_list_tables (&n_tables);

  for (gsize i = 0; i < n_tables; i++) {
    g_autoptr (GPtrArray) columns = NULL;
    g_autoptr (GString) sql = g_string_new ("SELECT count (*)");

    /* What a session was made from comes with it. */
    if (!is_united (&tables[i]) || strcmp (tables[i].name, "snapshots") == 0)
      continue;
    columns = list_columns (database, &tables[i], TRUE, error);
    if (columns == NULL)
      return FALSE;
    append_uniting (sql, &tables[i], columns);
    if (!count (database, sql->str, n_found, error))
      return FALSE;
  }

  return TRUE;
}

static SoleusImportPreview *
preview (SoleusDatabase *database,
         GError        **error)
{
  g_autofree SoleusImportPreview *found = g_new0 (SoleusImportPreview, 1);

  if (judge (database, error) && count (database, "SELECT count (*) FROM incoming.verdicts WHERE verdict = 'new'", &found->n_new, error)
      && count (database, "SELECT count (*) FROM incoming.verdicts WHERE verdict = 'changed'", &found->n_changed, error)
      && count (database, "SELECT count (*) FROM incoming.verdicts WHERE verdict = 'same'", &found->n_same, error)
      && count (database, "SELECT count (*) FROM incoming.verdicts WHERE verdict = 'gone' AND NOT EXISTS (SELECT 1 FROM main.sessions WHERE number = ours AND deleted_us IS NULL)", &found->n_gone, error)
      && count (database, "SELECT count (*) FROM main.sessions JOIN incoming.removed AS there USING (id) WHERE deleted_us IS NULL AND state != 'running' AND removed_us >= changed_us"
                          " AND number NOT IN (SELECT ours FROM incoming.verdicts WHERE ours IS NOT NULL AND verdict IN ('new', 'changed'))",
                &found->n_removed, error)
      && count (database, "SELECT count (*) FROM incoming.removed AS there WHERE NOT EXISTS (SELECT 1 FROM main.removed AS here WHERE here.id = there.id AND here.removed_us >= there.removed_us)",
                &found->n_others, error)
      && count_united (database, &found->n_others, error))
    return g_steal_pointer (&found);

  return NULL;
}

static gboolean
attach (SoleusDatabase *database,
        const char     *path,
        GError        **error)
{
  return soleus_database_run (database, error, "ATTACH ? AS incoming", "s", path)
         && soleus_database_execute (database, "PRAGMA incoming.journal_mode = MEMORY; PRAGMA incoming.synchronous = OFF;", error);
}

/* One that never came about can't be undone, which says nothing. */
static void
detach (SoleusDatabase *database)
{
  soleus_database_execute (database, "DETACH incoming", NULL);
}

/**
 * soleus_merge_preview:
 * @database: the history
 * @path: another one of the same version, which is written to
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: (transfer full) (nullable): what soleus_merge_run () would do
 */
SoleusImportPreview *
soleus_merge_preview (SoleusDatabase *database,
                      const char     *path,
                      GError        **error)
{
  SoleusImportPreview *found = NULL;

  if (!soleus_database_check_writable (database, error))
    return NULL;
  if (attach (database, path, error))
    found = preview (database, error);
  detach (database);
  return found;
}

/**
 * soleus_merge_run:
 * @database: the history
 * @path: another one of the same version, which is written to
 * @error: return location for a #SoleusHistoryError
 *
 * Takes in what another history holds, all of it or nothing. Of a session that both have the one that was changed later stays, with all that belongs to it; the same moment is decided by
 * what they hold. A deletion wins over what was changed before it. Of everything else both have all, and of two with the same key the one that says more. Doing it again changes nothing.
 *
 * Returns: whether it is on the disk
 */
gboolean
soleus_merge_run (SoleusDatabase *database,
                  const char     *path,
                  GError        **error)
{
  gboolean merged = attach (database, path, error) && merge (database, error);

  detach (database);
  g_debug ("Merging %s", merged ? "is on the disk" : "failed, and left all as it was");
  return merged;
}
