/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"
#include "soleus-units.h"

G_BEGIN_DECLS

char *soleus_entry_time_to_text (SoleusEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_entry_to_subtitle (SoleusEntry *entry,
                                SoleusUnits  units) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_entry_to_search_words (SoleusEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_audiences_to_line (unsigned audiences) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_audiences_to_text (unsigned audiences) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_routine_equipment_to_text (const SoleusRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
