/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-library.h"

G_BEGIN_DECLS

GBytes *soleus_import_copy (SoleusEntry   *entry,
                            SoleusLibrary *library,
                            char         **id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
