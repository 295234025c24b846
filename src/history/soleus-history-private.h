/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history.h"
#include "soleus-request.h"

G_BEGIN_DECLS

void soleus_history_push (SoleusHistory *self,
                          SoleusRequest *request);

G_END_DECLS
