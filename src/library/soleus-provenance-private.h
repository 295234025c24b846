/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-provenance.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

SoleusProvenance *soleus_provenance_new (JsonObject  *document,
                                         SoleusSource whose,
                                         const char  *pointer,
                                         const char  *source) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
