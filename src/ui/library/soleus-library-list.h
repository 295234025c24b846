/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-favourites.h"
#include "soleus-region.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_LIBRARY_LIST (soleus_library_list_get_type ())

G_DECLARE_FINAL_TYPE (SoleusLibraryList, soleus_library_list, SOLEUS, LIBRARY_LIST, AdwBin)

void     soleus_library_list_set_up (SoleusLibraryList *self,
                                     GListModel        *model,
                                     SoleusFavourites  *favourites,
                                     SoleusRegion      *region);
void     soleus_library_list_show (SoleusLibraryList *self,
                                   GListModel        *model,
                                   const char        *title);
gboolean soleus_library_list_is_at_top (SoleusLibraryList *self);
void     soleus_library_list_show_top (SoleusLibraryList *self);
void     soleus_library_list_focus_first (SoleusLibraryList *self);
void     soleus_library_list_open_first (SoleusLibraryList *self);
void     soleus_library_list_set_layout (SoleusLibraryList *self,
                                         gboolean           narrow,
                                         gboolean           is_short);

G_END_DECLS
