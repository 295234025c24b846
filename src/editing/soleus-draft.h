/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"
#include "soleus-library.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_DRAFT (soleus_draft_get_type ())

G_DECLARE_FINAL_TYPE (SoleusDraft, soleus_draft, SOLEUS, DRAFT, GObject)

const char  *soleus_draft_get_id (SoleusDraft *self);
gboolean     soleus_draft_is_exercise (SoleusDraft *self);
gboolean     soleus_draft_is_new (SoleusDraft *self);
SoleusEntry *soleus_draft_get_entry (SoleusDraft *self);
GPtrArray   *soleus_draft_get_faults (SoleusDraft *self);
gboolean     soleus_draft_get_is_sound (SoleusDraft *self);
JsonNode    *soleus_draft_look_up (SoleusDraft *self,
                                   const char  *pointer);

void soleus_draft_set_number (SoleusDraft *self,
                              const char  *pointer,
                              double       number,
                              const char  *label);
void soleus_draft_set_text (SoleusDraft *self,
                            const char  *pointer,
                            const char  *text,
                            const char  *label);
void soleus_draft_set_node (SoleusDraft *self,
                            const char  *pointer,
                            JsonNode    *node,
                            const char  *label);
void soleus_draft_unset (SoleusDraft *self,
                         const char  *pointer,
                         const char  *label);
void soleus_draft_insert (SoleusDraft *self,
                          const char  *array_pointer,
                          guint        index,
                          JsonNode    *node,
                          const char  *label);
void soleus_draft_take_out (SoleusDraft *self,
                            const char  *array_pointer,
                            guint        index,
                            const char  *label);
void soleus_draft_move (SoleusDraft *self,
                        const char  *array_pointer,
                        guint        from,
                        guint        to,
                        const char  *label);
void soleus_draft_settle (SoleusDraft *self);

gboolean    soleus_draft_get_can_undo (SoleusDraft *self);
gboolean    soleus_draft_get_can_redo (SoleusDraft *self);
const char *soleus_draft_get_undo_label (SoleusDraft *self);
const char *soleus_draft_get_redo_label (SoleusDraft *self);
void        soleus_draft_undo (SoleusDraft *self);
void        soleus_draft_redo (SoleusDraft *self);

G_END_DECLS
