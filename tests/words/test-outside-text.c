/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library.h"
#include "soleus-outside-text.h"

static SoleusLibrary *
load (void)
{
  SoleusLibrary *library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", "/nonexistent/soleus");

  soleus_library_load (library);
  return library;
}

static SoleusBlock *
make_block (SoleusLibrary *library,
            const char    *id)
{
  SoleusExercise *exercise = soleus_entry_get_exercise (soleus_library_lookup (library, id));

  return soleus_block_new (exercise, soleus_dose_new_default (exercise));
}

/* What every exercise proposes lies within what its sources say. */
static void
test_defaults (void)
{
  g_autoptr (SoleusLibrary) library = load ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (library)); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (G_LIST_MODEL (library), i);
    SoleusRoutine *routine = soleus_entry_get_routine (entry);

    for (guint k = 0; k < routine->blocks->len; k++) {
      g_assert_null (soleus_block_outside_to_text (soleus_routine_get_block (routine, k), SOLEUS_UNITS_METRIC));
      g_assert_null (soleus_block_outside_to_text (soleus_routine_get_block (routine, k), SOLEUS_UNITS_US));
    }
  }
}

static void
assert_outside (SoleusBlock *block,
                const char  *expected)
{
  g_autofree char *text = soleus_block_outside_to_text (block, SOLEUS_UNITS_METRIC);

  g_assert_cmpstr (text, ==, expected);
  soleus_block_free (block);
}

static void
test_outside (void)
{
  g_autoptr (SoleusLibrary) library = load ();
  SoleusBlock *walk = make_block (library, "walk");
  SoleusBlock *raise = make_block (library, "seated-soleus-raise");
  SoleusBlock *bent = make_block (library, "bent-knee-calf-raise");
  SoleusBlock *pumps = make_block (library, "circulation-pumps");
  SoleusBlock *squat = make_block (library, "deep-squat-calf-raise");

  walk->dose->duration_us = 10 * G_TIME_SPAN_MINUTE;
  assert_outside (walk, "Time of a Set: 10 min, the source says 30 min to 45 min");

  raise->dose->repetitions = 8;
  raise->dose->sets = 2;
  g_array_index (raise->dose->phases, SoleusPhaseDose, 1).duration_us = 3500 * G_TIME_SPAN_MILLISECOND;
  assert_outside (raise, "Sets: 2, the source says 3 to 4\nRepetitions: 8, the source says 15 to 20\nHold: 3.5 s, the source says 2 s to 3 s");

  bent->dose->sets = 2;
  assert_outside (bent, "Sets: 2, the source says 3");

  g_array_index (pumps->dose->phases, SoleusPhaseDose, 0).cadence_per_min = 20;
  assert_outside (pumps, NULL);

  squat->dose->finisher_us = 30 * G_TIME_SPAN_SECOND;
  squat->dose->rest_us = 0;
  assert_outside (squat, "Stretch at the End of a Set: 30 s, the source says 10 s to 20 s");
}

/* Where no source says anything, there is nothing to be outside of. */
static void
test_proposals (void)
{
  g_autoptr (SoleusLibrary) library = load ();
  SoleusBlock *stand = make_block (library, "wall-heel-lift");

  stand->dose->sets = 20;
  stand->dose->repetitions = 1;
  assert_outside (stand, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outside-text/defaults", test_defaults);
  g_test_add_func ("/outside-text/outside", test_outside);
  g_test_add_func ("/outside-text/proposals", test_proposals);
  return g_test_run ();
}
