/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library.h"
#include "soleus-provenance-text.h"

#include <string.h>

static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
assert_title (const char *pointer,
              const char *expected)
{
  assert_text (soleus_provenance_to_title (&(SoleusProvenance) { .pointer = (char *) pointer }, NULL), expected);
}

static void
test_numbers (void)
{
  assert_title ("/sets", "Number of sets");
  assert_title ("/sets/min", "Number of sets, at least");
  assert_title ("/goal/duration_s/max", "Time of a set, at most");
  assert_title ("/rest_s/default", "Rest between sets, as proposed");
  assert_title ("/rest_between_s", "Rest between exercises");
  assert_title ("/frequency", "How often");
  assert_title ("/audiences", "Whom it has in mind");
  assert_title ("/audiences/1", "Whom it has in mind");
  /* Only its author knows what that is. */
  assert_title ("/phases/0/duration_s", "/phases/0/duration_s");
  assert_title ("/setup/0", "/setup/0");
  assert_text (soleus_provenance_to_sentence (&(SoleusProvenance) { .source = (char *) "seed:001", .title = (char *) "A Guide" }),
               "Taken from one of the texts that Soleus began with: “A Guide”.");
  assert_text (soleus_provenance_to_sentence (&(SoleusProvenance) { .source = (char *) "evidence:book", .title = (char *) "A Book" }), "Taken from “A Book”.");
  assert_text (soleus_provenance_to_sentence (&(SoleusProvenance) { .source = (char *) "default", .title = (char *) "Soleus’s own choice" }), "Soleus’s own choice.");
}

static const SoleusExercise *
find_exercise (SoleusEntry *entry,
               const char  *id)
{
  const SoleusRoutine *routine = soleus_entry_get_routine (entry);

  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusExercise *exercise = soleus_routine_get_block (routine, i)->exercise;

    if (g_str_equal (exercise->id, id))
      return exercise;
  }
  return NULL;
}

/* Whatever is built in says of each number, in words, where it comes from. */
static void
test_all_numbers (void)
{
  g_autoptr (SoleusLibrary) library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", "/nowhere");
  GListModel *entries = G_LIST_MODEL (library);
  guint       n_numbers = 0;

  soleus_library_load (library);
  g_assert_cmpuint (g_list_model_get_n_items (entries), >, 50);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (entries, i);
    g_autoptr (GPtrArray) list = soleus_entry_list_provenance (entry);

    g_assert_cmpuint (list->len, >, 0);
    for (guint k = 0; k < list->len; k++) {
      const SoleusProvenance *provenance = g_ptr_array_index (list, k);
      const SoleusExercise   *exercise = find_exercise (entry, provenance->exercise);
      g_autofree char        *title = soleus_provenance_to_title (provenance, exercise);
      g_autofree char        *sentence = soleus_provenance_to_sentence (provenance);

      g_test_message ("%s: %s: %s: %s", soleus_entry_get_id (entry), provenance->pointer, title, sentence);
      /* It is a number of one of its exercises, or of the whole. */
      g_assert_true (exercise != NULL || g_str_equal (provenance->exercise, soleus_entry_get_id (entry)));
      g_assert_null (strchr (title, '/'));
      g_assert_null (strchr (title, '_'));
      g_assert_cmpstr (title, !=, "");
      g_assert_true (strstr (sentence, provenance->title) != NULL);
      g_assert_null (strstr (sentence, "seed:"));
      g_assert_null (strstr (sentence, "evidence:"));
      n_numbers++;
    }
  }
  g_test_message ("%u numbers", n_numbers);
}

static void
test_addresses (void)
{
  assert_text (soleus_provenance_to_host (&(SoleusProvenance) { .url = (char *) "https://example.org/a" }), "example.org");
  g_assert_null (soleus_provenance_to_host (&(SoleusProvenance) { .url = (char *) "file:///etc/passwd" }));
  g_assert_null (soleus_provenance_to_host (&(SoleusProvenance) { .url = (char *) "javascript:alert(1)" }));
  g_assert_null (soleus_provenance_to_host (&(SoleusProvenance) { .url = (char *) "https://" }));
  g_assert_null (soleus_provenance_to_host (&(SoleusProvenance) { .url = NULL }));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/provenance-text/numbers", test_numbers);
  g_test_add_func ("/provenance-text/built-in", test_all_numbers);
  g_test_add_func ("/provenance-text/addresses", test_addresses);
  return g_test_run ();
}
