/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-dose-number-text.h"

#include "soleus-kind-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

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
  case SOLEUS_DOSE_NUMBER_LEAD_IN:
    return g_strdup (_ ("Time to Get Ready"));
  case SOLEUS_DOSE_NUMBER_REST_BETWEEN:
    return g_strdup (_ ("Rest Between Exercises"));
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
  case SOLEUS_DOSE_NUMBER_TIMES_PER_DAY:
  case SOLEUS_DOSE_NUMBER_DAYS_PER_WEEK:
    return g_strdup_printf ("%g", value);
  case SOLEUS_DOSE_NUMBER_DURATION:
  case SOLEUS_DOSE_NUMBER_PHASE:
  case SOLEUS_DOSE_NUMBER_FINISHER:
  case SOLEUS_DOSE_NUMBER_REST:
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

/**
 * soleus_dose_number_to_subtitle:
 * @self: a number
 *
 * Returns: (transfer full): from where to where it goes and who says so, such as "15 to 20, from the source"; translated
 */
char *
soleus_dose_number_to_subtitle (const SoleusDoseNumber *self)
{
  g_autofree char *most = soleus_dose_number_value_to_text (self, self->range.max);

  if (is_of_routine (self))
    return describe_unit (self);
  if (soleus_dose_number_is_fixed (self))
    return g_strdup (self->range.has_source ? _ ("Fixed by the source") : _ ("Fixed for safety"));
  if (soleus_range_is_fixed (self->range))
    /* Translators: %s is the one number that is proposed, such as "60 s". */
    return g_strdup_printf (_ ("%s, as proposed"), most);
  if (self->range.has_source)
    /* Translators: the range of a number, such as "15 to 20, from the source". The second one has its unit. */
    return g_strdup_printf (_ ("%g to %s, from the source"), self->range.min, most);
  if (self->range.is_limit)
    /* Translators: the range of a number, such as "0 to 5 kg, for safety". The second one has its unit. */
    return g_strdup_printf (_ ("%g to %s, for safety"), self->range.min, most);
  /* Translators: the range of a number, such as "30 to 120 s, as proposed". The second one has its unit. */
  return g_strdup_printf (_ ("%g to %s, as proposed"), self->range.min, most);
}

/* Which form of a plural a number takes that needn't be whole. */
static gulong
count (double value)
{
  return floor (value) < value ? 2 : (gulong) value;
}

/* A value with its unit as in a sentence: "20 seconds". */
static char *
spell_out (const SoleusDoseNumber *self,
           double                  value)
{
  switch (self->kind) {
  case SOLEUS_DOSE_NUMBER_SETS:
    return g_strdup_printf (ngettext ("%g set", "%g sets", count (value)), value);
  case SOLEUS_DOSE_NUMBER_REPETITIONS:
    return g_strdup_printf (ngettext ("%g repetition", "%g repetitions", count (value)), value);
  case SOLEUS_DOSE_NUMBER_CADENCE:
    return g_strdup_printf (ngettext ("%g pump a minute", "%g pumps a minute", count (value)), value);
  case SOLEUS_DOSE_NUMBER_DURATION:
  case SOLEUS_DOSE_NUMBER_PHASE:
  case SOLEUS_DOSE_NUMBER_FINISHER:
  case SOLEUS_DOSE_NUMBER_REST:
    return g_strdup_printf (ngettext ("%g second", "%g seconds", count (value)), value);
  case SOLEUS_DOSE_NUMBER_DISTANCE:
  case SOLEUS_DOSE_NUMBER_LOAD:
  case SOLEUS_DOSE_NUMBER_LEAD_IN:
  case SOLEUS_DOSE_NUMBER_REST_BETWEEN:
  case SOLEUS_DOSE_NUMBER_TIMES_PER_DAY:
  case SOLEUS_DOSE_NUMBER_DAYS_PER_WEEK:
    return soleus_dose_number_value_to_text (self, value);
  }
  g_return_val_if_reached (NULL);
}

/**
 * soleus_dose_number_to_question:
 * @self: a number
 * @value: a value beyond what is proposed
 *
 * Returns: (transfer full): whether the person means it, such as "Rest for 20 seconds?"; translated
 */
char *
soleus_dose_number_to_question (const SoleusDoseNumber *self,
                                double                  value)
{
  g_autofree char *amount = spell_out (self, value);

  switch (self->kind) {
  case SOLEUS_DOSE_NUMBER_PHASE:
  case SOLEUS_DOSE_NUMBER_FINISHER:
    /* Translators: a phase and its time, such as "Hold for 6 seconds?" */
    return g_strdup_printf (C_ ("question", "%s for %s?"), soleus_phase_kind_to_words (self->phase).title, amount);
  case SOLEUS_DOSE_NUMBER_REST:
    /* Translators: %s is a time, such as "20 seconds". */
    return g_strdup_printf (_ ("Rest for %s?"), amount);
  case SOLEUS_DOSE_NUMBER_LOAD:
    /* Translators: %s is a weight, such as "8 kg". */
    return g_strdup_printf (_ ("Add %s?"), amount);
  case SOLEUS_DOSE_NUMBER_SETS:
  case SOLEUS_DOSE_NUMBER_REPETITIONS:
  case SOLEUS_DOSE_NUMBER_DURATION:
  case SOLEUS_DOSE_NUMBER_DISTANCE:
  case SOLEUS_DOSE_NUMBER_CADENCE:
  case SOLEUS_DOSE_NUMBER_LEAD_IN:
  case SOLEUS_DOSE_NUMBER_REST_BETWEEN:
  case SOLEUS_DOSE_NUMBER_TIMES_PER_DAY:
  case SOLEUS_DOSE_NUMBER_DAYS_PER_WEEK:
    /* Translators: %s is an amount, such as "25 repetitions". */
    return g_strdup_printf (_ ("Use %s?"), amount);
  }
  g_return_val_if_reached (NULL);
}

/**
 * soleus_dose_number_to_advice:
 * @self: a number whose range is only proposed
 *
 * Returns: (transfer full): what to think of before the range is left; translated
 */
char *
soleus_dose_number_to_advice (const SoleusDoseNumber *self)
{
  g_autofree char *least = soleus_dose_number_value_to_text (self, self->range.min);
  g_autofree char *most = soleus_dose_number_value_to_text (self, self->range.max);

  if (soleus_range_is_fixed (self->range))
    /* Translators: %s is a number, such as "60 s". */
    return g_strdup_printf (_ ("This exercise proposes %s. No source forbids another number: change it if you know what suits you, in small steps, and stop if something hurts."), most);
  /* Translators: two numbers, such as "30 s" and "120 s". */
  return g_strdup_printf (_ ("This exercise proposes %s to %s. No source forbids another number: change it if you know what suits you, in small steps, and stop if something hurts."), least, most);
}

/**
 * soleus_dose_number_to_use_label:
 * @self: a number
 * @value: a value beyond what is proposed
 *
 * Returns: (transfer full): the button that takes it, with a mnemonic, such as "_Use 20 Seconds"; translated
 */
char *
soleus_dose_number_to_use_label (const SoleusDoseNumber *self,
                                 double                  value)
{
  g_autofree char *text = NULL;

  switch (self->kind) {
  case SOLEUS_DOSE_NUMBER_SETS:
    return g_strdup_printf (ngettext ("_Use %g Set", "_Use %g Sets", count (value)), value);
  case SOLEUS_DOSE_NUMBER_REPETITIONS:
    return g_strdup_printf (ngettext ("_Use %g Repetition", "_Use %g Repetitions", count (value)), value);
  case SOLEUS_DOSE_NUMBER_DURATION:
  case SOLEUS_DOSE_NUMBER_PHASE:
  case SOLEUS_DOSE_NUMBER_FINISHER:
  case SOLEUS_DOSE_NUMBER_REST:
    return g_strdup_printf (ngettext ("_Use %g Second", "_Use %g Seconds", count (value)), value);
  case SOLEUS_DOSE_NUMBER_CADENCE:
  case SOLEUS_DOSE_NUMBER_DISTANCE:
  case SOLEUS_DOSE_NUMBER_LOAD:
  case SOLEUS_DOSE_NUMBER_LEAD_IN:
  case SOLEUS_DOSE_NUMBER_REST_BETWEEN:
  case SOLEUS_DOSE_NUMBER_TIMES_PER_DAY:
  case SOLEUS_DOSE_NUMBER_DAYS_PER_WEEK:
    text = soleus_dose_number_value_to_text (self, value);
    /* Translators: a button; %s is an amount, such as "8 kg". */
    return g_strdup_printf (_ ("_Use %s"), text);
  }
  g_return_val_if_reached (NULL);
}

/**
 * soleus_dose_number_to_limit_note:
 * @self: a number whose range is a limit
 *
 * Returns: (transfer full): why it can't be left here, and where it can; translated
 */
char *
soleus_dose_number_to_limit_note (const SoleusDoseNumber *self)
{
  g_autofree char *most = soleus_dose_number_value_to_text (self, self->range.max);

  if (!self->range.has_source)
    /* Translators: two numbers; the second has its unit, such as "0" and "5 kg". */
    return g_strdup_printf (_ ("For safety this exercise keeps to %g to %s in a routine. In an exercise of your own you decide."), self->range.min, most);
  /* Translators: two numbers; the second has its unit, such as "15" and "20 s". */
  return g_strdup_printf (_ ("The source of this exercise says %g to %s, and a routine keeps to that. In an exercise of your own you decide."), self->range.min, most);
}
