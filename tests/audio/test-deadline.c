/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-deadline.h"

static void
on_deadline (gpointer data)
{
  int *calls = data;

  (*calls)++;
}

static void
test_goes_off_once (void)
{
  int      calls = 0;
  GSource *deadline = soleus_deadline_new (on_deadline, &calls);
  int64_t  at_us = g_get_monotonic_time () + 5000;

  soleus_deadline_set (deadline, 5000);
  while (calls == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_get_monotonic_time (), >=, at_us);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (calls, ==, 1);
  soleus_deadline_free (deadline);
}

static void
test_never (void)
{
  int      calls = 0;
  GSource *deadline = soleus_deadline_new (on_deadline, &calls);

  soleus_deadline_set (deadline, 0);
  soleus_deadline_set (deadline, -1);
  g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (calls, ==, 0);
  soleus_deadline_free (deadline);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadline/goes-off-once", test_goes_off_once);
  g_test_add_func ("/deadline/never", test_never);
  return g_test_run ();
}
