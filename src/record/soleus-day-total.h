/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_DAY_TOTAL (soleus_day_total_get_type ())

/**
 * SoleusDayTotal:
 * @day: the day as lived, counted as soleus_stamp_get_day () does
 * @sessions: how many sessions in which at least a part of a set was done: looking at a routine and leaving again is no training, though it is listed
 * @sets: how many sets of which at least a part was done
 * @repetitions: how many repetitions, of the sets that are counted in them
 * @active_us: the time really spent in these sessions
 *
 * What was done on one day.
 */
typedef struct {
  int     day;
  int     sessions;
  int     sets;
  int64_t repetitions;
  int64_t active_us;
} SoleusDayTotal;

GType           soleus_day_total_get_type (void) G_GNUC_CONST;
SoleusDayTotal *soleus_day_total_copy (const SoleusDayTotal *self) G_GNUC_WARN_UNUSED_RESULT;
void            soleus_day_total_free (SoleusDayTotal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusDayTotal, soleus_day_total_free)

G_END_DECLS
