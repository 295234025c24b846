/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-draft-private.h"
#include "soleus-entry-json.h"
#include "soleus-json-edit.h"
#include "soleus-json-parser.h"
#include "soleus-json.h"
#include "soleus-origin.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How a copy becomes again what it was copied from. */

/* What the origin says at a key of the whole, the copy says too, and where it says nothing, nothing. */
static gboolean
put (JsonNode   *root,
     const char *pointer,
     JsonNode   *node)
{
  JsonNode *old = soleus_json_look_up (root, pointer);

  if (node == NULL)
    return soleus_json_unset (root, pointer);
  if (old != NULL && soleus_json_equal (old, node))
    return FALSE;
  return soleus_json_set (root, pointer, json_node_copy (node));
}

/* An exercise is a routine of that one block. */
static JsonNode *
make_block (const char *exercise_id)
{
  g_autoptr (JsonArray) blocks = json_array_new ();
  JsonObject *block = json_object_new ();

  json_object_set_string_member (block, "exercise", exercise_id);
  json_array_add_object_element (blocks, block);
  return json_node_init_array (json_node_alloc (), blocks);
}

static gboolean
names (SoleusRoutine *routine,
       JsonNode      *definition)
{
  const char *id = soleus_json_get_text (definition, "/id");

  for (guint i = 0; i < routine->blocks->len; i++) {
    if (g_strcmp0 (soleus_routine_get_block (routine, i)->exercise->id, id) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Definitions that the blocks of the origin would find in place of its own ones go; those that it has itself come. */
static gboolean
put_exercises (JsonNode      *root,
               JsonNode      *own,
               SoleusRoutine *routine)
{
  JsonNode *list = soleus_json_look_up (root, "/exercises");
  g_autoptr (JsonArray) exercises = json_array_new ();
  g_autoptr (JsonNode) node = NULL;

  for (guint i = 0; list != NULL && JSON_NODE_HOLDS_ARRAY (list) && i < json_array_get_length (json_node_get_array (list)); i++) {
    JsonNode *definition = json_array_get_element (json_node_get_array (list), i);

    if (!names (routine, definition))
      json_array_add_element (exercises, json_node_copy (definition));
  }
  for (guint i = 0; own != NULL && i < json_array_get_length (json_node_get_array (own)); i++)
    json_array_add_element (exercises, json_array_dup_element (json_node_get_array (own), i));
  if (list == NULL && json_array_get_length (exercises) == 0)
    return FALSE;
  node = json_node_init_array (json_node_alloc (), exercises);
  return put (root, "/exercises", node);
}

/* Whatever was said of where the copy's numbers come from doesn't hold for those of the origin. */
static gboolean
drop_sources (JsonNode *root)
{
  JsonNode *provenance = soleus_json_look_up (root, "/provenance");
  g_autoptr (GList) pointers = NULL;
  gboolean dropped = FALSE;

  if (provenance == NULL || !JSON_NODE_HOLDS_OBJECT (provenance))
    return FALSE;
  pointers = json_object_get_members (json_node_get_object (provenance));
  for (GList *item = pointers; item != NULL; item = item->next) {
    const char      *pointer = item->data;
    g_autofree char *key = NULL;

    if (strcmp (pointer, "/blocks") != 0 && !g_str_has_prefix (pointer, "/blocks/") && strcmp (pointer, "/lead_in_s") != 0 && strcmp (pointer, "/rest_between_s") != 0)
      continue;
    key = g_strdup (pointer);
    json_object_remove_member (json_node_get_object (provenance), key);
    dropped = TRUE;
  }
  return dropped;
}

/**
 * soleus_origin_reset:
 * @draft: a draft
 * @library: the library
 *
 * Makes the blocks, the rest between them, the lead-in and the cues' sound those of the origin again, as one step. The id, the name and whatever else the copy says stay. Nothing happens
 * when all is as in the origin already, or when there is none.
 */
void
soleus_origin_reset (SoleusDraft   *draft,
                     SoleusLibrary *library)
{
  static const char *const keys[] = { "/lead_in_s", "/rest_between_s", "/cue_profile" };
  SoleusEntry             *origin = soleus_origin_find (draft, library);
  JsonNode                *root = soleus_draft_get_root (draft);
  g_autoptr (JsonNode) text = NULL;
  g_autoptr (JsonNode) block = NULL;
  g_autoptr (JsonNode) numbers = NULL;
  gboolean changed = FALSE;

  if (origin == NULL)
    return;
  /* One of its own: what the draft takes over may be changed in it. */
  text = soleus_json_parse (soleus_entry_get_text (origin), NULL);
  numbers = soleus_entry_list_numbers (origin);
  if (soleus_entry_get_is_exercise (origin))
    block = make_block (soleus_entry_get_id (origin));
  changed |= put (root, "/blocks", block != NULL ? block : soleus_json_look_up (text, "/blocks"));
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    changed |= put (root, keys[i], soleus_json_look_up (text, keys[i]));
  changed |= put_exercises (root, soleus_json_look_up (text, "/exercises"), soleus_entry_get_routine (origin));
  changed |= drop_sources (root);
  changed |= put (root, "/origin", numbers);
  /* Translators: a step that can be undone: a copy of a routine was made as the original is. */
  if (changed)
    soleus_draft_take_step (draft, NULL, _ ("Reset"));
}
