/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-kinds.h"

#include "soleus-kind-types.h"

static void
test_nicks (void)
{
  int value = -1;

  g_assert_cmpstr (soleus_kind_to_nick (SOLEUS_TYPE_SEGMENT_KIND, SOLEUS_SEGMENT_KIND_CHANGE_OVER), ==, "change-over");
  g_assert_cmpstr (soleus_kind_to_nick (SOLEUS_TYPE_SEGMENT_KIND, SOLEUS_SEGMENT_KIND_LEAD_IN), ==, "lead-in");
  g_assert_cmpstr (soleus_kind_to_nick (SOLEUS_TYPE_CATEGORY, SOLEUS_CATEGORY_AFTER_INJURY), ==, "after-injury");
  g_assert_true (soleus_kind_from_nick (SOLEUS_TYPE_PHASE_KIND, "lower", &value));
  g_assert_cmpint (value, ==, SOLEUS_PHASE_KIND_LOWER);
  g_assert_false (soleus_kind_from_nick (SOLEUS_TYPE_PHASE_KIND, "hop", &value));
  g_assert_false (soleus_kind_from_nick (SOLEUS_TYPE_PHASE_KIND, NULL, &value));
  g_assert_cmpint (value, ==, SOLEUS_PHASE_KIND_LOWER);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kinds/nicks", test_nicks);
  return g_test_run ();
}
