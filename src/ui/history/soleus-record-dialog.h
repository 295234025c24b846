/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"
#include "soleus-history.h"
#include "soleus-region.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_RECORD_DIALOG (soleus_record_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SoleusRecordDialog, soleus_record_dialog, SOLEUS, RECORD_DIALOG, AdwDialog)

AdwDialog *soleus_record_dialog_new_to_correct (SoleusHistory       *history,
                                                SoleusSessionRecord *session,
                                                SoleusRegion        *region) G_GNUC_WARN_UNUSED_RESULT;
AdwDialog *soleus_record_dialog_new_to_add (SoleusHistory *history,
                                            SoleusEntry   *entry,
                                            SoleusRegion  *region) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
