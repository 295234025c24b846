/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-part.h"
#include "soleus-shelf.h"
#include "soleus-tempo-preview.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_EDITOR_PAGE (soleus_editor_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (SoleusEditorPage, soleus_editor_page, SOLEUS, EDITOR_PAGE, AdwNavigationPage)

struct _SoleusEditorPageClass {
  AdwNavigationPageClass parent_class;
};

SoleusPart          *soleus_editor_page_edit (SoleusEditorPage *self,
                                              SoleusDraft      *draft,
                                              SoleusShelf      *shelf,
                                              SoleusRegion     *region);
void                 soleus_editor_page_add_to_name (SoleusEditorPage *self,
                                                     GtkWidget        *row);
AdwPreferencesGroup *soleus_editor_page_add_group (SoleusEditorPage *self,
                                                   const char       *title,
                                                   const char       *description);
void                 soleus_editor_page_add_top (SoleusEditorPage *self,
                                                 GtkWidget        *widget);
void                 soleus_editor_page_set_menu (SoleusEditorPage *self,
                                                  GMenuModel       *menu);
void                 soleus_editor_page_set_toast (SoleusEditorPage *self,
                                                   AdwToast         *toast);
void                 soleus_editor_page_show_block (SoleusEditorPage *self,
                                                    guint             index);
SoleusDraft         *soleus_editor_page_get_draft (SoleusEditorPage *self);
SoleusTempoPreview  *soleus_editor_page_get_preview (SoleusEditorPage *self);
gboolean             soleus_editor_page_get_is_busy (SoleusEditorPage *self);
void                 soleus_editor_page_begin (SoleusEditorPage *self);
gboolean             soleus_editor_page_hold_window (SoleusEditorPage *self);

G_END_DECLS
