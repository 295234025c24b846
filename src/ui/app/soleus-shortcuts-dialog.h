/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_SHORTCUTS_DIALOG (soleus_shortcuts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SoleusShortcutsDialog, soleus_shortcuts_dialog, SOLEUS, SHORTCUTS_DIALOG, AdwDialog)

AdwDialog *soleus_shortcuts_dialog_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
