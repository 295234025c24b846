/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-schema-tables.h"

#include <string.h>

/* Whoever is pointed to stands before whoever points. A table that isn't here is carried nowhere, so a test compares this with what a file is made of. */
static const SoleusSchemaTable tables[] = {
  { "snapshots", SOLEUS_TABLE_ROLE_THEIRS, "hash", NULL, NULL, NULL },
  { "sessions", SOLEUS_TABLE_ROLE_THEIRS, "id", "number", NULL, NULL },
  { "sets", SOLEUS_TABLE_ROLE_THEIRS, "session, place", NULL, "sessions", "session" },
  { "pains", SOLEUS_TABLE_ROLE_THEIRS, "id", NULL, "sessions", "session" },
  { "mornings", SOLEUS_TABLE_ROLE_THEIRS, "session", NULL, "sessions", "session" },
  { "measures", SOLEUS_TABLE_ROLE_THEIRS, "id", NULL, NULL, NULL },
  { "runs", SOLEUS_TABLE_ROLE_THEIRS, "id", NULL, NULL, NULL },
  { "run_events", SOLEUS_TABLE_ROLE_THEIRS, "run, at_us, kind", NULL, "runs", "run" },
  { "proposals", SOLEUS_TABLE_ROLE_THEIRS, "id", NULL, NULL, NULL },
  { "goals", SOLEUS_TABLE_ROLE_THEIRS, "from_day, kind", NULL, NULL, NULL },
  { "removed", SOLEUS_TABLE_ROLE_THEIRS, "id", NULL, NULL, NULL },
  { "days", SOLEUS_TABLE_ROLE_COUNTED, "day", NULL, NULL, NULL },
  { "exercise_days", SOLEUS_TABLE_ROLE_COUNTED, "day, exercise, side", NULL, NULL, NULL },
  { "edits", SOLEUS_TABLE_ROLE_HERE, "number", "number", NULL, NULL },
  { "notices", SOLEUS_TABLE_ROLE_HERE, "at_us, kind", NULL, NULL, NULL },
  { "facts", SOLEUS_TABLE_ROLE_PASSING, "name", NULL, NULL, NULL },
  { "reminders", SOLEUS_TABLE_ROLE_PASSING, "at_us, kind", NULL, NULL, NULL },
};

/**
 * soleus_schema_list_tables:
 * @n_tables: (out): how many there are
 *
 * Returns: (array length=n_tables) (transfer none): every table of a file, none before one that it points to
 */
const SoleusSchemaTable *
soleus_schema_list_tables (gsize *n_tables)
{
  *n_tables = G_N_ELEMENTS (tables);
  return tables;
}

/**
 * soleus_schema_find_table:
 * @name: a table's name
 *
 * Returns: (nullable) (transfer none): what is known of it
 */
const SoleusSchemaTable *
soleus_schema_find_table (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (strcmp (tables[i].name, name) == 0)
      return &tables[i];
  return NULL;
}

/**
 * soleus_schema_table_takes_along:
 * @self: a table that is the person's
 * @column: one of its columns
 *
 * Returns: whether a column goes with a row that moves to another file: not what numbers the rows of this one, nor that a row waits to be deleted, and a link is known
 * from the row that the other one is moved with
 */
gboolean
soleus_schema_table_takes_along (const SoleusSchemaTable *self,
                                 const char              *column)
{
  return g_strcmp0 (column, self->local) != 0 && g_strcmp0 (column, self->link) != 0 && strcmp (column, "deleted_us") != 0;
}
