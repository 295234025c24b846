/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-draft-saver.h"
#include "soleus-tempo-preview.h"

G_BEGIN_DECLS

AdwNavigationPage  *soleus_editor_page_new (SoleusDraft   *draft,
                                            SoleusShelf   *shelf,
                                            SoleusLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
SoleusDraft        *soleus_editor_page_get_draft (AdwNavigationPage *page);
SoleusTempoPreview *soleus_editor_page_get_preview (AdwNavigationPage *page);
SoleusDraftSaver   *soleus_editor_page_get_saver (AdwNavigationPage *page);
void                soleus_editor_page_begin (AdwNavigationPage *page);

G_END_DECLS
