/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-transcript-reader.h"

#include "soleus-foreign-file.h"
#include "soleus-history-error.h"
#include "soleus-place.h"
#include "soleus-schema-tables.h"
#include "soleus-schema.h"
#include "soleus-stamp.h"
#include "soleus-transcript-scanner.h"
#include "soleus-transcript-writer.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The bounds of what is read: times within the years that calendars have, numbers that no counting reaches, texts that nobody types. */
#define FIRST_US G_GINT64_CONSTANT (-62135596800000000)
#define LAST_US G_GINT64_CONSTANT (253402300799999999)
#define LAST_DAY 3652059
#define MOST 1000000000
#define MOST_NUMBER 1e9
#define LONGEST_TEXT 100000
#define LONGEST_DOCUMENT 10000000

/* Which columns hold what, by their name or its end; the first that fits. */
static const struct {
  const char *column;
  gboolean    is_end;
  int64_t     min;
  int64_t     max;
} integer_bounds[] = {
  { "active_us", FALSE, 0, LAST_US },
  { "changed_us", FALSE, 0, LAST_US },
  { "_us", TRUE, FIRST_US, LAST_US },
  { "offset_s", TRUE, -G_TIME_SPAN_DAY / G_USEC_PER_SEC, G_TIME_SPAN_DAY / G_USEC_PER_SEC },
  { "day", TRUE, 1, LAST_DAY },
  { "effort", FALSE, 0, 10 },
  { "pain", FALSE, 0, 10 },
  { "level", FALSE, 0, 10 },
  { "is_open", FALSE, 0, 1 },
  { "", TRUE, 0, MOST },
};

/* Whole documents within a text. */
static const char *const documents[] = { "content", "resume", "answers", "conditions", NULL };

/* What an export of the first version didn't tell, where the schema has nothing else to put there: of the two forms of a session, the other one is always taken for the later. */
static const struct {
  const char *table;
  const char *column;
  gboolean    is_index;
} stand_ins[] = {
  { "sessions", "changed_us", FALSE },
  { "sets", "place", TRUE },
  { "sets", "block", FALSE },
};

typedef struct {
  char    *name;
  char     type; /* 'I', 'R' or 'T', as the type of the column begins */
  gboolean is_needed;
} Column;

static void
free_column (Column *column)
{
  g_free (column->name);
  g_free (column);
}

/* What a table's rows are made of. */
typedef struct {
  const SoleusSchemaTable *table;
  GPtrArray               *columns; /* (element-type Column) */
  char                    *insert;
} Shape;

static void
free_shape (Shape *shape)
{
  g_ptr_array_unref (shape->columns);
  g_free (shape->insert);
  g_free (shape);
}

/* One reading. */
typedef struct {
  SoleusDatabase         *database; /* (nullable): where it goes, not before it is known what it is */
  SoleusTranscriptScanner scanner;
  GHashTable             *shapes;  /* (element-type utf8 Shape) */
  char                   *format;  /* (nullable): as it is written, in quotes */
  char                   *version; /* (nullable) */
  gboolean                has_sessions;
} Reading;

/* Where a row is in the file. */
typedef struct Row {
  const struct Row *above; /* (nullable) */
  const char       *table;
  gsize             index;
} Row;

/* What a row that is pointed to is known by: its number in this file, or its id. */
typedef struct {
  int64_t     number;
  const char *id; /* (nullable) */
} Link;

/* What is known of a row besides what is bound to its columns. */
typedef struct {
  guint8     *bound;   /* for each column, counted from 1, whether something is */
  GHashTable *lists;   /* (element-type SoleusSchemaTable utf8): what belongs to it */
  char       *id;      /* (nullable) */
  char       *started; /* (nullable): and the following: what is told for people and for other programs beside the columns */
  char       *ended;   /* (nullable) */
  double      active_s;
  int64_t     set;
} Known;

static void
append_pointer (GString   *out,
                const Row *row)
{
  if (row->above != NULL)
    append_pointer (out, row->above);
  g_string_append_printf (out, "/%s/%" G_GSIZE_FORMAT, row->table, row->index);
}

/* Always FALSE, so that a caller can return it. */
static gboolean
refuse (const Row  *row,
        const char *column,
        const char *format,
        GError    **error)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autofree char *message = NULL;

  append_pointer (pointer, row);
  if (column != NULL)
    g_string_append_printf (pointer, "/%s", column);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (format, pointer->str);
#pragma GCC diagnostic pop
  g_set_error_literal (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
refuse_file (GError    **error,
             const char *message)
{
  g_set_error_literal (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
fill_shape (Reading *self,
            Shape   *shape,
            GError **error)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (self->database, error, "SELECT name, type, \"notnull\" AND dflt_value IS NULL, dflt_value FROM pragma_table_info (?)", "s", shape->table->name);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);
  gboolean has_row = FALSE;

  while (statement != NULL && soleus_database_step (self->database, statement, &has_row, error)) {
    const char *name = has_row ? (const char *) sqlite3_column_text (statement, 0) : NULL;
    const char *standard;
    Column     *column;

    if (!has_row) {
      shape->insert = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", shape->table->name, names->str, values->str);
      return TRUE;
    }
    if (!soleus_schema_table_takes_along (shape->table, name) && g_strcmp0 (name, shape->table->link) != 0)
      continue;
    standard = (const char *) sqlite3_column_text (statement, 3);
    column = g_new0 (Column, 1);
    column->name = g_strdup (name);
    column->type = *(const char *) sqlite3_column_text (statement, 1);
    column->is_needed = sqlite3_column_int (statement, 2) != 0;
    g_ptr_array_add (shape->columns, column);
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    g_string_append_printf (values, standard != NULL ? "%sifnull (?, %s)" : "%s?", values->len > 0 ? ", " : "", standard);
  }

  return FALSE;
}

static Shape *
get_shape (Reading                 *self,
           const SoleusSchemaTable *table,
           GError                 **error)
{
  Shape *shape = g_hash_table_lookup (self->shapes, table->name);

  if (shape != NULL)
    return shape;
  shape = g_new0 (Shape, 1);
  shape->table = table;
  shape->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) free_column);
  if (fill_shape (self, shape, error)) {
    g_hash_table_insert (self->shapes, g_strdup (table->name), shape);
    return shape;
  }
  free_shape (shape);
  return NULL;
}

/* Counted from 1, as what is bound is; 0 for none. */
static int
find_column (const Shape *shape,
             const char  *name)
{
  for (guint i = 0; i < shape->columns->len; i++)
    if (strcmp (((Column *) g_ptr_array_index (shape->columns, i))->name, name) == 0)
      return (int) i + 1;
  return 0;
}

static gboolean
check_integer (const Row    *row,
               const Column *column,
               sqlite3_stmt *member,
               GError      **error)
{
  int64_t value = sqlite3_column_int64 (member, 2);

  if (strcmp ((const char *) sqlite3_column_text (member, 1), "integer") != 0 || sqlite3_column_type (member, 2) != SQLITE_INTEGER)
    return refuse (row, column->name, _ ("“%s” must be a whole number. Nothing was imported."), error);
  for (gsize i = 0; i < G_N_ELEMENTS (integer_bounds); i++) {
    if (!(integer_bounds[i].is_end ? g_str_has_suffix (column->name, integer_bounds[i].column) : strcmp (column->name, integer_bounds[i].column) == 0))
      continue;
    return (value >= integer_bounds[i].min && value <= integer_bounds[i].max) || refuse (row, column->name, _ ("“%s” is a number that can’t be. Nothing was imported."), error);
  }
  return TRUE;
}

static gboolean
check_number (const Row    *row,
              const Column *column,
              sqlite3_stmt *member,
              GError      **error)
{
  double value = sqlite3_column_double (member, 2);

  if (strcmp ((const char *) sqlite3_column_text (member, 1), "integer") != 0 && strcmp ((const char *) sqlite3_column_text (member, 1), "real") != 0)
    return refuse (row, column->name, _ ("“%s” must be a number. Nothing was imported."), error);
  return (value >= -MOST_NUMBER && value <= MOST_NUMBER) || refuse (row, column->name, _ ("“%s” is a number that can’t be. Nothing was imported."), error);
}

static gboolean
check_text (const Row    *row,
            const Column *column,
            sqlite3_stmt *member,
            GError      **error)
{
  const char *text = (const char *) sqlite3_column_text (member, 2);
  gsize       length = (gsize) sqlite3_column_bytes (member, 2);

  if (strcmp ((const char *) sqlite3_column_text (member, 1), "text") != 0)
    return refuse (row, column->name, _ ("“%s” must be a text in quotes. Nothing was imported."), error);
  if (strlen (text) != length || !g_utf8_validate (text, (gssize) length, NULL))
    return refuse (row, column->name, _ ("“%s” holds what is no text. Nothing was imported."), error);
  if (length > (g_strv_contains (documents, column->name) ? LONGEST_DOCUMENT : LONGEST_TEXT))
    return refuse (row, column->name, _ ("“%s” is too long. Nothing was imported."), error);
  return TRUE;
}

/* Whether a member may stand in a column. */
static gboolean
check_member (const Row    *row,
              const Column *column,
              sqlite3_stmt *member,
              GError      **error)
{
  if (strcmp ((const char *) sqlite3_column_text (member, 1), "null") == 0)
    return !column->is_needed || refuse (row, column->name, _ ("“%s” must not be null. Nothing was imported."), error);
  switch (column->type) {
  case 'I':
    return check_integer (row, column, member, error);
  case 'R':
    return check_number (row, column, member, error);
  default:
    return check_text (row, column, member, error);
  }
}

static void
note_member (Known        *known,
             const char   *key,
             sqlite3_stmt *member)
{
  if (strcmp (key, "started") == 0)
    g_set_str (&known->started, (const char *) sqlite3_column_text (member, 2));
  else if (strcmp (key, "ended") == 0)
    g_set_str (&known->ended, (const char *) sqlite3_column_text (member, 2));
  else if (strcmp (key, "active_s") == 0)
    known->active_s = sqlite3_column_double (member, 2);
  else if (strcmp (key, "set") == 0)
    known->set = sqlite3_column_int64 (member, 2);
}

static void
bind_integer (const Shape  *shape,
              sqlite3_stmt *insert,
              Known        *known,
              const char   *name,
              int64_t       value)
{
  int column = find_column (shape, name);

  if (column == 0 || known->bound[column])
    return;
  sqlite3_bind_int64 (insert, column, value);
  known->bound[column] = TRUE;
}

/* A moment as ISO 8601 has it. */
static void
bind_stamp (const Shape  *shape,
            sqlite3_stmt *insert,
            Known        *known,
            const char   *stem,
            const char   *text)
{
  g_autoptr (GDateTime) date_time = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;
  g_autofree char *us = g_strconcat (stem, "_us", NULL);
  g_autofree char *offset_s = g_strconcat (stem, "_offset_s", NULL);
  SoleusStamp      stamp;

  if (date_time == NULL)
    return;
  stamp = soleus_stamp_from_date_time (date_time);
  bind_integer (shape, insert, known, us, stamp.utc_us);
  bind_integer (shape, insert, known, offset_s, stamp.offset_s);
  if (strcmp (stem, "started") == 0 && strcmp (shape->table->name, "sessions") == 0)
    bind_integer (shape, insert, known, "day", soleus_stamp_get_day (stamp));
}

/* The columns say it exactly. Where one is missing, as in what an earlier version exported, what is told for other programs stands in. */
static void
bind_stand_ins (const Shape  *shape,
                sqlite3_stmt *insert,
                Known        *known,
                gsize         index)
{
  bind_stamp (shape, insert, known, "started", known->started);
  bind_stamp (shape, insert, known, "ended", known->ended);
  if (known->active_s >= 0 && known->active_s <= MOST_NUMBER)
    bind_integer (shape, insert, known, "active_us", (int64_t) llround (known->active_s * G_USEC_PER_SEC));
  if (known->set > 0 && known->set <= MOST)
    bind_integer (shape, insert, known, "number", known->set);
  for (gsize i = 0; i < G_N_ELEMENTS (stand_ins); i++)
    if (strcmp (stand_ins[i].table, shape->table->name) == 0)
      bind_integer (shape, insert, known, stand_ins[i].column, stand_ins[i].is_index ? (int64_t) index : 0);
}

static const SoleusSchemaTable *
find_child (const SoleusSchemaTable *parent,
            const char              *name)
{
  const SoleusSchemaTable *table = soleus_schema_find_table (name);

  return table != NULL && g_strcmp0 (table->parent, parent->name) == 0 ? table : NULL;
}

static gboolean
keep_list (Known                   *known,
           const SoleusSchemaTable *table,
           const Row               *row,
           sqlite3_stmt            *member,
           GError                 **error)
{
  if (strcmp ((const char *) sqlite3_column_text (member, 1), "array") != 0)
    return refuse (row, table->name, _ ("“%s” must be a list in square brackets. Nothing was imported."), error);
  g_hash_table_replace (known->lists, (gpointer) table->name, g_strdup ((const char *) sqlite3_column_text (member, 2)));
  return TRUE;
}

/* What fits a column is bound to it, a list of what belongs to the row is kept, and what nobody knows is passed over: a later version may have added it. */
static gboolean
take_member (const Shape  *shape,
             const Row    *row,
             sqlite3_stmt *member,
             sqlite3_stmt *insert,
             Known        *known,
             GError      **error)
{
  const char              *key = (const char *) sqlite3_column_text (member, 0);
  int                      column = g_strcmp0 (key, shape->table->link) != 0 ? find_column (shape, key) : 0;
  const SoleusSchemaTable *child = find_child (shape->table, key);

  if (column > 0) {
    if (!check_member (row, g_ptr_array_index (shape->columns, (guint) column - 1), member, error))
      return FALSE;
    sqlite3_bind_value (insert, column, sqlite3_column_value (member, 2));
    known->bound[column] = strcmp ((const char *) sqlite3_column_text (member, 1), "null") != 0;
    if (strcmp (key, "id") == 0)
      g_set_str (&known->id, (const char *) sqlite3_column_text (member, 2));
  } else if (child != NULL) {
    return keep_list (known, child, row, member, error);
  } else {
    note_member (known, key, member);
  }
  return TRUE;
}

static gboolean
take_members (Reading      *self,
              const Shape  *shape,
              const Row    *row,
              const char   *text,
              gsize         length,
              sqlite3_stmt *insert,
              Known        *known,
              GError      **error)
{
  g_autoptr (sqlite3_stmt) members = soleus_database_query (self->database, error, "SELECT key, type, value FROM json_each (?)", "");
  gboolean has_row = FALSE;

  if (members == NULL)
    return FALSE;
  sqlite3_bind_text64 (members, 1, text, length, SQLITE_TRANSIENT, SQLITE_UTF8);
  while (soleus_database_step (self->database, members, &has_row, error)) {
    if (!has_row)
      return TRUE;
    if (!take_member (shape, row, members, insert, known, error))
      return FALSE;
  }

  return FALSE;
}

static gboolean
check_complete (const Shape *shape,
                const Row   *row,
                const Known *known,
                GError     **error)
{
  for (guint i = 0; i < shape->columns->len; i++) {
    const Column *column = g_ptr_array_index (shape->columns, i);

    if (column->is_needed && !known->bound[i + 1])
      return refuse (row, column->name, _ ("“%s” is missing. Nothing was imported."), error);
  }
  return TRUE;
}

static gboolean
insert_row (Reading      *self,
            const Row    *row,
            sqlite3_stmt *insert,
            GError      **error)
{
  g_autoptr (GError) local_error = NULL;

  if (soleus_database_step (self->database, insert, NULL, &local_error))
    return TRUE;
  if (g_error_matches (local_error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID))
    return refuse (row, NULL, _ ("“%s” is in the file twice. Nothing was imported."), error);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static void
bind_link (const Shape  *shape,
           sqlite3_stmt *insert,
           Known        *known,
           const Link   *link)
{
  int column = link != NULL ? find_column (shape, shape->table->link) : 0;

  if (column == 0)
    return;
  if (link->id != NULL)
    sqlite3_bind_text (insert, column, link->id, -1, SQLITE_TRANSIENT);
  else
    sqlite3_bind_int64 (insert, column, link->number);
  known->bound[column] = TRUE;
}

static gboolean
put_row (Reading     *self,
         const Shape *shape,
         const Row   *row,
         const char  *text,
         gsize        length,
         const Link  *link,
         Known       *known,
         int64_t     *number,
         GError     **error)
{
  g_autoptr (sqlite3_stmt) insert = soleus_database_query (self->database, error, shape->insert, "");

  if (insert == NULL)
    return FALSE;
  sqlite3_clear_bindings (insert);
  if (!take_members (self, shape, row, text, length, insert, known, error))
    return FALSE;
  bind_link (shape, insert, known, link);
  bind_stand_ins (shape, insert, known, row->index);
  if (!check_complete (shape, row, known, error) || !insert_row (self, row, insert, error))
    return FALSE;
  *number = sqlite3_last_insert_rowid (sqlite3_db_handle (insert));
  return TRUE;
}

static gboolean read_row (Reading                 *self,
                          const SoleusSchemaTable *table,
                          const Row               *row,
                          const char              *text,
                          gsize                    length,
                          const Link              *link,
                          GError                 **error);

/* The rows that belong to one. */
static gboolean
read_list (Reading                 *self,
           const SoleusSchemaTable *table,
           const Row               *above,
           const char              *list,
           const Link              *link,
           GError                 **error)
{
  g_autoptr (sqlite3_stmt) elements = soleus_database_query (self->database, error, "SELECT type, value FROM json_each (?)", "s", list);
  gboolean has_row = FALSE;
  Row      row = { above, table->name, 0 };

  while (elements != NULL && soleus_database_step (self->database, elements, &has_row, error)) {
    if (!has_row)
      return TRUE;
    if (strcmp ((const char *) sqlite3_column_text (elements, 0), "object") != 0)
      return refuse (&row, NULL, _ ("“%s” must be an object in curly brackets. Nothing was imported."), error);
    if (!read_row (self, table, &row, (const char *) sqlite3_column_text (elements, 1), (gsize) sqlite3_column_bytes (elements, 1), link, error))
      return FALSE;
    row.index++;
  }

  return FALSE;
}

static gboolean
read_lists (Reading                 *self,
            const SoleusSchemaTable *parent,
            const Row               *row,
            const Known             *known,
            int64_t                  number,
            GError                 **error)
{
  gsize                    n_tables;
  const SoleusSchemaTable *tables = soleus_schema_list_tables (&n_tables);
  Link                     link = { number, parent->local != NULL ? NULL : known->id };

  for (gsize i = 0; i < n_tables; i++) {
    const char *list = g_hash_table_lookup (known->lists, tables[i].name);

    if (list != NULL && !read_list (self, &tables[i], row, list, &link, error))
      return FALSE;
  }
  return TRUE;
}

/* One object: a row, and what belongs to it. */
static gboolean
read_row (Reading                 *self,
          const SoleusSchemaTable *table,
          const Row               *row,
          const char              *text,
          gsize                    length,
          const Link              *link,
          GError                 **error)
{
  const Shape       *shape = get_shape (self, table, error);
  g_autofree guint8 *bound = NULL;
  g_autoptr (GHashTable) lists = NULL;
  Known    known = { .active_s = -1 };
  int64_t  number = 0;
  gboolean good;

  if (shape == NULL)
    return FALSE;
  known.bound = bound = g_new0 (guint8, shape->columns->len + 1);
  known.lists = lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  good = put_row (self, shape, row, text, length, link, &known, &number, error) && read_lists (self, table, row, &known, number, error);
  g_free (known.id);
  g_free (known.started);
  g_free (known.ended);
  return good;
}

/* SQLite takes some things for JSON that aren't. What it can't make anything of is told with its place in the file. */
static gboolean
check_json (Reading *self,
            gsize    from,
            GError **error)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (self->database, error, "SELECT json_error_position (?)", "");
  g_autofree char *place = NULL;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text64 (statement, 1, self->scanner.text + from, self->scanner.at - from, SQLITE_STATIC, SQLITE_UTF8);
  if (!soleus_database_step (self->database, statement, NULL, error))
    return FALSE;
  if (sqlite3_column_int64 (statement, 0) == 0)
    return TRUE;
  place = soleus_transcript_scanner_describe_place (&self->scanner, (gsize) (g_utf8_offset_to_pointer (self->scanner.text + from, sqlite3_column_int64 (statement, 0) - 1) - self->scanner.text));
  g_set_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID, _ ("The file is damaged at %s. Nothing was imported. Export or copy it again."), place);
  return FALSE;
}

/* One table: its rows are read one after the other, so that no more than one is in memory. */
static gboolean
read_table (Reading                 *self,
            const SoleusSchemaTable *table,
            GError                 **error)
{
  Row row = { NULL, table->name, 0 };

  if (!soleus_transcript_scanner_expect (&self->scanner, '[', error))
    return FALSE;
  if (soleus_transcript_scanner_take (&self->scanner, ']'))
    return TRUE;
  for (;; row.index++) {
    gsize from;

    if (!soleus_transcript_scanner_take_value (&self->scanner, &from, error) || !check_json (self, from, error))
      return FALSE;
    if (self->scanner.text[from] != '{')
      return refuse (&row, NULL, _ ("“%s” must be an object in curly brackets. Nothing was imported."), error);
    if (!read_row (self, table, &row, self->scanner.text + from, self->scanner.at - from, NULL, error))
      return FALSE;
    if (!soleus_transcript_scanner_take (&self->scanner, ','))
      return soleus_transcript_scanner_expect (&self->scanner, ']', error);
  }
}

/* Before it is known what the file is, nothing is made of it; what a later version has added is passed over. */
static gboolean
read_member (Reading    *self,
             const char *key,
             GError    **error)
{
  const SoleusSchemaTable *table = soleus_schema_find_table (key);
  gsize                    from;

  if (self->database != NULL && table != NULL && table->role == SOLEUS_TABLE_ROLE_THEIRS && table->parent == NULL)
    return read_table (self, table, error);
  if (!soleus_transcript_scanner_take_value (&self->scanner, &from, error))
    return FALSE;
  if (strcmp (key, "format") == 0 || strcmp (key, "version") == 0) {
    g_autofree char *value = g_strndup (self->scanner.text + from, self->scanner.at - from);

    g_set_str (strcmp (key, "format") == 0 ? &self->format : &self->version, value);
  }
  self->has_sessions = self->has_sessions || strcmp (key, "sessions") == 0;
  return TRUE;
}

static gboolean
read_members (Reading *self,
              GError **error)
{
  self->scanner.at = 0;
  if (!soleus_transcript_scanner_expect (&self->scanner, '{', error))
    return FALSE;
  if (soleus_transcript_scanner_take (&self->scanner, '}'))
    return soleus_transcript_scanner_expect_end (&self->scanner, error);
  for (;;) {
    g_autofree char *key = NULL;

    if (!soleus_transcript_scanner_take_key (&self->scanner, &key, error) || !read_member (self, key, error))
      return FALSE;
    if (!soleus_transcript_scanner_take (&self->scanner, ','))
      return soleus_transcript_scanner_expect (&self->scanner, '}', error) && soleus_transcript_scanner_expect_end (&self->scanner, error);
  }
}

/* An export of the first version says of itself no more than that it has sessions. */
static gboolean
check_format (Reading *self,
              GError **error)
{
  if (self->format == NULL && self->has_sessions)
    return TRUE;
  if (g_strcmp0 (self->format, "\"soleus-routine\"") == 0 || g_strcmp0 (self->format, "\"soleus-exercise\"") == 0)
    return refuse_file (error, _ ("This is a routine or an exercise, not a history. Open it with “Import…” in the main menu or with “soleus import”."));
  if (g_strcmp0 (self->format, "\"" SOLEUS_TRANSCRIPT_FORMAT "\"") != 0)
    return refuse_file (error, _ ("This JSON file isn’t a history. Choose one that Soleus exported as JSON."));
  if (self->version != NULL && g_ascii_strtoll (self->version, NULL, 10) > SOLEUS_TRANSCRIPT_VERSION)
    return refuse_file (error, _ ("This history was exported by a newer version of Soleus. Update Soleus to import it."));
  return g_strcmp0 (self->version, G_STRINGIFY (SOLEUS_TRANSCRIPT_VERSION)) == 0 || refuse_file (error, _ ("The file doesn’t say of which version it is. Export it again."));
}

/* What points to something that isn't there could not be merged. */
static gboolean
check_links (SoleusDatabase *database,
             GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error, "SELECT \"table\", parent FROM pragma_foreign_key_check LIMIT 1", "");
  gboolean has_row = FALSE;

  if (statement == NULL || !soleus_database_step (database, statement, &has_row, error))
    return FALSE;
  if (has_row)
    g_set_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID, _ ("Something in “%s” belongs to what is missing in “%s”. Nothing was imported. Export it again."),
                 (const char *) sqlite3_column_text (statement, 0), (const char *) sqlite3_column_text (statement, 1));
  return !has_row;
}

static gboolean
check_snapshots (SoleusDatabase *database,
                 GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error, "SELECT hash, content FROM snapshots", "");
  gboolean has_row = FALSE;

  while (statement != NULL && soleus_database_step (database, statement, &has_row, error)) {
    g_autofree char *hash = has_row ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, (const char *) sqlite3_column_text (statement, 1), -1) : NULL;

    if (!has_row)
      return TRUE;
    if (g_strcmp0 (hash, (const char *) sqlite3_column_text (statement, 0)) != 0)
      return refuse_file (error, _ ("What was prescribed isn’t what it was: something in “snapshots” was changed. Nothing was imported. Export it again."));
  }

  return FALSE;
}

/* Nobody else looks into the file, and when this fails it is thrown away: it needs neither a log nor the disk's word. What points forward is looked at in the end. */
#define PREPARE "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;"

static gboolean
fill (Reading *self,
      GError **error)
{
  gboolean good;

  if (!soleus_database_execute (self->database, PREPARE, error) || !soleus_schema_upgrade (self->database, error) || !soleus_database_begin (self->database, error))
    return FALSE;
  /* One that was under way when it was exported was cut off, as far as this file knows. */
  good = read_members (self, error) && soleus_database_execute (self->database, "UPDATE sessions SET state = 'interrupted' WHERE state = 'running'", error)
         && check_links (self->database, error) && check_snapshots (self->database, error);
  return good ? soleus_database_commit (self->database, error) : soleus_database_roll_back (self->database);
}

/* The text without a byte order mark. */
static gboolean
set_text (Reading *self,
          GBytes  *content,
          GError **error)
{
  static const char mark[] = "\357\273\277";
  const char       *end;

  self->scanner.text = g_bytes_get_data (content, &self->scanner.length);
  if (self->scanner.length >= strlen (mark) && memcmp (self->scanner.text, mark, strlen (mark)) == 0) {
    self->scanner.text += strlen (mark);
    self->scanner.length -= strlen (mark);
  }
  if (!g_utf8_validate (self->scanner.text, (gssize) self->scanner.length, &end)) {
    g_autofree char *place = soleus_transcript_scanner_describe_place (&self->scanner, (gsize) (end - self->scanner.text));

    g_set_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID, _ ("The file isn’t UTF-8 at %s. Nothing was imported. Export or copy it again."), place);
    return FALSE;
  }
  return TRUE;
}

static gboolean
read_into (Reading    *self,
           const char *path,
           GError    **error)
{
  gboolean made;
  gboolean filled;

  if (!soleus_place_make_file (path, &made, error))
    return FALSE;
  self->database = soleus_database_open (path, SOLEUS_SCHEMA_VERSION, error);
  if (self->database == NULL)
    return FALSE;
  filled = fill (self, error);
  soleus_database_close (self->database);
  return filled;
}

/* What goes wrong with the new file says nothing of the person's own. */
static gboolean
read_apart (Reading    *self,
            const char *path,
            GError    **error)
{
  g_autoptr (GError) local_error = NULL;

  if (read_into (self, path, &local_error))
    return TRUE;
  if (g_error_matches (local_error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_DAMAGED))
    return refuse_file (error, _ ("The file could not be read. Nothing was imported. Try again; if it stays so, restart the computer."));
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * soleus_transcript_read:
 * @content: what a file holds that somebody chose
 * @path: (type filename): where a new database is made of it; what lies there is of no use when this fails
 * @error: return location for a #SoleusHistoryError, which says what is wrong, and where in the file
 *
 * Reads what soleus_transcript_write () wrote, now or in an earlier version, and trusts nothing of it: every value must be what its column holds, within bounds, every row there once,
 * and whatever a row belongs to must be there as well.
 *
 * Returns: whether all of it is in the database
 */
gboolean
soleus_transcript_read (GBytes     *content,
                        const char *path,
                        GError    **error)
{
  g_autoptr (GHashTable) shapes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_shape);
  Reading  reading = { .shapes = shapes };
  gboolean done;

  done = soleus_foreign_file_check (content, error) && set_text (&reading, content, error) && read_members (&reading, error) && check_format (&reading, error)
         && read_apart (&reading, path, error);
  g_free (reading.format);
  g_free (reading.version);
  return done;
}
