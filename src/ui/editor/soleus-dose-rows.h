/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-draft.h"
#include "soleus-units.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_DOSE_ROWS (soleus_dose_rows_get_type ())

G_DECLARE_FINAL_TYPE (SoleusDoseRows, soleus_dose_rows, SOLEUS, DOSE_ROWS, GObject)

SoleusDoseRows *soleus_dose_rows_new (AdwPreferencesGroup *group,
                                      SoleusDraft         *draft) G_GNUC_WARN_UNUSED_RESULT;
void            soleus_dose_rows_set_units (SoleusDoseRows *self,
                                            SoleusUnits     units);

G_END_DECLS
