/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-routine.h"
#include "soleus-segment.h"

G_BEGIN_DECLS

/* Private to the engine: what is told in a timeline, and when. */
GArray *soleus_place_cues (const GArray        *segments,
                           const GArray        *sets,
                           const SoleusRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
