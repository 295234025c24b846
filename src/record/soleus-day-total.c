/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-day-total.h"

G_DEFINE_BOXED_TYPE (SoleusDayTotal, soleus_day_total, soleus_day_total_copy, soleus_day_total_free)

SoleusDayTotal *
soleus_day_total_copy (const SoleusDayTotal *self)
{
  return g_memdup2 (self, sizeof *self);
}

/**
 * soleus_day_total_free:
 * @self: (transfer full): the total of a day
 *
 * Frees what soleus_day_total_copy () gave.
 */
void
soleus_day_total_free (SoleusDayTotal *self)
{
  g_free (self);
}
