/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-part.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_CODE_ROW (soleus_code_row_get_type ())

G_DECLARE_FINAL_TYPE (SoleusCodeRow, soleus_code_row, SOLEUS, CODE_ROW, AdwExpanderRow)

typedef char *(*SoleusCodeToText) (const char *code);
typedef char *(*SoleusCodesToText) (char **codes);

GtkWidget *soleus_code_row_new (SoleusPart       *part,
                                const char       *pointer,
                                const char       *title,
                                const char      **codes,
                                SoleusCodeToText  to_text,
                                SoleusCodesToText summarise) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
