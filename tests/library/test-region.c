/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-region.h"

static const struct {
  const char  *locale;
  SoleusUnits  units;
  GDateWeekday first;
} regions[] = {
  { "C", SOLEUS_UNITS_METRIC, G_DATE_MONDAY },
  { "C.UTF-8", SOLEUS_UNITS_METRIC, G_DATE_MONDAY },
  { "de_DE.UTF-8", SOLEUS_UNITS_METRIC, G_DATE_MONDAY },
  { "en_GB.UTF-8", SOLEUS_UNITS_METRIC, G_DATE_MONDAY },
  { "en_US.UTF-8", SOLEUS_UNITS_US, G_DATE_SUNDAY },
  { "ar_EG.UTF-8", SOLEUS_UNITS_METRIC, G_DATE_SATURDAY },
  { "pt_BR.UTF-8", SOLEUS_UNITS_METRIC, G_DATE_SUNDAY },
};

/* A machine has only some of the locales; which ones were looked at stands in the log. */
static void
test_regions (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (regions); i++) {
    locale_t locale = newlocale (LC_ALL_MASK, regions[i].locale, (locale_t) 0);

    if (locale == (locale_t) 0) {
      g_test_message ("%s isn't installed", regions[i].locale);
      continue;
    }
    g_test_message ("%s is", regions[i].locale);
    g_assert_cmpint (soleus_units_choose (SOLEUS_UNITS_CHOICE_REGION, locale), ==, regions[i].units);
    g_assert_cmpint (soleus_first_weekday (SOLEUS_WEEK_START_REGION, locale), ==, regions[i].first);
    g_assert_cmpint (soleus_units_choose (SOLEUS_UNITS_CHOICE_METRIC, locale), ==, SOLEUS_UNITS_METRIC);
    g_assert_cmpint (soleus_units_choose (SOLEUS_UNITS_CHOICE_US, locale), ==, SOLEUS_UNITS_US);
    g_assert_cmpint (soleus_first_weekday (SOLEUS_WEEK_START_MONDAY, locale), ==, G_DATE_MONDAY);
    g_assert_cmpint (soleus_first_weekday (SOLEUS_WEEK_START_SATURDAY, locale), ==, G_DATE_SATURDAY);
    g_assert_cmpint (soleus_first_weekday (SOLEUS_WEEK_START_SUNDAY, locale), ==, G_DATE_SUNDAY);
    freelocale (locale);
  }
}

static void
on_notify (SoleusRegion *region,
           GParamSpec   *pspec,
           GString      *log)
{
  g_string_append_printf (log, "%s ", pspec->name);
}

static gboolean
has_word (const char *text,
          const char *word)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strv_contains ((const char *const *) words, word);
}

/* Whoever shows a number is told when it has to be shown otherwise, and only then. */
static void
test_notify (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  SoleusRegion *region = soleus_region_new ();

  g_signal_connect (region, "notify", G_CALLBACK (on_notify), log);
  g_object_set (region, "units-choice", SOLEUS_UNITS_CHOICE_METRIC, NULL);
  g_assert_cmpstr (log->str, ==, "units-choice ");
  g_object_set (region, "units-choice", SOLEUS_UNITS_CHOICE_METRIC, "week-start", SOLEUS_WEEK_START_REGION, NULL);
  g_assert_cmpstr (log->str, ==, "units-choice ");

  g_string_truncate (log, 0);
  g_object_set (region, "units-choice", SOLEUS_UNITS_CHOICE_US, NULL);
  g_assert_true (has_word (log->str, "units-choice") && has_word (log->str, "units"));
  g_assert_cmpint (soleus_region_get_units (region), ==, SOLEUS_UNITS_US);

  g_string_truncate (log, 0);
  g_object_set (region, "week-start", SOLEUS_WEEK_START_SUNDAY, NULL);
  g_assert_true (has_word (log->str, "week-start") && has_word (log->str, "first-weekday"));
  g_assert_cmpint (soleus_region_get_first_weekday (region), ==, G_DATE_SUNDAY);
  g_assert_finalize_object (region);
}

static void
test_properties (void)
{
  SoleusRegion *region = soleus_region_new ();
  int           choice, start, units, first;

  g_object_set (region, "units-choice", SOLEUS_UNITS_CHOICE_US, "week-start", SOLEUS_WEEK_START_SATURDAY, NULL);
  g_object_get (region, "units-choice", &choice, "week-start", &start, "units", &units, "first-weekday", &first, NULL);
  g_assert_cmpint (choice, ==, SOLEUS_UNITS_CHOICE_US);
  g_assert_cmpint (start, ==, SOLEUS_WEEK_START_SATURDAY);
  g_assert_cmpint (units, ==, SOLEUS_UNITS_US);
  g_assert_cmpint (first, ==, G_DATE_SATURDAY);
  g_assert_finalize_object (region);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/region/regions", test_regions);
  g_test_add_func ("/region/notify", test_notify);
  g_test_add_func ("/region/properties", test_properties);
  return g_test_run ();
}
