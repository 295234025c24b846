/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SoleusUnitsChoice:
 * @SOLEUS_UNITS_CHOICE_REGION: as in the person's region
 * @SOLEUS_UNITS_CHOICE_METRIC: kilograms, metres and kilometres
 * @SOLEUS_UNITS_CHOICE_US: pounds, yards and miles
 *
 * How the person wants loads and distances to be shown.
 */
typedef enum {
  SOLEUS_UNITS_CHOICE_REGION,
  SOLEUS_UNITS_CHOICE_METRIC,
  SOLEUS_UNITS_CHOICE_US,
} SoleusUnitsChoice;

/**
 * SoleusWeekStart:
 * @SOLEUS_WEEK_START_REGION: as in the person's region
 * @SOLEUS_WEEK_START_MONDAY: Monday
 * @SOLEUS_WEEK_START_SATURDAY: Saturday
 * @SOLEUS_WEEK_START_SUNDAY: Sunday
 *
 * On which day the person's week begins.
 */
typedef enum {
  SOLEUS_WEEK_START_REGION,
  SOLEUS_WEEK_START_MONDAY,
  SOLEUS_WEEK_START_SATURDAY,
  SOLEUS_WEEK_START_SUNDAY,
} SoleusWeekStart;

G_END_DECLS
