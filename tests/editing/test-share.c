/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-document.h"
#include "soleus-dose-text.h"
#include "soleus-library-check.h"
#include "soleus-entry-json.h"
#include "soleus-fault.h"
#include "soleus-json-parser.h"
#include "soleus-json.h"
#include "soleus-share.h"

#include <string.h>

typedef struct {
  SoleusLibrary *library;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (g_get_user_data_dir (), "nowhere", NULL);

  fixture->library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", nowhere);
  soleus_library_load (fixture->library);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->library);
}

static SoleusEntry *
read_bytes (GBytes     *bytes,
            GHashTable *exercises)
{
  g_autoptr (SoleusDocument) document = soleus_document_new_for_bytes (SOLEUS_SOURCE_OWN, bytes);

  return soleus_document_resolve (document, exercises);
}

static SoleusEntry *
read_text (Fixture    *fixture,
           const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return read_bytes (bytes, soleus_library_get_entries (fixture->library));
}

static void
assert_same_dose (SoleusEntry *a,
                  SoleusEntry *b)
{
  SoleusRoutine *first = soleus_entry_get_routine (a);
  SoleusRoutine *second = soleus_entry_get_routine (b);

  g_assert_cmpint (soleus_entry_get_duration_us (a), ==, soleus_entry_get_duration_us (b));
  g_assert_cmpuint (first->blocks->len, ==, second->blocks->len);
  for (guint i = 0; i < first->blocks->len; i++) {
    g_autofree char *one = soleus_dose_to_text (soleus_routine_get_block (first, i)->dose, SOLEUS_UNITS_METRIC);
    g_autofree char *other = soleus_dose_to_text (soleus_routine_get_block (second, i)->dose, SOLEUS_UNITS_METRIC);

    g_assert_cmpstr (one, ==, other);
  }
}

/* Whatever is exported is read where nothing of this library is, says the same there, and is exported again as the same bytes. */
static void
assert_round_trip (SoleusEntry *entry)
{
  g_autoptr (GHashTable) nothing = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = soleus_share_export (entry, &error);
  g_autoptr (SoleusEntry) elsewhere = NULL;
  g_autoptr (GBytes) second = NULL;

  g_assert_no_error (error);
  elsewhere = read_bytes (first, nothing);
  g_assert_nonnull (elsewhere);
  g_assert_cmpstr (soleus_entry_get_id (elsewhere), ==, soleus_entry_get_id (entry));
  assert_same_dose (entry, elsewhere);
  second = soleus_share_export (elsewhere, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first, second));
  if (soleus_entry_get_uses (entry)->len == 0)
    g_assert_true (g_bytes_equal (first, soleus_entry_get_text (entry)));
}

static void
test_built_in (Fixture      *fixture,
               gconstpointer data)
{
  GListModel *entries = G_LIST_MODEL (fixture->library);

  g_assert_cmpuint (g_list_model_get_n_items (entries), >, 60);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (entries, i);

    g_test_message ("%s", soleus_entry_get_id (entry));
    assert_round_trip (entry);
  }
}

static void
test_own (Fixture      *fixture,
          gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "good", NULL);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;
  guint       n = 0;

  while ((name = g_dir_read_name (directory)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autoptr (SoleusEntry) entry = soleus_read_file (path, fixture->library, NULL);

    g_test_message ("%s", name);
    if (entry == NULL)
      continue;
    assert_round_trip (entry);
    n++;
  }
  g_assert_cmpuint (n, >, 50);
}

static const char ordered[] = "{\"zebra\": [1, {\"b\": null, \"a\": 0.1}], \"format\": \"soleus-routine\", \"version\": 1, \"id\": \"mine\", \"name\": \"Mine\",\n"
                              "\"blocks\": [{\"exercise\": \"circulation-pumps\", \"note\": \"x\"}, {\"exercise\": \"seated-soleus-raise\", \"sets\": 4}], \"apple\": true}";

/* Keys that aren't known stay, in their order, and the definitions come last. */
static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (SoleusEntry) entry = read_text (fixture, ordered);
  g_autoptr (GBytes) bytes = soleus_share_export (entry, NULL);
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  g_autoptr (JsonNode) root = soleus_json_parse (bytes, faults);
  g_autoptr (GList) keys = json_object_get_members (json_node_get_object (root));
  static const char *const expected[] = { "zebra", "format", "version", "id", "name", "blocks", "apple", "exercises" };
  g_autofree char         *zebra = soleus_json_print (soleus_json_look_up (root, "/zebra"), FALSE);

  g_assert_cmpuint (g_list_length (keys), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (g_list_nth_data (keys, i), ==, expected[i]);
  g_assert_cmpstr (zebra, ==, "[1,{\"b\":null,\"a\":0.1}]");
  g_assert_cmpstr (json_node_get_string (soleus_json_look_up (root, "/blocks/0/note")), ==, "x");
  g_assert_cmpstr (json_node_get_string (soleus_json_look_up (root, "/exercises/0/id")), ==, "circulation-pumps");
  g_assert_cmpstr (json_node_get_string (soleus_json_look_up (root, "/exercises/1/id")), ==, "seated-soleus-raise");
  g_assert_cmpint (((const char *) g_bytes_get_data (bytes, NULL))[g_bytes_get_size (bytes) - 1], ==, '\n');
}

/* What is there already stays before what is added. */
static void
test_partly_embedded (Fixture      *fixture,
                      gconstpointer data)
{
  SoleusEntry     *pumps = soleus_library_lookup (fixture->library, "circulation-pumps");
  const char      *definition = g_bytes_get_data (soleus_entry_get_text (pumps), NULL);
  g_autofree char *text = g_strdup_printf ("{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"mine\", \"name\": \"Mine\", \"exercises\": [%.*s], "
                                           "\"blocks\": [{\"exercise\": \"circulation-pumps\"}, {\"exercise\": \"seated-soleus-raise\"}]}",
                                           (int) g_bytes_get_size (soleus_entry_get_text (pumps)), definition);
  g_autoptr (SoleusEntry) entry = read_text (fixture, text);
  g_autoptr (GBytes) bytes = soleus_share_export (entry, NULL);
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  g_autoptr (JsonNode) root = soleus_json_parse (bytes, faults);

  g_assert_cmpuint (json_array_get_length (json_node_get_array (soleus_json_look_up (root, "/exercises"))), ==, 2);
  g_assert_cmpstr (json_node_get_string (soleus_json_look_up (root, "/exercises/0/id")), ==, "circulation-pumps");
  g_assert_cmpstr (json_node_get_string (soleus_json_look_up (root, "/exercises/1/id")), ==, "seated-soleus-raise");
  assert_round_trip (entry);
}

/* What is just readable by itself can be too much with its exercises in it. That is said here, and not to the one who gets the file. */
static void
test_too_large (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *filler = g_strnfill (1024 * 1024 - 1000, 'x');
  g_autofree char *text = g_strdup_printf ("{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"mine\", \"name\": \"Mine\", \"filler\": \"%s\", "
                                           "\"blocks\": [{\"exercise\": \"seated-soleus-raise\"}]}",
                                           filler);
  g_autoptr (SoleusEntry) entry = read_text (fixture, text);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (entry);
  g_assert_null (soleus_share_export (entry, &error));
  g_assert_error (error, SOLEUS_SHARE_ERROR, SOLEUS_SHARE_ERROR_UNREADABLE);
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

  add ("/share/built-in", test_built_in);
  add ("/share/own", test_own);
  add ("/share/order", test_order);
  add ("/share/partly-embedded", test_partly_embedded);
  add ("/share/too-large", test_too_large);

  return g_test_run ();
}
