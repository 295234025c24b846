/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-region.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void soleus_units_binding_add (GtkWidget    *widget,
                               SoleusRegion *region);

G_END_DECLS
