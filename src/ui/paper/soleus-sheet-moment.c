/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sheet-moment.h"

#include "soleus-pose-data.h"

typedef struct {
  SoleusSheetMoment *moments;
  int                n;
  SoleusExercise    *exercise;
  gboolean           rests_low;
  SoleusSide         side;
} List;

/* What was shown already isn't shown again, nor is more than fits. */
static void
add (List           *list,
     SoleusPhaseKind phase,
     double          progress,
     SoleusPhaseKind arrow,
     SoleusPhaseKind told_as)
{
  for (int i = 0; i < list->n; i++) {
    if (list->moments[i].told_as == told_as && told_as != SOLEUS_PHASE_KIND_MOVE)
      return;
  }
  if (list->n < SOLEUS_SHEET_MOST_MOMENTS)
    list->moments[list->n++] = (SoleusSheetMoment) { list->exercise, phase, progress, arrow, told_as, list->side };
}

/* On the knees the low end is no place to rest. */
static void
add_low (List *list)
{
  SoleusPhaseKind told_as = list->rests_low ? SOLEUS_PHASE_KIND_PAUSE : SOLEUS_PHASE_KIND_LOWER;

  add (list, SOLEUS_PHASE_KIND_LIFT, 0.0, SOLEUS_PHASE_KIND_LIFT, told_as);
}

static void
add_high (List *list)
{
  add (list, SOLEUS_PHASE_KIND_LIFT, 1.0, SOLEUS_PHASE_KIND_LOWER, SOLEUS_PHASE_KIND_HOLD);
}

static void
add_phase (List           *list,
           SoleusPhaseKind kind)
{
  switch (kind) {
  case SOLEUS_PHASE_KIND_LIFT:
  case SOLEUS_PHASE_KIND_PULSE:
    add_low (list);
    add_high (list);
    break;
  case SOLEUS_PHASE_KIND_HOLD:
    add_high (list);
    break;
  case SOLEUS_PHASE_KIND_LOWER:
    add_high (list);
    add_low (list);
    break;
  case SOLEUS_PHASE_KIND_STRETCH:
  case SOLEUS_PHASE_KIND_BALANCE:
    add (list, kind, 1.0, kind, kind);
    break;
  case SOLEUS_PHASE_KIND_MOVE:
    add (list, kind, 0.0, kind, kind);
    break;
  case SOLEUS_PHASE_KIND_PAUSE:
    break;
  }
}

/**
 * soleus_sheet_moment_list:
 * @block: one exercise with its dose
 * @moments: (out caller-allocates): where to put them, with room for %SOLEUS_SHEET_MOST_MOMENTS
 *
 * Chooses the pictures that tell an exercise: where a repetition begins and where it turns, in the order in which the body comes there.
 *
 * Returns: how many there are, at least one
 */
int
soleus_sheet_moment_list (const SoleusBlock *block,
                          SoleusSheetMoment *moments)
{
  const SoleusDose *dose = block->dose;
  gboolean          one_leg = dose->sides != SOLEUS_SIDES_BOTH;
  g_autoptr (SoleusPoseData) pose = soleus_pose_data_load_for (block->exercise);
  List list = {
    .moments = moments,
    .exercise = block->exercise,
    .rests_low = pose->words != SOLEUS_POSE_WORDS_BODY,
    /* Where each leg has its turn the one next to the beholder is shown: nothing is before it. */
    .side = !one_leg ? SOLEUS_SIDE_BOTH : dose->sides == SOLEUS_SIDES_LEFT ? SOLEUS_SIDE_LEFT
                                                                           : SOLEUS_SIDE_RIGHT,
  };

  for (guint i = 0; i < dose->phases->len; i++)
    add_phase (&list, g_array_index (dose->phases, SoleusPhaseDose, i).kind);
  if (dose->finisher_us > 0)
    add_phase (&list, dose->finisher_kind);
  if (list.n == 0)
    add (&list, SOLEUS_PHASE_KIND_PAUSE, 1.0, SOLEUS_PHASE_KIND_PAUSE, SOLEUS_PHASE_KIND_PAUSE);
  return list.n;
}
