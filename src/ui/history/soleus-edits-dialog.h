/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_EDITS_DIALOG (soleus_edits_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SoleusEditsDialog, soleus_edits_dialog, SOLEUS, EDITS_DIALOG, AdwDialog)

AdwDialog *soleus_edits_dialog_new (SoleusHistory *history) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
