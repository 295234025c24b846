/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-show.h"

#include "soleus-command.h"
#include "soleus-dose-text.h"
#include "soleus-entry-text.h"
#include "soleus-kind-types.h"
#include "soleus-kind-words.h"
#include "soleus-provenance-text.h"
#include "soleus-source-type.h"
#include "soleus-table.h"

#include <glib/gi18n-lib.h>

static char *
describe_range (SoleusRange range)
{
  if (soleus_range_is_fixed (range))
    return g_strdup_printf ("%g", range.value);
  /* Translators: the range of a number, such as "15 to 20". */
  return g_strdup_printf (_ ("%g to %g"), range.min, range.max);
}

/* What has nothing to choose has no range to show, unless a person chose otherwise all the same. */
static char *
add_range (char       *text,
           double      number,
           SoleusRange range)
{
  g_autofree char *value = text;
  g_autofree char *said = describe_range (range);
  gboolean         is_inside = soleus_range_contains (range, number);

  if (soleus_range_is_fixed (range) && is_inside)
    return g_steal_pointer (&value);
  if (range.has_source && !is_inside)
    /* Translators: a quantity that a person chose, and the number or range that the source says: "8 (the source says 15 to 20)". */
    return g_strdup_printf (_ ("%s (the source says %s)"), value, said);
  if (range.has_limit)
    /* Translators: a quantity, and the range of which the upper end is a limit: "2.5 (0 to 10, no more)". */
    return g_strdup_printf (_ ("%s (%s, no more)"), value, said);
  if (range.has_source)
    /* Translators: a quantity, and the range that is prescribed: "15 (15 to 20)". */
    return g_strdup_printf (C_ ("quantity and range", "%s (%s)"), value, said);
  /* Translators: a quantity, and the number or range that is proposed, though others are possible: "60 (30 to 120 proposed)". */
  return g_strdup_printf (_ ("%s (%s proposed)"), value, said);
}

static void
add_number (SoleusTable *table,
            const char  *label,
            double       number,
            SoleusRange  range)
{
  g_autofree char *text = add_range (g_strdup_printf ("%g", number), number, range);

  soleus_table_add (table, label, text, NULL);
}

static double
to_seconds (int64_t duration_us)
{
  return (double) duration_us / G_TIME_SPAN_SECOND;
}

static void
add_phase (SoleusTable           *table,
           const SoleusPhase     *phase,
           const SoleusPhaseDose *dose,
           const char            *label)
{
  const char      *kind = soleus_phase_kind_to_words (phase->kind).title;
  g_autofree char *text = NULL;

  if (phase->kind == SOLEUS_PHASE_KIND_PULSE)
    /* Translators: a phase of a repetition, and how often it comes in a minute. */
    text = add_range (g_strdup_printf (_ ("%s, %g a minute"), kind, dose->cadence_per_min), dose->cadence_per_min, phase->cadence_per_min);
  else if (phase->duration_s.max > 0)
    /* Translators: a phase of a repetition, and how many seconds it takes. */
    text = add_range (g_strdup_printf (_ ("%s, %g s"), kind, to_seconds (dose->duration_us)), to_seconds (dose->duration_us), phase->duration_s);
  else
    text = g_strdup (kind);

  soleus_table_add (table, label, text, NULL);
}

static void
add_phases (SoleusTable          *table,
            const SoleusExercise *exercise,
            const SoleusDose     *dose)
{
  for (guint i = 0; i < exercise->phases->len; i++)
    add_phase (table, g_ptr_array_index (exercise->phases, i), &g_array_index (dose->phases, SoleusPhaseDose, i), i == 0 ? _ ("Phases") : "");
  if (exercise->finisher != NULL)
    add_phase (table, exercise->finisher, &(SoleusPhaseDose) { dose->finisher_kind, dose->finisher_us, 0 }, _ ("Finisher"));
}

static void
add_goal (SoleusTable          *table,
          const SoleusExercise *exercise,
          const SoleusDose     *dose)
{
  switch (dose->goal_kind) {
  case SOLEUS_GOAL_KIND_REPETITIONS:
    add_number (table, _ ("Repetitions"), dose->repetitions, exercise->goal);
    break;
  case SOLEUS_GOAL_KIND_DURATION:
    add_number (table, _ ("Seconds of a set"), to_seconds (dose->duration_us), exercise->goal);
    break;
  case SOLEUS_GOAL_KIND_DISTANCE:
    add_number (table, _ ("Meters"), dose->distance_m, exercise->goal);
    break;
  case SOLEUS_GOAL_KIND_OPEN:
    soleus_table_add (table, _ ("Goal"), _ ("As long as you like"), NULL);
    break;
  }
}

/* What this routine prescribes, each number with what its exercise allows. */
static void
print_exercise (const SoleusExercise *exercise,
                const SoleusDose     *dose)
{
  g_autoptr (SoleusTable) table = soleus_table_new ();
  g_autofree char *dose_text = soleus_dose_to_text (dose, SOLEUS_UNITS_METRIC);

  g_print ("\n");
  soleus_command_say ("%s: %s", exercise->name, dose_text);
  soleus_table_add (table, _ ("Sides"), soleus_kind_to_title (SOLEUS_TYPE_SIDES, (int) dose->sides), NULL);
  add_number (table, _ ("Sets"), dose->sets, exercise->sets);
  add_goal (table, exercise, dose);
  add_number (table, _ ("Rest in seconds"), to_seconds (dose->rest_us), exercise->rest_s);
  add_phases (table, exercise, dose);
  if (exercise->load_kg.max > 0)
    add_number (table, _ ("Load in kg"), dose->load_kg, exercise->load_kg);
  soleus_table_print (table);

  if (exercise->setup[0] != NULL)
    g_print ("\n");
  for (int i = 0; exercise->setup[i] != NULL; i++)
    soleus_command_say ("%d. %s", i + 1, exercise->setup[i]);
}

/* Nothing for a number of the routine as a whole. */
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

static void
print_sources (SoleusEntry *entry)
{
  g_autoptr (GPtrArray) sources = soleus_entry_list_provenance (entry);
  g_autoptr (SoleusTable) table = soleus_table_new ();

  for (guint i = 0; i < sources->len; i++) {
    const SoleusProvenance *source = g_ptr_array_index (sources, i);
    const SoleusExercise   *exercise = find_exercise (soleus_entry_get_routine (entry), source->exercise);
    g_autofree char        *number = soleus_provenance_to_title (source, exercise);

    soleus_table_add (table, source->exercise, number, source->title, source->url != NULL ? source->url : "", NULL);
  }

  if (sources->len == 0)
    return;
  g_print ("\n%s\n", _ ("Where the numbers come from:"));
  soleus_table_print (table);
}

/**
 * soleus_cli_print_entry:
 * @entry: an exercise or a routine
 *
 * Prints all of it for people: its dose, the ranges that sources prescribe and those that are proposed, how to get into place, where the numbers come from
 */
void
soleus_cli_print_entry (SoleusEntry *entry)
{
  g_autoptr (SoleusTable) table = soleus_table_new ();
  SoleusRoutine   *routine = soleus_entry_get_routine (entry);
  g_autofree char *duration = soleus_entry_time_to_text (entry);
  g_autofree char *audiences = soleus_audiences_to_text (routine->audiences);
  g_autofree char *frequency = soleus_frequency_to_text (&routine->frequency);

  soleus_table_add (table, _ ("Time"), duration, NULL);
  if (frequency != NULL)
    soleus_table_add (table, _ ("How often"), frequency, NULL);
  soleus_table_add (table, _ ("Level"), soleus_level_to_words (soleus_entry_get_level (entry)).more, NULL);
  if (audiences != NULL)
    soleus_table_add (table, _ ("For whom"), audiences, NULL);
  soleus_table_add (table, _ ("Category"), soleus_kind_to_title (SOLEUS_TYPE_CATEGORY, (int) soleus_entry_get_category (entry)), NULL);
  soleus_table_add (table, _ ("Source"), soleus_kind_to_title (SOLEUS_TYPE_SOURCE, (int) soleus_entry_get_source (entry)), NULL);
  if (routine->has_cue_profile)
    soleus_table_add (table, _ ("Cues"), soleus_kind_to_title (SOLEUS_TYPE_CUE_PROFILE, (int) routine->cue_profile), NULL);

  soleus_command_say ("%s (%s)", soleus_entry_get_name (entry), soleus_entry_get_id (entry));
  if (soleus_entry_get_summary (entry) != NULL && *soleus_entry_get_summary (entry) != '\0')
    soleus_command_say ("%s", soleus_entry_get_summary (entry));
  g_print ("\n");
  soleus_table_print (table);

  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusBlock *block = soleus_routine_get_block (routine, i);

    print_exercise (block->exercise, block->dose);
  }
  print_sources (entry);
}
