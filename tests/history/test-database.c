/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-schema.h"
#include "test-place.h"

static int
hurry (void *user_data)
{
  int *n_asked = user_data;

  return ++*n_asked > 2;
}

static int
leave_time (void *user_data)
{
  return 0;
}

/* A check that takes long gives way, and can be done later. */
static void
test_check_gives_way (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  gboolean finished;
  int      n_asked = 0;

  test_place_execute (place, "VACUUM");
  database = soleus_database_open (place->path, SOLEUS_SCHEMA_VERSION, &error);
  g_assert_true (soleus_schema_upgrade (database, &error));
  g_assert_no_error (error);
  g_assert_true (soleus_database_execute (database,
                                          "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                                          " INSERT INTO facts SELECT 'fact-' || i, i FROM n",
                                          &error));

  g_assert_true (soleus_database_is_sound (database, hurry, &n_asked, &finished));
  g_assert_false (finished);
  g_assert_cmpint (n_asked, ==, 3);

  g_assert_true (soleus_database_is_sound (database, leave_time, NULL, &finished));
  g_assert_true (finished);
}

static void
test_roll_back (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  test_place_execute (place, "VACUUM");
  database = soleus_database_open (place->path, SOLEUS_SCHEMA_VERSION, &error);
  g_assert_true (soleus_schema_upgrade (database, &error));
  g_assert_true (soleus_database_begin (database, &error));
  g_assert_true (soleus_database_run (database, &error, "INSERT INTO facts VALUES (?, ?)", "si", "fact", 1));
  g_assert_false (soleus_database_roll_back (database));
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM facts"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/database/check-gives-way", test_check_gives_way);
  g_test_add_func ("/database/roll-back", test_roll_back);

  return g_test_run ();
}
