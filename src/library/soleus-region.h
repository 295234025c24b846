/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-region-choices.h"
#include "soleus-units.h"

#include <locale.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_REGION (soleus_region_get_type ())

G_DECLARE_FINAL_TYPE (SoleusRegion, soleus_region, SOLEUS, REGION, GObject)

SoleusRegion *soleus_region_new (void) G_GNUC_WARN_UNUSED_RESULT;
SoleusUnits   soleus_region_get_units (SoleusRegion *self);
GDateWeekday  soleus_region_get_first_weekday (SoleusRegion *self);

SoleusUnits  soleus_units_choose (SoleusUnitsChoice choice,
                                  locale_t          locale);
GDateWeekday soleus_first_weekday (SoleusWeekStart choice,
                                   locale_t        locale);

G_END_DECLS
