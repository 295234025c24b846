/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-aliases.h"

#include "soleus-json-parser.h"
#include "soleus-json.h"

/* An id is for ever: what was called otherwise in an earlier version is still found by that, in routines, favorites, the history and on the command line. */

static void
add_alias (JsonObject *object,
           const char *former,
           JsonNode   *node,
           gpointer    aliases)
{
  g_hash_table_insert (aliases, g_strdup (former), g_strdup (json_node_get_string (node)));
}

/**
 * soleus_aliases_read:
 * @resource_path: the folder of the exercises in the program's resources; the file lies beside it
 *
 * Returns: (transfer full) (element-type utf8 utf8): by each former id of an exercise or a routine, its id of today
 */
GHashTable *
soleus_aliases_read (const char *resource_path)
{
  GHashTable      *aliases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *folder = g_path_get_dirname (resource_path);
  g_autofree char *path = g_build_path ("/", folder, "aliases.json", NULL);
  g_autoptr (GBytes) text = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (JsonNode) root = text != NULL ? soleus_json_parse (text, NULL) : NULL;
  JsonNode *list = root != NULL ? soleus_json_look_up (root, "/aliases") : NULL;

  if (list != NULL)
    json_object_foreach_member (json_node_get_object (list), add_alias, aliases);
  return aliases;
}

/**
 * soleus_aliases_resolve:
 * @aliases: (nullable) (element-type utf8 utf8): what soleus_aliases_read () gave
 * @id: an id, of today or a former one
 *
 * Returns: (transfer none): the id of today
 */
const char *
soleus_aliases_resolve (GHashTable *aliases,
                        const char *id)
{
  const char *today = aliases != NULL ? g_hash_table_lookup (aliases, id) : NULL;

  return today != NULL ? today : id;
}
