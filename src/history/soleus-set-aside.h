/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SoleusSetAside:
 * @path: (type filename): where the damaged file is now
 * @backup_us: when the backup was made that was restored, in microseconds since 1970; 0 without one
 * @restored: how many sessions came from that backup
 * @salvaged: how many more came from the damaged file itself
 *
 * What became of a damaged history, and what there is in its place.
 */
typedef struct {
  char   *path;
  int64_t backup_us;
  int     restored;
  int     salvaged;
} SoleusSetAside;

void  soleus_set_aside_free (SoleusSetAside *self);
char *soleus_set_aside_to_text (const SoleusSetAside *self,
                                const char           *name) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusSetAside, soleus_set_aside_free)

G_END_DECLS
