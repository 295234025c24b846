/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-library.h"

G_BEGIN_DECLS

/**
 * SoleusPickRole:
 * @SOLEUS_PICK_ROLE_RECOMMENDED: what to begin with
 * @SOLEUS_PICK_ROLE_FAVOURITE: marked with a star
 * @SOLEUS_PICK_ROLE_RECENT: done lately
 *
 * Why an entry stands in the library apart from its group.
 */
typedef enum {
  SOLEUS_PICK_ROLE_RECOMMENDED,
  SOLEUS_PICK_ROLE_FAVOURITE,
  SOLEUS_PICK_ROLE_RECENT,
} SoleusPickRole;

#define SOLEUS_TYPE_PICK (soleus_pick_get_type ())

G_DECLARE_FINAL_TYPE (SoleusPick, soleus_pick, SOLEUS, PICK, GObject)

SoleusPick    *soleus_pick_new (SoleusEntry   *entry,
                                SoleusPickRole role) G_GNUC_WARN_UNUSED_RESULT;
SoleusEntry   *soleus_pick_get_entry (SoleusPick *self);
SoleusPickRole soleus_pick_get_role (SoleusPick *self);

void soleus_picks_update (GListStore        *picks,
                          SoleusLibrary     *library,
                          SoleusPickRole     role,
                          const char *const *ids);

G_END_DECLS
