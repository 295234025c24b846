/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-library.h"
#include "soleus-part.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_BLOCK_ROW (soleus_block_row_get_type ())

G_DECLARE_FINAL_TYPE (SoleusBlockRow, soleus_block_row, SOLEUS, BLOCK_ROW, AdwExpanderRow)

GtkWidget *soleus_block_row_new (SoleusPart    *part,
                                 SoleusLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
