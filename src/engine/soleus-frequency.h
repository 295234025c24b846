/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-range.h"

G_BEGIN_DECLS

/**
 * SoleusFrequency:
 * @every_min: how many minutes lie between two of them, for what breaks up a long time of sitting or standing; 0 when it isn't done at an interval
 * @times_per_day: how often on a day, 0 when nothing is prescribed or it is done at an interval
 * @days_per_week: on how many days of a week, all zero when nothing is prescribed
 *
 * How often something is done. All zero when nothing is prescribed: then as often as one likes.
 */
typedef struct {
  int         every_min;
  int         times_per_day;
  SoleusRange days_per_week;
} SoleusFrequency;

G_END_DECLS
