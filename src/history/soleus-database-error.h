/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history-error.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* Private to the history: what SQLite says, in words for people. */
SoleusHistoryError soleus_database_error_get_code (sqlite3 *connection);
gboolean           soleus_database_error_set (GError           **error,
                                              SoleusHistoryError code,
                                              const char        *path,
                                              const char        *reason);

G_END_DECLS
