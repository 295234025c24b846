/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sheet-text.h"

#include "soleus-code-words.h"
#include "soleus-dose-text.h"
#include "soleus-duration-text.h"
#include "soleus-kind-words.h"
#include "soleus-provenance-text.h"
#include "soleus-provenance.h"

#include <glib/gi18n-lib.h>

/**
 * soleus_sheet_text_describe_phase:
 * @block: one exercise with its dose
 * @phase: which of the dose's phases; their number for the finisher
 *
 * Returns: (transfer full): what to do and for how long, such as "Lift 2 s", translated
 */
char *
soleus_sheet_text_describe_phase (const SoleusBlock *block,
                                  guint              phase)
{
  const SoleusDose *dose = block->dose;
  gboolean          is_finisher = phase == dose->phases->len;
  SoleusPhaseKind   kind = is_finisher ? dose->finisher_kind : g_array_index (dose->phases, SoleusPhaseDose, phase).kind;
  int64_t           duration_us = is_finisher ? dose->finisher_us : g_array_index (dose->phases, SoleusPhaseDose, phase).duration_us;
  const char       *word = soleus_phase_kind_to_words (kind).title;
  g_autofree char  *duration = NULL;

  if (duration_us == 0 || kind == SOLEUS_PHASE_KIND_PULSE)
    return g_strdup (word);
  duration = soleus_duration_to_exact_text (duration_us);
  /* Translators: a phase and how long it lasts, such as "lift 2 s". */
  return g_strdup_printf (C_ ("phase and its time", "%s %s"), word, duration);
}

static const char *
find_cue (const SoleusBlock *block,
          guint              phase)
{
  const SoleusExercise *exercise = block->exercise;

  if (phase < exercise->phases->len && exercise->phases->len == block->dose->phases->len)
    return ((const SoleusPhase *) g_ptr_array_index (exercise->phases, phase))->cue;
  return phase == block->dose->phases->len && exercise->finisher != NULL ? exercise->finisher->cue : NULL;
}

/**
 * soleus_sheet_text_describe_cue:
 * @block: one exercise with its dose
 * @phase: which of the dose's phases; their number for the finisher
 *
 * Returns: (transfer full): how to do it, with the cadence of pulses and the place of a finisher, translated; may be empty
 */
char *
soleus_sheet_text_describe_cue (const SoleusBlock *block,
                                guint              phase)
{
  const SoleusDose *dose = block->dose;
  const char       *cue = find_cue (block, phase);
  GString          *text = g_string_new (cue);

  if (phase < dose->phases->len && g_array_index (dose->phases, SoleusPhaseDose, phase).kind == SOLEUS_PHASE_KIND_PULSE) {
    g_autofree char *cadence = soleus_phase_dose_to_text (&g_array_index (dose->phases, SoleusPhaseDose, phase));

    if (text->len > 0)
      g_string_append_c (text, '\n');
    g_string_append (text, cadence);
  } else if (phase == dose->phases->len) {
    if (text->len > 0)
      g_string_append_c (text, '\n');
    /* Translators: when what ends a set is done, such as a stretch. */
    g_string_append (text, _ ("at the end of each set"));
  }
  return g_string_free (text, FALSE);
}

/**
 * soleus_sheet_text_list_warnings:
 * @routine: a routine
 *
 * Returns: (transfer full) (array zero-terminated=1): what speaks against its exercises, each once, in the words of the window
 */
char **
soleus_sheet_text_list_warnings (const SoleusRoutine *routine)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < routine->blocks->len; i++) {
    char **codes = soleus_routine_get_block (routine, i)->exercise->contraindications;

    for (int k = 0; codes != NULL && codes[k] != NULL; k++) {
      if (g_hash_table_add (seen, codes[k]))
        g_strv_builder_take (builder, soleus_contraindication_to_text (codes[k]));
    }
  }
  return g_strv_builder_end (builder);
}

static const SoleusExercise *
find_exercise (const SoleusRoutine *routine,
               const char          *id)
{
  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusExercise *exercise = soleus_routine_get_block (routine, i)->exercise;

    if (g_str_equal (exercise->id, id))
      return exercise;
  }
  return NULL;
}

/* What a number is of: with several exercises the exercise, which is short and enough to look it up in the window. */
static char *
name_number (SoleusEntry            *entry,
             const SoleusProvenance *provenance,
             gboolean                is_only)
{
  const SoleusExercise *exercise = find_exercise (soleus_entry_get_routine (entry), provenance->exercise);

  if (exercise == NULL && !g_str_equal (provenance->exercise, soleus_entry_get_id (entry)))
    return NULL;
  if (exercise != NULL && !is_only)
    return g_strdup (exercise->name);
  return soleus_provenance_to_title (provenance, exercise);
}

static gboolean
is_only_exercise (const SoleusRoutine *routine)
{
  for (guint i = 1; i < routine->blocks->len; i++) {
    if (!g_str_equal (soleus_routine_get_block (routine, i)->exercise->id, soleus_routine_get_block (routine, 0)->exercise->id))
      return FALSE;
  }
  return TRUE;
}

/* The names that belong to one sentence: a set that keeps its order. */
static void
add_name (GHashTable *names,
          GPtrArray  *sentences,
          char       *sentence,
          char       *name)
{
  GPtrArray *list = g_hash_table_lookup (names, sentence);

  if (list == NULL) {
    list = g_ptr_array_new_with_free_func (g_free);
    g_ptr_array_add (sentences, sentence);
    g_hash_table_insert (names, sentence, list);
  } else {
    g_free (sentence);
  }
  if (g_ptr_array_find_with_equal_func (list, name, g_str_equal, NULL))
    g_free (name);
  else
    g_ptr_array_add (list, name);
}

static char *
join (GPtrArray *names)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++) {
    if (i > 0)
      /* Translators: stands between the parts of a list. */
      g_string_append (text, C_ ("list", ", "));
    g_string_append (text, g_ptr_array_index (names, i));
  }
  return g_string_free (text, FALSE);
}

/**
 * soleus_sheet_text_list_sources:
 * @entry: a routine or an exercise
 *
 * Returns: (transfer full) (array zero-terminated=1): each source once, after the numbers that come from it, translated
 */
char **
soleus_sheet_text_list_sources (SoleusEntry *entry)
{
  g_autoptr (GPtrArray) list = soleus_entry_list_provenance (entry);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean is_only = is_only_exercise (soleus_entry_get_routine (entry));

  for (guint i = 0; i < list->len; i++) {
    const SoleusProvenance *provenance = g_ptr_array_index (list, i);
    char                   *name = name_number (entry, provenance, is_only);

    if (name != NULL)
      add_name (names, sentences, soleus_provenance_to_sentence (provenance), name);
  }
  for (guint i = 0; i < sentences->len; i++) {
    g_autofree char *joined = join (g_hash_table_lookup (names, g_ptr_array_index (sentences, i)));

    /* Translators: numbers or exercises, and the sentence that says where they come from, such as "Repetitions, Number of sets: Taken from …". */
    g_strv_builder_take (builder, g_strdup_printf (C_ ("numbers and their source", "%s: %s"), joined, (const char *) g_ptr_array_index (sentences, i)));
  }
  return g_strv_builder_end (builder);
}
