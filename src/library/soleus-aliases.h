/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GHashTable *soleus_aliases_read (const char *resource_path) G_GNUC_WARN_UNUSED_RESULT;
const char *soleus_aliases_resolve (GHashTable *aliases,
                                    const char *id);

G_END_DECLS
