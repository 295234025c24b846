/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-timeline-compiler.h"
#include "soleus-session.h"

#include "test-exercises.h"

#define ROUNDS 300
#define COMMANDS 60

/* What holds for any routine under any commands at any times. */
typedef struct {
  SoleusSession *session;
  int64_t        now_us;
  int64_t        position_us;
  int64_t        active_us;
  int64_t        spent_us; /* the time for which the session ran or waited, by this test's own book */
  double        *done;     /* of each set, the latest report */
  int64_t       *set_us;   /* likewise */
  int            next_cue; /* which cue must be the next one to be taken */
} Walk;

static void
on_set_performed (SoleusSession      *session,
                  SoleusPerformedSet *performed,
                  Walk               *walk)
{
  g_assert_cmpfloat (performed->done, >=, walk->done[performed->index]);
  g_assert_cmpint (performed->active_us, >=, walk->set_us[performed->index]);
  if (performed->planned > 0)
    g_assert_cmpfloat (performed->done, <=, performed->planned);
  g_assert_cmpint (performed->ended_us, >=, performed->started_us);
  walk->done[performed->index] = performed->done;
  walk->set_us[performed->index] = performed->active_us;
}

static gboolean
moves (SoleusSession *session)
{
  SoleusSessionState state = soleus_session_get_state (session);

  return state == SOLEUS_SESSION_STATE_RUNNING || state == SOLEUS_SESSION_STATE_WAITING;
}

/* Takes the cues: they come without a gap and without a repetition, each from before the position. */
static void
take_cues (Walk *walk)
{
  int              n_all, n_cues;
  const SoleusCue *all = soleus_timeline_get_cues (soleus_session_get_timeline (walk->session), &n_all);
  const SoleusCue *cues = soleus_session_take_cues (walk->session, &n_cues);

  if (n_cues == 0)
    return;
  g_assert_true (cues == &all[walk->next_cue]);
  g_assert_cmpint (cues[n_cues - 1].at_us, <=, soleus_session_get_position_us (walk->session, walk->now_us));
  walk->next_cue += n_cues;
}

/* Where the taking of cues goes on after a move. */
static void
expect_cues_from (Walk   *walk,
                  int     segment,
                  int64_t position_us)
{
  int              n_cues;
  const SoleusCue *cues = soleus_timeline_get_cues (soleus_session_get_timeline (walk->session), &n_cues);

  for (walk->next_cue = 0; walk->next_cue < n_cues; walk->next_cue++)
    if (cues[walk->next_cue].segment >= segment && cues[walk->next_cue].at_us >= position_us)
      return;
}

static void
let_time_pass (Walk *walk)
{
  int64_t  step_us = g_test_rand_int_range (0, 3) == 0 ? g_test_rand_int_range (0, 300000) : g_test_rand_int_range (0, 40 * (int) G_TIME_SPAN_SECOND);
  int64_t  position_us, active_us, anchor_position_us, anchor_us = soleus_session_get_anchor_us (walk->session, &anchor_position_us);
  gboolean moved = moves (walk->session);

  walk->now_us += step_us;
  soleus_session_advance (walk->session, walk->now_us);
  take_cues (walk);

  position_us = soleus_session_get_position_us (walk->session, walk->now_us);
  active_us = soleus_session_get_active_us (walk->session, walk->now_us);
  g_assert_cmpint (position_us, >=, walk->position_us);
  g_assert_cmpint (active_us, >=, walk->active_us);
  if (moved && moves (walk->session))
    g_assert_cmpint (active_us - walk->active_us, ==, MAX (walk->now_us - MAX (walk->now_us - step_us, anchor_us), 0));
  if (!moved)
    g_assert_cmpint (active_us, ==, walk->active_us);
  walk->position_us = position_us;
  walk->active_us = active_us;
}

static void
note_move (Walk *walk)
{
  int64_t anchor_position_us;

  walk->position_us = soleus_session_get_position_us (walk->session, walk->now_us);
  soleus_session_get_anchor_us (walk->session, &anchor_position_us);
  expect_cues_from (walk, soleus_session_get_segment (walk->session), anchor_position_us);
  take_cues (walk);
}

static void
command (Walk *walk)
{
  SoleusSession *session = walk->session;
  int64_t        before_us = walk->position_us;

  switch (g_test_rand_int_range (0, 7)) {
  case 0:
    soleus_session_pause (session, walk->now_us);
    break;
  case 1:
    soleus_session_resume (session, walk->now_us);
    take_cues (walk);
    break;
  case 2:
    if (soleus_session_skip (session, walk->now_us)) {
      note_move (walk);
      g_assert_cmpint (walk->position_us, >=, before_us);
    }
    break;
  case 3:
    if (soleus_session_back (session, walk->now_us)) {
      note_move (walk);
      g_assert_cmpint (walk->position_us, <=, before_us);
    }
    break;
  case 4:
    if (soleus_session_extend_rest (session, walk->now_us, 10 * G_TIME_SPAN_SECOND)) {
      g_assert_cmpint (soleus_session_get_position_us (session, walk->now_us), ==, before_us);
      note_move (walk);
    }
    break;
  case 5:
    if (soleus_session_done (session, walk->now_us))
      note_move (walk);
    break;
  default:
    break;
  }
  g_assert_cmpint (soleus_session_get_active_us (session, walk->now_us), ==, walk->active_us);
}

/* The sets are no more than the whole. */
static void
check_sum (Walk *walk)
{
  int     n_sets;
  int64_t sets_us = 0;

  soleus_timeline_get_sets (soleus_session_get_timeline (walk->session), &n_sets);
  for (int i = 0; i < n_sets; i++)
    sets_us += walk->set_us[i];
  g_assert_cmpint (sets_us, <=, walk->active_us);
}

static void
walk_through (gboolean may_wait)
{
  g_autoptr (SoleusRoutine) routine = test_routine_random (may_wait);
  g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);
  g_autoptr (SoleusSession) session = soleus_session_new (timeline);
  int                 n_sets = soleus_routine_get_sets (routine);
  g_autofree double  *done = g_new0 (double, n_sets);
  g_autofree int64_t *set_us = g_new0 (int64_t, n_sets);
  Walk                walk = { .session = session, .now_us = g_test_rand_int_range (1, G_MAXINT32), .done = done, .set_us = set_us };

  g_signal_connect (session, "set-performed", G_CALLBACK (on_set_performed), &walk);
  g_assert_true (soleus_session_start (session, walk.now_us));
  note_move (&walk);
  for (int i = 0; i < COMMANDS; i++) {
    let_time_pass (&walk);
    command (&walk);
  }
  if (soleus_session_stop (session, walk.now_us))
    g_assert_cmpint (soleus_session_get_state (session), ==, SOLEUS_SESSION_STATE_STOPPED);
  check_sum (&walk);
}

static void
test_random_commands (void)
{
  for (int round = 0; round < ROUNDS; round++)
    walk_through (round % 2 == 0);
}

/* Without any command, everything is done, every cue comes, and the parts are the whole to the microsecond. */
static void
test_undisturbed (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (SoleusRoutine) routine = test_routine_random (FALSE);
    g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);
    g_autoptr (SoleusSession) session = soleus_session_new (timeline);
    int     n_cues, n_taken, taken = 0;
    int64_t now_us = 0;

    soleus_session_start (session, now_us);
    while (soleus_session_get_state (session) == SOLEUS_SESSION_STATE_RUNNING) {
      now_us += g_test_rand_int_range (1, 60 * (int) G_TIME_SPAN_SECOND);
      soleus_session_advance (session, now_us);
      soleus_session_take_cues (session, &n_taken);
      taken += n_taken;
    }
    soleus_timeline_get_cues (timeline, &n_cues);
    g_assert_cmpint (taken, ==, n_cues);
    g_assert_cmpint (soleus_session_get_active_us (session, now_us), ==, soleus_timeline_get_duration_us (timeline));
  }
}

/* What a record would hold of a session: of each set what was told last, and which one was left open. */
typedef struct {
  GArray *sets; /* (element-type SoleusPerformedSet): its texts belong to nobody */
  int     next; /* the set to go on with */
} Book;

static void
write_down (Book                     *book,
            const SoleusPerformedSet *performed,
            int                       next)
{
  book->next = next;
  for (guint i = 0; i < book->sets->len; i++) {
    SoleusPerformedSet *set = &g_array_index (book->sets, SoleusPerformedSet, i);

    if (set->index != performed->index)
      continue;
    g_assert_cmpfloat (performed->done, >=, set->done);
    g_assert_cmpint (performed->active_us, >=, set->active_us);
    *set = *performed;
    return;
  }
  g_array_append_vals (book->sets, performed, 1);
}

static void
on_set_to_write (SoleusSession      *session,
                 SoleusPerformedSet *performed,
                 Book               *book)
{
  write_down (book, performed, performed->index + 1);
}

/* No hole and no overlap, and each set lies where its segments do. */
static void
check_continued (SoleusTimeline *timeline)
{
  int                      n_segments, n_sets;
  const SoleusSegment     *segments = soleus_timeline_get_segments (timeline, &n_segments);
  const SoleusTimelineSet *sets = soleus_timeline_get_sets (timeline, &n_sets);

  for (int i = 1; i < n_segments; i++)
    g_assert_cmpint (segments[i].start_us, ==, segments[i - 1].end_us);
  for (int i = 0; i < n_sets; i++) {
    g_assert_cmpint (segments[sets[i].first_segment].set_index, ==, i);
    g_assert_cmpint (segments[sets[i].last_segment].set_index, ==, i);
    g_assert_cmpint (segments[sets[i].last_segment].end_us, ==, sets[i].end_us);
    g_assert_cmpint (segments[sets[i].first_segment].start_us, >=, sets[i].start_us);
  }
}

/* Runs until it is over or cut off, and returns whether it came to its end. */
static gboolean
run_until_cut (SoleusSession *session,
               Book          *book)
{
  int64_t now_us = g_test_rand_int_range (1, G_MAXINT32);
  int64_t until_us = now_us + g_test_rand_int_range (0, 300) * G_TIME_SPAN_SECOND + g_test_rand_int_range (0, (int) G_TIME_SPAN_SECOND);

  check_continued (soleus_session_get_timeline (session));
  g_signal_connect (session, "set-performed", G_CALLBACK (on_set_to_write), book);
  g_assert_true (soleus_session_start (session, now_us));
  while (now_us < until_us && soleus_session_get_state (session) == SOLEUS_SESSION_STATE_RUNNING) {
    g_autoptr (SoleusPerformedSet) open = NULL;

    now_us += g_test_rand_int_range (1, 12 * (int) G_TIME_SPAN_SECOND);
    soleus_session_advance (session, now_us);
    open = soleus_session_dup_open_set (session, now_us);
    if (open != NULL)
      write_down (book, open, open->index);
  }
  return soleus_session_get_state (session) == SOLEUS_SESSION_STATE_FINISHED;
}

/* However often a session is cut off and gone on with, in the end all of it is done, and no more than the time from the start of a repetition is done twice. */
static void
test_continued (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (SoleusRoutine) routine = test_routine_random (FALSE);
    g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);
    g_autoptr (SoleusSession) session = soleus_session_new (timeline);
    g_autoptr (GArray) sets = g_array_new (FALSE, FALSE, sizeof (SoleusPerformedSet));
    Book book = { sets, 0 };

    while (!run_until_cut (session, &book) && book.next < soleus_routine_get_sets (routine)) {
      g_object_unref (session);
      session = soleus_session_new_continued (timeline, (const SoleusPerformedSet *) (gpointer) sets->data, (int) sets->len, book.next, 7, 5 * G_TIME_SPAN_SECOND);
      g_assert_cmpint (soleus_session_get_active_us (session, 0), ==, 7);
    }
    g_assert_cmpint (sets->len, ==, soleus_routine_get_sets (routine));
    for (guint i = 0; i < sets->len; i++) {
      const SoleusPerformedSet *set = &g_array_index (sets, SoleusPerformedSet, i);

      g_assert_cmpfloat_with_epsilon (set->done, set->planned, 1e-6);
    }
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-properties/random-commands", test_random_commands);
  g_test_add_func ("/session-properties/undisturbed", test_undisturbed);
  g_test_add_func ("/session-properties/continued", test_continued);
  return g_test_run ();
}
