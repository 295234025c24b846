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
get_phrase (const SoleusPoseData *data,
            SoleusPhaseKind       phase,
            SoleusSide            side)
{
  const char *own = NULL;

  if (data->words == SOLEUS_POSE_WORDS_EDGE && phase == SOLEUS_PHASE_KIND_LOWER)
    own = step_lower_phrases[side];
  else if (data->words == SOLEUS_POSE_WORDS_EDGE && phase == SOLEUS_PHASE_KIND_STRETCH)
    own = step_stretch_phrases[side];
  else if (data->words == SOLEUS_POSE_WORDS_BODY && (size_t) phase < G_N_ELEMENTS (kneeling_phrases))
    own = kneeling_phrases[phase];
  else if (data->words == SOLEUS_POSE_WORDS_FEET && (size_t) phase < G_N_ELEMENTS (foot_phrases))
    own = foot_phrases[phase][side];
  return own != NULL ? own : heel_phrases[phase][side];
}

/**
 * soleus_figure_describe_feet:
 * @data: how the body is placed
 * @phase: what it does
 * @side: the leg that works
 *
 * Says what is to be seen below a picture, where the position needn't be told: "heels up".
 *
 * Returns: (transfer full): the description, translated
 */
char *
soleus_figure_describe_feet (const SoleusPoseData *data,
                             SoleusPhaseKind       phase,
                             SoleusSide            side)
{
  const char *way = phase == SOLEUS_PHASE_KIND_MOVE ? data->moving : NULL;

  return g_strdup (way != NULL ? way : _ (get_phrase (data, phase, side)));
}

/**
 * soleus_figure_describe:
 * @data: how the body is placed
 * @phase: what it does
 * @side: the leg that works
 *
 * Says what the figure shows, for those who don't see it: "Seated, heels up".
 *
 * Returns: (transfer full): the description, translated
 */
char *
soleus_figure_describe (const SoleusPoseData *data,
                        SoleusPhaseKind       phase,
                        SoleusSide            side)
{
  const char *way = phase == SOLEUS_PHASE_KIND_MOVE ? data->moving : NULL;
  g_autoptr (GString) text = g_string_new (way != NULL ? way : data->still);

  /* The frame comes from a file, so it isn't a format. */
  if (way == NULL)
    g_string_replace (text, "%s", _ (get_phrase (data, phase, side)), 1);
  return g_string_free_and_steal (g_steal_pointer (&text));
}
