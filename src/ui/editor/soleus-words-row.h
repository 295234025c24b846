/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-part.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_WORDS_ROW (soleus_words_row_get_type ())

G_DECLARE_FINAL_TYPE (SoleusWordsRow, soleus_words_row, SOLEUS, WORDS_ROW, AdwEntryRow)

GtkWidget *soleus_words_row_new (SoleusPart *part,
                                 const char *key,
                                 const char *title,
                                 const char *label,
                                 gboolean    optional) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
