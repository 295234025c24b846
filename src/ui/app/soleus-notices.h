/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_NOTICES (soleus_notices_get_type ())

G_DECLARE_FINAL_TYPE (SoleusNotices, soleus_notices, SOLEUS, NOTICES, GObject)

SoleusNotices *soleus_notices_new (AdwNavigationView *navigation,
                                   AdwToastOverlay   *toasts) G_GNUC_WARN_UNUSED_RESULT;
void           soleus_notices_tell (SoleusNotices *self,
                                    const char    *text);
void           soleus_notices_take_back (SoleusNotices *self,
                                         const char    *text);

G_END_DECLS
