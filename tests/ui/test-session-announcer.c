/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-timeline-compiler.h"
#include "soleus-session-announcer.h"

#include "session-fixture.h"
#include "test-exercises.h"

/* What is told of a session. */
typedef struct {
  SessionFixture          session;
  SoleusSessionAnnouncer *announcer;
  GString                *told; /* since the last look at it, a line for each */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  session_fixture_set_up (&fixture->session, data);
  fixture->told = g_string_new (NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->announcer);
  session_fixture_tear_down (&fixture->session, data);
  g_string_free (fixture->told, TRUE);
}

static void
on_announced (Fixture    *fixture,
              const char *text,
              gboolean    urgent)
{
  g_string_append_printf (fixture->told, "%s%s\n", urgent ? "! " : "", text);
}

static void
listen_to (Fixture *fixture)
{
  fixture->announcer = soleus_session_announcer_new (fixture->session.player);
  g_signal_connect_swapped (fixture->announcer, "announced", G_CALLBACK (on_announced), fixture);
}

static void
look (Fixture *fixture)
{
  soleus_player_get_position_us (fixture->session.player);
  if (soleus_player_get_session (fixture->session.player) != NULL)
    soleus_session_announcer_look (fixture->announcer, soleus_player_get_timeline_state (fixture->session.player));
}

/* Looks ten times a second, as a page does that is seen. */
static void
go_ahead (Fixture *fixture,
          double   seconds)
{
  int64_t until_us = fixture->session.now_us + soleus_seconds_to_us (seconds);

  while (fixture->session.now_us < until_us) {
    fixture->session.now_us = MIN (fixture->session.now_us + G_TIME_SPAN_SECOND / 10, until_us);
    look (fixture);
  }
}

static void
assert_told (Fixture    *fixture,
             const char *expected)
{
  g_assert_cmpstr (fixture->told->str, ==, expected);
  g_string_truncate (fixture->told, 0);
}

static void
begin (Fixture       *fixture,
       SoleusRoutine *routine)
{
  session_fixture_start_take (&fixture->session, routine);
  listen_to (fixture);
  go_ahead (fixture, SOLEUS_ANCHOR_LEAD_US / 1e6);
}

static SoleusExercise *
name (SoleusExercise *exercise,
      const char     *text,
      const char     *first_step,
      const char     *second_step)
{
  const char *steps[] = { first_step, second_step, NULL };

  g_set_str (&exercise->name, text);
  g_strfreev (exercise->setup);
  exercise->setup = g_strdupv ((char **) steps);
  return exercise;
}

static SoleusExercise *
raise_new (int sets)
{
  return name (test_seated_raise_new (sets, 2), "Seated Soleus Raise", "Sit tall", "Plant your toes");
}

static void
test_pause_and_resume (Fixture      *fixture,
                       gconstpointer data)
{
  begin (fixture, test_routine_take (raise_new (2)));
  assert_told (fixture, "Seated Soleus Raise, 2 sets of 2. Get ready: Sit tall\n");
  go_ahead (fixture, 8);
  assert_told (fixture, "Seated Soleus Raise, Set 1 of 2, Both legs\n");
  soleus_player_pause (fixture->session.player);
  soleus_player_pause (fixture->session.player);
  go_ahead (fixture, 10);
  assert_told (fixture, "Paused\n");
  soleus_player_resume (fixture->session.player);
  assert_told (fixture, "Going on: Hold\n");
  go_ahead (fixture, 2);
  soleus_player_toggle_pause (fixture->session.player);
  soleus_player_toggle_pause (fixture->session.player);
  assert_told (fixture, "Paused\nGoing on: Lower\n");
  soleus_player_skip (fixture->session.player);
  go_ahead (fixture, 1);
  soleus_player_pause (fixture->session.player);
  soleus_player_resume (fixture->session.player);
  assert_told (fixture, "Rest, 1 minute. Next: Set 2 of 2, Both legs\nPaused\nGoing on: Rest\n");
}

/* A pause in the lead-in and its going on aren't a beginning; back at the start of the set, that is one. */
static void
test_lead_in (Fixture      *fixture,
              gconstpointer data)
{
  begin (fixture, test_routine_take (raise_new (2)));
  assert_told (fixture, "Seated Soleus Raise, 2 sets of 2. Get ready: Sit tall\n");
  go_ahead (fixture, 2);
  soleus_player_pause (fixture->session.player);
  look (fixture);
  soleus_player_resume (fixture->session.player);
  go_ahead (fixture, 1);
  assert_told (fixture, "Paused\nGoing on: Get Ready\n");
  go_ahead (fixture, 3);
  assert_told (fixture, "Seated Soleus Raise, Set 1 of 2, Both legs\n");
  soleus_player_back (fixture->session.player);
  go_ahead (fixture, 1);
  assert_told (fixture, "Seated Soleus Raise, Set 1 of 2, Both legs\n");
}

/* A computer that stood still pauses the session: that is one sentence, with its reason. */
static void
test_stall (Fixture      *fixture,
            gconstpointer data)
{
  begin (fixture, test_routine_take (raise_new (2)));
  go_ahead (fixture, 6);
  g_string_truncate (fixture->told, 0);
  fixture->session.now_us += 30 * G_TIME_SPAN_SECOND;
  look (fixture);
  look (fixture);
  assert_told (fixture, "! Paused: the computer stood still\n");
  soleus_player_resume (fixture->session.player);
  assert_told (fixture, "Going on: Hold\n");
}

/* A rest that is over asks once, also when a pause in it is over, and goes on without a word of its own. */
static void
test_waiting_rest (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (raise_new (2));

  begin (fixture, soleus_routine_with_waiting_rests (routine));
  go_ahead (fixture, 5 + 14 + 1);
  g_string_truncate (fixture->told, 0);
  go_ahead (fixture, 65);
  assert_told (fixture, "The rest is over. Start when you are ready.\n");
  soleus_player_pause (fixture->session.player);
  soleus_player_resume (fixture->session.player);
  assert_told (fixture, "Paused\nThe rest is over. Start when you are ready.\n");
  soleus_player_done (fixture->session.player);
  go_ahead (fixture, 1);
  assert_told (fixture, "Set 2 of 2, Both legs\n");
}

static void
test_waiting_set (Fixture      *fixture,
                  gconstpointer data)
{
  begin (fixture, test_routine_take (name (test_sprint_new (2, 180), "Uphill Sprint", "Warm up", NULL)));
  go_ahead (fixture, 6);
  assert_told (fixture, "Uphill Sprint, 2 sets. Get ready: Warm up\nUphill Sprint, Set 1 of 2, Both legs\n");
  soleus_player_pause (fixture->session.player);
  soleus_player_resume (fixture->session.player);
  assert_told (fixture, "Paused\nGoing on: Move\n");
}

/* Who comes to a session under way, or back to it, isn't told what has passed. */
static void
test_what_passed (Fixture      *fixture,
                  gconstpointer data)
{
  session_fixture_start_take (&fixture->session, test_routine_take (raise_new (3)));
  session_fixture_go_ahead (&fixture->session, 5 + 14 + 10);
  listen_to (fixture);
  look (fixture);
  assert_told (fixture, "");
  session_fixture_go_ahead (&fixture->session, 55);
  soleus_session_announcer_pass_over (fixture->announcer);
  go_ahead (fixture, 1);
  assert_told (fixture, "");
  go_ahead (fixture, 14);
  assert_told (fixture, "Rest, 1 minute. Next: Set 3 of 3, Both legs\n");
}

/* The second of two exercises is named, with its steps in the rest before it, and each side; and so is a second block of the same exercise, whose steps are known. */
static void
test_next_exercise (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (SoleusExercise) stretch = name (test_wall_stretch_new (2), "Wall Stretch", "Face a wall", "Take one foot back");
  SoleusRoutine *routine = test_routine_take (raise_new (1));

  g_ptr_array_add (routine->blocks, soleus_block_new (stretch, soleus_dose_new_default (stretch)));
  g_ptr_array_add (routine->blocks, soleus_block_new (stretch, soleus_dose_new_default (stretch)));
  routine->rest_between_us = 20 * G_TIME_SPAN_SECOND;
  begin (fixture, routine);
  go_ahead (fixture, 5 + 14 + 1);
  assert_told (fixture, "Seated Soleus Raise, 1 set of 2. Get ready: Sit tall\nSeated Soleus Raise, Set 1 of 1, Both legs\n"
                        "Rest, 20 seconds. Next: Wall Stretch, Set 1 of 2, Left leg. Face a wall. Take one foot back\n");
  go_ahead (fixture, 20);
  assert_told (fixture, "Wall Stretch, Set 1 of 2, Left leg\n");
  go_ahead (fixture, 30 + 5);
  assert_told (fixture, "Halfway\nChange Legs\nSet 1 of 2, Right leg\n");
  go_ahead (fixture, 30 + 5);
  assert_told (fixture, "Halfway\nRest, 5 seconds. Next: Set 2 of 2, Left leg\nSet 2 of 2, Left leg\n");
  go_ahead (fixture, 30 + 5 + 30);
  assert_told (fixture, "Halfway\nChange Legs\nSet 2 of 2, Right leg\nHalfway\nRest, 20 seconds. Next: Wall Stretch, Set 1 of 2, Left leg\n");
}

/* Of legs that take turns within a set, none is named. */
static void
test_legs_in_turn (Fixture      *fixture,
                   gconstpointer data)
{
  SoleusExercise *raise = raise_new (2);

  raise->sides = SOLEUS_SIDES_ALTERNATING;
  begin (fixture, test_routine_take (raise));
  go_ahead (fixture, 5 + 1);
  assert_told (fixture, "Seated Soleus Raise, 2 sets of 2. Get ready: Sit tall\nSeated Soleus Raise, Set 1 of 2, left and right in turn\n");
  go_ahead (fixture, 14);
  assert_told (fixture, "Rest, 1 minute. Next: Set 2 of 2, left and right in turn\n");
}

/* Without a rest between them and without a lead-in, exercises are named all the same. */
static void
test_without_rests (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (SoleusExercise) stretch = name (test_wall_stretch_new (1), "Wall Stretch", "Face a wall", NULL);
  SoleusRoutine *routine = test_routine_take (raise_new (1));

  g_ptr_array_add (routine->blocks, soleus_block_new (stretch, soleus_dose_new_default (stretch)));
  routine->rest_between_us = 0;
  routine->lead_in_us = 0;
  begin (fixture, routine);
  go_ahead (fixture, 14 + 1);
  assert_told (fixture, "Seated Soleus Raise, Set 1 of 1, Both legs\nWall Stretch, Set 1 of 1, Left leg\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/session-announcer/pause-and-resume", Fixture, NULL, set_up, test_pause_and_resume, tear_down);
  g_test_add ("/session-announcer/lead-in", Fixture, NULL, set_up, test_lead_in, tear_down);
  g_test_add ("/session-announcer/stall", Fixture, NULL, set_up, test_stall, tear_down);
  g_test_add ("/session-announcer/waiting-rest", Fixture, NULL, set_up, test_waiting_rest, tear_down);
  g_test_add ("/session-announcer/waiting-set", Fixture, NULL, set_up, test_waiting_set, tear_down);
  g_test_add ("/session-announcer/what-passed", Fixture, NULL, set_up, test_what_passed, tear_down);
  g_test_add ("/session-announcer/next-exercise", Fixture, NULL, set_up, test_next_exercise, tear_down);
  g_test_add ("/session-announcer/without-rests", Fixture, NULL, set_up, test_without_rests, tear_down);
  g_test_add ("/session-announcer/legs-in-turn", Fixture, NULL, set_up, test_legs_in_turn, tear_down);
  return g_test_run ();
}
