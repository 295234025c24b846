/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-dose-number-text.h"
#include "test-exercises.h"

/* A raise whose repetitions have a source, whose load has a limit, and of whose sets only one number is proposed. */
static SoleusExercise *
make_raise (void)
{
  SoleusExercise *raise = test_seated_raise_new (3, 15);

  raise->goal = (SoleusRange) { .min = 15, .max = 20, .value = 15, .has_source = TRUE };
  raise->load_kg = (SoleusRange) { .max = 5, .has_limit = TRUE };
  return raise;
}

static const SoleusDoseNumber *
find_number (GPtrArray           *numbers,
             SoleusDoseNumberKind kind)
{
  for (guint i = 0; i < numbers->len; i++) {
    const SoleusDoseNumber *number = g_ptr_array_index (numbers, i);

    if (number->kind == kind)
      return number;
  }
  g_assert_not_reached ();
}

static void
test_subtitle (void)
{
  static const struct {
    SoleusDoseNumberKind kind;
    double               value;
    const char          *text;
  } rows[] = {
    { SOLEUS_DOSE_NUMBER_REPETITIONS, 15, "15 to 20, from the source" },
    { SOLEUS_DOSE_NUMBER_REPETITIONS, 8, "Outside what the source says: 15 to 20" },
    { SOLEUS_DOSE_NUMBER_REPETITIONS, 21, "Outside what the source says: 15 to 20" },
    { SOLEUS_DOSE_NUMBER_SETS, 3, "3, as proposed" },
    { SOLEUS_DOSE_NUMBER_SETS, 2, "Outside what is proposed: 3" },
    { SOLEUS_DOSE_NUMBER_LOAD, 5, "0 to 5 kg, limited for safety" },
    { SOLEUS_DOSE_NUMBER_REST, 20, "Outside what is proposed: 60 s" },
  };
  g_autoptr (SoleusExercise) raise = make_raise ();
  g_autoptr (GPtrArray) numbers = soleus_dose_number_list (raise, SOLEUS_UNITS_METRIC);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = soleus_dose_number_to_subtitle (find_number (numbers, rows[i].kind), rows[i].value);

    g_assert_cmpstr (text, ==, rows[i].text);
  }
}

/* Nothing is less than what the format allows, and nothing more than a limit. */
static void
test_ends (void)
{
  g_autoptr (SoleusExercise) raise = make_raise ();
  g_autoptr (GPtrArray) numbers = soleus_dose_number_list (raise, SOLEUS_UNITS_METRIC);
  const SoleusDoseNumber *repetitions = find_number (numbers, SOLEUS_DOSE_NUMBER_REPETITIONS);
  const SoleusDoseNumber *load = find_number (numbers, SOLEUS_DOSE_NUMBER_LOAD);
  g_autofree char        *note = soleus_dose_number_to_limit_note (load);

  g_assert_cmpfloat_with_epsilon (repetitions->least, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (repetitions->most, 200, 1e-9);
  g_assert_cmpfloat_with_epsilon (load->least, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (load->most, 5, 1e-9);
  g_assert_cmpstr (note, ==, "For safety, a routine keeps to at most 5 kg here. In an exercise of your own you decide.");
}

/* What was chosen in other units isn't outside because it is rounded. */
static void
test_units (void)
{
  g_autoptr (SoleusExercise) raise = make_raise ();
  g_autoptr (GPtrArray) numbers = soleus_dose_number_list (raise, SOLEUS_UNITS_US);
  const SoleusDoseNumber *load = find_number (numbers, SOLEUS_DOSE_NUMBER_LOAD);

  g_assert_false (soleus_dose_number_is_outside (load, soleus_dose_number_to_shown (load, 5)));
  g_assert_false (soleus_dose_number_is_outside (load, load->most));
  g_assert_true (soleus_dose_number_is_outside (load, 12));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose-number-text/subtitle", test_subtitle);
  g_test_add_func ("/dose-number-text/ends", test_ends);
  g_test_add_func ("/dose-number-text/units", test_units);
  return g_test_run ();
}
