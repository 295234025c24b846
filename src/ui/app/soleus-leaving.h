/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-history.h"
#include "soleus-session-actions.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_LEAVING (soleus_leaving_get_type ())

G_DECLARE_FINAL_TYPE (SoleusLeaving, soleus_leaving, SOLEUS, LEAVING, GObject)

SoleusLeaving *soleus_leaving_new (GtkWindow            *window,
                                   SoleusPlayer         *player,
                                   SoleusSessionActions *actions,
                                   SoleusHistory        *history) G_GNUC_WARN_UNUSED_RESULT;
gboolean       soleus_leaving_is_closing (SoleusLeaving *self);
void           soleus_leaving_stop (SoleusLeaving *self);
gboolean       soleus_leaving_close (SoleusLeaving *self);
void           soleus_leaving_quit (SoleusLeaving *self);
void           soleus_leaving_come_back (SoleusLeaving *self);
gboolean       soleus_leaving_take_discard (SoleusLeaving *self);
void           soleus_leaving_finish (SoleusLeaving *self);

G_END_DECLS
