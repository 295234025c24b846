/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "soleus-player.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_SESSION_ACTIONS (soleus_session_actions_get_type ())

G_DECLARE_FINAL_TYPE (SoleusSessionActions, soleus_session_actions, SOLEUS, SESSION_ACTIONS, GSimpleActionGroup)

SoleusSessionActions *soleus_session_actions_new (SoleusPlayer *player) G_GNUC_WARN_UNUSED_RESULT;
gboolean              soleus_session_actions_apply (SoleusSessionActions *self,
                                                    const char           *name);
void                  soleus_session_actions_publish (SoleusSessionActions *self,
                                                      GActionMap           *map);

G_END_DECLS
