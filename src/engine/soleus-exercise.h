/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-body-region.h"
#include "soleus-frequency.h"
#include "soleus-kinds.h"
#include "soleus-range.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_EXERCISE (soleus_exercise_get_type ())

/**
 * SOLEUS_DEFAULT_CHANGE_OVER_S:
 *
 * The seconds to change from one side to the other where an exercise doesn't say: a default of ours, within which a person in a wall stretch can swap feet.
 */
#define SOLEUS_DEFAULT_CHANGE_OVER_S 5

/**
 * SoleusPhase:
 * @kind: what the body does
 * @duration_s: how long, in seconds; all zero when the phase lasts as long as the goal says
 * @cadence_per_min: for pulses, how many a minute; else all zero
 * @cue: (nullable): what to tell the person, translated
 *
 * One phase of a repetition, as prescribed.
 */
typedef struct {
  SoleusPhaseKind kind;
  SoleusRange     duration_s;
  SoleusRange     cadence_per_min;
  char           *cue;
} SoleusPhase;

/**
 * SoleusExercise:
 * @id: stable name, `[a-z0-9-]`, never a path
 * @name: what people call it, translated
 * @audiences: whom it has in mind: a bit for each #SoleusAudience, `1 << audience`; 0 when it doesn’t say
 * @position: how the body is placed, for whoever looks for an exercise and for what warns
 * @pose: (nullable): what the figure shows, when it isn't what @position says: the id of a built-in pose, or a pose as JSON
 * @summary: one line, translated
 * @equipment: (array zero-terminated=1): what is needed, as codes such as "chair"
 * @goal_kind: what completes a set
 * @goal: how much of it: repetitions, seconds or metres; all zero for an open one
 * @sets: how many sets
 * @rest_s: the rest between sets
 * @change_over_s: the seconds to change from one side to the other, where each side has its own set
 * @phases: (element-type SoleusPhase): the phases of one repetition in their order, at least one
 * @finisher: (nullable): what ends each set
 * @load_kinds: (array zero-terminated=1): what may be added, as codes such as "book"
 * @load_kg: how much may be added
 * @frequency: how often it is done
 * @setup: (array zero-terminated=1): how to get into place, translated
 * @contraindications: (array zero-terminated=1): codes of what speaks against it
 * @loads: the parts of the body that it loads, each the bit of its #SoleusBodyRegion; 0 when nobody says
 *
 * An exercise with the ranges that its sources prescribe or that are proposed. Whoever builds one fills the fields of what soleus_exercise_new () gives; from the moment it
 * is handed on, nobody changes it.
 */
typedef struct {
  char              *id;
  char              *name;
  char              *summary;
  SoleusCategory     category;
  SoleusLevel        level;
  unsigned           audiences;
  SoleusBodyPosition position;
  char              *pose;
  SoleusSides        sides;
  char             **equipment;
  SoleusGoalKind     goal_kind;
  SoleusRange        goal;
  SoleusRange        sets;
  SoleusRange        rest_s;
  double             change_over_s;
  GPtrArray         *phases;
  SoleusPhase       *finisher;
  char             **load_kinds;
  SoleusRange        load_kg;
  SoleusFrequency    frequency;
  char             **setup;
  char             **contraindications;
  unsigned           loads;
} SoleusExercise;

GType           soleus_exercise_get_type (void) G_GNUC_CONST;
SoleusExercise *soleus_exercise_new (void) G_GNUC_WARN_UNUSED_RESULT;
SoleusExercise *soleus_exercise_ref (SoleusExercise *self);
void            soleus_exercise_unref (SoleusExercise *self);
const char     *soleus_exercise_get_cue (const SoleusExercise *self,
                                         SoleusPhaseKind       kind);
void            soleus_exercise_set_limits (SoleusExercise *self);

SoleusPhase *soleus_phase_new (SoleusPhaseKind kind,
                               SoleusRange     duration_s,
                               SoleusRange     cadence_per_min,
                               const char     *cue) G_GNUC_WARN_UNUSED_RESULT;
void         soleus_phase_free (SoleusPhase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusExercise, soleus_exercise_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusPhase, soleus_phase_free)

G_END_DECLS
