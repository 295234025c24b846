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
  g_assert_false (soleus_kind_from_nick (SOLEUS_TYPE_PHASE_KIND, "Lower", &value));
  g_assert_false (soleus_kind_from_nick (SOLEUS_TYPE_PHASE_KIND, "hop", &value));
  g_assert_false (soleus_kind_from_nick (SOLEUS_TYPE_PHASE_KIND, NULL, &value));
  g_assert_cmpint (value, ==, SOLEUS_PHASE_KIND_LOWER);
}

static void
test_postures (void)
{
  g_assert_cmpstr (soleus_kind_to_nick (SOLEUS_TYPE_BODY_POSITION, SOLEUS_BODY_POSITION_RUNNING_UPHILL), ==, "running-uphill");
  g_assert_cmpint (soleus_body_position_get_posture (SOLEUS_BODY_POSITION_LEG_PRESS), ==, SOLEUS_POSTURE_SEATED);
  g_assert_cmpint (soleus_body_position_get_posture (SOLEUS_BODY_POSITION_LUNGE), ==, SOLEUS_POSTURE_STANDING);
  g_assert_cmpint (soleus_body_position_get_posture (SOLEUS_BODY_POSITION_LONG_SITTING), ==, SOLEUS_POSTURE_FLOOR);
  g_assert_cmpint (soleus_body_position_get_posture (SOLEUS_BODY_POSITION_TOE_WALKING), ==, SOLEUS_POSTURE_WALKING);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kinds/nicks", test_nicks);
  g_test_add_func ("/kinds/postures", test_postures);
  return g_test_run ();
}
