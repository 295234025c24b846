/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-shelf.h"
#include "soleus-system.h"

G_BEGIN_DECLS

struct _SoleusShelf {
  GObject parent_instance;

  SoleusLibrary      *library;
  char               *own_folder;
  char               *undo_folder;
  const SoleusSystem *system;

  GHashTable *drafts;  /* (element-type utf8 GWeakRef), of those that have a file, by id */
  GQueue      waiting; /* (element-type SoleusShelfJob), in the order in which they were asked for */
  gboolean    is_busy;
  GListStore *deleted; /* (nullable) (element-type SoleusDeletedFile), once somebody has asked */
};

void soleus_shelf_set_system (SoleusShelf        *self,
                              const SoleusSystem *system);
void soleus_shelf_register_draft (SoleusShelf *self,
                                  SoleusDraft *draft);
void soleus_shelf_update_deleted (SoleusShelf *self);
void soleus_shelf_update_is_busy (SoleusShelf *self);

G_END_DECLS
