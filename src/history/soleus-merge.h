/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-database.h"
#include "soleus-import-preview.h"

G_BEGIN_DECLS

/* Private to the history, used on its thread only. */
SoleusImportPreview *soleus_merge_preview (SoleusDatabase *database,
                                           const char     *path,
                                           GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean             soleus_merge_run (SoleusDatabase *database,
                                       const char     *path,
                                       GError        **error);

G_END_DECLS
