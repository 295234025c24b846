/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-dose-number.h"
#include "soleus-bounds.h"
#include "soleus-kind-types.h"
#include "soleus-routine.h"

#include <math.h>

G_DEFINE_BOXED_TYPE (SoleusDoseNumber, soleus_dose_number, soleus_dose_number_copy, soleus_dose_number_free)

/* How each kind is stepped through, what a file may say of it at all, and what is proposed of a routine that says nothing. Any time may be typed to a tenth of a second. */
static const struct {
  const char         *key;
  const SoleusBounds *bounds;
  double              step;
  unsigned            digits;
  double              proposal;
} kinds[] = {
  [SOLEUS_DOSE_NUMBER_SETS] = { "/sets", &soleus_bounds_sets, 1, 0, 1 },
  [SOLEUS_DOSE_NUMBER_REPETITIONS] = { "/repetitions", &soleus_bounds_repetitions, 1, 0, 1 },
  [SOLEUS_DOSE_NUMBER_DURATION] = { "/duration_s", &soleus_bounds_set_s, 5, 1, 1 },
  [SOLEUS_DOSE_NUMBER_DISTANCE] = { "/distance_m", &soleus_bounds_distance_m, 10, 0, 1 },
  [SOLEUS_DOSE_NUMBER_PHASE] = { NULL, &soleus_bounds_phase_s, 0.5, 1, 1 },
  [SOLEUS_DOSE_NUMBER_CADENCE] = { NULL, &soleus_bounds_cadence_per_min, 5, 1, 1 },
  [SOLEUS_DOSE_NUMBER_FINISHER] = { "/finisher/duration_s", &soleus_bounds_phase_s, 1, 1, 1 },
  [SOLEUS_DOSE_NUMBER_REST] = { "/rest_s", &soleus_bounds_rest_s, 5, 1, 1 },
  [SOLEUS_DOSE_NUMBER_LOAD] = { "/load_kg", &soleus_bounds_load_kg, 0.5, 1, 1 },
  [SOLEUS_DOSE_NUMBER_CHANGE_OVER] = { "/change_over_s", &soleus_bounds_change_over_s, 5, 1, SOLEUS_DEFAULT_CHANGE_OVER_S },
  [SOLEUS_DOSE_NUMBER_LEAD_IN] = { "/lead_in_s", &soleus_bounds_lead_in_s, 1, 1, (double) SOLEUS_DEFAULT_LEAD_IN_US / G_TIME_SPAN_SECOND },
  [SOLEUS_DOSE_NUMBER_REST_BETWEEN] = { "/rest_between_s", &soleus_bounds_rest_s, 5, 1, (double) SOLEUS_DEFAULT_REST_BETWEEN_US / G_TIME_SPAN_SECOND },
  [SOLEUS_DOSE_NUMBER_INTERVAL] = { "/frequency/every_min", &soleus_bounds_every_min, 5, 0, 30 },
  [SOLEUS_DOSE_NUMBER_TIMES_PER_DAY] = { "/frequency/times_per_day", &soleus_bounds_times_per_day, 1, 0, 1 },
  [SOLEUS_DOSE_NUMBER_DAYS_PER_WEEK] = { "/frequency/days_per_week", &soleus_bounds_days_per_week, 1, 0, 7 },
};

static const SoleusDoseNumberKind goal_kinds[] = {
  [SOLEUS_GOAL_KIND_REPETITIONS] = SOLEUS_DOSE_NUMBER_REPETITIONS,
  [SOLEUS_GOAL_KIND_DURATION] = SOLEUS_DOSE_NUMBER_DURATION,
  [SOLEUS_GOAL_KIND_DISTANCE] = SOLEUS_DOSE_NUMBER_DISTANCE,
};

static SoleusRange
show_range (SoleusDoseNumberKind kind,
            SoleusRange          range,
            SoleusUnits          units)
{
  if (kind == SOLEUS_DOSE_NUMBER_LOAD)
    range = soleus_load_range_from_kg (range, units);
  else if (kind == SOLEUS_DOSE_NUMBER_DISTANCE)
    range = soleus_distance_range_from_m (range, units);
  /* Rounding up from just below nothing gives a nothing with a sign. */
  range.min += 0.0;
  return range;
}

static double
find_step (SoleusDoseNumberKind kind,
           SoleusUnits          units)
{
  if (kind == SOLEUS_DOSE_NUMBER_LOAD)
    return soleus_load_get_step (units);
  return kind == SOLEUS_DOSE_NUMBER_DISTANCE ? soleus_distance_get_step (units) : kinds[kind].step;
}

/**
 * soleus_dose_number_set_units:
 * @self: a number
 * @units: how loads and distances are to be shown from now on
 */
void
soleus_dose_number_set_units (SoleusDoseNumber *self,
                              SoleusUnits       units)
{
  const SoleusBounds *bounds = kinds[self->kind].bounds;
  double              most = self->written.has_limit ? self->written.max : bounds->most;
  SoleusRange         possible = { .min = MIN (bounds->least, most), .max = most, .value = most };
  SoleusRange         choosable = show_range (self->kind, possible, units);

  self->units = units;
  self->range = show_range (self->kind, self->written, units);
  self->least = choosable.min;
  self->most = choosable.max;
  self->step = find_step (self->kind, units);
}

static SoleusDoseNumber *
new_number (SoleusDoseNumberKind kind,
            SoleusRange          range,
            SoleusUnits          units)
{
  SoleusDoseNumber *self = g_new0 (SoleusDoseNumber, 1);

  self->kind = kind;
  self->key = g_strdup (kinds[kind].key);
  self->written = range;
  self->digits = kinds[kind].digits;
  soleus_dose_number_set_units (self, units);
  return self;
}

/**
 * soleus_dose_number_new_own:
 * @kind: what it means
 * @key: where it is, a JSON pointer
 * @value: what holds where nothing is written
 *
 * A number that nobody prescribes or proposes: everything that the format allows is as good.
 *
 * Returns: (transfer full): the number, in metric units
 */
SoleusDoseNumber *
soleus_dose_number_new_own (SoleusDoseNumberKind kind,
                            const char          *key,
                            double               value)
{
  SoleusRange       range = { .min = kinds[kind].bounds->least, .max = kinds[kind].bounds->most, .value = value };
  SoleusDoseNumber *self = new_number (kind, range, SOLEUS_UNITS_METRIC);

  g_set_str (&self->key, key);
  return self;
}

/**
 * soleus_dose_number_new_for_routine:
 * @kind: one of those that belong to a whole routine
 *
 * Returns: (transfer full): the number, which no exercise prescribes
 */
SoleusDoseNumber *
soleus_dose_number_new_for_routine (SoleusDoseNumberKind kind)
{
  return soleus_dose_number_new_own (kind, kinds[kind].key, kinds[kind].proposal);
}

/**
 * soleus_dose_number_copy:
 * @self: a number
 *
 * Returns: (transfer full): another that says the same
 */
SoleusDoseNumber *
soleus_dose_number_copy (const SoleusDoseNumber *self)
{
  SoleusDoseNumber *copy = g_memdup2 (self, sizeof *self);

  copy->key = g_strdup (self->key);
  return copy;
}

/**
 * soleus_dose_number_free:
 * @self: (transfer full): a number
 */
void
soleus_dose_number_free (SoleusDoseNumber *self)
{
  g_free (self->key);
  g_free (self);
}

static void
add_of_phase (GPtrArray           *numbers,
              const SoleusPhase   *phase,
              SoleusDoseNumberKind kind,
              const char          *word,
              SoleusRange          range)
{
  SoleusDoseNumber *number = new_number (kind, range, SOLEUS_UNITS_METRIC);

  number->phase = phase->kind;
  number->key = g_strdup_printf ("/phases/%s/%s", soleus_kind_to_nick (SOLEUS_TYPE_PHASE_KIND, (int) phase->kind), word);
  g_ptr_array_add (numbers, number);
}

/* A routine names a phase by its kind: two holds of one exercise are chosen together. */
static gboolean
is_first_of_kind (const SoleusExercise *exercise,
                  guint                 index)
{
  const SoleusPhase *phase = g_ptr_array_index (exercise->phases, index);

  for (guint i = 0; i < index; i++) {
    if (((const SoleusPhase *) g_ptr_array_index (exercise->phases, i))->kind == phase->kind)
      return FALSE;
  }
  return TRUE;
}

static void
add_phases (GPtrArray            *numbers,
            const SoleusExercise *exercise)
{
  for (guint i = 0; i < exercise->phases->len; i++) {
    const SoleusPhase *phase = g_ptr_array_index (exercise->phases, i);

    if (!is_first_of_kind (exercise, i))
      continue;
    if (phase->kind == SOLEUS_PHASE_KIND_PULSE)
      add_of_phase (numbers, phase, SOLEUS_DOSE_NUMBER_CADENCE, "cadence_per_min", phase->cadence_per_min);
    else if (phase->duration_s.max > 0)
      add_of_phase (numbers, phase, SOLEUS_DOSE_NUMBER_PHASE, "duration_s", phase->duration_s);
  }
}

/**
 * soleus_dose_number_list:
 * @exercise: an exercise
 * @units: how loads and distances are to be shown
 *
 * Returns: (transfer full) (element-type SoleusDoseNumber): the numbers that a block with @exercise has, in the order in which a person thinks of them
 */
GPtrArray *
soleus_dose_number_list (const SoleusExercise *exercise,
                         SoleusUnits           units)
{
  GPtrArray *numbers = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_dose_number_free);

  g_ptr_array_add (numbers, new_number (SOLEUS_DOSE_NUMBER_SETS, exercise->sets, units));
  if (exercise->goal_kind != SOLEUS_GOAL_KIND_OPEN)
    g_ptr_array_add (numbers, new_number (goal_kinds[exercise->goal_kind], exercise->goal, units));
  add_phases (numbers, exercise);
  if (exercise->finisher != NULL) {
    SoleusDoseNumber *finisher = new_number (SOLEUS_DOSE_NUMBER_FINISHER, exercise->finisher->duration_s, units);

    finisher->phase = exercise->finisher->kind;
    g_ptr_array_add (numbers, finisher);
  }
  g_ptr_array_add (numbers, new_number (SOLEUS_DOSE_NUMBER_REST, exercise->rest_s, units));
  if (exercise->load_kg.max > 0)
    g_ptr_array_add (numbers, new_number (SOLEUS_DOSE_NUMBER_LOAD, exercise->load_kg, units));
  return numbers;
}

/**
 * soleus_dose_number_is_outside:
 * @self: a number
 * @shown: a value as it is shown
 *
 * Returns: whether the value is less or more than what is prescribed or proposed, however its units are rounded
 */
gboolean
soleus_dose_number_is_outside (const SoleusDoseNumber *self,
                               double                  shown)
{
  return !soleus_range_contains (self->range, shown) && !soleus_range_contains (self->written, soleus_dose_number_to_stored (self, shown));
}

/**
 * soleus_dose_number_round:
 * @self: a number
 * @value: what was typed
 *
 * Returns: the nearest value with as many digits as the number has, within what may be chosen
 */
double
soleus_dose_number_round (const SoleusDoseNumber *self,
                          double                  value)
{
  double scale = self->digits == 0 ? 1 : 10;

  return CLAMP (round (value * scale) / scale, self->least, self->most);
}

/**
 * soleus_dose_number_to_shown:
 * @self: a number
 * @stored: a value as a routine has it, in seconds, kilograms or metres
 *
 * Returns: the value as it is shown
 */
double
soleus_dose_number_to_shown (const SoleusDoseNumber *self,
                             double                  stored)
{
  if (self->kind == SOLEUS_DOSE_NUMBER_LOAD)
    return soleus_load_from_kg (stored, self->units);
  return self->kind == SOLEUS_DOSE_NUMBER_DISTANCE ? soleus_distance_from_m (stored, self->units) : stored;
}

/**
 * soleus_dose_number_to_stored:
 * @self: a number
 * @shown: a value as it is shown
 *
 * Returns: the value as a routine has it, in seconds, kilograms or metres
 */
double
soleus_dose_number_to_stored (const SoleusDoseNumber *self,
                              double                  shown)
{
  if (self->kind == SOLEUS_DOSE_NUMBER_LOAD)
    return soleus_load_to_kg (shown, self->units);
  return self->kind == SOLEUS_DOSE_NUMBER_DISTANCE ? soleus_distance_to_m (shown, self->units) : shown;
}

static void
apply_to_phases (const SoleusDoseNumber *self,
                 double                  value,
                 SoleusDose             *dose)
{
  for (guint i = 0; i < dose->phases->len; i++) {
    SoleusPhaseDose *phase = &g_array_index (dose->phases, SoleusPhaseDose, i);

    if (phase->kind != self->phase)
      continue;
    if (self->kind == SOLEUS_DOSE_NUMBER_CADENCE)
      phase->cadence_per_min = value;
    else
      phase->duration_us = soleus_seconds_to_us (value);
  }
}

/**
 * soleus_dose_number_apply:
 * @self: a number of a block
 * @value: what was chosen for it, as a routine has it
 * @dose: the dose to change
 *
 * Writes one number into a dose that nobody else has yet. A number of the whole routine isn't in any dose.
 */
void
soleus_dose_number_apply (const SoleusDoseNumber *self,
                          double                  value,
                          SoleusDose             *dose)
{
  switch (self->kind) {
  case SOLEUS_DOSE_NUMBER_SETS:
    dose->sets = (int) lround (value);
    break;
  case SOLEUS_DOSE_NUMBER_REPETITIONS:
    dose->repetitions = (int) lround (value);
    break;
  case SOLEUS_DOSE_NUMBER_DURATION:
    dose->duration_us = soleus_seconds_to_us (value);
    break;
  case SOLEUS_DOSE_NUMBER_DISTANCE:
    dose->distance_m = value;
    break;
  case SOLEUS_DOSE_NUMBER_PHASE:
  case SOLEUS_DOSE_NUMBER_CADENCE:
    apply_to_phases (self, value, dose);
    break;
  case SOLEUS_DOSE_NUMBER_FINISHER:
    dose->finisher_us = soleus_seconds_to_us (value);
    break;
  case SOLEUS_DOSE_NUMBER_REST:
    dose->rest_us = soleus_seconds_to_us (value);
    break;
  case SOLEUS_DOSE_NUMBER_LOAD:
    dose->load_kg = value;
    break;
  case SOLEUS_DOSE_NUMBER_CHANGE_OVER:
    dose->change_over_us = soleus_seconds_to_us (value);
    break;
  case SOLEUS_DOSE_NUMBER_LEAD_IN:
  case SOLEUS_DOSE_NUMBER_REST_BETWEEN:
  case SOLEUS_DOSE_NUMBER_INTERVAL:
  case SOLEUS_DOSE_NUMBER_TIMES_PER_DAY:
  case SOLEUS_DOSE_NUMBER_DAYS_PER_WEEK:
    break;
  }
}

static double
read_phase (const SoleusDoseNumber *self,
            const SoleusDose       *dose)
{
  for (guint i = 0; i < dose->phases->len; i++) {
    const SoleusPhaseDose *phase = &g_array_index (dose->phases, SoleusPhaseDose, i);

    if (phase->kind == self->phase)
      return self->kind == SOLEUS_DOSE_NUMBER_CADENCE ? phase->cadence_per_min : (double) phase->duration_us / G_TIME_SPAN_SECOND;
  }
  return self->written.value;
}

/**
 * soleus_dose_number_read:
 * @self: a number of a block
 * @dose: a dose of the block's exercise
 *
 * Returns: what @dose has for it, as a routine has it; for a number of the whole routine, which isn't in any dose, what is proposed
 */
double
soleus_dose_number_read (const SoleusDoseNumber *self,
                         const SoleusDose       *dose)
{
  switch (self->kind) {
  case SOLEUS_DOSE_NUMBER_SETS:
    return dose->sets;
  case SOLEUS_DOSE_NUMBER_REPETITIONS:
  case SOLEUS_DOSE_NUMBER_DURATION:
  case SOLEUS_DOSE_NUMBER_DISTANCE:
    return soleus_dose_get_goal (dose);
  case SOLEUS_DOSE_NUMBER_PHASE:
  case SOLEUS_DOSE_NUMBER_CADENCE:
    return read_phase (self, dose);
  case SOLEUS_DOSE_NUMBER_FINISHER:
    return (double) dose->finisher_us / G_TIME_SPAN_SECOND;
  case SOLEUS_DOSE_NUMBER_REST:
    return (double) dose->rest_us / G_TIME_SPAN_SECOND;
  case SOLEUS_DOSE_NUMBER_LOAD:
    return dose->load_kg;
  case SOLEUS_DOSE_NUMBER_CHANGE_OVER:
    return (double) dose->change_over_us / G_TIME_SPAN_SECOND;
  case SOLEUS_DOSE_NUMBER_LEAD_IN:
  case SOLEUS_DOSE_NUMBER_REST_BETWEEN:
  case SOLEUS_DOSE_NUMBER_INTERVAL:
  case SOLEUS_DOSE_NUMBER_TIMES_PER_DAY:
  case SOLEUS_DOSE_NUMBER_DAYS_PER_WEEK:
    return self->written.value;
  }
  g_return_val_if_reached (0);
}
