/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-exercise.h"
#include "soleus-units.h"

G_BEGIN_DECLS

/**
 * SoleusPhaseDose:
 * @kind: what the body does
 * @duration_us: how long; 0 when the phase lasts as long as the goal says
 * @cadence_per_min: for pulses, how many a minute; else 0
 *
 * One phase of a repetition with its numbers chosen.
 */
typedef struct {
  SoleusPhaseKind kind;
  int64_t         duration_us;
  double          cadence_per_min;
} SoleusPhaseDose;

/**
 * SoleusDose:
 * @goal_kind: what completes a set
 * @repetitions: of one set, when the goal is repetitions
 * @duration_us: of one set, when the goal is a time
 * @distance_m: of one set, when the goal is a distance
 * @sets: how many; where each side has its own, a set is one left and one right
 * @rest_us: the rest between sets
 * @change_over_us: the time to change from one side to the other, where each has its own set
 * @phases: (element-type SoleusPhaseDose): the phases of one repetition
 * @finisher_kind: what ends each set
 * @finisher_us: how long that lasts, 0 for nothing
 * @load_kg: what is added to the body's own weight
 *
 * How much of one exercise: every range resolved to one number. Filled by whoever builds it and never changed after it is handed on.
 */
typedef struct {
  SoleusGoalKind  goal_kind;
  int             repetitions;
  int64_t         duration_us;
  double          distance_m;
  int             sets;
  SoleusSides     sides;
  int64_t         rest_us;
  int64_t         change_over_us;
  GArray         *phases;
  SoleusPhaseKind finisher_kind;
  int64_t         finisher_us;
  double          load_kg;
} SoleusDose;

SoleusDose *soleus_dose_new_default (const SoleusExercise *exercise) G_GNUC_WARN_UNUSED_RESULT;
SoleusDose *soleus_dose_copy (const SoleusDose *self) G_GNUC_WARN_UNUSED_RESULT;
void        soleus_dose_free (SoleusDose *self);
int64_t     soleus_dose_get_repetition_us (const SoleusDose *self);
int64_t     soleus_dose_get_set_us (const SoleusDose *self);
int64_t     soleus_dose_get_total_us (const SoleusDose *self);
int         soleus_dose_get_repetitions (const SoleusDose *self);
int64_t     soleus_dose_count_segments (const SoleusDose *self);
gboolean    soleus_dose_is_each_side (const SoleusDose *self);
gboolean    soleus_dose_waits (const SoleusDose *self);
double      soleus_dose_get_goal (const SoleusDose *self);
gboolean    soleus_dose_is_within (const SoleusDose     *self,
                                   const SoleusExercise *exercise);

int64_t soleus_seconds_to_us (double seconds);
int64_t soleus_pulse_offset_us (int    pulse,
                                double cadence_per_min);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusDose, soleus_dose_free)

G_END_DECLS
