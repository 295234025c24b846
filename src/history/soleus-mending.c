/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-mending.h"

#include "soleus-record-writer-private.h"
#include "soleus-schema-tables.h"

/* Within the years 1 to 9999, which is as far as a date can be shown. */
#define IS_MOMENT(value) value " BETWEEN -62135596800000000 AND 253402300799999999"
#define IS_DAY(value) value " BETWEEN 1 AND 3652059"

#define NOON_OF(day) "((" day " - 719163) * 86400000000 + 43200000000)"
#define DAY_OF(moment, offset) "((" moment " + 62135596800000000 + " offset " * 1000000) / 86400000000 + 1)"

/* What can't have been: 30 years in one session, a billion repetitions, a thousand tonnes. Sums of it would be none, and a session on such a day would be on no list. What else the row
 * says takes its place: a moment is that of the sets, then one of the session's own; and what is only said of a session goes. */
static const char corrections[] = "UPDATE sets SET active_us = 0 WHERE active_us NOT BETWEEN 0 AND 1000000000000000;"
                                  "UPDATE sets SET done = 0 WHERE done NOT BETWEEN 0 AND 1e9;"
                                  "UPDATE sets SET load_kg = 0 WHERE load_kg NOT BETWEEN 0 AND 1e6;"
                                  "UPDATE sessions SET started_offset_s = 0 WHERE started_offset_s NOT BETWEEN -64800 AND 64800;"
                                  "UPDATE sessions SET ended_offset_s = started_offset_s WHERE ended_offset_s NOT BETWEEN -64800 AND 64800;"
                                  "UPDATE sessions SET active_us = (SELECT ifnull (sum (active_us), 0) FROM sets WHERE session = sessions.number) WHERE active_us NOT BETWEEN 0 AND 1000000000000000;"
                                  "UPDATE sessions SET started_us = coalesce ((SELECT min (started_us) FROM sets WHERE session = sessions.number AND " IS_MOMENT ("started_us") "),"
                                                                                                                                                                                " iif (" IS_MOMENT ("ended_us") ", ended_us, NULL), iif (" IS_DAY ("day") ", " NOON_OF ("day") ", NULL), iif (" IS_MOMENT ("changed_us") ", changed_us, NULL), " SOLEUS_NOW ")"
                                                                                                                                                                                                                                                                                                                         " WHERE NOT (" IS_MOMENT ("started_us") ");"
                                                                                                                                                                                                                                                                                                                                                                 "UPDATE sessions SET ended_us = started_us + active_us WHERE NOT (" IS_MOMENT ("ended_us") ");"
                                                                                                                                                                                                                                                                                                                                                                                                                                                            "UPDATE sessions SET changed_us = max (started_us, ended_us) WHERE NOT (" IS_MOMENT ("changed_us") ");"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                               "UPDATE sessions SET day = " DAY_OF ("started_us", "started_offset_s") " WHERE NOT (" IS_DAY ("day") ");"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                    "UPDATE sessions SET deleted_us = NULL WHERE NOT (" IS_MOMENT ("deleted_us") ");"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 "UPDATE sessions SET effort = NULL WHERE effort NOT BETWEEN 0 AND 10;"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 "UPDATE sessions SET pain = NULL WHERE pain NOT BETWEEN 0 AND 10;"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 "UPDATE pains SET level = NULL WHERE level NOT BETWEEN 0 AND 10;"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 "UPDATE mornings SET level = NULL WHERE level NOT BETWEEN 0 AND 10;";

/**
 * soleus_mending_correct:
 * @database: what was found of a damaged history
 * @error: return location for a #SoleusHistoryError
 *
 * A bit that flipped makes a number into one that can't be. What is around it is worth keeping, and is shown.
 *
 * Returns: whether no such number is left
 */
gboolean
soleus_mending_correct (SoleusDatabase *database,
                        GError        **error)
{
  return soleus_database_execute (database, corrections, error);
}

/* (element-type utf8): the hashes of snapshots whose content has another one */
static GPtrArray *
list_misnamed (SoleusDatabase *database,
               GError        **error)
{
  g_autoptr (GPtrArray) hashes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) statement = soleus_database_query (database, error, "SELECT hash, content FROM snapshots", "");
  gboolean has_row;

  while (statement != NULL && soleus_database_step (database, statement, &has_row, error)) {
    g_autofree char *hash = NULL;

    if (!has_row)
      return g_steal_pointer (&hashes);
    hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, sqlite3_column_blob (statement, 1), (gsize) sqlite3_column_bytes (statement, 1));
    if (g_strcmp0 (hash, (const char *) sqlite3_column_text (statement, 0)) != 0) {
      g_ptr_array_add (hashes, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
      g_ptr_array_add (hashes, g_steal_pointer (&hash));
    }
  }

  return NULL;
}

/**
 * soleus_mending_name_snapshots:
 * @database: a copy of a backup
 * @error: return location for a #SoleusHistoryError
 *
 * A snapshot is called by what it holds: one whose name was damaged is found again by those that point to it.
 *
 * Returns: whether each that is needed has its name
 */
gboolean
soleus_mending_name_snapshots (SoleusDatabase *database,
                               GError        **error)
{
  g_autoptr (GPtrArray) hashes = list_misnamed (database, error);

  for (guint i = 0; hashes != NULL && i < hashes->len; i += 2)
    if (!soleus_database_run (database, error,
                              "INSERT OR IGNORE INTO snapshots (hash, content) SELECT ?2, content FROM snapshots WHERE hash = ?1"
                              " AND (EXISTS (SELECT 1 FROM sessions WHERE snapshot = ?2) OR EXISTS (SELECT 1 FROM runs WHERE snapshot = ?2))",
                              "ss", g_ptr_array_index (hashes, i), g_ptr_array_index (hashes, i + 1)))
      return FALSE;

  return hashes != NULL;
}

static gboolean
drop_loose_of (SoleusDatabase          *database,
               const SoleusSchemaTable *table,
               GError                 **error)
{
  const SoleusSchemaTable *parent = table->parent != NULL ? soleus_schema_find_table (table->parent) : NULL;
  g_autofree char         *sql = NULL;

  if (parent == NULL)
    return TRUE;
  sql = g_strdup_printf ("DELETE FROM %s WHERE %s NOT IN (SELECT %s FROM %s)", table->name, table->link, parent->local != NULL ? parent->local : parent->key, parent->name);
  return soleus_database_run (database, error, sql, "");
}

/**
 * soleus_mending_drop_loose:
 * @database: a copy of a backup
 * @error: return location for a #SoleusHistoryError
 *
 * Lets go of what points to nothing. A session can do without the routine as it was; a set can't without its session.
 *
 * Returns: whether nothing does so any more
 */
gboolean
soleus_mending_drop_loose (SoleusDatabase *database,
                           GError        **error)
{
  gsize                    n_tables;
  const SoleusSchemaTable *tables = soleus_schema_list_tables (&n_tables);

  if (!soleus_database_execute (database,
                                "UPDATE sessions SET snapshot = NULL WHERE snapshot NOT IN (SELECT hash FROM snapshots);"
                                "DELETE FROM runs WHERE snapshot NOT IN (SELECT hash FROM snapshots);",
                                error))
    return FALSE;
  for (gsize i = 0; i < n_tables; i++)
    if (!drop_loose_of (database, &tables[i], error))
      return FALSE;

  return TRUE;
}
