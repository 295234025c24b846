/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-entry.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_RECOMMENDATION_CARD (soleus_recommendation_card_get_type ())

G_DECLARE_FINAL_TYPE (SoleusRecommendationCard, soleus_recommendation_card, SOLEUS, RECOMMENDATION_CARD, AdwBin)

GtkWidget *soleus_recommendation_card_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       soleus_recommendation_card_set_entry (SoleusRecommendationCard *self,
                                                 SoleusEntry              *entry,
                                                 SoleusUnits               units);
void       soleus_recommendation_card_set_narrow (SoleusRecommendationCard *self,
                                                  gboolean                  narrow);
void       soleus_recommendation_card_set_short (SoleusRecommendationCard *self,
                                                 gboolean                  is_short);

G_END_DECLS
