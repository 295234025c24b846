/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-units.h"

static const struct {
  double      load_kg;
  const char *metric;
  const char *us;
} loads[] = {
  { 0, "0 kg", "0 lb" },
  { 2.5, "2.5 kg", "5.5 lb" },
  { 20, "20 kg", "44 lb" },
  { 150, "150 kg", "330.5 lb" },
  { 4.5359237, "4.54 kg", "10 lb" },
  { 0.1133980925, "0.11 kg", "0.25 lb" },
  { 1000, "1000 kg", "2204.5 lb" },
};

static const struct {
  double      distance_m;
  const char *metric;
  const char *us;
} distances[] = {
  { 0, "0 m", "0 yd" },
  { 12.5, "12.5 m", "14 yd" },
  { 200, "200 m", "219 yd" },
  { 91.44, "91.44 m", "100 yd" },
  { 999, "999 m", "0.62 mi" },
  { 1000, "1 km", "0.62 mi" },
  { 1500, "1.5 km", "0.93 mi" },
  { 1609.344, "1.61 km", "1 mi" },
  { 42195, "42.2 km", "26.22 mi" },
};

static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (loads); i++) {
    assert_text (soleus_load_to_text (loads[i].load_kg, SOLEUS_UNITS_METRIC), loads[i].metric);
    assert_text (soleus_load_to_text (loads[i].load_kg, SOLEUS_UNITS_US), loads[i].us);
  }
  for (guint i = 0; i < G_N_ELEMENTS (distances); i++) {
    assert_text (soleus_distance_to_text (distances[i].distance_m, SOLEUS_UNITS_METRIC), distances[i].metric);
    assert_text (soleus_distance_to_text (distances[i].distance_m, SOLEUS_UNITS_US), distances[i].us);
  }
}

/* What a file writes: the shortest number that reads back as the same. */
static double
write_and_read (double stored)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_ascii_strtod (g_ascii_dtostr (buffer, sizeof buffer, stored), NULL);
}

/* Whatever a person chooses is what they see again, however often it goes through a file. */
static void
test_round_trips (void)
{
  const SoleusUnits all[] = { SOLEUS_UNITS_METRIC, SOLEUS_UNITS_US };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    for (int quarters = 0; quarters <= 4 * 1000; quarters++) {
      double load = quarters / 4.0;
      double distance = quarters;

      for (int times = 0; times < 3; times++) {
        load = soleus_load_from_kg (write_and_read (soleus_load_to_kg (load, all[i])), all[i]);
        distance = soleus_distance_from_m (write_and_read (soleus_distance_to_m (distance, all[i])), all[i]);
      }
      g_assert_cmpfloat_with_epsilon (load, quarters / 4.0, 1e-9);
      g_assert_cmpfloat_with_epsilon (distance, quarters, 1e-9);
    }
}

/* A limit can't be left by choosing what is shown. */
static void
test_ranges (void)
{
  for (double min = 0; min < 3; min += 0.7)
    for (double max = min; max < 160; max += 1.3) {
      SoleusRange stored = { min, max, (min + max) / 2 };
      SoleusRange load = soleus_load_range_from_kg (stored, SOLEUS_UNITS_US);
      SoleusRange distance = soleus_distance_range_from_m (stored, SOLEUS_UNITS_US);

      g_assert_cmpfloat (load.min, <=, load.value);
      g_assert_cmpfloat (load.value, <=, load.max);
      if (soleus_range_is_fixed (load) || soleus_range_is_fixed (distance))
        continue;
      g_assert_cmpfloat (soleus_load_to_kg (load.min, SOLEUS_UNITS_US), >=, min - 1e-6);
      g_assert_cmpfloat (soleus_load_to_kg (load.max, SOLEUS_UNITS_US), <=, max + 1e-6);
      g_assert_cmpfloat (soleus_distance_to_m (distance.min, SOLEUS_UNITS_US), >=, min - 1e-6);
      g_assert_cmpfloat (soleus_distance_to_m (distance.max, SOLEUS_UNITS_US), <=, max + 1e-6);
    }
}

/* Not byte by byte: what lies between the fields of a struct says nothing. */
static void
assert_same (SoleusRange a,
             SoleusRange b)
{
  g_assert_cmpmem (&a.min, sizeof a.min, &b.min, sizeof b.min);
  g_assert_cmpmem (&a.max, sizeof a.max, &b.max, sizeof b.max);
  g_assert_cmpmem (&a.value, sizeof a.value, &b.value, sizeof b.value);
  g_assert_cmpint (a.has_limit, ==, b.has_limit);
  g_assert_cmpint (a.is_open, ==, b.is_open);
  g_assert_cmpint (a.has_source, ==, b.has_source);
}

static void
test_metric_ranges (void)
{
  SoleusRange stored = { 0.3, 5.1, 0.7 };
  SoleusRange load = soleus_load_range_from_kg (stored, SOLEUS_UNITS_METRIC);
  SoleusRange distance = soleus_distance_range_from_m (stored, SOLEUS_UNITS_METRIC);

  assert_same (load, stored);
  assert_same (distance, stored);
}

static void
test_units (void)
{
  g_assert_cmpstr (soleus_load_get_unit (SOLEUS_UNITS_METRIC), ==, "kg");
  g_assert_cmpstr (soleus_load_get_unit (SOLEUS_UNITS_US), ==, "lb");
  g_assert_cmpstr (soleus_distance_get_unit (SOLEUS_UNITS_METRIC), ==, "m");
  g_assert_cmpstr (soleus_distance_get_unit (SOLEUS_UNITS_US), ==, "yd");
  g_assert_cmpfloat (soleus_load_get_step (SOLEUS_UNITS_METRIC), <, soleus_load_get_step (SOLEUS_UNITS_US));
  g_assert_cmpfloat (soleus_distance_get_step (SOLEUS_UNITS_METRIC), >=, 1);
  g_assert_cmpfloat (soleus_distance_get_step (SOLEUS_UNITS_US), >=, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/units/texts", test_texts);
  g_test_add_func ("/units/round-trips", test_round_trips);
  g_test_add_func ("/units/ranges", test_ranges);
  g_test_add_func ("/units/metric-ranges", test_metric_ranges);
  g_test_add_func ("/units/units", test_units);
  return g_test_run ();
}
