/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-block-row.h"

G_BEGIN_DECLS

void soleus_block_drag_attach (SoleusBlockRow *row,
                               GtkWidget      *handle);

G_END_DECLS
