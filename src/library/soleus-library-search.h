/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-library-filter.h"

G_BEGIN_DECLS

/**
 * SoleusSearchWordsFunc:
 * @entry: an entry of the library
 *
 * Returns: (transfer full): what else an entry is to be found by, such as the person's own words for its position
 */
typedef char *(*SoleusSearchWordsFunc) (SoleusEntry *entry);

#define SOLEUS_TYPE_LIBRARY_SEARCH (soleus_library_search_get_type ())

G_DECLARE_FINAL_TYPE (SoleusLibrarySearch, soleus_library_search, SOLEUS, LIBRARY_SEARCH, GObject)

SoleusLibrarySearch *soleus_library_search_new (GListModel           *entries,
                                                SoleusLibraryFilter  *filter,
                                                SoleusSearchWordsFunc words) G_GNUC_WARN_UNUSED_RESULT;
void                 soleus_library_search_set_text (SoleusLibrarySearch *self,
                                                     const char          *text);
gboolean             soleus_library_search_get_has_text (SoleusLibrarySearch *self);
gboolean             soleus_library_search_get_has_complaint (SoleusLibrarySearch *self);
gboolean             soleus_library_search_get_is_active (SoleusLibrarySearch *self);

G_END_DECLS
