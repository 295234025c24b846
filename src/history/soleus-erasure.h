/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-database.h"

G_BEGIN_DECLS

/* Private to the history, used on its thread only: nothing that was done stays, in the file or next to it. */
gboolean soleus_erasure_run (SoleusDatabase *database,
                             const char     *path,
                             GError        **error);

G_END_DECLS
