/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-block-row.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_BLOCK_LIST (soleus_block_list_get_type ())

G_DECLARE_FINAL_TYPE (SoleusBlockList, soleus_block_list, SOLEUS, BLOCK_LIST, AdwBin)

void            soleus_block_list_set_draft (SoleusBlockList *self,
                                             SoleusDraft     *draft,
                                             SoleusLibrary   *library);
void            soleus_block_list_set_units (SoleusBlockList *self,
                                             SoleusUnits      units);
guint           soleus_block_list_get_n_rows (SoleusBlockList *self);
SoleusBlockRow *soleus_block_list_get_row (SoleusBlockList *self,
                                           guint            index);
void            soleus_block_list_open (SoleusBlockList *self,
                                        guint            index);

G_END_DECLS
