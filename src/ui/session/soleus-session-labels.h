/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-player.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the labels and buttons of the session page say, as far as the player alone decides it. */

const char *soleus_session_labels_get_notice (SoleusPlayer *player,
                                              gboolean      stalled);
void        soleus_session_labels_set (GtkLabel   *label,
                                       const char *text);
void        soleus_session_labels_show_times (GtkLabel            *seconds,
                                              GtkLabel            *left,
                                              const SoleusSegment *segment,
                                              int64_t              ring_us,
                                              int64_t              left_us);
void        soleus_session_labels_show_word (GtkLabel           *label,
                                             SoleusPlayer       *player,
                                             SoleusTimelineState state);
void        soleus_session_labels_show_pause (GtkButton    *pause,
                                              GtkButton    *done,
                                              SoleusPlayer *player);
void        soleus_session_labels_show_extend (GtkButton    *extend,
                                               GtkLabel     *label,
                                               SoleusPlayer *player);

G_END_DECLS
