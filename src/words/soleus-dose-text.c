/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-dose-text.h"

#include "soleus-code-words.h"
#include "soleus-duration-text.h"
#include "soleus-kind-words.h"

#include <glib/gi18n-lib.h>

/* What stands between two facts about the same thing. */
#define BETWEEN " · "

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

/* What one set is: “15”, “30 s”. */
static char *
describe_set (const SoleusDose *dose,
              SoleusUnits       units)
{
  switch (dose->goal_kind) {
  case SOLEUS_GOAL_KIND_REPETITIONS:
    return g_strdup_printf ("%d", dose->repetitions);
  case SOLEUS_GOAL_KIND_DURATION:
    return soleus_duration_to_exact_text (dose->duration_us);
  case SOLEUS_GOAL_KIND_DISTANCE:
    return soleus_distance_to_text (dose->distance_m, units);
  case SOLEUS_GOAL_KIND_OPEN:
    return g_strdup (_ ("as long as you like"));
  }
  g_return_val_if_reached (NULL);
}

/**
 * soleus_dose_to_text:
 * @dose: a dose
 * @units: how to show a distance
 *
 * Returns: (transfer full): the sets in a few words, such as "3 × 15" or "2 × 30 s, each side", translated
 */
char *
soleus_dose_to_text (const SoleusDose *dose,
                     SoleusUnits       units)
{
  g_autofree char *set = describe_set (dose, units);
  g_autofree char *sets = NULL;

  if (dose->sets == 1)
    sets = g_steal_pointer (&set);
  else
    /* Translators: a number of sets and what one set is, such as "3 × 15" or "2 × 30 s". */
    sets = g_strdup_printf (_ ("%d × %s"), dose->sets, set);

  switch (dose->sides) {
  case SOLEUS_SIDES_EACH:
  case SOLEUS_SIDES_EACH_RIGHT_FIRST:
    /* Translators: a dose that is done on the left and on the right, such as "2 × 30 s, each side". */
    return g_strdup_printf (_ ("%s, each side"), sets);
  case SOLEUS_SIDES_LEFT:
    /* Translators: a dose that is done with one leg, such as "3 × 15, left only". */
    return g_strdup_printf (_ ("%s, left only"), sets);
  case SOLEUS_SIDES_RIGHT:
    /* Translators: a dose that is done with one leg, such as "3 × 15, right only". */
    return g_strdup_printf (_ ("%s, right only"), sets);
  case SOLEUS_SIDES_BOTH:
  case SOLEUS_SIDES_ALTERNATING:
    return g_steal_pointer (&sets);
  }
  g_return_val_if_reached (NULL);
}

/**
 * soleus_cadence_to_text:
 * @cadence_per_min: how many pumps there are in a minute
 *
 * Returns: (transfer full): that, short, such as "60 a minute", for where it is plain what is counted; translated
 */
char *
soleus_cadence_to_text (double cadence_per_min)
{
  /* Translators: how many pumps there are in a minute. */
  return g_strdup_printf (_ ("%g a minute"), cadence_per_min);
}

/**
 * soleus_dose_to_subtitle:
 * @dose: a dose
 * @units: how loads and distances are shown
 *
 * The hold is what people change first. What comes before and after it is left to a closer look.
 *
 * Returns: (transfer full): the dose in one short line, such as "4 × 18 · 2.5 s hold · 45 s rest"; translated
 */
char *
soleus_dose_to_subtitle (const SoleusDose *dose,
                         SoleusUnits       units)
{
  g_autofree char *sets = soleus_dose_to_text (dose, units);
  g_autoptr (GString) text = g_string_new (sets);

  for (guint i = 0; i < dose->phases->len; i++) {
    const SoleusPhaseDose *phase = &g_array_index (dose->phases, SoleusPhaseDose, i);
    g_autofree char       *time = soleus_duration_to_exact_text (phase->duration_us);

    if (phase->kind == SOLEUS_PHASE_KIND_PULSE)
      append (text, BETWEEN, soleus_cadence_to_text (phase->cadence_per_min));
    else if (phase->kind == SOLEUS_PHASE_KIND_HOLD && phase->duration_us > 0)
      /* Translators: how long a position is held, such as "2.5 s hold". */
      append (text, BETWEEN, g_strdup_printf (_ ("%s hold"), time));
  }
  if (dose->sets > 1 && dose->rest_us > 0) {
    g_autofree char *rest = soleus_duration_to_exact_text (dose->rest_us);

    /* Translators: the rest between sets, such as "45 s rest". */
    append (text, BETWEEN, g_strdup_printf (_ ("%s rest"), rest));
  }
  if (dose->load_kg > 0)
    append (text, BETWEEN, soleus_load_to_text (dose->load_kg, units));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Sets and what each is: “3 sets of 15”. */
static char *
count_sets (int         sets,
            const char *set)
{
  /* Translators: sets and how much of each, such as "3 sets of 15" or "2 sets of 30 s". */
  return g_strdup_printf (ngettext ("%d set of %s", "%d sets of %s", (gulong) sets), sets, set);
}

/**
 * soleus_dose_to_sets:
 * @dose: a dose
 * @units: how to show a distance
 *
 * Returns: (transfer full): how many sets of how much, such as "3 sets of 15", translated
 */
char *
soleus_dose_to_sets (const SoleusDose *dose,
                     SoleusUnits       units)
{
  g_autofree char *set = describe_set (dose, units);

  if (dose->goal_kind == SOLEUS_GOAL_KIND_OPEN)
    return g_strdup_printf (ngettext ("%d set, as long as you like", "%d sets, each as long as you like", (gulong) dose->sets), dose->sets);
  return count_sets (dose->sets, set);
}

/**
 * soleus_dose_to_speech:
 * @dose: a dose
 *
 * Returns: (transfer full): the same in words that a screen reader says well, such as "2 sets of 30 seconds"; for a distance, or as long as one likes, only the sets; translated
 */
char *
soleus_dose_to_speech (const SoleusDose *dose)
{
  g_autofree char *set = NULL;

  if (soleus_dose_waits (dose))
    return g_strdup_printf (ngettext ("%d set", "%d sets", (gulong) dose->sets), dose->sets);
  set = dose->goal_kind == SOLEUS_GOAL_KIND_DURATION ? soleus_duration_to_speech (dose->duration_us) : g_strdup_printf ("%d", dose->repetitions);
  return count_sets (dose->sets, set);
}

/* The sets and the leg; both legs at once need no word. */
static char *
describe_sets (const SoleusDose *dose,
               SoleusUnits       units)
{
  g_autofree char *sets = soleus_dose_to_sets (dose, units);

  if (dose->sides == SOLEUS_SIDES_BOTH)
    return g_steal_pointer (&sets);
  /* Translators: sets and the leg, such as "2 sets of 30 s, on each side". */
  return g_strdup_printf (C_ ("sets and the leg", "%s, %s"), sets, soleus_sides_to_words (dose->sides).inside);
}

/**
 * soleus_phase_dose_to_text:
 * @phase: one phase of a repetition
 *
 * Returns: (transfer full) (nullable): the phase and how long it lasts, such as "lift 2 s", or how many pumps there are in a minute; %NULL for one without a time of its own; translated
 */
char *
soleus_phase_dose_to_text (const SoleusPhaseDose *phase)
{
  g_autofree char *duration = NULL;

  if (phase->kind == SOLEUS_PHASE_KIND_PULSE)
    return g_strdup_printf (_ ("%.0f pumps a minute"), phase->cadence_per_min);
  if (phase->duration_us == 0)
    return NULL;

  duration = soleus_duration_to_exact_text (phase->duration_us);
  /* Translators: a phase and how long it lasts, such as "lift 2 s". */
  return g_strdup_printf (C_ ("phase and its time", "%s %s"), soleus_phase_kind_to_words (phase->kind).inside, duration);
}

static void
append_phases (GString          *text,
               const SoleusDose *dose)
{
  const char *between = BETWEEN;

  for (guint i = 0; i < dose->phases->len; i++) {
    char *phase = soleus_phase_dose_to_text (&g_array_index (dose->phases, SoleusPhaseDose, i));

    if (phase == NULL)
      continue;
    append (text, between, phase);
    /* Translators: stands between the parts of a list. */
    between = C_ ("list", ", ");
  }
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
  const SoleusDose *dose = block->dose;
  g_autofree char  *sets = describe_sets (dose, units);
  g_autoptr (GString) text = g_string_new (sets);

  append_phases (text, dose);
  if (dose->finisher_us > 0) {
    g_autofree char *finisher = soleus_duration_to_exact_text (dose->finisher_us);

    /* Translators: what ends each set, such as "stretch 20 s at the end of each set". */
    append (text, BETWEEN, g_strdup_printf (_ ("%s %s at the end of each set"), soleus_phase_kind_to_words (dose->finisher_kind).inside, finisher));
  }
  if (dose->sets > 1 && dose->rest_us > 0) {
    g_autofree char *rest = soleus_duration_to_exact_text (dose->rest_us);

    /* Translators: the rest between sets, such as "rest 1 min". */
    append (text, BETWEEN, g_strdup_printf (_ ("rest %s"), rest));
  }
  /* What is as long everywhere needn't be said. */
  if (soleus_dose_is_each_side (dose) && dose->change_over_us != SOLEUS_DEFAULT_CHANGE_OVER_S * G_TIME_SPAN_SECOND) {
    g_autofree char *change_over = soleus_duration_to_exact_text (dose->change_over_us);

    /* Translators: the time to change from one leg to the other, such as "20 s to change sides". */
    append (text, BETWEEN, g_strdup_printf (_ ("%s to change sides"), change_over));
  }
  if (dose->load_kg > 0) {
    g_autofree char *load = soleus_load_to_text (dose->load_kg, units);

    /* Translators: a weight that is added, such as "with 2.5 kg". */
    append (text, BETWEEN, g_strdup_printf (_ ("with %s"), load));
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* How much weight, and how much it may become in numbers that read well. */
static char *
describe_load (const SoleusBlock *block,
               SoleusUnits        units)
{
  SoleusRange      range = soleus_load_range_from_kg (block->exercise->load_kg, units);
  g_autofree char *load = soleus_load_to_text (block->dose->load_kg, units);
  g_autofree char *most = soleus_load_to_text (soleus_load_to_kg (range.max, units), units);

  if (block->dose->load_kg >= block->exercise->load_kg.max)
    return g_steal_pointer (&load);
  if (block->dose->load_kg > 0)
    /* Translators: a weight, and the most that it may become, such as "20 kg, up to 150 kg". */
    return g_strdup_printf (C_ ("weight and its most", "%s, up to %s"), load, most);
  /* Translators: the most that a weight may become, such as "5 kg". */
  return g_strdup_printf (_ ("None at first, later up to %s"), most);
}

/**
 * soleus_block_load_to_text:
 * @block: one exercise with its dose
 * @units: how to show loads
 *
 * Returns: (transfer full) (nullable): the weight that is added, how much it may become and what it can be, such as "20 kg, up to 150 kg: a machine"; translated; %NULL for an
 *   exercise to which nothing is added
 */
char *
soleus_block_load_to_text (const SoleusBlock *block,
                           SoleusUnits        units)
{
  g_autofree char *kinds = soleus_load_kinds_to_text (block->exercise->load_kinds);
  g_autofree char *load = NULL;

  if (block->dose->load_kg <= 0 && block->exercise->load_kg.max <= 0)
    return NULL;
  load = describe_load (block, units);
  if (*kinds == '\0')
    return g_steal_pointer (&load);
  /* Translators: a weight and what it can be, such as "20 kg: a machine". */
  return g_strdup_printf (C_ ("weight and what it is", "%s: %s"), load, kinds);
}

static char *
describe_times (const SoleusFrequency *frequency)
{
  if (frequency->every_min == 60)
    return g_strdup (_ ("Every hour"));
  if (frequency->every_min > 0)
    return g_strdup_printf (ngettext ("Every minute", "Every %d minutes", (gulong) frequency->every_min), frequency->every_min);
  if (frequency->times_per_day == 1)
    return g_strdup (_ ("Once a day"));
  return g_strdup_printf (ngettext ("%d time a day", "%d times a day", (gulong) frequency->times_per_day), frequency->times_per_day);
}

static char *
describe_days (SoleusRange days)
{
  int least = (int) days.min;
  int most = (int) days.max;

  if (soleus_range_is_fixed (days))
    return g_strdup_printf (ngettext ("on %d day a week", "on %d days a week", (gulong) most), most);
  /* Translators: on how many days, at least and at most, such as "on 3 to 4 days a week". */
  return g_strdup_printf (_ ("on %d to %d days a week"), least, most);
}

/**
 * soleus_frequency_to_text:
 * @frequency: how often something is done
 *
 * Returns: (transfer full) (nullable): that in words, such as "Once a day, on 3 to 4 days a week" or "Every 30 minutes", translated; %NULL when nothing is prescribed
 */
char *
soleus_frequency_to_text (const SoleusFrequency *frequency)
{
  SoleusRange      days_per_week = frequency->days_per_week;
  g_autofree char *times = NULL;
  g_autofree char *days = NULL;

  if (frequency->every_min <= 0 && (frequency->times_per_day <= 0 || days_per_week.max <= 0))
    return NULL;

  times = describe_times (frequency);
  if (days_per_week.max <= 0 || days_per_week.min >= 7)
    return g_steal_pointer (&times);
  days = describe_days (days_per_week);
  /* Translators: such as "Once a day, on 3 days a week". */
  return g_strdup_printf (C_ ("frequency", "%s, %s"), times, days);
}
