/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-tempo.h"

#include "soleus-timeline-compiler.h"

/* How much is laid out before it begins anew: whoever listens is then anchored from the last set to the first, which sounds the same. */
#define LAID_OUT_US (5 * G_TIME_SPAN_MINUTE)
#define MOST_SETS 300

/* What is shown of a set without a length: so many repetitions, or so long when a repetition has no length either. */
#define SHOWN_REPETITIONS 10
#define SHOWN_US (10 * G_TIME_SPAN_SECOND)

struct _SoleusTempo {
  SoleusTimeline *timeline;
};

G_DEFINE_BOXED_TYPE (SoleusTempo, soleus_tempo, soleus_tempo_ref, soleus_tempo_unref)

static void
clear_tempo (void *data)
{
  SoleusTempo *self = data;

  g_clear_pointer (&self->timeline, soleus_timeline_unref);
}

/* A distance and an open set wait for the person, and nothing moves meanwhile: so they get a length here. */
static void
give_length (SoleusDose *dose)
{
  if (!soleus_dose_waits (dose))
    return;
  if (soleus_dose_get_repetition_us (dose) > 0) {
    dose->goal_kind = SOLEUS_GOAL_KIND_REPETITIONS;
    dose->repetitions = SHOWN_REPETITIONS;
  } else {
    dose->goal_kind = SOLEUS_GOAL_KIND_DURATION;
    dose->duration_us = SHOWN_US;
  }
}

/* Sets without rests between them, of which the last is only there to come back from. Returns %NULL when a set would be over in no time. */
static SoleusDose *
new_dose (const SoleusDose *prescribed)
{
  g_autoptr (SoleusDose) dose = soleus_dose_copy (prescribed);
  int64_t one_us;

  give_length (dose);
  dose->sets = 1;
  dose->rest_us = 0;
  one_us = soleus_dose_get_total_us (dose);
  if (one_us <= 0 || soleus_dose_get_set_us (dose) <= 0)
    return NULL;
  dose->sets = (int) CLAMP (LAID_OUT_US / one_us, 1, MOST_SETS) + 1;
  return g_steal_pointer (&dose);
}

/**
 * soleus_tempo_new:
 * @routine: a routine
 * @block: which of its blocks, counted from 0
 *
 * Lays out one set of a block over and over: without a lead-in, and without rests.
 *
 * Returns: (transfer full) (nullable): the tempo; %NULL for a block whose set is over in no time
 */
SoleusTempo *
soleus_tempo_new (const SoleusRoutine *routine,
                  guint                block)
{
  const SoleusBlock *shown = soleus_routine_get_block (routine, block);
  g_autoptr (SoleusRoutine) one = soleus_routine_new ();
  g_autoptr (SoleusDose) dose = new_dose (shown->dose);
  SoleusTempo *self;

  if (dose == NULL)
    return NULL;
  one->id = g_strdup (shown->exercise->id);
  one->name = g_strdup (shown->exercise->name);
  one->lead_in_us = 0;
  g_ptr_array_add (one->blocks, soleus_block_new (shown->exercise, g_steal_pointer (&dose)));
  self = g_atomic_rc_box_new0 (SoleusTempo);
  self->timeline = soleus_timeline_compile (one);
  return self;
}

SoleusTempo *
soleus_tempo_ref (SoleusTempo *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
soleus_tempo_unref (SoleusTempo *self)
{
  g_atomic_rc_box_release_full (self, clear_tempo);
}

/**
 * soleus_tempo_get_timeline:
 * @self: a tempo
 *
 * Returns: (transfer none): the sets, one after the other
 */
SoleusTimeline *
soleus_tempo_get_timeline (const SoleusTempo *self)
{
  return self->timeline;
}

/**
 * soleus_tempo_get_block:
 * @self: a tempo
 *
 * Returns: (transfer none): what is done, with the dose that is shown of it
 */
const SoleusBlock *
soleus_tempo_get_block (const SoleusTempo *self)
{
  return soleus_routine_get_block (soleus_timeline_get_routine (self->timeline), 0);
}

/**
 * soleus_tempo_get_turn_us:
 * @self: a tempo
 *
 * Returns: the position, above 0, from which on everything is as from 0 on
 */
int64_t
soleus_tempo_get_turn_us (const SoleusTempo *self)
{
  const SoleusDose *dose = soleus_tempo_get_block (self)->dose;

  return soleus_timeline_get_duration_us (self->timeline) / dose->sets * (dose->sets - 1);
}

/**
 * soleus_tempo_state_at:
 * @self: a tempo
 * @position_us: the time since it began, not below 0 and without an end
 *
 * Returns: what happens then
 */
SoleusTimelineState
soleus_tempo_state_at (const SoleusTempo *self,
                       int64_t            position_us)
{
  return soleus_timeline_state_at (self->timeline, position_us % soleus_tempo_get_turn_us (self));
}

/**
 * soleus_tempo_get_next_repetition_us:
 * @self: a tempo
 * @position_us: a position, from 0 up to the end of the timeline
 *
 * Returns: where the repetition that is under way then is over, or the set
 */
int64_t
soleus_tempo_get_next_repetition_us (const SoleusTempo *self,
                                     int64_t            position_us)
{
  int                      n_segments;
  const SoleusSegment     *segments = soleus_timeline_get_segments (self->timeline, &n_segments);
  const SoleusTimelineSet *sets = soleus_timeline_get_sets (self->timeline, NULL);
  int                      i = soleus_timeline_state_at (self->timeline, position_us).index;

  while (i < n_segments - 1 && !segments[i].complete && (segments[i].set_index < 0 || i < sets[segments[i].set_index].last_segment))
    i++;
  return segments[i].end_us;
}

/**
 * soleus_tempo_find_place_us:
 * @self: a tempo
 * @other: what was shown before
 * @state: where that was
 *
 * Finds where this one looks the same: so that nothing jumps while somebody turns a number up.
 *
 * Returns: the position; 0 when there is no such place
 */
int64_t
soleus_tempo_find_place_us (const SoleusTempo  *self,
                            const SoleusTempo  *other,
                            SoleusTimelineState state)
{
  int                      n_segments;
  const SoleusSegment     *segments = soleus_timeline_get_segments (self->timeline, &n_segments);
  const SoleusTimelineSet *sets = soleus_timeline_get_sets (other->timeline, NULL);
  int64_t                  length_us = state.segment->end_us - state.segment->start_us;
  int                      place;

  if (state.segment->set_index < 0 || length_us <= 0)
    return 0;
  place = state.index - sets[state.segment->set_index].first_segment;
  if (place >= n_segments || segments[place].set_index != 0 || segments[place].kind != state.segment->kind || segments[place].phase != state.segment->phase)
    return 0;
  return segments[place].start_us + (int64_t) ((double) state.elapsed_us / (double) length_us * (double) (segments[place].end_us - segments[place].start_us));
}

/**
 * soleus_tempo_equal:
 * @self: a tempo
 * @other: another one
 *
 * Returns: whether both are seen and heard alike
 */
gboolean
soleus_tempo_equal (const SoleusTempo *self,
                    const SoleusTempo *other)
{
  int                  n_segments, n_others;
  const SoleusSegment *segments = soleus_timeline_get_segments (self->timeline, &n_segments);
  const SoleusSegment *others = soleus_timeline_get_segments (other->timeline, &n_others);

  if (n_segments != n_others || soleus_tempo_get_block (self)->exercise->position != soleus_tempo_get_block (other)->exercise->position)
    return FALSE;
  for (int i = 0; i < n_segments; i++) {
    if (segments[i].end_us != others[i].end_us || segments[i].kind != others[i].kind || segments[i].phase != others[i].phase || segments[i].side != others[i].side)
      return FALSE;
  }
  return TRUE;
}
