/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-filter-choice.h"
#include "soleus-library-search.h"

G_BEGIN_DECLS

const char *soleus_facet_to_text (SoleusFacet facet);
char       *soleus_filter_choice_to_text (SoleusFilterChoice *choice) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_result_count_to_text (guint n_results) G_GNUC_WARN_UNUSED_RESULT;
const char *soleus_search_nothing_to_text (SoleusLibrarySearch *search,
                                           gboolean             is_filtered);

G_END_DECLS
