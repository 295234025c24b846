/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-import-copy.h"

#include "soleus-broken-file.h"
#include "soleus-fault.h"
#include "soleus-json-parser.h"
#include "soleus-json.h"
#include "soleus-limits.h"

#include <string.h>

#define ID_MOST_BYTES 64

/* Cuts off the number that an earlier copy got: “Desk Raise (2)” is a copy of “Desk Raise”. */
static gsize
measure_without_number (const char *text,
                        const char *before,
                        const char *after)
{
  gsize length = strlen (text);
  gsize end = length;
  gsize digits = 0;

  if (!g_str_has_suffix (text, after))
    return length;
  end -= strlen (after);
  while (end > 0 && g_ascii_isdigit (text[end - 1])) {
    end--;
    digits++;
  }
  if (digits == 0 || digits > 3 || end <= strlen (before) || strncmp (text + end - strlen (before), before, strlen (before)) != 0)
    return length;
  return end - strlen (before);
}

static char *
number_name (const char *name,
             guint       number)
{
  g_autofree char *suffix = g_strdup_printf (" (%u)", number);
  g_autofree char *base = g_strndup (name, measure_without_number (name, " (", ")"));
  g_autofree char *shortened = g_utf8_substring (base, 0, MIN (g_utf8_strlen (base, -1), SOLEUS_LIMIT_NAME_CHARACTERS - (glong) strlen (suffix)));

  return g_strconcat (shortened, suffix, NULL);
}

static char *
number_id (const char *id,
           guint       number)
{
  g_autofree char *suffix = g_strdup_printf ("-%u", number);
  gsize            length = MIN (measure_without_number (id, "-", ""), ID_MOST_BYTES - strlen (suffix));

  return g_strdup_printf ("%.*s%s", (int) length, id, suffix);
}

static gboolean
is_broken_id (SoleusLibrary *library,
              const char    *id)
{
  GListModel      *broken = soleus_library_get_broken_files (library);
  g_autofree char *name = g_strconcat (id, ".json", NULL);

  for (guint i = 0; i < g_list_model_get_n_items (broken); i++) {
    g_autoptr (SoleusBrokenFile) file = g_list_model_get_item (broken, i);
    g_autofree char *base = g_path_get_basename (soleus_broken_file_get_path (file));

    if (strcmp (base, name) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_name_taken (SoleusLibrary *library,
               const char    *name)
{
  GListModel *entries = G_LIST_MODEL (library);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (entries, i);

    if (strcmp (soleus_entry_get_name (entry), name) == 0)
      return TRUE;
  }
  return FALSE;
}

/* The first number, from 2 on, with which neither id nor name is anyone else's. */
static guint
find_number (SoleusEntry   *entry,
             SoleusLibrary *library)
{
  for (guint number = 2;; number++) {
    g_autofree char *id = number_id (soleus_entry_get_id (entry), number);
    g_autofree char *name = number_name (soleus_entry_get_name (entry), number);

    if (soleus_library_lookup (library, id) == NULL && !is_broken_id (library, id) && !is_name_taken (library, name))
      return number;
  }
}

static const char *
skip_string (const char *at)
{
  for (at++; *at != '"'; at++) {
    if (*at == '\\')
      at++;
  }
  return at + 1;
}

/* A string of the file as the text that it stands for. */
static char *
decode (const char *from,
        const char *to)
{
  g_autoptr (GBytes) text = g_bytes_new (from, (gsize) (to - from));
  g_autoptr (JsonNode) node = soleus_json_parse (text, NULL);

  return node != NULL ? json_node_dup_string (node) : g_strdup ("");
}

static void
append_string (GString    *out,
               const char *text)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);
  g_autofree char *json = soleus_json_print (node, FALSE);

  g_string_append (out, json);
}

/* The text was read without a fault, so nothing in it is missing or twice. A name is a string, or one in each of some languages. */
static GBytes *
copy_text (const char *at,
           const char *id,
           guint       number)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *key = NULL; /* of the file itself, not of what is in it */
  int              depth = 0;

  while (*at != '\0') {
    const char      *end = *at == '"' ? skip_string (at) : at + 1;
    g_autofree char *string = *at == '"' && depth <= 2 ? decode (at, end) : NULL;
    gboolean         is_key = end[strspn (end, " \t\r\n")] == ':';

    if (*at == '{' || *at == '[')
      depth++;
    else if (*at == '}' || *at == ']')
      depth--;
    if (string != NULL && is_key && depth == 1)
      g_set_str (&key, string);
    if (string != NULL && !is_key && depth == 1 && strcmp (key, "id") == 0) {
      append_string (out, id);
    } else if (string != NULL && !is_key && strcmp (key, "name") == 0) {
      g_autofree char *name = number_name (string, number);

      append_string (out, name);
    } else {
      g_string_append_len (out, at, end - at);
    }
    at = end;
  }
  return g_string_free_to_bytes (g_steal_pointer (&out));
}

/**
 * soleus_import_copy:
 * @entry: what was read from a file without a fault
 * @library: what is there
 * @id: (out) (optional) (transfer full): the id of the copy
 *
 * Writes the file with another id and with a number behind its name, in every language that it has, and copies all other bytes as they are.
 *
 * Returns: (transfer full): the file
 */
GBytes *
soleus_import_copy (SoleusEntry   *entry,
                    SoleusLibrary *library,
                    char         **id)
{
  GBytes          *text = soleus_entry_get_text (entry);
  g_autofree char *whole = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
  guint            number = find_number (entry, library);
  g_autofree char *new_id = number_id (soleus_entry_get_id (entry), number);
  GBytes          *copy = copy_text (whole, new_id, number);

  if (id != NULL)
    *id = g_steal_pointer (&new_id);
  return copy;
}
