/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_DAY_HEADER (soleus_day_header_get_type ())

G_DECLARE_FINAL_TYPE (SoleusDayHeader, soleus_day_header, SOLEUS, DAY_HEADER, GtkBox)

GtkWidget *soleus_day_header_new (SoleusHistoryModel *model) G_GNUC_WARN_UNUSED_RESULT;
void       soleus_day_header_show_day (SoleusDayHeader *self,
                                       int              day);

G_END_DECLS
