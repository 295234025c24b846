/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-routine.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_PERFORMED_SET (soleus_performed_set_get_type ())

/**
 * SoleusPerformedSet:
 * @index: the place of the set in the timeline's sets: the same set performed again has the same
 * @block: the routine's block
 * @exercise: the exercise's id
 * @side: the leg
 * @set: counted from 1 within the block
 * @goal_kind: what completes the set
 * @planned: how much was prescribed: repetitions, seconds or metres; 0 for an open one
 * @done: how much was really done, in the same unit; never more than @planned unless the set is open
 * @active_us: the time really spent in it, pauses left out, over all attempts
 * @load_kg: what was added
 * @started_us: the `now` at which it was begun first
 * @ended_us: the `now` at which it ended
 *
 * One set as a session reports it when it ends.
 */
typedef struct {
  int            index;
  int            block;
  char          *exercise;
  SoleusSide     side;
  int            set;
  SoleusGoalKind goal_kind;
  double         planned;
  double         done;
  int64_t        active_us;
  double         load_kg;
  int64_t        started_us;
  int64_t        ended_us;
} SoleusPerformedSet;

GType               soleus_performed_set_get_type (void) G_GNUC_CONST;
SoleusPerformedSet *soleus_performed_set_copy (const SoleusPerformedSet *self) G_GNUC_WARN_UNUSED_RESULT;
void                soleus_performed_set_free (SoleusPerformedSet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusPerformedSet, soleus_performed_set_free)

G_END_DECLS
