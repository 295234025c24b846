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

/* A limit holds upwards alone. */
static void
test_allows (void)
{
  SoleusRange free_range = { .min = 15, .max = 20, .value = 15, .has_source = TRUE };
  SoleusRange limit = { .min = 15, .max = 20, .value = 15, .has_limit = TRUE };

  g_assert_true (soleus_range_allows (free_range, 15));
  g_assert_true (soleus_range_allows (free_range, 14.9));
  g_assert_true (soleus_range_allows (free_range, 200));
  g_assert_true (soleus_range_allows (limit, 15));
  g_assert_true (soleus_range_allows (limit, 20));
  g_assert_true (soleus_range_allows (limit, 14.9));
  g_assert_false (soleus_range_allows (limit, 20.1));
  g_assert_true (soleus_range_allows (soleus_range_fixed (2), 3));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/range/contains", test_contains);
  g_test_add_func ("/range/allows", test_allows);
  return g_test_run ();
}
