/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-record.h"
#include "soleus-units.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void soleus_set_list_show (GtkBox     *list,
                           GPtrArray  *sets,
                           SoleusUnits units);

G_END_DECLS
