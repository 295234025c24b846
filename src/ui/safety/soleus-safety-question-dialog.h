/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"
#include "soleus-safety.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_SAFETY_QUESTION_DIALOG (soleus_safety_question_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SoleusSafetyQuestionDialog, soleus_safety_question_dialog, SOLEUS, SAFETY_QUESTION_DIALOG, AdwDialog)

AdwDialog *soleus_safety_question_dialog_new (SoleusEntry         *entry,
                                              SoleusSafetyQuestion question,
                                              GPtrArray           *gentle) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
