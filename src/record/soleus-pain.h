/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-body-region.h"
#include "soleus-kinds.h"

G_BEGIN_DECLS

/**
 * SOLEUS_PAIN_MOST_TO_GO_ON:
 *
 * Up to how much pain, of 10, one may go on: mild, a default of ours.
 */
#define SOLEUS_PAIN_MOST_TO_GO_ON 2

/**
 * SoleusPainPlace:
 * @SOLEUS_PAIN_PLACE_UNSAID: the person didn't say; so reads a word of a newer version, too
 * @SOLEUS_PAIN_PLACE_CHEST: a sign: pain in the chest, or breathlessness
 * @SOLEUS_PAIN_PLACE_SWELLING: a sign: one leg newly swollen
 * @SOLEUS_PAIN_PLACE_POP: a sign: a kick or a pop at the back of the leg
 * @SOLEUS_PAIN_PLACE_SUDDEN: a sign: a pain that came suddenly, or is sharp
 * @SOLEUS_PAIN_PLACE_CALF: where it hurts, as the #SoleusBodyRegion of that name; so the others, up to the back
 * @SOLEUS_PAIN_PLACE_ELSEWHERE: where no exercise loads the body
 *
 * What a person tells when it hurts in a session: a sign that ends it whatever else is true, or where it hurts.
 */
typedef enum {
  SOLEUS_PAIN_PLACE_UNSAID,
  SOLEUS_PAIN_PLACE_CHEST,
  SOLEUS_PAIN_PLACE_SWELLING,
  SOLEUS_PAIN_PLACE_POP,
  SOLEUS_PAIN_PLACE_SUDDEN,
  SOLEUS_PAIN_PLACE_CALF,
  SOLEUS_PAIN_PLACE_ACHILLES,
  SOLEUS_PAIN_PLACE_FOOT,
  SOLEUS_PAIN_PLACE_ANKLE,
  SOLEUS_PAIN_PLACE_SHIN,
  SOLEUS_PAIN_PLACE_KNEE,
  SOLEUS_PAIN_PLACE_THIGH,
  SOLEUS_PAIN_PLACE_HIP,
  SOLEUS_PAIN_PLACE_BACK,
  SOLEUS_PAIN_PLACE_ELSEWHERE,
} SoleusPainPlace;

/**
 * SoleusPainAction:
 * @SOLEUS_PAIN_ACTION_ENDED: the session ended with it
 * @SOLEUS_PAIN_ACTION_WENT_ON: the person went on, as the rule allowed
 *
 * What was done when it hurt.
 */
typedef enum {
  SOLEUS_PAIN_ACTION_ENDED,
  SOLEUS_PAIN_ACTION_WENT_ON,
} SoleusPainAction;

#define SOLEUS_TYPE_PAIN (soleus_pain_get_type ())

/**
 * SoleusPain:
 * @id: a name of its own, such as g_uuid_string_random () gives
 * @set_index: the place of the set in the session, or -1 between two sets
 * @at_us: when it was told, UTC in microseconds
 * @place: what or where
 * @side: the leg; both, too, when the place has no sides or it wasn't said
 * @level: how much, from 0 to 10, or -1 when it wasn't said
 * @action: what was done
 *
 * A pain that was told of in a session, as the history keeps it. Filled by whoever builds it and never changed after it is handed on.
 */
typedef struct {
  char            *id;
  int              set_index;
  int64_t          at_us;
  SoleusPainPlace  place;
  SoleusSide       side;
  int              level;
  SoleusPainAction action;
} SoleusPain;

GType       soleus_pain_get_type (void) G_GNUC_CONST;
SoleusPain *soleus_pain_copy (const SoleusPain *self) G_GNUC_WARN_UNUSED_RESULT;
void        soleus_pain_free (SoleusPain *self);

gboolean soleus_pain_place_is_sign (SoleusPainPlace place);
gboolean soleus_pain_place_has_sides (SoleusPainPlace place);
gboolean soleus_pain_may_go_on (SoleusPainPlace place,
                                int             level,
                                unsigned        loads);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusPain, soleus_pain_free)

G_END_DECLS
