/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-dose.h"

G_BEGIN_DECLS

/**
 * SoleusBlock:
 *
 * One exercise of a routine with its dose.
 */
typedef struct {
  SoleusExercise *exercise;
  SoleusDose     *dose;
} SoleusBlock;

SoleusBlock *soleus_block_new (SoleusExercise *exercise,
                               SoleusDose     *dose) G_GNUC_WARN_UNUSED_RESULT;
void         soleus_block_free (SoleusBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusBlock, soleus_block_free)

G_END_DECLS
