/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SoleusLearnPartKind:
 * @SOLEUS_LEARN_PART_KIND_SKIN: the outline of the body
 * @SOLEUS_LEARN_PART_KIND_BONE: a bone
 * @SOLEUS_LEARN_PART_KIND_MUSCLE: a muscle that isn't the one that this is about
 * @SOLEUS_LEARN_PART_KIND_SOLEUS: the soleus
 * @SOLEUS_LEARN_PART_KIND_TENDON: a tendon
 * @SOLEUS_LEARN_PART_KIND_FIBRES: the way of a muscle's fibres: lines, not an outline
 *
 * What a part of a drawing is, and so how it is coloured.
 */
typedef enum {
  SOLEUS_LEARN_PART_KIND_SKIN,
  SOLEUS_LEARN_PART_KIND_BONE,
  SOLEUS_LEARN_PART_KIND_MUSCLE,
  SOLEUS_LEARN_PART_KIND_SOLEUS,
  SOLEUS_LEARN_PART_KIND_TENDON,
  SOLEUS_LEARN_PART_KIND_FIBRES,
} SoleusLearnPartKind;

G_END_DECLS
