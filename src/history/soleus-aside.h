/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-set-aside.h"

G_BEGIN_DECLS

/* Private to the history: what its files are called that make way for others, and which damaged ones were set aside without anybody having said yet that they know. That is kept
 * in small files next to them rather than in the new history, so that it outlasts a program that ends early, and a new history that can't be begun. */
char      *soleus_aside_find_place (const char *path,
                                    const char *what) G_GNUC_WARN_UNUSED_RESULT;
char      *soleus_aside_find_place_before (const char *path) G_GNUC_WARN_UNUSED_RESULT;
gboolean   soleus_aside_is_from_before (const char *name);
gboolean   soleus_aside_mark (const SoleusSetAside *told);
void       soleus_aside_unmark (const char *place);
GPtrArray *soleus_aside_list (const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
