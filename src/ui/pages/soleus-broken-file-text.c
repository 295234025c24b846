/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-broken-file-text.h"
#include "soleus-fault.h"

#include <glib/gi18n-lib.h>

/* The first faults are mended first, and often take the others with them. */
#define MOST_FAULTS 3

static char *
describe_fault (const SoleusFault *fault)
{
  if (fault->line > 0)
    /* Translators: a place in a file, and what is wrong there. */
    return g_strdup_printf (_ ("Line %d, character %d: %s"), fault->line, fault->column, fault->message);
  if (*fault->pointer == '\0')
    return g_strdup (fault->message);
  /* Translators: a place in a file, such as "/sets/min", and what is wrong there. */
  return g_strdup_printf (_ ("At %s: %s"), fault->pointer, fault->message);
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
