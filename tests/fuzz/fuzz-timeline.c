/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-timeline-compiler.h"
#include "fuzz.h"

#include "fuzz-routine.h"
#include "soleus-session.h"

/* The bytes are a routine, and then what a person does with it and when. */

#define SECOND_US G_TIME_SPAN_SECOND

static void
check_segments (SoleusTimeline *timeline,
                SoleusRoutine  *routine)
{
  int                  n_segments;
  const SoleusSegment *segments = soleus_timeline_get_segments (timeline, &n_segments);

  g_assert_cmpint (segments[0].start_us, ==, 0);
  for (int i = 0; i < n_segments; i++) {
    SoleusTimelineState state = soleus_timeline_state_at (timeline, segments[i].end_us - 1);

    g_assert_true (i == 0 || segments[i].start_us == segments[i - 1].end_us);
    g_assert_true ((segments[i].kind == SOLEUS_SEGMENT_KIND_WAIT) == (segments[i].end_us == segments[i].start_us));
    if (segments[i].kind != SOLEUS_SEGMENT_KIND_WAIT) {
      g_assert_cmpint (state.index, ==, i);
      g_assert_cmpint (state.remaining_us, ==, 1);
    }
  }
  g_assert_cmpint (soleus_timeline_get_duration_us (timeline), ==, routine->lead_in_us + soleus_routine_get_duration_us (routine));
}

static void
check_sets (SoleusTimeline *timeline,
            SoleusRoutine  *routine)
{
  const SoleusSegment     *segments = soleus_timeline_get_segments (timeline, NULL);
  int                      n_sets;
  const SoleusTimelineSet *sets = soleus_timeline_get_sets (timeline, &n_sets);

  g_assert_cmpint (n_sets, ==, soleus_routine_get_sets (routine));
  for (int i = 0; i < n_sets; i++) {
    const SoleusDose *dose = soleus_routine_get_block (routine, (guint) sets[i].block)->dose;
    int               complete = 0;

    g_assert_cmpint (sets[i].start_us, ==, segments[sets[i].first_segment].start_us);
    g_assert_cmpint (sets[i].end_us - sets[i].start_us, ==, soleus_dose_get_set_us (dose));
    for (int j = sets[i].first_segment; j <= sets[i].last_segment; j++) {
      g_assert_cmpint (segments[j].set_index, ==, i);
      complete += segments[j].complete;
    }
    g_assert_cmpint (complete, ==, soleus_dose_get_repetitions (dose));
  }
}

/* However the time is cut into intervals `[from, to)`, each cue falls into exactly one of them. */
static void
check_cues (SoleusTimeline *timeline,
            FuzzBytes      *bytes)
{
  int              n_cues, n, counted = 0;
  const SoleusCue *cues = soleus_timeline_get_cues (timeline, &n_cues);
  int64_t          end_us = soleus_timeline_get_duration_us (timeline);
  int64_t          from_us = 0;

  for (int i = 1; i < n_cues; i++)
    g_assert_true (cues[i].at_us >= cues[i - 1].at_us && cues[i].segment >= cues[i - 1].segment);
  while (from_us <= end_us) {
    /* Often with an edge exactly at the next cue. */
    int64_t to_us = from_us + 1 + fuzz_bytes_take (bytes, 60) * SECOND_US;

    if (counted < n_cues && cues[counted].at_us > from_us && fuzz_bytes_take (bytes, 2) == 0)
      to_us = cues[counted].at_us;
    g_assert_true (soleus_timeline_cues_between (timeline, from_us, to_us, &n) == &cues[counted]);
    counted += n;
    from_us = to_us;
  }
  g_assert_cmpint (counted, ==, n_cues);
}

typedef struct {
  SoleusSession *session;
  FuzzBytes     *bytes;
  int64_t        now_us;
  int64_t        position_us;
  int64_t        active_us;
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

/* The cues come without a gap and without a repetition: all that lie before the position, and at a wait or the end those that lie at it. */
static void
take_cues (Walk *walk)
{
  int                n_all, n_cues;
  const SoleusCue   *all = soleus_timeline_get_cues (soleus_session_get_timeline (walk->session), &n_all);
  const SoleusCue   *cues = soleus_session_take_cues (walk->session, &n_cues);
  SoleusSessionState state = soleus_session_get_state (walk->session);
  int64_t            position_us = soleus_session_get_position_us (walk->session, walk->now_us);
  int                segment = soleus_session_get_segment (walk->session);

  if (n_cues > 0) {
    g_assert_true (cues == &all[walk->next_cue]);
    walk->next_cue += n_cues;
    g_assert_cmpint (cues[n_cues - 1].at_us, <=, position_us);
    if (state == SOLEUS_SESSION_STATE_RUNNING)
      g_assert_cmpint (cues[n_cues - 1].at_us, <, position_us);
  }
  if (walk->next_cue < n_all && all[walk->next_cue].segment <= segment && state != SOLEUS_SESSION_STATE_STOPPED)
    g_assert_cmpint (all[walk->next_cue].at_us, >=, position_us);
}

static void
note_move (Walk *walk)
{
  int              segment = soleus_session_get_segment (walk->session);
  int              n_cues;
  const SoleusCue *cues = soleus_timeline_get_cues (soleus_session_get_timeline (walk->session), &n_cues);
  int64_t          anchor_position_us;

  walk->position_us = soleus_session_get_position_us (walk->session, walk->now_us);
  soleus_session_get_anchor_us (walk->session, &anchor_position_us);
  walk->next_cue = 0;
  while (walk->next_cue < n_cues && (cues[walk->next_cue].segment < segment || cues[walk->next_cue].at_us < anchor_position_us))
    walk->next_cue++;
  take_cues (walk);
}

static gboolean
moves (SoleusSession *session)
{
  SoleusSessionState state = soleus_session_get_state (session);

  return state == SOLEUS_SESSION_STATE_RUNNING || state == SOLEUS_SESSION_STATE_WAITING;
}

/* A running session is in the segment that its position lies in, and something will happen later than now. */
static void
check_place (Walk *walk)
{
  SoleusTimeline     *timeline = soleus_session_get_timeline (walk->session);
  SoleusTimelineState state = soleus_session_get_timeline_state (walk->session, walk->now_us);
  int                 segment = soleus_session_get_segment (walk->session);
  int64_t             deadline_us = soleus_session_next_deadline (walk->session);

  if (soleus_session_get_state (walk->session) != SOLEUS_SESSION_STATE_RUNNING) {
    g_assert_cmpint (deadline_us, ==, -1);
    return;
  }
  g_assert_cmpint (deadline_us, >, walk->now_us);
  g_assert_cmpint (state.index, ==, segment);
  g_assert_cmpint (soleus_timeline_state_at (timeline, walk->position_us).index, ==, segment);
  g_assert_cmpint (state.elapsed_us, ==, walk->position_us - state.segment->start_us);
}

/* No time, one microsecond before, at or after the next deadline, or any time. */
static int64_t
choose_step (Walk *walk)
{
  int64_t to_deadline_us = soleus_session_next_deadline (walk->session) - walk->now_us;
  int     choice = fuzz_bytes_take (walk->bytes, 6);

  if (choice < 3 && to_deadline_us > 0)
    return to_deadline_us + choice - 1;
  if (choice == 3)
    return fuzz_bytes_take (walk->bytes, 256);
  return fuzz_bytes_take (walk->bytes, 256) * (choice == 4 ? G_TIME_SPAN_MILLISECOND : SECOND_US);
}

static void
let_time_pass (Walk   *walk,
               int64_t step_us)
{
  gboolean moved = moves (walk->session);
  int64_t  anchor_position_us, active_us, position_us;
  int64_t  anchor_us = soleus_session_get_anchor_us (walk->session, &anchor_position_us);
  int64_t  from_us = MAX (walk->now_us, anchor_us);

  walk->now_us += step_us;
  soleus_session_advance (walk->session, walk->now_us);
  take_cues (walk);
  position_us = soleus_session_get_position_us (walk->session, walk->now_us);
  active_us = soleus_session_get_active_us (walk->session, walk->now_us);
  g_assert_cmpint (position_us, >=, walk->position_us);
  g_assert_cmpint (active_us, >=, walk->active_us);
  if (moved && moves (walk->session))
    g_assert_cmpint (active_us - walk->active_us, ==, MAX (walk->now_us - from_us, 0));
  if (!moved)
    g_assert_cmpint (active_us, ==, walk->active_us);
  walk->position_us = position_us;
  walk->active_us = active_us;
  check_place (walk);
}

static void
command (Walk *walk)
{
  SoleusSession *session = walk->session;
  int64_t        before_us = walk->position_us;

  switch (fuzz_bytes_take (walk->bytes, 8)) {
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
    if (soleus_session_extend_rest (session, walk->now_us, 1 + fuzz_bytes_take (walk->bytes, 20) * SECOND_US)) {
      g_assert_cmpint (soleus_session_get_position_us (session, walk->now_us), ==, before_us);
      note_move (walk);
    }
    break;
  case 5:
    if (soleus_session_done (session, walk->now_us))
      note_move (walk);
    break;
  case 6:
    /* A clock that went back. */
    soleus_session_advance (session, walk->now_us - fuzz_bytes_take (walk->bytes, 256) * SECOND_US);
    break;
  default:
    break;
  }
  g_assert_cmpint (soleus_session_get_active_us (session, walk->now_us), ==, walk->active_us);
}

/* From wherever it is, a session comes to its end from deadline to deadline, with every cue that is left. */
static void
walk_to_the_end (Walk *walk)
{
  int n_segments, n_cues, n_steps = 0;

  soleus_timeline_get_segments (soleus_session_get_timeline (walk->session), &n_segments);
  soleus_timeline_get_cues (soleus_session_get_timeline (walk->session), &n_cues);
  soleus_session_resume (walk->session, walk->now_us);
  take_cues (walk);
  while (moves (walk->session)) {
    if (soleus_session_get_state (walk->session) == SOLEUS_SESSION_STATE_WAITING) {
      g_assert_true (soleus_session_done (walk->session, walk->now_us));
      note_move (walk);
    } else {
      let_time_pass (walk, soleus_session_next_deadline (walk->session) - walk->now_us);
    }
    g_assert_cmpint (++n_steps, <=, 2 * n_segments + 1);
  }
  g_assert_cmpint (soleus_session_get_state (walk->session), ==, SOLEUS_SESSION_STATE_FINISHED);
  g_assert_cmpint (soleus_session_get_segment (walk->session), ==, n_segments);
  g_assert_cmpint (walk->next_cue, ==, n_cues);
}

/* The sets are no more than the whole, and after the end no command applies. */
static void
check_end (Walk *walk,
           int   n_sets)
{
  int64_t sets_us = 0;

  for (int i = 0; i < n_sets; i++)
    sets_us += walk->set_us[i];
  g_assert_cmpint (sets_us, <=, walk->active_us);
  g_assert_false (soleus_session_skip (walk->session, walk->now_us));
  g_assert_false (soleus_session_back (walk->session, walk->now_us));
  g_assert_false (soleus_session_stop (walk->session, walk->now_us));
}

static void
walk_through (SoleusTimeline *timeline,
              int             n_sets,
              FuzzBytes      *bytes)
{
  g_autoptr (SoleusSession) session = soleus_session_new (timeline);
  g_autofree double  *done = g_new0 (double, n_sets);
  g_autofree int64_t *set_us = g_new0 (int64_t, n_sets);
  Walk                walk = { .session = session, .bytes = bytes, .now_us = 1 + fuzz_bytes_take (bytes, 256) * SECOND_US, .done = done, .set_us = set_us };

  g_signal_connect (session, "set-performed", G_CALLBACK (on_set_performed), &walk);
  g_assert_true (soleus_session_start (session, walk.now_us));
  note_move (&walk);
  while (fuzz_bytes_left (bytes) > 1) {
    let_time_pass (&walk, choose_step (&walk));
    command (&walk);
  }
  if (fuzz_bytes_take (bytes, 4) == 0)
    soleus_session_stop (session, walk.now_us);
  else if (moves (session) || soleus_session_get_state (session) == SOLEUS_SESSION_STATE_PAUSED)
    walk_to_the_end (&walk);
  check_end (&walk, n_sets);
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  FuzzBytes bytes = { data, data + size };
  g_autoptr (SoleusRoutine) routine = fuzz_bytes_take_routine (&bytes);
  g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);

  check_segments (timeline, routine);
  check_sets (timeline, routine);
  check_cues (timeline, &bytes);
  walk_through (timeline, soleus_routine_get_sets (routine), &bytes);
  return 0;
}
