/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-actions.h"

#include "player-fixture.h"
#include "test-exercises.h"
#include "wait.h"

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names of what can be done now, in their order. */
static char *
list_enabled (GActionGroup *group)
{
  g_auto (GStrv) names = g_action_group_list_actions (group);
  g_autoptr (GPtrArray) enabled = g_ptr_array_new ();

  for (int i = 0; names[i] != NULL; i++) {
    if (g_action_group_get_action_enabled (group, names[i]))
      g_ptr_array_add (enabled, names[i]);
  }
  g_ptr_array_sort (enabled, compare);
  g_ptr_array_add (enabled, NULL);
  return g_strjoinv (" ", (char **) enabled->pdata);
}

static void
assert_enabled (SoleusSessionActions *actions,
                const char           *expected)
{
  g_autofree char *enabled = list_enabled (G_ACTION_GROUP (actions));

  g_assert_cmpstr (enabled, ==, expected);
}

static void
act (SoleusSessionActions *actions,
     const char           *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (actions), name, NULL);
}

/* What can be done is what makes sense, through a whole session. */
static void
test_follow_the_session (PlayerFixture *fixture,
                         gconstpointer  data)
{
  g_autoptr (SoleusSessionActions) actions = soleus_session_actions_new (fixture->player);

  assert_enabled (actions, "");
  player_fixture_start (fixture, 2, 100);
  assert_enabled (actions, "back extend-rest pause skip stop toggle-pause");
  act (actions, "skip");
  assert_enabled (actions, "back pause skip stop toggle-pause");
  act (actions, "pause");
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_PAUSED);
  assert_enabled (actions, "back resume skip stop toggle-pause");
  act (actions, "resume");
  assert_enabled (actions, "back pause skip stop toggle-pause");
  act (actions, "skip");
  assert_enabled (actions, "back extend-rest pause skip stop toggle-pause");
  act (actions, "back");
  assert_enabled (actions, "back pause skip stop toggle-pause");
  act (actions, "stop");
  g_assert_cmpint (fixture->n_ended, ==, 1);
  assert_enabled (actions, "");
}

static void
on_segment_changed (SoleusPlayer *player,
                    gboolean     *rested)
{
  *rested = *rested || soleus_player_get_timeline_state (player).segment->kind == SOLEUS_SEGMENT_KIND_REST;
}

/* A rest that comes by itself is followed too, though nobody looks. */
static void
test_follow_time (PlayerFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr (SoleusSessionActions) actions = soleus_session_actions_new (fixture->player);
  gboolean rested = FALSE;

  g_signal_connect (fixture->player, "segment-changed", G_CALLBACK (on_segment_changed), &rested);
  player_fixture_start (fixture, 2, 1);
  act (actions, "skip");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (actions), "extend-rest"));
  wait_until (rested);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (actions), "extend-rest"));
  act (actions, "stop");
}

static void
test_wait (PlayerFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (SoleusSessionActions) actions = soleus_session_actions_new (fixture->player);
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_sprint_new (1, 0));

  routine->lead_in_us = 0;
  g_assert_true (soleus_player_start (fixture->player, routine, "{}", NULL));
  assert_enabled (actions, "back done pause skip stop toggle-pause");
  g_assert_true (soleus_session_actions_apply (actions, "done"));
  g_assert_cmpint (fixture->n_ended, ==, 1);
}

/* Whoever acts from afar learns whether it applied, at the moment as it is. */
static void
test_apply (PlayerFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (SoleusSessionActions) actions = soleus_session_actions_new (fixture->player);

  g_assert_false (soleus_session_actions_apply (actions, "pause"));
  player_fixture_start (fixture, 2, 100);
  g_assert_true (soleus_session_actions_apply (actions, "pause"));
  g_assert_false (soleus_session_actions_apply (actions, "pause"));
  g_assert_true (soleus_session_actions_apply (actions, "resume"));
  fixture->ahead_us += 30 * G_TIME_SPAN_SECOND;
  g_assert_false (soleus_session_actions_apply (actions, "pause"));
  g_assert_cmpint (fixture->n_stalled, ==, 1);
  g_assert_true (soleus_session_actions_apply (actions, "stop"));
  g_assert_false (soleus_session_actions_apply (actions, "stop"));
}

/* Under the names of the page, and enabled with them. */
static void
test_publish (PlayerFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (SoleusSessionActions) actions = soleus_session_actions_new (fixture->player);
  g_autoptr (GSimpleActionGroup) outside = g_simple_action_group_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  soleus_session_actions_publish (actions, G_ACTION_MAP (outside));
  before = list_enabled (G_ACTION_GROUP (outside));
  g_assert_cmpstr (before, ==, "");
  player_fixture_start (fixture, 2, 100);
  g_action_group_activate_action (G_ACTION_GROUP (outside), "session.pause", NULL);
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_PAUSED);
  after = list_enabled (G_ACTION_GROUP (outside));
  g_assert_cmpstr (after, ==, "session.back session.extend-rest session.resume session.skip session.stop session.toggle-pause");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/session-actions/follow-the-session", PlayerFixture, NULL, player_fixture_set_up, test_follow_the_session, player_fixture_tear_down);
  g_test_add ("/session-actions/follow-time", PlayerFixture, NULL, player_fixture_set_up, test_follow_time, player_fixture_tear_down);
  g_test_add ("/session-actions/wait", PlayerFixture, NULL, player_fixture_set_up, test_wait, player_fixture_tear_down);
  g_test_add ("/session-actions/apply", PlayerFixture, NULL, player_fixture_set_up, test_apply, player_fixture_tear_down);
  g_test_add ("/session-actions/publish", PlayerFixture, NULL, player_fixture_set_up, test_publish, player_fixture_tear_down);
  return g_test_run ();
}
