/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-private.h"

/**
 * soleus_session_get_timeline:
 * @self: a session
 *
 * Returns: (transfer none): what it follows
 */
SoleusTimeline *
soleus_session_get_timeline (SoleusSession *self)
{
  return self->timeline;
}

/**
 * soleus_session_get_state:
 * @self: a session
 *
 * Returns: where it is in its life
 */
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
  const SoleusSegment *segments = soleus_session_get_segments (self, &n_segments);
  int64_t              position_us = soleus_session_compute_position (self, MAX (now_us, self->advanced_us));

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
  segments = soleus_session_get_segments (self, &n_segments);
  if (self->segment < n_segments && segments[self->segment].kind == SOLEUS_SEGMENT_KIND_WAIT)
    return (SoleusTimelineState) { &segments[self->segment], self->segment, self->waiting_us, 0 };
  return soleus_timeline_state_at (self->timeline, soleus_session_get_position_us (self, now_us));
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
  const SoleusSegment *segments = soleus_session_get_segments (self, &n_segments);

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
