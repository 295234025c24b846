/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-when-to-stop.h"

#include <string.h>

/* Each sign by words that nothing else has, and what to do about it. Whoever reads a sign twice believes the milder place, so each stands in one only. */
static const struct {
  const char *tier;
  const char *terms[15];
} tiers[] = {
  { "Call Your Local Emergency Number", { "breathlessness", "chest", "arm, jaw or back", "Coughing up blood", "Collapse", "faint", "cold", "pale or blue", "numb", "drum", "too much pain", NULL } },
  { "Take Sugar, and Don’t Go On Alone", { "Shaky", "sweaty", "hungry", "Confused", NULL } },
  { "Get Medical Help Today", { "Swelling of one leg", "flight, surgery or a birth", "Throbbing", "cramp", "warm", "red, or darker", "Redness that spreads", "fever", "feel hard", "sore", "blister", NULL } },
  { "Go to an Emergency Department Today", { "kick or a pop", "tiptoe", "gap above the heel", NULL } },
  { "See a Health Professional", { "knock, a twist or a pull that you remember", "bruis", "stand or to walk", NULL } },
  { "See a Doctor in the Next Days", { "walking distance", "shin bone", "at night", "weakness", "tingling", "foot that drags", "Both legs", NULL } },
  { "Stop for Today", { "pain that grows", "sharp", "dizzy", "lightheaded", "Shorter of breath than the effort explains", NULL } },
  { "Ask Before You Start",
    { "last three months", "blood clot", "Cancer", "disease of heart", "joints", "High blood pressure", "little feeling", "trouble with balance", "Pregnancy", "thins the blood", "lowers blood sugar",
      "Fluoroquinolone", "Advice to be careful", NULL } },
};

static gboolean
has_term (const SoleusStopSection *section,
          const char              *term)
{
  g_autofree char *folded_term = g_utf8_casefold (term, -1);

  for (int i = 0; section->signs[i] != NULL; i++) {
    g_autofree char *sign = g_utf8_casefold (section->signs[i], -1);

    if (strstr (sign, folded_term) != NULL)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_known_of (gsize       tier,
             const char *sign)
{
  g_autofree char *folded = g_utf8_casefold (sign, -1);

  for (int i = 0; tiers[tier].terms[i] != NULL; i++) {
    g_autofree char *term = g_utf8_casefold (tiers[tier].terms[i], -1);

    if (strstr (folded, term) != NULL)
      return TRUE;
  }
  return FALSE;
}

/* Everything that is known to speak for stopping, for help or for asking first is told, in one place. */
static void
test_one_tier_each (void)
{
  unsigned                 n_sections;
  const SoleusStopSection *sections = soleus_when_to_stop_get_sections (&n_sections);

  g_assert_cmpuint (n_sections, ==, G_N_ELEMENTS (tiers));
  for (gsize i = 0; i < n_sections; i++) {
    g_assert_cmpstr (sections[i].title, ==, tiers[i].tier);
    for (int term = 0; tiers[i].terms[term] != NULL; term++) {
      for (gsize other = 0; other < n_sections; other++) {
        if (has_term (&sections[other], tiers[i].terms[term]) != (other == i))
          g_error ("“%s” %s in “%s”", tiers[i].terms[term], other == i ? "is missing" : "stands", sections[other].title);
      }
    }
    for (int sign = 0; sections[i].signs[sign] != NULL; sign++) {
      if (!is_known_of (i, sections[i].signs[sign]))
        g_error ("“%s” has no words that set it apart", sections[i].signs[sign]);
    }
  }
}

/* What may be read of a swelling, a cramp or a lack of breath elsewhere says what makes it milder. */
static void
test_milder_ones (void)
{
  static const struct {
    const char *word;
    const char *tier;
    const char *else_with;
  } cases[] = {
    { "swel", "Get Medical Help Today", "that you remember" },
    { "swollen", "See a Doctor in the Next Days", NULL },
    { "breath", "Call Your Local Emergency Number", "than the effort explains" },
    { "cramp", "Get Medical Help Today", NULL },
    { "chest", "Call Your Local Emergency Number", NULL },
    { "numb", "Call Your Local Emergency Number", NULL },
  };
  unsigned                 n_sections;
  const SoleusStopSection *sections = soleus_when_to_stop_get_sections (&n_sections);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    for (unsigned section = 0; section < n_sections; section++) {
      for (int sign = 0; sections[section].signs[sign] != NULL; sign++) {
        g_autofree char *folded = g_utf8_casefold (sections[section].signs[sign], -1);

        if (strstr (folded, cases[i].word) != NULL && g_strcmp0 (sections[section].title, cases[i].tier) != 0)
          g_assert_true (cases[i].else_with != NULL && strstr (folded, cases[i].else_with) != NULL);
      }
    }
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/when-to-stop/one-tier-each", test_one_tier_each);
  g_test_add_func ("/when-to-stop/milder-ones", test_milder_ones);
  return g_test_run ();
}
