/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-fault.h"

G_BEGIN_DECLS

SoleusFault *soleus_foreign_recognise (const void *bytes,
                                       gsize       n_bytes) G_GNUC_WARN_UNUSED_RESULT;
SoleusFault *soleus_foreign_refuse_size (const void *bytes,
                                         gsize       n_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
