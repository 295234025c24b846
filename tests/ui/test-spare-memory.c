/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-spare-memory.h"

#include <unistd.h>

/* Small enough to lie in the heap, and enough of them to be seen. */
/* The sanitizer has an allocator of its own, which keeps what it has. */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#define SANITIZED __has_feature (address_sanitizer)
#else
#define SANITIZED 0
#endif

#define BLOCK_BYTES 4096
#define N_BLOCKS 8192

static int64_t
read_resident_bytes (void)
{
  g_autofree char *text = NULL;
  char            *resident;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL));
  resident = strchr (text, ' ');
  g_assert_nonnull (resident);
  return g_ascii_strtoll (resident, NULL, 10) * sysconf (_SC_PAGESIZE);
}

/* One block above keeps the heap from shrinking by itself. */
static char *
use_for_a_short_time (void)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < N_BLOCKS; i++) {
    char *block = g_malloc (BLOCK_BYTES);

    memset (block, i, BLOCK_BYTES);
    g_ptr_array_add (blocks, block);
  }
  return g_malloc (BLOCK_BYTES);
}

static void
test_gives_back (void)
{
  SoleusSpareMemory *memory = soleus_spare_memory_new ();
  g_autofree char   *above = use_for_a_short_time ();
  int64_t            before_bytes = read_resident_bytes ();

  soleus_spare_memory_give_back_soon (memory);
  soleus_spare_memory_give_back_soon (memory);
  g_assert_true (g_main_context_iteration (NULL, TRUE));
#if defined(HAVE_MALLOC_TRIM) && !SANITIZED
  g_assert_cmpint (read_resident_bytes (), <, before_bytes - BLOCK_BYTES * N_BLOCKS / 4);
#else
  g_assert_cmpint (before_bytes, >, 0);
#endif

  /* Asked twice, it does it once. */
  g_assert_false (g_main_context_iteration (NULL, FALSE));
  g_assert_finalize_object (memory);
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
