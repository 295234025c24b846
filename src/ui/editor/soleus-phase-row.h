/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-part.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_PHASE_ROW (soleus_phase_row_get_type ())

G_DECLARE_FINAL_TYPE (SoleusPhaseRow, soleus_phase_row, SOLEUS, PHASE_ROW, AdwExpanderRow)

GtkWidget *soleus_phase_row_new (SoleusPart *part) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
