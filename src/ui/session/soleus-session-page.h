/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-region.h"
#include "soleus-session-actions.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_SESSION_PAGE (soleus_session_page_get_type ())

G_DECLARE_FINAL_TYPE (SoleusSessionPage, soleus_session_page, SOLEUS, SESSION_PAGE, AdwNavigationPage)

void               soleus_session_page_tell (SoleusSessionPage *self,
                                             const char        *text);
AdwNavigationPage *soleus_session_page_new (SoleusPlayer         *player,
                                            SoleusSessionActions *actions,
                                            SoleusRegion         *region) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
