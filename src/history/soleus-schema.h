/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-database.h"

G_BEGIN_DECLS

/**
 * SOLEUS_SCHEMA_VERSION:
 *
 * The `user_version` that this program reads and writes.
 */
#define SOLEUS_SCHEMA_VERSION 2

char    *soleus_schema_describe (SoleusDatabase *database) G_GNUC_WARN_UNUSED_RESULT;
gboolean soleus_schema_upgrade (SoleusDatabase *database,
                                GError        **error);
gboolean soleus_schema_build (SoleusDatabase *database,
                              int             version,
                              GError        **error);

G_END_DECLS
