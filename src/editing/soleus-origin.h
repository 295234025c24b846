/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-draft.h"
#include "soleus-newer-number.h"

G_BEGIN_DECLS

SoleusEntry *soleus_origin_find (SoleusDraft   *draft,
                                 SoleusLibrary *library);
GPtrArray   *soleus_origin_list_newer (SoleusDraft   *draft,
                                       SoleusLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
void         soleus_origin_accept (SoleusDraft   *draft,
                                   SoleusLibrary *library);
void         soleus_origin_dismiss (SoleusDraft   *draft,
                                    SoleusLibrary *library);
void         soleus_origin_reset (SoleusDraft   *draft,
                                  SoleusLibrary *library);

G_END_DECLS
