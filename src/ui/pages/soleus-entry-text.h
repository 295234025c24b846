/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"

G_BEGIN_DECLS

char       *soleus_entry_to_subtitle (SoleusEntry *entry,
                                      SoleusUnits  units) G_GNUC_WARN_UNUSED_RESULT;
const char *soleus_sides_to_text (SoleusSides sides);
char       *soleus_block_amount_to_text (const SoleusBlock *block,
                                         SoleusUnits        units) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_block_load_to_text (const SoleusBlock *block,
                                       SoleusUnits        units) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_block_to_text (const SoleusBlock *block,
                                  SoleusUnits        units) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
