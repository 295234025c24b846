/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure-text.h"

#include <glib/gi18n-lib.h>

/* Whole phrases for each side, since languages bend "left" and "heel" together. The order is both, left, right. */
typedef const char *Phrases[3];

/* What the feet do where the heels go up and down. */
static const Phrases heel_phrases[] = {
  [SOLEUS_PHASE_KIND_LIFT] = { N_ ("heels going up"), N_ ("left heel going up"), N_ ("right heel going up") },
  [SOLEUS_PHASE_KIND_HOLD] = { N_ ("heels up"), N_ ("left heel up"), N_ ("right heel up") },
  [SOLEUS_PHASE_KIND_LOWER] = { N_ ("heels going down"), N_ ("left heel going down"), N_ ("right heel going down") },
  [SOLEUS_PHASE_KIND_PAUSE] = { N_ ("heels down"), N_ ("left heel down"), N_ ("right heel down") },
  [SOLEUS_PHASE_KIND_PULSE] = { N_ ("heels up and down"), N_ ("left heel up and down"), N_ ("right heel up and down") },
  [SOLEUS_PHASE_KIND_STRETCH] = { N_ ("heels down, shins leaning forwards"), N_ ("left heel down, shin leaning forwards"), N_ ("right heel down, shin leaning forwards") },
  [SOLEUS_PHASE_KIND_BALANCE] = { N_ ("on both feet"), N_ ("on the left foot"), N_ ("on the right foot") },
  [SOLEUS_PHASE_KIND_MOVE] = { N_ ("moving"), N_ ("moving"), N_ ("moving") },
};

/* What is different where the heels hang in the air. */
static const Phrases step_lower_phrases = { N_ ("heels sinking below the edge"), N_ ("left heel sinking below the edge"), N_ ("right heel sinking below the edge") };
static const Phrases step_stretch_phrases = { N_ ("heels below the edge, knees bent"), N_ ("left heel below the edge, knee bent"), N_ ("right heel below the edge, knee bent") };

/* The foot points away and comes back, with the leg in front of one or against a plate. */
static const Phrases foot_phrases[] = {
  [SOLEUS_PHASE_KIND_LIFT] = { N_ ("feet pointing away"), N_ ("left foot pointing away"), N_ ("right foot pointing away") },
  [SOLEUS_PHASE_KIND_HOLD] = { N_ ("feet pointed"), N_ ("left foot pointed"), N_ ("right foot pointed") },
  [SOLEUS_PHASE_KIND_LOWER] = { N_ ("feet coming back"), N_ ("left foot coming back"), N_ ("right foot coming back") },
  [SOLEUS_PHASE_KIND_PAUSE] = { N_ ("feet at rest"), N_ ("left foot at rest"), N_ ("right foot at rest") },
  [SOLEUS_PHASE_KIND_PULSE] = { N_ ("feet to and fro"), N_ ("left foot to and fro"), N_ ("right foot to and fro") },
  [SOLEUS_PHASE_KIND_STRETCH] = { N_ ("feet drawn towards the body"), N_ ("left foot drawn towards the body"), N_ ("right foot drawn towards the body") },
};

/* On the knees, the whole body moves. */
static const char *const kneeling_phrases[] = {
  [SOLEUS_PHASE_KIND_LIFT] = N_ ("the body coming up"),
  [SOLEUS_PHASE_KIND_HOLD] = N_ ("the body upright"),
  [SOLEUS_PHASE_KIND_LOWER] = N_ ("the body going down slowly"),
  [SOLEUS_PHASE_KIND_PAUSE] = N_ ("at rest"),
};

static const char *
get_phrase (SoleusBodyPosition position,
            SoleusPhaseKind    phase,
            SoleusSide         side)
{
  const char *own = NULL;

  if (position == SOLEUS_BODY_POSITION_STEP && phase == SOLEUS_PHASE_KIND_LOWER)
    own = step_lower_phrases[side];
  else if (position == SOLEUS_BODY_POSITION_STEP && phase == SOLEUS_PHASE_KIND_STRETCH)
    own = step_stretch_phrases[side];
  else if (position == SOLEUS_BODY_POSITION_KNEELING && (size_t) phase < G_N_ELEMENTS (kneeling_phrases))
    own = kneeling_phrases[phase];
  else if ((position == SOLEUS_BODY_POSITION_LONG_SITTING || position == SOLEUS_BODY_POSITION_LEG_PRESS) && (size_t) phase < G_N_ELEMENTS (foot_phrases))
    own = foot_phrases[phase][side];
  return own != NULL ? own : heel_phrases[phase][side];
}

/* How the body is placed, with room for what it does. */
static const char *const frames[] = {
  /* Translators: in each of these, %s is what the feet or the body do, such as "heels up" or "left foot pointing away" */
  [SOLEUS_BODY_POSITION_SEATED] = N_ ("Seated, %s"),
  [SOLEUS_BODY_POSITION_BALL_SEATED] = N_ ("Seated on an exercise ball, %s"),
  /* Translators: the strap is a towel or a band */
  [SOLEUS_BODY_POSITION_LONG_SITTING] = N_ ("On the floor, one leg in front with a strap round its foot, %s"),
  [SOLEUS_BODY_POSITION_LEG_PRESS] = N_ ("In a leg press, %s"),
  [SOLEUS_BODY_POSITION_STANDING] = N_ ("Standing, %s"),
  [SOLEUS_BODY_POSITION_STANDING_STRAIGHT] = N_ ("Standing with straight knees, %s"),
  [SOLEUS_BODY_POSITION_SINGLE_LEG] = N_ ("Standing with one foot off the floor, %s"),
  /* Translators: one foot right in front of the other */
  [SOLEUS_BODY_POSITION_TANDEM] = N_ ("Standing heel to toe, %s"),
  [SOLEUS_BODY_POSITION_BALANCE_BOARD] = N_ ("Standing on a balance board, %s"),
  [SOLEUS_BODY_POSITION_HALF_BALL] = N_ ("Standing on a half ball, %s"),
  [SOLEUS_BODY_POSITION_SQUAT] = N_ ("In a deep squat, hands on a door frame, %s"),
  [SOLEUS_BODY_POSITION_STEP] = N_ ("On the edge of a step, %s"),
  /* Translators: one foot is back, hands on a wall */
  [SOLEUS_BODY_POSITION_LUNGE] = N_ ("Stepped back at a wall, %s"),
  [SOLEUS_BODY_POSITION_KNEELING] = N_ ("Kneeling with held ankles, %s"),
  /* Translators: somebody who will walk or run stands still */
  [SOLEUS_BODY_POSITION_WALKING] = N_ ("Standing, ready to walk, %s"),
  [SOLEUS_BODY_POSITION_WALKING_UPHILL] = N_ ("Standing on a slope, ready to walk, %s"),
  [SOLEUS_BODY_POSITION_TOE_WALKING] = N_ ("Standing, ready to walk on the toes, %s"),
  [SOLEUS_BODY_POSITION_RUNNING] = N_ ("Standing, ready to run, %s"),
  [SOLEUS_BODY_POSITION_RUNNING_UPHILL] = N_ ("Standing on a slope, ready to run, %s"),
};

/* What somebody does who is on the way, NULL for who stays where they are. */
static const char *
get_way (SoleusBodyPosition position)
{
  switch (position) {
  case SOLEUS_BODY_POSITION_TANDEM:
    return _ ("Walking heel to toe");
  case SOLEUS_BODY_POSITION_WALKING:
    return _ ("Walking");
  case SOLEUS_BODY_POSITION_WALKING_UPHILL:
    return _ ("Walking uphill");
  case SOLEUS_BODY_POSITION_TOE_WALKING:
    return _ ("Walking on the toes, heels up");
  case SOLEUS_BODY_POSITION_RUNNING:
    return _ ("Running");
  case SOLEUS_BODY_POSITION_RUNNING_UPHILL:
    return _ ("Running uphill");
  case SOLEUS_BODY_POSITION_SEATED:
  case SOLEUS_BODY_POSITION_BALL_SEATED:
  case SOLEUS_BODY_POSITION_LONG_SITTING:
  case SOLEUS_BODY_POSITION_LEG_PRESS:
  case SOLEUS_BODY_POSITION_STANDING:
  case SOLEUS_BODY_POSITION_STANDING_STRAIGHT:
  case SOLEUS_BODY_POSITION_SINGLE_LEG:
  case SOLEUS_BODY_POSITION_BALANCE_BOARD:
  case SOLEUS_BODY_POSITION_HALF_BALL:
  case SOLEUS_BODY_POSITION_SQUAT:
  case SOLEUS_BODY_POSITION_STEP:
  case SOLEUS_BODY_POSITION_LUNGE:
  case SOLEUS_BODY_POSITION_KNEELING:
    return NULL;
  }
  g_return_val_if_reached (NULL);
}

/**
 * soleus_figure_describe_feet:
 * @position: how the body is placed
 * @phase: what it does
 * @side: the leg that works
 *
 * Says what is to be seen below a picture, where the position needn't be told: "heels up".
 *
 * Returns: (transfer full): the description, translated
 */
char *
soleus_figure_describe_feet (SoleusBodyPosition position,
                             SoleusPhaseKind    phase,
                             SoleusSide         side)
{
  const char *way = phase == SOLEUS_PHASE_KIND_MOVE ? get_way (position) : NULL;

  return g_strdup (way != NULL ? way : _ (get_phrase (position, phase, side)));
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
  const char *way = phase == SOLEUS_PHASE_KIND_MOVE ? get_way (position) : NULL;
  g_autoptr (GString) text = g_string_new (way != NULL ? way : _ (frames[position]));

  /* The frame isn't known to the compiler, so it isn't a format. */
  if (way == NULL)
    g_string_replace (text, "%s", _ (get_phrase (position, phase, side)), 1);
  return g_string_free_and_steal (g_steal_pointer (&text));
}
