/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-database.h"

G_BEGIN_DECLS

/* Private to the history, used on its thread only: puts right what is in a damaged file, so that nothing in it stands against using it. */
gboolean soleus_mending_name_snapshots (SoleusDatabase *database,
                                        GError        **error);
gboolean soleus_mending_correct (SoleusDatabase *database,
                                 GError        **error);
gboolean soleus_mending_drop_loose (SoleusDatabase *database,
                                    GError        **error);

G_END_DECLS
