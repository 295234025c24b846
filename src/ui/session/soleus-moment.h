/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-session.h"
#include "soleus-sound-state.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_MOMENT (soleus_moment_get_type ())

G_DECLARE_FINAL_TYPE (SoleusMoment, soleus_moment, SOLEUS, MOMENT, GObject)

void        soleus_moment_refresh (SoleusMoment  *self,
                                   SoleusSession *session,
                                   gboolean       pending);
const char *soleus_moment_describe_trouble (SoleusSoundState sound_state,
                                            gboolean         sound_muted,
                                            gboolean         stalled);

G_END_DECLS
