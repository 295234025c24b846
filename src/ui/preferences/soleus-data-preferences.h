/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_DATA_PREFERENCES (soleus_data_preferences_get_type ())

G_DECLARE_FINAL_TYPE (SoleusDataPreferences, soleus_data_preferences, SOLEUS, DATA_PREFERENCES, AdwPreferencesPage)

/**
 * SoleusDataFormat:
 * @SOLEUS_DATA_FORMAT_CSV: a row for each set, for a spreadsheet in the person's language
 * @SOLEUS_DATA_FORMAT_JSON: all that is the person's, which can be imported again
 * @SOLEUS_DATA_FORMAT_BACKUP: the history as it is kept
 *
 * As what the history can be saved.
 */
typedef enum {
  SOLEUS_DATA_FORMAT_CSV,
  SOLEUS_DATA_FORMAT_JSON,
  SOLEUS_DATA_FORMAT_BACKUP,
} SoleusDataFormat;

AdwPreferencesPage *soleus_data_preferences_new (SoleusHistory *history,
                                                 const char    *folder) G_GNUC_WARN_UNUSED_RESULT;
void                soleus_data_preferences_save (SoleusDataPreferences *self,
                                                  SoleusDataFormat       format,
                                                  GFile                 *to);
void                soleus_data_preferences_restore (SoleusDataPreferences *self,
                                                     GFile                 *from);
void                soleus_data_preferences_import (SoleusDataPreferences *self,
                                                    GFile                 *from);
void                soleus_data_preferences_erase (SoleusDataPreferences *self);

G_END_DECLS
