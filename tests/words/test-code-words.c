/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-code-words.h"
#include "soleus-library.h"

static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_words (void)
{
  char *nothing[] = { NULL };
  char *wall[] = { (char *) "wall", NULL };
  char *gear[] = { (char *) "step", (char *) "foam-roller", NULL };

  assert_text (soleus_equipment_to_text (nothing), "No equipment");
  assert_text (soleus_equipment_to_text (wall), "No equipment but a wall");
  assert_text (soleus_equipment_to_text (gear), "You need a step, foam roller");
  assert_text (soleus_contraindication_to_text ("cold-feet"), "Ask a health professional first if this fits you: cold feet.");
}

/* A code that is shown as it is, or only repeated, would be English in every language. */
static void
assert_own_words (SoleusExercise *exercise)
{
  for (int i = 0; exercise->contraindications[i] != NULL; i++) {
    g_autofree char *sentence = soleus_contraindication_to_text (exercise->contraindications[i]);

    if (g_str_has_prefix (sentence, "Ask a health professional first if this fits you"))
      g_error ("%s: “%s” has no sentence of its own", exercise->id, exercise->contraindications[i]);
  }
  for (int i = 0; exercise->equipment[i] != NULL; i++) {
    char            *alone[] = { exercise->equipment[i], NULL };
    g_autofree char *text = soleus_equipment_to_text (alone);
    g_autofree char *spelt = g_strdelimit (g_strconcat ("You need ", exercise->equipment[i], NULL), "-", ' ');

    g_assert_cmpstr (text, !=, spelt);
  }
  for (int i = 0; exercise->load_kinds[i] != NULL; i++) {
    char            *alone[] = { exercise->load_kinds[i], NULL };
    g_autofree char *text = soleus_load_kinds_to_text (alone);

    g_assert_cmpstr (text, !=, exercise->load_kinds[i]);
  }
}

/* What comes with the program speaks in its own words of what one needs and of what speaks against it. */
static void
test_built_in_words (void)
{
  g_autoptr (SoleusLibrary) library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", "/nowhere");
  GListModel *entries = G_LIST_MODEL (library);

  soleus_library_load (library);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (entries, i);

    if (soleus_entry_get_is_exercise (entry))
      assert_own_words (soleus_entry_get_exercise (entry));
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/code-words/words", test_words);
  g_test_add_func ("/code-words/built-in", test_built_in_words);
  return g_test_run ();
}
