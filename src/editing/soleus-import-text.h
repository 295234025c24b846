/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-import.h"

G_BEGIN_DECLS

const char *soleus_import_explain_level (SoleusImport *self);
char       *soleus_import_describe_likeness (SoleusImport *self) G_GNUC_WARN_UNUSED_RESULT;
const char *soleus_brought_state_to_text (SoleusBroughtState state);

G_END_DECLS
