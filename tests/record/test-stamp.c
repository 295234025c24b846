/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-record.h"

static SoleusStamp
stamp (const char *text)
{
  g_autoptr (GDateTime) date_time = g_date_time_new_from_iso8601 (text, NULL);

  return soleus_stamp_from_date_time (date_time);
}

static void
test_stamp_round_trip (void)
{
  static const char *const texts[] = {
    "2026-03-01T07:30:00+01:00",
    "2026-03-01T07:30:00-09:30",
    "2026-03-01T07:30:00+00:00",
    "1969-12-31T23:59:59+05:45",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    SoleusStamp value = stamp (texts[i]);
    g_autoptr (GDateTime) date_time = soleus_stamp_to_date_time (value);
    SoleusStamp      again = soleus_stamp_from_date_time (date_time);
    g_autofree char *text = soleus_stamp_to_text (value);

    g_assert_cmpstr (text, ==, texts[i]);
    g_assert_cmpint (again.utc_us, ==, value.utc_us);
    g_assert_cmpint (again.offset_s, ==, value.offset_s);
  }
}

static void
test_stamp_keeps_microseconds (void)
{
  SoleusStamp value = stamp ("2026-03-01T07:30:00.123456+01:00");

  g_assert_cmpint (value.utc_us % G_USEC_PER_SEC, ==, 123456);
  g_assert_cmpint (value.offset_s, ==, 3600);
}

static void
test_stamp_impossible_year (void)
{
  g_autofree char *text = soleus_stamp_to_text ((SoleusStamp) { G_MAXINT64, 0 });

  g_assert_cmpstr (text, ==, "1970-01-01T00:00:00+00:00");
}

/* The day is that of the place, so the same moment may belong to two days. */
static void
test_day_as_lived (void)
{
  g_autoptr (GDateTime) date_time = g_date_time_new_from_iso8601 ("2026-03-01T23:30:00-05:00", NULL);
  GDate date;

  g_date_set_dmy (&date, 1, 3, 2026);
  g_assert_cmpint (soleus_day_from_date_time (date_time), ==, (int) g_date_get_julian (&date));
  g_assert_cmpint (soleus_stamp_get_day (stamp ("2026-03-02T04:30:00+00:00")), ==, (int) g_date_get_julian (&date) + 1);
}

static void
test_day_against_calendar (void)
{
  for (int i = 0; i < 2000; i++) {
    int64_t     utc_us = (int64_t) g_test_rand_int_range (-2000000000, 2000000000) * G_USEC_PER_SEC + g_test_rand_int_range (0, G_USEC_PER_SEC);
    SoleusStamp value = { utc_us, g_test_rand_int_range (-14 * 4, 14 * 4 + 1) * 900 };
    g_autoptr (GDateTime) date_time = soleus_stamp_to_date_time (value);
    GDate date;

    g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (date_time), (GDateMonth) g_date_time_get_month (date_time), (GDateYear) g_date_time_get_year (date_time));
    g_assert_cmpint (soleus_stamp_get_day (value), ==, (int) g_date_get_julian (&date));
  }
}

static void
test_set_record_copy (void)
{
  SoleusSetRecord set = { .index = 4, .exercise = (char *) "a", .exercise_name = (char *) "A", .done = 12, .load_kg = 2.5 };
  g_autoptr (SoleusSetRecord) copy = g_boxed_copy (SOLEUS_TYPE_SET_RECORD, &set);

  g_assert_cmpstr (copy->exercise, ==, "a");
  g_assert_true (copy->exercise != set.exercise);
  g_assert_cmpstr (copy->exercise_name, ==, "A");
  g_assert_cmpint (copy->index, ==, 4);
  g_assert_cmpfloat_with_epsilon (copy->done, 12, 1e-9);
}

static void
test_day_total_copy (void)
{
  SoleusDayTotal total = { 740000, 1, 3, 45, 435 * G_USEC_PER_SEC };
  g_autoptr (SoleusDayTotal) copy = g_boxed_copy (SOLEUS_TYPE_DAY_TOTAL, &total);

  g_assert_cmpmem (copy, sizeof *copy, &total, sizeof total);
}

static void
test_session_record_new (void)
{
  SoleusSessionRecord *session = soleus_session_record_new ("a", "desk-raise", "Desk Raise", stamp ("2026-03-01T23:30:00-05:00"), 4);

  g_assert_cmpstr (soleus_session_record_get_id (session), ==, "a");
  g_assert_cmpint (soleus_session_record_get_state (session), ==, SOLEUS_RECORD_STATE_RUNNING);
  g_assert_cmpint (soleus_session_record_get_day (session), ==, soleus_stamp_get_day (stamp ("2026-03-01T00:00:00+00:00")));
  g_assert_cmpint (soleus_session_record_get_effort (session), ==, SOLEUS_FEEDBACK_UNKNOWN);
  g_assert_cmpint (soleus_session_record_get_pain (session), ==, SOLEUS_FEEDBACK_UNKNOWN);
  g_assert_cmpstr (soleus_session_record_get_note (session), ==, "");
  g_assert_null (soleus_session_record_get_sets (session));
  g_assert_finalize_object (session);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stamp/round-trip", test_stamp_round_trip);
  g_test_add_func ("/stamp/keeps-microseconds", test_stamp_keeps_microseconds);
  g_test_add_func ("/stamp/impossible-year", test_stamp_impossible_year);
  g_test_add_func ("/day/as-lived", test_day_as_lived);
  g_test_add_func ("/day/against-calendar", test_day_against_calendar);
  g_test_add_func ("/set-record/copy", test_set_record_copy);
  g_test_add_func ("/day-total/copy", test_day_total_copy);
  g_test_add_func ("/session-record/new", test_session_record_new);

  return g_test_run ();
}
