/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_SOUND_PREFERENCES (soleus_sound_preferences_get_type ())

G_DECLARE_FINAL_TYPE (SoleusSoundPreferences, soleus_sound_preferences, SOLEUS, SOUND_PREFERENCES, AdwPreferencesPage)

AdwPreferencesPage *soleus_sound_preferences_new (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
