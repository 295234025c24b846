/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-draft.h"

G_BEGIN_DECLS

/* The groups of rows in which an exercise is edited. Each shows what the draft says, whoever changes it. */

void soleus_exercise_groups_fill_what (AdwPreferencesGroup *group,
                                       SoleusDraft         *draft);
void soleus_exercise_groups_fill_phases (AdwPreferencesGroup *group,
                                         SoleusDraft         *draft);
void soleus_exercise_groups_fill_setup (AdwPreferencesGroup *group,
                                        SoleusDraft         *draft);
void soleus_exercise_groups_fill_care (AdwPreferencesGroup *group,
                                       SoleusDraft         *draft);

G_END_DECLS
