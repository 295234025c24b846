/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-deleted-file.h"
#include "soleus-draft.h"
#include "soleus-shelf-error.h"
#include "soleus-system.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_SHELF (soleus_shelf_get_type ())

G_DECLARE_FINAL_TYPE (SoleusShelf, soleus_shelf, SOLEUS, SHELF, GObject)

SoleusShelf *soleus_shelf_new (SoleusLibrary *library,
                               const char    *own_folder,
                               const char    *undo_folder) G_GNUC_WARN_UNUSED_RESULT;
void         soleus_shelf_set_system (SoleusShelf        *self,
                                      const SoleusSystem *system);
SoleusDraft *soleus_shelf_open (SoleusShelf *self,
                                SoleusEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
SoleusDraft *soleus_shelf_begin_routine (SoleusShelf *self, const char *name, const char *exercise_id) G_GNUC_WARN_UNUSED_RESULT;
SoleusDraft *soleus_shelf_begin_exercise (SoleusShelf *self, const char *name, SoleusEntry *like) G_GNUC_WARN_UNUSED_RESULT;
SoleusDraft *soleus_shelf_duplicate (SoleusShelf *self,
                                     SoleusEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
GListModel  *soleus_shelf_get_deleted (SoleusShelf *self);

void     soleus_shelf_save_async (SoleusShelf        *self,
                                  SoleusDraft        *draft,
                                  gboolean            even_if_changed,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
void     soleus_shelf_delete_async (SoleusShelf        *self,
                                    SoleusEntry        *entry,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
void     soleus_shelf_restore_async (SoleusShelf        *self,
                                     const char         *id,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
void     soleus_shelf_add_async (SoleusShelf        *self,
                                 GBytes             *text,
                                 const char         *replace_id,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
gboolean soleus_shelf_finish (SoleusShelf  *self,
                              GAsyncResult *result,
                              char        **id,
                              GError      **error);

G_END_DECLS
