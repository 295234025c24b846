/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-dose-text.h"
#include "soleus-entry-text.h"
#include "soleus-library.h"
#include "test-exercises.h"

static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_text (void)
{
  g_autoptr (SoleusExercise) raise = test_seated_raise_new (3, 15);
  g_autoptr (SoleusExercise) stretch = test_wall_stretch_new (2);
  g_autoptr (SoleusExercise) pumps = test_pumps_new (45, 60);
  g_autoptr (SoleusExercise) sprint = test_sprint_new (4, 180);
  g_autoptr (SoleusExercise) right_first = test_wall_stretch_new (2);
  g_autoptr (SoleusExercise) left = test_wall_stretch_new (2);
  g_autoptr (SoleusExercise) right = test_wall_stretch_new (1);
  SoleusExercise *exercises[] = { raise, stretch, pumps, sprint, right_first, left, right };
  const char     *texts[] = { "3 × 15", "2 × 30 s, each side", "45 s", "4 × 200 m", "2 × 30 s, each side", "2 × 30 s, left only", "30 s, right only" };

  right_first->sides = SOLEUS_SIDES_EACH_RIGHT_FIRST;
  left->sides = SOLEUS_SIDES_LEFT;
  right->sides = SOLEUS_SIDES_RIGHT;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (SoleusDose) dose = soleus_dose_new_default (exercises[i]);
    g_autofree char *text = soleus_dose_to_text (dose, SOLEUS_UNITS_METRIC);

    g_assert_cmpstr (text, ==, texts[i]);
  }
}

static void
test_speech (void)
{
  g_autoptr (SoleusExercise) raise = test_seated_raise_new (3, 15);
  g_autoptr (SoleusExercise) stretch = test_wall_stretch_new (1);
  g_autoptr (SoleusExercise) sprint = test_sprint_new (4, 180);
  SoleusExercise *exercises[] = { raise, stretch, sprint };
  const char     *texts[] = { "3 sets of 15", "1 set of 30 seconds", "4 sets" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (SoleusDose) dose = soleus_dose_new_default (exercises[i]);

    assert_text (soleus_dose_to_speech (dose), texts[i]);
  }
}

static void
test_frequency (void)
{
  static const struct {
    SoleusFrequency frequency;
    const char     *text;
  } cases[] = {
    { { 0, 1, { 7, 7, 7 } }, "Once a day" },
    { { 0, 2, { 7, 7, 7 } }, "2 times a day" },
    { { 0, 1, { 1, 1, 1 } }, "Once a day, on 1 day a week" },
    { { 0, 2, { 3, 3, 3 } }, "2 times a day, on 3 days a week" },
    { { 0, 1, { 3, 4, 3 } }, "Once a day, on 3 to 4 days a week" },
    { { 30, 0, { 0, 0, 0 } }, "Every 30 minutes" },
    { { 60, 0, { 0, 0, 0 } }, "Every hour" },
    { { 60, 0, { 5, 5, 5 } }, "Every hour, on 5 days a week" },
    { { 0, 2, { 0, 0, 0 } }, NULL },
    { { 0, 0, { 0, 0, 0 } }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (soleus_frequency_to_text (&cases[i].frequency), cases[i].text);
}

/* The doses of the four core exercises, which their sources and the design name; and where nobody can know how long it takes, no total is claimed. */
static void
test_built_in (void)
{
  static const struct {
    const char *id;
    const char *dose;
    const char *time;
  } cases[] = {
    { "seated-soleus-raise", "3 × 15", "7 min 15 s" },
    { "circulation-pumps", "45 s", "45 s" },
    { "bent-knee-calf-raise", "3 × 12", "5 min 36 s" },
    { "soleus-wall-stretch", "2 × 30 s, each side", "2 min 15 s" },
    { "uphill-sprint", "4 × 200 m", "9 min and the distances" },
    { "hill-stride", NULL, "4 min and the distances" },
  };
  g_autoptr (SoleusLibrary) library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", "/nowhere");

  soleus_library_load (library);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    SoleusEntry *entry = soleus_library_lookup (library, cases[i].id);

    assert_text (soleus_entry_time_to_text (entry), cases[i].time);
    if (cases[i].dose != NULL)
      assert_text (soleus_dose_to_text (soleus_routine_get_block (soleus_entry_get_routine (entry), 0)->dose, SOLEUS_UNITS_METRIC), cases[i].dose);
  }
}

/* Every kind of dose, from the files that a person may write. */
static void
test_doses (void)
{
  static const struct {
    const char *goal;
    const char *rest;
    const char *subtitle;
    const char *block;
  } doses[] = {
    { "\"goal\": {\"distance_m\": 200}", "\"sets\": 2, \"rest_s\": 60, \"sides\": \"both\"", "2 × 200 m · 1 min and the distances", "2 sets of 200 m · rest 1 min" },
    { "\"goal\": {\"open\": true}", "\"sets\": 1, \"rest_s\": 0, \"sides\": \"left\"", "as long as you like, left only", "1 set, as long as you like, with the left leg" },
    { "\"goal\": {\"duration_s\": 7.5}", "\"sets\": 2, \"rest_s\": 45.5, \"sides\": \"both\"", "2 × 7.5 s · 1 min 1 s", "2 sets of 7.5 s · rest 45.5 s" },
    { "\"goal\": {\"duration_s\": 20}", "\"sets\": 2, \"rest_s\": 10, \"change_over_s\": 25, \"sides\": \"each-right-first\"", "2 × 20 s, each side · 2 min 20 s", "2 sets of 20 s, on each side, the right one first · rest 10 s · 25 s to change sides" },
    { "\"goal\": {\"duration_s\": 20}", "\"sets\": 2, \"rest_s\": 10, \"change_over_s\": 25, \"sides\": \"left\"", "2 × 20 s, left only · 50 s", "2 sets of 20 s, with the left leg · rest 10 s" },
    { "\"goal\": {\"duration_s\": 20}", "\"sets\": 2, \"rest_s\": 10, \"sides\": \"each\"", "2 × 20 s, each side · 1 min 40 s", "2 sets of 20 s, on each side · rest 10 s" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (doses); i++) {
    g_autofree char *id = g_strdup_printf ("dose-%zu", i);
    g_autofree char *file = g_strconcat (id, ".json", NULL);
    g_autofree char *text = g_strdup_printf ("{\"format\": \"soleus-exercise\", \"version\": 1, \"id\": \"%s\", \"name\": \"Dose\", \"category\": \"everyday\","
                                             " \"level\": \"trained\", \"position\": \"standing\", %s, %s, \"phases\": [{\"kind\": \"move\"}]}",
                                             id, doses[i].goal, doses[i].rest);
    g_autofree char *path = g_build_filename (g_get_user_data_dir (), file, NULL);
    g_autoptr (SoleusLibrary) library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", g_get_user_data_dir ());
    SoleusEntry *entry;

    g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
    soleus_library_load (library);
    entry = soleus_library_lookup (library, id);
    g_assert_nonnull (entry);
    assert_text (soleus_entry_to_subtitle (entry, SOLEUS_UNITS_METRIC), doses[i].subtitle);
    assert_text (soleus_block_to_text (soleus_routine_get_block (soleus_entry_get_routine (entry), 0), SOLEUS_UNITS_METRIC), doses[i].block);
  }
}

/* Whom an exercise has in mind, in a sentence and on a line of its own. */
static void
test_audiences (void)
{
  unsigned runners = 1u << SOLEUS_AUDIENCE_RUNNER;

  assert_text (soleus_audiences_to_text (runners), "runners");
  assert_text (soleus_audiences_to_line (runners | 1u << SOLEUS_AUDIENCE_OVER_40), "For people over 40, runners");
  g_assert_null (soleus_audiences_to_text (0));
  g_assert_null (soleus_audiences_to_line (0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/dose-text/short", test_text);
  g_test_add_func ("/dose-text/speech", test_speech);
  g_test_add_func ("/dose-text/frequency", test_frequency);
  g_test_add_func ("/dose-text/built-in", test_built_in);
  g_test_add_func ("/dose-text/every-kind", test_doses);
  g_test_add_func ("/dose-text/audiences", test_audiences);
  return g_test_run ();
}
