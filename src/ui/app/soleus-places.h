/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void     soleus_places_push (AdwNavigationView *navigation,
                             AdwNavigationPage *page,
                             const char        *place);
gboolean soleus_places_go_back_to (AdwNavigationView *navigation,
                                   const char        *place);
void     soleus_places_rename (AdwNavigationPage *page,
                               const char        *place);

G_END_DECLS
