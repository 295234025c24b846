/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SoleusStamp:
 * @utc_us: microseconds since 1970-01-01 00:00 UTC
 * @offset_s: what was added to UTC to get the local time at that moment, in seconds east of Greenwich
 *
 * A moment as it was lived. What was 7 in the morning stays 7 in the morning, wherever the computer is carried later.
 */
typedef struct {
  int64_t utc_us;
  int     offset_s;
} SoleusStamp;

SoleusStamp soleus_stamp_from_date_time (GDateTime *date_time);
GDateTime  *soleus_stamp_to_date_time (SoleusStamp stamp) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_stamp_to_text (SoleusStamp stamp) G_GNUC_WARN_UNUSED_RESULT;
int         soleus_stamp_get_day (SoleusStamp stamp);

int soleus_day_from_date_time (GDateTime *date_time);

G_END_DECLS
