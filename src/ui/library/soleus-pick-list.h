/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-library.h"
#include "soleus-pick.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_PICK_LIST (soleus_pick_list_get_type ())

G_DECLARE_FINAL_TYPE (SoleusPickList, soleus_pick_list, SOLEUS, PICK_LIST, GObject)

SoleusPickList *soleus_pick_list_new (SoleusLibrary *library,
                                      SoleusPickRole role) G_GNUC_WARN_UNUSED_RESULT;
void            soleus_pick_list_set_ids (SoleusPickList    *self,
                                          const char *const *ids);

G_END_DECLS
