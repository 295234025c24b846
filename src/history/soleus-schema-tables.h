/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SoleusTableRole:
 * @SOLEUS_TABLE_ROLE_THEIRS: the person's: exported, merged and salvaged
 * @SOLEUS_TABLE_ROLE_COUNTED: follows from the others: never moved, counted again instead
 * @SOLEUS_TABLE_ROLE_HERE: of this computer: salvaged, but never given to another one
 * @SOLEUS_TABLE_ROLE_PASSING: of this computer, and for some days only: neither moved nor salvaged
 *
 * What is done with a table's rows. All of them go when everything is erased.
 */
typedef enum {
  SOLEUS_TABLE_ROLE_THEIRS,
  SOLEUS_TABLE_ROLE_COUNTED,
  SOLEUS_TABLE_ROLE_HERE,
  SOLEUS_TABLE_ROLE_PASSING,
} SoleusTableRole;

/**
 * SoleusSchemaTable:
 * @name: its name in the file
 * @role: what is done with its rows
 * @key: the columns, with commas, that make a row the same one in any file
 * @local: (nullable): a column that numbers the rows of one file and says nothing in another
 * @parent: (nullable): the table that a row belongs to, and goes with
 * @link: (nullable): the column that says which row of @parent
 *
 * Private to the history: one of the tables of which a file is made. @link holds what is @local in @parent where there is such a column, else its @key.
 */
typedef struct {
  const char     *name;
  SoleusTableRole role;
  const char     *key;
  const char     *local;
  const char     *parent;
  const char     *link;
} SoleusSchemaTable;

const SoleusSchemaTable *soleus_schema_list_tables (gsize *n_tables);
const SoleusSchemaTable *soleus_schema_find_table (const char *name);
gboolean                 soleus_schema_table_takes_along (const SoleusSchemaTable *self,
                                                          const char              *column);

G_END_DECLS
