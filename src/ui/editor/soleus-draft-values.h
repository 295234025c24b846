/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-draft.h"

G_BEGIN_DECLS

/* What rows read from a draft and write into it. A pointer is a JSON pointer, such as "/phases/0/duration_s". */

double   soleus_draft_get_quantity (SoleusDraft *draft,
                                    const char  *pointer,
                                    double       fallback);
void     soleus_draft_set_quantity (SoleusDraft *draft,
                                    const char  *pointer,
                                    double       value,
                                    const char  *label);
char    *soleus_draft_dup_words (SoleusDraft *draft,
                                 const char  *pointer) G_GNUC_WARN_UNUSED_RESULT;
void     soleus_draft_set_words (SoleusDraft *draft,
                                 const char  *pointer,
                                 const char  *words,
                                 const char  *label);
int      soleus_draft_get_kind (SoleusDraft *draft,
                                const char  *pointer,
                                GType        type,
                                int          fallback);
guint    soleus_draft_get_length (SoleusDraft *draft,
                                  const char  *pointer);
gboolean soleus_draft_has_code (SoleusDraft *draft,
                                const char  *pointer,
                                const char  *code);
void     soleus_draft_set_code (SoleusDraft *draft,
                                const char  *pointer,
                                const char  *code,
                                gboolean     has,
                                const char  *label);
char   **soleus_draft_dup_codes (SoleusDraft *draft,
                                 const char  *pointer) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
