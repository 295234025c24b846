/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean soleus_splice_find (GPtrArray *was,
                             GPtrArray *is,
                             guint     *position,
                             guint     *removed,
                             guint     *added);
void     soleus_splice_tell (GListModel *model,
                             GPtrArray  *was,
                             GPtrArray  *is);
void     soleus_store_set (GListStore *store,
                           GPtrArray  *items);

G_END_DECLS
