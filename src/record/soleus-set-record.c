/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-set-record.h"

G_DEFINE_BOXED_TYPE (SoleusSetRecord, soleus_set_record, soleus_set_record_copy, soleus_set_record_free)

SoleusSetRecord *
soleus_set_record_copy (const SoleusSetRecord *self)
{
  SoleusSetRecord *copy = g_memdup2 (self, sizeof *self);

  copy->exercise = g_strdup (self->exercise);
  copy->exercise_name = g_strdup (self->exercise_name);

  return copy;
}

/**
 * soleus_set_record_free:
 * @self: (transfer full): a set
 *
 * Frees it. One that is built by hand is taken from g_new0 ().
 */
void
soleus_set_record_free (SoleusSetRecord *self)
{
  g_free (self->exercise);
  g_free (self->exercise_name);
  g_free (self);
}
