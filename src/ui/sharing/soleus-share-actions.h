/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-region.h"
#include "soleus-shelf.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_SHARE_ACTIONS (soleus_share_actions_get_type ())

G_DECLARE_FINAL_TYPE (SoleusShareActions, soleus_share_actions, SOLEUS, SHARE_ACTIONS, GSimpleActionGroup)

SoleusShareActions *soleus_share_actions_new (SoleusLibrary   *library,
                                              SoleusShelf     *shelf,
                                              SoleusRegion    *region,
                                              AdwToastOverlay *toasts) G_GNUC_WARN_UNUSED_RESULT;
void                soleus_share_actions_open (SoleusShareActions *self,
                                               GFile             **files,
                                               int                 n_files);
void                soleus_share_actions_set_is_held (SoleusShareActions *self,
                                                      gboolean            is_held);
AdwDialog          *soleus_share_actions_get_dialog (SoleusShareActions *self);

G_END_DECLS
