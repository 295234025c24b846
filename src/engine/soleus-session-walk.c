/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-private.h"

const SoleusSegment *
soleus_session_get_segments (SoleusSession *self,
                             int           *n_segments)
{
  return soleus_timeline_get_segments (self->timeline, n_segments);
}

/* Nothing is under way behind the last segment, also while the last set is still being told of. */
gboolean
soleus_session_is_under_way (SoleusSession *self)
{
  int n_segments;

  soleus_session_get_segments (self, &n_segments);
  return self->segment < n_segments && (self->state == SOLEUS_SESSION_STATE_RUNNING || self->state == SOLEUS_SESSION_STATE_PAUSED || self->state == SOLEUS_SESSION_STATE_WAITING);
}

void
soleus_session_set_state (SoleusSession     *self,
                          SoleusSessionState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify (G_OBJECT (self), "state");
}

/* The set that the session is in, or NULL between sets. */
const SoleusTimelineSet *
soleus_session_get_set (SoleusSession *self,
                        int           *index)
{
  int                  n_segments;
  const SoleusSegment *segments = soleus_session_get_segments (self, &n_segments);

  *index = self->segment < n_segments ? segments[self->segment].set_index : -1;
  return *index >= 0 ? &soleus_timeline_get_sets (self->timeline, NULL)[*index] : NULL;
}

int64_t
soleus_session_compute_position (SoleusSession *self,
                                 int64_t        now_us)
{
  if (self->state != SOLEUS_SESSION_STATE_RUNNING)
    return self->anchor_position_us;
  return self->anchor_position_us + MAX (now_us - self->anchor_us, 0);
}

/* Credits the time from where crediting stopped to `until_us`; the lead of an anchor, in which the position stands, is not credited. */
void
soleus_session_credit (SoleusSession *self,
                       int64_t        until_us)
{
  int64_t from_us = MAX (self->advanced_us, self->anchor_us);
  int64_t spent_us = MAX (until_us - from_us, 0);
  int     index;

  self->advanced_us = MAX (self->advanced_us, until_us);
  self->active_us += spent_us;
  if (self->state == SOLEUS_SESSION_STATE_WAITING)
    self->waiting_us += spent_us;
  if (soleus_session_get_set (self, &index) != NULL)
    soleus_session_progress_spend (self->progress, index, spent_us);
}

/* Notes that a set is begun. */
static void
enter_segment (SoleusSession *self,
               int64_t        now_us)
{
  int                      index;
  const SoleusTimelineSet *set = soleus_session_get_set (self, &index);

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
  const SoleusTimelineSet *set = soleus_session_get_set (self, &index);

  if (set != NULL)
    soleus_session_progress_reach (self->progress, index, position_us - set->start_us);
}

/* Tells of a set. Whoever hears of it may command the session, so everything that this depends on has to be in place before, and may be another after. */
void
soleus_session_emit_set (SoleusSession *self,
                         int            index,
                         int64_t        now_us)
{
  SoleusPerformedSet performed = soleus_session_progress_tell (self->progress, self->timeline, index, now_us);

  g_signal_emit_by_name (self, "set-performed", &performed);
}

/* The first cue of a segment from `segment` on that isn't before the position: the ones before have been taken or passed over. */
void
soleus_session_find_next_cue (SoleusSession *self)
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
  const SoleusSegment     *segment = &soleus_session_get_segments (self, NULL)[self->segment];
  int                      index;
  const SoleusTimelineSet *set = soleus_session_get_set (self, &index);
  gboolean                 performed = set != NULL && set->last_segment == self->segment;

  note_progress (self, segment->end_us);
  if (segment->complete)
    soleus_session_progress_complete (self->progress, index, segment->repetition);
  self->segment++;
  enter_segment (self, now_us);
  if (performed)
    soleus_session_emit_set (self, index, now_us);
}

static void
begin_wait (SoleusSession *self,
            int64_t        position_us)
{
  self->anchor_position_us = position_us;
  soleus_session_set_state (self, SOLEUS_SESSION_STATE_WAITING);
}

/* Moves through every segment whose end has been reached, each at the moment at which it was. */
void
soleus_session_walk (SoleusSession *self,
                     int64_t        now_us)
{
  int n_segments;

  soleus_session_get_segments (self, &n_segments);
  while (self->state == SOLEUS_SESSION_STATE_RUNNING) {
    const SoleusSegment *segment;
    int64_t              reached_us;

    if (self->segment == n_segments) {
      self->anchor_position_us = soleus_timeline_get_duration_us (self->timeline);
      soleus_session_set_state (self, SOLEUS_SESSION_STATE_FINISHED);
      return;
    }
    segment = &soleus_session_get_segments (self, NULL)[self->segment];
    if (segment->kind == SOLEUS_SEGMENT_KIND_WAIT) {
      begin_wait (self, segment->start_us);
      return;
    }
    if (soleus_session_compute_position (self, now_us) < segment->end_us) {
      note_progress (self, soleus_session_compute_position (self, now_us));
      return;
    }
    reached_us = self->anchor_us + segment->end_us - self->anchor_position_us;
    soleus_session_credit (self, reached_us);
    pass_segment (self, reached_us);
  }
}

/* Puts the session at the start of a segment; the position moves again after the anchor's lead. */
void
soleus_session_place (SoleusSession *self,
                      int            segment,
                      int64_t        now_us)
{
  int                  n_segments;
  const SoleusSegment *segments = soleus_session_get_segments (self, &n_segments);

  self->segment = segment;
  self->anchor_position_us = segment < n_segments ? segments[segment].start_us : soleus_timeline_get_duration_us (self->timeline);
  self->anchor_us = now_us + SOLEUS_ANCHOR_LEAD_US;
  soleus_session_find_next_cue (self);
  enter_segment (self, now_us);
}

/* Leaves for a segment, and tells of the set that is left, -1 for none. */
void
soleus_session_move_to (SoleusSession *self,
                        int            segment,
                        int            performed,
                        int64_t        now_us)
{
  int n_segments;

  soleus_session_get_segments (self, &n_segments);
  soleus_session_place (self, segment, now_us);
  if (performed >= 0)
    soleus_session_emit_set (self, performed, now_us);
  if (self->state == SOLEUS_SESSION_STATE_STOPPED)
    return;
  if (self->segment == n_segments)
    soleus_session_set_state (self, SOLEUS_SESSION_STATE_FINISHED);
  else if (self->state == SOLEUS_SESSION_STATE_WAITING)
    soleus_session_set_state (self, SOLEUS_SESSION_STATE_RUNNING);
  soleus_session_walk (self, now_us);
}

/* Takes note of the time. Returns it; one earlier than the latest that was seen counts as that. */
int64_t
soleus_session_catch_up (SoleusSession *self,
                         int64_t        now_us)
{
  now_us = MAX (now_us, self->advanced_us);
  if (self->state == SOLEUS_SESSION_STATE_RUNNING)
    soleus_session_walk (self, now_us);
  if (self->state == SOLEUS_SESSION_STATE_RUNNING || self->state == SOLEUS_SESSION_STATE_WAITING)
    soleus_session_credit (self, now_us);
  return now_us;
}

/* The set before the segment that the session is in, -1 when there is none. */
int
soleus_session_find_set_before (SoleusSession *self)
{
  int                      n_sets;
  const SoleusTimelineSet *sets = soleus_timeline_get_sets (self->timeline, &n_sets);
  int                      index = n_sets - 1;

  while (index >= 0 && sets[index].last_segment >= self->segment)
    index--;
  return index;
}
