/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_LIBRARY_GROUP (soleus_library_group_get_type ())

G_DECLARE_FINAL_TYPE (SoleusLibraryGroup, soleus_library_group, SOLEUS, LIBRARY_GROUP, GObject)

SoleusLibraryGroup *soleus_library_group_new (GListModel    *entries,
                                              SoleusCategory category) G_GNUC_WARN_UNUSED_RESULT;
SoleusLibraryGroup *soleus_library_group_new_for_own (GListModel *entries) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
