/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-json-edit.h"
#include "soleus-json.h"

#include <math.h>
#include <string.h>

/* Beyond this a double doesn't know every whole number. */
#define MOST_WHOLE 9007199254740992.0

/* Splits a pointer at its last token, which is handed back unescaped; %NULL for the document itself or what is no pointer. */
static char *
split (const char *pointer,
       char      **parent)
{
  const char *last = strrchr (pointer, '/');

  if (last == NULL || *pointer != '/')
    return NULL;
  *parent = g_strndup (pointer, (gsize) (last - pointer));
  return soleus_json_pointer_read_key (last + 1);
}

/* json-glib can only append to an array, so one that changes is built anew from what it held. */
static GPtrArray *
list_elements (JsonNode *array)
{
  GPtrArray *elements = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  for (guint i = 0; i < json_array_get_length (json_node_get_array (array)); i++)
    g_ptr_array_add (elements, json_array_dup_element (json_node_get_array (array), i));
  return elements;
}

static void
put_elements (JsonNode  *array,
              GPtrArray *elements)
{
  JsonArray *filled = json_array_sized_new (elements->len);

  for (guint i = 0; i < elements->len; i++)
    json_array_add_element (filled, json_node_ref (g_ptr_array_index (elements, i)));
  json_node_take_array (array, filled);
}

static void
replace_element (JsonNode *array,
                 guint     index,
                 JsonNode *node)
{
  g_autoptr (GPtrArray) elements = list_elements (array);

  json_node_unref (g_ptr_array_index (elements, index));
  g_ptr_array_index (elements, index) = node;
  put_elements (array, elements);
}

/* Where a value can be put: an object or array that is there, or an object that can be made. Nothing is made when the way there isn't free. */
static JsonNode *
find_parent (JsonNode   *root,
             const char *pointer)
{
  g_autofree char *above = NULL;
  g_autofree char *key = NULL;
  JsonNode        *found = soleus_json_look_up (root, pointer);
  JsonNode        *parent;

  if (found != NULL)
    return JSON_NODE_HOLDS_OBJECT (found) || JSON_NODE_HOLDS_ARRAY (found) ? found : NULL;
  key = split (pointer, &above);
  parent = key != NULL ? find_parent (root, above) : NULL;
  if (parent == NULL || !JSON_NODE_HOLDS_OBJECT (parent))
    return NULL;
  found = json_node_init_object (json_node_alloc (), NULL);
  json_node_take_object (found, json_object_new ());
  json_object_set_member (json_node_get_object (parent), key, found);
  return found;
}

/**
 * soleus_json_set:
 * @root: a tree
 * @pointer: a JSON pointer to what is set; not the document itself
 * @node: (transfer full): the new value
 *
 * Puts @node where @pointer says. Objects that are missing on the way are made; a key that is there keeps its place among the others, a new one comes last. An element of
 * an array has to be there.
 *
 * Returns: whether there is such a place; if not, nothing has changed
 */
gboolean
soleus_json_set (JsonNode   *root,
                 const char *pointer,
                 JsonNode   *node)
{
  g_autoptr (JsonNode) value = node;
  g_autofree char *above = NULL;
  g_autofree char *key = split (pointer, &above);
  JsonNode        *parent = key != NULL ? find_parent (root, above) : NULL;
  guint            index;

  if (parent == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_OBJECT (parent))
    json_object_set_member (json_node_get_object (parent), key, g_steal_pointer (&value));
  else if (soleus_json_pointer_read_index (key, parent, &index))
    replace_element (parent, index, g_steal_pointer (&value));
  return value == NULL;
}

/**
 * soleus_json_unset:
 * @root: a tree
 * @pointer: a JSON pointer to a member of an object
 *
 * Takes a key away. What a block chooses is only there because something was chosen, so an object in a block that becomes empty goes with it; everywhere else an empty
 * object stays.
 *
 * Returns: whether it was there
 */
gboolean
soleus_json_unset (JsonNode   *root,
                   const char *pointer)
{
  g_autofree char *above = NULL;
  g_autofree char *key = split (pointer, &above);
  JsonNode        *parent = key != NULL ? soleus_json_look_up (root, above) : NULL;
  JsonObject      *object;

  if (parent == NULL || !JSON_NODE_HOLDS_OBJECT (parent) || !json_object_has_member (json_node_get_object (parent), key))
    return FALSE;
  object = json_node_get_object (parent);
  json_object_remove_member (object, key);
  if (json_object_get_size (object) == 0 && g_str_has_prefix (above, "/blocks/"))
    soleus_json_unset (root, above);
  return TRUE;
}

/**
 * soleus_json_insert:
 * @root: a tree
 * @array_pointer: a JSON pointer to an array; one that is missing in an object is made
 * @index: before which element; at the end when there are not so many
 * @node: (transfer full): the new element
 *
 * Returns: whether there is such an array; if not, nothing has changed
 */
gboolean
soleus_json_insert (JsonNode   *root,
                    const char *array_pointer,
                    guint       index,
                    JsonNode   *node)
{
  g_autoptr (JsonNode) value = node;
  JsonNode *array = soleus_json_look_up (root, array_pointer);
  g_autoptr (GPtrArray) elements = NULL;

  if (array == NULL) {
    array = json_node_init_array (json_node_alloc (), NULL);
    json_node_take_array (array, json_array_new ());
    if (!soleus_json_set (root, array_pointer, array))
      return FALSE;
    array = soleus_json_look_up (root, array_pointer);
  }
  if (!JSON_NODE_HOLDS_ARRAY (array))
    return FALSE;
  elements = list_elements (array);
  g_ptr_array_insert (elements, (int) MIN (index, elements->len), g_steal_pointer (&value));
  put_elements (array, elements);
  return TRUE;
}

/**
 * soleus_json_take_out:
 * @root: a tree
 * @array_pointer: a JSON pointer to an array
 * @index: which element
 *
 * Returns: whether it was there
 */
gboolean
soleus_json_take_out (JsonNode   *root,
                      const char *array_pointer,
                      guint       index)
{
  JsonNode *array = soleus_json_look_up (root, array_pointer);

  if (array == NULL || !JSON_NODE_HOLDS_ARRAY (array) || index >= json_array_get_length (json_node_get_array (array)))
    return FALSE;
  json_array_remove_element (json_node_get_array (array), index);
  return TRUE;
}

/**
 * soleus_json_move:
 * @root: a tree
 * @array_pointer: a JSON pointer to an array
 * @from: which element
 * @to: where it stands afterwards
 *
 * Returns: whether both places are there
 */
gboolean
soleus_json_move (JsonNode   *root,
                  const char *array_pointer,
                  guint       from,
                  guint       to)
{
  JsonNode *array = soleus_json_look_up (root, array_pointer);
  g_autoptr (GPtrArray) elements = NULL;

  if (array == NULL || !JSON_NODE_HOLDS_ARRAY (array) || MAX (from, to) >= json_array_get_length (json_node_get_array (array)))
    return FALSE;
  elements = list_elements (array);
  g_ptr_array_insert (elements, (int) to, g_ptr_array_steal_index (elements, from));
  put_elements (array, elements);
  return TRUE;
}

/**
 * soleus_json_new_number:
 * @number: a finite number
 *
 * Returns: (transfer full): a node that is written as people write it: 60, not 60.0
 */
JsonNode *
soleus_json_new_number (double number)
{
  gboolean whole = !(trunc (number) < number) && !(trunc (number) > number) && fabs (number) <= MOST_WHOLE;

  if (whole)
    return json_node_init_int (json_node_alloc (), (int64_t) number);
  return json_node_init_double (json_node_alloc (), number);
}
