/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-broken-file.h"
#include "soleus-fault.h"

G_BEGIN_DECLS

char *soleus_fault_to_words (const SoleusFault *self) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_broken_file_to_text (SoleusBrokenFile *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
