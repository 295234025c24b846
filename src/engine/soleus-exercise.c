/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-exercise.h"

G_DEFINE_BOXED_TYPE (SoleusExercise, soleus_exercise, soleus_exercise_ref, soleus_exercise_unref)

static void
clear_exercise (gpointer data)
{
  SoleusExercise *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self->summary);
  g_free (self->pose);
  g_strfreev (self->equipment);
  g_ptr_array_unref (self->phases);
  g_clear_pointer (&self->finisher, soleus_phase_free);
  g_strfreev (self->load_kinds);
  g_strfreev (self->setup);
  g_strfreev (self->contraindications);
}

/**
 * soleus_exercise_new:
 *
 * Makes an exercise with nothing in it but an empty list of phases and %SOLEUS_DEFAULT_CHANGE_OVER_S, for whoever fills its fields.
 *
 * Returns: (transfer full): the exercise, to be changed only until it is handed on
 */
SoleusExercise *
soleus_exercise_new (void)
{
  SoleusExercise *self = g_atomic_rc_box_new0 (SoleusExercise);

  self->change_over_s = SOLEUS_DEFAULT_CHANGE_OVER_S;
  self->phases = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_phase_free);
  return self;
}

SoleusExercise *
soleus_exercise_ref (SoleusExercise *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * soleus_exercise_unref:
 * @self: (transfer full): an exercise
 *
 * Gives a reference back.
 */
void
soleus_exercise_unref (SoleusExercise *self)
{
  g_atomic_rc_box_release_full (self, clear_exercise);
}

/**
 * soleus_exercise_get_cue:
 * @self: an exercise
 * @kind: what the body does
 *
 * Returns: (transfer none) (nullable): what to tell the person when such a phase, or the finisher, begins
 */
const char *
soleus_exercise_get_cue (const SoleusExercise *self,
                         SoleusPhaseKind       kind)
{
  for (guint i = 0; i < self->phases->len; i++) {
    const SoleusPhase *phase = g_ptr_array_index (self->phases, i);

    if (phase->kind == kind)
      return phase->cue;
  }
  return self->finisher != NULL && self->finisher->kind == kind ? self->finisher->cue : NULL;
}

static void
limit (SoleusRange *range)
{
  range->has_limit = !range->is_open;
}

static void
limit_phases (SoleusExercise *self)
{
  for (guint i = 0; i < self->phases->len; i++) {
    SoleusPhase *phase = g_ptr_array_index (self->phases, i);

    limit (&phase->duration_s);
    limit (&phase->cadence_per_min);
  }
  if (self->finisher != NULL)
    limit (&self->finisher->duration_s);
}

/**
 * soleus_exercise_set_limits:
 * @self: an exercise that is complete, and not handed on yet
 *
 * Says of which ranges a routine mustn't leave the upper end: of a load always; of how far and how often something is run, where the calf tears first; and of all that is done
 * only after a professional has agreed, but for what is said to be open. A longer rest does nobody harm. Whatever has a limit already, since the exercise says so itself, keeps it.
 */
void
soleus_exercise_set_limits (SoleusExercise *self)
{
  gboolean is_clinical = self->level == SOLEUS_LEVEL_CLINICIAN;
  gboolean is_run = self->position == SOLEUS_BODY_POSITION_RUNNING || self->position == SOLEUS_BODY_POSITION_RUNNING_UPHILL;

  self->load_kg.has_limit = TRUE;
  if (is_clinical) {
    limit (&self->goal);
    limit (&self->sets);
    limit_phases (self);
  }
  if (is_run) {
    self->goal.has_limit = TRUE;
    self->sets.has_limit = TRUE;
  }
}

/**
 * soleus_phase_new:
 * @kind: what the body does
 * @duration_s: how long, in seconds; all zero when the phase lasts as long as the goal says
 * @cadence_per_min: for pulses, how many a minute; else all zero
 * @cue: (nullable): what to tell the person, translated
 *
 * Returns: (transfer full): the phase
 */
SoleusPhase *
soleus_phase_new (SoleusPhaseKind kind,
                  SoleusRange     duration_s,
                  SoleusRange     cadence_per_min,
                  const char     *cue)
{
  SoleusPhase *self = g_new (SoleusPhase, 1);

  *self = (SoleusPhase) { kind, duration_s, cadence_per_min, g_strdup (cue) };
  return self;
}

/**
 * soleus_phase_free:
 * @self: (transfer full): a phase
 */
void
soleus_phase_free (SoleusPhase *self)
{
  g_free (self->cue);
  g_free (self);
}
