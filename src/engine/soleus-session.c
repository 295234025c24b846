/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session.h"

#include "soleus-kind-types.h"
#include "soleus-session-progress.h"

struct _SoleusSession {
  GObject parent_instance;

  SoleusTimeline    *timeline; /* (owned) */
  SoleusSessionState state;

  /* The position moves from anchor_position_us on, beginning at anchor_us. While nothing moves it stands at anchor_position_us. */
  int64_t anchor_position_us;
  int64_t anchor_us;

  int     begin;       /* the segment that it begins with */
  int     segment;     /* where the session is; the number of segments once all are behind it */
  int64_t advanced_us; /* the latest `now` that was seen */
  int64_t waiting_us;  /* the time spent at the wait of the present attempt at a set */
  int64_t active_us;
  int     next_cue;

  SoleusSessionProgress *progress; /* (owned) */
};

typedef enum {
  PROP_TIMELINE = 1,
  PROP_STATE,
} SoleusSessionProps;

static GParamSpec *properties[PROP_STATE + 1];

enum {
  SET_PERFORMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SoleusSession, soleus_session, G_TYPE_OBJECT)

static const SoleusSegment *
get_segments (SoleusSession *self,
              int           *n_segments)
{
  return soleus_timeline_get_segments (self->timeline, n_segments);
}

/* Nothing is under way behind the last segment, also while the last set is still being told of. */
static gboolean
is_under_way (SoleusSession *self)
{
  int n_segments;

  get_segments (self, &n_segments);
  return self->segment < n_segments && (self->state == SOLEUS_SESSION_STATE_RUNNING || self->state == SOLEUS_SESSION_STATE_PAUSED || self->state == SOLEUS_SESSION_STATE_WAITING);
}

static void
set_state (SoleusSession     *self,
           SoleusSessionState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/* The set that the session is in, or NULL between sets. */
static const SoleusTimelineSet *
get_set (SoleusSession *self,
         int           *index)
{
  int                  n_segments;
  const SoleusSegment *segments = get_segments (self, &n_segments);

  *index = self->segment < n_segments ? segments[self->segment].set_index : -1;
  return *index >= 0 ? &soleus_timeline_get_sets (self->timeline, NULL)[*index] : NULL;
}

static int64_t
compute_position (SoleusSession *self,
                  int64_t        now_us)
{
  if (self->state != SOLEUS_SESSION_STATE_RUNNING)
    return self->anchor_position_us;
  return self->anchor_position_us + MAX (now_us - self->anchor_us, 0);
}

/* Credits the time from where crediting stopped to `until_us`; the lead of an anchor, in which the position stands, is not credited. */
static void
credit (SoleusSession *self,
        int64_t        until_us)
{
  int64_t from_us = MAX (self->advanced_us, self->anchor_us);
  int64_t spent_us = MAX (until_us - from_us, 0);
  int     index;

  self->advanced_us = MAX (self->advanced_us, until_us);
  self->active_us += spent_us;
  if (self->state == SOLEUS_SESSION_STATE_WAITING)
    self->waiting_us += spent_us;
  if (get_set (self, &index) != NULL)
    soleus_session_progress_spend (self->progress, index, spent_us);
}

/* Notes that a set is begun. */
static void
enter_segment (SoleusSession *self,
               int64_t        now_us)
{
  int                      index;
  const SoleusTimelineSet *set = get_set (self, &index);

  if (set == NULL || self->segment == set->first_segment)
    self->waiting_us = 0;
  if (set == NULL)
    return;

  soleus_session_progress_begin (self->progress, index, now_us);
}

static void
note_progress (SoleusSession *self,
               int64_t        position_us)
{
  int                      index;
  const SoleusTimelineSet *set = get_set (self, &index);

  if (set != NULL)
    soleus_session_progress_reach (self->progress, index, position_us - set->start_us);
}

/* Tells of a set. Whoever hears of it may command the session, so everything that this depends on has to be in place before, and may be another after. */
static void
emit_set (SoleusSession *self,
          int            index,
          int64_t        now_us)
{
  SoleusPerformedSet performed = soleus_session_progress_tell (self->progress, self->timeline, index, now_us);

  g_signal_emit (self, signals[SET_PERFORMED], 0, &performed);
}

/* The first cue of a segment from `segment` on that isn't before the position: the ones before have been taken or passed over. */
static void
find_next_cue (SoleusSession *self)
{
  int              n_all, n_ahead;
  const SoleusCue *ahead = soleus_timeline_cues_between (self->timeline, self->anchor_position_us, G_MAXINT64, &n_ahead);

  soleus_timeline_get_cues (self->timeline, &n_all);
  while (n_ahead > 0 && ahead->segment < self->segment) {
    ahead++;
    n_ahead--;
  }
  self->next_cue = n_all - n_ahead;
}

/* Leaves the present segment for the next one, which the position reached at `now_us`. */
static void
pass_segment (SoleusSession *self,
              int64_t        now_us)
{
  const SoleusSegment     *segment = &get_segments (self, NULL)[self->segment];
  int                      index;
  const SoleusTimelineSet *set = get_set (self, &index);
  gboolean                 performed = set != NULL && set->last_segment == self->segment;

  note_progress (self, segment->end_us);
  if (segment->complete)
    soleus_session_progress_complete (self->progress, index, segment->repetition);
  self->segment++;
  enter_segment (self, now_us);
  if (performed)
    emit_set (self, index, now_us);
}

static void
begin_wait (SoleusSession *self,
            int64_t        position_us)
{
  self->anchor_position_us = position_us;
  set_state (self, SOLEUS_SESSION_STATE_WAITING);
}

/* Moves through every segment whose end has been reached, each at the moment at which it was. */
static void
walk (SoleusSession *self,
      int64_t        now_us)
{
  int n_segments;

  get_segments (self, &n_segments);
  while (self->state == SOLEUS_SESSION_STATE_RUNNING) {
    const SoleusSegment *segment;
    int64_t              reached_us;

    if (self->segment == n_segments) {
      self->anchor_position_us = soleus_timeline_get_duration_us (self->timeline);
      set_state (self, SOLEUS_SESSION_STATE_FINISHED);
      return;
    }
    segment = &get_segments (self, NULL)[self->segment];
    if (segment->kind == SOLEUS_SEGMENT_KIND_WAIT) {
      begin_wait (self, segment->start_us);
      return;
    }
    if (compute_position (self, now_us) < segment->end_us) {
      note_progress (self, compute_position (self, now_us));
      return;
    }
    reached_us = self->anchor_us + segment->end_us - self->anchor_position_us;
    credit (self, reached_us);
    pass_segment (self, reached_us);
  }
}

/* Puts the session at the start of a segment; the position moves again after the anchor's lead. */
static void
place (SoleusSession *self,
       int            segment,
       int64_t        now_us)
{
  int                  n_segments;
  const SoleusSegment *segments = get_segments (self, &n_segments);

  self->segment = segment;
  self->anchor_position_us = segment < n_segments ? segments[segment].start_us : soleus_timeline_get_duration_us (self->timeline);
  self->anchor_us = now_us + SOLEUS_ANCHOR_LEAD_US;
  find_next_cue (self);
  enter_segment (self, now_us);
}

/* Leaves for a segment, and tells of the set that is left, -1 for none. */
static void
move_to (SoleusSession *self,
         int            segment,
         int            performed,
         int64_t        now_us)
{
  int n_segments;

  get_segments (self, &n_segments);
  place (self, segment, now_us);
  if (performed >= 0)
    emit_set (self, performed, now_us);
  if (self->state == SOLEUS_SESSION_STATE_STOPPED)
    return;
  if (self->segment == n_segments)
    set_state (self, SOLEUS_SESSION_STATE_FINISHED);
  else if (self->state == SOLEUS_SESSION_STATE_WAITING)
    set_state (self, SOLEUS_SESSION_STATE_RUNNING);
  walk (self, now_us);
}

/* Takes note of the time. Returns it; one earlier than the latest that was seen counts as that. */
static int64_t
catch_up (SoleusSession *self,
          int64_t        now_us)
{
  now_us = MAX (now_us, self->advanced_us);
  if (self->state == SOLEUS_SESSION_STATE_RUNNING)
    walk (self, now_us);
  if (self->state == SOLEUS_SESSION_STATE_RUNNING || self->state == SOLEUS_SESSION_STATE_WAITING)
    credit (self, now_us);
  return now_us;
}

/* The set before the segment that the session is in, -1 when there is none. */
static int
find_set_before (SoleusSession *self)
{
  int                      n_sets;
  const SoleusTimelineSet *sets = soleus_timeline_get_sets (self->timeline, &n_sets);
  int                      index = n_sets - 1;

  while (index >= 0 && sets[index].last_segment >= self->segment)
    index--;
  return index;
}

static void
soleus_session_dispose (GObject *object)
{
  SoleusSession *self = SOLEUS_SESSION (object);

  g_clear_pointer (&self->timeline, soleus_timeline_unref);
  g_clear_pointer (&self->progress, soleus_session_progress_free);
  G_OBJECT_CLASS (soleus_session_parent_class)->dispose (object);
}

static void
soleus_session_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  SoleusSession *self = SOLEUS_SESSION (object);

  switch ((SoleusSessionProps) property_id) {
  case PROP_TIMELINE:
    g_value_set_boxed (value, self->timeline);
    return;
  case PROP_STATE:
    g_value_set_enum (value, self->state);
    return;
  }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
soleus_session_class_init (SoleusSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = soleus_session_dispose;
  object_class->get_property = soleus_session_get_property;

  /**
   * SoleusSession:timeline:
   *
   * What the session follows: the one that it was made with, or a longer one after a rest was extended.
   */
  properties[PROP_TIMELINE] = g_param_spec_boxed ("timeline", NULL, NULL, SOLEUS_TYPE_TIMELINE,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * SoleusSession:state:
   *
   * Where the session is in its life.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, SOLEUS_TYPE_SESSION_STATE, SOLEUS_SESSION_STATE_IDLE,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * SoleusSession::set-performed:
   * @self: the session
   * @performed: what was really done
   *
   * A set has ended: by its end, by a skip, by a step back to an earlier one, or with the session. A set that is performed again is reported again, with
   * all that was done over both attempts.
   */
  signals[SET_PERFORMED] = g_signal_new ("set-performed", SOLEUS_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         SOLEUS_TYPE_PERFORMED_SET | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
soleus_session_init (SoleusSession *self)
{
}

/**
 * soleus_session_new:
 * @timeline: what to follow
 *
 * Returns: (transfer full): a session that hasn't begun
 */
SoleusSession *
soleus_session_new (SoleusTimeline *timeline)
{
  SoleusSession *self = g_object_new (SOLEUS_TYPE_SESSION, NULL);
  int            n_sets;

  self->timeline = soleus_timeline_ref (timeline);
  soleus_timeline_get_sets (timeline, &n_sets);
  self->progress = soleus_session_progress_new (n_sets);
  return self;
}

/**
 * soleus_session_new_continued:
 * @timeline: what a session that was cut off has followed
 * @done: (array length=n_done): what was done of its sets, each at most once
 * @n_done: how many of them
 * @set: the set to go on with, after what was done of it
 * @active_us: the time spent in it, in microseconds
 * @lead_in_us: how long the lead-in is, in microseconds, above 0
 *
 * Returns: (transfer full): a session that hasn't begun, and goes on from there when it does
 */
SoleusSession *
soleus_session_new_continued (SoleusTimeline           *timeline,
                              const SoleusPerformedSet *done,
                              int                       n_done,
                              int                       set,
                              int64_t                   active_us,
                              int64_t                   lead_in_us)
{
  g_autoptr (SoleusTimeline) rest = NULL;
  SoleusSession *self;
  double         done_of_set = 0;
  int            begin;

  for (int i = 0; i < n_done; i++)
    if (done[i].index == set)
      done_of_set = done[i].done;
  rest = soleus_timeline_continue (timeline, set, done_of_set, lead_in_us, &begin);
  self = soleus_session_new (rest);
  self->begin = begin;
  self->active_us = active_us;
  for (int i = 0; i < n_done; i++)
    soleus_session_progress_carry (self->progress, &done[i]);
  return self;
}

/**
 * soleus_session_advance:
 * @self: a session
 * @now_us: the present time; one earlier than the latest that was seen counts as that
 *
 * Takes note of the time: reports each set that has ended since, stops at a wait, ends after the last segment. It may be called late or twice; what it
 * finds is computed from the time alone.
 */
void
soleus_session_advance (SoleusSession *self,
                        int64_t        now_us)
{
  catch_up (self, now_us);
}

/**
 * soleus_session_start:
 * @self: a session that hasn't begun
 * @now_us: the present time
 *
 * Begins at position 0, or with the lead-in to where it goes on, which is heard %SOLEUS_ANCHOR_LEAD_US later.
 *
 * Returns: whether it applied
 */
gboolean
soleus_session_start (SoleusSession *self,
                      int64_t        now_us)
{
  if (self->state != SOLEUS_SESSION_STATE_IDLE)
    return FALSE;

  /* Placed before it is told: whoever hears of the new state may look at the position at once. */
  self->advanced_us = now_us;
  place (self, self->begin, now_us);
  set_state (self, SOLEUS_SESSION_STATE_RUNNING);
  walk (self, now_us);
  return TRUE;
}

/**
 * soleus_session_pause:
 * @self: a session
 * @now_us: the present time, or an earlier one not before the latest that was seen: then nothing after it is credited
 *
 * Stands still until soleus_session_resume ().
 *
 * Returns: whether it applied
 */
gboolean
soleus_session_pause (SoleusSession *self,
                      int64_t        now_us)
{
  now_us = catch_up (self, now_us);
  if (self->state != SOLEUS_SESSION_STATE_RUNNING && self->state != SOLEUS_SESSION_STATE_WAITING)
    return FALSE;

  self->anchor_position_us = compute_position (self, now_us);
  set_state (self, SOLEUS_SESSION_STATE_PAUSED);
  return TRUE;
}

/**
 * soleus_session_resume:
 * @self: a paused session
 * @now_us: the present time
 *
 * Goes on from the position of the pause, which is heard %SOLEUS_ANCHOR_LEAD_US later.
 *
 * Returns: whether it applied
 */
gboolean
soleus_session_resume (SoleusSession *self,
                       int64_t        now_us)
{
  if (self->state != SOLEUS_SESSION_STATE_PAUSED)
    return FALSE;

  now_us = MAX (now_us, self->advanced_us);
  self->advanced_us = now_us;
  self->anchor_us = now_us + SOLEUS_ANCHOR_LEAD_US;
  set_state (self, SOLEUS_SESSION_STATE_RUNNING);
  walk (self, now_us);
  return TRUE;
}

/**
 * soleus_session_skip:
 * @self: a session under way
 * @now_us: the present time
 *
 * Goes to the end of the present set, or of the present lead-in, rest or change-over. The set is reported with what was done of it.
 *
 * Returns: whether it applied
 */
gboolean
soleus_session_skip (SoleusSession *self,
                     int64_t        now_us)
{
  const SoleusTimelineSet *set;
  int                      index;

  now_us = catch_up (self, now_us);
  if (!is_under_way (self))
    return FALSE;

  set = get_set (self, &index);
  move_to (self, set != NULL ? set->last_segment + 1 : self->segment + 1, index, now_us);
  return TRUE;
}

/**
 * soleus_session_back:
 * @self: a session under way
 * @now_us: the present time
 *
 * Goes to the start of the present set or, within its first %SOLEUS_BACK_GRACE_US and between sets, of the one before; before the first set, to the start
 * of the lead-in. A set that is left for an earlier one is reported when something of it was done.
 *
 * Returns: whether it applied
 */
gboolean
soleus_session_back (SoleusSession *self,
                     int64_t        now_us)
{
  const SoleusTimelineSet *set;
  int                      index, before, target;
  gboolean                 leaves;

  now_us = catch_up (self, now_us);
  if (!is_under_way (self))
    return FALSE;

  set = get_set (self, &index);
  before = find_set_before (self);
  if (set != NULL && (before < 0 || compute_position (self, now_us) - set->start_us + self->waiting_us >= SOLEUS_BACK_GRACE_US))
    target = set->first_segment;
  else
    target = before >= 0 ? soleus_timeline_get_sets (self->timeline, NULL)[before].first_segment : 0;

  leaves = set != NULL && target != set->first_segment && soleus_session_progress_has_any (self->progress, index);
  move_to (self, target, leaves ? index : -1, now_us);
  return TRUE;
}

/**
 * soleus_session_extend_rest:
 * @self: a session under way
 * @now_us: the present time
 * @by_us: how much longer the present lead-in, rest or change-over shall be, in microseconds, above 0
 *
 * Swaps in a timeline in which it is longer. The position stays.
 *
 * Returns: whether it applied: not within a set, nor where a rest that is over waits for the person
 */
gboolean
soleus_session_extend_rest (SoleusSession *self,
                            int64_t        now_us,
                            int64_t        by_us)
{
  SoleusTimeline *longer;
  int64_t         position_us;
  int             index;

  g_return_val_if_fail (by_us > 0, FALSE);

  now_us = catch_up (self, now_us);
  if (!is_under_way (self) || get_set (self, &index) != NULL)
    return FALSE;
  if (get_segments (self, NULL)[self->segment].kind == SOLEUS_SEGMENT_KIND_WAIT)
    return FALSE;

  position_us = compute_position (self, now_us);
  longer = soleus_timeline_extend (self->timeline, self->segment, by_us);
  soleus_timeline_unref (self->timeline);
  self->timeline = longer;
  if (position_us > self->anchor_position_us) {
    self->anchor_us += position_us - self->anchor_position_us;
    self->anchor_position_us = position_us;
  }
  find_next_cue (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIMELINE]);
  return TRUE;
}

/**
 * soleus_session_done:
 * @self: a session that waits
 * @now_us: the present time
 *
 * The person says that the set is done, or that the rest is. A distance counts as covered, an open set as the time that it took.
 *
 * Returns: whether it applied
 */
gboolean
soleus_session_done (SoleusSession *self,
                     int64_t        now_us)
{
  const SoleusTimelineSet *set;
  int                      index;

  now_us = catch_up (self, now_us);
  if (self->state != SOLEUS_SESSION_STATE_WAITING || !is_under_way (self))
    return FALSE;

  set = get_set (self, &index);
  if (set != NULL)
    soleus_session_progress_say_done (self->progress, index);
  move_to (self, self->segment + 1, set != NULL && set->last_segment == self->segment ? index : -1, now_us);
  return TRUE;
}

/**
 * soleus_session_stop:
 * @self: a session under way
 * @now_us: the present time
 *
 * Breaks off here. The present set is reported with what was done of it.
 *
 * Returns: whether it applied
 */
gboolean
soleus_session_stop (SoleusSession *self,
                     int64_t        now_us)
{
  int index, n_cues;

  now_us = catch_up (self, now_us);
  if (!is_under_way (self))
    return FALSE;

  self->anchor_position_us = compute_position (self, now_us);
  soleus_timeline_get_cues (self->timeline, &n_cues);
  self->next_cue = n_cues;
  /* The last set is told of before the end is, but no command applies any more. */
  g_object_freeze_notify (G_OBJECT (self));
  set_state (self, SOLEUS_SESSION_STATE_STOPPED);
  if (get_set (self, &index) != NULL && soleus_session_progress_has_any (self->progress, index))
    emit_set (self, index, now_us);
  g_object_thaw_notify (G_OBJECT (self));
  return TRUE;
}

SoleusTimeline *
soleus_session_get_timeline (SoleusSession *self)
{
  return self->timeline;
}

SoleusSessionState
soleus_session_get_state (SoleusSession *self)
{
  return self->state;
}

/**
 * soleus_session_get_position_us:
 * @self: a session
 * @now_us: the present time
 *
 * Returns: its place in the timeline, in microseconds; never beyond the next wait or the end
 */
int64_t
soleus_session_get_position_us (SoleusSession *self,
                                int64_t        now_us)
{
  int                  n_segments, horizon;
  const SoleusSegment *segments = get_segments (self, &n_segments);
  int64_t              position_us = compute_position (self, MAX (now_us, self->advanced_us));

  /* Nearly always: a picture asks with each frame, and must not look through six hours of segments for it. */
  if (self->segment < n_segments && position_us < segments[self->segment].end_us)
    return position_us;

  horizon = soleus_timeline_get_horizon (self->timeline, self->segment);
  return MIN (position_us, horizon < n_segments ? segments[horizon].start_us : soleus_timeline_get_duration_us (self->timeline));
}

/**
 * soleus_session_get_active_us:
 * @self: a session
 * @now_us: the present time
 *
 * Takes note of the time, as soleus_session_advance () does.
 *
 * Returns: the time really spent, pauses left out, in microseconds
 */
int64_t
soleus_session_get_active_us (SoleusSession *self,
                              int64_t        now_us)
{
  soleus_session_advance (self, now_us);
  return self->active_us;
}

/**
 * soleus_session_get_timeline_state:
 * @self: a session
 * @now_us: the present time
 *
 * Takes note of the time, as soleus_session_advance () does.
 *
 * Returns: what happens now; at a wait, the wait itself; after the end, the last segment at its end
 */
SoleusTimelineState
soleus_session_get_timeline_state (SoleusSession *self,
                                   int64_t        now_us)
{
  int                  n_segments;
  const SoleusSegment *segments;

  soleus_session_advance (self, now_us);
  segments = get_segments (self, &n_segments);
  if (self->segment < n_segments && segments[self->segment].kind == SOLEUS_SEGMENT_KIND_WAIT)
    return (SoleusTimelineState) { &segments[self->segment], self->segment, self->waiting_us, 0 };
  return soleus_timeline_state_at (self->timeline, soleus_session_get_position_us (self, now_us));
}

/**
 * soleus_session_dup_open_set:
 * @self: a session
 * @now_us: the present time
 *
 * Returns: (transfer full) (nullable): what has been done by now of the set under way; %NULL between sets, and while nothing of it is done
 */
SoleusPerformedSet *
soleus_session_dup_open_set (SoleusSession *self,
                             int64_t        now_us)
{
  int                index;
  SoleusPerformedSet open;

  now_us = catch_up (self, now_us);
  if (!is_under_way (self) || get_set (self, &index) == NULL || !soleus_session_progress_has_any (self->progress, index))
    return NULL;
  open = soleus_session_progress_tell (self->progress, self->timeline, index, now_us);
  return soleus_performed_set_copy (&open);
}

/**
 * soleus_session_next_deadline:
 * @self: a session
 *
 * When the present segment ends: a phase changes, a set ends, a rest is over. Whoever runs the session needs no other timer.
 *
 * Returns: a time on the clock of `now`, or -1 when nothing will happen by itself
 */
int64_t
soleus_session_next_deadline (SoleusSession *self)
{
  int                  n_segments;
  const SoleusSegment *segments = get_segments (self, &n_segments);

  if (self->state != SOLEUS_SESSION_STATE_RUNNING || self->segment == n_segments)
    return -1;
  return self->anchor_us + segments[self->segment].end_us - self->anchor_position_us;
}

/**
 * soleus_session_get_segment:
 * @self: a session
 *
 * Returns: the place of the segment that it is in, as far as it was advanced; the number of segments after the end
 */
int
soleus_session_get_segment (SoleusSession *self)
{
  return self->segment;
}

/**
 * soleus_session_get_anchor_us:
 * @self: a running session
 * @position_us: (out): a position
 *
 * What the sound must agree with: from the returned time on the position moves with the clock.
 *
 * Returns: the time at which @position_us is, or was, reached
 */
int64_t
soleus_session_get_anchor_us (SoleusSession *self,
                              int64_t       *position_us)
{
  *position_us = self->anchor_position_us;
  return self->anchor_us;
}

/**
 * soleus_session_take_cues:
 * @self: a session
 * @n_cues: (out): how many cues there are
 *
 * Takes the cues that the position has passed since they were last taken, up to where the session was advanced. Each is taken once; those that a skip
 * jumps over are not, and those behind a step back are taken again when they come again.
 *
 * Returns: (transfer none) (array length=n_cues): the cues
 */
const SoleusCue *
soleus_session_take_cues (SoleusSession *self,
                          int           *n_cues)
{
  int              n_all;
  const SoleusCue *cues = soleus_timeline_get_cues (self->timeline, &n_all);
  int64_t          position_us = soleus_session_get_position_us (self, self->advanced_us);
  gboolean         stands = self->state == SOLEUS_SESSION_STATE_WAITING || self->state == SOLEUS_SESSION_STATE_FINISHED;
  int              first = self->next_cue;

  while (self->next_cue < n_all && cues[self->next_cue].segment <= self->segment && (cues[self->next_cue].at_us < position_us || stands))
    self->next_cue++;
  *n_cues = self->next_cue - first;
  return &cues[first];
}
