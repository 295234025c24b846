/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-fault-words.h"

#include <glib/gi18n-lib.h>

/* What a person who edits with rows and buttons can do about a fault. The message of the fault itself speaks of keys and quotes, to somebody who writes the file. */
static const struct {
  const char *code;
  const char *pointer; /* a pattern, with * for anything */
  const char *words;
} table[] = {
  { "missing-key", "/name", N_ ("It has no name yet. Give it one, and it is saved.") },
  { "empty", "/name", N_ ("It has no name yet. Give it one, and it is saved.") },
  { "text-too-long", "/name", N_ ("The name is too long: 100 letters fit. Shorten it, and it is saved.") },
  { "text-too-long", "*", N_ ("A text is too long: 1,000 letters fit. Shorten it, and it is saved.") },
  { "empty", "/setup/*", N_ ("A step has no words yet. Write some, or remove it.") },
  { "empty", "/blocks", N_ ("There is no exercise in it yet. Add one, and it is saved.") },
  { "missing-key", "/blocks", N_ ("There is no exercise in it yet. Add one, and it is saved.") },
  { "empty", "/phases", N_ ("There is no phase yet. Add one, and it is saved.") },
  { "not-alone", "*", N_ ("Pulses stand alone. Remove the other phases, or make a second exercise of them.") },
  { "needs-duration", "*", N_ ("A phase needs its seconds, unless it is alone in a set that lasts a time, a distance or as long as you like.") },
  { "too-short", "*", N_ ("The phases are over in no time. Together they need at least a tenth of a second.") },
  { "too-many", "/phases", N_ ("There are more than 20 phases. Remove some, or make two exercises of them.") },
  { "too-many-segments", "*", N_ ("It has more single phases than a session can hold. Take fewer sets or repetitions.") },
  { "too-long", "*", N_ ("A session lasts at most 6 hours. Take fewer sets or repetitions, or shorter ones.") },
};

/**
 * soleus_fault_to_words:
 * @self: a fault
 *
 * Returns: (transfer full): what is missing and what to do, for somebody who edits without seeing the file, translated; for faults that can't come about that way, the fault's
 *   own message
 */
char *
soleus_fault_to_words (const SoleusFault *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++) {
    if (g_str_equal (table[i].code, self->code) && g_pattern_match_simple (table[i].pointer, self->pointer))
      return g_strdup (_ (table[i].words));
  }
  return g_strdup (self->message);
}
