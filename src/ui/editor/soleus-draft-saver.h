/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-shelf.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_DRAFT_SAVER (soleus_draft_saver_get_type ())

G_DECLARE_FINAL_TYPE (SoleusDraftSaver, soleus_draft_saver, SOLEUS, DRAFT_SAVER, GObject)

SoleusDraftSaver *soleus_draft_saver_new (SoleusDraft *draft,
                                          SoleusShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;
const GError     *soleus_draft_saver_get_error (SoleusDraftSaver *self);
gboolean          soleus_draft_saver_get_is_busy (SoleusDraftSaver *self);
void              soleus_draft_saver_save (SoleusDraftSaver *self,
                                           gboolean          even_if_changed);
void              soleus_draft_saver_flush (SoleusDraftSaver *self);

G_END_DECLS
