/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-draft-values.h"

#include "soleus-json-edit.h"
#include "soleus-kinds.h"
#include "soleus-text.h"

static JsonNode *
look_up_object (SoleusDraft *draft,
                const char  *pointer)
{
  JsonNode *node = soleus_draft_look_up (draft, pointer);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? node : NULL;
}

static gboolean
is_number (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && (json_node_get_value_type (node) == G_TYPE_INT64 || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

static JsonNode *
look_up_default (JsonNode *range)
{
  return json_object_get_member (json_node_get_object (range), "default");
}

/**
 * soleus_draft_get_quantity:
 * @draft: a draft
 * @pointer: where a number is, or a range
 * @fallback: what holds when there is none
 *
 * Returns: the number; of a range, the one that is proposed
 */
double
soleus_draft_get_quantity (SoleusDraft *draft,
                           const char  *pointer,
                           double       fallback)
{
  JsonNode *range = look_up_object (draft, pointer);
  JsonNode *node = range != NULL ? look_up_default (range) : soleus_draft_look_up (draft, pointer);

  return is_number (node) ? json_node_get_double (node) : fallback;
}

static void
widen (JsonObject *range,
       const char *key,
       double      value,
       gboolean    upwards)
{
  JsonNode *node = json_object_get_member (range, key);

  if (is_number (node) && (upwards ? json_node_get_double (node) >= value : json_node_get_double (node) <= value))
    return;
  json_object_set_member (range, key, soleus_json_new_number (value));
}

/**
 * soleus_draft_set_quantity:
 * @draft: a draft
 * @pointer: where the number is, or a range, or neither yet
 * @value: the number that is proposed from now on
 * @label: what the step is called
 *
 * A range stays one, and grows as far as it must; what was fixed, or wasn't there, is a bare number.
 */
void
soleus_draft_set_quantity (SoleusDraft *draft,
                           const char  *pointer,
                           double       value,
                           const char  *label)
{
  JsonNode        *range = look_up_object (draft, pointer);
  JsonNode        *node;
  g_autofree char *text = NULL;

  if (range == NULL) {
    soleus_draft_set_number (draft, pointer, value, label);
    return;
  }
  /* A copied node would share its object. */
  text = json_to_string (range, FALSE);
  node = json_from_string (text, NULL);
  widen (json_node_get_object (node), "min", value, FALSE);
  widen (json_node_get_object (node), "max", value, TRUE);
  json_object_set_member (json_node_get_object (node), "default", soleus_json_new_number (value));
  soleus_draft_set_node (draft, pointer, node, label);
}

/* Where the words are that the person reads: of a text in several languages, the first of their own, else English, else the first. */
static char *
find_words (SoleusDraft *draft,
            const char  *pointer)
{
  JsonNode   *map = look_up_object (draft, pointer);
  JsonObject *object = map != NULL ? json_node_get_object (map) : NULL;
  g_autoptr (GList) members = NULL;

  if (object == NULL)
    return g_strdup (pointer);
  for (const char *const *names = g_get_language_names (); *names != NULL; names++) {
    if (json_object_has_member (object, *names))
      return g_strconcat (pointer, "/", *names, NULL);
  }
  members = json_object_get_members (object);
  return g_strconcat (pointer, "/", members == NULL || json_object_has_member (object, "en") ? "en" : members->data, NULL);
}

/**
 * soleus_draft_dup_words:
 * @draft: a draft
 * @pointer: where a text is
 *
 * Returns: (transfer full): the text in the person's language; empty when there is none
 */
char *
soleus_draft_dup_words (SoleusDraft *draft,
                        const char  *pointer)
{
  g_autofree char *place = find_words (draft, pointer);
  JsonNode        *node = soleus_draft_look_up (draft, place);

  return soleus_text_tidy (node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "");
}

/**
 * soleus_draft_set_words:
 * @draft: a draft
 * @pointer: where a text is, or isn't yet
 * @words: the text
 * @label: what the step is called
 *
 * Writes a text in the person's language; the other languages of it stay as they are.
 */
void
soleus_draft_set_words (SoleusDraft *draft,
                        const char  *pointer,
                        const char  *words,
                        const char  *label)
{
  g_autofree char *place = find_words (draft, pointer);

  soleus_draft_set_text (draft, place, words, label);
}

/**
 * soleus_draft_get_kind:
 * @draft: a draft
 * @pointer: where a word of the format is
 * @type: the enumeration that it is of
 * @fallback: what holds when there is none
 *
 * Returns: the word's value
 */
int
soleus_draft_get_kind (SoleusDraft *draft,
                       const char  *pointer,
                       GType        type,
                       int          fallback)
{
  g_autofree char *word = soleus_draft_dup_words (draft, pointer);
  int              value = fallback;

  return soleus_kind_from_nick (type, word, &value) ? value : fallback;
}

/**
 * soleus_draft_get_length:
 * @draft: a draft
 * @pointer: where a list is
 *
 * Returns: how many things it holds
 */
guint
soleus_draft_get_length (SoleusDraft *draft,
                         const char  *pointer)
{
  JsonNode *node = soleus_draft_look_up (draft, pointer);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 0;
}

/**
 * soleus_draft_dup_codes:
 * @draft: a draft
 * @pointer: where a list of codes is
 *
 * Returns: (transfer full) (array zero-terminated=1): the codes
 */
char **
soleus_draft_dup_codes (SoleusDraft *draft,
                        const char  *pointer)
{
  GStrvBuilder *builder = g_strv_builder_new ();

  for (guint i = 0; i < soleus_draft_get_length (draft, pointer); i++) {
    g_autofree char *place = g_strdup_printf ("%s/%u", pointer, i);
    g_autofree char *code = soleus_draft_dup_words (draft, place);

    g_strv_builder_add (builder, code);
  }
  return g_strv_builder_unref_to_strv (builder);
}

/**
 * soleus_draft_has_code:
 * @draft: a draft
 * @pointer: where a list of codes is
 * @code: a code
 *
 * Returns: whether the list has it
 */
gboolean
soleus_draft_has_code (SoleusDraft *draft,
                       const char  *pointer,
                       const char  *code)
{
  g_auto (GStrv) codes = soleus_draft_dup_codes (draft, pointer);

  return g_strv_contains ((const char *const *) codes, code);
}

/**
 * soleus_draft_set_code:
 * @draft: a draft
 * @pointer: where a list of codes is, or isn't yet
 * @code: a code
 * @has: whether the list has it from now on
 * @label: what the step is called
 *
 * Adds a code at the end of the list, or takes it out; the others stay in their order.
 */
void
soleus_draft_set_code (SoleusDraft *draft,
                       const char  *pointer,
                       const char  *code,
                       gboolean     has,
                       const char  *label)
{
  g_auto (GStrv) codes = soleus_draft_dup_codes (draft, pointer);
  JsonArray *array;
  JsonNode  *node;

  if (g_strv_contains ((const char *const *) codes, code) == has)
    return;
  array = json_array_new ();
  for (int i = 0; codes[i] != NULL; i++) {
    if (!g_str_equal (codes[i], code))
      json_array_add_string_element (array, codes[i]);
  }
  if (has)
    json_array_add_string_element (array, code);
  node = json_node_init_array (json_node_alloc (), array);
  json_array_unref (array);
  soleus_draft_set_node (draft, pointer, node, label);
}
