/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-database.h"

#include <stdio.h>

G_BEGIN_DECLS

#define SOLEUS_TRANSCRIPT_FORMAT "soleus-history"
#define SOLEUS_TRANSCRIPT_VERSION 1

/* Private to the history, used on its thread only. */
gboolean soleus_transcript_write (SoleusDatabase *database,
                                  FILE           *file,
                                  GError        **error);

G_END_DECLS
