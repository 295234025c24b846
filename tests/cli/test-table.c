/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-table.h"

static void
test_table_aligns (void)
{
  g_autoptr (SoleusTable) table = soleus_table_new ();
  g_autofree char *text = NULL;

  soleus_table_add (table, "Name", "Time", "Note", NULL);
  soleus_table_add (table, "Wädchen", "7 min 15 s", "", NULL);
  soleus_table_add (table, "体操", "45 s", "well", NULL);
  text = soleus_table_to_text (table);
  g_assert_cmpstr (text, ==,
                   "Name     Time        Note\n"
                   "Wädchen  7 min 15 s\n"
                   "体操     45 s        well\n");
}

static void
test_table_empty (void)
{
  g_autoptr (SoleusTable) table = soleus_table_new ();
  g_autofree char *text = soleus_table_to_text (table);

  g_assert_cmpstr (text, ==, "");
}

/* What comes from a file can move no column, begin no row and command no terminal. */
static void
test_table_plain (void)
{
  g_autoptr (SoleusTable) table = soleus_table_new ();
  g_autofree char *text = NULL;

  soleus_table_add (table, "a\nb\tc", "\033[2J\302\233", NULL);
  soleus_table_add (table, "می\342\200\214خواهم", "\342\200\256x\377", NULL);
  text = soleus_table_to_text (table);
  g_assert_cmpstr (text, ==,
                   "a\357\277\275b\357\277\275c    \357\277\275[2J\357\277\275\n"
                   "می\342\200\214خواهم  \357\277\275x\357\277\275\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/aligns", test_table_aligns);
  g_test_add_func ("/table/empty", test_table_empty);
  g_test_add_func ("/table/plain", test_table_plain);

  return g_test_run ();
}
