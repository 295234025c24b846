/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-routine.h"

G_DEFINE_BOXED_TYPE (SoleusRoutine, soleus_routine, soleus_routine_ref, soleus_routine_unref)

static void
clear_routine (gpointer data)
{
  SoleusRoutine *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self->summary);
  g_free (self->based_on);
  g_ptr_array_unref (self->blocks);
}

static SoleusRoutine *
copy (SoleusRoutine *self)
{
  SoleusRoutine *other = g_atomic_rc_box_dup (sizeof *self, self);

  other->id = g_strdup (self->id);
  other->name = g_strdup (self->name);
  other->summary = g_strdup (self->summary);
  other->based_on = g_strdup (self->based_on);
  other->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_block_free);
  for (guint i = 0; i < self->blocks->len; i++) {
    const SoleusBlock *block = g_ptr_array_index (self->blocks, i);

    g_ptr_array_add (other->blocks, soleus_block_new (block->exercise, soleus_dose_copy (block->dose)));
  }
  return other;
}

/**
 * soleus_routine_new:
 *
 * Makes a routine without blocks and with the default lead-in and rest, for whoever fills its fields.
 *
 * Returns: (transfer full): the routine, to be changed only until it is handed on
 */
SoleusRoutine *
soleus_routine_new (void)
{
  SoleusRoutine *self = g_atomic_rc_box_new0 (SoleusRoutine);

  self->lead_in_us = SOLEUS_DEFAULT_LEAD_IN_US;
  self->rest_between_us = SOLEUS_DEFAULT_REST_BETWEEN_US;
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_block_free);
  return self;
}

/**
 * soleus_routine_new_for_exercise:
 * @exercise: an exercise
 *
 * Returns: (transfer full): the routine of @exercise alone at its default dose, under the same id
 */
SoleusRoutine *
soleus_routine_new_for_exercise (SoleusExercise *exercise)
{
  SoleusRoutine *self = soleus_routine_new ();

  self->id = g_strdup (exercise->id);
  self->name = g_strdup (exercise->name);
  self->summary = g_strdup (exercise->summary);
  self->category = exercise->category;
  self->level = exercise->level;
  self->audiences = exercise->audiences;
  self->frequency = exercise->frequency;
  g_ptr_array_add (self->blocks, soleus_block_new (exercise, soleus_dose_new_default (exercise)));
  return self;
}

/**
 * soleus_routine_with_lead_in:
 * @self: a routine
 * @lead_in_us: the time to get ready, in microseconds, 0 or more
 *
 * Returns: (transfer full): the same routine with another lead-in
 */
SoleusRoutine *
soleus_routine_with_lead_in (SoleusRoutine *self,
                             int64_t        lead_in_us)
{
  SoleusRoutine *other;

  if (self->lead_in_us == lead_in_us)
    return soleus_routine_ref (self);

  other = copy (self);
  other->lead_in_us = lead_in_us;
  return other;
}

/**
 * soleus_routine_with_waiting_rests:
 * @self: a routine
 *
 * Returns: (transfer full): the same routine, in which a rest that is over lasts on until the person goes on
 */
SoleusRoutine *
soleus_routine_with_waiting_rests (SoleusRoutine *self)
{
  SoleusRoutine *other;

  if (self->rests_wait)
    return soleus_routine_ref (self);

  other = copy (self);
  other->rests_wait = TRUE;
  return other;
}

SoleusRoutine *
soleus_routine_ref (SoleusRoutine *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * soleus_routine_unref:
 * @self: (transfer full): a routine
 *
 * Gives a reference back.
 */
void
soleus_routine_unref (SoleusRoutine *self)
{
  g_atomic_rc_box_release_full (self, clear_routine);
}

/**
 * soleus_routine_get_block:
 * @self: a routine
 * @index: which block, counted from 0
 *
 * Returns: (transfer none): the block
 */
SoleusBlock *
soleus_routine_get_block (const SoleusRoutine *self,
                          guint                index)
{
  g_return_val_if_fail (index < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, index);
}

/**
 * soleus_routine_get_duration_us:
 * @self: a routine
 *
 * Adds up all blocks and the rests between them, without running anything.
 *
 * Returns: how long the routine lasts without its lead-in, in microseconds; sets that wait for the person add nothing
 */
int64_t
soleus_routine_get_duration_us (const SoleusRoutine *self)
{
  int64_t total = self->blocks->len > 1 ? (self->blocks->len - 1) * self->rest_between_us : 0;

  for (guint i = 0; i < self->blocks->len; i++) {
    const SoleusBlock *block = g_ptr_array_index (self->blocks, i);

    total += soleus_dose_get_total_us (block->dose);
  }
  return total;
}

/**
 * soleus_routine_get_sets:
 * @self: a routine
 *
 * Returns: how many sets a session of it performs, left and right counted apart where each side has its own
 */
int
soleus_routine_get_sets (const SoleusRoutine *self)
{
  int sets = 0;

  for (guint i = 0; i < self->blocks->len; i++) {
    const SoleusBlock *block = g_ptr_array_index (self->blocks, i);

    sets += block->dose->sets * (soleus_dose_is_each_side (block->dose) ? 2 : 1);
  }
  return sets;
}

/**
 * soleus_routine_choose_cue_profile:
 * @self: a routine
 * @otherwise: how sessions sound whose routine doesn't say
 *
 * Returns: how a session of it sounds
 */
SoleusCueProfile
soleus_routine_choose_cue_profile (const SoleusRoutine *self,
                                   SoleusCueProfile     otherwise)
{
  return self->has_cue_profile ? self->cue_profile : otherwise;
}

/**
 * soleus_routine_get_loads:
 * @self: a routine
 * @from: the place of a block
 *
 * Returns: what that block and all after it load, each the bit of its #SoleusBodyRegion; 0 when one of them doesn't say, or when there is none
 */
unsigned
soleus_routine_get_loads (const SoleusRoutine *self,
                          guint                from)
{
  unsigned loads = 0;

  for (guint i = from; i < self->blocks->len; i++) {
    const SoleusBlock *block = g_ptr_array_index (self->blocks, i);

    if (block->exercise->loads == 0)
      return 0;
    loads |= block->exercise->loads;
  }
  return loads;
}
