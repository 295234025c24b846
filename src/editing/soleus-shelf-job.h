/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-shelf-private.h"
#include "soleus-shelf-work.h"

G_BEGIN_DECLS

/**
 * SoleusShelfJobKind:
 * @SOLEUS_SHELF_JOB_KIND_SAVE: a draft is written
 * @SOLEUS_SHELF_JOB_KIND_DELETE: a file goes
 * @SOLEUS_SHELF_JOB_KIND_RESTORE: a deleted file comes back
 *
 * What a shelf is asked for.
 */
typedef enum {
  SOLEUS_SHELF_JOB_KIND_SAVE,
  SOLEUS_SHELF_JOB_KIND_DELETE,
  SOLEUS_SHELF_JOB_KIND_RESTORE,
} SoleusShelfJobKind;

/**
 * SoleusShelfJob:
 * @kind: what is asked for
 * @task: what is waited for: the id of the routine or exercise
 * @draft: (nullable): what to save
 * @entry: (nullable): what to delete
 * @key: (nullable): what to restore
 * @even_if_changed: whether what another program has written meanwhile may be replaced
 * @undo_on_failure: whether the draft was changed only for this
 * @work: (nullable): what a thread does, once it has begun
 *
 * Something that a shelf was asked for.
 */
typedef struct {
  SoleusShelfJobKind kind;
  GTask             *task;
  SoleusDraft       *draft;
  SoleusEntry       *entry;
  char              *key;
  gboolean           even_if_changed;
  gboolean           undo_on_failure;
  SoleusShelfWork   *work;
} SoleusShelfJob;

SoleusShelfJob *soleus_shelf_job_new (SoleusShelf        *shelf,
                                      SoleusShelfJobKind  kind,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data,
                                      gpointer            tag) G_GNUC_WARN_UNUSED_RESULT;
void            soleus_shelf_job_free (SoleusShelfJob *self);
void            soleus_shelf_ask (SoleusShelf    *self,
                                  SoleusShelfJob *job);
gboolean        soleus_shelf_is_saving (SoleusShelf *self,
                                        SoleusDraft *draft);
gboolean        soleus_shelf_refuse_taken (SoleusShelf *self,
                                           const char  *id,
                                           GError     **error);

G_END_DECLS
