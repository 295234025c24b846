/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-player.h"
#include "soleus-region.h"
#include "soleus-shelf.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_ROUTINE_ACTIONS (soleus_routine_actions_get_type ())

G_DECLARE_FINAL_TYPE (SoleusRoutineActions, soleus_routine_actions, SOLEUS, ROUTINE_ACTIONS, GSimpleActionGroup)

SoleusRoutineActions *soleus_routine_actions_new (SoleusLibrary     *library,
                                                  SoleusShelf       *shelf,
                                                  SoleusPlayer      *player,
                                                  SoleusRegion      *region,
                                                  AdwNavigationView *navigation) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
