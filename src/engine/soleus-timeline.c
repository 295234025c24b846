/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-timeline.h"

#include "soleus-cue-placer.h"

struct _SoleusTimeline {
  SoleusRoutine *routine;
  GArray        *segments;  /* (element-type SoleusSegment), at least one */
  int64_t       *starts_us; /* of the segments, close together for the search */
  GArray        *sets;      /* (element-type SoleusTimelineSet), at least one */
  GArray        *cues;      /* (element-type SoleusCue), at least one */
};

G_DEFINE_BOXED_TYPE (SoleusTimeline, soleus_timeline, soleus_timeline_ref, soleus_timeline_unref)

static const SoleusSegment *
get_segment (const SoleusTimeline *self,
             int                   index)
{
  return &g_array_index (self->segments, SoleusSegment, index);
}

static void
clear_timeline (gpointer data)
{
  SoleusTimeline *self = data;

  soleus_routine_unref (self->routine);
  g_array_unref (self->segments);
  g_free (self->starts_us);
  g_array_unref (self->sets);
  g_array_unref (self->cues);
}

/* The first cue that isn't before `at_us`. */
static guint
find_cue (const SoleusTimeline *self,
          int64_t               at_us)
{
  guint low = 0;
  guint high = self->cues->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index (self->cues, SoleusCue, middle).at_us < at_us)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* The last segment that has begun at `position_us`; the first one before any has. Each step halves what is left without a branch that the processor would have to guess. */
static int
find_segment (const SoleusTimeline *self,
              int64_t               position_us)
{
  const int64_t *start_us = self->starts_us;
  guint          left = self->segments->len;

  while (left > 1) {
    guint half = left / 2;

    start_us += start_us[half] <= position_us ? half : 0;
    left -= half;
  }
  return (int) (start_us - self->starts_us);
}

static int64_t *
list_starts_us (const GArray *segments)
{
  int64_t *starts_us = g_new (int64_t, segments->len);

  for (guint i = 0; i < segments->len; i++)
    starts_us[i] = g_array_index (segments, SoleusSegment, i).start_us;
  return starts_us;
}

/**
 * soleus_timeline_new_take:
 * @routine: what was compiled
 * @segments: (transfer full) (element-type SoleusSegment): the segments
 * @sets: (transfer full) (element-type SoleusTimelineSet): the sets
 *
 * Returns: (transfer full): the timeline of them, with its cues
 */
SoleusTimeline *
soleus_timeline_new_take (SoleusRoutine *routine,
                          GArray        *segments,
                          GArray        *sets)
{
  SoleusTimeline *self = g_atomic_rc_box_new0 (SoleusTimeline);

  self->routine = soleus_routine_ref (routine);
  self->segments = segments;
  self->starts_us = list_starts_us (segments);
  self->sets = sets;
  self->cues = soleus_place_cues (segments, sets, routine);
  return self;
}

/**
 * soleus_timeline_extend:
 * @self: a timeline
 * @segment: the place of a lead-in, a rest or a change-over
 * @by_us: how much longer it shall be, in microseconds
 *
 * Returns: (transfer full): a timeline in which that segment ends later and all that follows begins later
 */
SoleusTimeline *
soleus_timeline_extend (SoleusTimeline *self,
                        int             segment,
                        int64_t         by_us)
{
  GArray *segments = g_array_copy (self->segments);
  GArray *sets = g_array_copy (self->sets);

  g_array_index (segments, SoleusSegment, segment).end_us += by_us;
  for (guint i = (guint) segment + 1; i < segments->len; i++) {
    g_array_index (segments, SoleusSegment, i).start_us += by_us;
    g_array_index (segments, SoleusSegment, i).end_us += by_us;
  }
  for (guint i = 0; i < sets->len; i++) {
    SoleusTimelineSet *set = &g_array_index (sets, SoleusTimelineSet, i);

    if (set->first_segment > segment) {
      set->start_us += by_us;
      set->end_us += by_us;
    }
  }
  return soleus_timeline_new_take (self->routine, segments, sets);
}

/* The first segment of a set that isn't done yet, and how much of it is: only a single hold can be taken up in its middle, everything else from the start of a repetition. */
static int
find_undone (const SoleusTimeline    *self,
             const SoleusTimelineSet *set,
             double                   done,
             int64_t                 *cut_us)
{
  gboolean is_timed = soleus_routine_get_block (self->routine, (guint) set->block)->dose->goal_kind == SOLEUS_GOAL_KIND_DURATION;
  int64_t  at_us = set->start_us + soleus_seconds_to_us (done);
  int      found = set->first_segment;

  while (found < set->last_segment && (is_timed ? get_segment (self, found)->end_us <= at_us : get_segment (self, found)->kind == SOLEUS_SEGMENT_KIND_PHASE && get_segment (self, found)->repetition <= done))
    found++;
  *cut_us = 0;
  if (!is_timed)
    return found;
  while (found > set->first_segment && get_segment (self, found)->kind == SOLEUS_SEGMENT_KIND_PHASE && get_segment (self, found - 1)->repetition == get_segment (self, found)->repetition)
    found--;
  if (get_segment (self, found)->repetitions == 1 && found == set->first_segment)
    *cut_us = CLAMP (at_us - get_segment (self, found)->start_us, 0, get_segment (self, found)->end_us - get_segment (self, found)->start_us);
  return found;
}

static SoleusSegment
make_lead_in (const SoleusSegment *ahead,
              int64_t              from_us,
              int64_t              length_us)
{
  SoleusSegment lead_in = *ahead;

  lead_in.kind = SOLEUS_SEGMENT_KIND_LEAD_IN;
  lead_in.start_us = from_us;
  lead_in.end_us = from_us + length_us;
  lead_in.set_index = -1;
  lead_in.repetition = 0;
  lead_in.repetitions = 0;
  lead_in.phase_index = -1;
  lead_in.complete = FALSE;
  return lead_in;
}

/**
 * soleus_timeline_continue:
 * @self: a timeline
 * @set: the set to go on with
 * @done: what was done of it, in the unit of its goal
 * @lead_in_us: how long the lead-in before it is, in microseconds, above 0
 * @segment: (out): the place of that lead-in, where a session begins that goes on
 *
 * What was done of the set is left out, as is the pause before it. The set keeps its whole length, so that its start lies before what is left of it, by as much as was done: what
 * counts from there, as the grid of pulses and the half of a set, stays as it was.
 *
 * Returns: (transfer full): a timeline in which that set begins where it was left
 */
SoleusTimeline *
soleus_timeline_continue (SoleusTimeline *self,
                          int             set,
                          double          done,
                          int64_t         lead_in_us,
                          int            *segment)
{
  const SoleusTimelineSet *sets = soleus_timeline_get_sets (self, NULL);
  GArray                  *segments = g_array_new (FALSE, TRUE, sizeof (SoleusSegment));
  GArray                  *moved_sets = g_array_copy (self->sets);
  int                      before = set > 0 ? sets[set - 1].last_segment + 1 : 0;
  int64_t                  from_us = set > 0 ? sets[set - 1].end_us : 0;
  int64_t                  cut_us;
  int                      undone = find_undone (self, &sets[set], done, &cut_us);
  int64_t                  by_us = from_us + lead_in_us - get_segment (self, undone)->start_us - cut_us;
  SoleusSegment            lead_in = make_lead_in (get_segment (self, undone), from_us, lead_in_us);

  g_array_append_vals (segments, self->segments->data, (guint) before);
  g_array_append_val (segments, lead_in);
  for (int i = undone; i < (int) self->segments->len; i++) {
    SoleusSegment moved = *get_segment (self, i);

    moved.start_us += by_us + (i == undone ? cut_us : 0);
    moved.end_us += by_us;
    g_array_append_val (segments, moved);
  }
  for (int i = set; i < (int) moved_sets->len; i++) {
    SoleusTimelineSet *moved = &g_array_index (moved_sets, SoleusTimelineSet, i);

    moved->first_segment = i == set ? before + 1 : moved->first_segment + before + 1 - undone;
    moved->last_segment += before + 1 - undone;
    moved->start_us += by_us;
    moved->end_us += by_us;
  }
  *segment = before;
  return soleus_timeline_new_take (self->routine, segments, moved_sets);
}

SoleusTimeline *
soleus_timeline_ref (SoleusTimeline *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * soleus_timeline_unref:
 * @self: (transfer full): a timeline
 *
 * Gives a reference back, from any thread.
 */
void
soleus_timeline_unref (SoleusTimeline *self)
{
  g_atomic_rc_box_release_full (self, clear_timeline);
}

/**
 * soleus_timeline_get_routine:
 * @self: a timeline
 *
 * Returns: (transfer none): what it was compiled from
 */
SoleusRoutine *
soleus_timeline_get_routine (const SoleusTimeline *self)
{
  return self->routine;
}

/**
 * soleus_timeline_get_duration_us:
 * @self: a timeline
 *
 * Returns: where it ends, in microseconds, its lead-in counted
 */
int64_t
soleus_timeline_get_duration_us (const SoleusTimeline *self)
{
  return get_segment (self, (int) self->segments->len - 1)->end_us;
}

/**
 * soleus_timeline_get_segments:
 * @self: a timeline
 * @n_segments: (out) (optional): how many there are
 *
 * Returns: (transfer none) (array length=n_segments): the segments in their order
 */
const SoleusSegment *
soleus_timeline_get_segments (const SoleusTimeline *self,
                              int                  *n_segments)
{
  if (n_segments != NULL)
    *n_segments = (int) self->segments->len;
  return get_segment (self, 0);
}

/**
 * soleus_timeline_get_sets:
 * @self: a timeline
 * @n_sets: (out) (optional): how many there are
 *
 * Returns: (transfer none) (array length=n_sets): the sets in their order
 */
const SoleusTimelineSet *
soleus_timeline_get_sets (const SoleusTimeline *self,
                          int                  *n_sets)
{
  if (n_sets != NULL)
    *n_sets = (int) self->sets->len;
  return &g_array_index (self->sets, SoleusTimelineSet, 0);
}

/**
 * soleus_timeline_get_cues:
 * @self: a timeline
 * @n_cues: (out) (optional): how many there are
 *
 * Returns: (transfer none) (array length=n_cues): the cues in the order of their positions
 */
const SoleusCue *
soleus_timeline_get_cues (const SoleusTimeline *self,
                          int                  *n_cues)
{
  if (n_cues != NULL)
    *n_cues = (int) self->cues->len;
  return &g_array_index (self->cues, SoleusCue, 0);
}

/**
 * soleus_timeline_state_at:
 * @self: a timeline
 * @position_us: a position; before the start counts as the start, after the end as the end
 *
 * What happens at a position, found by a binary search. A wait has no length and is passed over, unless it is the last segment.
 *
 * Returns: the segment and how far into it the position lies
 */
SoleusTimelineState
soleus_timeline_state_at (const SoleusTimeline *self,
                          int64_t               position_us)
{
  int                  index = find_segment (self, position_us);
  const SoleusSegment *segment = get_segment (self, index);
  int64_t              within_us = CLAMP (position_us, segment->start_us, segment->end_us);

  return (SoleusTimelineState) { segment, index, within_us - segment->start_us, segment->end_us - within_us };
}

/**
 * soleus_timeline_cues_between:
 * @self: a timeline
 * @from_us: a position
 * @to_us: a later position, itself not part of the interval
 * @n_cues: (out): how many cues there are
 *
 * Returns: (transfer none) (array length=n_cues): the cues in `[from_us, to_us)`
 */
const SoleusCue *
soleus_timeline_cues_between (const SoleusTimeline *self,
                              int64_t               from_us,
                              int64_t               to_us,
                              int                  *n_cues)
{
  guint first = find_cue (self, from_us);

  *n_cues = (int) find_cue (self, MAX (from_us, to_us)) - (int) first;
  return &g_array_index (self->cues, SoleusCue, first);
}

/**
 * soleus_timeline_get_horizon:
 * @self: a timeline
 * @segment: where a session is
 *
 * How far one may look ahead from @segment: a wait ends only when the person says so, and nothing behind it may be heard before.
 *
 * Returns: the place of the first wait at or after @segment, or the place after the last segment when nothing waits
 */
int
soleus_timeline_get_horizon (const SoleusTimeline *self,
                             int                   segment)
{
  int index = segment;

  while (index < (int) self->segments->len && get_segment (self, index)->kind != SOLEUS_SEGMENT_KIND_WAIT)
    index++;
  return index;
}
