/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_DROP_AREA (soleus_drop_area_get_type ())

G_DECLARE_FINAL_TYPE (SoleusDropArea, soleus_drop_area, SOLEUS, DROP_AREA, AdwBin)

void soleus_drop_area_set_content (SoleusDropArea *self,
                                   GtkWidget      *content);

G_END_DECLS
