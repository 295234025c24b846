/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-draft-blocks.h"
#include "soleus-kind-types.h"

/* A draft means its last sound state while it has a fault. What is shown for editing is the present one, so that it is read here, block by block. */

static JsonNode *
look_up_in_block (SoleusDraft *draft,
                  guint        index,
                  const char  *key)
{
  g_autofree char *pointer = g_strdup_printf ("/blocks/%u%s", index, key);

  return soleus_draft_look_up (draft, pointer);
}

/**
 * soleus_draft_count_blocks:
 * @draft: a routine that is edited
 *
 * Returns: how many blocks it has now
 */
guint
soleus_draft_count_blocks (SoleusDraft *draft)
{
  JsonNode *blocks = soleus_draft_look_up (draft, "/blocks");

  return blocks != NULL && JSON_NODE_HOLDS_ARRAY (blocks) ? json_array_get_length (json_node_get_array (blocks)) : 0;
}

/**
 * soleus_draft_dup_block_text:
 * @draft: a routine that is edited
 * @index: which block
 *
 * Returns: (transfer full): the block as text, by which it can be recognised in another place
 */
char *
soleus_draft_dup_block_text (SoleusDraft *draft,
                             guint        index)
{
  JsonNode *block = look_up_in_block (draft, index, "");

  return block != NULL ? json_to_string (block, FALSE) : g_strdup ("");
}

/**
 * soleus_draft_get_block_exercise_id:
 * @draft: a routine that is edited
 * @index: which block
 *
 * Returns: (transfer none): the id of the exercise that the block names; empty when it names none
 */
const char *
soleus_draft_get_block_exercise_id (SoleusDraft *draft,
                                    guint        index)
{
  JsonNode *id = look_up_in_block (draft, index, "/exercise");

  return id != NULL && json_node_get_value_type (id) == G_TYPE_STRING ? json_node_get_string (id) : "";
}

/**
 * soleus_draft_find_exercise:
 * @draft: a routine that is edited
 * @library: what it may name
 * @id: the id of an exercise
 *
 * The routine's own exercises come before those of the library.
 *
 * Returns: (transfer none) (nullable): the exercise; %NULL when there is none
 */
SoleusExercise *
soleus_draft_find_exercise (SoleusDraft   *draft,
                            SoleusLibrary *library,
                            const char    *id)
{
  SoleusEntry   *meant = soleus_draft_get_entry (draft);
  SoleusRoutine *routine = meant != NULL ? soleus_entry_get_routine (meant) : NULL;
  SoleusEntry   *entry = soleus_library_lookup (library, id);

  for (guint i = 0; routine != NULL && i < routine->blocks->len; i++) {
    SoleusExercise *exercise = soleus_routine_get_block (routine, i)->exercise;

    if (g_str_equal (exercise->id, id))
      return exercise;
  }
  return entry != NULL && soleus_entry_get_is_exercise (entry) ? soleus_entry_get_exercise (entry) : NULL;
}

/**
 * soleus_draft_read_number:
 * @draft: a routine that is edited
 * @place: a JSON pointer to the block, such as "/blocks/0"; empty for the whole routine
 * @number: a number of it
 *
 * Returns: what is chosen now, as it is shown, or what is proposed when nothing is
 */
double
soleus_draft_read_number (SoleusDraft            *draft,
                          const char             *place,
                          const SoleusDoseNumber *number)
{
  g_autofree char *pointer = g_strconcat (place, number->key, NULL);
  JsonNode        *node = soleus_draft_look_up (draft, pointer);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return number->range.value;
  if (json_node_get_value_type (node) != G_TYPE_INT64 && json_node_get_value_type (node) != G_TYPE_DOUBLE)
    return number->range.value;
  return soleus_dose_number_to_shown (number, json_node_get_double (node));
}

/**
 * soleus_draft_read_dose:
 * @draft: a routine that is edited
 * @index: which block
 * @exercise: the exercise of that block
 *
 * Returns: (transfer full): what the block prescribes now
 */
SoleusDose *
soleus_draft_read_dose (SoleusDraft    *draft,
                        guint           index,
                        SoleusExercise *exercise)
{
  g_autofree char *place = g_strdup_printf ("/blocks/%u", index);
  SoleusDose      *dose = soleus_dose_new_default (exercise);
  g_autoptr (GPtrArray) numbers = soleus_dose_number_list (exercise, SOLEUS_UNITS_METRIC);
  JsonNode *sides = look_up_in_block (draft, index, "/sides");
  int       value;

  for (guint i = 0; i < numbers->len; i++) {
    const SoleusDoseNumber *number = g_ptr_array_index (numbers, i);

    soleus_dose_number_apply (number, soleus_draft_read_number (draft, place, number), dose);
  }
  if (sides != NULL && json_node_get_value_type (sides) == G_TYPE_STRING && soleus_kind_from_nick (SOLEUS_TYPE_SIDES, json_node_get_string (sides), &value))
    dose->sides = (SoleusSides) value;
  return dose;
}
