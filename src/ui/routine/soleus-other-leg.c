/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-other-leg.h"
#include "soleus-duration-text.h"
#include "soleus-record-text.h"

#include <glib/gi18n-lib.h>

/**
 * soleus_other_leg_of:
 * @dose: a dose
 *
 * Returns: the leg that it leaves out and that could do the same: of a dose for one leg whose sets are counted or timed; %SOLEUS_SIDE_BOTH where there is none
 */
SoleusSide
soleus_other_leg_of (const SoleusDose *dose)
{
  if (soleus_dose_waits (dose))
    return SOLEUS_SIDE_BOTH;
  switch (dose->sides) {
  case SOLEUS_SIDES_LEFT:
    return SOLEUS_SIDE_RIGHT;
  case SOLEUS_SIDES_RIGHT:
    return SOLEUS_SIDE_LEFT;
  case SOLEUS_SIDES_BOTH:
  case SOLEUS_SIDES_EACH:
  case SOLEUS_SIDES_EACH_RIGHT_FIRST:
  case SOLEUS_SIDES_ALTERNATING:
    return SOLEUS_SIDE_BOTH;
  }
  g_return_val_if_reached (SOLEUS_SIDE_BOTH);
}

/**
 * soleus_other_leg_to_title:
 * @side: the left or the right leg
 * @exercise_name: (nullable): the exercise, where there are several
 *
 * Returns: (transfer full): what is told of the leg, translated
 */
char *
soleus_other_leg_to_title (SoleusSide  side,
                           const char *exercise_name)
{
  if (exercise_name == NULL)
    return g_strdup (side == SOLEUS_SIDE_LEFT ? _ ("The Most with the Left Leg") : _ ("The Most with the Right Leg"));
  if (side == SOLEUS_SIDE_LEFT)
    /* Translators: the most that one leg did of one exercise of several; %s is the exercise. */
    return g_strdup_printf (_ ("The Most with the Left Leg: %s"), exercise_name);
  /* Translators: the most that one leg did of one exercise of several; %s is the exercise. */
  return g_strdup_printf (_ ("The Most with the Right Leg: %s"), exercise_name);
}

/**
 * soleus_other_leg_to_text:
 * @set: what the leg did, counted or timed
 * @today: the present day, as soleus_stamp_get_day () counts
 * @units: how a load is shown
 *
 * Returns: (transfer full): how much it was and when, such as "14 repetitions · Wednesday 18 November", without any judgement; translated
 */
char *
soleus_other_leg_to_text (const SoleusSetRecord *set,
                          int                    today,
                          SoleusUnits            units)
{
  g_autofree char *day = soleus_day_to_text (soleus_stamp_get_day (set->started), today);
  g_autofree char *amount = NULL;

  if (set->goal_kind == SOLEUS_GOAL_KIND_REPETITIONS)
    amount = g_strdup_printf (ngettext ("%d repetition", "%d repetitions", (unsigned long) set->done), (int) set->done);
  else
    amount = soleus_duration_to_exact_text (soleus_seconds_to_us (set->done));
  if (set->load_kg > 0) {
    g_autofree char *load = soleus_load_to_text (set->load_kg, units);

    return g_strconcat (amount, " · ", load, " · ", day, NULL);
  }
  return g_strconcat (amount, " · ", day, NULL);
}
