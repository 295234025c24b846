/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "soleus-exercise.h"

G_BEGIN_DECLS

const char  *soleus_phase_kind_to_text (SoleusPhaseKind kind);
const char  *soleus_level_to_text (SoleusLevel level);
const char  *soleus_category_to_text (SoleusCategory category);
const char **soleus_equipment_list_codes (void) G_GNUC_WARN_UNUSED_RESULT;
const char **soleus_contraindication_list_codes (void) G_GNUC_WARN_UNUSED_RESULT;
const char **soleus_load_list_codes (void) G_GNUC_WARN_UNUSED_RESULT;
char        *soleus_load_name_to_text (const char *code) G_GNUC_WARN_UNUSED_RESULT;
char        *soleus_equipment_name_to_text (const char *code) G_GNUC_WARN_UNUSED_RESULT;
char        *soleus_equipment_to_text (char **equipment) G_GNUC_WARN_UNUSED_RESULT;
char        *soleus_load_kinds_to_text (char **kinds) G_GNUC_WARN_UNUSED_RESULT;
char        *soleus_contraindication_to_text (const char *code) G_GNUC_WARN_UNUSED_RESULT;
char        *soleus_frequency_to_text (int times_per_day,
                                       int days_per_week) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
