/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-aliases.h"
#include "soleus-broken-file.h"
#include "soleus-fault.h"
#include "soleus-library.h"

#define ROUTINE "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"%s\", \"name\": \"Mine\"%s, \"blocks\": [{\"exercise\": \"%s\", \"sets\": 4}]}"

typedef struct {
  char          *folder;
  SoleusLibrary *library;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("aliases-XXXXXX", NULL);
  fixture->library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", fixture->folder);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->library);
  g_free (fixture->folder);
}

static char *
write_routine (Fixture    *fixture,
               const char *id,
               const char *based_on,
               const char *exercise)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  char            *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *text = g_strdup_printf (ROUTINE, id, based_on, exercise);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static const char *
find (Fixture    *fixture,
      const char *id)
{
  SoleusEntry *entry = soleus_library_lookup (fixture->library, id);

  return entry != NULL ? soleus_entry_get_id (entry) : NULL;
}

/* It means what has another id now; the list doesn't grow by it. */
static void
test_lookup (Fixture      *fixture,
             gconstpointer data)
{
  guint n;

  soleus_library_load (fixture->library);
  n = g_list_model_get_n_items (G_LIST_MODEL (fixture->library));
  g_assert_cmpstr (find (fixture, "heel-lift"), ==, "seated-soleus-raise");
  g_assert_cmpstr (find (fixture, "evening"), ==, "desk-evening");
  g_assert_cmpstr (find (fixture, "seated-soleus-raise"), ==, "seated-soleus-raise");
  g_assert_null (find (fixture, "never-was"));
  for (guint i = 0; i < n; i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->library), i);

    g_assert_cmpstr (soleus_entry_get_id (entry), !=, "heel-lift");
  }
}

/* A file that was written for an earlier version, also one that comes while the library is there. */
static void
test_own_files (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *old = write_routine (fixture, "old", "", "heel-lift");
  g_autofree char *copy = NULL;
  SoleusRoutine   *routine;

  soleus_library_load (fixture->library);
  routine = soleus_entry_get_routine (soleus_library_lookup (fixture->library, "old"));
  g_assert_cmpstr (soleus_routine_get_block (routine, 0)->exercise->id, ==, "seated-soleus-raise");
  g_assert_cmpint (soleus_routine_get_block (routine, 0)->dose->sets, ==, 4);

  copy = write_routine (fixture, "copy", ", \"based_on\": \"cast-off\"", "heel-lift");
  soleus_library_read_file (fixture->library, copy);
  g_assert_cmpint (soleus_entry_get_level (soleus_library_lookup (fixture->library, "copy")), ==, SOLEUS_LEVEL_CLINICIAN);
  g_assert_cmpstr (find (fixture, "heel-lift"), ==, "seated-soleus-raise");
}

/* What a former id means isn't taken over by a file that has it. */
static void
test_taken (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *path = write_routine (fixture, "evening", "", "walk");
  g_autoptr (SoleusBrokenFile) file = NULL;

  soleus_library_load (fixture->library);
  g_assert_cmpstr (find (fixture, "evening"), ==, "desk-evening");
  file = g_list_model_get_item (soleus_library_get_broken_files (fixture->library), 0);
  g_assert_nonnull (file);
  g_assert_cmpstr (((SoleusFault *) g_ptr_array_index (soleus_broken_file_get_faults (file), 0))->code, ==, "duplicate-id");
}

static void
test_resolve (Fixture      *fixture,
              gconstpointer data)
{
  GHashTable *aliases = soleus_library_get_aliases (fixture->library);

  g_assert_cmpstr (soleus_aliases_resolve (aliases, "evening"), ==, "desk-evening");
  g_assert_cmpstr (soleus_aliases_resolve (aliases, "desk-evening"), ==, "desk-evening");
  g_assert_cmpstr (soleus_aliases_resolve (NULL, "evening"), ==, "evening");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *overlay = NULL;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "data", "aliases.json", NULL);
  overlay = g_strconcat (SOLEUS_RESOURCE_PATH "/aliases.json=", path, NULL);
  g_setenv ("G_RESOURCE_OVERLAYS", overlay, TRUE);
  g_test_add ("/aliases/lookup", Fixture, NULL, set_up, test_lookup, tear_down);
  g_test_add ("/aliases/own-files", Fixture, NULL, set_up, test_own_files, tear_down);
  g_test_add ("/aliases/taken", Fixture, NULL, set_up, test_taken, tear_down);
  g_test_add ("/aliases/resolve", Fixture, NULL, set_up, test_resolve, tear_down);
  return g_test_run ();
}
