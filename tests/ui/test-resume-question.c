/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"

#include "soleus-resume-question.h"

#include <string.h>

/* What is asked so long after a session was cut off in the third of its sets. */
static AdwAlertDialog *
ask (int64_t  after_us,
     gboolean can_go_on)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;
  SoleusStamp now;

  history_fixture_write (fixture, "a", "Desk Raise", history_fixture_stamp (0, 17, 40), 2, SOLEUS_RECORD_STATE_STOPPED);
  session = history_fixture_read (fixture, "a");
  now = soleus_session_record_get_ended (session);
  now.utc_us += after_us;
  return ADW_ALERT_DIALOG (g_object_ref_sink (soleus_resume_question_new (session, can_go_on, now)));
}

static void
assert_question (int64_t     after_us,
                 gboolean    can_go_on,
                 const char *heading,
                 const char *default_response)
{
  AdwAlertDialog *question = ask (after_us, can_go_on);

  g_assert_cmpstr (adw_alert_dialog_get_heading (question), ==, heading);
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (question), "Desk Raise, set 3 of 3, "));
  g_assert_cmpstr (adw_alert_dialog_get_default_response (question), ==, default_response);
  g_assert_cmpstr (adw_alert_dialog_get_close_response (question), ==, "save");
  g_assert_cmpint (adw_alert_dialog_has_response (question, "go-on"), ==, g_str_equal (default_response, "go-on"));
  g_object_unref (question);
}

static void
test_twelve_hours (void)
{
  assert_question (0, TRUE, "Go On With Your Session?", "go-on");
  assert_question (12 * G_TIME_SPAN_HOUR, TRUE, "Go On With Your Session?", "go-on");
  assert_question (12 * G_TIME_SPAN_HOUR + 1, TRUE, "A Session Was Cut Short", "save");
  assert_question (40 * G_TIME_SPAN_DAY, TRUE, "A Session Was Cut Short", "save");
}

/* What it has followed isn't known any more. */
static void
test_unknown (void)
{
  assert_question (G_TIME_SPAN_MINUTE, FALSE, "A Session Was Cut Short", "save");
}

static void
test_day (void)
{
  const struct {
    int64_t     after_us;
    const char *words;
  } cases[] = {
    { G_TIME_SPAN_MINUTE, "today at " },
    { G_TIME_SPAN_DAY, "yesterday at " },
    { 3 * G_TIME_SPAN_DAY, ", set 3 of 3, " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    AdwAlertDialog *question = ask (cases[i].after_us, TRUE);

    g_assert_nonnull (strstr (adw_alert_dialog_get_body (question), cases[i].words));
    g_object_unref (question);
  }
}

static void
test_responses (void)
{
  g_assert_cmpint (soleus_resume_question_read ("go-on"), ==, SOLEUS_RESUME_GO_ON);
  g_assert_cmpint (soleus_resume_question_read ("discard"), ==, SOLEUS_RESUME_DISCARD);
  g_assert_cmpint (soleus_resume_question_read ("save"), ==, SOLEUS_RESUME_SAVE);
}

int
main (int    argc,
      char **argv)
{
  history_fixture_init (&argc, &argv);
  g_test_add_func ("/resume-question/twelve-hours", test_twelve_hours);
  g_test_add_func ("/resume-question/unknown", test_unknown);
  g_test_add_func ("/resume-question/day", test_day);
  g_test_add_func ("/resume-question/responses", test_responses);
  return g_test_run ();
}
