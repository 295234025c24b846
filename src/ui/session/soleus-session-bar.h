/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "soleus-timeline.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_SESSION_BAR (soleus_session_bar_get_type ())

G_DECLARE_FINAL_TYPE (SoleusSessionBar, soleus_session_bar, SOLEUS, SESSION_BAR, GtkWidget)

GtkWidget      *soleus_session_bar_new (void) G_GNUC_WARN_UNUSED_RESULT;
SoleusTimeline *soleus_session_bar_get_timeline (SoleusSessionBar *self);
void            soleus_session_bar_set_timeline (SoleusSessionBar *self,
                                                 SoleusTimeline   *timeline);
int64_t         soleus_session_bar_get_position_us (SoleusSessionBar *self);
void            soleus_session_bar_set_position_us (SoleusSessionBar *self,
                                                    int64_t           position_us);
const char     *soleus_session_bar_get_value_text (SoleusSessionBar *self);
void            soleus_session_bar_set_value_text (SoleusSessionBar *self,
                                                   const char       *value_text);

G_END_DECLS
