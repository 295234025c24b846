/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-record.h"
#include "soleus-session-record-private.h"

/* 07:30 on 1 March 2026 in a zone an hour east, which is still 28 February in New York. */
static const SoleusStamp morning = { (int64_t) 1772346600 * G_USEC_PER_SEC, 3600 };

static SoleusSessionRecord *
new_session (int planned_sets)
{
  return soleus_session_record_new ("a", "desk", "Desk Raise", morning, planned_sets);
}

static void
add_set (SoleusSessionRecord *session,
         double               planned,
         double               done)
{
  SoleusSetRecord set = { .exercise = (char *) "raise", .planned = planned, .done = done };

  if (session->sets == NULL)
    session->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_set_record_free);
  g_ptr_array_add (session->sets, soleus_set_record_copy (&set));
  session->sets_done += done > 0;
}

static void
test_begins (void)
{
  SoleusSessionRecord *session = new_session (3);

  g_assert_cmpstr (soleus_session_record_get_id (session), ==, "a");
  g_assert_cmpstr (soleus_session_record_get_routine_id (session), ==, "desk");
  g_assert_cmpstr (soleus_session_record_get_routine_name (session), ==, "Desk Raise");
  g_assert_cmpint (soleus_session_record_get_state (session), ==, SOLEUS_RECORD_STATE_RUNNING);
  g_assert_cmpint (soleus_session_record_get_day (session), ==, soleus_stamp_get_day (morning));
  g_assert_cmpint (soleus_session_record_get_started (session).utc_us, ==, morning.utc_us);
  g_assert_cmpint (soleus_session_record_get_ended (session).utc_us, ==, morning.utc_us);
  g_assert_cmpint (soleus_session_record_get_planned_sets (session), ==, 3);
  g_assert_cmpint (soleus_session_record_get_effort (session), ==, SOLEUS_FEEDBACK_UNKNOWN);
  g_assert_cmpint (soleus_session_record_get_pain (session), ==, SOLEUS_FEEDBACK_UNKNOWN);
  g_assert_cmpstr (soleus_session_record_get_note (session), ==, "");
  g_assert_null (soleus_session_record_get_sets (session));
  g_assert_finalize_object (session);
}

/* Complete is what came to its end with each prescribed set done in full. */
static void
test_complete (void)
{
  static const struct {
    const char       *what;
    SoleusRecordState state;
    int               planned_sets;
    double            planned[3];
    double            done[3];
    gboolean          complete;
  } cases[] = {
    { "all of it", SOLEUS_RECORD_STATE_FINISHED, 2, { 15, 30 }, { 15, 31 }, TRUE },
    { "a set more", SOLEUS_RECORD_STATE_FINISHED, 2, { 15, 15, 15 }, { 15, 15, 15 }, TRUE },
    { "an open set", SOLEUS_RECORD_STATE_FINISHED, 2, { 15, 0 }, { 15, 8 }, TRUE },
    { "stopped", SOLEUS_RECORD_STATE_STOPPED, 2, { 15, 15 }, { 15, 15 }, FALSE },
    { "a set left out", SOLEUS_RECORD_STATE_FINISHED, 2, { 15 }, { 15 }, FALSE },
    { "a set cut short", SOLEUS_RECORD_STATE_FINISHED, 2, { 15, 15 }, { 15, 14 }, FALSE },
    { "a set skipped", SOLEUS_RECORD_STATE_FINISHED, 2, { 15, 15, 15 }, { 15, 15, 0 }, FALSE },
    { "nothing prescribed, nothing done", SOLEUS_RECORD_STATE_FINISHED, 0, { 0 }, { 0 }, FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (SoleusSessionRecord) session = new_session (cases[i].planned_sets);

    g_test_message ("%s", cases[i].what);
    session->state = cases[i].state;
    for (int j = 0; j < 3; j++)
      if (cases[i].planned[j] + cases[i].done[j] > 0)
        add_set (session, cases[i].planned[j], cases[i].done[j]);
    g_assert_cmpint (soleus_session_record_is_complete (session), ==, cases[i].complete);
  }
}

static void
add_ended_set (SoleusSessionRecord *session,
               int                  index,
               int64_t              ended_us,
               gboolean             is_open)
{
  SoleusSetRecord *set = g_new0 (SoleusSetRecord, 1);

  set->index = index;
  set->ended.utc_us = ended_us;
  set->is_open = is_open;
  g_ptr_array_add (session->sets, set);
}

/* The set that was performed last, whatever its place, says where one goes on: in it when it was left open, behind it otherwise. */
static void
test_next_set (void)
{
  g_autoptr (SoleusSessionRecord) session = soleus_session_record_new_resumable ("a", "raise", "Raise", (SoleusStamp) { 0, 0 }, 3, "{}");

  g_assert_cmpstr (soleus_session_record_get_resume (session), ==, "{}");
  g_assert_cmpint (soleus_session_record_find_next_set (session), ==, 0);
  session->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_set_record_free);
  g_assert_cmpint (soleus_session_record_find_next_set (session), ==, 0);
  add_ended_set (session, 0, 10, FALSE);
  g_assert_cmpint (soleus_session_record_find_next_set (session), ==, 1);
  add_ended_set (session, 1, 20, TRUE);
  g_assert_cmpint (soleus_session_record_find_next_set (session), ==, 1);
  add_ended_set (session, 2, 15, FALSE);
  g_assert_cmpint (soleus_session_record_find_next_set (session), ==, 1);
  add_ended_set (session, 2, 20, FALSE);
  g_assert_cmpint (soleus_session_record_find_next_set (session), ==, 3);
  add_ended_set (session, 0, 20, TRUE);
  g_assert_cmpint (soleus_session_record_find_next_set (session), ==, 3);
  add_ended_set (session, 0, 30, TRUE);
  g_assert_cmpint (soleus_session_record_find_next_set (session), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session-record/begins", test_begins);
  g_test_add_func ("/session-record/complete", test_complete);
  g_test_add_func ("/session-record/next-set", test_next_set);

  return g_test_run ();
}
