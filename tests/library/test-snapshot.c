/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-dose-text.h"
#include "soleus-entry-json.h"
#include "soleus-library.h"
#include "soleus-snapshot.h"

static void
assert_dose (const SoleusDose *found,
             const SoleusDose *dose)
{
  g_autofree char *found_text = soleus_dose_to_text (found, SOLEUS_UNITS_METRIC);
  g_autofree char *text = soleus_dose_to_text (dose, SOLEUS_UNITS_METRIC);

  g_assert_cmpstr (found_text, ==, text);
  g_assert_cmpint (found->goal_kind, ==, dose->goal_kind);
  g_assert_cmpint (found->sets, ==, dose->sets);
  g_assert_cmpint (found->sides, ==, dose->sides);
  g_assert_cmpint (found->rest_us, ==, dose->rest_us);
  g_assert_cmpint (found->finisher_us, ==, dose->finisher_us);
  g_assert_cmpint (found->finisher_kind, ==, dose->finisher_kind);
  g_assert_cmpfloat_with_epsilon (found->load_kg, dose->load_kg, 1e-9);
  g_assert_cmpuint (found->phases->len, ==, dose->phases->len);
  for (guint i = 0; i < dose->phases->len; i++) {
    const SoleusPhaseDose *found_phase = &g_array_index (found->phases, SoleusPhaseDose, i);
    const SoleusPhaseDose *phase = &g_array_index (dose->phases, SoleusPhaseDose, i);

    g_assert_cmpint (found_phase->kind, ==, phase->kind);
    g_assert_cmpint (found_phase->duration_us, ==, phase->duration_us);
    g_assert_cmpfloat_with_epsilon (found_phase->cadence_per_min, phase->cadence_per_min, 1e-9);
  }
}

/* Whatever a session is begun of, what is kept of it says the same dose. */
static void
test_catalogue (void)
{
  g_autoptr (SoleusLibrary) library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", "/nowhere");
  guint n_routines = 0;

  soleus_library_load (library);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (library)); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (G_LIST_MODEL (library), i);
    SoleusRoutine   *routine = soleus_entry_get_routine (entry);
    g_autofree char *text = soleus_entry_to_json (entry);
    g_autoptr (GPtrArray) prescriptions = soleus_snapshot_read (text);

    g_test_message ("%s", soleus_entry_get_id (entry));
    n_routines += !soleus_entry_get_is_exercise (entry);
    g_assert_cmpuint (prescriptions->len, ==, routine->blocks->len);
    for (guint j = 0; j < prescriptions->len; j++) {
      const SoleusPrescription *prescription = g_ptr_array_index (prescriptions, j);
      const SoleusBlock        *block = soleus_routine_get_block (routine, j);

      g_assert_cmpstr (prescription->exercise, ==, block->exercise->id);
      assert_dose (prescription->dose, block->dose);
    }
  }
  g_assert_cmpuint (n_routines, >, 0);
}

/* What a damaged history may hold instead does no harm, and says no more than it does. */
static void
test_odd_texts (void)
{
  static const char *const texts[] = { "", "{}", "[]", "1", "{\"blocks\": 3}", "{\"blocks\": [1, null, []]}", "{\"goal", "{\"blocks\": {\"sets\": 3}}" };
  g_autoptr (GPtrArray) sparse = soleus_snapshot_read ("{\"blocks\": [{\"exercise\": \"raise\", \"sets\": \"many\", \"phases\": [3, {\"kind\": \"fly\"}], \"finisher\": 7, \"load\": null}]}");
  const SoleusPrescription *prescription = g_ptr_array_index (sparse, 0);

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GPtrArray) prescriptions = soleus_snapshot_read (texts[i]);

    g_assert_cmpuint (prescriptions->len, ==, 0);
  }
  g_assert_cmpuint (sparse->len, ==, 1);
  g_assert_cmpstr (prescription->exercise, ==, "raise");
  g_assert_cmpint (prescription->dose->sets, ==, 0);
  g_assert_cmpint (prescription->dose->goal_kind, ==, SOLEUS_GOAL_KIND_OPEN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/snapshot/catalogue", test_catalogue);
  g_test_add_func ("/snapshot/odd-texts", test_odd_texts);

  return g_test_run ();
}
