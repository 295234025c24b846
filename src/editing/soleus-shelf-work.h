/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-system.h"
#include "soleus-undo-file.h"

G_BEGIN_DECLS

/* So many deleted files can be had back; the oldest go. */
#define SOLEUS_SHELF_MOST_DELETED 50

/**
 * SoleusShelfWork:
 * @system: the calls to use
 * @own_folder: the person's own files
 * @undo_folder: where the steps are kept
 * @path: (nullable): the file; %NULL for one that hasn't been written yet; set once it has been
 * @text: (nullable): what it shall hold, or what the library has read of one to delete
 * @expected: (nullable): what it held when it was read
 * @even_if_changed: whether what another program has written meanwhile may be replaced
 * @key: (nullable): which deleted file to restore
 * @undo: (nullable): whose it is, and the steps that are kept with it
 * @written: whether the file holds @text now
 * @deleted: (nullable) (element-type SoleusDeletedFile): what lies among the deleted ones now, when that may have changed
 *
 * All that a thread needs to know to change one file, so that it never touches a draft or the library.
 */
typedef struct {
  const SoleusSystem *system;
  char               *own_folder;
  char               *undo_folder;
  char               *path;
  GBytes             *text;
  GBytes             *expected;
  gboolean            even_if_changed;
  char               *key;
  SoleusUndoFile     *undo;
  gboolean            written;
  GPtrArray          *deleted;
} SoleusShelfWork;

SoleusShelfWork *soleus_shelf_work_new (const SoleusSystem *system,
                                        const char         *own_folder,
                                        const char         *undo_folder) G_GNUC_WARN_UNUSED_RESULT;
void             soleus_shelf_work_free (SoleusShelfWork *self);
gboolean         soleus_shelf_work_save (SoleusShelfWork *self,
                                         GError         **error);
gboolean         soleus_shelf_work_delete (SoleusShelfWork *self,
                                           GError         **error);
gboolean         soleus_shelf_work_restore (SoleusShelfWork *self,
                                            GError         **error);

SoleusSteps *soleus_shelf_read_steps (const SoleusSystem *system,
                                      const char         *undo_folder,
                                      const char         *id,
                                      GBytes             *text) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *soleus_shelf_list_deleted (const SoleusSystem *system,
                                        const char         *undo_folder) G_GNUC_WARN_UNUSED_RESULT;
char        *soleus_shelf_get_deleted_id (const char *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
