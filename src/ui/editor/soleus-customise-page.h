/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-editor-page.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_CUSTOMISE_PAGE (soleus_customise_page_get_type ())

G_DECLARE_FINAL_TYPE (SoleusCustomisePage, soleus_customise_page, SOLEUS, CUSTOMISE_PAGE, SoleusEditorPage)

GtkWidget *soleus_customise_page_new (SoleusDraft   *draft,
                                      SoleusShelf   *shelf,
                                      SoleusLibrary *library,
                                      SoleusRegion  *region) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
