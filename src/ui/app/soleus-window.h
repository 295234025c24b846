/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-favourites.h"
#include "soleus-library.h"
#include "soleus-player.h"
#include "soleus-region.h"
#include "soleus-session-actions.h"
#include "soleus-shelf.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_WINDOW (soleus_window_get_type ())

G_DECLARE_FINAL_TYPE (SoleusWindow, soleus_window, SOLEUS, WINDOW, AdwApplicationWindow)

SoleusWindow *soleus_window_new (AdwApplication       *application,
                                 SoleusLibrary        *library,
                                 SoleusHistory        *history,
                                 SoleusPlayer         *player,
                                 SoleusSessionActions *actions,
                                 SoleusFavourites     *favourites,
                                 SoleusRegion         *region,
                                 SoleusShelf          *shelf) G_GNUC_WARN_UNUSED_RESULT;
void          soleus_window_quit (SoleusWindow *self);
gboolean      soleus_window_is_seen (SoleusWindow *self);
void          soleus_window_open_files (SoleusWindow *self,
                                        GFile       **files,
                                        int           n_files);

G_END_DECLS
