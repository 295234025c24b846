/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history.h"
#include "soleus-region.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_PREFERENCES_DIALOG (soleus_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SoleusPreferencesDialog, soleus_preferences_dialog, SOLEUS, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *soleus_preferences_dialog_new (GSettings     *settings,
                                          SoleusRegion  *region,
                                          SoleusHistory *history,
                                          const char    *data_folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
