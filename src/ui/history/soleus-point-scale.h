/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_POINT_SCALE (soleus_point_scale_get_type ())

G_DECLARE_FINAL_TYPE (SoleusPointScale, soleus_point_scale, SOLEUS, POINT_SCALE, GtkWidget)

int  soleus_point_scale_get_value (SoleusPointScale *self);
void soleus_point_scale_set_value (SoleusPointScale *self,
                                   int               value);

G_END_DECLS
