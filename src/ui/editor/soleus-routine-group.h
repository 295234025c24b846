/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-draft.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_ROUTINE_GROUP (soleus_routine_group_get_type ())

G_DECLARE_FINAL_TYPE (SoleusRoutineGroup, soleus_routine_group, SOLEUS, ROUTINE_GROUP, AdwPreferencesGroup)

void soleus_routine_group_set_draft (SoleusRoutineGroup *self,
                                     SoleusDraft        *draft);

G_END_DECLS
