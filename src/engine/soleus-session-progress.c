/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-progress.h"

typedef struct {
  int      repetitions;
  int64_t  reached_us;
  int64_t  active_us;
  int64_t  started_us;
  gboolean begun;
  gboolean said_done; /* by the person, where the set waits for it */
} Attempts;

struct _SoleusSessionProgress {
  GArray *sets; /* (element-type Attempts) */
};

static Attempts *
get_set (const SoleusSessionProgress *self,
         int                          set)
{
  g_assert (set >= 0 && (guint) set < self->sets->len);
  return &g_array_index (self->sets, Attempts, set);
}

static void
choose_amounts (const Attempts     *attempts,
                const SoleusDose   *dose,
                SoleusPerformedSet *performed)
{
  switch (dose->goal_kind) {
  case SOLEUS_GOAL_KIND_REPETITIONS:
    performed->planned = dose->repetitions;
    performed->done = attempts->repetitions;
    break;
  case SOLEUS_GOAL_KIND_DURATION:
    performed->planned = (double) dose->duration_us / G_TIME_SPAN_SECOND;
    performed->done = (double) MIN (attempts->reached_us, dose->duration_us) / G_TIME_SPAN_SECOND;
    break;
  case SOLEUS_GOAL_KIND_DISTANCE:
    performed->planned = dose->distance_m;
    performed->done = attempts->said_done ? dose->distance_m : 0;
    break;
  case SOLEUS_GOAL_KIND_OPEN:
    performed->done = (double) attempts->active_us / G_TIME_SPAN_SECOND;
    break;
  }
}

/**
 * soleus_session_progress_new:
 * @n_sets: how many sets the timeline has
 *
 * Returns: (transfer full): a book in which nothing is done
 */
SoleusSessionProgress *
soleus_session_progress_new (int n_sets)
{
  SoleusSessionProgress *self = g_new (SoleusSessionProgress, 1);

  self->sets = g_array_sized_new (FALSE, TRUE, sizeof (Attempts), (guint) n_sets);
  g_array_set_size (self->sets, (guint) n_sets);
  return self;
}

/**
 * soleus_session_progress_free:
 * @self: (transfer full): a book
 */
void
soleus_session_progress_free (SoleusSessionProgress *self)
{
  g_array_unref (self->sets);
  g_free (self);
}

/**
 * soleus_session_progress_begin:
 * @self: a book
 * @set: a set
 * @now_us: the present time
 *
 * Notes that the set is begun; only the first attempt says when.
 */
void
soleus_session_progress_begin (SoleusSessionProgress *self,
                               int                    set,
                               int64_t                now_us)
{
  Attempts *attempts = get_set (self, set);

  if (attempts->begun)
    return;

  attempts->begun = TRUE;
  attempts->started_us = now_us;
}

/**
 * soleus_session_progress_carry:
 * @self: a book in which nothing is done
 * @done: what was done of a set before
 *
 * Takes over what was done, but not when: the set is begun when it is gone on with.
 */
void
soleus_session_progress_carry (SoleusSessionProgress    *self,
                               const SoleusPerformedSet *done)
{
  Attempts *attempts = get_set (self, done->index);

  attempts->active_us = done->active_us;
  if (done->goal_kind == SOLEUS_GOAL_KIND_REPETITIONS)
    attempts->repetitions = (int) done->done;
  else if (done->goal_kind == SOLEUS_GOAL_KIND_DURATION)
    attempts->reached_us = soleus_seconds_to_us (done->done);
}

/**
 * soleus_session_progress_spend:
 * @self: a book
 * @set: a set
 * @spent_us: time really spent in it, in microseconds
 */
void
soleus_session_progress_spend (SoleusSessionProgress *self,
                               int                    set,
                               int64_t                spent_us)
{
  get_set (self, set)->active_us += spent_us;
}

/**
 * soleus_session_progress_reach:
 * @self: a book
 * @set: a set
 * @within_us: how far into it the position came, in microseconds
 *
 * Notes how far an attempt came. A set is always attempted from its start, so the furthest attempt holds all that was done.
 */
void
soleus_session_progress_reach (SoleusSessionProgress *self,
                               int                    set,
                               int64_t                within_us)
{
  Attempts *attempts = get_set (self, set);

  attempts->reached_us = MAX (attempts->reached_us, within_us);
}

/**
 * soleus_session_progress_complete:
 * @self: a book
 * @set: a set
 * @repetition: which repetition was completed, counted from 1
 *
 * Notes a repetition, once however often it is repeated.
 */
void
soleus_session_progress_complete (SoleusSessionProgress *self,
                                  int                    set,
                                  int                    repetition)
{
  Attempts *attempts = get_set (self, set);

  attempts->repetitions = MAX (attempts->repetitions, repetition);
}

/**
 * soleus_session_progress_say_done:
 * @self: a book
 * @set: a set that waits for the person
 *
 * Notes that the person said that it is done.
 */
void
soleus_session_progress_say_done (SoleusSessionProgress *self,
                                  int                    set)
{
  get_set (self, set)->said_done = TRUE;
}

/**
 * soleus_session_progress_has_any:
 * @self: a book
 * @set: a set
 *
 * Returns: whether any time was spent in it
 */
gboolean
soleus_session_progress_has_any (const SoleusSessionProgress *self,
                                 int                          set)
{
  return get_set (self, set)->active_us > 0;
}

/**
 * soleus_session_progress_tell:
 * @self: a book
 * @timeline: what the session follows
 * @set: a set
 * @ended_us: when it ended
 *
 * Returns: what was planned and done of the set; its texts belong to @timeline
 */
SoleusPerformedSet
soleus_session_progress_tell (const SoleusSessionProgress *self,
                              const SoleusTimeline        *timeline,
                              int                          set,
                              int64_t                      ended_us)
{
  const SoleusTimelineSet *place = &soleus_timeline_get_sets (timeline, NULL)[set];
  SoleusBlock             *block = soleus_routine_get_block (soleus_timeline_get_routine (timeline), (guint) place->block);
  const Attempts          *attempts = get_set (self, set);
  SoleusPerformedSet       performed = {
          .index = set,
          .block = place->block,
          .exercise = block->exercise->id,
          .side = place->side,
          .set = place->set,
          .goal_kind = block->dose->goal_kind,
          .active_us = attempts->active_us,
          .load_kg = block->dose->load_kg,
          .started_us = attempts->started_us,
          .ended_us = ended_us,
  };

  choose_amounts (attempts, block->dose, &performed);
  return performed;
}
