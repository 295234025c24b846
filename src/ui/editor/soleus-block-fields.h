/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-draft.h"
#include "soleus-units.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_BLOCK_FIELDS (soleus_block_fields_get_type ())

G_DECLARE_FINAL_TYPE (SoleusBlockFields, soleus_block_fields, SOLEUS, BLOCK_FIELDS, GObject)

SoleusBlockFields *soleus_block_fields_new (SoleusDraft    *draft,
                                            SoleusExercise *exercise,
                                            AdwExpanderRow *parent,
                                            guint           index,
                                            SoleusUnits     units) G_GNUC_WARN_UNUSED_RESULT;
SoleusExercise    *soleus_block_fields_get_exercise (SoleusBlockFields *self);
void               soleus_block_fields_refresh (SoleusBlockFields *self,
                                                guint              index);
void               soleus_block_fields_remove (SoleusBlockFields *self);

G_END_DECLS
