/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-stamp.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_EDIT (soleus_edit_get_type ())

/**
 * SoleusEditKind:
 * @SOLEUS_EDIT_KIND_CORRECTED: what was done, or when, was put right
 * @SOLEUS_EDIT_KIND_ADDED: a session done away from the computer was added
 * @SOLEUS_EDIT_KIND_DELETED: a session was deleted
 *
 * What a person changed of the history.
 */
typedef enum {
  SOLEUS_EDIT_KIND_CORRECTED,
  SOLEUS_EDIT_KIND_ADDED,
  SOLEUS_EDIT_KIND_DELETED,
} SoleusEditKind;

/**
 * SoleusEdit:
 * @kind: what was changed
 * @session_id: the session
 * @routine_name: what its routine is called
 * @started: when it began, as it stands now
 * @at_us: when it was changed, in microseconds since 1970
 * @is_last: whether nothing was changed of the session since, so that this is what undoing begins with
 *
 * A change of the history that can still be undone.
 */
typedef struct {
  SoleusEditKind kind;
  char          *session_id;
  char          *routine_name;
  SoleusStamp    started;
  int64_t        at_us;
  gboolean       is_last;
} SoleusEdit;

GType       soleus_edit_get_type (void) G_GNUC_CONST;
SoleusEdit *soleus_edit_copy (const SoleusEdit *self) G_GNUC_WARN_UNUSED_RESULT;
void        soleus_edit_free (SoleusEdit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusEdit, soleus_edit_free)

G_END_DECLS
