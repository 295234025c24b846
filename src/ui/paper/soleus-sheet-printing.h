/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "soleus-entry.h"
#include "soleus-region.h"

G_BEGIN_DECLS

GtkPrintOperation *soleus_sheet_printing_new (SoleusEntry  *entry,
                                              SoleusRegion *region) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
