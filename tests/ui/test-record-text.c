/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-record-text.h"
#include "soleus-session-record-private.h"

#include <locale.h>

static void
test_day_texts (void)
{
  g_autofree char *today = soleus_day_to_text (739941, 739941);
  g_autofree char *yesterday = soleus_day_to_text (739940, 739941);
  g_autofree char *earlier = soleus_day_to_text (739939, 739941);
  g_autofree char *last_year = soleus_day_to_text (739939 - 365, 739941);

  g_assert_cmpstr (today, ==, "Today");
  g_assert_cmpstr (yesterday, ==, "Yesterday");
  g_assert_cmpstr (earlier, ==, "Thursday 19 November");
  g_assert_cmpstr (last_year, ==, "Wednesday 19 November 2025");
}

/* What was lived at 7 in the morning stays so, wherever it is looked at. */
static void
test_clock_texts (void)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 ("2026-03-01T07:30:00+09:00", NULL);
  g_autofree char *text = soleus_clock_to_text (soleus_stamp_from_date_time (moment));

  g_assert_cmpstr (text, ==, "07:30");
}

/* A locale's own format decides between 12 and 24 hours, whatever other letters stand in it, unless the desktop's clock goes otherwise. */
static void
test_half_days (void)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 ("2026-03-01T19:30:00+09:00", NULL);
  g_autofree char *before = g_strdup (setlocale (LC_TIME, NULL));
  g_autofree char *text = NULL;

  if (setlocale (LC_TIME, "en_US.UTF-8") == NULL) {
    g_test_skip ("This system has no locale of 12 hours");
    return;
  }

  text = soleus_clock_to_text (soleus_stamp_from_date_time (moment));
  g_assert_cmpstr (text, ==, "7:30 PM");
  soleus_clock_set_hours (SOLEUS_CLOCK_HOURS_24);
  g_free (text);
  text = soleus_clock_to_text (soleus_stamp_from_date_time (moment));
  g_assert_cmpstr (text, ==, "19:30");
  setlocale (LC_TIME, before);
  soleus_clock_set_hours (SOLEUS_CLOCK_HOURS_12);
  g_free (text);
  text = soleus_clock_to_text (soleus_stamp_from_date_time (moment));
  g_assert_cmpstr (text, ==, "7:30 PM");
  soleus_clock_set_hours (SOLEUS_CLOCK_HOURS_LOCALE);
}

static const struct {
  SoleusSide     side;
  SoleusGoalKind goal_kind;
  double         planned;
  double         done;
  const char    *title;
  const char    *amount;
} set_texts[] = {
  { SOLEUS_SIDE_BOTH, SOLEUS_GOAL_KIND_REPETITIONS, 15, 12, "Set 2", "12 of 15 repetitions" },
  { SOLEUS_SIDE_LEFT, SOLEUS_GOAL_KIND_DURATION, 30, 20, "Set 2, left leg", "20 s of 30 s" },
  { SOLEUS_SIDE_RIGHT, SOLEUS_GOAL_KIND_DISTANCE, 200, 180, "Set 2, right leg", "180 m of 200 m" },
  { SOLEUS_SIDE_BOTH, SOLEUS_GOAL_KIND_OPEN, 0, 95, "Set 2", "" },
};

static void
test_set_texts (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (set_texts); i++) {
    SoleusSetRecord  set = { .set = 2, .side = set_texts[i].side, .goal_kind = set_texts[i].goal_kind, .planned = set_texts[i].planned, .done = set_texts[i].done };
    g_autofree char *title = soleus_set_to_title (&set);
    g_autofree char *amount = soleus_set_to_amount (&set, SOLEUS_UNITS_METRIC);

    g_assert_cmpstr (title, ==, set_texts[i].title);
    g_assert_cmpstr (amount, ==, set_texts[i].amount);
  }
}

/* The figures of a session: what a set or a repetition more changes, and what isn't said of one that isn't read yet. */
static void
test_figures (void)
{
  static const struct {
    int         planned;
    int         done;
    int64_t     repetitions;
    int64_t     active_s;
    const char *sets;
    const char *repetitions_text;
    const char *time;
  } cases[] = {
    { 3, 2, 30, 270, "2 of 3", "30", "4 min 30 s" },
    { 3, 3, 45, 435, "3 of 3", "45", "7 min 15 s" },
    { 3, 0, 0, 0, "0 of 3", NULL, "0 s" },
    { 0, 4, 0, 95, "4", NULL, "1 min 35 s" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (SoleusSessionRecord) session = soleus_session_record_new ("a", "desk", "Desk Raise", (SoleusStamp) { 0 }, cases[i].planned);
    g_autofree char *sets = NULL;
    g_autofree char *repetitions = NULL;
    g_autofree char *time = NULL;

    session->sets_done = cases[i].done;
    session->repetitions = cases[i].repetitions;
    session->active_us = cases[i].active_s * G_USEC_PER_SEC;
    sets = soleus_closure_count_sets (NULL, session);
    repetitions = soleus_closure_count_repetitions (NULL, session);
    time = soleus_closure_tell_active_time (NULL, session);
    g_assert_cmpstr (sets, ==, cases[i].sets);
    g_assert_cmpstr (repetitions, ==, cases[i].repetitions_text);
    g_assert_cmpstr (time, ==, cases[i].time);
  }
}

/* What a row of the history says to the eye, and in one line to the ear. */
static void
test_rows (void)
{
  static const struct {
    SoleusRecordState state;
    int               effort;
    int               pain;
    const char       *remarks;
    const char       *summary;
  } cases[] = {
    { SOLEUS_RECORD_STATE_FINISHED, SOLEUS_FEEDBACK_UNKNOWN, SOLEUS_FEEDBACK_UNKNOWN, "", "07:30, Desk Raise, 3 of 3 sets · 45 repetitions · 7 min 15 s" },
    { SOLEUS_RECORD_STATE_FINISHED, 4, 0, "effort 4 · no pain", "07:30, Desk Raise, 3 of 3 sets · 45 repetitions · 7 min 15 s, effort 4 · no pain" },
    { SOLEUS_RECORD_STATE_STOPPED, SOLEUS_FEEDBACK_UNKNOWN, 1, "stopped early · pain 1", "07:30, Desk Raise, 3 of 3 sets · 45 repetitions · 7 min 15 s, stopped early · pain 1" },
  };
  SoleusStamp morning = { (int64_t) 1772346600 * G_USEC_PER_SEC, 3600 };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (SoleusSessionRecord) session = soleus_session_record_new ("a", "desk", "Desk Raise", morning, 3);
    g_autofree char *time = soleus_closure_tell_start (NULL, session);
    g_autofree char *name = soleus_closure_get_routine_name (NULL, session);
    g_autofree char *done = NULL;
    g_autofree char *remarks = NULL;
    g_autofree char *summary = NULL;

    session->state = cases[i].state;
    session->effort = cases[i].effort;
    session->pain = cases[i].pain;
    session->sets_done = 3;
    session->repetitions = 45;
    session->active_us = 435 * G_USEC_PER_SEC;
    done = soleus_closure_tell_done (NULL, session);
    remarks = soleus_closure_tell_remarks (NULL, session);
    summary = soleus_closure_summarize_session (NULL, session);
    g_assert_cmpstr (time, ==, "07:30");
    g_assert_cmpstr (name, ==, "Desk Raise");
    g_assert_cmpstr (done, ==, "3 of 3 sets · 45 repetitions · 7 min 15 s");
    g_assert_cmpstr (remarks, ==, cases[i].remarks);
    g_assert_cmpstr (summary, ==, cases[i].summary);
  }
}

/* What was counted is said only where it is another number than what was done. */
static void
test_corrections (void)
{
  static const struct {
    SoleusGoalKind goal_kind;
    double         planned, done, counted;
    gboolean       is_corrected;
    const char    *subtitle;
    const char    *plan;
  } cases[] = {
    { SOLEUS_GOAL_KIND_REPETITIONS, 15, 9, 0, FALSE, "1 min", "15 repetitions planned" },
    { SOLEUS_GOAL_KIND_REPETITIONS, 1, 9, 12, TRUE, "1 min · 12 counted, corrected to 9", "1 repetition planned" },
    { SOLEUS_GOAL_KIND_REPETITIONS, 15, 12, 12, TRUE, "1 min", "15 repetitions planned" },
    { SOLEUS_GOAL_KIND_DURATION, 90, 20, 30, TRUE, "1 min · 30 s counted, corrected to 20 s", "In seconds, 1 min 30 s planned" },
    { SOLEUS_GOAL_KIND_DISTANCE, 200, 150, 200, TRUE, "1 min · 200 m counted, corrected to 150 m", "In m, 200 m planned" },
    { SOLEUS_GOAL_KIND_OPEN, 0, 20, 30, TRUE, "1 min · 30 s counted, corrected to 20 s", "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    SoleusSetRecord  set = { .goal_kind = cases[i].goal_kind, .planned = cases[i].planned, .done = cases[i].done, .is_corrected = cases[i].is_corrected, .counted = cases[i].counted, .active_us = 60 * G_USEC_PER_SEC };
    g_autofree char *subtitle = soleus_set_to_subtitle (&set, SOLEUS_UNITS_METRIC);
    g_autofree char *plan = soleus_set_to_plan (&set, SOLEUS_UNITS_METRIC);

    g_assert_cmpstr (subtitle, ==, cases[i].subtitle);
    g_assert_cmpstr (plan, ==, cases[i].plan);
  }
}

/* Whatever a history holds, a label is given a line of a length that a name may have. */
static void
test_names (void)
{
  g_autofree char *long_name = g_strnfill (100000, 'x');
  g_autofree char *name = soleus_record_name_to_text ("<b>A\n\033[2Jb\342\200\256");
  g_autofree char *cut = soleus_record_name_to_text (long_name);

  g_assert_cmpstr (name, ==, "<b>A \357\277\275[2Jb\357\277\275");
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, 101);
}

static void
test_nothing (void)
{
  g_assert_null (soleus_closure_tell_start (NULL, NULL));
  g_assert_null (soleus_closure_get_routine_name (NULL, NULL));
  g_assert_null (soleus_closure_tell_done (NULL, NULL));
  g_assert_null (soleus_closure_tell_remarks (NULL, NULL));
  g_assert_null (soleus_closure_summarize_session (NULL, NULL));
  g_assert_null (soleus_closure_count_sets (NULL, NULL));
  g_assert_null (soleus_closure_count_repetitions (NULL, NULL));
  g_assert_null (soleus_closure_tell_active_time (NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");

  g_test_add_func ("/record-text/days", test_day_texts);
  g_test_add_func ("/record-text/clock", test_clock_texts);
  g_test_add_func ("/record-text/half-days", test_half_days);
  g_test_add_func ("/record-text/sets", test_set_texts);
  g_test_add_func ("/record-text/figures", test_figures);
  g_test_add_func ("/record-text/rows", test_rows);
  g_test_add_func ("/record-text/corrections", test_corrections);
  g_test_add_func ("/record-text/names", test_names);
  g_test_add_func ("/record-text/nothing", test_nothing);

  return g_test_run ();
}
