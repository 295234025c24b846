/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-routine.h"

G_BEGIN_DECLS

/**
 * SoleusFigureMoment:
 * @exercise: (transfer none): what it does, held by the loop
 * @phase: what the body does
 * @progress: how much of the phase is over, from 0 to 1
 * @side: the leg that works
 *
 * What a figure shows at one moment.
 */
typedef struct {
  SoleusExercise *exercise;
  SoleusPhaseKind phase;
  double          progress;
  SoleusSide      side;
} SoleusFigureMoment;

/**
 * SoleusFigureLoop:
 *
 * What a routine looks like, at its own tempo, over and over. Immutable.
 */
typedef struct _SoleusFigureLoop SoleusFigureLoop;

SoleusFigureLoop  *soleus_figure_loop_new (const SoleusRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;
void               soleus_figure_loop_free (SoleusFigureLoop *self);
int64_t            soleus_figure_loop_get_duration_us (const SoleusFigureLoop *self);
SoleusFigureMoment soleus_figure_loop_at (const SoleusFigureLoop *self,
                                          int64_t                 position_us);
SoleusFigureMoment soleus_figure_loop_get_still (const SoleusFigureLoop *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusFigureLoop, soleus_figure_loop_free)

G_END_DECLS
