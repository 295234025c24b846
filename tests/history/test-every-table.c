/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of every table on every way that a history takes. A table that comes later fails here until its rows are carried, or stay behind, as its role has it. */

#include "test-place.h"

#include "soleus-schema-tables.h"

#define GOES(role) (1u << SOLEUS_TABLE_ROLE_##role)

/* What a file says of itself changes by itself; this says nothing. */
#define FACT "a-fact"

static void
take_in (TestPlace  *to,
         const char *text)
{
  g_autoptr (GError) error = NULL;

  test_place_import (to, text, &error);
  g_assert_no_error (error);
}

static TestPlace *
open_only (TestPlace *from,
           TestPlace *to)
{
  g_autoptr (GError) error = NULL;

  test_place_try_keeping (from, &error);
  g_assert_no_error (error);
  return from;
}

static TestPlace *
export_and_import (TestPlace *from,
                   TestPlace *to)
{
  g_autofree char *text = test_place_export (from);

  take_in (to, text);
  return to;
}

/* Into one that holds something of its own, which comes first in each table; twice is once. */
static TestPlace *
merge (TestPlace *from,
       TestPlace *to)
{
  g_autofree char *text = test_place_export (from);

  open_only (to, NULL);
  test_place_execute (to, "INSERT INTO sessions (number, id, routine, routine_name, day, started_us, started_offset_s, ended_us, ended_offset_s, state, planned_sets, changed_us)"
                          " VALUES (0, '0', 'own', 'Own', 700000, 1, 0, 2, 0, 'finished', 1, 2);"
                          "INSERT INTO sets VALUES (0, 0, 0, 'own', 'Own', 'both', 1, 'repetitions', 15, 15, NULL, 1, 0, 1, 0, 2, 0, 0)");
  take_in (to, text);
  take_in (to, text);
  g_assert_cmpint (test_place_ask (to, "SELECT count (*) = 3 AND min (number) = 0 FROM sessions"), ==, 1);
  return to;
}

static TestPlace *
erase (TestPlace *from,
       TestPlace *to)
{
  g_autoptr (GError) error = NULL;

  test_place_erase (from, &error);
  g_assert_no_error (error);
  return from;
}

static TestPlace *
back_up_and_restore (TestPlace *from,
                     TestPlace *to)
{
  g_autoptr (GError) error = NULL;

  test_place_back_up (from, "backup.db", &error);
  g_assert_no_error (error);
  erase (from, to);
  test_place_restore (from, "backup.db", &error);
  g_assert_no_error (error);
  return from;
}

/* Nothing but the number of the version is damaged, so nothing may be missing. */
static TestPlace *
salvage (TestPlace *from,
         TestPlace *to)
{
  test_place_execute (from, "PRAGMA user_version = -1");
  open_only (from, to);
  g_assert_nonnull (from->aside);
  return from;
}

/* What is where the rows of @from went, which tables' rows go there, and the others' don't. */
typedef struct {
  const char *name;
  TestPlace *(*go) (TestPlace *from,
                    TestPlace *to);
  guint roles;
} Way;

static const Way ways[] = {
  { "/every-table/open", open_only, GOES (THEIRS) | GOES (COUNTED) | GOES (HERE) | GOES (PASSING) },
  { "/every-table/export-and-import", export_and_import, GOES (THEIRS) | GOES (COUNTED) },
  { "/every-table/merge", merge, GOES (THEIRS) | GOES (COUNTED) },
  { "/every-table/back-up-and-restore", back_up_and_restore, GOES (THEIRS) | GOES (COUNTED) | GOES (HERE) | GOES (PASSING) },
  { "/every-table/salvage", salvage, GOES (THEIRS) | GOES (COUNTED) | GOES (HERE) },
  { "/every-table/erase", erase, 0 },
};

static void
test_way (gconstpointer data)
{
  const Way *way = data;
  g_autoptr (TestPlace) from = test_place_new ();
  g_autoptr (TestPlace) to = test_place_new ();
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free);
  gsize                    n_tables;
  const SoleusSchemaTable *tables = soleus_schema_list_tables (&n_tables);
  TestPlace               *there;

  test_place_fill (from, "version-2.sql");
  test_place_execute (from, "DELETE FROM facts; INSERT INTO facts VALUES ('" FACT "', 1)");
  for (gsize i = 0; i < n_tables; i++) {
    g_test_message ("a row in %s", tables[i].name);
    g_ptr_array_add (before, test_place_dump (from, tables[i].name));
    g_assert_cmpstr (g_ptr_array_index (before, i), !=, "");
  }

  there = way->go (from, to);
  test_place_close (there);
  test_place_assert_sound (there);
  test_place_execute (there, "DELETE FROM facts WHERE name != '" FACT "'");
  for (gsize i = 0; i < n_tables; i++) {
    g_autofree char *after = test_place_dump (there, tables[i].name);
    gboolean         goes = (way->roles & 1u << tables[i].role) != 0;

    if (goes ? !g_str_has_suffix (after, g_ptr_array_index (before, i)) : *after != '\0')
      g_error ("%s: %s had\n%s, and has\n%s", way->name, tables[i].name, (const char *) g_ptr_array_index (before, i), after);
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    g_test_add_data_func (ways[i].name, &ways[i], test_way);

  return g_test_run ();
}
