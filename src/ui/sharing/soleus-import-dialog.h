/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-import.h"
#include "soleus-units.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_IMPORT_DIALOG (soleus_import_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SoleusImportDialog, soleus_import_dialog, SOLEUS, IMPORT_DIALOG, AdwDialog)

AdwDialog *soleus_import_dialog_new (SoleusUnits units);
void       soleus_import_dialog_show (SoleusImportDialog *self,
                                      SoleusImport       *import,
                                      const char         *file_name,
                                      guint               index,
                                      guint               n_files);

G_END_DECLS
