/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-import-preview.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwAlertDialog *soleus_data_question_new_for_restoring (GFile  *backup,
                                                        int64_t sessions) G_GNUC_WARN_UNUSED_RESULT;
AdwAlertDialog *soleus_data_question_new_for_importing (GFile                     *file,
                                                        const SoleusImportPreview *preview) G_GNUC_WARN_UNUSED_RESULT;
AdwAlertDialog *soleus_data_question_new_for_erasing (int64_t sessions) G_GNUC_WARN_UNUSED_RESULT;
void            soleus_data_question_tell (GtkWidget  *parent,
                                           const char *heading,
                                           const char *text);

G_END_DECLS
