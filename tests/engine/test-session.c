/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-timeline-compiler.h"
#include "soleus-session.h"

#include "test-exercises.h"

#define S G_TIME_SPAN_SECOND
#define LEAD SOLEUS_ANCHOR_LEAD_US

/* A session with a record of what it reported. `t0` is the time at which position 0 is heard. */
typedef struct {
  SoleusSession *session;
  GPtrArray     *performed;
  int            state_changes;
  int64_t        t0;
} Fixture;

static void
on_set_performed (SoleusSession      *session,
                  SoleusPerformedSet *performed,
                  Fixture            *fixture)
{
  g_ptr_array_add (fixture->performed, soleus_performed_set_copy (performed));
}

static void
on_state_changed (SoleusSession *session,
                  GParamSpec    *pspec,
                  Fixture       *fixture)
{
  fixture->state_changes++;
}

static void
begin_routine (Fixture       *fixture,
               SoleusRoutine *routine)
{
  g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);

  fixture->session = soleus_session_new (timeline);
  fixture->performed = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_performed_set_free);
  fixture->state_changes = 0;
  g_signal_connect (fixture->session, "set-performed", G_CALLBACK (on_set_performed), fixture);
  g_signal_connect (fixture->session, "notify::state", G_CALLBACK (on_state_changed), fixture);
  g_assert_true (soleus_session_start (fixture->session, 1000 * S));
  fixture->t0 = 1000 * S + LEAD;
}

static void
begin (Fixture        *fixture,
       SoleusExercise *exercise)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (exercise);

  begin_routine (fixture, routine);
}

static void
finish (Fixture *fixture)
{
  g_assert_finalize_object (fixture->session);
  g_ptr_array_unref (fixture->performed);
}

static const SoleusPerformedSet *
get_performed (Fixture *fixture,
               guint    index)
{
  g_assert_cmpint (index, <, fixture->performed->len);
  return g_ptr_array_index (fixture->performed, index);
}

static void
test_whole (void)
{
  Fixture fixture;

  begin (&fixture, test_seated_raise_new (3, 15));
  soleus_session_advance (fixture.session, fixture.t0 + 109 * S);
  g_assert_cmpint (fixture.performed->len, ==, 0);
  soleus_session_advance (fixture.session, fixture.t0 + 110 * S);
  g_assert_cmpint (fixture.performed->len, ==, 1);

  /* Late by minutes: nothing is lost, and each set ended when it ended. */
  soleus_session_advance (fixture.session, fixture.t0 + 1000 * S);
  g_assert_cmpint (soleus_session_get_state (fixture.session), ==, SOLEUS_SESSION_STATE_FINISHED);
  g_assert_cmpint (fixture.performed->len, ==, 3);
  for (guint i = 0; i < 3; i++) {
    const SoleusPerformedSet *set = get_performed (&fixture, i);

    g_assert_cmpint (set->set, ==, i + 1);
    g_assert_cmpfloat_with_epsilon (set->done, 15, 1e-9);
    g_assert_cmpint (set->active_us, ==, 105 * S);
    g_assert_cmpint (set->ended_us, ==, fixture.t0 + (5 + 105 + 165 * (int) i) * S);
  }
  g_assert_cmpint (soleus_session_get_active_us (fixture.session, fixture.t0 + 2000 * S), ==, 440 * S);
  g_assert_cmpint (fixture.state_changes, ==, 2);
  finish (&fixture);
}

static void
test_pause (void)
{
  Fixture fixture;
  int64_t position_us, resumed_us;

  begin (&fixture, test_seated_raise_new (3, 15));
  g_assert_false (soleus_session_resume (fixture.session, fixture.t0));
  g_assert_true (soleus_session_pause (fixture.session, fixture.t0 + 12345678));
  g_assert_false (soleus_session_pause (fixture.session, fixture.t0 + 12345679));
  g_assert_cmpint (soleus_session_next_deadline (fixture.session), ==, -1);
  position_us = soleus_session_get_position_us (fixture.session, fixture.t0 + 999 * S);
  g_assert_cmpint (position_us, ==, 12345678);

  resumed_us = fixture.t0 + 500 * S;
  g_assert_true (soleus_session_resume (fixture.session, resumed_us));
  g_assert_cmpint (soleus_session_get_position_us (fixture.session, resumed_us + LEAD), ==, 12345678);
  g_assert_cmpint (soleus_session_get_position_us (fixture.session, resumed_us + LEAD + 1), ==, 12345679);
  g_assert_cmpint (soleus_session_get_active_us (fixture.session, resumed_us + LEAD + 1 * S), ==, 12345678 + 1 * S);
  finish (&fixture);
}

static void
test_pause_in_the_past (void)
{
  Fixture fixture;

  /* As after a sleep: the pause is placed where the person heard last, and nothing after it is credited. */
  begin (&fixture, test_seated_raise_new (3, 15));
  soleus_session_advance (fixture.session, fixture.t0 + 20 * S);
  g_assert_true (soleus_session_pause (fixture.session, fixture.t0 + 21 * S));
  g_assert_cmpint (soleus_session_get_active_us (fixture.session, fixture.t0 + 5000 * S), ==, 21 * S);
  g_assert_cmpint (soleus_session_get_position_us (fixture.session, fixture.t0 + 5000 * S), ==, 21 * S);
  finish (&fixture);
}

static double
get_open_done (Fixture *fixture,
               int64_t  position_us)
{
  g_autoptr (SoleusPerformedSet) open = soleus_session_dup_open_set (fixture->session, fixture->t0 + position_us);

  return open != NULL ? open->done : -1;
}

/* What is done of a set is known while it lasts, and reported only when it ends. */
static void
test_open_set (void)
{
  Fixture fixture;

  begin (&fixture, test_seated_raise_new (3, 15));
  g_assert_cmpfloat_with_epsilon (get_open_done (&fixture, 4 * S), -1, 1e-9);    /* the lead-in */
  g_assert_cmpfloat_with_epsilon (get_open_done (&fixture, 5 * S), -1, 1e-9);    /* begun, nothing done */
  g_assert_cmpfloat_with_epsilon (get_open_done (&fixture, 5 * S + 1), 0, 1e-9); /* no whole repetition */
  g_assert_cmpfloat_with_epsilon (get_open_done (&fixture, (5 + 15) * S), 2, 1e-9);
  g_assert_true (soleus_session_pause (fixture.session, fixture.t0 + 25 * S));
  g_assert_cmpfloat_with_epsilon (get_open_done (&fixture, 900 * S), 2, 1e-9);
  g_assert_cmpint (fixture.performed->len, ==, 0);
  g_assert_true (soleus_session_resume (fixture.session, fixture.t0 + 900 * S));
  g_assert_true (soleus_session_skip (fixture.session, fixture.t0 + 910 * S));
  g_assert_cmpint (fixture.performed->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (get_open_done (&fixture, 920 * S), -1, 1e-9); /* the rest */
  g_assert_true (soleus_session_stop (fixture.session, fixture.t0 + 921 * S));
  g_assert_cmpfloat_with_epsilon (get_open_done (&fixture, 922 * S), -1, 1e-9);
  finish (&fixture);
}

static void
test_skip (void)
{
  Fixture fixture;
  int64_t now_us;

  begin (&fixture, test_seated_raise_new (3, 15));
  now_us = fixture.t0 + 1 * S;
  g_assert_true (soleus_session_skip (fixture.session, now_us)); /* the lead-in */
  g_assert_cmpint (soleus_session_get_position_us (fixture.session, now_us), ==, 5 * S);
  g_assert_cmpint (fixture.performed->len, ==, 0);

  now_us += LEAD + 15 * S; /* two repetitions and one second */
  g_assert_true (soleus_session_skip (fixture.session, now_us));
  g_assert_cmpint (fixture.performed->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (get_performed (&fixture, 0)->done, 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_performed (&fixture, 0)->planned, 15, 1e-9);
  g_assert_cmpint (get_performed (&fixture, 0)->active_us, ==, 15 * S);
  g_assert_cmpint (soleus_session_get_position_us (fixture.session, now_us), ==, 110 * S);

  now_us += LEAD + 1 * S;
  g_assert_true (soleus_session_skip (fixture.session, now_us)); /* the rest */
  g_assert_cmpint (soleus_session_get_timeline_state (fixture.session, now_us).segment->set, ==, 2);
  finish (&fixture);
}

static void
test_skip_to_the_end (void)
{
  Fixture          fixture;
  const SoleusCue *cues;
  int              n_cues;

  begin (&fixture, test_seated_raise_new (1, 15));
  soleus_session_skip (fixture.session, fixture.t0);
  soleus_session_take_cues (fixture.session, &n_cues);
  g_assert_true (soleus_session_skip (fixture.session, fixture.t0 + 2 * S));
  g_assert_cmpint (soleus_session_get_state (fixture.session), ==, SOLEUS_SESSION_STATE_FINISHED);
  cues = soleus_session_take_cues (fixture.session, &n_cues);
  g_assert_cmpint (n_cues, ==, 1);
  g_assert_cmpint (cues[0].kind, ==, SOLEUS_CUE_KIND_FINISH);
  g_assert_false (soleus_session_skip (fixture.session, fixture.t0 + 3 * S));
  g_assert_false (soleus_session_back (fixture.session, fixture.t0 + 3 * S));
  g_assert_false (soleus_session_stop (fixture.session, fixture.t0 + 3 * S));
  finish (&fixture);
}

static void
test_back (void)
{
  Fixture fixture;
  int64_t now_us;

  begin (&fixture, test_seated_raise_new (3, 15));
  now_us = fixture.t0 + (5 + 105 + 60 + 20) * S;
  g_assert_true (soleus_session_back (fixture.session, now_us)); /* 20 s into set 2 */
  g_assert_cmpint (soleus_session_get_position_us (fixture.session, now_us), ==, 170 * S);
  g_assert_cmpint (fixture.performed->len, ==, 1);

  now_us += LEAD + 2 * S;
  g_assert_true (soleus_session_back (fixture.session, now_us)); /* 2 s into set 2: set 1 again */
  g_assert_cmpint (soleus_session_get_position_us (fixture.session, now_us), ==, 5 * S);
  g_assert_cmpint (fixture.performed->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (get_performed (&fixture, 1)->done, 2, 1e-9); /* what 20 s gave, counted once */

  now_us += LEAD + 4 * S;
  g_assert_true (soleus_session_back (fixture.session, now_us)); /* set 1 has none before it */
  g_assert_cmpint (soleus_session_get_position_us (fixture.session, now_us), ==, 5 * S);

  now_us += LEAD + 7 * S;
  soleus_session_skip (fixture.session, now_us); /* set 1 stays as well done as it was */
  g_assert_cmpfloat_with_epsilon (get_performed (&fixture, 2)->done, 15, 1e-9);
  g_assert_cmpint (get_performed (&fixture, 2)->active_us, ==, (105 + 4 + 7) * S);

  g_assert_true (soleus_session_back (fixture.session, now_us + S)); /* from the rest: the set before it */
  g_assert_cmpint (soleus_session_get_position_us (fixture.session, now_us + S), ==, 5 * S);
  finish (&fixture);
}

static void
test_extend_rest (void)
{
  Fixture fixture;
  int64_t now_us;
  int     n_cues;

  begin (&fixture, test_seated_raise_new (2, 2));
  now_us = fixture.t0 + 7 * S;
  g_assert_false (soleus_session_extend_rest (fixture.session, now_us, 10 * S)); /* not within a set */

  now_us = fixture.t0 + (5 + 14 + 58) * S + S / 2; /* two seconds and a half before set 2: one tick was heard */
  soleus_session_advance (fixture.session, now_us);
  soleus_session_take_cues (fixture.session, &n_cues);
  g_assert_true (soleus_session_extend_rest (fixture.session, now_us, 10 * S));
  g_assert_cmpint (soleus_session_get_position_us (fixture.session, now_us), ==, now_us - fixture.t0);
  g_assert_cmpint (soleus_session_next_deadline (fixture.session), ==, fixture.t0 + (5 + 14 + 70) * S);

  soleus_session_advance (fixture.session, now_us + 10 * S);
  soleus_session_take_cues (fixture.session, &n_cues);
  g_assert_cmpint (n_cues, ==, 2); /* the ticks that come again, three and two seconds before */
  finish (&fixture);
}

/* A rest that waits is as long as it is, and then as long as the person likes. What comes after it is heard from its start. */
static void
test_waiting_rest (void)
{
  Fixture fixture;
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_seated_raise_new (3, 2));
  g_autoptr (SoleusRoutine) waiting = soleus_routine_with_waiting_rests (routine);
  const int64_t    over_us = (5 + 14 + 60) * S;
  const SoleusCue *cues;
  int64_t          now_us;
  int              n_cues;

  begin_routine (&fixture, waiting);
  now_us = fixture.t0 + over_us + 20 * S;
  soleus_session_advance (fixture.session, now_us);
  g_assert_cmpint (soleus_session_get_state (fixture.session), ==, SOLEUS_SESSION_STATE_WAITING);
  g_assert_cmpint (soleus_session_get_position_us (fixture.session, now_us), ==, over_us);
  g_assert_cmpint (soleus_session_get_timeline_state (fixture.session, now_us).elapsed_us, ==, 20 * S);
  g_assert_cmpuint (fixture.performed->len, ==, 1);
  g_assert_false (soleus_session_extend_rest (fixture.session, now_us, 10 * S));
  cues = soleus_session_take_cues (fixture.session, &n_cues);
  g_assert_cmpint (cues[n_cues - 1].kind, ==, SOLEUS_CUE_KIND_TICK); /* and not the set behind it */

  g_assert_true (soleus_session_done (fixture.session, now_us));
  g_assert_cmpuint (fixture.performed->len, ==, 1);
  g_assert_cmpint (soleus_session_get_state (fixture.session), ==, SOLEUS_SESSION_STATE_RUNNING);
  soleus_session_advance (fixture.session, now_us + LEAD + 1);
  cues = soleus_session_take_cues (fixture.session, &n_cues);
  g_assert_cmpint (cues[0].kind, ==, SOLEUS_CUE_KIND_GO);

  /* Skipping goes on too, and going back leads to the set before. */
  now_us += LEAD + (14 + 60) * S;
  soleus_session_advance (fixture.session, now_us);
  g_assert_cmpint (soleus_session_get_state (fixture.session), ==, SOLEUS_SESSION_STATE_WAITING);
  g_assert_cmpuint (fixture.performed->len, ==, 2);
  g_assert_true (soleus_session_back (fixture.session, now_us + 9 * S));
  g_assert_cmpint (soleus_session_get_position_us (fixture.session, now_us + 9 * S), ==, over_us);
  now_us += 9 * S + LEAD + (14 + 60) * S;
  soleus_session_advance (fixture.session, now_us);
  g_assert_true (soleus_session_pause (fixture.session, now_us));
  g_assert_true (soleus_session_resume (fixture.session, now_us + 5 * S));
  g_assert_cmpint (soleus_session_get_state (fixture.session), ==, SOLEUS_SESSION_STATE_WAITING);
  g_assert_true (soleus_session_skip (fixture.session, now_us + 6 * S));
  g_assert_cmpint (soleus_session_get_state (fixture.session), ==, SOLEUS_SESSION_STATE_RUNNING);

  /* Nothing waits at the end. */
  soleus_session_advance (fixture.session, now_us + 6 * S + LEAD + 14 * S);
  g_assert_cmpint (soleus_session_get_state (fixture.session), ==, SOLEUS_SESSION_STATE_FINISHED);
  finish (&fixture);
}

static void
test_wait (void)
{
  Fixture          fixture;
  const SoleusCue *cues;
  int64_t          now_us;
  int              n_cues;

  begin (&fixture, test_sprint_new (2, 180));
  now_us = fixture.t0 + 30 * S;
  soleus_session_advance (fixture.session, now_us);
  g_assert_cmpint (soleus_session_get_state (fixture.session), ==, SOLEUS_SESSION_STATE_WAITING);
  g_assert_cmpint (soleus_session_get_position_us (fixture.session, now_us), ==, 5 * S);
  g_assert_cmpint (soleus_session_next_deadline (fixture.session), ==, -1);
  g_assert_cmpint (soleus_session_get_timeline_state (fixture.session, now_us).segment->kind, ==, SOLEUS_SEGMENT_KIND_WAIT);
  cues = soleus_session_take_cues (fixture.session, &n_cues);
  g_assert_cmpint (n_cues, ==, 4);
  g_assert_cmpint (cues[3].kind, ==, SOLEUS_CUE_KIND_GO); /* but not the rest behind the wait */

  g_assert_true (soleus_session_done (fixture.session, now_us));
  g_assert_cmpfloat_with_epsilon (get_performed (&fixture, 0)->done, 200, 1e-9);
  g_assert_cmpint (get_performed (&fixture, 0)->active_us, ==, 25 * S);
  g_assert_false (soleus_session_done (fixture.session, now_us));
  soleus_session_advance (fixture.session, now_us + LEAD + 1);
  cues = soleus_session_take_cues (fixture.session, &n_cues);
  g_assert_cmpint (n_cues, ==, 1);
  g_assert_cmpint (cues[0].kind, ==, SOLEUS_CUE_KIND_REST);

  now_us += LEAD + 200 * S;
  soleus_session_advance (fixture.session, now_us);
  g_assert_true (soleus_session_pause (fixture.session, now_us));
  now_us += 100 * S;
  g_assert_true (soleus_session_resume (fixture.session, now_us));
  g_assert_cmpint (soleus_session_get_state (fixture.session), ==, SOLEUS_SESSION_STATE_WAITING);
  now_us += LEAD + 2 * S;
  g_assert_true (soleus_session_skip (fixture.session, now_us));
  g_assert_cmpfloat_with_epsilon (get_performed (&fixture, 1)->done, 0, 1e-9);
  g_assert_cmpint (get_performed (&fixture, 1)->active_us, ==, 22 * S);
  g_assert_cmpint (soleus_session_get_state (fixture.session), ==, SOLEUS_SESSION_STATE_FINISHED);
  finish (&fixture);
}

static void
test_stop (void)
{
  Fixture fixture;

  begin (&fixture, test_seated_raise_new (3, 15));
  g_assert_true (soleus_session_stop (fixture.session, fixture.t0 + (5 + 22) * S));
  g_assert_cmpint (soleus_session_get_state (fixture.session), ==, SOLEUS_SESSION_STATE_STOPPED);
  g_assert_cmpint (fixture.performed->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (get_performed (&fixture, 0)->done, 3, 1e-9);
  soleus_session_advance (fixture.session, fixture.t0 + 999 * S);
  g_assert_cmpint (fixture.performed->len, ==, 1);
  finish (&fixture);
}

static void
test_stop_in_a_stretch (void)
{
  Fixture fixture;

  begin (&fixture, test_wall_stretch_new (2));
  g_assert_true (soleus_session_stop (fixture.session, fixture.t0 + (5 + 12) * S));
  g_assert_cmpint (soleus_session_get_state (fixture.session), ==, SOLEUS_SESSION_STATE_STOPPED);
  g_assert_cmpfloat_with_epsilon (get_performed (&fixture, 0)->done, 12, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_performed (&fixture, 0)->planned, 30, 1e-9);
  g_assert_false (soleus_session_stop (fixture.session, fixture.t0 + 99 * S));
  finish (&fixture);
}

static void
on_state_looked_at (SoleusSession *session,
                    GParamSpec    *pspec,
                    gpointer       data)
{
  soleus_session_advance (session, *(const int64_t *) data);
}

/* Whoever hears of a new state may look at once, and finds the session where it is. */
static void
test_look_on_notify (void)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_seated_raise_new (1, 1));
  g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);
  g_autoptr (SoleusSession) session = soleus_session_new (timeline);
  int64_t now_us = 5000 * S;

  g_signal_connect (session, "notify::state", G_CALLBACK (on_state_looked_at), &now_us);
  g_assert_true (soleus_session_start (session, now_us));
  g_assert_cmpint (soleus_session_get_state (session), ==, SOLEUS_SESSION_STATE_RUNNING);
  g_assert_cmpint (soleus_session_get_position_us (session, now_us), ==, 0);
  now_us += 2 * S;
  g_assert_true (soleus_session_pause (session, now_us));
  now_us += 100 * S;
  g_assert_true (soleus_session_resume (session, now_us));
  g_assert_cmpint (soleus_session_get_position_us (session, now_us), ==, 2 * S - LEAD);
}

/* A listener that looks at the session, or commands it, while it tells of a set. */
typedef struct {
  gboolean (*command) (SoleusSession *session,
                       int64_t        now_us);
  SoleusSession *session;
  int64_t        now_us;
  int            heard;
  int            last_index;
  int            heard_at_the_end; /* how many sets had been told of when the end was */
} Listener;

static void
on_set_answered (SoleusSession      *session,
                 SoleusPerformedSet *performed,
                 Listener           *listener)
{
  g_assert_cmpint (listener->heard++, <, 10);
  listener->last_index = performed->index;
  soleus_session_get_active_us (session, listener->now_us);
  soleus_session_get_timeline_state (session, listener->now_us);
  if (listener->command != NULL)
    listener->command (session, listener->now_us);
}

static void
on_end_heard (SoleusSession *session,
              GParamSpec    *pspec,
              Listener      *listener)
{
  SoleusSessionState state = soleus_session_get_state (session);

  if (state == SOLEUS_SESSION_STATE_FINISHED || state == SOLEUS_SESSION_STATE_STOPPED)
    listener->heard_at_the_end = listener->heard;
}

static void
listen (Listener *listener,
        gboolean (*command) (SoleusSession *session,
                             int64_t        now_us),
        SoleusExercise *exercise)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (exercise);
  g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);

  *listener = (Listener) { .command = command, .session = soleus_session_new (timeline) };
  g_signal_connect (listener->session, "set-performed", G_CALLBACK (on_set_answered), listener);
  g_signal_connect (listener->session, "notify::state", G_CALLBACK (on_end_heard), listener);
  soleus_session_start (listener->session, 0);
}

static void
test_look_on_set (void)
{
  Listener listener;

  listen (&listener, NULL, test_seated_raise_new (3, 15));
  listener.now_us = LEAD + 1000 * S;
  soleus_session_advance (listener.session, listener.now_us);
  g_assert_cmpint (listener.heard, ==, 3);
  g_assert_cmpint (listener.heard_at_the_end, ==, 3);
  g_assert_cmpint (soleus_session_get_active_us (listener.session, listener.now_us), ==, 440 * S);
  g_assert_cmpint (soleus_session_get_state (listener.session), ==, SOLEUS_SESSION_STATE_FINISHED);
  g_assert_finalize_object (listener.session);
}

/* A skip out of the last set tells of the set before it tells of the end, however often the listener skips. */
static void
test_skip_on_set (void)
{
  Listener listener;

  listen (&listener, soleus_session_skip, test_seated_raise_new (2, 15));
  listener.now_us = LEAD + 10 * S;
  g_assert_true (soleus_session_skip (listener.session, listener.now_us)); /* set 1, and its rest by the listener */
  g_assert_cmpint (listener.heard, ==, 1);
  g_assert_cmpint (soleus_session_get_timeline_state (listener.session, listener.now_us).segment->set, ==, 2);
  g_assert_true (soleus_session_skip (listener.session, listener.now_us));
  g_assert_cmpint (listener.heard, ==, 2);
  g_assert_cmpint (listener.heard_at_the_end, ==, 2);
  g_assert_cmpint (soleus_session_get_state (listener.session), ==, SOLEUS_SESSION_STATE_FINISHED);
  g_assert_finalize_object (listener.session);
}

static void
test_stop_on_set (void)
{
  Listener listener;

  listen (&listener, soleus_session_stop, test_seated_raise_new (2, 15));
  listener.now_us = LEAD + 10 * S;
  g_assert_true (soleus_session_stop (listener.session, listener.now_us));
  g_assert_cmpint (listener.heard, ==, 1);
  g_assert_finalize_object (listener.session);

  listen (&listener, soleus_session_stop, test_seated_raise_new (1, 15));
  listener.now_us = LEAD + 10 * S;
  g_assert_true (soleus_session_pause (listener.session, listener.now_us));
  g_assert_true (soleus_session_skip (listener.session, listener.now_us));
  g_assert_cmpint (listener.heard, ==, 1);
  g_assert_cmpint (soleus_session_get_state (listener.session), ==, SOLEUS_SESSION_STATE_FINISHED);
  g_assert_finalize_object (listener.session);

  listen (&listener, soleus_session_stop, test_sprint_new (2, 180));
  listener.now_us = LEAD + 30 * S;
  g_assert_true (soleus_session_done (listener.session, listener.now_us));
  g_assert_cmpint (listener.heard, ==, 1);
  g_assert_cmpint (soleus_session_get_state (listener.session), ==, SOLEUS_SESSION_STATE_STOPPED);
  g_assert_finalize_object (listener.session);
}

static gboolean
extend (SoleusSession *session,
        int64_t        now_us)
{
  return soleus_session_extend_rest (session, now_us, 10 * S);
}

/* The timeline is another one after the listener's answer. */
static void
test_extend_on_set (void)
{
  Listener listener;

  listen (&listener, extend, test_seated_raise_new (2, 2));
  listener.now_us = LEAD + (5 + 14) * S;
  soleus_session_advance (listener.session, listener.now_us);
  g_assert_cmpint (listener.heard, ==, 1);
  g_assert_cmpint (soleus_session_next_deadline (listener.session), ==, LEAD + (5 + 14 + 70) * S);
  soleus_session_skip (listener.session, listener.now_us);
  soleus_session_pause (listener.session, listener.now_us);
  g_assert_true (soleus_session_skip (listener.session, listener.now_us)); /* behind the end there is nothing to extend */
  g_assert_cmpint (listener.heard, ==, 2);
  g_assert_cmpint (soleus_session_get_state (listener.session), ==, SOLEUS_SESSION_STATE_FINISHED);
  g_assert_finalize_object (listener.session);
}

static void
test_lead_in (void)
{
  Fixture fixture;

  begin (&fixture, test_seated_raise_new (2, 15));
  g_assert_true (soleus_session_extend_rest (fixture.session, fixture.t0 + 2 * S, 10 * S));
  g_assert_cmpint (soleus_session_next_deadline (fixture.session), ==, fixture.t0 + 15 * S);
  g_assert_true (soleus_session_back (fixture.session, fixture.t0 + 9 * S));
  g_assert_cmpint (soleus_session_get_position_us (fixture.session, fixture.t0 + 9 * S), ==, 0);
  g_assert_true (soleus_session_stop (fixture.session, fixture.t0 + 9 * S + LEAD + 3 * S));
  g_assert_cmpint (fixture.performed->len, ==, 0);
  g_assert_cmpint (soleus_session_get_active_us (fixture.session, fixture.t0 + 99 * S), ==, 12 * S);
  finish (&fixture);
}

/* Without a rest between, one set follows the other at once, and both are told of. */
static void
test_no_rest (void)
{
  Fixture         fixture;
  SoleusExercise *exercise = test_seated_raise_new (2, 1);

  exercise->rest_s = soleus_range_fixed (0);
  begin (&fixture, exercise);
  soleus_session_advance (fixture.session, fixture.t0 + 12 * S);
  g_assert_cmpint (fixture.performed->len, ==, 1);
  g_assert_cmpint (soleus_session_get_timeline_state (fixture.session, fixture.t0 + 12 * S).segment->set, ==, 2);
  g_assert_cmpint (soleus_session_get_position_us (fixture.session, fixture.t0 + 12 * S), ==, 12 * S);
  g_assert_true (soleus_session_skip (fixture.session, fixture.t0 + 12 * S));
  g_assert_cmpint (fixture.performed->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (get_performed (&fixture, 1)->done, 0, 1e-9);
  g_assert_cmpint (soleus_session_get_state (fixture.session), ==, SOLEUS_SESSION_STATE_FINISHED);
  finish (&fixture);
}

static void
test_each_side (void)
{
  Fixture fixture;
  int64_t now_us;

  begin (&fixture, test_wall_stretch_new (1));
  now_us = fixture.t0 + (5 + 30 + 2) * S;
  soleus_session_advance (fixture.session, now_us);
  g_assert_cmpint (get_performed (&fixture, 0)->side, ==, SOLEUS_SIDE_LEFT);
  g_assert_true (soleus_session_extend_rest (fixture.session, now_us, 10 * S)); /* the change-over */
  g_assert_true (soleus_session_skip (fixture.session, now_us));
  g_assert_cmpint (soleus_session_get_timeline_state (fixture.session, now_us).segment->side, ==, SOLEUS_SIDE_RIGHT);
  now_us += LEAD + 2 * S;
  g_assert_true (soleus_session_back (fixture.session, now_us)); /* within three seconds: the left again */
  g_assert_cmpint (soleus_session_get_timeline_state (fixture.session, now_us).segment->side, ==, SOLEUS_SIDE_LEFT);
  g_assert_cmpint (get_performed (&fixture, 1)->side, ==, SOLEUS_SIDE_RIGHT);
  g_assert_cmpfloat_with_epsilon (get_performed (&fixture, 1)->done, 2, 1e-9);
  finish (&fixture);
}

/* The time of a wait belongs to its set, also once the set has gone on. */
static void
test_back_from_finisher_of_wait (void)
{
  Fixture         fixture;
  SoleusExercise *exercise = test_sprint_new (2, 60);
  int64_t         now_us;

  exercise->finisher = soleus_phase_new (SOLEUS_PHASE_KIND_STRETCH, soleus_range_fixed (20), soleus_range_fixed (0), NULL);
  begin (&fixture, exercise);
  now_us = fixture.t0 + 30 * S;
  g_assert_true (soleus_session_done (fixture.session, now_us));
  g_assert_cmpint (fixture.performed->len, ==, 0); /* the finisher belongs to the set */
  now_us += LEAD + 80 * S;
  g_assert_true (soleus_session_done (fixture.session, now_us + 30 * S));
  g_assert_cmpint (fixture.performed->len, ==, 1);
  now_us += 30 * S + LEAD + 1 * S;
  g_assert_true (soleus_session_back (fixture.session, now_us)); /* half a minute into set 2: to its own start */
  g_assert_cmpint (soleus_session_get_timeline_state (fixture.session, now_us).segment->set, ==, 2);
  g_assert_cmpint (soleus_session_get_state (fixture.session), ==, SOLEUS_SESSION_STATE_WAITING);
  finish (&fixture);
}

/* A clock that steps back changes nothing, whatever the command. */
static void
test_time_steps_back (void)
{
  Fixture fixture;

  begin (&fixture, test_seated_raise_new (2, 15));
  soleus_session_advance (fixture.session, fixture.t0 + 20 * S);
  g_assert_true (soleus_session_skip (fixture.session, fixture.t0 + 10 * S));
  g_assert_cmpint (get_performed (&fixture, 0)->ended_us, ==, fixture.t0 + 20 * S);
  g_assert_cmpint (soleus_session_next_deadline (fixture.session), ==, fixture.t0 + LEAD + 80 * S);
  g_assert_true (soleus_session_pause (fixture.session, fixture.t0));
  g_assert_true (soleus_session_resume (fixture.session, fixture.t0));
  g_assert_cmpint (soleus_session_get_active_us (fixture.session, fixture.t0 + 20 * S), ==, 20 * S);
  finish (&fixture);
}

static void
test_deadlines (void)
{
  Fixture fixture;
  int     deadlines = 0;

  begin (&fixture, test_seated_raise_new (3, 15));
  for (int64_t at_us; (at_us = soleus_session_next_deadline (fixture.session)) >= 0; deadlines++)
    soleus_session_advance (fixture.session, at_us);
  g_assert_cmpint (deadlines, ==, 1 + 3 * 45 + 2);
  g_assert_cmpint (soleus_session_get_state (fixture.session), ==, SOLEUS_SESSION_STATE_FINISHED);
  finish (&fixture);
}

/* Goes on with a set after some of it, and tells where the work begins after a lead-in of 5 s. */
static const SoleusSegment *
continue_with (Fixture        *fixture,
               SoleusExercise *exercise,
               int             set,
               double          done,
               int64_t         active_us)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (exercise);
  g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);
  SoleusPerformedSet before = { .index = set, .goal_kind = soleus_routine_get_block (routine, 0)->dose->goal_kind, .done = done, .active_us = active_us };
  int64_t            position_us;

  fixture->session = soleus_session_new_continued (timeline, &before, 1, set, 90 * S, 5 * S);
  fixture->performed = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_performed_set_free);
  g_signal_connect (fixture->session, "set-performed", G_CALLBACK (on_set_performed), fixture);
  g_assert_true (soleus_session_start (fixture->session, 1000 * S));
  fixture->t0 = 1000 * S + LEAD;
  position_us = soleus_session_get_position_us (fixture->session, fixture->t0);
  g_assert_cmpint (soleus_session_get_timeline_state (fixture->session, fixture->t0).segment->kind, ==, SOLEUS_SEGMENT_KIND_LEAD_IN);
  return soleus_timeline_state_at (soleus_session_get_timeline (fixture->session), position_us + 5 * S).segment;
}

/* The second set of three after nine of fifteen: the tenth comes next, and the third set after it as ever. */
static void
test_continue_repetitions (void)
{
  Fixture              fixture;
  const SoleusSegment *next = continue_with (&fixture, test_seated_raise_new (3, 15), 1, 9, 66 * S);

  g_assert_cmpint (next->set, ==, 2);
  g_assert_cmpint (next->repetition, ==, 10);
  soleus_session_advance (fixture.session, fixture.t0 + (5 + 6 * 7 - 1) * S);
  g_assert_cmpint (fixture.performed->len, ==, 0);
  soleus_session_advance (fixture.session, fixture.t0 + (5 + 6 * 7) * S);
  g_assert_cmpint (fixture.performed->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (get_performed (&fixture, 0)->done, 15, 1e-9);
  g_assert_cmpint (get_performed (&fixture, 0)->active_us, ==, (66 + 42) * S);
  soleus_session_advance (fixture.session, fixture.t0 + (5 + 42 + 60 + 105) * S);
  g_assert_cmpint (soleus_session_get_state (fixture.session), ==, SOLEUS_SESSION_STATE_FINISHED);
  g_assert_cmpint (soleus_session_get_active_us (fixture.session, fixture.t0 + 999 * S), ==, (90 + 5 + 42 + 60 + 105) * S);
  finish (&fixture);
}

/* A step back comes to the start of what is left, then to the set before. */
static void
test_continue_back (void)
{
  Fixture fixture;

  continue_with (&fixture, test_seated_raise_new (3, 15), 1, 9, 66 * S);
  g_assert_true (soleus_session_back (fixture.session, fixture.t0 + 20 * S));
  g_assert_cmpint (soleus_session_get_timeline_state (fixture.session, fixture.t0 + 20 * S + LEAD).segment->repetition, ==, 10);
  g_assert_true (soleus_session_skip (fixture.session, fixture.t0 + 20 * S + LEAD));
  g_assert_cmpfloat_with_epsilon (get_performed (&fixture, 0)->done, 11, 1e-9);
  finish (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/whole", test_whole);
  g_test_add_func ("/session/pause", test_pause);
  g_test_add_func ("/session/pause-in-the-past", test_pause_in_the_past);
  g_test_add_func ("/session/skip", test_skip);
  g_test_add_func ("/session/skip-to-the-end", test_skip_to_the_end);
  g_test_add_func ("/session/back", test_back);
  g_test_add_func ("/session/extend-rest", test_extend_rest);
  g_test_add_func ("/session/waiting-rest", test_waiting_rest);
  g_test_add_func ("/session/wait", test_wait);
  g_test_add_func ("/session/stop", test_stop);
  g_test_add_func ("/session/stop-in-a-stretch", test_stop_in_a_stretch);
  g_test_add_func ("/session/look-on-notify", test_look_on_notify);
  g_test_add_func ("/session/look-on-set", test_look_on_set);
  g_test_add_func ("/session/skip-on-set", test_skip_on_set);
  g_test_add_func ("/session/stop-on-set", test_stop_on_set);
  g_test_add_func ("/session/extend-on-set", test_extend_on_set);
  g_test_add_func ("/session/lead-in", test_lead_in);
  g_test_add_func ("/session/no-rest", test_no_rest);
  g_test_add_func ("/session/each-side", test_each_side);
  g_test_add_func ("/session/back-from-finisher-of-wait", test_back_from_finisher_of_wait);
  g_test_add_func ("/session/time-steps-back", test_time_steps_back);
  g_test_add_func ("/session/open-set", test_open_set);
  g_test_add_func ("/session/continue-repetitions", test_continue_repetitions);
  g_test_add_func ("/session/continue-back", test_continue_back);
  g_test_add_func ("/session/deadlines", test_deadlines);
  return g_test_run ();
}
