/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GSource *soleus_sound_timer_new (GSourceFunc on_due,
                                 void       *data) G_GNUC_WARN_UNUSED_RESULT;
void     soleus_sound_timer_free (GSource *self);
void     soleus_sound_timer_set (GSource *self,
                                 guint    after_ms);
void     soleus_sound_timer_clear (GSource *self);

G_END_DECLS
