/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SoleusHistoryFacts:
 * @version: the schema's version in the file
 * @size_bytes: how large the file is, without what still waits in its log
 * @sessions: how many sessions it holds
 *
 * What a report says of a history, and nothing of what was done. Free it with g_free ().
 */
typedef struct {
  int     version;
  int64_t size_bytes;
  int64_t sessions;
} SoleusHistoryFacts;

G_END_DECLS
