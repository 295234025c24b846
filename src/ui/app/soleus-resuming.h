/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history.h"
#include "soleus-library.h"
#include "soleus-player.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_RESUMING (soleus_resuming_get_type ())

G_DECLARE_FINAL_TYPE (SoleusResuming, soleus_resuming, SOLEUS, RESUMING, GObject)

SoleusResuming *soleus_resuming_new (SoleusHistory *history,
                                     SoleusLibrary *library,
                                     SoleusPlayer  *player) G_GNUC_WARN_UNUSED_RESULT;
void            soleus_resuming_ask (SoleusResuming *self,
                                     GtkWidget      *parent);
void            soleus_resuming_take_up (SoleusResuming *self,
                                         const char     *session_id,
                                         GtkWidget      *parent);

G_END_DECLS
