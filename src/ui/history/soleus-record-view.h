/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history.h"
#include "soleus-region.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_RECORD_VIEW (soleus_record_view_get_type ())

G_DECLARE_FINAL_TYPE (SoleusRecordView, soleus_record_view, SOLEUS, RECORD_VIEW, AdwBin)

void                 soleus_record_view_load (SoleusRecordView *self,
                                              SoleusHistory    *history,
                                              const char       *record_id,
                                              SoleusRegion     *region);
SoleusSessionRecord *soleus_record_view_get_session (SoleusRecordView *self);
const char          *soleus_record_view_get_trouble (SoleusRecordView *self);
gboolean             soleus_record_view_get_waits (SoleusRecordView *self);

G_END_DECLS
