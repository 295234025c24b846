/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SoleusBodyRegion:
 * @SOLEUS_BODY_REGION_CALF: the muscles at the back of the lower leg
 * @SOLEUS_BODY_REGION_ACHILLES: the tendon above the heel
 * @SOLEUS_BODY_REGION_FOOT: the heel, the sole and the toes
 * @SOLEUS_BODY_REGION_ANKLE: the joint
 * @SOLEUS_BODY_REGION_SHIN: the front of the lower leg
 * @SOLEUS_BODY_REGION_KNEE: the joint, and the tendons round it
 * @SOLEUS_BODY_REGION_THIGH: its front and its back
 * @SOLEUS_BODY_REGION_HIP: the joint, and the muscles round it
 * @SOLEUS_BODY_REGION_BACK: the lower back
 *
 * A part of the body that an exercise can load. In sets of them each is the bit of its value.
 */
typedef enum {
  SOLEUS_BODY_REGION_CALF,
  SOLEUS_BODY_REGION_ACHILLES,
  SOLEUS_BODY_REGION_FOOT,
  SOLEUS_BODY_REGION_ANKLE,
  SOLEUS_BODY_REGION_SHIN,
  SOLEUS_BODY_REGION_KNEE,
  SOLEUS_BODY_REGION_THIGH,
  SOLEUS_BODY_REGION_HIP,
  SOLEUS_BODY_REGION_BACK,
} SoleusBodyRegion;

G_END_DECLS
