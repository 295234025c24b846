/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-pain.h"

#include "soleus-kind-types.h"
#include "soleus-record-types.h"

G_DEFINE_BOXED_TYPE (SoleusPain, soleus_pain, soleus_pain_copy, soleus_pain_free)

SoleusPain *
soleus_pain_copy (const SoleusPain *self)
{
  SoleusPain *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  return copy;
}

/**
 * soleus_pain_free:
 * @self: (transfer full): a pain
 *
 * Frees it. One that is built by hand is taken from g_new0 ().
 */
void
soleus_pain_free (SoleusPain *self)
{
  g_free (self->id);
  g_free (self);
}

/* A place that an exercise can load is called the same in its file. */
static gboolean
find_region (SoleusPainPlace place,
             int            *region)
{
  return soleus_kind_from_nick (SOLEUS_TYPE_BODY_REGION, soleus_kind_to_nick (SOLEUS_TYPE_PAIN_PLACE, (int) place), region);
}

/**
 * soleus_pain_place_is_sign:
 * @place: what a person told
 *
 * Returns: whether it is one of those after which nothing is done any more on that day
 */
gboolean
soleus_pain_place_is_sign (SoleusPainPlace place)
{
  return place >= SOLEUS_PAIN_PLACE_CHEST && place <= SOLEUS_PAIN_PLACE_SUDDEN;
}

/**
 * soleus_pain_place_has_sides:
 * @place: what a person told
 *
 * Returns: whether it is on the left, on the right or on both
 */
gboolean
soleus_pain_place_has_sides (SoleusPainPlace place)
{
  int region;

  return place != SOLEUS_PAIN_PLACE_BACK && find_region (place, &region);
}

/**
 * soleus_pain_may_go_on:
 * @place: where it hurts
 * @level: how much, from 0 to 10, or -1 when it wasn't said
 * @loads: what is loaded by all that is left to do, each the bit of its #SoleusBodyRegion; 0 when that isn't known
 *
 * The rule, whatever the exercise is: pain is a reason to stop. The one exception is a mild pain in a part of the body that nothing of what is left loads. A sign, a place
 * that wasn't told or that no exercise knows, and a pain of which nobody said how much it is, are none.
 *
 * Returns: whether the person may choose to go on
 */
gboolean
soleus_pain_may_go_on (SoleusPainPlace place,
                       int             level,
                       unsigned        loads)
{
  int region;

  return level >= 0 && level <= SOLEUS_PAIN_MOST_TO_GO_ON && loads != 0 && find_region (place, &region) && (loads & 1u << region) == 0;
}
