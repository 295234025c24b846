/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-sound-report.h"

G_BEGIN_DECLS

/**
 * SoleusSoundWatch:
 *
 * Tells a sound server that answers from one that hangs, and present news from old.
 */
typedef struct _SoleusSoundWatch SoleusSoundWatch;

SoleusSoundWatch *soleus_sound_watch_new (GSourceOnceFunc on_hangs,
                                          void           *data) G_GNUC_WARN_UNUSED_RESULT;
void              soleus_sound_watch_free (SoleusSoundWatch *self);
void              soleus_sound_watch_await (SoleusSoundWatch *self,
                                            guint             command);
void              soleus_sound_watch_forget (SoleusSoundWatch *self,
                                             guint             command);
gboolean          soleus_sound_watch_take (SoleusSoundWatch        *self,
                                           const SoleusSoundReport *report,
                                           SoleusSoundNews         *news);

G_END_DECLS
