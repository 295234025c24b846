/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-pose-moment.h"
#include "soleus-pose-limbs.h"

#include <math.h>

/* A pulse is small and quick, so it doesn't come up all the way. */
#define PULSE_HEIGHT 0.7

/* Of a stretch or a balance of 20 to 30 s, the part in which one gets there: one to two seconds. */
#define SETTLE_PART 0.06

/* Whole numbers, so that a balance ends where it began: one sway in 4 s of the usual 20 s, and smaller ones in between. */
#define SWAYS 5.0
#define SMALL_SWAYS 8.0

static void
lift_to (SoleusPoseMoment *self,
         double            height)
{
  self->weights[SOLEUS_POSE_KEY_LOW] = 1.0 - height;
  self->weights[SOLEUS_POSE_KEY_HIGH] = height;
}

static void
settle_into (SoleusPoseMoment *self,
             SoleusPoseKeyKind key)
{
  double settled = soleus_pose_ease (self->progress / SETTLE_PART);

  self->weights[SOLEUS_POSE_KEY_REST] = 1.0 - settled;
  self->weights[key] = settled;
}

/**
 * soleus_pose_moment_at:
 * @phase: what the body does
 * @progress: how much of the phase is over, from 0 to 1
 *
 * Returns: how near the body is to each of its key poses
 */
SoleusPoseMoment
soleus_pose_moment_at (SoleusPhaseKind phase,
                       double          progress)
{
  SoleusPoseMoment m = { .phase = phase, .progress = CLAMP (progress, 0.0, 1.0) };

  switch (phase) {
  case SOLEUS_PHASE_KIND_LIFT:
    lift_to (&m, soleus_pose_ease (m.progress));
    break;
  case SOLEUS_PHASE_KIND_HOLD:
    lift_to (&m, 1.0);
    break;
  case SOLEUS_PHASE_KIND_LOWER:
    lift_to (&m, 1.0 - soleus_pose_ease (m.progress));
    break;
  case SOLEUS_PHASE_KIND_PULSE:
    lift_to (&m, PULSE_HEIGHT * (soleus_pose_ease (2.0 * m.progress) - soleus_pose_ease (2.0 * m.progress - 1.0)));
    break;
  case SOLEUS_PHASE_KIND_STRETCH:
    settle_into (&m, SOLEUS_POSE_KEY_STRETCHED);
    break;
  case SOLEUS_PHASE_KIND_BALANCE:
    settle_into (&m, SOLEUS_POSE_KEY_BALANCED);
    m.sway = 0.6 * sin (2.0 * G_PI * SWAYS * m.progress) + 0.4 * sin (2.0 * G_PI * SMALL_SWAYS * m.progress);
    break;
  case SOLEUS_PHASE_KIND_PAUSE:
  case SOLEUS_PHASE_KIND_MOVE:
    m.weights[SOLEUS_POSE_KEY_REST] = 1.0;
    break;
  }
  return m;
}
