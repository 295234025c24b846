/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-dose.h"
#include "soleus-record.h"
#include "soleus-units.h"

G_BEGIN_DECLS

/* How far back is looked for what the other leg did, in days. */
#define SOLEUS_OTHER_LEG_DAYS 365

SoleusSide soleus_other_leg_of (const SoleusDose *dose);
char      *soleus_other_leg_to_title (SoleusSide  side,
                                      const char *exercise_name) G_GNUC_WARN_UNUSED_RESULT;
char      *soleus_other_leg_to_text (const SoleusSetRecord *set,
                                     int                    today,
                                     SoleusUnits            units) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
