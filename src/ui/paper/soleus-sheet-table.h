/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"
#include "soleus-sheet-piece.h"

G_BEGIN_DECLS

/* For so long one sheet lasts. */
#define SOLEUS_SHEET_WEEKS 4

void     soleus_sheet_table_append (SoleusEntry            *entry,
                                    const SoleusSheetStyle *style,
                                    GPtrArray              *pieces);
gboolean soleus_sheet_table_append_notes (const SoleusSheetStyle *style,
                                          double                  room,
                                          GPtrArray              *pieces);

G_END_DECLS
