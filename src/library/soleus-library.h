/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_LIBRARY (soleus_library_get_type ())

G_DECLARE_FINAL_TYPE (SoleusLibrary, soleus_library, SOLEUS, LIBRARY, GObject)

SoleusLibrary *soleus_library_new (const char *built_in_resource_path,
                                   const char *own_folder) G_GNUC_WARN_UNUSED_RESULT;
void           soleus_library_load (SoleusLibrary *self);
void           soleus_library_load_async (SoleusLibrary      *self,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean       soleus_library_load_finish (SoleusLibrary *self,
                                           GAsyncResult  *result,
                                           GError       **error);
void           soleus_library_watch (SoleusLibrary *self);
void           soleus_library_read_file (SoleusLibrary *self,
                                         const char    *path);
SoleusEntry   *soleus_library_lookup (SoleusLibrary *self,
                                      const char    *id);
GListModel    *soleus_library_get_broken_files (SoleusLibrary *self);
GHashTable    *soleus_library_get_entries (SoleusLibrary *self);
GHashTable    *soleus_library_get_aliases (SoleusLibrary *self);

G_END_DECLS
