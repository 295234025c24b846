/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-part.h"

G_BEGIN_DECLS

/* Rows that show what a draft says, whoever changes it, and write what the person chooses at once. */

typedef const char *(*SoleusKindToText) (int value);

GtkWidget *soleus_choice_row_new (SoleusPart      *part,
                                  const char      *title,
                                  const int       *values,
                                  guint            n_values,
                                  SoleusKindToText to_text,
                                  SoleusPartRead   read,
                                  SoleusPartWrite  write) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *soleus_kind_row_new (SoleusPart *part,
                                const char *key,
                                const char *title,
                                GType       type,
                                const int  *values,
                                guint       n_values,
                                int         fallback) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *soleus_option_row_new (SoleusPart     *part,
                                  const char     *title,
                                  const char     *subtitle,
                                  SoleusPartRead  read,
                                  SoleusPartWrite write) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
