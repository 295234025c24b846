/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "soleus-import.h"
#include "soleus-units.h"

G_BEGIN_DECLS

void soleus_import_groups_fill (GtkBox       *box,
                                SoleusImport *import,
                                SoleusUnits   units);

G_END_DECLS
