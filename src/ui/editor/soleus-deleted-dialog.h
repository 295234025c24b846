/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_DELETED_DIALOG (soleus_deleted_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SoleusDeletedDialog, soleus_deleted_dialog, SOLEUS, DELETED_DIALOG, AdwDialog)

AdwDialog *soleus_deleted_dialog_new (GListModel *files) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
