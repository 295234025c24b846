/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-place.h"

#include "soleus-schema-tables.h"
#include "soleus-schema.h"

#include <string.h>

static TestPlace *
new_file (void)
{
  TestPlace *place = test_place_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (test_place_try_keeping (place, &error));
  g_assert_no_error (error);
  test_place_close (place);
  return place;
}

static int64_t
count_columns (TestPlace  *place,
               const char *table,
               const char *columns)
{
  g_auto (GStrv) names = g_strsplit (columns, ", ", -1);
  int64_t n_found = 0;

  for (int i = 0; names[i] != NULL; i++) {
    g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM pragma_table_info ('%s') WHERE name = '%s'", table, names[i]);

    n_found += test_place_ask (place, sql);
  }
  return n_found == g_strv_length (names);
}

/* What a file is made of and what is known of it are the same. */
static void
test_all (void)
{
  g_autoptr (TestPlace) place = new_file ();
  gsize                    n_tables;
  const SoleusSchemaTable *tables = soleus_schema_list_tables (&n_tables);

  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"), ==, (int64_t) n_tables);
  for (gsize i = 0; i < n_tables; i++) {
    g_autofree char *is_there = g_strdup_printf ("SELECT count (*) FROM sqlite_schema WHERE type = 'table' AND name = '%s'", tables[i].name);

    g_test_message ("%s", tables[i].name);
    g_assert_cmpint (test_place_ask (place, is_there), ==, 1);
    g_assert_true (soleus_schema_find_table (tables[i].name) == &tables[i]);
    g_assert_true (count_columns (place, tables[i].name, tables[i].key));
    if (tables[i].local != NULL)
      g_assert_true (count_columns (place, tables[i].name, tables[i].local));
  }
  g_assert_null (soleus_schema_find_table ("sqlite_schema"));
}

/* What a row belongs to is what the file itself says, and stands before it. */
static void
test_parents (void)
{
  g_autoptr (TestPlace) place = new_file ();
  gsize                    n_tables;
  const SoleusSchemaTable *tables = soleus_schema_list_tables (&n_tables);

  for (gsize i = 0; i < n_tables; i++) {
    g_autofree char *belongs = g_strdup_printf ("SELECT count (*) FROM pragma_foreign_key_list ('%s') WHERE on_delete = 'CASCADE'", tables[i].name);

    g_test_message ("%s", tables[i].name);
    g_assert_cmpint (test_place_ask (place, belongs), ==, tables[i].parent != NULL ? 1 : 0);
    if (tables[i].parent != NULL) {
      const SoleusSchemaTable *parent = soleus_schema_find_table (tables[i].parent);
      g_autofree char         *link = g_strdup_printf ("SELECT \"table\" = '%s' AND \"from\" = '%s' AND \"to\" = '%s' FROM pragma_foreign_key_list ('%s') WHERE on_delete = 'CASCADE'",
                                                       tables[i].parent, tables[i].link, parent->local != NULL ? parent->local : parent->key, tables[i].name);

      g_assert_cmpint (test_place_ask (place, link), ==, 1);
      g_assert_true (parent < &tables[i]);
      g_assert_cmpint (parent->role, ==, tables[i].role);
    }
  }
}

static char *
describe (int version)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoleusDatabase) database = soleus_database_open (":memory:", version, &error);

  g_assert_no_error (error);
  g_assert_true (soleus_schema_build (database, version, &error));
  g_assert_no_error (error);
  return soleus_schema_describe (database);
}

/* So a number that was damaged can be told from that of a newer version. */
static void
test_each_version_is_made_otherwise (void)
{
  for (int version = 1; version < SOLEUS_SCHEMA_VERSION; version++) {
    g_autofree char *before = describe (version);
    g_autofree char *after = describe (version + 1);

    g_assert_nonnull (before);
    g_assert_cmpstr (before, !=, after);
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema-tables/all", test_all);
  g_test_add_func ("/schema-tables/parents", test_parents);
  g_test_add_func ("/schema-tables/each-version-is-made-otherwise", test_each_version_is_made_otherwise);

  return g_test_run ();
}
