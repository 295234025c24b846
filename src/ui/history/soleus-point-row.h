/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_POINT_ROW (soleus_point_row_get_type ())

G_DECLARE_FINAL_TYPE (SoleusPointRow, soleus_point_row, SOLEUS, POINT_ROW, AdwPreferencesRow)

int  soleus_point_row_get_value (SoleusPointRow *self);
void soleus_point_row_set_value (SoleusPointRow *self,
                                 int             value);

G_END_DECLS
