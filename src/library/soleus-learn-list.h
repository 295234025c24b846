/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-learn-card.h"

G_BEGIN_DECLS

GHashTable *soleus_learn_list_drawings (const char *resource_path) G_GNUC_WARN_UNUSED_RESULT;
GListModel *soleus_learn_list_new (const char *resource_path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
