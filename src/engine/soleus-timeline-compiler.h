/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-timeline.h"

G_BEGIN_DECLS

SoleusTimeline *soleus_timeline_compile (SoleusRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
