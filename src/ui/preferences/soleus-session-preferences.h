/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_SESSION_PREFERENCES (soleus_session_preferences_get_type ())

G_DECLARE_FINAL_TYPE (SoleusSessionPreferences, soleus_session_preferences, SOLEUS, SESSION_PREFERENCES, AdwPreferencesPage)

AdwPreferencesPage *soleus_session_preferences_new (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
