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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/aligns", test_table_aligns);
  g_test_add_func ("/table/empty", test_table_empty);

  return g_test_run ();
}
