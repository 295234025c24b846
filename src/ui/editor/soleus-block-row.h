/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-draft.h"
#include "soleus-units.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_BLOCK_ROW (soleus_block_row_get_type ())

G_DECLARE_FINAL_TYPE (SoleusBlockRow, soleus_block_row, SOLEUS, BLOCK_ROW, AdwExpanderRow)

GtkWidget   *soleus_block_row_new (SoleusDraft   *draft,
                                   SoleusLibrary *library,
                                   guint          index,
                                   SoleusUnits    units) G_GNUC_WARN_UNUSED_RESULT;
guint        soleus_block_row_get_index (SoleusBlockRow *self);
const char  *soleus_block_row_get_exercise_id (SoleusBlockRow *self);
const char  *soleus_block_row_get_text (SoleusBlockRow *self);
SoleusDraft *soleus_block_row_get_draft (SoleusBlockRow *self);
void         soleus_block_row_move_to (SoleusBlockRow *self,
                                       guint           index);
void         soleus_block_row_refresh (SoleusBlockRow *self,
                                       guint           index);

void soleus_block_row_set_units (SoleusBlockRow *self,
                                 SoleusUnits     units);

G_END_DECLS
