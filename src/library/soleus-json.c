/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-json.h"

#include <string.h>

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

  json_generator_set_pretty (generator, pretty);
  json_generator_set_root (generator, root);
  return json_generator_to_data (generator, NULL);
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

static JsonNode *
step (JsonNode   *node,
      const char *token)
{
  guint64 index;

  if (JSON_NODE_HOLDS_OBJECT (node)) {
    g_autoptr (GString) key = g_string_new (token);

    g_string_replace (key, "~1", "/", 0);
    g_string_replace (key, "~0", "~", 0);
    return json_object_get_member (json_node_get_object (node), key->str);
  }
  if (JSON_NODE_HOLDS_ARRAY (node) && g_ascii_string_to_unsigned (token, 10, 0, G_MAXUINT32, &index, NULL) && index < json_array_get_length (json_node_get_array (node)))
    return json_array_get_element (json_node_get_array (node), (guint) index);
  return NULL;
}

/**
 * soleus_json_look_up:
 * @root: a tree
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
