/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More columns than any table has. */
#define SOLEUS_FOUND_ROW_MAX 32

/**
 * SoleusFoundValue:
 * @type: `SQLITE_INTEGER`, `SQLITE_FLOAT`, `SQLITE_TEXT` or `SQLITE_NULL`
 * @integer: the value of an integer
 * @real: the value of a float
 * @text: the bytes of a text, which may be anything
 * @length: how many they are
 *
 * One value of a row, as it lies in the file.
 */
typedef struct {
  int         type;
  int64_t     integer;
  double      real;
  const char *text;
  gsize       length;
} SoleusFoundValue;

/**
 * SoleusFoundRow:
 * @is_numbered: whether it comes from a table that numbers its rows
 * @number: its number there
 * @n_values: how many values it has
 * @values: the values, in the order in which they are stored
 *
 * Private to the history: what looks like a row, of a table or of an index.
 */
typedef struct {
  gboolean         is_numbered;
  int64_t          number;
  guint            n_values;
  SoleusFoundValue values[SOLEUS_FOUND_ROW_MAX];
} SoleusFoundRow;

/* Returns FALSE to end the search. */
typedef gboolean (*SoleusFoundRowFunc) (const SoleusFoundRow *row,
                                        gpointer              user_data);

gboolean soleus_found_rows_search (const char        *path,
                                   SoleusFoundRowFunc func,
                                   gpointer           user_data);
gboolean soleus_found_rows_log_is_broken (const char *path);

G_END_DECLS
