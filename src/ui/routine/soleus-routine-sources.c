/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-routine-sources.h"

#include "soleus-provenance-text.h"
#include "soleus-source-row.h"

#include <glib/gi18n-lib.h>

/* With several exercises a number says whose it is; one of the routine as a whole belongs to none of them. */
static GtkWidget *
new_number_row (const SoleusProvenance *provenance,
                const SoleusExercise   *exercise,
                gboolean                is_only)
{
  g_autofree char *number = soleus_provenance_to_title (provenance, exercise);
  g_autofree char *sentence = soleus_provenance_to_sentence (provenance);
  g_autofree char *title = NULL;

  if (is_only || exercise == NULL)
    title = g_steal_pointer (&number);
  else
    /* Translators: an exercise and one of its numbers, such as "Wall Stretch: Number of sets". */
    title = g_strdup_printf (C_ ("exercise and number", "%s: %s"), exercise->name, number);
  return soleus_source_row_new (title, sentence, provenance);
}

/**
 * soleus_routine_sources_find_exercise:
 * @exercises: (element-type SoleusExercise): some exercises
 * @id: the id of one
 *
 * Returns: (transfer none) (nullable): the exercise, if it is among them
 */
const SoleusExercise *
soleus_routine_sources_find_exercise (GPtrArray  *exercises,
                                      const char *id)
{
  for (guint i = 0; i < exercises->len; i++) {
    const SoleusExercise *exercise = g_ptr_array_index (exercises, i);

    if (g_str_equal (exercise->id, id))
      return exercise;
  }
  return NULL;
}

/**
 * soleus_routine_sources_fill:
 * @numbers: where the rows go
 * @entry: what is shown
 * @exercises: (element-type SoleusExercise): those of @entry, each once
 *
 * Adds a row for each number of which it is known where it comes from.
 *
 * Returns: whether there is any
 */
gboolean
soleus_routine_sources_fill (AdwExpanderRow *numbers,
                             SoleusEntry    *entry,
                             GPtrArray      *exercises)
{
  g_autoptr (GPtrArray) list = soleus_entry_list_provenance (entry);

  for (guint i = 0; i < list->len; i++) {
    const SoleusProvenance *provenance = g_ptr_array_index (list, i);
    const SoleusExercise   *exercise = soleus_routine_sources_find_exercise (exercises, provenance->exercise);

    /* A file may embed an exercise that it doesn't use. */
    if (exercise != NULL || g_str_equal (provenance->exercise, soleus_entry_get_id (entry)))
      adw_expander_row_add_row (numbers, new_number_row (provenance, exercise, exercises->len == 1));
  }
  return list->len > 0;
}
