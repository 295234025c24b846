/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-database.h"

G_BEGIN_DECLS

/* Private to the history, used on its thread only: a whole history as one file. */
gboolean soleus_backup_write (SoleusDatabase *database,
                              const char     *path,
                              GError        **error);
gboolean soleus_backup_write_checked (SoleusDatabase *database,
                                      const char     *path,
                                      int (*is_asked) (void *),
                                      gpointer user_data,
                                      GError **error);
gboolean soleus_backup_is_session_running (SoleusDatabase *database);
gboolean soleus_backup_read (SoleusDatabase *database,
                             const char     *path,
                             GError        **error);

G_END_DECLS
