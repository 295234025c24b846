/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-batch.h"

G_BEGIN_DECLS

/**
 * SoleusLibraryJob:
 * @resource_path: (nullable): where the built-in exercises are, %NULL once they have been read
 * @aliases: (element-type utf8 utf8): ids of today by former ones
 * @folder: the person's own files
 * @paths: (nullable) (element-type filename): the files to read, %NULL for the whole folder
 * @left_out: (element-type filename): what of them is passed over when the reading is done
 * @exercises: (element-type utf8 SoleusEntry): the exercises that stay
 * @taken: (element-type utf8 filename): the ids that stay, with their files
 * @batch: what came of it
 *
 * One reading of files: all that a thread needs to know, so that it never touches the library.
 */
typedef struct {
  char        *resource_path;
  GHashTable  *aliases;
  char        *folder;
  GHashTable  *paths;
  GHashTable  *left_out;
  GHashTable  *exercises;
  GHashTable  *taken;
  SoleusBatch *batch;
} SoleusLibraryJob;

SoleusLibraryJob *soleus_library_job_new (GPtrArray  *items,
                                          const char *resource_path,
                                          GHashTable *aliases,
                                          const char *folder,
                                          GHashTable *paths) G_GNUC_WARN_UNUSED_RESULT;
void              soleus_library_job_free (SoleusLibraryJob *self);
void              soleus_library_job_run (SoleusLibraryJob *self);
gboolean          soleus_library_job_covers (SoleusLibraryJob *self,
                                             const char       *path);
void              soleus_library_job_leave_out (SoleusLibraryJob *self,
                                                GHashTable       *paths);
void              soleus_library_job_pass_over_same (SoleusLibraryJob *self,
                                                     GPtrArray        *items);
gboolean          soleus_library_job_has_exercise (SoleusLibraryJob *self,
                                                   GPtrArray        *entries);

GHashTable *soleus_path_set_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusLibraryJob, soleus_library_job_free)

G_END_DECLS
