/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-block.h"

/**
 * soleus_block_new:
 * @exercise: what is done
 * @dose: (transfer full): how much of it
 *
 * Returns: (transfer full): the two together
 */
SoleusBlock *
soleus_block_new (SoleusExercise *exercise,
                  SoleusDose     *dose)
{
  SoleusBlock *self = g_new (SoleusBlock, 1);

  *self = (SoleusBlock) { soleus_exercise_ref (exercise), dose };
  return self;
}

/**
 * soleus_block_free:
 * @self: (transfer full): a block
 */
void
soleus_block_free (SoleusBlock *self)
{
  soleus_exercise_unref (self->exercise);
  soleus_dose_free (self->dose);
  g_free (self);
}
