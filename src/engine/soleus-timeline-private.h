/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-timeline.h"

G_BEGIN_DECLS

/* Between the compiler, which lays segments out and places cues on them, and the timeline, which owns them. */

SoleusTimeline *soleus_timeline_new_take (SoleusRoutine *routine,
                                          GArray        *segments,
                                          GArray        *sets) G_GNUC_WARN_UNUSED_RESULT;
GArray         *soleus_timeline_place_cues (const GArray        *segments,
                                            const GArray        *sets,
                                            const SoleusRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
