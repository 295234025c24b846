/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history.h"

G_BEGIN_DECLS

char                *soleus_cli_get_history_path (void) G_GNUC_WARN_UNUSED_RESULT;
SoleusHistory       *soleus_cli_open_history (gboolean *was_damaged) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray           *soleus_cli_load_sessions (int       limit,
                                               gboolean *was_damaged,
                                               GError  **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes              *soleus_cli_export_history (SoleusExportFormat format,
                                                GError           **error) G_GNUC_WARN_UNUSED_RESULT;
SoleusImportPreview *soleus_cli_preview_import (GBytes  *content,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean             soleus_cli_import_history (GBytes  *content,
                                                GError **error);

G_END_DECLS
