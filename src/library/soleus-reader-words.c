/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-reader.h"
#include "soleus-kinds.h"
#include "soleus-limits.h"
#include "soleus-text.h"

#include <glib/gi18n-lib.h>

/* The half of the reader that reads strings: ids, words of the field, texts for people, and lists of them. */

static const char *
read_string (SoleusReader *self,
             JsonNode     *node)
{
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  soleus_reader_fault_type (self, _ ("a text in quotes"));
  return NULL;
}

/**
 * soleus_reader_get_string:
 * @self: a reader
 * @object: the object that it stands at
 * @key: a key
 *
 * Returns: (transfer full) (nullable): the string at @key as it is
 */
char *
soleus_reader_get_string (SoleusReader *self,
                          JsonObject   *object,
                          const char   *key)
{
  JsonNode *node = json_object_get_member (object, key);
  gsize     place = soleus_reader_enter (self, key);
  char     *string = node != NULL ? g_strdup (read_string (self, node)) : NULL;

  soleus_reader_leave (self, place);
  return string;
}

static char *
read_id (SoleusReader *self,
         JsonNode     *node)
{
  const char *id = read_string (self, node);

  if (id == NULL || soleus_is_id (id))
    return g_strdup (id);
  soleus_reader_fault (self, "bad-id", _ ("“%s” can’t be used here. Use up to 64 small letters a–z, digits and hyphens, beginning with a letter or digit."), id);
  return NULL;
}

/**
 * soleus_reader_get_id:
 * @self: a reader
 * @object: the object that it stands at
 * @key: a key
 *
 * Returns: (transfer full) (nullable): the id at @key
 */
char *
soleus_reader_get_id (SoleusReader *self,
                      JsonObject   *object,
                      const char   *key)
{
  JsonNode *node = json_object_get_member (object, key);
  gsize     place = soleus_reader_enter (self, key);
  char     *id = node != NULL ? read_id (self, node) : NULL;

  soleus_reader_leave (self, place);
  return id;
}

static char *
list_words (GType type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    g_string_append_printf (words, i == 0 ? "%s" : ", %s", klass->values[i].value_nick);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * soleus_reader_get_kind:
 * @self: a reader
 * @object: the object that it stands at
 * @key: a key
 * @type: the enumeration whose words are possible there
 * @value: (out): the value, untouched when there is none
 *
 * Returns: whether there is one of the words
 */
gboolean
soleus_reader_get_kind (SoleusReader *self,
                        JsonObject   *object,
                        const char   *key,
                        GType         type,
                        int          *value)
{
  g_autofree char *word = soleus_reader_get_string (self, object, key);
  g_autofree char *words = NULL;

  if (word == NULL || soleus_kind_from_nick (type, word, value))
    return word != NULL;

  words = list_words (type);
  soleus_reader_fault_at (self, key, "unknown-word", _ ("“%s” isn’t known here. Use one of: %s."), word, words);
  return FALSE;
}

static gboolean
check_text (SoleusReader *self,
            JsonNode     *node,
            glong         most_characters)
{
  const char *text = read_string (self, node);

  if (text == NULL)
    return FALSE;
  if (*text == '\0') {
    soleus_reader_fault (self, "empty", _ ("There is nothing here. Write a text, or leave the key out where it isn’t needed."));
    return FALSE;
  }
  if (g_utf8_strlen (text, -1) > most_characters) {
    soleus_reader_fault (self, "text-too-long", _ ("This text has more than %ld characters. Make it shorter."), most_characters);
    return FALSE;
  }
  return TRUE;
}

static gboolean
check_map (SoleusReader *self,
           JsonObject   *map,
           glong         most_characters)
{
  gboolean       good = json_object_get_size (map) > 0;
  JsonObjectIter iter;
  const char    *tag;
  JsonNode      *node;

  if (!good)
    soleus_reader_fault (self, "empty", _ ("There is no language here. Write at least one text, such as {\"en\": \"…\"}."));
  json_object_iter_init_ordered (&iter, map);
  while (json_object_iter_next_ordered (&iter, &tag, &node)) {
    gsize place = soleus_reader_enter (self, tag);

    good &= check_text (self, node, most_characters);
    soleus_reader_leave (self, place);
  }
  return good;
}

static char *
read_text (SoleusReader *self,
           JsonNode     *node,
           glong         most_characters)
{
  gboolean good;

  if (JSON_NODE_HOLDS_OBJECT (node))
    good = check_map (self, json_node_get_object (node), most_characters);
  else
    good = check_text (self, node, most_characters);
  return good ? g_strdup (soleus_text_choose (node, self->source)) : NULL;
}

/**
 * soleus_reader_get_text:
 * @self: a reader
 * @object: the object that it stands at
 * @key: a key
 * @most_characters: how long the text may be
 *
 * Returns: (transfer full) (nullable): the text at @key in the person's language
 */
char *
soleus_reader_get_text (SoleusReader *self,
                        JsonObject   *object,
                        const char   *key,
                        glong         most_characters)
{
  JsonNode *node = json_object_get_member (object, key);
  gsize     place = soleus_reader_enter (self, key);
  char     *text = node != NULL ? read_text (self, node, most_characters) : NULL;

  soleus_reader_leave (self, place);
  return text;
}

static char **
read_list (SoleusReader *self,
           JsonObject   *object,
           const char   *key,
           gboolean      codes)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array = soleus_reader_get_array (self, object, key);
  gsize      place = soleus_reader_enter (self, key);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    JsonNode *node = json_array_get_element (array, i);
    gsize     item = soleus_reader_enter_index (self, i);
    char     *text = codes ? read_id (self, node) : read_text (self, node, SOLEUS_LIMIT_TEXT_CHARACTERS);

    if (text != NULL)
      g_strv_builder_take (builder, text);
    soleus_reader_leave (self, item);
  }
  soleus_reader_leave (self, place);
  return g_strv_builder_end (builder);
}

/**
 * soleus_reader_get_texts:
 * @self: a reader
 * @object: the object that it stands at
 * @key: a key
 *
 * Returns: (transfer full): the texts of the list at @key in the person's language, empty when there is none
 */
char **
soleus_reader_get_texts (SoleusReader *self,
                         JsonObject   *object,
                         const char   *key)
{
  return read_list (self, object, key, FALSE);
}

/**
 * soleus_reader_get_codes:
 * @self: a reader
 * @object: the object that it stands at
 * @key: a key
 *
 * Returns: (transfer full): the codes of the list at @key, which are spelt as ids are; empty when there is none
 */
char **
soleus_reader_get_codes (SoleusReader *self,
                         JsonObject   *object,
                         const char   *key)
{
  return read_list (self, object, key, TRUE);
}

/**
 * soleus_is_id:
 * @id: what a file calls itself
 *
 * Returns: whether @id is `[a-z0-9][a-z0-9-]{0,63}`, and so can't be a path or hide anything
 */
gboolean
soleus_is_id (const char *id)
{
  int length = 0;

  for (; id[length] != '\0'; length++) {
    if (length == 64 || !(g_ascii_islower (id[length]) || g_ascii_isdigit (id[length]) || (id[length] == '-' && length > 0)))
      return FALSE;
  }
  return length > 0;
}
