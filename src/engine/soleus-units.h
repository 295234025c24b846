/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-range.h"

G_BEGIN_DECLS

/**
 * SoleusUnits:
 * @SOLEUS_UNITS_METRIC: kilograms, metres and kilometres
 * @SOLEUS_UNITS_US: pounds, yards and miles
 *
 * How loads and distances are shown and typed. What is stored is kilograms and metres, whatever is shown.
 */
typedef enum {
  SOLEUS_UNITS_METRIC,
  SOLEUS_UNITS_US,
} SoleusUnits;

double      soleus_load_from_kg (double      load_kg,
                                 SoleusUnits units);
double      soleus_load_to_kg (double      load,
                               SoleusUnits units);
SoleusRange soleus_load_range_from_kg (SoleusRange range_kg,
                                       SoleusUnits units);
double      soleus_load_get_step (SoleusUnits units);
const char *soleus_load_get_unit (SoleusUnits units);
char       *soleus_load_to_text (double      load_kg,
                                 SoleusUnits units) G_GNUC_WARN_UNUSED_RESULT;

double      soleus_distance_from_m (double      distance_m,
                                    SoleusUnits units);
double      soleus_distance_to_m (double      distance,
                                  SoleusUnits units);
SoleusRange soleus_distance_range_from_m (SoleusRange range_m,
                                          SoleusUnits units);
double      soleus_distance_get_step (SoleusUnits units);
const char *soleus_distance_get_unit (SoleusUnits units);
char       *soleus_distance_to_text (double      distance_m,
                                     SoleusUnits units) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
