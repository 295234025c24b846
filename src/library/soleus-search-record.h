/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"

G_BEGIN_DECLS

/**
 * SoleusSearchRecord:
 * @entry: an entry of the library
 * @name: its name, folded
 * @about: whatever else says what it is, folded
 * @told: what its exercises tell a person to do, folded, a line for each sentence
 *
 * What search reads of one entry.
 */
typedef struct {
  SoleusEntry *entry;
  char        *name;
  char        *about;
  char        *told;
} SoleusSearchRecord;

/**
 * SOLEUS_SEARCH_NO_MATCH:
 *
 * The rank of what isn't found. Ranks before it begin at 0, the best.
 */
#define SOLEUS_SEARCH_NO_MATCH 4

SoleusSearchRecord *soleus_search_record_new (SoleusEntry *entry,
                                              const char  *words,
                                              char       **complaints,
                                              GHashTable  *exercises) G_GNUC_WARN_UNUSED_RESULT;
void                soleus_search_record_free (SoleusSearchRecord *self);
guint               soleus_search_record_rank (const SoleusSearchRecord *self,
                                               char                    **words);
GHashTable         *soleus_search_record_new_cache (void) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusSearchRecord, soleus_search_record_free)

G_END_DECLS
