/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-steps.h"

G_BEGIN_DECLS

/* All of the states have at most 1 MiB or there is just one, of at most 1 MiB; a text in a JSON string can be six times as long as it is by itself. */
#define SOLEUS_UNDO_FILE_MOST_BYTES (7 * 1024 * 1024)

/**
 * SoleusUndoFile:
 * @id: which routine or exercise the steps belong to
 * @name: what people call it
 * @is_exercise: whether it is an exercise
 * @file_name: the file it lies or lay in, without the folder
 * @steps: what can be undone; the present state is the one that was saved
 *
 * What is kept of the undo of one file, also when that is deleted.
 */
typedef struct {
  char        *id;
  char        *name;
  gboolean     is_exercise;
  char        *file_name;
  SoleusSteps *steps;
} SoleusUndoFile;

SoleusUndoFile *soleus_undo_file_new (const char        *id,
                                      const char        *name,
                                      gboolean           is_exercise,
                                      const char        *file_name,
                                      const SoleusSteps *steps) G_GNUC_WARN_UNUSED_RESULT;
void            soleus_undo_file_free (SoleusUndoFile *self);
SoleusUndoFile *soleus_undo_file_parse (GBytes     *text,
                                        const char *id) G_GNUC_WARN_UNUSED_RESULT;
GBytes         *soleus_undo_file_print (const SoleusUndoFile *self) G_GNUC_WARN_UNUSED_RESULT;
char           *soleus_undo_file_read_id (GBytes *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusUndoFile, soleus_undo_file_free)

G_END_DECLS
