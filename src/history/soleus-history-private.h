/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history.h"
#include "soleus-request.h"

G_BEGIN_DECLS

void soleus_history_ask (SoleusHistory           *self,
                         const SoleusRequestType *type,
                         gconstpointer            data,
                         size_t                   size,
                         GCancellable            *cancellable,
                         GAsyncReadyCallback      callback,
                         gpointer                 user_data);

char *soleus_history_build_beside (SoleusHistory *self,
                                   const char    *suffix) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
