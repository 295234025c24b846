/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-kind-types.h"
#include "soleus-pain.h"
#include "soleus-record-types.h"

#define BIT(region) (1u << SOLEUS_BODY_REGION_##region)
#define LOWER_LEG (BIT (CALF) | BIT (ACHILLES) | BIT (FOOT) | BIT (ANKLE))

static void
test_rule (void)
{
  static const struct {
    SoleusPainPlace place;
    int             level;
    unsigned        loads;
    gboolean        may;
  } cases[] = {
    { SOLEUS_PAIN_PLACE_KNEE, 0, LOWER_LEG, TRUE },
    { SOLEUS_PAIN_PLACE_KNEE, 2, LOWER_LEG, TRUE },
    { SOLEUS_PAIN_PLACE_BACK, 1, LOWER_LEG, TRUE },
    /* Too much, or nobody knows how much. */
    { SOLEUS_PAIN_PLACE_KNEE, 3, LOWER_LEG, FALSE },
    { SOLEUS_PAIN_PLACE_KNEE, 10, LOWER_LEG, FALSE },
    { SOLEUS_PAIN_PLACE_KNEE, -1, LOWER_LEG, FALSE },
    /* What is left loads it. */
    { SOLEUS_PAIN_PLACE_KNEE, 1, LOWER_LEG | BIT (KNEE), FALSE },
    { SOLEUS_PAIN_PLACE_CALF, 0, LOWER_LEG, FALSE },
    /* Nobody says what it loads. */
    { SOLEUS_PAIN_PLACE_KNEE, 1, 0, FALSE },
    /* No region, as small as it may be. */
    { SOLEUS_PAIN_PLACE_ELSEWHERE, 0, LOWER_LEG, FALSE },
    { SOLEUS_PAIN_PLACE_UNSAID, 0, LOWER_LEG, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s at %d", soleus_kind_to_nick (SOLEUS_TYPE_PAIN_PLACE, (int) cases[i].place), cases[i].level);
    g_assert_cmpint (soleus_pain_may_go_on (cases[i].place, cases[i].level, cases[i].loads), ==, cases[i].may);
  }
}

/* A sign ends it at any level, whatever is loaded. */
static void
test_signs (void)
{
  g_autoptr (GEnumClass) places = g_type_class_ref (SOLEUS_TYPE_PAIN_PLACE);
  guint n_signs = 0;

  for (guint i = 0; i < places->n_values; i++) {
    SoleusPainPlace place = (SoleusPainPlace) places->values[i].value;

    if (!soleus_pain_place_is_sign (place))
      continue;
    n_signs++;
    g_assert_false (soleus_pain_place_has_sides (place));
    for (int level = -1; level <= 10; level++) {
      for (unsigned loads = 0; loads < 1u << (SOLEUS_BODY_REGION_BACK + 1); loads++)
        g_assert_false (soleus_pain_may_go_on (place, level, loads));
    }
  }
  g_assert_cmpuint (n_signs, ==, 4);
}

/* Each part of the body that an exercise can load is a place where it can hurt, and only in that the rule looks. */
static void
test_regions (void)
{
  g_autoptr (GEnumClass) regions = g_type_class_ref (SOLEUS_TYPE_BODY_REGION);

  for (guint i = 0; i < regions->n_values; i++) {
    unsigned region = 1u << regions->values[i].value;
    int      place = SOLEUS_PAIN_PLACE_UNSAID;

    g_assert_true (soleus_kind_from_nick (SOLEUS_TYPE_PAIN_PLACE, regions->values[i].value_nick, &place));
    g_assert_false (soleus_pain_may_go_on ((SoleusPainPlace) place, 1, region));
    g_assert_true (soleus_pain_may_go_on ((SoleusPainPlace) place, 1, ~region));
    g_assert_cmpint (soleus_pain_place_has_sides ((SoleusPainPlace) place), ==, place != SOLEUS_PAIN_PLACE_BACK);
  }
}

static void
test_copy (void)
{
  SoleusPain pain = { (char *) "p", 2, 5, SOLEUS_PAIN_PLACE_SHIN, SOLEUS_SIDE_RIGHT, 3, SOLEUS_PAIN_ACTION_WENT_ON };
  g_autoptr (SoleusPain) copy = soleus_pain_copy (&pain);

  g_assert_true (copy->id != pain.id);
  g_assert_cmpstr (copy->id, ==, "p");
  g_assert_cmpint (copy->set_index, ==, 2);
  g_assert_cmpint (copy->place, ==, SOLEUS_PAIN_PLACE_SHIN);
  g_assert_cmpint (copy->action, ==, SOLEUS_PAIN_ACTION_WENT_ON);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pain/rule", test_rule);
  g_test_add_func ("/pain/signs", test_signs);
  g_test_add_func ("/pain/regions", test_regions);
  g_test_add_func ("/pain/copy", test_copy);
  return g_test_run ();
}
