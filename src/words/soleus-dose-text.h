/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-block.h"
#include "soleus-units.h"

G_BEGIN_DECLS

/* How much is done, in more words or fewer. */

char *soleus_dose_to_text (const SoleusDose *dose,
                           SoleusUnits       units) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_dose_to_subtitle (const SoleusDose *dose,
                               SoleusUnits       units) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_dose_to_sets (const SoleusDose *dose,
                           SoleusUnits       units) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_dose_to_speech (const SoleusDose *dose) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_phase_dose_to_text (const SoleusPhaseDose *phase) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_cadence_to_text (double cadence_per_min) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_block_to_text (const SoleusBlock *block,
                            SoleusUnits        units) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_block_load_to_text (const SoleusBlock *block,
                                 SoleusUnits        units) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_frequency_to_text (const SoleusFrequency *frequency) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
