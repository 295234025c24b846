/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "soleus-session-actions.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_REMOTE (soleus_remote_get_type ())

G_DECLARE_FINAL_TYPE (SoleusRemote, soleus_remote, SOLEUS, REMOTE, GObject)

SoleusRemote *soleus_remote_new (SoleusPlayer         *player,
                                 SoleusSessionActions *actions) G_GNUC_WARN_UNUSED_RESULT;
gboolean      soleus_remote_export (SoleusRemote    *self,
                                    GDBusConnection *connection,
                                    const char      *object_path,
                                    GError         **error);
void          soleus_remote_unexport (SoleusRemote *self);

G_END_DECLS
