/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person tells of pain in a session: written as it is told, read with the session, and carried wherever the session goes. */

#include "test-place.h"

static void
begin (TestPlace  *place,
       const char *id)
{
  test_place_must_begin (place, id);
  test_place_must_write_set (place, id, 0);
  test_place_execute (place, "UPDATE sessions SET resume = '{}'");
}

static void
tell (TestPlace       *place,
      const char      *session,
      const char      *id,
      SoleusPainPlace  where,
      int              level,
      SoleusPainAction action)
{
  SoleusPain pain = { (char *) id, 0, test_morning ().utc_us + level, where, SOLEUS_SIDE_LEFT, level, action };
  g_autoptr (GError) error = NULL;

  g_assert_true (test_place_tell (place, session, &pain, &error));
  g_assert_no_error (error);
}

static SoleusSessionRecord *
load (TestPlace  *place,
      const char *id)
{
  g_autoptr (GError) error = NULL;
  SoleusSessionRecord *session = test_place_load (place, id, &error);

  g_assert_no_error (error);
  return session;
}

static const SoleusPain *
get_pain (SoleusSessionRecord *session,
          guint                index)
{
  return g_ptr_array_index (soleus_session_record_get_pains (session), index);
}

static void
test_ended (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;
  int64_t changed_us;

  begin (place, "a");
  begin (place, "b");
  changed_us = test_place_ask (place, "SELECT changed_us FROM sessions WHERE id = 'a'");
  tell (place, "a", "p", SOLEUS_PAIN_PLACE_CALF, 3, SOLEUS_PAIN_ACTION_ENDED);
  session = load (place, "a");
  g_assert_cmpuint (soleus_session_record_get_pains (session)->len, ==, 1);
  g_assert_cmpstr (get_pain (session, 0)->id, ==, "p");
  g_assert_cmpint (get_pain (session, 0)->set_index, ==, 0);
  g_assert_cmpint (get_pain (session, 0)->at_us, ==, test_morning ().utc_us + 3);
  g_assert_cmpint (get_pain (session, 0)->place, ==, SOLEUS_PAIN_PLACE_CALF);
  g_assert_cmpint (get_pain (session, 0)->side, ==, SOLEUS_SIDE_LEFT);
  g_assert_cmpint (get_pain (session, 0)->level, ==, 3);
  g_assert_cmpint (get_pain (session, 0)->action, ==, SOLEUS_PAIN_ACTION_ENDED);
  g_assert_cmpint (soleus_session_record_get_pain (session), ==, 3);
  g_assert_null (soleus_session_record_get_resume (session));
  g_assert_cmpint (test_place_ask (place, "SELECT changed_us FROM sessions WHERE id = 'a'"), >, changed_us);
  /* The other one has nothing of it. */
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM sessions WHERE id = 'b' AND pain IS NULL AND resume = '{}'"), ==, 1);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM pains WHERE place = 'calf' AND side = 'left' AND level = 3 AND action = 'ended'"), ==, 1);
}

/* The most that was told is the session's; a sign says nothing of how much. */
static void
test_several (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSessionRecord) before = NULL;
  g_autoptr (SoleusSessionRecord) session = NULL;

  begin (place, "a");
  tell (place, "a", "p2", SOLEUS_PAIN_PLACE_KNEE, 2, SOLEUS_PAIN_ACTION_WENT_ON);
  tell (place, "a", "p1", SOLEUS_PAIN_PLACE_BACK, 1, SOLEUS_PAIN_ACTION_WENT_ON);
  before = load (place, "a");
  g_assert_cmpstr (soleus_session_record_get_resume (before), ==, "{}");
  tell (place, "a", "p0", SOLEUS_PAIN_PLACE_POP, SOLEUS_FEEDBACK_UNKNOWN, SOLEUS_PAIN_ACTION_ENDED);
  session = load (place, "a");
  g_assert_cmpint (soleus_session_record_get_pain (session), ==, 2);
  g_assert_cmpuint (soleus_session_record_get_pains (session)->len, ==, 3);
  g_assert_cmpstr (get_pain (session, 0)->id, ==, "p0");
  g_assert_cmpint (get_pain (session, 0)->level, ==, SOLEUS_FEEDBACK_UNKNOWN);
  g_assert_cmpstr (get_pain (session, 1)->id, ==, "p1");
  g_assert_cmpstr (get_pain (session, 2)->id, ==, "p2");
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM pains WHERE level IS NULL"), ==, 1);
}

/* A sign alone leaves the question of how much open. */
static void
test_sign (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  SoleusPain pain = { (char *) "p", -1, 5, SOLEUS_PAIN_PLACE_CHEST, SOLEUS_SIDE_BOTH, SOLEUS_FEEDBACK_UNKNOWN, SOLEUS_PAIN_ACTION_ENDED };
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (GError) error = NULL;

  begin (place, "a");
  g_assert_true (test_place_tell (place, "a", &pain, &error));
  session = load (place, "a");
  g_assert_cmpint (soleus_session_record_get_pain (session), ==, SOLEUS_FEEDBACK_UNKNOWN);
  g_assert_cmpint (get_pain (session, 0)->set_index, ==, -1);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM pains WHERE set_place IS NULL"), ==, 1);
  g_assert_false (test_place_tell (place, "nowhere", &pain, &error));
  g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NOT_FOUND);
}

/* Killed between what was told and the end: the session is interrupted, has its pain, and nobody is asked to go on with it. */
static void
test_cut_off (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;

  begin (place, "a");
  tell (place, "a", "p", SOLEUS_PAIN_PLACE_CALF, 5, SOLEUS_PAIN_ACTION_ENDED);
  test_place_close (place);
  test_place_open (place);
  session = load (place, "a");
  g_assert_cmpint (soleus_session_record_get_state (session), ==, SOLEUS_RECORD_STATE_INTERRUPTED);
  g_assert_cmpuint (soleus_session_record_get_pains (session)->len, ==, 1);
  g_assert_null (soleus_session_record_get_resume (session));
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM facts WHERE name = 'cut_off'"), ==, 0);
}

/* To another computer, and back from the waste. */
static void
test_carried (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (TestPlace) other = test_place_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (SoleusSessionRecord) undone = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  begin (place, "a");
  tell (place, "a", "p", SOLEUS_PAIN_PLACE_ACHILLES, 4, SOLEUS_PAIN_ACTION_ENDED);
  test_place_end (place, "a", SOLEUS_RECORD_STATE_STOPPED, test_morning (), G_USEC_PER_SEC, &error);
  g_assert_no_error (error);
  text = test_place_export (place);
  test_place_import (other, text, &error);
  g_assert_no_error (error);
  session = load (other, "a");
  g_assert_cmpuint (soleus_session_record_get_pains (session)->len, ==, 1);
  g_assert_cmpint (get_pain (session, 0)->place, ==, SOLEUS_PAIN_PLACE_ACHILLES);
  g_assert_cmpint (get_pain (session, 0)->level, ==, 4);
  g_assert_cmpint (soleus_session_record_get_pain (session), ==, 4);

  test_place_delete (place, "a", &error);
  test_place_undo (place, "a", &error);
  g_assert_no_error (error);
  undone = load (place, "a");
  g_assert_cmpuint (soleus_session_record_get_pains (undone)->len, ==, 1);
  test_place_erase (place, &error);
  g_assert_no_error (error);
  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM pains"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pains/ended", test_ended);
  g_test_add_func ("/pains/several", test_several);
  g_test_add_func ("/pains/sign", test_sign);
  g_test_add_func ("/pains/cut-off", test_cut_off);
  g_test_add_func ("/pains/carried", test_carried);
  return g_test_run ();
}
