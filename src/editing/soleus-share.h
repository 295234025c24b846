/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"

G_BEGIN_DECLS

#define SOLEUS_SHARE_ERROR (soleus_share_error_quark ())

/**
 * SoleusShareError:
 * @SOLEUS_SHARE_ERROR_UNREADABLE: with its exercises in it, the file would be one that Soleus doesn't read: too large, or nested too deeply
 *
 * Why something can't be shared.
 */
typedef enum {
  SOLEUS_SHARE_ERROR_UNREADABLE,
} SoleusShareError;

GQuark  soleus_share_error_quark (void);
GBytes *soleus_share_export (SoleusEntry *entry,
                             GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
