/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-pain.h"

G_BEGIN_DECLS

const char *soleus_pain_place_to_title (SoleusPainPlace place);
char       *soleus_pain_to_text (const SoleusPain *pain) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_pains_to_text (GPtrArray *pains) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_pain_to_rule (SoleusPainPlace place,
                                 int             level,
                                 unsigned        loads) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
