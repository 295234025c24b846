/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-transcript-writer.h"

#include "soleus-json-text.h"
#include "soleus-schema-tables.h"
#include "soleus-stamp.h"

#include <string.h>

/* How much is gathered before it goes to the file. */
#define PIECE_BYTES 65536

/* What is written of a table, where that isn't simply all of it. A session under way is still being written, and comes with a later export. One that was deleted just now
 * is told as removed: its row waits only for the next opening. Of snapshots, those that something points to. */
static const struct {
  const char *table;
  const char *sql;
} selections[] = {
  { "snapshots", "SELECT * FROM snapshots WHERE EXISTS (SELECT 1 FROM sessions WHERE snapshot = hash AND deleted_us IS NULL AND state != 'running')"
                 " OR EXISTS (SELECT 1 FROM runs WHERE snapshot = hash) ORDER BY hash" },
  { "sessions", "SELECT * FROM sessions WHERE deleted_us IS NULL AND state != 'running' ORDER BY day DESC, started_us DESC, id" },
  { "removed", "SELECT id, max (removed_us) AS removed_us FROM (SELECT id, removed_us FROM removed"
               " UNION ALL SELECT id, max (deleted_us, changed_us) FROM sessions WHERE deleted_us IS NOT NULL) GROUP BY id ORDER BY id" },
};

/* One writing. */
typedef struct {
  SoleusDatabase *database; /* (nullable) */
  FILE           *file;
  GString        *out; /* what isn't in the file yet */
} Writing;

static void
hand_over (Writing *self)
{
  fwrite (self->out->str, 1, self->out->len, self->file);
  g_string_truncate (self->out, 0);
}

static void
append_value (GString      *out,
              sqlite3_stmt *row,
              int           column)
{
  g_autofree char *text = NULL;

  switch (sqlite3_column_type (row, column)) {
  case SQLITE_INTEGER:
    soleus_json_text_append_integer (out, sqlite3_column_int64 (row, column));
    break;
  case SQLITE_FLOAT:
    soleus_json_text_append_number (out, sqlite3_column_double (row, column));
    break;
  case SQLITE_NULL:
    g_string_append (out, "null");
    break;
  default:
    text = g_utf8_make_valid ((const char *) sqlite3_column_text (row, column), -1);
    soleus_json_text_append_string (out, text);
  }
}

/* A moment is two columns, one after the other: `started_us` and `started_offset_s`. */
static gboolean
begins_stamp (sqlite3_stmt *row,
              int           column)
{
  const char      *name = sqlite3_column_name (row, column);
  g_autofree char *stem = g_str_has_suffix (name, "_us") ? g_strndup (name, strlen (name) - strlen ("us")) : NULL;
  const char      *next = stem != NULL && column + 1 < sqlite3_column_count (row) ? sqlite3_column_name (row, column + 1) : NULL;

  return next != NULL && g_str_has_prefix (next, stem) && strcmp (next + strlen (stem), "offset_s") == 0;
}

/* The same for people and for other programs, under the keys that the command line promises. What is read back are the columns. */
static void
append_readable (GString      *out,
                 sqlite3_stmt *row,
                 int           column)
{
  const char *name = sqlite3_column_name (row, column);

  if (strcmp (name, "active_us") == 0) {
    soleus_json_text_append_key (out, "active_s");
    soleus_json_text_append_number (out, (double) sqlite3_column_int64 (row, column) / G_USEC_PER_SEC);
  } else if (strcmp (name, "number") == 0) {
    soleus_json_text_append_key (out, "set");
    append_value (out, row, column);
  } else if (begins_stamp (row, column)) {
    g_autofree char *key = g_strndup (name, strlen (name) - strlen ("_us"));
    g_autofree char *text = soleus_stamp_to_text ((SoleusStamp) { sqlite3_column_int64 (row, column), sqlite3_column_int (row, column + 1) });

    soleus_json_text_append_key (out, key);
    soleus_json_text_append_string (out, text);
  }
}

static gboolean write_rows (Writing                 *self,
                            const SoleusSchemaTable *table,
                            sqlite3_stmt            *rows,
                            GError                 **error);

/* What belongs to a row is written into it. */
static gboolean
write_children (Writing                 *self,
                const SoleusSchemaTable *parent,
                sqlite3_stmt            *row,
                GError                 **error)
{
  gsize                    n_tables;
  const SoleusSchemaTable *tables = soleus_schema_list_tables (&n_tables);

  for (gsize i = 0; i < n_tables; i++) {
    g_autofree char *sql = NULL;
    g_autoptr (sqlite3_stmt) rows = NULL;

    if (g_strcmp0 (tables[i].parent, parent->name) != 0)
      continue;
    /* Whatever a row is pointed to by is its first column. */
    sql = g_strdup_printf ("SELECT * FROM %s WHERE %s = ? ORDER BY %s", tables[i].name, tables[i].link, tables[i].key);
    rows = soleus_database_query (self->database, error, sql, "");
    if (rows == NULL)
      return FALSE;
    sqlite3_bind_value (rows, 1, sqlite3_column_value (row, 0));
    soleus_json_text_append_key (self->out, tables[i].name);
    if (!write_rows (self, &tables[i], rows, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
write_row (Writing                 *self,
           const SoleusSchemaTable *table,
           sqlite3_stmt            *row,
           GError                 **error)
{
  g_string_append_c (self->out, '{');
  for (int i = 0; i < sqlite3_column_count (row); i++) {
    if (!soleus_schema_table_takes_along (table, sqlite3_column_name (row, i)))
      continue;
    append_readable (self->out, row, i);
    soleus_json_text_append_key (self->out, sqlite3_column_name (row, i));
    append_value (self->out, row, i);
  }
  if (!write_children (self, table, row, error))
    return FALSE;
  g_string_append_c (self->out, '}');
  return TRUE;
}

static gboolean
write_rows (Writing                 *self,
            const SoleusSchemaTable *table,
            sqlite3_stmt            *rows,
            GError                 **error)
{
  const char *indent = table->parent != NULL ? "\n   " : "\n  ";
  gboolean    has_row = FALSE;
  gboolean    is_first = TRUE;

  g_string_append_c (self->out, '[');
  while (soleus_database_step (self->database, rows, &has_row, error)) {
    if (!has_row) {
      g_string_append_c (self->out, ']');
      return TRUE;
    }
    if (!is_first)
      g_string_append_c (self->out, ',');
    is_first = FALSE;
    g_string_append (self->out, indent);
    if (!write_row (self, table, rows, error))
      return FALSE;
    if (table->parent == NULL && self->out->len > PIECE_BYTES)
      hand_over (self);
  }

  return FALSE;
}

static sqlite3_stmt *
select_rows (Writing                 *self,
             const SoleusSchemaTable *table,
             GError                 **error)
{
  g_autofree char *all = g_strdup_printf ("SELECT * FROM %s ORDER BY %s", table->name, table->key);

  for (gsize i = 0; i < G_N_ELEMENTS (selections); i++)
    if (strcmp (selections[i].table, table->name) == 0)
      return soleus_database_query (self->database, error, selections[i].sql, "");
  return soleus_database_query (self->database, error, all, "");
}

static gboolean
write_table (Writing                 *self,
             const SoleusSchemaTable *table,
             GError                 **error)
{
  g_autoptr (sqlite3_stmt) rows = NULL;

  g_string_append_printf (self->out, ",\n\"%s\": ", table->name);
  if (self->database == NULL) {
    g_string_append (self->out, "[]");
    return TRUE;
  }
  rows = select_rows (self, table, error);
  return rows != NULL && write_rows (self, table, rows, error);
}

static gboolean
write_tables (Writing *self,
              GError **error)
{
  gsize                    n_tables;
  const SoleusSchemaTable *tables = soleus_schema_list_tables (&n_tables);

  for (gsize i = 0; i < n_tables; i++)
    if (tables[i].role == SOLEUS_TABLE_ROLE_THEIRS && tables[i].parent == NULL && !write_table (self, &tables[i], error))
      return FALSE;

  return TRUE;
}

/**
 * soleus_transcript_write:
 * @database: (nullable): an open database, %NULL where there is none yet
 * @file: an open file, whose errors are the caller's to look for
 * @error: return location for a #SoleusHistoryError
 *
 * Writes all that is the person's as one JSON object, as it stood at one moment, row by row: it needs no more memory for a million sessions than for ten. Each table
 * of the schema that nothing else owns is an array of its rows, each row an object of its columns, with what belongs to it in arrays of its own. Next to the columns of sessions and
 * sets stand the keys that the command line promises, for those who know nothing of the schema.
 *
 * Returns: whether it could be read
 */
gboolean
soleus_transcript_write (SoleusDatabase *database,
                         FILE           *file,
                         GError        **error)
{
  g_autoptr (GString) out = g_string_sized_new (2 * PIECE_BYTES);
  Writing  writing = { database, file, out };
  gboolean written;

  if (database != NULL && !soleus_database_run (database, error, "BEGIN", ""))
    return FALSE;
  g_string_append_printf (out, "{\"format\": \"%s\", \"version\": %d", SOLEUS_TRANSCRIPT_FORMAT, SOLEUS_TRANSCRIPT_VERSION);
  written = write_tables (&writing, error);
  g_string_append (out, "}\n");
  hand_over (&writing);
  if (database != NULL)
    soleus_database_roll_back (database);

  return written;
}
