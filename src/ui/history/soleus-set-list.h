/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-record.h"
#include "soleus-units.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_SET_LIST (soleus_set_list_get_type ())

G_DECLARE_FINAL_TYPE (SoleusSetList, soleus_set_list, SOLEUS, SET_LIST, GtkWidget)

void soleus_set_list_show_sets (SoleusSetList *self,
                                GPtrArray     *sets,
                                SoleusUnits    units);

G_END_DECLS
