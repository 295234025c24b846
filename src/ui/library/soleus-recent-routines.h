/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_RECENT_ROUTINES (soleus_recent_routines_get_type ())

G_DECLARE_FINAL_TYPE (SoleusRecentRoutines, soleus_recent_routines, SOLEUS, RECENT_ROUTINES, GObject)

SoleusRecentRoutines *soleus_recent_routines_new (SoleusHistory *history) G_GNUC_WARN_UNUSED_RESULT;
void                  soleus_recent_routines_refresh (SoleusRecentRoutines *self);
const char *const    *soleus_recent_routines_get_ids (SoleusRecentRoutines *self);

G_END_DECLS
