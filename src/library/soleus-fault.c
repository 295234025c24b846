/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-fault.h"

G_DEFINE_BOXED_TYPE (SoleusFault, soleus_fault, soleus_fault_copy, soleus_fault_free)

/**
 * soleus_fault_new:
 * @code: what kind of fault
 * @pointer: a JSON pointer to the place
 * @message: what is wrong, and what would be right, translated
 *
 * Returns: (transfer full): a fault without a line
 */
SoleusFault *
soleus_fault_new (const char *code,
                  const char *pointer,
                  const char *message)
{
  SoleusFault *self = g_new (SoleusFault, 1);

  *self = (SoleusFault) { g_strdup (code), g_strdup (pointer), 0, 0, g_strdup (message) };
  return self;
}

/**
 * soleus_fault_copy:
 * @self: a fault
 *
 * Returns: (transfer full): another that says the same
 */
SoleusFault *
soleus_fault_copy (const SoleusFault *self)
{
  SoleusFault *copy = soleus_fault_new (self->code, self->pointer, self->message);

  copy->line = self->line;
  copy->column = self->column;
  return copy;
}

/**
 * soleus_fault_free:
 * @self: (transfer full): a fault
 */
void
soleus_fault_free (SoleusFault *self)
{
  g_free (self->code);
  g_free (self->pointer);
  g_free (self->message);
  g_free (self);
}

/**
 * soleus_fault_to_text:
 * @self: a fault
 * @path: the file as the person named it
 *
 * Returns: (transfer full): "FILE:LINE:COLUMN: message" when the text itself is at fault, "FILE: POINTER: message" for a value, "FILE: message" for the file
 */
char *
soleus_fault_to_text (const SoleusFault *self,
                      const char        *path)
{
  if (self->line > 0)
    return g_strdup_printf ("%s:%d:%d: %s", path, self->line, self->column, self->message);
  if (*self->pointer != '\0')
    return g_strdup_printf ("%s: %s: %s", path, self->pointer, self->message);
  return g_strdup_printf ("%s: %s", path, self->message);
}

/**
 * soleus_faults_new:
 *
 * Returns: (transfer full) (element-type SoleusFault): an empty list of faults
 */
GPtrArray *
soleus_faults_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_fault_free);
}
