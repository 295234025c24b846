/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"
#include "soleus-filter-choice.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_LIBRARY_FILTER (soleus_library_filter_get_type ())

G_DECLARE_FINAL_TYPE (SoleusLibraryFilter, soleus_library_filter, SOLEUS, LIBRARY_FILTER, GObject)

SoleusLibraryFilter *soleus_library_filter_new (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean             soleus_library_filter_get_is_empty (SoleusLibraryFilter *self);
gboolean             soleus_library_filter_get_active (SoleusLibraryFilter *self,
                                                       SoleusFacet          facet,
                                                       const char          *code);
void                 soleus_library_filter_set_active (SoleusLibraryFilter *self,
                                                       SoleusFacet          facet,
                                                       const char          *code,
                                                       gboolean             active);
void                 soleus_library_filter_clear (SoleusLibraryFilter *self);
gboolean             soleus_library_filter_matches (SoleusLibraryFilter *self,
                                                    SoleusEntry         *entry);

G_END_DECLS
