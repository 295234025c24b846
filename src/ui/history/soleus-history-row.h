/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_HISTORY_ROW (soleus_history_row_get_type ())

G_DECLARE_FINAL_TYPE (SoleusHistoryRow, soleus_history_row, SOLEUS, HISTORY_ROW, AdwBin)

G_END_DECLS
