/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"
#include "soleus-units.h"

G_BEGIN_DECLS

/* What a sheet says, as pure functions of the routine. */

char  *soleus_sheet_text_describe_phase (const SoleusBlock *block,
                                         guint              phase) G_GNUC_WARN_UNUSED_RESULT;
char  *soleus_sheet_text_describe_cue (const SoleusBlock *block,
                                       guint              phase) G_GNUC_WARN_UNUSED_RESULT;
char **soleus_sheet_text_list_warnings (const SoleusRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;
char **soleus_sheet_text_list_sources (SoleusEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
