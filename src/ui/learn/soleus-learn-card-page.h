/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-learn-card.h"
#include "soleus-library.h"
#include "soleus-region.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_LEARN_CARD_PAGE (soleus_learn_card_page_get_type ())

G_DECLARE_FINAL_TYPE (SoleusLearnCardPage, soleus_learn_card_page, SOLEUS, LEARN_CARD_PAGE, AdwNavigationPage)

GtkWidget *soleus_learn_card_page_new (SoleusLearnCard *card,
                                       SoleusLibrary   *library,
                                       SoleusRegion    *region) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
