/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-player.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_SESSION_ANNOUNCER (soleus_session_announcer_get_type ())

G_DECLARE_FINAL_TYPE (SoleusSessionAnnouncer, soleus_session_announcer, SOLEUS, SESSION_ANNOUNCER, GObject)

SoleusSessionAnnouncer *soleus_session_announcer_new (SoleusPlayer *player) G_GNUC_WARN_UNUSED_RESULT;
void                    soleus_session_announcer_look (SoleusSessionAnnouncer *self,
                                                       SoleusTimelineState     state);
void                    soleus_session_announcer_pass_over (SoleusSessionAnnouncer *self);

G_END_DECLS
