/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-origin.h"
#include "soleus-draft-private.h"
#include "soleus-entry-json.h"
#include "soleus-fault.h"
#include "soleus-json-edit.h"
#include "soleus-json-parser.h"
#include "soleus-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a copy keeps of the numbers that it began with, and what has become of those since. */

static JsonNode *
get_member (JsonNode   *node,
            const char *key)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_member (json_node_get_object (node), key) : NULL;
}

/* Elements of an array that anybody may have written, or none. */
static guint
count_elements (JsonNode *array)
{
  return array != NULL && JSON_NODE_HOLDS_ARRAY (array) ? json_array_get_length (json_node_get_array (array)) : 0;
}

static JsonNode *
get_element (JsonNode *array,
             guint     index)
{
  return json_array_get_element (json_node_get_array (array), index);
}

static void
compare_number (GPtrArray  *list,
                JsonNode   *then,
                JsonNode   *today,
                JsonNode   *mine,
                const char *pointer)
{
  double old = json_node_get_double (then);
  double now = json_node_get_double (today);
  double own = json_node_get_double (mine);

  if ((now < old || now > old) && (now < own || now > own))
    g_ptr_array_add (list, soleus_newer_number_new (pointer, old, now, own));
}

/* Walks through what the copy says. What one of the three doesn't have can't be compared: a phase that has come to the exercise is in the copy by itself. */
static void
compare (GPtrArray *list,
         JsonNode  *then,
         JsonNode  *today,
         JsonNode  *mine,
         GString   *pointer)
{
  JsonObjectIter iter;
  const char    *key;
  JsonNode      *node;

  if (soleus_json_is_number (then) && soleus_json_is_number (today) && soleus_json_is_number (mine))
    compare_number (list, then, today, mine, pointer->str);
  if (!JSON_NODE_HOLDS_OBJECT (mine))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (mine));
  while (json_object_iter_next_ordered (&iter, &key, &node)) {
    gsize place = pointer->len;

    soleus_json_pointer_append (pointer, key);
    compare (list, get_member (then, key), get_member (today, key), node, pointer);
    g_string_truncate (pointer, place);
  }
}

/* Which of the blocks with that exercise it is: blocks may have been added, deleted or moved. */
static guint
get_rank (JsonNode *blocks,
          guint     index)
{
  const char *exercise = soleus_json_get_text (get_element (blocks, index), "/exercise");
  guint       rank = 0;

  for (guint i = 0; i < index; i++)
    rank += g_strcmp0 (soleus_json_get_text (get_element (blocks, i), "/exercise"), exercise) == 0;
  return rank;
}

static JsonNode *
find_block (JsonNode   *blocks,
            const char *exercise,
            guint       rank)
{
  for (guint i = 0; i < count_elements (blocks); i++) {
    JsonNode *block = get_element (blocks, i);

    if (g_strcmp0 (soleus_json_get_text (block, "/exercise"), exercise) == 0 && rank-- == 0)
      return block;
  }
  return NULL;
}

static void
compare_blocks (GPtrArray *list,
                JsonNode  *then,
                JsonNode  *today,
                JsonNode  *mine)
{
  for (guint i = 0; i < count_elements (mine); i++) {
    JsonNode   *block = get_element (mine, i);
    const char *exercise = soleus_json_get_text (block, "/exercise");
    guint       rank = get_rank (mine, i);
    g_autoptr (GString) pointer = g_string_new (NULL);

    g_string_printf (pointer, "/blocks/%u", i);
    compare (list, find_block (then, exercise, rank), find_block (today, exercise, rank), block, pointer);
  }
}

/**
 * soleus_origin_find:
 * @draft: a draft
 * @library: the library
 *
 * Returns: (transfer none) (nullable): what @draft was copied from, as it is now; %NULL when it is no copy, or when that is gone
 */
SoleusEntry *
soleus_origin_find (SoleusDraft   *draft,
                    SoleusLibrary *library)
{
  const char  *id = soleus_json_get_text (soleus_draft_get_root (draft), "/based_on");
  SoleusEntry *origin = id == NULL || soleus_draft_is_exercise (draft) ? NULL : soleus_library_lookup (library, id);

  return origin != NULL && strcmp (id, soleus_draft_get_id (draft)) != 0 ? origin : NULL;
}

/**
 * soleus_origin_list_newer:
 * @draft: a draft
 * @library: the library
 *
 * What the origin says otherwise than it did when the copy was made, and otherwise than the copy does. Blocks are matched by their exercise, the first with the first, the second with
 * the second; a block that only one of them has is no number, and isn't told. Without a note of the origin's numbers, and while there are faults, there is nothing to compare.
 *
 * Returns: (transfer full) (element-type SoleusNewerNumber): the newer numbers, those of the blocks first; see soleus_newer_number_is_conflict()
 */
GPtrArray *
soleus_origin_list_newer (SoleusDraft   *draft,
                          SoleusLibrary *library)
{
  static const char *const wholes[] = { "lead_in_s", "rest_between_s" };
  GPtrArray               *list = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_newer_number_free);
  SoleusEntry             *origin = soleus_origin_find (draft, library);
  JsonNode                *then = soleus_draft_look_up (draft, "/origin");
  g_autoptr (JsonNode) today = NULL;
  g_autoptr (JsonNode) mine = NULL;

  if (origin == NULL || then == NULL || !soleus_draft_get_is_sound (draft))
    return list;
  today = soleus_entry_list_numbers (origin);
  mine = soleus_entry_list_numbers (soleus_draft_get_entry (draft));
  compare_blocks (list, get_member (then, "blocks"), get_member (today, "blocks"), get_member (mine, "blocks"));
  for (gsize i = 0; i < G_N_ELEMENTS (wholes); i++) {
    g_autofree char *pointer = g_strconcat ("/", wholes[i], NULL);

    if (soleus_json_is_number (get_member (then, wholes[i])))
      compare_number (list, get_member (then, wholes[i]), get_member (today, wholes[i]), get_member (mine, wholes[i]), pointer);
  }
  return list;
}

static void
take (SoleusDraft   *draft,
      SoleusLibrary *library,
      gboolean       numbers)
{
  g_autoptr (GPtrArray) list = soleus_origin_list_newer (draft, library);
  JsonNode *root = soleus_draft_get_root (draft);

  if (list->len == 0)
    return;
  for (guint i = 0; i < list->len; i++) {
    const SoleusNewerNumber *number = g_ptr_array_index (list, i);

    if (numbers && !soleus_newer_number_is_conflict (number))
      soleus_json_set (root, number->pointer, soleus_json_new_number (number->now));
  }
  soleus_json_set (root, "/origin", soleus_entry_list_numbers (soleus_origin_find (draft, library)));
  /* Translators: a step that can be undone: a copy of a routine took over what has changed in the original. */
  soleus_draft_take_step (draft, NULL, _ ("Newer Numbers"));
}

/**
 * soleus_origin_accept:
 * @draft: a draft
 * @library: the library
 *
 * Takes over the newer numbers where the person hadn't chosen one of their own, and notes the origin's numbers anew, so that none of them is offered again; as one step. Without newer
 * numbers nothing happens.
 */
void
soleus_origin_accept (SoleusDraft   *draft,
                      SoleusLibrary *library)
{
  take (draft, library, TRUE);
}

/**
 * soleus_origin_dismiss:
 * @draft: a draft
 * @library: the library
 *
 * Keeps every number of the copy, and notes those of the origin anew, so that none of them is offered again; as one step.
 */
void
soleus_origin_dismiss (SoleusDraft   *draft,
                       SoleusLibrary *library)
{
  take (draft, library, FALSE);
}
