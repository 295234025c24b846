/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-library.h"

G_BEGIN_DECLS

void soleus_routine_following_update (AdwNavigationView *navigation,
                                      SoleusLibrary     *library);
void soleus_routine_following_leave (AdwNavigationView *navigation,
                                     SoleusLibrary     *library,
                                     AdwNavigationPage *left);

G_END_DECLS
