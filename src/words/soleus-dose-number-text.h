/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-dose-number.h"

G_BEGIN_DECLS

char *soleus_dose_number_to_title (const SoleusDoseNumber *self) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_dose_number_to_subtitle (const SoleusDoseNumber *self,
                                      double                  value) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_dose_number_value_to_text (const SoleusDoseNumber *self,
                                        double                  value) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_dose_number_to_limit_note (const SoleusDoseNumber *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
