/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-foreign-file.h"

#include "soleus-history-error.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* A first line with so many separators is a row of a table. */
#define CSV_SEPARATORS 4

/* What files begin with that people take for an export. */
static const struct {
  gsize       at;
  const char *bytes;
  gsize       n_bytes;
  const char *message;
} foreign_files[] = {
  { 0, "SQLite format 3", 16, N_ ("This is a backup of a whole history, not an export. Restore it instead.") },
  { 0, "%PDF", 4, N_ ("This is a PDF. Choose a history that was exported as JSON.") },
  { 0, "PK\003\004", 4, N_ ("This is a ZIP archive or a document of an office program. Choose a history that was exported as JSON.") },
  { 0, "\037\213", 2, N_ ("This file is compressed. Unpack it first.") },
  { 8, ".FIT", 4, N_ ("This is a FIT file of a sports watch. Choose a history that was exported as JSON.") },
  { 0, "\377\376", 2, N_ ("This file is UTF-16. Save it as UTF-8 first.") },
  { 0, "\376\377", 2, N_ ("This file is UTF-16. Save it as UTF-8 first.") },
  { 0, "<", 1, N_ ("This is an XML or HTML file. Choose a history that was exported as JSON.") },
};

/* Always FALSE, so that a caller can return it. */
static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
is_table (const char *text,
          gsize       length)
{
  gsize n_separators = 0;

  for (gsize i = 0; i < length && text[i] != '\n' && text[i] != '{' && text[i] != '['; i++)
    if (strchr (",;\t", text[i]) != NULL && text[i] != '\0')
      n_separators++;
  return n_separators >= CSV_SEPARATORS;
}

/**
 * soleus_foreign_file_check:
 * @content: what a file holds that is to be imported
 * @error: return location for a #SoleusHistoryError, which says what it is
 *
 * Returns: whether it may be an export of a history, as far as its first bytes tell
 */
gboolean
soleus_foreign_file_check (GBytes  *content,
                           GError **error)
{
  gsize       length;
  const char *text = g_bytes_get_data (content, &length);

  if (length == 0)
    return refuse (error, _ ("The file is empty. Choose a history that was exported as JSON."));
  for (gsize i = 0; i < G_N_ELEMENTS (foreign_files); i++)
    if (length >= foreign_files[i].at + foreign_files[i].n_bytes && memcmp (text + foreign_files[i].at, foreign_files[i].bytes, foreign_files[i].n_bytes) == 0)
      return refuse (error, _ (foreign_files[i].message));
  if (is_table (text, length))
    return refuse (error, _ ("This looks like CSV, which is for other programs and can’t be read back. Choose a history that was exported as JSON."));
  return TRUE;
}
