/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-editor-words.h"

#include "soleus-exercise-words.h"

#include <glib/gi18n-lib.h>

/* The two below are in the order of their enumerations. */
static const char *const sides_titles[] = {
  [SOLEUS_SIDES_BOTH] = N_ ("Both Legs Together"),
  [SOLEUS_SIDES_EACH] = N_ ("Left, Then Right"),
  [SOLEUS_SIDES_ALTERNATING] = N_ ("Left and Right in Turn"),
  [SOLEUS_SIDES_LEFT] = N_ ("Left Leg Only"),
  [SOLEUS_SIDES_RIGHT] = N_ ("Right Leg Only"),
};

static const char *const goal_titles[] = {
  [SOLEUS_GOAL_KIND_REPETITIONS] = N_ ("Repetitions"),
  [SOLEUS_GOAL_KIND_DURATION] = N_ ("A Time"),
  [SOLEUS_GOAL_KIND_DISTANCE] = N_ ("A Distance"),
  [SOLEUS_GOAL_KIND_OPEN] = N_ ("As Long as You Like"),
};

/**
 * soleus_phase_kind_to_title:
 * @kind: what the body does
 *
 * Returns: (transfer none): the kind of phase, translated
 */
const char *
soleus_phase_kind_to_title (int kind)
{
  switch ((SoleusPhaseKind) kind) {
  case SOLEUS_PHASE_KIND_LIFT:
    return C_ ("kind of phase", "Lift");
  case SOLEUS_PHASE_KIND_HOLD:
    return C_ ("kind of phase", "Hold");
  case SOLEUS_PHASE_KIND_LOWER:
    return C_ ("kind of phase", "Lower");
  case SOLEUS_PHASE_KIND_PAUSE:
    return C_ ("kind of phase", "Pause");
  case SOLEUS_PHASE_KIND_PULSE:
    return C_ ("kind of phase", "Pulses");
  case SOLEUS_PHASE_KIND_STRETCH:
    return C_ ("kind of phase", "Stretch");
  case SOLEUS_PHASE_KIND_BALANCE:
    return C_ ("kind of phase", "Balance");
  case SOLEUS_PHASE_KIND_MOVE:
    return C_ ("kind of phase", "Move");
  }
  g_return_val_if_reached (NULL);
}

/**
 * soleus_sides_to_title:
 * @sides: which legs
 *
 * Returns: (transfer none): the legs, translated
 */
const char *
soleus_sides_to_title (int sides)
{
  return _ (sides_titles[sides]);
}

/**
 * soleus_goal_kind_to_title:
 * @goal: what completes a set
 *
 * Returns: (transfer none): what a set is, translated
 */
const char *
soleus_goal_kind_to_title (int goal)
{
  return _ (goal_titles[goal]);
}

/**
 * soleus_category_to_title:
 * @category: a group of the library
 *
 * Returns: (transfer none): the title of the group, translated
 */
const char *
soleus_category_to_title (int category)
{
  return soleus_category_to_text ((SoleusCategory) category);
}

/**
 * soleus_level_to_title:
 * @level: whom an exercise of one's own is for
 *
 * Returns: (transfer none): the level in few words, translated
 */
const char *
soleus_level_to_title (int level)
{
  return level == SOLEUS_LEVEL_CLINICIAN ? _ ("After Asking a Professional") : _ ("People Who Train");
}
