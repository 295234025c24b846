/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-salvage.h"

#include "soleus-found-rows.h"
#include "soleus-history-error.h"
#include "soleus-mending.h"
#include "soleus-place.h"
#include "soleus-record-writer-private.h"
#include "soleus-record-writer.h"
#include "soleus-schema-tables.h"
#include "soleus-schema.h"

#include <string.h>

/* Two steps. What looks like a row of a table goes into a file of its own, which has the same tables and so takes no row that contradicts itself. From there it goes
 * into the new history, where it is compared with what is there already. */

typedef struct {
  char    *name;
  char     type; /* I, R or T, for INTEGER, REAL or TEXT */
  gboolean is_needed;
  gboolean is_number; /* what numbers the rows isn't stored in them */
} Column;

/* What the rows of a table look like, and where they go. */
typedef struct {
  const SoleusSchemaTable *table;
  gboolean                 is_numbered;
  GArray                  *columns; /* (element-type Column), in the order in which they are stored */
  char                    *insert;
} Shape;

typedef struct {
  SoleusDatabase *scratch;
  GPtrArray      *shapes; /* (element-type Shape) */
  gboolean        has_sessions;
  GError         *error;
} Finding;

static void
clear_column (gpointer data)
{
  g_free (((Column *) data)->name);
}

static void
free_shape (Shape *self)
{
  g_array_unref (self->columns);
  g_free (self->insert);
  g_free (self);
}

static const Column *
get_column (const Shape *self,
            guint        i)
{
  return &g_array_index (self->columns, Column, i);
}

/* A table with a key of its own is stored in the order of that key, and with it first. */
static gboolean
read_columns (Shape          *self,
              SoleusDatabase *database,
              GError        **error)
{
  g_autoptr (sqlite3_stmt) list = soleus_database_query (database, error, "SELECT wr = 0 FROM pragma_table_list (?) WHERE schema = 'main'", "s", self->table->name);
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean has_row;

  if (list == NULL || !soleus_database_step (database, list, &has_row, error))
    return FALSE;
  self->is_numbered = has_row && sqlite3_column_int (list, 0);

  statement = soleus_database_query (database, error, "SELECT name, type, \"notnull\" OR pk > 0, pk > 0 FROM pragma_table_info (?1) ORDER BY iif (?2, 0, pk = 0), iif (?2, 0, pk), cid", "si", self->table->name, self->is_numbered);
  while (statement != NULL && soleus_database_step (database, statement, &has_row, error)) {
    Column column = { 0 };

    if (!has_row)
      return TRUE;
    column.name = g_strdup ((const char *) sqlite3_column_text (statement, 0));
    column.type = *(const char *) sqlite3_column_text (statement, 1);
    column.is_needed = sqlite3_column_int (statement, 2);
    column.is_number = self->is_numbered && sqlite3_column_int (statement, 3);
    g_array_append_val (self->columns, column);
  }

  return FALSE;
}

static void
write_insert (Shape *self)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT OR IGNORE INTO %s (", self->table->name);
  for (guint i = 0; i < self->columns->len; i++)
    g_string_append_printf (sql, "%s%s", i > 0 ? ", " : "", get_column (self, i)->name);
  g_string_append (sql, ") VALUES (?");
  for (guint i = 1; i < self->columns->len; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');

  self->insert = g_string_free_and_steal (sql);
}

/* The tables of a file that are salvaged; an older one has only some of them. */
static GPtrArray *
list_shapes (SoleusDatabase *database,
             GError        **error)
{
  g_autoptr (GPtrArray) shapes = g_ptr_array_new_with_free_func ((GDestroyNotify) free_shape);
  gsize                    n_tables;
  const SoleusSchemaTable *tables = soleus_schema_list_tables (&n_tables);

  for (gsize i = 0; i < n_tables; i++) {
    Shape *shape;

    if (tables[i].role != SOLEUS_TABLE_ROLE_THEIRS && tables[i].role != SOLEUS_TABLE_ROLE_HERE)
      continue;
    shape = g_new0 (Shape, 1);
    shape->table = &tables[i];
    shape->columns = g_array_new (FALSE, FALSE, sizeof (Column));
    g_array_set_clear_func (shape->columns, clear_column);
    g_ptr_array_add (shapes, shape);
    if (!read_columns (shape, database, error))
      return NULL;
    write_insert (shape);
  }

  return g_steal_pointer (&shapes);
}

static gboolean
fits_column (const SoleusFoundValue *value,
             const Column           *column)
{
  if (column->is_number)
    return value->type == SQLITE_NULL;
  switch (value->type) {
  case SQLITE_NULL:
    return !column->is_needed;
  case SQLITE_INTEGER: /* A whole number is stored as one in a column of any numbers. */
    return column->type != 'T';
  case SQLITE_FLOAT:
    return column->type == 'R';
  default:
    return column->type == 'T';
  }
}

/* Some indexes, and the table of facts, look like a table of moments. A moment is no number of a row, and ids don't end as the names of facts do. What only looks like a snapshot is needed by
 * nobody. */
static gboolean
is_what_it_seems (const Shape          *self,
                  const SoleusFoundRow *row)
{
  const SoleusFoundValue *values = row->values;

  if (strcmp (self->table->name, "removed") == 0)
    return values[1].integer > G_TIME_SPAN_DAY * 365 && !(values[0].length > 3 && memcmp (values[0].text + values[0].length - 3, "_us", 3) == 0);

  return TRUE;
}

static gboolean
fits (const Shape          *self,
      const SoleusFoundRow *row)
{
  if (row->is_numbered != self->is_numbered || row->n_values != self->columns->len)
    return FALSE;
  for (guint i = 0; i < row->n_values; i++)
    if (!fits_column (&row->values[i], get_column (self, i)))
      return FALSE;

  return is_what_it_seems (self, row);
}

/* What isn't text any more shows where it was damaged. */
static int
bind_value (sqlite3_stmt           *statement,
            int                     place,
            const SoleusFoundValue *value)
{
  g_autofree char *text = NULL;

  switch (value->type) {
  case SQLITE_INTEGER:
    return sqlite3_bind_int64 (statement, place, value->integer);
  case SQLITE_FLOAT:
    return sqlite3_bind_double (statement, place, value->real);
  case SQLITE_TEXT:
    text = g_utf8_make_valid (value->text, (gssize) value->length);
    return sqlite3_bind_text (statement, place, text, -1, SQLITE_TRANSIENT);
  default:
    return sqlite3_bind_null (statement, place);
  }
}

/* A snapshot is called by what it holds, whatever became of its name. */
static int
bind_name (sqlite3_stmt           *statement,
           int                     place,
           const SoleusFoundValue *content)
{
  return sqlite3_bind_text (statement, place, g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) content->text, content->length), -1, g_free);
}

static gboolean
on_row_found (const SoleusFoundRow *row,
              gpointer              user_data)
{
  Finding *self = user_data;

  for (guint i = 0; i < self->shapes->len; i++) {
    const Shape *shape = g_ptr_array_index (self->shapes, i);
    g_autoptr (sqlite3_stmt) statement = NULL;

    if (!fits (shape, row))
      continue;
    statement = soleus_database_query (self->scratch, &self->error, shape->insert, "");
    for (guint j = 0; statement != NULL && j < row->n_values; j++) {
      if (get_column (shape, j)->is_number)
        sqlite3_bind_int64 (statement, (int) j + 1, row->number);
      else
        bind_value (statement, (int) j + 1, &row->values[j]);
    }
    if (statement != NULL && strcmp (shape->table->name, "snapshots") == 0)
      bind_name (statement, 1, &row->values[1]);
    self->has_sessions = self->has_sessions || strcmp (shape->table->name, "sessions") == 0;
    return statement != NULL && soleus_database_step (self->scratch, statement, NULL, &self->error);
  }

  return TRUE;
}

/* Rows come in any order, so what points to another one can't be checked yet; what a row says that can't be is put right afterwards. */
static gboolean
find_rows (SoleusDatabase *scratch,
           const char     *damaged,
           int             version,
           gboolean       *has_sessions,
           GError        **error)
{
  g_autoptr (GPtrArray) shapes = NULL;
  Finding finding = { .scratch = scratch };

  if (!soleus_database_execute (scratch, "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA ignore_check_constraints = ON", error) || !soleus_schema_build (scratch, version, error))
    return FALSE;
  shapes = list_shapes (scratch, error);
  if (shapes == NULL || !soleus_database_begin (scratch, error))
    return FALSE;

  finding.shapes = shapes;
  soleus_found_rows_search (damaged, on_row_found, &finding);
  *has_sessions = finding.has_sessions;
  if (finding.error != NULL) {
    g_propagate_error (error, finding.error);
    return soleus_database_roll_back (scratch);
  }

  return soleus_database_commit (scratch, error) && soleus_schema_upgrade (scratch, error) && soleus_mending_correct (scratch, error);
}

/* Which version wrote a damaged file is told by what its rows look like. */
static gboolean
fill_scratch (const char *damaged,
              const char *path,
              GError    **error)
{
  gboolean has_sessions = FALSE;

  for (int version = SOLEUS_SCHEMA_VERSION; version > 0 && !has_sessions; version--) {
    g_autoptr (SoleusDatabase) scratch = NULL;
    gboolean made;

    soleus_place_remove (path);
    if (!soleus_place_make_file (path, &made, error))
      return FALSE;
    scratch = soleus_database_open (path, SOLEUS_SCHEMA_VERSION, error);
    if (scratch == NULL || !find_rows (scratch, damaged, version, &has_sessions, error))
      return FALSE;
  }

  return TRUE;
}

/* What stands in a column of a row that was found, in the new file: rows have other numbers there, and what is pointed to may be missing. */
static char *
write_value (const Shape  *self,
             const Column *column)
{
  const SoleusSchemaTable *parent = self->table->parent != NULL ? soleus_schema_find_table (self->table->parent) : NULL;

  if (strcmp (column->name, "snapshot") == 0)
    return g_strdup ("(SELECT hash FROM main.snapshots WHERE hash = r.snapshot)");
  if (parent == NULL || strcmp (column->name, self->table->link) != 0)
    return g_strconcat ("r.", column->name, NULL);
  if (parent->local == NULL)
    return g_strdup_printf ("(SELECT %s FROM main.%s WHERE %s = r.%s)", parent->key, parent->name, parent->key, self->table->link);
  return g_strdup_printf ("(SELECT m.%s FROM main.%s AS m JOIN found.%s AS f USING (%s) WHERE f.%s = r.%s)",
                          parent->local, parent->name, parent->name, parent->key, parent->local, self->table->link);
}

/* What becomes of a row that is there already. The damaged file went on when the backup was made, so what it says is newer, unless a session tells otherwise; what was
 * removed later stays removed. */
static char *
write_conflict (const Shape *self,
                gboolean     is_second_time)
{
  const SoleusSchemaTable *table = self->table;
  g_autoptr (GString) sets = g_string_new (NULL);
  const char *is_newer = "";

  if (strcmp (table->name, "removed") == 0)
    return g_strdup ("ON CONFLICT (id) DO UPDATE SET removed_us = max (removed_us, excluded.removed_us)");
  if (strcmp (table->name, "snapshots") == 0 || (strcmp (table->name, "sessions") == 0 && !is_second_time))
    return g_strdup ("ON CONFLICT DO NOTHING");

  if (strcmp (table->name, "sessions") == 0)
    is_newer = " WHERE excluded.changed_us > sessions.changed_us";
  else if (g_strcmp0 (table->parent, "sessions") == 0)
    is_newer = " WHERE (SELECT f.changed_us > m.changed_us FROM main.sessions AS m JOIN found.sessions AS f USING (id) WHERE m.number = excluded.session)";

  for (guint i = 0; i < self->columns->len; i++) {
    const char *name = get_column (self, i)->name;

    if (g_strcmp0 (name, table->local) != 0)
      g_string_append_printf (sets, "%s%s = excluded.%s", sets->len > 0 ? ", " : "", name, name);
  }
  return g_strdup_printf ("ON CONFLICT (%s) DO UPDATE SET %s%s", table->key, sets->str, is_newer);
}

static gboolean
merge_table (const Shape    *self,
             SoleusDatabase *database,
             gboolean        is_second_time,
             GError        **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);
  g_autoptr (GString) needed = g_string_new ("1");
  g_autofree char *conflict = write_conflict (self, is_second_time);
  g_autofree char *sql = NULL;

  for (guint i = 0; i < self->columns->len; i++) {
    const Column    *column = get_column (self, i);
    g_autofree char *value = write_value (self, column);

    /* Only what numbers the rows and is no key of theirs is given anew. */
    if (g_strcmp0 (column->name, self->table->local) == 0 && strcmp (self->table->key, self->table->local) != 0)
      continue;
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", column->name);
    g_string_append_printf (values, "%s%s", values->len > 0 ? ", " : "", value);
    if (column->is_needed && *value == '(')
      g_string_append_printf (needed, " AND %s IS NOT NULL", value);
  }
  sql = g_strdup_printf ("INSERT INTO main.%s (%s) SELECT %s FROM found.%s AS r WHERE %s %s", self->table->name, names->str, values->str, self->table->name, needed->str, conflict);

  return soleus_database_run (database, error, sql, "");
}

static gboolean
drop_removed (const Shape    *self,
              SoleusDatabase *database,
              GError        **error)
{
  const char      *later = strcmp (self->table->name, "sessions") == 0 ? " AND removed_us >= changed_us" : "";
  g_autofree char *sql = g_strdup_printf ("DELETE FROM main.%s WHERE EXISTS (SELECT 1 FROM main.removed WHERE removed.id = %s.id%s)", self->table->name, self->table->name, later);

  if (strcmp (self->table->key, "id") != 0 || strcmp (self->table->name, "removed") == 0)
    return TRUE;
  return soleus_database_run (database, error, sql, "");
}

/* What belongs to a session is compared by when that was changed, so the session itself is brought up to date last. */
static gboolean
merge_tables (GPtrArray      *shapes,
              SoleusDatabase *database,
              GError        **error)
{
  for (guint i = 0; i < shapes->len; i++)
    if (!merge_table (g_ptr_array_index (shapes, i), database, FALSE, error))
      return FALSE;
  for (guint i = 0; i < shapes->len; i++) {
    const Shape *shape = g_ptr_array_index (shapes, i);

    if (strcmp (shape->table->name, "sessions") == 0 && !merge_table (shape, database, TRUE, error))
      return FALSE;
    if (!drop_removed (shape, database, error))
      return FALSE;
  }

  return soleus_database_execute (database, SOLEUS_DROP_SNAPSHOTS, error) && soleus_record_writer_count_all (database, error);
}

static gboolean
merge (SoleusDatabase *database,
       const char     *scratch,
       GError        **error)
{
  g_autoptr (GPtrArray) shapes = list_shapes (database, error);
  gboolean merged;

  if (shapes == NULL || !soleus_database_run (database, error, "ATTACH ? AS found", "s", scratch))
    return FALSE;

  merged = soleus_database_begin (database, error);
  if (merged)
    merged = merge_tables (shapes, database, error) ? soleus_database_commit (database, error) : soleus_database_roll_back (database);
  soleus_database_forget_statements (database);
  soleus_database_run (database, NULL, "DETACH found", "");

  return merged;
}

/**
 * soleus_salvage_into:
 * @database: a history, empty or with what a backup held
 * @damaged: a damaged one, which isn't open; a log beside it counts
 * @scratch: a file to use meanwhile, which is gone afterwards
 * @error: return location for a #SoleusHistoryError
 *
 * Adds whatever can still be read of a damaged file, row by row, and counts the totals again. The damaged file stays as it is.
 *
 * Returns: whether what was found is on the disk, be it nothing
 */
gboolean
soleus_salvage_into (SoleusDatabase *database,
                     const char     *damaged,
                     const char     *scratch,
                     GError        **error)
{
  gboolean good = fill_scratch (damaged, scratch, error) && merge (database, scratch, error);

  soleus_place_remove (scratch);
  return good;
}
