/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"

G_BEGIN_DECLS

JsonNode *soleus_entry_list_numbers (SoleusEntry *self) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *soleus_entry_resolve (SoleusEntry *self) G_GNUC_WARN_UNUSED_RESULT;
char     *soleus_entry_to_json (SoleusEntry *self) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *soleus_entry_embed (SoleusEntry *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
