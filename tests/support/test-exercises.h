/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-routine.h"

G_BEGIN_DECLS

/* Exercises and routines for tests, made without a file. Lengths are in seconds. */

typedef struct {
  SoleusPhaseKind kind;
  double          duration_s;
} TestPhase;

SoleusExercise *test_exercise_new (const char      *id,
                                   SoleusGoalKind   goal_kind,
                                   double           goal,
                                   int              sets,
                                   double           rest_s,
                                   SoleusSides      sides,
                                   const TestPhase *phases,
                                   guint            n_phases);
SoleusExercise *test_seated_raise_new (int sets,
                                       int repetitions);
SoleusExercise *test_pumps_new (double duration_s,
                                double cadence_per_min);
SoleusExercise *test_bent_knee_new (void);
SoleusExercise *test_wall_stretch_new (int sets);
SoleusExercise *test_endurance_new (void);
SoleusExercise *test_deep_squat_new (void);
SoleusExercise *test_sprint_new (int    sets,
                                 double rest_s);
SoleusRoutine  *test_routine_take (SoleusExercise *exercise);
SoleusRoutine  *test_routine_random (gboolean may_wait);

G_END_DECLS
