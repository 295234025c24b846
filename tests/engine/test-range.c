/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-range.h"

static void
test_contains (void)
{
  SoleusRange range = { 15, 20, 15 };

  g_assert_true (soleus_range_contains (range, 15));
  g_assert_true (soleus_range_contains (range, 20));
  g_assert_false (soleus_range_contains (range, 14.9));
  g_assert_false (soleus_range_contains (range, 20.1));
  g_assert_false (soleus_range_is_fixed (range));
  g_assert_true (soleus_range_is_fixed (soleus_range_fixed (2)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/range/contains", test_contains);
  return g_test_run ();
}
