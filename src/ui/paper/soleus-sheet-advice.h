/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"
#include "soleus-sheet-piece.h"

G_BEGIN_DECLS

void soleus_sheet_advice_append_warnings (SoleusEntry            *entry,
                                          const SoleusSheetStyle *style,
                                          GPtrArray              *pieces);
void soleus_sheet_advice_append_when_to_stop (const SoleusSheetStyle *style,
                                              GPtrArray              *pieces);
void soleus_sheet_advice_append_sources (SoleusEntry            *entry,
                                         const SoleusSheetStyle *style,
                                         GPtrArray              *pieces);

G_END_DECLS
