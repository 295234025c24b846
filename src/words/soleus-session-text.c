/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-text.h"

#include "soleus-dose-text.h"
#include "soleus-duration-text.h"
#include "soleus-kind-words.h"

#include <glib/gi18n-lib.h>

/* What stands between two sentences that are said in one breath. */
#define SENTENCE_BREAK ". "

/* A phase of less than this is over before its word was heard and followed: a default of ours. */
#define SPOKEN_PHASE_US (G_TIME_SPAN_SECOND * 3 / 2)

static SoleusBlock *
get_block (SoleusTimeline      *timeline,
           const SoleusSegment *segment)
{
  return soleus_routine_get_block (soleus_timeline_get_routine (timeline), (guint) segment->block);
}

/**
 * soleus_session_text_get_word:
 * @segment: what happens
 *
 * Returns: (transfer none): what to do now, in one or two words that can be read from three metres
 */
const char *
soleus_session_text_get_word (const SoleusSegment *segment)
{
  switch (segment->kind) {
  case SOLEUS_SEGMENT_KIND_LEAD_IN:
    return _ ("Get Ready");
  case SOLEUS_SEGMENT_KIND_PHASE:
  case SOLEUS_SEGMENT_KIND_FINISHER:
  case SOLEUS_SEGMENT_KIND_WAIT:
    /* Translators: asked where a rest is over. */
    return segment->set_index < 0 ? _ ("Ready?") : soleus_phase_kind_to_words (segment->phase).title;
  case SOLEUS_SEGMENT_KIND_CHANGE_OVER:
    return _ ("Change Legs");
  case SOLEUS_SEGMENT_KIND_REST:
    return C_ ("phase", "Rest");
  }
  g_return_val_if_reached (NULL);
}

/**
 * soleus_session_text_get_cue:
 * @timeline: the timeline
 * @segment: what happens
 *
 * Returns: (transfer none): one sentence that says how to do it
 */
const char *
soleus_session_text_get_cue (SoleusTimeline      *timeline,
                             const SoleusSegment *segment)
{
  const SoleusExercise *exercise = get_block (timeline, segment)->exercise;
  const char           *cue;

  switch (segment->kind) {
  case SOLEUS_SEGMENT_KIND_LEAD_IN:
    return exercise->setup != NULL && exercise->setup[0] != NULL ? exercise->setup[0] : exercise->summary;
  case SOLEUS_SEGMENT_KIND_PHASE:
  case SOLEUS_SEGMENT_KIND_FINISHER:
  case SOLEUS_SEGMENT_KIND_WAIT:
    if (segment->set_index < 0)
      return _ ("Start when you are ready");
    cue = soleus_exercise_get_cue (exercise, segment->phase);
    return cue != NULL ? cue : "";
  case SOLEUS_SEGMENT_KIND_CHANGE_OVER:
    return _ ("The same with the other leg");
  case SOLEUS_SEGMENT_KIND_REST:
    return _ ("Breathe, and shake your legs loose");
  }
  g_return_val_if_reached (NULL);
}

/**
 * soleus_session_text_dup_count:
 * @timeline: the timeline
 * @segment: what happens
 * @units: how to show a distance
 *
 * Returns: (transfer full): the repetition within its set, such as "8 of 15", or how far to go; empty where there is nothing to count
 */
char *
soleus_session_text_dup_count (SoleusTimeline      *timeline,
                               const SoleusSegment *segment,
                               SoleusUnits          units)
{
  const SoleusDose *dose = get_block (timeline, segment)->dose;

  if (segment->kind == SOLEUS_SEGMENT_KIND_WAIT && segment->set_index >= 0 && dose->goal_kind == SOLEUS_GOAL_KIND_DISTANCE)
    return soleus_distance_to_text (dose->distance_m, units);
  if (segment->repetition == 0 || segment->repetitions <= 1)
    return g_strdup ("");
  /* Translators: the repetition that one is at and how many there are. */
  return g_strdup_printf (_ ("%d of %d"), segment->repetition, segment->repetitions);
}

/**
 * soleus_session_text_dup_set:
 * @segment: what happens
 *
 * Returns: (transfer full): which set it is, or will be
 */
char *
soleus_session_text_dup_set (const SoleusSegment *segment)
{
  /* Translators: the set that one is at and how many there are. */
  return g_strdup_printf (_ ("Set %d of %d"), segment->set, segment->sets);
}

static char *
describe_next_set (SoleusTimeline      *timeline,
                   const SoleusSegment *now,
                   const SoleusSegment *next)
{
  g_autofree char *set = soleus_session_text_dup_set (next);

  if (now->block == next->block)
    /* Translators: what comes next: which set, and how many there are. */
    return g_strdup_printf (_ ("Next: set %d of %d"), next->set, next->sets);
  /* Translators: what comes next: an exercise, and which set of it, such as "Seated Soleus Raise, Set 2 of 3". */
  return g_strdup_printf (_ ("Next: %s, %s"), get_block (timeline, next)->exercise->name, set);
}

static char *
describe_next (SoleusTimeline      *timeline,
               const SoleusSegment *now,
               const SoleusSegment *segment)
{
  g_autofree char *clock = soleus_duration_to_clock (segment->end_us - segment->start_us);

  switch (segment->kind) {
  case SOLEUS_SEGMENT_KIND_LEAD_IN:
    break;
  case SOLEUS_SEGMENT_KIND_REST:
    /* Translators: what comes next, and how long it lasts. */
    return g_strdup_printf (_ ("Next: rest, %s"), clock);
  case SOLEUS_SEGMENT_KIND_CHANGE_OVER:
    return g_strdup (_ ("Next: change legs"));
  case SOLEUS_SEGMENT_KIND_PHASE:
  case SOLEUS_SEGMENT_KIND_WAIT:
    return describe_next_set (timeline, now, segment);
  case SOLEUS_SEGMENT_KIND_FINISHER:
    return g_strdup_printf (_ ("Next: %s, %s"), soleus_phase_kind_to_words (segment->phase).title, clock);
  }
  return g_strdup ("");
}

/**
 * soleus_session_text_dup_next:
 * @timeline: the timeline
 * @segment: the place of what happens
 *
 * Returns: (transfer full): what comes after the present set or rest
 */
char *
soleus_session_text_dup_next (SoleusTimeline *timeline,
                              int             segment)
{
  int                  n_segments;
  const SoleusSegment *segments = soleus_timeline_get_segments (timeline, &n_segments);
  int                  next = segment + 1;

  while (next < n_segments && segments[next].set_index >= 0 && segments[next].set_index == segments[segment].set_index && segments[next].kind == segments[segment].kind)
    next++;
  return next < n_segments ? describe_next (timeline, &segments[segment], &segments[next]) : g_strdup (_ ("Last set"));
}

/* Whether a segment is of a block's first set, or comes before it. The set in question is the one that it belongs to, or the next. */
static gboolean
opens_block (SoleusTimeline *timeline,
             int             index)
{
  int                      n_segments;
  const SoleusSegment     *segments = soleus_timeline_get_segments (timeline, &n_segments);
  const SoleusTimelineSet *sets = soleus_timeline_get_sets (timeline, NULL);
  int                      set;

  while (index < n_segments - 1 && segments[index].set_index < 0)
    index++;
  set = segments[index].set_index;
  return set == 0 || (set > 0 && sets[set - 1].block != sets[set].block);
}

/* Whether the block before is of another exercise: then the person has to get into place for this one. */
static gboolean
changes_exercise (SoleusTimeline      *timeline,
                  const SoleusSegment *segment)
{
  SoleusRoutine *routine = soleus_timeline_get_routine (timeline);
  int            block = segment->block;

  return block == 0 || !g_str_equal (soleus_routine_get_block (routine, (guint) block)->exercise->id, soleus_routine_get_block (routine, (guint) block - 1)->exercise->id);
}

/* The leg, or how the legs take turns within the set. */
static const char *
describe_side (SoleusTimeline      *timeline,
               const SoleusSegment *segment)
{
  SoleusSides sides = get_block (timeline, segment)->dose->sides;

  return sides == SOLEUS_SIDES_ALTERNATING ? soleus_sides_to_words (sides).inside : soleus_side_to_words (segment->side).title;
}

/* Which set, and which leg; with the exercise where a block begins. */
static char *
describe_set (SoleusTimeline *timeline,
              int             index)
{
  const SoleusSegment *segment = &soleus_timeline_get_segments (timeline, NULL)[index];
  g_autofree char     *set = soleus_session_text_dup_set (segment);

  if (opens_block (timeline, index))
    /* Translators: told to a screen reader when an exercise begins: its name, which set, and which leg. */
    return g_strdup_printf (_ ("%s, %s, %s"), get_block (timeline, segment)->exercise->name, set, describe_side (timeline, segment));
  /* Translators: told to a screen reader when a set begins: which set, and which leg. */
  return g_strdup_printf (_ ("%s, %s"), set, describe_side (timeline, segment));
}

/* How long, and what comes then. Within an exercise it is short; for another one there are the whole rest to listen and the steps to get into place. */
static char *
describe_rest (SoleusTimeline *timeline,
               int             index)
{
  const SoleusSegment *segment = &soleus_timeline_get_segments (timeline, NULL)[index];
  char               **setup = get_block (timeline, segment)->exercise->setup;
  g_autofree char     *speech = soleus_duration_to_speech (segment->end_us - segment->start_us);
  g_autofree char     *set = describe_set (timeline, index);
  /* Translators: told to a screen reader when a rest begins: how long it lasts, and what comes then, such as "Set 2 of 3, Left leg". */
  g_autofree char *rest = g_strdup_printf (_ ("Rest, %s. Next: %s"), speech, set);
  g_autofree char *steps = NULL;

  if (!opens_block (timeline, index) || !changes_exercise (timeline, segment) || setup == NULL || setup[0] == NULL)
    return g_steal_pointer (&rest);
  steps = g_strjoinv (SENTENCE_BREAK, setup);
  return g_strconcat (rest, SENTENCE_BREAK, steps, NULL);
}

/**
 * soleus_session_text_dup_lead_in:
 * @timeline: the timeline
 * @segment: its lead-in
 *
 * Returns: (transfer full): what a screen reader says when a session begins: the exercise, its dose and how to get ready
 */
char *
soleus_session_text_dup_lead_in (SoleusTimeline      *timeline,
                                 const SoleusSegment *segment)
{
  SoleusBlock     *block = get_block (timeline, segment);
  g_autofree char *amount = soleus_dose_to_speech (block->dose);

  /* Translators: told to a screen reader when a session begins: an exercise, how much of it, and how to get into place. */
  return g_strdup_printf (_ ("%s, %s. Get ready: %s"), block->exercise->name, amount, soleus_session_text_get_cue (timeline, segment));
}

/**
 * soleus_session_text_dup_turn:
 * @state: what a session has turned to: paused, or on again
 * @segment: what happens
 *
 * Returns: (transfer full): what a screen reader says of it, with what to do now
 */
char *
soleus_session_text_dup_turn (SoleusSessionState   state,
                              const SoleusSegment *segment)
{
  if (state == SOLEUS_SESSION_STATE_PAUSED)
    return g_strdup (_ ("Paused"));
  if (state == SOLEUS_SESSION_STATE_WAITING && segment->set_index < 0)
    return g_strdup (_ ("The rest is over. Start when you are ready."));
  /* Translators: told to a screen reader when a pause is over, with what to do now, such as "Hold". */
  return g_strdup_printf (_ ("Going on: %s"), soleus_session_text_get_word (segment));
}

/**
 * soleus_session_text_dup_sound:
 * @notice: (nullable): why there is none, as it is shown; %NULL when it is back
 *
 * Returns: (transfer full): what a screen reader says of the sound
 */
char *
soleus_session_text_dup_sound (const char *notice)
{
  if (notice == NULL)
    return g_strdup (_ ("The sound is back"));
  /* Translators: told to a screen reader when the sound is lost: what the window shows of that, such as "No sound: follow the picture". */
  return g_strdup_printf (_ ("%s. What to do is now said in words."), notice);
}

/**
 * soleus_session_text_dup_milestone:
 * @timeline: the timeline
 * @cue: a cue that was taken
 *
 * Returns: (transfer full) (nullable): what a screen reader says of it; nothing for the cues that come all the time, which would never let it finish
 */
char *
soleus_session_text_dup_milestone (SoleusTimeline  *timeline,
                                   const SoleusCue *cue)
{
  int                  n_segments;
  const SoleusSegment *segments = soleus_timeline_get_segments (timeline, &n_segments);
  int                  index = MIN (cue->segment, n_segments - 1);

  switch (cue->kind) {
  case SOLEUS_CUE_KIND_GO:
    return describe_set (timeline, index);
  case SOLEUS_CUE_KIND_HALFWAY:
    return g_strdup (_ ("Halfway"));
  case SOLEUS_CUE_KIND_CHANGE_SIDE:
    return g_strdup (soleus_session_text_get_word (&segments[index]));
  case SOLEUS_CUE_KIND_REST:
    return describe_rest (timeline, index);
  case SOLEUS_CUE_KIND_FINISH:
    return g_strdup (_ ("Session complete"));
  case SOLEUS_CUE_KIND_TICK:
  case SOLEUS_CUE_KIND_LIFT:
  case SOLEUS_CUE_KIND_HOLD:
  case SOLEUS_CUE_KIND_LOWER:
  case SOLEUS_CUE_KIND_PAUSE:
  case SOLEUS_CUE_KIND_PULSE:
  case SOLEUS_CUE_KIND_STRETCH:
  case SOLEUS_CUE_KIND_BALANCE:
  case SOLEUS_CUE_KIND_MOVE:
  case SOLEUS_CUE_KIND_COUNTDOWN:
    break;
  }
  return NULL;
}

/**
 * soleus_session_text_get_spoken_phase:
 * @timeline: the timeline
 * @cue: a cue that was taken
 *
 * Returns: (transfer none) (nullable): what a screen reader says of a phase that can't be heard otherwise: its word, unless the phase is over before it could be followed
 */
const char *
soleus_session_text_get_spoken_phase (SoleusTimeline  *timeline,
                                      const SoleusCue *cue)
{
  const SoleusSegment *segment;

  switch (cue->kind) {
  case SOLEUS_CUE_KIND_LIFT:
  case SOLEUS_CUE_KIND_HOLD:
  case SOLEUS_CUE_KIND_LOWER:
  case SOLEUS_CUE_KIND_PAUSE:
  case SOLEUS_CUE_KIND_PULSE:
  case SOLEUS_CUE_KIND_STRETCH:
  case SOLEUS_CUE_KIND_BALANCE:
  case SOLEUS_CUE_KIND_MOVE:
    segment = &soleus_timeline_get_segments (timeline, NULL)[cue->segment];
    return segment->end_us - segment->start_us >= SPOKEN_PHASE_US ? soleus_phase_kind_to_words (segment->phase).title : NULL;
  case SOLEUS_CUE_KIND_GO:
  case SOLEUS_CUE_KIND_HALFWAY:
  case SOLEUS_CUE_KIND_CHANGE_SIDE:
  case SOLEUS_CUE_KIND_REST:
  case SOLEUS_CUE_KIND_FINISH:
  case SOLEUS_CUE_KIND_TICK:
  case SOLEUS_CUE_KIND_COUNTDOWN:
    break;
  }
  return NULL;
}
