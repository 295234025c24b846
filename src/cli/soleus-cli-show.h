/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"

G_BEGIN_DECLS

void soleus_cli_print_entry (SoleusEntry *entry);

G_END_DECLS
