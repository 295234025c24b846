/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-draft-blocks.h"
#include "soleus-draft-values.h"
#include "soleus-kind-types.h"

/* A draft means its last sound state while it has a fault. What is shown for editing is the present one, so that it is read here, block by block. */

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
  g_autofree char *pointer = g_strdup_printf ("/blocks/%u/exercise", index);
  JsonNode        *id = soleus_draft_look_up (draft, pointer);

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
  SoleusDose *dose = soleus_dose_new_default (exercise);
  g_autoptr (GPtrArray) numbers = soleus_dose_number_list (exercise, SOLEUS_UNITS_METRIC);
  g_autofree char *sides = g_strdup_printf ("/blocks/%u/sides", index);

  for (guint i = 0; i < numbers->len; i++) {
    const SoleusDoseNumber *number = g_ptr_array_index (numbers, i);
    g_autofree char        *pointer = g_strdup_printf ("/blocks/%u%s", index, number->key);

    soleus_dose_number_apply (number, soleus_draft_get_quantity (draft, pointer, number->written.value), dose);
  }
  dose->sides = (SoleusSides) soleus_draft_get_kind (draft, sides, SOLEUS_TYPE_SIDES, (int) dose->sides);
  return dose;
}
