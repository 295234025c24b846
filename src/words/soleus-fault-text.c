/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-fault-text.h"
#include "soleus-limits.h"
#include "soleus-text.h"

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
  { "not-alone", "*", N_ ("Pumps stand alone. Remove the other phases, or make a second exercise of them.") },
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

/* The first faults are mended first, and often take the others with them. */
#define MOST_FAULTS 3

static char *
describe_fault (const SoleusFault *fault)
{
  g_autofree char *pointer = soleus_text_tidy_and_cut (fault->pointer, SOLEUS_LIMIT_MESSAGE_CHARACTERS);

  if (fault->line > 0)
    /* Translators: a place in a file, and what is wrong there. */
    return g_strdup_printf (_ ("Line %d, character %d: %s"), fault->line, fault->column, fault->message);
  if (*fault->pointer == '\0')
    return g_strdup (fault->message);
  /* Translators: a place in a file, such as "/sets/min", and what is wrong there. */
  return g_strdup_printf (_ ("At %s: %s"), pointer, fault->message);
}

/**
 * soleus_broken_file_to_text:
 * @file: a file that couldn't be read
 *
 * Returns: (transfer full): the place and the explanation of its first faults, a line for each, translated
 */
char *
soleus_broken_file_to_text (SoleusBrokenFile *file)
{
  GPtrArray *faults = soleus_broken_file_get_faults (file);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (faults->len, MOST_FAULTS); i++) {
    g_autofree char *fault = describe_fault (g_ptr_array_index (faults, i));

    if (i > 0)
      g_string_append_c (text, '\n');
    g_string_append (text, fault);
  }
  if (faults->len > MOST_FAULTS) {
    guint more = faults->len - MOST_FAULTS;

    g_string_append_c (text, '\n');
    g_string_append_printf (text, ngettext ("and %u more", "and %u more", more), more);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
