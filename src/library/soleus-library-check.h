/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-library.h"

G_BEGIN_DECLS

GPtrArray   *soleus_validate_file (const char    *path,
                                   SoleusLibrary *catalogue) G_GNUC_WARN_UNUSED_RESULT;
SoleusEntry *soleus_read_file (const char    *path,
                               SoleusLibrary *catalogue,
                               GPtrArray    **faults) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
