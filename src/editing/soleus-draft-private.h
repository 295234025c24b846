/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-draft.h"
#include "soleus-id.h"
#include "soleus-steps.h"

G_BEGIN_DECLS

GBytes            *soleus_draft_print (JsonNode *root) G_GNUC_WARN_UNUSED_RESULT;
SoleusDraft       *soleus_draft_new_for_steps (SoleusLibrary *library,
                                               SoleusSteps   *steps,
                                               const char    *path,
                                               GBytes        *stored) G_GNUC_WARN_UNUSED_RESULT;
SoleusDraft       *soleus_draft_new_copy (SoleusEntry   *entry,
                                          SoleusLibrary *library,
                                          SoleusIdCheck  is_taken,
                                          gpointer       data) G_GNUC_WARN_UNUSED_RESULT;
SoleusDraft       *soleus_draft_new_routine (SoleusLibrary *library,
                                             const char    *name,
                                             const char    *exercise_id,
                                             SoleusIdCheck  is_taken,
                                             gpointer       data) G_GNUC_WARN_UNUSED_RESULT;
SoleusDraft       *soleus_draft_new_exercise (SoleusLibrary *library,
                                              const char    *name,
                                              SoleusEntry   *like,
                                              SoleusIdCheck  is_taken,
                                              gpointer       data) G_GNUC_WARN_UNUSED_RESULT;
const SoleusSteps *soleus_draft_get_steps (SoleusDraft *self);
JsonNode          *soleus_draft_get_root (SoleusDraft *self);
void               soleus_draft_take_step (SoleusDraft *self,
                                           const char  *place,
                                           const char  *label);
void               soleus_draft_take_text (SoleusDraft *self,
                                           GBytes      *text,
                                           const char  *label);
const char        *soleus_draft_get_path (SoleusDraft *self);
GBytes            *soleus_draft_get_stored (SoleusDraft *self);
void               soleus_draft_set_stored (SoleusDraft *self,
                                            const char  *path,
                                            GBytes      *stored);

G_END_DECLS
