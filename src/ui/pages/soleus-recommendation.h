/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_RECOMMENDATION (soleus_recommendation_get_type ())

G_DECLARE_FINAL_TYPE (SoleusRecommendation, soleus_recommendation, SOLEUS, RECOMMENDATION, GObject)

SoleusRecommendation *soleus_recommendation_new (SoleusEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
SoleusEntry          *soleus_recommendation_get_entry (SoleusRecommendation *self);

G_END_DECLS
