/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-newer-number.h"

/**
 * soleus_newer_number_new:
 * @pointer: a JSON pointer to the number in the copy
 * @old: what the origin said
 * @now: what the origin says now
 * @mine: what the copy says
 *
 * Returns: (transfer full): the four together
 */
SoleusNewerNumber *
soleus_newer_number_new (const char *pointer,
                         double      old,
                         double      now,
                         double      mine)
{
  SoleusNewerNumber *self = g_new (SoleusNewerNumber, 1);

  *self = (SoleusNewerNumber) { g_strdup (pointer), old, now, mine };
  return self;
}

void
soleus_newer_number_free (SoleusNewerNumber *self)
{
  g_free (self->pointer);
  g_free (self);
}

/**
 * soleus_newer_number_is_conflict:
 * @self: a newer number
 *
 * Returns: whether the person has chosen a number of their own, which is taken away only when they say so
 */
gboolean
soleus_newer_number_is_conflict (const SoleusNewerNumber *self)
{
  return self->mine < self->old || self->mine > self->old;
}
