/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-likeness.h"

#include "soleus-entry-json.h"
#include "soleus-json.h"

#include <string.h>

/* The order of the keys and how a number is written don't count; exercises that one of the two embeds and the other names do not either. */
static gboolean
says_the_same (SoleusEntry *a,
               SoleusEntry *b)
{
  g_autoptr (JsonNode) first = soleus_entry_embed (a);
  g_autoptr (JsonNode) second = soleus_entry_embed (b);

  return soleus_json_equal (first, second);
}

/* Halves of a second and of a kilogram are exact, and what isn't came from the same digits. */
static gboolean
is_equal (double a,
          double b)
{
  return !(a < b) && !(b < a);
}

static gboolean
has_same_phases (const SoleusDose *a,
                 const SoleusDose *b)
{
  if (a->phases->len != b->phases->len)
    return FALSE;
  for (guint i = 0; i < a->phases->len; i++) {
    const SoleusPhaseDose *first = &g_array_index (a->phases, SoleusPhaseDose, i);
    const SoleusPhaseDose *second = &g_array_index (b->phases, SoleusPhaseDose, i);

    if (first->kind != second->kind || first->duration_us != second->duration_us || !is_equal (first->cadence_per_min, second->cadence_per_min))
      return FALSE;
  }
  return TRUE;
}

static gboolean
has_same_dose (const SoleusDose *a,
               const SoleusDose *b)
{
  return a->goal_kind == b->goal_kind && a->repetitions == b->repetitions && a->duration_us == b->duration_us && is_equal (a->distance_m, b->distance_m) && a->sets == b->sets && a->sides == b->sides && a->rest_us == b->rest_us && a->finisher_us == b->finisher_us && is_equal (a->load_kg, b->load_kg) && has_same_phases (a, b);
}

static gboolean
has_same_exercises (const SoleusRoutine *a,
                    const SoleusRoutine *b)
{
  if (a->blocks->len != b->blocks->len)
    return FALSE;
  for (guint i = 0; i < a->blocks->len; i++) {
    if (strcmp (soleus_routine_get_block (a, i)->exercise->id, soleus_routine_get_block (b, i)->exercise->id) != 0)
      return FALSE;
  }
  return TRUE;
}

/* The time to get ready is a habit of the person's, not what makes a routine. */
static gboolean
has_same_numbers (const SoleusRoutine *a,
                  const SoleusRoutine *b)
{
  if (a->blocks->len > 1 && a->rest_between_us != b->rest_between_us)
    return FALSE;
  for (guint i = 0; i < a->blocks->len; i++) {
    if (!has_same_dose (soleus_routine_get_block (a, i)->dose, soleus_routine_get_block (b, i)->dose))
      return FALSE;
  }
  return TRUE;
}

/* The first in the list with the same numbers, else the first with the same exercises: the person's own come first there. */
static SoleusLikeness
find_other (SoleusRoutine *routine,
            GListModel    *library,
            SoleusEntry  **like)
{
  SoleusLikeness likeness = SOLEUS_LIKENESS_NONE;

  for (guint i = 0; i < g_list_model_get_n_items (library); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (library, i);
    SoleusRoutine *other = soleus_entry_get_routine (entry);
    gboolean       same;

    if (!has_same_exercises (routine, other))
      continue;
    same = has_same_numbers (routine, other);
    if (!same && likeness != SOLEUS_LIKENESS_NONE)
      continue;
    g_set_object (like, entry);
    likeness = same ? SOLEUS_LIKENESS_SAME_CONTENT : SOLEUS_LIKENESS_OTHER_NUMBERS;
    if (same)
      break;
  }
  return likeness;
}

/**
 * soleus_likeness_find:
 * @entry: what comes in
 * @library: what is there
 * @like: (out) (transfer full) (nullable): what @entry resembles
 *
 * Looks for what @entry resembles most: by its id, else by its exercises and their numbers.
 *
 * Returns: how it does
 */
SoleusLikeness
soleus_likeness_find (SoleusEntry   *entry,
                      SoleusLibrary *library,
                      SoleusEntry  **like)
{
  SoleusEntry *same_id = soleus_library_lookup (library, soleus_entry_get_id (entry));

  *like = NULL;
  if (same_id == NULL)
    return find_other (soleus_entry_get_routine (entry), G_LIST_MODEL (library), like);
  *like = g_object_ref (same_id);
  if (says_the_same (entry, same_id))
    return SOLEUS_LIKENESS_SAME;
  return soleus_entry_get_source (same_id) == SOLEUS_SOURCE_OWN ? SOLEUS_LIKENESS_OWN_ID : SOLEUS_LIKENESS_BUILT_IN_ID;
}
