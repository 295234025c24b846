/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

const SoleusExercise *soleus_routine_sources_find_exercise (GPtrArray  *exercises,
                                                            const char *id);
gboolean              soleus_routine_sources_fill (AdwExpanderRow *numbers,
                                                   SoleusEntry    *entry,
                                                   GPtrArray      *exercises);

G_END_DECLS
