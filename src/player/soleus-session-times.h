/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-clock.h"
#include "soleus-stamp.h"

G_BEGIN_DECLS

/**
 * SoleusSessionTimes:
 *
 * Says when the moments of a session were on the wall clock.
 *
 * A session is one piece of time, so all of it is told from the wall clock at its start and what has passed since, sleep included: whoever sets that clock
 * in between neither tears the session apart nor lets it end before it began. The offset is the one that the zone of the start has at each moment.
 */
typedef struct _SoleusSessionTimes SoleusSessionTimes;

SoleusSessionTimes *soleus_session_times_new (const SoleusClock *clock) G_GNUC_WARN_UNUSED_RESULT;
void                soleus_session_times_free (SoleusSessionTimes *self);
void                soleus_session_times_note_sleep (SoleusSessionTimes *self);
SoleusStamp         soleus_session_times_get_stamp (SoleusSessionTimes *self,
                                                    int64_t             then_us);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusSessionTimes, soleus_session_times_free)

G_END_DECLS
