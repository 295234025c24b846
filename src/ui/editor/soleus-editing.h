/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-draft-saver.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_EDITING (soleus_editing_get_type ())

G_DECLARE_FINAL_TYPE (SoleusEditing, soleus_editing, SOLEUS, EDITING, GObject)

SoleusEditing    *soleus_editing_new (SoleusDraft *draft,
                                      SoleusShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;
void              soleus_editing_attach (SoleusEditing     *self,
                                         AdwNavigationPage *page,
                                         AdwBanner         *banner,
                                         GtkButton         *undo,
                                         GtkButton         *redo);
SoleusDraft      *soleus_editing_get_draft (SoleusEditing *self);
SoleusDraftSaver *soleus_editing_get_saver (SoleusEditing *self);

G_END_DECLS
