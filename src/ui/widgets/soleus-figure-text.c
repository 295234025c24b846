/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure-text.h"

#include <glib/gi18n-lib.h>

/* Whole phrases for each side, since languages bend "left" and "heel" together. The order is both, left, right. */
static const char *const lift_phrases[] = { N_ ("heels going up"), N_ ("left heel going up"), N_ ("right heel going up") };
static const char *const hold_phrases[] = { N_ ("heels up"), N_ ("left heel up"), N_ ("right heel up") };
static const char *const lower_phrases[] = { N_ ("heels going down"), N_ ("left heel going down"), N_ ("right heel going down") };
static const char *const pause_phrases[] = { N_ ("heels down"), N_ ("left heel down"), N_ ("right heel down") };
static const char *const pulse_phrases[] = { N_ ("heels up and down"), N_ ("left heel up and down"), N_ ("right heel up and down") };
static const char *const stretch_phrases[] = { N_ ("heels down, shins leaning forwards"), N_ ("left heel down, shin leaning forwards"), N_ ("right heel down, shin leaning forwards") };
static const char *const balance_phrases[] = { N_ ("on both feet"), N_ ("on the left foot"), N_ ("on the right foot") };

static const char *
get_phrase (SoleusPhaseKind phase,
            SoleusSide      side)
{
  switch (phase) {
  case SOLEUS_PHASE_KIND_LIFT:
    return lift_phrases[side];
  case SOLEUS_PHASE_KIND_HOLD:
    return hold_phrases[side];
  case SOLEUS_PHASE_KIND_LOWER:
    return lower_phrases[side];
  case SOLEUS_PHASE_KIND_PAUSE:
    return pause_phrases[side];
  case SOLEUS_PHASE_KIND_PULSE:
    return pulse_phrases[side];
  case SOLEUS_PHASE_KIND_STRETCH:
    return stretch_phrases[side];
  case SOLEUS_PHASE_KIND_BALANCE:
    return balance_phrases[side];
  case SOLEUS_PHASE_KIND_MOVE:
    return N_ ("moving");
  }
  g_return_val_if_reached ("");
}

/**
 * soleus_figure_describe:
 * @position: how the body is placed
 * @phase: what it does
 * @side: the leg that works
 *
 * Says what the figure shows, for those who don't see it: "Seated, heels up".
 *
 * Returns: (transfer full): the description, translated
 */
char *
soleus_figure_describe (SoleusBodyPosition position,
                        SoleusPhaseKind    phase,
                        SoleusSide         side)
{
  const char *phrase = _ (get_phrase (phase, side));

  switch (position) {
  case SOLEUS_BODY_POSITION_SEATED:
    /* Translators: %s is what the feet do, such as "heels up" */
    return g_strdup_printf (_ ("Seated, %s"), phrase);
  case SOLEUS_BODY_POSITION_STANDING:
    /* Translators: %s is what the feet do, such as "heels up" */
    return g_strdup_printf (_ ("Standing, %s"), phrase);
  case SOLEUS_BODY_POSITION_LUNGE:
    /* Translators: one foot is back, hands on a wall; %s is what the foot at the back does, such as "left heel down" */
    return g_strdup_printf (_ ("Stepped back at a wall, %s"), phrase);
  }
  g_return_val_if_reached (NULL);
}
