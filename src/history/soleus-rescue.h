/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-set-aside.h"

G_BEGIN_DECLS

/* Private to the history, used on its thread only: a new history in the place of a damaged one, with all that is left of it. */
gboolean soleus_rescue_prepare (const char     *path,
                                SoleusSetAside *told,
                                GError        **error);
gboolean soleus_rescue_take_over (const char *path);
void     soleus_rescue_drop (const char *path);

G_END_DECLS
