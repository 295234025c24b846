/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-block.h"

G_BEGIN_DECLS

/* So many pictures tell any exercise. */
#define SOLEUS_SHEET_MOST_MOMENTS 3

/**
 * SoleusSheetMoment:
 * @exercise: what is done
 * @phase: the phase that the body is in
 * @progress: how much of it is over, from 0 to 1
 * @arrow: the phase that the picture's arrow shows: where it goes from here
 * @told_as: the phase that says in words what is to be seen
 * @side: the leg that works
 *
 * One picture of an exercise.
 */
typedef struct {
  SoleusExercise *exercise;
  SoleusPhaseKind phase;
  double          progress;
  SoleusPhaseKind arrow;
  SoleusPhaseKind told_as;
  SoleusSide      side;
} SoleusSheetMoment;

int soleus_sheet_moment_list (const SoleusBlock *block,
                              SoleusSheetMoment *moments);

G_END_DECLS
