/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * SoleusDocument:
 * @source: whose it is
 * @path: (nullable): the file, %NULL for one that is built in
 * @text: (nullable): what it holds, %NULL when it could not be read
 * @root: (nullable): its tree, %NULL when it isn't JSON
 * @faults: (element-type SoleusFault): what is wrong so far
 * @n_text_faults: how many of them, the first, are those of the text itself, which stay whatever else there is
 *
 * A file on its way into the library: read, but not yet held against the exercises that it names.
 */
typedef struct {
  SoleusSource source;
  char        *path;
  GBytes      *text;
  JsonNode    *root;
  GPtrArray   *faults;
  guint        n_text_faults;
} SoleusDocument;

SoleusDocument *soleus_document_new_for_path (const char *path) G_GNUC_WARN_UNUSED_RESULT;
SoleusDocument *soleus_document_new_for_given (const char *path) G_GNUC_WARN_UNUSED_RESULT;
SoleusDocument *soleus_document_new_for_bytes (SoleusSource source,
                                               GBytes      *text) G_GNUC_WARN_UNUSED_RESULT;
SoleusDocument *soleus_document_new_for_tree (const char *path,
                                              GBytes     *text,
                                              JsonNode   *root) G_GNUC_WARN_UNUSED_RESULT;
void            soleus_document_free (SoleusDocument *self);
const char     *soleus_document_get_format (SoleusDocument *self);
SoleusEntry    *soleus_document_resolve (SoleusDocument *self,
                                         GHashTable     *exercises) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusDocument, soleus_document_free)

G_END_DECLS
