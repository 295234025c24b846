/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"
#include "soleus-favourites.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

SoleusEntry *soleus_library_item_get_entry (gpointer item);
void         soleus_library_row_bind (GtkListItem      *list_item,
                                      SoleusFavourites *favourites,
                                      SoleusUnits       units);
gboolean     soleus_library_row_is_filled (GtkListItem *list_item);
GtkWidget   *soleus_library_row_fill (GtkListItem      *list_item,
                                      SoleusFavourites *favourites,
                                      SoleusUnits       units);

G_END_DECLS
