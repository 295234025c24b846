/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SoleusRecordOrigin:
 * @SOLEUS_RECORD_ORIGIN_GUIDED: the program guided through it, and counted
 * @SOLEUS_RECORD_ORIGIN_ADDED: done away from the computer, and told by the person afterwards
 *
 * Where the record of a session comes from.
 */
typedef enum {
  SOLEUS_RECORD_ORIGIN_GUIDED,
  SOLEUS_RECORD_ORIGIN_ADDED,
} SoleusRecordOrigin;

G_END_DECLS
