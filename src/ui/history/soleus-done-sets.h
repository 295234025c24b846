/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-record.h"
#include "soleus-routine.h"

G_BEGIN_DECLS

GPtrArray *soleus_done_sets_new (SoleusRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;
void       soleus_done_sets_place (GPtrArray  *sets,
                                   SoleusStamp started);

G_END_DECLS
