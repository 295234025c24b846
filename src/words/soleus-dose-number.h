/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-block.h"
#include "soleus-units.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_DOSE_NUMBER (soleus_dose_number_get_type ())

/**
 * SoleusDoseNumberKind:
 * @SOLEUS_DOSE_NUMBER_SETS: how many sets
 * @SOLEUS_DOSE_NUMBER_REPETITIONS: the repetitions of a set
 * @SOLEUS_DOSE_NUMBER_DURATION: the seconds of a set
 * @SOLEUS_DOSE_NUMBER_DISTANCE: the metres of a set
 * @SOLEUS_DOSE_NUMBER_PHASE: the seconds of one phase of a repetition
 * @SOLEUS_DOSE_NUMBER_CADENCE: the pulses of a minute
 * @SOLEUS_DOSE_NUMBER_FINISHER: the seconds of what ends a set
 * @SOLEUS_DOSE_NUMBER_REST: the seconds between two sets
 * @SOLEUS_DOSE_NUMBER_LOAD: the kilograms that are added
 * @SOLEUS_DOSE_NUMBER_CHANGE_OVER: the seconds to change sides, which an exercise says and a block doesn’t
 * @SOLEUS_DOSE_NUMBER_LEAD_IN: the seconds before the first set
 * @SOLEUS_DOSE_NUMBER_REST_BETWEEN: the seconds between two exercises
 * @SOLEUS_DOSE_NUMBER_INTERVAL: the minutes from one to the next
 * @SOLEUS_DOSE_NUMBER_TIMES_PER_DAY: how often on a day
 * @SOLEUS_DOSE_NUMBER_DAYS_PER_WEEK: on how many days of a week
 *
 * What one number of a routine means. From `LEAD_IN` on they belong to the whole routine, all others to one block.
 */
typedef enum {
  SOLEUS_DOSE_NUMBER_SETS,
  SOLEUS_DOSE_NUMBER_REPETITIONS,
  SOLEUS_DOSE_NUMBER_DURATION,
  SOLEUS_DOSE_NUMBER_DISTANCE,
  SOLEUS_DOSE_NUMBER_PHASE,
  SOLEUS_DOSE_NUMBER_CADENCE,
  SOLEUS_DOSE_NUMBER_FINISHER,
  SOLEUS_DOSE_NUMBER_REST,
  SOLEUS_DOSE_NUMBER_LOAD,
  SOLEUS_DOSE_NUMBER_CHANGE_OVER,
  SOLEUS_DOSE_NUMBER_LEAD_IN,
  SOLEUS_DOSE_NUMBER_REST_BETWEEN,
  SOLEUS_DOSE_NUMBER_INTERVAL,
  SOLEUS_DOSE_NUMBER_TIMES_PER_DAY,
  SOLEUS_DOSE_NUMBER_DAYS_PER_WEEK,
} SoleusDoseNumberKind;

/**
 * SoleusDoseNumber:
 * @kind: what it means
 * @phase: for `PHASE`, `CADENCE` and `FINISHER`: what the body does then
 * @key: where a routine has it: a JSON pointer within its block or within the routine, such as "/phases/hold/duration_s"
 * @units: how loads and distances are shown
 * @written: what is prescribed or proposed, as a routine has it
 * @range: what is prescribed or proposed, as shown, and the number when the routine has none
 * @least: the smallest number that may be chosen, which is the format's
 * @most: the largest one: where there is a limit that, or else the format's
 * @step: what one press of a button adds
 * @digits: how many digits behind the point may be chosen
 *
 * One number that can be chosen in a routine.
 */
typedef struct {
  SoleusDoseNumberKind kind;
  SoleusPhaseKind      phase;
  char                *key;
  SoleusUnits          units;
  SoleusRange          written;
  SoleusRange          range;
  double               least;
  double               most;
  double               step;
  unsigned             digits;
} SoleusDoseNumber;

GType             soleus_dose_number_get_type (void) G_GNUC_CONST;
SoleusDoseNumber *soleus_dose_number_new_for_routine (SoleusDoseNumberKind kind) G_GNUC_WARN_UNUSED_RESULT;
SoleusDoseNumber *soleus_dose_number_new_own (SoleusDoseNumberKind kind,
                                              const char          *key,
                                              double               value) G_GNUC_WARN_UNUSED_RESULT;
SoleusDoseNumber *soleus_dose_number_copy (const SoleusDoseNumber *self) G_GNUC_WARN_UNUSED_RESULT;
void              soleus_dose_number_free (SoleusDoseNumber *self);
GPtrArray        *soleus_dose_number_list (const SoleusExercise *exercise,
                                           SoleusUnits           units) G_GNUC_WARN_UNUSED_RESULT;
void              soleus_dose_number_set_units (SoleusDoseNumber *self,
                                                SoleusUnits       units);
gboolean          soleus_dose_number_is_outside (const SoleusDoseNumber *self,
                                                 double                  shown);
double            soleus_dose_number_round (const SoleusDoseNumber *self,
                                            double                  value);
double            soleus_dose_number_to_shown (const SoleusDoseNumber *self,
                                               double                  stored);
double            soleus_dose_number_to_stored (const SoleusDoseNumber *self,
                                                double                  shown);
void              soleus_dose_number_apply (const SoleusDoseNumber *self,
                                            double                  value,
                                            SoleusDose             *dose);
double            soleus_dose_number_read (const SoleusDoseNumber *self,
                                           const SoleusDose       *dose);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusDoseNumber, soleus_dose_number_free)

G_END_DECLS
