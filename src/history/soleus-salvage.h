/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-database.h"

G_BEGIN_DECLS

/* Private to the history, used on its thread only: gets back what a damaged file still holds. */
gboolean soleus_salvage_into (SoleusDatabase *database,
                              const char     *damaged,
                              const char     *scratch,
                              GError        **error);

G_END_DECLS
