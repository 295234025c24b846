/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-draft-saver.h"
#include "soleus-tempo-preview.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_CUSTOMISE_PAGE (soleus_customise_page_get_type ())

G_DECLARE_FINAL_TYPE (SoleusCustomisePage, soleus_customise_page, SOLEUS, CUSTOMISE_PAGE, AdwNavigationPage)

GtkWidget          *soleus_customise_page_new (SoleusDraft   *draft,
                                               SoleusShelf   *shelf,
                                               SoleusLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
SoleusDraft        *soleus_customise_page_get_draft (SoleusCustomisePage *self);
SoleusTempoPreview *soleus_customise_page_get_preview (SoleusCustomisePage *self);
void                soleus_customise_page_begin (SoleusCustomisePage *self);
SoleusDraftSaver   *soleus_customise_page_get_saver (SoleusCustomisePage *self);

G_END_DECLS
