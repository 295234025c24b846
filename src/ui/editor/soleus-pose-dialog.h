/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-body-position.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_POSE_DIALOG (soleus_pose_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SoleusPoseDialog, soleus_pose_dialog, SOLEUS, POSE_DIALOG, AdwDialog)

AdwDialog *soleus_pose_dialog_new (SoleusBodyPosition chosen) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
