/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-block.h"
#include "soleus-units.h"

G_BEGIN_DECLS

char *soleus_block_outside_to_text (const SoleusBlock *block,
                                    SoleusUnits        units) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
