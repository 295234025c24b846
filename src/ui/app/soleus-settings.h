/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-consent.h"
#include "soleus-entry.h"
#include "soleus-player.h"
#include "soleus-region.h"

G_BEGIN_DECLS

/* What the settings do, each at the one place where it takes effect. Only the application has the settings, and hands them to these. */

void           soleus_settings_bind_player (GSettings    *settings,
                                            SoleusPlayer *player);
void           soleus_settings_bind_region (GSettings    *settings,
                                            SoleusRegion *region);
void           soleus_settings_bind_consent (GSettings     *settings,
                                             SoleusConsent *consent);
SoleusRoutine *soleus_settings_dup_routine (GSettings   *settings,
                                            SoleusEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
gboolean       soleus_settings_keeps_awake (GSettings         *settings,
                                            SoleusSessionState state);

G_END_DECLS
