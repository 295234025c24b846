/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library.h"
#include "soleus-timeline.h"

#include <string.h>

/* The doses of the four core exercises, which their sources and the design name. */
typedef struct {
  const char *id;
  int64_t     duration_s;
  const char *dose;
  int         sets;
  int         repetitions;
} Core;

static const Core cores[] = {
  { "seated-soleus-raise", 435, "3 × 15", 3, 15 },
  { "circulation-pumps", 45, "45 s", 1, 45 },
  { "bent-knee-calf-raise", 336, "3 × 12", 3, 12 },
  { "soleus-wall-stretch", 135, "2 × 30 s, each side", 4, 1 },
};

static SoleusLibrary *
load_built_in (void)
{
  g_autofree char *nowhere = g_build_filename (g_get_user_data_dir (), "nowhere", NULL);
  SoleusLibrary   *library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", nowhere);

  soleus_library_load (library);
  g_assert_cmpuint (g_list_model_get_n_items (soleus_library_get_broken_files (library)), ==, 0);
  return library;
}

static void
test_dose (gconstpointer data)
{
  const Core *core = data;
  g_autoptr (SoleusLibrary) library = load_built_in ();
  SoleusEntry     *entry = soleus_library_lookup (library, core->id);
  SoleusRoutine   *routine = soleus_entry_get_routine (entry);
  SoleusDose      *dose = soleus_routine_get_block (routine, 0)->dose;
  g_autofree char *text = soleus_dose_to_text (dose);
  g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);

  g_assert_cmpint (soleus_entry_get_duration_us (entry), ==, core->duration_s * G_USEC_PER_SEC);
  g_assert_cmpint (soleus_timeline_get_duration_us (timeline), ==, (core->duration_s + 5) * G_USEC_PER_SEC);
  g_assert_cmpstr (text, ==, core->dose);
  g_assert_cmpint (soleus_routine_get_sets (routine), ==, core->sets);
  g_assert_cmpint (soleus_dose_get_repetitions (dose), ==, core->repetitions);
  g_assert_cmpint (soleus_entry_get_source (entry), ==, SOLEUS_SOURCE_BUILT_IN);
  g_assert_cmpint (soleus_entry_get_level (entry), ==, SOLEUS_LEVEL_EVERYDAY);
  g_assert_true (soleus_entry_get_is_exercise (entry));
}

/* The source of the bent-knee raise gives its sets as one number, not as a range, so there is nothing to choose: one goes on by repetitions, then by load. */
static void
test_fixed_sets (void)
{
  g_autoptr (SoleusLibrary) library = load_built_in ();
  SoleusRoutine *routine = soleus_entry_get_routine (soleus_library_lookup (library, "bent-knee-calf-raise"));

  g_assert_true (soleus_range_is_fixed (soleus_routine_get_block (routine, 0)->exercise->sets));
}

static void
test_every_file_is_built_in (void)
{
  g_autoptr (SoleusLibrary) library = load_built_in ();
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "exercises", NULL);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;
  guint       n = 0;

  while ((name = g_dir_read_name (directory)) != NULL) {
    g_autofree char *id = g_strdup (name);

    if (!g_str_has_suffix (name, ".json"))
      continue;
    n++;
    id[strlen (id) - strlen (".json")] = '\0';
    g_assert_nonnull (soleus_library_lookup (library, id));
  }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (library)), ==, n);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cores); i++) {
    g_autofree char *path = g_strconcat ("/library/core/", cores[i].id, NULL);

    g_test_add_data_func (path, &cores[i], test_dose);
  }
  g_test_add_func ("/library/core/fixed-sets", test_fixed_sets);
  g_test_add_func ("/library/every-file-is-built-in", test_every_file_is_built_in);
  return g_test_run ();
}
