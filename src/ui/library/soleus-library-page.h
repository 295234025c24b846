/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-favourites.h"
#include "soleus-history.h"
#include "soleus-library.h"
#include "soleus-region.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_LIBRARY_PAGE (soleus_library_page_get_type ())

G_DECLARE_FINAL_TYPE (SoleusLibraryPage, soleus_library_page, SOLEUS, LIBRARY_PAGE, AdwBin)

GtkWidget    *soleus_library_page_new (SoleusLibrary    *library,
                                       SoleusHistory    *history,
                                       SoleusFavourites *favourites,
                                       SoleusRegion     *region) G_GNUC_WARN_UNUSED_RESULT;
GActionGroup *soleus_library_page_get_actions (SoleusLibraryPage *self);

G_END_DECLS
