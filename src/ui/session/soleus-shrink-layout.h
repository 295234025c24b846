/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_SHRINK_LAYOUT (soleus_shrink_layout_get_type ())
G_DECLARE_FINAL_TYPE (SoleusShrinkLayout, soleus_shrink_layout, SOLEUS, SHRINK_LAYOUT, GtkLayoutManager)

GtkLayoutManager *soleus_shrink_layout_new (void);

G_END_DECLS
