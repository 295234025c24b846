/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-performed-set.h"

G_DEFINE_BOXED_TYPE (SoleusPerformedSet, soleus_performed_set, soleus_performed_set_copy, soleus_performed_set_free)

SoleusPerformedSet *
soleus_performed_set_copy (const SoleusPerformedSet *self)
{
  SoleusPerformedSet *copy = g_memdup2 (self, sizeof *self);

  copy->exercise = g_strdup (self->exercise);
  return copy;
}

/**
 * soleus_performed_set_free:
 * @self: (transfer full): a performed set
 */
void
soleus_performed_set_free (SoleusPerformedSet *self)
{
  g_free (self->exercise);
  g_free (self);
}
