/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"

G_BEGIN_DECLS

char *soleus_change_label_new (SoleusEntry *entry,
                               const char  *pointer) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
