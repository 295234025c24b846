/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-search-record.h"
#include "soleus-json-parser.h"
#include "soleus-json.h"
#include "soleus-search-text.h"

#include <string.h>

/* Words that the author of a file gave it. The engine has no use for them, so they are read here, from the few files that have any. */
#define TAGS "\"tags\""

static void
append_all (GString *text,
            char   **parts)
{
  for (int i = 0; parts != NULL && parts[i] != NULL; i++)
    soleus_search_text_append (text, parts[i]);
}

static void
append_phase (GString           *text,
              const SoleusPhase *phase)
{
  if (phase != NULL && phase->cue != NULL)
    soleus_search_text_append (text, phase->cue);
}

static char *
fold_exercise (const SoleusExercise *exercise)
{
  GString *text = g_string_new (NULL);

  soleus_search_text_append (text, exercise->name);
  if (exercise->summary != NULL)
    soleus_search_text_append (text, exercise->summary);
  append_all (text, exercise->setup);
  for (guint i = 0; i < exercise->phases->len; i++)
    append_phase (text, g_ptr_array_index (exercise->phases, i));
  append_phase (text, exercise->finisher);
  return g_string_free (text, FALSE);
}

/* Thousands of routines are made of the same few exercises. */
static const char *
look_up_exercise (GHashTable     *exercises,
                  SoleusExercise *exercise)
{
  char *folded = g_hash_table_lookup (exercises, exercise);

  if (folded == NULL) {
    folded = fold_exercise (exercise);
    g_hash_table_insert (exercises, soleus_exercise_ref (exercise), folded);
  }
  return folded;
}

static void
append_exercises (GString       *text,
                  SoleusRoutine *routine,
                  GHashTable    *exercises)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < routine->blocks->len; i++) {
    SoleusExercise *exercise = soleus_routine_get_block (routine, i)->exercise;

    if (g_hash_table_add (seen, exercise))
      g_string_append (text, look_up_exercise (exercises, exercise));
  }
}

static void
append_tags (GString     *text,
             SoleusEntry *entry)
{
  gsize       size;
  const char *document = g_bytes_get_data (soleus_entry_get_text (entry), &size);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonNode *tags;

  if (g_strstr_len (document, (gssize) size, TAGS) == NULL)
    return;
  faults = g_ptr_array_new_with_free_func (NULL);
  root = soleus_json_parse (soleus_entry_get_text (entry), faults);
  tags = root != NULL ? soleus_json_look_up (root, "/tags") : NULL;
  if (tags == NULL || !JSON_NODE_HOLDS_ARRAY (tags))
    return;
  for (guint i = 0; i < json_array_get_length (json_node_get_array (tags)); i++) {
    JsonNode *tag = json_array_get_element (json_node_get_array (tags), i);

    if (json_node_get_value_type (tag) == G_TYPE_STRING)
      soleus_search_text_append (text, json_node_get_string (tag));
  }
}

/**
 * soleus_search_record_new_cache:
 *
 * Returns: (transfer full): what soleus_search_record_new () keeps the texts of exercises in
 */
GHashTable *
soleus_search_record_new_cache (void)
{
  return g_hash_table_new_full (NULL, NULL, (GDestroyNotify) soleus_exercise_unref, g_free);
}

/**
 * soleus_search_record_new:
 * @entry: an entry of the library
 * @words: what else it is to be found by
 * @exercises: from soleus_search_record_new_cache (), the same for all entries
 *
 * Returns: (transfer full): what search reads of it: its name, and its summary, its exercises with their setup and cues, its tags and @words
 */
SoleusSearchRecord *
soleus_search_record_new (SoleusEntry *entry,
                          const char  *words,
                          GHashTable  *exercises)
{
  SoleusSearchRecord *self = g_new (SoleusSearchRecord, 1);
  GString            *name = g_string_new (NULL);
  GString            *text = g_string_new (NULL);
  const char         *summary = soleus_entry_get_summary (entry);

  soleus_search_text_append (name, soleus_entry_get_name (entry));
  if (summary != NULL)
    soleus_search_text_append (text, summary);
  append_exercises (text, soleus_entry_get_routine (entry), exercises);
  append_tags (text, entry);
  soleus_search_text_append (text, words);
  self->entry = g_object_ref (entry);
  self->name = g_string_free (name, FALSE);
  self->text = g_string_free (text, FALSE);
  return self;
}

/**
 * soleus_search_record_free:
 * @self: (transfer full): a record
 */
void
soleus_search_record_free (SoleusSearchRecord *self)
{
  g_object_unref (self->entry);
  g_free (self->name);
  g_free (self->text);
  g_free (self);
}

/**
 * soleus_search_record_rank:
 * @self: a record
 * @words: (array zero-terminated=1): from soleus_search_text_split ()
 *
 * Every word must stand at the beginning of one of the record's, so that another word never finds more.
 *
 * Returns: 0 when the name begins with the first word and has all of them, 1 when it has all of them, 2 when it has some, 3 when the rest of the text has them all, else
 * %SOLEUS_SEARCH_NO_MATCH
 */
guint
soleus_search_record_rank (const SoleusSearchRecord *self,
                           char                    **words)
{
  guint n_words = 0;
  guint n_in_name = 0;

  for (; words[n_words] != NULL; n_words++) {
    if (strstr (self->name, words[n_words]) != NULL)
      n_in_name++;
    else if (strstr (self->text, words[n_words]) == NULL)
      return SOLEUS_SEARCH_NO_MATCH;
  }
  if (n_in_name < n_words)
    return n_in_name > 0 ? 2 : 3;
  return n_words == 0 || g_str_has_prefix (self->name, words[0]) ? 0 : 1;
}
