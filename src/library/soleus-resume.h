/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-library.h"

G_BEGIN_DECLS

char        *soleus_resume_write (SoleusEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
SoleusEntry *soleus_resume_read (const char    *text,
                                 const char    *id,
                                 SoleusLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
