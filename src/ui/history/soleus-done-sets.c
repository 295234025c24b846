/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-done-sets.h"

#include "soleus-timeline-compiler.h"

static double
get_amount (const SoleusDose *dose)
{
  switch (dose->goal_kind) {
  case SOLEUS_GOAL_KIND_REPETITIONS:
    return dose->repetitions;
  case SOLEUS_GOAL_KIND_DURATION:
    return (double) dose->duration_us / G_TIME_SPAN_SECOND;
  case SOLEUS_GOAL_KIND_DISTANCE:
    return dose->distance_m;
  case SOLEUS_GOAL_KIND_OPEN:
    return 0;
  }

  g_return_val_if_reached (0);
}

static SoleusSetRecord *
make_set (SoleusRoutine           *routine,
          const SoleusTimelineSet *performed,
          int                      index)
{
  const SoleusBlock *block = soleus_routine_get_block (routine, (guint) performed->block);
  SoleusSetRecord   *set = g_new0 (SoleusSetRecord, 1);

  set->index = index;
  set->block = performed->block;
  set->exercise = g_strdup (block->exercise->id);
  set->exercise_name = g_strdup (block->exercise->name);
  set->side = performed->side;
  set->set = performed->set;
  set->goal_kind = block->dose->goal_kind;
  set->planned = get_amount (block->dose);
  set->done = set->planned;
  set->active_us = performed->end_us - performed->start_us;
  set->load_kg = block->dose->load_kg;
  return set;
}

/**
 * soleus_done_sets_new:
 * @routine: what was followed
 *
 * Returns: (transfer full) (element-type SoleusSetRecord): its sets, all of them done as prescribed
 */
GPtrArray *
soleus_done_sets_new (SoleusRoutine *routine)
{
  g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);
  GPtrArray               *sets = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_set_record_free);
  const SoleusTimelineSet *performed;
  int                      n_sets;

  performed = soleus_timeline_get_sets (timeline, &n_sets);
  for (int i = 0; i < n_sets; i++)
    g_ptr_array_add (sets, make_set (routine, &performed[i], i));

  return sets;
}

/**
 * soleus_done_sets_place:
 * @sets: (element-type SoleusSetRecord): sets of soleus_done_sets_new (), of which less or more was done meanwhile
 * @started: when their session began
 *
 * Gives them their moments, and the time that as much of each takes. What nobody watched can't be told closer than that.
 */
void
soleus_done_sets_place (GPtrArray  *sets,
                        SoleusStamp started)
{
  for (guint i = 0; i < sets->len; i++) {
    SoleusSetRecord *set = g_ptr_array_index (sets, i);

    if (set->planned > 0)
      set->active_us = (int64_t) ((double) set->active_us * set->done / set->planned);
    set->started = started;
    set->ended = started;
  }
}
