/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"

G_BEGIN_DECLS

/**
 * SoleusProvenance:
 * @exercise: the id of the exercise that the value belongs to, or of the routine when it is one of the whole
 * @pointer: a JSON pointer to the value within it, such as "/sets"
 * @source: as the file has it: "seed:001", "evidence:KEY" or "default"
 * @title: what that is, in the person's language
 * @url: (nullable): where it can be read
 *
 * Where one number comes from.
 */
typedef struct {
  char *exercise;
  char *pointer;
  char *source;
  char *title;
  char *url;
} SoleusProvenance;

SoleusProvenance *soleus_provenance_copy (const SoleusProvenance *self) G_GNUC_WARN_UNUSED_RESULT;
void              soleus_provenance_free (SoleusProvenance *self);
GPtrArray        *soleus_entry_list_provenance (SoleusEntry *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusProvenance, soleus_provenance_free)

G_END_DECLS
