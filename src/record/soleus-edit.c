/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-edit.h"

G_DEFINE_BOXED_TYPE (SoleusEdit, soleus_edit, soleus_edit_copy, soleus_edit_free)

SoleusEdit *
soleus_edit_copy (const SoleusEdit *self)
{
  SoleusEdit *copy = g_memdup2 (self, sizeof *self);

  copy->session_id = g_strdup (self->session_id);
  copy->routine_name = g_strdup (self->routine_name);

  return copy;
}

/**
 * soleus_edit_free:
 * @self: (transfer full): an edit
 *
 * Frees it. One that is built by hand is taken from g_new0 ().
 */
void
soleus_edit_free (SoleusEdit *self)
{
  g_free (self->session_id);
  g_free (self->routine_name);
  g_free (self);
}
