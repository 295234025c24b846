/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-duration-text.h"

typedef struct {
  int64_t     duration_us;
  const char *text;
  const char *speech;
  const char *clock;
} Row;

static const Row rows[] = {
  { 0, "0 s", "0 seconds", "0:00" },
  { -5 * G_TIME_SPAN_SECOND, "0 s", "0 seconds", "0:00" },
  { 1, "1 s", "1 second", "0:01" },
  { 45 * G_TIME_SPAN_SECOND, "45 s", "45 seconds", "0:45" },
  { 60 * G_TIME_SPAN_SECOND, "1 min", "1 minute", "1:00" },
  { 435 * G_TIME_SPAN_SECOND, "7 min 15 s", "7 minutes 15 seconds", "7:15" },
  { 3600 * G_TIME_SPAN_SECOND, "1 h", "1 hour", "1:00:00" },
  { (3600 + 4 * 60 + 12) * G_TIME_SPAN_SECOND, "1 h 4 min 12 s", "1 hour 4 minutes 12 seconds", "1:04:12" },
  { 6 * 3600 * G_TIME_SPAN_SECOND, "6 h", "6 hours", "6:00:00" },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = soleus_duration_to_text (rows[i].duration_us);
    g_autofree char *speech = soleus_duration_to_speech (rows[i].duration_us);
    g_autofree char *clock = soleus_duration_to_clock (rows[i].duration_us);

    g_assert_cmpstr (text, ==, rows[i].text);
    g_assert_cmpstr (speech, ==, rows[i].speech);
    g_assert_cmpstr (clock, ==, rows[i].clock);
  }
}

/* What is prescribed isn't rounded, but for what nobody can tell apart. */
static void
test_exact (void)
{
  static const struct {
    int64_t     duration_us;
    const char *text;
  } exact[] = {
    { 0, "0 s" },
    { 2500000, "2.5 s" },
    { 250000, "0.25 s" },
    { 2333333, "2.33 s" },
    { 3 * G_TIME_SPAN_SECOND, "3 s" },
    { 60 * G_TIME_SPAN_SECOND, "1 min" },
    { 90 * G_TIME_SPAN_SECOND, "1 min 30 s" },
    { 62500000, "1 min 2.5 s" },
    { 59996000, "1 min" },
    { 119996000, "2 min" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (exact); i++) {
    g_autofree char *text = soleus_duration_to_exact_text (exact[i].duration_us);

    g_assert_cmpstr (text, ==, exact[i].text);
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duration-text/rows", test_rows);
  g_test_add_func ("/duration-text/exact", test_exact);
  return g_test_run ();
}
