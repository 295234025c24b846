/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-change-label.h"

#include "soleus-kind-types.h"
#include "soleus-kind-words.h"
#include "soleus-limits.h"
#include "soleus-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* An empty word is one that says nothing to a person: what stands behind it does. */
static const struct {
  const char *key;
  const char *word;
} words[] = {
  { "audiences", N_ ("Whom it has in mind") },
  { "blocks", "" },
  { "cadence_per_min", N_ ("Times a minute") },
  { "change_over_s", N_ ("Time to change sides in seconds") },
  { "cue_profile", N_ ("Sound") },
  { "days_per_week", N_ ("Days a week") },
  { "default", N_ ("usually") },
  { "distance_m", N_ ("Meters") },
  { "duration_s", N_ ("Seconds") },
  { "every_min", N_ ("Minutes until the next one") },
  { "exercise", N_ ("Exercise") },
  { "exercises", N_ ("Exercises of its own") },
  { "finisher", N_ ("End of each set") },
  { "frequency", "" },
  { "goal", "" },
  { "id", N_ ("Id") },
  { "kg", N_ ("Load in kg") },
  { "lead_in_s", N_ ("Lead-in in seconds") },
  { "level", N_ ("Level") },
  { "load", "" },
  { "load_kg", N_ ("Load in kg") },
  { "max", N_ ("at most") },
  { "min", N_ ("at least") },
  { "name", N_ ("Name") },
  { "phases", "" },
  { "repetitions", N_ ("Repetitions") },
  { "rest_between_s", N_ ("Rest between exercises in seconds") },
  { "rest_s", N_ ("Rest in seconds") },
  { "sets", N_ ("Sets") },
  { "sides", N_ ("Sides") },
  { "times_per_day", N_ ("Times a day") },
};

static const char *
find_word (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
    if (strcmp (words[i].key, key) == 0)
      return *words[i].word != '\0' ? _ (words[i].word) : "";
  }
  return NULL;
}

/* The phases of an exercise are numbered; a person knows them by what they are. */
static char *
name_phase (SoleusEntry *entry,
            guint        index)
{
  SoleusExercise    *exercise = entry != NULL ? soleus_entry_get_exercise (entry) : NULL;
  const SoleusPhase *phase = exercise != NULL && index < exercise->phases->len ? g_ptr_array_index (exercise->phases, index) : NULL;

  /* Translators: one of the phases of an exercise, counted from 1. */
  return phase != NULL ? g_strdup (soleus_phase_kind_to_words (phase->kind).title) : g_strdup_printf (_ ("Phase %u"), index + 1);
}

static char *
name_block (SoleusEntry *entry,
            guint        index)
{
  SoleusRoutine *routine = entry != NULL ? soleus_entry_get_routine (entry) : NULL;

  if (routine != NULL && index < routine->blocks->len)
    return g_strdup (soleus_routine_get_block (routine, index)->exercise->name);
  /* Translators: one of the exercises of a routine, counted from 1. */
  return g_strdup_printf (_ ("Exercise %u"), index + 1);
}

/* What an index in a list stands for; %NULL when @token is none. */
static char *
name_index (SoleusEntry *entry,
            const char  *array,
            const char  *token)
{
  guint64 index;

  if (!g_ascii_string_to_unsigned (token, 10, 0, G_MAXUINT16, &index, NULL))
    return NULL;
  if (strcmp (array, "phases") == 0)
    return name_phase (entry, (guint) index);
  if (strcmp (array, "blocks") == 0)
    return name_block (entry, (guint) index);
  return g_strdup_printf ("%u", (guint) index + 1);
}

static char *
name_token (SoleusEntry       *entry,
            const char *const *tokens,
            guint              at)
{
  char       *name = at > 1 ? name_index (entry, tokens[at - 1], tokens[at]) : NULL;
  const char *word = find_word (tokens[at]);
  int         kind;

  if (name != NULL)
    return name;
  if (word == NULL && soleus_kind_from_nick (SOLEUS_TYPE_PHASE_KIND, tokens[at], &kind))
    word = soleus_kind_to_title (SOLEUS_TYPE_PHASE_KIND, kind);
  return word != NULL ? g_strdup (word) : soleus_text_tidy_and_cut (tokens[at], SOLEUS_LIMIT_NAME_CHARACTERS);
}

/**
 * soleus_change_label_new:
 * @entry: (nullable): an exercise or a routine; %NULL for a file with a fault, whose exercises are only counted
 * @pointer: a JSON pointer to a value of its resolved document
 *
 * Returns: (transfer full): what stands there, such as "Seated Soleus Raise: Hold, Seconds" or "Lead-in in seconds"; translated; what the format doesn't know keeps its key;
 *   empty for the whole
 */
char *
soleus_change_label_new (SoleusEntry *entry,
                         const char  *pointer)
{
  g_auto (GStrv) tokens = g_strsplit (pointer, "/", -1);
  g_autoptr (GString) label = g_string_new (NULL);
  gboolean in_block = g_str_has_prefix (pointer, "/blocks/");
  guint    n_parts = 0;

  if (strcmp (pointer, "/duration_s") == 0)
    return g_strdup (_ ("Time in all"));
  for (guint i = 1; tokens[0] != NULL && tokens[i] != NULL; i++) {
    g_autofree char *word = name_token (entry, (const char *const *) tokens, i);

    if (word == NULL || *word == '\0')
      continue;
    if (n_parts > 0)
      /* Translators: stands between the parts of a list. */
      g_string_append (label, in_block && n_parts == 1 ? ": " : C_ ("list", ", "));
    g_string_append (label, word);
    n_parts++;
  }
  return g_string_free_and_steal (g_steal_pointer (&label));
}
