/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-library-search.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_FILTER_DIALOG (soleus_filter_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SoleusFilterDialog, soleus_filter_dialog, SOLEUS, FILTER_DIALOG, AdwDialog)

AdwDialog *soleus_filter_dialog_new (GListModel          *entries,
                                     SoleusLibraryFilter *filter,
                                     SoleusLibrarySearch *search) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
