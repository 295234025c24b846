/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"
#include "soleus-sheet-piece.h"

G_BEGIN_DECLS

void soleus_sheet_head_append (SoleusEntry            *entry,
                               const SoleusSheetStyle *style,
                               GPtrArray              *pieces);

G_END_DECLS
