/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history.h"
#include "soleus-region.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_SUMMARY_PAGE (soleus_summary_page_get_type ())

G_DECLARE_FINAL_TYPE (SoleusSummaryPage, soleus_summary_page, SOLEUS, SUMMARY_PAGE, AdwNavigationPage)

AdwNavigationPage *soleus_summary_page_new (SoleusHistory *history,
                                            const char    *record_id,
                                            SoleusRegion  *region) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
