/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "soleus-player.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_NEED_WATCH (soleus_need_watch_get_type ())

G_DECLARE_FINAL_TYPE (SoleusNeedWatch, soleus_need_watch, SOLEUS, NEED_WATCH, GObject)

SoleusNeedWatch *soleus_need_watch_new (GApplication *application,
                                        SoleusPlayer *player) G_GNUC_WARN_UNUSED_RESULT;
void             soleus_need_watch_set_seen (SoleusNeedWatch *self,
                                             gboolean         seen);

G_END_DECLS
