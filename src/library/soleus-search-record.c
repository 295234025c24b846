/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-search-record.h"
#include "soleus-complaint.h"
#include "soleus-json.h"
#include "soleus-search-text.h"

#include <string.h>

/* Words that the author of a file gave it. The engine has no use for them, so they are read here, from the few files that have any. */
#define TAGS "\"tags\""

/* What is kept of an exercise that many routines have. */
typedef struct {
  char *about;
  char *told;
} Texts;

static void
free_texts (gpointer data)
{
  Texts *texts = data;

  g_free (texts->about);
  g_free (texts->told);
  g_free (texts);
}

/* A sentence that names a complaint says when not to begin. Nobody who looks for help is to find the exercise by it. */
static void
append_sentence (GString    *told,
                 char      **complaints,
                 const char *sentence)
{
  gsize start = told->len;

  if (sentence == NULL)
    return;
  soleus_search_text_append (told, sentence);
  g_string_append_c (told, ' ');
  if (soleus_complaint_is_told (complaints, told->str + start))
    g_string_truncate (told, start);
  else
    g_string_append_c (told, '\n');
}

static char *
fold_told (const SoleusExercise *exercise,
           char                **complaints)
{
  GString *told = g_string_new (NULL);

  for (int i = 0; exercise->setup != NULL && exercise->setup[i] != NULL; i++)
    append_sentence (told, complaints, exercise->setup[i]);
  for (guint i = 0; i < exercise->phases->len; i++) {
    const SoleusPhase *phase = g_ptr_array_index (exercise->phases, i);

    append_sentence (told, complaints, phase->cue);
  }
  if (exercise->finisher != NULL)
    append_sentence (told, complaints, exercise->finisher->cue);
  return g_string_free (told, FALSE);
}

static char *
fold_about (const SoleusExercise *exercise)
{
  GString *about = g_string_new (NULL);

  soleus_search_text_append (about, exercise->name);
  if (exercise->summary != NULL)
    soleus_search_text_append (about, exercise->summary);
  return g_string_free (about, FALSE);
}

/* Thousands of routines are made of the same few exercises. */
static const Texts *
look_up_exercise (GHashTable     *exercises,
                  SoleusExercise *exercise,
                  char          **complaints)
{
  Texts *texts = g_hash_table_lookup (exercises, exercise);

  if (texts == NULL) {
    texts = g_new (Texts, 1);
    texts->about = fold_about (exercise);
    texts->told = fold_told (exercise, complaints);
    g_hash_table_insert (exercises, soleus_exercise_ref (exercise), texts);
  }
  return texts;
}

static void
append_exercises (GString       *about,
                  GString       *told,
                  SoleusRoutine *routine,
                  char         **complaints,
                  GHashTable    *exercises)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < routine->blocks->len; i++) {
    SoleusExercise *exercise = soleus_routine_get_block (routine, i)->exercise;
    const Texts    *texts;

    if (!g_hash_table_add (seen, exercise))
      continue;
    texts = look_up_exercise (exercises, exercise, complaints);
    g_string_append (about, texts->about);
    g_string_append (told, texts->told);
  }
}

static void
append_tags (GString     *text,
             SoleusEntry *entry)
{
  gsize       size;
  const char *document = g_bytes_get_data (soleus_entry_get_text (entry), &size);
  JsonNode   *tags;

  if (g_strstr_len (document, (gssize) size, TAGS) == NULL)
    return;
  tags = soleus_json_look_up (soleus_entry_get_root (entry), "/tags");
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
  return g_hash_table_new_full (NULL, NULL, (GDestroyNotify) soleus_exercise_unref, free_texts);
}

/**
 * soleus_search_record_new:
 * @entry: an entry of the library
 * @words: what else it is to be found by
 * @complaints: (array zero-terminated=1): from soleus_complaint_list ()
 * @exercises: from soleus_search_record_new_cache (), the same for all entries
 *
 * Returns: (transfer full): what search reads of it: its name; its summary, the names and summaries of its exercises, its tags and @words; and their setup and cues
 */
SoleusSearchRecord *
soleus_search_record_new (SoleusEntry *entry,
                          const char  *words,
                          char       **complaints,
                          GHashTable  *exercises)
{
  SoleusSearchRecord *self = g_new (SoleusSearchRecord, 1);
  GString            *name = g_string_new (NULL);
  GString            *about = g_string_new (NULL);
  GString            *told = g_string_new (NULL);
  const char         *summary = soleus_entry_get_summary (entry);

  soleus_search_text_append (name, soleus_entry_get_name (entry));
  if (summary != NULL)
    soleus_search_text_append (about, summary);
  append_exercises (about, told, soleus_entry_get_routine (entry), complaints, exercises);
  append_tags (about, entry);
  soleus_search_text_append (about, words);
  self->entry = g_object_ref (entry);
  self->name = g_string_free (name, FALSE);
  self->about = g_string_free (about, FALSE);
  self->told = g_string_free (told, FALSE);
  return self;
}

void
soleus_search_record_free (SoleusSearchRecord *self)
{
  g_object_unref (self->entry);
  g_free (self->name);
  g_free (self->about);
  g_free (self->told);
  g_free (self);
}

static gboolean
says_what_it_is (const SoleusSearchRecord *self,
                 const char               *word)
{
  return strstr (self->name, word) != NULL || strstr (self->about, word) != NULL;
}

static gboolean
has_rest (const SoleusSearchRecord *self,
          char                    **words,
          const char               *sentence,
          gsize                     length)
{
  for (int i = 0; words[i] != NULL; i++) {
    if (!says_what_it_is (self, words[i]) && g_strstr_len (sentence, (gssize) length, words[i]) == NULL)
      return FALSE;
  }
  return TRUE;
}

/* Words from here and there say nothing together. */
static gboolean
has_rest_in_a_sentence (const SoleusSearchRecord *self,
                        char                    **words)
{
  gsize length;

  for (const char *sentence = self->told; *sentence != '\0'; sentence += length + 1) {
    length = strcspn (sentence, "\n");
    if (has_rest (self, words, sentence, length))
      return TRUE;
  }
  return FALSE;
}

/**
 * soleus_search_record_rank:
 * @self: a record
 * @words: (array zero-terminated=1): from soleus_search_text_split ()
 *
 * Every word must stand at the beginning of one of the record's, so that another word never finds more. Those that don't say what the entry is must all stand in one sentence.
 *
 * Returns: 0 when the name begins with the first word and has all of them, 1 when it has all of them, 2 when it has some, 3 when they are elsewhere, else
 * %SOLEUS_SEARCH_NO_MATCH
 */
guint
soleus_search_record_rank (const SoleusSearchRecord *self,
                           char                    **words)
{
  guint    n_words = 0;
  guint    n_in_name = 0;
  gboolean has_all = TRUE;

  for (; words[n_words] != NULL; n_words++) {
    if (strstr (self->name, words[n_words]) != NULL)
      n_in_name++;
    else if (strstr (self->about, words[n_words]) != NULL)
      continue;
    else if (strstr (self->told, words[n_words]) != NULL)
      has_all = FALSE;
    else
      return SOLEUS_SEARCH_NO_MATCH;
  }
  if (!has_all && !has_rest_in_a_sentence (self, words))
    return SOLEUS_SEARCH_NO_MATCH;
  if (n_in_name < n_words)
    return n_in_name > 0 ? 2 : 3;
  return n_words == 0 || g_str_has_prefix (self->name, words[0]) ? 0 : 1;
}
