/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-fault.h"
#include "soleus-limits.h"

G_DEFINE_BOXED_TYPE (SoleusFault, soleus_fault, soleus_fault_copy, soleus_fault_free)

/* What a file says may hold what a terminal obeys, or be a megabyte long. */
static char *
make_plain (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  int n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar character = g_utf8_get_char (p);

    if (n++ == SOLEUS_LIMIT_MESSAGE_CHARACTERS) {
      g_string_append (plain, "…");
      break;
    }
    g_string_append_unichar (plain, g_unichar_isprint (character) ? character : 0xfffd);
  }
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/**
 * soleus_fault_new:
 * @code: what kind of fault
 * @pointer: a JSON pointer to the place
 * @message: what is wrong, and what would be right, translated; of what it quotes, only what can be printed is kept, and 400 characters in all
 *
 * Returns: (transfer full): a fault without a line
 */
SoleusFault *
soleus_fault_new (const char *code,
                  const char *pointer,
                  const char *message)
{
  SoleusFault *self = g_new (SoleusFault, 1);

  *self = (SoleusFault) { g_strdup (code), g_strdup (pointer), 0, 0, make_plain (message) };
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
 * Gives one line for people, fit for a terminal whatever the file holds.
 *
 * Returns: (transfer full): "FILE:LINE:COLUMN: message" when the text itself is at fault, "FILE: POINTER: message" for a value, "FILE: message" for the file
 */
char *
soleus_fault_to_text (const SoleusFault *self,
                      const char        *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *file = make_plain (name);
  g_autofree char *place = make_plain (self->pointer);

  if (self->line > 0)
    return g_strdup_printf ("%s:%d:%d: %s", file, self->line, self->column, self->message);
  if (*place != '\0')
    return g_strdup_printf ("%s: %s: %s", file, place, self->message);
  return g_strdup_printf ("%s: %s", file, self->message);
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
