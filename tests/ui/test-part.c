/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-exercise-draft.h"
#include "soleus-part.h"
#include "soleus-shelf.h"

typedef struct {
  SoleusLibrary *library;
  SoleusShelf   *shelf;
  SoleusRegion  *region;
  SoleusDraft   *draft;
  SoleusPart    *whole;
  int            n_changes;
  int            n_notifies;
  int            n_written;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", "/nonexistent/soleus");
  soleus_library_load (fixture->library);
  fixture->shelf = soleus_shelf_new (fixture->library, "/nonexistent/soleus", "/nonexistent/undo");
  fixture->region = soleus_region_new ();
  g_object_set (fixture->region, "units-choice", SOLEUS_UNITS_CHOICE_METRIC, NULL);
  fixture->draft = soleus_shelf_begin_exercise (fixture->shelf, "Towel Pull", NULL);
  fixture->whole = soleus_part_new (fixture->draft, fixture->region);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->whole);
  g_assert_finalize_object (fixture->draft);
  g_assert_finalize_object (fixture->region);
  g_assert_finalize_object (fixture->shelf);
  g_assert_finalize_object (fixture->library);
}

static void
count (int *number)
{
  (*number)++;
}

static int
read_finisher (SoleusPart *part,
               gpointer    data)
{
  return soleus_draft_look_up (soleus_part_get_draft (part), "/finisher") != NULL;
}

static void
write_finisher (SoleusPart *part,
                int         value,
                gpointer    data)
{
  ((Fixture *) data)->n_written++;
  soleus_exercise_draft_set_finisher (soleus_part_get_draft (part), value);
}

/* Both say the same, whoever changes it; nothing is told twice, and nothing is written that stands there. */
static void
test_bind (Fixture      *fixture,
           gconstpointer data)
{
  GSimpleAction *action = g_simple_action_new ("finisher", NULL);
  char          *freed = g_strdup ("freed with the widget");

  g_assert_true (g_action_get_enabled (G_ACTION (action)));
  soleus_part_bind (fixture->whole, action, "enabled", read_finisher, write_finisher, fixture, NULL);
  g_assert_false (g_action_get_enabled (G_ACTION (action)));
  g_signal_connect_swapped (action, "notify::enabled", G_CALLBACK (count), &fixture->n_notifies);

  soleus_draft_set_number (fixture->draft, "/sets", 4, "Sets");
  g_assert_cmpint (fixture->n_notifies, ==, 0);
  soleus_exercise_draft_set_finisher (fixture->draft, TRUE);
  g_assert_true (g_action_get_enabled (G_ACTION (action)));
  g_assert_cmpint (fixture->n_notifies, ==, 1);
  g_assert_cmpint (fixture->n_written, ==, 0);

  g_simple_action_set_enabled (action, FALSE);
  g_assert_cmpint (fixture->n_written, ==, 1);
  g_assert_null (soleus_draft_look_up (fixture->draft, "/finisher"));
  soleus_draft_undo (fixture->draft);
  g_assert_true (g_action_get_enabled (G_ACTION (action)));
  g_assert_cmpint (fixture->n_written, ==, 1);

  soleus_part_bind (fixture->whole, action, "enabled", read_finisher, write_finisher, freed, g_free);
  g_assert_finalize_object (action);
  soleus_draft_redo (fixture->draft);
}

/* A key leads to where its item stands; that it stands elsewhere is told by whoever moves it. */
static void
test_item (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (SoleusPart) item = soleus_part_new_item (fixture->whole, "/phases", 0);
  g_autofree char *first = soleus_part_get_pointer (item, "/cue");
  g_autofree char *third = NULL;
  g_autofree char *whole = soleus_part_get_pointer (fixture->whole, "/name");

  g_signal_connect_swapped (item, "changed", G_CALLBACK (count), &fixture->n_changes);
  soleus_draft_set_number (fixture->draft, "/sets", 4, "Sets");
  g_assert_cmpint (fixture->n_changes, ==, 0);
  soleus_part_set_index (item, 2);
  g_assert_cmpint (fixture->n_changes, ==, 1);
  third = soleus_part_get_pointer (item, "/cue");
  g_assert_cmpstr (first, ==, "/phases/0/cue");
  g_assert_cmpstr (third, ==, "/phases/2/cue");
  g_assert_cmpstr (whole, ==, "/name");
}

static void
test_units (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_cmpint (soleus_part_get_units (fixture->whole), ==, SOLEUS_UNITS_METRIC);
  g_signal_connect_swapped (fixture->whole, "changed", G_CALLBACK (count), &fixture->n_changes);
  g_object_set (fixture->region, "units-choice", SOLEUS_UNITS_CHOICE_US, NULL);
  g_assert_cmpint (fixture->n_changes, ==, 1);
  g_assert_cmpint (soleus_part_get_units (fixture->whole), ==, SOLEUS_UNITS_US);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/part/bind", Fixture, NULL, set_up, test_bind, tear_down);
  g_test_add ("/part/item", Fixture, NULL, set_up, test_item, tear_down);
  g_test_add ("/part/units", Fixture, NULL, set_up, test_units, tear_down);

  return g_test_run ();
}
