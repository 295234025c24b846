/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_LEARN_PAGE (soleus_learn_page_get_type ())

G_DECLARE_FINAL_TYPE (SoleusLearnPage, soleus_learn_page, SOLEUS, LEARN_PAGE, AdwNavigationPage)

GtkWidget *soleus_learn_page_new (GListModel *cards) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
