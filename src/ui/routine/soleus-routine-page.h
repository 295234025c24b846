/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-entry.h"
#include "soleus-favourites.h"
#include "soleus-history.h"
#include "soleus-region.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_ROUTINE_PAGE (soleus_routine_page_get_type ())

G_DECLARE_FINAL_TYPE (SoleusRoutinePage, soleus_routine_page, SOLEUS, ROUTINE_PAGE, AdwNavigationPage)

GtkWidget  *soleus_routine_page_new (SoleusEntry      *entry,
                                     SoleusFavourites *favourites,
                                     GListModel       *cards,
                                     SoleusRegion     *region) G_GNUC_WARN_UNUSED_RESULT;
const char *soleus_routine_page_get_id (SoleusRoutinePage *self);
void        soleus_routine_page_set_entry (SoleusRoutinePage *self,
                                           SoleusEntry       *entry);
void        soleus_routine_page_set_history (SoleusRoutinePage *self,
                                             SoleusHistory     *history);

G_END_DECLS
