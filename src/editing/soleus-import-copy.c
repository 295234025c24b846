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

/* The text of a file that was read without a fault, so that nothing here is missing or twice. */
typedef struct {
  const char *at;
  GString    *out;
  const char *id;
  guint       number;
} Copying;

static const char *
skip_space (const char *at)
{
  return at + strspn (at, " \t\r\n");
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

static const char *
skip_value (const char *at)
{
  int depth = 0;

  do {
    if (*at == '"') {
      at = skip_string (at);
      continue;
    }
    if (*at == '{' || *at == '[')
      depth++;
    else if (*at == '}' || *at == ']')
      depth--;
    at++;
  } while (depth > 0 || strchr (",]} \t\r\n", *at) == NULL);
  return at;
}

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

static void
copy_until (Copying    *self,
            const char *end)
{
  g_string_append_len (self->out, self->at, end - self->at);
  self->at = end;
}

static void
number_string (Copying *self)
{
  const char      *end = skip_string (self->at);
  g_autofree char *text = decode (self->at, end);
  g_autofree char *name = number_name (text, self->number);

  append_string (self->out, name);
  self->at = end;
}

static void copy_object (Copying *self,
                         gboolean is_name);

/* A name is a text, or one in each of some languages. */
static void
copy_name (Copying *self)
{
  if (*self->at == '"')
    number_string (self);
  else if (*self->at == '{')
    copy_object (self, TRUE);
  else
    copy_until (self, skip_value (self->at));
}

static void
copy_member (Copying    *self,
             const char *key)
{
  if (strcmp (key, "id") == 0) {
    append_string (self->out, self->id);
    self->at = skip_value (self->at);
  } else if (strcmp (key, "name") == 0) {
    copy_name (self);
  } else {
    copy_until (self, skip_value (self->at));
  }
}

static void
copy_object (Copying *self,
             gboolean is_name)
{
  copy_until (self, skip_space (self->at + 1));
  while (*self->at == '"') {
    const char      *key_end = skip_string (self->at);
    g_autofree char *key = decode (self->at, key_end);
    const char      *value = skip_space (skip_space (key_end) + 1);

    copy_until (self, value);
    if (is_name)
      copy_name (self);
    else
      copy_member (self, key);
    copy_until (self, skip_space (self->at));
    if (*self->at == ',')
      copy_until (self, skip_space (self->at + 1));
  }
  copy_until (self, self->at + 1);
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
  gsize            length = g_bytes_get_size (text);
  g_autofree char *copy = g_strndup (g_bytes_get_data (text, NULL), length);
  guint            number = find_number (entry, library);
  g_autofree char *new_id = number_id (soleus_entry_get_id (entry), number);
  g_autoptr (GString) out = g_string_sized_new (length + ID_MOST_BYTES);
  Copying self = { copy, out, new_id, number };

  copy_until (&self, skip_space (self.at));
  copy_object (&self, FALSE);
  copy_until (&self, copy + length);
  if (id != NULL)
    *id = g_steal_pointer (&new_id);
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
