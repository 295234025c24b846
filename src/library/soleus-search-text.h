/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void   soleus_search_text_append (GString    *folded,
                                  const char *text);
char **soleus_search_text_split (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
