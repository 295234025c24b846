/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-dose-number.h"
#include "soleus-part.h"

G_BEGIN_DECLS

GtkWidget *soleus_number_row_new (SoleusPart             *part,
                                  const SoleusDoseNumber *number,
                                  const char             *title,
                                  const char             *label,
                                  GtkWidget             **note) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
