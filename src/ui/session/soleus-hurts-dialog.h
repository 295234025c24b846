/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-player.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_HURTS_DIALOG (soleus_hurts_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SoleusHurtsDialog, soleus_hurts_dialog, SOLEUS, HURTS_DIALOG, AdwDialog)

void soleus_hurts_dialog_present (SoleusPlayer *player,
                                  GtkWidget    *parent);

G_END_DECLS
