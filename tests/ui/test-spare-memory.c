/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-spare-memory.h"

/* In the place of the C library's, whose own business it is what comes of it. */
static int n_trims;

int malloc_trim (size_t pad);

int
malloc_trim (size_t pad)
{
  n_trims++;
  return 1;
}

static void
wait_for_it (SoleusSpareMemory *memory)
{
  while (g_main_context_find_source_by_user_data (NULL, memory) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Not at once, for what has gone is freed a little later; and once for all who have asked until then. */
static void
test_gives_back (void)
{
#ifdef HAVE_MALLOC_TRIM
  SoleusSpareMemory *memory = soleus_spare_memory_new ();

  for (int i = 1; i <= 2; i++) {
    soleus_spare_memory_give_back_soon (memory);
    soleus_spare_memory_give_back_soon (memory);
    g_assert_cmpint (n_trims, ==, i - 1);
    wait_for_it (memory);
    g_assert_cmpint (n_trims, ==, i);
  }
  g_assert_finalize_object (memory);
#else
  g_test_skip ("This C library can't give memory back");
#endif
}

/* Nothing is left to run when it goes before its time. */
static void
test_goes_early (void)
{
  SoleusSpareMemory *memory = soleus_spare_memory_new ();

  soleus_spare_memory_give_back_soon (memory);
  g_assert_finalize_object (memory);
  g_assert_null (g_main_context_find_source_by_user_data (NULL, memory));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spare-memory/gives-back", test_gives_back);
  g_test_add_func ("/spare-memory/goes-early", test_goes_early);

  return g_test_run ();
}
