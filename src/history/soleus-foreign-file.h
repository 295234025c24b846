/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Private to the history. */
gboolean soleus_foreign_file_check (GBytes  *content,
                                    GError **error);

G_END_DECLS
