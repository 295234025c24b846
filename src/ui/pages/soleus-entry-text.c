/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-entry-text.h"
#include "soleus-entry-time.h"
#include "soleus-duration-text.h"
#include "soleus-exercise-words.h"

#include <glib/gi18n-lib.h>

/* What stands between two facts about the same thing. */
#define BETWEEN " · "

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
  return g_strconcat (dose, BETWEEN, time, NULL);
}

static char *
describe_amount (const SoleusDose *dose,
                 SoleusUnits       units)
{
  g_autofree char *duration = NULL;
  g_autofree char *distance = NULL;

  switch (dose->goal_kind) {
  case SOLEUS_GOAL_KIND_REPETITIONS:
    /* Translators: how much of a set: "3 sets of 15". */
    return g_strdup_printf (_ ("%d sets of %d"), dose->sets, dose->repetitions);
  case SOLEUS_GOAL_KIND_DURATION:
    duration = soleus_duration_to_text (dose->duration_us);
    /* Translators: how much of a set: "2 sets of 30 s". */
    return g_strdup_printf (_ ("%d sets of %s"), dose->sets, duration);
  case SOLEUS_GOAL_KIND_DISTANCE:
    distance = soleus_distance_to_text (dose->distance_m, units);
    return g_strdup_printf (_ ("%d sets of %s"), dose->sets, distance);
  case SOLEUS_GOAL_KIND_OPEN:
    return g_strdup_printf (_ ("%d sets, each as long as you like"), dose->sets);
  }
  g_return_val_if_reached (NULL);
}

static char *
describe_single_amount (const SoleusDose *dose,
                        SoleusUnits       units)
{
  g_autofree char *duration = NULL;
  g_autofree char *distance = NULL;

  switch (dose->goal_kind) {
  case SOLEUS_GOAL_KIND_REPETITIONS:
    return g_strdup_printf (_ ("1 set of %d"), dose->repetitions);
  case SOLEUS_GOAL_KIND_DURATION:
    duration = soleus_duration_to_text (dose->duration_us);
    return g_strdup_printf (_ ("1 set of %s"), duration);
  case SOLEUS_GOAL_KIND_DISTANCE:
    distance = soleus_distance_to_text (dose->distance_m, units);
    return g_strdup_printf (_ ("1 set of %s"), distance);
  case SOLEUS_GOAL_KIND_OPEN:
    return g_strdup (_ ("1 set, as long as you like"));
  }
  g_return_val_if_reached (NULL);
}

/**
 * soleus_sides_to_text:
 * @sides: which legs work
 *
 * Returns: (transfer none) (nullable): that in words, such as "on each side", for after how many sets there are, translated; %NULL for both at once
 */
const char *
soleus_sides_to_text (SoleusSides sides)
{
  switch (sides) {
  case SOLEUS_SIDES_BOTH:
    return NULL;
  case SOLEUS_SIDES_EACH:
    return _ ("on each side");
  case SOLEUS_SIDES_ALTERNATING:
    return _ ("left and right in turn");
  case SOLEUS_SIDES_LEFT:
    return _ ("with the left leg");
  case SOLEUS_SIDES_RIGHT:
    return _ ("with the right leg");
  }
  g_return_val_if_reached (NULL);
}

/**
 * soleus_block_amount_to_text:
 * @block: one exercise with its dose
 * @units: how distances are shown
 *
 * Returns: (transfer full): how many sets of how much, such as "3 sets of 15", translated
 */
char *
soleus_block_amount_to_text (const SoleusBlock *block,
                             SoleusUnits        units)
{
  return block->dose->sets == 1 ? describe_single_amount (block->dose, units) : describe_amount (block->dose, units);
}

/* The sets in words: “3 sets of 15”, “2 sets of 30 s, on each side”. */
static char *
describe_sets (const SoleusBlock *block,
               SoleusUnits        units)
{
  g_autofree char *amount = soleus_block_amount_to_text (block, units);
  const char      *sides = soleus_sides_to_text (block->dose->sides);

  if (sides == NULL)
    return g_steal_pointer (&amount);
  /* Translators: sets and the leg, such as "2 sets of 30 s, on each side". */
  return g_strdup_printf (C_ ("sets and the leg", "%s, %s"), amount, sides);
}

static void
append (GString    *text,
        const char *between,
        char       *part)
{
  if (text->len > 0)
    g_string_append (text, between);
  g_string_append (text, part);
  g_free (part);
}

static char *
describe_phase (const SoleusPhaseDose *phase)
{
  g_autofree char *duration = NULL;

  if (phase->kind == SOLEUS_PHASE_KIND_PULSE)
    return g_strdup_printf (_ ("%.0f pulses a minute"), phase->cadence_per_min);
  if (phase->duration_us == 0)
    return NULL;

  duration = soleus_duration_to_exact_text (phase->duration_us);
  /* Translators: a phase and how long it lasts, such as "lift 2 s". */
  return g_strdup_printf (C_ ("phase and its time", "%s %s"), soleus_phase_kind_to_text (phase->kind), duration);
}

static void
append_phases (GString          *text,
               const SoleusDose *dose)
{
  for (guint i = 0; i < dose->phases->len; i++) {
    char *phase = describe_phase (&g_array_index (dose->phases, SoleusPhaseDose, i));

    if (phase != NULL)
      /* Translators: stands between the parts of a list. */
      append (text, C_ ("list", ", "), phase);
  }
}

/* Phases, finisher, rest and load: “lift 2 s, hold 2 s, lower 3 s · rest 1 min”; may be empty. */
static char *
describe_tempo (const SoleusBlock *block,
                SoleusUnits        units)
{
  const SoleusDose *dose = block->dose;
  g_autoptr (GString) text = g_string_new (NULL);

  append_phases (text, dose);
  if (dose->finisher_us > 0) {
    g_autofree char *finisher = soleus_duration_to_text (dose->finisher_us);

    /* Translators: what ends each set, such as "stretch 20 s at the end of each set". */
    append (text, BETWEEN, g_strdup_printf (_ ("%s %s at the end of each set"), soleus_phase_kind_to_text (dose->finisher_kind), finisher));
  }
  if (dose->sets > 1 && dose->rest_us > 0) {
    g_autofree char *rest = soleus_duration_to_text (dose->rest_us);

    /* Translators: the rest between sets, such as "rest 1 min". */
    append (text, BETWEEN, g_strdup_printf (_ ("rest %s"), rest));
  }
  if (dose->load_kg > 0) {
    g_autofree char *load = soleus_load_to_text (dose->load_kg, units);

    /* Translators: a weight that is added, such as "with 2.5 kg". */
    append (text, BETWEEN, g_strdup_printf (_ ("with %s"), load));
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * soleus_block_load_to_text:
 * @block: one exercise with its dose
 * @units: how to show loads and distances
 *
 * Returns: (transfer full) (nullable): the weight that is added, how much it may become and what it can be, such as "20 kg, up to 150 kg: a machine"; translated; %NULL for an
 *   exercise to which nothing is added
 */
char *
soleus_block_load_to_text (const SoleusBlock *block,
                           SoleusUnits        units)
{
  const SoleusExercise *exercise = block->exercise;
  SoleusRange           range = soleus_load_range_from_kg (exercise->load_kg, units);
  g_autofree char      *kinds = soleus_load_kinds_to_text (exercise->load_kinds);
  g_autofree char      *most = soleus_load_to_text (soleus_load_to_kg (range.max, units), units);
  g_autofree char      *load = soleus_load_to_text (block->dose->load_kg, units);

  if (exercise->load_kg.max <= 0)
    return NULL;
  if (block->dose->load_kg > 0)
    /* Translators: a weight, the most that it may become, and what it can be, such as "20 kg, up to 150 kg: a machine". */
    return g_strdup_printf (_ ("%s, up to %s: %s"), load, most, kinds);
  /* Translators: the most that a weight may become, and what it can be, such as "None at first, later up to 5 kg: a book, a weight". */
  return g_strdup_printf (_ ("None at first, later up to %s: %s"), most, kinds);
}

/**
 * soleus_block_to_text:
 * @block: one exercise with its dose
 * @units: how to show loads and distances
 *
 * Returns: (transfer full): the whole dose in words, such as "3 sets of 15 · lift 2 s, hold 2 s, lower 3 s · rest 1 min"; translated
 */
char *
soleus_block_to_text (const SoleusBlock *block,
                      SoleusUnits        units)
{
  g_autofree char *sets = describe_sets (block, units);
  g_autofree char *tempo = describe_tempo (block, units);

  return *tempo == '\0' ? g_steal_pointer (&sets) : g_strconcat (sets, BETWEEN, tempo, NULL);
}
