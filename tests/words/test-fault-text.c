/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-fault-text.h"

static void
test_words (void)
{
  g_autoptr (SoleusFault) name = soleus_fault_new ("empty", "/name", "x");
  g_autoptr (SoleusFault) pulses = soleus_fault_new ("not-alone", "/phases", "x");
  g_autoptr (SoleusFault) other = soleus_fault_new ("bad-url", "/evidence/a/url", "as it is");
  g_autofree char *name_words = soleus_fault_to_words (name);
  g_autofree char *pulses_words = soleus_fault_to_words (pulses);
  g_autofree char *other_words = soleus_fault_to_words (other);

  g_assert_true (g_str_has_prefix (name_words, "It has no name yet"));
  g_assert_true (g_str_has_prefix (pulses_words, "Pumps stand alone"));
  g_assert_cmpstr (other_words, ==, "as it is");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fault-text/words", test_words);
  return g_test_run ();
}
