/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-pain-text.h"

#include "soleus-record-types.h"
#include "soleus-session-record.h"

static void
test_lines (void)
{
  static const struct {
    SoleusPain  pain;
    const char *text;
  } cases[] = {
    { { NULL, 0, 0, SOLEUS_PAIN_PLACE_CALF, SOLEUS_SIDE_LEFT, 3, SOLEUS_PAIN_ACTION_ENDED }, "Left calf, 3 of 10, stopped" },
    { { NULL, 0, 0, SOLEUS_PAIN_PLACE_KNEE, SOLEUS_SIDE_RIGHT, 1, SOLEUS_PAIN_ACTION_WENT_ON }, "Right knee, 1 of 10, went on" },
    { { NULL, 0, 0, SOLEUS_PAIN_PLACE_ACHILLES, SOLEUS_SIDE_BOTH, 0, SOLEUS_PAIN_ACTION_ENDED }, "Achilles tendon, 0 of 10, stopped" },
    { { NULL, 0, 0, SOLEUS_PAIN_PLACE_BACK, SOLEUS_SIDE_LEFT, 2, SOLEUS_PAIN_ACTION_ENDED }, "Back, 2 of 10, stopped" },
    { { NULL, 0, 0, SOLEUS_PAIN_PLACE_POP, SOLEUS_SIDE_BOTH, SOLEUS_FEEDBACK_UNKNOWN, SOLEUS_PAIN_ACTION_ENDED }, "A kick or a pop, stopped" },
    { { NULL, 0, 0, SOLEUS_PAIN_PLACE_UNSAID, SOLEUS_SIDE_BOTH, SOLEUS_FEEDBACK_UNKNOWN, SOLEUS_PAIN_ACTION_ENDED }, "Pain, stopped" },
  };
  g_autoptr (GPtrArray) pains = g_ptr_array_new ();
  g_autofree char *none = soleus_pains_to_text (NULL);
  g_autofree char *both = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = soleus_pain_to_text (&cases[i].pain);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
  g_ptr_array_add (pains, (gpointer) &cases[1].pain);
  g_ptr_array_add (pains, (gpointer) &cases[0].pain);
  both = soleus_pains_to_text (pains);
  g_assert_cmpstr (both, ==, "Right knee, 1 of 10, went on\nLeft calf, 3 of 10, stopped");
  g_assert_cmpstr (none, ==, "");
}

/* No two places are called the same, and each that has sides has words for them. */
static void
test_places (void)
{
  g_autoptr (GEnumClass) places = g_type_class_ref (SOLEUS_TYPE_PAIN_PLACE);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < places->n_values; i++) {
    SoleusPain       pain = { NULL, 0, 0, (SoleusPainPlace) places->values[i].value, SOLEUS_SIDE_LEFT, 1, SOLEUS_PAIN_ACTION_ENDED };
    g_autofree char *left = soleus_pain_to_text (&pain);
    g_autofree char *right = NULL;

    pain.side = SOLEUS_SIDE_RIGHT;
    right = soleus_pain_to_text (&pain);
    g_assert_true (g_hash_table_add (seen, (gpointer) soleus_pain_place_to_title (pain.place)));
    g_assert_cmpint (g_str_equal (left, right), !=, soleus_pain_place_has_sides (pain.place));
  }
}

/* What is said agrees with the rule: only where one may go on is one told so. */
static void
test_rules (void)
{
  const unsigned   knee = 1u << SOLEUS_BODY_REGION_KNEE;
  const unsigned   calf = 1u << SOLEUS_BODY_REGION_CALF;
  g_autofree char *mild = soleus_pain_to_rule (SOLEUS_PAIN_PLACE_KNEE, 2, calf);
  g_autofree char *strong = soleus_pain_to_rule (SOLEUS_PAIN_PLACE_KNEE, 3, calf);
  g_autofree char *unsaid = soleus_pain_to_rule (SOLEUS_PAIN_PLACE_KNEE, SOLEUS_FEEDBACK_UNKNOWN, calf);
  g_autofree char *loaded = soleus_pain_to_rule (SOLEUS_PAIN_PLACE_KNEE, 0, calf | knee);
  g_autofree char *unknown = soleus_pain_to_rule (SOLEUS_PAIN_PLACE_KNEE, 0, 0);
  g_autofree char *elsewhere = soleus_pain_to_rule (SOLEUS_PAIN_PLACE_ELSEWHERE, 0, calf);

  g_assert_nonnull (strstr (mild, "You may go on"));
  g_assert_cmpstr (strong, ==, "With more than 2 of 10 the session ends here.");
  g_assert_nonnull (strstr (unsaid, "Up to 2 of 10"));
  g_assert_nonnull (strstr (loaded, "loads it, so the session ends here"));
  g_assert_nonnull (strstr (unknown, "ends here"));
  g_assert_nonnull (strstr (elsewhere, "ends here"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pain-text/lines", test_lines);
  g_test_add_func ("/pain-text/places", test_places);
  g_test_add_func ("/pain-text/rules", test_rules);
  return g_test_run ();
}
