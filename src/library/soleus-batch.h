/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"

G_BEGIN_DECLS

/**
 * SoleusBatch:
 * @built_in: (element-type SoleusEntry): what comes with the program, by category, the mildest level first, and name
 * @own: (element-type SoleusEntry): the person's own, by name
 * @broken: (element-type SoleusBrokenFile): the files that were passed over, by path
 * @displaced: (element-type filename): files of the library whose id belongs to one that was read now, since it is called by it: both want to be read again
 * @originals: (element-type filename): what was read and is called by its id, which copies can't have
 *
 * What came of reading some files.
 */
typedef struct {
  GPtrArray  *built_in;
  GPtrArray  *own;
  GPtrArray  *broken;
  GPtrArray  *displaced;
  GHashTable *originals;
} SoleusBatch;

SoleusBatch *soleus_batch_new (void) G_GNUC_WARN_UNUSED_RESULT;
void         soleus_batch_free (SoleusBatch *self);
void         soleus_batch_read_built_in (SoleusBatch *self,
                                         const char  *resource_path,
                                         GHashTable  *exercises,
                                         GHashTable  *taken);
void         soleus_batch_read_folder (SoleusBatch *self,
                                       const char  *folder,
                                       GHashTable  *exercises,
                                       GHashTable  *taken);
void         soleus_batch_read_files (SoleusBatch *self,
                                      GPtrArray   *paths,
                                      GHashTable  *exercises,
                                      GHashTable  *taken);

void     soleus_batch_register (SoleusEntry *entry,
                                GHashTable  *exercises,
                                GHashTable  *taken);
gboolean soleus_batch_is_candidate (const char *path);
gboolean soleus_batch_is_meant (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusBatch, soleus_batch_free)

G_END_DECLS
