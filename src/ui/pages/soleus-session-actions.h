/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-player.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GSimpleActionGroup *soleus_session_actions_new (SoleusPlayer *player,
                                                GtkWidget    *page) G_GNUC_WARN_UNUSED_RESULT;
gboolean            soleus_session_actions_follow (GSimpleActionGroup *self,
                                                   SoleusSessionState  state);
void                soleus_session_actions_set_between_sets (GSimpleActionGroup *self,
                                                             gboolean            between_sets);

G_END_DECLS
