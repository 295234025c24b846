/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-entry-text.h"

#include "soleus-code-words.h"
#include "soleus-dose-text.h"
#include "soleus-duration-text.h"
#include "soleus-kind-words.h"

#include <glib/gi18n-lib.h>

/* Which parts of a session have no length of their own. */
typedef enum {
  WAITS_FOR_DISTANCES = 1 << 0,
  WAITS_FOR_PERSON = 1 << 1,
} Waits;

static Waits
find_waits (const SoleusRoutine *routine)
{
  Waits waits = 0;

  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusDose *dose = soleus_routine_get_block (routine, i)->dose;

    if (dose->goal_kind == SOLEUS_GOAL_KIND_DISTANCE)
      waits |= WAITS_FOR_DISTANCES;
    else if (soleus_dose_waits (dose))
      waits |= WAITS_FOR_PERSON;
  }
  return waits;
}

/**
 * soleus_entry_time_to_text:
 * @entry: what the library lists
 *
 * How long a session lasts without its lead-in. Nobody knows how fast a person runs: where sets are a distance, or last as long as one likes, the time is only that of the rest, and
 * the text says so.
 *
 * Returns: (transfer full): the time, such as "7 min 15 s" or "9 min and the distances"; translated
 */
char *
soleus_entry_time_to_text (SoleusEntry *entry)
{
  int64_t          duration_us = soleus_entry_get_duration_us (entry);
  Waits            waits = find_waits (soleus_entry_get_routine (entry));
  g_autofree char *duration = soleus_duration_to_text (duration_us);

  if (waits == 0)
    return g_steal_pointer (&duration);
  if (duration_us == 0)
    return g_strdup (_ ("As long as you take"));
  if (waits == WAITS_FOR_DISTANCES)
    /* Translators: a session of which sets are a distance to walk or run; %s is the time of all else, such as "9 min". */
    return g_strdup_printf (_ ("%s and the distances"), duration);
  /* Translators: a session of which a part takes as long as the person likes; %s is the time of all else, such as "4 min". */
  return g_strdup_printf (_ ("%s and your own time"), duration);
}

/* How much is done: “3 × 15”, or “2 exercises, 6 sets” for several. */
static char *
describe_dose (SoleusEntry *entry,
               SoleusUnits  units)
{
  SoleusRoutine   *routine = soleus_entry_get_routine (entry);
  g_autofree char *exercises = NULL;
  g_autofree char *sets = NULL;
  int              n_sets;

  if (routine->blocks->len == 1)
    return soleus_dose_to_text (soleus_routine_get_block (routine, 0)->dose, units);

  n_sets = soleus_routine_get_sets (routine);
  exercises = g_strdup_printf (ngettext ("%u exercise", "%u exercises", routine->blocks->len), routine->blocks->len);
  sets = g_strdup_printf (ngettext ("%d set", "%d sets", (gulong) n_sets), n_sets);
  /* Translators: such as "2 exercises, 6 sets". */
  return g_strdup_printf (C_ ("exercises and sets", "%s, %s"), exercises, sets);
}

/**
 * soleus_entry_to_subtitle:
 * @entry: what the library lists
 * @units: how to show a distance
 *
 * Returns: (transfer full): dose and time in one line, such as "3 × 15 · 7 min 15 s"; translated
 */
char *
soleus_entry_to_subtitle (SoleusEntry *entry,
                          SoleusUnits  units)
{
  g_autofree char *dose = describe_dose (entry, units);
  g_autofree char *time = soleus_entry_time_to_text (entry);

  /* One set of 45 s lasts 45 s: that needn't be said twice. Nor that a walk of 200 m lasts as long as it does. */
  if (g_str_equal (dose, time) || soleus_entry_get_duration_us (entry) == 0)
    return g_steal_pointer (&dose);
  return g_strconcat (dose, " · ", time, NULL);
}

static void
append_word (GString    *words,
             const char *word)
{
  g_string_append_printf (words, "%s ", word);
}

/**
 * soleus_entry_to_search_words:
 * @entry: what the library lists
 *
 * Returns: (transfer full): its purpose, whom it has in mind, its positions, what it needs and its level, in the words in which the person sees them
 */
char *
soleus_entry_to_search_words (SoleusEntry *entry)
{
  SoleusRoutine *routine = soleus_entry_get_routine (entry);
  GString       *words = g_string_new (NULL);

  append_word (words, soleus_category_to_words (soleus_entry_get_category (entry)).title);
  append_word (words, soleus_level_to_words (soleus_entry_get_level (entry)).title);
  for (int audience = 0; routine->audiences >> audience != 0; audience++) {
    /* Nobody who looks for help with an injury is to find an exercise by that word. */
    if (audience != SOLEUS_AUDIENCE_AFTER_INJURY && routine->audiences & (1u << audience))
      append_word (words, soleus_audience_to_words ((SoleusAudience) audience).title);
  }
  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusExercise *exercise = soleus_routine_get_block (routine, i)->exercise;

    append_word (words, soleus_posture_to_words (soleus_body_position_get_posture (exercise->position)).title);
    for (int k = 0; exercise->equipment != NULL && exercise->equipment[k] != NULL; k++) {
      g_autofree char *name = soleus_equipment_name_to_text (exercise->equipment[k]);

      append_word (words, name);
    }
  }
  return g_string_free (words, FALSE);
}

/**
 * soleus_audiences_to_text:
 * @audiences: a bit for each #SoleusAudience, `1 << audience`
 *
 * Returns: (transfer full) (nullable): whom something has in mind, such as "runners, people over 40", for the middle of a sentence, translated; %NULL when it doesn’t say
 */
char *
soleus_audiences_to_text (unsigned audiences)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (int audience = 0; audiences >> audience != 0; audience++) {
    if ((audiences & (1u << audience)) == 0)
      continue;
    if (list->len > 0)
      g_string_append (list, C_ ("list", ", "));
    g_string_append (list, soleus_audience_to_words ((SoleusAudience) audience).inside);
  }
  return list->len > 0 ? g_string_free (g_steal_pointer (&list), FALSE) : NULL;
}

/**
 * soleus_audiences_to_line:
 * @audiences: a bit for each #SoleusAudience, `1 << audience`
 *
 * Returns: (transfer full) (nullable): whom something has in mind, such as "For runners, people over 40", translated; %NULL when it doesn’t say
 */
char *
soleus_audiences_to_line (unsigned audiences)
{
  g_autofree char *list = soleus_audiences_to_text (audiences);

  /* Translators: whom an exercise has in mind; %s is a list, such as "runners, people over 40". */
  return list != NULL ? g_strdup_printf (_ ("For %s"), list) : NULL;
}

/**
 * soleus_routine_equipment_to_text:
 * @routine: a routine
 *
 * Returns: (transfer full): what is needed for all of it, such as "No equipment but a chair", translated
 */
char *
soleus_routine_equipment_to_text (const SoleusRoutine *routine)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < routine->blocks->len; i++) {
    char **equipment = soleus_routine_get_block (routine, i)->exercise->equipment;

    for (int k = 0; equipment != NULL && equipment[k] != NULL; k++) {
      if (g_hash_table_add (seen, equipment[k]))
        g_strv_builder_add (builder, equipment[k]);
    }
  }
  all = g_strv_builder_end (builder);
  return soleus_equipment_to_text (all);
}
