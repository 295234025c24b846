/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-region.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_REGION_PREFERENCES (soleus_region_preferences_get_type ())

G_DECLARE_FINAL_TYPE (SoleusRegionPreferences, soleus_region_preferences, SOLEUS, REGION_PREFERENCES, AdwPreferencesPage)

AdwPreferencesPage *soleus_region_preferences_new (GSettings    *settings,
                                                   SoleusRegion *region) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
