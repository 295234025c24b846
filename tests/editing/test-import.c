/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-document.h"
#include "soleus-fault.h"
#include "soleus-import-change.h"
#include "soleus-import-text.h"
#include "soleus-import.h"
#include "soleus-json-parser.h"
#include "soleus-share.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEAD "\"format\": \"soleus-routine\", \"version\": 1"
#define MINE "{" HEAD ", \"id\": \"mine\", \"name\": \"Mine\", \"blocks\": [{\"exercise\": \"seated-soleus-raise\", \"sets\": 3}]}"

/* A library with what comes with the program and one routine of the person's own, "mine". */
typedef struct {
  char          *folder;
  char          *path;
  SoleusLibrary *library;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("import-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "mine.json", NULL);
  g_assert_true (g_file_set_contents (fixture->path, MINE, -1, NULL));
  fixture->library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", fixture->folder);
  soleus_library_load (fixture->library);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->library);
  g_assert_no_errno (g_remove (fixture->path));
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->path);
  g_free (fixture->folder);
}

static SoleusImport *
import (Fixture    *fixture,
        const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return soleus_import_new (bytes, fixture->library);
}

static SoleusImport *
import_entry (Fixture    *fixture,
              const char *id)
{
  g_autoptr (GBytes) bytes = soleus_share_export (soleus_library_lookup (fixture->library, id), NULL);

  return soleus_import_new (bytes, fixture->library);
}

static void
assert_choices (SoleusImport      *self,
                unsigned           choices,
                SoleusImportChoice proposal)
{
  for (int choice = SOLEUS_IMPORT_CHOICE_ADD; choice <= SOLEUS_IMPORT_CHOICE_SKIP; choice++)
    g_assert_cmpint (soleus_import_allows (self, choice), ==, (choices >> choice & 1) != 0);
  g_assert_cmpint (soleus_import_get_proposal (self), ==, proposal);
}

#define BIT(choice) (1u << SOLEUS_IMPORT_CHOICE_##choice)

static void
test_new (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (SoleusImport) self = import (fixture, "{" HEAD ", \"id\": \"walk-and-pump\", \"name\": \"Walk and Pump\", \"blocks\": [{\"exercise\": \"walk\"}, {\"exercise\": \"circulation-pumps\"}]}");

  g_assert_cmpuint (soleus_import_get_faults (self)->len, ==, 0);
  g_assert_cmpstr (soleus_import_get_id (self), ==, "walk-and-pump");
  g_assert_cmpstr (soleus_import_get_name (self), ==, "Walk and Pump");
  g_assert_false (soleus_import_get_is_exercise (self));
  g_assert_cmpint (soleus_import_get_likeness (self), ==, SOLEUS_LIKENESS_NONE);
  g_assert_null (soleus_import_get_like (self));
  g_assert_null (soleus_import_get_changes (self));
  g_assert_cmpuint (soleus_import_count_exercises (self), ==, 0);
  g_assert_cmpint (soleus_entry_get_level (soleus_import_get_entry (self)), ==, SOLEUS_LEVEL_TRAINED);
  g_assert_cmpint (soleus_import_get_level_reason (self), ==, SOLEUS_LEVEL_REASON_IMPORTED);
  assert_choices (self, BIT (ADD) | BIT (SKIP), SOLEUS_IMPORT_CHOICE_ADD);
}

static void
test_faults (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (SoleusImport) self = import (fixture, "{" HEAD ", \"id\": \"../../etc/passwd\", \"name\": \"Bad\", \"blocks\": [{\"exercise\": \"nothing\", \"sets\": 99}]}");
  const SoleusFault *fault = g_ptr_array_index (soleus_import_get_faults (self), 0);

  g_assert_null (soleus_import_get_entry (self));
  g_assert_null (soleus_import_get_id (self));
  g_assert_cmpstr (soleus_import_get_name (self), ==, "Bad");
  g_assert_cmpuint (soleus_import_get_faults (self)->len, ==, 3);
  g_assert_cmpstr (fault->pointer, ==, "/id");
  assert_choices (self, BIT (SKIP), SOLEUS_IMPORT_CHOICE_SKIP);
}

static void
test_odd_texts (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const texts[] = { "", "[]", "null", "{}", "{\"name\": 3}", "\xff\xfe", "{\"format\": \"soleus-learn\"}", "{\"format\": 3, \"name\": [\"x\"]}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (SoleusImport) self = import (fixture, texts[i]);

    g_assert_null (soleus_import_get_entry (self));
    g_assert_cmpuint (soleus_import_get_faults (self)->len, >, 0);
    g_assert_null (soleus_import_get_name (self));
    assert_choices (self, BIT (SKIP), SOLEUS_IMPORT_CHOICE_SKIP);
  }
}

static void
test_too_large (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *text = g_strnfill (1024 * 1024 + 1, ' ');
  g_autoptr (SoleusImport) self = import (fixture, text);
  const SoleusFault *fault = g_ptr_array_index (soleus_import_get_faults (self), 0);

  g_assert_cmpstr (fault->code, ==, "too-large");
  g_assert_null (soleus_import_get_text (self));
}

static void
test_unreadable (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (SoleusImport) missing = soleus_import_new_for_path ("/nowhere/mine.soleus", fixture->library);
  g_autoptr (SoleusImport) folder = soleus_import_new_for_path (fixture->folder, fixture->library);
  g_autoptr (SoleusImport) there = soleus_import_new_for_path (fixture->path, fixture->library);

  g_assert_cmpstr (((SoleusFault *) g_ptr_array_index (soleus_import_get_faults (missing), 0))->code, ==, "unreadable");
  g_assert_cmpstr (((SoleusFault *) g_ptr_array_index (soleus_import_get_faults (folder), 0))->code, ==, "not-a-file");
  g_assert_cmpuint (soleus_import_get_faults (there)->len, ==, 0);
}

/* Whoever gets back what they have needs nothing, however it is written. */
static void
test_same (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (SoleusImport) own = import (fixture, MINE);
  g_autoptr (SoleusImport) other_order = import (fixture, "{\"blocks\": [{\"sets\": 3, \"exercise\": \"seated-soleus-raise\"}], \"name\": \"Mine\", \"id\": \"mine\", \"version\": 1, \"format\": \"soleus-routine\"}");
  g_autoptr (SoleusImport) embedded = import_entry (fixture, "mine");
  g_autoptr (SoleusImport) built_in = import_entry (fixture, "desk-evening");

  g_assert_cmpint (soleus_import_get_likeness (own), ==, SOLEUS_LIKENESS_SAME);
  g_assert_cmpint (soleus_import_get_likeness (other_order), ==, SOLEUS_LIKENESS_SAME);
  g_assert_cmpint (soleus_import_get_likeness (embedded), ==, SOLEUS_LIKENESS_SAME);
  g_assert_cmpint (soleus_import_get_likeness (built_in), ==, SOLEUS_LIKENESS_SAME);
  g_assert_cmpint (soleus_entry_get_source (soleus_import_get_like (built_in)), ==, SOLEUS_SOURCE_BUILT_IN);
  assert_choices (own, BIT (KEEP_BOTH) | BIT (SKIP), SOLEUS_IMPORT_CHOICE_SKIP);
}

static const SoleusImportChange *
find_change (SoleusImport *self,
             const char   *pointer)
{
  GPtrArray *changes = soleus_import_get_changes (self);

  for (guint i = 0; i < changes->len; i++) {
    const SoleusImportChange *change = g_ptr_array_index (changes, i);

    if (strcmp (change->pointer, pointer) == 0)
      return change;
  }
  return NULL;
}

static void
assert_change (SoleusImport *self,
               const char   *pointer,
               const char   *label,
               const char   *text)
{
  const SoleusImportChange *change = find_change (self, pointer);
  g_autofree char          *words = NULL;

  g_assert_nonnull (change);
  words = soleus_import_change_to_text (change);
  g_assert_cmpstr (change->label, ==, label);
  g_assert_cmpstr (words, ==, text);
}

static void
test_replace (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (SoleusImport) self = import (fixture, "{" HEAD ", \"id\": \"mine\", \"name\": \"Mine\", \"lead_in_s\": 10, \"unknown\": {\"x\": 1.5}, "
                                                   "\"blocks\": [{\"exercise\": \"seated-soleus-raise\", \"sets\": 4, \"phases\": {\"hold\": {\"duration_s\": 2.5}}}, {\"exercise\": \"walk\"}]}");

  g_assert_cmpint (soleus_import_get_likeness (self), ==, SOLEUS_LIKENESS_OWN_ID);
  assert_choices (self, BIT (REPLACE) | BIT (KEEP_BOTH) | BIT (SKIP), SOLEUS_IMPORT_CHOICE_KEEP_BOTH);
  assert_change (self, "/blocks/0/sets", "Seated Soleus Raise: Sets", "3 → 4");
  assert_change (self, "/blocks/0/phases/hold/duration_s", "Seated Soleus Raise: Hold, Seconds", "2 → 2.5");
  assert_change (self, "/blocks/1/exercise", "Walk: Exercise", "none → walk");
  assert_change (self, "/lead_in_s", "Lead-in in seconds", "5 → 10");
  assert_change (self, "/unknown/x", "unknown, x", "none → 1.5");
  assert_change (self, "/duration_s", "Time in all", "7 min 15 s → 41 min 30 s");
  g_assert_cmpuint (soleus_import_get_changes (self)->len, ==, 6);
}

static void
test_built_in_id (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (SoleusImport) self = import (fixture, "{" HEAD ", \"id\": \"desk-evening\", \"name\": \"Mine\", \"blocks\": [{\"exercise\": \"walk\"}]}");
  g_autofree char *text = soleus_import_describe_likeness (self);

  g_assert_cmpint (soleus_import_get_likeness (self), ==, SOLEUS_LIKENESS_BUILT_IN_ID);
  g_assert_nonnull (strstr (text, soleus_entry_get_name (soleus_library_lookup (fixture->library, "desk-evening"))));
  assert_choices (self, BIT (KEEP_BOTH) | BIT (SKIP), SOLEUS_IMPORT_CHOICE_KEEP_BOTH);
}

static void
test_other_numbers (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (SoleusImport) other = import (fixture, "{" HEAD ", \"id\": \"theirs\", \"name\": \"Theirs\", \"blocks\": [{\"exercise\": \"seated-soleus-raise\", \"sets\": 4, \"sides\": \"each\"}]}");
  g_autoptr (SoleusImport) same = import (fixture, "{" HEAD ", \"id\": \"theirs\", \"name\": \"Theirs\", \"lead_in_s\": 9, \"blocks\": [{\"exercise\": \"seated-soleus-raise\"}]}");
  g_autofree char *text = soleus_import_describe_likeness (other);

  g_assert_cmpint (soleus_import_get_likeness (other), ==, SOLEUS_LIKENESS_OTHER_NUMBERS);
  g_assert_cmpstr (soleus_entry_get_id (soleus_import_get_like (other)), ==, "mine");
  g_assert_cmpstr (text, ==, "“Mine” has the same exercises with other numbers.");
  assert_change (other, "/blocks/0/sets", "Seated Soleus Raise: Sets", "3 → 4");
  assert_change (other, "/blocks/0/sides", "Seated Soleus Raise: Sides", "Both Legs Together → Left, Then Right");
  assert_choices (other, BIT (ADD) | BIT (SKIP), SOLEUS_IMPORT_CHOICE_ADD);
  g_assert_cmpint (soleus_import_get_likeness (same), ==, SOLEUS_LIKENESS_SAME_CONTENT);
}

/* An everyday exercise that comes back by a file is for people who train, unless it keeps to what is built in; what only a professional may allow stays so. */
static void
test_level (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (SoleusImport) trained = import (fixture, "{" HEAD ", \"id\": \"a\", \"name\": \"A\", \"level\": \"trained\", \"blocks\": [{\"exercise\": \"walk\"}]}");
  g_autoptr (SoleusImport) everyday = import (fixture, "{" HEAD ", \"id\": \"a\", \"name\": \"A\", \"level\": \"everyday\", \"blocks\": [{\"exercise\": \"walk\"}]}");
  g_autoptr (SoleusImport) exercise = import (fixture, "{" HEAD ", \"id\": \"a\", \"name\": \"A\", \"blocks\": [{\"exercise\": \"heel-drop-bent\"}]}");
  g_autoptr (SoleusImport) origin = import (fixture, "{" HEAD ", \"id\": \"a\", \"name\": \"A\", \"based_on\": \"seated-raise-after-injury\", \"blocks\": [{\"exercise\": \"walk\"}]}");
  g_autoptr (SoleusImport) kept = import (fixture, "{" HEAD ", \"id\": \"a\", \"name\": \"A\", \"level\": \"everyday\", \"based_on\": \"walk\", \"blocks\": [{\"exercise\": \"walk\", \"duration_s\": 600}]}");

  g_assert_cmpint (soleus_import_get_level_reason (kept), ==, SOLEUS_LEVEL_REASON_KEPT);
  g_assert_cmpint (soleus_entry_get_level (soleus_import_get_entry (kept)), ==, SOLEUS_LEVEL_EVERYDAY);
  g_assert_cmpint (soleus_import_get_level_reason (trained), ==, SOLEUS_LEVEL_REASON_FILE);
  g_assert_cmpint (soleus_import_get_level_reason (everyday), ==, SOLEUS_LEVEL_REASON_IMPORTED);
  g_assert_cmpint (soleus_entry_get_level (soleus_import_get_entry (everyday)), ==, SOLEUS_LEVEL_TRAINED);
  g_assert_cmpint (soleus_entry_get_level (soleus_import_get_entry (exercise)), ==, SOLEUS_LEVEL_CLINICIAN);
  g_assert_cmpint (soleus_import_get_level_reason (exercise), ==, SOLEUS_LEVEL_REASON_EXERCISE);
  g_assert_cmpint (soleus_entry_get_level (soleus_import_get_entry (origin)), ==, SOLEUS_LEVEL_CLINICIAN);
  g_assert_cmpint (soleus_import_get_level_reason (origin), ==, SOLEUS_LEVEL_REASON_ORIGIN);
}

static void
test_exercises (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (SoleusImport) same = import_entry (fixture, "mine");
  g_autoptr (SoleusImport) shared = NULL;
  g_autofree char   *path = g_test_build_filename (G_TEST_DIST, "data", "good", "shared.json", NULL);
  const char        *id;
  SoleusBroughtState state;

  g_assert_cmpuint (soleus_import_count_exercises (same), ==, 1);
  g_assert_cmpstr (soleus_import_get_exercise (same, 0, &id, &state), ==, "Seated Soleus Raise");
  g_assert_cmpstr (id, ==, "seated-soleus-raise");
  g_assert_cmpint (state, ==, SOLEUS_BROUGHT_STATE_SAME);

  shared = soleus_import_new_for_path (path, fixture->library);
  g_assert_cmpuint (soleus_import_count_exercises (shared), >, 0);
  soleus_import_get_exercise (shared, 0, NULL, &state);
  g_assert_cmpint (state, ==, SOLEUS_BROUGHT_STATE_NEW);
}

static void
assert_copy (Fixture    *fixture,
             const char *text,
             const char *expected,
             const char *expected_id)
{
  g_autoptr (SoleusImport) self = import (fixture, text);
  g_autofree char *id = NULL;
  g_autoptr (GBytes) copy = soleus_import_make_copy (self, fixture->library, &id);
  g_autofree char *copied = g_strndup (g_bytes_get_data (copy, NULL), g_bytes_get_size (copy));
  g_autoptr (SoleusImport) again = soleus_import_new (copy, fixture->library);

  g_assert_cmpstr (copied, ==, expected);
  g_assert_cmpstr (id, ==, expected_id);
  g_assert_cmpstr (soleus_import_get_id (again), ==, expected_id);
  assert_choices (again, BIT (ADD) | BIT (SKIP), SOLEUS_IMPORT_CHOICE_ADD);
}

#define BLOCKS "\"blocks\":\t[{\"exercise\": \"walk\", \"id\": \"x\", \"name\": \"}{\\\"\"}]"

/* Only the id and the name of the whole differ; whatever looks like them elsewhere doesn't. */
static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  assert_copy (fixture, " \n{" HEAD ", \"id\" : \"mine\",\"name\":\"Mine\",\n" BLOCKS " } \n", " \n{" HEAD ", \"id\" : \"mine-2\",\"name\":\"Mine (2)\",\n" BLOCKS " } \n", "mine-2");
  assert_copy (fixture, "{" HEAD "," BLOCKS ",\"n\\u0061me\":\"M\\u00e4\\\"\",\"\\u0069d\":\"mine\", \"x\": -1.50e0}", "{" HEAD "," BLOCKS ",\"n\\u0061me\":\"Mä\\\" (2)\",\"\\u0069d\":\"mine-2\", \"x\": -1.50e0}",
               "mine-2");
  assert_copy (fixture, "{" HEAD ",\"id\":\"mine\",\"name\": {\"de\": \"Meins\" , \"en\":\"Mine (2)\"}," BLOCKS "}", "{" HEAD ",\"id\":\"mine-2\",\"name\": {\"de\": \"Meins (2)\" , \"en\":\"Mine (2)\"}," BLOCKS "}", "mine-2");
  assert_copy (fixture, "{\"x\": {\"name\": \"a\", \"id\": [\"id\", \"name\"]}, \"y\": \"id\", \"z\": [\"name\"], " HEAD ",\"id\" :\"mine\",\"name\"\n:\"Mine\"," BLOCKS "}",
               "{\"x\": {\"name\": \"a\", \"id\": [\"id\", \"name\"]}, \"y\": \"id\", \"z\": [\"name\"], " HEAD ",\"id\" :\"mine-2\",\"name\"\n:\"Mine (2)\"," BLOCKS "}", "mine-2");
  assert_copy (fixture, "{" HEAD ",\"id\":\"mine-7\",\"name\":\"(3)\"," BLOCKS "}", "{" HEAD ",\"id\":\"mine-2\",\"name\":\"(3) (2)\"," BLOCKS "}", "mine-2");
}

/* At the limits of an id and of a name, the number takes the place of the end. */
static void
test_copy_longest (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *id = g_strnfill (64, 'a');
  g_autofree char *name = g_strnfill (100, 'n');
  g_autofree char *text = g_strdup_printf ("{" HEAD ",\"id\":\"%s\",\"name\":\"%s\"," BLOCKS "}", id, name);
  g_autofree char *expected_id = g_strdup_printf ("%.62s-2", id);
  g_autofree char *expected = g_strdup_printf ("{" HEAD ",\"id\":\"%s\",\"name\":\"%.96s (2)\"," BLOCKS "}", expected_id, name);

  assert_copy (fixture, text, expected, expected_id);
}

/* Every file that there is can be kept beside itself, and differs from itself in nothing but the two. */
static void
test_copy_all (Fixture      *fixture,
               gconstpointer data)
{
  GListModel *entries = G_LIST_MODEL (fixture->library);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (entries, i);
    g_autoptr (SoleusImport) self = import_entry (fixture, soleus_entry_get_id (entry));
    g_autoptr (GBytes) copy = soleus_import_make_copy (self, fixture->library, NULL);
    g_autoptr (GPtrArray) faults = soleus_faults_new ();
    g_autoptr (JsonNode) before = soleus_json_parse (soleus_import_get_text (self), faults);
    g_autoptr (JsonNode) after = soleus_json_parse (copy, faults);
    static const char *const keys[] = { "id", "name" };

    g_assert_cmpuint (faults->len, ==, 0);
    for (guint k = 0; k < G_N_ELEMENTS (keys); k++) {
      g_assert_false (json_node_equal (json_object_get_member (json_node_get_object (before), keys[k]), json_object_get_member (json_node_get_object (after), keys[k])));
      json_object_remove_member (json_node_get_object (before), keys[k]);
      json_object_remove_member (json_node_get_object (after), keys[k]);
    }
    g_assert_true (json_node_equal (before, after));
  }
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/import/new", test_new);
  add ("/import/faults", test_faults);
  add ("/import/odd-texts", test_odd_texts);
  add ("/import/too-large", test_too_large);
  add ("/import/unreadable", test_unreadable);
  add ("/import/same", test_same);
  add ("/import/replace", test_replace);
  add ("/import/built-in-id", test_built_in_id);
  add ("/import/other-numbers", test_other_numbers);
  add ("/import/level", test_level);
  add ("/import/exercises", test_exercises);
  add ("/import/copy", test_copy);
  add ("/import/copy-longest", test_copy_longest);
  add ("/import/copy-all", test_copy_all);

  return g_test_run ();
}
