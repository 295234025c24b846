/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_HISTORY_PAGE (soleus_history_page_get_type ())

G_DECLARE_FINAL_TYPE (SoleusHistoryPage, soleus_history_page, SOLEUS, HISTORY_PAGE, AdwBin)

GtkWidget *soleus_history_page_new (SoleusHistory *history) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
