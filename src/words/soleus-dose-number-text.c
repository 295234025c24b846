/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-dose-number-text.h"

#include "soleus-kind-words.h"

#include <glib/gi18n-lib.h>

/**
 * soleus_dose_number_to_title:
 * @self: a number
 *
 * Returns: (transfer full): what the number is called in a row, such as "Rest Between Sets"; translated
 */
char *
soleus_dose_number_to_title (const SoleusDoseNumber *self)
{
  switch (self->kind) {
  case SOLEUS_DOSE_NUMBER_SETS:
    return g_strdup (_ ("Sets"));
  case SOLEUS_DOSE_NUMBER_REPETITIONS:
    return g_strdup (_ ("Repetitions"));
  case SOLEUS_DOSE_NUMBER_DURATION:
    return g_strdup (_ ("Time of a Set"));
  case SOLEUS_DOSE_NUMBER_DISTANCE:
    return g_strdup (_ ("Distance of a Set"));
  case SOLEUS_DOSE_NUMBER_PHASE:
    return g_strdup (soleus_phase_kind_to_words (self->phase).title);
  case SOLEUS_DOSE_NUMBER_CADENCE:
    return g_strdup (_ ("Pumps a Minute"));
  case SOLEUS_DOSE_NUMBER_FINISHER:
    /* Translators: what ends each set of an exercise; %s is a phase, such as "Stretch". */
    return g_strdup_printf (_ ("%s at the End of a Set"), soleus_phase_kind_to_words (self->phase).title);
  case SOLEUS_DOSE_NUMBER_REST:
    return g_strdup (_ ("Rest Between Sets"));
  case SOLEUS_DOSE_NUMBER_LOAD:
    return g_strdup (_ ("Added Weight"));
  case SOLEUS_DOSE_NUMBER_CHANGE_OVER:
    return g_strdup (_ ("Time to Change Sides"));
  case SOLEUS_DOSE_NUMBER_LEAD_IN:
    return g_strdup (_ ("Time to Get Ready"));
  case SOLEUS_DOSE_NUMBER_REST_BETWEEN:
    return g_strdup (_ ("Rest Between Exercises"));
  case SOLEUS_DOSE_NUMBER_INTERVAL:
    /* Translators: in minutes, how long it takes from one break to the next. */
    return g_strdup (_ ("Minutes Until the Next One"));
  case SOLEUS_DOSE_NUMBER_TIMES_PER_DAY:
    return g_strdup (_ ("Times a Day"));
  case SOLEUS_DOSE_NUMBER_DAYS_PER_WEEK:
    return g_strdup (_ ("Days a Week"));
  }
  g_return_val_if_reached (NULL);
}

static char *
add_unit (double      value,
          const char *unit)
{
  /* Translators: a number and the short name of its unit, such as "2.5 kg". */
  return g_strdup_printf (C_ ("number and unit", "%g %s"), value, unit);
}

/**
 * soleus_dose_number_value_to_text:
 * @self: a number
 * @value: a value of it, as it is shown
 *
 * Returns: (transfer full): the value with its unit, short, such as "2.5 s"; translated
 */
char *
soleus_dose_number_value_to_text (const SoleusDoseNumber *self,
                                  double                  value)
{
  switch (self->kind) {
  case SOLEUS_DOSE_NUMBER_SETS:
  case SOLEUS_DOSE_NUMBER_REPETITIONS:
  case SOLEUS_DOSE_NUMBER_CADENCE:
  case SOLEUS_DOSE_NUMBER_INTERVAL:
  case SOLEUS_DOSE_NUMBER_TIMES_PER_DAY:
  case SOLEUS_DOSE_NUMBER_DAYS_PER_WEEK:
    return g_strdup_printf ("%g", value);
  case SOLEUS_DOSE_NUMBER_DURATION:
  case SOLEUS_DOSE_NUMBER_PHASE:
  case SOLEUS_DOSE_NUMBER_FINISHER:
  case SOLEUS_DOSE_NUMBER_REST:
  case SOLEUS_DOSE_NUMBER_CHANGE_OVER:
  case SOLEUS_DOSE_NUMBER_LEAD_IN:
  case SOLEUS_DOSE_NUMBER_REST_BETWEEN:
    /* Translators: seconds, short, such as "2.5 s". */
    return g_strdup_printf (_ ("%g s"), value);
  case SOLEUS_DOSE_NUMBER_DISTANCE:
    return add_unit (value, soleus_distance_get_unit (self->units));
  case SOLEUS_DOSE_NUMBER_LOAD:
    return add_unit (value, soleus_load_get_unit (self->units));
  }
  g_return_val_if_reached (NULL);
}

static gboolean
is_of_routine (const SoleusDoseNumber *self)
{
  return self->kind >= SOLEUS_DOSE_NUMBER_LEAD_IN;
}

/* What nobody prescribes only needs its unit, and not even that when it is counted. */
static char *
describe_unit (const SoleusDoseNumber *self)
{
  if (self->kind == SOLEUS_DOSE_NUMBER_LEAD_IN)
    return g_strdup (_ ("Seconds before the first set"));
  if (self->kind == SOLEUS_DOSE_NUMBER_REST_BETWEEN)
    return g_strdup (_ ("Seconds"));
  return g_strdup ("");
}

static char *
describe_range (const SoleusDoseNumber *self)
{
  g_autofree char *most = soleus_dose_number_value_to_text (self, self->range.max);

  if (soleus_range_is_fixed (self->range))
    return g_steal_pointer (&most);
  /* Translators: the range of a number, such as "15 to 20" or "30 to 120 s". The second one has its unit. */
  return g_strdup_printf (C_ ("range", "%g to %s"), self->range.min, most);
}

/**
 * soleus_dose_number_to_subtitle:
 * @self: a number
 * @value: what is chosen, as it is shown
 *
 * Returns: (transfer full): from where to where it goes and who says so, such as "15 to 20, from the source", and whether @value lies outside of that; translated
 */
char *
soleus_dose_number_to_subtitle (const SoleusDoseNumber *self,
                                double                  value)
{
  g_autofree char *range = describe_range (self);

  if (is_of_routine (self))
    return describe_unit (self);
  if (soleus_dose_number_is_outside (self, value))
    /* Translators: the person chose less or more; %s is a number or a range, such as "15 to 20". */
    return g_strdup_printf (self->range.has_source ? _ ("Outside what the source says: %s") : _ ("Outside what is proposed: %s"), range);
  if (self->range.has_source)
    /* Translators: %s is a number or a range, such as "15 to 20". */
    return g_strdup_printf (_ ("%s, from the source"), range);
  if (self->range.has_limit)
    /* Translators: %s is a range, such as "0 to 5 kg". */
    return g_strdup_printf (_ ("%s, limited for safety"), range);
  /* Translators: %s is the one number that is proposed, or a range, such as "60 s" or "30 to 120 s". */
  return g_strdup_printf (_ ("%s, as proposed"), range);
}

/**
 * soleus_dose_number_to_limit_note:
 * @self: a number that has a limit
 *
 * Returns: (transfer full): why no more can be chosen here, and where it can; translated
 */
char *
soleus_dose_number_to_limit_note (const SoleusDoseNumber *self)
{
  g_autofree char *most = soleus_dose_number_value_to_text (self, self->most);

  /* Translators: a number with its unit, such as "5 kg". */
  return g_strdup_printf (_ ("For safety, a routine keeps to at most %s here. In an exercise of your own you decide."), most);
}
