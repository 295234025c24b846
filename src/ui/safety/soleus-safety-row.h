/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_SAFETY_ROW (soleus_safety_row_get_type ())

G_DECLARE_FINAL_TYPE (SoleusSafetyRow, soleus_safety_row, SOLEUS, SAFETY_ROW, AdwActionRow)

GtkWidget *soleus_safety_row_new (const char *title,
                                  const char *more) G_GNUC_WARN_UNUSED_RESULT;
gboolean   soleus_safety_row_get_ticked (SoleusSafetyRow *self);

G_END_DECLS
