/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-kinds.h"
#include "soleus-stamp.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_SET_RECORD (soleus_set_record_get_type ())

/**
 * SoleusSetRecord:
 * @index: the place of the set in the session: the same set performed again has the same
 * @block: the routine's block
 * @exercise: the exercise's id
 * @exercise_name: what it was called when it was done
 * @side: the leg
 * @set: counted from 1 within the block
 * @goal_kind: what completes the set
 * @planned: how much was prescribed: repetitions, seconds or metres; 0 for an open one
 * @done: how much was really done, in the same unit
 * @is_corrected: whether the person put @done right after it was counted
 * @counted: what was counted then, if it was
 * @active_us: the time really spent in it
 * @load_kg: what was added
 * @started: when it was begun first
 * @ended: when it ended
 * @is_open: whether it was still under way then
 *
 * One set as the history keeps it. Filled by whoever builds it and never changed after it is handed on.
 */
typedef struct {
  int            index;
  int            block;
  char          *exercise;
  char          *exercise_name;
  SoleusSide     side;
  int            set;
  SoleusGoalKind goal_kind;
  double         planned;
  double         done;
  gboolean       is_corrected;
  double         counted;
  int64_t        active_us;
  double         load_kg;
  SoleusStamp    started;
  SoleusStamp    ended;
  gboolean       is_open;
} SoleusSetRecord;

GType            soleus_set_record_get_type (void) G_GNUC_CONST;
SoleusSetRecord *soleus_set_record_copy (const SoleusSetRecord *self) G_GNUC_WARN_UNUSED_RESULT;
void             soleus_set_record_free (SoleusSetRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusSetRecord, soleus_set_record_free)

G_END_DECLS
