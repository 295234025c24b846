/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-fault.h"
#include "soleus-limits.h"
#include "soleus-text.h"

#include <string.h>

/* Every code that there is. What a JSON Schema can say of a file by itself is "schema"; the text as such, how two values compare, what stands elsewhere and
 * what the system says of the file is "beyond". */
static const struct {
  const char     *code;
  SoleusFaultRule rule;
} codes[] = {
  { "bad-id", SOLEUS_FAULT_RULE_SCHEMA },
  { "bad-pointer", SOLEUS_FAULT_RULE_SCHEMA },
  { "bad-url", SOLEUS_FAULT_RULE_SCHEMA },
  { "dangling-pointer", SOLEUS_FAULT_RULE_BEYOND },
  { "default-outside", SOLEUS_FAULT_RULE_BEYOND },
  { "duplicate-id", SOLEUS_FAULT_RULE_BEYOND },
  { "duplicate-key", SOLEUS_FAULT_RULE_BEYOND },
  { "empty", SOLEUS_FAULT_RULE_SCHEMA },
  { "foreign", SOLEUS_FAULT_RULE_BEYOND },
  { "goal-not-one", SOLEUS_FAULT_RULE_SCHEMA },
  { "invalid-utf8", SOLEUS_FAULT_RULE_BEYOND },
  { "min-above-max", SOLEUS_FAULT_RULE_BEYOND },
  { "misplaced-key", SOLEUS_FAULT_RULE_SCHEMA },
  { "missing-evidence", SOLEUS_FAULT_RULE_BEYOND },
  { "missing-key", SOLEUS_FAULT_RULE_SCHEMA },
  { "needs-duration", SOLEUS_FAULT_RULE_SCHEMA },
  { "newer-version", SOLEUS_FAULT_RULE_SCHEMA },
  { "not-a-file", SOLEUS_FAULT_RULE_BEYOND },
  { "not-alone", SOLEUS_FAULT_RULE_SCHEMA },
  { "not-finite", SOLEUS_FAULT_RULE_BEYOND },
  { "not-in-exercise", SOLEUS_FAULT_RULE_BEYOND },
  { "not-whole", SOLEUS_FAULT_RULE_SCHEMA },
  { "nul", SOLEUS_FAULT_RULE_BEYOND },
  { "out-of-bounds", SOLEUS_FAULT_RULE_SCHEMA },
  { "out-of-reach", SOLEUS_FAULT_RULE_BEYOND },
  { "outside-drawing", SOLEUS_FAULT_RULE_BEYOND },
  { "outside-range", SOLEUS_FAULT_RULE_BEYOND },
  { "syntax", SOLEUS_FAULT_RULE_BEYOND },
  { "text-too-long", SOLEUS_FAULT_RULE_SCHEMA },
  { "too-deep", SOLEUS_FAULT_RULE_BEYOND },
  { "too-large", SOLEUS_FAULT_RULE_BEYOND },
  { "too-long", SOLEUS_FAULT_RULE_BEYOND },
  { "too-many", SOLEUS_FAULT_RULE_SCHEMA },
  { "too-many-segments", SOLEUS_FAULT_RULE_BEYOND },
  { "too-short", SOLEUS_FAULT_RULE_BEYOND },
  { "unknown-drawing", SOLEUS_FAULT_RULE_BEYOND },
  { "unknown-exercise", SOLEUS_FAULT_RULE_BEYOND },
  { "unknown-format", SOLEUS_FAULT_RULE_SCHEMA },
  { "unknown-phase", SOLEUS_FAULT_RULE_BEYOND },
  { "unknown-pose", SOLEUS_FAULT_RULE_BEYOND },
  { "unknown-source", SOLEUS_FAULT_RULE_SCHEMA },
  { "unknown-word", SOLEUS_FAULT_RULE_SCHEMA },
  { "unreadable", SOLEUS_FAULT_RULE_BEYOND },
  { "wrong-goal", SOLEUS_FAULT_RULE_BEYOND },
  { "wrong-name", SOLEUS_FAULT_RULE_BEYOND },
  { "wrong-type", SOLEUS_FAULT_RULE_SCHEMA },
};

/* What a file says may be a megabyte long. */
static char *
make_plain (const char *text)
{
  return soleus_text_make_plain (text, SOLEUS_LIMIT_MESSAGE_CHARACTERS);
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
 * soleus_fault_list_codes:
 *
 * Returns: (transfer container): every code that a fault can have, by the alphabet
 */
const char **
soleus_fault_list_codes (void)
{
  const char **list = g_new0 (const char *, G_N_ELEMENTS (codes) + 1);

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    list[i] = codes[i].code;
  return list;
}

/**
 * soleus_fault_get_rule:
 * @code: one of soleus_fault_list_codes ()
 *
 * Returns: whether the JSON Schemas refuse what has this fault, or only Soleus itself can
 */
SoleusFaultRule
soleus_fault_get_rule (const char *code)
{
  gsize place = 0;

  while (place < G_N_ELEMENTS (codes) && strcmp (codes[place].code, code) != 0)
    place++;
  g_return_val_if_fail (place < G_N_ELEMENTS (codes), SOLEUS_FAULT_RULE_BEYOND);
  return codes[place].rule;
}

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
