/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-library-search.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_LIBRARY_SEARCH_BAR (soleus_library_search_bar_get_type ())

G_DECLARE_FINAL_TYPE (SoleusLibrarySearchBar, soleus_library_search_bar, SOLEUS, LIBRARY_SEARCH_BAR, AdwBin)

GtkWidget *soleus_library_search_bar_new (GListModel          *entries,
                                          SoleusLibraryFilter *filter,
                                          SoleusLibrarySearch *search) G_GNUC_WARN_UNUSED_RESULT;
gboolean   soleus_library_search_bar_get_open (SoleusLibrarySearchBar *self);
void       soleus_library_search_bar_set_open (SoleusLibrarySearchBar *self,
                                               gboolean                open);
gboolean   soleus_library_search_bar_type (SoleusLibrarySearchBar *self,
                                           GtkEventControllerKey  *keys);

G_END_DECLS
