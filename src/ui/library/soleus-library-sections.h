/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-library.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GListModel *soleus_library_sections_new (SoleusLibrary *library,
                                         GListModel    *favourites,
                                         GListModel    *recent) G_GNUC_WARN_UNUSED_RESULT;
GListModel *soleus_library_sections_new_for_groups (GListModel *entries) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_library_section_to_title (gpointer first_item,
                                             guint    n_items) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
