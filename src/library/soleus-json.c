/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-json.h"

#include <string.h>

/* json-glib writes 0.1 as 0.10000000000000001. A person who opens the file should find what was typed: the shortest number that reads as the same. */
static void
append_number (GString    *text,
               const char *number,
               gsize       length)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  g_autofree char         *digits = g_strndup (number, length);
  double                   value = g_ascii_strtod (digits, NULL);
  char                     buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (strpbrk (digits, ".eE") == NULL) {
    g_string_append (text, digits);
    return;
  }
  /* What is typed as -0.0 is nothing, and would be read again without its sign. */
  if (!(value < 0) && !(value > 0)) {
    g_string_append_c (text, '0');
    return;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++) {
    double again = g_ascii_strtod (g_ascii_formatd (buffer, sizeof buffer, formats[i], value), NULL);

    if (!(again < value) && !(again > value))
      break;
  }
  g_string_append (text, buffer);
}

static char *
shorten_numbers (const char *json)
{
  g_autoptr (GString) text = g_string_sized_new (strlen (json));
  gboolean quoted = FALSE;

  while (*json != '\0') {
    gsize length = quoted ? 0 : strspn (json, "+-0123456789.eE");

    /* The words true and false hold an e, but don't begin with it. */
    if (length > 0 && (g_ascii_isdigit (*json) || *json == '-')) {
      append_number (text, json, length);
      json += length;
      continue;
    }
    if (*json == '"')
      quoted = !quoted;
    else if (*json == '\\')
      g_string_append_c (text, *json++);
    g_string_append_c (text, *json++);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * soleus_json_print:
 * @root: a tree
 * @pretty: whether people read it
 *
 * Returns: (transfer full): the tree as text, the keys in the order in which they were set
 */
char *
soleus_json_print (JsonNode *root,
                   gboolean  pretty)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *json = NULL;

  json_generator_set_pretty (generator, pretty);
  json_generator_set_root (generator, root);
  json = json_generator_to_data (generator, NULL);
  return shorten_numbers (json);
}

/**
 * soleus_json_pointer_append:
 * @pointer: a JSON pointer
 * @key: the key to go on with
 *
 * Appends @key with the two escapes of RFC 6901.
 */
void
soleus_json_pointer_append (GString    *pointer,
                            const char *key)
{
  g_string_append_c (pointer, '/');
  if (strpbrk (key, "~/") == NULL) {
    g_string_append (pointer, key);
    return;
  }
  for (; *key != '\0'; key++) {
    if (*key == '~')
      g_string_append (pointer, "~0");
    else if (*key == '/')
      g_string_append (pointer, "~1");
    else
      g_string_append_c (pointer, *key);
  }
}

/**
 * soleus_json_pointer_read_key:
 * @token: what stands between two slashes of a JSON pointer
 *
 * Returns: (transfer full): the key that it stands for, without the two escapes of RFC 6901
 */
char *
soleus_json_pointer_read_key (const char *token)
{
  GString *key = g_string_new (token);

  g_string_replace (key, "~1", "/", 0);
  g_string_replace (key, "~0", "~", 0);
  return g_string_free (key, FALSE);
}

/**
 * soleus_json_pointer_read_index:
 * @token: what stands between two slashes of a JSON pointer
 * @array: the array that it leads into
 * @index: (out): which element
 *
 * Returns: whether @array has such an element
 */
gboolean
soleus_json_pointer_read_index (const char *token,
                                JsonNode   *array,
                                guint      *index)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (token, 10, 0, G_MAXUINT32, &value, NULL) || value >= json_array_get_length (json_node_get_array (array)))
    return FALSE;
  *index = (guint) value;
  return TRUE;
}

static JsonNode *
step (JsonNode   *node,
      const char *token)
{
  guint index;

  if (JSON_NODE_HOLDS_OBJECT (node)) {
    g_autofree char *key = soleus_json_pointer_read_key (token);

    return json_object_get_member (json_node_get_object (node), key);
  }
  if (JSON_NODE_HOLDS_ARRAY (node) && soleus_json_pointer_read_index (token, node, &index))
    return json_array_get_element (json_node_get_array (node), index);
  return NULL;
}

/**
 * soleus_json_look_up:
 * @root: (nullable): a tree
 * @pointer: a JSON pointer (RFC 6901)
 *
 * Returns: (transfer none) (nullable): what stands there
 */
JsonNode *
soleus_json_look_up (JsonNode   *root,
                     const char *pointer)
{
  g_auto (GStrv) tokens = g_strsplit (pointer, "/", -1);
  JsonNode *node = root;

  if (tokens[0] == NULL)
    return root;
  if (*tokens[0] != '\0')
    return NULL;
  for (int i = 1; tokens[i] != NULL && node != NULL; i++)
    node = step (node, tokens[i]);
  return node;
}

/**
 * soleus_json_get_text:
 * @root: (nullable): a tree
 * @pointer: a JSON pointer (RFC 6901)
 *
 * Returns: (transfer none) (nullable): the text that stands there; %NULL when there is nothing, or something else
 */
const char *
soleus_json_get_text (JsonNode   *root,
                      const char *pointer)
{
  JsonNode *node = soleus_json_look_up (root, pointer);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/**
 * soleus_json_is_number:
 * @node: (nullable): a value
 *
 * Returns: whether there is one, and it is a number
 */
gboolean
soleus_json_is_number (JsonNode *node)
{
  return node != NULL && (json_node_get_value_type (node) == G_TYPE_INT64 || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

static gboolean
equal_values (JsonNode *a,
              JsonNode *b)
{
  double first, second;

  if (!soleus_json_is_number (a) || !soleus_json_is_number (b))
    return json_node_equal (a, b);
  first = json_node_get_double (a);
  second = json_node_get_double (b);
  return !(first < second) && !(first > second);
}

static gboolean
equal_arrays (JsonArray *a,
              JsonArray *b)
{
  gboolean equal = json_array_get_length (a) == json_array_get_length (b);

  for (guint i = 0; equal && i < json_array_get_length (a); i++)
    equal = soleus_json_equal (json_array_get_element (a, i), json_array_get_element (b, i));
  return equal;
}

static gboolean
equal_objects (JsonObject *a,
               JsonObject *b)
{
  gboolean       equal = json_object_get_size (a) == json_object_get_size (b);
  JsonObjectIter iter;
  const char    *key;
  JsonNode      *node;

  json_object_iter_init (&iter, a);
  while (equal && json_object_iter_next (&iter, &key, &node)) {
    JsonNode *other = json_object_get_member (b, key);

    equal = other != NULL && soleus_json_equal (node, other);
  }
  return equal;
}

/**
 * soleus_json_equal:
 * @a: a tree
 * @b: a tree
 *
 * Compares what two texts say, not how: the order of keys means nothing, and 2.0 is 2.
 *
 * Returns: whether both say the same
 */
gboolean
soleus_json_equal (JsonNode *a,
                   JsonNode *b)
{
  if (json_node_get_node_type (a) != json_node_get_node_type (b))
    return FALSE;
  switch (json_node_get_node_type (a)) {
  case JSON_NODE_OBJECT:
    return equal_objects (json_node_get_object (a), json_node_get_object (b));
  case JSON_NODE_ARRAY:
    return equal_arrays (json_node_get_array (a), json_node_get_array (b));
  case JSON_NODE_VALUE:
    return equal_values (a, b);
  case JSON_NODE_NULL:
    return TRUE;
  }
  g_return_val_if_reached (FALSE);
}
