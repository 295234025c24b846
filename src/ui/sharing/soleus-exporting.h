/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-entry.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_EXPORTING (soleus_exporting_get_type ())

G_DECLARE_FINAL_TYPE (SoleusExporting, soleus_exporting, SOLEUS, EXPORTING, GObject)

SoleusExporting *soleus_exporting_new (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;
void             soleus_exporting_choose_place (SoleusExporting *self,
                                                SoleusEntry     *entry);
void             soleus_exporting_save (SoleusExporting *self,
                                        SoleusEntry     *entry,
                                        GFile           *file);
void             soleus_exporting_show_in_folder (SoleusExporting *self,
                                                  GFile           *file);

G_END_DECLS
